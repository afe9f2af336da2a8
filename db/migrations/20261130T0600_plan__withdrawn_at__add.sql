-- A draft that is not needed is given up with its reason. It keeps its text and history, and holds neither its number nor
-- its place below the plan above.
alter table plan
  add column withdrawn_at timestamptz,
  add column withdrawn_by_name text,
  add column withdrawn_reason text,
  add constraint plan_only_a_draft_is_withdrawn check (withdrawn_at is null or state = 'draft'),
  add constraint plan_withdrawal_has_reason check
    ((withdrawn_at is null) = (withdrawn_reason is null) and (withdrawn_at is null) = (withdrawn_by_name is null)
      and length(trim(withdrawn_reason)) > 0);
comment on column plan.withdrawn_at is 'When a draft was given up. Such a draft is changed no more and counts nowhere.';

drop index plan_number_is_used_once_a_year;
create unique index plan_number_is_used_once_a_year on plan (unit_id, number_key, number_year)
  where number_key is not null and withdrawn_at is null;

-- One at a time, not one for ever: after the first was closed or given up, the unit may write another.
drop index plan_one_of_unit_per_parent;
create unique index plan_one_running_of_unit_per_parent on plan (parent_id, unit_id)
  where parent_id is not null and state <> 'closed' and withdrawn_at is null;
