/** The directory of apps of public administration. See README.md. */
export type { AppFacts } from "./app.ts";
export { appProposals } from "./app-proposals.ts";
export { keepApp } from "./keep-app.ts";
export { apps } from "./routes.ts";
