export class ConsultationUnknown extends Error {}

export type ConsultationRefusal =
  | "no-right-here"
  | "not-from-this-state"
  | "changed-meanwhile"
  | "own-words"
  | "not-open"
  | "not-closed"
  | "opens-in-the-past"
  | "not-later"
  | "words-left"
  | "opinion-used";

export class ConsultationRefused extends Error {
  readonly code: ConsultationRefusal;

  constructor(code: ConsultationRefusal) {
    super(code);
    this.code = code;
  }
}
