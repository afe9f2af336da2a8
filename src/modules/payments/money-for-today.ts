import { vietnamDay } from "../../platform/clock/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { listOpenCash } from "./closing/money-totals.store.ts";
import { countRows } from "./statements/statement.store.ts";

export interface MoneyForToday {
  /** Rows of statements nobody has settled; no more than a thousand are counted. */
  rows: number;
  /** Cash the person took on days before today and has not closed, in đồng. */
  cash: number;
}

const MOST_COUNTED = 1_000;

export async function moneyForToday(
  db: Db,
  of: { reconcileIn: readonly string[]; collectorId: string | null },
  now: Date,
): Promise<MoneyForToday> {
  const [rows, open] = await Promise.all([
    of.reconcileIn.length > 0 ? countRows(db, { reach: of.reconcileIn, state: "open" }, MOST_COUNTED) : 0,
    of.collectorId ? listOpenCash(db, of.collectorId) : [],
  ]);
  const today = vietnamDay(now);
  const old = open.filter((one) => vietnamDay(one.since) < today);
  return { rows, cash: old.reduce((sum, one) => sum + one.amount, 0) };
}
