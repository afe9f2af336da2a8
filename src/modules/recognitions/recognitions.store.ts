import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../platform/db/index.ts";
import { unmark } from "../../platform/i18n/index.ts";
import type {
  Recognition,
  RecognitionKind,
  RecognitionState,
  RecognitionStep,
  RecognitionText,
  Source,
} from "./recognition.ts";

const COLUMNS = [
  "id",
  "kind",
  "year",
  "unitId",
  "title",
  "story",
  "measure",
  "beforeValue",
  "afterValue",
  "personName",
  "personTitle",
  "consent",
  "consentOn",
  "consentHow",
  "state",
  "award",
  "decisionNumber",
  "decisionOn",
  "decisionIssuer",
  "documentId",
  "checkedBy",
  "checkedByName",
  "publishedByName",
  "publishedAt",
  "withdrawnReason",
  "version",
  "createdBy",
  "createdByName",
  "createdAt",
] as const;

/** A decision stands behind these, and it was not withdrawn. */
export const DECIDED: readonly RecognitionState[] = ["recognised", "published"];

const inList = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

export async function insertRecognition(
  tx: Tx,
  recognition: RecognitionText & Pick<Recognition, "createdBy" | "createdByName" | "createdAt">,
): Promise<string> {
  const { id } = await tx.insertInto("recognition").values(recognition).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function lockRecognition(tx: Tx, id: string): Promise<Recognition | undefined> {
  const row = await tx.selectFrom("recognition").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst();
  return row as Recognition | undefined;
}

export async function saveRecognition(
  tx: Tx,
  id: string,
  change: Partial<Omit<Recognition, "id" | "version" | "createdAt">> & {
    publishedBy?: string | null;
    publicKey?: string | null;
  },
): Promise<void> {
  await tx
    .updateTable("recognition")
    .set({ ...change, version: sql<number>`version + 1` })
    .where("id", "=", id)
    .execute();
}

export async function replaceSources(tx: Tx, recognitionId: string, sources: readonly Source[]): Promise<void> {
  await tx.deleteFrom("recognitionSource").where("recognitionId", "=", recognitionId).execute();
  if (sources.length > 0)
    await tx
      .insertInto("recognitionSource")
      .values(sources.map((source) => ({ recognitionId, ...source })))
      .execute();
}

export interface NamedSource extends Source {
  recognitionId: string;
  taskText: string | null;
  planId: string | null;
  planNumber: string | null;
}

/** What recognitions came from, tasks with their words and plan. */
export async function listSources(db: Db, recognitionIds: readonly string[]): Promise<NamedSource[]> {
  return db
    .selectFrom("recognitionSource as s")
    .leftJoin("taskLabel as t", "t.taskId", "s.taskId")
    .select(["s.recognitionId", "s.taskId", "s.inspectionId", "t.text as taskText", "t.planId", "t.planNumber"])
    .where("s.recognitionId", "=", inList(recognitionIds))
    .orderBy("s.id")
    .execute();
}

/** Of these tasks, those that stand in a plan in force or ended. */
export async function listPublicTaskIds(db: Db, taskIds: readonly string[]): Promise<string[]> {
  if (taskIds.length === 0) return [];
  const rows = await db
    .selectFrom("taskLabel")
    .select("taskId")
    .where("taskId", "=", inList(taskIds))
    .where("planState", "<>", "draft")
    .execute();
  return rows.flatMap((row) => row.taskId ?? []);
}

export interface RecognitionFilter {
  id?: string | undefined;
  reach?: readonly string[] | undefined;
  unitId?: string | undefined;
  kind?: RecognitionKind | undefined;
  state?: RecognitionState | undefined;
  states?: readonly RecognitionState[] | undefined;
  year?: number | undefined;
  planId?: string | undefined;
  taskId?: string | undefined;
  inspectionId?: string | undefined;
  q?: string | undefined;
  /** Words everybody may search by: nothing of a name that is hidden. */
  publicWords?: string | undefined;
  /** Decided on this day or later, and on this one or before. */
  decidedFrom?: string | undefined;
  decidedTo?: string | undefined;
  /** Published from the one moment on and before the other. */
  publishedFrom?: Date | undefined;
  publishedBefore?: Date | undefined;
}

function filtered(db: Db, filter: RecognitionFilter) {
  let query = db.selectFrom("recognition as r");
  const { taskId, inspectionId } = filter;
  if (filter.id) query = query.where("r.id", "=", filter.id);
  if (filter.reach) query = query.where("r.unitId", "=", inList(filter.reach));
  if (filter.unitId) query = query.where("r.unitId", "=", filter.unitId);
  if (filter.kind) query = query.where("r.kind", "=", filter.kind);
  if (filter.state) query = query.where("r.state", "=", filter.state);
  if (filter.states) query = query.where("r.state", "in", [...filter.states]);
  if (filter.decidedFrom) query = query.where("r.decisionOn", ">=", filter.decidedFrom);
  if (filter.decidedTo) query = query.where("r.decisionOn", "<=", filter.decidedTo);
  if (filter.publishedFrom) query = query.where("r.publishedAt", ">=", filter.publishedFrom);
  if (filter.publishedBefore) query = query.where("r.publishedAt", "<", filter.publishedBefore);
  if (filter.year) query = query.where("r.year", "=", filter.year);
  if (taskId || inspectionId)
    query = query.where((where) =>
      where.exists(
        where
          .selectFrom("recognitionSource as s")
          .select("s.id")
          .whereRef("s.recognitionId", "=", "r.id")
          .where(taskId ? "s.taskId" : "s.inspectionId", "=", (taskId ?? inspectionId) as string),
      ),
    );
  const { planId } = filter;
  if (planId)
    query = query.where((where) =>
      where.exists(
        where
          .selectFrom("recognitionSource as s")
          .innerJoin("taskLabel as t", "t.taskId", "s.taskId")
          .select("s.id")
          .whereRef("s.recognitionId", "=", "r.id")
          .where("t.planId", "=", planId),
      ),
    );
  for (const word of wordsToFind(filter.publicWords))
    query = query.where("r.publicKey", "like", containing(unmark(word)));
  for (const word of wordsToFind(filter.q)) {
    const like = containing(word);
    const text = sql`concat_ws(' ', r.title, r.story, r.person_name, r.decision_number)`;
    query = query.where(sql<boolean>`unaccent(${text}) ilike unaccent(${like})`);
  }
  return query;
}

/** Newest first; `after` is the last row of the page before, `offset` so many rows before it. */
export async function listRecognitions(
  db: Db,
  filter: RecognitionFilter,
  limit: number,
  after?: { createdAt: Date; id: string } | { offset: number },
): Promise<Recognition[]> {
  let query = filtered(db, filter).select(COLUMNS.map((column) => `r.${column}` as const));
  if (after && "offset" in after) query = query.offset(after.offset);
  else if (after)
    query = query.where(sql<boolean>`(r.created_at, r.id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)`);
  const rows = await query.orderBy("r.createdAt", "desc").orderBy("r.id", "desc").limit(limit).execute();
  return rows as Recognition[];
}

export async function listRecognitionsById(db: Db, ids: readonly string[]): Promise<Recognition[]> {
  const rows = await db.selectFrom("recognition").select(COLUMNS).where("id", "=", inList(ids)).execute();
  return rows as Recognition[];
}

export async function countRecognitions(db: Db, filter: RecognitionFilter): Promise<Record<RecognitionState, number>> {
  const rows = await filtered(db, filter)
    .select(["r.state", sql<number>`count(*)::int`.as("n")])
    .groupBy("r.state")
    .execute();
  const count = { proposed: 0, returned: 0, checked: 0, recognised: 0, published: 0, withdrawn: 0 };
  for (const row of rows) count[row.state as RecognitionState] = row.n;
  return count;
}

export async function listRecognitionYears(db: Db, filter: RecognitionFilter): Promise<number[]> {
  const rows = await filtered(db, filter).select("r.year").distinct().orderBy("r.year", "desc").execute();
  return rows.map((row) => row.year);
}

export async function listRecognitionUnits(db: Db, filter: RecognitionFilter): Promise<string[]> {
  const rows = await filtered(db, filter).select("r.unitId").distinct().execute();
  return rows.map((row) => row.unitId);
}

/** Recognised by decision within the days and not withdrawn, for tasks of a plan; of some units only where they are given. */
export async function countRecognised(
  db: Db,
  of: { planId: string; unitIds: readonly string[] | null; from: string; upTo: string },
): Promise<number> {
  const row = await filtered(db, {
    planId: of.planId,
    states: DECIDED,
    decidedFrom: of.from,
    decidedTo: of.upTo,
    ...(of.unitIds ? { reach: of.unitIds } : {}),
  })
    .select(sql<number>`count(*)::int`.as("n"))
    .executeTakeFirstOrThrow();
  return row.n;
}

export async function insertRecognitionStep(
  tx: Tx,
  step: RecognitionStep & { recognitionId: string; personId: string | null },
): Promise<void> {
  await tx.insertInto("recognitionStep").values(step).execute();
}

export async function listRecognitionSteps(db: Db, recognitionId: string): Promise<RecognitionStep[]> {
  const rows = await db
    .selectFrom("recognitionStep")
    .select(["at", "act", "personName", "note"])
    .where("recognitionId", "=", recognitionId)
    .orderBy("id", "desc")
    .execute();
  return rows as RecognitionStep[];
}
