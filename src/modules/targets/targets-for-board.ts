import type { Db } from "../../platform/db/index.ts";
import { formatDate, type Lang, pick } from "../../platform/i18n/index.ts";
import { loadTargetBoard } from "./load-board.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { isMet, type TargetStanding } from "./target.ts";

export interface TargetOnBoard {
  href: string;
  name: string;
  /** "93,25 % (30/09/2026), phải đạt ít nhất 95,5 %". */
  text: string;
  standing: TargetStanding;
  standingText: string;
  /** How much of the way is gone, 0 to 1; null where "at most" or nothing known says no way. */
  share: number | null;
}

const URGENCY: readonly TargetStanding[] = ["missed", "behind", "onTheWay", "unknown", "reached", "exceeded"];

/** Targets of a unit for the year of the day: what is at risk first. */
export async function targetsForBoard(db: Db, unitId: string, today: string, lang: Lang): Promise<TargetOnBoard[]> {
  const words = pick(lang, vi, en);
  const { rows } = await loadTargetBoard(db, { year: Number(today.slice(0, 4)), unitIds: [unitId] }, today);
  return rows
    .map(({ target, last, standing }): TargetOnBoard => {
      const reached = last
        ? `${words.number(last.value, target.measure)} (${formatDate(last.asOf)})`
        : words.public.notYet;
      const gone = last && target.direction === "atLeast" && target.promised > 0 ? last.value / target.promised : null;
      return {
        href: `/can-bo/chi-tieu/${target.id}`,
        name: target.name,
        text: words.onBoard(reached, words.promise(target)),
        standing,
        standingText: words.standings[standing],
        share: last && isMet(target, last.value) ? 1 : gone,
      };
    })
    .sort((a, b) => URGENCY.indexOf(a.standing) - URGENCY.indexOf(b.standing));
}
