create table report_period (
  id uuid primary key default gen_random_uuid(),
  plan_id uuid not null references plan (id),
  unit_id uuid not null references unit (id),
  kind text not null check (kind in ('month', 'quarter', 'halfYear', 'year', 'adHoc')),
  from_on date not null,
  to_on date not null,
  due_on date not null,
  note text,
  opened_by uuid references person (id),
  opened_by_name text not null,
  opened_at timestamptz not null,
  closed_by_name text,
  closed_at timestamptz,
  constraint report_period_ends_after_it_begins check (from_on <= to_on),
  constraint report_period_is_due_after_it_begins check (due_on > from_on),
  constraint report_period_closing_is_whole check ((closed_at is null) = (closed_by_name is null)),
  constraint report_period_is_opened_once unique (plan_id, kind, from_on, to_on)
);
comment on table report_period is
  'A stretch of time for which the units of a plan report to the unit that leads it. Closed: reports are locked, and a late correction needs a reason.';
create index report_period_by_due_day on report_period (due_on) where closed_at is null;

create table unit_report (
  id uuid primary key default gen_random_uuid(),
  period_id uuid not null references report_period (id),
  unit_id uuid not null references unit (id),
  role text not null check (role in ('unit', 'summary')),
  state text not null default 'draft' check (state in ('draft', 'submitted', 'returned', 'accepted', 'locked')),
  due_on date not null,
  due_reason text,
  text jsonb,
  edit integer not null default 0,
  changed_by_name text,
  changed_at timestamptz,
  first_submitted_at timestamptz,
  submitted_at timestamptz,
  submitted_by uuid references person (id),
  submitted_by_name text,
  decided_by uuid references person (id),
  decided_by_name text,
  decided_at timestamptz,
  reopened_reason text,
  constraint unit_report_is_one_per_period_and_unit unique (period_id, unit_id, role),
  constraint unit_report_submitter_does_not_accept check (state not in ('accepted', 'locked') or decided_by is null or decided_by <> submitted_by),
  constraint unit_report_submission_is_whole check (state not in ('submitted', 'accepted', 'locked') or (submitted_at is not null and text is not null))
);
comment on table unit_report is
  'What one unit reports for a period (role unit), or what the leading unit makes of all of them (role summary). text holds the words and the parts of the official layout; figures stand in unit_report_line. first_submitted_at tells who was late; reopened_reason lets a locked report be corrected once more.';
create index unit_report_by_unit on unit_report (unit_id, state);

create table unit_report_line (
  report_id uuid not null references unit_report (id),
  task_id uuid not null references plan_task (id),
  stated integer check (stated between 0 and 1000000),
  note text not null default '',
  primary key (report_id, task_id)
);
comment on table unit_report_line is
  'What a unit states for one of its tasks in the period. What is proven is never stored here: it is counted from the publication ledger.';

create table unit_report_version (
  report_id uuid not null references unit_report (id),
  number integer not null check (number >= 1),
  content text not null check (content is json object),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  reason text,
  created_by uuid references person (id),
  created_by_name text not null,
  created_at timestamptz not null,
  accepted_by_name text,
  accepted_at timestamptz,
  signed_file_key text check (signed_file_key ~ '^[0-9a-f]{64}$'),
  signed_name text,
  signed_type text,
  signed_by_name text,
  signed_at timestamptz,
  primary key (report_id, number),
  constraint unit_report_signed_copy_is_whole check
    ((signed_file_key is null) = (signed_at is null) and (signed_file_key is null) = (signed_name is null) and (signed_file_key is null) = (signed_type is null))
);
comment on table unit_report_version is
  'A report as it was submitted: words, figures stated and figures proven on that day. Never changed; only that it was accepted, and the signed copy, are added, once. sha256 is of the content as it stands, so that anybody can check it.';

create table unit_report_remark (
  id uuid primary key default gen_random_uuid(),
  report_id uuid not null references unit_report (id),
  version integer not null,
  line text not null,
  text text not null,
  by_name text not null,
  at timestamptz not null
);
comment on table unit_report_remark is
  'Why a report was returned, line by line: line is a section of the text or the id of a task.';
create index unit_report_remark_by_report on unit_report_remark (report_id, version);
