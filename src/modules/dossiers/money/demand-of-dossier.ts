import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import {
  changeAmount,
  type Demand,
  listDemandsOf,
  OPEN_DEMANDS,
  openDemand,
  payElsewhere,
  redirectDemand,
} from "../../payments/index.ts";
import type { Dossier, FeeState } from "../dossier.ts";
import { DossierRefused } from "../dossiers.errors.ts";
import type { Move } from "../move-dossier.ts";

export const CLAIM = "dossier";

type Owing = Pick<Dossier, "id" | "code" | "procedureName" | "competentUnitId" | "receivingUnitId">;

const claimOf = (dossier: Pick<Dossier, "id">) => ({ claimKind: CLAIM, claimId: String(dossier.id) });

/** All that was ever owed for a dossier, newest first. */
export const demandsOf = (db: Db, dossier: Pick<Dossier, "id">): Promise<Demand[]> =>
  listDemandsOf(db, claimOf(dossier));

/** What is owed for it now. */
export const openDemandOf = async (db: Db, dossier: Pick<Dossier, "id">): Promise<Demand | undefined> =>
  (await demandsOf(db, dossier)).find((one) => OPEN_DEMANDS.includes(one.state));

/** Money is owed for a dossier, from its reception or because of a payment asked for later. */
export const askMoney = (
  tx: Tx,
  actor: Actor,
  dossier: Owing,
  { amount, words = null, at }: { amount: number; words?: string | null | undefined; at: Date },
): Promise<Demand> =>
  openDemand(tx, actor, {
    words,
    ...claimOf(dossier),
    label: dossier.code,
    subject: dossier.procedureName,
    unitId: dossier.competentUnitId,
    counterUnitId: dossier.receivingUnitId,
    amount,
    openedAt: at,
  });

/** The state of a dossier's money from all that is owed for it. */
export function feeStateOf(demands: readonly Pick<Demand, "state">[]): FeeState {
  const has = (state: Demand["state"]): boolean => demands.some((one) => one.state === state);
  if (has("declared")) return "declared";
  if (has("due")) return "due";
  if (has("paid")) return "paid";
  return has("refunded") ? "refunded" : "none";
}

/**
 * What a move means for what is owed: a payment asked for opens a demand, one that is confirmed by hand was paid elsewhere, a
 * dossier that ends without a result owes nothing. What was said to be transferred has to be found first.
 *
 * @throws DossierRefused "payment-declared", "payment-open"
 */
export async function moneyAfterMove(
  tx: Tx,
  actor: Actor,
  dossier: Dossier,
  input: Pick<Move, "move" | "amount" | "words" | "toUnitId" | "at">,
): Promise<FeeState | null> {
  const { move, amount, at } = input;
  if (!["askPayment", "confirmPayment", "transfer", "refuse", "stop", "merge"].includes(move)) return null;
  const demand = await openDemandOf(tx, dossier);
  if (move === "askPayment") {
    if (amount === undefined) return "due";
    if (demand) throw new DossierRefused("payment-open");
    await askMoney(tx, actor, dossier, { amount, words: input.words, at });
    return "due";
  }
  if (!demand) return null;
  if (move === "confirmPayment") {
    if (demand.state === "declared") throw new DossierRefused("payment-declared");
    await payElsewhere(tx, actor, { demand, note: input.words ?? "", at });
    return "paid";
  }
  if (demand.received > 0) return null;
  if (move === "transfer") {
    // Fees go to whoever settles it.
    if (input.toUnitId) await redirectDemand(tx, actor, { demandId: demand.id, unitId: input.toUnitId, at });
    return null;
  }
  await changeAmount(tx, actor, { demandId: demand.id, amount: 0, words: input.words ?? "", at });
  return feeStateOf(await demandsOf(tx, dossier));
}
