create table board (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  name text not null check (name <> ''),
  kind text not null check (kind in ('office', 'oneStop', 'cultureHouse', 'market', 'landing', 'pagoda', 'school', 'other')),
  hamlet text,
  address text,
  size text not null check (size in ('A4', 'A3', 'screen')),
  is_permanent boolean not null default false,
  created_by text not null,
  created_at timestamptz not null,
  closed_on date,
  constraint board_name_means_one_board_of_a_unit unique (unit_id, name)
);
comment on table board is
  'A notice board of a unit: where papers hang. Never deleted; a board that is no more has a last day.';
create index board_by_unit on board (unit_id, name);

alter table short_link add constraint short_link_board_fkey foreign key (board_id) references board (id);

create table posting (
  id uuid primary key default gen_random_uuid(),
  board_id uuid not null references board (id),
  short text not null references short_link (short),
  unit_id uuid not null references unit (id),
  record_kind text not null,
  record_id text not null,
  record_version integer,
  purpose text not null,
  title text not null,
  posted_on date not null,
  until date,
  posted_by text not null,
  posted_by_name text not null,
  photo_key text,
  taken_down_on date,
  taken_down_by_name text,
  end_kind text check (end_kind in ('takenDown', 'replaced')),
  created_at timestamptz not null,
  constraint posting_ends_after_it_began check (taken_down_on is null or taken_down_on >= posted_on),
  constraint posting_end_has_kind check ((taken_down_on is null) = (end_kind is null))
);
comment on table posting is
  'A paper on a board, from a day until another: the proof that a unit posts its procedures (Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15 Điều 13).';
create unique index one_standing_posting_per_board_and_record on posting (board_id, record_kind, record_id, purpose)
  where taken_down_on is null;
create index posting_by_unit on posting (unit_id, posted_on desc, id);
create index posting_by_short on posting (short);
create index posting_by_record on posting (record_kind, record_id) where taken_down_on is null;
