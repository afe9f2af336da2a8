import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../platform/db/index.ts";
import { unmark } from "../../platform/i18n/index.ts";
import type {
  Initiative,
  InitiativeKind,
  InitiativeSource,
  InitiativeState,
  InitiativeStep,
  InitiativeText,
} from "./initiative.ts";

const COLUMNS = [
  "id",
  "code",
  "kind",
  "source",
  "unitId",
  "year",
  "title",
  "problem",
  "solution",
  "effect",
  "topic",
  "procedureCode",
  "authorText",
  "sealed",
  "namesMe",
  "state",
  "reason",
  "recognitionId",
  "version",
  "createdBy",
  "createdByName",
  "createdAt",
  "checkedBy",
  "checkedByName",
  "endedAt",
] as const;

const inList = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

export const searchKeyOf = (of: Pick<InitiativeText, "title" | "problem" | "solution"> & { code: string }): string =>
  unmark(`${of.title} ${of.problem} ${of.solution} ${of.code}`);

/** False where the same was sent that day. */
export async function insertInitiative(
  tx: Tx,
  row: InitiativeText &
    Pick<
      Initiative,
      "id" | "code" | "source" | "unitId" | "year" | "sealed" | "namesMe" | "createdBy" | "createdByName" | "createdAt"
    > & { sendingDigest: string },
): Promise<boolean> {
  const made = await tx
    .insertInto("initiative")
    .values({ ...row, searchKey: searchKeyOf(row) })
    .onConflict((conflict) => conflict.column("sendingDigest").doNothing())
    .returning("id")
    .executeTakeFirst();
  return made !== undefined;
}

export async function findBySending(db: Db, sendingDigest: string): Promise<Initiative | undefined> {
  const row = await db
    .selectFrom("initiative")
    .select(COLUMNS)
    .where("sendingDigest", "=", sendingDigest)
    .executeTakeFirst();
  return row as Initiative | undefined;
}

export async function findInitiative(db: Db, of: { id: string } | { code: string }): Promise<Initiative | undefined> {
  const query = db.selectFrom("initiative").select(COLUMNS);
  const row = await ("id" in of ? query.where("id", "=", of.id) : query.where("code", "=", of.code)).executeTakeFirst();
  return row as Initiative | undefined;
}

export async function lockInitiative(tx: Tx, id: string): Promise<Initiative | undefined> {
  const row = await tx.selectFrom("initiative").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst();
  return row as Initiative | undefined;
}

export async function saveInitiative(
  tx: Tx,
  id: string,
  change: Partial<Omit<Initiative, "id" | "code" | "version" | "createdAt">> & { searchKey?: string },
): Promise<void> {
  await tx
    .updateTable("initiative")
    .set({ ...change, version: sql<number>`version + 1` })
    .where("id", "=", id)
    .execute();
}

export interface InitiativeFilter {
  reach?: readonly string[] | undefined;
  unitId?: string | undefined;
  kind?: InitiativeKind | undefined;
  source?: InitiativeSource | undefined;
  state?: InitiativeState | undefined;
  year?: number | undefined;
  procedureCode?: string | undefined;
  q?: string | undefined;
}

function filtered(db: Db, filter: InitiativeFilter) {
  let query = db.selectFrom("initiative");
  if (filter.reach) query = query.where("unitId", "=", inList(filter.reach));
  if (filter.unitId) query = query.where("unitId", "=", filter.unitId);
  if (filter.kind) query = query.where("kind", "=", filter.kind);
  if (filter.source) query = query.where("source", "=", filter.source);
  if (filter.state) query = query.where("state", "=", filter.state);
  if (filter.year) query = query.where("year", "=", filter.year);
  if (filter.procedureCode) query = query.where("procedureCode", "=", filter.procedureCode);
  for (const word of wordsToFind(filter.q)) query = query.where("searchKey", "like", containing(unmark(word)));
  return query;
}

/** Newest first; `after` is the last row of the page before. */
export async function listInitiatives(
  db: Db,
  filter: InitiativeFilter,
  limit: number,
  after?: { createdAt: Date; id: string },
): Promise<Initiative[]> {
  let query = filtered(db, filter).select(COLUMNS);
  if (after) query = query.where(sql<boolean>`(created_at, id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)`);
  const rows = await query.orderBy("createdAt", "desc").orderBy("id", "desc").limit(limit).execute();
  return rows as Initiative[];
}

export async function countInitiatives(
  db: Db,
  filter: InitiativeFilter,
): Promise<Partial<Record<InitiativeState, number>>> {
  const rows = await filtered(db, filter)
    .select(["state", sql<number>`count(*)::int`.as("n")])
    .groupBy("state")
    .execute();
  return Object.fromEntries(rows.map((row) => [row.state, row.n]));
}

export async function listInitiativeYears(db: Db, filter: InitiativeFilter): Promise<number[]> {
  const rows = await filtered(db, filter).select("year").distinct().orderBy("year", "desc").execute();
  return rows.map((row) => row.year);
}

export async function listInitiativeUnits(db: Db, filter: InitiativeFilter): Promise<string[]> {
  const rows = await filtered(db, filter).select("unitId").distinct().execute();
  return rows.map((row) => row.unitId);
}

export async function insertStep(
  tx: Tx,
  step: InitiativeStep & { initiativeId: string; personId: string | null },
): Promise<void> {
  await tx.insertInto("initiativeStep").values(step).execute();
}

export async function listSteps(db: Db, initiativeId: string): Promise<InitiativeStep[]> {
  return db
    .selectFrom("initiativeStep")
    .select(["at", "act", "personName", "note", "isTold"])
    .where("initiativeId", "=", initiativeId)
    .orderBy("id")
    .execute();
}

/** Names and telephones of what ended before the moment; nothing else is touched. */
export async function eraseAuthors(db: Db, before: Date): Promise<number> {
  const done = await db
    .updateTable("initiative")
    .set({ sealed: null })
    .where("sealed", "is not", null)
    .where("endedAt", "<", before)
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

/** Registered by others within the reach, and returned to whom the person writes for; the oldest first. */
export async function listToCheck(
  db: Db,
  of: { checkIn: readonly string[]; writeIn: readonly string[]; personId: string },
  limit: number,
): Promise<Pick<Initiative, "id" | "title" | "state" | "createdAt">[]> {
  if (of.checkIn.length === 0 && of.writeIn.length === 0) return [];
  const rows = await db
    .selectFrom("initiative")
    .select(["id", "title", "state", "createdAt"])
    .where((where) =>
      where.or([
        where.and([
          where("state", "=", "registered"),
          where("unitId", "=", inList(of.checkIn)),
          sql<boolean>`created_by is distinct from ${of.personId}::uuid`,
        ]),
        where.and([
          where("state", "=", "returned"),
          where("source", "=", "unit"),
          where("unitId", "=", inList(of.writeIn)),
        ]),
      ]),
    )
    .orderBy("createdAt")
    .limit(limit)
    .execute();
  return rows as Pick<Initiative, "id" | "title" | "state" | "createdAt">[];
}

/** What a council of these units is for and nobody has put into the register of recognitions yet. */
export async function listToPropose(
  db: Db,
  unitIds: readonly string[],
  limit: number,
): Promise<{ id: string; title: string }[]> {
  if (unitIds.length === 0) return [];
  return db
    .selectFrom("initiative")
    .select(["id", "title"])
    .where("state", "=", "favourable")
    .where("unitId", "=", inList(unitIds))
    .orderBy("createdAt")
    .limit(limit)
    .execute();
}
