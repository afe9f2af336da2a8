create table freshness_rule (
  unit_id uuid not null references unit (id),
  -- A channel of the ledger, or an outlet of the press as evidence names it.
  kind text not null check (kind in ('channel', 'outlet')),
  name text not null check (name <> ''),
  days integer not null check (days between 1 and 366),
  set_by_name text not null,
  set_at timestamptz not null,
  constraint freshness_is_said_once primary key (unit_id, kind, name)
);
comment on table freshness_rule is
  'After how many days without anything on the reform a channel, or an outlet of the press, of a unit counts as gone quiet. Without a row nothing is expected of it.';
