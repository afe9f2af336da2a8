alter table money_entry add column carried_from_plan_id uuid;
comment on column money_entry.carried_from_plan_id is
  'The plan of an earlier year whose closed book this allocation comes from (chuyển nguồn); of its corrections too.';
alter table money_entry
  add constraint money_carried_over_was_closed foreign key (carried_from_plan_id, source_id)
    references money_closing_line (plan_id, source_id),
  add constraint money_carried_over_is_allocated check (carried_from_plan_id is null or stage = 'allocation');
create unique index money_is_carried_over_once on money_entry (carried_from_plan_id, source_id)
  where carried_from_plan_id is not null and corrects_id is null;
