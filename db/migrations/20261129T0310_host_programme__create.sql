create table host_programme (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  year integer not null,
  kind text not null,
  name text not null,
  document_id bigint references legal_document (id),
  agency text not null,
  contact text not null,
  created_by uuid references person (id),
  created_by_name text not null,
  created_at timestamptz not null,
  changed_by_name text not null,
  changed_at timestamptz not null,
  version integer not null default 1,
  constraint host_programme_year_is_possible check (year between 2000 and 2100),
  constraint host_programme_kind_is_known check (kind in
    ('reformYear', 'legalDissemination', 'digitalTransformation', 'newRural', 'emulation', 'mediation', 'conventions', 'legalAccess', 'other')),
  constraint host_programme_is_named check (length(trim(name)) > 0)
);
comment on table host_programme is
  'A programme or campaign of a unit in a year into which communication is woven (lồng ghép), or which a plan serves: the yearly reform programme, legal dissemination, new rural areas ….';
create index host_programme_by_unit on host_programme (unit_id, year desc);
create index host_programme_by_time on host_programme (created_at desc, id);

create table host_programme_part (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references host_programme (id),
  position integer not null,
  text text not null,
  dropped_at timestamptz,
  constraint host_programme_part_says_something check (length(trim(text)) > 0)
);
comment on table host_programme_part is
  'What a host programme asks for, part by part, so that one sees which part no task of a plan takes up. Parts are dropped, never deleted, because tasks point at them.';
create index host_programme_part_by_programme on host_programme_part (programme_id, position);

create table plan_task_host (
  task_id uuid not null references plan_task (id),
  programme_id uuid not null references host_programme (id),
  part_id uuid references host_programme_part (id),
  woven_by_name text not null,
  woven_at timestamptz not null,
  constraint plan_task_is_woven_once_into_a_programme primary key (task_id, programme_id)
);
comment on table plan_task_host is
  'Into which programmes a task is woven, and which part of them it takes up. The task stays one task and is counted once.';
create index plan_task_host_by_programme on plan_task_host (programme_id);

alter table plan add column reform_programme_id uuid references host_programme (id);
comment on column plan.reform_programme_id is 'The yearly reform programme the plan serves.';

alter table evidence add column host_programme_id uuid references host_programme (id);
comment on column evidence.host_programme_id is
  'The programme in whose event, column or lesson this was done (lồng ghép). It is one row all the same and counts once.';
create index evidence_by_host_programme on evidence (host_programme_id) where host_programme_id is not null;
