create table plan_awareness (
  id uuid primary key default gen_random_uuid(),
  plan_id uuid not null references plan (id),
  task_id uuid references plan_task (id),
  about text not null check (length(about) between 1 and 300),
  before_survey_id uuid not null references survey (id),
  after_survey_id uuid not null references survey (id),
  measure text not null check (length(measure) between 1 and 100),
  added_by_name text not null,
  added_at timestamptz not null,
  constraint plan_awareness_compares_two check (before_survey_id <> after_survey_id),
  constraint plan_awareness_once unique (plan_id, before_survey_id, after_survey_id, measure)
);
comment on table plan_awareness is
  'What people know, measured before and after a plan or one of its tasks: two published surveys that asked the same. Figures are reckoned when shown.';
comment on column plan_awareness.about is 'What is to be known, in the words of the plan.';
comment on column plan_awareness.measure is 'Which figure of both: overall, item, f:factor, i:question, c:question:answer.';
comment on column plan_awareness.added_by_name is 'Who tied them.';
create index plan_awareness_of_plan on plan_awareness (plan_id, added_at);
