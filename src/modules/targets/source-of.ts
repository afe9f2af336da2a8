import type { vi } from "./messages.vi.ts";
import type { ShownValue, Target } from "./target.ts";

/** Where a shown value comes from, in words. */
export const sourceOf = (target: Pick<Target, "reckonedFrom">, last: ShownValue, words: typeof vi): string =>
  last.share && target.reckonedFrom ? words.shareSource(target.reckonedFrom, last.share) : (last.source ?? "");
