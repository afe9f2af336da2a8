/** What a period brought, and the bulletins made of it. See README.md. */
export { gather, type Scope } from "./period/gather.ts";
export { type Happening, type Period, periodOfMonth, type SectionOfPeriod } from "./period/happening.ts";
export { bulletins } from "./routes.ts";
