/** Who heads a unit, by name and day. See README.md. */
export { type Head, nameOfHead } from "./head.ts";
export { headProposals } from "./head-proposals.ts";
export { headsOn } from "./heads.store.ts";
export { appointHead } from "./keep-head.ts";
export { heads } from "./routes.ts";
