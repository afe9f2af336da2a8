create table evidence (
  id uuid primary key default gen_random_uuid(),
  task_id uuid not null references plan_task (id),
  unit_id uuid not null references unit (id),
  kind text not null check (kind in ('event', 'press', 'file')),
  title text not null,
  happened_on date not null,
  event_kind text check (event_kind in ('conference', 'training', 'hamletMeeting', 'dialogue', 'contest', 'mobile', 'other')),
  place text,
  attendance integer check (attendance between 1 and 1000000),
  outlet text,
  url text,
  url_key text,
  air_minutes integer check (air_minutes between 1 and 1440),
  page_title text,
  page_published_on date,
  page_file_key text,
  page_seen_at timestamptz,
  page_failure text,
  note text,
  ledger_entry_id uuid not null references ledger_entry (id),
  created_by uuid references person (id),
  created_by_name text not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  ended_as text check (ended_as in ('takenBack', 'rejected')),
  ended_by_name text,
  ended_reason text,
  constraint evidence_event_has_place_and_people check (kind <> 'event' or (event_kind is not null and place is not null and attendance is not null)),
  constraint evidence_press_has_outlet check (kind <> 'press' or outlet is not null),
  constraint evidence_end_is_whole check
    ((ended_at is null) = (ended_as is null) and (ended_at is null) = (ended_reason is null) and (ended_at is null) = (ended_by_name is null)),
  constraint evidence_page_was_seen_or_not check (page_seen_at is null or page_failure is null)
);
comment on table evidence is
  'What proves a task beside what this product itself sends out: an event that was held, what the press brought, a file. Each has one row in the publication ledger, which is what is counted; an end lowers the count again.';
create index evidence_by_task on evidence (task_id, created_at desc);
create index evidence_by_unit on evidence (unit_id, created_at desc, id);
create index evidence_by_time on evidence (created_at desc, id);
-- The same piece of press proves a task once, whoever hands it in.
create unique index evidence_press_counts_once on evidence (task_id, url_key) where url_key is not null and ended_at is null;

create table evidence_file (
  evidence_id uuid not null references evidence (id),
  position integer not null,
  role text not null check (role in ('minutes', 'photo', 'scan', 'result')),
  file_key text not null check (file_key ~ '^[0-9a-f]{64}$'),
  name text not null,
  content_type text not null,
  bytes integer not null check (bytes > 0),
  primary key (evidence_id, position)
);
comment on table evidence_file is
  'Files handed in with evidence, as kept: file_key is the SHA-256 of the bytes. Pictures were written anew without their metadata.';
create index evidence_file_by_content on evidence_file (file_key);
