create table print_run (
  id uuid primary key default gen_random_uuid(),
  form text not null check (form in ('sheet', 'list', 'listA3', 'booklet', 'leaflet', 'poster')),
  lang text not null check (lang in ('vi', 'en')),
  unit_id uuid not null references unit (id),
  title text not null,
  choice jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'paused', 'cancelled', 'done')),
  parts integer not null,
  sheets integer not null,
  created_by text not null,
  created_by_name text not null,
  created_at timestamptz not null,
  finished_at timestamptz,
  constraint print_run_end_has_time check ((state in ('cancelled', 'done')) = (finished_at is not null))
);
comment on table print_run is
  'One order to print: a form, for one unit or many. Its parts are printed one after the other; it can be paused, goes on after a kill, and is never printed twice.';
create index print_run_by_unit on print_run (unit_id, created_at desc, id);
create index print_run_by_time on print_run (created_at desc, id);

create table print_part (
  run_id uuid not null references print_run (id),
  position integer not null,
  unit_id uuid not null references unit (id),
  board_id uuid references board (id),
  code_from integer not null,
  code_to integer not null,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'failed')),
  file_key text,
  file_bytes integer,
  failure text,
  done_at timestamptz,
  primary key (run_id, position),
  constraint print_part_done_has_file check (state <> 'done' or (file_key is not null and done_at is not null)),
  constraint print_part_failure_has_reason check (state <> 'failed' or failure is not null)
);
comment on table print_part is 'One PDF of a print run: the papers of one unit, at most a few dozen, so that memory stays bounded.';
create index print_part_waiting on print_part (run_id, position) where state <> 'done';
