import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { Step } from "./task-state.ts";

export interface TaskScope {
  /** Units whose shares are meant … */
  units: readonly string[];
  /** … and owners of plans all of whose tasks are meant, also those nobody has. */
  owners: readonly string[];
}

export interface TaskConditions {
  planId?: string | undefined;
  topic?: string | undefined;
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

/** A task with what its units (of the scope) have done, counted from shares and ledger in one statement. */
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

function chosenTasks(scope: TaskScope, on: TaskConditions) {
  const like = on.words ? `%${on.words.replace(/[%_\\]/g, "\\$&")}%` : null;
  const conditions = [
    on.taskId ? sql`t.id = ${on.taskId}` : null,
    on.planId ? sql`t.plan_id = ${on.planId} and p.state <> 'draft'` : on.taskId ? null : sql`p.state = 'issued'`,
    on.topic ? sql`t.topic = ${on.topic}` : null,
    on.audience ? sql`${on.audience} = any(t.audiences)` : null,
    on.product ? sql`t.product_kind = ${on.product}` : null,
    on.language ? sql`${on.language} = any(t.languages)` : null,
    on.dueFrom ? sql`t.due_on >= ${on.dueFrom}` : null,
    on.dueTo ? sql`t.due_on <= ${on.dueTo}` : null,
    like ? sql`(t.text ilike ${like} or unaccent(t.text) ilike unaccent(${like}))` : null,
  ].filter((one) => one !== null);
  return sql`
    select t.id, t.plan_id, t.position, t.due_on, t.starts_on, t.deadline_norm, t.topic, t.target_count, p.issued_at,
      p.unit_id = any(${uuids(scope.owners)}) as whole
    from plan_task t join plan p on p.id = t.plan_id
    where t.state = 'accepted' and (
      p.unit_id = any(${uuids(scope.owners)})
      or t.id in (select task_id from task_assignment where withdrawn_at is null and unit_id = any(${uuids(scope.units)})
        ${on.doersOnly ? sql`and role <> 'coordinating'` : sql``})
    ) and ${sql.join(conditions.length > 0 ? conditions : [sql`true`], sql` and `)}`;
}

/** Units that proved a task they do not have themselves. */
export async function listStrayProvers(db: Db, scope: TaskScope, on: TaskConditions): Promise<string[]> {
  const rows = await sql<{ unitId: string }>`
    select distinct x.unit_id as "unitId" from proof x
    where x.task_id in (select id from (${chosenTasks(scope, on)}) c)
      and not exists (
        select 1 from task_assignment a
        where a.task_id = x.task_id and a.unit_id = x.unit_id and a.withdrawn_at is null)`.execute(db);
  return rows.rows.map((row) => row.unitId);
}

/** Shares of the chosen tasks with what each has proven and whether it is done. */
function countedShares(scope: TaskScope, on: TaskConditions, kin: readonly Kin[]) {
  // Mostly everybody proves what is theirs; then nothing has to be looked up above.
  const credit =
    kin.length === 0
      ? sql`credit as (select task_id, unit_id, records, at from proven)`
      : sql`credited as (
      select p.task_id, coalesce(a.unit_id, (select k.holder_id from kin k
          join task_assignment b on b.task_id = p.task_id and b.unit_id = k.holder_id and b.withdrawn_at is null
          where a.unit_id is null and k.unit_id = p.unit_id order by k.rank limit 1)) as unit_id, p.records, p.at
      from proven p left join task_assignment a
        on a.task_id = p.task_id and a.unit_id = p.unit_id and a.withdrawn_at is null),
    credit as (
      select task_id, unit_id, sum(records) as records, max(at) as at from credited
      where unit_id is not null group by task_id, unit_id)`;
  return sql`
    chosen as materialized (${chosenTasks(scope, on)}),
    ${
      kin.length === 0
        ? sql``
        : sql`kin as materialized (
      select * from unnest(${uuids(kin.map((one) => one.unitId))}, ${uuids(kin.map((one) => one.holderId))},
        ${kin.map((one) => one.rank)}::integer[]) as k (unit_id, holder_id, rank)),`
    }
    helped as materialized (
      select distinct a.task_id from task_assignment a join chosen c on c.id = a.task_id
      where a.withdrawn_at is null and not c.whole and a.role = 'coordinating' and a.unit_id = any(${uuids(scope.units)})),
    share as (
      select a.task_id, a.unit_id, a.role, a.in_group, a.target_count, a.assigned_at, a.acknowledged_at,
        a.declared_count, a.declared_at, c.whole or a.unit_id = any(${uuids(scope.units)}) as in_scope
      from task_assignment a join chosen c on c.id = a.task_id
      where a.withdrawn_at is null
        and (c.whole or a.unit_id = any(${uuids(scope.units)}) or a.task_id in (select task_id from helped))),
    record as (
      select x.task_id, x.unit_id, x.record_kind, x.record_id, max(x.sent_at) as at
      from proof x where x.task_id in (select id from chosen)
      group by x.task_id, x.unit_id, x.record_kind, x.record_id),
    proven as materialized (
      select task_id, unit_id, count(*) as records, max(at) as at from record group by task_id, unit_id),
    total as (select task_id, sum(records) as records, max(at) as at from proven group by task_id),
    ${credit},
    refused as (
      select e.task_id, e.unit_id, max(e.ended_at) as at from evidence e
      where e.ended_as = 'rejected' and e.task_id in (select id from chosen) group by e.task_id, e.unit_id),
    judged as (
      select s.*, coalesce(case when s.in_group then c.records else t.records end, 0) as proven,
        case when s.in_group then c.at else t.at end as proven_at, r.at as refused_at,
        s.target_count > 0 and coalesce(case when s.in_group then c.records else t.records end, 0) >= s.target_count
          as is_done
      from share s
      left join credit c on c.task_id = s.task_id and c.unit_id = s.unit_id
      left join total t on t.task_id = s.task_id
      left join refused r on r.task_id = s.task_id and r.unit_id = s.unit_id),
    stepped as (
      select j.*, case
          when is_done then 'done'
          when refused_at is not null and (proven_at is null or refused_at > proven_at) then 'redo'
          when declared_at is not null and declared_count > 0 then 'prove'
          when acknowledged_at is not null then 'do'
          else 'acknowledge' end as step
      from judged j where role <> 'coordinating'),
    -- Who only helps sees the task as those who do it stand; who does it, its own share.
    seen as (
      select s.* from stepped s
      where s.in_scope or not exists (
        select 1 from task_assignment o
        where o.task_id = s.task_id and o.withdrawn_at is null and o.role <> 'coordinating'
          and o.unit_id = any(${uuids(scope.units)})))`;
}

export async function listCountedTasks(
  db: Db,
  scope: TaskScope,
  on: TaskConditions,
  kin: readonly Kin[],
): Promise<CountedTask[]> {
  const rows = await sql<CountedTask>`
    with ${countedShares(scope, on, kin)},
    summed as (
      select s.task_id, count(*)::integer as doers, count(*) filter (where is_done)::integer as doers_done,
        sum(target_count)::integer as target, sum(declared_count)::integer as declared,
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
        case when count(*) <= 3 then array_agg(unit_id) end as unit_ids
      from seen s group by s.task_id)
    select c.id, c.plan_id as "planId", c.position, c.due_on as "dueOn", c.starts_on as "startsOn",
      c.deadline_norm as "deadlineNorm", c.topic, c.issued_at as "issuedAt",
      coalesce(s.doers, 0) as doers, coalesce(s.doers_done, 0) as "doersDone",
      case when s.task_id is null then coalesce(t.records, 0) >= c.target_count else s.doers_done = s.doers end
        as "taskDone",
      coalesce(s.target, c.target_count) as target, s.declared,
      (case when s.in_group and not c.whole then s.own_proven else coalesce(t.records, 0) end)::integer as proven,
      coalesce(s.acknowledge, 0) as acknowledge, s.acknowledge_since as "acknowledgeSince",
      coalesce(s.running, 0) as running, s.running_since as "runningSince",
      coalesce(s.prove, 0) as prove, s.prove_since as "proveSince",
      coalesce(s.redo, 0) as redo, s.redo_since as "redoSince",
      coalesce(s.proven_at, t.at) as "provenAt", coalesce(s.unit_ids, '{}') as "unitIds"
    from chosen c left join summed s on s.task_id = c.id left join total t on t.task_id = c.id
    order by c.due_on nulls last, c.plan_id, c.position`.execute(db);
  return rows.rows;
}

/** The step at which each unit's share of a task is, and since when. */
export async function listSteps(
  db: Db,
  scope: TaskScope,
  on: TaskConditions,
  kin: readonly Kin[],
): Promise<{ unitId: string; step: Step; since: Date | null }[]> {
  const rows = await sql<{ unitId: string; step: Step; since: Date | null }>`
    with ${countedShares(scope, on, kin)}
    select unit_id as "unitId", step, case step when 'done' then proven_at when 'redo' then refused_at
      when 'prove' then declared_at when 'do' then acknowledged_at else assigned_at end as since
    from seen`.execute(db);
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
  days: { today: string; soon: string },
): Promise<UnitSum[]> {
  const rows = await sql<UnitSum>`
    with ${countedShares(scope, on, kin)}
    select s.unit_id as "unitId", count(*)::integer as shares, count(*) filter (where is_done)::integer as done,
      count(*) filter (where not is_done and c.due_on < ${days.today})::integer as late,
      count(*) filter (where not is_done and c.due_on >= ${days.today} and c.due_on <= ${days.soon})::integer as due,
      count(*) filter (where step = 'acknowledge')::integer as unacknowledged,
      sum(s.target_count)::integer as target, sum(least(s.proven, s.target_count))::integer as proven
    from seen s join chosen c on c.id = s.task_id where s.in_scope
    group by s.unit_id`.execute(db);
  return rows.rows;
}

/** Products proven in each month of a year, of the chosen tasks. */
export async function listProvenByMonth(
  db: Db,
  scope: TaskScope,
  on: TaskConditions,
  year: number,
): Promise<{ unitId: string; month: number; records: number }[]> {
  const rows = await sql<{ unitId: string; month: number; records: number }>`
    select unit_id as "unitId", extract(month from first_at at time zone 'Asia/Ho_Chi_Minh')::integer as month,
      count(*)::integer as records
    from (
      select x.task_id, x.unit_id, x.record_kind, x.record_id, min(x.sent_at) as first_at from proof x
      where x.task_id in (select id from (${chosenTasks(scope, on)}) c)
      group by x.task_id, x.unit_id, x.record_kind, x.record_id) r
    where extract(year from first_at at time zone 'Asia/Ho_Chi_Minh') = ${year}
    group by 1, 2`.execute(db);
  return rows.rows;
}
