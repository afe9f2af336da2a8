import type { Tone } from "../../../platform/html/index.ts";
import type { RequestState } from "./request.ts";

export const STATE_TONES: Record<RequestState, Tone> = {
  sent: "waiting",
  seen: "waiting",
  accepted: "info",
  declined: "bad",
  handedIn: "warn",
  returned: "warn",
  confirmed: "good",
  closed: "neutral",
  withdrawn: "neutral",
};
