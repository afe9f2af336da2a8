create table event (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  state text not null default 'planned' check (state in ('planned', 'moved', 'cancelled', 'held', 'withdrawn')),
  source text,
  title text not null check (title <> ''),
  kind text not null,
  day date,
  begins_at text,
  published_at timestamptz,
  told_at timestamptz,
  withdrawn_reason text,
  created_by_name text not null,
  created_at timestamptz not null,
  constraint event_withdrawn_has_reason check ((state = 'withdrawn') = (withdrawn_reason is not null)),
  constraint event_published_was_told check ((published_at is null) = (told_at is null)),
  constraint event_published_has_day check (published_at is null or day is not null)
);
comment on table event is
  'Something people may come to (sự kiện): dialogue, meeting, day of mobile service, conference. Title, kind, day, hour and state are those of the last approved update; before the first one they are as written last. source is the address of the officers'' page it came from.';
create index event_by_unit on event (unit_id, created_at desc, id);
create index event_by_time on event (created_at desc, id);
create index event_in_public on event (day, begins_at, id) where published_at is not null;

create table event_update (
  id bigint generated always as identity primary key,
  event_id uuid not null references event (id),
  state text not null default 'waiting' check (state in ('waiting', 'returned', 'approved')),
  outcome text not null check (outcome in ('planned', 'moved', 'cancelled', 'held')),
  kind text not null check (kind in ('dialogue', 'meeting', 'mobileService', 'conference', 'training', 'other')),
  title text not null check (title <> ''),
  day date not null,
  begins_at text not null check (begins_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ends_at text check (ends_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  place text not null check (place <> ''),
  who text not null check (who <> ''),
  how text,
  about text,
  reason text,
  result text,
  attendance integer check (attendance between 0 and 1000000),
  written_by uuid not null references person (id),
  written_by_name text not null,
  written_at timestamptz not null,
  decided_by uuid references person (id),
  decided_by_name text,
  decided_at timestamptz,
  note text,
  constraint event_writer_does_not_approve check (decided_by is null or decided_by <> written_by),
  constraint event_update_decided_is_named check ((state = 'waiting') = (decided_at is null)),
  constraint event_update_returned_has_reason check (state <> 'returned' or coalesce(note, '') <> ''),
  constraint event_change_has_reason check (outcome not in ('moved', 'cancelled') or coalesce(reason, '') <> ''),
  constraint event_ends_after_it_begins check (ends_at is null or ends_at > begins_at)
);
comment on table event_update is
  'What was said about an event, each time approved by somebody who did not write it: first announced, then moved, cancelled or held. Approved ones are public and stay; one waits at most.';
create unique index event_update_one_waits on event_update (event_id) where state = 'waiting';
create index event_update_by_event on event_update (event_id, id);
