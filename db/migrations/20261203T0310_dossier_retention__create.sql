create table dossier_retention (
  id bigint generated always as identity primary key,
  field text,
  days integer not null check (days between 30 and 7300),
  document text not null check (document <> ''),
  written_by_name text not null,
  written_at timestamptz not null,
  ended_by_name text,
  ended_at timestamptz,
  constraint dossier_retention_end_says_who check ((ended_at is null) = (ended_by_name is null))
);
comment on table dossier_retention is
  'How many days after its end the personal data of a dossier is kept, by field of the procedure; field null is the rule for all others. Rules are ended, never changed.';
create unique index dossier_retention_one_rule on dossier_retention (coalesce(field, '')) where ended_at is null;
insert into dossier_retention (field, days, document, written_by_name, written_at)
  values (null, 730, 'Mức ban đầu của phần mềm; đơn vị đặt lại theo quy định lưu trữ của mình', 'Hệ thống', '2026-11-01T00:00:00Z');
create index dossier_ended on dossier (received_on)
  where erased_at is null and state in ('returned', 'refused', 'stopped', 'merged');
