import { type Citation, findCitations, yearInNumber } from "./citations.ts";
import { fold } from "./fold.ts";
import { readHeader } from "./header.ts";
import { findWrapping, joinLines, withoutPageNoise } from "./passages.ts";
import type { PlanDraft } from "./plan-draft.ts";
import { readLines, type TextRange } from "./source-lines.ts";

/**
 * Things in a plan that cannot all be true, told before it is issued. Each is a hint to look, never a correction: only the
 * issuer knows which of two dates was meant. The codes are stable; the sentences for people are in the module's messages.
 */
export type CitationWarning = {
  code:
    | "cites-plan-of-other-year"
    | "cites-later-document"
    | "cited-date-impossible"
    | "year-in-number-differs"
    | "cited-with-two-dates"
    | "deadline-impossible"
    | "deadline-before-plan"
    | "deadlines-on-days-off"
    | "date-impossible"
    | "title-year-differs";
  /** What is printed at the place, for the sentence. */
  text: string;
  range: TextRange;
  details: Record<string, string | number>;
};

/** Types that plan one year's work; a decree about 2019 may well be cited in 2020, last year's plan hardly. */
const PLANS = /^(?:ke hoach|chuong trinh|quyet dinh)/;

/** What a text contradicts in itself. */
export function checkCitations(text: string, draft: PlanDraft): CitationWarning[] {
  const issued = draft.date?.value ?? null;
  const lines = withoutPageNoise(readLines(text));
  const citations = joinLines(lines, findWrapping(lines)).flatMap((passage) => findCitations(passage));
  const own = draft.number === null ? "" : fold(draft.number.value);
  const others = citations.filter((one) => one.number === null || fold(one.number) !== own);
  return [
    ...headWarnings(text, draft, issued),
    ...others.flatMap((one) => warningsFor(one, draft, issued)),
    ...twoDates(others),
    ...deadlineWarnings(draft, issued),
  ].sort(byPlace);
}

const byPlace = (a: CitationWarning, b: CitationWarning): number => a.range.start - b.range.start;

/** These and the deadlines on days off, which only the calendar of a place knows. */
export function withDaysOff(
  warnings: readonly CitationWarning[],
  draft: PlanDraft,
  isWorkingDay: (day: string) => boolean,
): CitationWarning[] {
  return [...warnings, ...daysOff(draft, isWorkingDay)].sort(byPlace);
}

function warningsFor(one: Citation, draft: PlanDraft, issued: string | null): CitationWarning[] {
  const warnings: CitationWarning[] = [];
  const warn = (code: CitationWarning["code"], details: CitationWarning["details"]) =>
    warnings.push({ code, text: one.text, range: one.range, details });
  if (one.impossibleDate) warn("cited-date-impossible", {});
  if (one.date !== null && issued !== null && one.date > issued)
    warn("cites-later-document", { cited: one.date, issued });
  const numberYear = one.number === null ? null : yearInNumber(one.number);
  if (numberYear !== null && one.date !== null && numberYear !== Number(one.date.slice(0, 4))) {
    warn("year-in-number-differs", { number: numberYear, date: one.date });
  }
  const about = yearOfPlanCited(one);
  if (about !== null && draft.year !== null && isWrongYear(about, one, draft.year)) {
    warn("cites-plan-of-other-year", { cited: about, year: draft.year });
  }
  return warnings;
}

/** The one year a cited plan is for, by its own words ("về thực hiện công tác … năm 2019"). */
function yearOfPlanCited(one: Citation): number | null {
  if (one.quoted || one.type === null || !PLANS.test(fold(one.type))) return null;
  const subject = fold(one.subject);
  if (/^quyet dinh/.test(fold(one.type)) && !/ke hoach|chuong trinh cong tac/.test(subject)) return null;
  if (/giai doan|5 nam|nhiem ky/.test(subject)) return null;
  const years = [...subject.matchAll(/(?:^|[^/\d])nam ((?:19|20)\d\d)(?! ?[-–] ?(?:19|20)?\d\d)(?!\d)/g)]
    .filter(
      (hit) =>
        !/(?:thang \d{1,2} |den |het |tam nhin |tu )$/.test(subject.slice(Math.max(0, hit.index - 10), hit.index + 1)),
    )
    .map((hit) => Number(hit[1]));
  return years.length === 1 ? years[0]! : null;
}

/**
 * A plan cited for another year than this one's. Last year's plan is cited in earnest when one looks back, so the year must
 * clash with the cited plan's own date: issued in its last quarter, a plan is for the year that follows; or it must lie
 * behind by more than one year, or ahead.
 */
function isWrongYear(about: number, one: Citation, planYear: number): boolean {
  if (about === planYear) return false;
  if (about > planYear) return true;
  if (one.date === null) return planYear - about > 1;
  const year = Number(one.date.slice(0, 4));
  return year > about || (year === about && Number(one.date.slice(5, 7)) >= 10);
}

function twoDates(citations: Citation[]): CitationWarning[] {
  const first = new Map<string, Citation>();
  const warnings: CitationWarning[] = [];
  for (const one of citations) {
    if (one.number === null || one.date === null) continue;
    const key = `${fold(one.type ?? "")} ${fold(one.number)}`;
    const known = first.get(key);
    if (!known) first.set(key, one);
    else if (known.date !== one.date) {
      // 76/NQ-CP exists in 2013 and in 2021: numbers start anew each year, so only one year's two dates clash.
      if (known.date!.slice(0, 4) !== one.date.slice(0, 4)) continue;
      warnings.push({
        code: "cited-with-two-dates",
        text: one.text,
        range: one.range,
        details: { first: known.date!, second: one.date },
      });
    }
  }
  return warnings;
}

function deadlineWarnings(draft: PlanDraft, issued: string | null): CitationWarning[] {
  const warnings: CitationWarning[] = [];
  const seen = new Set<number>();
  for (const { tasks } of draft.agencies) {
    for (const { deadline } of tasks) {
      if (deadline === null || seen.has(deadline.range.start)) continue;
      seen.add(deadline.range.start);
      const { text, range } = deadline;
      if (deadline.flag === "impossible-date") warnings.push({ code: "deadline-impossible", text, range, details: {} });
      else if (deadline.end !== null && issued !== null && !deadline.yearAssumed && deadline.end < issued) {
        warnings.push({ code: "deadline-before-plan", text, range, details: { deadline: deadline.end, issued } });
      }
    }
  }
  return warnings;
}

/**
 * Deadlines with a printed day on which nobody works, as one hint at the first of them: plans have many, and most stay as
 * they are. A month's or quarter's end that is only reckoned is not one.
 */
function daysOff(draft: PlanDraft, isWorkingDay: (day: string) => boolean): CitationWarning[] {
  const found = new Map<string, { text: string; range: TextRange }>();
  for (const { tasks } of draft.agencies) {
    for (const { deadline } of tasks) {
      if (!deadline || deadline.flag !== null || deadline.end === null || found.has(deadline.end)) continue;
      const isPrinted = /\d{1,2} ?[/.-] ?\d{1,2}|ngày \d{1,2} tháng/.test(deadline.text);
      if (isPrinted && !isWorkingDay(deadline.end)) found.set(deadline.end, deadline);
    }
  }
  const [first] = [...found.values()].sort((a, b) => a.range.start - b.range.start);
  if (!first) return [];
  const { text, range } = first;
  return [
    {
      code: "deadlines-on-days-off",
      text,
      range,
      details: { days: [...found.keys()].sort().join(" "), count: found.size },
    },
  ];
}

function headWarnings(text: string, draft: PlanDraft, issued: string | null): CitationWarning[] {
  const warnings: CitationWarning[] = [];
  const { impossibleDate } = readHeader(withoutPageNoise(readLines(text)));
  if (impossibleDate) warnings.push({ code: "date-impossible", ...impossibleDate, details: {} });
  if (issued !== null && draft.year !== null && draft.title && Number(issued.slice(0, 4)) > draft.year) {
    warnings.push({
      code: "title-year-differs",
      text: draft.title.text,
      range: draft.title.range,
      details: { title: draft.year, issued },
    });
  }
  return warnings;
}
