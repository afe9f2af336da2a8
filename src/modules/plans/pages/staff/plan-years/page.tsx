import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import type { Cell } from "../../../../../platform/tables/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { refusalFor } from "../../../act-on-plan.ts";
import { loadProgress } from "../../../load-progress.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import { downloadTable } from "../../../money/export-table.ts";
import { seesWholePlan } from "../../../money/money.policy.ts";
import { sumMoneyOfPlans } from "../../../money/money.store.ts";
import { addMoney } from "../../../money/money.ts";
import type { Plan } from "../../../plan.ts";
import { findPlan } from "../../../plans.store.ts";
import { totalsOf } from "../../../progress.ts";
import { en } from "../../../schemes/messages.en.ts";
import { vi } from "../../../schemes/messages.vi.ts";
import { findSchemeId, listSchemePlans, type SchemePlan } from "../../../schemes/schemes.store.ts";
import { possibleSchemes, setScheme } from "../../../schemes/set-scheme.ts";
import { visiblePlan } from "../plan-access.ts";
import { PlanYearsView } from "./view.tsx";

export const FIGURES = ["tasks", "done", "target", "declared", "proven", "allocation", "spending"] as const;
export type Figures = Record<(typeof FIGURES)[number], number>;

export interface PartOfScheme {
  plan: SchemePlan;
  figures: Figures;
}

export const addFigures = (parts: readonly PartOfScheme[]): Figures =>
  Object.fromEntries(
    FIGURES.map((figure) => [figure, parts.reduce((sum, part) => sum + part.figures[figure], 0)]),
  ) as Figures;

/** The money stands in the table of who may see that of the scheme. */
export const figuresShown = (showsMoney: boolean) =>
  FIGURES.filter((figure) => showsMoney || (figure !== "allocation" && figure !== "spending"));

async function load(rq: Rq, plan: Plan): Promise<{ parts: PartOfScheme[]; showsMoney: boolean }> {
  const { db } = rq.app;
  const plans = await listSchemePlans(db, plan.id);
  const planIds = plans.map((one) => one.id);
  const showsMoney = await seesWholePlan(db, actorOf(rq), plan, rq.now);
  const [progress, money] = await Promise.all([
    planIds.length > 0 ? loadProgress(db, { planIds, today: vietnamDay(rq.now) }) : [],
    showsMoney ? sumMoneyOfPlans(db, planIds) : [],
  ]);
  const tasksOf = Map.groupBy(progress, (row) => row.task.planId);
  const parts = plans.map((one): PartOfScheme => {
    const { tasks, done, target, declared, proven } = totalsOf(tasksOf.get(one.id) ?? []);
    const { allocation, spending } = addMoney(money.filter((line) => line.planId === one.id));
    return { plan: one, figures: { tasks, done, target, declared, proven, allocation, spending } };
  });
  return { parts, showsMoney };
}

async function show(rq: Rq, plan: Plan, error: string | null, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const schemeId = await findSchemeId(db, plan.id);
  const mayEdit = (await refusalFor(db, actorOf(rq), "assign", plan, rq.now)) === null;
  const done = z.enum(["saved", "detached"]).safeParse(rq.query.xong);
  return html(
    PlanYearsView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      planWords: pick(rq.lang, planVi, planEn),
      plan,
      ...(await load(rq, plan)),
      scheme: schemeId ? ((await findPlan(db, schemeId)) ?? null) : null,
      choices: mayEdit && !schemeId ? await possibleSchemes(db, plan, rq.now) : [],
      mayEdit,
      error,
      done: done.success ? done.data : null,
    }),
    { status },
  );
}

export async function planYearsPage(rq: Rq): Promise<Reply> {
  return show(rq, await visiblePlan(rq), null);
}

const Body = z.object({ scheme: z.uuid().nullable().catch(null), act: z.enum(["choose", "detach"]).catch("choose") });

/** The plan becomes a part of a scheme, whose page then shows it among its years; or is none any more. */
export async function setSchemePage(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  const body = Body.parse(rq.body ?? {});
  const schemeId = body.act === "detach" ? null : body.scheme;
  if (schemeId === null && body.act === "choose") return show(rq, plan, pick(rq.lang, vi, en).missing, 422);
  await transaction(rq.app.db, (tx) => setScheme(tx, actorOf(rq), { planId: plan.id, schemeId, at: rq.now }));
  return seeOther(
    schemeId ? `/can-bo/ke-hoach/${schemeId}/cac-nam?xong=saved` : `/can-bo/ke-hoach/${plan.id}/cac-nam?xong=detached`,
  );
}

async function exported(rq: Rq, form: "csv" | "xlsx"): Promise<Reply> {
  const plan = await visiblePlan(rq);
  const words = pick(rq.lang, vi, en);
  const { parts, showsMoney } = await load(rq, plan);
  const shown = figuresShown(showsMoney);
  const line = (figures: Figures): Cell[] => shown.map((figure) => figures[figure]);
  const table: Cell[][] = [
    [words.year, words.plan, ...shown.map((figure) => words[figure])],
    ...parts.map((part): Cell[] => [
      part.plan.year ?? "",
      [part.plan.number ?? words.noNumber, part.plan.title].join(" – "),
      ...line(part.figures),
    ]),
    ["", words.total, ...line(addFigures(parts))],
  ];
  return downloadTable(table, form, `cac-nam-${(plan.number ?? "ke-hoach").replace(/\//g, "-")}`, words.short);
}

export const planYearsCsv = (rq: Rq): Promise<Reply> => exported(rq, "csv");
export const planYearsXlsx = (rq: Rq): Promise<Reply> => exported(rq, "xlsx");
