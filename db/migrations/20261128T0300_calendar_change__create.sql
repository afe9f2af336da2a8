create table calendar_change (
  id bigint generated always as identity primary key,
  unit_id uuid references unit (id),
  day date not null,
  is_off boolean not null,
  note text not null,
  decision text,
  written_by_id text not null,
  written_by_name text not null,
  written_at timestamptz not null,
  withdrawn_by_name text,
  withdrawn_at timestamptz,
  constraint calendar_change_says_why check (length(note) between 1 and 200)
);
comment on table calendar_change is
  'A day that is off or worked otherwise than the arrangement shipped with the product says: a feast the government moved, a Saturday worked in exchange, offices closed for a storm. Taken back, never deleted.';
comment on column calendar_change.unit_id is 'The province it holds for; null for the whole country.';
create unique index one_calendar_change_per_day_and_place on calendar_change
  (day, coalesce(unit_id, '00000000-0000-0000-0000-000000000000')) where withdrawn_at is null;
