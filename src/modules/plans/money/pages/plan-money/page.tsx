import { z } from "zod";
import { type BarChartData, chartReply } from "../../../../../platform/charts/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import type { SheetCell } from "../../../../../platform/tables/index.ts";
import { actorOf, holds } from "../../../../accounts/index.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import { visiblePlan } from "../../../pages/staff/plan-access.ts";
import type { Plan } from "../../../plan.ts";
import { listWaitingCarriedOver } from "../../enter-money.ts";
import { downloadTable } from "../../export-table.ts";
import { type CostRow, loadCosts, loadMoney, moneyRows, type PlanMoneyModel, totalMoney } from "../../load-money.ts";
import { en } from "../../messages.en.ts";
import { type MoneyWords, vi } from "../../messages.vi.ts";
import { mayApprove, mayEnter } from "../../money.policy.ts";
import { listClosings } from "../../money.store.ts";
import { type GroupBy, leftOf, type MoneyEntry, type MoneySums, STAGES } from "../../money.ts";
import { approvalOf } from "../entry-table.tsx";
import { PlanMoneyView } from "./view.tsx";

export const VIEWS = ["task", "unit", "source", "month", "book", "cost", "warned"] as const;
export type MoneyView = (typeof VIEWS)[number];
export const VIEW_IN_ADDRESS: Record<MoneyView, string> = {
  task: "nhiem-vu",
  unit: "don-vi",
  source: "nguon",
  month: "thang",
  book: "so",
  cost: "ket-qua",
  warned: "vuot",
};
const PAGE_SIZE = 100;
/** Pictures wider than a phone stay readable; more months than this are no picture any more. */
const CHART_MONTHS = 24;

const Query = z.object({
  xem: z.string().optional().catch(undefined),
  loai: z.enum(STAGES).optional().catch(undefined),
  nhiemvu: z
    .union([z.uuid(), z.literal("chung")])
    .optional()
    .catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
  nguon: z.uuid().optional().catch(undefined),
  thang: z
    .string()
    .regex(/^\d{4}-\d\d$/)
    .optional()
    .catch(undefined),
  duyet: z.literal("cho").optional().catch(undefined),
  sau: z.coerce.number().int().positive().optional().catch(undefined),
});
export type PlanMoneyQuery = z.infer<typeof Query>;

export function viewOf(query: PlanMoneyQuery): MoneyView {
  return VIEWS.find((view) => VIEW_IN_ADDRESS[view] === query.xem) ?? "task";
}

function inBook(entry: MoneyEntry, query: PlanMoneyQuery): boolean {
  return (
    (!query.loai || entry.stage === query.loai) &&
    (!query.nhiemvu || (query.nhiemvu === "chung" ? entry.taskId === null : entry.taskId === query.nhiemvu)) &&
    (!query.donvi || entry.unitId === query.donvi) &&
    (!query.nguon || entry.sourceId === query.nguon) &&
    (!query.thang || entry.day.startsWith(query.thang)) &&
    (!query.duyet || approvalOf(entry) === "waiting")
  );
}

/** Newest first: of the filter, or those saved against a warning. */
function bookOf(model: PlanMoneyModel, query: PlanMoneyQuery, view: MoneyView): MoneyEntry[] {
  return model.entries
    .filter((entry) => (view === "warned" ? entry.warnings.length > 0 : inBook(entry, query)))
    .reverse();
}

export async function planMoneyPage(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  const words = pick(rq.lang, vi, en);
  const query = Query.parse(rq.query);
  const view = viewOf(query);
  const model = await loadMoney(rq, plan);
  const actor = actorOf(rq);
  const isBook = view === "book" || view === "warned";
  const book = isBook ? bookOf(model, query, view) : [];
  const rest = query.sau ? book.filter((entry) => entry.number < (query.sau as number)) : book;
  const waiting = model.entries.filter((entry) => approvalOf(entry) === "waiting");
  const [closing] = await listClosings(rq.app.db, [plan.id]);
  const mayEnterHere = holds(actor, "money.enter") && plan.state !== "draft" && !closing;
  const done = z.enum(["imported", "carried", "closed"]).safeParse(rq.query.xong);
  return html(
    PlanMoneyView({
      ctx: rq.app.view(rq),
      words,
      planWords: pick(rq.lang, planVi, planEn),
      plan,
      query,
      view,
      model,
      rows: isBook || view === "cost" ? [] : moneyRows(model, view as GroupBy, words),
      book: rest.slice(0, PAGE_SIZE),
      next: rest.length > PAGE_SIZE ? (rest[PAGE_SIZE - 1]?.number ?? null) : null,
      costs: view === "cost" ? await loadCosts(rq, model, plan.id) : [],
      totals: totalMoney(model),
      waiting: { count: waiting.length, dong: waiting.reduce((sum, entry) => sum + entry.amount, 0) },
      warned: model.entries.filter((entry) => entry.warnings.length > 0).length,
      closing: closing ?? null,
      carriedOver: mayEnterHere ? await sumWaiting(rq, plan) : 0,
      mayEnter: mayEnterHere,
      maySettle: await mayApprove(rq.app.db, actor, plan, rq.now),
      chart: view === "month" ? chartOf(model, words) : null,
      done: done.success ? done.data : null,
    }),
  );
}

async function sumWaiting(rq: Rq, plan: Plan): Promise<number> {
  const { db } = rq.app;
  if (!(await mayEnter(db, actorOf(rq), plan, { unitId: plan.unitId, stage: "allocation" }, rq.now))) return 0;
  return (await listWaitingCarriedOver(db, plan, rq.now)).reduce((sum, one) => sum + one.amount, 0);
}

const tableOf = (
  words: MoneyWords,
  model: PlanMoneyModel,
  query: PlanMoneyQuery,
  view: MoneyView,
  costs: CostRow[],
): SheetCell[][] => {
  if (view === "cost")
    return [
      [words.task, words.spent, words.proven, words.perProduct, words.people, words.perPerson],
      ...costs.map((row) => [
        row.label,
        row.spent,
        row.proven,
        row.perProduct ?? "",
        row.people ?? "",
        row.perPerson ?? "",
      ]),
    ];
  if (view === "book" || view === "warned")
    return [
      [
        "#",
        words.day,
        words.stage,
        words.approval,
        words.content,
        words.task,
        words.unit,
        words.source,
        words.quantity,
        words.unitPrice,
        words.amount,
        words.document,
        words.views.warned,
        words.reason,
        words.note,
        words.entered,
      ],
      ...bookOf(model, query, view).map((entry): SheetCell[] => {
        const approval = approvalOf(entry);
        return [
          entry.number,
          { day: entry.day },
          words.stages[entry.stage],
          approval ? words.approvals[approval] : "",
          entry.content,
          entry.taskId ? (model.tasks.get(entry.taskId)?.text ?? "") : words.wholePlan,
          model.units.get(entry.unitId) ?? "",
          model.sources.get(entry.sourceId) ?? "",
          entry.quantity ?? "",
          entry.unitPrice ?? "",
          entry.amount,
          entry.document ?? "",
          entry.warnings.map(words.warning).join(" "),
          entry.reason ?? "",
          entry.note ?? "",
          words.enteredBy(entry.createdByName, entry.createdAt),
        ];
      }),
    ];
  const figures = (sums: MoneySums): number[] => [
    ...STAGES.map((stage) => sums[stage]),
    ...(view === "month" ? [] : [leftOf(sums)]),
  ];
  return [
    [words[view], ...STAGES.map((stage) => words.stages[stage]), ...(view === "month" ? [] : [words.left])],
    ...moneyRows(model, view, words).map((row) => [row.label, ...figures(row.sums)]),
    [words.total, ...figures(totalMoney(model))],
  ];
};

async function exported(rq: Rq, form: "csv" | "xlsx"): Promise<Reply> {
  const plan = await visiblePlan(rq);
  const words = pick(rq.lang, vi, en);
  const query = Query.parse(rq.query);
  const view = viewOf(query);
  const model = await loadMoney(rq, plan);
  const costs = view === "cost" ? await loadCosts(rq, model, plan.id) : [];
  const name = `kinh-phi-${(plan.number ?? "ke-hoach").replace(/\//g, "-")}-${VIEW_IN_ADDRESS[view]}`;
  return downloadTable(tableOf(words, model, query, view, costs), form, name, words.views[view]);
}

/** Exactly what the page shows, all of it. */
export const planMoneyCsv = (rq: Rq): Promise<Reply> => exported(rq, "csv");
export const planMoneyXlsx = (rq: Rq): Promise<Reply> => exported(rq, "xlsx");

/** Allocated and spent so far, month by month; null where nothing was allocated or spent yet. */
function chartOf(model: PlanMoneyModel, words: MoneyWords): BarChartData | null {
  const months = moneyRows(model, "month", words).slice(-CHART_MONTHS);
  const totals = totalMoney(model);
  if (totals.allocation <= 0 && totals.spending <= 0) return null;
  const before = totalMoney({
    ...model,
    entries: model.entries.filter((entry) => entry.day.slice(0, 7) < (months[0]?.key ?? "")),
  });
  let { allocation, spending } = before;
  return {
    title: words.chartTitle,
    parts: [
      { name: words.chartSpent, look: "full" },
      { name: words.chartOver, look: "part" },
      { name: words.chartLeft, look: "empty" },
    ],
    bars: months.map((month) => {
      allocation += month.sums.allocation;
      spending += month.sums.spending;
      const [spent, given] = [Math.max(spending, 0), Math.max(allocation, 0)];
      return {
        label: month.label,
        values: [Math.min(spent, given), Math.max(spent - given, 0), Math.max(given - spent, 0)],
        text: words.chartBar(spent, given),
      };
    }),
  };
}

export async function planMoneyChart(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  const data = chartOf(await loadMoney(rq, plan), pick(rq.lang, vi, en));
  const empty: BarChartData = { title: pick(rq.lang, vi, en).chartTitle, parts: [], bars: [] };
  return chartReply(rq, data ?? empty);
}
