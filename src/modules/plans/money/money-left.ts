import type { Db } from "../../../platform/db/index.ts";
import { listPlans } from "../plans.store.ts";
import { sumMoneyOfPlans } from "./money.store.ts";
import { addMoney, leftOf } from "./money.ts";

/** What the books of a unit's plans in force in a year still leave; null where nothing was allocated. */
export async function moneyLeft(db: Db, unitId: string, year: number): Promise<number | null> {
  const plans = await listPlans(db, { ofUnit: unitId, states: ["issued"], year });
  const ids = plans.map((plan) => plan.id);
  const sums = addMoney(await sumMoneyOfPlans(db, ids));
  return sums.allocation === 0 ? null : Math.max(0, leftOf(sums));
}
