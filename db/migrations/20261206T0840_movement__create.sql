create table movement (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  title text not null,
  lead text not null,
  from_on date not null,
  to_on date not null,
  register_by date not null,
  document text not null default '',
  state text not null default 'draft' check (state in ('draft', 'launched', 'concluded', 'withdrawn')),
  conclusion text,
  withdrawn_reason text,
  version integer not null default 1,
  created_by uuid references person (id),
  created_by_name text not null,
  created_at timestamptz not null,
  launched_by uuid references person (id),
  launched_by_name text,
  launched_at timestamptz,
  concluded_by uuid references person (id),
  concluded_by_name text,
  concluded_at timestamptz,
  constraint movement_days_in_order check (from_on <= to_on and register_by <= to_on),
  constraint movement_writer_does_not_launch check (launched_by is null or launched_by <> created_by),
  constraint movement_writer_does_not_conclude check (concluded_by is null or concluded_by <> created_by),
  constraint movement_launched_has_day check (state not in ('launched', 'concluded') or launched_at is not null),
  constraint movement_concluded_has_words check (state <> 'concluded' or (conclusion is not null and concluded_at is not null)),
  constraint movement_withdrawn_has_reason check ((state = 'withdrawn') = (withdrawn_reason is not null))
);
comment on table movement is
  'An emulation movement: criteria, a stretch of time, units that register, what they report and what they were given. Written by one, launched and concluded by somebody else.';
comment on column movement.register_by is 'The last day on which a unit registers.';
comment on column movement.document is 'The document that launches it, as people name it.';
create index movement_by_time on movement (created_at desc, id desc);

create table movement_criterion (
  movement_id uuid not null references movement (id),
  position integer not null check (position between 1 and 12),
  topic text not null check (topic in ('apparatus', 'settlement', 'discipline', 'culture', 'digital', 'telling', 'other')),
  text text not null,
  maximum integer not null check (maximum between 1 and 100),
  rate text,
  target integer check (target between 1 and 10000),
  primary key (movement_id, position),
  constraint movement_criterion_rate_has_target check ((rate is null) = (target is null))
);
comment on table movement_criterion is 'What is looked at in a movement, and the most points for it.';
comment on column movement_criterion.rate is 'A share counted by service-quality, shown beside what the unit says.';
comment on column movement_criterion.target is 'In hundredths of a percent.';

create table movement_entry (
  id uuid primary key default gen_random_uuid(),
  movement_id uuid not null references movement (id),
  unit_id uuid not null references unit (id),
  promise text not null,
  registered_by uuid references person (id),
  registered_by_name text not null,
  registered_at timestamptz not null,
  report text,
  reported_by uuid references person (id),
  reported_by_name text,
  reported_at timestamptz,
  judged_by uuid references person (id),
  judged_by_name text,
  judged_at timestamptz,
  recognition_id uuid references recognition (id),
  constraint movement_entry_once unique (movement_id, unit_id),
  constraint movement_entry_reporter_does_not_judge check (judged_by is null or judged_by <> reported_by),
  constraint movement_entry_judged_was_reported check (judged_at is null or reported_at is not null)
);
comment on table movement_entry is 'A unit in a movement: what it promises, what it says it did, who gave it points.';
comment on column movement_entry.recognition_id is 'The commendation it was proposed for.';
create index movement_entry_by_unit on movement_entry (unit_id);

create table movement_point (
  entry_id uuid not null references movement_entry (id),
  position integer not null check (position between 1 and 12),
  declared integer check (declared between 0 and 100),
  given integer check (given between 0 and 100),
  primary key (entry_id, position)
);
comment on table movement_point is 'Points of a unit for a criterion: what it gives itself, and what it is given.';
