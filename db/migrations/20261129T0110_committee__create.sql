create table committee (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  name text not null,
  decision_number text not null,
  decision_on date not null,
  decision_issuer text not null,
  created_by uuid references person (id),
  created_by_name text not null,
  created_at timestamptz not null,
  constraint committee_is_entered_once unique (unit_id, decision_number, decision_on)
);
comment on table committee is 'A steering committee (Ban Chỉ đạo) of a unit, by the decision that founded it.';

create table committee_member (
  id uuid primary key default gen_random_uuid(),
  committee_id uuid not null references committee (id),
  person_name text not null,
  office text not null,
  role text not null check (role in ('head', 'deputy', 'member', 'secretary')),
  from_on date not null,
  to_on date,
  person_id uuid references person (id),
  created_by_name text not null,
  created_at timestamptz not null,
  constraint committee_member_ends_after_it_begins check (to_on is null or to_on >= from_on),
  constraint committee_has_one_head_at_a_time exclude using gist
    (committee_id with =, daterange(from_on, to_on, '[]') with &&) where (role = 'head')
);
comment on table committee_member is
  'Who sits in a steering committee, as which office-holder, from a day until a day (both included). With an account the person sees the committee and is reminded of its meetings.';
create index committee_member_by_committee on committee_member (committee_id, from_on);
create index committee_member_by_person on committee_member (person_id) where person_id is not null;

create table committee_meeting (
  id uuid primary key default gen_random_uuid(),
  committee_id uuid not null references committee (id),
  held_on date not null,
  begins_at time not null,
  place text not null,
  title text not null,
  agenda text not null,
  state text not null default 'planned' check (state in ('planned', 'held', 'cancelled')),
  attendance text,
  minutes text,
  cancelled_reason text,
  created_by uuid references person (id),
  created_by_name text not null,
  created_at timestamptz not null,
  constraint committee_meeting_held_has_minutes check (state <> 'held' or (minutes is not null and attendance is not null)),
  constraint committee_meeting_cancelled_has_reason check ((state = 'cancelled') = (cancelled_reason is not null))
);
comment on table committee_meeting is 'A meeting of a steering committee. planned → held (with who was there and the minutes), or cancelled with a reason.';
create index committee_meeting_by_committee on committee_meeting (committee_id, held_on desc);
create index committee_meeting_to_come on committee_meeting (held_on) where state = 'planned';

create table committee_meeting_unit (
  meeting_id uuid not null references committee_meeting (id),
  unit_id uuid not null references unit (id),
  primary key (meeting_id, unit_id)
);
comment on table committee_meeting_unit is 'A unit invited to a meeting: its people see the meeting and are reminded.';
create index committee_meeting_unit_by_unit on committee_meeting_unit (unit_id);

create table committee_meeting_file (
  meeting_id uuid not null references committee_meeting (id),
  position integer not null,
  file_key text not null check (file_key ~ '^[0-9a-f]{64}$'),
  name text not null,
  content_type text not null,
  bytes integer not null check (bytes > 0),
  primary key (meeting_id, position)
);
comment on table committee_meeting_file is 'Papers of a meeting, as kept: file_key is the SHA-256 of the bytes.';
create index committee_meeting_file_by_content on committee_meeting_file (file_key);

alter table plan_notice add column meeting_id uuid references committee_meeting (id);
create index plan_notice_by_meeting on plan_notice (meeting_id) where meeting_id is not null;
