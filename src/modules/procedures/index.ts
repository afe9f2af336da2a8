export { type AskedAnswered, keepAsked, listAskedAnswered } from "./asked/asked-answered.ts";
export { noteUnanswered } from "./asked/asked-questions.ts";
export { type CatalogueItem, searchProcedures } from "./catalogue.ts";
export { newestNumbers } from "./changes/change-list.store.ts";
export { type EffectiveChange, listChangesTakingEffect } from "./changes/taking-effect.ts";
export { answerInChat, asksCatalogue, type ChatAnswer } from "./chat/answer-in-chat.ts";
export { citingProcedures } from "./citing-documents.ts";
export { compareTexts, type TextPart, type WordPart } from "./compare-texts.ts";
export { exportProcedures } from "./export-procedures.ts";
export { feesOn } from "./fees-on-day.ts";
export {
  findProcedureOn,
  getProcedureInForce,
  getVersionInForce,
  listProcedureNames,
  listUnknownCodes,
  type ProcedureName,
} from "./find-procedures.ts";
export { importProcedureFile } from "./import-file-command.ts";
export { importRecords } from "./import-procedures.ts";
export { tellFeeBasis } from "./local/cost-section.tsx";
export { loadPlaces, type PlaceView } from "./local/local-facts.ts";
export { localProposals } from "./local/local-proposals.ts";
export { loadPlaceChoice, type PlaceChoice } from "./local/place.ts";
export { offlineSearchPage, SEARCH_PAGE } from "./offline-search/page.tsx";
export { SEARCH_TAKES, searchFiles } from "./offline-search/search-files.ts";
export {
  listOwnTexts,
  type OwnTexts,
  type ProcedureText,
  type ProcedureTextBlock,
  TEXT_BLOCKS,
} from "./own-texts.ts";
export { offerLinks } from "./page-links.tsx";
export { listRecordsInForce, listStandings, type ProcedureStanding, type RecordInForce } from "./paper.store.ts";
export { chooseProcedures, listProcedureFields } from "./papers.ts";
export { papersNamed } from "./papers-named.ts";
export { approvePlainWords, type PlainWordsInput } from "./plain/lay-plain-words.ts";
export { exportPlainFile, importPlainFile } from "./plain/plain-words-command.ts";
export type { PlainWords } from "./plain/rendition.ts";
export {
  countFields,
  listVersionSpans,
  type ProcedureEnd,
  type ProcedureOnDay,
  type Version,
} from "./procedure.store.ts";
export {
  type ChangeCursor,
  type ChangeEvent,
  type ChangeFilter,
  changeCursorOf,
  type FactWords,
  isProcedureUnknown,
  listProcedureChanges,
  loadProcedureChange,
  type MissingPart,
  PROCEDURE_CODE,
  type ProcedureChange,
  readChangeCursor,
} from "./procedure-change.ts";
export { duesOfMethod, limitsOf } from "./procedure-due.ts";
export { factsInWords, timesInNote, withoutCitation } from "./procedure-facts.ts";
export { feeSheetOf } from "./procedure-fees.ts";
export { type FilingMethod, fieldsOf, type ProcedureLevel, type ProcedureRecord } from "./procedure-record.ts";
export { type Completeness, countPublished, listCompleteness } from "./publication/quality.ts";
export { listReads, type ReadCount, saveReads } from "./reads/read.store.ts";
export { rereadFromTerminal } from "./reread-command.ts";
export { askLink } from "./review/check-links.ts";
export { sayLinkReason } from "./review/link-reason.ts";
export { isPublicAddress } from "./review/public-address.ts";
export { reviewProcedures } from "./review/review-procedures.ts";
export { procedures } from "./routes.ts";
export { listProcedureTurns, listTurnsInForce, type ProcedureTurn, type TurnInForce } from "./turns.store.ts";
