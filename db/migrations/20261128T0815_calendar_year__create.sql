create table calendar_year (
  year integer primary key,
  decision text not null,
  settled_by_id text not null,
  settled_by_name text not null,
  settled_at timestamptz not null,
  constraint calendar_year_is_believable check (year between 2000 and 2200),
  constraint calendar_year_names_its_decision check (length(decision) between 1 and 300)
);
comment on table calendar_year is
  'Years whose days off and worked Saturdays somebody compared with the government''s notice and found complete. Until then dates in the year are told as forecasts.';
