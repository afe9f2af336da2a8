create table item (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  kind text not null check (kind in ('news', 'notice', 'explainer', 'result', 'innovation', 'exemplar', 'weakPoint')),
  state text not null check (state in ('draft', 'submitted', 'returned', 'approved', 'published', 'withdrawn')),
  working_version integer not null default 1,
  published_version integer,
  task_id uuid,
  author_id uuid not null references person (id),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  publish_at timestamptz,
  published_at timestamptz,
  republished_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  constraint item_slug_is_used_once unique (slug),
  constraint item_published_has_version check (state not in ('published', 'withdrawn') or published_version is not null),
  constraint item_withdrawal_has_reason check (state <> 'withdrawn' or (withdrawn_at is not null and withdrawn_reason is not null))
);
comment on table item is
  'A piece of communication of a unit. `state` is of the working version; the published version stays what people read until another is published.';
create index item_public on item (published_at desc, id) where published_version is not null and state <> 'withdrawn';
create index item_public_by_unit on item (unit_id, published_at desc, id) where published_version is not null and state <> 'withdrawn';
create index item_by_unit_and_state on item (unit_id, state, changed_at desc);
create index item_by_task on item (task_id) where task_id is not null;

create table item_version (
  item_id uuid not null references item (id),
  number integer not null check (number > 0),
  title text not null,
  summary text not null,
  body text not null,
  topic text not null,
  audiences text[] not null,
  procedure_codes text[] not null,
  written_by uuid not null references person (id),
  written_by_name text not null,
  written_at timestamptz not null,
  approved_by uuid references person (id),
  approved_by_name text,
  approved_at timestamptz,
  correction_note text,
  frozen boolean not null default false,
  primary key (item_id, number),
  constraint item_writer_does_not_approve check (approved_by is null or approved_by <> written_by)
);
comment on table item_version is 'The texts of an item. A version that was published is frozen and never changes; a correction is a new one.';

create function item_version_is_frozen() returns trigger language plpgsql as $$
begin
  raise exception 'a published version never changes' using errcode = 'restrict_violation';
end $$;
create trigger item_version_is_frozen before update or delete on item_version
  for each row when (old.frozen) execute function item_version_is_frozen();

create table item_event (
  id bigint generated always as identity primary key,
  item_id uuid not null references item (id),
  at timestamptz not null,
  person_id uuid references person (id),
  person_name text not null,
  act text not null,
  version integer not null,
  note text
);
comment on table item_event is 'Who did what with an item, with the reasons given; shown beside it.';
create index item_event_by_item on item_event (item_id, id);
