create table plan (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  state text not null default 'draft' check (state in ('draft', 'issued', 'closed')),
  read_as text not null default 'plan' check (read_as in ('plan', 'directive')),
  type_name text,
  number text,
  number_key text generated always as (lower(regexp_replace(number, '\s', '', 'g'))) stored,
  number_year integer generated always as (coalesce(extract(year from issued_on)::integer, year)) stored,
  issued_on date,
  place text,
  issuer text,
  superior_issuer text,
  title text not null default '',
  year integer check (year between 1990 and 2100),
  signer text,
  signer_title text,
  report_due_on date,
  report_due_text text,
  source_text text not null,
  source_sha256 text not null check (source_sha256 ~ '^[0-9a-f]{64}$'),
  source_name text,
  source_file_key text,
  source_file_type text,
  header_ranges jsonb not null default '{}',
  version integer not null default 1,
  created_by uuid references person (id),
  created_by_name text not null,
  created_at timestamptz not null,
  changed_by_name text not null,
  changed_at timestamptz not null,
  issued_by uuid references person (id),
  issued_by_name text,
  issued_at timestamptz,
  closed_at timestamptz,
  closed_reason text,
  constraint plan_author_does_not_issue check (issued_by is null or issued_by <> created_by),
  constraint plan_issued_has_number_and_day check
    (state = 'draft' or (number is not null and issued_on is not null and year is not null and issued_at is not null)),
  constraint plan_closing_has_reason check (state <> 'closed' or (closed_at is not null and closed_reason is not null))
);
comment on table plan is
  'A communication plan, or another document that gives duties, read from its official text. Its unit answers for it. The text is kept as it came; what was read from it stands in plan_piece, plan_agency and plan_task.';
-- Numbers begin anew on 1 January (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II, khoản 3).
create unique index plan_number_is_used_once_a_year on plan (unit_id, number_key, number_year) where number_key is not null;
create index plan_by_unit on plan (unit_id, year desc, created_at desc);
create index plan_by_state on plan (state, year desc, issued_on desc);
create index plan_by_source on plan (unit_id, source_sha256);

create table plan_piece (
  id uuid primary key default gen_random_uuid(),
  plan_id uuid not null references plan (id),
  kind text not null check (kind in
    ('purpose', 'requirement', 'target', 'audience', 'content', 'form', 'legalBasis', 'reportDeadline', 'recipient')),
  position integer not null,
  text text not null,
  found_text text,
  range_start integer,
  range_end integer,
  state text not null default 'proposed' check (state in ('proposed', 'accepted', 'dropped')),
  details jsonb not null default '{}',
  version integer not null default 1,
  constraint plan_piece_range_is_whole check ((range_start is null) = (range_end is null) and range_end > range_start)
);
comment on table plan_piece is
  'A purpose, content, form … of a plan. found_text and the range are what the reader found in the source; null where a person added it.';
create index plan_piece_by_plan on plan_piece (plan_id, kind, position);

create table plan_agency (
  id uuid primary key default gen_random_uuid(),
  plan_id uuid not null references plan (id),
  position integer not null,
  name text not null,
  range_start integer,
  range_end integer,
  role text not null check (role in ('lead', 'coordinating', 'invited')),
  group_kind text check (group_kind in ('communes', 'departments', 'all')),
  version integer not null default 1,
  constraint plan_agency_range_is_whole check ((range_start is null) = (range_end is null) and range_end > range_start)
);
comment on table plan_agency is
  'An agency to which a plan gives duties, as printed. group_kind says that the name means many: all communes below, all departments, or both.';
create index plan_agency_by_plan on plan_agency (plan_id, position);

create table plan_agency_unit (
  agency_id uuid not null references plan_agency (id),
  unit_id uuid not null references unit (id),
  matched_name text,
  matched_by text not null check (matched_by in ('name', 'formerName', 'predecessor', 'alias', 'person')),
  primary key (agency_id, unit_id)
);
comment on table plan_agency_unit is
  'Which unit of the tree a printed agency is; matched by its names, also former ones, or said by a person.';

create table plan_task (
  id uuid primary key default gen_random_uuid(),
  plan_id uuid not null references plan (id),
  agency_id uuid not null references plan_agency (id),
  position integer not null,
  text text not null,
  found_text text,
  range_start integer,
  range_end integer,
  role text not null default 'implementing' check (role in ('lead', 'coordinating', 'implementing')),
  coordinating text[] not null default '{}',
  deadline_text text,
  deadline_kind text,
  deadline_norm text,
  deadline_start integer,
  deadline_end integer,
  deadline_flag text check (deadline_flag in ('impossible-date')),
  starts_on date,
  due_on date,
  product_kind text,
  topic text,
  target_count integer not null default 1,
  state text not null default 'proposed' check (state in ('proposed', 'accepted', 'dropped')),
  version integer not null default 1,
  constraint plan_task_range_is_whole check ((range_start is null) = (range_end is null) and range_end > range_start),
  constraint plan_task_target_is_possible check (target_count between 1 and 100000),
  constraint plan_task_begins_before_it_is_due check (starts_on is null or due_on is null or starts_on <= due_on)
);
comment on table plan_task is
  'A duty a plan gives to an agency. Rows are never deleted, because evidence points at them; a duty nobody has is dropped.';
create index plan_task_by_plan on plan_task (plan_id, position);
create index plan_task_by_agency on plan_task (agency_id);
create index plan_task_by_due_day on plan_task (due_on) where state = 'accepted';

create table task_assignment (
  id uuid primary key default gen_random_uuid(),
  task_id uuid not null references plan_task (id),
  unit_id uuid not null references unit (id),
  role text not null check (role in ('lead', 'coordinating', 'invited')),
  in_group boolean not null default false,
  target_count integer not null default 1,
  assigned_by_name text not null,
  assigned_at timestamptz not null,
  acknowledged_by_name text,
  acknowledged_at timestamptz,
  declared_count integer,
  declared_note text,
  declared_by uuid references person (id),
  declared_by_name text,
  declared_at timestamptz,
  withdrawn_at timestamptz,
  version integer not null default 1,
  constraint assignment_target_is_possible check (target_count between 0 and 100000),
  constraint assignment_declaration_is_possible check (declared_count between 0 and 1000000),
  constraint assignment_declaration_has_author check (declared_count is null or (declared_by_name is not null and declared_at is not null))
);
comment on table task_assignment is
  'Who does a task: one unit leads it, unless the agency is a group and each unit of it does the task for itself (in_group). declared_count is what the unit says; what is proven is never stored, it is counted from the publication ledger.';
create unique index assignment_one_per_task_and_unit on task_assignment (task_id, unit_id) where withdrawn_at is null;
create unique index assignment_one_lead_per_task on task_assignment (task_id)
  where role = 'lead' and not in_group and withdrawn_at is null;
create index assignment_by_unit on task_assignment (unit_id, task_id) where withdrawn_at is null;

create table plan_event (
  id bigint generated always as identity primary key,
  plan_id uuid not null references plan (id),
  task_id uuid references plan_task (id),
  unit_id uuid references unit (id),
  at timestamptz not null,
  person_id uuid references person (id),
  person_name text not null,
  act text not null,
  note text
);
comment on table plan_event is 'Who did what with a plan or one of its tasks; shown beside it.';
create index plan_event_by_plan on plan_event (plan_id, id);
create index plan_event_by_task on plan_event (task_id, id) where task_id is not null;

create table plan_report (
  id uuid primary key default gen_random_uuid(),
  plan_id uuid not null references plan (id),
  unit_id uuid not null references unit (id),
  up_to date not null,
  number integer check (number between 1 and 99999),
  symbol text not null,
  issued_on date,
  place text not null,
  superior_agency text,
  issuing_agency text not null,
  addressees text[] not null,
  recipients text[] not null,
  filing text not null,
  results text not null default '',
  weaknesses text not null default '',
  causes text not null default '',
  proposals text not null default '',
  authority_kind text not null check (authority_kind in ('head', 'deputy', 'byOrder', 'authorised')),
  authority_collective text,
  authority_head text,
  authority_title text not null,
  signer text,
  version integer not null default 1,
  changed_by_name text not null,
  changed_at timestamptz not null,
  constraint plan_report_one_per_day unique (plan_id, unit_id, up_to)
);
comment on table plan_report is
  'What people write into a progress report of a plan as of a day: narrative and the parts of the official layout. Figures are not stored, they are counted when it is shown.';
