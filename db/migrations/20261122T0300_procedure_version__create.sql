create table procedure (
  code text primary key,
  ended_on date,
  end_kind text,
  end_decision text,
  successor_codes text[] not null default '{}',
  end_note text,
  created_at timestamptz not null default now(),
  constraint procedure_code_is_national check (code ~ '^\d\.\d{6}(\.[0-9A-Z.]+)?$'),
  constraint procedure_end_kind_is_known check (end_kind in ('repealed', 'replaced', 'moved')),
  constraint procedure_end_says_how check ((ended_on is null) = (end_kind is null))
);
comment on table procedure is
  'An administrative procedure by its national code, for ever: it keeps answering after it was repealed, replaced or moved to another authority. What it says stands in procedure_version.';
comment on column procedure.ended_on is 'First day on which it no longer holds.';

create table procedure_version (
  id bigint generated always as identity primary key,
  code text not null references procedure (code),
  number integer not null,
  valid_from date not null,
  valid_to date,
  source text not null,
  source_checksum text,
  import_id bigint,
  decision_number text,
  decision_date date,
  decision_issuer text,
  reason text,
  name text not null,
  field text not null,
  levels text[] not null,
  issuer text,
  name_only boolean not null,
  record json not null,
  written_by_id text not null,
  written_by_name text not null,
  published_by_id text not null,
  published_by_name text not null,
  published_at timestamptz not null,
  constraint procedure_version_number_is_unique unique (code, number),
  constraint procedure_version_source_is_known check (source in ('import', 'editor')),
  constraint procedure_version_validity_is_ordered check (valid_to is null or valid_to >= valid_from),
  constraint procedure_version_writer_does_not_publish check (source = 'import' or written_by_id <> published_by_id),
  -- Two decisions of one day: the earlier version keeps an empty range, which overlaps nothing.
  constraint procedure_versions_of_one_code_never_overlap
    exclude using gist (code with =, daterange(valid_from, valid_to, '[)') with &&)
);
comment on table procedure_version is
  'What a procedure says from a day on. Rows never change but for valid_to, which closes a version once; a correction is a new version.';
comment on column procedure_version.valid_to is 'First day on which it no longer holds; null while it does.';
comment on column procedure_version.source_checksum is
  'SHA-256 over what the source says, without what we read out of it; the same content imported again makes no version.';
comment on column procedure_version.record is
  'The whole record as ProcedureRecord in src/modules/procedures. Kept as json, not jsonb: it is only ever read whole.';
create index procedure_version_by_day on procedure_version (code, valid_from desc, number desc);
create index procedure_version_open_by_field on procedure_version (field, code) where valid_to is null;

create function procedure_version_is_immutable() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE'
    and old.valid_to is null and new.valid_to is not null
    and (to_jsonb(new) - 'valid_to' - 'record') = (to_jsonb(old) - 'valid_to' - 'record')
    and new.record::text = old.record::text
  then
    return new;
  end if;
  raise exception 'procedure versions are never changed or removed' using errcode = 'restrict_violation';
end $$;
create trigger procedure_version_is_immutable before update or delete on procedure_version
  for each row execute function procedure_version_is_immutable();

create table procedure_draft (
  id bigint generated always as identity primary key,
  code text not null,
  base_version_id bigint references procedure_version (id),
  record json not null,
  valid_from date not null,
  decision_number text,
  decision_date date,
  decision_issuer text,
  reason text not null,
  state text not null default 'proposed',
  written_by_id text not null,
  written_by_name text not null,
  written_at timestamptz not null,
  decided_by_id text,
  decided_by_name text,
  decided_at timestamptz,
  return_note text,
  version_id bigint references procedure_version (id),
  constraint procedure_draft_state_is_known check (state in ('proposed', 'published', 'returned', 'withdrawn'))
);
comment on table procedure_draft is
  'A new version somebody proposes. Somebody else publishes it or returns it with a note; a published draft points at its version.';
create unique index one_open_draft_per_procedure on procedure_draft (code) where state = 'proposed';

create table procedure_import (
  id bigint generated always as identity primary key,
  file_name text not null,
  file_checksum text not null,
  file_key text,
  effective_on date not null,
  state text not null default 'running',
  rows_done integer not null default 0,
  progress real not null default 0,
  counts jsonb not null default '{}',
  failure jsonb,
  started_by_id text not null,
  started_by_name text not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  constraint procedure_import_state_is_known check (state in ('running', 'done', 'failed'))
);
comment on table procedure_import is
  'One reading of a catalogue file. It goes on in batches; after an interruption the same file continues behind the last batch that was kept.';
create unique index one_running_import_per_file on procedure_import (file_checksum) where state = 'running';
create index procedure_import_by_time on procedure_import (started_at desc);
alter table procedure_version add constraint procedure_version_import_exists foreign key (import_id) references procedure_import (id);

create table procedure_import_remark (
  import_id bigint not null references procedure_import (id),
  ordinal integer not null,
  sheet text,
  row_number integer not null,
  code text,
  kind text not null,
  reason text not null,
  data jsonb not null,
  primary key (import_id, ordinal),
  constraint procedure_import_remark_kind_is_known check (kind in ('refused', 'notice'))
);
comment on table procedure_import_remark is
  'Rows of an imported file that were refused, or taken in with something to look at, with the reason as a code and its data.';
