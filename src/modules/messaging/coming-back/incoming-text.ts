import { open, seal } from "../../../platform/crypto/index.ts";

const PURPOSE = "incoming-message";

/** What somebody wrote, for the row with this id only. */
export const sealIncoming = (secretKey: Buffer, id: string, text: string): string => seal(secretKey, PURPOSE, id, text);

/** @throws SealError */
export const openIncoming = (secretKey: Buffer, id: string, sealed: string): string =>
  open(secretKey, PURPOSE, id, sealed);
