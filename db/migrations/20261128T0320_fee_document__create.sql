create table fee_document (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid references unit (id),
  title text not null,
  number text not null,
  issued_on date,
  issuer text not null,
  valid_from date not null,
  valid_to date,
  note text,
  state text not null default 'draft',
  is_demo boolean not null default false,
  source_file text,
  written_by_id text not null,
  written_by_name text not null,
  written_at timestamptz not null,
  decided_by_id text,
  decided_by_name text,
  decided_at timestamptz,
  return_note text,
  constraint fee_document_state_is_known check (state in ('draft', 'submitted', 'published', 'returned', 'discarded')),
  constraint fee_document_is_not_empty check (valid_to > valid_from),
  constraint fee_document_writer_does_not_publish check (state <> 'published' or (decided_by_id is not null and decided_by_id <> written_by_id))
);
comment on table fee_document is
  'A document that sets fees or waives them: a resolution of a province''s council with its amounts, a resolution of the government with its waivers. Who enters it does not publish it. A published one is never changed but for the day it ends.';
comment on column fee_document.unit_id is 'The province it holds for; null for the whole country.';
comment on column fee_document.valid_to is 'First day on which it no longer holds; null while it does.';
create index fee_document_by_unit on fee_document (unit_id, valid_from);

create table fee_rate (
  id bigint generated always as identity primary key,
  document_id uuid not null references fee_document (id) on delete cascade,
  ordinal integer not null,
  procedure_code text not null references procedure (code),
  case_name text,
  kind text not null,
  label text,
  amount bigint not null,
  per text,
  channels text[],
  constraint fee_rate_kind_is_known check (kind in ('phí', 'lệ phí', 'khác')),
  constraint fee_rate_is_money check (amount between 0 and 100000000000),
  constraint fee_rate_channels_are_known check (channels <@ array['inPerson', 'online', 'post'] and channels <> '{}'),
  constraint fee_rate_line_is_one unique (document_id, ordinal)
);
comment on table fee_rate is 'One amount of one case of a procedure, set by a document. Amounts of one case are paid together. Whole đồng.';
create index fee_rate_by_procedure on fee_rate (procedure_code);

create table fee_relief (
  id bigint generated always as identity primary key,
  document_id uuid not null references fee_document (id) on delete cascade,
  ordinal integer not null,
  who text not null,
  percent integer not null,
  kinds text[],
  channels text[],
  procedure_codes text[],
  note text,
  constraint fee_relief_takes_off check (percent between 1 and 100),
  constraint fee_relief_kinds_are_known check (kinds <@ array['phí', 'lệ phí', 'khác'] and kinds <> '{}'),
  constraint fee_relief_channels_are_known check (channels <@ array['inPerson', 'online', 'post'] and channels <> '{}'),
  constraint fee_relief_names_procedures check (procedure_codes <> '{}'),
  constraint fee_relief_line_is_one unique (document_id, ordinal)
);
comment on table fee_relief is 'Who pays less or nothing by a document: percent taken off, for which money, ways of filing and procedures (null: all).';
