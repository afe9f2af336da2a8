export type { Citing, CitingRecord, UnknownCited } from "./citing.ts";
export { citingRecords } from "./follow-documents.ts";
export { nationalToTake, takeDocuments } from "./import-documents.ts";
export { checkDocuments, isNumber, recordIssuedDocument } from "./keep-document.ts";
export {
  DOCUMENT_TYPES,
  type DocumentStatus,
  foldIssuer,
  foldNumber,
  type LegalDocument,
  statusOn,
  typeOfNumber,
} from "./legal-document.ts";
export {
  type KnownDocument,
  listDocuments,
  listDocumentsById,
  listDocumentsByNumber,
  listDocumentsInForceOf,
  listDocumentsTakingEffect,
  listKnownDocuments,
} from "./legal-documents.store.ts";
export { type CitationMatch, type Cited, matchCitation } from "./match-citation.ts";
export { NATIONAL_DOCUMENTS } from "./national-documents.ts";
export { documentName, STATUS_TONES, statusName, successorsFor } from "./pages/document-words.ts";
export { legalDocuments } from "./routes.ts";
export { type Standing, standingsOf } from "./standing.ts";
