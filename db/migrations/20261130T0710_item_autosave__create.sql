create table item_autosave (
  person_id uuid not null references person (id),
  key uuid not null,
  item_id uuid references item (id),
  typed jsonb not null,
  kept_at timestamptz not null,
  primary key (person_id, key)
);
comment on table item_autosave is
  'What somebody typed into the form of an item and has not saved: kept while writing, offered again, gone once saved or after two weeks.';
comment on column item_autosave.key is 'The item, or a number of its own for one that was never saved.';
create index item_autosave_by_age on item_autosave (kept_at);
