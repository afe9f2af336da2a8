import { vietnamDay } from "../../../platform/clock/index.ts";
import { formatDate, type Lang, pick } from "../../../platform/i18n/index.ts";
import { unitNames } from "../../organisations/index.ts";
import type { ProposalKind } from "../../proposals/index.ts";
import { findBank } from "../banks.ts";
import { moneyEn } from "../demands/messages.en.ts";
import { moneyVi } from "../demands/messages.vi.ts";
import { PaymentRefused, PaymentUnknown } from "../payments.errors.ts";
import { findFeeAccount, listFeeAccounts } from "./fee-account.store.ts";
import { accountOn, type FeeAccountFacts } from "./fee-account.ts";
import { type EndFeeAccount, endFeeAccount, openFeeAccount } from "./keep-fee-account.ts";

export type EndAccountProposal = EndFeeAccount & { number: string };

export const explainPayment = (error: unknown, lang: Lang): string | null => {
  const words = pick(lang, moneyVi, moneyEn);
  if (error instanceof PaymentUnknown) return words.notFound;
  return error instanceof PaymentRefused ? words.refusals[error.code] : null;
};

const open: ProposalKind = {
  kind: "feeAccountOpen",
  title: (input, lang) => pick(lang, moneyVi, moneyEn).accounts.openTitle((input as FeeAccountFacts).number),
  tell: async (app, input, { lang, at }) => {
    const said = pick(lang, moneyVi, moneyEn).accounts;
    const facts = input as FeeAccountFacts;
    const unit = (await unitNames(app.db, [facts.unitId], vietnamDay(at))).get(facts.unitId) ?? "";
    const before = await listFeeAccounts(app.db, [facts.unitId]);
    const now = accountOn(before, facts.validFrom);
    return {
      effects: [
        said.openEffect(unit, facts.validFrom),
        ...(now ? [said.openInstead(now.number, findBank(now.bin)?.name ?? now.bin)] : []),
        said.checkTwice,
      ],
      table: {
        head: [said.fact, said.value],
        rows: [
          [said.bank, findBank(facts.bin)?.name ?? facts.bin],
          [said.number, facts.number],
          [said.holder, facts.holder],
          [said.from, formatDate(facts.validFrom)],
          ...(facts.receiptSymbol ? [[said.symbol, facts.receiptSymbol]] : []),
        ],
        all: 4,
      },
      mark: now?.id ?? "",
    };
  },
  apply: async (tx, actor, input, { writtenBy, seen, at }) => {
    const facts = input as FeeAccountFacts;
    const now = accountOn(await listFeeAccounts(tx, [facts.unitId]), facts.validFrom);
    if ((now?.id ?? "") !== seen) throw new PaymentRefused("changed-meanwhile");
    await openFeeAccount(tx, actor, { ...facts, writtenBy, at });
  },
  explain: explainPayment,
};

const end: ProposalKind = {
  kind: "feeAccountEnd",
  title: (input, lang) => pick(lang, moneyVi, moneyEn).accounts.endTitle((input as EndAccountProposal).number),
  tell: async (app, input, { lang }) => {
    const said = pick(lang, moneyVi, moneyEn).accounts;
    const { accountId, reason, validUntil } = input as EndAccountProposal;
    const account = await findFeeAccount(app.db, accountId);
    return {
      effects: [said.endEffect(validUntil), said.because(reason)],
      table: null,
      mark: account?.validUntil ?? "",
    };
  },
  apply: (tx, actor, input, { writtenBy, at }) =>
    endFeeAccount(tx, actor, { ...(input as EndAccountProposal), writtenBy, at }),
  explain: explainPayment,
};

/** Acts on fee accounts that wait for somebody else: whoever enters a number does not put it on codes. */
export const feeAccountProposals: readonly ProposalKind[] = [open, end];
