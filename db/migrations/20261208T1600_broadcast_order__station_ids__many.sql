-- Whole communes of a province are chosen at once: three thousand loudspeakers and more.
alter table broadcast_order drop constraint broadcast_order_station_ids_check,
  add constraint broadcast_order_station_ids_check check (cardinality(station_ids) between 1 and 10000);
alter table broadcast_interrupt drop constraint broadcast_interrupt_station_ids_check,
  add constraint broadcast_interrupt_station_ids_check check (cardinality(station_ids) between 1 and 10000);
