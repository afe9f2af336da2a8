alter table contest add column kind text not null default 'quiz' check (kind in ('quiz', 'writing', 'stage'));
comment on column contest.kind is 'By questions in rounds, by what people write, or by teams on a stage.';

create table contest_writing (
  contest_id uuid primary key references contest (id),
  topic text not null,
  rights text not null,
  least_words integer not null check (least_words between 0 and 20000),
  most_words integer not null check (most_words between 50 and 20000),
  per_person integer not null check (per_person between 1 and 10),
  takes text not null check (takes in ('text', 'file', 'both')),
  threshold numeric(5, 2) not null check (threshold >= 0),
  third_rule text not null check (third_rule in ('nearest', 'mean', 'alone')),
  likeness_share integer not null check (likeness_share between 5 and 100),
  compared_at timestamptz,
  constraint contest_writing_words_in_order check (least_words <= most_words)
);
comment on table contest_writing is 'What a writing contest asks for, and how what comes is marked.';
comment on column contest_writing.rights is 'What entrants let the organiser do with what they write; they agree to it when they send it.';
comment on column contest_writing.threshold is 'Where two markers differ by more points than this, a third one marks.';
comment on column contest_writing.third_rule is
  'What counts when a third one marked: the mean of his total and the nearer one, the mean of all three, or his alone.';
comment on column contest_writing.likeness_share is 'From this share in percent on, two essays that are alike are shown to the organiser.';
comment on column contest_writing.compared_at is 'When all essays were last held against each other.';

create table contest_criterion (
  contest_id uuid not null references contest (id),
  part integer not null check (part between 1 and 10),
  number integer not null check (number between 1 and 20),
  name text not null,
  most numeric(5, 2) not null check (most > 0),
  primary key (contest_id, part, number)
);
comment on table contest_criterion is 'What is marked, and with how many points at the most. A writing contest has one part.';

create table contest_essay (
  id uuid primary key,
  contest_id uuid not null references contest (id),
  entrant_id uuid not null references contest_entrant (id),
  number integer not null,
  blind_code text not null,
  form text not null check (form in ('text', 'document', 'photos')),
  sealed text,
  words integer,
  source text not null check (source in ('page', 'paper')),
  received_by uuid references person (id),
  received_by_name text,
  received_at timestamptz not null,
  changed_at timestamptz not null,
  rights_accepted boolean not null,
  may_publish boolean not null,
  withdrawn_at timestamptz,
  pages_checked_by_name text,
  pages_checked_at timestamptz,
  excluded_reason text,
  excluded_by_name text,
  excluded_at timestamptz,
  shown_title text,
  shown_text text,
  shown_by_name text,
  shown_at timestamptz,
  constraint contest_essay_number_once unique (contest_id, number),
  constraint contest_essay_code_once unique (contest_id, blind_code),
  constraint contest_essay_rights_are_accepted check (rights_accepted),
  constraint contest_essay_shown_by_consent check (shown_at is null or may_publish),
  constraint contest_essay_excluded_with_reason check ((excluded_at is null) = (excluded_reason is null))
);
comment on table contest_essay is
  'What somebody wrote for a contest. Markers know it by its code alone; of a document only the text is kept, of photos new pictures without what the camera wrote into them.';
comment on column contest_essay.sealed is 'Title and text, sealed; erased some time after the results.';
comment on column contest_essay.pages_checked_at is 'Photos go to markers only after somebody saw that no name stands on them, or covered it.';
comment on column contest_essay.shown_text is 'The text as everybody may read it: by consent, after the results, let through by one person.';
create index contest_essay_by_entrant on contest_essay (entrant_id);
create index contest_essay_shown on contest_essay (contest_id, number) where shown_at is not null;

create table contest_essay_page (
  essay_id uuid not null references contest_essay (id),
  number integer not null check (number between 1 and 20),
  id uuid not null,
  file_key text not null,
  hide_top integer not null default 0 check (hide_top between 0 and 60),
  hide_bottom integer not null default 0 check (hide_bottom between 0 and 60),
  primary key (essay_id, number)
);
comment on table contest_essay_page is 'Pages of an essay by hand: sealed pictures, with how many percent at the top and the bottom are covered for markers.';

create table contest_marker (
  id uuid primary key default gen_random_uuid(),
  contest_id uuid not null references contest (id),
  number integer not null,
  person_id uuid references person (id),
  name text not null,
  unit_ids uuid[] not null,
  added_by_name text not null,
  added_at timestamptz not null,
  removed_at timestamptz,
  constraint contest_marker_number_once unique (contest_id, number)
);
comment on table contest_marker is 'Who marks in a contest.';
comment on column contest_marker.unit_ids is 'Units the marker belongs to: what comes from there is given to others where that can be.';
create unique index contest_marker_person_once on contest_marker (contest_id, person_id) where removed_at is null;
create index contest_marker_by_person on contest_marker (person_id) where removed_at is null;

create table contest_sheet (
  id uuid primary key default gen_random_uuid(),
  contest_id uuid not null references contest (id),
  marker_id uuid not null references contest_marker (id),
  essay_id uuid references contest_essay (id),
  turn integer not null check (turn between 1 and 3),
  marks jsonb,
  total numeric(6, 2),
  remark text,
  drawn_at timestamptz not null,
  handed_in_at timestamptz,
  constraint contest_sheet_once unique (essay_id, marker_id),
  constraint contest_sheet_turn_once unique (essay_id, turn),
  constraint contest_sheet_handed_in_is_full check (handed_in_at is null or (marks is not null and total is not null))
);
comment on table contest_sheet is 'What one marker gave. Nobody sees the sheet of another before all of it is handed in.';
comment on column contest_sheet.turn is 'First and second marker; the third only where the two differ by more than the contest allows.';
create index contest_sheet_by_marker on contest_sheet (marker_id, handed_in_at);
create index contest_sheet_by_contest on contest_sheet (contest_id);

create table contest_likeness (
  contest_id uuid not null references contest (id),
  essay_a uuid not null references contest_essay (id),
  essay_b uuid not null references contest_essay (id),
  share integer not null check (share between 0 and 100),
  found_at timestamptz not null,
  decision text check (decision in ('fine', 'exclude-a', 'exclude-b', 'exclude-both')),
  reason text,
  decided_by_name text,
  decided_at timestamptz,
  primary key (essay_a, essay_b),
  constraint contest_likeness_decided_with_reason check ((decision is null) = (reason is null))
);
comment on table contest_likeness is
  'Two essays of different people that share so many percent of the shorter one. A machine finds it, a person decides, with a reason.';
create index contest_likeness_by_contest on contest_likeness (contest_id, share desc);
