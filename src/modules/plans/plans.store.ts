import { sql } from "kysely";
import { containing, type Db, type Tx } from "../../platform/db/index.ts";
import { type Topic, withinTopic } from "../topics/index.ts";
import type { TaskFields } from "./fields/task-fields.ts";
import type {
  AgencyRole,
  AgencyUnit,
  GroupKind,
  PieceState,
  Plan,
  PlanAgency,
  PlanHeader,
  PlanPiece,
  PlanState,
  PlanTask,
  TaskAssignment,
} from "./plan.ts";

const PLAN_COLUMNS = [
  "id",
  "unitId",
  "state",
  "readAs",
  "typeName",
  "number",
  "issuedOn",
  "place",
  "issuer",
  "superiorIssuer",
  "title",
  "year",
  "signer",
  "signerTitle",
  "reportDueOn",
  "reportDueText",
  "sourceName",
  "sourceFileKey",
  "sourceFileType",
  "headerRanges",
  "version",
  "createdBy",
  "createdByName",
  "createdAt",
  "changedByName",
  "changedAt",
  "issuedBy",
  "issuedByName",
  "issuedAt",
  "closedAt",
  "closedReason",
  "withdrawnAt",
  "withdrawnByName",
  "withdrawnReason",
] as const;

const inList = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

// ── plans ───────────────────────────────────────────────────────────────────────────────────────────────────────────

export type NewPlan = PlanHeader &
  Pick<
    Plan,
    | "unitId"
    | "readAs"
    | "typeName"
    | "superiorIssuer"
    | "reportDueText"
    | "sourceName"
    | "sourceFileKey"
    | "sourceFileType"
    | "headerRanges"
    | "createdBy"
    | "createdByName"
    | "createdAt"
  > & { sourceText: string; sourceSha256: string };

export async function insertPlan(tx: Tx, plan: NewPlan): Promise<string> {
  const row = await tx
    .insertInto("plan")
    .values({
      ...plan,
      headerRanges: JSON.stringify(plan.headerRanges),
      changedByName: plan.createdByName,
      changedAt: plan.createdAt,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function findPlan(db: Db, id: string): Promise<Plan | undefined> {
  const row = await db.selectFrom("plan").select(PLAN_COLUMNS).where("id", "=", id).executeTakeFirst();
  return row as Plan | undefined;
}

export async function lockPlan(tx: Tx, id: string): Promise<Plan | undefined> {
  const row = await tx.selectFrom("plan").select(PLAN_COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst();
  return row as Plan | undefined;
}

export async function getSourceText(db: Db, planId: string): Promise<string> {
  const row = await db.selectFrom("plan").select("sourceText").where("id", "=", planId).executeTakeFirstOrThrow();
  return row.sourceText;
}

export async function savePlan(
  tx: Tx,
  id: string,
  change: Partial<
    PlanHeader &
      Pick<
        Plan,
        | "state"
        | "changedByName"
        | "changedAt"
        | "issuedBy"
        | "issuedByName"
        | "issuedAt"
        | "closedAt"
        | "closedReason"
        | "withdrawnAt"
        | "withdrawnByName"
        | "withdrawnReason"
      >
  >,
): Promise<void> {
  await tx
    .updateTable("plan")
    .set({ ...change, version: sql`version + 1` })
    .where("id", "=", id)
    .execute();
}

/** Who changed something of the plan last. The version of the head stays: editors of different parts do not collide. */
export async function touchPlan(tx: Tx, id: string, byName: string, at: Date): Promise<void> {
  await tx.updateTable("plan").set({ changedByName: byName, changedAt: at }).where("id", "=", id).execute();
}

/** The plan of the unit that bears the number in the year, as printed with or without blanks. */
export async function findPlanByNumber(
  db: Db,
  unitId: string,
  number: string,
  year: number,
): Promise<{ id: string } | undefined> {
  return db
    .selectFrom("plan")
    .select("id")
    .where("unitId", "=", unitId)
    .where("numberKey", "=", number.replace(/\s/g, "").toLowerCase())
    .where("numberYear", "=", year)
    .where("withdrawnAt", "is", null)
    .executeTakeFirst();
}

export async function findPlanBySource(db: Db, unitId: string, sha256: string): Promise<{ id: string } | undefined> {
  return db
    .selectFrom("plan")
    .select("id")
    .where("unitId", "=", unitId)
    .where("sourceSha256", "=", sha256)
    .where("withdrawnAt", "is", null)
    .orderBy("createdAt")
    .executeTakeFirst();
}

export interface PlanFilter {
  ids?: readonly string[];
  /** Plans of these units, in any state … */
  unitIds?: readonly string[];
  /** … and plans in force of anybody, where this is true. */
  orIssued?: boolean;
  ofUnit?: string;
  states?: readonly PlanState[];
  /** Only drafts that were given up; else they are nowhere. */
  withdrawn?: boolean;
  year?: number;
  /** The day printed on them lies between these, both included. */
  issuedOn?: { from: string; to: string };
  /** Held by the title or the number, with or without marks. */
  words?: string;
}

export interface PlanRow {
  id: string;
  unitId: string;
  state: PlanState;
  number: string | null;
  title: string;
  typeName: string | null;
  year: number | null;
  issuedOn: string | null;
  reportDueOn: string | null;
  createdAt: Date;
  changedAt: Date;
  changedByName: string;
  /** Tasks that were not dropped. */
  tasks: number;
}

function filteredPlans(db: Db, filter: PlanFilter) {
  let query = db.selectFrom("plan").where("plan.withdrawnAt", filter.withdrawn ? "is not" : "is", null);
  if (filter.ids) query = query.where("plan.id", "=", inList(filter.ids));
  if (filter.unitIds) {
    const ids = filter.unitIds;
    query = query.where((where) =>
      filter.orIssued
        ? where.or([where("plan.unitId", "=", inList(ids)), where("plan.state", "<>", "draft")])
        : where("plan.unitId", "=", inList(ids)),
    );
  }
  if (filter.ofUnit) query = query.where("plan.unitId", "=", filter.ofUnit);
  if (filter.states) query = query.where("plan.state", "in", [...filter.states]);
  if (filter.year) query = query.where("plan.year", "=", filter.year);
  if (filter.issuedOn)
    query = query.where("plan.issuedOn", ">=", filter.issuedOn.from).where("plan.issuedOn", "<=", filter.issuedOn.to);
  if (filter.words) {
    const like = containing(filter.words);
    query = query.where(
      sql<boolean>`(plan.number ilike ${like} or plan.title ilike ${like} or unaccent(plan.title) ilike unaccent(${like}))`,
    );
  }
  return query;
}

/** Newest year first; a list of plans is short enough for one page (a unit has a handful a year). */
export async function listPlans(db: Db, filter: PlanFilter, limit = 200): Promise<PlanRow[]> {
  const rows = await filteredPlans(db, filter)
    .select([
      "plan.id",
      "plan.unitId",
      "plan.state",
      "plan.number",
      "plan.title",
      "plan.typeName",
      "plan.year",
      "plan.issuedOn",
      "plan.reportDueOn",
      "plan.createdAt",
      "plan.changedAt",
      "plan.changedByName",
    ])
    .select(
      sql<number>`(select count(*) from plan_task where plan_task.plan_id = plan.id and plan_task.state <> 'dropped')`.as(
        "tasks",
      ),
    )
    .orderBy(sql`plan.year desc nulls first`)
    .orderBy("plan.createdAt", "desc")
    .orderBy("plan.id")
    .limit(limit)
    .execute();
  return rows as PlanRow[];
}

export async function listPlanYears(db: Db, filter: PlanFilter): Promise<number[]> {
  const rows = await filteredPlans(db, filter)
    .select("plan.year")
    .distinct()
    .where("plan.year", "is not", null)
    .orderBy("plan.year", "desc")
    .execute();
  return rows.map((row) => row.year as number);
}

export async function countPlansByState(db: Db, filter: PlanFilter): Promise<Record<PlanState, number>> {
  const rows = await filteredPlans(db, { ...filter, states: undefined })
    .select("plan.state")
    .select((one) => one.fn.countAll<number>().as("count"))
    .groupBy("plan.state")
    .execute();
  const counts: Record<PlanState, number> = { draft: 0, issued: 0, closed: 0 };
  for (const row of rows) counts[row.state as PlanState] = Number(row.count);
  return counts;
}

// ── pieces ──────────────────────────────────────────────────────────────────────────────────────────────────────────

export async function insertPieces(tx: Tx, pieces: Omit<PlanPiece, "id" | "version">[]): Promise<void> {
  for (let from = 0; from < pieces.length; from += 500) {
    const part = pieces.slice(from, from + 500);
    await tx
      .insertInto("planPiece")
      .values(part.map((piece) => ({ ...piece, details: JSON.stringify(piece.details) })))
      .execute();
  }
}

export async function listPieces(db: Db, planId: string): Promise<PlanPiece[]> {
  const rows = await db.selectFrom("planPiece").selectAll().where("planId", "=", planId).orderBy("position").execute();
  return rows as unknown as PlanPiece[];
}

export async function listPiecesByIds(db: Db, ids: readonly string[]): Promise<Pick<PlanPiece, "id" | "text">[]> {
  if (ids.length === 0) return [];
  return db.selectFrom("planPiece").select(["id", "text"]).where("id", "=", inList(ids)).orderBy("position").execute();
}

export async function lockPiece(tx: Tx, planId: string, id: string): Promise<PlanPiece | undefined> {
  const row = await tx
    .selectFrom("planPiece")
    .selectAll()
    .where("planId", "=", planId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row as unknown as PlanPiece | undefined;
}

export async function savePiece(
  tx: Tx,
  id: string,
  change: Partial<Pick<PlanPiece, "text" | "kind" | "state">>,
): Promise<void> {
  await tx
    .updateTable("planPiece")
    .set({ ...change, version: sql`version + 1` })
    .where("id", "=", id)
    .execute();
}

// ── agencies ────────────────────────────────────────────────────────────────────────────────────────────────────────

export async function insertAgency(
  tx: Tx,
  agency: {
    planId: string;
    position: number;
    name: string;
    rangeStart: number | null;
    rangeEnd: number | null;
    role: AgencyRole;
    groupKind: GroupKind | null;
  },
): Promise<string> {
  const row = await tx.insertInto("planAgency").values(agency).returning("id").executeTakeFirstOrThrow();
  return row.id;
}

export async function listAgencies(db: Db, planIds: readonly string[]): Promise<PlanAgency[]> {
  if (planIds.length === 0) return [];
  const rows = await db
    .selectFrom("planAgency")
    .selectAll()
    .where("planId", "=", inList(planIds))
    .orderBy("position")
    .execute();
  const units = await db
    .selectFrom("planAgencyUnit")
    .selectAll()
    .where("agencyId", "=", inList(rows.map((row) => row.id)))
    .orderBy("unitId")
    .execute();
  return rows.map((row) => ({
    ...row,
    units: units
      .filter((unit) => unit.agencyId === row.id)
      .map(({ unitId, matchedName, matchedBy }) => ({ unitId, matchedName, matchedBy })),
  })) as PlanAgency[];
}

export async function lockAgency(tx: Tx, planId: string, id: string): Promise<Omit<PlanAgency, "units"> | undefined> {
  const row = await tx
    .selectFrom("planAgency")
    .selectAll()
    .where("planId", "=", planId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row as Omit<PlanAgency, "units"> | undefined;
}

export async function saveAgency(
  tx: Tx,
  id: string,
  change: Partial<Pick<PlanAgency, "name" | "role" | "groupKind">>,
): Promise<void> {
  await tx
    .updateTable("planAgency")
    .set({ ...change, version: sql`version + 1` })
    .where("id", "=", id)
    .execute();
}

export async function replaceAgencyUnits(tx: Tx, agencyId: string, units: AgencyUnit[]): Promise<void> {
  await tx.deleteFrom("planAgencyUnit").where("agencyId", "=", agencyId).execute();
  if (units.length > 0)
    await tx
      .insertInto("planAgencyUnit")
      .values(units.map((unit) => ({ agencyId, ...unit })))
      .execute();
}

// ── tasks ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Fields beside the text may be left out: nobody has said anything about them. */
export type NewTask = Omit<PlanTask, "id" | "version" | "decidedFields" | keyof TaskFields> &
  Partial<Pick<PlanTask, "decidedFields" | keyof TaskFields>>;

export async function insertTasks(tx: Tx, tasks: NewTask[]): Promise<string[]> {
  const ids: string[] = [];
  for (let from = 0; from < tasks.length; from += 300) {
    const rows = await tx
      .insertInto("planTask")
      .values(tasks.slice(from, from + 300))
      .returning("id")
      .execute();
    ids.push(...rows.map((row) => row.id));
  }
  return ids;
}

/** Makes room behind a position, for what is split off or added. */
export async function shiftTasks(tx: Tx, planId: string, after: number, by = 1): Promise<void> {
  await tx
    .updateTable("planTask")
    .set({ position: sql`position + ${by}` })
    .where("planId", "=", planId)
    .where("position", ">", after)
    .execute();
}

export async function listTasks(
  db: Db,
  filter: { planIds?: readonly string[]; taskIds?: readonly string[]; states?: readonly PieceState[] },
): Promise<PlanTask[]> {
  let query = db.selectFrom("planTask").selectAll().orderBy("planId").orderBy("position");
  if (filter.planIds) query = query.where("planId", "=", inList(filter.planIds));
  if (filter.taskIds) query = query.where("id", "=", inList(filter.taskIds));
  if (filter.states) query = query.where("state", "in", [...filter.states]);
  return (await query.execute()) as PlanTask[];
}

/** Ids of the tasks that name this area of reform, this audience, this language. */
export async function listTaskIdsAbout(
  db: Db,
  about: { topic?: Topic; audience?: string; language?: string },
): Promise<string[]> {
  let query = db.selectFrom("planTask").select("id");
  if (about.topic) query = query.where(withinTopic("topic", about.topic));
  if (about.audience) query = query.where(sql<boolean>`${about.audience} = any(audiences)`);
  if (about.language) query = query.where(sql<boolean>`${about.language} = any(languages)`);
  return (await query.execute()).map((row) => row.id);
}

export async function findTask(db: Db, id: string): Promise<PlanTask | undefined> {
  const row = await db.selectFrom("planTask").selectAll().where("id", "=", id).executeTakeFirst();
  return row as PlanTask | undefined;
}

export async function lockTask(tx: Tx, id: string): Promise<PlanTask | undefined> {
  const row = await tx.selectFrom("planTask").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row as PlanTask | undefined;
}

export async function saveTask(
  tx: Tx,
  id: string,
  change: Partial<Omit<PlanTask, "id" | "planId" | "version" | "foundText">>,
): Promise<void> {
  await tx
    .updateTable("planTask")
    .set({ ...change, version: sql`version + 1` })
    .where("id", "=", id)
    .execute();
}

/** Everything still proposed becomes accepted; answers how many tasks and pieces. */
export async function acceptProposed(tx: Tx, planId: string): Promise<{ tasks: number; pieces: number }> {
  const set = { state: "accepted", version: sql<number>`version + 1` };
  const tasks = await tx
    .updateTable("planTask")
    .set(set)
    .where("planId", "=", planId)
    .where("state", "=", "proposed")
    .where("deadlineFlag", "is", null)
    .executeTakeFirst();
  const pieces = await tx
    .updateTable("planPiece")
    .set(set)
    .where("planId", "=", planId)
    .where("state", "=", "proposed")
    .executeTakeFirst();
  return { tasks: Number(tasks.numUpdatedRows), pieces: Number(pieces.numUpdatedRows) };
}

// ── assignments ─────────────────────────────────────────────────────────────────────────────────────────────────────

const ASSIGNMENT_COLUMNS = [
  "taskAssignment.id",
  "taskAssignment.taskId",
  "taskAssignment.unitId",
  "taskAssignment.role",
  "taskAssignment.inGroup",
  "taskAssignment.targetCount",
  "taskAssignment.assignedByName",
  "taskAssignment.assignedAt",
  "taskAssignment.acknowledgedByName",
  "taskAssignment.acknowledgedAt",
  "taskAssignment.declaredCount",
  "taskAssignment.declaredNote",
  "taskAssignment.declaredByName",
  "taskAssignment.declaredAt",
  "taskAssignment.version",
] as const;

export async function insertAssignments(
  tx: Tx,
  rows: Pick<
    TaskAssignment,
    "taskId" | "unitId" | "role" | "inGroup" | "targetCount" | "assignedByName" | "assignedAt"
  >[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += 500)
    await tx
      .insertInto("taskAssignment")
      .values(rows.slice(from, from + 500))
      .execute();
}

/** Units that do a task of the plan; with those that only help where asked. */
export async function listDoingUnitIds(db: Db, planId: string, of: { withHelpers: boolean }): Promise<string[]> {
  const rows = await db
    .selectFrom("taskAssignment as a")
    .innerJoin("planTask as t", "t.id", "a.taskId")
    .select("a.unitId")
    .distinct()
    .where("t.planId", "=", planId)
    .where("t.state", "=", "accepted")
    .where("a.withdrawnAt", "is", null)
    .$if(!of.withHelpers, (all) => all.where("a.role", "!=", "coordinating"))
    .orderBy("a.unitId")
    .execute();
  return rows.map((row) => row.unitId);
}

/** Standing assignments, those who lead first. */
export async function listAssignments(
  db: Db,
  filter: { taskIds?: readonly string[]; unitIds?: readonly string[] },
): Promise<TaskAssignment[]> {
  let query = db
    .selectFrom("taskAssignment")
    .select(ASSIGNMENT_COLUMNS)
    .where("taskAssignment.withdrawnAt", "is", null)
    .orderBy(sql`array_position(array['lead', 'invited', 'coordinating'], task_assignment.role)`)
    .orderBy("taskAssignment.unitId");
  if (filter.taskIds) query = query.where("taskAssignment.taskId", "=", inList(filter.taskIds));
  if (filter.unitIds) query = query.where("taskAssignment.unitId", "=", inList(filter.unitIds));
  return (await query.execute()) as TaskAssignment[];
}

/** The tasks of a plan somebody has. */
export async function listAssignedTaskIds(db: Db, planId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom("taskAssignment")
    .innerJoin("planTask", "planTask.id", "taskAssignment.taskId")
    .select("taskAssignment.taskId")
    .distinct()
    .where("planTask.planId", "=", planId)
    .where("taskAssignment.withdrawnAt", "is", null)
    .execute();
  return new Set(rows.map((row) => row.taskId));
}

export async function lockAssignment(tx: Tx, taskId: string, unitId: string): Promise<TaskAssignment | undefined> {
  const row = await tx
    .selectFrom("taskAssignment")
    .select(ASSIGNMENT_COLUMNS)
    .where("taskId", "=", taskId)
    .where("unitId", "=", unitId)
    .where("withdrawnAt", "is", null)
    .forUpdate()
    .executeTakeFirst();
  return row as TaskAssignment | undefined;
}

export async function saveAssignment(
  tx: Tx,
  id: string,
  change: Partial<
    Pick<
      TaskAssignment,
      | "role"
      | "inGroup"
      | "targetCount"
      | "acknowledgedByName"
      | "acknowledgedAt"
      | "declaredCount"
      | "declaredNote"
      | "declaredByName"
      | "declaredAt"
    > & { declaredBy: string | null; withdrawnAt: Date }
  >,
): Promise<void> {
  await tx
    .updateTable("taskAssignment")
    .set({ ...change, version: sql`version + 1` })
    .where("id", "=", id)
    .execute();
}

/**
 * Units that hold standing assignments of plans in force; to find those whose units have ended. Goes from unit to unit in
 * the index, and for each unit to its first such task, because there are a hundred thousand assignments of a few hundred
 * units; with "exists" all of them would be joined.
 */
export async function listAssignedUnitIds(db: Db): Promise<string[]> {
  const rows = await sql<{ unitId: string }>`
    with recursive holder as (
      (select unit_id from task_assignment where withdrawn_at is null order by unit_id limit 1)
      union all
      select (select a.unit_id from task_assignment a
        where a.withdrawn_at is null and a.unit_id > holder.unit_id order by a.unit_id limit 1)
      from holder where holder.unit_id is not null)
    select unit_id as "unitId" from holder
    where unit_id is not null and (
      select true from task_assignment a join plan_task t on t.id = a.task_id join plan p on p.id = t.plan_id
      where a.unit_id = holder.unit_id and a.withdrawn_at is null and p.state = 'issued' limit 1)`.execute(db);
  return rows.rows.map((row) => row.unitId);
}

export interface AssignedTask {
  taskId: string;
  planId: string;
  unitId: string;
  role: TaskAssignment["role"];
  text: string;
  number: string | null;
  dueOn: string | null;
  deadlineNorm: string | null;
  topic: string | null;
}

/** Tasks of plans in force that are given to these units, soonest first. */
export async function listAssignedTasks(db: Db, unitIds: readonly string[], limit = 2_000): Promise<AssignedTask[]> {
  if (unitIds.length === 0) return [];
  const rows = await db
    .selectFrom("taskAssignment")
    .innerJoin("planTask", "planTask.id", "taskAssignment.taskId")
    .innerJoin("plan", "plan.id", "planTask.planId")
    .select([
      "taskAssignment.taskId",
      "planTask.planId",
      "taskAssignment.unitId",
      "taskAssignment.role",
      "planTask.text",
      "plan.number",
      "planTask.dueOn",
      "planTask.deadlineNorm",
      "planTask.topic",
    ])
    .where("taskAssignment.unitId", "=", inList(unitIds))
    .where("taskAssignment.withdrawnAt", "is", null)
    .where("planTask.state", "=", "accepted")
    .where("plan.state", "=", "issued")
    .orderBy(sql`plan_task.due_on nulls last`)
    .orderBy("planTask.planId")
    .orderBy("planTask.position")
    .limit(limit)
    .execute();
  return rows as AssignedTask[];
}

/** Tasks whose text holds the words, in plans one may see: of these units, or in force. */
export async function listTasksByWords(
  db: Db,
  unitIds: readonly string[],
  words: string,
  limit: number,
): Promise<{ taskId: string; planId: string; text: string; number: string | null }[]> {
  const like = containing(words);
  return db
    .selectFrom("planTask")
    .innerJoin("plan", "plan.id", "planTask.planId")
    .select(["planTask.id as taskId", "planTask.planId", "planTask.text", "plan.number"])
    .where("planTask.state", "<>", "dropped")
    .where((where) => where.or([where("plan.unitId", "=", inList(unitIds)), where("plan.state", "<>", "draft")]))
    .where(sql<boolean>`(plan_task.text ilike ${like} or unaccent(plan_task.text) ilike unaccent(${like}))`)
    .orderBy("plan.year", "desc")
    .orderBy("planTask.position")
    .limit(limit)
    .execute();
}

// ── history ─────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface PlanEvent {
  at: Date;
  personName: string;
  act: string;
  note: string | null;
  unitId: string | null;
}

export async function insertEvent(
  tx: Tx,
  event: PlanEvent & { planId: string; taskId: string | null; personId: string | null },
): Promise<void> {
  await tx.insertInto("planEvent").values(event).execute();
}

export async function listEvents(
  db: Db,
  of: { planId: string } | { taskId: string },
  limit = 60,
): Promise<PlanEvent[]> {
  let query = db
    .selectFrom("planEvent")
    .select(["at", "personName", "act", "note", "unitId"])
    .orderBy("id", "desc")
    .limit(limit);
  query = "taskId" in of ? query.where("taskId", "=", of.taskId) : query.where("planId", "=", of.planId);
  return query.execute();
}

/** Whether this person wrote in the plan: who did, does not put it in force. */
export async function hasWritten(db: Db, planId: string, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom("planEvent")
    .select("id")
    .where("planId", "=", planId)
    .where("personId", "=", personId)
    .where("act", "in", ["create", "edit", "accept", "drop", "restore", "split", "merge", "add", "agency"])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
