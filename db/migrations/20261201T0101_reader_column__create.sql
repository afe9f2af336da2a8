create table reader_column (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  unit_id uuid not null references unit (id),
  genre text not null check (genre in ('page', 'column', 'reportage', 'digest')),
  name text not null check (name <> ''),
  about text not null check (about <> ''),
  topic text,
  item_kind text,
  outlet text,
  programme text,
  version integer not null default 1,
  ended_on date,
  ended_reason text,
  written_by_name text not null,
  approved_by_name text not null,
  approved_at timestamptz not null,
  constraint reader_column_fills_itself check (num_nonnulls(topic, item_kind, outlet, programme) > 0),
  constraint reader_column_ended_has_reason check ((ended_on is null) = (ended_reason is null))
);
comment on table reader_column is
  'A column for readers (chuyên trang, chuyên mục, phóng sự, điểm tin) and the rule by which it fills itself: items of the unit and those below it by topic or kind, pieces of the press by outlet or programme. Each change was proposed by one and approved by another (table proposal); an ended one keeps its address.';
comment on column reader_column.programme is 'As the outlet calls it, see evidence.programme.';
create unique index reader_column_is_named_once on reader_column (unit_id, lower(name)) where ended_on is null;
create index reader_column_by_name on reader_column (name);

alter table evidence add column genre text check (genre in ('article', 'page', 'column', 'reportage', 'digest'));
comment on column evidence.genre is 'What a piece of the press is: news or article, special page, column, reportage, digest; null where nobody said.';
-- What the press brought, the newest day first, for readers.
create index evidence_press_by_day on evidence (happened_on desc, id desc) where kind = 'press' and ended_at is null;
