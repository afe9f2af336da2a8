import type { DueLimit } from "../../platform/calendar/index.ts";

/**
 * Business states as provincial systems and the national portal number them (1 to 10), and `merged` for a dossier that was
 * a second registration of another. Money, delivery and synchronisation have states of their own.
 */
export const STATES = [
  "registered",
  "received",
  "refused",
  "processing",
  "supplement",
  "payment",
  "withdrawal",
  "stopped",
  "settled",
  "returned",
  "merged",
] as const;
export type DossierState = (typeof STATES)[number];

/** Number of a state in the national exchange; a merged dossier is told as stopped. */
export const NATIONAL_STATE: Record<DossierState, number> = {
  registered: 1,
  received: 2,
  refused: 3,
  processing: 4,
  supplement: 5,
  payment: 6,
  withdrawal: 7,
  stopped: 8,
  settled: 9,
  returned: 10,
  merged: 8,
};

/** States in which somebody here has still to do something before there is a result. */
export const OPEN_STATES = ["registered", "received", "processing", "supplement", "payment", "withdrawal"] as const;

/** States in which the clock stands still: it waits for the applicant. */
export const WAITING_STATES: readonly DossierState[] = ["supplement", "payment"];

export type FeeState = "none" | "due" | "declared" | "paid" | "refunded";
export type DeliveryState = "none" | "waiting" | "handed-over" | "on-the-way" | "delivered" | "undelivered";
export type SyncState = "off" | "waiting" | "sent" | "refused" | "unknown";

export const CHANNELS = ["inPerson", "post", "online"] as const;
export type DossierChannel = (typeof CHANNELS)[number];

export const APPLICANT_KINDS = ["citizen", "organisation"] as const;
export type ApplicantKind = (typeof APPLICANT_KINDS)[number];

export const RETURN_WAYS = ["counter", "post", "electronic"] as const;
export type ReturnWay = (typeof RETURN_WAYS)[number];

/** Who was given the result, by what they are to the applicant: never a name. */
export const GIVEN_TO = ["self", "authorised", "relative", "post"] as const;
export type GivenTo = (typeof GIVEN_TO)[number];

/** What may be done with a dossier, from which states, and in which it is then (null: as before). */
export const MOVES = {
  accept: { from: ["registered"], to: "received" },
  forward: { from: ["received", "processing"], to: "processing" },
  sendBack: { from: ["processing"], to: "received" },
  recall: { from: ["processing"], to: "received" },
  askPapers: { from: ["received", "processing"], to: "supplement" },
  bringPapers: { from: ["supplement"], to: "processing" },
  askPayment: { from: ["received", "processing"], to: "payment" },
  confirmPayment: { from: ["payment"], to: "processing" },
  askWithdrawal: { from: ["registered", "received", "processing", "supplement", "payment"], to: "withdrawal" },
  stop: { from: ["received", "processing", "supplement", "payment", "withdrawal"], to: "stopped" },
  refuse: { from: ["registered", "received", "processing"], to: "refused" },
  extend: { from: ["received", "processing"], to: null },
  transfer: { from: ["registered", "received", "processing"], to: "registered" },
  merge: { from: ["registered", "received", "processing"], to: "merged" },
  settle: { from: ["received", "processing"], to: "settled" },
  give: { from: ["settled"], to: "returned" },
} as const satisfies Record<string, { from: readonly DossierState[]; to: DossierState | null }>;

export const MOVE_NAMES = Object.keys(MOVES) as MoveName[];
export type MoveName = keyof typeof MOVES;

/** The state a move leads to; null where it is not open in this state. */
export function stateAfter(state: DossierState, move: MoveName): DossierState | null {
  const { from, to } = MOVES[move];
  return (from as readonly DossierState[]).includes(state) ? (to ?? state) : null;
}

/** Moves that tell the applicant something in writing and so need words. */
export const MOVES_WITH_WORDS: readonly MoveName[] = [
  "sendBack",
  "askPapers",
  "askPayment",
  "stop",
  "refuse",
  "extend",
  "transfer",
  "merge",
];

/**
 * Trips for papers an applicant may be sent on: two, unless the guidance was ignored (Nghị định 63/2010/NĐ-CP Điều 20.4 as
 * amended, in force November 2026).
 */
export const MOST_SUPPLEMENTS = 2;

/** New dates that may be told for one dossier (61/2018 Điều 19.9; whether 118/2025 keeps it is not confirmed). */
export const MOST_EXTENSIONS = 1;

/** What counting starts from: the limit as the version in force at reception states it. */
export interface DossierLimit extends DueLimit {
  /** "15:00" where what comes later counts as received on the next working day. */
  cutoff: string | null;
}

/** A stretch in which the clock stood still; `to` is null while it does. Moments in ISO 8601. */
export interface Pause {
  from: string;
  to: string | null;
  reason: "supplement" | "payment";
}

export interface DossierPaper {
  name: string;
  originals: number;
  copies: number;
  /** Name of the form it is written on. */
  form: string | null;
  /** Code of the paper in the national database. */
  code: string | null;
}

/** Money as computed at reception: whole đồng. */
export interface DossierFeeLine {
  label: string;
  amount: number;
  quantity: number;
  off: number;
  due: number;
  basis: string;
  relief: string | null;
}

/** One hand on the way of a dossier, with its share of the time. */
export interface DossierStep {
  name: string;
  /** Whose it is in words. */
  role: string;
  unitId: string;
  /** Who gets it unless somebody else is chosen. */
  personId: string | null;
  /** Percent of the time. */
  share: number;
  dueAt: string | null;
  from: string | null;
  to: string | null;
  by: string | null;
  byId: string | null;
}

export interface DossierResult {
  outcome: "granted" | "rejected";
  number: string | null;
  signedOn: string | null;
  note: string | null;
}

export type Punctuality = "early" | "onTime" | "late";

export interface Dossier {
  id: number;
  provinceId: string;
  receivedOn: string;
  code: string;
  codeOrigin: "given-here" | "given-elsewhere";
  receivingUnitId: string;
  competentUnitId: string;
  /** In the book of the receiving unit and the year of reception. */
  bookNumber: number | null;
  procedureCode: string;
  procedureVersionId: number;
  procedureName: string;
  field: string;
  caseName: string | null;
  channel: DossierChannel;
  applicantKind: ApplicantKind;
  applicantSealed: string | null;
  papers: DossierPaper[];
  sets: number;
  note: string;
  state: DossierState;
  stateSince: Date;
  reason: string | null;
  timeLimit: DossierLimit | null;
  receivedAt: Date;
  clockFrom: Date | null;
  firstDueAt: Date | null;
  dueAt: Date | null;
  promisedAt: Date | null;
  pausedAt: Date | null;
  pauses: Pause[];
  supplements: number;
  extensions: number;
  handlerId: string | null;
  handlerName: string | null;
  steps: DossierStep[];
  step: number;
  /** Another unit that has the current step; null where the competent unit has it. */
  stepUnitId: string | null;
  settledAt: Date | null;
  punctuality: Punctuality | null;
  result: DossierResult | null;
  returnedAt: Date | null;
  returnWay: ReturnWay;
  returnUnitId: string | null;
  feeState: FeeState;
  fee: DossierFeeLine[] | null;
  feeTotal: number | null;
  deliveryState: DeliveryState;
  syncState: SyncState;
  mergedInto: number | null;
  receivedBy: string | null;
  receivedByName: string;
  version: number;
  erasedAt: Date | null;
  /** Who works on it; another system's dossiers are only followed here. */
  owner: DossierOwner;
}

export type DossierOwner = "here" | "elsewhere";

export const DOSSIER_LIMITS = {
  name: 200,
  address: 300,
  note: 1_000,
  words: 3_000,
  papers: 60,
  paperName: 1_000,
  caseName: 500,
} as const;
