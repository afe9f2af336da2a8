create table reading (
  -- Of the text, the voice and how it is said: what is said otherwise is another reading.
  sum text primary key check (sum ~ '^[0-9a-f]{64}$'),
  file_key text,
  bytes integer check (bytes > 0),
  seconds real check (seconds > 0),
  voice_name text,
  made_at timestamptz,
  -- Somebody makes it until then, or it could not be made and is not tried again before.
  claimed_until timestamptz,
  failure text,
  asked_on date not null,
  constraint reading_made_is_whole check (
    (file_key is null) = (made_at is null) and (file_key is null) = (bytes is null)
    and (file_key is null) = (seconds is null) and (file_key is null) = (voice_name is null)
  )
);
comment on table reading is
  'A text of a public page read aloud, made when somebody first asks to hear it, and dropped when nobody has asked for long.';
create index reading_by_asked_on on reading (asked_on);
