import { shift } from "../../../platform/calendar/index.ts";

export const GROUNDS = ["own", "agency", "complaint", "law"] as const;
export type Ground = (typeof GROUNDS)[number];

export const FOOTAGE_STATES = ["waiting", "granted", "refused", "handed", "dropped"] as const;
export type FootageState = (typeof FOOTAGE_STATES)[number];

export type FootageAct = "decide" | "hand" | "drop" | "eraseCopy";

/** From which states an act is possible. */
const FROM: Record<FootageAct, readonly FootageState[]> = {
  decide: ["waiting"],
  hand: ["granted"],
  drop: ["waiting", "granted"],
  eraseCopy: ["handed", "dropped"],
};

export const isFootageActPossible = (state: FootageState, act: FootageAct): boolean => FROM[act].includes(state);

/** Somebody still waits. */
export const OPEN_STATES: readonly FootageState[] = ["waiting", "granted"];

/** Sealed: who asks, and who took the footage over. */
export interface Asker {
  name: string;
  phone: string;
  /** Whom the person speaks for: an agency, somebody represented. */
  behalf: string;
  handedTo?: string;
}

/** A request for footage of a camera. The footage itself is never in the product. */
export interface FootageRequest {
  id: string;
  unitId: string;
  cameraId: string;
  year: number;
  number: number;
  ground: Ground;
  /** Number, day and office of the paper by which it is asked. */
  paper: string;
  wish: string;
  day: string;
  timeFrom: string;
  /** The same day, or one after it. */
  dayTo: string;
  timeTo: string;
  askerSealed: string | null;
  state: FootageState;
  receivedOn: string;
  dueOn: string;
  ruleBasis: string;
  enteredBy: string | null;
  enteredByName: string;
  enteredAt: Date;
  decidedBy: string | null;
  decidedByName: string | null;
  decidedAt: Date | null;
  decision: string | null;
  handedOn: string | null;
  handedWhat: string | null;
  handedByName: string | null;
  settledOn: string | null;
  copyErasedOn: string | null;
  copyErasedByName: string | null;
  forgetOn: string | null;
  erasedAt: Date | null;
  version: number;
}

export type FootageFacts = Pick<
  FootageRequest,
  "cameraId" | "ground" | "paper" | "wish" | "day" | "timeFrom" | "dayTo" | "timeTo" | "receivedOn"
>;

export const FOOTAGE_LIMITS = {
  paper: 300,
  wish: 1_000,
  name: 120,
  phone: 40,
  behalf: 200,
  decision: 1_000,
  what: 300,
  reason: 500,
  /** Of footage asked for at once. */
  spanDays: 31,
  /** Entered later than that is no reception but an archive. */
  receivedDaysAgo: 365,
};

/** Days that concern footage, set by the administrator. */
export const FOOTAGE_RULES = ["answer", "copy", "person", "notice"] as const;
export type FootageRuleKind = (typeof FOOTAGE_RULES)[number];

export interface FootageRule {
  kind: FootageRuleKind;
  days: number;
  /** Which law or regulation says so. */
  basis: string;
  /** Somebody compared it with the text of the law. */
  isChecked: boolean;
  setByName: string;
  setAt: Date;
}

export const RULE_LIMITS = { days: 3_650, basis: 300 };

export const isFootageLate = (request: Pick<FootageRequest, "state" | "dueOn">, today: string): boolean =>
  OPEN_STATES.includes(request.state) && request.dueOn < today;

/** Whether the copy taken for a request should be gone and nobody said that it is. */
export function isCopyLeft(
  request: Pick<FootageRequest, "state" | "decidedAt" | "settledOn" | "copyErasedOn">,
  today: string,
  copyDays: number,
): boolean {
  const hadCopy = request.state === "handed" || (request.state === "dropped" && request.decidedAt !== null);
  return (
    hadCopy && request.copyErasedOn === null && request.settledOn !== null && shift(request.settledOn, copyDays) < today
  );
}

/** How much of it the recorder had erased before it was asked for, if it does what the notice says. */
export function footageGone(
  request: Pick<FootageRequest, "day" | "dayTo" | "receivedOn">,
  keptDays: number,
): "all" | "part" | null {
  if (shift(request.dayTo, keptDays) < request.receivedOn) return "all";
  return shift(request.day, keptDays) < request.receivedOn ? "part" : null;
}

/** Enough to recognise somebody one knows, not enough to find somebody. */
export function maskAsker(asker: Asker): Asker {
  const hide = (name: string): string => {
    const [family, ...rest] = name.split(/\s+/).filter(Boolean);
    return family ? [family, ...rest.map((word) => `${[...word][0]}**`)].join(" ") : "";
  };
  return {
    name: hide(asker.name),
    phone: asker.phone ? `${asker.phone.slice(0, 2)}****${asker.phone.slice(-3)}` : "",
    behalf: hide(asker.behalf),
    ...(asker.handedTo ? { handedTo: hide(asker.handedTo) } : {}),
  };
}
