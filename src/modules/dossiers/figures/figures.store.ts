import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";

export interface Apology {
  code: string;
  competentUnitId: string;
  procedureName: string;
  dueAt: Date;
  promisedAt: Date;
  settledAt: Date | null;
}

/** Dossiers for which a new date was told with an apology; the last received first. Never who applied, never the words. */
export async function listApologies(
  db: Db,
  of: { unitIds?: readonly string[] | undefined; from: string; until: string; limit: number },
): Promise<Apology[]> {
  let query = db
    .selectFrom("dossier")
    .select(["code", "competentUnitId", "procedureName", "dueAt", "promisedAt", "settledAt"])
    .where("promisedAt", "is not", null)
    .where("dueAt", "is not", null)
    .where("receivedOn", ">=", of.from)
    .where("receivedOn", "<=", of.until);
  if (of.unitIds) query = query.where("competentUnitId", "=", sql<string>`any(${[...of.unitIds]}::uuid[])`);
  const rows = await query.orderBy("receivedAt", "desc").orderBy("id", "desc").limit(of.limit).execute();
  return rows as Apology[];
}

/** Open dossiers of these units, or of all, whose date has passed while the clock runs. */
export async function countOverdue(db: Db, unitIds: readonly string[] | undefined, now: Date): Promise<number> {
  const ofUnits = unitIds ? sql`competent_unit_id = any(${[...unitIds]}::uuid[])` : sql`true`;
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from dossier
    where ${ofUnits} and due_at < ${now} and paused_at is null
      and state in ('registered', 'received', 'processing', 'supplement', 'payment', 'withdrawal')`.execute(db);
  return rows[0]?.count ?? 0;
}
