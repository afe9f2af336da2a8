import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../../platform/db/index.ts";
import type { Figure, Use, UseFacts, UseKind, UseState } from "./use.ts";

const COLUMNS = [
  "id",
  "kind",
  "initiativeId",
  "recognitionId",
  "unitId",
  "fromOn",
  "toOn",
  "inCharge",
  "contact",
  "adaptation",
  "state",
  "summary",
  "reason",
  "createdByName",
  "createdAt",
  "reportedBy",
  "reportedByName",
  "reportedAt",
  "approvedByName",
  "approvedAt",
] as const;

const inList = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

/** Null where this unit has adopted it already. */
export async function insertUse(
  tx: Tx,
  row: UseFacts &
    Pick<Use, "kind" | "initiativeId" | "recognitionId" | "createdByName" | "createdAt"> & { createdBy: string | null },
): Promise<string | null> {
  const made = await tx
    .insertInto("initiativeUse")
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(["recognitionId", "unitId"])
        .where(sql<boolean>`kind = 'adoption' and state <> 'ended'`)
        .doNothing(),
    )
    .returning("id")
    .executeTakeFirst();
  return made?.id ?? null;
}

export async function findUse(db: Db, id: string): Promise<Use | undefined> {
  const row = await db.selectFrom("initiativeUse").select(COLUMNS).where("id", "=", id).executeTakeFirst();
  return row as Use | undefined;
}

export async function lockUse(tx: Tx, id: string): Promise<Use | undefined> {
  const row = await tx.selectFrom("initiativeUse").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst();
  return row as Use | undefined;
}

export async function saveUse(
  tx: Tx,
  id: string,
  change: Partial<Omit<Use, "id" | "kind" | "createdAt">> & { approvedBy?: string | null },
): Promise<void> {
  await tx.updateTable("initiativeUse").set(change).where("id", "=", id).execute();
}

export async function replaceFigures(tx: Tx, useId: string, figures: readonly Figure[]): Promise<void> {
  await tx.deleteFrom("initiativeFigure").where("useId", "=", useId).execute();
  if (figures.length > 0)
    await tx
      .insertInto("initiativeFigure")
      .values(figures.map((figure, at) => ({ useId, position: at + 1, ...figure })))
      .execute();
}

export async function listFigures(db: Db, useIds: readonly string[]): Promise<(Figure & { useId: string })[]> {
  if (useIds.length === 0) return [];
  return db
    .selectFrom("initiativeFigure")
    .select(["useId", "measure", "unitOfMeasure", "beforeValue", "afterValue", "source", "measuredBy", "measuredOn"])
    .where("useId", "=", inList(useIds))
    .orderBy("useId")
    .orderBy("position")
    .execute();
}

export async function listUsesOfInitiative(db: Db, initiativeId: string): Promise<Use[]> {
  const rows = await db
    .selectFrom("initiativeUse")
    .select(COLUMNS)
    .where("initiativeId", "=", initiativeId)
    .orderBy("createdAt")
    .execute();
  return rows as Use[];
}

/** Pilots of the initiative behind a recognition, then where it was taken over, in the order of time. */
export async function listUsesOfRecognition(db: Db, recognitionId: string): Promise<Use[]> {
  const rows = await db
    .selectFrom("initiativeUse")
    .select(COLUMNS)
    .where((where) =>
      where.or([
        where("recognitionId", "=", recognitionId),
        where(
          "initiativeId",
          "in",
          where.selectFrom("initiative").select("id").where("recognitionId", "=", recognitionId),
        ),
      ]),
    )
    .orderBy("kind", "desc")
    .orderBy("fromOn")
    .execute();
  return rows as Use[];
}

/** In how many units each is in use; only those with any. */
export async function countAdopted(db: Db, recognitionIds: readonly string[]): Promise<Map<string, number>> {
  if (recognitionIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("initiativeUse")
    .select(["recognitionId", sql<number>`count(*)::int`.as("n")])
    .where("recognitionId", "=", inList(recognitionIds))
    .where("state", "<>", "ended")
    .groupBy("recognitionId")
    .execute();
  return new Map(rows.map((row) => [row.recognitionId as string, row.n]));
}

export interface UseFilter {
  reach?: readonly string[] | undefined;
  unitId?: string | undefined;
  kind?: UseKind | undefined;
  state?: UseState | undefined;
  q?: string | undefined;
}

export type NamedUse = Use & { title: string };

const named = (db: Db) =>
  db
    .selectFrom("initiativeUse as u")
    .leftJoin("initiative as i", "i.id", "u.initiativeId")
    .leftJoin("recognitionLabel as r", "r.id", "u.recognitionId")
    .select(COLUMNS.map((column) => `u.${column}` as const))
    .select(sql<string>`coalesce(i.title, r.title)`.as("title"));

/** Newest first; `after` is the last row of the page before. */
export async function listUses(
  db: Db,
  filter: UseFilter,
  limit: number,
  after?: { createdAt: Date; id: string },
): Promise<NamedUse[]> {
  let query = named(db);
  if (filter.reach) query = query.where("u.unitId", "=", inList(filter.reach));
  if (filter.unitId) query = query.where("u.unitId", "=", filter.unitId);
  if (filter.kind) query = query.where("u.kind", "=", filter.kind);
  if (filter.state) query = query.where("u.state", "=", filter.state);
  for (const word of wordsToFind(filter.q))
    query = query.where(sql<boolean>`unaccent(coalesce(i.title, r.title)) ilike unaccent(${containing(word)})`);
  if (after)
    query = query.where(sql<boolean>`(u.created_at, u.id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)`);
  const rows = await query.orderBy("u.createdAt", "desc").orderBy("u.id", "desc").limit(limit).execute();
  return rows as NamedUse[];
}

export async function listUseUnits(db: Db, reach: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom("initiativeUse")
    .select("unitId")
    .distinct()
    .where("unitId", "=", inList(reach))
    .execute();
  return rows.map((row) => row.unitId);
}

/** Pilots of these units that are over their day, and uses whose results wait for somebody else within the reach. */
export async function listUsesToSee(
  db: Db,
  of: { writeIn: readonly string[]; checkIn: readonly string[]; personId: string; today: string },
  limit: number,
): Promise<NamedUse[]> {
  const rows = await named(db)
    .where((where) =>
      where.or([
        where.and([
          where("u.kind", "=", "pilot"),
          where("u.state", "=", "running"),
          where("u.toOn", "<", of.today),
          where("u.unitId", "=", inList(of.writeIn)),
        ]),
        where.and([
          where("u.state", "=", "reported"),
          where("u.unitId", "=", inList(of.checkIn)),
          sql<boolean>`u.reported_by is distinct from ${of.personId}::uuid`,
        ]),
      ]),
    )
    .orderBy("u.createdAt")
    .limit(limit)
    .execute();
  return rows as NamedUse[];
}

/** What others made of initiatives of these units lately: taken over, or results approved. */
export async function listFlowedBack(
  db: Db,
  of: { unitIds: readonly string[]; since: Date },
  limit: number,
): Promise<NamedUse[]> {
  const rows = await named(db)
    .where("u.kind", "=", "adoption")
    .where("u.state", "<>", "ended")
    .where("r.unitId", "=", inList(of.unitIds))
    .where(sql<boolean>`u.unit_id <> r.unit_id`)
    .where(sql<boolean>`coalesce(u.approved_at, u.created_at) >= ${of.since}`)
    .orderBy(sql`coalesce(u.approved_at, u.created_at)`, "desc")
    .limit(limit)
    .execute();
  return rows as NamedUse[];
}
