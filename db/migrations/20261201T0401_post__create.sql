-- What is to be done at one place about one version of an item: post it, correct what stands there, take it down.
create table post (
  id uuid primary key default gen_random_uuid(),
  item_id uuid not null references item (id),
  item_version integer not null,
  title text not null check (length(title) between 1 and 300),
  place_id uuid not null references post_place (id),
  unit_id uuid not null references unit (id),
  act text not null check (act in ('publish', 'correct', 'takeDown')),
  of_post_id uuid references post (id),
  state text not null default 'due' check (state in ('due', 'declared', 'proven', 'skipped', 'dropped')),
  address text check (length(address) between 1 and 2000),
  photo_key text,
  done_at timestamptz,
  cost bigint check (cost between 1 and 1000000000000),
  declared_by uuid references person (id),
  declared_by_name text,
  declared_at timestamptz,
  page_seen_at timestamptz,
  page_key text,
  page_failure text,
  page_looks integer not null default 0,
  proven_how text check (proven_how in ('page', 'person')),
  proven_by uuid references person (id),
  proven_by_name text,
  proven_at timestamptz,
  ledger_entry_id uuid references ledger_entry (id),
  reason text check (length(reason) between 1 and 1000),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  constraint post_is_one_per_version_place_and_act unique (item_id, item_version, place_id, act),
  constraint post_that_mends_names_what check ((act = 'publish') = (of_post_id is null)),
  constraint post_declared_says_by_whom_and_when check (state not in ('declared', 'proven') or (done_at is not null and declared_at is not null)),
  constraint post_proven_says_how check ((state = 'proven') = (proven_how is not null) and (proven_how is null) = (proven_at is null)),
  constraint post_declarer_does_not_confirm check (proven_by is null or declared_by is null or proven_by <> declared_by),
  constraint post_skipped_says_why check (state <> 'skipped' or reason is not null)
);
comment on table post is
  'One version of an item at one place: due (somebody has to post, correct or take down), declared (somebody says it was done), proven (its page was read, or a second person looked at its picture), skipped with a reason, dropped because it is not wanted any more. What is proven has its row in ledger_entry.';
create index post_by_item on post (item_id, created_at);
create index post_by_unit on post (unit_id, state, created_at desc, id);
create index post_by_place on post (place_id, created_at desc);
