-- The result of a dossier as a file, and what whoever holds the paper may verify.

create table dossier_result (
  id bigint generated always as identity primary key,
  dossier_id bigint not null references dossier_code (id),
  unit_id uuid not null references unit (id),
  number text,
  signed_on date,
  file_id bigint references dossier_file (id),
  signatures jsonb not null default '[]',
  added_at timestamptz not null,
  added_by text not null,
  added_by_name text not null,
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  withdrawn_why text,
  constraint dossier_result_withdrawn_by_somebody_for_a_reason check
    ((withdrawn_at is null) = (withdrawn_by_name is null) and (withdrawn_at is null) = (withdrawn_why is null))
);
comment on table dossier_result is
  'Results of dossiers as PDF. Number, day and agency stay for whoever verifies the paper; the file goes with the personal data of the dossier.';
comment on column dossier_result.unit_id is 'The agency whose result it is.';
comment on column dossier_result.file_id is 'The file as it was signed; null once the personal data is erased.';
comment on column dossier_result.signatures is 'What the digital signatures of the file said when it was added.';
create index dossier_result_of_dossier on dossier_result (dossier_id, id);
create index dossier_result_by_file on dossier_result (file_id);

alter table dossier_tally add column digital_results integer not null default 0;
comment on column dossier_tally.digital_results is 'Dossiers whose result is kept as a file, on the day they were settled.';
