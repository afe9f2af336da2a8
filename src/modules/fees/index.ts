export {
  publishFeeDocument,
  saveFeeDocument,
  submitFeeDocument,
} from "./act-on-fee-document.ts";
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
export { readRateCells, readReliefCells } from "./fee-lines.ts";
export { findLocalFees } from "./fees.store.ts";
