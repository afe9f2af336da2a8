create table picture (
  id uuid primary key default gen_random_uuid(),
  code text not null check (code ~ '^anh-[a-z0-9]{6}$'),
  unit_id uuid not null references unit (id),
  source_hash text not null check (source_hash ~ '^[0-9a-f]{64}$'),
  alt text not null check (length(alt) between 1 and 300),
  caption text not null,
  credit text not null check (length(credit) between 1 and 160),
  place text not null,
  taken_on date,
  people text not null,
  consent text not null check (consent in ('nobody', 'given', 'missing', 'withdrawn')),
  consent_paper text not null,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  files jsonb not null,
  version integer not null default 1,
  added_by uuid references person (id),
  added_by_name text not null,
  added_at timestamptz not null,
  changed_by_name text not null,
  changed_at timestamptz not null,
  constraint picture_code_is_used_once unique (code),
  constraint picture_file_is_kept_once_per_unit unique (unit_id, source_hash),
  constraint picture_consent_has_paper check (consent <> 'given' or (people <> '' and consent_paper <> '')),
  constraint picture_withdrawal_has_reason
    check ((consent = 'withdrawn') = (withdrawn_at is not null) and (consent = 'withdrawn') = (withdrawn_reason is not null))
);
comment on table picture is
  'A picture of the media library. It goes out only where nobody can be recognised in it, or those who can have agreed on paper.';
comment on column picture.source_hash is 'SHA-256 of the file as it was sent, to tell the same file when it comes again.';
comment on column picture.files is 'Keys of the files it is shown from: "480", "960", "1600" (WebP, pixels wide), "share" and "print" (JPEG).';
create index picture_newest on picture (added_at desc, id);

create table picture_use (
  picture_id uuid not null references picture (id),
  record_kind text not null,
  record_id text not null,
  title text not null,
  path text not null,
  primary key (picture_id, record_kind, record_id)
);
comment on table picture_use is 'Where a picture stands, written by whoever puts it there.';
