import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { outstanding, type Till } from "../demands/demand.ts";
import { addPayment, lockDemandOf } from "../demands/move-money.ts";
import { PaymentRefused, PaymentUnknown } from "../payments.errors.ts";
import { insertRowAct, lockRow, restOf, type StatementRow, saveRow } from "./statement.store.ts";

interface OnRow {
  rowId: number;
  /** `version` of the row the form was opened on. */
  basedOn: number;
  reason: string;
  at: Date;
}

async function rowForAct(tx: Tx, actor: Actor, { rowId, basedOn, at }: OnRow): Promise<StatementRow> {
  const row = await lockRow(tx, rowId);
  if (!row) throw new PaymentUnknown();
  if (!(await mayAt(tx, actor, "payments.reconcile", row.unitId, at))) throw new PaymentRefused("no-right-here");
  if (row.version !== basedOn) throw new PaymentRefused("changed-meanwhile");
  if (restOf(row) === 0) throw new PaymentRefused("row-settled");
  return row;
}

const note = (tx: Tx, actor: Actor, row: StatementRow, act: "assign" | "foreign", amount: number, at: Date) =>
  recordAct(tx, actor, {
    act: `statement.${act}`,
    subjectKind: "statementRow",
    subjectId: String(row.id),
    unitId: row.unitId,
    details: { amount },
    at,
  });

/** A person says what the money was for: as much of it as is owed; what is left waits on. @throws PaymentUnknown, PaymentRefused */
export async function assignRow(
  tx: Tx,
  actor: Actor,
  till: Till,
  input: OnRow & { demandId: number },
): Promise<number> {
  const row = await rowForAct(tx, actor, input);
  const demand = await lockDemandOf(tx, till.kinds, input.demandId);
  const { at, reason } = input;
  if (!(await mayAt(tx, actor, "payments.reconcile", demand.unitId, at))) throw new PaymentRefused("no-right-here");
  const amount = Math.min(restOf(row), outstanding(demand));
  if (amount === 0) throw new PaymentRefused("not-open");
  await addPayment(tx, actor, till, {
    demand,
    way: "transfer",
    amount,
    paidOn: row.onDay,
    unitId: demand.unitId,
    note: "",
    statementRowId: row.id,
    at,
  });
  await saveRow(tx, row, { allocated: row.allocated + amount, why: amount === restOf(row) ? row.why : "rest" });
  await insertRowAct(tx, row.id, {
    act: "assign",
    at,
    actorName: actor.name,
    amount,
    label: demand.label,
    words: reason,
  });
  await note(tx, actor, row, "assign", amount, at);
  return amount;
}

/** Money that is none of ours: rent, a gift, somebody else's. It stays on the account, and off the list. */
export async function setRowAside(tx: Tx, actor: Actor, input: OnRow): Promise<void> {
  const row = await rowForAct(tx, actor, input);
  const { at, reason } = input;
  const amount = restOf(row);
  await saveRow(tx, row, { setAside: row.setAside + amount });
  await insertRowAct(tx, row.id, { act: "foreign", at, actorName: actor.name, amount, label: null, words: reason });
  await note(tx, actor, row, "foreign", amount, at);
}

/** What was set aside waits again. */
export async function takeRowBack(tx: Tx, actor: Actor, input: OnRow): Promise<void> {
  const row = await lockRow(tx, input.rowId);
  if (!row) throw new PaymentUnknown();
  const { at, reason } = input;
  if (!(await mayAt(tx, actor, "payments.reconcile", row.unitId, at))) throw new PaymentRefused("no-right-here");
  if (row.version !== input.basedOn) throw new PaymentRefused("changed-meanwhile");
  if (row.setAside === 0) throw new PaymentRefused("row-settled");
  await saveRow(tx, row, { setAside: 0, why: "undone" });
  await insertRowAct(tx, row.id, {
    act: "takeBack",
    at,
    actorName: actor.name,
    amount: row.setAside,
    label: null,
    words: reason,
  });
  await recordAct(tx, actor, {
    act: "statement.takeBack",
    subjectKind: "statementRow",
    subjectId: String(row.id),
    unitId: row.unitId,
    details: { amount: row.setAside },
    at,
  });
}
