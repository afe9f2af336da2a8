import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Lang } from "../../../platform/i18n/index.ts";
import type { PlannedPart, PrintForm, RunState } from "./print-form.ts";

/** What was chosen when the run was ordered; codes are named, so that a run printed tomorrow prints what was ordered. */
export interface PrintChoice {
  codes: string[];
  /** The field a list is about; null for all fields. */
  field: string | null;
  /** Lists: one for each field instead of one for all. */
  perField: boolean;
  /** Chosen, but only their names are known, so the form has nothing to say of them. Absent in runs of before. */
  leftOut?: number;
  slogan: string | null;
  imprint: { permit: string | null; copies: number | null; printer: string | null } | null;
  /** Leaflets and posters for a printing house: millimetres of bleed around the sheet, with crop marks. Absent where cut by nobody. */
  bleed?: number | null;
}

export interface PrintRun {
  id: string;
  form: PrintForm;
  lang: Lang;
  unitId: string;
  title: string;
  choice: PrintChoice;
  state: RunState;
  parts: number;
  sheets: number;
  createdBy: string;
  createdByName: string;
  createdAt: Date;
  finishedAt: Date | null;
}

export interface PrintPart extends PlannedPart {
  state: "waiting" | "done" | "failed";
  fileKey: string | null;
  fileBytes: number | null;
  failure: string | null;
}

export async function insertPrintRun(
  tx: Tx,
  run: Omit<PrintRun, "id" | "state" | "finishedAt">,
  parts: readonly PlannedPart[],
): Promise<string> {
  const { id } = await tx
    .insertInto("printRun")
    .values({ ...run, choice: JSON.stringify(run.choice) })
    .returning("id")
    .executeTakeFirstOrThrow();
  for (let at = 0; at < parts.length; at += PORTION) {
    const rows = parts.slice(at, at + PORTION).map((part) => ({ runId: id, ...part }));
    await tx.insertInto("printPart").values(rows).execute();
  }
  return id;
}

const PORTION = 2_000;

export async function findPrintRun(db: Db, id: string): Promise<PrintRun | undefined> {
  return (await db.selectFrom("printRun").selectAll().where("id", "=", id).executeTakeFirst()) as PrintRun | undefined;
}

export async function lockPrintRun(tx: Tx, id: string): Promise<PrintRun | undefined> {
  return (await tx.selectFrom("printRun").selectAll().where("id", "=", id).forUpdate().executeTakeFirst()) as
    | PrintRun
    | undefined;
}

export async function savePrintRunState(tx: Tx, id: string, state: RunState, at: Date): Promise<void> {
  await tx
    .updateTable("printRun")
    .set({ state, finishedAt: state === "done" || state === "cancelled" ? at : null })
    .where("id", "=", id)
    .execute();
}

/** Newest first; the next page begins after the run given. */
export async function listPrintRuns(
  db: Db,
  unitIds: readonly string[],
  limit: number,
  after?: { createdAt: Date; id: string },
): Promise<PrintRun[]> {
  let query = db
    .selectFrom("printRun")
    .selectAll()
    .where("unitId", "=", sql<string>`any(${[...unitIds]}::uuid[])`)
    .orderBy("createdAt", "desc")
    .orderBy("id");
  if (after) {
    query = query.where((is) =>
      is.or([
        is("createdAt", "<", after.createdAt),
        is.and([is("createdAt", "=", after.createdAt), is("id", ">", after.id)]),
      ]),
    );
  }
  return (await query.limit(limit).execute()) as unknown as PrintRun[];
}

/** An unfinished run that was ordered with the same choice, for a command that was broken off and is given again. */
export async function findUnfinishedRun(
  db: Db,
  like: { form: PrintForm; lang: Lang; unitId: string; title: string; createdBy: string; parts: number },
): Promise<PrintRun | undefined> {
  return (await db
    .selectFrom("printRun")
    .selectAll()
    .where("state", "in", ["waiting", "running", "paused"])
    .where("form", "=", like.form)
    .where("lang", "=", like.lang)
    .where("unitId", "=", like.unitId)
    .where("title", "=", like.title)
    .where("createdBy", "=", like.createdBy)
    .where("parts", "=", like.parts)
    .orderBy("createdAt", "desc")
    .executeTakeFirst()) as PrintRun | undefined;
}

export interface RunProgress {
  waiting: number;
  done: number;
  failed: number;
  bytes: number;
}

export async function countParts(db: Db, runIds: readonly string[]): Promise<Map<string, RunProgress>> {
  if (runIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("printPart")
    .select([
      "runId",
      sql<number>`count(*) filter (where state = 'waiting')`.as("waiting"),
      sql<number>`count(*) filter (where state = 'done')`.as("done"),
      sql<number>`count(*) filter (where state = 'failed')`.as("failed"),
      sql<number>`coalesce(sum(file_bytes), 0)`.as("bytes"),
    ])
    .where("runId", "in", [...runIds])
    .groupBy("runId")
    .execute();
  return new Map(
    rows.map(({ runId, waiting, done, failed, bytes }) => [runId, { waiting, done, failed, bytes: Number(bytes) }]),
  );
}

/** Parts of a run in order; `after` is the position before. */
export async function listParts(
  db: Db,
  runId: string,
  filter: { state?: PrintPart["state"]; after?: number },
  limit: number,
): Promise<PrintPart[]> {
  let query = db.selectFrom("printPart").selectAll().where("runId", "=", runId).orderBy("position");
  if (filter.state) query = query.where("state", "=", filter.state);
  if (filter.after !== undefined) query = query.where("position", ">", filter.after);
  return (await query.limit(limit).execute()) as unknown as PrintPart[];
}

export async function savePartsDone(
  tx: Tx,
  runId: string,
  parts: readonly { position: number; fileKey: string; fileBytes: number }[],
  at: Date,
): Promise<void> {
  if (parts.length === 0) return;
  await sql`
    update print_part set state = 'done', file_key = made.key, file_bytes = made.bytes, failure = null, done_at = ${at}
    from unnest(${parts.map((one) => one.position)}::int[], ${parts.map((one) => one.fileKey)}::text[],
      ${parts.map((one) => one.fileBytes)}::int[]) as made (position, key, bytes)
    where run_id = ${runId} and print_part.position = made.position`.execute(tx);
}

export async function savePartsFailed(
  tx: Tx,
  runId: string,
  parts: readonly { position: number; failure: string }[],
): Promise<void> {
  for (const { position, failure } of parts) {
    await tx
      .updateTable("printPart")
      .set({ state: "failed", failure })
      .where("runId", "=", runId)
      .where("position", "=", position)
      .execute();
  }
}

export async function saveFailedPartsWaiting(tx: Tx, runId: string): Promise<void> {
  await tx
    .updateTable("printPart")
    .set({ state: "waiting", failure: null })
    .where("runId", "=", runId)
    .where("state", "=", "failed")
    .execute();
}

/**
 * Holds the run while it is worked off: nobody else prints it meanwhile, and the database lets go the moment the process
 * is gone. Answers null without working where somebody else holds it.
 */
export async function holdingPrintRun<T>(db: Db, id: string, work: () => Promise<T>): Promise<T | null> {
  return db.connection().execute(async (session) => {
    const lock = await sql<{
      held: boolean;
    }>`select pg_try_advisory_lock(hashtextextended(${id}, 7203011)) as held`.execute(session);
    if (!lock.rows[0]?.held) return null;
    try {
      return await work();
    } finally {
      await sql`select pg_advisory_unlock(hashtextextended(${id}, 7203011))`.execute(session).catch(() => {});
    }
  });
}
