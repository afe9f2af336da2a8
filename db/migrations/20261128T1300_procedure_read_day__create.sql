create table procedure_read_day (
  day date not null,
  code text not null references procedure (code),
  reads integer not null,
  primary key (day, code),
  constraint procedure_read_day_counts_something check (reads > 0)
);
comment on table procedure_read_day is
  'How often the public page of a procedure was read on a day, by people as far as that can be told. Nothing says who read. Days more than three months ago are added up to the first of their month; months go after 25.';
create index procedure_read_day_by_code on procedure_read_day (code, day);
