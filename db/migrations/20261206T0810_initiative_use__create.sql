create table initiative_use (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('pilot', 'adoption')),
  initiative_id uuid references initiative (id),
  recognition_id uuid references recognition (id),
  unit_id uuid not null references unit (id),
  from_on date not null,
  to_on date,
  in_charge text not null,
  contact text not null default '',
  adaptation text not null default '',
  state text not null default 'running' check (state in ('running', 'reported', 'approved', 'ended')),
  summary text,
  reason text,
  created_by uuid references person (id),
  created_by_name text not null,
  created_at timestamptz not null,
  reported_by uuid references person (id),
  reported_by_name text,
  reported_at timestamptz,
  approved_by uuid references person (id),
  approved_by_name text,
  approved_at timestamptz,
  constraint initiative_use_pilot_is_of_an_initiative check ((kind = 'pilot') = (initiative_id is not null)),
  constraint initiative_use_adoption_is_of_a_recognition check ((kind = 'adoption') = (recognition_id is not null)),
  constraint initiative_use_pilot_has_an_end check (kind = 'adoption' or to_on is not null),
  constraint initiative_use_days_in_order check (to_on is null or to_on >= from_on),
  constraint initiative_use_reporter_does_not_approve check (approved_by is null or approved_by <> reported_by),
  constraint initiative_use_approved_was_reported check (state <> 'approved' or (reported_at is not null and approved_at is not null)),
  constraint initiative_use_ended_has_reason check (state <> 'ended' or reason is not null)
);
comment on table initiative_use is
  'A unit tries an initiative for a while (pilot), or takes over one that was recognised (adoption). What came of it is reported, and public once somebody else approved it.';
comment on column initiative_use.in_charge is 'Who is responsible, as written; not public.';
comment on column initiative_use.contact is 'An office or number whom others may ask; public with the results.';
comment on column initiative_use.adaptation is 'What this unit does otherwise than the first.';
comment on column initiative_use.summary is 'What came of it, in words; public once approved.';
comment on column initiative_use.reason is 'Why results went back, or why the use was given up.';
create index initiative_use_of_initiative on initiative_use (initiative_id) where initiative_id is not null;
create index initiative_use_of_recognition on initiative_use (recognition_id) where recognition_id is not null;
create unique index initiative_use_adopted_once on initiative_use (recognition_id, unit_id) where kind = 'adoption' and state <> 'ended';
create index initiative_use_by_unit on initiative_use (unit_id, created_at desc, id desc);
create index initiative_use_by_time on initiative_use (created_at desc, id desc);
create index initiative_use_overdue on initiative_use (to_on) where kind = 'pilot' and state = 'running';
create index initiative_use_reported on initiative_use (reported_at) where state = 'reported';

create table initiative_figure (
  use_id uuid not null references initiative_use (id),
  position integer not null check (position between 1 and 6),
  measure text not null,
  unit_of_measure text not null,
  before_value double precision not null,
  after_value double precision not null,
  source text not null,
  measured_by text not null,
  measured_on date not null,
  primary key (use_id, position)
);
comment on table initiative_figure is 'What was measured before and after, in what, out of what source, by whom and when.';

create view recognition_label as
  select id, kind, state, title, unit_id from recognition;
comment on view recognition_label is 'What the register of recognitions offers to modules that refer to a recognition.';
