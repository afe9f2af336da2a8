import type { CalendarChange } from "../../platform/calendar/index.ts";
import type { Db } from "../../platform/db/index.ts";

export interface KeptChange extends CalendarChange {
  id: number;
  unitId: string | null;
  decision: string | null;
  writtenByName: string;
  writtenAt: Date;
}

const COLUMNS = ["id", "unitId", "day", "isOff", "note", "decision", "writtenByName", "writtenAt"] as const;

/** What holds: for the whole country first, so that a province's own word on a day comes after it and counts. */
export async function listChanges(
  db: Db,
  filter: { unitIds: readonly string[]; year?: number },
): Promise<KeptChange[]> {
  let query = db
    .selectFrom("calendarChange")
    .select(COLUMNS)
    .where("withdrawnAt", "is", null)
    .where((eb) =>
      eb.or([
        eb("unitId", "is", null),
        ...(filter.unitIds.length > 0 ? [eb("unitId", "in", [...filter.unitIds])] : []),
      ]),
    );
  if (filter.year) query = query.where("day", ">=", `${filter.year}-01-01`).where("day", "<=", `${filter.year}-12-31`);
  return query
    .orderBy("unitId", (order) => order.asc().nullsFirst())
    .orderBy("day")
    .execute();
}
