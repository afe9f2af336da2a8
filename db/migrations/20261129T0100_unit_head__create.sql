create table unit_head (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  person_name text not null,
  office text not null,
  from_on date not null,
  to_on date,
  decision_number text not null,
  decision_on date not null,
  decision_issuer text not null,
  version integer not null default 1,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  created_by uuid references person (id),
  created_by_name text not null,
  created_at timestamptz not null,
  constraint unit_head_ends_after_it_begins check (to_on is null or to_on >= from_on),
  constraint unit_head_withdrawn_has_reason check ((withdrawn_at is null) = (withdrawn_reason is null)),
  constraint unit_head_one_at_a_time exclude using gist (unit_id with =, daterange(from_on, to_on, '[]') with &&)
    where (withdrawn_at is null)
);
comment on table unit_head is
  'Who heads a unit from a day until a day (both included), as published office-holder, with the deciding document. Rows are ended, never removed; what was entered by mistake is withdrawn with a reason.';
create index unit_head_by_unit on unit_head (unit_id, from_on desc);
create index unit_head_by_day on unit_head (from_on desc, id);
