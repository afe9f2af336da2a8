create view proof as
  select id, task_id, unit_id, record_kind, record_id, sent_at
  from ledger_entry
  where task_id is not null and state = 'sent' and withdrawn_at is null;
comment on view proof is
  'What the publication ledger offers to reports of other modules: rows that prove a task, that is sent and not withdrawn. A product is a record, however many rows it has.';
create index ledger_entry_proof on ledger_entry (task_id, unit_id, record_kind, record_id, sent_at)
  where task_id is not null and state = 'sent' and withdrawn_at is null;
create index evidence_rejected on evidence (task_id, unit_id, ended_at desc) where ended_as = 'rejected';
