create table journey (
  id uuid primary key default gen_random_uuid(),
  slug text not null,
  state text not null,
  working_version integer not null default 1,
  published_version integer,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  constraint journey_slug_is_used_once unique (slug),
  constraint journey_slug_is_an_address check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint journey_state_is_known check (state in ('draft', 'submitted', 'returned', 'published', 'withdrawn')),
  constraint journey_published_has_version check (state not in ('published', 'withdrawn') or published_version is not null),
  constraint journey_withdrawal_has_reason check (state <> 'withdrawn' or (withdrawn_at is not null and withdrawn_reason is not null))
);
comment on table journey is
  'A situation of life (tình huống cuộc sống): which procedures an event asks for, in which order. `state` is of the working version; the published one stays what people read until another is published.';
create index journey_by_change on journey (changed_at desc, id);

create table journey_version (
  journey_id uuid not null references journey (id),
  number integer not null,
  title text not null,
  content json not null,
  codes text[] not null,
  written_by_id text not null,
  written_by_name text not null,
  written_at timestamptz not null,
  published_by_id text,
  published_by_name text,
  published_at timestamptz,
  valid_from date,
  change_note text,
  primary key (journey_id, number),
  constraint journey_version_number_counts_from_one check (number > 0),
  constraint journey_writer_does_not_publish check (published_by_id is null or published_by_id <> written_by_id),
  constraint journey_version_published_has_day check ((published_at is null) = (valid_from is null) and (published_at is null) = (published_by_id is null))
);
comment on table journey_version is
  'What a journey says from a day on, as JourneyContent in src/modules/journeys. A published version never changes; a correction is a new one.';
comment on column journey_version.codes is 'Every procedure the content names, to find the journeys of a procedure.';
create index journey_version_by_code on journey_version using gin (codes);

create function journey_version_is_frozen() returns trigger language plpgsql as $$
begin
  raise exception 'a published version never changes' using errcode = 'restrict_violation';
end $$;
create trigger journey_version_is_frozen before update or delete on journey_version
  for each row when (old.published_at is not null) execute function journey_version_is_frozen();

create table journey_event (
  id bigint generated always as identity primary key,
  journey_id uuid not null references journey (id),
  at timestamptz not null,
  person_name text not null,
  act text not null,
  version integer not null,
  note text
);
comment on table journey_event is 'Who did what with a journey, with the reasons given; shown beside it.';
create index journey_event_by_journey on journey_event (journey_id, id);
