import { vietnamDay } from "../../platform/clock/index.ts";
import { formatDate, type Lang, pick } from "../../platform/i18n/index.ts";
import { unitNames } from "../organisations/index.ts";
import type { ProposalKind } from "../proposals/index.ts";
import { ADDRESSES, type AppFacts } from "./app.ts";
import { AppRefused, AppUnknown } from "./apps.errors.ts";
import { findApp } from "./apps.store.ts";
import { type AppChange, keepApp, withdrawApp } from "./keep-app.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

export interface KeepProposal {
  facts: AppFacts;
  change: AppChange | null;
}
export interface WithdrawProposal {
  change: AppChange;
  reason: string;
  name: string;
}

const explain = (error: unknown, lang: Lang): string | null => {
  const words = pick(lang, vi, en);
  if (error instanceof AppUnknown) return words.notFound;
  return error instanceof AppRefused ? words.refusals[error.code] : null;
};

const keep: ProposalKind = {
  kind: "appKeep",
  title: (input, lang) => pick(lang, vi, en).proposals.keepTitle((input as KeepProposal).facts.name),
  tell: async (app, input, { lang, at }) => {
    const words = pick(lang, vi, en);
    const { facts, change } = input as KeepProposal;
    const before = change ? await findApp(app.db, change.id) : undefined;
    const unit = (await unitNames(app.db, [facts.unitId], vietnamDay(at))).get(facts.unitId) ?? "";
    const addresses = ADDRESSES.flatMap((one) => (facts[one] ? [`${words.addresses[one]}: ${facts[one]}`] : []));
    return {
      effects: [
        before ? words.proposals.changes(before.name) : words.proposals.adds(unit),
        `${words.name}: ${facts.name}`,
        `${words.agency}: ${facts.agency}`,
        `${words.purpose}: ${facts.purpose}`,
        `${words.uses}: ${facts.uses.split("\n").join("; ")}`,
        ...(addresses.length > 0 ? addresses : [words.noAddress]),
        ...(facts.isForOnline ? [words.isForOnline] : []),
        ...(facts.procedureCodes.length > 0 ? [`${words.codes}: ${facts.procedureCodes.join(", ")}`] : []),
        `${words.checkedOn}: ${formatDate(facts.checkedOn)}`,
      ],
      table: null,
      mark: String(before?.version ?? ""),
    };
  },
  apply: async (tx, actor, input, { writtenBy, at }) => {
    await keepApp(tx, actor, { ...(input as KeepProposal), writtenBy, at });
  },
  explain,
};

const withdraw: ProposalKind = {
  kind: "appWithdraw",
  title: (input, lang) => pick(lang, vi, en).proposals.withdrawTitle((input as WithdrawProposal).name),
  tell: async (app, input, { lang }) => {
    const words = pick(lang, vi, en);
    const { change, reason } = input as WithdrawProposal;
    return {
      effects: [words.proposals.reason(reason), words.form.withdrawHelp],
      table: null,
      mark: String((await findApp(app.db, change.id))?.version ?? ""),
    };
  },
  apply: (tx, actor, input, { writtenBy, at }) => {
    const { change, reason } = input as WithdrawProposal;
    return withdrawApp(tx, actor, { change, reason, writtenBy, at });
  },
  explain,
};

/** Acts on the directory that wait for somebody else. */
export const appProposals: readonly ProposalKind[] = [keep, withdraw];
