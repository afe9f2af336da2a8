create table recipient_group (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  name text not null,
  folded text not null,
  member_ids uuid[] not null,
  version integer not null default 1,
  changed_by_name text not null,
  changed_at timestamptz not null,
  ended_at timestamptz,
  constraint recipient_group_has_members check (cardinality(member_ids) > 0)
);
comment on table recipient_group is
  'A name for several units that a unit uses in "Nơi nhận", for itself and those below it. folded is the name without marks and signs, as lines are compared.';
create unique index recipient_group_is_named_once on recipient_group (unit_id, folded) where ended_at is null;
