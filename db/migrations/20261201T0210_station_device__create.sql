create table station_device (
  id uuid primary key default gen_random_uuid(),
  station_id uuid not null references station (id),
  name text not null check (length(name) between 1 and 80),
  token_digest text not null,
  paired_at timestamptz not null,
  paired_by uuid not null references person (id),
  paired_by_name text not null,
  revoked_at timestamptz,
  revoked_by_name text,
  seen_at timestamptz not null,
  health jsonb not null default '{}',
  health_at timestamptz,
  constraint station_device_token_is_one unique (token_digest),
  constraint station_device_revoked_is_named check ((revoked_at is null) = (revoked_by_name is null))
);
comment on table station_device is
  'A telephone, computer or box that plays or shows at a station (máy phát). Its token was shown to it once; the digest recognises it. Revoked, it is kept for what it played. health is what it last told of itself.';
create index station_device_by_station on station_device (station_id, paired_at desc);

create table device_pairing (
  code_digest text primary key,
  station_id uuid not null references station (id),
  made_by uuid not null references person (id),
  made_by_name text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  device_id uuid references station_device (id),
  constraint device_pairing_used_has_device check ((used_at is null) = (device_id is null))
);
comment on table device_pairing is
  'A short code (mã ghép máy) by which one device gets its token, once, within half an hour. Only its digest is kept.';
create index device_pairing_by_station on device_pairing (station_id, made_at desc);
