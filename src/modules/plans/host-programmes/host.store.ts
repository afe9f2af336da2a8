import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../../platform/db/index.ts";
import type { HostFacts, HostKind, HostPart, HostProgramme, Woven } from "./host-programme.ts";

const COLUMNS = [
  "id",
  "unitId",
  "year",
  "kind",
  "name",
  "documentId",
  "agency",
  "contact",
  "createdByName",
  "createdAt",
  "changedByName",
  "changedAt",
  "version",
] as const;

const inList = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

export async function insertHost(
  tx: Tx,
  host: HostFacts &
    Pick<HostProgramme, "unitId" | "createdByName" | "createdAt" | "changedByName" | "changedAt"> & {
      createdBy: string | null;
    },
): Promise<string> {
  return (await tx.insertInto("hostProgramme").values(host).returning("id").executeTakeFirstOrThrow()).id;
}

export async function findHost(db: Db, id: string): Promise<HostProgramme | undefined> {
  const row = await db.selectFrom("hostProgramme").select(COLUMNS).where("id", "=", id).executeTakeFirst();
  return row as HostProgramme | undefined;
}

export async function lockHost(tx: Tx, id: string): Promise<HostProgramme | undefined> {
  const row = await tx.selectFrom("hostProgramme").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst();
  return row as HostProgramme | undefined;
}

export async function saveHost(
  tx: Tx,
  id: string,
  change: HostFacts & Pick<HostProgramme, "changedByName" | "changedAt">,
): Promise<void> {
  await tx
    .updateTable("hostProgramme")
    .set({ ...change, version: sql<number>`version + 1` })
    .where("id", "=", id)
    .execute();
}

export interface HostFilter {
  unitIds: readonly string[];
  year?: number | undefined;
  kind?: HostKind | undefined;
  q?: string | undefined;
}

/** A programme with how much is woven into it: tasks, and evidence that stands. */
export interface ListedHost extends HostProgramme {
  tasks: number;
  evidence: number;
}

/** Newest first; `after` is the last row of the page before. */
export async function listHosts(
  db: Db,
  filter: HostFilter,
  limit: number,
  after?: { createdAt: Date; id: string },
): Promise<ListedHost[]> {
  let query = db
    .selectFrom("hostProgramme as h")
    .select(COLUMNS.map((column) => `h.${column}` as const))
    .select([
      sql<number>`(select count(*) from plan_task_host w where w.programme_id = h.id)::int`.as("tasks"),
      sql<number>`(select count(*) from evidence e where e.host_programme_id = h.id and e.ended_at is null)::int`.as(
        "evidence",
      ),
    ])
    .where("h.unitId", "=", inList(filter.unitIds));
  if (filter.year) query = query.where("h.year", "=", filter.year);
  if (filter.kind) query = query.where("h.kind", "=", filter.kind);
  for (const word of wordsToFind(filter.q)) {
    const like = containing(word);
    query = query.where(sql<boolean>`unaccent(concat_ws(' ', h.name, h.agency)) ilike unaccent(${like})`);
  }
  if (after)
    query = query.where(sql<boolean>`(h.created_at, h.id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)`);
  return (await query.orderBy("h.createdAt", "desc").orderBy("h.id", "desc").limit(limit).execute()) as ListedHost[];
}

export async function listHostYears(db: Db, unitIds: readonly string[]): Promise<number[]> {
  const rows = await db
    .selectFrom("hostProgramme")
    .select("year")
    .distinct()
    .where("unitId", "=", inList(unitIds))
    .orderBy("year", "desc")
    .execute();
  return rows.map((row) => row.year);
}

/** Programmes of these units in a year, for a choice. */
export async function listOfferedHosts(db: Db, unitIds: readonly string[], year: number): Promise<HostProgramme[]> {
  const rows = await db
    .selectFrom("hostProgramme")
    .select(COLUMNS)
    .where("unitId", "=", inList(unitIds))
    .where("year", "=", year)
    .orderBy(sql`name collate "vi-x-icu"`)
    .limit(300)
    .execute();
  return rows as HostProgramme[];
}

export async function hostNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("hostProgramme").select(["id", "name"]).where("id", "=", inList(ids)).execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

// ── parts ───────────────────────────────────────────────────────────────────────────────────────────────────────────

export async function listParts(db: Db, programmeIds: readonly string[]): Promise<HostPart[]> {
  return db
    .selectFrom("hostProgrammePart")
    .select(["id", "programmeId", "position", "text"])
    .where("programmeId", "=", inList(programmeIds))
    .where("droppedAt", "is", null)
    .orderBy("programmeId")
    .orderBy("position")
    .execute();
}

/** The parts as they now read: the same words stay the same part, others are dropped or new. */
export async function replaceParts(tx: Tx, programmeId: string, texts: readonly string[], at: Date): Promise<void> {
  const before = await listParts(tx, [programmeId]);
  const gone = before.filter((part) => !texts.includes(part.text)).map((part) => part.id);
  if (gone.length > 0)
    await tx.updateTable("hostProgrammePart").set({ droppedAt: at }).where("id", "=", inList(gone)).execute();
  for (const [position, text] of texts.entries()) {
    const same = before.find((part) => part.text === text);
    if (same) await tx.updateTable("hostProgrammePart").set({ position }).where("id", "=", same.id).execute();
    else await tx.insertInto("hostProgrammePart").values({ programmeId, position, text }).execute();
  }
}

// ── what is woven in ────────────────────────────────────────────────────────────────────────────────────────────────

/** False where the task is woven into the programme already. */
export async function insertWoven(
  tx: Tx,
  woven: { taskId: string; programmeId: string; partId: string | null; wovenByName: string; wovenAt: Date },
): Promise<boolean> {
  const done = await tx
    .insertInto("planTaskHost")
    .values(woven)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0) > 0;
}

export async function deleteWoven(tx: Tx, taskId: string, programmeId: string): Promise<boolean> {
  const done = await tx
    .deleteFrom("planTaskHost")
    .where("taskId", "=", taskId)
    .where("programmeId", "=", programmeId)
    .executeTakeFirst();
  return Number(done.numDeletedRows) > 0;
}

/** Accepted tasks woven into programmes: of a plan, of a programme, or of some tasks. */
export async function listWoven(
  db: Db,
  of: { planId?: string; programmeId?: string; taskIds?: readonly string[] },
): Promise<Woven[]> {
  let query = db
    .selectFrom("planTaskHost as w")
    .innerJoin("planTask as t", "t.id", "w.taskId")
    .innerJoin("plan as p", "p.id", "t.planId")
    .select([
      "w.taskId",
      "w.programmeId",
      "w.partId",
      "t.text as taskText",
      "p.id as planId",
      "p.number as planNumber",
      "p.title as planTitle",
    ])
    .where("t.state", "=", "accepted");
  if (of.planId) query = query.where("p.id", "=", of.planId);
  if (of.programmeId) query = query.where("w.programmeId", "=", of.programmeId);
  if (of.taskIds) query = query.where("w.taskId", "=", inList(of.taskIds));
  return query.orderBy("p.year", "desc").orderBy("t.position").limit(5_000).execute();
}

export async function findServed(db: Db, planId: string): Promise<string | null> {
  const row = await db.selectFrom("plan").select("reformProgrammeId").where("id", "=", planId).executeTakeFirst();
  return row?.reformProgrammeId ?? null;
}

export async function saveServed(tx: Tx, planId: string, programmeId: string | null): Promise<void> {
  await tx.updateTable("plan").set({ reformProgrammeId: programmeId }).where("id", "=", planId).execute();
}
