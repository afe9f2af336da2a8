export { addAirTime, withdrawAirTime } from "./air-time.ts";
export { listBoards, listHamlets, listPostings, listPostingsById } from "./boards/board.store.ts";
export { addBoard, recordPosting } from "./boards/keep-boards.ts";
export { listPapersForToday, type PaperForToday } from "./boards/papers-for-today.ts";
export { listOldPapers } from "./boards/stale-papers.ts";
export { channelName } from "./channel-name.ts";
export { closeDelivery, type DeliveryOutcome, openDelivery, refuseOvertaken, withdrawDeliveries } from "./deliver.ts";
export {
  type AudienceReach,
  type ChannelUse,
  channelsOfRecords,
  channelsOfTasks,
  countProvenByChannel,
  countProvenRecords,
  countTold,
  type LedgerFilter,
  lastByChannel,
  listLateRecords,
  listLedgerEntries,
  type NewLedgerEntry,
  saveReach,
  sumByChannel,
  sumReachByAudience,
  sumReached,
  type Told,
} from "./ledger.store.ts";
export { CHANNELS, type Channel, type DeliveryState, isProof, type LedgerEntry } from "./ledger.ts";
export { LOOKED_AT, ledgerPart, withoutRow } from "./ledger-kept.ts";
export { type PaperUnit, unitsOnPaper } from "./print/paper-unit.ts";
export { planPapers } from "./print/papers.ts";
export type { PrintForm } from "./print/print-form.ts";
export { PrintCommandRefused, printFromTerminal } from "./print-command.ts";
export { countPaperFor, isPaper, listFreePapers, saveReachOfRecord, uncountPaper } from "./prove-task.ts";
export { publishing } from "./routes.ts";
export {
  type CardFact,
  drawSharePicture,
  isShape,
  SHAPES,
  type Shape,
  shortFact,
} from "./share-picture/share-picture.ts";
export { feeInWords as feeOnPaper } from "./sheets/fee-on-paper.ts";
export {
  type NewsSheetData,
  newsSheetA4,
  type SheetLink,
} from "./sheets/sheets.ts";
export { findShareCode, listShortLinks } from "./short-link.store.ts";
export { type ShortLink, shortLinkFor, shortLinksFor } from "./short-link.ts";
