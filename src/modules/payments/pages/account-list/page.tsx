import { vietnamDay } from "../../../../platform/clock/index.ts";
import { transaction } from "../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../platform/http/index.ts";
import { pick } from "../../../../platform/i18n/index.ts";
import { actorOf, mayAt, reachOf } from "../../../accounts/index.ts";
import { unitNames } from "../../../organisations/index.ts";
import { propose, rehearse } from "../../../proposals/index.ts";
import { findFeeAccount, listFeeAccounts } from "../../accounts/fee-account.store.ts";
import type { EndAccountProposal } from "../../accounts/fee-account-proposals.ts";
import { endFeeAccount } from "../../accounts/keep-fee-account.ts";
import { DEMAND_LIMITS } from "../../demands/demand.ts";
import { moneyEn } from "../../demands/messages.en.ts";
import { moneyVi } from "../../demands/messages.vi.ts";
import { PaymentRefused } from "../../payments.errors.ts";
import { AccountListView } from "./view.tsx";

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const reach = await reachOf(db, actorOf(rq), "payments.accounts", rq.now);
  const rows = await listFeeAccounts(db, reach);
  return html(
    AccountListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, moneyVi, moneyEn),
      rows,
      today,
      unitNames: await unitNames(db, [...new Set(rows.map((row) => row.unitId))], today),
      typed,
      errors,
    }),
    { status },
  );
}

export const accountListPage = (rq: Rq): Promise<Reply> => show(rq, {}, {});

export async function endAccountPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, moneyVi, moneyEn);
  const { typed, dayOf } = typedForm(rq);
  const errors: FormErrors = {};
  const validUntil = dayOf("validUntil");
  const account = /^[0-9a-f-]{36}$/.test(typed.accountId ?? "")
    ? await findFeeAccount(db, typed.accountId ?? "")
    : undefined;
  if (!account) errors.accountId = words.errors.choose;
  if (!validUntil || (validUntil && validUntil < vietnamDay(rq.now))) errors.validUntil = words.errors.validUntil;
  if (!isText(typed.reason, DEMAND_LIMITS.words)) errors.reason = words.errors.reason;
  if (!account || !validUntil || Object.keys(errors).length > 0) return show(rq, typed, errors, 422);
  if (!(await mayAt(db, actorOf(rq), "payments.accounts", account.unitId, rq.now)))
    throw new PaymentRefused("no-right-here");
  const input: EndAccountProposal = {
    accountId: account.id,
    validUntil,
    reason: typed.reason ?? "",
    number: account.number,
  };
  try {
    await rehearse(db, (tx, system) => endFeeAccount(tx, system, { ...input, at: rq.now }));
  } catch (error) {
    if (!(error instanceof PaymentRefused)) throw error;
    return show(rq, typed, { accountId: words.refusals[error.code] }, 409);
  }
  const id = await transaction(db, (tx) =>
    propose(tx, actorOf(rq), { kind: "feeAccountEnd", unitIds: [account.unitId], input, at: rq.now }),
  );
  return seeOther(`/can-bo/cho-duyet/${id}?xong=sent`);
}
