import type { PlayStanding } from "./play.store.ts";
import type { Play } from "./play.ts";

/** How a play counts; the same rule as the filter of the store. */
export function standingOf(play: Pick<Play, "source" | "confirmedAt" | "withdrawnAt">): PlayStanding {
  if (play.withdrawnAt) return "withdrawn";
  return play.source === "device" || play.confirmedAt ? "proven" : "declared";
}
