/** Emulation: the honour board made from verified figures. See README.md. */
export { proposeHonours } from "./honours/propose-honours.ts";
export { honoursForToday } from "./honours-for-today.ts";
export { emulation } from "./routes.ts";
