import { weekdayDate } from "../../../platform/calendar/index.ts";
import { State } from "../../../platform/html/index.ts";
import type { Lang } from "../../../platform/i18n/index.ts";
import type { vi } from "../messages.vi.ts";
import type { ReceptionDay } from "../reception.ts";

const MOST_SHOWN = 6;

/** Days to come of one schedule, in words. */
export function DayList({ days, words, lang }: { days: readonly ReceptionDay[]; words: typeof vi; lang: Lang }) {
  return (
    <ul class="govuk-list">
      {days.slice(0, MOST_SHOWN).map((one) => (
        <li key={`${one.day} ${one.instead ?? ""}`}>
          {one.isCancelled ? <s>{weekdayDate(one.day, lang)}</s> : weekdayDate(one.day, lang)}{" "}
          {one.isCancelled ? <State tone="bad">{words.day.cancelled}</State> : null}
          {one.instead ? (
            <span class="govuk-hint">
              {one.reason === null ? words.day.rest(one.instead) : words.day.moved(one.instead)}
            </span>
          ) : null}
          {one.reason ? <span class="govuk-hint">{one.reason}</span> : null}
        </li>
      ))}
    </ul>
  );
}
