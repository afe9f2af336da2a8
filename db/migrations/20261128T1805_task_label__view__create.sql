create view task_label as
  select t.id as task_id, t.plan_id, t.text, p.number as plan_number, p.state as plan_state
  from plan_task t join plan p on p.id = t.plan_id
  where t.state = 'accepted';
comment on view task_label is
  'What plans offer to modules that name a task: its words, its plan and whether that is public (not a draft).';
