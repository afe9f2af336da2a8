create table target (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  year integer not null,
  name text not null,
  topic text,
  measure text not null,
  direction text not null,
  promised integer not null,
  document text not null,
  version integer not null default 1,
  withdrawn_reason text,
  created_by_name text not null,
  approved_by_name text not null,
  created_at timestamptz not null,
  constraint target_year_is_sound check (year between 2000 and 2100),
  constraint target_direction_is_known check (direction in ('atLeast', 'atMost')),
  constraint target_promised_is_sound check (promised between 0 and 2000000000)
);
comment on table target is
  'What a unit set itself to reach in a year, with the document that says so. promised is in hundredths of the measure. Entered by one, approved by another; what was entered by mistake is withdrawn with a reason.';
create unique index target_is_set_once on target (unit_id, year, lower(name)) where withdrawn_reason is null;
create index target_by_year on target (year, unit_id);

create table target_value (
  id bigint generated always as identity primary key,
  target_id uuid not null references target (id),
  as_of date not null,
  value integer not null,
  source text not null,
  source_address text,
  reason text,
  written_by_name text not null,
  approved_by_name text not null,
  at timestamptz not null,
  constraint target_value_is_sound check (value between 0 and 2000000000)
);
comment on table target_value is
  'What was reached as of a day, and where that comes from. Never changed: a correction is a newer row for the same day with its reason.';
create index target_value_by_target on target_value (target_id, as_of desc, id desc);
