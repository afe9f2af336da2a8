export { closeDelivery, type DeliveryOutcome, openDelivery, withdrawDeliveries } from "./deliver.ts";
export {
  countLedgerByState,
  countProofByTask,
  countProvenRecords,
  type LedgerFilter,
  listLedgerEntries,
  type NewLedgerEntry,
} from "./ledger.store.ts";
export { CHANNELS, type Channel, type DeliveryState, isProof, type LedgerEntry } from "./ledger.ts";
export { publishing } from "./routes.ts";
export {
  type NewsSheetData,
  newsSheetA4,
  type ProcedureSheetData,
  procedureSheetA4,
  type SheetLink,
} from "./sheets/sheets.ts";
export { countScans, findShortLink, type ShortLink, shortLinkFor } from "./short-link.ts";
