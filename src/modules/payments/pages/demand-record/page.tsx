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
import { parseDong, pick } from "../../../../platform/i18n/index.ts";
import { actorOf, mayAt } from "../../../accounts/index.ts";
import { unitNames } from "../../../organisations/index.ts";
import { findDemand, listDemandChanges, listPaymentsOf } from "../../demands/demand.store.ts";
import { type ClaimKinds, COUNTER_WAYS, DEMAND_LIMITS, type Demand } from "../../demands/demand.ts";
import { qrOfDemand } from "../../demands/demand-qr.ts";
import { moneyEn } from "../../demands/messages.en.ts";
import { moneyVi } from "../../demands/messages.vi.ts";
import { counterOf, declarePaid, takeMoney, undoPayment } from "../../demands/move-money.ts";
import { PaymentRefused, PaymentUnknown } from "../../payments.errors.ts";
import { listReceiptsOf } from "../../receipts/receipt.store.ts";
import { proposeRefund } from "../../refunds/propose-refund.ts";
import { FEES } from "../demand-list/view.tsx";
import { DemandQrView, DemandRecordView } from "./view.tsx";

/** The demand of the address, for whose reading reaches its agency or its counter. */
export async function visibleDemand(rq: Rq): Promise<Demand> {
  const id = /^\d{1,15}$/.test(rq.params.id ?? "") ? Number(rq.params.id) : 0;
  const demand = await findDemand(rq.app.db, id);
  if (!demand) throw new PaymentUnknown();
  for (const unitId of [demand.unitId, demand.counterUnitId])
    if (await mayAt(rq.app.db, actorOf(rq), "payments.read", unitId, rq.now)) return demand;
  throw new PaymentUnknown();
}

interface Posted {
  act: "take" | "undo" | "refund";
  /** Which payment was to be undone. */
  paymentId?: number;
  typed: Typed;
  errors: FormErrors;
}

const DONE = { thu: "take", bao: "declare", huy: "undo" } as const;

async function show(rq: Rq, kinds: ClaimKinds, demand: Demand, posted: Posted | null, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const today = vietnamDay(rq.now);
  const payments = await listPaymentsOf(db, demand.id);
  const receipts = await listReceiptsOf(
    db,
    payments.map((one) => one.id),
  );
  const kind = kinds().find((one) => one.kind === demand.claimKind);
  return html(
    DemandRecordView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, moneyVi, moneyEn),
      demand,
      qr: await qrOfDemand(db, demand, today),
      payments,
      receipts: new Map(receipts.map((one) => [one.paymentId, one])),
      changes: (await listDemandChanges(db, demand.id)).toReversed(),
      unitNames: await unitNames(db, [demand.unitId, demand.counterUnitId], today),
      claim: kind?.address(demand.label) ?? null,
      mayTake: await transaction(db, async (tx) => (await counterOf(tx, actor, demand, rq.now)) !== null),
      mayRefund: await mayAt(db, actor, "payments.reconcile", demand.unitId, rq.now),
      done: DONE[rq.query.xong as keyof typeof DONE] ?? null,
      posted,
    }),
    { status, headers: { "cache-control": "no-store" } },
  );
}

const addressOfDemand = (demand: Demand): string => `${FEES}/khoan/${demand.id}`;

export const demandPage = async (rq: Rq, kinds: ClaimKinds): Promise<Reply> =>
  show(rq, kinds, await visibleDemand(rq), null);

/** The code large, to be scanned across the counter or printed. */
export async function demandQrPage(rq: Rq): Promise<Reply> {
  const demand = await visibleDemand(rq);
  const today = vietnamDay(rq.now);
  return html(
    DemandQrView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, moneyVi, moneyEn),
      demand,
      qr: await qrOfDemand(rq.app.db, demand, today),
      unit: (await unitNames(rq.app.db, [demand.unitId], today)).get(demand.unitId) ?? "",
    }),
    { headers: { "cache-control": "no-store" } },
  );
}

export async function takeMoneyPage(rq: Rq, kinds: ClaimKinds): Promise<Reply> {
  const words = pick(rq.lang, moneyVi, moneyEn);
  const demand = await visibleDemand(rq);
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const way = COUNTER_WAYS.find((one) => one === typed.way);
  const amount = parseDong(typed.amount ?? "");
  if (!way) errors.way = words.errors.choose;
  if ("fault" in amount || amount.dong < 1) errors.amount = words.errors.amount;
  const note = typed.note ?? "";
  if ([...note].length > DEMAND_LIMITS.note || (way && way !== "cash" && note === "")) errors.note = words.errors.note;
  const posted: Posted = { act: "take", typed, errors };
  if (!way || "fault" in amount || Object.keys(errors).length > 0) return show(rq, kinds, demand, posted, 422);
  try {
    await transaction(rq.app.db, (tx) =>
      takeMoney(
        tx,
        actorOf(rq),
        { keys: rq.app.config.identityKeys, kinds },
        { demandId: demand.id, basedOn: Number(typed.basedOn), way, amount: amount.dong, note, at: rq.now },
      ),
    );
  } catch (error) {
    if (!(error instanceof PaymentRefused)) throw error;
    const fresh = (await findDemand(rq.app.db, demand.id)) ?? demand;
    return show(rq, kinds, fresh, { ...posted, errors: { amount: words.refusals[error.code] } }, 409);
  }
  return seeOther(`${addressOfDemand(demand)}?xong=thu`);
}

export async function declarePaidPage(rq: Rq, kinds: ClaimKinds): Promise<Reply> {
  const demand = await visibleDemand(rq);
  await transaction(rq.app.db, async (tx) => {
    if ((await counterOf(tx, actorOf(rq), demand, rq.now)) === null) throw new PaymentRefused("no-right-here");
    await declarePaid(tx, actorOf(rq), kinds, { demandId: demand.id, at: rq.now });
  });
  return seeOther(`${addressOfDemand(demand)}?xong=bao`);
}

export async function undoPaymentPage(rq: Rq, kinds: ClaimKinds): Promise<Reply> {
  const words = pick(rq.lang, moneyVi, moneyEn);
  const demand = await visibleDemand(rq);
  const { typed } = typedForm(rq);
  const paymentId = Number(typed.paymentId);
  const known = (await listPaymentsOf(rq.app.db, demand.id)).some((one) => one.id === paymentId);
  if (!known) throw new PaymentUnknown();
  const posted = (message: string): Posted => ({ act: "undo", paymentId, typed, errors: { reason: message } });
  if (!isText(typed.reason, DEMAND_LIMITS.words)) return show(rq, kinds, demand, posted(words.errors.reason), 422);
  try {
    await transaction(rq.app.db, async (tx) => {
      if ((await counterOf(tx, actorOf(rq), demand, rq.now)) === null) throw new PaymentRefused("no-right-here");
      await undoPayment(tx, actorOf(rq), kinds, { paymentId, reason: typed.reason ?? "", at: rq.now });
    });
  } catch (error) {
    if (!(error instanceof PaymentRefused)) throw error;
    return show(rq, kinds, demand, posted(words.refusals[error.code]), 409);
  }
  return seeOther(`${addressOfDemand(demand)}?xong=huy`);
}

export async function refundDemandPage(rq: Rq, kinds: ClaimKinds): Promise<Reply> {
  const demand = await visibleDemand(rq);
  const { unitId, label } = demand;
  const sent = await proposeRefund(rq, kinds, { demandId: demand.id, rowId: null, unitId, label });
  if ("address" in sent) return seeOther(sent.address);
  return show(rq, kinds, demand, { act: "refund", ...sent }, 422);
}
