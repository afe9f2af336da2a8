alter table service_point_version add column facilities text[] not null default '{}'
  check (cardinality(facilities) <= 30);
comment on column service_point_version.facilities is
  'What people find at the place, by the names the product knows: computers for them, a ramp, help in a language.';
