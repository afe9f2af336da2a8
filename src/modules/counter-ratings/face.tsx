import type { Mark } from "./rating.ts";

/** Mouths from turned down to turned up; drawn, so that they look the same everywhere and print. */
const MOUTHS: Record<Mark, string> = {
  1: "M14 36 Q24 24 34 36",
  2: "M15 34 Q24 28 33 34",
  3: "M15 32 H33",
  4: "M15 30 Q24 38 33 30",
  5: "M13 28 Q24 44 35 28 Z",
};

/** A face beside its word, never alone. */
export function Face({ mark, size = 40 }: { mark: Mark; size?: number }) {
  return (
    <svg class={`db-face db-face--${mark}`} width={size} height={size} viewBox="0 0 48 48" aria-hidden="true">
      <circle cx="24" cy="24" r="21" />
      <path class="db-face__line" d={`M17 18 v3 M31 18 v3 ${MOUTHS[mark]}`} />
    </svg>
  );
}
