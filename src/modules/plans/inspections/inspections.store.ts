import { randomUUID } from "node:crypto";
import { type ExpressionBuilder, sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../../platform/db/index.ts";
import type { DB } from "../../../platform/db/schema.ts";
import type { Checklist, ChecklistLine } from "./checklist.ts";
import type {
  Finding,
  Inspection,
  InspectionFile,
  InspectionKind,
  InspectionState,
  InspectionStep,
  Mark,
  Programme,
} from "./inspection.ts";

const PROGRAMME = [
  "id",
  "unitId",
  "year",
  "title",
  "number",
  "groupKind",
  "quotaPercent",
  "planId",
  "taskId",
  "createdByName",
  "createdAt",
] as const;

const INSPECTION = [
  "id",
  "programmeId",
  "byUnitId",
  "unitId",
  "kind",
  "plannedOn",
  "leader",
  "members",
  "checklistId",
  "state",
  "heldOn",
  "participants",
  "overview",
  "minutesBy",
  "minutesByName",
  "minutesAt",
  "number",
  "symbol",
  "concludedOn",
  "conclusion",
  "signer",
  "signerTitle",
  "concludedBy",
  "concludedByName",
  "concludedAt",
  "cancelledReason",
  "version",
  "createdByName",
  "createdAt",
] as const;

const FINDING = [
  "id",
  "inspectionId",
  "line",
  "text",
  "dueOn",
  "state",
  "taskId",
  "answer",
  "answeredBy",
  "answeredByName",
  "answeredAt",
  "closedByName",
  "closedAt",
] as const;

const inList = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

// Checklists

export async function insertChecklist(
  tx: Tx,
  checklist: Omit<Checklist, "id">,
  lines: readonly ChecklistLine[],
): Promise<string> {
  const { id } = await tx.insertInto("inspectionChecklist").values(checklist).returning("id").executeTakeFirstOrThrow();
  await tx
    .insertInto("inspectionChecklistLine")
    .values(lines.map((line, position) => ({ checklistId: id, position, ...line })))
    .execute();
  return id;
}

const CHECKLIST = ["id", "series", "version", "unitId", "name", "createdByName", "createdAt"] as const;

export async function findChecklist(db: Db, id: string): Promise<Checklist | undefined> {
  return db.selectFrom("inspectionChecklist").select(CHECKLIST).where("id", "=", id).executeTakeFirst();
}

/** The latest version of each series that is shipped or belongs to one of these units. */
export async function listChecklists(db: Db, unitIds: readonly string[]): Promise<Checklist[]> {
  return db
    .selectFrom("inspectionChecklist as c")
    .select(CHECKLIST.map((column) => `c.${column}` as const))
    .distinctOn("c.series")
    .where((where) => where.or([where("c.unitId", "is", null), where("c.unitId", "=", inList(unitIds))]))
    .orderBy("c.series")
    .orderBy("c.version", "desc")
    .execute();
}

/** The latest version of a series, locked, so that two corrections are one after the other. */
export async function lockLatestChecklist(tx: Tx, series: string): Promise<Checklist | undefined> {
  return tx
    .selectFrom("inspectionChecklist")
    .select(CHECKLIST)
    .where("series", "=", series)
    .orderBy("version", "desc")
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
}

export async function listChecklistLines(db: Db, checklistId: string): Promise<ChecklistLine[]> {
  return db
    .selectFrom("inspectionChecklistLine")
    .select(["section", "text"])
    .where("checklistId", "=", checklistId)
    .orderBy("position")
    .execute();
}

// Programmes

export async function insertProgramme(
  tx: Tx,
  programme: Omit<Programme, "id"> & { createdBy: string | null },
): Promise<string> {
  const { id } = await tx.insertInto("inspectionProgramme").values(programme).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function findProgramme(db: Db, id: string): Promise<Programme | undefined> {
  const row = await db.selectFrom("inspectionProgramme").select(PROGRAMME).where("id", "=", id).executeTakeFirst();
  return row as Programme | undefined;
}

export async function lockProgramme(tx: Tx, id: string): Promise<Programme | undefined> {
  const row = await tx
    .selectFrom("inspectionProgramme")
    .select(PROGRAMME)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row as Programme | undefined;
}

export async function saveProgramme(
  tx: Tx,
  id: string,
  change: Pick<Programme, "title" | "number" | "groupKind" | "quotaPercent" | "planId" | "taskId">,
): Promise<void> {
  await tx.updateTable("inspectionProgramme").set(change).where("id", "=", id).execute();
}

/** Programmes of these units, newest year first. */
export async function listProgrammes(db: Db, unitIds: readonly string[]): Promise<Programme[]> {
  const rows = await db
    .selectFrom("inspectionProgramme")
    .select(PROGRAMME)
    .where("unitId", "=", inList(unitIds))
    .orderBy("year", "desc")
    .orderBy("createdAt", "desc")
    .limit(200)
    .execute();
  return rows as Programme[];
}

/** Units where the programme's inspections were held. */
export async function listInspectedUnits(db: Db, programmeId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("inspection")
    .select("unitId")
    .distinct()
    .where("programmeId", "=", programmeId)
    .where("state", "in", ["held", "concluded"])
    .execute();
  return rows.map((row) => row.unitId);
}

// Inspections

/** Who looks: everything the own units inspect or are inspected in, but no surprise before its day. */
export interface Viewer {
  /** Units the person's reading reaches. */
  reach: readonly string[];
  /** Units the person belongs to: never told of a surprise meant for them. */
  own: readonly string[];
  today: string;
}

export interface InspectionFilter {
  id?: string | undefined;
  viewer?: Viewer | undefined;
  programmeId?: string | undefined;
  year?: number | undefined;
  unitId?: string | undefined;
  kind?: InspectionKind | undefined;
  state?: InspectionState | undefined;
  /** With a finding that is given, not closed, and past its last day. */
  lateOn?: string | undefined;
  q?: string | undefined;
}

const isTold = (where: ExpressionBuilder<DB & { i: DB["inspection"] }, "i">, today: string) =>
  where.or([
    where("i.kind", "=", "regular"),
    where("i.plannedOn", "<=", today),
    where("i.state", "in", ["held", "concluded"]),
  ]);

function filtered(db: Db, filter: InspectionFilter) {
  let query = db.selectFrom("inspection as i").innerJoin("inspectionProgramme as p", "p.id", "i.programmeId");
  const { viewer } = filter;
  if (viewer)
    query = query.where((where) =>
      where.or([
        where.and([
          where("i.byUnitId", "=", inList(viewer.reach)),
          where.or([where.not(where("i.unitId", "=", inList(viewer.own))), isTold(where as never, viewer.today)]),
        ]),
        where.and([where("i.unitId", "=", inList(viewer.reach)), isTold(where as never, viewer.today)]),
      ]),
    );
  if (filter.id) query = query.where("i.id", "=", filter.id);
  if (filter.programmeId) query = query.where("i.programmeId", "=", filter.programmeId);
  if (filter.year) query = query.where("p.year", "=", filter.year);
  if (filter.unitId) query = query.where("i.unitId", "=", filter.unitId);
  if (filter.kind) query = query.where("i.kind", "=", filter.kind);
  if (filter.state) query = query.where("i.state", "=", filter.state);
  const { lateOn } = filter;
  if (lateOn)
    query = query.where((where) =>
      where.exists(
        where
          .selectFrom("inspectionFinding as f")
          .select("f.id")
          .whereRef("f.inspectionId", "=", "i.id")
          .where("f.state", "in", ["open", "answered"])
          .where("f.dueOn", "<", lateOn),
      ),
    );
  for (const word of wordsToFind(filter.q)) {
    const like = containing(word);
    query = query.where(
      sql<boolean>`unaccent(concat_ws(' ', i.leader, i.members, i.overview, i.conclusion, p.title)) ilike unaccent(${like})`,
    );
  }
  return query;
}

export interface ListedInspection extends Inspection {
  programmeTitle: string;
  year: number;
  findings: number;
  closedFindings: number;
  lateFindings: number;
}

/** Latest day first; `after` is the last row of the page before. */
export async function listInspections(
  db: Db,
  filter: InspectionFilter,
  today: string,
  limit: number,
  after?: { plannedOn: string; id: string },
): Promise<ListedInspection[]> {
  const counted = sql`from inspection_finding f where f.inspection_id = i.id`;
  let query = filtered(db, filter)
    .select(INSPECTION.map((column) => `i.${column}` as const))
    .select([
      "p.title as programmeTitle",
      "p.year",
      sql<number>`(select count(*)::int ${counted})`.as("findings"),
      sql<number>`(select count(*)::int ${counted} and f.state = 'closed')`.as("closedFindings"),
      sql<number>`(select count(*)::int ${counted} and f.state in ('open', 'answered') and f.due_on < ${today}::date)`.as(
        "lateFindings",
      ),
    ]);
  if (after) query = query.where(sql<boolean>`(i.planned_on, i.id) < (${after.plannedOn}::date, ${after.id}::uuid)`);
  const rows = await query.orderBy("i.plannedOn", "desc").orderBy("i.id", "desc").limit(limit).execute();
  return rows as ListedInspection[];
}

export async function countInspections(db: Db, filter: InspectionFilter): Promise<Record<InspectionState, number>> {
  const rows = await filtered(db, filter)
    .select(["i.state", sql<number>`count(*)::int`.as("n")])
    .groupBy("i.state")
    .execute();
  const count = { planned: 0, held: 0, concluded: 0, cancelled: 0 };
  for (const row of rows) count[row.state as InspectionState] = row.n;
  return count;
}

/** Units inspected within what the viewer sees, for the filter. */
export async function listUnitsInspected(db: Db, viewer: Viewer): Promise<string[]> {
  const rows = await filtered(db, { viewer }).select("i.unitId").distinct().execute();
  return rows.map((row) => row.unitId);
}

export async function listInspectionYears(db: Db, viewer: Viewer): Promise<number[]> {
  const rows = await filtered(db, { viewer }).select("p.year").distinct().orderBy("p.year", "desc").execute();
  return rows.map((row) => row.year);
}

export async function insertInspection(
  tx: Tx,
  inspection: Pick<
    Inspection,
    | "programmeId"
    | "byUnitId"
    | "unitId"
    | "kind"
    | "plannedOn"
    | "leader"
    | "members"
    | "checklistId"
    | "createdByName"
    | "createdAt"
  >,
): Promise<string> {
  const id = randomUUID();
  await tx
    .insertInto("inspection")
    .values({ id, ...inspection })
    .execute();
  return id;
}

export async function lockInspection(tx: Tx, id: string): Promise<Inspection | undefined> {
  const row = await tx.selectFrom("inspection").select(INSPECTION).where("id", "=", id).forUpdate().executeTakeFirst();
  return row as Inspection | undefined;
}

export async function saveInspection(
  tx: Tx,
  id: string,
  change: Partial<Omit<Inspection, "id" | "version" | "createdAt" | "createdByName">>,
): Promise<void> {
  await tx
    .updateTable("inspection")
    .set({ ...change, version: sql<number>`version + 1` })
    .where("id", "=", id)
    .execute();
}

export async function replaceMarks(tx: Tx, inspectionId: string, marks: readonly Mark[]): Promise<void> {
  await tx.deleteFrom("inspectionMark").where("inspectionId", "=", inspectionId).execute();
  if (marks.length > 0)
    await tx
      .insertInto("inspectionMark")
      .values(marks.map(({ position, verdict, note }) => ({ inspectionId, position, verdict, note })))
      .execute();
}

export async function listMarks(db: Db, inspectionId: string): Promise<Mark[]> {
  const rows = await db
    .selectFrom("inspectionMark")
    .select(["position", "verdict", "note"])
    .where("inspectionId", "=", inspectionId)
    .orderBy("position")
    .execute();
  return rows as Mark[];
}

export async function replaceInspectionFiles(
  tx: Tx,
  inspectionId: string,
  files: readonly InspectionFile[],
): Promise<void> {
  await tx.deleteFrom("inspectionFile").where("inspectionId", "=", inspectionId).execute();
  if (files.length > 0)
    await tx
      .insertInto("inspectionFile")
      .values(files.map((file, position) => ({ ...file, position, inspectionId })))
      .execute();
}

export async function listInspectionFiles(db: Db, inspectionId: string): Promise<InspectionFile[]> {
  const rows = await db
    .selectFrom("inspectionFile")
    .select(["role", "fileKey", "name", "contentType", "bytes"])
    .where("inspectionId", "=", inspectionId)
    .orderBy("position")
    .execute();
  return rows as InspectionFile[];
}

// Findings

export async function insertFinding(
  tx: Tx,
  finding: Pick<Finding, "inspectionId" | "line" | "text" | "dueOn"> & { createdByName: string; createdAt: Date },
): Promise<string> {
  const { id } = await tx.insertInto("inspectionFinding").values(finding).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function deleteNotedFinding(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom("inspectionFinding").where("id", "=", id).where("state", "=", "noted").execute();
}

export async function lockFinding(tx: Tx, id: string): Promise<Finding | undefined> {
  const row = await tx
    .selectFrom("inspectionFinding")
    .select(FINDING)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row as Finding | undefined;
}

export async function saveFinding(
  tx: Tx,
  id: string,
  change: Partial<Omit<Finding, "id" | "inspectionId">> & { closedBy?: string | null },
): Promise<void> {
  await tx.updateTable("inspectionFinding").set(change).where("id", "=", id).execute();
}

export async function listFindings(db: Db, inspectionId: string): Promise<Finding[]> {
  const rows = await db
    .selectFrom("inspectionFinding")
    .select(FINDING)
    .where("inspectionId", "=", inspectionId)
    .orderBy("createdAt")
    .orderBy("id")
    .execute();
  return rows as Finding[];
}

/** The inspection a task came from; undefined for other tasks. */
export async function findInspectionOfTask(
  db: Db,
  taskId: string,
): Promise<{ inspectionId: string; byUnitId: string; heldOn: string | null } | undefined> {
  return db
    .selectFrom("inspectionFinding as f")
    .innerJoin("inspection as i", "i.id", "f.inspectionId")
    .select(["f.inspectionId", "i.byUnitId", "i.heldOn"])
    .where("f.taskId", "=", taskId)
    .executeTakeFirst();
}

export interface SectionCount {
  section: string;
  closed: number;
  open: number;
  late: number;
}

/** Findings of a programme that were given to units, by section of the checklist; those of no line under "". */
export async function countFindingsBySection(db: Db, programmeId: string, today: string): Promise<SectionCount[]> {
  const late = sql`f.state in ('open', 'answered') and f.due_on < ${today}::date`;
  return db
    .selectFrom("inspectionFinding as f")
    .innerJoin("inspection as i", "i.id", "f.inspectionId")
    .leftJoin("inspectionChecklistLine as l", (join) =>
      join.onRef("l.checklistId", "=", "i.checklistId").onRef("l.position", "=", "f.line"),
    )
    .select([
      sql<string>`coalesce(l.section, '')`.as("section"),
      sql<number>`(count(*) filter (where f.state = 'closed'))::int`.as("closed"),
      sql<number>`(count(*) filter (where f.state in ('open', 'answered') and not (${late})))::int`.as("open"),
      sql<number>`(count(*) filter (where ${late}))::int`.as("late"),
    ])
    .where("i.programmeId", "=", programmeId)
    .where("f.state", "<>", "noted")
    .groupBy(sql`coalesce(l.section, '')`)
    .orderBy(sql`min(coalesce(f.line, 10000))`)
    .execute();
}

// History

export async function insertInspectionStep(
  tx: Tx,
  step: InspectionStep & { inspectionId: string; findingId: string | null; personId: string | null },
): Promise<void> {
  await tx.insertInto("inspectionStep").values(step).execute();
}

export async function listInspectionSteps(db: Db, inspectionId: string): Promise<InspectionStep[]> {
  const rows = await db
    .selectFrom("inspectionStep")
    .select(["at", "act", "personName", "note"])
    .where("inspectionId", "=", inspectionId)
    .orderBy("id", "desc")
    .execute();
  return rows as InspectionStep[];
}
