alter table scoring_sheet
  add column purpose text not null default 'index' check (purpose in ('index', 'legalAccess', 'communication')),
  add column pass_total integer check (pass_total between 1 and 1000000),
  add column pass_share integer check (pass_share between 1 and 100),
  alter column index_key drop not null,
  add constraint scoring_sheet_names_its_index check ((purpose = 'index') = (index_key is not null));
comment on column scoring_sheet.purpose is
  'index: for an index others publish; legalAccess: the standard of access to law of communes; communication: how agencies tell of the reform.';
comment on column scoring_sheet.pass_total is 'From how many points in all a unit passes, in hundredths; null where nothing is passed.';
comment on column scoring_sheet.pass_share is 'From which per cent of the most points of each group a unit passes; null where groups are not looked at.';
drop index one_approved_scoring_sheet;
create unique index one_approved_scoring_sheet on scoring_sheet (coalesce(index_key, purpose), year, unit_id, for_kind) where state = 'approved';
