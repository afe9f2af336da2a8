alter table station_play
  alter column item_id drop not null,
  add column slogan_id uuid references slogan (id),
  add column procedure_code text check (length(procedure_code) between 1 and 60),
  add constraint station_play_is_of_one_thing check (num_nonnulls(item_id, slogan_id, procedure_code) = 1);
comment on column station_play.slogan_id is 'The slogan a board showed, where it was no item.';
comment on column station_play.procedure_code is 'The procedure a board showed, where it was no item.';
create index station_play_by_slogan on station_play (slogan_id, started_at desc) where slogan_id is not null;
create index station_play_by_procedure on station_play (procedure_code, started_at desc) where procedure_code is not null;
