import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { ActivitySum, ActivityType } from "./activity-type.ts";

const COLUMNS = [
  "key",
  "position",
  "name",
  "about",
  "source",
  "isChecked",
  "isOffered",
  "version",
  "changedByName",
  "changedAt",
] as const;

export async function listActivityTypes(db: Db): Promise<ActivityType[]> {
  return db.selectFrom("activityType").select(COLUMNS).orderBy("position").orderBy("key").execute();
}

export async function lockActivityType(tx: Tx, key: string): Promise<ActivityType | undefined> {
  return tx.selectFrom("activityType").select(COLUMNS).where("key", "=", key).forUpdate().executeTakeFirst();
}

export async function insertActivityType(tx: Tx, type: Omit<ActivityType, "version">): Promise<void> {
  await tx.insertInto("activityType").values(type).execute();
}

export async function saveActivityType(
  tx: Tx,
  key: string,
  change: Partial<Omit<ActivityType, "key" | "version">>,
): Promise<void> {
  await tx
    .updateTable("activityType")
    .set({ ...change, version: sql<number>`version + 1` })
    .where("key", "=", key)
    .execute();
}

/** The kinds tasks name, by task. */
export async function typesOfTasks(db: Db, taskIds: readonly string[]): Promise<Map<string, string>> {
  if (taskIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("planTaskActivity")
    .select(["taskId", "typeKey"])
    .where("taskId", "=", sql<string>`any(${[...taskIds]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.taskId, row.typeKey]));
}

export async function saveTypeOfTask(
  tx: Tx,
  named: { taskId: string; typeKey: string; namedByName: string; namedAt: Date },
): Promise<void> {
  const { taskId: _taskId, ...change } = named;
  await tx
    .insertInto("planTaskActivity")
    .values(named)
    .onConflict((conflict) => conflict.column("taskId").doUpdateSet(change))
    .execute();
}

export async function deleteTypeOfTask(tx: Tx, taskId: string): Promise<void> {
  await tx.deleteFrom("planTaskActivity").where("taskId", "=", taskId).execute();
}

/**
 * What units did in a time, by kind. The same event of a unit, or the same article, is one activity though it was handed in for two tasks: it
 * counts once for the reform, and once for legal dissemination where one of its rows or tasks stands in such a programme.
 */
export async function sumActivities(
  db: Db,
  of: { unitIds: readonly string[]; from: string; upTo: string },
): Promise<ActivitySum[]> {
  const { rows } = await sql<ActivitySum>`
    with one as (
      select max(coalesce(e.activity_type, a.type_key)) as key, max(e.attendance) as attendance, max(e.air_minutes) as minutes,
        bool_or(h.kind = 'legalDissemination' or exists (
          select from plan_task_host w join host_programme p on p.id = w.programme_id
          where w.task_id = e.task_id and p.kind = 'legalDissemination')) as in_law
      from evidence e
      left join plan_task_activity a on a.task_id = e.task_id
      left join host_programme h on h.id = e.host_programme_id
      where e.ended_at is null and e.unit_id = any(${[...of.unitIds]}::uuid[])
        and e.happened_on between ${of.from}::date and ${of.upTo}::date
      group by e.unit_id, e.kind, e.happened_on, coalesce(e.url_key, lower(e.title)))
    select key, count(*)::int as activities, (count(*) filter (where in_law))::int as in_law,
      coalesce(sum(attendance), 0)::int as attendance, coalesce(sum(minutes), 0)::int as minutes
    from one group by key`.execute(db);
  return rows;
}
