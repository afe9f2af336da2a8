create table station (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  medium text not null check (medium in ('loudspeaker', 'screen')),
  kind text not null check (kind in ('player', 'manual', 'vendor')),
  code text not null check (code ~ '^[23456789abcdefghjkmnpqrstuvwxyz]{6}$'),
  vendor_code text check (length(vendor_code) between 1 and 80),
  name text not null check (length(name) between 1 and 160),
  hamlet text check (length(hamlet) between 1 and 120),
  place text not null check (length(place) between 1 and 300),
  latitude numeric(8, 6) check (latitude between -90 and 90),
  longitude numeric(9, 6) check (longitude between -180 and 180),
  languages text[] not null check (cardinality(languages) between 1 and 3),
  volume smallint not null default 80 check (volume between 0 and 100),
  keeper text check (length(keeper) between 1 and 160),
  note text check (length(note) between 1 and 1000),
  off_on date,
  off_reason text,
  created_by_name text not null,
  created_at timestamptz not null,
  changed_by_name text not null,
  changed_at timestamptz not null,
  constraint station_code_means_one_station unique (code),
  constraint station_lies_at_both_or_no_degrees check ((latitude is null) = (longitude is null)),
  constraint station_that_is_off_says_why check ((off_on is null) = (off_reason is null)),
  constraint station_name_is_one_per_unit unique (unit_id, name)
);
comment on table station is
  'What speaks or shows to a hamlet (điểm phát): a loudspeaker or cluster of them, or an electronic notice board. player: our own player or board page tells what was played; manual: people declare it; vendor: another system plays, its log is taken in. Switched off, never deleted. code is its public address and its name in exchanges.';
create index station_by_name on station (unit_id, name collate "vi-x-icu", id);
create unique index station_of_vendor on station (vendor_code) where vendor_code is not null;
