export { openObligation, recordProof } from "./act-on-obligation.ts";
export { asksFor, listDuties, listMattersFor, radioDaysFor } from "./duties.store.ts";
export { countProceduresShown, type ProceduresShown } from "./procedures-shown.store.ts";
export { type DutyForToday, dutiesForToday } from "./remind-of-duties.ts";
export { publicationDuties } from "./routes.ts";
