import type { AppContext } from "../../../platform/app-context.ts";
import { shift } from "../../../platform/calendar/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Morning, Reminder } from "../../../platform/http/index.ts";
import { nearestHolding } from "../../accounts/index.ts";
import { listOpenFootage } from "./footage.store.ts";
import { type FootageRequest, isFootageLate } from "./footage.ts";
import { vi } from "./messages.vi.ts";

/** People are written to about what is due in these days, and was due in these. */
const DAYS_AHEAD = 31;
const DAYS_LATE = 62;
const MOST_REMINDED = 2_000;

export interface FootageForToday {
  id: string;
  year: number;
  number: number;
  dueOn: string;
  what: "decide" | "hand";
}

/** Requests for footage that wait for somebody else's decision, or are granted and not handed over. */
export async function footageForToday(
  db: Db,
  whose: { decideIn: readonly string[]; handIn: readonly string[]; personId: string | null },
  limit: number,
): Promise<FootageForToday[]> {
  const { decideIn, handIn, personId } = whose;
  const [toDecide, toHand] = await Promise.all([
    listOpenFootage(db, decideIn, { state: "waiting", notBy: personId }, limit),
    listOpenFootage(db, handIn, { state: "granted" }, limit),
  ]);
  const row = (one: FootageRequest, what: FootageForToday["what"]): FootageForToday => ({
    id: one.id,
    year: one.year,
    number: one.number,
    dueOn: one.dueOn,
    what,
  });
  return [...toDecide.map((one) => row(one, "decide")), ...toHand.map((one) => row(one, "hand"))].slice(0, limit);
}

/** On the mornings before the day and after it: who decides, or who hands over; late, who decides hears of both. */
export async function remindOfFootage({ db }: AppContext, { today, isNamed }: Morning): Promise<Reminder[]> {
  const due = { dueFrom: shift(today, -DAYS_LATE), dueTo: shift(today, DAYS_AHEAD) };
  const open = [
    ...(await listOpenFootage(db, null, { state: "waiting", ...due }, MOST_REMINDED)),
    ...(await listOpenFootage(db, null, { state: "granted", ...due }, MOST_REMINDED)),
  ].filter((one) => isNamed(one.dueOn));
  const reminders: Reminder[] = [];
  for (const [unitId, own] of Map.groupBy(open, (one) => one.unitId)) {
    const decide = await nearestHolding(db, "footage.decide", unitId, today);
    const hand = await nearestHolding(db, "footage.enter", unitId, today);
    for (const one of own) {
      const owed = one.state === "waiting" ? decide : isFootageLate(one, today) ? [...hand, ...decide] : hand;
      // Who entered it does not decide it.
      for (const personId of new Set(owed.map((person) => person.id)))
        if (one.state === "granted" || personId !== one.enteredBy)
          reminders.push({
            personId,
            dueOn: one.dueOn,
            text: vi.reminders[one.state === "waiting" ? "decide" : "hand"](vi.codeOf(one.number, one.year)),
            path: `/can-bo/camera/yeu-cau/${one.id}`,
          });
    }
  }
  return reminders;
}
