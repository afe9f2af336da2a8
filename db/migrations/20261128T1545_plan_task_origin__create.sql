alter table plan
  add column parent_id uuid references plan (id),
  add constraint plan_is_not_its_own_parent check (parent_id <> id);
comment on column plan.parent_id is 'The plan of a unit above that this one carries out.';
create unique index plan_one_of_unit_per_parent on plan (parent_id, unit_id) where parent_id is not null;

create table plan_task_origin (
  task_id uuid not null references plan_task (id),
  parent_task_id uuid not null references plan_task (id),
  seen jsonb not null,
  linked_by_name text not null,
  linked_at timestamptz not null,
  primary key (task_id, parent_task_id),
  constraint plan_task_carries_out_another check (task_id <> parent_task_id)
);
comment on table plan_task_origin is
  'Which duties of the plan above a task carries out. seen is the duty as it was when somebody of the unit last looked: what differs now is a proposal.';
create index plan_task_origin_by_parent on plan_task_origin (parent_task_id);

create table plan_task_part (
  root_task_id uuid not null references plan_task (id),
  task_id uuid not null references plan_task (id),
  primary key (root_task_id, task_id)
);
comment on table plan_task_part is
  'Every task below a duty, however deep: what proves it proves the duty. Kept with plan_task_origin, so that counting needs no recursion.';
create index plan_task_part_by_task on plan_task_part (task_id);

create view plan_task_counted as select root_task_id, task_id from plan_task_part;
comment on view plan_task_counted is 'For the publication ledger: rows of task_id prove root_task_id too.';

create table plan_duty_left (
  plan_id uuid not null references plan (id),
  parent_task_id uuid not null references plan_task (id),
  reason text not null,
  left_by_name text not null,
  left_at timestamptz not null,
  primary key (plan_id, parent_task_id),
  constraint plan_duty_is_left_with_reason check (length(trim(reason)) > 0)
);
comment on table plan_duty_left is 'Duties of the plan above that a unit does not take up in its own plan, each with its reason.';

create table plan_change_answer (
  id bigint generated always as identity primary key,
  plan_id uuid not null references plan (id),
  task_id uuid not null references plan_task (id),
  parent_task_id uuid not null references plan_task (id),
  answer text not null,
  reason text,
  change jsonb not null,
  answered_by_name text not null,
  answered_at timestamptz not null,
  constraint plan_change_answer_is_known check (answer in ('accepted', 'declined')),
  constraint plan_change_is_declined_with_reason check (answer = 'accepted' or length(trim(reason)) > 0)
);
comment on table plan_change_answer is 'What a unit answered when a duty of the plan above had changed, with the change as it was shown.';
create index plan_change_answer_by_plan on plan_change_answer (plan_id, id);
