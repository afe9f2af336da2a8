import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { PaymentRefused, PaymentUnknown } from "../payments.errors.ts";
import { issueReceipt } from "../receipts/issue-receipt.ts";
import { type ReceiptPlace, saveReceiptCancelled } from "../receipts/receipt.store.ts";
import { insertRowAct, lockRow, saveRow } from "../statements/statement.store.ts";
import {
  findDemand,
  findPayment,
  insertDemand,
  insertDemandChange,
  insertPayment,
  lockDemand,
  lockPayment,
  type NewDemand,
  saveDemand,
  saveUndone,
} from "./demand.store.ts";
import {
  type ClaimKinds,
  type CounterWay,
  type Demand,
  OPEN_DEMANDS,
  outstanding,
  type PayWay,
  stateOf,
  type Till,
} from "./demand.ts";

type Change = {
  act: string;
  amount?: number | null;
  words?: string | null;
  details?: Record<string, unknown>;
  at: Date;
};

/** History and log of a demand. */
export async function noteMoney(tx: Tx, actor: Actor, demand: Demand, change: Change): Promise<void> {
  const { act, amount = null, words = null, details = {}, at } = change;
  await insertDemandChange(tx, demand.id, { act, at, actorName: actor.name, amount, words, details });
  await recordAct(tx, actor, {
    act: `payment.${act}`,
    subjectKind: "paymentDemand",
    subjectId: String(demand.id),
    unitId: demand.unitId,
    details: { label: demand.label, ...(amount === null ? {} : { amount }), ...details },
    at,
  });
}

/** Tells whose claim it is that the state of its money changed. */
export async function tellClaim(
  tx: Tx,
  actor: Actor,
  kinds: ClaimKinds,
  before: Demand,
  after: Pick<Demand, "state" | "amount">,
  at: Date,
): Promise<void> {
  if (before.state === after.state) return;
  const kind = kinds().find((one) => one.kind === before.claimKind);
  await kind?.moneyMoved(tx, actor, { claimId: before.claimId, state: after.state, amount: after.amount, at });
}

/** The demand, held together with what it is for. @throws PaymentUnknown */
export async function lockDemandOf(tx: Tx, kinds: ClaimKinds, demandId: number): Promise<Demand> {
  const known = await findDemand(tx, demandId);
  if (!known) throw new PaymentUnknown();
  await kinds()
    .find((one) => one.kind === known.claimKind)
    ?.lock(tx, known.claimId);
  const demand = await lockDemand(tx, demandId);
  if (!demand) throw new PaymentUnknown();
  return demand;
}

/** Money is owed from now on. The caller has asked whether the actor may, and tells its own record. */
export async function openDemand(
  tx: Tx,
  actor: Actor,
  { words, ...input }: NewDemand & { words: string | null },
): Promise<Demand> {
  const demand = await insertDemand(tx, input);
  await noteMoney(tx, actor, demand, { act: "open", amount: demand.amount, words, at: input.openedAt });
  return demand;
}

/** The money belongs to another agency: the matter went there before anything was paid. */
export async function redirectDemand(
  tx: Tx,
  actor: Actor,
  { demandId, unitId, at }: { demandId: number; unitId: string; at: Date },
): Promise<void> {
  const demand = await lockDemand(tx, demandId);
  if (!demand) throw new PaymentUnknown();
  if (demand.received > 0) throw new PaymentRefused("money-came");
  await saveDemand(tx, demandId, { unitId });
  await noteMoney(tx, actor, { ...demand, unitId }, { act: "redirect", details: { from: demand.unitId }, at });
}

/**
 * Another amount is owed: case, copies or relief changed. Only before money came; 0 means that nothing is owed any more, and
 * something may be owed again later. The words say why, and hold the evidence of a waiver.
 *
 * @throws PaymentRefused "money-came"
 */
export async function changeAmount(
  tx: Tx,
  actor: Actor,
  input: { demandId: number; amount: number; words: string; details?: Record<string, unknown>; at: Date },
): Promise<Demand> {
  const demand = await lockDemand(tx, input.demandId);
  if (!demand) throw new PaymentUnknown();
  if (demand.received > 0) throw new PaymentRefused("money-came");
  const { amount, at } = input;
  const state = amount === 0 ? "dropped" : demand.state === "dropped" ? "due" : demand.state;
  const after = { ...demand, amount, state, stateSince: state === demand.state ? demand.stateSince : at } as const;
  await saveDemand(tx, demand.id, { amount, state, stateSince: after.stateSince });
  await noteMoney(tx, actor, demand, {
    act: amount === 0 ? "drop" : "amount",
    amount,
    words: input.words,
    details: { from: demand.amount, ...input.details },
    at,
  });
  return after;
}

/** Somebody says they paid: believed enough to look for it, not enough to go on. */
export async function declarePaid(
  tx: Tx,
  actor: Actor,
  kinds: ClaimKinds,
  input: { demandId: number; words?: string | null; at: Date },
): Promise<void> {
  const demand = await lockDemandOf(tx, kinds, input.demandId);
  if (demand.state !== "due") throw new PaymentRefused("nothing-to-declare");
  await saveDemand(tx, demand.id, { state: "declared", stateSince: input.at });
  await noteMoney(tx, actor, demand, { act: "declare", words: input.words ?? null, at: input.at });
  await tellClaim(tx, actor, kinds, demand, { ...demand, state: "declared" }, input.at);
}

export interface TakenMoney {
  paymentId: number;
  receipt: ReceiptPlace | null;
}

type Coming = {
  demand: Demand;
  way: PayWay;
  amount: number;
  paidOn: string;
  unitId: string;
  note: string;
  statementRowId?: number;
  at: Date;
};

/** Money for a demand, from wherever it came, with its receipt; at most what is outstanding. @throws PaymentRefused */
export const addPayment = (tx: Tx, actor: Actor, till: Till, of: Coming): Promise<TakenMoney> =>
  keepPayment(tx, actor, of, till);

/** Without a till there is no receipt, and whoever calls tells the claim. */
async function keepPayment(tx: Tx, actor: Actor, of: Coming, till: Till | null): Promise<TakenMoney> {
  const { demand, way, amount, at } = of;
  if (!OPEN_DEMANDS.includes(demand.state)) throw new PaymentRefused("not-open");
  if (amount > outstanding(demand)) throw new PaymentRefused("more-than-due");
  const paymentId = await insertPayment(tx, {
    demandId: demand.id,
    way,
    amount,
    paidOn: of.paidOn,
    at,
    unitId: of.unitId,
    collectorId: actor.id,
    collectorName: actor.name,
    note: of.note,
    statementRowId: of.statementRowId ?? null,
  });
  const after = { ...demand, received: demand.received + amount };
  const state = stateOf(after);
  await saveDemand(tx, demand.id, {
    received: after.received,
    ...(state === demand.state ? {} : { state, stateSince: at }),
  });
  // What was paid elsewhere got its receipt there.
  const receipt =
    way === "elsewhere" || !till
      ? null
      : await issueReceipt(tx, till, { demand, paymentId, amount, collectorName: actor.name, at });
  await noteMoney(tx, actor, demand, {
    act: "pay",
    amount,
    words: of.note || null,
    details: { way, payment: paymentId, ...(receipt ? { receipt: `${receipt.symbol} ${receipt.number}` } : {}) },
    at,
  });
  if (till) await tellClaim(tx, actor, till.kinds, demand, { ...after, state }, at);
  return { paymentId, receipt };
}

/** What a person confirms was paid outside of this product, on the national portal: the whole of it, without a receipt of ours. */
export const payElsewhere = (
  tx: Tx,
  actor: Actor,
  { demand, note: words, at }: { demand: Demand; note: string; at: Date },
): Promise<TakenMoney> =>
  keepPayment(
    tx,
    actor,
    {
      demand,
      way: "elsewhere",
      amount: outstanding(demand),
      paidOn: vietnamDay(at),
      unitId: demand.counterUnitId,
      note: words.slice(0, 300),
      at,
    },
    null,
  );

export interface TakeMoney {
  demandId: number;
  /** `version` of the demand the form was opened on: pressed twice, money is taken once. */
  basedOn: number;
  way: CounterWay;
  amount: number;
  /** Number of the slip, or where else it was paid. */
  note: string;
  at: Date;
}

/**
 * Cash or card at the counter, or what a person saw was paid elsewhere.
 *
 * @throws PaymentUnknown, PaymentRefused
 */
export async function takeMoney(tx: Tx, actor: Actor, till: Till, input: TakeMoney): Promise<TakenMoney> {
  const demand = await lockDemandOf(tx, till.kinds, input.demandId);
  const unitId = await counterOf(tx, actor, demand, input.at);
  if (unitId === null) throw new PaymentRefused("no-right-here");
  if (demand.version !== input.basedOn) throw new PaymentRefused("changed-meanwhile");
  const { way, amount, at } = input;
  return addPayment(tx, actor, till, { demand, way, amount, paidOn: vietnamDay(at), unitId, note: input.note, at });
}

/** Where this person takes money for a demand: at the counter that took the matter in, else at the agency itself. */
export async function counterOf(tx: Tx, actor: Actor, demand: Demand, at: Date): Promise<string | null> {
  for (const unitId of [demand.counterUnitId, demand.unitId])
    if (await mayAt(tx, actor, "payments.collect", unitId, at)) return unitId;
  return null;
}

/** Taken by mistake: the money is owed again, the receipt is cancelled and stays in the book. The caller has asked who may. */
export async function undoPayment(
  tx: Tx,
  actor: Actor,
  kinds: ClaimKinds,
  input: { paymentId: number; reason: string; at: Date },
): Promise<void> {
  const known = await findPayment(tx, input.paymentId);
  if (!known) throw new PaymentUnknown();
  const row = known.statementRowId === null ? undefined : await lockRow(tx, known.statementRowId);
  const demand = await lockDemandOf(tx, kinds, known.demandId);
  const payment = await lockPayment(tx, input.paymentId);
  if (!payment) throw new PaymentUnknown();
  if (payment.undoneAt !== null) throw new PaymentRefused("undone-before");
  if (payment.cashCloseId !== null) throw new PaymentRefused("cash-closed");
  // Part of it may have been given back already.
  if (demand.received - payment.amount < demand.refunded) throw new PaymentRefused("money-came");
  const { at, reason } = input;
  await saveUndone(tx, payment.id, { undoneAt: at, undoneByName: actor.name, undoneReason: reason });
  await saveReceiptCancelled(tx, payment.id, {
    cancelledAt: at,
    cancelledByName: actor.name,
    cancelledReason: reason,
  });
  // The money is still on the account: it waits for what it was really for.
  if (row) {
    await saveRow(tx, row, { allocated: row.allocated - payment.amount, why: "undone" });
    const undone = {
      act: "undo",
      at,
      actorName: actor.name,
      amount: payment.amount,
      label: demand.label,
      words: reason,
    };
    await insertRowAct(tx, row.id, undone);
  }
  const after = { ...demand, received: demand.received - payment.amount };
  const state = stateOf({ ...after, state: "due" });
  await saveDemand(tx, demand.id, { received: after.received, state, stateSince: at });
  await noteMoney(tx, actor, demand, {
    act: "undo",
    amount: payment.amount,
    words: reason,
    details: { payment: payment.id, way: payment.way },
    at,
  });
  await tellClaim(tx, actor, kinds, demand, { ...after, state }, at);
}
