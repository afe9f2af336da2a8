export const INITIATIVE_KINDS = ["initiative", "simplification"] as const;
export type InitiativeKind = (typeof INITIATIVE_KINDS)[number];

export const INITIATIVE_SOURCES = ["resident", "unit"] as const;
export type InitiativeSource = (typeof INITIATIVE_SOURCES)[number];

export const INITIATIVE_STATES = [
  "registered",
  "returned",
  "accepted",
  "reviewing",
  "piloting",
  "favourable",
  "proposed",
  "declined",
  "refused",
  "withdrawn",
] as const;
export type InitiativeState = (typeof INITIATIVE_STATES)[number];

export type InitiativeAct =
  | "change"
  | "accept"
  | "return"
  | "refuse"
  | "withdraw"
  /** A council is appointed; it concludes. */
  | "review"
  | "conclude"
  /** A unit tries it for a while. */
  | "pilot"
  /** It goes into the register of recognitions. */
  | "propose";

/** What somebody does with a word of explanation, and nothing else. */
export type JudgingAct = "accept" | "return" | "refuse" | "withdraw";

const ON_THE_WAY = ["registered", "returned", "accepted", "reviewing", "piloting", "favourable"] as const;

/** From which states an act is possible, and where it leads. */
const MOVES: Record<InitiativeAct, { from: readonly InitiativeState[]; to: InitiativeState }> = {
  change: { from: ["registered", "returned"], to: "registered" },
  accept: { from: ["registered"], to: "accepted" },
  return: { from: ["registered"], to: "returned" },
  refuse: { from: ["registered", "returned"], to: "refused" },
  withdraw: { from: ON_THE_WAY, to: "withdrawn" },
  review: { from: ["accepted", "piloting"], to: "reviewing" },
  pilot: { from: ["accepted", "piloting", "favourable"], to: "piloting" },
  // What the council came to decides where it leads.
  conclude: { from: ["reviewing"], to: "favourable" },
  propose: { from: ["favourable"], to: "proposed" },
};

export const isInitiativeActPossible = (state: InitiativeState, act: InitiativeAct): boolean =>
  MOVES[act].from.includes(state);

export const initiativeStateAfter = (act: InitiativeAct): InitiativeState => MOVES[act].to;

/** Nothing more comes of it by itself. */
export const isOver = (state: InitiativeState): boolean =>
  state === "refused" || state === "declined" || state === "withdrawn";

export interface InitiativeText {
  kind: InitiativeKind;
  title: string;
  /** What is hard today. */
  problem: string;
  /** What is to be done about it. */
  solution: string;
  /** What gets better by it. */
  effect: string;
  topic: string | null;
  procedureCode: string | null;
  authorText: string;
}

export interface Initiative extends InitiativeText {
  id: string;
  code: string;
  source: InitiativeSource;
  unitId: string;
  year: number;
  sealed: string | null;
  namesMe: boolean;
  state: InitiativeState;
  reason: string | null;
  recognitionId: string | null;
  version: number;
  createdBy: string | null;
  createdByName: string;
  createdAt: Date;
  checkedBy: string | null;
  checkedByName: string | null;
  endedAt: Date | null;
}

export interface InitiativeStep {
  at: Date;
  act: string;
  personName: string;
  note: string | null;
  isTold: boolean;
}

/** Who sent it, as it was left; sealed in the row. */
export interface Author {
  name: string;
  phone: string;
}

export const INITIATIVE_LIMITS = {
  title: 200,
  problem: 4_000,
  solution: 4_000,
  effect: 2_000,
  authorText: 300,
  name: 120,
  note: 2_000,
};

export interface Words {
  title: string;
  problem: string;
  solution: string;
  effect: string;
}

export type TextFault = "insult" | "number" | "door";

/** What a text says that it asks for another door: words of the two laws at the beginning of a demand, never "khiếu nại" by the way. */
const DOORS: readonly [RegExp, "complaint" | "denunciation"][] = [
  [
    /(?<!\p{L})(?:(?:tôi|chúng tôi|gia đình tôi|đơn|xin|đề nghị|nay|được)\s+)(?:\S+\s+)?khiếu nại(?!\p{L})/iu,
    "complaint",
  ],
  [
    /(?<!\p{L})(?:(?:tôi|chúng tôi|gia đình tôi|đơn|xin|đề nghị|nay|được)\s+)(?:\S+\s+)?tố cáo(?!\p{L})/iu,
    "denunciation",
  ],
];

/** The door a text seems to look for; a person decides whether it does. */
export const doorLike = (text: string): "complaint" | "denunciation" | null =>
  DOORS.find(([words]) => words.test(text))?.[1] ?? null;

/** Enough to recognise whom one knows: "Nguyễn T** L**", "09****678". */
export function maskAuthor(author: Author): string {
  const [family, ...rest] = author.name.split(/\s+/).filter(Boolean);
  const name = family ? [family, ...rest.map((word) => `${[...word][0]}**`)].join(" ") : "";
  const phone = author.phone ? `${author.phone.slice(0, 2)}****${author.phone.slice(-3)}` : "";
  return [name, phone].filter(Boolean).join(", ");
}
