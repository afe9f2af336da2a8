alter table procedure_import add column scope text not null default 'part',
  add constraint procedure_import_scope_is_known check (scope in ('part', 'issuers', 'all'));
comment on column procedure_import.scope is
  'What a code missing from the file means: part: nothing; issuers: gone, where its issuer is in the file; all: gone.';

create table procedure_import_change (
  import_id bigint not null references procedure_import (id),
  code text not null,
  kind text not null,
  name text not null,
  fields text[] not null default '{}',
  version_number integer,
  primary key (import_id, code),
  constraint procedure_import_change_kind_is_known check (kind in ('added', 'changed', 'gone'))
);
comment on table procedure_import_change is
  'What an import changed: new codes, codes with a new version and in which parts, codes that are in force here and not in the file. The last are never ended by the import; somebody may propose it.';
create index procedure_import_change_by_kind on procedure_import_change (import_id, kind, code);
