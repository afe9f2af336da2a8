import { type KeyRing, openWithRing, sealWithRing } from "../../../platform/crypto/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import type { Approved } from "../../proposals/index.ts";
import { saveDemand } from "../demands/demand.store.ts";
import { type ClaimKinds, stateOf } from "../demands/demand.ts";
import { lockDemandOf, noteMoney, tellClaim } from "../demands/move-money.ts";
import { PaymentRefused, PaymentUnknown } from "../payments.errors.ts";
import { insertRowAct, lockRow, restOf, saveRow } from "../statements/statement.store.ts";
import { insertRefund } from "./refund.store.ts";

/** Money to be given back; of a demand, or of a transfer that was none. */
export interface RefundOf {
  demandId: number | null;
  rowId: number | null;
  amount: number;
  reason: string;
  /** To whom and how, sealed for `refundPlace`. */
  toSealed: string;
}

const PURPOSE = "payment-refund";
const refundPlace = (of: Pick<RefundOf, "demandId" | "rowId">): string =>
  of.demandId === null ? `row ${of.rowId}` : `demand ${of.demandId}`;

export const sealRefundTo = (keys: KeyRing, of: Pick<RefundOf, "demandId" | "rowId">, to: string): string =>
  sealWithRing(keys, PURPOSE, refundPlace(of), to);

/** @throws SealError */
export const openRefundTo = (keys: KeyRing, of: Pick<RefundOf, "demandId" | "rowId">, sealed: string): string =>
  openWithRing(keys, PURPOSE, refundPlace(of), sealed);

/**
 * Gives money back, once somebody else has approved it: no more than came and is not spoken for.
 *
 * @throws PaymentUnknown, PaymentRefused "no-right-here", "more-than-came"
 */
export async function refundMoney(tx: Tx, actor: Actor, kinds: ClaimKinds, input: RefundOf & Approved): Promise<void> {
  const { writtenBy, at, amount, reason, toSealed, demandId, rowId } = input;
  const names = { writtenByName: writtenBy?.name ?? actor.name, approvedByName: actor.name };
  const requireRight = async (unitId: string): Promise<void> => {
    if (!(await mayAt(tx, actor, "proposals.approve", unitId, at))) throw new PaymentRefused("no-right-here");
  };
  if (demandId !== null) {
    const demand = await lockDemandOf(tx, kinds, demandId);
    await requireRight(demand.unitId);
    if (amount > demand.received - demand.refunded) throw new PaymentRefused("more-than-came");
    const after = { ...demand, refunded: demand.refunded + amount };
    const state = stateOf(after);
    await saveDemand(tx, demand.id, {
      refunded: after.refunded,
      ...(state === demand.state ? {} : { state, stateSince: at }),
    });
    await insertRefund(tx, {
      demandId,
      statementRowId: null,
      unitId: demand.unitId,
      amount,
      toSealed,
      reason,
      ...names,
      at,
    });
    await noteMoney(tx, actor, demand, { act: "refund", amount, words: reason, at });
    await tellClaim(tx, actor, kinds, demand, { ...after, state }, at);
    return;
  }
  const row = await lockRow(tx, rowId ?? 0);
  if (!row) throw new PaymentUnknown();
  await requireRight(row.unitId);
  if (amount > restOf(row)) throw new PaymentRefused("more-than-came");
  await saveRow(tx, row, { givenBack: row.givenBack + amount });
  await insertRefund(tx, {
    demandId: null,
    statementRowId: row.id,
    unitId: row.unitId,
    amount,
    toSealed,
    reason,
    ...names,
    at,
  });
  await insertRowAct(tx, row.id, { act: "refund", at, actorName: actor.name, amount, label: null, words: reason });
  await recordAct(tx, actor, {
    act: "statement.refund",
    subjectKind: "statementRow",
    subjectId: String(row.id),
    unitId: row.unitId,
    details: { amount, ...(writtenBy ? { writtenBy: writtenBy.id } : {}) },
    at,
  });
}
