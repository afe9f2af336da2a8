import { vietnamDay } from "../../platform/clock/index.ts";
import { formatDate, type Lang, pick, writeHundredths } from "../../platform/i18n/index.ts";
import { unitNames } from "../organisations/index.ts";
import type { ProposalKind } from "../proposals/index.ts";
import { type EnterValue, enterTargetValue, setTarget, withdrawTarget } from "./keep-target.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import type { TargetFacts } from "./target.ts";
import { TargetRefused, TargetUnknown } from "./targets.errors.ts";
import { findTarget, lastValues } from "./targets.store.ts";

/** The name and measure are kept too, so that lists need no second look. */
export type ValueProposal = Omit<EnterValue, "at" | "writtenBy"> & { name: string; measure: string };
export interface WithdrawProposal {
  targetId: string;
  basedOn: number;
  reason: string;
  name: string;
}

const explain = (error: unknown, lang: Lang): string | null => {
  const words = pick(lang, vi, en);
  if (error instanceof TargetUnknown) return words.notFound;
  return error instanceof TargetRefused ? words.refusals[error.code] : null;
};

const set: ProposalKind = {
  kind: "targetSet",
  title: (input, lang) => pick(lang, vi, en).proposals.setTitle((input as TargetFacts).name),
  tell: async (app, input, { lang, at }) => {
    const words = pick(lang, vi, en);
    const facts = input as TargetFacts;
    const unit = (await unitNames(app.db, [facts.unitId], vietnamDay(at))).get(facts.unitId) ?? "";
    return {
      effects: [
        words.proposals.setEffect(unit, facts.year, words.promise(facts)),
        ...(facts.reckonedFrom ? [`${words.reckonedFrom}: ${words.rates[facts.reckonedFrom]}`] : []),
        `${words.document}: ${facts.document}`,
      ],
      table: null,
      mark: "",
    };
  },
  apply: async (tx, actor, input, { writtenBy, at }) => {
    // What waited since before values could be reckoned says nothing of it.
    await setTarget(tx, actor, { reckonedFrom: null, ...(input as Omit<TargetFacts, "reckonedFrom">), writtenBy, at });
  },
  explain,
};

const value: ProposalKind = {
  kind: "targetValue",
  title: (input, lang) => pick(lang, vi, en).proposals.valueTitle((input as ValueProposal).name),
  tell: async (app, input, { lang }) => {
    const words = pick(lang, vi, en);
    const asked = input as ValueProposal;
    const target = await findTarget(app.db, asked.targetId);
    const last = (await lastValues(app.db, [asked.targetId])).get(asked.targetId);
    return {
      effects: [
        words.proposals.valueEffect(`${writeHundredths(asked.value)} ${asked.measure}`, asked.asOf),
        ...(target ? [words.promise(target)] : []),
        ...(last
          ? [words.proposals.before(`${writeHundredths(last.value)} ${asked.measure}`, formatDate(last.asOf))]
          : []),
        `${words.source}: ${[asked.source, asked.sourceAddress].filter(Boolean).join(", ")}`,
        ...(asked.reason ? [words.proposals.reason(asked.reason)] : []),
      ],
      table: null,
      mark: String(target?.version ?? ""),
    };
  },
  apply: (tx, actor, input, { writtenBy, at }) => {
    const { name: _name, measure: _measure, ...asked } = input as ValueProposal;
    return enterTargetValue(tx, actor, { ...asked, writtenBy, at });
  },
  explain,
};

const withdraw: ProposalKind = {
  kind: "targetWithdraw",
  title: (input, lang) => pick(lang, vi, en).proposals.withdrawTitle((input as WithdrawProposal).name),
  tell: async (app, input, { lang }) => {
    const words = pick(lang, vi, en);
    const { targetId, reason } = input as WithdrawProposal;
    const target = await findTarget(app.db, targetId);
    return {
      effects: [words.proposals.reason(reason), words.record.withdrawHelp],
      table: null,
      mark: String(target?.version ?? ""),
    };
  },
  apply: (tx, actor, input, { writtenBy, at }) => {
    const { targetId, basedOn, reason } = input as WithdrawProposal;
    return withdrawTarget(tx, actor, { targetId, basedOn, reason, writtenBy, at });
  },
  explain,
};

/** Acts on the board of targets that wait for somebody else. */
export const targetProposals: readonly ProposalKind[] = [set, value, withdraw];
