import { sql } from "kysely";
import { containing, type Db } from "../../../platform/db/index.ts";
import { type Topic, withinTopic } from "../../topics/index.ts";
import { type ProvenRecords, SOON_DAYS } from "../progress.ts";
import type { Step, TaskState } from "./task-state.ts";

export interface TaskScope {
  /** Units whose shares are meant … */
  units: readonly string[];
  /** … and owners of plans all of whose tasks are meant, also those nobody has. */
  owners: readonly string[];
  /** No unit outside `units` has a task: what is kept for a task as a whole is what they have of it. */
  hasAllHolders?: boolean;
}

export interface TaskConditions {
  planId?: string | undefined;
  topic?: Topic | undefined;
  audience?: string | undefined;
  product?: string | undefined;
  language?: string | undefined;
  dueFrom?: string | undefined;
  dueTo?: string | undefined;
  words?: string | undefined;
  taskId?: string | undefined;
  /** Leaves out what the units merely help with. */
  doersOnly?: boolean;
}

/** For a unit that proved something without having the task: whose share it is, nearest first. */
export interface Kin {
  unitId: string;
  holderId: string;
  rank: number;
}

/** A task with what its units (of the scope) have done. */
export interface CountedTask {
  id: string;
  planId: string;
  position: number;
  dueOn: string | null;
  startsOn: string | null;
  deadlineNorm: string | null;
  topic: string | null;
  issuedAt: Date | null;
  doers: number;
  doersDone: number;
  taskDone: boolean;
  target: number;
  declared: number | null;
  proven: number;
  acknowledge: number;
  acknowledgeSince: Date | null;
  running: number;
  runningSince: Date | null;
  prove: number;
  proveSince: Date | null;
  redo: number;
  redoSince: Date | null;
  provenAt: Date | null;
  /** Those who do it, where they are at most three. */
  unitIds: string[];
}

const uuids = (ids: readonly string[]) => sql`${[...ids]}::uuid[]`;

/** The holders are those of plans in force; a closed plan may have others. */
const isAll = (scope: TaskScope, on: TaskConditions): boolean => scope.hasAllHolders === true && !on.planId;

/** What is kept of a task is what its row shows. */
const keptAsShown = (scope: TaskScope, on: TaskConditions) =>
  isAll(scope, on) ? sql`not c.has_strays` : sql`c.whole and not c.has_strays`;

function chosenTasks(scope: TaskScope, on: TaskConditions) {
  const like = on.words ? containing(on.words) : null;
  const conditions = [
    on.taskId ? sql`t.id = ${on.taskId}` : null,
    on.planId ? sql`t.plan_id = ${on.planId} and p.state <> 'draft'` : on.taskId ? null : sql`p.state = 'issued'`,
    on.topic ? withinTopic("t.topic", on.topic) : null,
    on.audience ? sql`${on.audience} = any(t.audiences)` : null,
    on.product ? sql`t.product_kind = ${on.product}` : null,
    on.language ? sql`${on.language} = any(t.languages)` : null,
    on.dueFrom ? sql`t.due_on >= ${on.dueFrom}` : null,
    on.dueTo ? sql`t.due_on <= ${on.dueTo}` : null,
    like ? sql`search_form(t.text) like search_form(${like})` : null,
  ].filter((one) => one !== null);
  const doing = on.doersOnly ? sql`and not s.helps` : sql``;
  const theirs = isAll(scope, on)
    ? sql`(k.doers > 0 or exists (select from task_share s where s.task_id = t.id ${doing}))`
    : sql`t.id in (select s.task_id from task_share s where s.unit_id = any(${uuids(scope.units)}) ${doing})`;
  return sql`
    select t.id, t.plan_id, t.position, t.due_on, t.starts_on, t.deadline_norm, t.topic, t.target_count, p.issued_at,
      p.unit_id = any(${uuids(scope.owners)}) as whole, coalesce(k.has_strays, false) as has_strays
    from plan_task t join plan p on p.id = t.plan_id left join task_standing k on k.task_id = t.id
    where t.state = 'accepted' and (p.unit_id = any(${uuids(scope.owners)}) or ${theirs})
      and ${sql.join(conditions.length > 0 ? conditions : [sql`true`], sql` and `)}`;
}

/** Units that proved a task they do not have themselves, where it has to be said whose share that is. */
export async function listStrayProvers(db: Db, scope: TaskScope, on: TaskConditions): Promise<string[]> {
  const rows = await sql<{ unitId: string }>`
    with strayed as materialized (select id from (${chosenTasks(scope, on)}) c where has_strays)
    select distinct q.unit_id from strayed c cross join lateral (
      select q.unit_id from task_proof q where q.task_id = c.id and not exists (
        select from task_share s where s.task_id = q.task_id and s.unit_id = q.unit_id) offset 0) q`.execute(db);
  return rows.rows.map((row) => row.unitId);
}

/**
 * The chosen tasks, and as `seen` the shares of those who do them. With `only` "unkept" just the shares of tasks whose sums
 * are not kept as they are: of some units, or with proof of units that do not have the task.
 */
function seenShares(scope: TaskScope, on: TaskConditions, kin: readonly Kin[], only: "unkept" | "all") {
  const isKept = keptAsShown(scope, on);
  const unkept = only === "unkept" ? sql`and not (${isKept})` : sql``;
  const share = sql`
    doing as materialized (
      select s.* from task_share s join chosen c on c.id = s.task_id
      where not c.whole and not s.helps and s.unit_id = any(${uuids(scope.units)}) ${unkept}),
    share as (
      select s.*, true as in_scope from doing s
      union all
      select s.*, true from chosen c join task_share s on s.task_id = c.id where c.whole and not s.helps ${unkept}
      union all
      -- Who only helps sees the task as those who do it stand.
      select s.*, false from chosen c join task_share s on s.task_id = c.id
      where not c.whole and not s.helps and c.id not in (select task_id from doing) ${unkept}
        and exists (select from task_share h where h.task_id = c.id and h.helps and h.unit_id = any(${uuids(scope.units)})))`;
  if (kin.length === 0)
    return sql`chosen as materialized (${chosenTasks(scope, on)}), ${share}, seen as (select * from share)`;
  return sql`
    chosen as materialized (${chosenTasks(scope, on)}), ${share},
    kin as materialized (
      select * from unnest(${uuids(kin.map((one) => one.unitId))}, ${uuids(kin.map((one) => one.holderId))},
        ${kin.map((one) => one.rank)}::integer[]) as k (unit_id, holder_id, rank)),
    stray as (
      select q.task_id, h.unit_id, sum(q.records)::integer as records, max(q.at) as at
      from chosen c join task_proof q on q.task_id = c.id cross join lateral (
        select s.unit_id from kin k join task_share s on s.task_id = q.task_id and s.unit_id = k.holder_id
        where k.unit_id = q.unit_id order by k.rank limit 1) h
      where c.has_strays and not exists (
        select from task_share s where s.task_id = q.task_id and s.unit_id = q.unit_id)
      group by q.task_id, h.unit_id),
    seen as (
      select s.task_id, s.unit_id, s.in_group, s.target, s.declared, n.proven, n.is_done,
        task_step(n.is_done, n.proven_at, s.refused_at, s.declared, s.acknowledged_at) as step,
        s.assigned_at, s.acknowledged_at, s.declared_at, n.proven_at, s.refused_at, s.in_scope
      from share s left join stray x on x.task_id = s.task_id and x.unit_id = s.unit_id and s.in_group
      cross join lateral (
        select s.proven + coalesce(x.records, 0) as proven, greatest(s.proven_at, x.at) as proven_at,
          s.target > 0 and s.proven + coalesce(x.records, 0) >= s.target as is_done) n)`;
}

/** Where a task stands as of a day; `taskState` says the same of one. */
const stateOn = (today: string) => sql`case
  when task_done then 'done'
  when due_on < ${today}::date then 'late'
  when due_on <= ${today}::date + ${SOON_DAYS}::integer then 'due'
  when doers = 0 then 'unassigned'
  when acknowledge > 0 then 'waiting'
  else 'open' end`;

/** The place of a row in the order of the list. */
export interface TaskPlace {
  dueOn: string | null;
  planId: string;
  position: number;
}

/** Which of the rows are wanted; the counts are always those of all. */
export interface TaskPick {
  states?: readonly TaskState[] | undefined;
  /** Only late ones, and those given back. */
  pressing?: boolean;
  /** Only what has a day in here, or comes again. */
  days?: { from: string; to: string };
  after?: TaskPlace | null;
  limit?: number;
  /** At most so many of each state. */
  ofEachState?: number;
}

export interface StateCount {
  topic: string | null;
  state: TaskState;
  tasks: number;
}

const ORDER = sql`due_on nulls last, plan_id, position`;

/** Tasks in a scope, soonest first, and how many there are of each topic and state, in one statement. */
export async function listCountedTasks(
  db: Db,
  scope: TaskScope,
  on: TaskConditions,
  kin: readonly Kin[],
  today: string,
  pick: TaskPick = {},
): Promise<{ rows: (CountedTask & { state: TaskState })[]; counts: StateCount[] }> {
  const { after } = pick;
  const wanted = [
    pick.states ? sql`state = any(${[...pick.states]}::text[])` : null,
    pick.pressing ? sql`(state = 'late' or redo > 0)` : null,
    pick.days
      ? sql`(due_on between ${pick.days.from}::date and ${pick.days.to}::date or deadline_norm is not null)`
      : null,
    after
      ? after.dueOn === null
        ? sql`due_on is null and (plan_id, position) > (${after.planId}::uuid, ${after.position}::integer)`
        : sql`(due_on is null or due_on > ${after.dueOn}::date or (due_on = ${after.dueOn}::date
            and (plan_id, position) > (${after.planId}::uuid, ${after.position}::integer)))`
      : null,
    pick.ofEachState ? sql`place <= ${pick.ofEachState}::integer` : null,
  ].filter((one) => one !== null);
  const isKept = keptAsShown(scope, on);
  const found = await sql<Partial<CountedTask> & { state: TaskState; counts: StateCount[] | null }>`
    with ${seenShares(scope, on, kin, "unkept")},
    summed as (
      select s.task_id, count(*)::integer as doers, count(*) filter (where is_done)::integer as doers_done,
        sum(target)::integer as target, sum(declared)::integer as declared,
        bool_or(in_group) as in_group, sum(proven)::integer as own_proven,
        count(*) filter (where step = 'acknowledge')::integer as acknowledge,
        min(assigned_at) filter (where step = 'acknowledge') as acknowledge_since,
        count(*) filter (where step = 'do')::integer as running,
        min(acknowledged_at) filter (where step = 'do') as running_since,
        count(*) filter (where step = 'prove')::integer as prove,
        min(declared_at) filter (where step = 'prove') as prove_since,
        count(*) filter (where step = 'redo')::integer as redo,
        min(refused_at) filter (where step = 'redo') as redo_since,
        max(proven_at) as proven_at,
        case when count(*) <= 3 then array_agg(unit_id order by unit_id) end as unit_ids
      from seen s group by s.task_id),
    counted as (
      select c.id, c.plan_id, c.position, c.due_on, c.starts_on,
        c.deadline_norm, c.topic, c.issued_at, c.target_count,
        coalesce(k.proven, 0) as total, n.*
      from chosen c left join task_standing k on k.task_id = c.id left join summed s on s.task_id = c.id
      cross join lateral (
        select k.doers, k.doers_done, k.target, k.declared, k.proven, k.acknowledge, k.acknowledge_since, k.running,
          k.running_since, k.prove, k.prove_since, k.redo, k.redo_since, k.proven_at, k.unit_ids
        where ${isKept}
        union all
        select s.doers, s.doers_done, s.target, s.declared,
          case when s.in_group and not c.whole then s.own_proven else coalesce(k.proven, 0) end, s.acknowledge,
          s.acknowledge_since, s.running, s.running_since, s.prove, s.prove_since, s.redo, s.redo_since,
          coalesce(s.proven_at, k.proven_at), s.unit_ids
        where not (${isKept})) n),
    told as (
      select id, plan_id, position, due_on, starts_on, deadline_norm, topic, issued_at, coalesce(doers, 0) as doers,
        coalesce(doers_done, 0) as doers_done,
        case when coalesce(doers, 0) = 0 then total >= target_count else doers_done = doers end as task_done,
        coalesce(target, target_count) as target, declared, coalesce(proven, 0) as proven,
        coalesce(acknowledge, 0) as acknowledge, acknowledge_since, coalesce(running, 0) as running, running_since,
        coalesce(prove, 0) as prove, prove_since, coalesce(redo, 0) as redo, redo_since, proven_at,
        coalesce(unit_ids, '{}') as unit_ids
      from counted),
    stated as materialized (select told.*, ${stateOn(today)} as state from told),
    listed as (
      select ${pick.ofEachState ? sql`*, row_number() over (partition by state order by ${ORDER}) as place` : sql`*`}
      from stated),
    page as (
      select * from listed where ${sql.join(wanted.length > 0 ? wanted : [sql`true`], sql` and `)}
      order by ${ORDER} ${pick.limit ? sql`limit ${pick.limit}::integer` : sql``}),
    numbered as (select page.*, row_number() over (order by ${ORDER}) as nth from page)
    select numbered.*, case when coalesce(nth, 1) = 1 then (select json_agg(n) from (
        select topic, state, count(*)::integer as tasks from stated group by topic, state) n) end as counts
    from (select 1) always left join numbered on true order by nth`.execute(db);
  return {
    counts: found.rows[0]?.counts ?? [],
    rows: found.rows.filter((row): row is CountedTask & typeof row => row.id !== null),
  };
}

/** The step at which each unit's share of a task is, and since when. */
export async function listSteps(
  db: Db,
  scope: TaskScope,
  on: TaskConditions,
  kin: readonly Kin[],
): Promise<{ unitId: string; step: Step; since: Date | null }[]> {
  const rows = await sql<{ unitId: string; step: Step; since: Date | null }>`
    with ${seenShares(scope, on, kin, "all")}
    select unit_id, step, case step when 'done' then proven_at when 'redo' then refused_at
      when 'prove' then declared_at when 'do' then acknowledged_at else assigned_at end as since
    from seen`.execute(db);
  return rows.rows;
}

/** A task one unit has, as it stands for that unit; who only helps sees it as those who do it stand. */
export interface UnitShare {
  taskId: string;
  unitId: string;
  planNumber: string | null;
  dueOn: string | null;
  helps: boolean;
  inGroup: boolean;
  isDone: boolean;
  target: number;
  declared: number | null;
  proven: number;
}

/** What units have in plans in force, soonest first; `open` leaves what they do themselves and is not done. */
export async function listUnitShares(
  db: Db,
  units: readonly string[],
  kin: readonly Kin[],
  which: { open?: boolean; limit?: number } = {},
): Promise<UnitShare[]> {
  const rows = await sql<UnitShare>`
    with ${seenShares({ units, owners: [] }, { doersOnly: which.open === true }, kin, "all")},
    others as (
      select task_id, bool_and(is_done) as is_done, sum(target)::integer as target, sum(declared)::integer as declared
      from seen where not in_scope group by task_id),
    own as (
      select task_id, unit_id, false as helps, in_group, is_done, target, declared, proven from seen where in_scope
      union all
      select h.task_id, h.unit_id, true, h.in_group,
        coalesce(o.is_done, case when k.doers = 0 then k.proven >= c.target_count else k.doers_done = k.doers end),
        coalesce(o.target, k.target, c.target_count), coalesce(o.declared, k.declared), k.proven
      from chosen c join task_share h on h.task_id = c.id join task_standing k on k.task_id = c.id
      left join others o on o.task_id = c.id
      where h.helps and h.unit_id = any(${uuids(units)}))
    select own.*, c.due_on, p.number as plan_number
    from own join chosen c on c.id = own.task_id join plan p on p.id = c.plan_id
    where ${which.open ? sql`not helps and not is_done` : sql`true`}
    order by c.due_on nulls last, c.plan_id, c.position, own.unit_id
    ${which.limit ? sql`limit ${which.limit}::integer` : sql``}`.execute(db);
  return rows.rows;
}

export interface ShareToAct {
  taskId: string;
  unitId: string;
  isAcknowledged: boolean;
}

/** Of each task one share of these units, if possible one not received yet: what somebody who acts for them is offered. */
export async function listSharesToAct(
  db: Db,
  of: { taskIds: readonly string[]; unitIds: readonly string[] },
): Promise<ShareToAct[]> {
  const rows = await sql<ShareToAct>`
    select one.* from unnest(${uuids(of.taskIds)}) t (id) cross join lateral (
      select s.task_id, s.unit_id, s.acknowledged_at is not null as is_acknowledged from task_share s
      where s.task_id = t.id and s.unit_id = any(${uuids(of.unitIds)}) and not s.helps
      order by is_acknowledged, s.unit_id limit 1) one`.execute(db);
  return rows.rows;
}

/** Those of these tasks that every unit doing them has done. */
export async function listDoneTasks(db: Db, taskIds: readonly string[]): Promise<Set<string>> {
  if (taskIds.length === 0) return new Set();
  const rows = await sql<{ taskId: string }>`
    select task_id from task_share where task_id = any(${[...taskIds]}::uuid[]) and not helps
    group by task_id having bool_and(is_done)`.execute(db);
  return new Set(rows.rows.map((row) => row.taskId));
}

/** Kept proof of tasks by unit, as the ledger counts it now. */
export async function listKeptProof(db: Db, taskIds: readonly string[]): Promise<ProvenRecords[]> {
  const rows = await sql<ProvenRecords>`
    select task_id, unit_id, records, rows from task_proof where task_id = any(${uuids(taskIds)})`.execute(db);
  return rows.rows;
}

/** What one unit has of the chosen tasks. */
export interface UnitSum {
  unitId: string;
  shares: number;
  done: number;
  late: number;
  due: number;
  unacknowledged: number;
  target: number;
  proven: number;
}

/** Per unit that has something of the chosen tasks: shares, and how they stand as of a day. */
export async function listUnitSums(
  db: Db,
  scope: TaskScope,
  on: TaskConditions,
  kin: readonly Kin[],
  today: string,
): Promise<UnitSum[]> {
  const rows = await sql<UnitSum>`
    with ${seenShares(scope, on, kin, "all")}
    select s.unit_id, count(*)::integer as shares, count(*) filter (where is_done)::integer as done,
      count(*) filter (where not is_done and c.due_on < ${today}::date)::integer as late,
      count(*) filter (where not is_done and c.due_on >= ${today}::date
        and c.due_on <= ${today}::date + ${SOON_DAYS}::integer)::integer as due,
      count(*) filter (where step = 'acknowledge')::integer as unacknowledged,
      sum(s.target)::integer as target, sum(least(s.proven, s.target))::integer as proven
    from seen s join chosen c on c.id = s.task_id where s.in_scope
    group by s.unit_id`.execute(db);
  return rows.rows;
}

/** Products proven in each month of a year for the plans of the chosen tasks; of all units, or of those of the scope. */
export async function listProvenByMonth(
  db: Db,
  scope: TaskScope,
  on: Pick<TaskConditions, "planId">,
  year: number,
): Promise<{ unitId: string; month: number; records: number }[]> {
  const rows = await sql<{ unitId: string; month: number; records: number }>`
    select m.unit_id, extract(month from m.month)::integer as month, sum(m.records)::integer as records
    from plan_proof_month m join plan p on p.id = m.plan_id
    where ${on.planId ? sql`p.id = ${on.planId} and p.state <> 'draft'` : sql`p.state = 'issued'`}
      and m.month between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date
      and (p.unit_id = any(${uuids(scope.owners)}) or m.unit_id = any(${uuids(scope.units)}))
    group by 1, 2`.execute(db);
  return rows.rows;
}
