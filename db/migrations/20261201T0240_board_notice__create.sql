create table board_notice (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  kind text not null check (kind in ('item', 'procedure', 'slogan')),
  ref text not null check (length(ref) between 1 and 80),
  from_on date not null,
  to_on date not null,
  created_by uuid not null references person (id),
  created_by_name text not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  ended_by_name text,
  constraint board_notice_ends_after_it_begins check (to_on >= from_on and to_on <= from_on + 366),
  constraint board_notice_ended_is_named check ((ended_at is null) = (ended_by_name is null))
);
comment on table board_notice is
  'What the electronic boards of a unit and those below it show, between two days: something approved elsewhere, by its kind and name. Urgent notices show by themselves; what is empty is filled with the newest news.';
create index board_notice_by_unit on board_notice (unit_id, from_on desc, id);
create unique index board_notice_shows_a_thing_once on board_notice (unit_id, kind, ref) where ended_at is null;
