/** What can go on telling the old version of a procedure. */
export const USE_KINDS = ["item", "paper", "handout", "broadcast", "run", "answer"] as const;
export type UseKind = (typeof USE_KINDS)[number];

/** Since when a procedure is another, and whether it is one at all. */
export interface Turn {
  code: string;
  name: string;
  isEnded: boolean;
  /** The day from which the old version does not hold. */
  since: string;
}

/** One thing that still tells the old version, as its owner names it. */
export interface FoundUse {
  kind: UseKind;
  /** Its key with its owner. */
  subjectKey: string;
  unitId: string;
  title: string;
  /** Where it is seen to. */
  href: string;
  /** What carries it beside: channels, languages, boards, places. */
  carries: string;
  turn: Turn;
}

/** Who settled it with its owner, where that is known. */
export interface SettledBy {
  name: string;
  at: Date;
}

export const NOTE_LIMIT = 1_000;

/** Kinds nobody but a person can see the end of. */
export const isClosedByHand = (kind: UseKind): boolean => kind === "handout";

export const keyOf = (use: { kind: string; subjectKey: string; procedureCode: string; since: string }): string =>
  [use.kind, use.subjectKey, use.procedureCode, use.since].join(" ");
