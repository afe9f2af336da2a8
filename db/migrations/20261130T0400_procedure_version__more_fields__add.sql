-- A procedure may belong to several fields; lists and filters ask for each of them.
alter table procedure_version add column more_fields text[] not null default '{}';

comment on column procedure_version.more_fields is
  'Further fields the procedure is counted to, beside field: the same as moreFields in the record, for filters.';
