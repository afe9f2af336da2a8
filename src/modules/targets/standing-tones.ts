import type { Tone } from "../../platform/html/index.ts";
import type { TargetStanding } from "./target.ts";

export const STANDING_TONES: Record<TargetStanding, Tone> = {
  reached: "good",
  onTheWay: "info",
  missed: "bad",
  unknown: "waiting",
};
