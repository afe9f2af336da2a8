create table broadcast_slot (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  kind text not null check (kind in ('air', 'quiet')),
  name text not null check (length(name) between 1 and 80),
  weekdays smallint[] not null check (cardinality(weekdays) between 1 and 7 and weekdays <@ '{1,2,3,4,5,6,7}'),
  begins_at text not null check (begins_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ends_at text not null check (ends_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  language text,
  created_by_name text not null,
  created_at timestamptz not null,
  ended_on date,
  ended_by_name text,
  constraint broadcast_slot_ends_after_it_begins check (ends_at > begins_at),
  constraint broadcast_slot_ended_is_named check ((ended_on is null) = (ended_by_name is null)),
  constraint quiet_time_has_no_language check (kind = 'air' or language is null)
);
comment on table broadcast_slot is
  'When a unit plays (khung giờ phát) and when it must be quiet (giờ yên tĩnh), by days of the week, Monday is 1. A slot of one language plays only that one; without it each item is played in every language of the hamlet. ended_on: from that day on it is no more.';
create index broadcast_slot_by_unit on broadcast_slot (unit_id) where ended_on is null;

create table broadcast_order (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  item_id uuid not null references item (id),
  from_day date not null,
  days smallint not null check (days between 1 and 60),
  slot_id uuid references broadcast_slot (id),
  priority smallint not null check (priority between 0 and 9),
  station_ids uuid[] check (cardinality(station_ids) between 1 and 500),
  note text check (length(note) between 1 and 1000),
  created_by uuid not null references person (id),
  created_by_name text not null,
  created_at timestamptz not null,
  last_day date,
  ended_by_name text,
  ended_at timestamptz,
  constraint broadcast_order_ended_is_named check ((ended_at is null) = (ended_by_name is null) and (ended_at is null) = (last_day is null))
);
comment on table broadcast_order is
  'An editor puts an approved item into the programmes of a unit and those below it (đưa vào chương trình), from a day on for so many days in a row. Without slot in every slot, without stations at every loudspeaker. last_day: it was taken out early; the day before its first means it never played.';
create index broadcast_order_by_unit on broadcast_order (unit_id, from_day desc, id);
create index broadcast_order_by_item on broadcast_order (item_id);

create table broadcast_interrupt (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  item_id uuid not null references item (id),
  writer_ids uuid[] not null,
  reason text not null check (length(reason) between 1 and 1000),
  starts_at timestamptz not null,
  expires_at timestamptz not null,
  every_minutes smallint not null check (every_minutes between 0 and 240),
  station_ids uuid[] check (cardinality(station_ids) between 1 and 500),
  ordered_by uuid not null references person (id),
  ordered_by_name text not null,
  ended_at timestamptz,
  ended_by_name text,
  constraint broadcast_interrupt_expires check (expires_at > starts_at and expires_at <= starts_at + interval '72 hours'),
  constraint broadcast_interrupt_writer_does_not_order check (not (ordered_by = any (writer_ids))),
  constraint broadcast_interrupt_ended_is_named check ((ended_at is null) = (ended_by_name is null))
);
comment on table broadcast_interrupt is
  'An urgent notice that goes before every programme (phát khẩn cấp) until it expires, ordered by somebody who may approve and did not write it.';
create index broadcast_interrupt_by_unit on broadcast_interrupt (unit_id, starts_at desc, id);
