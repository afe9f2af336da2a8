create table source_system (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  name text not null check (length(name) between 1 and 160),
  settings jsonb not null,
  sealed_key text not null default '',
  is_live boolean not null default false,
  rests integer not null default 0,
  resting_until timestamptz,
  is_key_wrong boolean not null default false,
  last_failure text,
  last_failure_at timestamptz,
  last_good_at timestamptz,
  changed_by_name text not null,
  changed_at timestamptz not null,
  closed_at timestamptz
);
comment on table source_system is
  'A source-information system of a province or a vendor (hệ thống thông tin nguồn) that is told what stations play and how they are. Addresses, names of fields and codes are settings of each: no public interface is known.';
comment on column source_system.unit_id is 'It is told of the stations of this unit and those below it.';
comment on column source_system.is_live is 'Until it is, nothing leaves: what would go can be looked at.';
create unique index source_system_of_one_name on source_system (unit_id, name) where closed_at is null;

create table source_push (
  id uuid primary key default gen_random_uuid(),
  system_id uuid not null references source_system (id),
  unit_id uuid not null references unit (id),
  kind text not null check (kind in ('content', 'programme', 'device', 'plays')),
  ref text not null check (length(ref) between 1 and 200),
  title text not null,
  body jsonb not null,
  body_hash text not null,
  state text not null check (state in ('due', 'sending', 'unknown', 'delivered', 'refused', 'overtaken')),
  tries integer not null default 0,
  looks integer not null default 0,
  due_at timestamptz,
  reason text,
  remote_id text,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  delivered_at timestamptz
);
comment on table source_push is
  'One thing told to one source-information system: an item, the programme of a station on a day, how its devices are, what it played. What is told anew overtakes what still waits.';
comment on column source_push.ref is 'What it is about: item and version; station; station and day.';
comment on column source_push.body is 'As it is sent, under the names of this system.';
create index source_push_by_system on source_push (system_id, created_at desc, id);
create index source_push_by_thing on source_push (system_id, kind, ref, created_at desc);
create index source_push_due on source_push (system_id, due_at) where due_at is not null;

create table source_push_attempt (
  id bigint generated always as identity primary key,
  push_id uuid not null references source_push (id) on delete cascade,
  started_at timestamptz not null,
  ended_at timestamptz,
  outcome text check (outcome in ('delivered', 'refused', 'later', 'away', 'keyWrong', 'unknown')),
  reason text
);
comment on table source_push_attempt is 'Each hand-over to a source-information system, on record before it begins.';
create index source_push_attempt_by_push on source_push_attempt (push_id, id);
