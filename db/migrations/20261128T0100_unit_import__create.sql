create table unit_import (
  id bigint generated always as identity primary key,
  file_name text not null,
  file_key text not null,
  list text not null,
  state text not null default 'waiting',
  done integer not null default 0,
  total integer not null default 0,
  counts jsonb not null default '{}',
  remarks jsonb not null default '[]',
  failure jsonb,
  refused_key text,
  started_by_id text not null,
  started_by_name text not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  constraint unit_import_state_is_known check (state in ('waiting', 'running', 'done', 'failed'))
);
comment on table unit_import is
  'An official list of units that somebody uploaded: how far it is, what came of it, and the file with the rows that were refused.';
create index unit_import_by_time on unit_import (started_at desc, id desc);
