-- Accounts at networks that post by themselves, and every attempt to do so.
create table post_account (
  id uuid primary key default gen_random_uuid(),
  place_id uuid not null references post_place (id),
  kind text not null check (kind in ('facebook', 'zaloOa')),
  is_live boolean not null default false,
  settings jsonb not null default '{}',
  sealed_secret text not null,
  name_there text,
  checked_at timestamptz,
  rests integer not null default 0,
  resting_until timestamptz,
  is_key_wrong boolean not null default false,
  last_failure text,
  last_failure_at timestamptz,
  connected_by_name text not null,
  connected_at timestamptz not null,
  closed_at timestamptz
);
comment on table post_account is
  'An account at a network, one for a place. is_live: it posts; until then it only rehearses and people post by hand. Keys are encrypted and renewed in place; is_key_wrong waits for a person.';
create unique index post_account_is_one_for_a_place on post_account (place_id) where closed_at is null;

alter table post add column account_id uuid references post_account (id);
alter table post add column due_at timestamptz;
alter table post add column tries integer not null default 0;
alter table post add column looks integer not null default 0;
alter table post add column remote_id text;
alter table post add column parts jsonb not null default '{}';
alter table post drop constraint post_state_check;
alter table post add constraint post_state_check
  check (state in ('due', 'sending', 'unknown', 'failed', 'declared', 'proven', 'skipped', 'dropped'));
alter table post drop constraint post_proven_how_check;
alter table post add constraint post_proven_how_check check (proven_how in ('page', 'person', 'network'));
alter table post add constraint post_in_hand_has_an_account check (state not in ('sending', 'unknown') or account_id is not null);
alter table post add constraint post_that_failed_says_why check (state not in ('failed', 'unknown') or reason is not null);
create index post_carried on post (account_id, state, due_at) where account_id is not null and state in ('due', 'sending', 'unknown', 'declared');

create table post_attempt (
  id bigint generated always as identity primary key,
  post_id uuid not null references post (id),
  account_id uuid not null references post_account (id),
  started_at timestamptz not null,
  ended_at timestamptz,
  outcome text check (outcome in ('sent', 'refused', 'retryLater', 'reconnect', 'unknown')),
  reason text,
  constraint post_attempt_ends_with_an_outcome check ((ended_at is null) = (outcome is null))
);
comment on table post_attempt is
  'Every hand-over to a network, written before it begins. One without an outcome was in the hands of a process that ended: it is looked up at the network before anything is posted again.';
create index post_attempt_by_post on post_attempt (post_id, id);
create index post_attempt_by_account on post_attempt (account_id, ended_at) where outcome = 'sent';
