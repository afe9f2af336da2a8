import { vietnamDay } from "../../platform/clock/index.ts";
import { formatDate, type Lang, pick } from "../../platform/i18n/index.ts";
import { unitNames } from "../organisations/index.ts";
import type { ProposalKind } from "../proposals/index.ts";
import { type AgreementChange, endAgreement, keepAgreement } from "./keep-agreement.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { AgreementUnknown, SharingRefused } from "./sharing.errors.ts";
import { findAgreement } from "./sharing.store.ts";
import type { AgreementFacts } from "./sharing.ts";

export interface KeepAgreementProposal {
  facts: AgreementFacts;
  change: AgreementChange | null;
}
export interface EndAgreementProposal {
  change: AgreementChange;
  reason: string;
  receiver: string;
}

const explain = (error: unknown, lang: Lang): string | null => {
  const words = pick(lang, vi, en);
  if (error instanceof AgreementUnknown) return words.notFound;
  return error instanceof SharingRefused ? words.refusals[error.code] : null;
};

const keep: ProposalKind = {
  kind: "agreementKeep",
  title: (input, lang) => pick(lang, vi, en).proposals.keepTitle((input as KeepAgreementProposal).facts.receiver),
  tell: async (app, input, { lang, at }) => {
    const words = pick(lang, vi, en);
    const { facts, change } = input as KeepAgreementProposal;
    const before = change ? await findAgreement(app.db, change.id) : undefined;
    const unit = (await unitNames(app.db, [facts.unitId], vietnamDay(at))).get(facts.unitId) ?? "";
    return {
      effects: [
        before ? words.proposals.changes(before.receiver) : words.proposals.adds(unit),
        `${words.receiver}: ${facts.receiver}`,
        `${words.data}: ${facts.data}`,
        `${words.basis}: ${facts.basis}`,
        `${words.purpose}: ${facts.purpose}`,
        `${words.until}: ${formatDate(facts.until)}`,
      ],
      table: null,
      mark: String(before?.version ?? ""),
    };
  },
  apply: async (tx, actor, input, { writtenBy, at }) => {
    await keepAgreement(tx, actor, { ...(input as KeepAgreementProposal), writtenBy, at });
  },
  explain,
};

const end: ProposalKind = {
  kind: "agreementEnd",
  title: (input, lang) => pick(lang, vi, en).proposals.endTitle((input as EndAgreementProposal).receiver),
  tell: async (app, input, { lang }) => {
    const words = pick(lang, vi, en);
    const { change, reason } = input as EndAgreementProposal;
    return {
      effects: [words.proposals.reason(reason), words.form.endHelp],
      table: null,
      mark: String((await findAgreement(app.db, change.id))?.version ?? ""),
    };
  },
  apply: (tx, actor, input, { writtenBy, at }) => {
    const { change, reason } = input as EndAgreementProposal;
    return endAgreement(tx, actor, { change, reason, writtenBy, at });
  },
  explain,
};

/** Acts on agreements that wait for somebody else. */
export const agreementProposals: readonly ProposalKind[] = [keep, end];
