create table spokesperson (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  person_name text not null,
  office text not null,
  topics text,
  phone text,
  email text,
  hours text,
  from_on date not null,
  to_on date,
  decision_number text not null,
  decision_on date not null,
  decision_issuer text not null,
  version integer not null default 1,
  withdrawn_reason text,
  written_by_name text not null,
  approved_by_name text not null,
  approved_at timestamptz not null,
  constraint spokesperson_ends_after_it_begins check (to_on is null or to_on >= from_on),
  constraint spokesperson_is_decided_before check (decision_on <= from_on),
  constraint spokesperson_can_be_reached check (phone is not null or email is not null)
);
comment on table spokesperson is
  'Who speaks to the press for a unit from a day until a day (both included), by which decision. Published: name, office and the ways of the office, nothing private. Each change was proposed by one and approved by another (table proposal).';
comment on column spokesperson.topics is 'About what; null where about everything of the unit.';
comment on column spokesperson.hours is 'When the press may call.';
create index spokesperson_by_unit on spokesperson (unit_id, from_on desc);
create unique index spokesperson_is_named_once on spokesperson (unit_id, lower(person_name), from_on) where withdrawn_reason is null;
