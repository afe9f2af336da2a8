create table service_point (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  created_on date not null,
  ended_on date,
  is_demo boolean not null default false,
  constraint service_point_ends_after_it_began check (ended_on > created_on)
);
comment on table service_point is
  'A place where dossiers are received for a unit (nơi tiếp nhận), for as long as it exists. What it is called, where it stands and when it opens changes and stands in service_point_version.';
comment on column service_point.unit_id is 'The commune or province whose procedures are received there.';
create index service_point_by_unit on service_point (unit_id);

create table service_point_version (
  id bigint generated always as identity primary key,
  point_id uuid not null references service_point (id),
  valid_from date not null,
  valid_to date,
  name text not null,
  address text not null,
  directions text,
  phone text,
  email text,
  hours jsonb not null,
  note text,
  written_by_id text not null,
  written_by_name text not null,
  written_at timestamptz not null,
  constraint service_point_version_is_not_empty check (valid_to > valid_from),
  constraint service_point_version_no_two_at_a_time exclude using gist
    (point_id with =, daterange(valid_from, valid_to) with &&)
);
comment on table service_point_version is 'A place of reception from a day until another: name, address, how to get there, opening hours by weekday.';

create table service_counter (
  id bigint generated always as identity primary key,
  point_id uuid not null references service_point (id),
  number text not null,
  name text,
  fields text[] not null default '{}',
  phone text,
  valid_from date not null,
  valid_to date,
  constraint service_counter_is_not_empty check (valid_to > valid_from),
  constraint service_counter_means_one_at_a_time exclude using gist
    (point_id with =, number with =, daterange(valid_from, valid_to) with &&)
);
comment on table service_counter is
  'A counter (quầy) of a place of reception from a day until another. No fields: it serves all that no other counter of the place serves.';
comment on column service_counter.fields is 'Fields of procedures in their official wording, as in procedure_version.field.';

create table service_point_exception (
  id bigint generated always as identity primary key,
  point_id uuid not null references service_point (id),
  day_from date not null,
  day_to date not null,
  hours jsonb not null,
  note text not null,
  written_by_name text not null,
  written_at timestamptz not null,
  withdrawn_at timestamptz,
  constraint service_point_exception_is_ordered check (day_to >= day_from),
  constraint service_point_exceptions_of_a_day_are_one exclude using gist
    (point_id with =, daterange(day_from, day_to, '[]') with &&) where (withdrawn_at is null)
);
comment on table service_point_exception is 'Days on which a place opens otherwise: spans of hours, or an empty list where it stays closed, with the reason people read.';

create table procedure_offer (
  id bigint generated always as identity primary key,
  unit_id uuid not null references unit (id),
  procedure_code text not null references procedure (code),
  is_offered boolean not null,
  valid_from date not null,
  valid_to date,
  note text,
  written_by_id text not null,
  written_by_name text not null,
  written_at timestamptz not null,
  constraint procedure_offer_is_not_empty check (valid_to > valid_from),
  constraint procedure_offer_says_one_thing_at_a_time exclude using gist
    (unit_id with =, procedure_code with =, daterange(valid_from, valid_to) with &&)
);
comment on table procedure_offer is
  'Exceptions to the rule by which units offer procedures (communes those of their level, the province those of its own): offered all the same, or not, from a day until another.';
create index procedure_offer_by_procedure on procedure_offer (procedure_code);

create table procedure_service (
  id bigint generated always as identity primary key,
  procedure_code text not null references procedure (code),
  unit_id uuid references unit (id),
  out_of_area text not null,
  out_of_area_basis text,
  online_level text not null,
  online_reason text,
  former_level smallint,
  portal_url text,
  is_online_announced boolean not null,
  post_send boolean,
  post_return boolean,
  valid_from date not null,
  valid_to date,
  is_demo boolean not null default false,
  written_by_id text not null,
  written_by_name text not null,
  written_at timestamptz not null,
  constraint procedure_service_out_of_area_is_known check (out_of_area in ('none', 'province', 'nation', 'unknown')),
  constraint procedure_service_online_level_is_known check (online_level in ('full', 'partial', 'none', 'unknown')),
  constraint procedure_service_partial_says_why check (online_level = 'partial' or online_reason is null),
  constraint procedure_service_reason_is_legal check (online_reason in ('presence', 'inspection', 'incident', 'technical')),
  constraint procedure_service_former_level_is_known check (former_level between 1 and 4),
  constraint procedure_service_promotes_only_what_is_online check (not is_online_announced or online_level in ('full', 'partial')),
  constraint procedure_service_out_of_area_has_basis check (out_of_area not in ('province', 'nation') or coalesce(out_of_area_basis, '') <> ''),
  constraint procedure_service_is_not_empty check (valid_to > valid_from)
);
comment on table procedure_service is
  'How a procedure may be handed in, from a day until another: out of area (phi địa giới) with its basis, online level with the legal reason where it is partial (Nghị định 224/2026/NĐ-CP Điều 14), by public post. Levels 3 and 4 of former years stay as history.';
comment on column procedure_service.unit_id is 'The province it holds for; null for the whole country.';
comment on column procedure_service.is_online_announced is 'Announced for online filing; only then filing online is recommended.';
alter table procedure_service add constraint procedure_service_says_one_thing_at_a_time exclude using gist (
  procedure_code with =,
  coalesce(unit_id, '00000000-0000-0000-0000-000000000000'::uuid) with =,
  daterange(valid_from, valid_to) with &&
);
