create table bulletin (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  year integer not null check (year between 2000 and 2100),
  number integer not null check (number between 1 and 999),
  period_from date not null,
  period_to date not null,
  state text not null check (state in ('draft', 'submitted', 'returned', 'published', 'withdrawn')),
  working_version integer not null default 1,
  published_version integer,
  task_id uuid references plan_task (id),
  author_id uuid not null references person (id),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  published_at timestamptz,
  republished_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  constraint bulletin_number_is_used_once unique (unit_id, year, number),
  constraint bulletin_period_is_a_stretch check (period_from <= period_to and period_to - period_from <= 400),
  constraint bulletin_published_has_version check ((published_version is null) = (published_at is null)),
  constraint bulletin_state_public_has_version check (state not in ('published', 'withdrawn') or published_version is not null),
  constraint bulletin_withdrawal_has_reason check ((state = 'withdrawn') = (withdrawn_at is not null and withdrawn_reason is not null))
);
comment on table bulletin is
  'An issue of a unit''s bulletin (bản tin). `state` is of the working version; people read the published version until another one is published.';
create index bulletin_public on bulletin (unit_id, year desc, number desc) where published_version is not null;
create index bulletin_by_change on bulletin (changed_at desc, id);

create table bulletin_version (
  bulletin_id uuid not null references bulletin (id),
  number integer not null check (number > 0),
  cover text not null check (cover <> ''),
  foreword text not null,
  entries jsonb not null check (jsonb_typeof(entries) = 'array'),
  figures jsonb not null check (jsonb_typeof(figures) = 'array'),
  correction_note text,
  written_by uuid not null references person (id),
  written_by_name text not null,
  written_at timestamptz not null,
  writer_ids uuid[] not null,
  approved_by uuid references person (id),
  approved_by_name text,
  approved_at timestamptz,
  frozen boolean not null default false,
  primary key (bulletin_id, number),
  constraint bulletin_writer_does_not_approve check (approved_by is null or not approved_by = any (writer_ids)),
  constraint bulletin_out_was_approved check (not frozen or approved_by is not null)
);
comment on table bulletin_version is
  'What an issue says: cover line, foreword, entries by reference with the words they had when they were taken in. Frozen once published; a correction is a new version with a note.';

create function bulletin_version_is_frozen() returns trigger language plpgsql as $$
begin
  raise exception 'a published version never changes' using errcode = 'restrict_violation';
end $$;
create trigger bulletin_version_is_frozen before update or delete on bulletin_version
  for each row when (old.frozen) execute function bulletin_version_is_frozen();

create table bulletin_event (
  id bigint generated always as identity primary key,
  bulletin_id uuid not null references bulletin (id),
  at timestamptz not null,
  person_id uuid references person (id),
  person_name text not null,
  act text not null,
  version integer not null,
  note text
);
comment on table bulletin_event is 'Who did what with an issue of a bulletin, with the reasons given; shown beside it.';
create index bulletin_event_by_bulletin on bulletin_event (bulletin_id, id);
