export { openObligation, recordProof } from "./act-on-obligation.ts";
export { listDuties } from "./duties.store.ts";
export { publicationDuties } from "./routes.ts";
