-- What people send is meant for a unit, whether it became an entry of the inbox or not: somebody there looks through it.
alter table incoming_message add column unit_id uuid references unit (id);
update incoming_message i
  set unit_id = coalesce((select q.unit_id from question q where q.id = i.question_id), (select home_unit_id from installation));
alter table incoming_message alter column unit_id set not null;
comment on column incoming_message.unit_id is 'The unit it is meant for: which wrote to the address last, else the one the installation belongs to.';
drop index incoming_message_by_day;
create index incoming_message_by_unit on incoming_message (unit_id, received_at desc, id desc);
