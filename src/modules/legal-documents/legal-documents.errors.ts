import { Refused, SavedByAnother } from "../../platform/refusal/index.ts";

export class DocumentUnknown extends Error {}

export type DocumentRefusal = "no-right" | "own-words" | "already-checked" | "same-document" | "already-related";

export class DocumentRefused extends Refused<DocumentRefusal> {}

/** The key (kind, number, issuer, day) is another document's. */
export class DocumentTaken extends Error {
  readonly otherId: number;
  constructor(otherId: number) {
    super("document exists");
    this.otherId = otherId;
  }
}

export class DocumentChanged extends SavedByAnother {}
