create table emblem (
  hash text primary key check (hash ~ '^[0-9a-f]{32}$'),
  screen bytea not null check (octet_length(screen) between 1 and 60000),
  paper bytea not null check (octet_length(paper) between 1 and 200000),
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  kept_at timestamptz not null
);
comment on table emblem is
  'Pictures that stand for a unit (biểu trưng), each once: a WebP for screens, a PNG for paper, with the size of the latter. None is ever deleted, because papers and saved pages name it.';

create table unit_brand (
  unit_id uuid primary key references unit (id),
  emblem_hash text references emblem (hash),
  colour text check (colour ~ '^#[0-9a-f]{6}$'),
  version integer not null default 1,
  changed_by_name text not null,
  changed_at timestamptz not null,
  constraint unit_brand_says_something check (emblem_hash is not null or colour is not null)
);
comment on table unit_brand is
  'What a unit and those below it are recognised by (nhận diện): emblem and colour. A unit without one has that of the nearest unit above.';
