/** What a piece of the press is. */
export const PIECE_GENRES = [
  "news",
  "reflection",
  "reportage",
  "interview",
  "commentary",
  "column",
  "page",
  "digest",
  "literary",
  "photo",
  "other",
] as const;
export type PieceGenre = (typeof PIECE_GENRES)[number];

export const TONES = ["neutral", "praise", "criticism"] as const;
export type Tone = (typeof TONES)[number];

export type PieceState = "reported" | "confirmed" | "rejected";

export interface Piece {
  id: string;
  unitId: string;
  outletUnitId: string | null;
  outletName: string;
  genre: PieceGenre;
  tone: Tone;
  title: string;
  summary: string | null;
  url: string | null;
  happenedOn: string;
  programme: string | null;
  airMinutes: number | null;
  /** Of a periodical. */
  issueNumber: string | null;
  pages: string | null;
  namesPerson: boolean;
  inquiryId: string | null;
  taskId: string | null;
  source: "outlet" | "officer";
  state: PieceState;
  addedBy: string | null;
  addedByName: string;
  addedAt: Date;
  decidedByName: string | null;
  decidedAt: Date | null;
  decidedNote: string | null;
  evidenceId: string | null;
  recognitionId: string | null;
}

export type PieceFacts = Pick<
  Piece,
  | "unitId"
  | "outletUnitId"
  | "outletName"
  | "genre"
  | "tone"
  | "title"
  | "summary"
  | "url"
  | "happenedOn"
  | "programme"
  | "airMinutes"
  | "issueNumber"
  | "pages"
  | "namesPerson"
  | "inquiryId"
>;

export const OUTCOMES = ["accepted", "partly", "rejected"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What a unit does about a critical piece. */
export interface FollowUp {
  pieceId: string;
  unitId: string;
  state: "open" | "written" | "decided";
  dueOn: string;
  ruleBasis: string;
  outcome: Outcome | null;
  /** What was found when it was looked into. */
  finding: string | null;
  /** To the outlet, and public. */
  answer: string | null;
  /** What the outlet is asked to put right, and by which law. */
  correction: string | null;
  correctionBasis: string | null;
  needsLegal: boolean;
  legalBy: string | null;
  legalByName: string | null;
  legalNote: string | null;
  legalAt: Date | null;
  writtenBy: string | null;
  writtenByName: string | null;
  decidedByName: string | null;
  decidedAt: Date | null;
  returnNote: string | null;
  problemId: string | null;
  version: number;
}

export const PIECE_LIMITS = {
  outlet: 200,
  title: 200,
  summary: 2_000,
  programme: 200,
  issueNumber: 40,
  pages: 40,
  minutes: 1_440,
  text: 5_000,
  basis: 500,
  note: 1_000,
  perOutletDay: 50,
};

export const isFollowUpLate = (one: Pick<FollowUp, "state" | "dueOn">, today: string): boolean =>
  one.state !== "decided" && one.dueOn < today;

/** As evidence of a plan calls it. */
export const evidenceGenre = (genre: PieceGenre): "article" | "page" | "column" | "reportage" | "digest" =>
  genre === "page" || genre === "column" || genre === "reportage" || genre === "digest" ? genre : "article";
