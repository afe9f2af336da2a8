-- Programs that are told when a feed of ours changes (W3C WebSub).
create table websub_subscription (
  id uuid primary key,
  topic text not null check (topic like '/%.atom' and length(topic) <= 500),
  callback text not null check (length(callback) <= 1000),
  callback_host text not null,
  sealed_secret text,
  state text not null check (state in ('asked', 'active', 'ended')),
  asked_mode text check (asked_mode in ('subscribe', 'unsubscribe')),
  asked_secret text,
  asked_lease_seconds integer check (asked_lease_seconds between 3600 and 2592000),
  asked_at timestamptz not null,
  verified_at timestamptz,
  lease_until timestamptz,
  seen_hash text,
  deliveries integer not null default 0,
  delivered_at timestamptz,
  tries integer not null default 0,
  next_try_at timestamptz,
  failing_since timestamptz,
  last_failure text check (length(last_failure) <= 300),
  ended_at timestamptz,
  ended_reason text check (ended_reason in ('unsubscribed', 'expired', 'gone', 'failing', 'office', 'refused')),
  constraint websub_subscription_counts_once_verified check (state <> 'active' or (verified_at is not null and lease_until is not null)),
  constraint websub_subscription_ends_for_a_reason check ((state = 'ended') = (ended_at is not null) and (ended_at is null) = (ended_reason is null)),
  constraint websub_subscription_ended_keeps_no_secret check (state <> 'ended' or sealed_secret is null)
);
comment on table websub_subscription is
  'A program that follows one of our feeds: where it is told, until when, and what of the feed it has. asked_* wait until the program itself has confirmed them. Ended ones are forgotten after 90 days.';
comment on column websub_subscription.seen_hash is 'Digest of the feed as it was last handed over; what differs from the feed of now is to be told.';
create unique index websub_subscription_is_one_while_it_lasts on websub_subscription (topic, callback) where state <> 'ended';
create index websub_subscription_by_host on websub_subscription (callback_host, asked_at desc);
create index websub_subscription_by_time on websub_subscription (asked_at desc, id desc);

create table websub_topic (
  topic text primary key,
  hash text not null,
  told_at timestamptz not null
);
comment on table websub_topic is 'Our feeds as a hub of others was last told of them, so that it is told of each change once.';
