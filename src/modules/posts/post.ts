/** What is to be done at a place about a version of an item. */
export const POST_ACTS = ["publish", "correct", "takeDown"] as const;
export type PostAct = (typeof POST_ACTS)[number];

/**
 * due: somebody has to do it; declared: somebody says it was done; proven: its page was read, or a second person looked at its
 * picture; skipped: not wanted at this place, with a reason; dropped: not wanted any more, because the item went on.
 */
export const POST_STATES = ["due", "declared", "proven", "skipped", "dropped"] as const;
export type PostState = (typeof POST_STATES)[number];

export type PostMove = "declare" | "undo" | "prove" | "skip" | "resume" | "drop";

const MOVES: Record<PostMove, { from: readonly PostState[]; to: PostState }> = {
  // Declared again, the link or picture is another one.
  declare: { from: ["due", "declared"], to: "declared" },
  undo: { from: ["declared"], to: "due" },
  prove: { from: ["declared"], to: "proven" },
  skip: { from: ["due"], to: "skipped" },
  resume: { from: ["skipped"], to: "due" },
  drop: { from: ["due", "skipped"], to: "dropped" },
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
  /** The page as it was when it was read. */
  pageKey: string | null;
  pageFailure: PageFailureOfPost | null;
  /** How often the page was opened. */
  pageLooks: number;
  provenHow: "page" | "person" | null;
  provenByName: string | null;
  provenAt: Date | null;
  reason: string | null;
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
  | "still-there";

/** It stands at the place, as far as anybody says. */
export const isDone = (state: PostState): boolean => state === "declared" || state === "proven";

export const POST_LIMITS = {
  address: 2_000,
  reason: 1_000,
  photoBytes: 15 * 1024 * 1024,
  cost: 1_000_000_000_000,
  ticks: 200,
};
