import { weekdayDate } from "../../platform/calendar/index.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import { capitalised, type Lang, pick } from "../../platform/i18n/index.ts";
import type { ProposalKind } from "../proposals/index.ts";
import { CalendarActRefused } from "./calendar.errors.ts";
import { type ChangeDays, changeDays, previewDays, settleYear, takeBackDay } from "./change-days.ts";
import { dueShifts } from "./due-shifts.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

export type DaysProposal = Pick<ChangeDays, "provinceId" | "days" | "decision">;
export interface DayBackProposal {
  changeId: number;
  day: string;
}
export interface YearProposal {
  year: number;
  decision: string;
}

const explain = (error: unknown, lang: Lang): string | null =>
  error instanceof CalendarActRefused ? pick(lang, vi, en).refusals[error.code] : null;

const days: ProposalKind = {
  kind: "calendarDays",
  title: (input, lang) => {
    const { days } = input as DaysProposal;
    return pick(lang, vi, en).proposals.daysTitle(days.length, days[0]?.day ?? "");
  },
  tell: async (app, input, { lang, at }) => {
    const words = pick(lang, vi, en);
    const { provinceId, days, decision } = input as DaysProposal;
    const seen = await previewDays(app.db, provinceId, days);
    const changed = seen.changing.map((one) => one.day);
    const shifts = dueShifts(seen.before, seen.after, changed, vietnamDay(at));
    return {
      effects: [
        words.counts(seen.changing.length, seen.same),
        words.proposals.decision(decision),
        ...(shifts.length === 0 ? [words.noShifts] : []),
        ...shifts.map((one) => `${words.limit(one.limit)}: ${words.example(one.filed, one.was, one.becomes)}`),
      ],
      table: {
        head: [words.head.day, words.head.kind, words.head.why],
        rows: days.map((one) => [
          capitalised(weekdayDate(one.day, lang)),
          one.isOff ? words.off : words.worked,
          one.note,
        ]),
        all: days.length,
      },
      mark: String(seen.changing.length),
    };
  },
  apply: (tx, actor, input, { writtenBy, seen, at }) =>
    changeDays(tx, actor, { ...(input as DaysProposal), seen: Number(seen), writtenBy, at }),
  explain,
};

const dayBack: ProposalKind = {
  kind: "calendarBack",
  title: (input, lang) => pick(lang, vi, en).proposals.backTitle((input as DayBackProposal).day),
  tell: async (_app, input, { lang }) => ({
    effects: [pick(lang, vi, en).proposals.backEffect((input as DayBackProposal).day)],
    table: null,
    mark: "",
  }),
  apply: async (tx, actor, input, { at }) => {
    await takeBackDay(tx, actor, { changeId: (input as DayBackProposal).changeId, at });
  },
  explain,
};

const year: ProposalKind = {
  kind: "calendarYear",
  title: (input, lang) => pick(lang, vi, en).settle((input as YearProposal).year),
  tell: async (_app, input, { lang }) => {
    const words = pick(lang, vi, en).proposals;
    const { year, decision } = input as YearProposal;
    return { effects: [words.decision(decision), words.yearEffect(year)], table: null, mark: "" };
  },
  apply: (tx, actor, input, { writtenBy, at }) => settleYear(tx, actor, { ...(input as YearProposal), writtenBy, at }),
  explain,
};

/** Acts on the calendar that wait for somebody else. */
export const calendarProposals: readonly ProposalKind[] = [days, dayBack, year];
