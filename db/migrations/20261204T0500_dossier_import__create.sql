-- Lists of dossiers of other systems: read, looked at, taken in, and taken back whole.

alter table dossier add column owner text not null default 'here';
alter table dossier add constraint dossier_owner_is_known check (owner in ('here', 'elsewhere')) not valid;
comment on column dossier.owner is
  'Who works on it: here, or another system whose list it came from; then it is only followed here and the date that system gave stands.';

create table dossier_import (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  file_name text not null check (length(file_name) between 1 and 200),
  source text not null check (length(source) between 1 and 100),
  owner text not null check (owner in ('here', 'elsewhere')),
  state text not null check (state in ('draft', 'running', 'done', 'undoing', 'undone')),
  columns jsonb not null,
  rows_new integer not null default 0,
  rows_changed integer not null default 0,
  rows_same integer not null default 0,
  rows_faulty integer not null default 0,
  rows_kept integer not null default 0,
  written_by text not null,
  written_by_name text not null,
  written_at timestamptz not null,
  confirmed_at timestamptz,
  ended_at timestamptz,
  undone_by_name text,
  undone_at timestamptz
);
comment on table dossier_import is
  'A list of dossiers of another system somebody sent: counted at the preview, taken in after it was confirmed. The file itself is not kept.';
comment on column dossier_import.unit_id is 'Where whoever sent it works.';
comment on column dossier_import.source is 'The system it came from, in words.';
comment on column dossier_import.owner is 'Who goes on working on its dossiers.';
comment on column dossier_import.columns is 'Headings of the file by the column they were read as.';
comment on column dossier_import.rows_new is 'Rows not here yet; after the end those that were taken in.';
comment on column dossier_import.rows_changed is 'Rows here with other content; after the end those that were changed.';
comment on column dossier_import.rows_same is 'Rows that say what is here already.';
comment on column dossier_import.rows_faulty is 'Rows that cannot be taken.';
comment on column dossier_import.rows_kept is 'Of an import taken back: dossiers something was done with meanwhile, which stayed.';
create index dossier_import_newest on dossier_import (unit_id, written_at desc, id desc);

create table dossier_import_row (
  import_id uuid not null references dossier_import (id) on delete cascade,
  line integer not null,
  code text,
  unit_id uuid,
  verdict text not null check (verdict in ('new', 'changed', 'same', 'faulty')),
  faults jsonb not null default '[]',
  notes jsonb not null default '[]',
  digest text,
  content_sealed text,
  before_sealed text,
  dossier_id bigint,
  version_after integer,
  is_done boolean not null default false,
  primary key (import_id, line)
);
comment on table dossier_import_row is
  'A row of a list: what it would come to, and after the end which dossier it became. Removed 30 days after; what it says of people is sealed and goes as soon as the row is done.';
comment on column dossier_import_row.line is 'As people count: the line of the sheet, or the place in a JSON list.';
comment on column dossier_import_row.faults is 'Why it cannot be taken: [{fault, field, typed}], never words about people.';
comment on column dossier_import_row.notes is 'What was left out of a row that is taken: [{fault, field}].';
comment on column dossier_import_row.content_sealed is 'The row as it was read, sealed; null once it is done.';
comment on column dossier_import_row.before_sealed is 'What the dossier was before it was changed by this row, sealed, for taking back.';
comment on column dossier_import_row.version_after is 'Version of the dossier after this row: while it is still that, nothing was done with it.';
create index dossier_import_row_to_do on dossier_import_row (import_id, line) where not is_done;
create index dossier_import_row_faulty on dossier_import_row (import_id, line) where verdict = 'faulty';

create table dossier_origin (
  dossier_id bigint primary key references dossier_code (id) on delete cascade,
  import_id uuid not null references dossier_import (id),
  source text not null,
  first_import_id uuid not null references dossier_import (id),
  imported_at timestamptz not null,
  digest text not null,
  version integer not null
);
comment on table dossier_origin is
  'From which list a dossier came that no counter here received, and what the last list said of it (digest).';
comment on column dossier_origin.version is 'Version of the dossier after the last list: a higher one means something was done here since.';
create index dossier_origin_of_import on dossier_origin (import_id);
