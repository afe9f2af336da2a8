create table calendar_feed (
  person_id uuid primary key references person (id),
  token_hash text not null unique,
  created_at timestamptz not null,
  last_read_on date
);
comment on table calendar_feed is
  'The secret address at which a calendar reads the plan tasks of a person''s units. One a person; a new one ends the old one. Only the hash is kept.';
