export type RenditionRefusal =
  | "not-now"
  | "own-words"
  | "somebody-writes"
  | "changed-meanwhile"
  | "version-moved"
  | "nothing-written"
  | "name-missing"
  | "source-missing"
  | "still-stale"
  | "facts-unread"
  | "nothing-changed";

/** An act on plain words that their state or the rules do not allow. Nothing was written. */
export class RenditionRefused extends Error {
  override name = "RenditionRefused";
  readonly code = "rendition-refused";
  readonly reason: RenditionRefusal;
  readonly data: { name?: string; count?: number };
  constructor(reason: RenditionRefusal, data: { name?: string; count?: number } = {}) {
    super(`plain words refused: ${reason}`);
    this.reason = reason;
    this.data = data;
  }
}
