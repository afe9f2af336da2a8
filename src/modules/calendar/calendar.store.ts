import { sql } from "kysely";
import type { CalendarChange } from "../../platform/calendar/index.ts";
import { changeKept, type Db, type Tx } from "../../platform/db/index.ts";

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

export interface SettledYear {
  year: number;
  decision: string;
  settledByName: string;
  settledAt: Date;
}

export async function listSettledYears(db: Db): Promise<SettledYear[]> {
  return db
    .selectFrom("calendarYear")
    .select(["year", "decision", "settledByName", "settledAt"])
    .orderBy("year")
    .execute();
}

/** False where somebody did it before. */
export async function insertSettledYear(tx: Tx, year: SettledYear & { settledById: string }): Promise<boolean> {
  changeKept(tx, "calendar");
  const done = await tx
    .insertInto("calendarYear")
    .values(year)
    .onConflict((conflict) => conflict.column("year").doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows) === 1;
}

/** Two people who change days at once wait for each other. */
export async function lockCalendar(tx: Tx): Promise<void> {
  changeKept(tx, "calendar");
  await sql`select pg_advisory_xact_lock(hashtext('calendar_change'))`.execute(tx);
}

export async function withdrawChanges(
  tx: Tx,
  unitId: string | null,
  days: readonly string[],
  by: { name: string; at: Date },
): Promise<void> {
  changeKept(tx, "calendar");
  await sql`update calendar_change set withdrawn_by_name = ${by.name}, withdrawn_at = ${by.at}
    where withdrawn_at is null and unit_id is not distinct from ${unitId}::uuid
      and day = any(${[...days]}::date[])`.execute(tx);
}

export async function insertChanges(
  tx: Tx,
  unitId: string | null,
  changes: readonly CalendarChange[],
  decision: string,
  by: { id: string; name: string; at: Date },
): Promise<void> {
  changeKept(tx, "calendar");
  await tx
    .insertInto("calendarChange")
    .values(
      changes.map((change) => ({
        unitId,
        ...change,
        decision,
        writtenById: by.id,
        writtenByName: by.name,
        writtenAt: by.at,
      })),
    )
    .execute();
}

/** A change that holds. */
export async function findChange(db: Db, id: number): Promise<KeptChange | undefined> {
  return db
    .selectFrom("calendarChange")
    .select(COLUMNS)
    .where("id", "=", id)
    .where("withdrawnAt", "is", null)
    .executeTakeFirst();
}

/** A change that holds, to be taken back. */
export async function lockChange(tx: Tx, id: number): Promise<KeptChange | undefined> {
  return tx
    .selectFrom("calendarChange")
    .select(COLUMNS)
    .where("id", "=", id)
    .where("withdrawnAt", "is", null)
    .forUpdate()
    .executeTakeFirst();
}
