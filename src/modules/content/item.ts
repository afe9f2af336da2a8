import type { Audience, ToldLanguage, Topic } from "../topics/index.ts";
import type { ItemFacts } from "./kinds/kind-facts.ts";
import type { TextFigure } from "./live-figures/read-figures.ts";
import type { Host } from "./meetings/meeting.ts";

export { AUDIENCES, type Audience, TOPICS, type Topic } from "../topics/index.ts";

/** Kinds of item, each with its own heading on the public side. */
export const ITEM_KINDS = [
  "news",
  "notice",
  "policy",
  "explainer",
  "guide",
  "questionAnswer",
  "result",
  "innovation",
  "pilot",
  "exemplar",
  "weakPoint",
  "directive",
  "talk",
  "sloganSet",
  "convention",
  "video",
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export const ITEM_STATES = [
  "draft",
  "submitted",
  "returned",
  "approved",
  "published",
  "archived",
  "replaced",
  "withdrawn",
] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** States in which what people can still read does not hold any more: nobody is sent it. */
export const NO_LONGER_HOLDS: readonly ItemState[] = ["withdrawn", "replaced", "archived"];

export type ItemAct =
  | "edit"
  | "submit"
  | "recall"
  | "return"
  | "approve"
  | "publish"
  | "urgent"
  | "reschedule"
  | "cancel"
  | "correct"
  | "review"
  | "archive"
  | "replace"
  | "restore"
  | "unreplace"
  | "withdraw";

const MOVES: Record<ItemAct, { from: readonly ItemState[]; to: ItemState }> = {
  edit: { from: ["draft", "returned"], to: "draft" },
  submit: { from: ["draft", "returned"], to: "submitted" },
  recall: { from: ["submitted", "approved"], to: "draft" },
  return: { from: ["submitted"], to: "returned" },
  approve: { from: ["submitted"], to: "approved" },
  publish: { from: ["approved"], to: "published" },
  // Goes out before anybody else has read it; somebody else says yes or no afterwards.
  urgent: { from: ["draft", "submitted", "returned"], to: "published" },
  reschedule: { from: ["approved"], to: "approved" },
  // Nothing of it goes out; who approves looks at it again.
  cancel: { from: ["approved"], to: "submitted" },
  // A correction opens a new working version; what people read stays as it is until that one is published.
  correct: { from: ["published"], to: "draft" },
  review: { from: ["published"], to: "published" },
  archive: { from: ["published"], to: "archived" },
  replace: { from: ["published", "archived"], to: "replaced" },
  restore: { from: ["archived"], to: "published" },
  unreplace: { from: ["replaced"], to: "published" },
  withdraw: {
    from: ["published", "draft", "submitted", "returned", "approved", "archived", "replaced"],
    to: "withdrawn",
  },
};

/** The state after an act, or null where the act is not possible from here. */
export function nextState(state: ItemState, act: ItemAct): ItemState | null {
  return MOVES[act].from.includes(state) ? MOVES[act].to : null;
}

export interface Item {
  id: string;
  unitId: string;
  slug: string;
  kind: ItemKind;
  state: ItemState;
  workingVersion: number;
  publishedVersion: number | null;
  taskId: string | null;
  /** The matter the law makes the unit publish that this publishes. */
  obligationId: string | null;
  authorId: string;
  createdAt: Date;
  changedAt: Date;
  publishAt: Date | null;
  /** When the writer would like it to go out; who approves sets the time. */
  wishedAt: Date | null;
  publishedAt: Date | null;
  republishedAt: Date | null;
  withdrawnAt: Date | null;
  withdrawnReason: string | null;
  replacedBy: string | null;
  replacedAt: Date | null;
  archivedAt: Date | null;
  archivedReason: string | null;
  /** Day on which what is out is to be read again. */
  reviewOn: string | null;
  reviewedAt: Date | null;
  reviewedByName: string | null;
}

/** The change of a procedure a text was made from; `from` is null where nothing was compared. */
export interface ProcedureSource {
  code: string;
  from: number | null;
  to: number;
}

/** What is told of a document: that it was issued, that others amend it, that it ends. */
export const TELLINGS = ["issue", "amend", "end"] as const;
export type Telling = (typeof TELLINGS)[number];

/** The document of the library a text was made from. The library keeps no versions, so what was told stands here. */
export interface DocumentSource {
  document: number;
  tells: Telling;
  /** Title, summary and text as they were made. */
  text: { title: string; summary: string; body: string };
  /** The sentences it was made of, with their fields; and those of earlier times. */
  made: { text: string; field: string }[];
  formerly: string[];
}

/** What a text was made from. */
export type TextSource = ProcedureSource | DocumentSource;

export const isOfDocument = (source: TextSource): source is DocumentSource => "document" in source;

/** For whom a text is meant and what it rests on. */
export interface ItemScope {
  /** Units of government it is for; none: the unit that tells it. A unit that ended is read as those that came after it. */
  placeIds: string[];
  /** Hamlets, as boards and meetings name them. */
  hamlets: string[];
  /** At whose meetings it is to be told; none: at all of them. */
  hosts: Host[];
  /** Languages beside Vietnamese in which it should be told, whether it is yet or not. */
  languages: ToldLanguage[];
  /** Documents of the library. */
  legalBasisIds: number[];
  /** Fields of procedures it is for, as the catalogue names them; none: for everybody. */
  sectors: string[];
}

export const NO_SCOPE: ItemScope = {
  placeIds: [],
  hamlets: [],
  hosts: [],
  languages: [],
  legalBasisIds: [],
  sectors: [],
};

export interface ItemVersion extends ItemText {
  /** As it was typed: shared blocks are named in it, and `body` has them written out. */
  typedBody: string;
  /** Which version of each shared block it holds, by code. */
  blockVersions: Record<string, number>;
  /** The figures it names, as last counted; from the approval on they stay. */
  figures: TextFigure[];
  itemId: string;
  number: number;
  writtenBy: string;
  writtenByName: string;
  writtenAt: Date;
  /** Everybody who wrote words of this version, in whatever form; none of them approves it. */
  writerIds: string[];
  source: TextSource | null;
  approvedBy: string | null;
  approvedByName: string | null;
  approvedAt: Date | null;
  correctionNote: string | null;
  frozen: boolean;
}

/** What an author fills in. */
export interface ItemText extends ItemScope {
  title: string;
  summary: string;
  body: string;
  topic: Topic;
  audiences: Audience[];
  procedureCodes: string[];
  /** What the kind asks for beside words. */
  facts: ItemFacts;
}

/** The words of a version as they were typed, with all that belongs to them, for the next one. */
export function textOf(version: ItemVersion): ItemText {
  const { title, summary, typedBody: body, topic, audiences, procedureCodes, facts } = version;
  const { placeIds, hamlets, hosts, languages, legalBasisIds, sectors } = version;
  const scope: ItemScope = { placeIds, hamlets, hosts, languages, legalBasisIds, sectors };
  return { title, summary, body, topic, audiences, procedureCodes, facts, ...scope };
}

export const LIMITS = {
  title: 180,
  summary: 400,
  body: 20_000,
  note: 1_000,
  procedures: 10,
  places: 200,
  hamlets: 50,
  hamlet: 100,
  legalBases: 20,
  sectors: 10,
};
