create table station_play (
  id uuid primary key default gen_random_uuid(),
  station_id uuid not null references station (id),
  unit_id uuid not null references unit (id),
  source text not null check (source in ('device', 'declared', 'vendor')),
  device_id uuid references station_device (id),
  report_id text not null check (length(report_id) between 1 and 120),
  order_id uuid references broadcast_order (id),
  interrupt_id uuid references broadcast_interrupt (id),
  item_id uuid not null references item (id),
  item_version integer not null,
  title text not null,
  language text not null,
  day date not null,
  started_at timestamptz not null,
  ended_at timestamptz not null,
  seconds integer not null check (seconds between 0 and 14400),
  result text not null check (result in ('ok', 'partial', 'failed', 'offline')),
  note text check (length(note) between 1 and 300),
  received_at timestamptz not null,
  clock_shift_ms bigint not null default 0,
  declared_by uuid references person (id),
  declared_by_name text,
  confirmed_by uuid references person (id),
  confirmed_by_name text,
  confirmed_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  withdrawn_reason text,
  constraint station_play_is_reported_once unique (station_id, source, report_id),
  constraint station_play_ends_after_it_begins check (ended_at >= started_at),
  constraint station_play_of_device_names_it check ((source = 'device') = (device_id is not null)),
  constraint station_play_declared_is_named check (source = 'device' or declared_by is not null),
  constraint station_play_declarer_does_not_confirm check (confirmed_by is null or confirmed_by <> declared_by),
  constraint station_play_withdrawn_has_reason check ((withdrawn_at is null) = (withdrawn_reason is null))
);
comment on table station_play is
  'What was really played or shown, where, when and how long (lượt phát): told by a device (proven), taken from a vendor''s log, or declared by a person and then confirmed by another. report_id is made by whoever reports, so that nothing counts twice. day is that of the programme.';
create index station_play_by_unit on station_play (unit_id, started_at desc, id);
create index station_play_by_station on station_play (station_id, started_at desc, id);
create index station_play_by_item on station_play (item_id, started_at desc);

alter table ledger_entry
  add column seconds integer check (seconds >= 0),
  add column last_day date;
comment on column ledger_entry.seconds is 'How long it could be heard or seen, of broadcasts and screens; null of everything that lasts.';
comment on column ledger_entry.last_day is 'The last day it was out, where it ends by itself: a broadcast is over with its day.';

create or replace view publication_evidence as
  select proof.id, proof.obligation_id, proof.form, proof.posting_id, proof.ledger_entry_id,
    coalesce(paper.posted_on, proof.from_day) as from_day,
    case when paper.id is null then proof.to_day else paper.taken_down_on end as to_day,
    proof.place, proof.ended_reason, proof.created_by_name, true as is_by_hand,
    paper.id is not null or (entry.state = 'sent' and entry.withdrawn_at is null) as counts
  from publication_proof proof
    left join posting paper on paper.id = proof.posting_id
    left join ledger_entry entry on entry.id = proof.ledger_entry_id
  union all
  select entry.id, entry.obligation_id,
    case entry.channel when 'loudspeaker' then 'radio' when 'document' then 'hamletHead' when 'event' then 'meeting' else entry.channel end,
    paper.id, entry.id,
    coalesce(paper.posted_on, (entry.sent_at at time zone 'Asia/Ho_Chi_Minh')::date), coalesce(paper.taken_down_on, entry.last_day),
    case when board.id is null then coalesce(entry.place, entry.address, entry.title) else board.name || ': ' || entry.title end,
    null, coalesce(paper.posted_by_name, entry.created_by), false,
    entry.withdrawn_at is null
  from ledger_entry entry
    left join posting paper on paper.id = case when entry.key like 'posting:%' then substring(entry.key from 9)::uuid end
    left join board on board.id = paper.board_id
  where entry.obligation_id is not null and entry.state = 'sent'
    and entry.channel in ('board', 'portal', 'loudspeaker', 'document', 'event');
