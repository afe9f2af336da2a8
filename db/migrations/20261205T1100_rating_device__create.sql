-- Rating at the counter (đánh giá tại quầy): tablets, marks that nobody changes, what is left out until a leader looked, counts by month.

create table rating_rule (
  is_one boolean primary key default true check (is_one),
  per_minute integer not null check (per_minute between 1 and 1000),
  pace_seconds integer not null check (pace_seconds between 1 and 60),
  pace_run integer not null check (pace_run between 3 and 100),
  fewest_show integer not null check (fewest_show between 2 and 1000),
  fewest_rank integer not null check (fewest_rank between 2 and 10000),
  target_percent integer not null check (target_percent between 1 and 100),
  words_keep_days integer not null check (words_keep_days between 30 and 3650),
  changed_by_name text not null,
  changed_at timestamptz not null,
  constraint rating_rule_ranks_what_is_shown check (fewest_rank >= fewest_show)
);
comment on table rating_rule is 'How ratings are judged and shown; one row for the installation.';
comment on column rating_rule.per_minute is 'More ratings than this within a minute from one tablet are a burst: left out until a leader decided.';
comment on column rating_rule.pace_seconds is 'Equal marks that follow each other faster than this, pace_run of them or more, are not the pace of people who stand in a queue.';
comment on column rating_rule.fewest_show is 'Fewer ratings than this are not shown, so that nobody is recognised.';
comment on column rating_rule.fewest_rank is 'Fewer ratings than this are shown and not ranked.';
comment on column rating_rule.target_percent is 'Satisfied ratings in percent below which a unit is named to its leaders (target of the province: 95).';
comment on column rating_rule.words_keep_days is 'What people wrote with a rating is removed after so many days; the mark stays.';
insert into rating_rule values (true, 10, 3, 5, 10, 30, 95, 365, 'Dân Biết', '2026-11-01T00:00:00Z');

create table rating_device (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  point_id uuid not null references service_point (id),
  counter text check (length(counter) between 1 and 10),
  name text not null check (length(name) between 1 and 80),
  subjects text[] not null default '{reception,settlement}'
    check (cardinality(subjects) > 0 and subjects <@ array['reception', 'settlement']),
  fields text[] not null default '{}' check (cardinality(fields) <= 30),
  procedure_codes text[] not null default '{}' check (cardinality(procedure_codes) <= 30),
  languages text[] not null default '{en}' check (cardinality(languages) <= 10),
  token_digest text unique,
  first_paired_at timestamptz,
  paired_at timestamptz,
  paired_by_name text,
  seen_at timestamptz,
  waiting integer check (waiting >= 0),
  clock_offset_ms bigint,
  version text,
  off_at timestamptz,
  off_by_name text,
  is_demo boolean not null default false,
  changed_by_name text not null,
  changed_at timestamptz not null,
  constraint rating_device_token_was_paired check (token_digest is null or paired_at is not null),
  constraint rating_device_off_says_who check ((off_at is null) = (off_by_name is null)),
  constraint rating_device_off_has_no_token check (off_at is null or token_digest is null)
);
comment on table rating_device is
  'A tablet on which people rate at a place of reception (máy đánh giá), at a counter or in the hall. Bound to place, counter, fields or procedures, never to a person.';
comment on column rating_device.unit_id is 'The unit of the place, kept here for questions by unit.';
comment on column rating_device.subjects is 'What is rated: how people were received (tiếp công dân), how the procedure was settled (giải quyết thủ tục).';
comment on column rating_device.fields is 'Fields offered for choosing; one alone goes with every rating, none asks nothing.';
comment on column rating_device.procedure_codes is 'Procedures offered for choosing, the same way.';
comment on column rating_device.languages is 'Languages beside Vietnamese, as far as their words are confirmed.';
comment on column rating_device.token_digest is 'Digest of the token the tablet got when it was paired; null while none holds.';
comment on column rating_device.first_paired_at is 'No rating of this tablet can be older.';
comment on column rating_device.waiting is 'How many ratings waited on it, as it told last.';
comment on column rating_device.clock_offset_ms is 'What the clock of the server was ahead of the one of the tablet when it last sent.';
create index rating_device_by_unit on rating_device (unit_id, name);

create table rating_pairing (
  code_digest text primary key,
  device_id uuid not null references rating_device (id),
  made_by text not null,
  made_by_name text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on table rating_pairing is 'Codes by which one tablet becomes a device, shown to the officer once and kept as digest.';
create index rating_pairing_by_device on rating_pairing (device_id);

create table rating_hold (
  id bigint generated always as identity primary key,
  device_id uuid not null references rating_device (id),
  unit_id uuid not null references unit (id),
  kind text not null check (kind in ('burst', 'pace', 'future', 'before')),
  on_day date not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  ratings integer not null check (ratings > 0),
  found_at timestamptz not null,
  decision text check (decision in ('count', 'leave')),
  reason text check (length(reason) between 1 and 500),
  decided_by_name text,
  decided_at timestamptz,
  constraint rating_hold_decision_says_who_and_why check
    ((decision is null) = (reason is null) and (decision is null) = (decided_by_name is null) and (decision is null) = (decided_at is null))
);
comment on table rating_hold is
  'Ratings of a tablet and day that do not look like people at a counter: left out of all figures until a leader looked and decided with a reason.';
comment on column rating_hold.kind is
  'burst: too many within a minute; pace: equal marks faster than people; future: after the tablet sent them; before: before it was ever paired.';
comment on column rating_hold.decision is 'count: they are people after all; leave: they stay out. Null while nobody decided.';
create unique index rating_hold_one_open on rating_hold (device_id, kind, on_day) where decision is null;
create index rating_hold_of_unit on rating_hold (unit_id, id desc);

create table counter_rating (
  id bigint generated always as identity primary key,
  source text not null check (source in ('kiosk', 'slip')),
  device_id uuid references rating_device (id),
  client_id uuid,
  unit_id uuid not null references unit (id),
  point_id uuid references service_point (id),
  counter text not null default '',
  subject text not null check (subject in ('reception', 'settlement')),
  field text not null default '' check (length(field) <= 200),
  procedure_code text not null default '' check (length(procedure_code) <= 40),
  mark smallint not null check (mark between 1 and 5),
  reasons text[] not null default '{}'
    check (reasons <@ array['waiting', 'attitude', 'guidance', 'trips', 'extraMoney', 'facilities'] and cardinality(reasons) <= 6),
  language text not null check (length(language) between 2 and 10),
  words_sealed text,
  rated_at timestamptz not null,
  device_at timestamptz,
  clock_offset_ms bigint,
  received_at timestamptz not null,
  counted_on date not null,
  hold_id bigint references rating_hold (id),
  constraint counter_rating_of_a_tablet_or_a_slip check
    ((source = 'kiosk') = (device_id is not null and client_id is not null and device_at is not null and clock_offset_ms is not null)),
  constraint counter_rating_words_with_a_slip check (words_sealed is null or source = 'slip')
);
comment on table counter_rating is
  'Ratings (lượt đánh giá), each once. Bound to counter, procedure or field and time, never to a person. Nobody changes or removes one: a trigger holds that.';
comment on column counter_rating.source is 'kiosk: nameless at a tablet; slip: by the address on the papers of a dossier, once for each. Counted apart.';
comment on column counter_rating.client_id is 'Made by the tablet; the same again counts once.';
comment on column counter_rating.words_sealed is 'What the applicant wrote, to the unit only; sealed, and removed after some time.';
comment on column counter_rating.rated_at is 'The moment by the clock of the server: device_at set right by clock_offset_ms. Of slips the day alone. Shown by the hour.';
comment on column counter_rating.device_at is 'The moment by the clock of the tablet, as it said.';
comment on column counter_rating.counted_on is 'The Vietnamese day it counts for: of the moment, or of arrival where the moment cannot be.';
comment on column counter_rating.hold_id is 'Set where it does not look like a person; then it counts only if a leader said so.';
create unique index counter_rating_once on counter_rating (device_id, client_id) where source = 'kiosk';
create index counter_rating_of_device on counter_rating (device_id, rated_at) where source = 'kiosk';
create index counter_rating_of_unit on counter_rating (unit_id, id desc);
create index counter_rating_of_hold on counter_rating (hold_id) where hold_id is not null;
create index counter_rating_with_words on counter_rating (received_at) where words_sealed is not null;

create function counter_rating_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE'
    and to_jsonb(old) - 'hold_id' - 'words_sealed' = to_jsonb(new) - 'hold_id' - 'words_sealed'
    and (new.words_sealed is not distinct from old.words_sealed or new.words_sealed is null)
    and (new.hold_id is not distinct from old.hold_id or old.hold_id is null)
  then
    return new;
  end if;
  raise exception 'a rating is never changed or removed';
end $$;
create trigger counter_rating_stays before update or delete on counter_rating
  for each row execute function counter_rating_stays();

create table rating_slip (
  mark text primary key,
  used_on date not null
);
comment on table rating_slip is
  'Slips that were used: a keyed digest of dossier and subject. Nothing leads from here to the rating, nor back.';

create table rating_tally (
  month date not null check (extract(day from month) = 1),
  unit_id uuid not null references unit (id),
  point_id uuid references service_point (id),
  counter text not null,
  subject text not null,
  field text not null,
  source text not null,
  mark1 integer not null default 0,
  mark2 integer not null default 0,
  mark3 integer not null default 0,
  mark4 integer not null default 0,
  mark5 integer not null default 0,
  waiting integer not null default 0,
  attitude integer not null default 0,
  guidance integer not null default 0,
  trips integer not null default 0,
  extra_money integer not null default 0,
  facilities integer not null default 0,
  constraint rating_tally_once unique nulls not distinct (month, unit_id, point_id, counter, subject, field, source)
);
comment on table rating_tally is
  'Ratings that count, added up by month, unit, counter, subject, field and source in the transaction that takes them; figures read this alone.';
comment on column rating_tally.mark1 is 'How many gave this mark: 1 very dissatisfied to 5 very satisfied.';
comment on column rating_tally.waiting is 'How many named this reason; the others likewise.';
create index rating_tally_of_unit on rating_tally (unit_id, month);
