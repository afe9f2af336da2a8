create table installation (
  only boolean primary key default true check (only),
  home_unit_id uuid not null references unit (id)
);
comment on table installation is 'The unit whose site stands at the root address: the province, or a single commune that runs its own.';
