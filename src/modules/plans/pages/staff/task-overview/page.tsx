import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, unitsWhere } from "../../../../accounts/index.ts";
import { listUnitChoices, unitNames } from "../../../../organisations/index.ts";
import { AREAS, areaOf } from "../../../../topics/index.ts";
import { reachOf } from "../../../plan.policy.ts";
import { listAssignedUnitIds, listPlans, listTasks } from "../../../plans.store.ts";
import { conditionsOf, kinOf, loadListedTasks, scopeOfQuery, sumStates } from "../../../task-list/load-tasks.ts";
import { TaskQuery } from "../../../task-list/task-filter.ts";
import { listProvenByMonth, listUnitSums, type TaskPick } from "../../../task-list/task-list.store.ts";
import { TASK_STATES } from "../../../task-list/task-state.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { TaskOverviewView } from "./view.tsx";

const UNITS_SHOWN = 20;
const URGENT = 8;

/** One screen for a province, a unit or a person: what is promised, what is proven, who is behind. */
export async function taskOverviewPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const query = TaskQuery.pick({ donvi: true, kehoach: true }).parse(rq.query);
  const showAll = z.literal("1").safeParse(rq.query.het).success;
  const actor = actorOf(rq);
  const today = vietnamDay(rq.now);
  const year = Number(today.slice(0, 4));
  const reach = await reachOf(db, actor, "plans.read", rq.now);
  const own = unitsWhere(actor, "plans.read");
  const holders = await listAssignedUnitIds(db);
  const scope = await scopeOfQuery(db, query, { own, reach, holders, today });
  const on = conditionsOf(query);
  const kin = await kinOf(db, scope, on, today);
  const first = async (which: TaskPick) => loadListedTasks(db, scope, on, today, { ...which, limit: URGENT });
  const [urgent, coming, sums, months] = await Promise.all([
    first({ pressing: true }),
    first({ states: ["due", "waiting"] }),
    listUnitSums(db, scope, on, kin, today),
    listProvenByMonth(db, scope, on, year),
  ]);
  const pressing = new Set(urgent.rows.map((task) => task.id));
  const next = [...urgent.rows, ...coming.rows.filter((task) => !pressing.has(task.id))].slice(0, URGENT);
  const counts = sumStates(urgent.counts);
  // Those who are behind come first, then those with the smallest share proven.
  sums.sort(
    (a, b) =>
      b.late - a.late || a.done / a.shares - b.done / b.shares || b.shares - a.shares || (a.unitId < b.unitId ? -1 : 1),
  );
  const shownUnits = showAll ? sums : sums.slice(0, UNITS_SHOWN);
  const inScope = new Set(scope.units);
  const monthly = (unitId: string | null): number[] =>
    Array.from({ length: 12 }, (_, index) =>
      months
        .filter((one) => one.month === index + 1 && (unitId === null || one.unitId === unitId))
        .reduce((sum, one) => sum + one.records, 0),
    );
  return html(
    TaskOverviewView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query,
      today,
      year,
      counts,
      total: TASK_STATES.reduce((sum, state) => sum + counts[state], 0),
      areas: [...AREAS, null].flatMap((area) => {
        const rows = urgent.counts.filter((one) => areaOf(one.topic) === area);
        const all = rows.reduce((sum, one) => sum + one.tasks, 0);
        return all > 0 ? [{ area, total: all, done: sumStates(rows).done }] : [];
      }),
      months: scope.owners.length > 0 ? monthly(null) : monthlyOf(months, inScope),
      units: shownUnits.map((sum) => ({ ...sum, months: monthly(sum.unitId) })),
      unitTotal: sums.length,
      next,
      texts: new Map(
        (await listTasks(db, { taskIds: next.map((task) => task.id) })).map((task) => [task.id, task.text]),
      ),
      unitNames: await unitNames(
        db,
        [...new Set([...shownUnits.map((one) => one.unitId), ...next.flatMap((task) => task.unitIds)])],
        today,
      ),
      choices: await listUnitChoices(db, [...new Set([...holders.filter((id) => reach.has(id)), ...own])], today),
      plans: await listPlans(db, { states: ["issued"] }),
    }),
  );
}

const monthlyOf = (months: readonly { unitId: string; month: number; records: number }[], units: ReadonlySet<string>) =>
  Array.from({ length: 12 }, (_, index) =>
    months.filter((one) => one.month === index + 1 && units.has(one.unitId)).reduce((sum, one) => sum + one.records, 0),
  );
