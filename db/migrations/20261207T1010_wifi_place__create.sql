create table wifi_place (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  code text not null unique check (code ~ '^[2-9a-z]{6}$'),
  point_id uuid references service_point (id),
  name text not null check (length(name) between 1 and 160),
  place text not null check (length(place) between 1 and 300),
  network text not null check (length(network) between 1 and 64),
  hours text not null check (length(hours) between 1 and 200),
  terms text not null check (length(terms) between 1 and 2000),
  keeper text check (length(keeper) between 1 and 160),
  version integer not null default 1,
  withdrawn_reason text,
  written_by_name text not null,
  approved_by_name text not null,
  approved_at timestamptz not null
);
comment on table wifi_place is
  'Places with free WiFi of a unit, whose welcome page a captive portal opens. Each change was proposed by one and approved by another (table proposal); what is withdrawn keeps its row and its reason.';
comment on column wifi_place.code is 'In the address of the welcome page.';
comment on column wifi_place.point_id is 'The place of reception it is at; its opening hours are shown.';
comment on column wifi_place.network is 'The name telephones show (SSID).';
comment on column wifi_place.hours is 'When the WiFi is on, as people are told.';
create index wifi_place_by_unit on wifi_place (unit_id);
create unique index wifi_place_is_named_once on wifi_place (unit_id, lower(name)) where withdrawn_reason is null;

create table wifi_open (
  place_id uuid not null references wifi_place (id),
  day date not null,
  opens integer not null check (opens > 0),
  primary key (place_id, day)
);
comment on table wifi_open is 'How often the welcome page of a place was opened on a day: a sum, nothing of whoever opened it.';
