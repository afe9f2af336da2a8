alter table unit_head
  add column approved_by_name text,
  add column gave_way_to uuid references unit_head (id);
comment on column unit_head.approved_by_name is 'Who else put the entry before the public; null in entries made before two people were asked for.';
comment on column unit_head.gave_way_to is 'The entry whose first day ended this one, so that its last day follows when that entry is corrected or withdrawn.';

create table unit_head_change (
  id bigint generated always as identity primary key,
  head_id uuid not null references unit_head (id),
  kind text not null,
  before jsonb not null,
  reason text not null,
  written_by_name text not null,
  approved_by_name text not null,
  at timestamptz not null,
  constraint unit_head_change_kind_is_known check (kind in ('correct', 'withdraw', 'follow')),
  constraint unit_head_change_has_a_reason check (reason <> '' or kind = 'follow')
);
comment on table unit_head_change is
  'What an entry of the register of heads said before it was corrected or withdrawn, or before its last day followed another entry.';
create index unit_head_change_by_head on unit_head_change (head_id, id);
