create table survey_questionnaire (
  id uuid primary key default gen_random_uuid(),
  series_id uuid not null,
  number integer not null check (number >= 1),
  unit_id uuid not null references unit (id),
  name text not null,
  content jsonb not null,
  state text not null default 'draft' check (state in ('draft', 'proposed', 'approved', 'retired')),
  based_on integer not null default 1,
  written_by uuid references person (id),
  written_by_name text not null,
  written_at timestamptz not null,
  approved_by uuid references person (id),
  approved_by_name text,
  approved_at timestamptz,
  constraint survey_questionnaire_once unique (series_id, number),
  constraint survey_questionnaire_writer_does_not_approve check (approved_by is null or approved_by <> written_by),
  constraint survey_questionnaire_approved_has_day check (state in ('draft', 'proposed') or approved_at is not null)
);
comment on table survey_questionnaire is
  'Versions of questionnaires. draft → proposed → approved by somebody else → retired. Once approved the words never change; other words are a new version of the same series.';
comment on column survey_questionnaire.content is 'Factors, questions with their keys and answers to choose from, the mark from which one counts as satisfied.';
comment on column survey_questionnaire.based_on is 'Counts changes, so that of two who change at once the second is told.';
create index survey_questionnaire_by_unit on survey_questionnaire (unit_id, written_at desc, id);

create table survey (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  title text not null,
  purpose text not null,
  questionnaire_id uuid not null references survey_questionnaire (id),
  population_kind text not null check (population_kind in ('dossiers', 'list', 'open')),
  period_from date not null,
  period_until date not null,
  opens_on date not null,
  closes_on date not null,
  margin_percent numeric(4, 2) not null default 5 check (margin_percent between 1 and 20),
  least_per_stratum integer not null default 10 check (least_per_stratum between 0 and 1000),
  takes_open boolean not null default false,
  official_ref text,
  state text not null default 'draft' check (state in ('draft', 'approved', 'withdrawn')),
  draw_seed text,
  withdrawn_reason text,
  based_on integer not null default 1,
  created_by uuid references person (id),
  created_by_name text not null,
  created_at timestamptz not null,
  approved_by uuid references person (id),
  approved_by_name text,
  approved_at timestamptz,
  results_by uuid references person (id),
  results_by_name text,
  results_at timestamptz,
  constraint survey_writer_does_not_approve check (approved_by is null or approved_by <> created_by),
  constraint survey_writer_does_not_publish check (results_by is null or results_by <> created_by),
  constraint survey_days_in_order check (period_from <= period_until and opens_on <= closes_on),
  constraint survey_approved_has_day_and_seed check (state <> 'approved' or (approved_at is not null and draw_seed is not null)),
  constraint survey_withdrawn_has_reason check ((state = 'withdrawn') = (withdrawn_reason is not null))
);
comment on table survey is
  'What is asked of whom about which time. Written by one, approved (and the sample drawn) and its results published by somebody else.';
comment on column survey.population_kind is 'dossiers: settled in the period; list: numbers of people by group as given; open: whoever wants to answer.';
comment on column survey.takes_open is 'Besides the sample, whoever opens the page may answer; counted apart, because they chose themselves.';
comment on column survey.official_ref is 'Decision of the agency that measures the official index, where this is that measurement; otherwise the survey never carries its name.';
comment on column survey.draw_seed is 'With it the draw can be done again by anybody who has the list.';
create index survey_by_unit on survey (unit_id, opens_on desc, id);
create index survey_by_days on survey (opens_on desc, id) where state = 'approved';

create table survey_stratum (
  survey_id uuid not null references survey (id),
  position integer not null check (position between 1 and 4000),
  unit_id uuid references unit (id),
  name text not null,
  population integer not null check (population >= 0),
  sample integer not null default 0 check (sample >= 0 and sample <= population),
  primary key (survey_id, position)
);
comment on table survey_stratum is 'Parts of the population that are asked and weighted apart: a unit, a field, a group.';

create table survey_invitation (
  id bigint generated always as identity primary key,
  survey_id uuid not null,
  stratum integer not null,
  dossier_id bigint,
  told text check (told in ('sent', 'noAddress')),
  told_at timestamptz,
  used_on date,
  constraint survey_invitation_of_a_stratum foreign key (survey_id, stratum) references survey_stratum (survey_id, position),
  constraint survey_invitation_once unique (survey_id, dossier_id)
);
comment on table survey_invitation is
  'Who was drawn, and that they answered (the day only). What they answered knows nothing of the invitation.';
comment on column survey_invitation.dossier_id is 'Forgotten 30 days after the survey closed; the invitation stays as a number.';
create index survey_invitation_to_tell on survey_invitation (survey_id, id) where told is null;

create table survey_answer (
  id uuid primary key,
  survey_id uuid not null,
  stratum integer,
  source text not null check (source in ('invitation', 'paper', 'open')),
  answers jsonb not null,
  answered_on date not null,
  sheet integer,
  constraint survey_answer_of_a_stratum foreign key (survey_id, stratum) references survey_stratum (survey_id, position),
  constraint survey_answer_of_a_survey foreign key (survey_id) references survey (id),
  constraint survey_answer_of_the_sample_has_stratum check ((source = 'open') = (stratum is null)),
  constraint survey_answer_of_paper_has_sheet check ((source = 'paper') = (sheet is not null)),
  constraint survey_answer_one_of_a_sheet unique (survey_id, sheet)
);
comment on table survey_answer is 'Answers by key of question, of nobody: no name, no address, the day only. Never changed and never deleted while the survey stands.';
create index survey_answer_by_survey on survey_answer (survey_id);

create table survey_paper_entry (
  survey_id uuid not null,
  sheet integer not null check (sheet between 1 and 100000),
  turn integer not null check (turn in (1, 2)),
  stratum integer not null,
  answers jsonb not null,
  person_id uuid not null references person (id),
  person_name text not null,
  at timestamptz not null,
  primary key (survey_id, sheet, turn),
  constraint survey_paper_entry_of_a_stratum foreign key (survey_id, stratum) references survey_stratum (survey_id, position)
);
comment on table survey_paper_entry is 'Each sheet of paper is typed twice, by two people; where both agree it counts, where they differ somebody looks at the paper.';
create index survey_paper_entry_by_person on survey_paper_entry (survey_id, turn, person_id);

create table survey_step (
  id bigint generated always as identity primary key,
  survey_id uuid references survey (id),
  questionnaire_id uuid references survey_questionnaire (id),
  at timestamptz not null,
  act text not null,
  person_id uuid references person (id),
  person_name text not null,
  note text,
  constraint survey_step_of_one check ((survey_id is null) <> (questionnaire_id is null))
);
comment on table survey_step is 'Who did what with a survey or a questionnaire.';
create index survey_step_by_survey on survey_step (survey_id, id);
create index survey_step_by_questionnaire on survey_step (questionnaire_id, id);
