create table item_attachment (
  id uuid primary key default gen_random_uuid(),
  item_id uuid not null references item (id),
  label text not null check (length(label) between 1 and 200),
  file_key text not null,
  file_name text not null,
  file_type text not null,
  bytes integer not null check (bytes > 0),
  from_version integer not null check (from_version > 0),
  until_version integer,
  added_by_name text not null,
  added_at timestamptz not null,
  constraint item_attachment_ends_after_it_began check (until_version is null or until_version > from_version)
);
comment on table item_attachment is
  'A document handed out with an item, in the versions from from_version on and before until_version: a published version keeps the files it had.';
create index item_attachment_by_item on item_attachment (item_id, from_version);
