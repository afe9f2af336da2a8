create table script_audio (
  item_id uuid not null references item (id),
  -- Of the words that are said: other words are another sound.
  script_sum text not null,
  kind text not null check (kind in ('spoken', 'recorded')),
  script text not null check (length(script) between 1 and 24000),
  state text not null check (state in ('making', 'ready', 'failed')),
  failure text,
  voice text check (voice in ('north', 'central', 'south')),
  speed integer check (speed between 60 and 400),
  has_chime boolean not null,
  -- Of a person, or of the machine.
  speaker text check (length(speaker) between 1 and 120),
  may_be_named boolean not null,
  passed_over text,
  mp3_key text,
  mp3_bytes integer check (mp3_bytes > 0),
  ogg_key text,
  seconds real check (seconds > 0),
  loudness real,
  peak real,
  faults text[] not null default '{}',
  asked_by uuid not null references person (id),
  asked_by_name text not null,
  asked_at timestamptz not null,
  heard_by uuid references person (id),
  heard_by_name text,
  heard_at timestamptz,
  primary key (item_id, script_sum, kind),
  constraint script_audio_ready_is_whole check (
    state <> 'ready'
    or (speaker is not null and mp3_key is not null and mp3_bytes is not null and ogg_key is not null and seconds is not null and loudness is not null and peak is not null)
  ),
  constraint script_audio_spoken_has_a_voice check ((kind = 'spoken') = (voice is not null and speed is not null)),
  constraint script_audio_heard_by_another check (heard_by is null or heard_by <> asked_by),
  constraint script_audio_heard_is_whole check ((heard_by is null) = (heard_at is null))
);
comment on table script_audio is
  'The loudspeaker script of an item as sound: spoken by machine, or recorded by a person and public once a second person has listened to it.';

alter table translation_audio add column faults text[] not null default '{}';
comment on column translation_audio.faults is 'What a listener would stumble over in the recording as it was sent in.';
