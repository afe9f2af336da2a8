create table rating_reason (
  key text primary key check (key ~ '^q[0-9a-f]{10}$'),
  unit_id uuid not null references unit (id),
  briefing_id uuid references briefing (id),
  version integer,
  point text not null default '',
  words text not null check (length(words) between 1 and 40),
  position smallint not null,
  offered_at timestamptz not null,
  offered_by_name text not null,
  ended_at timestamptz,
  constraint rating_reason_comes_from_a_version check ((briefing_id is null) = (version is null))
);
comment on table rating_reason is
  'Reasons of a low mark beside the six that always stand: points of a code of conduct in short words, approved with the code. Words never change, other words are another row; a tablet that was away keeps the ones it has, and what it brings counts under them.';
comment on column rating_reason.unit_id is 'The unit whose code it is; units below it offer it too.';
comment on column rating_reason.point is 'The point of the code as it stands there.';
comment on column rating_reason.position is 'Its place among those offered with it.';
comment on column rating_reason.ended_at is 'Since when it is not offered any more.';
create unique index rating_reason_words_once on rating_reason (unit_id, words) where ended_at is null;

create table rating_reason_tally (
  month date not null,
  unit_id uuid not null references unit (id),
  subject text not null check (subject in ('reception', 'settlement')),
  source text not null check (source in ('kiosk', 'slip')),
  reason text not null references rating_reason (key),
  times integer not null,
  primary key (month, unit_id, subject, source, reason)
);
comment on table rating_reason_tally is 'How often these reasons were named, by month, unit, subject and source; written by the acts, as rating_tally is.';

-- The six keep their names; others are keys of rating_reason, which the command looks up.
alter table counter_rating drop constraint counter_rating_reasons_check;
alter table counter_rating add constraint counter_rating_reasons_are_keys
  check (cardinality(reasons) <= 12 and array_to_string(reasons, ',') ~ '^([A-Za-z0-9]{1,20}(,|$))*$') not valid;
alter table counter_rating validate constraint counter_rating_reasons_are_keys;

alter table briefing_version add column rating_reasons jsonb not null default '[]';
comment on column briefing_version.rating_reasons is 'Of a code of conduct: its points that stand as reasons of a low rating once it is approved, with the short words for them.';
