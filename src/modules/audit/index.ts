export { type AuditFilter, listAuditEntries } from "./audit.store.ts";
export type { AuditEntry as AuditRow } from "./audit.ts";
export { exportLog } from "./export-log.ts";
export { type Act, type ActingPerson, recordAct } from "./record-act.ts";
export { type Verdict, verifyLog } from "./verify-log.ts";
