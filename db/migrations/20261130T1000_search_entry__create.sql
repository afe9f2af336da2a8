-- What the public search finds beside what modules answer themselves. Rows are written by triggers on the tables of the modules,
-- at the end of the transaction that changes them: what is withdrawn is not found a moment longer.

-- Small letters without marks, as people type in a hurry.
create function search_plain(text) returns text language sql immutable strict parallel safe as
  $$ select lower(public.unaccent('public.unaccent', normalize($1, NFC))) $$;

-- The words of a text, each once. Scripts written without spaces between words (Khmer, Lao, Thai, Chinese) are cut into threes of
-- letters, because nobody says where a word ends.
create function search_words(text) returns text[] language sql immutable strict parallel safe as $$
  select coalesce(array_agg(distinct word), '{}') from (
    select left(run, 40) as word
    from regexp_split_to_table(search_plain($1), '[^[:alnum:]\u0300-\u17d3\u17dc-\u1fff\u3040-\uffef]+') as run
    where run <> '' and run !~ '[\u0e00-\u0eff\u1780-\u17ff\u3040-\u9fff]'
    union all
    select substr(run, at, 3)
    from regexp_split_to_table(search_plain($1), '[^[:alnum:]\u0300-\u17d3\u17dc-\u1fff\u3040-\uffef]+') as run,
      generate_series(1, greatest(1, length(run) - 2)) as at
    where run ~ '[\u0e00-\u0eff\u1780-\u17ff\u3040-\u9fff]'
  ) as words
$$;

-- A title as it is compared with what was typed: words in their order, one blank between them and around.
create function search_line(text) returns text language sql immutable strict parallel safe as $$
  select ' ' || btrim(regexp_replace(search_plain($1), '[^[:alnum:]\u0300-\u17d3\u17dc-\u1fff\u3040-\uffef]+', ' ', 'g')) || ' '
$$;

create table search_entry (
  kind text not null,
  key text not null,
  lang text not null default 'vi',
  path text not null check (path like '/%'),
  unit_id uuid references unit (id),
  on_day date,
  title text not null,
  title_line text not null,
  title_words tsvector not null,
  words tsvector not null,
  text text not null,
  primary key (kind, key, lang)
) with (toast_tuple_target = 512);
comment on table search_entry is
  'What everybody may read, made ready for the public search: one row per thing and language. `words` has the words of title and text without marks and, as "kind:…", what it is; `title_words` those of the title. Rows follow their thing by trigger; nobody writes them by hand.';
-- Searches must not wait for words that were put aside to be filed later.
create index search_entry_by_words on search_entry using gin (words) with (fastupdate = off);
create index search_entry_by_title on search_entry using gin (title_words) with (fastupdate = off);
create index search_entry_by_day on search_entry (kind, on_day desc nulls last, key);

create table search_word (word text primary key);
comment on table search_word is
  'Every word that stands in something to be found, without marks: what a typing error may have meant. Words stay when the thing goes; single words say nothing of it.';

create function search_keep(
  a_kind text, a_key text, a_lang text, a_path text, a_unit uuid, a_day date, a_title text, a_text text
) returns void language plpgsql as $$
declare
  -- Nobody looks for the 30,000th letter of a plan; it only makes searching slower.
  own_words text[] := search_words(left(a_title || ' ' || a_text, 30000));
begin
  insert into search_entry (kind, key, lang, path, unit_id, on_day, title, title_line, title_words, words, text)
  values (
    a_kind, a_key, a_lang, a_path, a_unit, a_day, a_title, search_line(a_title),
    array_to_tsvector(search_words(a_title) || ('kind:' || a_kind)), array_to_tsvector(own_words || ('kind:' || a_kind)), left(a_text, 30000)
  )
  on conflict (kind, key, lang) do update set
    path = excluded.path, unit_id = excluded.unit_id, on_day = excluded.on_day, title = excluded.title,
    title_line = excluded.title_line, title_words = excluded.title_words, words = excluded.words, text = excluded.text;
  insert into search_word select unnest(own_words) on conflict do nothing;
end $$;
comment on function search_keep is 'Makes a thing found by the public search, or found as it is now. To forget it, delete its rows of search_entry.';

-- Both look words up by word, whatever the planner thinks: reading the whole table means unpacking every text's words.
create function search_count(a_query tsquery, in_titles boolean, most integer, units uuid[]) returns integer
language plpgsql stable set enable_seqscan = off set enable_indexscan = off as $$
begin
  if in_titles then
    return (select count(*) from (
      select from search_entry e where e.title_words @@ a_query and (units is null or e.unit_id is null or e.unit_id = any(units)) limit most) as matched);
  end if;
  return (select count(*) from (
    select from search_entry e where e.words @@ a_query and (units is null or e.unit_id is null or e.unit_id = any(units)) limit most) as matched);
end $$;
comment on function search_count is 'How many things have these words, in their title or at all, counted up to `most`.';

create function search_rare(a_query tsquery, in_titles boolean, a_line text, units uuid[], most integer, behind integer)
returns table (kind text, key text, lang text)
language plpgsql stable set enable_seqscan = off set enable_indexscan = off as $$
begin
  if in_titles then
    return query select e.kind, e.key, e.lang from search_entry e
    where e.title_words @@ a_query and (units is null or e.unit_id is null or e.unit_id = any(units))
    order by position(a_line in e.title_line) > 0 desc, e.on_day desc nulls last, e.key limit most offset behind;
  else
    return query select e.kind, e.key, e.lang from search_entry e
    where e.words @@ a_query and (units is null or e.unit_id is null or e.unit_id = any(units)) and (e.title_words @@ a_query) is not true
    order by e.on_day desc nulls last, e.key limit most offset behind;
  end if;
end $$;
comment on function search_rare is
  'Things with these words where there are not too many to sort: in the title, those with the line as it stands first, or elsewhere; then the newest.';
