import type { Topic } from "../../topics/index.ts";

/** What stands outside: screens too, because they are counted and looked after in the same way. */
export const WORK_KINDS = ["banner", "panel", "poster", "standee", "painting", "screen", "other"] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

export const WORK_STATES = [
  "proposed",
  "submitted",
  "returned",
  "approved",
  "made",
  "standing",
  "down",
  "withdrawn",
] as const;
export type WorkState = (typeof WORK_STATES)[number];

export const CONDITIONS = ["good", "faded", "torn", "gone"] as const;
export type Condition = (typeof CONDITIONS)[number];

/** What was decided with the design: it stands as decided. */
export interface WorkCore {
  kind: WorkKind;
  title: string;
  topic: Topic;
  artworkId: string | null;
  /** Millimetres. */
  width: number;
  height: number;
  quantity: number;
  place: string;
  hamlet: string;
  latitude: number | null;
  longitude: number | null;
}

/** What becomes known on the way and may be corrected until it is taken down. */
export interface WorkUpkeep {
  taskId: string | null;
  owner: string;
  contractor: string;
  permit: string;
  /** Đồng; null where nobody has said. */
  cost: number | null;
  /** Last day it is to stand. */
  until: string | null;
}

export interface Work extends WorkCore, WorkUpkeep {
  id: string;
  unitId: string;
  state: WorkState;
  version: number;
  upOn: string | null;
  downOn: string | null;
  condition: Condition | null;
  checkedOn: string | null;
  nextCheckOn: string | null;
  createdBy: string | null;
  createdByName: string;
  createdAt: Date;
  submittedBy: string | null;
  submittedByName: string | null;
  decidedByName: string | null;
  decidedAt: Date | null;
  note: string | null;
}

export type WorkAct =
  | "propose"
  | "change"
  | "submit"
  | "approve"
  | "return"
  | "made"
  | "up"
  | "check"
  | "down"
  | "withdraw";

export interface WorkEvent {
  id: number;
  act: WorkAct;
  onDay: string;
  condition: Condition | null;
  note: string;
  pictureCode: string | null;
  byName: string;
  at: Date;
}

/** From which states an act is possible, and where it leads; null where the state stays. */
const MOVES: Record<Exclude<WorkAct, "propose">, { from: readonly WorkState[]; to: WorkState | null }> = {
  change: { from: ["proposed", "returned", "submitted", "approved", "made", "standing"], to: null },
  submit: { from: ["proposed", "returned"], to: "submitted" },
  approve: { from: ["submitted"], to: "approved" },
  return: { from: ["submitted"], to: "returned" },
  made: { from: ["approved"], to: "made" },
  up: { from: ["approved", "made"], to: "standing" },
  check: { from: ["standing"], to: null },
  down: { from: ["standing"], to: "down" },
  withdraw: { from: ["proposed", "submitted", "returned", "approved", "made", "standing", "down"], to: "withdrawn" },
};

/** The state after an act; undefined where it is not allowed from here. */
export function nextWorkState(state: WorkState, act: Exclude<WorkAct, "propose">): WorkState | undefined {
  const move = MOVES[act];
  return move.from.includes(state) ? (move.to ?? state) : undefined;
}

/** Place, size and design may still change. */
export const isUndecided = (state: WorkState): boolean => state === "proposed" || state === "returned";

/** Days after which a standing work is looked at again where nobody says another. */
export const CHECK_EVERY_DAYS = 90;

/** What somebody has to do about a standing work: look at it, or take it down. */
export type WorkNeed = "check" | "takeDown" | "mend";

export function needOf(
  work: Pick<Work, "state" | "until" | "nextCheckOn" | "condition">,
  today: string,
): WorkNeed | null {
  if (work.state !== "standing") return null;
  if (work.until !== null && work.until < today) return "takeDown";
  if (work.condition !== null && work.condition !== "good") return "mend";
  return work.nextCheckOn !== null && work.nextCheckOn <= today ? "check" : null;
}

export const WORK_LIMITS = {
  title: 160,
  place: 240,
  hamlet: 100,
  name: 160,
  permit: 160,
  note: 2_000,
  quantity: 10_000,
  cost: 1_000_000_000_000,
};

/**
 * A place on the map as it is copied from one: "9.2355, 105.4162" or "9,2355; 105,4162". Null for nothing, undefined for what
 * is no place in Vietnam and its seas.
 */
export function readPlaceOnMap(text: string): { latitude: number; longitude: number } | null | undefined {
  const typed = text.trim();
  if (typed === "") return null;
  const found =
    /^(-?\d{1,3}\.\d+)\s*[,;\s]\s*(-?\d{1,3}\.\d+)$/.exec(typed) ??
    /^(-?\d{1,3},\d+)\s*[;\s]\s*(-?\d{1,3},\d+)$/.exec(typed);
  if (!found) return undefined;
  const [latitude = 0, longitude = 0] = [found[1], found[2]].map((one) => Number((one ?? "").replace(",", ".")));
  const isHere = latitude >= 6 && latitude <= 24 && longitude >= 101 && longitude <= 118;
  return isHere ? { latitude: Number(latitude.toFixed(5)), longitude: Number(longitude.toFixed(5)) } : undefined;
}
