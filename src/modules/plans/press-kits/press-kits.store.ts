import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../../platform/db/index.ts";
import type { KitBreak, KitFile, KitState, PressKit } from "./press-kit.ts";

const COLUMNS = [
  "id",
  "unitId",
  "planId",
  "title",
  "summary",
  "facts",
  "contactName",
  "contactWay",
  "contactHours",
  "spokesperson",
  "documents",
  "figures",
  "embargoUntil",
  "state",
  "replacesId",
  "replacedReason",
  "submittedBy",
  "submittedByName",
  "approvedBy",
  "approvedByName",
  "approvedAt",
  "withdrawnReason",
  "version",
  "writtenBy",
  "writtenByName",
  "createdAt",
] as const;

const inList = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

export async function insertKit(
  tx: Tx,
  kit: Pick<
    PressKit,
    | "unitId"
    | "planId"
    | "title"
    | "summary"
    | "facts"
    | "contactName"
    | "contactWay"
    | "contactHours"
    | "spokesperson"
    | "documents"
    | "embargoUntil"
    | "replacesId"
    | "replacedReason"
    | "writtenBy"
    | "writtenByName"
    | "createdAt"
  >,
): Promise<string> {
  const { id } = await tx.insertInto("pressKit").values(kit).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function findKit(db: Db, id: string): Promise<PressKit | undefined> {
  const row = await db.selectFrom("pressKit").select(COLUMNS).where("id", "=", id).executeTakeFirst();
  return row as PressKit | undefined;
}

export async function lockKit(tx: Tx, id: string): Promise<PressKit | undefined> {
  const row = await tx.selectFrom("pressKit").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst();
  return row as PressKit | undefined;
}

export async function saveKit(
  tx: Tx,
  id: string,
  { figures, ...change }: Partial<Omit<PressKit, "id" | "version" | "createdAt">>,
): Promise<void> {
  await tx
    .updateTable("pressKit")
    .set({
      ...change,
      ...(figures === undefined ? {} : { figures: figures && JSON.stringify(figures) }),
      version: sql<number>`version + 1`,
    })
    .where("id", "=", id)
    .execute();
}

export async function replaceKitFiles(tx: Tx, kitId: string, files: readonly KitFile[]): Promise<void> {
  await tx.deleteFrom("pressKitFile").where("kitId", "=", kitId).execute();
  if (files.length > 0)
    await tx
      .insertInto("pressKitFile")
      .values(files.map((file, position) => ({ ...file, position, kitId })))
      .execute();
}

export async function listKitFiles(db: Db, kitId: string): Promise<KitFile[]> {
  const rows = await db
    .selectFrom("pressKitFile")
    .select(["role", "fileKey", "name", "contentType", "bytes"])
    .where("kitId", "=", kitId)
    .orderBy("position")
    .execute();
  return rows as KitFile[];
}

export interface KitFilter {
  reach?: readonly string[];
  unitId?: string;
  planId?: string | null;
  state?: KitState | undefined;
  /** Open to everybody at this moment; or, the other way, still under embargo then. */
  openAt?: Date | undefined;
  embargoedAt?: Date | undefined;
  q?: string | undefined;
}

/** Newest first; `after` is the last row of the page before. */
export async function listKits(
  db: Db,
  filter: KitFilter,
  limit: number,
  after?: { createdAt: Date; id: string },
): Promise<PressKit[]> {
  let query = db.selectFrom("pressKit").select(COLUMNS);
  if (filter.reach) query = query.where("unitId", "=", inList(filter.reach));
  if (filter.unitId) query = query.where("unitId", "=", filter.unitId);
  if (filter.planId !== undefined) query = query.where("planId", "is not distinct from", filter.planId);
  if (filter.state) query = query.where("state", "=", filter.state);
  const { openAt, embargoedAt } = filter;
  if (openAt)
    query = query.where((where) => where.or([where("embargoUntil", "is", null), where("embargoUntil", "<=", openAt)]));
  if (embargoedAt) query = query.where("embargoUntil", ">", embargoedAt);
  for (const word of wordsToFind(filter.q)) {
    const like = containing(word);
    query = query.where(sql<boolean>`unaccent(concat_ws(' ', title, summary)) ilike unaccent(${like})`);
  }
  if (after) query = query.where(sql<boolean>`(created_at, id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)`);
  const rows = await query.orderBy("createdAt", "desc").orderBy("id", "desc").limit(limit).execute();
  return rows as PressKit[];
}

/** The approved kit that took this one's place. */
export async function findReplacement(db: Db, kitId: string): Promise<PressKit | undefined> {
  const row = await db
    .selectFrom("pressKit")
    .select(COLUMNS)
    .where("replacesId", "=", kitId)
    .where("approvedAt", "is not", null)
    .executeTakeFirst();
  return row as PressKit | undefined;
}

/** A correction of this kit that is being written or waits for approval. */
export async function findCorrection(db: Db, kitId: string): Promise<{ id: string } | undefined> {
  return db
    .selectFrom("pressKit")
    .select("id")
    .where("replacesId", "=", kitId)
    .where("state", "in", ["draft", "submitted"])
    .executeTakeFirst();
}

/** What the press may have with a request: of its task's plan, or of the asking unit alone. */
export async function listKitsForRequest(
  db: Db,
  of: { taskId: string | null; unitId: string; now: Date },
): Promise<Pick<PressKit, "id" | "title" | "approvedAt">[]> {
  return db
    .selectFrom("pressKit as k")
    .leftJoin("planTask as t", (join) => join.onRef("t.planId", "=", "k.planId").on("t.id", "=", of.taskId))
    .select(["k.id", "k.title", "k.approvedAt"])
    .where("k.state", "=", "approved")
    .where((where) => where.or([where("k.embargoUntil", "is", null), where("k.embargoUntil", "<=", of.now)]))
    .where((where) =>
      where.or([
        where("t.id", "is not", null),
        where.and([where("k.planId", "is", null), where("k.unitId", "=", of.unitId)]),
      ]),
    )
    .orderBy("k.approvedAt", "desc")
    .limit(10)
    .execute();
}

export async function insertBreak(
  tx: Tx,
  one: KitBreak & { kitId: string; recordedBy: string | null; recordedAt: Date },
): Promise<void> {
  await tx.insertInto("pressKitBreak").values(one).execute();
}

/** Newest first. */
export async function listBreaks(db: Db, kitId: string): Promise<KitBreak[]> {
  return db
    .selectFrom("pressKitBreak")
    .select(["outletName", "url", "foundAt", "note", "recordedByName"])
    .where("kitId", "=", kitId)
    .orderBy("id", "desc")
    .execute();
}
