-- Procedures in other languages, at the same desk as items. What people read is `confirmed_text`: words that somebody translated and
-- another native reader confirmed for that very Vietnamese sentence of the version in force.
create table procedure_translation (
  code text not null references procedure (code),
  lang text not null check (lang ~ '^[a-z]{2,3}(-[a-z0-9-]{1,20})?$' and lang <> 'vi'),
  unit_id uuid not null references unit (id),
  chosen_by uuid not null references person (id),
  chosen_by_name text not null,
  chosen_at timestamptz not null,
  dropped_at timestamptz,
  state text not null default 'chosen' check (state in ('chosen', 'draft', 'submitted', 'returned', 'confirmed')),
  revision integer not null default 0,
  writer_ids uuid[] not null default '{}',
  written_by uuid references person (id),
  written_by_name text,
  written_at timestamptz,
  decided_by uuid references person (id),
  decided_by_name text,
  decided_at timestamptz,
  note text,
  confirmed_version integer,
  confirmed_name text check (length(confirmed_name) between 1 and 4000),
  confirmed_by_name text,
  confirmed_at timestamptz,
  primary key (code, lang),
  constraint procedure_translation_writer_does_not_confirm check (
    state = 'chosen'
    or (written_by is not null and written_by = any (writer_ids)
      and (state <> 'confirmed' or (decided_by is not null and not decided_by = any (writer_ids))))
  )
);
comment on table procedure_translation is
  'A procedure that is to be read in another language: the working state. Its confirmed sentences stay public while it is worked on.';
comment on column procedure_translation.unit_id is 'Where who chose it works: the log and the ledger count it there.';
comment on column procedure_translation.dropped_at is 'No longer read in this language; its sentences stay as memory.';
comment on column procedure_translation.state is '"chosen" while nobody has begun.';
comment on column procedure_translation.confirmed_version is 'Number of the version all of whose sentences were confirmed last.';
comment on column procedure_translation.confirmed_name is 'What it is called in the language, as confirmed: found by the search.';
create index procedure_translation_by_lang on procedure_translation (lang, code) where dropped_at is null;
create index procedure_translation_by_name on procedure_translation using gin (lower(confirmed_name) gin_trgm_ops)
  where confirmed_name is not null and dropped_at is null;

create table procedure_translation_sentence (
  code text not null,
  lang text not null,
  sum text not null,
  source text not null,
  text text not null,
  confirmed_text text,
  primary key (code, lang, sum),
  foreign key (code, lang) references procedure_translation (code, lang)
);
comment on table procedure_translation_sentence is
  'A Vietnamese sentence of a procedure and its translation. Sentences no longer in the procedure stay: they are memory for others.';
create index procedure_translation_memory on procedure_translation_sentence (lang, sum) where confirmed_text is not null;
