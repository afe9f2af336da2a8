import type { Db } from "../../../platform/db/index.ts";
import { formatNumber } from "../../../platform/i18n/index.ts";
import { compareWaves, type WaveChange } from "../../surveys/index.ts";
import { type Awareness, listAwareness } from "./awareness.store.ts";
import type { vi } from "./messages.vi.ts";

export type AwarenessLine = Awareness & { found: WaveChange | null };

/** What was tied to a plan with its change as the surveys stand; null where one of them was withdrawn since. */
export async function loadAwareness(db: Db, planId: string): Promise<AwarenessLine[]> {
  const lines: AwarenessLine[] = [];
  for (const row of await listAwareness(db, planId))
    lines.push({
      ...row,
      found: await compareWaves(db, {
        beforeId: row.beforeSurveyId,
        afterId: row.afterSurveyId,
        measure: row.measure,
      }),
    });
  return lines;
}

/** The words of the question, or that it is the overall index. */
export const measureName = (found: WaveChange | null, words: typeof vi): string =>
  found === null ? "" : found.name === "" ? words.overall : found.name;

const one = (value: number): number => Math.round(value * 10) / 10;
const points = (value: number): string => (value > 0 ? `+${formatNumber(one(value))}` : formatNumber(one(value)));

/** The change in figures with its interval; "" where the two cannot be compared. */
export function sayFigures({ before, after, change, margin, verdict }: WaveChange, words: typeof vi): string {
  if (verdict === "broken" || change === null || before.value === null || after.value === null) return "";
  const told = words.change(formatNumber(one(before.value)), formatNumber(one(after.value)), points(change));
  return `${told} ${margin === null ? words.noInterval : words.interval(points(change - margin), points(change + margin))}`;
}

/** A change in a sentence, with its interval and what it allows to say. */
export const sayChange = (found: WaveChange, words: typeof vi): string =>
  [sayFigures(found, words), words.verdicts[found.verdict]].filter(Boolean).join(" ");
