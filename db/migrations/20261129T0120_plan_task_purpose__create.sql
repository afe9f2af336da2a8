create table plan_task_purpose (
  task_id uuid not null references plan_task (id),
  piece_id uuid not null references plan_piece (id),
  set_by_name text not null,
  set_at timestamptz not null,
  primary key (piece_id, task_id)
);
comment on table plan_task_purpose is 'Which purpose of its plan a task serves, as a person said. A task may serve several.';
create index plan_task_purpose_by_task on plan_task_purpose (task_id);
