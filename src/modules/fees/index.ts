export {
  discardFeeDocument,
  endFeeDocument,
  publishFeeDocument,
  returnFeeDocument,
  saveFeeDocument,
  submitFeeDocument,
} from "./act-on-fee-document.ts";
export { citingFees } from "./citing-documents.ts";
export {
  casesOf,
  computeFee,
  FEE_CHANNELS,
  type FeeAnswer,
  type FeeBasis,
  type FeeChannel,
  type FeeKind,
  type FeeLine,
  type FeeRate,
  type FeeRelief,
  type FeeSheet,
  isCounted,
  MOST_COPIES,
  OTHER_CASE,
  ratesFor,
  reliefsFor,
} from "./compute-fee.ts";
export { FEE_DOCUMENT_STATES, type FeeDocument, type FeeDocumentState } from "./fee-document.ts";
export {
  cellsOfText,
  type LineError,
  type LineFault,
  rateCells,
  readRateCells,
  readReliefCells,
  reliefCells,
  textOfCells,
} from "./fee-lines.ts";
export { FeeActRefused, type FeeRefusal } from "./fees.errors.ts";
export {
  countFeeDocuments,
  findFeeDocument,
  findLocalFees,
  listCodesWithLocalFees,
  listFeeDocuments,
  listFeesTakingEffect,
} from "./fees.store.ts";
