create table plan_notice (
  id uuid primary key default gen_random_uuid(),
  plan_id uuid not null references plan (id),
  number text not null,
  number_key text generated always as (lower(regexp_replace(number, '\s', '', 'g'))) stored,
  held_on date not null,
  chair text not null,
  title text not null,
  created_by uuid references person (id),
  created_by_name text not null,
  created_at timestamptz not null
);
comment on table plan_notice is
  'A notice of conclusions (thông báo kết luận) of the steering committee that adds duties to a plan in force.';
create unique index plan_notice_is_entered_once on plan_notice (plan_id, number_key, held_on);

create table plan_conclusion (
  id uuid primary key default gen_random_uuid(),
  notice_id uuid not null references plan_notice (id),
  task_id uuid not null unique references plan_task (id),
  unit_id uuid not null references unit (id),
  created_by_name text not null,
  created_at timestamptz not null
);
comment on table plan_conclusion is
  'One conclusion of a notice. Its text, last day and unit are those of the task, which was added to the plan after it was issued.';
create index plan_conclusion_by_notice on plan_conclusion (notice_id, created_at);
