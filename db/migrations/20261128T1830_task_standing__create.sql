-- What the task list shows is kept, not counted anew from a million ledger rows at each request (docs/adr/0013). All of it
-- follows from the ledger, the assignments and the evidence, and can be counted again at any time with recount_proof. No
-- foreign keys: a count must never wait for somebody who edits the task.
create table task_proof (
  task_id uuid not null,
  unit_id uuid not null,
  records integer not null,
  rows integer not null,
  at timestamptz not null,
  primary key (task_id, unit_id)
);
comment on table task_proof is
  'Kept count: products of a unit that prove a task, of the task itself and of all tasks below it; each product once, however many rows it has. at is when the last was proven.';

create table task_share (
  task_id uuid not null,
  unit_id uuid not null,
  helps boolean not null,
  in_group boolean not null,
  target integer not null,
  declared integer,
  proven integer not null,
  is_done boolean not null,
  step text not null,
  assigned_at timestamptz not null,
  acknowledged_at timestamptz,
  declared_at timestamptz,
  proven_at timestamptz,
  refused_at timestamptz,
  primary key (task_id, unit_id)
);
comment on table task_share is
  'Kept count: a standing assignment with what proves it and at which step it is. Who does a task with others counts its own proof, who does it alone all of it.';
create index task_share_by_unit on task_share (unit_id, task_id);

create table task_standing (
  task_id uuid primary key,
  doers integer not null default 0,
  doers_done integer not null default 0,
  target integer,
  declared integer,
  proven integer not null default 0,
  proven_at timestamptz,
  acknowledge integer not null default 0,
  acknowledge_since timestamptz,
  running integer not null default 0,
  running_since timestamptz,
  prove integer not null default 0,
  prove_since timestamptz,
  redo integer not null default 0,
  redo_since timestamptz,
  unit_ids uuid[] not null default '{}',
  has_strays boolean not null default false
);
comment on table task_standing is
  'Kept count: the shares of a task added up. has_strays: a unit that does not have the task proved it; whose share that is depends on who stands above whom today, so it is credited when the list is read.';

create table plan_proof_month (
  plan_id uuid not null,
  unit_id uuid not null,
  month date not null,
  records integer not null,
  primary key (plan_id, unit_id, month)
);
comment on table plan_proof_month is
  'Kept count: products proven in each month by each unit for the tasks of a plan; a product counts in the month (Vietnamese time) in which it was first proven.';

create table task_proof_month (
  task_id uuid not null,
  unit_id uuid not null,
  month date not null,
  records integer not null,
  primary key (task_id, unit_id, month)
);
comment on table task_proof_month is 'What of plan_proof_month comes from which task, so that a change is a difference.';

-- The step of a share: done; given back, and nothing proven since; declared; received; not yet received.
create function task_step(
  is_done boolean, proven_at timestamptz, refused_at timestamptz, declared integer, acknowledged_at timestamptz
) returns text language sql immutable parallel safe as $$
  select case
    when is_done then 'done'
    when refused_at is not null and (proven_at is null or refused_at > proven_at) then 'redo'
    when declared > 0 then 'prove'
    when acknowledged_at is not null then 'do'
    else 'acknowledge' end
$$;

-- Two at once on one task: the second waits here and then, in statements of its own, counts what the first left.
create function hold_standing(tasks uuid[]) returns void language plpgsql as $$
begin
  insert into task_standing (task_id) select t from unnest(tasks) t order by t on conflict do nothing;
  perform from task_standing where task_id = any(tasks) order by task_id for update;
end $$;

create function recount_standing(tasks uuid[]) returns void language plpgsql as $$
begin
  delete from task_share s where s.task_id = any(tasks) and not exists (
    select from task_assignment a where a.task_id = s.task_id and a.unit_id = s.unit_id and a.withdrawn_at is null);

  insert into task_share as s
  select j.task_id, j.unit_id, j.helps, j.in_group, j.target_count, j.declared_count, j.proven, j.is_done,
    task_step(j.is_done, j.proven_at, j.refused_at, j.declared_count, j.acknowledged_at),
    j.assigned_at, j.acknowledged_at, j.declared_at, j.proven_at, j.refused_at
  from (
    select a.*, a.role = 'coordinating' as helps, p.proven, p.proven_at,
      a.target_count > 0 and p.proven >= a.target_count as is_done,
      (select max(e.ended_at) from evidence e
        where e.ended_as = 'rejected' and e.task_id = a.task_id and e.unit_id = a.unit_id) as refused_at
    from task_assignment a cross join lateral (
      select coalesce(sum(q.records), 0)::integer as proven, max(q.at) as proven_at
      from task_proof q where q.task_id = a.task_id and (q.unit_id = a.unit_id or not a.in_group)) p
    where a.task_id = any(tasks) and a.withdrawn_at is null) j
  on conflict (task_id, unit_id) do update set
    helps = excluded.helps, in_group = excluded.in_group, target = excluded.target, declared = excluded.declared,
    proven = excluded.proven, is_done = excluded.is_done, step = excluded.step, assigned_at = excluded.assigned_at,
    acknowledged_at = excluded.acknowledged_at, declared_at = excluded.declared_at, proven_at = excluded.proven_at,
    refused_at = excluded.refused_at
  where s.* is distinct from excluded.*;

  update task_standing k set
    doers = n.doers, doers_done = n.doers_done, target = n.target, declared = n.declared, proven = n.proven,
    proven_at = n.proven_at, acknowledge = n.acknowledge, acknowledge_since = n.acknowledge_since, running = n.running,
    running_since = n.running_since, prove = n.prove, prove_since = n.prove_since, redo = n.redo,
    redo_since = n.redo_since, unit_ids = n.unit_ids, has_strays = n.has_strays
  from (
    select t.id, count(s.unit_id)::integer as doers, count(*) filter (where s.is_done)::integer as doers_done,
      sum(s.target)::integer as target, sum(s.declared)::integer as declared,
      count(*) filter (where s.step = 'acknowledge')::integer as acknowledge,
      min(s.assigned_at) filter (where s.step = 'acknowledge') as acknowledge_since,
      count(*) filter (where s.step = 'do')::integer as running,
      min(s.acknowledged_at) filter (where s.step = 'do') as running_since,
      count(*) filter (where s.step = 'prove')::integer as prove,
      min(s.declared_at) filter (where s.step = 'prove') as prove_since,
      count(*) filter (where s.step = 'redo')::integer as redo,
      min(s.refused_at) filter (where s.step = 'redo') as redo_since,
      case when count(s.unit_id) between 1 and 3 then array_agg(s.unit_id order by s.unit_id) else '{}' end as unit_ids,
      coalesce(bool_or(s.in_group), false) and exists (
        select from task_proof q where q.task_id = t.id and not exists (
          select from task_share o where o.task_id = t.id and o.unit_id = q.unit_id)) as has_strays,
      (select coalesce(sum(q.records), 0)::integer from task_proof q where q.task_id = t.id) as proven,
      (select max(q.at) from task_proof q where q.task_id = t.id) as proven_at
    from unnest(tasks) t (id) left join task_share s on s.task_id = t.id and not s.helps
    group by t.id) n
  where k.task_id = n.id;
end $$;

-- Counts again what proves these tasks and those above them; only of some units where they are named.
create function recount_proof(changed uuid[], units uuid[] default null) returns void language plpgsql as $$
declare
  tasks uuid[];
begin
  select array_agg(id order by id) into tasks from (
    select t.id from plan_task t where t.id = any(changed)
    union select p.root_task_id from plan_task_part p where p.task_id = any(changed)) known;
  if tasks is null then
    return;
  end if;
  perform hold_standing(tasks);

  delete from task_proof q where q.task_id = any(tasks) and (units is null or q.unit_id = any(units)) and not exists (
    select from proof x where x.unit_id = q.unit_id and (x.task_id = q.task_id
      or x.task_id in (select p.task_id from plan_task_part p where p.root_task_id = q.task_id)));

  insert into task_proof as q
  select c.task_id, x.unit_id, count(distinct (x.record_kind, x.record_id)), count(*), max(x.sent_at)
  from (
    select t as task_id, t as by_task from unnest(tasks) t
    union select p.root_task_id, p.task_id from plan_task_part p where p.root_task_id = any(tasks)) c
  join proof x on x.task_id = c.by_task
  where units is null or x.unit_id = any(units)
  group by c.task_id, x.unit_id
  on conflict (task_id, unit_id) do update set records = excluded.records, rows = excluded.rows, at = excluded.at
  where (q.records, q.rows, q.at) is distinct from (excluded.records, excluded.rows, excluded.at);

  with first_proven as (
    select x.task_id, x.unit_id,
      date_trunc('month', min(x.sent_at) at time zone 'Asia/Ho_Chi_Minh')::date as month
    from proof x where x.task_id = any(changed) and (units is null or x.unit_id = any(units))
    group by x.task_id, x.unit_id, x.record_kind, x.record_id),
  now as (select task_id, unit_id, month, count(*)::integer as records from first_proven group by 1, 2, 3),
  gone as (
    delete from task_proof_month m
    where m.task_id = any(changed) and (units is null or m.unit_id = any(units)) and not exists (
      select from now n where n.task_id = m.task_id and n.unit_id = m.unit_id and n.month = m.month)
    returning m.task_id, m.unit_id, m.month, m.records),
  kept as (
    insert into task_proof_month as m select task_id, unit_id, month, records from now
    on conflict (task_id, unit_id, month) do update set records = excluded.records where m.records <> excluded.records),
  change as (
    select t.plan_id, d.unit_id, d.month, sum(d.records)::integer as records
    from (
      select task_id, unit_id, month, -records as records from gone
      union all
      select n.task_id, n.unit_id, n.month, n.records - coalesce(m.records, 0)
      from now n left join task_proof_month m using (task_id, unit_id, month)) d
    join plan_task t on t.id = d.task_id
    group by 1, 2, 3 having sum(d.records) <> 0)
  insert into plan_proof_month as k
  select plan_id, unit_id, month, records from change order by plan_id, unit_id, month
  on conflict (plan_id, unit_id, month) do update set records = k.records + excluded.records;

  perform recount_standing(tasks);
end $$;

create function ledger_proof_changed() returns trigger language plpgsql as $$
declare
  tasks uuid[];
  units uuid[];
begin
  if tg_op = 'INSERT' then
    select array_agg(distinct n.task_id), array_agg(distinct n.unit_id) into tasks, units from after n
    where n.task_id is not null and n.state = 'sent' and n.withdrawn_at is null;
  elsif tg_op = 'DELETE' then
    select array_agg(distinct o.task_id), array_agg(distinct o.unit_id) into tasks, units from before o
    where o.task_id is not null and o.state = 'sent' and o.withdrawn_at is null;
  else
    -- What proved before and does not now, or the other way round, or proves something else.
    select array_agg(distinct d.task_id), array_agg(distinct d.unit_id) into tasks, units from (
      (select id, task_id, unit_id, record_kind, record_id, sent_at from before
        where task_id is not null and state = 'sent' and withdrawn_at is null
       except select id, task_id, unit_id, record_kind, record_id, sent_at from after
        where task_id is not null and state = 'sent' and withdrawn_at is null)
      union all
      (select id, task_id, unit_id, record_kind, record_id, sent_at from after
        where task_id is not null and state = 'sent' and withdrawn_at is null
       except select id, task_id, unit_id, record_kind, record_id, sent_at from before
        where task_id is not null and state = 'sent' and withdrawn_at is null)) d;
  end if;
  if tasks is not null then
    perform recount_proof(tasks, units);
  end if;
  return null;
end $$;
create trigger ledger_proof_inserted after insert on ledger_entry
  referencing new table as after for each statement execute function ledger_proof_changed();
create trigger ledger_proof_updated after update on ledger_entry
  referencing old table as before new table as after for each statement execute function ledger_proof_changed();
create trigger ledger_proof_deleted after delete on ledger_entry
  referencing old table as before for each statement execute function ledger_proof_changed();

create function task_shares_changed() returns trigger language plpgsql as $$
declare
  tasks uuid[];
begin
  if tg_op = 'INSERT' then
    select array_agg(distinct task_id order by task_id) into tasks from after;
  elsif tg_op = 'DELETE' then
    select array_agg(distinct task_id order by task_id) into tasks from before;
  else
    select array_agg(distinct task_id order by task_id) into tasks
    from (select task_id from before union all select task_id from after) both_sides;
  end if;
  if tasks is not null then
    perform hold_standing(tasks);
    perform recount_standing(tasks);
  end if;
  return null;
end $$;
create trigger task_assignment_inserted after insert on task_assignment
  referencing new table as after for each statement execute function task_shares_changed();
create trigger task_assignment_updated after update on task_assignment
  referencing old table as before new table as after for each statement execute function task_shares_changed();
create trigger task_assignment_deleted after delete on task_assignment
  referencing old table as before for each statement execute function task_shares_changed();
create trigger evidence_updated after update on evidence
  referencing old table as before new table as after for each statement execute function task_shares_changed();

create function task_parts_changed() returns trigger language plpgsql as $$
declare
  roots uuid[];
begin
  if tg_op = 'INSERT' then
    select array_agg(distinct root_task_id) into roots from after;
  else
    select array_agg(distinct root_task_id) into roots from before;
  end if;
  if roots is not null then
    perform recount_proof(roots);
  end if;
  return null;
end $$;
create trigger plan_task_part_inserted after insert on plan_task_part
  referencing new table as after for each statement execute function task_parts_changed();
create trigger plan_task_part_deleted after delete on plan_task_part
  referencing old table as before for each statement execute function task_parts_changed();

select recount_proof(array(select id from plan_task order by id));

-- Words of tasks are found without marks.
create function search_form(text) returns text language sql immutable strict parallel safe as
  $$ select lower(public.unaccent('public.unaccent', $1)) $$;
create index plan_task_by_words on plan_task using gin (search_form(text) gin_trgm_ops);
analyze task_proof, task_share, task_standing, plan_proof_month;

comment on table task_assignment is
  'Who does a task: one unit leads it, unless the agency is a group and each unit of it does the task for itself (in_group). declared_count is what the unit says; what is proven is counted from the publication ledger (kept in task_share).';
