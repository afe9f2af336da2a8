import { open, seal } from "../../platform/crypto/index.ts";

/** A text for one person only; texts of a run stand with the run. */
export interface OwnText {
  subject: string | null;
  text: string;
}

const PURPOSE = "message-text";

export const sealText = (secretKey: Buffer, key: string, text: OwnText): string =>
  seal(secretKey, PURPOSE, key, JSON.stringify(text));

/** @throws SealError */
export const openText = (secretKey: Buffer, key: string, sealed: string): OwnText =>
  JSON.parse(open(secretKey, PURPOSE, key, sealed)) as OwnText;
