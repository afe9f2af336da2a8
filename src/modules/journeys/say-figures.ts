import { type Lang, pick } from "../../platform/i18n/index.ts";
import { factsInWords } from "../procedures/index.ts";
import type { CountedRow, JourneyFigures } from "./count-journey.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import type { PaperNeed } from "./papers.ts";

/** Figures of a journey in words, the same on pages, in print and in the machine interface. */
export function sayRowCost(row: CountedRow, lang: Lang): string {
  const words = pick(lang, vi, en);
  const { known, onlyFor } = row.cost;
  if (known) {
    const amount = words.cost(known.from, known.to);
    return onlyFor ? words.costOnlyFor(amount, onlyFor) : amount;
  }
  const record = row.standing.current?.record;
  return record ? factsInWords(record, lang, row.on).fee.join("; ") || words.costUnknownRow : words.costUnknownRow;
}

export function sayRowTime(row: CountedRow, lang: Lang): string {
  const record = row.standing.current?.record;
  return (record && factsInWords(record, lang, row.on).time.join("; ")) || pick(lang, vi, en).daysNoneKnown;
}

export function sayCost(figures: JourneyFigures, lang: Lang): { value: string; notes: string[] } {
  const words = pick(lang, vi, en);
  const { from, to, unknown, open } = figures.cost;
  return {
    value: unknown.length === figures.rows.length ? words.costNoneKnown : words.cost(from, to),
    notes: [
      ...(unknown.length > 0 && unknown.length < figures.rows.length ? [words.costUnknown(unknown.length)] : []),
      ...(open.length > 0 ? [words.costOpen(open.length)] : []),
    ],
  };
}

export function sayTime(figures: JourneyFigures, lang: Lang): { value: string; notes: string[] } {
  const words = pick(lang, vi, en);
  const { workingDays, allWorkingDays, unknown } = figures.time;
  return {
    value: allWorkingDays === null ? words.daysNoneKnown : words.days(workingDays, allWorkingDays),
    notes: unknown.length > 0 && allWorkingDays !== null ? [words.daysUnknown(unknown.length)] : [],
  };
}

export function sayPapers(figures: JourneyFigures, lang: Lang): { value: string; notes: string[] } {
  const words = pick(lang, vi, en);
  const { papers, papersForSome } = figures;
  if (papers.length === 0 && papersForSome.length === 0) return { value: words.papersNone, notes: [] };
  if (papers.length === 0) return { value: words.papersAllForSome(papersForSome.length), notes: [words.papersDepend] };
  return {
    value: words.papersCount(papers.length),
    notes: papersForSome.length > 0 ? [words.papersMore(papersForSome.length)] : [],
  };
}

export function sayCounts(paper: PaperNeed, lang: Lang): string {
  const words = pick(lang, vi, en);
  if (paper.isShown) return words.shown;
  return [
    paper.originals > 0 ? words.originals(paper.originals) : "",
    paper.copies > 0 ? words.copies(paper.copies) : "",
  ]
    .filter((part) => part !== "")
    .join(", ");
}
