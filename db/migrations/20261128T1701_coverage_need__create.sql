create table coverage_need (
  unit_id uuid not null references unit (id),
  audience text not null,
  language text not null,
  every_months integer not null,
  people integer,
  set_by_name text not null,
  set_at timestamptz not null,
  primary key (unit_id, audience, language),
  constraint coverage_need_is_possible check (every_months between 0 and 24),
  constraint coverage_need_people_are_counted check (people between 1 and 100000000)
);
comment on table coverage_need is
  'Who is to be told, in which language and how often, at a unit and everywhere below it; what stands nearer to a commune goes before what stands above. 0 months: not needed here.';

create table coverage_price (
  unit_id uuid not null references unit (id),
  form text not null,
  dong_once bigint not null,
  dong_per_commune bigint not null,
  set_by_name text not null,
  set_at timestamptz not null,
  primary key (unit_id, form),
  constraint coverage_price_is_possible check (dong_once between 0 and 1000000000000 and dong_per_commune between 0 and 1000000000000)
);
comment on table coverage_price is
  'What telling costs a unit: once for making it, and for each commune where it is told. A form without a row has no price, which is not the same as costing nothing.';
