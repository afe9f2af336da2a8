create table committee_meeting_change (
  meeting_id uuid not null references committee_meeting (id),
  number integer not null check (number > 0),
  before jsonb not null,
  changed_by uuid references person (id),
  changed_by_name text not null,
  changed_at timestamptz not null,
  primary key (meeting_id, number)
);
comment on table committee_meeting_change is
  'What a meeting said before it was changed (day, hour, place, agenda, who is bidden) or cancelled, and who changed it. Rows are never changed.';
