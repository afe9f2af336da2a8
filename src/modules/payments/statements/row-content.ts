import { type KeyRing, openWithRing, sealWithRing } from "../../../platform/crypto/index.ts";

/** What the bank wrote beside an amount: names people, so it is kept sealed. */
export interface RowContent {
  content: string;
  reference: string;
  counter: string;
}

const PURPOSE = "statement-row";

export const sealContent = (keys: KeyRing, digest: string, content: RowContent): string =>
  sealWithRing(keys, PURPOSE, digest, JSON.stringify(content));

/** @throws SealError */
export const openContent = (keys: KeyRing, digest: string, sealed: string): RowContent =>
  JSON.parse(openWithRing(keys, PURPOSE, digest, sealed)) as RowContent;

const DRAFT = "statement-draft";

export const sealCells = (keys: KeyRing, draftId: string, rows: readonly (readonly string[])[]): string =>
  sealWithRing(keys, DRAFT, draftId, JSON.stringify(rows));

/** @throws SealError */
export const openCells = (keys: KeyRing, draftId: string, sealed: string): string[][] =>
  JSON.parse(openWithRing(keys, DRAFT, draftId, sealed)) as string[][];
