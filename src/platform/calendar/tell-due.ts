import { formatDate } from "../i18n/format.ts";
import { capitalised, type Lang, pick } from "../i18n/index.ts";
import type { Due, DueStep } from "./explain-due.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { type RestReason, shift } from "./working-days.ts";

/** Each step of a date as one sentence, in order; joined by blanks they are the explanation. */
export function tellDue(due: Pick<Due, "steps">, lang: Lang): string[] {
  return due.steps.map((step) => tellStep(step, lang));
}

/** "Ngày Văn hóa Việt Nam", "ngày nghỉ cuối tuần", or what the office wrote. */
export function tellRestReason(reason: RestReason, lang: Lang): string {
  const words = pick(lang, vi, en);
  if (typeof reason === "object") return reason.note;
  return reason === "weekend" ? words.weekend : words.feasts[reason];
}

/** "thứ Năm 26/11/2026" */
export function weekdayDate(day: string, lang: Lang): string {
  return pick(lang, vi, en).weekdayDate(day);
}

function tellStep(step: DueStep, lang: Lang): string {
  const words = pick(lang, vi, en);
  switch (step.code) {
    case "received":
      return words.received(step.time, step.day);
    case "afterCutoff":
      return words.afterCutoff(step.cutoff, step.day);
    case "onRestDay":
      return words.onRestDay(tellRestReason(step.reason, lang), step.day);
    case "countsFrom":
      return words.countsFrom(step.day);
    case "hoursFrom":
      return words.hoursFrom(step.time, step.day);
    case "skipped": {
      const feasts = runs(step.days).map((run) =>
        words.feastOn(
          run.from === run.to ? formatDate(run.from) : `${formatDate(run.from).slice(0, 5)}–${formatDate(run.to)}`,
          tellRestReason(run.reason, lang),
        ),
      );
      const parts = [...(step.weekendDays > 0 ? [words.weekendDays(step.weekendDays)] : []), ...feasts];
      const last = parts.pop() ?? "";
      return words.skipped(parts.length === 0 ? last : `${parts.join(", ")}${words.and}${last}`);
    }
    case "workedRestDay":
      return capitalised(words.workedRestDay(step.day));
    case "full":
      return words.full(words.limit(step.limit), step.day);
    case "movedOn":
      return words.movedOn(tellRestReason(step.reason, lang), step.day);
    case "forecast":
      return words.forecast(step.year);
    case "due":
      return words.due(step.day, step.time);
  }
}

/** Days in a row that are off for the same reason are told together; a weekend between them does not part them. */
function runs(days: readonly { day: string; reason: RestReason }[]) {
  const found: { from: string; to: string; reason: RestReason }[] = [];
  for (const { day, reason } of days) {
    const last = found.at(-1);
    const isSame = last !== undefined && JSON.stringify(last.reason) === JSON.stringify(reason);
    if (last && isSame && day <= shift(last.to, 3)) last.to = day;
    else found.push({ from: day, to: day, reason });
  }
  return found;
}
