create table quiz (
  id uuid primary key default gen_random_uuid(),
  subject_kind text not null,
  subject_id uuid not null,
  draws integer not null,
  pass_share integer not null,
  tries integer not null,
  minutes integer,
  is_open boolean not null default false,
  changed_by_name text not null,
  changed_at timestamptz not null,
  constraint quiz_one_per_subject unique (subject_kind, subject_id),
  constraint quiz_draws_a_few check (draws between 3 and 10),
  constraint quiz_share_is_percent check (pass_share between 1 and 100),
  constraint quiz_tries_are_limited check (tries between 1 and 10),
  constraint quiz_minutes_are_few check (minutes between 1 and 180)
);
comment on table quiz is
  'Questions on a record of another module (subject), drawn anew for each attempt: how many, which share passes, how many tries, how much time.';

create table quiz_question (
  id uuid primary key default gen_random_uuid(),
  quiz_id uuid not null references quiz (id),
  kind text not null,
  text text not null,
  answers jsonb not null,
  explanation text not null,
  rests_on jsonb not null,
  position integer not null,
  written_by_name text not null,
  written_at timestamptz not null,
  confirmed_by_name text,
  confirmed_at timestamptz,
  ended_at timestamptz,
  replaced_by uuid references quiz_question (id),
  constraint quiz_question_kind_is_known check (kind in ('single', 'multiple', 'truth')),
  constraint quiz_question_has_words check (text <> ''),
  constraint quiz_question_has_answers check (jsonb_array_length(answers) between 2 and 6),
  constraint quiz_question_replaced_has_ended check (replaced_by is null or ended_at is not null)
);
comment on table quiz_question is
  'A question of the bank. Its words never change: another wording is another row that replaces it, so that what was once answered stays what it was. rests_on names the sentence, article or part of a procedure with the stamp of the version it was checked against; another stamp, and it is left out of new attempts until confirmed.';
create index quiz_question_by_quiz on quiz_question (quiz_id, position) where ended_at is null;

create table quiz_attempt (
  id uuid primary key default gen_random_uuid(),
  quiz_id uuid not null references quiz (id),
  taker text not null,
  subject_version integer not null,
  number integer not null,
  drawn jsonb not null,
  began_at timestamptz not null,
  ends_at timestamptz,
  finished_at timestamptz,
  given jsonb,
  counted integer,
  right_count integer,
  passed boolean,
  constraint quiz_attempt_is_numbered unique (quiz_id, taker, number),
  constraint quiz_attempt_finished_is_counted check ((finished_at is null) = (counted is null) and (counted is null) = (right_count is null)),
  constraint quiz_attempt_right_are_counted check (right_count between 0 and counted),
  constraint quiz_attempt_passed_had_questions check (passed is null or (counted > 0 and finished_at is not null))
);
comment on table quiz_attempt is
  'One go at a quiz: which questions were drawn in which order, what was answered, what came of it. passed is null while it runs and where every question changed meanwhile, which uses up no try. taker is whatever tells people apart for the owner of the subject. Personal data.';
create unique index quiz_attempt_one_at_a_time on quiz_attempt (quiz_id, taker) where finished_at is null;

create table quiz_answer (
  attempt_id uuid not null references quiz_attempt (id) on delete cascade,
  question_id uuid not null references quiz_question (id),
  is_right boolean not null,
  primary key (attempt_id, question_id)
);
comment on table quiz_answer is 'Whether a question of an attempt was answered right; counted per question for its author, without who.';
create index quiz_answer_by_question on quiz_answer (question_id);

create view quiz_pass as
  select distinct q.subject_kind, q.subject_id, a.subject_version, a.taker
  from quiz_attempt a join quiz q on q.id = a.quiz_id where a.passed;
comment on view quiz_pass is 'What the bank offers to modules that count who passed: each taker once per version of the subject.';
create view quiz_try as
  select q.subject_kind, q.subject_id, a.subject_version, a.taker from quiz_attempt a join quiz q on q.id = a.quiz_id
  where a.finished_at is not null and a.passed is not null group by 1, 2, 3, 4;
comment on view quiz_try is 'What the bank offers beside quiz_pass: who has finished an attempt at all.';
