-- Lists and sums of plays over all units of a province: thousands a day, read from the newest.
create index station_play_newest on station_play (started_at desc, id desc);
create index station_play_sums on station_play (day, unit_id)
  include (station_id, seconds, source, confirmed_at, withdrawn_at, result);
-- How many rows of the ledger are in which state, also over one channel.
create index ledger_entry_states on ledger_entry (unit_id, channel, state);
-- What people declared and nobody has confirmed yet, among millions of plays that devices told of.
create index station_play_to_confirm on station_play (unit_id, started_at desc)
  where withdrawn_at is null and source <> 'device' and confirmed_at is null;
