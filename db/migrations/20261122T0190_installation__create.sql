create table installation (
  is_single boolean primary key default true check (is_single),
  home_unit_id uuid not null references unit (id)
);
comment on table installation is 'The unit whose site stands at the root address: the province, or a single commune that runs its own.';
