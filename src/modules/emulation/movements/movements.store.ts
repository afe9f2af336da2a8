import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../../platform/db/index.ts";
import type { Criterion, Entry, Movement, MovementFacts, MovementState, Point } from "./movement.ts";

const COLUMNS = [
  "id",
  "unitId",
  "title",
  "lead",
  "fromOn",
  "toOn",
  "registerBy",
  "document",
  "state",
  "conclusion",
  "withdrawnReason",
  "version",
  "createdBy",
  "createdByName",
  "createdAt",
  "launchedByName",
  "launchedAt",
  "concludedByName",
  "concludedAt",
] as const;

const ENTRY = [
  "id",
  "movementId",
  "unitId",
  "promise",
  "registeredByName",
  "registeredAt",
  "report",
  "reportedBy",
  "reportedByName",
  "reportedAt",
  "judgedByName",
  "judgedAt",
  "recognitionId",
] as const;

export async function insertMovement(
  tx: Tx,
  row: MovementFacts & Pick<Movement, "createdBy" | "createdByName" | "createdAt">,
): Promise<string> {
  const { id } = await tx.insertInto("movement").values(row).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function replaceCriteria(tx: Tx, movementId: string, criteria: readonly Criterion[]): Promise<void> {
  await tx.deleteFrom("movementCriterion").where("movementId", "=", movementId).execute();
  await tx
    .insertInto("movementCriterion")
    .values(criteria.map((one) => ({ movementId, ...one })))
    .execute();
}

export async function listMovementCriteria(db: Db, movementId: string): Promise<Criterion[]> {
  const rows = await db
    .selectFrom("movementCriterion")
    .select(["position", "topic", "text", "maximum", "rate", "target"])
    .where("movementId", "=", movementId)
    .orderBy("position")
    .execute();
  return rows as Criterion[];
}

export async function findMovement(db: Db, id: string): Promise<Movement | undefined> {
  const row = await db.selectFrom("movement").select(COLUMNS).where("id", "=", id).executeTakeFirst();
  return row as Movement | undefined;
}

export async function lockMovement(tx: Tx, id: string): Promise<Movement | undefined> {
  const row = await tx.selectFrom("movement").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst();
  return row as Movement | undefined;
}

export async function saveMovement(
  tx: Tx,
  id: string,
  change: Partial<Omit<Movement, "id" | "version" | "createdAt">> & {
    launchedBy?: string | null;
    concludedBy?: string | null;
  },
): Promise<void> {
  await tx
    .updateTable("movement")
    .set({ ...change, version: sql<number>`version + 1` })
    .where("id", "=", id)
    .execute();
}

/** Newest first. Drafts only of these units; what was launched is everybody's. */
export async function listMovements(
  db: Db,
  of: { draftsIn?: readonly string[]; states?: readonly MovementState[]; q?: string | undefined },
  limit: number,
  offset = 0,
): Promise<Movement[]> {
  let query = db.selectFrom("movement").select(COLUMNS);
  const { states } = of;
  if (states) query = query.where("state", "in", [...states]);
  const { draftsIn } = of;
  if (draftsIn)
    query = query.where((where) =>
      where.or([where("launchedAt", "is not", null), where("unitId", "=", sql<string>`any(${[...draftsIn]}::uuid[])`)]),
    );
  for (const word of wordsToFind(of.q))
    query = query.where(sql<boolean>`unaccent(title) ilike unaccent(${containing(word)})`);
  const rows = await query.orderBy("createdAt", "desc").orderBy("id", "desc").limit(limit).offset(offset).execute();
  return rows as Movement[];
}

/** Null where the unit is in it already. */
export async function insertEntry(
  tx: Tx,
  row: Pick<Entry, "movementId" | "unitId" | "promise" | "registeredByName" | "registeredAt"> & {
    registeredBy: string | null;
  },
): Promise<string | null> {
  const made = await tx
    .insertInto("movementEntry")
    .values(row)
    .onConflict((conflict) => conflict.columns(["movementId", "unitId"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return made?.id ?? null;
}

export async function listEntries(db: Db, movementId: string): Promise<Entry[]> {
  const rows = await db
    .selectFrom("movementEntry")
    .select(ENTRY)
    .where("movementId", "=", movementId)
    .orderBy("registeredAt")
    .orderBy("id")
    .execute();
  return rows as Entry[];
}

export async function lockEntry(tx: Tx, id: string): Promise<Entry | undefined> {
  const row = await tx.selectFrom("movementEntry").select(ENTRY).where("id", "=", id).forUpdate().executeTakeFirst();
  return row as Entry | undefined;
}

export async function saveEntry(
  tx: Tx,
  id: string,
  change: Partial<Omit<Entry, "id" | "movementId" | "unitId">> & { judgedBy?: string | null },
): Promise<void> {
  await tx.updateTable("movementEntry").set(change).where("id", "=", id).execute();
}

export async function countEntries(db: Db, movementIds: readonly string[]): Promise<Map<string, number>> {
  if (movementIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("movementEntry")
    .select(["movementId", sql<number>`count(*)::int`.as("n")])
    .where("movementId", "=", sql<string>`any(${[...movementIds]}::uuid[])`)
    .groupBy("movementId")
    .execute();
  return new Map(rows.map((row) => [row.movementId as string, row.n]));
}

/** Writes one side of the points of a unit; the other stays. */
export async function savePoints(
  tx: Tx,
  entryId: string,
  of: "declared" | "given",
  points: ReadonlyMap<number, number>,
): Promise<void> {
  for (const [position, value] of points)
    await tx
      .insertInto("movementPoint")
      .values({ entryId, position, [of]: value })
      .onConflict((conflict) => conflict.columns(["entryId", "position"]).doUpdateSet({ [of]: value }))
      .execute();
}

export async function listPoints(db: Db, movementId: string): Promise<Point[]> {
  return db
    .selectFrom("movementPoint as p")
    .innerJoin("movementEntry as e", "e.id", "p.entryId")
    .select(["p.entryId", "p.position", "p.declared", "p.given"])
    .where("e.movementId", "=", movementId)
    .execute();
}
