create table ledger_entry (
  id uuid primary key default gen_random_uuid(),
  key text not null,
  channel text not null,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'refused', 'unreachable')),
  record_kind text not null,
  record_id text not null,
  record_version integer not null,
  title text not null,
  unit_id uuid not null references unit (id),
  task_id uuid,
  address text,
  file_key text,
  reason text,
  details jsonb not null default '{}',
  created_by text not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  constraint ledger_one_entry_per_key unique (key),
  constraint ledger_sent_has_time check (state <> 'sent' or sent_at is not null),
  constraint ledger_failure_has_reason check (state not in ('refused', 'unreachable') or reason is not null),
  constraint ledger_withdrawal_has_reason check (withdrawn_at is null or withdrawn_reason is not null)
);
comment on table ledger_entry is
  'Publication ledger: one row for each thing that went, or is to go, out over a channel. What a plan counts as proven are rows that are sent and not withdrawn.';
create index ledger_entry_by_record on ledger_entry (record_kind, record_id, created_at desc);
create index ledger_entry_by_task on ledger_entry (task_id, channel) where task_id is not null;
create index ledger_entry_by_unit on ledger_entry (unit_id, created_at desc);
create index ledger_entry_by_time on ledger_entry (created_at desc, id);
create index ledger_entry_open on ledger_entry (state, created_at) where state in ('waiting', 'sending');

create table short_link (
  short text primary key check (short ~ '^[23456789abcdefghjkmnpqrstuvwxyz]{6,10}$'),
  record_kind text not null,
  record_id text not null,
  record_version integer,
  path text not null check (path like '/%'),
  unit_id uuid references unit (id),
  purpose text not null check (purpose in ('sheet', 'leaflet', 'poster', 'receipt', 'share')),
  created_at timestamptz not null
);
comment on table short_link is
  'Every short code ever printed, for ever. It remembers the version it was printed from, so that scanning tells whether the paper is still true.';
create index short_link_by_record on short_link (record_kind, record_id, unit_id);

create table short_link_scan (
  short text not null references short_link (short),
  day date not null,
  scans integer not null default 0,
  primary key (short, day)
);
comment on table short_link_scan is 'How often a printed code was opened, by day; nothing about who did.';
