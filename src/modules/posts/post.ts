/** What is to be done at a place about a version of an item. */
export const POST_ACTS = ["publish", "correct", "takeDown"] as const;
export type PostAct = (typeof POST_ACTS)[number];

/**
 * due: somebody, or the account of the place, has to do it; sending: in the account's hands; unknown: handed over, and the answer was
 * lost; failed: the network refused, a person decides; declared: somebody says it was done; proven: its page was read, or a second person looked at its
 * picture; skipped: not wanted at this place, with a reason; dropped: not wanted any more, because the item went on.
 */
export const POST_STATES = ["due", "sending", "unknown", "failed", "declared", "proven", "skipped", "dropped"] as const;
export type PostState = (typeof POST_STATES)[number];

export type PostMove = "declare" | "undo" | "prove" | "takeBack" | "skip" | "resume" | "drop" | "retry" | "byHand";

const MOVES: Record<PostMove, { from: readonly PostState[]; to: PostState }> = {
  // Declared again, the link or picture is another one.
  declare: { from: ["due", "failed", "unknown", "declared"], to: "declared" },
  undo: { from: ["declared"], to: "due" },
  prove: { from: ["declared"], to: "proven" },
  // What proved it was wrong: it is still to be done.
  takeBack: { from: ["proven"], to: "due" },
  skip: { from: ["due", "failed"], to: "skipped" },
  resume: { from: ["skipped"], to: "due" },
  drop: { from: ["due", "failed", "skipped"], to: "dropped" },
  retry: { from: ["failed"], to: "due" },
  // The account is not to do it: somebody posts it.
  byHand: { from: ["due", "failed"], to: "due" },
};

/** The state after a move, or null where it is not possible from here. */
export function nextPostState(state: PostState, move: PostMove): PostState | null {
  return MOVES[move].from.includes(state) ? MOVES[move].to : null;
}

export interface Post {
  id: string;
  itemId: string;
  itemVersion: number;
  /** Of the item, as it was in this version. */
  title: string;
  placeId: string;
  /** Whose place it is. */
  unitId: string;
  act: PostAct;
  /** What a correction corrects, what is to be taken down. */
  ofPostId: string | null;
  state: PostState;
  /** Where everybody, or a member of the group, sees it. */
  address: string | null;
  /** A picture of it, as it stands there. */
  photoKey: string | null;
  doneAt: Date | null;
  /** What was paid for it, in whole đồng. */
  cost: number | null;
  declaredBy: string | null;
  declaredByName: string | null;
  declaredAt: Date | null;
  pageSeenAt: Date | null;
  /** The page, or what the network gave back, as it was when it was read. */
  pageKey: string | null;
  pageFailure: PageFailureOfPost | null;
  /** How often the page was opened. */
  pageLooks: number;
  provenHow: "page" | "person" | "network" | null;
  provenByName: string | null;
  provenAt: Date | null;
  reason: string | null;
  /** Of an account: who carries it, as what it stands there, how often it was tried and looked up. */
  accountId: string | null;
  remoteId: string | null;
  tries: number;
  looks: number;
  dueAt: Date | null;
  ledgerEntryId: string | null;
  createdAt: Date;
}

/** Why a page proves nothing: it could not be had, or says something else. */
export type PageFailureOfPost =
  | "no-answer"
  | "too-slow"
  | "too-large"
  | "not-public"
  | "not-found"
  | "refused"
  | "no-page"
  | "other-text"
  | "still-there"
  | "own-page"
  | "other-place"
  | "other-address"
  | "no-address"
  | "changed-there"
  | HiddenPost;

/** It is at the network, and residents do not see it. */
export type HiddenPost = "not-public-yet" | "in-making" | "rejected-there";

/** It stands at the place, as far as anybody says. */
export const isDone = (state: PostState): boolean => state === "declared" || state === "proven";

export const POST_LIMITS = {
  address: 2_000,
  reason: 1_000,
  photoBytes: 15 * 1024 * 1024,
  cost: 1_000_000_000_000,
  ticks: 1_000,
};
