-- The same words read better: a new version whose figures differ, told apart from a new wording.
alter table procedure_import_change
  drop constraint procedure_import_change_kind_is_known,
  add constraint procedure_import_change_kind_is_known check (kind in ('added', 'changed', 'reread', 'gone'));

comment on table procedure_import_change is
  'What an import changed: new codes, codes with a new version and in which parts, codes whose words are the same and whose figures our reader now reads otherwise, codes that are in force here and not in the file. The last are never ended by the import; somebody may propose it.';
