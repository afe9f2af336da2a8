-- The table of notes on cited laws becomes the library of documents. A document is named by kind, number, issuer and day together.
alter table legal_document
  add column type text,
  add column number_key text generated always as (upper(regexp_replace(number, '\s', '', 'g'))) stored,
  add column issuer text,
  add column issuer_key text not null default '',
  add column issuer_unit_id uuid references unit (id),
  add column in_force_from date,
  add column partly_from date,
  add column in_force_to date,
  add column topics text[] not null default '{}',
  add column url text,
  add column file_key text,
  add column file_name text,
  add column file_type text,
  add column search_key text not null default '',
  add column version integer not null default 1,
  add column created_by_name text,
  add column created_at timestamptz,
  add column checked_by_id text,
  add column checked_by_name text,
  add column checked_at timestamptz,
  add column published_at timestamptz;

alter table legal_document drop constraint legal_document_is_named_by_number_and_day;
alter table legal_document drop constraint legal_document_status_is_known;

-- What was written down so far names the kind by its symbol.
update legal_document set
  type = case
    when number ~ 'NQLT' then 'Nghị quyết liên tịch'
    when number ~ 'NĐ' then 'Nghị định'
    when number ~ 'NQ' then 'Nghị quyết'
    when number ~ 'QĐ' then 'Quyết định'
    when number ~ 'TTLT' then 'Thông tư liên tịch'
    when number ~ '(^|[-/0-9])TT($|[-/])' then 'Thông tư'
    when number ~ '(^|[-/0-9])CT($|[-/])' then 'Chỉ thị'
    when number ~ 'KH' then 'Kế hoạch'
    when number ~ '/UBTVQH' then 'Pháp lệnh'
    when number ~ 'QH[0-9]+$' then 'Luật' end,
  in_force_to = case when status in ('superseded', 'expired') then status_on end,
  partly_from = case when status = 'partly' then status_on end,
  in_force_from = case when status = 'inForce' then status_on end,
  created_by_name = changed_by_name,
  created_at = changed_at,
  checked_by_name = null,
  search_key = lower(unaccent(number || ' ' || title));
update legal_document set status = 'expired' where status = 'superseded';

alter table legal_document
  alter column created_by_name set not null,
  alter column created_at set not null,
  add constraint legal_document_is_named_by_kind_number_issuer_and_day
    unique nulls not distinct (type, number_key, issuer_key, issued_on),
  add constraint legal_document_status_is_known check (status in ('inForce', 'partly', 'expired', 'unknown')),
  add constraint legal_document_days_are_in_order check
    ((in_force_to is null or in_force_from is null or in_force_from <= in_force_to)
      and (in_force_from is null or issued_on is null or issued_on <= in_force_from)),
  add constraint legal_document_writer_does_not_check check (checked_by_id is null or checked_by_id <> changed_by_id);
comment on table legal_document is
  'The library of documents that plans, procedures and fees rest on. A number alone names nothing: 76/NQ-CP exists in 2013 and in 2021. status is what is known at the latest, the days say since when.';
comment on column legal_document.in_force_to is 'First day on which it no longer holds.';
comment on column legal_document.issuer_key is 'The issuer without marks, titles and abbreviations, so that one body is one key.';
comment on column legal_document.status_on is 'No longer written; the days in_force_from, partly_from and in_force_to stand for it.';
comment on column legal_document.replaced_by is 'No longer written; legal_document_relation stands for it.';
comment on column legal_document.published_at is 'When somebody else than its writer first checked it: from then on the public reads it.';
create index legal_document_by_number on legal_document (number_key);
create index legal_document_by_day on legal_document (issued_on desc nulls last, id desc);
create index legal_document_by_words on legal_document using gin (search_key gin_trgm_ops);

create table legal_document_relation (
  id bigint generated always as identity primary key,
  from_id bigint not null references legal_document (id),
  kind text not null,
  to_id bigint not null references legal_document (id),
  on_day date,
  partly boolean not null default false,
  note text,
  created_by_name text not null,
  created_at timestamptz not null,
  removed_by_name text,
  removed_at timestamptz,
  constraint legal_document_relation_kind_is_known check
    (kind in ('amends', 'supplements', 'replaces', 'repeals', 'guides', 'corrects', 'basedOn')),
  constraint legal_document_relates_to_another check (from_id <> to_id)
);
comment on table legal_document_relation is
  'What one document does to another, from a day on: from_id is the one that amends, replaces, guides … Drawn both ways on the pages.';
create unique index legal_document_relation_stands_once on legal_document_relation (from_id, kind, to_id) where removed_at is null;
create index legal_document_relation_back on legal_document_relation (to_id) where removed_at is null;

create table legal_document_event (
  id bigint generated always as identity primary key,
  document_id bigint not null references legal_document (id),
  at timestamptz not null,
  person_name text not null,
  act text not null,
  details jsonb not null default '{}'
);
comment on table legal_document_event is 'Who did what with a document of the library; shown beside it.';
create index legal_document_event_by_document on legal_document_event (document_id, id);

-- Successors written as plain numbers so far become relations.
insert into legal_document (number, status, type, search_key, changed_by_id, changed_by_name, changed_at, created_by_name, created_at)
select distinct on (upper(regexp_replace(d.replaced_by, '\s', '', 'g')))
  regexp_replace(d.replaced_by, '\s', '', 'g'), 'unknown',
  case when d.replaced_by ~ 'NĐ' then 'Nghị định' when d.replaced_by ~ 'NQ' then 'Nghị quyết' when d.replaced_by ~ 'QĐ' then 'Quyết định'
    when d.replaced_by ~ 'TT' then 'Thông tư' when d.replaced_by ~ 'QH[0-9]+$' then 'Luật' end,
  lower(unaccent(d.replaced_by)), d.changed_by_id, d.changed_by_name, d.changed_at, d.changed_by_name, d.changed_at
from legal_document d
where d.replaced_by ~ '^\s*[0-9]+\S*/\S+\s*$'
  and not exists (select from legal_document o where o.number_key = upper(regexp_replace(d.replaced_by, '\s', '', 'g')))
order by upper(regexp_replace(d.replaced_by, '\s', '', 'g')), d.id;
insert into legal_document_relation (from_id, kind, to_id, on_day, created_by_name, created_at)
select o.id, 'replaces', d.id, d.status_on, d.changed_by_name, d.changed_at
from legal_document d
join lateral (select id from legal_document o where o.number_key = upper(regexp_replace(d.replaced_by, '\s', '', 'g')) and o.id <> d.id
  order by id limit 1) o on true
where d.replaced_by is not null;
update legal_document d set note = concat_ws('; ', nullif(note, ''), replaced_by)
where replaced_by is not null and not exists (select from legal_document_relation r where r.to_id = d.id);
