import type { KeyRing } from "../../../platform/crypto/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";

/**
 * Chờ nộp, đã báo nộp (chờ đối soát), đã nộp, hoàn trả; `dropped`: nothing is owed any more. A picture on a telephone leads to
 * "declared" and never further.
 */
export const DEMAND_STATES = ["due", "declared", "paid", "refunded", "dropped"] as const;
export type DemandState = (typeof DEMAND_STATES)[number];

/** States in which money is waited for. */
export const OPEN_DEMANDS: readonly DemandState[] = ["due", "declared"];

export const PAY_WAYS = ["cash", "card", "transfer", "elsewhere"] as const;
export type PayWay = (typeof PAY_WAYS)[number];

/** Ways an officer takes money in: a transfer is found in a statement, never entered by hand. */
export const COUNTER_WAYS = ["cash", "card", "elsewhere"] as const;
export type CounterWay = (typeof COUNTER_WAYS)[number];

/** What money is owed for, as the module that keeps it names it. */
export interface Claim {
  claimKind: string;
  claimId: string;
}

export interface Demand extends Claim {
  id: number;
  /** What people know the claim by: the code of the dossier. */
  label: string;
  /** What it is for, for the receipt. */
  subject: string;
  /** The agency the money belongs to. */
  unitId: string;
  /** The counter that took the matter in. */
  counterUnitId: string;
  amount: number;
  received: number;
  refunded: number;
  state: DemandState;
  openedAt: Date;
  stateSince: Date;
  version: number;
}

export interface Payment {
  id: number;
  demandId: number;
  way: PayWay;
  amount: number;
  paidOn: string;
  at: Date;
  unitId: string;
  collectorId: string | null;
  collectorName: string;
  note: string;
  /** Where a transfer was found. */
  statementRowId: number | null;
  /** In which closing this cash was counted. */
  cashCloseId: number | null;
  undoneAt: Date | null;
  undoneByName: string | null;
  undoneReason: string | null;
}

type Money = Pick<Demand, "amount" | "received" | "refunded">;

/** What is still to be paid. */
export const outstanding = ({ amount, received, refunded }: Money): number =>
  Math.max(0, amount - (received - refunded));

/** What came beyond what was asked. */
export const surplus = ({ amount, received, refunded }: Money): number => Math.max(0, received - refunded - amount);

/** The state after money came or went; somebody who said they paid stays believed until it is all there. */
export function stateOf(demand: Money & Pick<Demand, "state">): DemandState {
  if (demand.received > 0 && demand.refunded === demand.received) return "refunded";
  if (demand.received > 0 && demand.received >= demand.amount) return "paid";
  if (demand.amount === 0) return "dropped";
  return demand.state === "declared" ? "declared" : "due";
}

/** What the module that keeps a kind of claim says, and what it does when money moves. */
export interface ClaimKind {
  kind: string;
  /** Held before the demand is, so that who begins at the record and who begins at the money never wait for each other. */
  lock(tx: Tx, claimId: string): Promise<void>;
  /** Who pays, for the receipt; null where nobody is named any more. */
  payerOf(tx: Tx, keys: KeyRing, claimId: string): Promise<string | null>;
  /** Address of the record for officers. */
  address(label: string): string;
  /** The state of what is owed changed, in the transaction in which it did. */
  moneyMoved(
    tx: Tx,
    actor: Actor,
    moved: { claimId: string; state: DemandState; amount: number; at: Date },
  ): Promise<void>;
}
export type ClaimKinds = () => readonly ClaimKind[];

/** What taking money needs beside the money. */
export interface Till {
  keys: KeyRing;
  kinds: ClaimKinds;
}

export const DEMAND_LIMITS = { words: 1_000, note: 300 } as const;
