import type { Db } from "../../platform/db/index.ts";
import { formatDate, type Lang, pick } from "../../platform/i18n/index.ts";
import type { Topic } from "../topics/index.ts";
import { loadTargetBoard } from "./load-board.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { sourceOf } from "./source-of.ts";
import { STANDING_TONES } from "./standing-tones.ts";
import type { TargetStanding } from "./target.ts";

export interface TargetInPublic {
  id: string;
  unitId: string;
  year: number;
  name: string;
  /** "93,25 % (30/09/2026)", or that nothing is known yet. */
  reached: string;
  source: string | null;
  sourceAddress: string | null;
  /** "ít nhất 95,5 %" */
  promise: string;
  standing: string;
  tone: (typeof STANDING_TONES)[TargetStanding];
}

/** What units set themselves in the year of the day about a topic, the province's own first as they were written. */
export async function targetsOfTopic(db: Db, topic: Topic, today: string, lang: Lang): Promise<TargetInPublic[]> {
  const words = pick(lang, vi, en);
  const { rows } = await loadTargetBoard(db, { year: Number(today.slice(0, 4)), unitIds: null, topic }, today);
  return rows.map(
    ({ target, last, standing }): TargetInPublic => ({
      id: target.id,
      unitId: target.unitId,
      year: target.year,
      name: target.name,
      reached: last ? `${words.number(last.value, target.measure)} (${formatDate(last.asOf)})` : words.public.notYet,
      source: last ? sourceOf(target, last, words) : null,
      sourceAddress: last?.sourceAddress ?? null,
      promise: words.promise(target),
      standing: words.standings[standing],
      tone: STANDING_TONES[standing],
    }),
  );
}
