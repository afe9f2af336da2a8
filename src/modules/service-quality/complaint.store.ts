import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/index.ts";
import { monthAfter } from "./period.ts";

export interface Complaint {
  id: number;
  dossierId: number;
  dossierCode: string;
  unitId: string;
  /** First day of the month in which the dossier was settled, or the complaint written where it is not. */
  month: string;
  about: string;
  source: string;
  writtenBy: string | null;
  writtenByName: string;
  writtenAt: Date;
  falseBecause: string | null;
  falseByName: string | null;
  falseAt: Date | null;
}

/** A dossier may be complained of long before it is settled. */
const BEFORE_SETTLED = 24;

/** Dossiers with a complaint that counts, of those that may have been settled in a month. */
export async function listComplained(db: Db, month: string): Promise<number[]> {
  const rows = await db
    .selectFrom("qualityComplaint")
    .select("dossierId")
    .where("month", "<=", `${month}-01`)
    .where("month", ">=", `${monthAfter(month, -BEFORE_SETTLED)}-01`)
    .where("falseAt", "is", null)
    .execute();
  return rows.map((row) => row.dossierId);
}

/** False where one that counts stands already. */
export async function insertComplaint(
  tx: Tx,
  complaint: Omit<Complaint, "id" | "falseBecause" | "falseByName" | "falseAt">,
): Promise<boolean> {
  const made = await tx
    .insertInto("qualityComplaint")
    .values(complaint)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return made !== undefined;
}

export async function lockComplaint(tx: Tx, id: number): Promise<Complaint | undefined> {
  const row = await tx.selectFrom("qualityComplaint").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row as Complaint | undefined;
}

export async function saveFalse(
  tx: Tx,
  id: number,
  found: { falseBecause: string; falseByName: string; falseAt: Date },
): Promise<void> {
  await tx.updateTable("qualityComplaint").set(found).where("id", "=", id).execute();
}

export interface ComplaintFilter {
  unitIds: readonly string[];
  /** Whether it counts; left out, all. */
  counts?: boolean | undefined;
  code?: string | undefined;
}

/** The last written first, page by page. */
export async function listComplaints(
  db: Db,
  filter: ComplaintFilter,
  page: { limit: number; before?: number | undefined },
): Promise<Complaint[]> {
  let query = db
    .selectFrom("qualityComplaint")
    .selectAll()
    .where("unitId", "=", sql<string>`any(${[...filter.unitIds]}::uuid[])`);
  if (filter.counts === true) query = query.where("falseAt", "is", null);
  if (filter.counts === false) query = query.where("falseAt", "is not", null);
  if (filter.code) query = query.where("dossierCode", "=", filter.code);
  if (page.before) query = query.where("id", "<", page.before);
  return (await query.orderBy("id", "desc").limit(page.limit).execute()) as Complaint[];
}
