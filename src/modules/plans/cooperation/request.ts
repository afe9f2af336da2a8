import type { PressGenre } from "../evidence/evidence.ts";

/** What one unit may ask of another. */
export const REQUEST_KINDS = ["article", "broadcast", "figures", "photos", "check", "other"] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

export const REQUEST_STATES = [
  "sent",
  "seen",
  "accepted",
  "declined",
  "handedIn",
  "returned",
  "confirmed",
  "closed",
  "withdrawn",
] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** Who may do it: the unit that asked, or the one that was asked. */
export type Side = "asking" | "asked";

export type RequestAct =
  | "see"
  | "accept"
  | "decline"
  | "addPiece"
  | "handIn"
  | "confirm"
  | "return"
  | "close"
  | "withdraw"
  | "keepAddress";

/** From which states an act is possible, on which side, and where it leads. */
const MOVES: Record<RequestAct, { side: Side; from: readonly RequestState[]; to: RequestState | null }> = {
  see: { side: "asked", from: ["sent"], to: "seen" },
  accept: { side: "asked", from: ["sent", "seen"], to: "accepted" },
  decline: { side: "asked", from: ["sent", "seen", "accepted"], to: "declined" },
  // More may come after a first part was confirmed, as long as the request is not closed.
  addPiece: { side: "asked", from: ["sent", "seen", "accepted", "returned", "confirmed"], to: null },
  handIn: { side: "asked", from: ["sent", "seen", "accepted", "returned", "confirmed"], to: "handedIn" },
  confirm: { side: "asking", from: ["handedIn"], to: "confirmed" },
  return: { side: "asking", from: ["handedIn"], to: "returned" },
  close: { side: "asking", from: ["confirmed", "declined"], to: "closed" },
  withdraw: { side: "asking", from: ["sent", "seen", "accepted", "returned"], to: "withdrawn" },
  keepAddress: { side: "asking", from: ["sent", "seen", "accepted", "handedIn", "returned", "confirmed"], to: null },
};

export function sideOf(act: RequestAct): Side {
  return MOVES[act].side;
}

export function isPossible(state: RequestState, act: RequestAct): boolean {
  return MOVES[act].from.includes(state);
}

export function stateAfter(state: RequestState, act: RequestAct): RequestState {
  return MOVES[act].to ?? state;
}

/** The asked unit owes something still. */
export const OWED_STATES: readonly RequestState[] = ["sent", "seen", "accepted", "returned"];

export function isLate(request: Pick<CooperationRequest, "state" | "dueOn">, today: string): boolean {
  return request.dueOn < today && OWED_STATES.includes(request.state);
}

export interface CooperationRequest {
  id: string;
  fromUnitId: string;
  toUnitId: string;
  taskId: string | null;
  kind: RequestKind;
  title: string;
  body: string;
  quantity: number;
  dueOn: string;
  /** Where else it may be handed in: an office, a mail address. */
  handInTo: string | null;
  state: RequestState;
  /** Until when the secret address answers; null where there is none. */
  tokenUntil: string | null;
  createdBy: string | null;
  createdByName: string;
  createdAt: Date;
  changedAt: Date;
}

export interface RequestFile {
  fileKey: string;
  name: string;
  contentType: string;
  bytes: number;
}

/** The address of an article, a photographed page of a paper, minutes on air, any other file. */
export const PIECE_KINDS = ["link", "page", "air", "file"] as const;
export type PieceKind = (typeof PIECE_KINDS)[number];

/** The kinds as they stand in the address. */
export const PIECE_IN_ADDRESS: Record<PieceKind, string> = {
  link: "duong-dan",
  page: "trang-bao",
  air: "phat-song",
  file: "tep",
};

export interface RequestPiece {
  id: string;
  requestId: string;
  kind: PieceKind;
  state: "draft" | "handedIn" | "confirmed";
  title: string;
  happenedOn: string;
  url: string | null;
  /** The address lies at none of the sites at which this partner's articles stood so far. */
  isOtherOutlet: boolean;
  airMinutes: number | null;
  programme: string | null;
  /** What the piece is, as its outlet says; null where nobody said. */
  genre: PressGenre | null;
  pageTitle: string | null;
  pagePublishedOn: string | null;
  pageFileKey: string | null;
  pageSeenAt: Date | null;
  pageFailure: string | null;
  fileKey: string | null;
  fileName: string | null;
  fileType: string | null;
  fileBytes: number | null;
  evidenceId: string | null;
  addedBy: string | null;
  addedByName: string;
  addedAt: Date;
}

/** What the press brought proves a task; files that answer a question of figures or photos are kept with the request. */
export function isPress(kind: PieceKind): boolean {
  return kind !== "file";
}

export const REQUEST_LIMITS = {
  title: 200,
  body: 5_000,
  handInTo: 300,
  reason: 1_000,
  quantity: 1_000,
  files: 6,
  programme: 200,
  person: 100,
  /** Addresses of articles in one go: each is opened at once. */
  links: 6,
  /** Pieces of one request. */
  pieces: 200,
};

/** The secret address answers so many days after the last day. */
export const ADDRESS_DAYS = 30;
