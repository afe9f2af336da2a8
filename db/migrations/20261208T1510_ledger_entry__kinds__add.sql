-- A year of loudspeakers is millions of rows of few kinds; without this they are taken for as many kinds, and sorted on the disk.
create statistics ledger_entry_kinds (ndistinct)
  on unit_id, task_id, channel, topic, audiences, language, record_kind, record_id from ledger_entry;
