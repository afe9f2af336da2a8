create table cooperation_request (
  id uuid primary key default gen_random_uuid(),
  from_unit_id uuid not null references unit (id),
  to_unit_id uuid not null references unit (id),
  task_id uuid references plan_task (id),
  kind text not null check (kind in ('article', 'broadcast', 'figures', 'photos', 'check', 'other')),
  title text not null,
  body text not null,
  quantity integer not null check (quantity between 1 and 1000),
  due_on date not null,
  hand_in_to text,
  state text not null check (state in
    ('sent', 'seen', 'accepted', 'declined', 'handedIn', 'returned', 'confirmed', 'closed', 'withdrawn')),
  token_hash text unique,
  token_until date,
  created_by uuid references person (id),
  created_by_name text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  constraint cooperation_request_asks_another_unit check (from_unit_id <> to_unit_id),
  constraint cooperation_request_address_ends check ((token_hash is null) = (token_until is null))
);
comment on table cooperation_request is
  'A unit asks another unit or a media partner for something by a day. token_hash is the hash of the secret address at which the asked unit answers without an account; the address itself is not kept.';
create index cooperation_request_to on cooperation_request (to_unit_id, created_at desc, id);
create index cooperation_request_from on cooperation_request (from_unit_id, created_at desc, id);
create index cooperation_request_by_task on cooperation_request (task_id, created_at desc) where task_id is not null;
create index cooperation_request_open on cooperation_request (due_on) where state in ('sent', 'seen', 'accepted', 'returned', 'handedIn');

create table cooperation_file (
  request_id uuid not null references cooperation_request (id),
  position integer not null,
  file_key text not null check (file_key ~ '^[0-9a-f]{64}$'),
  name text not null,
  content_type text not null,
  bytes integer not null check (bytes > 0),
  primary key (request_id, position)
);
comment on table cooperation_file is 'Material attached to a request, as kept: file_key is the SHA-256 of the bytes.';

create table cooperation_piece (
  id uuid primary key default gen_random_uuid(),
  request_id uuid not null references cooperation_request (id),
  kind text not null check (kind in ('link', 'page', 'air', 'file')),
  state text not null check (state in ('draft', 'handedIn', 'confirmed')),
  title text not null,
  happened_on date not null,
  url text,
  url_key text,
  is_other_outlet boolean not null default false,
  air_minutes integer check (air_minutes between 1 and 1440),
  programme text,
  page_title text,
  page_published_on date,
  page_file_key text,
  page_seen_at timestamptz,
  page_failure text,
  file_key text check (file_key ~ '^[0-9a-f]{64}$'),
  file_name text,
  file_type text,
  file_bytes integer,
  evidence_id uuid references evidence (id),
  added_by uuid references person (id),
  added_by_name text not null,
  added_at timestamptz not null,
  constraint cooperation_piece_shows_something check
    ((kind = 'link') = (url is not null) and (kind = 'air') = (air_minutes is not null)
      and (kind in ('page', 'file')) = (file_key is not null)),
  constraint cooperation_piece_file_is_whole check
    ((file_key is null) = (file_name is null) and (file_key is null) = (file_type is null) and (file_key is null) = (file_bytes is null))
);
comment on table cooperation_piece is
  'What the asked unit hands in: the address of an article, a photographed page, minutes on air, a file. A draft may be taken out again; what the asking unit confirmed becomes evidence of the task.';
create index cooperation_piece_by_request on cooperation_piece (request_id, added_at);
create unique index cooperation_piece_article_stands_once on cooperation_piece (request_id, url_key) where url_key is not null;
create unique index cooperation_piece_file_stands_once on cooperation_piece (request_id, file_key) where file_key is not null;

create table cooperation_event (
  id bigint generated always as identity primary key,
  request_id uuid not null references cooperation_request (id),
  act text not null,
  unit_id uuid not null references unit (id),
  person_id uuid references person (id),
  person_name text not null,
  note text,
  at timestamptz not null
);
comment on table cooperation_event is 'History of a request: who did what on which side, with reason or remarks. Rows are never changed.';
create index cooperation_event_by_request on cooperation_event (request_id, id);
