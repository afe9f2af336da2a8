create table procedure_rendition (
  id bigint generated always as identity primary key,
  code text not null references procedure (code),
  form text not null,
  lang text not null,
  number integer not null,
  state text not null default 'draft',
  origin text not null,
  rests_on_id bigint not null references procedure_version (id),
  rests_on_number integer not null,
  known_passages text[] not null default '{}',
  revision integer not null default 1,
  writer_ids text[] not null,
  written_by_name text not null,
  written_at timestamptz not null,
  decided_by_id text,
  decided_by_name text,
  decided_at timestamptz,
  note text,
  constraint procedure_rendition_number_is_unique unique (code, form, lang, number),
  constraint procedure_rendition_form_is_known check (form in ('plain')),
  constraint procedure_rendition_lang_is_short check (lang ~ '^[a-z]{2,3}$'),
  constraint procedure_rendition_state_is_known
    check (state in ('draft', 'submitted', 'returned', 'approved', 'withdrawn', 'discarded')),
  constraint procedure_rendition_origin_is_known check (origin in ('editor', 'import', 'moved')),
  constraint procedure_rendition_decision_says_who check (state not in ('approved', 'withdrawn') or decided_by_id is not null),
  -- Short words that stood inside a version were approved with it.
  constraint procedure_rendition_writer_does_not_approve
    check (state <> 'approved' or origin = 'moved' or decided_by_id <> all (writer_ids))
);
comment on table procedure_rendition is
  'One edition of what was written out of the record of a procedure for people, sentence by sentence: plain words today, translations and spoken scripts later. What was approved is never changed; the next edition is a new row.';
comment on column procedure_rendition.rests_on_id is 'The version it was read against, sentence by sentence, when it was approved.';
comment on column procedure_rendition.known_passages is
  'Sums of all passages of that version, so that passages which came later can be told from those the writer knew.';
comment on column procedure_rendition.writer_ids is 'Everybody who wrote in it; none of them approves it.';
create unique index one_open_rendition_per_procedure on procedure_rendition (code, form, lang)
  where state in ('draft', 'submitted', 'returned');
create index procedure_rendition_approved on procedure_rendition (code, form, lang, id) where state = 'approved';

create table procedure_rendition_sentence (
  rendition_id bigint not null references procedure_rendition (id),
  key text not null,
  part text not null,
  position integer not null,
  text text not null,
  sources jsonb not null default '[]',
  primary key (rendition_id, key),
  constraint procedure_rendition_sentence_part_is_known
    check (part in ('name', 'summary', 'who', 'bring', 'steps', 'cost', 'time', 'where')),
  constraint procedure_rendition_sentence_is_not_empty check (text <> '')
);
comment on table procedure_rendition_sentence is
  'A sentence of an edition with the passages it renders. The key stays the same from edition to edition, so that a text has a history.';
comment on column procedure_rendition_sentence.sources is
  'List of {at, quote}: place in the record and the official words the sentence was written from. Empty only for texts moved here from inside a version, which rest on that version as a whole.';

create table procedure_rendition_act (
  id bigint generated always as identity primary key,
  rendition_id bigint not null references procedure_rendition (id),
  act text not null,
  by_id text not null,
  by_name text not null,
  at timestamptz not null,
  note text
);
comment on table procedure_rendition_act is 'Who wrote, submitted, returned, approved or withdrew an edition, when, and why.';
create index procedure_rendition_act_by_rendition on procedure_rendition_act (rendition_id, id);

create function procedure_rendition_sentence_is_settled() returns trigger language plpgsql as $$
declare
  stands text;
begin
  select state into stands from procedure_rendition where id = old.rendition_id;
  if stands in ('approved', 'withdrawn') then
    raise exception 'sentences of an approved edition are never changed or removed' using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;

-- Short words that stood inside versions become editions that rest on their version as a whole.
insert into procedure_rendition (code, form, lang, number, state, origin, rests_on_id, rests_on_number, writer_ids,
  written_by_name, written_at, decided_by_id, decided_by_name, decided_at)
select code, 'plain', 'vi', row_number() over (partition by code order by number), 'approved', 'moved', id, number,
  array[written_by_id], written_by_name, published_at, published_by_id, published_by_name, published_at
from procedure_version
where json_typeof(record -> 'plain') = 'object' and coalesce(record -> 'plain' ->> 'stale', 'false') <> 'true';

insert into procedure_rendition_sentence (rendition_id, key, part, position, text)
select r.id, s.part || s.at, s.part, (row_number() over (partition by r.id order by s.part_order, s.at))::int, btrim(s.text)
from procedure_rendition r
join procedure_version v on v.id = r.rests_on_id
cross join lateral (
  select 'name' as part, 1 as part_order, 1::bigint as at, v.record -> 'plain' ->> 'name' as text
  union all select 'summary', 2, 1, v.record -> 'plain' ->> 'summary'
  union all select 'bring', 3, b.at, b.text from json_array_elements_text(v.record -> 'plain' -> 'bring') with ordinality b (text, at)
  union all select 'steps', 4, t.at, t.text from json_array_elements_text(v.record -> 'plain' -> 'steps') with ordinality t (text, at)
) s
where btrim(s.text) <> '';

create trigger procedure_rendition_sentence_is_settled before update or delete on procedure_rendition_sentence
  for each row execute function procedure_rendition_sentence_is_settled();
