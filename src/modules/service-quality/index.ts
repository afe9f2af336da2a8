/** Quality of service: how the settlement of dossiers is rated, and an estimate of the index of Quyết định 766/QĐ-TTg. See README.md. */
export { countLastMonths } from "./count-quality.ts";
export { qualityProposals } from "./quality-proposals.ts";
export { serviceQuality } from "./routes.ts";
