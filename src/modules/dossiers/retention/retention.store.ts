import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { DossierPlace } from "../dossier.store.ts";

export interface RetentionRule {
  id: number;
  /** null: all fields without a rule of their own. */
  field: string | null;
  days: number;
  document: string;
  writtenByName: string;
  writtenAt: Date;
}

/** Rules that hold now; the one for all others first. */
export async function listRules(db: Db): Promise<RetentionRule[]> {
  const rows = await db
    .selectFrom("dossierRetention")
    .select(["id", "field", "days", "document", "writtenByName", "writtenAt"])
    .where("endedAt", "is", null)
    .orderBy(sql`field nulls first`)
    .execute();
  return rows as RetentionRule[];
}

/** Ends the rule that holds for the field, if any, and puts another in its place. */
export async function replaceRule(
  tx: Tx,
  rule: Omit<RetentionRule, "id" | "days"> & { days: number | null },
): Promise<void> {
  await tx
    .updateTable("dossierRetention")
    .set({ endedAt: rule.writtenAt, endedByName: rule.writtenByName })
    .where(sql`coalesce(field, '')`, "=", rule.field ?? "")
    .where("endedAt", "is", null)
    .execute();
  const { days } = rule;
  if (days !== null)
    await tx
      .insertInto("dossierRetention")
      .values({ ...rule, days })
      .execute();
}

/** Fields of dossiers there are. */
export async function listFields(db: Db): Promise<string[]> {
  const rows = await db.selectFrom("dossierTally").select("field").distinct().orderBy("field").execute();
  return rows.map((row) => row.field);
}

/** Dossiers that ended so long ago that nobody may know any more whose they were. */
export async function listExpired(db: Db, now: Date, limit: number): Promise<(DossierPlace & { code: string })[]> {
  const { rows } = await sql<DossierPlace & { code: string }>`
    select d.id, d.province_id, d.received_on, d.code from dossier d
    join dossier_retention r on r.ended_at is null and
      (r.field = d.field or (r.field is null and not exists
        (select from dossier_retention o where o.ended_at is null and o.field = d.field)))
    where d.erased_at is null and d.state in ('returned', 'refused', 'stopped', 'merged')
      and d.received_on < ${now}::timestamptz - interval '30 days'
      and coalesce(d.returned_at, d.state_since) < ${now}::timestamptz - make_interval(days => r.days)
    order by d.received_on, d.id limit ${limit}`.execute(db);
  return rows;
}
