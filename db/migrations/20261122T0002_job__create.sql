create table job (
  id bigint generated always as identity primary key,
  name text not null,
  subject text not null default '',
  payload jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
  attempts integer not null default 0,
  progress_done integer,
  progress_total integer,
  result jsonb,
  failure text,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz
);
comment on table job is
  'What the queue does, as people see it: waiting, running with progress, done, or failed with the reason. The queue itself is graphile-worker; its rows vanish when done.';
create index job_by_state on job (state, created_at desc);
create index job_by_subject on job (subject, created_at desc) where subject <> '';
