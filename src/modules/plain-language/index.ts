/** Hints and checks for texts written in plain Vietnamese. See README.md. */
export { factsNotIn } from "./facts.ts";
export { measure, readHints } from "./hints.ts";
