import { z } from "zod";
import { type BarChartData, chartReply } from "../../../../../platform/charts/index.ts";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  fits,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  type TypedForm,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { formatNumber, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, mayAt, reachOf } from "../../../../accounts/index.ts";
import { ancestors, listUnitChoices, matchUnitByName, unitNames } from "../../../../organisations/index.ts";
import { viewerOf } from "../../../inspections/inspection.policy.ts";
import {
  INSPECTION_KINDS,
  INSPECTION_LIMITS,
  type InspectionKind,
  type Programme,
} from "../../../inspections/inspection.ts";
import {
  type InspectionRefusal,
  InspectionRefused,
  InspectionUnknown,
} from "../../../inspections/inspections.errors.ts";
import {
  countFindingsBySection,
  findProgramme,
  listChecklists,
  listInspections,
  type SectionCount,
} from "../../../inspections/inspections.store.ts";
import { en } from "../../../inspections/messages.en.ts";
import { vi } from "../../../inspections/messages.vi.ts";
import {
  changeProgramme,
  createProgramme,
  type PlannedInspection,
  type ProgrammeInput,
  planInspections,
} from "../../../inspections/plan-inspections.ts";
import { readPlanned } from "../../../inspections/read-planned.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import { scopeOf } from "../../../plan.policy.ts";
import { GROUP_KINDS } from "../../../plan.ts";
import { findPlan, findTask, listPlans } from "../../../plans.store.ts";
import { listTaskChoices } from "../../../unit-tasks.ts";
import { shareOf } from "../inspection-list/page.tsx";
import { PlanInspectionsView, ProgrammeFormView, ProgrammeView } from "./view.tsx";

const BASE = "/can-bo/kiem-tra/chuong-trinh";
const INSPECTIONS_SHOWN = 500;

const wordsFor = (rq: Rq) => pick(rq.lang, vi, en);

/** The programme of the address, for those whose reading reaches the inspecting unit. */
async function visibleProgramme(rq: Rq): Promise<Programme> {
  const id = z.uuid().safeParse(rq.params.programme);
  const programme = id.success ? await findProgramme(rq.app.db, id.data) : undefined;
  if (!programme || !(await mayAt(rq.app.db, actorOf(rq), "plans.read", programme.unitId, rq.now)))
    throw new InspectionUnknown();
  return programme;
}

const mayLead = (rq: Rq, unitId: string): Promise<boolean> =>
  mayAt(rq.app.db, actorOf(rq), "inspections.lead", unitId, rq.now);

// The form of a programme

async function showForm(
  rq: Rq,
  programme: Programme | null,
  typed: Typed,
  errors: FormErrors,
  status = 200,
): Promise<Reply> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  if (programme && !(await mayLead(rq, programme.unitId))) throw new InspectionRefused("no-right-here");
  const units = programme
    ? await listUnitChoices(db, [programme.unitId], today)
    : await listUnitChoices(db, await reachOf(db, actorOf(rq), "inspections.lead", rq.now), today);
  const only = units.length === 1 ? units[0] : undefined;
  const of = typed.unitId || (only?.id ?? "");
  // Plans of the unit and of those above; before the unit is known, of all units the person may choose and above them.
  const from = of ? [of] : units.map((unit) => unit.id);
  const above = await Promise.all(from.slice(0, 50).map((id) => ancestors(db, id, today)));
  const owners = [...new Set([...from, ...above.flat().map((unit) => unit.id)])];
  return html(
    ProgrammeFormView({
      ctx: rq.app.view(rq),
      words: wordsFor(rq),
      groups: pick(rq.lang, planVi, planEn).groupKinds,
      programme,
      units,
      plans: await listPlans(db, { unitIds: owners, states: ["issued"] }),
      tasks: await listTaskChoices(db, from, today),
      typed,
      errors,
    }),
    { status },
  );
}

export const newProgrammePage = (rq: Rq): Promise<Reply> =>
  showForm(rq, null, { year: vietnamDay(rq.now).slice(0, 4), groupKind: "communes" }, {});

export async function editProgrammePage(rq: Rq): Promise<Reply> {
  const one = await visibleProgramme(rq);
  const typed = {
    title: one.title,
    number: one.number ?? "",
    groupKind: one.groupKind,
    quota: one.quotaPercent === null ? "" : String(one.quotaPercent),
    planId: one.planId ?? "",
    taskId: one.taskId ?? "",
  };
  return showForm(rq, one, typed, {});
}

function readProgramme({ typed }: TypedForm, words: typeof vi): { input: ProgrammeInput; errors: FormErrors } {
  const errors: FormErrors = {};
  if (!isText(typed.title, INSPECTION_LIMITS.title)) errors.title = words.errors.title;
  if (!fits(typed.number, INSPECTION_LIMITS.number)) errors.number = words.errors.number;
  const quota = (typed.quota ?? "").replace(/\s*%$/, "");
  if (quota !== "" && !/^([1-9]\d?|100)$/.test(quota)) errors.quota = words.errors.quota;
  return {
    input: {
      title: typed.title ?? "",
      number: typed.number || null,
      groupKind: GROUP_KINDS.find((kind) => kind === typed.groupKind) ?? "communes",
      quotaPercent: quota === "" ? null : Number(quota),
      planId: z.uuid().safeParse(typed.planId).data ?? null,
      taskId: z.uuid().safeParse(typed.taskId).data ?? null,
    },
    errors,
  };
}

const FIELD_OF: Partial<Record<InspectionRefusal, string>> = {
  "no-plan-in-force": "planId",
  "plan-of-others": "planId",
  "task-of-others": "taskId",
  "no-right-here": "unitId",
};

async function withRefusal(rq: Rq, work: () => Promise<string>, again: (errors: FormErrors) => Promise<Reply>) {
  try {
    return seeOther(await work());
  } catch (error) {
    if (!(error instanceof InspectionRefused)) throw error;
    return again({ [FIELD_OF[error.code] ?? "title"]: wordsFor(rq).refusals[error.code] });
  }
}

export async function createProgrammePage(rq: Rq): Promise<Reply> {
  const form = typedForm(rq);
  const words = wordsFor(rq);
  const { input, errors } = readProgramme(form, words);
  const unitId = z.uuid().safeParse(form.typed.unitId);
  const year = z.coerce.number().int().min(2000).max(2100).safeParse(form.typed.year);
  if (!unitId.success) errors.unitId = words.errors.unitId;
  if (!year.success) errors.year = words.errors.year;
  // A task says its plan.
  if (input.taskId && !input.planId) input.planId = (await findTask(rq.app.db, input.taskId))?.planId ?? null;
  if (Object.keys(errors).length > 0 || !unitId.success || !year.success)
    return showForm(rq, null, form.typed, errors, 422);
  return withRefusal(
    rq,
    async () => {
      const id = await transaction(rq.app.db, (tx) =>
        createProgramme(tx, actorOf(rq), { ...input, unitId: unitId.data, year: year.data, at: rq.now }),
      );
      return `${BASE}/${id}/them?xong=created`;
    },
    (refused) => showForm(rq, null, form.typed, refused, 409),
  );
}

export async function changeProgrammePage(rq: Rq): Promise<Reply> {
  const programme = await visibleProgramme(rq);
  const form = typedForm(rq);
  const { input, errors } = readProgramme(form, wordsFor(rq));
  if (Object.keys(errors).length > 0) return showForm(rq, programme, form.typed, errors, 422);
  return withRefusal(
    rq,
    async () => {
      await transaction(rq.app.db, (tx) =>
        changeProgramme(tx, actorOf(rq), { ...input, programmeId: programme.id, at: rq.now }),
      );
      return `${BASE}/${programme.id}?xong=changed`;
    },
    (refused) => showForm(rq, programme, form.typed, refused, 409),
  );
}

// Its page

function chartOf(sections: readonly SectionCount[], words: typeof vi, lang: Rq["lang"]): BarChartData {
  const said = words.programme;
  return {
    title: said.chart,
    parts: [
      { name: said.closed, look: "full" },
      { name: said.open, look: "part" },
      { name: said.late, look: "empty" },
    ],
    bars: sections.map((one) => ({
      label: one.section || said.noSection,
      values: [one.closed, one.open, one.late],
      text: `${formatNumber(one.closed, lang)}/${formatNumber(one.closed + one.open + one.late, lang)}`,
    })),
  };
}

export async function programmePage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = wordsFor(rq);
  const programme = await visibleProgramme(rq);
  const viewer = await viewerOf(db, actorOf(rq), rq.now);
  const rows = await listInspections(db, { viewer, programmeId: programme.id }, viewer.today, INSPECTIONS_SHOWN);
  const sections = await countFindingsBySection(db, programme.id, viewer.today);
  const chart = chartOf(sections, words, rq.lang);
  const ids = [programme.unitId, ...rows.flatMap((row) => [row.unitId, row.byUnitId])];
  const done = z.enum(["created", "changed", "planned"]).safeParse(rq.query.xong);
  return html(
    ProgrammeView({
      ctx: rq.app.view(rq),
      words,
      groups: pick(rq.lang, planVi, planEn).groupKinds,
      programme,
      share: await shareOf(db, programme, viewer.today),
      plan: programme.planId ? ((await findPlan(db, programme.planId)) ?? null) : null,
      task: programme.taskId ? ((await findTask(db, programme.taskId)) ?? null) : null,
      rows,
      sections,
      chart,
      unitNames: await unitNames(db, [...new Set(ids)], viewer.today),
      mayLead: await mayLead(rq, programme.unitId),
      today: viewer.today,
      done: done.success ? done.data : null,
      count: typeof rq.query.so === "string" && /^\d{1,3}$/.test(rq.query.so) ? rq.query.so : "",
    }),
  );
}

export async function programmeChart(rq: Rq): Promise<Reply> {
  const programme = await visibleProgramme(rq);
  const sections = await countFindingsBySection(rq.app.db, programme.id, vietnamDay(rq.now));
  return chartReply(rq, chartOf(sections, wordsFor(rq), rq.lang));
}

// Inspections into it

async function showPlanForm(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const programme = await visibleProgramme(rq);
  if (!(await mayLead(rq, programme.unitId))) throw new InspectionRefused("no-right-here");
  const above = await ancestors(db, programme.unitId, vietnamDay(rq.now));
  return html(
    PlanInspectionsView({
      ctx: rq.app.view(rq),
      words: wordsFor(rq),
      programme,
      checklists: await listChecklists(db, [programme.unitId, ...above.map((unit) => unit.id)]),
      typed,
      errors,
      isNew: rq.query.xong === "created" && status === 200,
    }),
    { status },
  );
}

export const planInspectionsPage = (rq: Rq): Promise<Reply> => showPlanForm(rq, { kind: "regular" }, {});

/** Each line with its unit, or the sentence for the first line that is wrong. */
async function readLines(
  rq: Rq,
  programme: Programme,
  typed: Typed,
  common: { kind: InspectionKind; members: string | null },
): Promise<{ inspections: PlannedInspection[] } | { error: string }> {
  const said = wordsFor(rq).errors;
  const read = readPlanned(typed.lines ?? "", INSPECTION_LIMITS.short);
  if ("fault" in read) {
    if (read.fault === "day") return { error: said.lineDay(read.line, read.said) };
    return { error: read.fault === "parts" ? said.lineParts(read.line) : said.lineLeader(read.line) };
  }
  if (read.rows.length === 0) return { error: said.lines };
  if (read.rows.length > INSPECTION_LIMITS.planned) return { error: said.linesMany };
  const today = vietnamDay(rq.now);
  const within = await scopeOf(rq.app.db, programme.unitId, today);
  const inspections: PlannedInspection[] = [];
  for (const row of read.rows) {
    const matches = [...row.unit].length > 200 ? [] : await matchUnitByName(rq.app.db, row.unit, today, { within });
    const [match] = matches;
    if (!match || matches.length > 1) return { error: said.lineUnit(row.line, row.unit.slice(0, 100)) };
    if (inspections.some((one) => one.unitId === match.unit.id && one.plannedOn === row.day))
      return { error: said.lineTwice(row.line) };
    inspections.push({ unitId: match.unit.id, plannedOn: row.day, leader: row.leader, ...common });
  }
  return { inspections };
}

export async function addInspectionsPage(rq: Rq): Promise<Reply> {
  const programme = await visibleProgramme(rq);
  const words = wordsFor(rq);
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const kind = INSPECTION_KINDS.find((one) => one === typed.kind);
  const checklistId = z.uuid().safeParse(typed.checklistId);
  if (!kind) errors.kind = words.errors.kind;
  if (!checklistId.success) errors.checklistId = words.errors.checklistId;
  if (!fits(typed.members, INSPECTION_LIMITS.people)) errors.members = words.errors.members;
  const read = await readLines(rq, programme, typed, { kind: kind ?? "regular", members: typed.members || null });
  if ("error" in read) errors.lines = read.error;
  if (Object.keys(errors).length > 0 || "error" in read || !checklistId.success)
    return showPlanForm(rq, typed, errors, 422);
  try {
    const ids = await transaction(rq.app.db, (tx) =>
      planInspections(tx, actorOf(rq), {
        programmeId: programme.id,
        checklistId: checklistId.data,
        inspections: read.inspections,
        at: rq.now,
      }),
    );
    return seeOther(`${BASE}/${programme.id}?xong=planned&so=${ids.length}`);
  } catch (error) {
    if (!(error instanceof InspectionRefused)) throw error;
    return showPlanForm(rq, typed, { lines: words.refusals[error.code] }, 409);
  }
}
