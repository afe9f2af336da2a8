export class BoardUnknown extends Error {
  override name = "BoardUnknown";
}

export class BoardNotYours extends Error {
  override name = "BoardNotYours";
}

/** Keys of the messages; the page shows the sentence at the field named. */
export class PostingRefused extends Error {
  override name = "PostingRefused";
  readonly code:
    | "name-missing"
    | "name-taken"
    | "board-closed"
    | "future"
    | "before-print"
    | "until-before"
    | "already-there"
    | "already-down"
    | "code-unknown"
    | "matter-elsewhere";
  readonly field: string;
  constructor(code: PostingRefused["code"], field: string) {
    super(code);
    this.code = code;
    this.field = field;
  }
}
