create table search_question (
  key_hash text primary key,
  text text,
  first_asked date not null,
  last_asked date not null,
  constraint search_question_text_is_short check (length(text) <= 100)
);
comment on table search_question is
  'What people typed into the public search, so that editors see what is not found. A question is kept as a keyed hash; its words are kept from the third time on, because what one person alone types may be about one person. Nothing says who asked.';

create table search_question_day (
  key_hash text not null references search_question (key_hash) on delete cascade,
  day date not null,
  searches integer not null,
  opened integer not null,
  primary key (key_hash, day),
  constraint search_question_day_counts_something check (searches >= 0 and opened >= 0 and searches + opened > 0)
);
comment on table search_question_day is
  'How often a question was searched on a day, and how often a procedure was opened from its answers.';
create index search_question_day_by_day on search_question_day (day);

create table procedure_saying (
  code text not null references procedure (code),
  saying text not null,
  saying_key text not null,
  taught_by_id text not null,
  taught_by_name text not null,
  taught_at timestamptz not null,
  primary key (code, saying_key),
  constraint procedure_saying_is_short check (length(saying) between 2 and 100)
);
comment on table procedure_saying is
  'Words of residents that editors taught the search for a procedure, beside the official and the plain name.';
