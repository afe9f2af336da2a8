alter table item add constraint item_task_is_known foreign key (task_id) references plan_task (id);
alter table ledger_entry add constraint ledger_task_is_known foreign key (task_id) references plan_task (id);
