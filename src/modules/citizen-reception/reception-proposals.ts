import { shift, weekdayDate } from "../../platform/calendar/index.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import { type Lang, pick } from "../../platform/i18n/index.ts";
import { workingCalendarFor } from "../calendar/index.ts";
import { unitNames } from "../organisations/index.ts";
import type { ProposalKind } from "../proposals/index.ts";
import { type ChangeDay, changeReceptionDay, setReception, withdrawReception } from "./keep-reception.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { ReceptionRefused, ReceptionUnknown } from "./reception.errors.ts";
import { findReception } from "./reception.store.ts";
import { type ReceptionFacts, receptionDays } from "./reception.ts";

/** Who receives is kept too, so that lists need no second look. */
export type DayProposal = ChangeDay & { host: string };
export interface WithdrawalProposal {
  id: string;
  reason: string;
  host: string;
}

const explain = (error: unknown, lang: Lang): string | null => {
  const words = pick(lang, vi, en);
  if (error instanceof ReceptionUnknown) return words.notFound;
  return error instanceof ReceptionRefused ? words.refusals[error.code] : null;
};

const set: ProposalKind = {
  kind: "citizenReceptionSet",
  title: (input, lang) => pick(lang, vi, en).proposals.setTitle((input as ReceptionFacts).host),
  tell: async (app, input, { lang, at }) => {
    const words = pick(lang, vi, en);
    const facts = input as ReceptionFacts;
    const today = vietnamDay(at);
    const unit = (await unitNames(app.db, [facts.unitId], today)).get(facts.unitId) ?? "";
    const days = receptionDays(facts, {
      from: today,
      until: shift(today, 60),
      calendar: await workingCalendarFor(app.db, facts.unitId, at),
      changes: [],
    });
    return {
      effects: [
        `${words.unit}: ${unit}`,
        `${words.host}: ${[facts.host, facts.hostName].filter(Boolean).join(", ")}`,
        `${words.rule}: ${words.ruleInWords(facts.rule)}, ${words.time(facts.timeFrom, facts.timeTo)}`,
        `${words.onRest}: ${words.onRests[facts.onRest]}`,
        `${words.place}: ${[facts.place, facts.phone].filter(Boolean).join(", ")}`,
        ...(facts.note ? [`${words.note}: ${facts.note}`] : []),
        [words.from(facts.validFrom), facts.validTo ? words.until(facts.validTo) : ""].filter(Boolean).join(", "),
        words.proposals.next(
          days
            .slice(0, 5)
            .map((one) => weekdayDate(one.day, lang))
            .join("; "),
        ),
      ],
      table: null,
      mark: "",
    };
  },
  apply: async (tx, actor, input, { writtenBy, at }) => {
    await setReception(tx, actor, { ...(input as ReceptionFacts), writtenBy, at });
  },
  explain,
};

const day: ProposalKind = {
  kind: "citizenReceptionDay",
  title: (input, lang) => {
    const asked = input as DayProposal;
    return pick(lang, vi, en).proposals.dayTitle(asked.host, asked.day);
  },
  tell: async (app, input, { lang }) => {
    const words = pick(lang, vi, en).proposals;
    const asked = input as DayProposal;
    const reception = await findReception(app.db, asked.id);
    return {
      effects: [
        asked.movedTo ? words.moved(asked.day, asked.movedTo) : words.cancelled(asked.day),
        words.reason(asked.reason),
      ],
      table: null,
      mark: String(reception?.version ?? ""),
    };
  },
  apply: (tx, actor, input, { writtenBy, at }) => {
    const { host: _host, ...asked } = input as DayProposal;
    return changeReceptionDay(tx, actor, { ...asked, writtenBy, at });
  },
  explain,
};

const withdraw: ProposalKind = {
  kind: "citizenReceptionWithdraw",
  title: (input, lang) => pick(lang, vi, en).proposals.withdrawTitle((input as WithdrawalProposal).host),
  tell: async (app, input, { lang }) => {
    const words = pick(lang, vi, en);
    const asked = input as WithdrawalProposal;
    const reception = await findReception(app.db, asked.id);
    return {
      effects: [words.withdrawHelp, words.proposals.reason(asked.reason)],
      table: null,
      mark: String(reception?.version ?? ""),
    };
  },
  apply: (tx, actor, input, { writtenBy, at }) => {
    const { id, reason } = input as WithdrawalProposal;
    return withdrawReception(tx, actor, { id, reason, writtenBy, at });
  },
  explain,
};

/** Acts on schedules of reception that wait for somebody else. */
export const receptionProposals: readonly ProposalKind[] = [set, day, withdraw];
