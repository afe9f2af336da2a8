create table item_link (
  item_id uuid not null references item (id),
  address text not null check (length(address) <= 2000),
  state text not null check (state in ('alive', 'failed', 'refused')),
  reason text,
  checked_at timestamptz not null,
  primary key (item_id, address)
);
comment on table item_link is
  'Addresses in the working text of an item and what they answered when they were last opened; for the writer and whoever approves.';
