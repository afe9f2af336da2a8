import type { Db } from "../../../platform/db/index.ts";
import { listOpenFootage } from "./footage.store.ts";
import type { FootageRequest } from "./footage.ts";

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
