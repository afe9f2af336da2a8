import type { Db } from "../../../platform/db/index.ts";
import type { Unit } from "../../organisations/index.ts";
import { offeredBy } from "../../service-points/index.ts";
import type { ProcedureLevel } from "../procedure-record.ts";

/** What a unit offers: procedures of its level without `minus`, and `plus`. */
export interface OfferedFilter {
  level: ProcedureLevel;
  plus: readonly string[];
  minus: readonly string[];
}

/** What a unit settles follows from its kind: communes, provinces with their departments, ministries. */
const LEVEL_OF_KIND: Partial<Record<Unit["kind"], ProcedureLevel>> = {
  commune: "commune",
  province: "province",
  department: "province",
  affiliated: "province",
  central: "ministry",
};

export async function offeredFilterOf(db: Db, unit: Unit, on: string): Promise<OfferedFilter> {
  const { plus, minus } = await offeredBy(db, unit, on);
  return { level: LEVEL_OF_KIND[unit.kind] ?? "other", plus, minus };
}

export function offeredMatcher(
  filter: OfferedFilter,
): (item: { code: string; levels: readonly ProcedureLevel[] }) => boolean {
  const plus = new Set(filter.plus);
  const minus = new Set(filter.minus);
  return (item) => plus.has(item.code) || (item.levels.includes(filter.level) && !minus.has(item.code));
}
