-- Where items of a unit are posted beside its own pages: a network, a group of a hamlet, a board, a station. People post there by hand
-- unless a connection does it.
create table post_place (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  kind text not null check (kind in ('zaloGroup', 'zaloOa', 'facebook', 'youtube', 'board', 'station', 'press')),
  name text not null check (length(name) between 1 and 150),
  address text check (length(address) between 1 and 2000),
  hamlet text check (length(hamlet) between 1 and 100),
  keeper text check (length(keeper) between 1 and 120),
  members integer check (members between 1 and 100000000),
  language text not null default 'vi' check (length(language) between 2 and 20),
  board_id uuid references board (id),
  takes_all boolean not null,
  created_at timestamptz not null,
  changed_by_name text not null,
  changed_at timestamptz not null,
  closed_at timestamptz,
  constraint post_place_of_kind_board_is_a_board check ((kind = 'board') = (board_id is not null))
);
comment on table post_place is
  'Where items of a unit are posted: a Zalo group of a hamlet, an Official Account, a Facebook page, a board, a station, a newspaper. members is roughly how many see it. takes_all: every published item of the unit is to go there.';
create unique index post_place_name_is_one on post_place (unit_id, kind, lower(name)) where closed_at is null;
