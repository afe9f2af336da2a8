import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../../platform/db/index.ts";
import type { Obstacle, ObstacleFile, ObstacleKind, ObstacleState, ObstacleStep } from "./obstacle.ts";

const COLUMNS = [
  "id",
  "unitId",
  "taskId",
  "kind",
  "text",
  "ask",
  "sinceOn",
  "state",
  "heldBy",
  "heldSince",
  "dueOn",
  "answer",
  "answeredBy",
  "answeredByName",
  "answeredAt",
  "closedAt",
  "createdBy",
  "createdByName",
  "createdAt",
] as const;

const inList = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

export type NewObstacle = Omit<
  Obstacle,
  "id" | "state" | "answer" | "answeredBy" | "answeredByName" | "answeredAt" | "closedAt"
>;

export async function insertObstacle(tx: Tx, obstacle: NewObstacle, files: readonly ObstacleFile[]): Promise<string> {
  const { id } = await tx.insertInto("obstacle").values(obstacle).returning("id").executeTakeFirstOrThrow();
  if (files.length > 0)
    await tx
      .insertInto("obstacleFile")
      .values(
        files.map(({ fileKey, name, contentType, bytes }, position) => ({
          obstacleId: id,
          position,
          fileKey,
          name,
          contentType,
          bytes,
        })),
      )
      .execute();
  return id;
}

export async function insertObstacleStep(
  tx: Tx,
  step: ObstacleStep & { obstacleId: string; personId: string | null },
): Promise<void> {
  await tx.insertInto("obstacleStep").values(step).execute();
}

export async function lockObstacle(tx: Tx, id: string): Promise<Obstacle | undefined> {
  const row = await tx.selectFrom("obstacle").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst();
  return row as Obstacle | undefined;
}

export async function saveObstacle(
  tx: Tx,
  id: string,
  change: Partial<
    Pick<
      Obstacle,
      | "state"
      | "heldBy"
      | "heldSince"
      | "dueOn"
      | "answer"
      | "answeredBy"
      | "answeredByName"
      | "answeredAt"
      | "closedAt"
    >
  >,
): Promise<void> {
  await tx.updateTable("obstacle").set(change).where("id", "=", id).execute();
}

export async function listObstacleSteps(db: Db, obstacleId: string): Promise<ObstacleStep[]> {
  const rows = await db
    .selectFrom("obstacleStep")
    .select(["at", "act", "toUnitId", "personName", "note"])
    .where("obstacleId", "=", obstacleId)
    .orderBy("id", "desc")
    .execute();
  return rows as ObstacleStep[];
}

export async function listObstacleFiles(db: Db, obstacleId: string): Promise<ObstacleFile[]> {
  return db
    .selectFrom("obstacleFile")
    .select(["fileKey", "name", "contentType", "bytes"])
    .where("obstacleId", "=", obstacleId)
    .orderBy("position")
    .execute();
}

export interface ObstacleFilter {
  id?: string | undefined;
  /** Reported by one of these units, or held by one of them at any time. */
  reach?: readonly string[];
  unitId?: string | undefined;
  taskId?: string | undefined;
  planId?: string | undefined;
  kind?: ObstacleKind | undefined;
  state?: ObstacleState | undefined;
  /** Unanswered after its last day. */
  lateOn?: string | undefined;
  /** Must be answered by one of these. */
  heldBy?: readonly string[] | undefined;
  reportedBy?: readonly string[] | undefined;
  /** Reported within these moments. */
  from?: Date | undefined;
  until?: Date | undefined;
  q?: string | undefined;
}

export interface ListedObstacle extends Obstacle {
  planId: string | null;
  planNumber: string | null;
  taskText: string | null;
}

function filtered(db: Db, filter: ObstacleFilter) {
  let query = db
    .selectFrom("obstacle as o")
    .leftJoin("planTask as t", "t.id", "o.taskId")
    .leftJoin("plan as p", "p.id", "t.planId");
  const { reach } = filter;
  if (reach)
    query = query.where((where) =>
      where.or([
        where("o.unitId", "=", inList(reach)),
        where.exists(
          where
            .selectFrom("obstacleStep as s")
            .select("s.id")
            .whereRef("s.obstacleId", "=", "o.id")
            .where("s.toUnitId", "=", inList(reach)),
        ),
      ]),
    );
  if (filter.id) query = query.where("o.id", "=", filter.id);
  if (filter.unitId) query = query.where("o.unitId", "=", filter.unitId);
  if (filter.taskId) query = query.where("o.taskId", "=", filter.taskId);
  if (filter.planId) query = query.where("t.planId", "=", filter.planId);
  if (filter.kind) query = query.where("o.kind", "=", filter.kind);
  if (filter.state) query = query.where("o.state", "=", filter.state);
  if (filter.lateOn) query = query.where("o.state", "=", "open").where("o.dueOn", "<", filter.lateOn);
  if (filter.heldBy) query = query.where("o.heldBy", "=", inList(filter.heldBy));
  if (filter.reportedBy) query = query.where("o.unitId", "=", inList(filter.reportedBy));
  if (filter.from) query = query.where("o.createdAt", ">=", filter.from);
  if (filter.until) query = query.where("o.createdAt", "<=", filter.until);
  for (const word of wordsToFind(filter.q)) {
    const like = containing(word);
    query = query.where(sql<boolean>`unaccent(concat_ws(' ', o.text, o.ask, o.answer)) ilike unaccent(${like})`);
  }
  return query;
}

/** Newest first; `after` is the last row of the page before. */
export async function listObstacles(
  db: Db,
  filter: ObstacleFilter,
  limit: number,
  after?: { createdAt: Date; id: string },
): Promise<ListedObstacle[]> {
  let query = filtered(db, filter)
    .select(COLUMNS.map((column) => `o.${column}` as const))
    .select(["p.id as planId", "p.number as planNumber", "t.text as taskText"]);
  if (after)
    query = query.where(sql<boolean>`(o.created_at, o.id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)`);
  const rows = await query.orderBy("o.createdAt", "desc").orderBy("o.id", "desc").limit(limit).execute();
  return rows as ListedObstacle[];
}

export interface ObstacleCounts {
  all: number;
  open: number;
  late: number;
  answered: number;
  solved: number;
}

export async function countObstacles(db: Db, filter: ObstacleFilter, today: string): Promise<ObstacleCounts> {
  return filtered(db, filter)
    .select([
      sql<number>`(count(*) filter (where o.state <> 'takenBack'))::int`.as("all"),
      sql<number>`(count(*) filter (where o.state = 'open'))::int`.as("open"),
      sql<number>`(count(*) filter (where o.state = 'open' and o.due_on < ${today}::date))::int`.as("late"),
      sql<number>`(count(*) filter (where o.state = 'answered'))::int`.as("answered"),
      sql<number>`(count(*) filter (where o.state = 'solved'))::int`.as("solved"),
    ])
    .executeTakeFirstOrThrow();
}

/** Units that reported something within the reach, for the filter. */
export async function listObstacleUnits(db: Db, reach: readonly string[]): Promise<string[]> {
  const rows = await filtered(db, { reach }).select("o.unitId").distinct().execute();
  return rows.map((row) => row.unitId);
}

/** Unanswered after their last day. */
export async function listOverdueObstacleIds(db: Db, today: string): Promise<string[]> {
  const rows = await db
    .selectFrom("obstacle")
    .select("id")
    .where("state", "=", "open")
    .where("dueOn", "<", today)
    .orderBy("dueOn")
    .execute();
  return rows.map((row) => row.id);
}

/** What somebody has to do something about. */
export async function listWaitingObstacles(db: Db): Promise<Obstacle[]> {
  const rows = await db
    .selectFrom("obstacle")
    .select(COLUMNS)
    .where("state", "in", ["open", "answered"])
    .orderBy("dueOn")
    .execute();
  return rows as Obstacle[];
}

export async function listObstaclesByIds(db: Db, ids: readonly string[]): Promise<Obstacle[]> {
  const rows = await db.selectFrom("obstacle").select(COLUMNS).where("id", "=", inList(ids)).orderBy("dueOn").execute();
  return rows as Obstacle[];
}
