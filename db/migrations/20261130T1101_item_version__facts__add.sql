-- What a kind of item asks for beside its words: figures before and after, who answers for a weak point, consent, a film.
alter table item_version
  add column facts jsonb not null default '{}',
  add constraint item_facts_are_an_object check (jsonb_typeof(facts) = 'object');
comment on column item_version.facts is 'Facts the kind of the item asks for, by name; checked when it is handed in. Consent is for staff only.';
