create table item_film (
  id uuid primary key default gen_random_uuid(),
  item_id uuid not null references item (id),
  file_key text not null check (file_key ~ '^[0-9a-f]{64}$'),
  bytes integer not null check (bytes > 0),
  seconds integer not null check (seconds > 0),
  captions text,
  from_version integer not null check (from_version > 0),
  until_version integer,
  added_by_name text not null,
  added_at timestamptz not null,
  constraint item_film_ends_after_it_began check (until_version is null or until_version > from_version)
);
comment on table item_film is
  'The film of an item, in the versions from from_version on and before until_version: a published version keeps the film it had. captions is WebVTT.';
create unique index item_film_is_one on item_film (item_id) where until_version is null;
