-- Items in other languages, sentence by sentence. What people read is `confirmed_text`: words that somebody translated and another
-- native reader confirmed for that very Vietnamese sentence.
create table translation (
  item_id uuid not null references item (id),
  lang text not null check (lang ~ '^[a-z]{2,3}(-[a-z0-9-]{1,20})?$' and lang <> 'vi'),
  state text not null check (state in ('draft', 'submitted', 'returned', 'confirmed')),
  revision integer not null default 1,
  writer_ids uuid[] not null,
  written_by uuid not null references person (id),
  written_by_name text not null,
  written_at timestamptz not null,
  decided_by uuid references person (id),
  decided_by_name text,
  decided_at timestamptz,
  note text,
  confirmed_version integer,
  confirmed_by_name text,
  confirmed_at timestamptz,
  primary key (item_id, lang),
  constraint translation_writer_does_not_confirm
    check (written_by = any (writer_ids) and (state <> 'confirmed' or (decided_by is not null and not decided_by = any (writer_ids))))
);
comment on table translation is 'An item in another language: the working state. Its confirmed sentences stay public while it is worked on.';
comment on column translation.confirmed_version is 'Version of the item all of whose sentences were confirmed last.';
create index translation_by_state on translation (lang, state, written_at desc);

create table translation_sentence (
  item_id uuid not null,
  lang text not null,
  sum text not null,
  source text not null,
  text text not null,
  confirmed_text text,
  primary key (item_id, lang, sum),
  foreign key (item_id, lang) references translation (item_id, lang)
);
comment on table translation_sentence is
  'A Vietnamese sentence of an item and its translation. Sentences no longer in the item stay: they are memory for others.';
create index translation_memory on translation_sentence (lang, sum) where confirmed_text is not null;

create table translation_reader (
  person_id uuid not null references person (id),
  lang text not null,
  is_native boolean not null,
  primary key (person_id, lang)
);
comment on table translation_reader is 'Who translates into a language; native readers may confirm what another wrote.';

create table translation_term (
  id uuid primary key default gen_random_uuid(),
  lang text not null,
  vietnamese text not null check (length(vietnamese) between 1 and 300),
  term text not null check (length(term) between 1 and 500),
  note text not null default '' check (length(note) <= 500),
  written_by uuid not null references person (id),
  written_by_name text not null,
  written_at timestamptz not null,
  confirmed_by uuid references person (id),
  confirmed_by_name text,
  confirmed_at timestamptz,
  constraint translation_term_once unique (lang, vietnamese),
  constraint translation_term_confirmed_by_another check (confirmed_by is null or confirmed_by <> written_by)
);
comment on table translation_term is 'Agreed words of a language, and the sentences around translated pages.';

create table translation_audio (
  item_id uuid not null references item (id),
  lang text not null,
  file_key text not null,
  content_type text not null,
  seconds integer not null check (seconds between 1 and 3600),
  speaker text not null check (length(speaker) between 1 and 120),
  -- The sentences as they stood when it was spoken.
  spoken_sum text not null,
  version integer not null,
  added_by uuid not null references person (id),
  added_by_name text not null,
  added_at timestamptz not null,
  heard_by uuid references person (id),
  heard_by_name text,
  heard_at timestamptz,
  primary key (item_id, lang),
  constraint translation_audio_heard_by_another check (heard_by is null or heard_by <> added_by)
);
comment on table translation_audio is 'An item spoken in a language, Vietnamese too. Public once a second person has listened to it.';
