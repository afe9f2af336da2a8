create table briefing (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  kind text not null,
  state text not null default 'draft',
  version integer,
  obligation_id uuid references publication_obligation (id),
  published_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  withdrawn_reason text,
  created_by uuid not null references person (id),
  created_by_name text not null,
  created_at timestamptz not null,
  constraint briefing_kind_is_known check (kind in ('directive', 'explainer', 'guide', 'notice', 'conduct')),
  constraint briefing_state_is_known check (state in ('draft', 'published', 'withdrawn')),
  constraint briefing_published_has_version check ((state = 'draft') = (version is null)),
  constraint briefing_published_has_time check ((version is null) = (published_at is null)),
  constraint briefing_withdrawn_has_reason check
    ((state = 'withdrawn') = (withdrawn_at is not null) and (withdrawn_at is null) = (coalesce(withdrawn_reason, '') = ''))
);
comment on table briefing is
  'What a unit tells its officials and those below (thông tin nội bộ). version is the one they are asked to read; the rest of what holds stands in briefing_version. A code of conduct is one that is read anew every year and that everybody may read; obligation_id is then the matter the law makes the unit publish.';
create index briefing_by_unit on briefing (unit_id, created_at desc, id);
create index briefing_by_time on briefing (created_at desc, id);
create unique index briefing_one_code_of_conduct_per_unit on briefing (unit_id) where kind = 'conduct' and state = 'published';

create table briefing_version (
  briefing_id uuid not null references briefing (id),
  number integer not null,
  state text not null default 'draft',
  title text not null,
  body text not null,
  change_note text,
  source jsonb,
  due_on date not null,
  ends_on date,
  unit_ids uuid[] not null,
  with_below boolean not null,
  roles text[] not null default '{}',
  reaches_others boolean not null,
  attachments jsonb not null default '[]',
  writer_ids uuid[] not null,
  written_by_name text not null,
  written_at timestamptz not null,
  decided_by uuid references person (id),
  decided_by_name text,
  decided_at timestamptz,
  note text,
  primary key (briefing_id, number),
  constraint briefing_version_state_is_known check (state in ('draft', 'waiting', 'returned', 'approved')),
  constraint briefing_version_has_words check (title <> '' and body <> ''),
  constraint briefing_version_is_for_somebody check (cardinality(unit_ids) between 1 and 200),
  constraint briefing_version_ends_after_it_is_due check (ends_on is null or ends_on >= due_on),
  constraint briefing_version_decided_is_named check ((state in ('returned', 'approved')) = (decided_by is not null)),
  constraint briefing_version_returned_has_reason check (state <> 'returned' or coalesce(note, '') <> ''),
  constraint briefing_for_others_is_not_approved_by_its_writer check
    (state <> 'approved' or not reaches_others or not (decided_by = any (writer_ids)))
);
comment on table briefing_version is
  'The words of a briefing, whom it is for and by when it is to be read. Approved versions never change. One that reaches beyond the own unit is approved by somebody who did not write it.';
create unique index briefing_version_one_in_hand on briefing_version (briefing_id) where state <> 'approved';
create index briefing_version_by_unit on briefing_version using gin (unit_ids);
alter table briefing add constraint briefing_version_exists
  foreign key (id, version) references briefing_version (briefing_id, number);

create table briefing_reading (
  briefing_id uuid not null,
  version integer not null,
  period integer not null,
  person_id uuid not null references person (id),
  unit_id uuid not null references unit (id),
  read_at timestamptz not null,
  primary key (briefing_id, version, period, person_id),
  foreign key (briefing_id, version) references briefing_version (briefing_id, number)
);
comment on table briefing_reading is
  'Who said "I have read and understood" of which version, when, and in which unit the person stood then. period is the year of a code of conduct, read anew every year, and 0 otherwise. Personal data: removed some time after the briefing ended (READING_RECORD_MONTHS).';
create index briefing_reading_by_person on briefing_reading (person_id, briefing_id);

create table briefing_gathering (
  id uuid primary key default gen_random_uuid(),
  briefing_id uuid not null,
  version integer not null,
  unit_id uuid not null references unit (id),
  kind text not null,
  held_on date not null,
  who text not null,
  people integer not null,
  file_key text,
  file_name text,
  file_type text,
  recorded_by uuid not null references person (id),
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  withdrawn_reason text,
  foreign key (briefing_id, version) references briefing_version (briefing_id, number),
  constraint briefing_gathering_kind_is_known check (kind in ('meeting', 'paper')),
  constraint briefing_gathering_says_who check (who <> ''),
  constraint briefing_gathering_counts_people check (people between 1 and 5000),
  constraint briefing_gathering_file_is_named check ((file_key is null) = (file_name is null) and (file_key is null) = (file_type is null)),
  constraint briefing_gathering_withdrawn_has_reason check ((withdrawn_at is null) = (coalesce(withdrawn_reason, '') = ''))
);
comment on table briefing_gathering is
  'People without an account who were told: at a meeting or by a list on paper, with their number and the list. Counted beside those who read, never among them.';
create index briefing_gathering_by_briefing on briefing_gathering (briefing_id, unit_id, held_on);
