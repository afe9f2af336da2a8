create table public_app (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  name text not null,
  agency text not null,
  purpose text not null,
  uses text not null,
  website text,
  google_play text,
  app_store text,
  procedure_codes text[] not null default '{}',
  is_for_online boolean not null default false,
  checked_on date not null,
  version integer not null default 1,
  withdrawn_reason text,
  written_by_name text not null,
  approved_by_name text not null,
  approved_at timestamptz not null,
  constraint public_app_says_what_it_is_for check (name <> '' and agency <> '' and purpose <> '' and uses <> ''),
  constraint public_app_addresses_are_safe check
    (coalesce(website, 'https://') like 'https://%' and coalesce(google_play, 'https://') like 'https://%' and coalesce(app_store, 'https://') like 'https://%')
);
comment on table public_app is
  'Apps and portals of public administration as people are told of them. Each change was proposed by one and approved by another (table proposal); what is withdrawn keeps its row and its reason.';
comment on column public_app.uses is 'What people use it for, a line each.';
comment on column public_app.is_for_online is 'Named on every procedure that is filed online.';
comment on column public_app.checked_on is 'The day on which somebody looked whether all of this holds.';
create unique index public_app_is_named_once on public_app (lower(name)) where withdrawn_reason is null;
create index public_app_by_unit on public_app (unit_id);
create index public_app_by_procedure on public_app using gin (procedure_codes);
