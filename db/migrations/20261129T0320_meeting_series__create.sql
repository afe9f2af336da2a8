create table meeting_series (
  id uuid primary key default gen_random_uuid(),
  task_id uuid not null references plan_task (id),
  unit_id uuid not null references unit (id),
  title text not null,
  event_kind text not null,
  place text not null,
  norm text not null,
  starts_on date not null,
  ends_on date not null,
  created_by uuid references person (id),
  created_by_name text not null,
  created_at timestamptz not null,
  ended_on date,
  ended_by_name text,
  ended_reason text,
  constraint meeting_series_kind_is_known check
    (event_kind in ('conference', 'training', 'hamletMeeting', 'dialogue', 'contest', 'mobile', 'other')),
  constraint meeting_series_comes_again check (norm ~ '^(monthly:\d{1,2}|quarterly:(m3-)?\d{1,2}|yearly:\d{2}-\d{2})$'),
  constraint meeting_series_begins_before_it_ends check (starts_on <= ends_on),
  constraint meeting_series_end_is_whole check
    ((ended_on is null) = (ended_by_name is null) and (ended_on is null) = (ended_reason is null))
);
comment on table meeting_series is
  'Meetings a unit holds every month, quarter or year for a task. Their days are reckoned from norm, never stored; each becomes evidence once it was held.';
create index meeting_series_by_task on meeting_series (task_id);
create index meeting_series_by_unit on meeting_series (unit_id, ends_on);

alter table evidence
  add column series_id uuid references meeting_series (id),
  add column series_day date,
  add constraint evidence_of_a_series_names_its_day check ((series_id is null) = (series_day is null));
comment on column evidence.series_day is 'Which meeting of the series it was, by the day it was planned for; happened_on is the day it was held.';
create unique index evidence_proves_a_meeting_once on evidence (series_id, series_day) where series_id is not null and ended_at is null;
