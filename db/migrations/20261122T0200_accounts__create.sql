create table person (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  given_name text not null,
  email text not null,
  title text not null default '',
  unit_id uuid not null references unit (id),
  search_key text not null,
  state text not null default 'invited' check (state in ('invited', 'active', 'closed')),
  password_hash text,
  password_changed_at timestamptz,
  totp_secret text,
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  is_demo boolean not null default false,
  created_at timestamptz not null,
  closed_at timestamptz,
  constraint person_active_has_password check (state <> 'active' or password_hash is not null),
  constraint person_closed_keeps_no_secret check (state <> 'closed' or (password_hash is null and totp_secret is null)),
  constraint person_closed_has_time check ((state = 'closed') = (closed_at is not null)),
  constraint person_totp_confirmed_has_secret check (totp_confirmed_at is null or totp_secret is not null)
);
comment on table person is
  'People who work with the product. unit_id is where somebody belongs; what somebody may do stands in role_grant. totp_secret is sealed (platform/crypto) and bound to the row; totp_last_step is the last time step whose code was taken, so that no code works twice. search_key is name and e-mail without marks, in small letters; given_name stands last in a Vietnamese name and orders lists.';
create unique index person_email_is_used_once on person (lower(email));
create index person_by_name on person (given_name collate "vi-x-icu", name collate "vi-x-icu", id);
create index person_by_unit on person (unit_id);
create index person_by_search_key on person using gin (search_key gin_trgm_ops);

create table role_grant (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person (id),
  unit_id uuid not null references unit (id),
  role text not null check (role in
    ('admin', 'leader', 'planner', 'editor', 'approver', 'translator', 'officer', 'handler', 'finance', 'press', 'inspector')),
  from_day date not null,
  to_day date,
  constraint role_grant_ends_after_it_began check (to_day >= from_day),
  constraint role_grant_is_given_once_at_a_time exclude using gist
    (person_id with =, unit_id with =, role with =, daterange(from_day, to_day) with &&)
);
comment on table role_grant is
  'A role held at a unit, reaching over everything below it, from from_day until the day before to_day (calendar days in Viet Nam). A withdrawn grant gets to_day and stays: who could do what, when, must be answerable later.';
create index role_grant_by_person on role_grant (person_id);
create index role_grant_by_unit on role_grant (unit_id, role);

create table session (
  id uuid primary key default gen_random_uuid(),
  token_hash text not null unique,
  person_id uuid not null references person (id),
  stage text not null check (stage in ('code', 'full')),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  address_prefix text not null,
  device text not null
);
comment on table session is
  'Browsers that are signed in. stage "code" has passed the password and still owes the second factor: it opens nothing else. Only the network part of the address and the kind of browser are kept. Ended sessions are removed.';
create index session_by_person on session (person_id);
create index session_by_expiry on session (expires_at);

create table recovery_code (
  person_id uuid not null references person (id),
  code_hash text not null,
  used_at timestamptz,
  primary key (person_id, code_hash)
);
comment on table recovery_code is
  'Codes on paper that stand in for the telephone once each. Keyed digests only.';

create table one_time_link (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('invitation', 'reset')),
  person_id uuid not null references person (id),
  token_hash text not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  sent_at timestamptz,
  used_at timestamptz
);
comment on table one_time_link is
  'Links in e-mails with which somebody sets a password: for an invitation or a forgotten password. Work once, until they expire. The token is derived from the id with the installation''s key, so the job that sends it needs no secret in its row.';
create unique index one_time_link_one_open_per_person on one_time_link (person_id, kind) where used_at is null;

create table api_token (
  id uuid primary key default gen_random_uuid(),
  token_hash text not null unique,
  name text not null,
  person_id uuid not null references person (id),
  role text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
comment on table api_token is
  'Bearer tokens with which programs act for a person. With a role, the token carries that role''s grants of the person only.';
create index api_token_by_person on api_token (person_id);

create table sign_in_throttle (
  key text primary key,
  failures integer not null,
  last_at timestamptz not null,
  blocked_until timestamptz
);
comment on table sign_in_throttle is
  'Failed sign-ins per account and per network address, as keyed digests, whether or not the account exists. Each failure after the first few makes the next attempt wait longer.';
create index sign_in_throttle_by_time on sign_in_throttle (last_at);
