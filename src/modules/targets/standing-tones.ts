import type { Tone } from "../../platform/html/index.ts";
import type { TargetStanding } from "./target.ts";

export const STANDING_TONES: Record<TargetStanding, Tone> = {
  exceeded: "good",
  reached: "good",
  onTheWay: "info",
  behind: "warn",
  missed: "bad",
  unknown: "waiting",
};
