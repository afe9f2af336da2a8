alter table ledger_entry
  add column topic text,
  add column audiences text[] not null default '{}',
  add column language text,
  add column reached integer,
  add column place text,
  add constraint ledger_reached_is_possible check (reached between 0 and 100000000);
comment on column ledger_entry.topic is 'What it is about, by the list of topics; null where nobody said, then that of its task stands.';
comment on column ledger_entry.language is 'BCP 47; null where nobody said, then that of its task stands, else Vietnamese.';
comment on column ledger_entry.reached is 'People counted or told to us (who came, received, opened); null where nobody knows.';
comment on column ledger_entry.place is 'Where below its unit: a hamlet or a venue, as written.';
-- What was told to whom and when is added up over everything that went out.
create index ledger_entry_told on ledger_entry (sent_at, unit_id) where state = 'sent' and withdrawn_at is null;

update ledger_entry set topic = version.topic, audiences = version.audiences
from item_version version
where ledger_entry.record_kind = 'item' and version.item_id::text = ledger_entry.record_id
  and version.number = ledger_entry.record_version;
update ledger_entry set reached = evidence.attendance, place = evidence.place
from evidence where evidence.ledger_entry_id = ledger_entry.id;
update ledger_entry set topic = 'procedures', audiences = '{residents}' where record_kind = 'procedure' and topic is null;
