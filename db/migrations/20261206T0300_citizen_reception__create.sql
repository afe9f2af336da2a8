-- When and where the head of a unit receives citizens (Luật Tiếp công dân 2013, Điều 18 and 24): the schedule, and days that are another.
create table citizen_reception (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  host text not null,
  host_name text,
  place text not null,
  phone text,
  rule jsonb not null,
  on_rest text not null,
  time_from text not null,
  time_to text not null,
  note text not null default '',
  valid_from date not null,
  valid_to date,
  version integer not null default 1,
  withdrawn_reason text,
  written_by_name text not null,
  approved_by_name text not null,
  at timestamptz not null,
  constraint citizen_reception_on_rest_is_known check (on_rest in ('nextWorkingDay', 'none')),
  constraint citizen_reception_times_are_sound check (
    time_from ~ '^([01]\d|2[0-3]):[0-5]\d$' and time_to ~ '^([01]\d|2[0-3]):[0-5]\d$' and time_from < time_to),
  constraint citizen_reception_ends_after_it_begins check (valid_to is null or valid_to >= valid_from)
);
comment on table citizen_reception is
  'A schedule by which somebody of a unit receives citizens: written by one, approved by another, withdrawn with a reason. Another schedule is another row.';
comment on column citizen_reception.rule is 'Which days, as ReceptionRule in src/modules/citizen-reception.';
comment on column citizen_reception.on_rest is 'What happens on a day of rest: the next working day instead, or none.';
create index citizen_reception_by_unit on citizen_reception (unit_id) where withdrawn_reason is null;

create table citizen_reception_day (
  reception_id uuid not null references citizen_reception (id),
  day date not null,
  moved_to date,
  reason text not null,
  written_by_name text not null,
  approved_by_name text not null,
  at timestamptz not null,
  primary key (reception_id, day)
);
comment on table citizen_reception_day is 'A day of a schedule on which nobody is received, or on another day instead. The last word of a day counts.';
