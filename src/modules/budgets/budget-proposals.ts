import { vietnamDay } from "../../platform/clock/index.ts";
import { formatNumber, type Lang, pick } from "../../platform/i18n/index.ts";
import { unitNames } from "../organisations/index.ts";
import type { ProposalKind } from "../proposals/index.ts";
import { BudgetRefused, BudgetUnknown } from "./budgets.errors.ts";
import { findDisclosure } from "./disclosure.store.ts";
import { type BudgetFacts, type BudgetKind, DONG_IN, hasActual, sumFaults } from "./disclosure.ts";
import { type BudgetChange, keepDisclosure, withdrawDisclosure } from "./keep-disclosure.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

export interface KeepBudgetProposal {
  facts: BudgetFacts;
  change: BudgetChange | null;
}
export interface WithdrawBudgetProposal {
  change: BudgetChange;
  reason: string;
  year: number;
  kind: BudgetKind;
}

/** Rows shown to whoever approves: a whole table of a commune. */
const SHOWN = 400;

const explain = (error: unknown, lang: Lang): string | null => {
  const words = pick(lang, vi, en);
  if (error instanceof BudgetUnknown) return words.notFound;
  return error instanceof BudgetRefused ? words.refusals[error.code] : null;
};

const keep: ProposalKind = {
  kind: "budgetKeep",
  title: (input, lang) => {
    const { facts } = input as KeepBudgetProposal;
    return pick(lang, vi, en).titles[facts.kind](facts.year);
  },
  tell: async (app, input, { lang, at }) => {
    const words = pick(lang, vi, en);
    const { facts, change } = input as KeepBudgetProposal;
    const before = change ? await findDisclosure(app.db, change.id) : undefined;
    const unit = (await unitNames(app.db, [facts.unitId], vietnamDay(at))).get(facts.unitId) ?? "";
    const withActual = hasActual(facts.kind);
    const amount = (dong: number | null) => (dong === null ? "" : formatNumber(dong / DONG_IN[facts.moneyUnit], lang));
    const faults = sumFaults(facts.lines);
    const columns = { planned: words.planned, actual: words.actual(facts.kind) };
    return {
      effects: [
        before ? words.proposals.changes(words.titles[before.kind](before.year)) : words.proposals.adds(unit),
        `${words.what}: ${words.titles[facts.kind](facts.year)}`,
        `${words.document}: ${words.public.basis(facts.document, facts.decidedOn)}`,
        ...(facts.form ? [`${words.form}: ${facts.form}`] : []),
        `${words.moneyUnit}: ${words.moneyUnits[facts.moneyUnit]}`,
        ...(faults.length > 0
          ? faults.map((one) =>
              words.proposals.sumFault(words.sides[one.side], columns[one.column], one.said, one.parts),
            )
          : [words.proposals.sumsFit]),
        ...(facts.explanation ? [`${words.explanation}: ${facts.explanation}`] : []),
      ],
      table: {
        head: [words.proposals.side, words.mark, words.label, words.planned, ...(withActual ? [columns.actual] : [])],
        rows: facts.lines
          .slice(0, SHOWN)
          .map((one) => [
            words.sides[one.side],
            one.mark,
            one.label,
            amount(one.planned),
            ...(withActual ? [amount(one.actual)] : []),
          ]),
        all: facts.lines.length,
      },
      mark: String(before?.version ?? ""),
    };
  },
  apply: async (tx, actor, input, { writtenBy, at }) => {
    await keepDisclosure(tx, actor, { ...(input as KeepBudgetProposal), writtenBy, at });
  },
  explain,
};

const withdraw: ProposalKind = {
  kind: "budgetWithdraw",
  title: (input, lang) => {
    const words = pick(lang, vi, en);
    const { kind, year } = input as WithdrawBudgetProposal;
    return words.proposals.withdrawTitle(words.titles[kind](year));
  },
  tell: async (app, input, { lang }) => {
    const words = pick(lang, vi, en);
    const { change, reason } = input as WithdrawBudgetProposal;
    const known = await findDisclosure(app.db, change.id);
    return {
      effects: [
        ...(known ? [words.public.basis(known.document, known.decidedOn)] : []),
        words.proposals.reason(reason),
        words.newForm.withdrawHelp,
      ],
      table: null,
      mark: String(known?.version ?? ""),
    };
  },
  apply: (tx, actor, input, { writtenBy, at }) => {
    const { change, reason } = input as WithdrawBudgetProposal;
    return withdrawDisclosure(tx, actor, { change, reason, writtenBy, at });
  },
  explain,
};

/** Acts on budgets before the public that wait for somebody else. */
export const budgetProposals: readonly ProposalKind[] = [keep, withdraw];
