import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Rq } from "../../../platform/http/index.ts";
import { actorOf, reachOf } from "../../accounts/index.ts";
import { unitNames } from "../../organisations/index.ts";
import { sumReached } from "../../publishing/index.ts";
import { loadProgress } from "../load-progress.ts";
import type { Plan, PlanTask } from "../plan.ts";
import { listTasks } from "../plans.store.ts";
import { seesWholePlan } from "./money.policy.ts";
import { listMoneyEntries, listSourcesById } from "./money.store.ts";
import { costOfOne, type GroupBy, groupMoney, type MoneyEntry, type MoneySums, sumMoney } from "./money.ts";

export interface PlanMoneyModel {
  entries: MoneyEntry[];
  tasks: Map<string, PlanTask>;
  units: Map<string, string>;
  sources: Map<string, string>;
  /** False where only the money of one's own units is shown. */
  isWhole: boolean;
}

/** The money of a plan as far as this person may see it, with the names of everything in it. */
export async function loadMoney(rq: Rq, plan: Plan, taskId?: string): Promise<PlanMoneyModel> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const isWhole = await seesWholePlan(db, actor, plan, rq.now);
  const unitIds = isWhole ? undefined : await reachOf(db, actor, "money.read", rq.now);
  const entries = await listMoneyEntries(db, { planIds: [plan.id], unitIds, ...(taskId ? { taskId } : {}) });
  const of = (key: (entry: MoneyEntry) => string): string[] => [...new Set(entries.map(key))];
  const [tasks, units, sources] = await Promise.all([
    listTasks(db, { planIds: [plan.id] }),
    unitNames(
      db,
      of((entry) => entry.unitId),
      vietnamDay(rq.now),
    ),
    listSourcesById(
      db,
      of((entry) => entry.sourceId),
    ),
  ]);
  return {
    entries,
    tasks: new Map(tasks.map((task) => [task.id, task])),
    units,
    sources: new Map(sources.map((source) => [source.id, source.name])),
    isWhole,
  };
}

export interface MoneyRow {
  key: string;
  label: string;
  sums: MoneySums;
}

/** The groups with their names: tasks as the plan has them, months as they come, others by what they got. */
export function moneyRows(
  model: PlanMoneyModel,
  by: GroupBy,
  words: { wholePlan: string; monthName: (month: string) => string },
): MoneyRow[] {
  const label: Record<GroupBy, (key: string) => string> = {
    task: (key) => model.tasks.get(key)?.text ?? words.wholePlan,
    unit: (key) => model.units.get(key) ?? "",
    source: (key) => model.sources.get(key) ?? "",
    month: (key) => words.monthName(key),
  };
  const rows = groupMoney(model.entries, by).map((group) => ({ ...group, label: label[by](group.key) }));
  if (by === "month") return rows.sort((a, b) => a.key.localeCompare(b.key));
  const position = (key: string): number => model.tasks.get(key)?.position ?? -1;
  if (by === "task") return rows.sort((a, b) => position(a.key) - position(b.key));
  return rows.sort((a, b) => b.sums.allocation - a.sums.allocation || a.label.localeCompare(b.label, "vi"));
}

export const totalMoney = (model: PlanMoneyModel): MoneySums => sumMoney(model.entries);

export interface CostRow {
  taskId: string;
  label: string;
  spent: number;
  proven: number;
  perProduct: number | null;
  /** How often somebody was reached, as far as it was counted; null where nobody counted. */
  people: number | null;
  perPerson: number | null;
}

/** What one proven product and one person at an event cost, task by task. */
export async function loadCosts(rq: Rq, model: PlanMoneyModel, planId: string): Promise<CostRow[]> {
  const { db } = rq.app;
  const groups = groupMoney(model.entries, "task").filter((group) => group.key !== "");
  const taskIds = groups.map((group) => group.key);
  const [progress, reached] = await Promise.all([
    loadProgress(db, { planIds: [planId], today: vietnamDay(rq.now) }),
    sumReached(db, taskIds),
  ]);
  const proven = new Map(progress.map((row) => [row.task.id, row.proven]));
  return groups.map(({ key, sums }) => {
    const products = proven.get(key) ?? 0;
    const people = reached.get(key) ?? null;
    return {
      taskId: key,
      label: model.tasks.get(key)?.text ?? "",
      spent: sums.spending,
      proven: products,
      perProduct: costOfOne(sums.spending, products),
      people,
      perPerson: costOfOne(sums.spending, people ?? 0),
    };
  });
}
