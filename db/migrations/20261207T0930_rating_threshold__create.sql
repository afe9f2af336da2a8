create table rating_threshold (
  id bigint generated always as identity primary key,
  unit_id uuid references unit (id),
  field text not null default '' check (length(field) <= 200),
  target_percent integer not null check (target_percent between 1 and 100),
  fewest integer not null check (fewest between 2 and 10000),
  source text not null check (length(source) between 1 and 300),
  set_by_name text not null,
  set_at timestamptz not null,
  ended_by_name text,
  ended_at timestamptz,
  constraint rating_threshold_is_for_something check (unit_id is not null or field <> ''),
  constraint rating_threshold_end_says_who check ((ended_at is null) = (ended_by_name is null))
);
comment on table rating_threshold is
  'Below which share of satisfied ratings a unit, a field, or a field at a unit is named to its leaders, where the rule of the province does not fit. Never changed: another number is another row.';
comment on column rating_threshold.unit_id is 'Null: every unit.';
comment on column rating_threshold.field is 'Empty: everything that is rated.';
comment on column rating_threshold.fewest is 'From so many ratings in two months on it is judged.';
comment on column rating_threshold.source is 'What says so: a plan, a decision.';
create unique index one_rating_threshold_at_a_time on rating_threshold (unit_id, field) nulls not distinct where ended_at is null;
