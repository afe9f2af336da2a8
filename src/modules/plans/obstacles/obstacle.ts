/** What stands in the way, by what would have to change. */
export const OBSTACLE_KINDS = ["law", "money", "staff", "equipment", "coordination", "other"] as const;
export type ObstacleKind = (typeof OBSTACLE_KINDS)[number];

export const OBSTACLE_STATES = ["open", "answered", "solved", "takenBack"] as const;
export type ObstacleState = (typeof OBSTACLE_STATES)[number];

export type ObstacleAct = "answer" | "passUp" | "escalate" | "confirm" | "reopen" | "takeBack";

/** From which states an act is possible, and where it leads. */
const MOVES: Record<ObstacleAct, { from: readonly ObstacleState[]; to: ObstacleState }> = {
  answer: { from: ["open"], to: "answered" },
  passUp: { from: ["open"], to: "open" },
  escalate: { from: ["open"], to: "open" },
  confirm: { from: ["answered"], to: "solved" },
  // "Not yet": it goes back to who answered.
  reopen: { from: ["answered"], to: "open" },
  takeBack: { from: ["open", "answered"], to: "takenBack" },
};

export function isObstacleActPossible(state: ObstacleState, act: ObstacleAct): boolean {
  return MOVES[act].from.includes(state);
}

export function obstacleStateAfter(act: ObstacleAct): ObstacleState {
  return MOVES[act].to;
}

export interface ObstacleFile {
  fileKey: string;
  name: string;
  contentType: string;
  bytes: number;
}

export interface Obstacle {
  id: string;
  unitId: string;
  taskId: string | null;
  kind: ObstacleKind;
  text: string;
  /** What the unit asks for. */
  ask: string;
  sinceOn: string;
  state: ObstacleState;
  /** The unit that must answer. */
  heldBy: string;
  heldSince: Date;
  /** The last day of the answer; afterwards it goes to the unit above. */
  dueOn: string;
  answer: string | null;
  answeredBy: string | null;
  answeredByName: string | null;
  answeredAt: Date | null;
  closedAt: Date | null;
  createdBy: string | null;
  createdByName: string;
  createdAt: Date;
}

export interface ObstacleStep {
  at: Date;
  act: ObstacleAct | "report";
  toUnitId: string | null;
  personName: string;
  note: string | null;
}

export const OBSTACLE_LIMITS = { text: 4_000, ask: 2_000, note: 4_000 };
