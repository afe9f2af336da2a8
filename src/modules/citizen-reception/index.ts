/** When and where citizens are received by the heads of units. See README.md. */
export { setReception } from "./keep-reception.ts";
export { receptionProposals } from "./reception-proposals.ts";
export { citizenReception } from "./routes.ts";
