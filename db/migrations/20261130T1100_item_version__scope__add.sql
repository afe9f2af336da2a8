-- For whom a text is meant, in which languages it is wanted, and the documents it rests on.
alter table item_version
  add column place_ids uuid[] not null default '{}',
  add column hamlets text[] not null default '{}',
  add column languages text[] not null default '{}',
  add column legal_basis_ids bigint[] not null default '{}',
  add constraint item_places_are_few check (cardinality(place_ids) <= 200 and cardinality(hamlets) <= 50),
  add constraint item_languages_are_others check (not 'vi' = any (languages) and cardinality(languages) <= 30),
  add constraint item_legal_bases_are_few check (cardinality(legal_basis_ids) <= 20);
comment on column item_version.place_ids is 'Units of government it is for, as chosen on the day; empty: the unit that tells it. A unit that ended is read as those that came after.';
comment on column item_version.hamlets is 'Hamlets it is for, as boards and meetings name them.';
comment on column item_version.languages is 'Languages beside Vietnamese in which it should be told, whether it is yet or not.';
comment on column item_version.legal_basis_ids is 'Documents of the library it rests on (legal_document.id). How they stand is asked of the library each day.';
create index item_version_by_place on item_version using gin (place_ids) where place_ids <> '{}';
create index item_version_by_legal_basis on item_version using gin (legal_basis_ids) where legal_basis_ids <> '{}';
