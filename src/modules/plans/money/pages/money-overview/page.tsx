import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, reachOf } from "../../../../accounts/index.ts";
import { listUnitChoices, offeredUnits, subtreeIds, unitNames } from "../../../../organisations/index.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import { listPlans, listPlanYears, type PlanFilter, type PlanRow } from "../../../plans.store.ts";
import { downloadTable } from "../../export-table.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { listClosings, listSourcesById, sumMoneyOfPlans } from "../../money.store.ts";
import { addMoney, leftOf, type MoneySums, STAGES } from "../../money.ts";
import { MoneyOverviewView } from "./view.tsx";

/** More plans than one page holds; the figures below the table are of all of them. */
const MOST_PLANS = 5_000;
const PAGE_SIZE = 100;
const Query = z.object({
  nam: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
  nguon: z.uuid().optional().catch(undefined),
  trang: z.coerce.number().int().min(1).max(1000).optional().catch(undefined),
});
export type OverviewQuery = z.infer<typeof Query>;

export interface OverviewRow {
  plan: PlanRow;
  unitName: string;
  sums: MoneySums;
  warned: number;
  waiting: number;
  isClosed: boolean;
}

async function load(rq: Rq) {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const query = Query.parse(rq.query);
  const reach = await reachOf(db, actorOf(rq), "money.read", rq.now);
  const known = new Set(reach);
  const unitIds = query.donvi ? (await subtreeIds(db, query.donvi, today)).filter((id) => known.has(id)) : reach;
  const within: PlanFilter = { unitIds, states: ["issued", "closed"] };
  const plans = await listPlans(db, { ...within, ...(query.nam ? { year: query.nam } : {}) }, MOST_PLANS);
  const planIds = plans.map((plan) => plan.id);
  const [money, closings, names] = await Promise.all([
    sumMoneyOfPlans(db, planIds),
    listClosings(db, planIds),
    unitNames(db, [...new Set(plans.map((plan) => plan.unitId))], today),
  ]);
  const byPlan = Map.groupBy(money, (one) => one.planId);
  const sources = await listSourcesById(db, [...new Set(money.map((one) => one.sourceId))]);
  const rows: OverviewRow[] = plans.flatMap((plan) => {
    const own = (byPlan.get(plan.id) ?? []).filter((one) => !query.nguon || one.sourceId === query.nguon);
    if (own.length === 0) return [];
    return [
      {
        plan,
        unitName: names.get(plan.unitId) ?? "",
        sums: addMoney(own),
        warned: own.reduce((all, one) => all + one.warned, 0),
        waiting: own.reduce((all, one) => all + one.waiting, 0),
        isClosed: closings.some((one) => one.planId === plan.id),
      },
    ];
  });
  const totals = addMoney(rows.map((row) => row.sums));
  const years = await listPlanYears(db, within);
  return { query, rows, totals, years, reach, today, sources };
}

/** For the finance department: every plan of the units below, what it got and what became of it. */
export async function moneyOverviewPage(rq: Rq): Promise<Reply> {
  const { query, rows, totals, years, reach, today, sources } = await load(rq);
  const page = query.trang ?? 1;
  const choices = offeredUnits(
    reach,
    rows.map((row) => row.plan.unitId),
  );
  return html(
    MoneyOverviewView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      planWords: pick(rq.lang, planVi, planEn),
      query,
      rows: rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
      hasNext: rows.length > page * PAGE_SIZE,
      page,
      totals,
      years,
      units: await listUnitChoices(rq.app.db, choices, today),
      sources: sources.map(({ id, name }) => ({ id, name })),
    }),
  );
}

async function exported(rq: Rq, form: "csv" | "xlsx"): Promise<Reply> {
  const { rows, totals } = await load(rq);
  const words = pick(rq.lang, vi, en);
  const head = [
    words.year,
    words.plan,
    words.unit,
    ...STAGES.map((stage) => words.stages[stage]),
    words.left,
    words.views.warned,
    words.approvals.waiting,
    words.closedState,
  ];
  const body = rows.map((row) => [
    row.plan.year ?? "",
    [row.plan.number ?? words.noNumber, row.plan.title].join(" – "),
    row.unitName,
    ...STAGES.map((stage) => row.sums[stage]),
    leftOf(row.sums),
    row.warned,
    row.waiting,
    row.isClosed ? words.closedState : "",
  ]);
  const foot = ["", words.total, "", ...STAGES.map((stage) => totals[stage]), leftOf(totals)];
  return downloadTable([head, ...body, foot], form, "kinh-phi-cac-ke-hoach", words.money);
}

export const moneyOverviewCsv = (rq: Rq): Promise<Reply> => exported(rq, "csv");
export const moneyOverviewXlsx = (rq: Rq): Promise<Reply> => exported(rq, "xlsx");
