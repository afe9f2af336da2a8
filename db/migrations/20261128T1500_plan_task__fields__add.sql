alter table plan_task
  add column audiences text[] not null default '{}',
  add column languages text[] not null default '{}',
  add column place_unit_ids uuid[] not null default '{}',
  add column place_text text,
  add column basis_piece_ids uuid[] not null default '{}',
  add column decided_fields text[] not null default '{}',
  add constraint plan_task_audiences_are_known check
    (audiences <@ array['residents', 'businesses', 'officials', 'ethnicCommunities', 'foreigners']),
  add constraint plan_task_topic_is_known check (topic in
    ('institutions', 'procedures', 'procedureControl', 'apparatus', 'staff', 'finance', 'digital')),
  add constraint plan_task_decided_fields_are_known check (decided_fields <@
    array['audiences', 'languages', 'place', 'topic', 'productKind', 'basis']);
comment on column plan_task.place_unit_ids is 'Units in whose area the task is done; none means the area of each unit that has the task.';
comment on column plan_task.basis_piece_ids is 'Pieces of kind legalBasis of the same plan on which the task rests.';
comment on column plan_task.decided_fields is
  'Fields a person has set, also to nothing. For the others the text may propose something, which is never stored.';
