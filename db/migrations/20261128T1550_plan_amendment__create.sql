create table plan_amendment (
  id uuid primary key default gen_random_uuid(),
  plan_id uuid not null references plan (id),
  kind text not null,
  task_id uuid references plan_task (id),
  task_version integer,
  agency_id uuid references plan_agency (id),
  text text,
  deadline_text text,
  target_count integer,
  reason text not null,
  document text,
  state text not null default 'proposed',
  proposed_by text not null,
  proposed_by_name text not null,
  proposed_at timestamptz not null,
  decided_by text,
  decided_by_name text,
  decided_at timestamptz,
  note text,
  constraint plan_amendment_kind_is_known check (kind in ('change', 'drop', 'add')),
  constraint plan_amendment_state_is_known check (state in ('proposed', 'applied', 'returned')),
  constraint plan_amendment_names_what_it_changes check
    ((kind = 'add' and task_id is null and agency_id is not null and text is not null)
      or (kind <> 'add' and task_id is not null and task_version is not null)),
  constraint plan_amendment_changes_something check
    (kind <> 'change' or text is not null or deadline_text is not null or target_count is not null),
  constraint plan_amendment_target_is_possible check (target_count between 1 and 100000),
  constraint plan_amendment_has_reason check (length(trim(reason)) > 0),
  constraint plan_amendment_proposer_does_not_decide check (decided_by is null or decided_by <> proposed_by),
  constraint plan_amendment_decided_says_when check ((state = 'proposed') = (decided_at is null))
);
comment on table plan_amendment is
  'A correction of a plan in force: a task with other words, another deadline or quantity, one that falls away, one that is added. Proposed by one, put in force by another; what it was before stands in the history.';
create index plan_amendment_by_plan on plan_amendment (plan_id, proposed_at desc);
