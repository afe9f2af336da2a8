create table procedure_saving (
  version_id bigint primary key references procedure_version (id),
  time_unit text,
  time_before numeric(7, 1),
  time_after numeric(7, 1),
  papers_before integer,
  papers_after integer,
  fee_before bigint,
  fee_after bigint,
  constraint procedure_saving_time_is_whole
    check (num_nulls(time_unit, time_before, time_after) in (0, 3)),
  constraint procedure_saving_time_unit_is_known check (time_unit in ('workingDay', 'day', 'hour', 'month')),
  constraint procedure_saving_papers_are_whole check (num_nulls(papers_before, papers_after) in (0, 2)),
  constraint procedure_saving_fee_is_whole check (num_nulls(fee_before, fee_after) in (0, 2))
);
comment on table procedure_saving is
  'What a version asks of people compared with the one before: time, papers, money, each only where both say it for certain. Counted from the records by src/modules/procedures/savings; may be emptied and is counted anew.';
