import type { Tone } from "../../../../platform/html/index.ts";
import { POSTS } from "../../pages/labels.ts";
import type { BroadcastState } from "../broadcast.ts";

export const FOLLOWERS = `${POSTS}/nguoi-quan-tam`;

export const BROADCAST_TONES: Record<BroadcastState, Tone> = {
  waiting: "waiting",
  returned: "warn",
  approved: "info",
  sending: "info",
  unknown: "warn",
  failed: "bad",
  sent: "waiting",
  declared: "waiting",
  proven: "good",
  withdrawn: "neutral",
};
