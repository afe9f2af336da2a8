create table unit (
  id uuid primary key default gen_random_uuid(),
  kind text not null,
  created_on date not null,
  ended_on date,
  constraint unit_kind_is_known check (kind in
    ('central', 'province', 'district', 'commune', 'department', 'affiliated', 'massOrganisation', 'press')),
  constraint unit_ends_after_it_began check (ended_on > created_on)
);
comment on table unit is
  'An organisation of the state or beside it, for as long as it lives: from created_on until the day before ended_on. What it is called and where it belongs changes and stands in unit_version. Rows are never deleted.';
create index unit_by_kind on unit (kind, created_on, ended_on);

create table unit_slug (
  slug text primary key,
  unit_id uuid not null references unit (id),
  given_at timestamptz not null default now(),
  constraint unit_slug_is_an_address check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 2 and 100),
  constraint unit_slug_belongs_to_one_unit unique (slug, unit_id)
);
comment on table unit_slug is
  'Every public address a unit ever had. An address is never given to another unit, so that old links and QR codes keep answering.';
create index unit_slug_by_unit on unit_slug (unit_id);

create table unit_code (
  level text not null,
  code text not null,
  unit_id uuid not null references unit (id),
  used_from date not null,
  used_to date,
  primary key (level, code, used_from),
  constraint unit_code_means_one_unit_at_a_time exclude using gist
    (level with =, code with =, daterange(used_from, used_to) with &&)
);
comment on table unit_code is
  'Every code a unit ever had, per level. On 1 July 2025 the state gave codes of dissolved units to their successors (Quyết định 19/2025/QĐ-TTg), so a code means a unit only together with a day; it never passes to a unit that is not a successor.';
create index unit_code_by_unit on unit_code (unit_id);

create table unit_version (
  id bigint generated always as identity primary key,
  unit_id uuid not null references unit (id),
  name text not null,
  short_name text not null,
  type text not null,
  parent_id uuid references unit (id),
  code text,
  slug text not null,
  place_name text,
  address text,
  phone text,
  email text,
  opening_hours jsonb,
  search_key text not null,
  short_key text not null,
  valid_from date not null,
  valid_to date,
  constraint unit_version_is_not_empty check (valid_to > valid_from),
  constraint unit_version_no_two_at_a_time exclude using gist
    (unit_id with =, daterange(valid_from, valid_to) with &&),
  constraint unit_version_is_not_its_own_parent check (parent_id <> unit_id),
  constraint unit_version_slug_is_its_own foreign key (slug, unit_id) references unit_slug (slug, unit_id)
);
comment on table unit_version is
  'What a unit was called, what type it was (phường, xã, đặc khu, tỉnh, thành phố …), where it belonged and how it was reached, from valid_from until the day before valid_to. search_key and short_key are the whole and the short name without marks, in small letters.';
create index unit_version_by_unit on unit_version (unit_id, valid_from);
create index unit_version_by_parent on unit_version (parent_id, valid_from);
create index unit_version_by_short_key on unit_version (short_key);
create index unit_version_by_search_key on unit_version using gin (search_key gin_trgm_ops);

create table unit_alias (
  unit_id uuid not null references unit (id),
  alias text not null,
  alias_key text not null,
  origin text not null,
  primary key (unit_id, alias_key),
  constraint unit_alias_origin_is_known check (origin in ('derived', 'given', 'import'))
);
comment on table unit_alias is
  'Other ways in which documents call a unit, such as "Sở VHTTDL". Derived ones come from the name; given ones are typed by people; imported ones are spellings met in official lists.';
create index unit_alias_by_key on unit_alias (alias_key);
create index unit_alias_by_trigram on unit_alias using gin (alias_key gin_trgm_ops);

create table unit_succession (
  from_unit_id uuid not null references unit (id),
  to_unit_id uuid not null references unit (id),
  on_date date not null,
  kind text not null,
  share numeric(7, 6),
  is_main boolean not null default false,
  note text,
  primary key (from_unit_id, to_unit_id, on_date),
  constraint unit_succession_kind_is_known check (kind in ('same', 'rename', 'move', 'merge', 'split', 'partial')),
  constraint unit_succession_share_is_a_part check (share between 0 and 1),
  constraint unit_succession_leads_elsewhere check (from_unit_id <> to_unit_id)
);
comment on table unit_succession is
  'Who took over from whom, and on which day. share is the part of the people who went along, null where nobody said; is_main marks the successor that figures go to when shares are not known.';
create index unit_succession_by_successor on unit_succession (to_unit_id);
create unique index unit_succession_has_one_main on unit_succession (from_unit_id, on_date) where is_main;
