create table scoring_sheet (
  id uuid primary key default gen_random_uuid(),
  index_key text not null references ranking_index (key),
  year integer not null check (year between 2000 and 2100),
  unit_id uuid not null references unit (id),
  for_kind text not null check (for_kind in ('commune', 'department')),
  edition integer not null default 1 check (edition >= 1),
  replaces_id uuid references scoring_sheet (id),
  title text not null,
  document text not null,
  note text not null default '',
  due_on date not null,
  state text not null default 'draft' check (state in ('draft', 'approved', 'replaced', 'withdrawn')),
  withdrawn_reason text,
  version integer not null default 1,
  written_by uuid references person (id),
  written_by_name text not null,
  created_at timestamptz not null,
  approved_by uuid references person (id),
  approved_by_name text,
  approved_at timestamptz,
  constraint scoring_sheet_writer_does_not_approve check (approved_by is null or approved_by <> written_by),
  constraint scoring_sheet_approved_has_day check (state not in ('approved', 'replaced') or approved_at is not null),
  constraint scoring_sheet_withdrawn_has_reason check ((state = 'withdrawn') = (withdrawn_reason is not null))
);
comment on table scoring_sheet is
  'A sheet by which units score themselves for an index and a year: a tree of criteria, written by one, approved by somebody else, never changed afterwards. A correction is another edition.';
comment on column scoring_sheet.unit_id is 'The unit that keeps the sheet: it waits for the scores and appraises them.';
comment on column scoring_sheet.for_kind is 'Which units below it score themselves.';
comment on column scoring_sheet.replaces_id is 'The edition this one takes the place of, once approved.';
comment on column scoring_sheet.document is 'The decision that lays the criteria down, as people name it.';
comment on column scoring_sheet.due_on is 'The last day for sending.';
comment on column scoring_sheet.version is 'Counts changes of the draft, so that nobody overwrites what somebody else just saved.';
create unique index one_approved_scoring_sheet on scoring_sheet (index_key, year, unit_id, for_kind) where state = 'approved';
create index scoring_sheet_by_year on scoring_sheet (year desc, created_at desc);

create table scoring_criterion (
  id bigint generated always as identity primary key,
  sheet_id uuid not null references scoring_sheet (id),
  position integer not null,
  number text not null,
  text text not null,
  maximum integer not null check (maximum between 1 and 1000000),
  scoring text not null check (scoring in ('self', 'survey', 'formula')),
  formula text not null default '',
  is_leaf boolean not null,
  constraint scoring_criterion_number_once unique (sheet_id, number),
  constraint scoring_criterion_formula_has_words check ((scoring = 'formula') = (formula <> ''))
);
comment on table scoring_criterion is 'A criterion of a sheet. Only those without criteria below them are scored; the others are sums.';
comment on column scoring_criterion.number is 'Its place in the tree: 1.1.2 stands below 1.1.';
comment on column scoring_criterion.maximum is 'Most points, in hundredths.';
comment on column scoring_criterion.scoring is 'By the unit itself, by a survey (whoever appraises fills it in), or by the unit after a formula told in words.';

create table self_assessment (
  id uuid primary key default gen_random_uuid(),
  sheet_id uuid not null references scoring_sheet (id),
  unit_id uuid not null references unit (id),
  state text not null default 'filling' check (state in ('filling', 'sent', 'returned', 'appraised')),
  begun_by_name text not null,
  begun_at timestamptz not null,
  sent_by uuid references person (id),
  sent_by_name text,
  sent_at timestamptz,
  returned_by_name text,
  returned_at timestamptz,
  returned_reason text,
  appraised_by uuid references person (id),
  appraised_by_name text,
  appraised_at timestamptz,
  constraint one_self_assessment_of_a_unit unique (sheet_id, unit_id),
  constraint self_assessment_sender_does_not_appraise check (appraised_by is null or appraised_by <> sent_by),
  constraint self_assessment_sent_has_day check (state not in ('sent', 'appraised') or sent_at is not null),
  constraint self_assessment_returned_has_reason check (state <> 'returned' or returned_reason is not null),
  constraint self_assessment_appraised_has_day check ((state = 'appraised') = (appraised_at is not null))
);
comment on table self_assessment is 'A unit scoring itself by a sheet: filled, sent, appraised by somebody of another unit, perhaps sent back for more evidence.';
comment on column self_assessment.returned_reason is 'What is asked for; stays after it was sent again.';
create index self_assessment_by_unit on self_assessment (unit_id);

create table self_assessment_score (
  assessment_id uuid not null references self_assessment (id),
  criterion_id bigint not null references scoring_criterion (id),
  self_score integer check (self_score >= 0),
  explanation text not null default '',
  saved_by uuid references person (id),
  saved_by_name text,
  saved_at timestamptz,
  appraised_score integer check (appraised_score >= 0),
  appraised_reason text not null default '',
  appraised_saved_by_name text,
  appraised_saved_at timestamptz,
  primary key (assessment_id, criterion_id)
);
comment on table self_assessment_score is 'Points for a criterion, in hundredths: what the unit gives itself with its explanation, and what it is given with the reason where that differs.';
comment on column self_assessment_score.saved_at is 'When the unit last saved it; a form that was opened before that does not overwrite it.';

create table self_assessment_evidence (
  id uuid primary key default gen_random_uuid(),
  assessment_id uuid not null references self_assessment (id),
  criterion_id bigint not null references scoring_criterion (id),
  kind text not null check (kind in ('document', 'ledger', 'task', 'link', 'file')),
  ref text not null default '',
  label text not null,
  address text,
  file_key text,
  file_name text,
  file_type text,
  added_by_name text not null,
  added_at timestamptz not null,
  constraint self_assessment_evidence_leads_somewhere check ((kind = 'file') = (file_key is not null) and (kind = 'file') <> (address is not null))
);
comment on table self_assessment_evidence is 'What shows that a score is true: a document of the library, a row of the ledger, a task of a plan, an address, a file.';
comment on column self_assessment_evidence.ref is 'Id of the document, row or task.';
create index self_assessment_evidence_by_assessment on self_assessment_evidence (assessment_id, criterion_id, added_at);
