alter table unit_report add column above_id uuid references unit_report (id);
update unit_report r set above_id = s.id
from unit_report s
where s.period_id = r.period_id and s.role = 'summary' and r.role = 'unit';
alter table unit_report
  add constraint unit_report_of_a_unit_is_summed_up_somewhere check (role = 'summary' or above_id is not null) not valid,
  add constraint unit_report_is_not_above_itself check (above_id <> id) not valid;
create unique index unit_report_has_one_summary_on_top on unit_report (period_id) where role = 'summary' and above_id is null;
create index unit_report_by_what_is_above on unit_report (above_id);
comment on column unit_report.above_id is
  'The summary this report is handed in to and added up in. Empty for the summary on top of its period: that of the unit that leads the plan.';
