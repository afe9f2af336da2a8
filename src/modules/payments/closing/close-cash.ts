import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { PaymentRefused } from "../payments.errors.ts";
import { insertCashClose, lockOpenCash } from "./money-totals.store.ts";

/**
 * All cash a collector holds from a counter, counted; a difference is explained. From then on a payment in it is refunded, not undone.
 *
 * @throws PaymentRefused "no-right-here", "nothing-to-close", "changed-meanwhile", "difference-unexplained"
 */
export async function closeCash(
  tx: Tx,
  actor: Actor,
  input: { unitId: string; expected: number; counted: number; words: string; at: Date },
): Promise<number> {
  const { unitId, counted, words, at } = input;
  if (!(await mayAt(tx, actor, "payments.collect", unitId, at))) throw new PaymentRefused("no-right-here");
  const collectorId = actor.id ?? "";
  const { ids, amount } = await lockOpenCash(tx, { collectorId, unitId });
  if (ids.length === 0) throw new PaymentRefused("nothing-to-close");
  // Another payment came in since the cash was counted.
  if (amount !== input.expected) throw new PaymentRefused("changed-meanwhile");
  if (amount !== counted && words === "") throw new PaymentRefused("difference-unexplained");
  const row = {
    unitId,
    collectorId,
    collectorName: actor.name,
    payments: ids.length,
    expected: amount,
    counted,
    words,
  };
  const id = await insertCashClose(tx, { ...row, closedAt: at }, ids);
  await recordAct(tx, actor, {
    act: "payment.closeCash",
    subjectKind: "cashClose",
    subjectId: String(id),
    unitId,
    details: { expected: amount, counted, payments: ids.length },
    at,
  });
  return id;
}
