-- Texts a unit has checked once and tells in many items: what the reform means, what control of procedures is, guidelines.
create table shared_block (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  code text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 60),
  revision integer not null default 1,
  created_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  withdrawn_reason text,
  constraint shared_block_code_is_used_once unique (code),
  constraint shared_block_withdrawal_has_reason check (num_nonnulls(withdrawn_at, withdrawn_by_name, withdrawn_reason) in (0, 3))
);
comment on table shared_block is
  'Khối dùng chung: a checked text of a unit, put into items of it and of units below by its code. The words are in shared_block_version.';
create index shared_block_by_unit on shared_block (unit_id, created_at desc, id);

create table shared_block_version (
  block_id uuid not null references shared_block (id),
  number integer not null check (number > 0),
  state text not null check (state in ('waiting', 'returned', 'approved')),
  title text not null check (length(title) between 1 and 200),
  body text not null check (length(body) between 1 and 4200),
  topic text not null,
  legal_basis_ids bigint[] not null default '{}' check (cardinality(legal_basis_ids) <= 20),
  review_on date not null,
  written_by uuid not null references person (id),
  written_by_name text not null,
  written_at timestamptz not null,
  writer_ids uuid[] not null,
  decided_by uuid references person (id),
  decided_by_name text,
  decided_at timestamptz,
  note text,
  primary key (block_id, number),
  constraint shared_block_writer_does_not_decide
    check (written_by = any (writer_ids) and (decided_by is null or not decided_by = any (writer_ids))),
  constraint shared_block_decided_by_somebody
    check ((state = 'waiting') = (decided_by is null) and num_nonnulls(decided_by, decided_by_name, decided_at) in (0, 3)),
  constraint shared_block_returned_has_reason check (state <> 'returned' or coalesce(note, '') <> '')
);
comment on table shared_block_version is
  'The words of a shared block, numbered. writer_ids: everybody who wrote some of them; none of them decides. Approved ones never change; other words are the next version.';

create function shared_block_version_is_approved() returns trigger language plpgsql as $$
begin
  raise exception 'an approved version of a shared block never changes' using errcode = 'restrict_violation';
end $$;
create trigger shared_block_version_is_approved before update or delete on shared_block_version
  for each row when (old.state = 'approved') execute function shared_block_version_is_approved();

alter table item_version
  add column whole_body text,
  add column block_versions jsonb not null default '{}',
  add constraint item_blocks_are_an_object check (jsonb_typeof(block_versions) = 'object');
comment on column item_version.whole_body is 'The text with its shared blocks written out, as people read it; null where it names none.';
comment on column item_version.block_versions is 'Which version of each shared block the text holds, by code. They stay until somebody follows a newer one.';
create index item_version_with_blocks on item_version using gin (block_versions) where block_versions <> '{}';

-- People find what they read.
create or replace function search_item(an_item uuid) returns void language plpgsql as $$
declare said record;
begin
  delete from search_entry where kind = 'news' and key = an_item::text;
  select i.id, i.slug, i.unit_id, i.published_at, v.title, v.summary, coalesce(v.whole_body, v.body) as body into said
  from item i join item_version v on v.item_id = i.id and v.number = i.published_version
  where i.id = an_item and i.state <> 'withdrawn';
  if not found then return; end if;
  perform search_keep('news', said.id::text, 'vi', '/tin-tuc/' || said.slug, said.unit_id,
    (said.published_at at time zone 'Asia/Ho_Chi_Minh')::date, said.title, said.summary || E'\n' || said.body);
  perform search_keep('news', said.id::text, t.lang, '/tin-tuc/' || said.slug || '/' || t.lang, said.unit_id,
    (said.published_at at time zone 'Asia/Ho_Chi_Minh')::date,
    coalesce((select s.confirmed_text from translation_sentence s
      where s.item_id = t.item_id and s.lang = t.lang and s.source = said.title and s.confirmed_text is not null limit 1), said.title),
    coalesce((select string_agg(s.confirmed_text, E'\n') from translation_sentence s
      where s.item_id = t.item_id and s.lang = t.lang and s.confirmed_text is not null and s.source <> said.title), ''))
  from translation t where t.item_id = an_item and t.confirmed_version is not null;
end $$;
