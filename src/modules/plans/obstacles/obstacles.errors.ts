import { Refused } from "../../../platform/refusal/index.ts";

export type ObstacleRefusal =
  | "no-right-here"
  | "not-from-this-state"
  | "own-obstacle"
  | "own-answer"
  | "nobody-above"
  | "no-assignment"
  | "in-the-future";

export class ObstacleRefused extends Refused<ObstacleRefusal> {
  override name = "ObstacleRefused";
}

export class ObstacleUnknown extends Error {
  override name = "ObstacleUnknown";
  readonly code = "obstacle-unknown";
}
