/**
 * A command says no. The code is for the sentence on the page and for tests, and stays what it is; the message is for the
 * log. Each kind is a class of its own, so that a module's table can tell it apart.
 */
export abstract class Refused<Code extends string> extends Error {
  readonly code: Code;
  constructor(code: Code) {
    super(code);
    this.code = code;
  }
}

/** Somebody saved the same thing in between; what was typed is kept and shown beside what was saved. */
export abstract class SavedByAnother extends Error {
  readonly code = "changed-meanwhile";
  readonly by: string;
  constructor(by: string) {
    super("changed meanwhile");
    this.by = by;
  }
}
