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
import { actorOf, reachOf, unitChoices } from "../../../accounts/index.ts";
import { propose, rehearse } from "../../../proposals/index.ts";
import { ACCOUNT_LIMITS, type FeeAccountFacts } from "../../accounts/fee-account.ts";
import { openFeeAccount } from "../../accounts/keep-fee-account.ts";
import { moneyEn } from "../../demands/messages.en.ts";
import { moneyVi } from "../../demands/messages.vi.ts";
import { PaymentRefused } from "../../payments.errors.ts";
import { AccountFormView } from "./view.tsx";

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const reach = await reachOf(db, actorOf(rq), "payments.accounts", rq.now);
  return html(
    AccountFormView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, moneyVi, moneyEn),
      units: await unitChoices(db, actorOf(rq), reach, { on: vietnamDay(rq.now), chosen: typed.unitId }),
      typed,
      errors,
    }),
    { status },
  );
}

export const newAccountPage = (rq: Rq): Promise<Reply> => show(rq, {}, {});

export async function proposeAccountPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, moneyVi, moneyEn);
  const { typed, dayOf } = typedForm(rq);
  const errors: FormErrors = {};
  const reach = await reachOf(db, actorOf(rq), "payments.accounts", rq.now);
  const bin = typed.otherBin || typed.bin || "";
  const number = (typed.number ?? "").replace(/[\s.-]/g, "");
  const validFrom = dayOf("validFrom");
  if (!reach.includes(typed.unitId ?? "")) errors.unitId = words.errors.choose;
  if (!/^\d{6}$/.test(bin)) errors[typed.otherBin ? "otherBin" : "bin"] = words.errors.bin;
  if (!/^[0-9A-Za-z]{1,19}$/.test(number)) errors.number = words.errors.number;
  if (!isText(typed.holder, ACCOUNT_LIMITS.holder)) errors.holder = words.errors.holder;
  if ([...(typed.receiptSymbol ?? "")].length > ACCOUNT_LIMITS.symbol) errors.receiptSymbol = words.errors.symbol;
  if (!validFrom) errors.validFrom = words.errors.validFrom;
  if (!validFrom || Object.keys(errors).length > 0) return show(rq, typed, errors, 422);
  const input: FeeAccountFacts = {
    unitId: typed.unitId ?? "",
    bin,
    number,
    holder: typed.holder ?? "",
    receiptSymbol: typed.receiptSymbol ?? "",
    validFrom,
  };
  try {
    await rehearse(db, (tx, system) => openFeeAccount(tx, system, { ...input, at: rq.now }));
  } catch (error) {
    if (!(error instanceof PaymentRefused)) throw error;
    return show(rq, typed, { validFrom: words.refusals[error.code] }, 409);
  }
  const id = await transaction(db, (tx) =>
    propose(tx, actorOf(rq), { kind: "feeAccountOpen", unitIds: [input.unitId], input, at: rq.now }),
  );
  return seeOther(`/can-bo/cho-duyet/${id}?xong=sent`);
}
