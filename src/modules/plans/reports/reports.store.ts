import { type Selectable, sql } from "kysely";
import type { DB, Db, Tx } from "../../../platform/db/index.ts";
import type { ReportPeriod } from "./period.ts";
import type { ReportText } from "./report-text.ts";
import type { SignedCheck } from "./signed-copy.ts";
import type {
  Remark,
  RemarkAnswer,
  ReportVersion,
  UnitReport,
  UnitReportState,
  VersionContent,
} from "./unit-report.ts";

const inList = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

// ── periods ─────────────────────────────────────────────────────────────────────────────────────────────────────────

export type NewPeriod = Omit<ReportPeriod, "id" | "closedAt" | "closedByName">;

/** undefined where this stretch of the plan is open already. */
export async function insertPeriod(tx: Tx, period: NewPeriod): Promise<string | undefined> {
  const row = await tx
    .insertInto("reportPeriod")
    .values(period)
    .onConflict((conflict) => conflict.constraint("report_period_is_opened_once").doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

export async function findPeriod(db: Db, id: string): Promise<ReportPeriod | undefined> {
  const row = await db.selectFrom("reportPeriod").selectAll().where("id", "=", id).executeTakeFirst();
  return row as ReportPeriod | undefined;
}

export async function lockPeriod(tx: Tx, id: string): Promise<ReportPeriod | undefined> {
  const row = await tx.selectFrom("reportPeriod").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row as ReportPeriod | undefined;
}

/** Keeps the period from being closed until the transaction ends; several may hold it at once. */
export async function holdPeriod(tx: Tx, id: string): Promise<ReportPeriod | undefined> {
  const row = await tx.selectFrom("reportPeriod").selectAll().where("id", "=", id).forShare().executeTakeFirst();
  return row as ReportPeriod | undefined;
}

export async function savePeriod(
  tx: Tx,
  id: string,
  change: Partial<Pick<ReportPeriod, "dueOn" | "closedAt" | "closedByName">>,
): Promise<void> {
  await tx.updateTable("reportPeriod").set(change).where("id", "=", id).execute();
}

export interface ListedPeriod extends ReportPeriod {
  reports: number;
  handedIn: number;
  accepted: number;
}

/** Periods of a plan, newest first, with how many of its units have handed in. */
export async function listPeriods(db: Db, planId: string): Promise<ListedPeriod[]> {
  const rows = await db
    .selectFrom("reportPeriod as p")
    .selectAll("p")
    .select([
      sql<number>`(select count(*)::int from unit_report r where r.period_id = p.id and r.role = 'unit')`.as("reports"),
      sql<number>`(select count(*)::int from unit_report r where r.period_id = p.id and r.role = 'unit' and r.first_submitted_at is not null)`.as(
        "handedIn",
      ),
      sql<number>`(select count(*)::int from unit_report r where r.period_id = p.id and r.role = 'unit' and r.state in ('accepted', 'locked'))`.as(
        "accepted",
      ),
    ])
    .where("p.planId", "=", planId)
    .orderBy("p.fromOn", "desc")
    .orderBy("p.toOn", "desc")
    .orderBy("p.id")
    .execute();
  return rows as ListedPeriod[];
}

// ── reports ─────────────────────────────────────────────────────────────────────────────────────────────────────────

const asReport = (row: Selectable<DB["unitReport"]>): UnitReport => row as unknown as UnitReport;

export async function insertUnitReports(
  tx: Tx,
  rows: Pick<UnitReport, "id" | "periodId" | "unitId" | "role" | "dueOn" | "aboveId">[],
): Promise<void> {
  // In order: what is above comes first.
  for (let from = 0; from < rows.length; from += 500)
    await tx
      .insertInto("unitReport")
      .values(rows.slice(from, from + 500))
      .execute();
}

export async function findUnitReport(db: Db, id: string): Promise<UnitReport | undefined> {
  const row = await db.selectFrom("unitReport").selectAll().where("id", "=", id).executeTakeFirst();
  return row && asReport(row);
}

/** Units of the summaries above a report, nearest first. */
export async function listUnitsAbove(db: Db, reportId: string): Promise<string[]> {
  const rows = await sql<{ unitId: string }>`
    with recursive above as (
      select above_id, 0 as step from unit_report where id = ${reportId}
      union all
      select r.above_id, a.step + 1 from unit_report r join above a on r.id = a.above_id
    )
    select r.unit_id from above a join unit_report r on r.id = a.above_id order by a.step`.execute(db);
  return rows.rows.map((row) => row.unitId);
}

export async function lockUnitReport(tx: Tx, id: string): Promise<UnitReport | undefined> {
  const row = await tx.selectFrom("unitReport").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row && asReport(row);
}

export async function listUnitReports(db: Db, periodId: string): Promise<UnitReport[]> {
  const rows = await db.selectFrom("unitReport").selectAll().where("periodId", "=", periodId).execute();
  return rows.map(asReport);
}

export async function saveUnitReportState(
  tx: Tx,
  id: string,
  change: Partial<Omit<UnitReport, "id" | "periodId" | "unitId" | "role" | "text" | "edit">>,
): Promise<void> {
  await tx.updateTable("unitReport").set(change).where("id", "=", id).execute();
}

/** Words and lines of a report, in one go; counts the saving. */
export async function saveUnitReportText(
  tx: Tx,
  id: string,
  change: { text: ReportText; lines: readonly SavedLine[] | null; changedByName: string; changedAt: Date },
): Promise<void> {
  const { text, lines, ...stamp } = change;
  await tx
    .updateTable("unitReport")
    .set({ ...stamp, text: JSON.stringify(text), edit: sql`edit + 1` })
    .where("id", "=", id)
    .execute();
  if (lines === null) return;
  await tx.deleteFrom("unitReportLine").where("reportId", "=", id).execute();
  if (lines.length > 0)
    await tx
      .insertInto("unitReportLine")
      .values(lines.map((line) => ({ ...line, reportId: id })))
      .execute();
}

/** Those who were not extended on their own get the new day of their period too. */
export async function saveDueDay(
  tx: Tx,
  reportIds: readonly string[],
  dueOn: string,
  dueReason: string,
): Promise<void> {
  await tx.updateTable("unitReport").set({ dueOn, dueReason }).where("id", "=", inList(reportIds)).execute();
}

/** Accepted reports of a period that ends. */
export async function lockAccepted(tx: Tx, periodId: string): Promise<number> {
  const done = await tx
    .updateTable("unitReport")
    .set({ state: "locked" })
    .where("periodId", "=", periodId)
    .where("state", "=", "accepted")
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

export interface SavedLine {
  taskId: string;
  stated: number | null;
  note: string;
}

export async function listLines(db: Db, reportIds: readonly string[]): Promise<(SavedLine & { reportId: string })[]> {
  return db
    .selectFrom("unitReportLine")
    .select(["reportId", "taskId", "stated", "note"])
    .where("reportId", "=", inList(reportIds))
    .execute();
}

export interface ReportOfUnit {
  id: string;
  unitId: string;
  role: UnitReport["role"];
  aboveId: string | null;
  state: UnitReportState;
  dueOn: string;
  firstSubmittedAt: Date | null;
  planId: string;
  planNumber: string | null;
  planTitle: string;
  periodId: string;
  kind: ReportPeriod["kind"];
  fromOn: string;
  toOn: string;
  closedAt: Date | null;
  reopenedReason: string | null;
}

/** Reports these units (null: all) have to write or wrote, soonest due first; `todo` leaves only those whose turn is the unit's. */
export async function listReportsOfUnits(
  db: Db,
  filter: { unitIds: readonly string[] | null; todo: boolean },
  limit: number,
): Promise<ReportOfUnit[]> {
  let query = db
    .selectFrom("unitReport as r")
    .innerJoin("reportPeriod as p", "p.id", "r.periodId")
    .innerJoin("plan", "plan.id", "p.planId")
    .select([
      "r.id",
      "r.unitId",
      "r.role",
      "r.aboveId",
      "r.state",
      "r.dueOn",
      "r.firstSubmittedAt",
      "r.reopenedReason",
      "p.id as periodId",
      "p.kind",
      "p.fromOn",
      "p.toOn",
      "p.closedAt",
      "p.planId",
      "plan.number as planNumber",
      "plan.title as planTitle",
    ])
    .$if(filter.unitIds !== null, (all) => all.where("r.unitId", "=", inList(filter.unitIds ?? [])));
  if (filter.todo)
    query = query
      .where("r.state", "in", ["draft", "returned"])
      .where((where) => where.or([where("p.closedAt", "is", null), where("r.reopenedReason", "is not", null)]))
      .orderBy("r.dueOn")
      .orderBy("r.id");
  else query = query.orderBy("r.dueOn", "desc").orderBy("r.id");
  return (await query.limit(limit).execute()) as ReportOfUnit[];
}

type PeriodTitle = Pick<ReportOfUnit, "periodId" | "kind" | "fromOn" | "toOn" | "planNumber" | "planTitle">;

/** Whose turn is with who takes them: the unit of the summary above, or the leading one. A closed period waits for nobody. */
export async function listPeriodsWithReportsToTake(
  db: Db,
  takesIn: readonly string[],
  limit: number,
): Promise<(PeriodTitle & { count: number })[]> {
  const rows = await db
    .selectFrom("unitReport as r")
    .innerJoin("reportPeriod as p", "p.id", "r.periodId")
    .innerJoin("plan", "plan.id", "p.planId")
    .innerJoin("unitReport as above", "above.id", "r.aboveId")
    .select([
      "p.id as periodId",
      "p.kind",
      "p.fromOn",
      "p.toOn",
      "plan.number as planNumber",
      "plan.title as planTitle",
    ])
    .select(sql<number>`count(*)::int`.as("count"))
    .where("r.state", "=", "submitted")
    .where((where) => where.or([where("p.closedAt", "is", null), where("r.reopenedReason", "is not", null)]))
    .where((where) => where.or([where("above.unitId", "=", inList(takesIn)), where("p.unitId", "=", inList(takesIn))]))
    .groupBy(["p.id", "plan.id"])
    .orderBy("p.dueOn")
    .orderBy("p.id")
    .limit(limit)
    .execute();
  return rows as (PeriodTitle & { count: number })[];
}

/**
 * Summaries on top that somebody else put up; then reports of these units that were taken and whose last version has no
 * signed copy. Newest first.
 */
export async function listReportsToSign(
  db: Db,
  of: { unitIds: readonly string[]; actorId: string },
  limit: number,
): Promise<(PeriodTitle & Pick<ReportOfUnit, "id" | "role" | "state">)[]> {
  const rows = await db
    .selectFrom("unitReport as r")
    .innerJoin("reportPeriod as p", "p.id", "r.periodId")
    .innerJoin("plan", "plan.id", "p.planId")
    .select(["r.id", "r.role", "r.state"])
    .select([
      "p.id as periodId",
      "p.kind",
      "p.fromOn",
      "p.toOn",
      "plan.number as planNumber",
      "plan.title as planTitle",
    ])
    .where("r.unitId", "=", inList(of.unitIds))
    .where((where) =>
      where.or([
        where.and([
          where("r.state", "=", "submitted"),
          where("r.role", "=", "summary"),
          where("r.aboveId", "is", null),
          where.or([where("r.submittedBy", "is", null), where("r.submittedBy", "!=", of.actorId)]),
        ]),
        where.and([
          where("r.state", "in", ["accepted", "locked"]),
          sql<boolean>`(select v.signed_file_key from unit_report_version v where v.report_id = r.id order by v.number desc limit 1) is null`,
        ]),
      ]),
    )
    .orderBy(sql`r.state = 'submitted'`, "desc")
    .orderBy("p.toOn", "desc")
    .orderBy("r.id")
    .limit(limit)
    .execute();
  return rows as (PeriodTitle & Pick<ReportOfUnit, "id" | "role" | "state">)[];
}

/** Units that have a report open in any period; to find those whose units have ended. */
export async function listReportingUnitIds(db: Db): Promise<string[]> {
  const rows = await db.selectFrom("unitReport").select("unitId").distinct().execute();
  return rows.map((row) => row.unitId);
}

/** Words of other reports to compare with: of the period, and earlier ones of the same unit. */
export async function listTextsToCompare(
  db: Db,
  of: { reportId: string; periodId: string; unitId: string; before: string },
): Promise<{ unitId: string; toOn: string; text: ReportText; isOwn: boolean }[]> {
  const rows = await sql<{ unitId: string; toOn: string; text: ReportText; isOwn: boolean }>`
    (select r.unit_id, p.to_on, r.text, false as is_own from unit_report r join report_period p on p.id = r.period_id
      where r.period_id = ${of.periodId} and r.id <> ${of.reportId} and r.unit_id <> ${of.unitId} and r.role = 'unit'
        and r.first_submitted_at is not null limit 400)
    union all
    (select r.unit_id, p.to_on, r.text, true as is_own from unit_report r join report_period p on p.id = r.period_id
      where r.unit_id = ${of.unitId} and r.period_id <> ${of.periodId} and r.id <> ${of.reportId} and p.to_on < ${of.before}
        and r.first_submitted_at is not null order by p.to_on desc limit 12)`.execute(db);
  return rows.rows;
}

// ── versions and remarks ────────────────────────────────────────────────────────────────────────────────────────────

export async function insertVersion(
  tx: Tx,
  version: Omit<
    ReportVersion,
    | "number"
    | "content"
    | "acceptedByName"
    | "acceptedAt"
    | "signedFileKey"
    | "signedName"
    | "signedType"
    | "signedByName"
    | "signedAt"
    | "signedCheck"
  > & { contentJson: string },
): Promise<number> {
  const { contentJson, ...rest } = version;
  const row = await tx
    .insertInto("unitReportVersion")
    .values({
      ...rest,
      content: contentJson,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from unit_report_version where report_id = ${version.reportId})`,
    })
    .returning("number")
    .executeTakeFirstOrThrow();
  return row.number;
}

export async function listVersions(db: Db, reportId: string): Promise<ReportVersion[]> {
  const rows = await db
    .selectFrom("unitReportVersion")
    .selectAll()
    .where("reportId", "=", reportId)
    .orderBy("number", "desc")
    .execute();
  return rows.map((row) => ({ ...row, content: JSON.parse(row.content) }) as ReportVersion);
}

/** The last version of each report. */
export async function listLastVersions(
  db: Db,
  reportIds: readonly string[],
): Promise<Map<string, { number: number; content: VersionContent }>> {
  const rows = await db
    .selectFrom("unitReportVersion")
    .select(["reportId", "number", "content"])
    .distinctOn("reportId")
    .where("reportId", "=", inList(reportIds))
    .orderBy("reportId")
    .orderBy("number", "desc")
    .execute();
  return new Map(
    rows.map((row) => [row.reportId, { number: row.number, content: JSON.parse(row.content) as VersionContent }]),
  );
}

/** How often each report of a period was handed in. */
export async function countVersions(db: Db, periodId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("unitReportVersion as v")
    .innerJoin("unitReport as r", "r.id", "v.reportId")
    .select(["v.reportId", sql<number>`max(v.number)::int`.as("times")])
    .where("r.periodId", "=", periodId)
    .groupBy("v.reportId")
    .execute();
  return new Map(rows.map((row) => [row.reportId, row.times]));
}

/** The last version is the one that was taken. */
export async function saveAcceptance(tx: Tx, reportId: string, byName: string, at: Date): Promise<void> {
  await tx
    .updateTable("unitReportVersion")
    .set({ acceptedByName: byName, acceptedAt: at })
    .where("reportId", "=", reportId)
    .where("number", "=", sql<number>`(select max(number) from unit_report_version where report_id = ${reportId})`)
    .execute();
}

/** Accepted versions of summaries of a plan, newest first: what the public reads. */
export async function listPublicReports(
  db: Db,
  planId: string,
): Promise<
  (Pick<ReportPeriod, "kind" | "fromOn" | "toOn"> & { reportId: string; number: number; acceptedAt: Date })[]
> {
  const rows = await db
    .selectFrom("unitReportVersion as v")
    .innerJoin("unitReport as r", "r.id", "v.reportId")
    .innerJoin("reportPeriod as p", "p.id", "r.periodId")
    .select(["v.reportId", "v.number", "v.acceptedAt", "p.kind", "p.fromOn", "p.toOn"])
    .where("p.planId", "=", planId)
    .where("r.role", "=", "summary")
    .where("r.aboveId", "is", null)
    .where("v.acceptedAt", "is not", null)
    .orderBy("p.toOn", "desc")
    .orderBy("p.fromOn")
    .orderBy("v.number", "desc")
    .execute();
  return rows as (Pick<ReportPeriod, "kind" | "fromOn" | "toOn"> & {
    reportId: string;
    number: number;
    acceptedAt: Date;
  })[];
}

/** The same article, file or event handed in by more than one unit of the plan in a stretch of time. */
export async function listSharedEvidence(
  db: Db,
  of: { planId: string; from: string; upTo: string },
): Promise<SharedEvidence[]> {
  const rows = await sql<SharedEvidence & { key: string }>`
    with standing as (
      select e.id, e.unit_id, e.task_id, e.title, e.happened_on, e.kind, e.url_key, e.event_kind, e.place
      from evidence e join plan_task t on t.id = e.task_id
      where t.plan_id = ${of.planId} and e.ended_at is null and e.happened_on between ${of.from}::date and ${of.upTo}::date
    ), keyed as (
      select id, unit_id, task_id, title, happened_on, 'press' as same, url_key as key from standing where url_key is not null
      union all
      select id, unit_id, task_id, title, happened_on, 'event',
        happened_on || ' ' || event_kind || ' ' || lower(unaccent(place)) from standing where kind = 'event'
      union all
      select s.id, s.unit_id, s.task_id, s.title, s.happened_on, 'file', f.file_key
      from standing s join evidence_file f on f.evidence_id = s.id
    )
    select distinct k.id as evidence_id, k.unit_id, k.task_id, k.title, k.happened_on, k.same, k.key
    from keyed k
    where exists (select from keyed o where o.same = k.same and o.key = k.key and o.unit_id <> k.unit_id)
    order by k.same, k.key, k.unit_id limit 500`.execute(db);
  return rows.rows;
}

export interface SharedEvidence {
  evidenceId: string;
  unitId: string;
  taskId: string;
  title: string;
  happenedOn: string;
  same: "press" | "event" | "file";
  key: string;
}

export async function saveSignedCopy(
  tx: Tx,
  reportId: string,
  number: number,
  signed: {
    signedFileKey: string;
    signedName: string;
    signedType: string;
    signedByName: string;
    signedAt: Date;
    signedCheck: SignedCheck | null;
  },
): Promise<boolean> {
  const done = await tx
    .updateTable("unitReportVersion")
    .set({ ...signed, signedCheck: signed.signedCheck && JSON.stringify(signed.signedCheck) })
    .where("reportId", "=", reportId)
    .where("number", "=", number)
    .where("signedFileKey", "is", null)
    .executeTakeFirst();
  return Number(done.numUpdatedRows) > 0;
}

export async function insertRemarks(
  tx: Tx,
  reportId: string,
  remarks: readonly Pick<Remark, "version" | "line" | "text" | "byName" | "at">[],
): Promise<void> {
  await tx
    .insertInto("unitReportRemark")
    .values(remarks.map((remark) => ({ ...remark, reportId })))
    .execute();
}

/** Whoever changed an answer or settled the remark last stands by it; what is as it was keeps its name and time. */
export async function saveRemarkAnswers(
  tx: Tx,
  reportId: string,
  answers: readonly RemarkAnswer[],
  byName: string,
  at: Date,
): Promise<void> {
  for (const { id, answer, isSettled } of answers) {
    const isSaid = answer !== "" || isSettled;
    await tx
      .updateTable("unitReportRemark")
      .set({ answer, isSettled, answeredByName: isSaid ? byName : null, answeredAt: isSaid ? at : null })
      .where("id", "=", id)
      .where("reportId", "=", reportId)
      .where((where) => where.or([where("answer", "<>", answer), where("isSettled", "<>", isSettled)]))
      .execute();
  }
}

export async function listRemarks(db: Db, reportId: string): Promise<Remark[]> {
  return db
    .selectFrom("unitReportRemark")
    .select(["id", "version", "line", "text", "byName", "at", "answer", "isSettled", "answeredByName", "answeredAt"])
    .where("reportId", "=", reportId)
    .orderBy("at", "desc")
    .orderBy("id")
    .execute();
}
