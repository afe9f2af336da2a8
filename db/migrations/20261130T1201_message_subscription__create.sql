create table message_subscription (
  id uuid primary key default gen_random_uuid(),
  contact_id uuid not null references message_contact (id),
  unit_id uuid not null references unit (id),
  about text not null check (about in ('all', 'topic', 'procedure', 'journey', 'hamlet')),
  about_key text not null default '' check (length(about_key) <= 200),
  asked_at timestamptz not null,
  asked_how text not null check (asked_how in ('page', 'counter', 'sms')),
  confirmed_at timestamptz,
  ended_at timestamptz,
  code_tries integer not null default 0,
  ended_how text check (ended_how in ('link', 'sms', 'office', 'bounce', 'expired')),
  constraint message_subscription_says_about_what check ((about = 'all') = (about_key = '')),
  constraint message_subscription_ends_somehow check ((ended_at is null) = (ended_how is null))
);
comment on table message_subscription is
  'Who asked to be told what, of which unit. Counts from its confirmation until its end; neither is ever overwritten: asking again is a new row.';
create unique index message_subscription_is_one_while_it_lasts on message_subscription (contact_id, unit_id, about, about_key)
  where ended_at is null;
create index message_subscription_by_unit on message_subscription (unit_id, about, about_key)
  where confirmed_at is not null and ended_at is null;

create table message_list (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  medium text not null check (medium in ('sms', 'email')),
  name text not null check (length(name) between 1 and 120),
  ground text not null check (length(ground) between 1 and 500),
  created_by_name text not null,
  created_at timestamptz not null,
  closed_at timestamptz
);
comment on table message_list is 'People of a unit who may be written to, with the ground for it: who agreed, when, for what.';
create unique index message_list_name_is_one on message_list (unit_id, lower(name)) where closed_at is null;

create table message_list_member (
  list_id uuid not null references message_list (id),
  contact_id uuid not null references message_contact (id),
  added_at timestamptz not null,
  added_by_name text not null,
  removed_at timestamptz,
  primary key (list_id, contact_id)
);
comment on table message_list_member is 'Who stands on a list, since when, put there by whom; taken off, the row stays.';
create index message_list_member_by_contact on message_list_member (contact_id);

create table message_refusal (
  contact_id uuid not null references message_contact (id),
  unit_id uuid not null references unit (id),
  at timestamptz not null,
  how text not null check (how in ('link', 'sms', 'office', 'bounce')),
  ended_at timestamptz,
  primary key (contact_id, unit_id, at)
);
comment on table message_refusal is
  'Who does not want campaigns of a unit and of what lies below it any more. It holds over every list; asking to be told again ends it.';
create index message_refusal_standing on message_refusal (contact_id) where ended_at is null;
