/** No procedure with this code was ever known here. */
export class ProcedureNotFound extends Error {
  override name = "ProcedureNotFound";
  readonly code = "procedure-unknown";
  readonly procedure: string;
  constructor(procedure: string) {
    super(`no procedure ${procedure}`);
    this.procedure = procedure;
  }
}

/** The procedure is known, but not for the day asked for: our first version begins later. */
export class NothingKnownOnThatDay extends Error {
  override name = "NothingKnownOnThatDay";
  readonly code = "procedure-unknown-on-day";
  readonly procedure: string;
  readonly on: string;
  readonly earliest: string;
  constructor(procedure: string, on: string, earliest: string) {
    super(`procedure ${procedure} is not known on ${on}, only from ${earliest}`);
    this.procedure = procedure;
    this.on = on;
    this.earliest = earliest;
  }
}

/** The procedure is known, but has no version of this number. */
export class VersionUnknown extends Error {
  override name = "VersionUnknown";
  readonly code = "procedure-version-unknown";
  constructor(procedure: string, version: string) {
    super(`procedure ${procedure} has no version ${version}`);
  }
}

export type MoveRefusal =
  | "before-predecessor"
  | "never-published"
  | "already-ended"
  | "nothing-changed"
  | "own-draft"
  | "draft-settled"
  | "draft-waiting"
  | "base-outdated"
  | "successor-unknown"
  | "successor-is-itself";

/** An act on a procedure that its state or its rules do not allow. */
export class ProcedureMoveRefused extends Error {
  override name = "ProcedureMoveRefused";
  readonly code = "procedure-move-refused";
  readonly reason: MoveRefusal;
  readonly data: { date?: string; code?: string; name?: string };
  constructor(reason: MoveRefusal, data: { date?: string; code?: string; name?: string } = {}) {
    super(`procedure move refused: ${reason}`);
    this.reason = reason;
    this.data = data;
  }
}

/** The person may not do this act at all, or not on this procedure. */
export class ProcedureActForbidden extends Error {
  override name = "ProcedureActForbidden";
  readonly code = "not-allowed";
}

/** An address names a day that does not exist. */
export class DayInvalid extends Error {
  override name = "DayInvalid";
  readonly code = "day-invalid";
}
