export { searchProcedures } from "./catalogue.ts";
export { exportProcedures } from "./export-procedures.ts";
export { getProcedureInForce, listProcedureNames, listUnknownCodes, type ProcedureName } from "./find-procedures.ts";
export { importProcedureFile } from "./import-file-command.ts";
export { importRecords } from "./import-procedures.ts";
export type { ProcedureOnDay, Version } from "./procedure.store.ts";
export type { ProcedureLevel, ProcedureRecord } from "./procedure-record.ts";
export { procedures } from "./routes.ts";
