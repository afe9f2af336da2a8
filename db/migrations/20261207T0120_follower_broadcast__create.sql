create table follower_broadcast (
  id uuid primary key default gen_random_uuid(),
  place_id uuid not null references post_place (id),
  unit_id uuid not null references unit (id),
  title text not null check (length(title) between 1 and 200),
  post_ids uuid[] not null check (cardinality(post_ids) between 1 and 20),
  targets jsonb not null default '{}',
  state text not null check (state in
    ('waiting', 'returned', 'approved', 'sending', 'unknown', 'failed', 'sent', 'declared', 'proven', 'withdrawn')),
  send_at timestamptz not null,
  written_by uuid not null references person (id),
  written_by_name text not null,
  written_at timestamptz not null,
  decided_by uuid references person (id),
  decided_by_name text,
  decided_at timestamptz,
  note text check (length(note) between 1 and 1000),
  account_id uuid references post_account (id),
  due_at timestamptz,
  tries integer not null default 0,
  looks integer not null default 0,
  remote_id text,
  reason text,
  sent_at timestamptz,
  reached integer check (reached >= 0),
  address text,
  photo_key text,
  declared_by uuid references person (id),
  declared_by_name text,
  proven_how text check (proven_how in ('network', 'person')),
  proven_by uuid references person (id),
  proven_by_name text,
  proven_at timestamptz,
  changed_at timestamptz not null,
  constraint follower_broadcast_writer_does_not_decide check (decided_by is null or decided_by <> written_by),
  constraint follower_broadcast_out_was_approved check (
    state in ('waiting', 'returned', 'withdrawn') or decided_at is not null),
  constraint follower_broadcast_declarer_does_not_confirm check (proven_by is null or proven_by is distinct from declared_by),
  constraint follower_broadcast_proven_says_how check ((state = 'proven') = (proven_how is not null))
);
comment on table follower_broadcast is
  'Articles of an Official Account sent to everybody who follows it (gửi tới người quan tâm): written by one, approved by another, handed over once, and proven when the network gives it back or a second person saw it.';
comment on column follower_broadcast.post_ids is 'Posts of this place that go along, in their order.';
comment on column follower_broadcast.targets is 'Which followers: ages, gender, regions, platform, as the network names them; empty: all.';
comment on column follower_broadcast.send_at is 'Not before this moment.';
comment on column follower_broadcast.account_id is 'The account that sends it; null where people do it by hand.';
comment on column follower_broadcast.remote_id is 'What the network calls it.';
comment on column follower_broadcast.reached is 'Followers it came to, as far as the network or a person says.';
create index follower_broadcast_by_unit on follower_broadcast (unit_id, written_at desc, id);
create index follower_broadcast_by_place on follower_broadcast (place_id, state);
create index follower_broadcast_due on follower_broadcast (account_id, due_at) where due_at is not null;

create table follower_broadcast_attempt (
  id bigint generated always as identity primary key,
  broadcast_id uuid not null references follower_broadcast (id),
  started_at timestamptz not null,
  ended_at timestamptz,
  outcome text check (outcome in ('sent', 'refused', 'retryLater', 'reconnect', 'unknown')),
  reason text
);
comment on table follower_broadcast_attempt is
  'Each hand-over of a broadcast to followers, on record before it begins.';
create index follower_broadcast_attempt_by_broadcast on follower_broadcast_attempt (broadcast_id, id);
