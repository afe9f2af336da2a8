create table plan_template (
  id bigint generated always as identity primary key,
  province_id uuid not null references unit (id),
  unit_kind text not null,
  year integer not null,
  version integer not null,
  state text not null,
  content jsonb not null,
  from_plan_id uuid references plan (id),
  note text not null,
  made_by uuid references person (id),
  made_by_name text not null,
  made_at timestamptz not null,
  constraint plan_template_kind_is_known check (unit_kind in ('province', 'department', 'commune')),
  constraint plan_template_year_is_possible check (year between 2000 and 2100),
  constraint plan_template_state_is_known check (state in ('proposed', 'inUse')),
  constraint plan_template_version_counts_from_one check (version >= 1),
  constraint plan_template_says_why check (length(trim(note)) > 0),
  constraint plan_template_has_each_version_once unique (province_id, unit_kind, year, version)
);
comment on table plan_template is
  'What a plan of a kind of unit begins with, for the plans of a year. Each saving is a version that never changes. proposed: drawn from the plan of the year before, until somebody of the province takes it over.';

alter table plan add column template_id bigint references plan_template (id);
comment on column plan.template_id is 'The version of the template the plan was begun with, where the province keeps one.';
create index plan_by_template on plan (template_id) where template_id is not null;
