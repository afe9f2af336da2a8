import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { PlanTemplate, TemplateKind } from "./template.ts";

const COLUMNS = [
  "id",
  "unitKind",
  "year",
  "version",
  "state",
  "content",
  "fromPlanId",
  "note",
  "madeByName",
  "madeAt",
] as const;

interface Kept extends PlanTemplate {
  id: number;
  madeAt: Date;
}

export async function insertTemplate(
  tx: Tx,
  provinceId: string,
  template: Omit<Kept, "id"> & { madeBy: string | null },
): Promise<number> {
  const row = await tx
    .insertInto("planTemplate")
    .values({ ...template, provinceId, content: JSON.stringify(template.content) })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

/** All versions a province keeps, newest first; of one kind and year where they are given. */
export async function listTemplates(
  db: Db,
  provinceId: string,
  of: { unitKind?: TemplateKind; year?: number } = {},
): Promise<Kept[]> {
  let query = db.selectFrom("planTemplate").select(COLUMNS).where("provinceId", "=", provinceId);
  if (of.unitKind) query = query.where("unitKind", "=", of.unitKind);
  if (of.year) query = query.where("year", "=", of.year);
  return (await query.orderBy("year", "desc").orderBy("version", "desc").limit(500).execute()) as unknown as Kept[];
}

/** What plans of the year begin with: the newest version in use, of that year or the nearest one before it. */
export async function findTemplateInUse(
  db: Db,
  provinceId: string,
  unitKind: TemplateKind,
  year: number,
): Promise<Kept | undefined> {
  const row = await db
    .selectFrom("planTemplate")
    .select(COLUMNS)
    .where("provinceId", "=", provinceId)
    .where("unitKind", "=", unitKind)
    .where("year", "<=", year)
    .where("state", "=", "inUse")
    .orderBy("year", "desc")
    .orderBy("version", "desc")
    .executeTakeFirst();
  return row as unknown as Kept | undefined;
}

/** Two people who save at once wait for each other here. */
export async function lockTemplates(tx: Tx, provinceId: string, unitKind: TemplateKind, year: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`plan_template ${provinceId} ${unitKind} ${year}`}, 0))`.execute(
    tx,
  );
}

export async function saveTemplateOfPlan(tx: Tx, planId: string, templateId: number): Promise<void> {
  await tx.updateTable("plan").set({ templateId }).where("id", "=", planId).execute();
}

/** The communication plan each of these units has in force or closed for a year: of several the one with most tasks. */
export async function listMainPlans(
  db: Db,
  unitIds: readonly string[],
  year: number,
): Promise<{ id: string; unitId: string }[]> {
  const found = await sql<{ id: string; unitId: string }>`
    select distinct on (p.unit_id) p.id, p.unit_id from plan p
    where p.unit_id = any(${[...unitIds]}::uuid[]) and p.year = ${year} and p.state <> 'draft' and p.read_as = 'plan'
    order by p.unit_id, (select count(*) from plan_task t where t.plan_id = p.id and t.state = 'accepted') desc, p.id`.execute(
    db,
  );
  return found.rows;
}

/** Which of these units issued a plan for the year, and which planned for the year before. */
export async function listPlanningUnits(
  db: Db,
  unitIds: readonly string[],
  year: number,
): Promise<{ unitId: string; hasIssued: boolean; draftId: string | null; plannedBefore: boolean }[]> {
  const found = await sql<{ unitId: string; hasIssued: boolean; draftId: string | null; plannedBefore: boolean }>`
    select u.id as unit_id,
      exists (select from plan p where p.unit_id = u.id and p.year = ${year} and p.state <> 'draft') as has_issued,
      (select p.id from plan p where p.unit_id = u.id and p.year = ${year} and p.state = 'draft' and p.withdrawn_at is null
        order by p.created_at desc limit 1) as draft_id,
      exists (select from plan p where p.unit_id = u.id and p.year = ${year - 1} and p.state <> 'draft') as planned_before
    from unnest(${[...unitIds]}::uuid[]) u (id)`.execute(db);
  return found.rows;
}

/** What accepted reports on a plan named as weaknesses and proposed: the summary of all first, then what units wrote. */
export async function listReportedLessons(db: Db, planId: string, limit: number): Promise<string[]> {
  const found = await sql<{ said: string }>`
    select x.said from unit_report u
      join report_period p on p.id = u.period_id,
      lateral (values (u.text->>'weaknesses'), (u.text->>'proposals')) x (said)
    where p.plan_id = ${planId} and u.state in ('accepted', 'locked') and trim(coalesce(x.said, '')) <> ''
    order by u.role = 'summary' desc, u.due_on desc, u.id limit ${limit}`.execute(db);
  return found.rows.map((row) => row.said.trim());
}
