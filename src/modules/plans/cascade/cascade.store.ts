import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { PieceState, PlanState } from "../plan.ts";
import type { DutyChanges, SeenDuty } from "./duty-changes.ts";

export interface Kin {
  id: string;
  unitId: string;
  state: PlanState;
  number: string | null;
  title: string;
}

export async function findParentId(db: Db, planId: string): Promise<string | null> {
  const row = await db.selectFrom("plan").select("parentId").where("id", "=", planId).executeTakeFirst();
  return row?.parentId ?? null;
}

export async function saveParent(tx: Tx, planId: string, parentId: string): Promise<void> {
  await tx.updateTable("plan").set({ parentId }).where("id", "=", planId).execute();
}

/** Plans that carry this one out: of a unit's, the one that runs comes last. */
export async function listChildPlans(db: Db, parentId: string): Promise<Kin[]> {
  const rows = await db
    .selectFrom("plan")
    .select(["id", "unitId", "state", "number", "title"])
    .where("parentId", "=", parentId)
    .where("withdrawnAt", "is", null)
    .orderBy(sql`state <> 'closed'`)
    .orderBy("createdAt")
    .execute();
  return rows as Kin[];
}

/** Whether the unit has a plan below this one that is written or runs; one at a time. */
export async function findRunningChild(db: Db, parentId: string, unitId: string): Promise<Kin | undefined> {
  return (await listChildPlans(db, parentId)).find((one) => one.unitId === unitId && one.state !== "closed");
}

/** Plans in force of these units with duties for the given unit that it has no plan for yet, newest first. */
export async function listPlansToDerive(db: Db, unitId: string, limit: number): Promise<Kin[]> {
  const found = await sql<Kin>`
    select p.id, p.unit_id, p.state, p.number, p.title from plan p
    where p.state = 'issued' and p.unit_id <> ${unitId}::uuid
      and exists (select from task_assignment a join plan_task t on t.id = a.task_id
        where t.plan_id = p.id and t.state = 'accepted' and a.unit_id = ${unitId}::uuid and a.withdrawn_at is null)
      and not exists (select from plan c where c.parent_id = p.id and c.unit_id = ${unitId}::uuid
        and c.state <> 'closed' and c.withdrawn_at is null)
    order by p.year desc, p.issued_on desc limit ${limit}`.execute(db);
  return found.rows;
}

/** Duties that a unit does as a task of its own plan in force, and has not done yet: "duty unit". */
export async function listTakenUp(db: Db, dutyIds: readonly string[]): Promise<Set<string>> {
  const rows = await sql<{ key: string }>`
    select distinct o.parent_task_id || ' ' || p.unit_id as key
    from plan_task_origin o join plan_task t on t.id = o.task_id join plan p on p.id = t.plan_id
    join task_share s on s.task_id = t.id and s.unit_id = p.unit_id and not s.helps and not s.is_done
    where o.parent_task_id = any(${[...dutyIds]}::uuid[]) and p.state = 'issued' and t.state = 'accepted'`.execute(db);
  return new Set(rows.rows.map((row) => row.key));
}

export interface Origin {
  taskId: string;
  parentTaskId: string;
  seen: SeenDuty;
  planId: string;
  text: string;
  state: PieceState;
}

/** Links from tasks to the duties they carry out: of a plan's own tasks, or of everybody's to some duties. */
export async function listOrigins(
  db: Db,
  of: { planId: string } | { parentTaskIds: readonly string[] },
): Promise<Origin[]> {
  let query = db
    .selectFrom("planTaskOrigin")
    .innerJoin("planTask", "planTask.id", "planTaskOrigin.taskId")
    .select([
      "planTaskOrigin.taskId",
      "planTaskOrigin.parentTaskId",
      "planTaskOrigin.seen",
      "planTask.planId",
      "planTask.text",
      "planTask.state",
    ])
    .orderBy("planTask.position");
  query =
    "planId" in of
      ? query.where("planTask.planId", "=", of.planId)
      : query.where("planTaskOrigin.parentTaskId", "=", sql<string>`any(${[...of.parentTaskIds]}::uuid[])`);
  return (await query.execute()) as unknown as Origin[];
}

export async function insertOrigins(
  tx: Tx,
  links: readonly { taskId: string; parentTaskId: string; seen: SeenDuty }[],
  by: string,
  at: Date,
): Promise<void> {
  for (const { taskId, parentTaskId, seen } of links) {
    await tx
      .insertInto("planTaskOrigin")
      .values({ taskId, parentTaskId, seen: JSON.stringify(seen), linkedByName: by, linkedAt: at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    // Whatever stands below the task now stands below the duty and everything above it.
    await sql`
      insert into plan_task_part (root_task_id, task_id)
      select r.id, d.id from
        (select ${parentTaskId}::uuid as id union select root_task_id from plan_task_part where task_id = ${parentTaskId}::uuid) r,
        (select ${taskId}::uuid as id union select task_id from plan_task_part where root_task_id = ${taskId}::uuid) d
      where r.id <> d.id on conflict do nothing`.execute(tx);
  }
}

/** What a task carries out, its parts carry out too. */
export async function copyOrigins(
  tx: Tx,
  fromTaskId: string,
  toTaskIds: readonly string[],
  by: string,
  at: Date,
): Promise<void> {
  const rows = await tx
    .selectFrom("planTaskOrigin")
    .select(["parentTaskId", "seen"])
    .where("taskId", "=", fromTaskId)
    .execute();
  for (const row of rows)
    await insertOrigins(
      tx,
      toTaskIds.map((taskId) => ({ taskId, parentTaskId: row.parentTaskId, seen: row.seen as unknown as SeenDuty })),
      by,
      at,
    );
}

export async function saveSeen(tx: Tx, taskId: string, parentTaskId: string, seen: SeenDuty): Promise<void> {
  await tx
    .updateTable("planTaskOrigin")
    .set({ seen: JSON.stringify(seen) })
    .where("taskId", "=", taskId)
    .where("parentTaskId", "=", parentTaskId)
    .execute();
}

/** Tasks below each of these duties, however deep. */
export async function listParts(db: Db, taskIds: readonly string[]): Promise<{ rootTaskId: string; taskId: string }[]> {
  if (taskIds.length === 0) return [];
  return db
    .selectFrom("planTaskPart")
    .select(["rootTaskId", "taskId"])
    .where("rootTaskId", "=", sql<string>`any(${[...taskIds]}::uuid[])`)
    .execute();
}

export interface LeftDuty {
  planId: string;
  parentTaskId: string;
  reason: string;
  leftByName: string;
  leftAt: Date;
}

export async function listLeft(db: Db, planIds: readonly string[]): Promise<LeftDuty[]> {
  if (planIds.length === 0) return [];
  return db
    .selectFrom("planDutyLeft")
    .selectAll()
    .where("planId", "=", sql<string>`any(${[...planIds]}::uuid[])`)
    .execute();
}

export async function saveLeft(tx: Tx, left: LeftDuty): Promise<void> {
  await tx
    .insertInto("planDutyLeft")
    .values(left)
    .onConflict((conflict) => conflict.columns(["planId", "parentTaskId"]).doUpdateSet(left))
    .execute();
}

export async function deleteLeft(tx: Tx, planId: string, parentTaskId: string): Promise<void> {
  await tx.deleteFrom("planDutyLeft").where("planId", "=", planId).where("parentTaskId", "=", parentTaskId).execute();
}

export async function insertAnswer(
  tx: Tx,
  answer: {
    planId: string;
    taskId: string;
    parentTaskId: string;
    answer: "accepted" | "declined";
    reason: string | null;
    change: DutyChanges;
    answeredByName: string;
    answeredAt: Date;
  },
): Promise<void> {
  await tx
    .insertInto("planChangeAnswer")
    .values({ ...answer, change: JSON.stringify(answer.change) })
    .execute();
}
