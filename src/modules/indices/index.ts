/** The register of indices others publish of provinces and communes. See README.md. */
export { indexProposals } from "./index-proposals.ts";
export { enterResult } from "./keep-index.ts";
export { indices } from "./routes.ts";
