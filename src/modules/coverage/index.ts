export type { Need } from "./coverage.ts";
export { setNeed, setPrices } from "./keep-needs.ts";
export { coverage } from "./routes.ts";
