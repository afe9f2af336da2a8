create table queue_hall (
  point_id uuid primary key references service_point (id),
  unit_id uuid not null references unit (id),
  code text not null unique check (code ~ '^[a-z0-9]{8}$'),
  kiosk_version integer not null default 1 check (kiosk_version > 0),
  is_open boolean not null default true,
  phone text not null default 'near' check (phone in ('off', 'near', 'anywhere')),
  promise_minutes integer not null default 30 check (promise_minutes between 1 and 480),
  lead_minutes integer not null default 30 check (lead_minutes between 0 and 180),
  grace_minutes integer not null default 30 check (grace_minutes between 0 and 240),
  back_after integer not null default 3 check (back_after between 1 and 50),
  most_absences integer not null default 2 check (most_absences between 1 and 5),
  per_minute integer not null default 10 check (per_minute between 1 and 60),
  keep_days integer not null default 30 check (keep_days between 1 and 90),
  languages text[] not null default '{en}' check (languages <@ array['en', 'km']),
  slip text not null default '80mm' check (slip in ('80mm', 'a6', 'none')),
  is_spoken boolean not null default true,
  is_demo boolean not null default false,
  changed_by_name text not null,
  changed_at timestamptz not null
);
comment on table queue_hall is
  'A place of reception where people wait by numbers (nơi lấy số): how tickets are had and what becomes of them.';
comment on column queue_hall.unit_id is 'The unit of the place, kept here for questions by unit.';
comment on column queue_hall.code is 'Short name of the hall in public addresses.';
comment on column queue_hall.kiosk_version is 'Counted up to make the address of every kiosk of the hall worthless.';
comment on column queue_hall.phone is 'Whether a telephone takes a ticket: not at all, with the code shown in the hall that day, or from anywhere.';
comment on column queue_hall.promise_minutes is 'How long at most people are to wait; the office says so itself.';
comment on column queue_hall.lead_minutes is 'Tickets are had so long before the hours begin.';
comment on column queue_hall.grace_minutes is 'So long after the last hour of the day those who still wait are served; then their tickets are closed.';
comment on column queue_hall.back_after is 'Who was not there is called again after so many other calls of the hall.';
comment on column queue_hall.most_absences is 'After so many calls without anybody coming the ticket is over.';
comment on column queue_hall.per_minute is 'A kiosk gives at most so many tickets in a minute.';
comment on column queue_hall.keep_days is 'Tickets are removed after so many days; queue_outcome stays.';
comment on column queue_hall.languages is 'Languages of the place beside Vietnamese, as the kiosk offers them.';
create index queue_hall_by_unit on queue_hall (unit_id);

create table queue_group (
  id bigint generated always as identity primary key,
  point_id uuid not null references queue_hall (point_id),
  letter text not null check (letter ~ '^[A-Z]$'),
  name text not null check (length(name) between 1 and 80),
  names jsonb not null default '{}',
  position integer not null,
  ended_at timestamptz
);
comment on table queue_group is
  'Matters people wait for together (nhóm việc): their tickets have one letter and one row of numbers, new each day. Ended, never deleted.';
comment on column queue_group.names is 'The name in the other languages of the place, by language.';
create unique index queue_group_one_letter on queue_group (point_id, letter) where ended_at is null;

create table queue_counter (
  point_id uuid not null references queue_hall (point_id),
  number text not null check (length(number) between 1 and 10),
  group_ids bigint[] not null default '{}',
  paused_at timestamptz,
  paused_by_name text,
  primary key (point_id, number),
  constraint queue_counter_pause_says_who check ((paused_at is null) = (paused_by_name is null))
);
comment on table queue_counter is 'Which groups a counter (quầy) calls, and whether it has paused. Counters themselves are those of the place.';

create table queue_priority (
  id bigint generated always as identity primary key,
  point_id uuid not null references queue_hall (point_id),
  name text not null check (length(name) between 1 and 80),
  names jsonb not null default '{}',
  minutes integer not null check (minutes between 0 and 240),
  basis text not null default '' check (length(basis) <= 300),
  position integer not null,
  ended_at timestamptz
);
comment on table queue_priority is
  'Who is called sooner (diện ưu tiên): is treated as if having waited so many minutes more. With the ground the office names for it.';
create index queue_priority_by_hall on queue_priority (point_id) where ended_at is null;

create table queue_day (
  point_id uuid not null references queue_hall (point_id),
  day date not null,
  calls integer not null default 0,
  closed_at timestamptz,
  primary key (point_id, day)
);
comment on table queue_day is 'A day of a hall. Its row is held while a ticket is given or called, so that no two get the same.';
comment on column queue_day.calls is 'Calls of the day, by which it is reckoned when who was not there comes again.';

create table queue_number (
  group_id bigint not null references queue_group (id),
  day date not null,
  last integer not null check (last between 1 and 9999),
  primary key (group_id, day)
);
comment on table queue_number is 'The last number of a group on a day.';

create table queue_ticket (
  id bigint generated always as identity primary key,
  code text not null unique check (length(code) = 16),
  point_id uuid not null references queue_hall (point_id),
  day date not null,
  group_id bigint not null references queue_group (id),
  first_group_id bigint not null references queue_group (id),
  label text not null,
  number integer not null,
  priority_id bigint references queue_priority (id),
  source text not null check (source in ('kiosk', 'desk', 'phone')),
  device text,
  press_key text not null,
  state text not null default 'waiting' check (state in ('waiting', 'called', 'serving', 'done', 'left', 'closed')),
  end_reason text check (end_reason in ('served', 'absent', 'withdrawn', 'hours')),
  taken_at timestamptz not null,
  first_called_at timestamptz,
  called_at timestamptz,
  started_at timestamptz,
  ended_at timestamptz,
  counter text,
  to_counter text,
  absences integer not null default 0,
  back_after_call integer not null default 0,
  dossier_codes text[] not null default '{}',
  constraint queue_ticket_end_has_reason check ((state in ('done', 'left', 'closed')) = (end_reason is not null)),
  constraint queue_ticket_end_has_time check ((end_reason is null) = (ended_at is null)),
  constraint queue_ticket_called_at_a_counter check (state not in ('called', 'serving') or counter is not null)
);
comment on table queue_ticket is
  'A ticket (số thứ tự) of one day. Nobody is named: it is a number, what it waits for, and what became of it. Removed after some days.';
comment on column queue_ticket.code is 'In the address by which it is followed; cannot be guessed.';
comment on column queue_ticket.first_group_id is 'The group it was taken for; its letter and number stay when it is moved.';
comment on column queue_ticket.device is 'Digest of a random mark in the browser that took it, so that one telephone has one open ticket; emptied with the day.';
comment on column queue_ticket.press_key is 'The same key pressed again is the same ticket.';
comment on column queue_ticket.to_counter is 'Sent to this counter alone.';
comment on column queue_ticket.back_after_call is 'Is called again once the hall had so many calls that day.';
comment on column queue_ticket.dossier_codes is 'What was received of whoever had it.';
create unique index queue_ticket_number_once_a_day on queue_ticket (first_group_id, day, number);
create unique index queue_ticket_press_once on queue_ticket (point_id, day, press_key);
create unique index queue_ticket_one_open_per_device on queue_ticket (point_id, day, device)
  where device is not null and state in ('waiting', 'called', 'serving');
create unique index queue_ticket_one_at_a_counter on queue_ticket (point_id, day, counter)
  where state in ('called', 'serving');
create index queue_ticket_by_day on queue_ticket (point_id, day, state);
create index queue_ticket_open on queue_ticket (day) where state in ('waiting', 'called', 'serving');

create table queue_press (
  point_id uuid not null references queue_hall (point_id),
  key text not null,
  ticket_id bigint references queue_ticket (id) on delete cascade,
  at timestamptz not null,
  primary key (point_id, key)
);
comment on table queue_press is 'Presses of officers that were answered, for a day: the same press again does nothing more.';

create table queue_event (
  id bigint generated always as identity primary key,
  ticket_id bigint not null references queue_ticket (id) on delete cascade,
  act text not null check (act in ('take', 'call', 'recall', 'absent', 'start', 'finish', 'move', 'withdraw', 'close')),
  counter text,
  by_id text,
  by_name text,
  at timestamptz not null
);
comment on table queue_event is 'What was done with a ticket, by whom, at which counter. Goes with the ticket.';
create index queue_event_by_ticket on queue_event (ticket_id, id);

create table queue_outcome (
  id bigint generated always as identity primary key,
  point_id uuid not null references queue_hall (point_id),
  day date not null,
  hour smallint not null check (hour between 0 and 23),
  letter text not null,
  group_name text not null,
  counter text,
  outcome text not null check (outcome in ('served', 'absent', 'withdrawn', 'hours')),
  waited_seconds integer check (waited_seconds >= 0),
  served_seconds integer check (served_seconds >= 0),
  source text not null,
  had_priority boolean not null
);
comment on table queue_outcome is
  'How long somebody waited and what came of it, without number, address or device: what figures are counted from. Stays when tickets go.';
comment on column queue_outcome.hour is 'Hour of the day, Vietnamese time, in which the ticket was taken.';
comment on column queue_outcome.waited_seconds is 'Until the first call; empty where it never came.';
create index queue_outcome_by_day on queue_outcome (point_id, day);
