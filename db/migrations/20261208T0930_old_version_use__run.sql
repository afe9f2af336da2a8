-- Runs of messages that wait to go out in old words stand in the list, too.
alter table old_version_use drop constraint old_version_use_kind_check;
alter table old_version_use add constraint old_version_use_kind_check
  check (kind in ('item', 'paper', 'handout', 'broadcast', 'run', 'answer')) not valid;
alter table old_version_use validate constraint old_version_use_kind_check;
comment on column old_version_use.kind is
  'Item, paper on a board, copies handed out, place in a loudspeaker programme, messages that wait to be sent, published answer.';
-- What waits is a handful among all runs there ever were.
create index message_run_waiting on message_run (record_kind) where state not in ('done', 'cancelled');
