import { vietnamDay } from "../../../platform/clock/index.ts";
import { type Lang, pick } from "../../../platform/i18n/index.ts";
import { unitNames } from "../../organisations/index.ts";
import type { ProposalKind } from "../../proposals/index.ts";
import { findPoint } from "../../service-points/index.ts";
import { keepWifi, type WifiChange, withdrawWifi } from "./keep-wifi.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { WifiRefused, WifiUnknown } from "./wifi.errors.ts";
import { findWifi } from "./wifi.store.ts";
import type { WifiFacts } from "./wifi.ts";

export interface KeepWifiProposal {
  facts: WifiFacts;
  change: WifiChange | null;
}
export interface WithdrawWifiProposal {
  change: WifiChange;
  reason: string;
  name: string;
}

const explain = (error: unknown, lang: Lang): string | null => {
  const words = pick(lang, vi, en);
  if (error instanceof WifiUnknown) return words.notFound;
  return error instanceof WifiRefused ? words.refusals[error.code] : null;
};

const keep: ProposalKind = {
  kind: "wifiKeep",
  title: (input, lang) => pick(lang, vi, en).proposals.keepTitle((input as KeepWifiProposal).facts.name),
  tell: async (app, input, { lang, at }) => {
    const words = pick(lang, vi, en);
    const { facts, change } = input as KeepWifiProposal;
    const before = change ? await findWifi(app.db, { id: change.id }) : undefined;
    const today = vietnamDay(at);
    const unit = (await unitNames(app.db, [facts.unitId], today)).get(facts.unitId) ?? "";
    const point = facts.pointId ? await findPoint(app.db, facts.pointId, today) : undefined;
    return {
      effects: [
        before ? words.proposals.changes(before.name) : words.proposals.adds(unit),
        `${words.name}: ${facts.name}`,
        `${words.place}: ${facts.place}`,
        `${words.network}: ${facts.network}`,
        ...(point ? [`${words.point}: ${point.name}`] : []),
        `${words.hours}: ${facts.hours}`,
        `${words.terms}: ${facts.terms}`,
        ...(facts.keeper ? [`${words.keeper}: ${facts.keeper}`] : []),
      ],
      table: null,
      mark: String(before?.version ?? ""),
    };
  },
  apply: async (tx, actor, input, { writtenBy, at }) => {
    await keepWifi(tx, actor, { ...(input as KeepWifiProposal), writtenBy, at });
  },
  explain,
};

const withdraw: ProposalKind = {
  kind: "wifiWithdraw",
  title: (input, lang) => pick(lang, vi, en).proposals.withdrawTitle((input as WithdrawWifiProposal).name),
  tell: async (app, input, { lang }) => {
    const words = pick(lang, vi, en);
    const { change, reason } = input as WithdrawWifiProposal;
    return {
      effects: [words.proposals.reason(reason), words.form.withdrawHelp],
      table: null,
      mark: String((await findWifi(app.db, { id: change.id }))?.version ?? ""),
    };
  },
  apply: (tx, actor, input, { writtenBy, at }) => {
    const { change, reason } = input as WithdrawWifiProposal;
    return withdrawWifi(tx, actor, { change, reason, writtenBy, at });
  },
  explain,
};

/** Acts on the register of WiFi places that wait for somebody else. */
export const wifiProposals: readonly ProposalKind[] = [keep, withdraw];
