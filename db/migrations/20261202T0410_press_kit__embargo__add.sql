alter table press_kit add column embargo_until timestamptz;
comment on column press_kit.embargo_until is
  'Until this moment an approved kit is seen at the secret addresses of outlets only; from then on everybody reads it. Null: public once approved.';

create table press_kit_break (
  id bigint generated always as identity primary key,
  kit_id uuid not null references press_kit (id),
  outlet_name text not null check (outlet_name <> ''),
  url text,
  found_at timestamptz not null,
  note text not null check (note <> ''),
  recorded_by uuid references person (id),
  recorded_by_name text not null,
  recorded_at timestamptz not null
);
comment on table press_kit_break is
  'An outlet published out of a kit before its hour: who, where, when it was found, what was done about it. Never changed.';
create index press_kit_break_by_kit on press_kit_break (kit_id, id desc);
