-- Papers of dossiers as files: scans, later results. The file store holds sealed bytes only; what opens them is the ring of keys.

create table dossier_file (
  id bigint generated always as identity primary key,
  file_key text not null,
  place text not null,
  key_id text not null,
  content_type text not null check (content_type in ('application/pdf', 'image/jpeg')),
  bytes integer not null check (bytes > 0),
  pages integer not null default 1 check (pages between 1 and 1000),
  added_at timestamptz not null,
  added_by text not null,
  constraint dossier_file_key_is_used_once unique (file_key)
);
comment on table dossier_file is
  'A file with personal data, sealed before it goes into the file store. Nothing of its name is kept. A file no scan and no result holds is removed after a day.';
comment on column dossier_file.file_key is 'Key of the sealed bytes in the file store.';
comment on column dossier_file.place is 'What the bytes are sealed for, so that they open for this row only.';
comment on column dossier_file.key_id is 'Which key of the ring sealed it.';
comment on column dossier_file.bytes is 'Size before it was sealed.';
create index dossier_file_by_key on dossier_file (key_id);

create table dossier_scan (
  id bigint generated always as identity primary key,
  dossier_id bigint not null references dossier_code (id),
  paper integer not null check (paper >= 0),
  file_id bigint not null references dossier_file (id),
  added_at timestamptz not null,
  added_by text not null,
  added_by_name text not null,
  reused_from bigint references dossier_code (id),
  constraint dossier_scan_holds_a_file_once unique (dossier_id, paper, file_id)
);
comment on table dossier_scan is
  'Scans of the papers of a dossier; removed with the personal data of the dossier, and its file with the last scan that holds it.';
comment on column dossier_scan.paper is 'Place of the paper in dossier.papers, from 0; papers are only ever added at the end.';
comment on column dossier_scan.reused_from is 'The earlier dossier of the same person it was taken from.';
create index dossier_scan_by_file on dossier_scan (file_id);

-- Whoever opens a scan is noted as such. Parts of the table carry the check by themselves.
do $$
declare
  part record;
begin
  alter table dossier_reading drop constraint dossier_reading_what_check;
  for part in select relid from pg_partition_tree('dossier_reading') where relid <> 'dossier_reading'::regclass loop
    execute format('alter table %s drop constraint if exists dossier_reading_what_check', part.relid::regclass);
  end loop;
  alter table dossier_reading add constraint dossier_reading_what_check
    check (what in ('record', 'number', 'search', 'print', 'applicant', 'export', 'scan', 'result'));
end $$;
comment on table dossier_reading is
  'Who looked at the personal data of a dossier, when and at what: record, whole number, found by a search, printed, the applicant, taken along, a scan, the result.';
