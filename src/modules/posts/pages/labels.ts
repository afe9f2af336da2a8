import type { Tone } from "../../../platform/html/index.ts";
import type { PostState } from "../post.ts";

export const POSTS = "/can-bo/dang-bai";
export const INCOMING = `${POSTS}/tin-den`;
export const PLACES = `${POSTS}/noi-dang`;

export const STATE_TONES: Record<PostState, Tone> = {
  due: "waiting",
  sending: "info",
  unknown: "warn",
  failed: "bad",
  declared: "info",
  proven: "good",
  skipped: "neutral",
  dropped: "neutral",
};
