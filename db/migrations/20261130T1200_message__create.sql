-- Messages to single people. What a unit publishes stands in ledger_entry, one row for a run; who got it, and what was tried, stands here.
create table message_contact (
  id uuid primary key default gen_random_uuid(),
  medium text not null check (medium in ('sms', 'email')),
  digest text not null,
  sealed text,
  created_at timestamptz not null,
  erased_at timestamptz,
  constraint message_contact_is_one_per_address unique (medium, digest),
  constraint message_contact_is_sealed_or_erased check ((sealed is null) = (erased_at is not null))
);
comment on table message_contact is
  'A telephone number or mail address, encrypted; digest is keyed, so that the same address is found again and never read from it. Erased, only the digest stays: a refusal has to be remembered.';

create table message_provider (
  id uuid primary key default gen_random_uuid(),
  medium text not null check (medium in ('sms', 'email')),
  kind text not null check (kind in ('outbox', 'smsHttp', 'smtp')),
  name text not null check (length(name) between 1 and 80),
  settings jsonb not null default '{}',
  sealed_secret text,
  rank integer not null check (rank between 1 and 99),
  per_second integer not null check (per_second between 1 and 1000),
  at_once integer not null check (at_once between 1 and 200),
  is_on boolean not null default true,
  rests integer not null default 0,
  resting_until timestamptz,
  last_failure text,
  last_failure_at timestamptz,
  changed_by_name text not null,
  changed_at timestamptz not null,
  constraint message_provider_has_its_rank unique (medium, rank)
);
comment on table message_provider is
  'Who carries messages for us. The lowest rank that is on and not resting carries; a provider that fails rests with growing pauses and the next takes over.';

create table message_run (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  task_id uuid,
  record_kind text not null,
  record_id text not null,
  record_version integer not null,
  title text not null check (length(title) between 1 and 300),
  medium text not null check (medium in ('sms', 'email')),
  purpose text not null check (purpose in ('urgent', 'service', 'campaign')),
  subject text check (length(subject) between 1 and 300),
  text text not null check (length(text) between 1 and 21000),
  recipients jsonb not null,
  state text not null default 'draft' check (state in ('draft', 'submitted', 'preparing', 'sending', 'paused', 'done', 'cancelled')),
  send_at timestamptz,
  written_by uuid not null references person (id),
  written_by_name text not null,
  written_at timestamptz not null,
  approved_by uuid references person (id),
  approved_by_name text,
  approved_at timestamptz,
  prepared integer not null default 0,
  prepared_at timestamptz,
  ended_at timestamptz,
  ended_reason text,
  constraint message_run_writer_does_not_approve check (approved_by is null or approved_by <> written_by),
  constraint message_run_goes_out_approved check (state in ('draft', 'submitted', 'cancelled') or approved_at is not null),
  constraint message_run_ends_with_a_time check ((state in ('done', 'cancelled')) = (ended_at is not null))
);
comment on table message_run is 'One text to many people over one medium, written by one and approved by another. recipients says how they were chosen.';
create index message_run_by_unit on message_run (unit_id, written_at desc);
create index message_run_by_record on message_run (record_kind, record_id);

create table message (
  id bigint generated always as identity primary key,
  key text not null,
  run_id uuid references message_run (id),
  unit_id uuid not null references unit (id),
  medium text not null check (medium in ('sms', 'email')),
  purpose text not null check (purpose in ('urgent', 'service', 'campaign')),
  contact_id uuid not null references message_contact (id),
  sealed_text text,
  state text not null default 'waiting'
    check (state in ('waiting', 'sending', 'unknown', 'sent', 'delivered', 'refused', 'unreachable', 'cancelled')),
  provider_id uuid references message_provider (id),
  remote_id text,
  tries integer not null default 0,
  looks integer not null default 0,
  due_at timestamptz not null,
  reason text,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  constraint message_is_one_per_key unique (key),
  constraint message_has_a_text check ((run_id is null) = (sealed_text is not null)),
  constraint message_in_hand_has_a_provider check (state not in ('sending', 'unknown', 'sent', 'delivered') or provider_id is not null),
  constraint message_that_failed_says_why check (state not in ('refused', 'unreachable', 'unknown') or reason is not null)
);
comment on table message is
  'One message to one person. waiting, sending and unknown (handed over, and the answer was lost: looked up before anything else) go on; the others have ended. due_at is infinity while a run is paused.';
create index message_due on message (medium, purpose, due_at, id) where state = 'waiting';
create index message_in_hand on message (provider_id, state, due_at) where state in ('sending', 'unknown');
create index message_by_run on message (run_id, state, id);
create index message_by_contact on message (contact_id, created_at desc);
create index message_by_remote on message (provider_id, remote_id) where remote_id is not null;

create table message_attempt (
  id bigint generated always as identity primary key,
  message_id bigint not null references message (id),
  provider_id uuid not null references message_provider (id),
  started_at timestamptz not null,
  ended_at timestamptz,
  outcome text check (outcome in ('sent', 'refused', 'retryLater', 'reconnect', 'unknown', 'notThere')),
  reason text,
  constraint message_attempt_ends_with_an_outcome check ((ended_at is null) = (outcome is null))
);
comment on table message_attempt is
  'Every hand-over that was begun, written before it begins. One without an outcome was in the hands of a process that ended.';
create index message_attempt_by_message on message_attempt (message_id, id);
