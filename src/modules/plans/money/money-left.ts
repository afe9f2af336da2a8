import type { Db } from "../../../platform/db/index.ts";
import { listPlans } from "../plans.store.ts";
import { sumMoneyOfPlans } from "./money.store.ts";
import { leftOf, noMoney } from "./money.ts";

/** What the books of a unit's plans in force in a year still leave; null where nothing was allocated. */
export async function moneyLeft(db: Db, unitId: string, year: number): Promise<number | null> {
  const plans = await listPlans(db, { ofUnit: unitId, states: ["issued"], year });
  const sums = noMoney();
  for (const one of await sumMoneyOfPlans(
    db,
    plans.map((plan) => plan.id),
  ))
    sums[one.stage] += Number(one.amount);
  return sums.allocation === 0 ? null : Math.max(0, leftOf(sums));
}
