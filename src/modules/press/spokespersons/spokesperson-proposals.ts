import { vietnamDay } from "../../../platform/clock/index.ts";
import { formatDate, type Lang, pick } from "../../../platform/i18n/index.ts";
import { unitNames } from "../../organisations/index.ts";
import type { ProposalKind } from "../../proposals/index.ts";
import { keepSpokesperson, type SpokespersonChange, withdrawSpokesperson } from "./keep-spokesperson.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { nameOfSpokesperson, type SpokespersonFacts } from "./spokesperson.ts";
import { SpokespersonRefused, SpokespersonUnknown } from "./spokespersons.errors.ts";
import { findSpokesperson } from "./spokespersons.store.ts";

export interface KeepProposal {
  facts: SpokespersonFacts;
  change: SpokespersonChange | null;
}
export interface WithdrawProposal {
  change: SpokespersonChange;
  reason: string;
  name: string;
}

const explain = (error: unknown, lang: Lang): string | null => {
  const words = pick(lang, vi, en);
  if (error instanceof SpokespersonUnknown) return words.notFound;
  return error instanceof SpokespersonRefused ? words.refusals[error.code] : null;
};

const keep: ProposalKind = {
  kind: "spokespersonKeep",
  title: (input, lang) => pick(lang, vi, en).proposals.keepTitle((input as KeepProposal).facts.personName),
  tell: async (app, input, { lang, at }) => {
    const words = pick(lang, vi, en);
    const { facts, change } = input as KeepProposal;
    const before = change ? await findSpokesperson(app.db, change.id) : undefined;
    const unit = (await unitNames(app.db, [facts.unitId], vietnamDay(at))).get(facts.unitId) ?? "";
    const { decisionNumber, decisionOn, decisionIssuer } = facts;
    return {
      effects: [
        before ? words.proposals.changes(nameOfSpokesperson(before)) : words.proposals.adds(unit),
        `${words.personName}: ${nameOfSpokesperson(facts)}`,
        `${words.topics}: ${facts.topics ?? words.allTopics}`,
        `${words.ways}: ${[facts.phone, facts.email, facts.hours].filter(Boolean).join(", ")}`,
        words.since(facts.fromOn, facts.toOn),
        `${words.decision}: ${words.decisionOf(decisionNumber, formatDate(decisionOn), decisionIssuer)}`,
      ],
      table: null,
      mark: String(before?.version ?? ""),
    };
  },
  apply: async (tx, actor, input, { writtenBy, at }) => {
    await keepSpokesperson(tx, actor, { ...(input as KeepProposal), writtenBy, at });
  },
  explain,
};

const withdraw: ProposalKind = {
  kind: "spokespersonWithdraw",
  title: (input, lang) => pick(lang, vi, en).proposals.withdrawTitle((input as WithdrawProposal).name),
  tell: async (app, input, { lang }) => {
    const words = pick(lang, vi, en);
    const { change, reason } = input as WithdrawProposal;
    return {
      effects: [words.proposals.reason(reason), words.form.withdrawHelp],
      table: null,
      mark: String((await findSpokesperson(app.db, change.id))?.version ?? ""),
    };
  },
  apply: (tx, actor, input, { writtenBy, at }) => {
    const { change, reason } = input as WithdrawProposal;
    return withdrawSpokesperson(tx, actor, { change, reason, writtenBy, at });
  },
  explain,
};

/** Acts on who speaks for a unit that wait for somebody else. */
export const spokespersonProposals: readonly ProposalKind[] = [keep, withdraw];
