create table course (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  kind text not null,
  state text not null default 'draft',
  version integer,
  title text not null check (title <> ''),
  first_day date not null,
  last_day date not null,
  task_id uuid references plan_task (id),
  announced_at timestamptz,
  cancelled_at timestamptz,
  cancelled_by_name text,
  cancelled_reason text,
  held_at timestamptz,
  held_by_name text,
  result text,
  unnamed_people integer not null default 0,
  reached integer,
  pictures text[] not null default '{}',
  guest_token_hash text unique,
  guest_until date,
  created_by uuid not null references person (id),
  created_by_name text not null,
  created_at timestamptz not null,
  constraint course_kind_is_known check (kind in ('training', 'upskilling', 'conference', 'workshop', 'seminar', 'dialogue', 'study')),
  constraint course_state_is_known check (state in ('draft', 'announced', 'cancelled', 'held')),
  constraint course_announced_has_version check ((state = 'draft') = (version is null) and (version is null) = (announced_at is null)),
  constraint course_ends_after_it_begins check (last_day >= first_day),
  constraint course_cancelled_has_reason check
    ((state = 'cancelled') = (cancelled_at is not null) and (cancelled_at is null) = (coalesce(cancelled_reason, '') = '')),
  constraint course_held_has_count check ((state = 'held') = (held_at is not null) and (held_at is null) = (reached is null)),
  constraint course_unnamed_people_are_bounded check (unnamed_people between 0 and 100000),
  constraint course_guest_address_ends check ((guest_token_hash is null) = (guest_until is null))
);
comment on table course is
  'A training course, conference, workshop, seminar, dialogue or thematic study of a unit (tập huấn, hội nghị, hội thảo, tọa đàm, đối thoại, sinh hoạt chuyên đề). Title, kind and days are those of the version that holds; before the first one they are as written last. task_id is the task of a plan it serves. result, unnamed_people (those who came and stand on no list), reached (everybody who came) and pictures (codes of the library of media) are told once it was held. guest_token_hash recognises the secret address for people without an account.';
create index course_by_unit on course (unit_id, created_at desc, id);
create index course_by_time on course (created_at desc, id);
create index course_by_day on course (last_day, id);
create index course_by_task on course (task_id) where task_id is not null;

create table course_version (
  course_id uuid not null references course (id) on delete cascade,
  number integer not null,
  state text not null default 'draft',
  kind text not null,
  title text not null check (title <> ''),
  purpose text not null check (purpose <> ''),
  basis text,
  topics text[] not null default '{}',
  unit_ids uuid[] not null,
  with_below boolean not null,
  roles text[] not null default '{}',
  guests text,
  reaches_others boolean not null,
  capacity integer,
  sign_up_until date,
  attend_share integer not null,
  asks_check boolean not null,
  gives_certificate boolean not null,
  sessions jsonb not null,
  change_note text,
  writer_ids uuid[] not null,
  written_by_name text not null,
  written_at timestamptz not null,
  decided_by uuid references person (id),
  decided_by_name text,
  decided_at timestamptz,
  note text,
  primary key (course_id, number),
  constraint course_version_state_is_known check (state in ('draft', 'waiting', 'returned', 'approved')),
  constraint course_version_is_for_somebody check (cardinality(unit_ids) between 1 and 200),
  constraint course_version_has_sessions check (jsonb_array_length(sessions) between 1 and 20),
  constraint course_version_capacity_is_bounded check (capacity between 1 and 10000),
  constraint course_version_attend_share_is_a_share check (attend_share between 1 and 100),
  constraint course_version_change_says_what check (number = 1 or coalesce(change_note, '') <> ''),
  constraint course_version_decided_is_named check ((state in ('returned', 'approved')) = (decided_by is not null)),
  constraint course_version_returned_has_reason check (state <> 'returned' or coalesce(note, '') <> ''),
  constraint course_for_others_is_not_approved_by_its_writer check
    (state <> 'approved' or not reaches_others or not (decided_by = any (writer_ids)))
);
comment on table course_version is
  'What is announced of a course: kind, purpose, legal basis, topics, whom it is for, days, rules of sign-up, attendance, check and certificate. Approved versions never change; a change is another version with what is new in it (change_note). One that reaches beyond the own unit, or guests, is approved by somebody who did not write it. guests says in words who may come without an account; null where nobody may. attend_share is the share of sessions, in a hundred, whoever is to count as having attended must have been at.';
create unique index course_version_one_in_hand on course_version (course_id) where state <> 'approved';
create index course_version_by_unit on course_version using gin (unit_ids);
alter table course add constraint course_version_exists
  foreign key (id, version) references course_version (course_id, number);

create table course_session (
  id uuid primary key,
  course_id uuid not null references course (id),
  day date not null,
  begins_at text not null check (begins_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ends_at text not null check (ends_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  place text,
  online text,
  topic text not null check (topic <> ''),
  trainer text,
  trainer_position text,
  removed_at timestamptz,
  constraint course_session_ends_after_it_begins check (ends_at > begins_at),
  constraint course_session_is_somewhere check (coalesce(place, '') <> '' or coalesce(online, '') <> '')
);
comment on table course_session is
  'Sessions of a course as last approved: day, hours, place or address of an online room, what it is about, who teaches or speaks. One that a change left out stays with the day it was removed, because people may have attended it.';
create index course_session_by_course on course_session (course_id, day, begins_at);
create index course_session_by_day on course_session (day) where removed_at is null;

create table course_seat (
  id uuid primary key default gen_random_uuid(),
  course_id uuid not null references course (id),
  number bigint generated always as identity,
  person_id uuid references person (id),
  unit_id uuid references unit (id),
  guest_sealed text,
  guest_token_hash text unique,
  state text not null,
  how text not null,
  signed_by_name text not null,
  signed_at timestamptz not null,
  left_at timestamptz,
  wrong_codes integer not null default 0,
  completed boolean,
  constraint course_seat_state_is_known check (state in ('going', 'waiting', 'left')),
  constraint course_seat_how_is_known check (how in ('self', 'nominated', 'guest', 'door')),
  constraint course_seat_is_of_somebody check ((person_id is null) <> (guest_sealed is null)),
  constraint course_seat_left_has_time check ((state = 'left') = (left_at is not null)),
  constraint course_seat_once_per_person unique (course_id, person_id)
);
comment on table course_seat is
  'Who takes part in a course: an official of a unit (unit_id is the one he or she stood in then) or a guest, whose name and office are sealed. number is the order of the waiting list; completed is settled when the course was held. Personal data: seats are removed some time after the course ended (READING_RECORD_MONTHS), counts by unit and year stay in course_count.';
create index course_seat_by_course on course_seat (course_id, state, number);
create index course_seat_by_person on course_seat (person_id, course_id);
create index course_seat_by_unit on course_seat (unit_id, course_id) where completed;

create table course_attendance (
  session_id uuid not null references course_session (id),
  seat_id uuid not null references course_seat (id) on delete cascade,
  how text not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  primary key (session_id, seat_id),
  constraint course_attendance_how_is_known check (how in ('tick', 'code', 'door'))
);
comment on table course_attendance is
  'Who was at which session: ticked on the list, by the short code shown in the room, or written in at the door. Personal data: removed with the seat.';
create index course_attendance_by_seat on course_attendance (seat_id);

create table course_material (
  id uuid primary key default gen_random_uuid(),
  course_id uuid not null references course (id),
  kind text not null,
  phase text not null,
  for_guests boolean not null,
  label text not null check (label <> ''),
  note text,
  address text,
  file_key text,
  file_name text,
  file_type text,
  bytes bigint,
  added_by_name text not null,
  added_at timestamptz not null,
  removed_at timestamptz,
  removed_by_name text,
  constraint course_material_kind_is_known check (kind in ('file', 'link', 'note', 'minutes')),
  constraint course_material_phase_is_known check (phase in ('before', 'after')),
  constraint course_material_has_what_it_is check (case kind
    when 'link' then address is not null
    when 'note' then coalesce(note, '') <> ''
    else file_key is not null end),
  constraint course_material_file_is_named check ((file_key is null) = (file_name is null) and (file_key is null) = (file_type is null)),
  constraint course_material_removed_is_named check ((removed_at is null) = (removed_by_name is null))
);
comment on table course_material is
  'What belongs to a course: files, addresses (of pages of this site or others), background notes, the minutes. phase says whether those who take part have it from the sign-up on or after the last session; for_guests whether people without an account have it too.';
create index course_material_by_course on course_material (course_id, added_at);

create table course_count (
  course_id uuid not null references course (id),
  unit_id uuid not null references unit (id),
  came integer not null check (came >= 0),
  completed integer not null check (completed between 0 and came),
  primary key (course_id, unit_id)
);
comment on table course_count is
  'How many officials of a unit came to a course that was held and how many completed it; without names, kept when the seats are gone.';
create index course_count_by_unit on course_count (unit_id);
