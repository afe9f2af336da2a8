import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../platform/db/index.ts";
import type { PlaceInList } from "../../platform/http/index.ts";
import { unmark } from "../../platform/i18n/index.ts";
import type { Phase, Task, TestFacts, UsabilityTest } from "./usability-test.ts";

const COLUMNS = [
  "id",
  "unitId",
  "title",
  "scope",
  "procedureCode",
  "itemId",
  "startsAt",
  "tasks",
  "opensOn",
  "closesOn",
  "mostParticipants",
  "state",
  "edit",
  "repeatsId",
  "createdBy",
  "createdByName",
  "createdAt",
  "approvedByName",
  "approvedAt",
  "note",
  "summary",
  "summaryBy",
  "summaryByName",
  "publishedByName",
  "publishedAt",
] as const;

export async function insertTest(
  tx: Tx,
  test: TestFacts &
    Pick<UsabilityTest, "createdBy" | "createdByName" | "createdAt" | "repeatsId"> & { tasks: readonly Task[] },
): Promise<string> {
  const { id } = await tx
    .insertInto("usabilityTest")
    .values({ ...test, tasks: JSON.stringify(test.tasks) })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function findTest(db: Db, id: string): Promise<UsabilityTest | undefined> {
  const row = await db.selectFrom("usabilityTest").select(COLUMNS).where("id", "=", id).executeTakeFirst();
  return row as unknown as UsabilityTest | undefined;
}

export async function lockTest(
  tx: Tx,
  id: string,
  how: "update" | "share" = "update",
): Promise<UsabilityTest | undefined> {
  const query = tx.selectFrom("usabilityTest").select(COLUMNS).where("id", "=", id);
  const row = await (how === "share" ? query.forShare() : query.forUpdate()).executeTakeFirst();
  return row as unknown as UsabilityTest | undefined;
}

export type TestChange = Partial<Omit<UsabilityTest, "id" | "edit" | "tasks">> & {
  tasks?: readonly Task[];
  approvedBy?: string | null;
  publishedBy?: string | null;
};

export async function saveTest(tx: Tx, id: string, change: TestChange): Promise<void> {
  const { tasks, ...rest } = change;
  await tx
    .updateTable("usabilityTest")
    .set({ ...rest, ...(tasks ? { tasks: JSON.stringify(tasks) } : {}), edit: sql<number>`edit + 1` })
    .where("id", "=", id)
    .execute();
}

export interface TestFilter {
  unitIds?: readonly string[] | undefined;
  phase?: Phase | undefined;
  /** A result or the test itself waits for other eyes than these. */
  waitsFor?: { personId: string | null } | undefined;
  isPublic?: boolean | undefined;
  repeatsId?: string | undefined;
  q?: string | undefined;
  today: string;
}

const PHASE: Record<Phase, (today: string) => ReturnType<typeof sql<boolean>>> = {
  draft: () => sql<boolean>`state = 'draft'`,
  submitted: () => sql<boolean>`state = 'submitted'`,
  withdrawn: () => sql<boolean>`state = 'withdrawn'`,
  coming: (today) => sql<boolean>`state = 'approved' and opens_on > ${today}::date`,
  open: (today) => sql<boolean>`state = 'approved' and ${today}::date between opens_on and closes_on`,
  closed: (today) => sql<boolean>`state = 'approved' and closes_on < ${today}::date`,
};

/** Newest first; `after` is the last row of the page before. */
export async function listTests(
  db: Db,
  filter: TestFilter,
  limit: number,
  after?: PlaceInList,
): Promise<UsabilityTest[]> {
  let query = db.selectFrom("usabilityTest").select(COLUMNS);
  if (filter.unitIds) query = query.where("unitId", "=", sql<string>`any(${[...filter.unitIds]}::uuid[])`);
  if (filter.phase) query = query.where(PHASE[filter.phase](filter.today));
  if (filter.repeatsId) query = query.where("repeatsId", "=", filter.repeatsId);
  if (filter.isPublic)
    query = query.where(
      sql<boolean>`state = 'approved' and (published_at is not null or ${filter.today}::date between opens_on and closes_on)`,
    );
  if (filter.waitsFor)
    query = query.where(
      sql<boolean>`((state = 'submitted' and created_by is distinct from ${filter.waitsFor.personId}::uuid)
        or (state = 'approved' and published_at is null and summary <> '' and summary_by is distinct from ${filter.waitsFor.personId}::uuid))`,
    );
  for (const word of wordsToFind(filter.q))
    query = query.where(sql<boolean>`unaccent(lower(title)) like ${containing(unmark(word))}`);
  if (after)
    query = query.where(
      sql<boolean>`(created_at < ${after.createdAt} or (created_at = ${after.createdAt} and id > ${after.id}::uuid))`,
    );
  const rows = await query.orderBy("createdAt", "desc").orderBy("id").limit(limit).execute();
  return rows as unknown as UsabilityTest[];
}

/** Units that have any, for the choices of the list. */
export async function listTestUnits(db: Db, reach: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom("usabilityTest")
    .select("unitId")
    .distinct()
    .where("unitId", "=", sql<string>`any(${[...reach]}::uuid[])`)
    .execute();
  return rows.map((row) => row.unitId);
}

export async function wordsKeepDays(db: Db): Promise<number> {
  const row = await db.selectFrom("usabilitySetting").select("wordsKeepDays").executeTakeFirstOrThrow();
  return row.wordsKeepDays;
}

export async function saveWordsKeepDays(tx: Tx, days: number, by: { name: string; at: Date }): Promise<void> {
  await tx
    .updateTable("usabilitySetting")
    .set({ wordsKeepDays: days, changedByName: by.name, changedAt: by.at })
    .execute();
}
