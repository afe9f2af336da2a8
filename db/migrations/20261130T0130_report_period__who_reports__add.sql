-- How a period was opened, so that a unit that gets its first task later is added to it by the same rule.
alter table report_period
  add column with_helpers boolean not null default false,
  add column through_id uuid references unit (id);
comment on column report_period.with_helpers is 'Units that only help report too.';
comment on column report_period.through_id is
  'The unit the reports of all go through ("thông qua Sở …"); null where they go straight to the leading unit, and for periods opened before this was kept.';
