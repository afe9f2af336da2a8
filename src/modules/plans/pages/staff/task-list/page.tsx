import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDate, pick } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, holds, unitsWhere } from "../../../../accounts/index.ts";
import { workingCalendarFor } from "../../../../calendar/index.ts";
import { listUnitChoices, unitNames } from "../../../../organisations/index.ts";
import { listMeetingsIn } from "../../../committee/committee.store.ts";
import { nextDueDay } from "../../../deadline-days.ts";
import { fieldTexts } from "../../../fields/field-texts.ts";
import { en as fieldsEn } from "../../../fields/messages.en.ts";
import { vi as fieldsVi } from "../../../fields/messages.vi.ts";
import { namesForFields } from "../../../fields/names-for-fields.ts";
import { TASK_FIELDS } from "../../../fields/task-fields.ts";
import { loadMeetings } from "../../../meetings/keep-series.ts";
import { reachOf } from "../../../plan.policy.ts";
import { listAssignedUnitIds, listPlans, listTasks, type PlanRow } from "../../../plans.store.ts";
import {
  conditionsOf,
  cursorOf,
  type ListedTask,
  loadListedTasks,
  placeOfCursor,
  type StateCounts,
  scopeOfQuery,
  statesOf,
  sumStates,
} from "../../../task-list/load-tasks.ts";
import { en } from "../../../task-list/messages.en.ts";
import { vi } from "../../../task-list/messages.vi.ts";
import { TaskQuery, tasksAddress } from "../../../task-list/task-filter.ts";
import { listSharesToAct, type StateCount, type TaskPick } from "../../../task-list/task-list.store.ts";
import { TASK_STATES } from "../../../task-list/task-state.ts";
import { heldText } from "./held.tsx";
import { daysOfMonth, tasksByDay } from "./month.tsx";
import { type Shown, TaskListView } from "./view.tsx";

const PAGE_SIZE = 50;
const CARDS = 12;
const LANES = 100;

interface Found {
  query: TaskQuery;
  reach: Set<string>;
  /** Units that have tasks. */
  holders: string[];
  today: string;
  load(pick: TaskPick): Promise<{ rows: ListedTask[]; counts: StateCount[] }>;
}

async function find(rq: Rq): Promise<Found> {
  const { db } = rq.app;
  const query = TaskQuery.parse(rq.query);
  const actor = actorOf(rq);
  const today = vietnamDay(rq.now);
  const reach = await reachOf(db, actor, "plans.read", rq.now);
  const holders = await listAssignedUnitIds(db);
  const scope = await scopeOfQuery(db, query, { own: unitsWhere(actor, "plans.read"), reach, holders, today });
  return { query, reach, holders, today, load: (pick) => loadListedTasks(db, scope, conditionsOf(query), today, pick) };
}

/** Texts, plans and units of the rows that are shown; nothing is read for the others. */
async function details(rq: Rq, rows: readonly ListedTask[], today: string) {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const taskIds = rows.map((row) => row.id);
  const declareIn = [...(await reachOf(db, actor, "plans.declare", rq.now))];
  const [tasks, plans, own] = await Promise.all([
    listTasks(db, { taskIds }),
    listPlans(db, { ids: [...new Set(rows.map((row) => row.planId))] }, rows.length),
    listSharesToAct(db, { taskIds, unitIds: declareIn }),
  ]);
  const names = await unitNames(db, [...new Set(rows.flatMap((row) => row.unitIds))], today);
  return {
    tasks: new Map(tasks.map((task) => [task.id, task])),
    plans: new Map(plans.map((plan) => [plan.id, plan])),
    own: new Map(own.map((one) => [one.taskId, one])),
    unitNames: names,
    mayAssign: await reachOf(db, actor, "plans.assign", rq.now),
  };
}

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** What the chosen view needs: its rows, and the counts of all that the filter means. */
async function show(rq: Rq, found: Found): Promise<{ shown: Shown; rows: ListedTask[]; counts: StateCounts }> {
  const { query, today, reach, load } = found;
  const states = statesOf(query.tinhtrang);
  if (query.xem === "cot") {
    const columns = query.tinhtrang ? states : TASK_STATES;
    const { rows, counts } = await load({ states: columns, ofEachState: CARDS });
    const sums = sumStates(counts);
    const shown = columns.map((state) => ({
      state,
      total: sums[state],
      rows: rows.filter((row) => row.state === state),
    }));
    return { shown: { kind: "cot", columns: shown }, rows, counts: sums };
  }
  if (query.xem === "thang") {
    const month = /^\d{4}-(0[1-9]|1[0-2])$/.exec(text(rq.query.thang) ?? "")?.[0] ?? today.slice(0, 7);
    const calendar = await workingCalendarFor(rq.app.db, [...reach][0] ?? null, rq.now);
    const { rows, counts } = await load({ states, days: daysOfMonth(month) });
    const days = tasksByDay(rows, month);
    const seen = new Map([...days.values()].flatMap((due) => due.first.map((row) => [row.id, row])));
    const issued = await plansIssuedIn(rq, found, daysOfMonth(month));
    return {
      shown: {
        kind: "thang",
        month,
        calendar,
        days,
        issued,
        meetings: await meetingsIn(rq, found, daysOfMonth(month)),
        ofCommittees: await committeesMeetIn(rq, daysOfMonth(month)),
      },
      rows: [...seen.values()],
      counts: sumStates(counts),
    };
  }
  const size = query.xem === "thoigian" ? LANES : PAGE_SIZE;
  const after = placeOfCursor(text(rq.query.sau));
  const { rows: more, counts } = await load({ states, after, limit: size + 1 });
  const rows = more.slice(0, size);
  const last = rows.at(-1);
  const sums = sumStates(counts);
  const page = {
    rows,
    next: more.length > size && last ? cursorOf(last) : null,
    total: states.reduce((sum, state) => sum + sums[state], 0),
    isFirst: after === null,
  };
  if (query.xem !== "thoigian") return { shown: { kind: "bang", ...page }, rows, counts: sums };
  const year = Number(/^(19|20|21)\d\d$/.exec(text(rq.query.nam) ?? "")?.[0] ?? today.slice(0, 4));
  const issued = await plansIssuedIn(rq, found, { from: `${year}-01-01`, to: `${year}-12-31` });
  return { shown: { kind: "thoigian", year, issued, ...page }, rows, counts: sums };
}

const MARKERS = 300;

/** Plans whose day of issue lies in this time: of the units one sees, or the one plan that is asked for. */
async function plansIssuedIn(
  rq: Rq,
  { query, reach }: Found,
  issuedOn: { from: string; to: string },
): Promise<PlanRow[]> {
  const whose = query.kehoach ? { ids: [query.kehoach] } : { unitIds: [...reach] };
  return listPlans(rq.app.db, { ...whose, states: ["issued", "closed"], issuedOn }, MARKERS);
}

/** Meetings of committees to which the person, or a unit the person stands in, is bidden. */
async function committeesMeetIn(rq: Rq, time: { from: string; to: string }) {
  const actor = actorOf(rq);
  return listMeetingsIn(rq.app.db, time, { personId: actor.id, unitIds: unitsWhere(actor, "plans.declare") });
}

/** Recurring meetings in this time, of the units one sees and of the plan that is asked for. */
async function meetingsIn(rq: Rq, { query, reach, today }: Found, time: { from: string; to: string }) {
  const unitIds = query.donvi && query.donvi !== "tatca" ? [query.donvi] : [...reach];
  return Map.groupBy(
    await loadMeetings(rq.app.db, { unitIds, planId: query.kehoach, ...time }, today),
    (meeting) => meeting.day,
  );
}

/** Tasks of plans in force as table, board, timeline or month, all with the same filter in the address. */
export async function taskListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const found = await find(rq);
  const { shown, rows, counts } = await show(rq, found);
  const holders = found.holders.filter((id) => found.reach.has(id));
  return html(
    TaskListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query: found.query,
      counts,
      shown,
      details: await details(rq, rows, found.today),
      units: await listUnitChoices(db, [...new Set([...holders, ...unitsWhere(actor, "plans.read")])], found.today),
      plans: await listPlans(db, { states: ["issued"] }),
      today: found.today,
      wrongDays: wrongDays(rq, found.query),
      mayKeepCalendar: holds(actor, "plans.declare"),
      mayWrite: holds(actor, "content.edit"),
    }),
  );
}

/** "31/11/2026" is no day: it is said, not silently left out. */
function wrongDays(rq: Rq, query: TaskQuery): { tu?: string; den?: string } {
  const typed = { tu: text(rq.query.tu)?.trim(), den: text(rq.query.den)?.trim() };
  return {
    ...(typed.tu && !query.tu ? { tu: typed.tu } : {}),
    ...(typed.den && !query.den ? { den: typed.den } : {}),
  };
}

/** Exactly the rows of the filter and state, not only the page shown. */
export async function taskListExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { query, today, load } = await find(rq);
  const { rows } = await load({ states: statesOf(query.tinhtrang) });
  const of = await details(rq, rows, today);
  const fieldNames = await namesForFields(rq.app.db, [...of.tasks.values()], today);
  const head: Cell[] = [
    words.csv.plan,
    words.task,
    words.csv.units,
    words.due,
    words.state,
    words.heldBy,
    words.csv.since,
    words.csv.target,
    words.csv.declared,
    words.csv.proven,
    ...TASK_FIELDS.map((field) => pick(rq.lang, fieldsVi, fieldsEn).fields[field]),
    words.csv.address,
  ];
  const lines = rows.flatMap((row): Cell[][] => {
    const task = of.tasks.get(row.id);
    if (!task) return [];
    const texts = fieldTexts(task, fieldNames, rq.lang);
    const next = nextDueDay(row.deadlineNorm, today);
    const since = row.held[0]?.since;
    return [
      [
        of.plans.get(row.planId)?.number ?? "",
        task.text,
        row.doers > 3
          ? words.units(String(row.doers))
          : row.unitIds.flatMap((id) => of.unitNames.get(id) ?? []).join("; "),
        row.dueOn ? formatDate(row.dueOn) : next ? words.recurring(formatDate(next)) : (task.deadlineText ?? ""),
        words.states[row.state],
        row.held.map((one) => heldText(one, row, words)).join("; "),
        since ? formatDate(vietnamDay(since)) : "",
        row.target,
        row.declared,
        row.proven,
        ...TASK_FIELDS.map((field) => texts[field]),
        `${rq.app.config.http.publicUrl}/can-bo/ke-hoach/nhiem-vu/${row.id}`,
      ],
    ];
  });
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "nhiem-vu.csv");
}

/** Where to go after an act on a row: back to the same list, nowhere else. */
export function backToList(back: string): string | null {
  if (back === "list") return tasksAddress({});
  const address = /^\/can-bo\/ke-hoach\/nhiem-vu\?([\w=&.%+-]{0,500})$/.exec(back);
  return address ? back : null;
}
