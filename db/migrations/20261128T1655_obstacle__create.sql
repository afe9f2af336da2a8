create table obstacle (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  task_id uuid references plan_task (id),
  kind text not null check (kind in ('law', 'money', 'staff', 'equipment', 'coordination', 'other')),
  text text not null,
  ask text not null,
  since_on date not null,
  state text not null default 'open' check (state in ('open', 'answered', 'solved', 'takenBack')),
  held_by uuid not null references unit (id),
  held_since timestamptz not null,
  due_on date not null,
  answer text,
  answered_by uuid references person (id),
  answered_by_name text,
  answered_at timestamptz,
  closed_at timestamptz,
  created_by uuid references person (id),
  created_by_name text not null,
  created_at timestamptz not null,
  constraint obstacle_goes_to_another_unit check (held_by <> unit_id),
  constraint obstacle_reporter_does_not_answer check (answered_by is null or answered_by <> created_by),
  constraint obstacle_answer_is_whole check
    ((answer is null) = (answered_at is null) and (answer is null) = (answered_by_name is null)),
  constraint obstacle_answered_has_answer check (state not in ('answered', 'solved') or answer is not null),
  constraint obstacle_end_has_day check ((state in ('solved', 'takenBack')) = (closed_at is not null))
);
comment on table obstacle is
  'What stands in the way of a unit, of a task or in general. held_by must answer by due_on; unanswered it goes to the unit above by itself. Only the unit that reported says whether it is solved.';
create index obstacle_by_unit on obstacle (unit_id, created_at desc, id);
create index obstacle_by_holder on obstacle (held_by, due_on) where state = 'open';
create index obstacle_by_task on obstacle (task_id, created_at desc) where task_id is not null;
create index obstacle_by_time on obstacle (created_at desc, id);

create table obstacle_step (
  id bigint generated always as identity primary key,
  obstacle_id uuid not null references obstacle (id),
  at timestamptz not null,
  act text not null check (act in ('report', 'answer', 'passUp', 'escalate', 'confirm', 'reopen', 'takeBack')),
  to_unit_id uuid references unit (id),
  person_id uuid references person (id),
  person_name text not null,
  note text
);
comment on table obstacle_step is
  'Who did what with an obstacle. to_unit_id is the unit that holds it from then on; each unit that ever held it may go on reading it.';
create index obstacle_step_by_obstacle on obstacle_step (obstacle_id, id);
create index obstacle_step_by_unit on obstacle_step (to_unit_id, obstacle_id) where to_unit_id is not null;

create table obstacle_file (
  obstacle_id uuid not null references obstacle (id),
  position integer not null,
  file_key text not null check (file_key ~ '^[0-9a-f]{64}$'),
  name text not null,
  content_type text not null,
  bytes integer not null check (bytes > 0),
  primary key (obstacle_id, position)
);
comment on table obstacle_file is 'Files a unit put beside an obstacle, as kept: file_key is the SHA-256 of the bytes.';
create index obstacle_file_by_content on obstacle_file (file_key);

alter table reminder_digest add column obstacles jsonb not null default '[]';
