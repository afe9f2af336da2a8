create table recording_upload (
  id uuid primary key default gen_random_uuid(),
  item_id uuid not null references item (id),
  lang text,
  script_sum text,
  file_key text not null,
  codec text not null,
  content_type text not null,
  seconds integer not null check (seconds > 0),
  speaker text not null check (speaker <> ''),
  may_be_named boolean not null,
  state text not null default 'waiting',
  failure text,
  sent_by uuid not null references person (id),
  sent_by_name text not null,
  sent_at timestamptz not null,
  began_at timestamptz,
  failed_at timestamptz,
  constraint recording_upload_state_is_known check (state in ('waiting', 'working', 'failed')),
  constraint recording_upload_is_for_one_thing check (num_nonnulls(lang, script_sum) = 1),
  constraint recording_upload_failed_says_why check ((state = 'failed') = (failure is not null) and (failure is null) = (failed_at is null))
);
comment on table recording_upload is
  'A long recording of an item that was sent and is being cut, levelled and written anew in the background: of the item in a language (lang), or of the loudspeaker script with these words (script_sum). The row is gone once the recording stands where it belongs; one that could not be treated stays with its reason until another is sent or somebody takes note. What stood there before stays until then.';
create unique index recording_upload_one_at_a_time on recording_upload (item_id, coalesce(lang, ''), coalesce(script_sum, ''));
