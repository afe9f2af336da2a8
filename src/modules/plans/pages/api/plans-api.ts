import { z } from "zod";
import { endOfDay } from "../../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { first, InvalidContent, json, notFound, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { parseVietnameseDate } from "../../../../platform/i18n/index.ts";
import { getUnits } from "../../../organisations/index.ts";
import { type LedgerEntry, listLedgerEntries } from "../../../publishing/index.ts";
import { underTheirDuties } from "../../cascade/under-duties.ts";
import { namesForFields } from "../../fields/names-for-fields.ts";
import { openProposal } from "../../fields/propose-fields.ts";
import { loadProgress } from "../../load-progress.ts";
import { reachOf } from "../../plan.policy.ts";
import type { Plan, PlanTask } from "../../plan.ts";
import { findPlan, listAgencies, listPieces, listPlans, listTasks } from "../../plans.store.ts";
import { type TaskProgress, totalsOf } from "../../progress.ts";
import { loadPlanReport } from "../../reports/load-plan-report.ts";
import { reportFileOf } from "../../reports/unit-report-files.ts";

const paging = {
  limit: first(z.coerce.number().int().min(1).max(200).default(50)),
  cursor: first(z.string().max(200).optional()),
};

export const PlansQuery = z.object({
  year: first(z.coerce.number().int().min(1990).max(2100).optional()),
  unit: first(z.uuid().optional()),
  ...paging,
});
export const TasksQuery = z.object(paging);
export const ProgressQuery = TasksQuery.extend({
  on: first(z.string().optional()).describe(
    "Figures as of the end of this day: rows that went out by then and still stand, declarations made by then. Left out: now",
  ),
});
export const ReportQuery = z.object({
  upTo: first(z.string().optional()).describe(
    "Progress as of this day. Left out: the report of the current period (the last one that has begun), as approved, else as it stands for who may read it; of a plan without one, progress as of today",
  ),
});

const Named = z.object({ id: z.string(), name: z.string() });
const PlanHead = z.object({
  id: z.string(),
  state: z.enum(["draft", "issued", "closed"]),
  number: z.string().nullable(),
  date: z.string().nullable(),
  title: z.string(),
  year: z.number().nullable(),
  type: z.string().nullable(),
  unit: Named,
  reportDueOn: z.string().nullable(),
  url: z.string().nullable(),
});
export const PlansAnswer = z.object({ items: z.array(PlanHead), total: z.number(), next: z.string().nullable() });

const Deadline = z.object({
  text: z.string().nullable(),
  kind: z.string().nullable(),
  norm: z.string().nullable(),
  startsOn: z.string().nullable(),
  dueOn: z.string().nullable(),
  flag: z.string().nullable(),
});
const Pieces = z.array(z.string());
export const PlanAnswer = PlanHead.extend({
  issuer: z.string().nullable(),
  superiorIssuer: z.string().nullable(),
  place: z.string().nullable(),
  signer: z.string().nullable(),
  signerTitle: z.string().nullable(),
  issuedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  legalBases: Pieces,
  purposes: Pieces,
  requirements: Pieces,
  targets: Pieces,
  audiences: Pieces,
  contents: Pieces,
  forms: Pieces,
  recipients: Pieces,
  agencies: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      role: z.string(),
      group: z.string().nullable(),
      units: z.array(Named),
      tasks: z.number(),
    }),
  ),
});

export const TasksAnswer = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      agency: Named,
      role: z.string(),
      coordinating: z.array(z.string()),
      deadline: Deadline,
      product: z.string().nullable(),
      topic: z.string().nullable(),
      audiences: z.array(z.string()),
      languages: z.array(z.string()).describe("ISO 639 codes"),
      place: z
        .object({ units: z.array(Named), text: z.string().nullable() })
        .describe("Where it is done; nothing means the area of each unit that has the task"),
      legalBases: z.array(z.object({ id: z.string(), text: z.string() })),
      proposed: z
        .object({
          topic: z.string().nullable(),
          audiences: z.array(z.string()),
          product: z.string().nullable(),
          languages: z.array(z.string()),
        })
        .describe("What the words of the task let one suppose and nobody has confirmed; never counted"),
      target: z.number(),
      state: z.enum(["proposed", "accepted"]),
      start: z.number().nullable(),
      end: z.number().nullable(),
    }),
  ),
  total: z.number(),
  next: z.string().nullable(),
});

export const ProgressAnswer = z.object({
  planId: z.string(),
  on: z.string(),
  totals: z.object({
    tasks: z.number(),
    done: z.number(),
    late: z.number(),
    target: z.number(),
    declared: z.number(),
    proven: z.number(),
    provenOfTarget: z.number(),
  }),
  items: z.array(
    z.object({
      taskId: z.string(),
      text: z.string(),
      agency: Named,
      dueOn: z.string().nullable(),
      nextDueOn: z.string().nullable(),
      state: z.enum(["done", "late", "due", "open"]),
      target: z.number(),
      declared: z.number().nullable(),
      proven: z.number(),
      provenElsewhere: z.number(),
      rows: z.array(z.string()).describe("Rows of the publication ledger the proven figure was counted from"),
      units: z.array(
        z.object({
          unit: Named,
          role: z.string(),
          target: z.number(),
          declared: z.number().nullable(),
          declaredAt: z.string().nullable(),
          proven: z.number(),
          state: z.enum(["done", "late", "due", "open"]),
          rows: z.array(z.string()),
        }),
      ),
    }),
  ),
  next: z.string().nullable(),
});

/** GET /api/v1/plans: plans in force and ended ones; drafts for those whose work they are. */
export async function listPlansApi(rq: Rq): Promise<Reply> {
  const query = PlansQuery.parse(rq.query);
  const { db } = rq.app;
  const reach = await readReach(rq);
  const all = await listPlans(
    db,
    {
      unitIds: [...reach],
      orIssued: true,
      ...(query.year ? { year: query.year } : {}),
      ...(query.unit ? { ofUnit: query.unit } : {}),
    },
    10_000,
  );
  const { shown, next } = page(all, query, (plan) => plan.id);
  const units = await getUnits(
    db,
    shown.map((plan) => plan.unitId),
    vietnamDay(rq.now),
  );
  const items = shown.map((plan) => headJson(rq, plan, units.get(plan.unitId)?.name ?? ""));
  return json({ items, total: all.length, next });
}

/** GET /api/v1/plans/{id} */
export async function planApi(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const plan = await readablePlan(rq);
  const [pieces, agencies, tasks] = await Promise.all([
    listPieces(db, plan.id),
    listAgencies(db, [plan.id]),
    listTasks(db, { planIds: [plan.id], states: visibleStates(plan) }),
  ]);
  const units = await getUnits(
    db,
    [plan.unitId, ...agencies.flatMap((agency) => agency.units.map((unit) => unit.unitId))],
    vietnamDay(rq.now),
  );
  const of = (kind: string): string[] =>
    pieces
      .filter((piece) => piece.kind === kind && (visibleStates(plan) as string[]).includes(piece.state))
      .map((piece) => piece.text);
  return json({
    ...headJson(rq, plan, units.get(plan.unitId)?.name ?? ""),
    issuer: plan.issuer,
    superiorIssuer: plan.superiorIssuer,
    place: plan.place,
    signer: plan.signer,
    signerTitle: plan.signerTitle,
    issuedAt: plan.issuedAt?.toISOString() ?? null,
    closedAt: plan.closedAt?.toISOString() ?? null,
    legalBases: of("legalBasis"),
    purposes: of("purpose"),
    requirements: of("requirement"),
    targets: of("target"),
    audiences: of("audience"),
    contents: of("content"),
    forms: of("form"),
    recipients: of("recipient"),
    agencies: agencies.map((agency) => ({
      id: agency.id,
      name: agency.name,
      role: agency.role,
      group: agency.groupKind,
      units: agency.units.map(({ unitId }) => ({ id: unitId, name: units.get(unitId)?.name ?? "" })),
      tasks: tasks.filter((task) => task.agencyId === agency.id).length,
    })),
  });
}

/** GET /api/v1/plans/{id}/tasks */
export async function planTasksApi(rq: Rq): Promise<Reply> {
  const query = TasksQuery.parse(rq.query);
  const { db } = rq.app;
  const plan = await readablePlan(rq);
  const [all, agencies] = await Promise.all([
    listTasks(db, { planIds: [plan.id], states: visibleStates(plan) }),
    listAgencies(db, [plan.id]),
  ]);
  const names = new Map(agencies.map((agency) => [agency.id, agency.name]));
  const { shown, next } = page(all, query, (task) => task.id);
  const fieldNames = await namesForFields(db, shown, vietnamDay(rq.now));
  return json({
    items: shown.map((task) => ({
      id: task.id,
      text: task.text,
      agency: { id: task.agencyId, name: names.get(task.agencyId) ?? "" },
      role: task.role,
      coordinating: task.coordinating,
      deadline: {
        text: task.deadlineText,
        kind: task.deadlineKind,
        norm: task.deadlineNorm,
        startsOn: task.startsOn,
        dueOn: task.dueOn,
        flag: task.deadlineFlag,
      },
      product: task.productKind,
      topic: task.topic,
      audiences: task.audiences,
      languages: task.languages,
      place: {
        units: task.placeUnitIds.map((id) => ({ id, name: fieldNames.unitNames.get(id) ?? "" })),
        text: task.placeText,
      },
      legalBases: fieldNames.bases.filter((one) => task.basisPieceIds.includes(one.id)),
      proposed: proposedJson(task),
      target: task.targetCount,
      state: task.state,
      start: task.rangeStart,
      end: task.rangeEnd,
    })),
    total: all.length,
    next,
  });
}

function proposedJson(task: PlanTask) {
  const { topic, audiences, productKind, languages } = openProposal(task);
  return { topic, audiences, product: productKind, languages };
}

/** GET /api/v1/plans/{id}/progress: declared and proven side by side, with the ledger rows that were counted. */
export async function planProgressApi(rq: Rq): Promise<Reply> {
  const query = ProgressQuery.parse(rq.query);
  const { db } = rq.app;
  const plan = await readablePlan(rq);
  const today = vietnamDay(rq.now);
  const asked = query.on === undefined ? null : dayOf(rq, query.on, "/on");
  const on = asked ?? today;
  const rowsOf = await loadProgress(db, { planIds: [plan.id], today: on, ...(asked ? { upTo: asked } : {}) });
  const all = asked ? rowsOf.map((row) => declaredBy(row, endOfDay(asked))) : rowsOf;
  const { shown, next } = page(all, query, (row) => row.task.id);
  const proof = await listProof(rq, shown, asked);
  const units = await getUnits(
    db,
    shown.flatMap((row) => row.assignments.map((one) => one.unitId)),
    on,
  );
  const { tasks, done, late, target, declared, proven, provenOfTarget } = totalsOf(all);
  return json({
    planId: plan.id,
    on,
    totals: { tasks, done, late, target, declared, proven, provenOfTarget },
    items: shown.map((row) => {
      const rows = proof.get(row.task.id) ?? [];
      return {
        taskId: row.task.id,
        text: row.task.text,
        agency: { id: row.agency.id, name: row.agency.name },
        dueOn: row.task.dueOn,
        nextDueOn: row.nextDueOn,
        state: row.state,
        target: row.target,
        declared: row.declared,
        proven: row.proven,
        provenElsewhere: row.provenElsewhere,
        rows: rows.map((one) => one.id),
        units: row.assignments.map((one) => ({
          unit: { id: one.unitId, name: units.get(one.unitId)?.name ?? "" },
          role: one.role,
          target: one.targetCount,
          declared: one.declaredCount,
          declaredAt: one.declaredAt?.toISOString() ?? null,
          proven: one.proven,
          state: one.state,
          rows: rows.filter((entry) => one.provenBy.includes(entry.unitId)).map((entry) => entry.id),
        })),
      };
    }),
    next,
  });
}

/** A number said after the moment was not known then; what was said before it is not kept, so there is none. */
function declaredBy(row: TaskProgress, moment: Date): TaskProgress {
  const assignments = row.assignments.map((one) =>
    one.declaredAt !== null && one.declaredAt > moment ? { ...one, declaredCount: null, declaredAt: null } : one,
  );
  const said = assignments.filter((one) => one.declaredCount !== null);
  const sum = said.reduce((total, one) => total + (one.declaredCount ?? 0), 0);
  return { ...row, assignments, declared: said.length > 0 ? sum : null };
}

/** The ledger rows that prove these tasks, by task; read in pieces, because a task of a whole province has thousands. */
async function listProof(
  rq: Rq,
  rows: readonly TaskProgress[],
  on: string | null,
): Promise<Map<string, LedgerEntry[]>> {
  const taskIds = rows.filter((row) => row.proven > 0).map((row) => row.task.id);
  const found: LedgerEntry[] = [];
  const filter = { proofOnly: true, ...(on ? { sentBy: endOfDay(on) } : {}) };
  const PIECE = 5_000;
  while (taskIds.length > 0) {
    const last = found.at(-1);
    const after = last ? { createdAt: last.createdAt, id: last.id } : undefined;
    const piece = await listLedgerEntries(rq.app.db, { ...filter, taskIds }, PIECE, after);
    found.push(...piece);
    if (piece.length < PIECE) break;
  }
  return Map.groupBy(await underTheirDuties(rq.app.db, taskIds, found), (entry) => entry.taskId ?? "");
}

export const planReportDocxApi = (rq: Rq): Promise<Reply> => planReport(rq, "docx");
export const planReportPdfApi = (rq: Rq): Promise<Reply> => planReport(rq, "pdf");

/** The report in the plan's current period, or as of the day asked for. */
async function planReport(rq: Rq, format: "docx" | "pdf"): Promise<Reply> {
  const report = await loadPlanReport(rq.app.db, rq.actor, await issuedPlan(rq), { upTo: upToOf(rq) }, rq.now);
  return reportFileOf(rq.app, report, format);
}

/** A day still to come would promise figures nobody has. */
function dayOf(rq: Rq, text: string, pointer: string): string {
  const day = parseVietnameseDate(text);
  if (!day) throw new InvalidContent([{ pointer, code: "day-invalid" }]);
  if (day > vietnamDay(rq.now)) throw new InvalidContent([{ pointer, code: "day-to-come" }]);
  return day;
}

function upToOf(rq: Rq): string | null {
  const { upTo } = ReportQuery.parse(rq.query);
  return upTo === undefined ? null : dayOf(rq, upTo, "/upTo");
}

// ── what all of them need ───────────────────────────────────────────────────────────────────────────────────────────

const readReach = async (rq: Rq): Promise<Set<string>> =>
  rq.actor ? reachOf(rq.app.db, rq.actor, "plans.read", rq.now) : new Set();

/** Plans in force are public; a draft is shown to those within whose reach it is. */
async function readablePlan(rq: Rq): Promise<Plan> {
  const id = z.uuid().safeParse(rq.params.id);
  const plan = id.success ? await findPlan(rq.app.db, id.data) : undefined;
  if (!plan) throw notFound("plan-not-found");
  if (plan.state === "draft" && !(await readReach(rq)).has(plan.unitId)) throw notFound("plan-not-found");
  return plan;
}

async function issuedPlan(rq: Rq): Promise<Plan> {
  const plan = await readablePlan(rq);
  if (plan.state === "draft") throw notFound("plan-not-found");
  return plan;
}

/** What nobody looked at yet belongs to a draft; once issued, only what a person accepted counts. */
const visibleStates = (plan: Plan): ("proposed" | "accepted")[] =>
  plan.state === "draft" ? ["proposed", "accepted"] : ["accepted"];

function headJson(
  rq: Rq,
  plan: Pick<Plan, "id" | "state" | "number" | "issuedOn" | "title" | "year" | "typeName" | "unitId" | "reportDueOn">,
  unitName: string,
) {
  return {
    id: plan.id,
    state: plan.state,
    number: plan.number,
    date: plan.issuedOn,
    title: plan.title,
    year: plan.year,
    type: plan.typeName,
    unit: { id: plan.unitId, name: unitName },
    reportDueOn: plan.reportDueOn,
    url: plan.state === "draft" ? null : `${rq.app.config.http.publicUrl}/ke-hoach/${plan.id}`,
  };
}

/** The cursor names the last row seen, so that rows added above do not shift the pages. */
function page<T>(
  all: readonly T[],
  query: { limit: number; cursor?: string | undefined },
  idOf: (one: T) => string,
): { shown: T[]; next: string | null } {
  let from = 0;
  if (query.cursor !== undefined) {
    const last = Buffer.from(query.cursor, "base64url").toString("utf8");
    from = all.findIndex((one) => idOf(one) === last) + 1;
    if (from === 0) throw new InvalidContent([{ pointer: "/cursor", code: "cursor-invalid" }]);
  }
  const shown = all.slice(from, from + query.limit);
  const end = shown.at(-1);
  const isLast = from + query.limit >= all.length || end === undefined;
  return { shown, next: isLast ? null : Buffer.from(idOf(end)).toString("base64url") };
}
