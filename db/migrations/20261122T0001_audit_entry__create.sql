create table audit_chain (
  chain smallint primary key,
  length bigint not null default 0,
  head_hash text not null default repeat('0', 64),
  constraint audit_chain_head_is_sha256 check (head_hash ~ '^[0-9a-f]{64}$')
);
comment on table audit_chain is
  'Heads of the hash chains. There are several, so that acts of different people do not wait for each other: an act takes whichever head is free.';
insert into audit_chain (chain) select generate_series(0, 31);

create table audit_entry (
  chain smallint not null references audit_chain (chain),
  position bigint not null,
  at timestamptz not null,
  actor_id text,
  actor_name text not null,
  on_behalf_of text,
  act text not null,
  subject_kind text not null,
  subject_id text not null,
  unit_id text,
  details text not null,
  previous_hash text not null,
  hash text not null,
  primary key (chain, position)
);
comment on table audit_entry is
  'Every act: who, on behalf of whom, what, on what. Written in the transaction of the act; each row carries the hash of the row before it in its chain. Rows are never updated or deleted.';
create index audit_entry_by_subject on audit_entry (subject_kind, subject_id, at desc);
create index audit_entry_by_time on audit_entry (at desc);
create index audit_entry_by_actor on audit_entry (actor_id, at desc);

create function audit_entry_is_immutable() returns trigger language plpgsql as $$
begin
  raise exception 'audit entries are never changed or removed' using errcode = 'restrict_violation';
end $$;
create trigger audit_entry_is_immutable before update or delete or truncate on audit_entry
  for each statement execute function audit_entry_is_immutable();
