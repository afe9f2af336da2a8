export {
  type CatalogueAnswer,
  type CatalogueFilter,
  type CatalogueItem,
  catalogueOf,
  searchProcedures,
} from "./catalogue.ts";
export { countOpenDrafts, type DraftRow, listOpenDrafts } from "./draft.store.ts";
export { type EndProcedure, endProcedure } from "./end-procedure.ts";
export { exportProcedures } from "./export-procedures.ts";
export {
  getProcedureInForce,
  getProcedureOn,
  listProcedureNames,
  listUnknownCodes,
  type ProcedureName,
} from "./find-procedures.ts";
export { importProcedureFile } from "./import-file-command.ts";
export {
  type ImportCounts,
  type ImportResult,
  importProcedures,
  importRecords,
  takeInRecords,
} from "./import-procedures.ts";
export {
  NothingKnownOnThatDay,
  ProcedureActForbidden,
  ProcedureMoveRefused,
  ProcedureNotFound,
  VersionUnknown,
} from "./procedure.errors.ts";
export type { ProcedureEnd, ProcedureOnDay, Version, VersionHead } from "./procedure.store.ts";
export type { ProcedureLevel, ProcedureRecord } from "./procedure-record.ts";
export { type ProposeVersion, proposeVersion } from "./propose-version.ts";
export { procedures } from "./routes.ts";
export { publishDraft, returnDraft, withdrawDraft } from "./settle-draft.ts";
