create table home_task (
  unit_id uuid not null references unit (id),
  position smallint not null check (position between 1 and 12),
  title_vi text not null,
  title_en text not null,
  path text not null check (path like '/%'),
  icon text not null,
  primary key (unit_id, position)
);
comment on table home_task is
  'The everyday tasks below the search box of a home page. A unit without tasks of its own shows those of the unit above it.';
