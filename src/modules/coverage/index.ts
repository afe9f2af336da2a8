export type { Need } from "./coverage.ts";
export { setFreshness } from "./freshness/keep-rules.ts";
export { type QuietForToday, quietForToday } from "./freshness/load-freshness.ts";
export { setNeed, setPrices } from "./keep-needs.ts";
export { coverage } from "./routes.ts";
