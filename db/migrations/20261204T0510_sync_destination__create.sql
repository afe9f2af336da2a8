-- Telling other systems what becomes of dossiers: to whom, what waits, what was answered.

create table sync_destination (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  unit_ids uuid[] not null default '{}',
  name text not null check (length(name) between 1 and 80),
  adapter text not null check (adapter in ('national')),
  address text not null check (length(address) <= 500),
  username text not null default '' check (length(username) <= 100),
  sealed_secret text,
  dst_code text not null default '' check (length(dst_code) <= 100),
  procedures text[],
  states jsonb not null,
  is_on boolean not null default false,
  asked_by text,
  asked_by_name text,
  asked_at timestamptz,
  switched_by text,
  switched_by_name text,
  switched_at timestamptz,
  paused_at timestamptz,
  paused_by_name text,
  rests integer not null default 0,
  resting_until timestamptz,
  last_failure text,
  last_failure_at timestamptz,
  last_success_at timestamptz,
  changed_by_name text not null,
  changed_at timestamptz not null,
  constraint sync_destination_who_asks_does_not_switch_on check (not is_on or asked_by is distinct from switched_by),
  constraint sync_destination_is_switched_by_somebody check (not is_on or (asked_by is not null and switched_by is not null))
);
comment on table sync_destination is
  'A system that is told of dossiers. Off until one person asked for it and another one switched it on; changed settings switch it off.';
comment on column sync_destination.unit_ids is 'The unit and everything below it, as of the last look every night: whose dossiers are told.';
comment on column sync_destination.sealed_secret is 'What the session is asked for with, sealed.';
comment on column sync_destination.dst_code is 'Sent as the header dstcode.';
comment on column sync_destination.procedures is 'Codes of procedures that are told; null is all.';
comment on column sync_destination.states is 'Number over there by the state here.';
comment on column sync_destination.rests is 'Rests in a row without a message between them that went well.';

create table sync_outbox (
  id bigint generated always as identity primary key,
  destination_id uuid not null references sync_destination (id),
  dossier_id bigint not null references dossier_code (id) on delete cascade,
  version integer not null,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'refused', 'unknown', 'superseded')),
  queued_at timestamptz not null,
  due_at timestamptz not null,
  begun_at timestamptz,
  ended_at timestamptz,
  tries integer not null default 0,
  looks integer not null default 0,
  reason text,
  constraint sync_outbox_tells_a_version_once unique (destination_id, dossier_id, version)
);
comment on table sync_outbox is
  'What a destination is still to be told, and was: one row for each dossier and version, written in the transaction of the act. Later versions supersede what was not sent; one dossier is told in order.';
comment on column sync_outbox.reason is 'What the other side answered, or why nothing came of it.';
create index sync_outbox_due on sync_outbox (destination_id, due_at, id) where state in ('waiting', 'unknown');
create index sync_outbox_in_hand on sync_outbox (destination_id, dossier_id) where state in ('sending', 'unknown');
create index sync_outbox_of_dossier on sync_outbox (dossier_id, destination_id, version desc);
create index sync_outbox_stuck on sync_outbox (state, id desc) where state in ('refused', 'unknown');
create index sync_outbox_old on sync_outbox (ended_at) where state in ('sent', 'superseded');

create table sync_told (
  destination_id uuid not null references sync_destination (id),
  dossier_id bigint not null references dossier_code (id) on delete cascade,
  position integer not null,
  version integer not null,
  told_at timestamptz not null,
  primary key (destination_id, dossier_id)
);
comment on table sync_told is
  'How far a destination knows a dossier: the last event it confirmed, so that none is told twice and none left out.';
comment on column sync_told.position is 'The last event of the history that was told.';
comment on column sync_told.version is 'The version whose whole record was told.';

-- Synchronisation gets the states of its outbox. Parts of the table carry the check by themselves.
do $$
declare part record;
begin
  alter table dossier drop constraint dossier_sync_state_check;
  for part in select relid from pg_partition_tree('dossier') where level > 0 loop
    execute format('alter table %s drop constraint if exists dossier_sync_state_check', part.relid::regclass);
  end loop;
  alter table dossier add constraint dossier_sync_state_check
    check (sync_state in ('off', 'waiting', 'sent', 'refused', 'unknown'));
end $$;

-- Called by the statement that writes an event. Where no destination is on it looks into one small table and is done; plans are
-- kept, so that an act of the counter pays some hundredths of a millisecond for it.
create function sync_queue(dossier bigint, province uuid, received date, place integer, at timestamptz)
returns void language plpgsql as $$
declare
  known record;
  told uuid[];
begin
  if not exists (select 1 from sync_destination where is_on) then
    return;
  end if;
  select d.competent_unit_id, d.procedure_code, d.owner, d.sync_state into known
    from dossier d where d.id = sync_queue.dossier and d.province_id = province and d.received_on = received;
  if known.owner is distinct from 'here' then
    return;
  end if;
  with queued as (
    insert into sync_outbox (destination_id, dossier_id, version, queued_at, due_at)
    select s.id, sync_queue.dossier, sync_queue.place, at, at from sync_destination s
    where s.is_on and known.competent_unit_id = any(s.unit_ids)
      and (s.procedures is null or known.procedure_code = any(s.procedures))
    on conflict do nothing returning destination_id)
  select array_agg(destination_id) into told from queued;
  if told is null then
    return;
  end if;
  update sync_outbox o set state = 'superseded', ended_at = at
    where o.dossier_id = sync_queue.dossier and o.version < sync_queue.place and o.state in ('waiting', 'refused')
      and o.destination_id = any(told);
  if known.sync_state <> 'waiting' then
    update dossier d set sync_state = 'waiting'
      where d.id = sync_queue.dossier and d.province_id = province and d.received_on = received;
  end if;
end $$;
comment on function sync_queue is 'Queues a version of a dossier for every destination that is told of it; what waited before is superseded.';
