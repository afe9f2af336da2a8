/** Quality of service: how the settlement of dossiers is rated, and an estimate of the index of Quyết định 766/QĐ-TTg. See README.md. */
export { countLastMonths } from "./count-quality.ts";
export { enterFigure } from "./enter-figure.ts";
export { recordComplaint } from "./keep-complaint.ts";
export { publishEstimate, writeDefinition } from "./keep-definition.ts";
export { type RowLinks, rowsBehind } from "./pages/open-rows.ts";
export { monthAfter, type Period, quarterOf, readPeriod } from "./period.ts";
export { listDefinitions } from "./quality.store.ts";
export { qualityProposals } from "./quality-proposals.ts";
export {
  listRateRows,
  RATES,
  type Rate,
  type RateRow,
  ratesOfMonths,
  ratesOfYear,
  type Share,
} from "./rates-of-year.ts";
export { serviceQuality } from "./routes.ts";
