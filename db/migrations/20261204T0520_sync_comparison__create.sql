-- What we have of dossiers beside what another system has: by day and unit, each difference by itself.

create table sync_comparison (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  unit_ids uuid[] not null,
  destination_id uuid references sync_destination (id),
  source text not null check (length(source) between 1 and 200),
  from_day date not null,
  until_day date not null,
  state text not null check (state in ('running', 'done', 'failed')),
  failure text,
  ours integer not null default 0,
  theirs integer not null default 0,
  same integer not null default 0,
  missing_there integer not null default 0,
  missing_here integer not null default 0,
  other_state integer not null default 0,
  other_date integer not null default 0,
  list_sealed text,
  written_by text not null,
  written_by_name text not null,
  written_at timestamptz not null,
  ended_at timestamptz,
  constraint sync_comparison_days_are_ordered check (until_day >= from_day),
  constraint sync_comparison_adds_up check (ours = same + other_state + other_date + missing_there
    and theirs = same + other_state + other_date + missing_here)
);
comment on table sync_comparison is
  'Dossiers received from a day to a day, ours beside those of another system; removed after 90 days with what it found.';
comment on column sync_comparison.unit_ids is 'Whose dossiers were compared: what whoever asked for it may read.';
comment on column sync_comparison.destination_id is 'The system that was asked; null where its list was uploaded.';
comment on column sync_comparison.list_sealed is 'The uploaded list, sealed, until it was compared.';
create index sync_comparison_newest on sync_comparison (unit_id, written_at desc, id desc);

create table sync_comparison_day (
  comparison_id uuid not null references sync_comparison (id) on delete cascade,
  on_day date not null,
  unit_name text not null,
  ours integer not null default 0,
  theirs integer not null default 0,
  same integer not null default 0,
  missing_there integer not null default 0,
  missing_here integer not null default 0,
  other_state integer not null default 0,
  other_date integer not null default 0,
  primary key (comparison_id, on_day, unit_name)
);
comment on table sync_comparison_day is 'The same by day of reception and unit; adds up to the whole.';

create table sync_difference (
  comparison_id uuid not null references sync_comparison (id) on delete cascade,
  position integer not null,
  code text not null,
  dossier_id bigint,
  on_day date not null,
  unit_name text not null,
  kind text not null check (kind in ('missing-there', 'missing-here', 'other-state', 'other-date')),
  ours jsonb,
  theirs jsonb,
  primary key (comparison_id, position)
);
comment on table sync_difference is 'One dossier in which the two sides differ: state and dates on both, nobody''s name.';
create index sync_difference_by_kind on sync_difference (comparison_id, kind, position);
