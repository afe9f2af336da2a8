create table kept_reads (
  name text primary key,
  version bigint not null
);
comment on table kept_reads is
  'Groups of tables that change a few times a year, so that every process sees whether what it read of them and holds in memory still holds.';
comment on column kept_reads.name is 'The group of tables.';
comment on column kept_reads.version is 'Counted up by the database with each statement that changes one of them.';
insert into kept_reads (name, version) values ('units', 0), ('calendar', 0), ('fees', 0), ('counters', 0);

create function kept_reads_changed() returns trigger language plpgsql as $$
begin
  update kept_reads set version = version + 1 where name = tg_argv[0];
  return null;
end $$;

create trigger unit_changes_kept_reads after insert or update or delete on unit
  for each statement execute function kept_reads_changed('units');
create trigger unit_version_changes_kept_reads after insert or update or delete on unit_version
  for each statement execute function kept_reads_changed('units');
create trigger unit_slug_changes_kept_reads after insert or update or delete on unit_slug
  for each statement execute function kept_reads_changed('units');
create trigger unit_succession_changes_kept_reads after insert or update or delete on unit_succession
  for each statement execute function kept_reads_changed('units');
create trigger installation_changes_kept_reads after insert or update or delete on installation
  for each statement execute function kept_reads_changed('units');
create trigger calendar_year_changes_kept_reads after insert or update or delete on calendar_year
  for each statement execute function kept_reads_changed('calendar');
create trigger calendar_change_changes_kept_reads after insert or update or delete on calendar_change
  for each statement execute function kept_reads_changed('calendar');
create trigger fee_document_changes_kept_reads after insert or update or delete on fee_document
  for each statement execute function kept_reads_changed('fees');
create trigger fee_rate_changes_kept_reads after insert or update or delete on fee_rate
  for each statement execute function kept_reads_changed('fees');
create trigger fee_relief_changes_kept_reads after insert or update or delete on fee_relief
  for each statement execute function kept_reads_changed('fees');
create trigger procedure_offer_changes_kept_reads after insert or update or delete on procedure_offer
  for each statement execute function kept_reads_changed('counters');
create trigger dossier_way_changes_kept_reads after insert or update or delete on dossier_way
  for each statement execute function kept_reads_changed('counters');
create trigger dossier_agency_changes_kept_reads after insert or update or delete on dossier_agency
  for each statement execute function kept_reads_changed('counters');
