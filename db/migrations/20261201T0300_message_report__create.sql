-- What comes back: delivery reports of providers, and messages people send to us.
alter table message
  add column parts integer not null default 1 check (parts between 1 and 20),
  add column reported_at timestamptz;
comment on column message.parts is 'Into how many parts the provider was handed it; each is reported by itself.';
comment on column message.reported_at is 'When, by what the provider says, it arrived or could not.';

create table message_part (
  provider_id uuid not null references message_provider (id),
  remote_id text not null check (length(remote_id) between 1 and 200),
  message_id bigint not null references message (id),
  primary key (provider_id, remote_id)
);
comment on table message_part is
  'Names a provider gave the parts of a long message beyond the one that stands with the message, so that their reports find it.';
create index message_part_by_message on message_part (message_id);

create table message_report (
  id bigint generated always as identity primary key,
  provider_id uuid not null references message_provider (id),
  named_by text not null check (named_by in ('remote', 'key')),
  name text not null check (length(name) between 1 and 200),
  outcome text not null check (outcome in ('delivered', 'refused', 'unreachable')),
  reason text check (length(reason) <= 500),
  ends_address boolean not null default false,
  happened_at timestamptz not null,
  received_at timestamptz not null,
  message_id bigint references message (id),
  constraint message_report_counts_once unique (provider_id, named_by, name, outcome)
);
comment on table message_report is
  'What a provider says became of a message after the hand-over, by its own name for it or by our key. One that comes before we know the name, or is of no message of ours, is kept without message_id. ends_address: the address does not exist.';
create index message_report_by_message on message_report (message_id) where message_id is not null;
create index message_report_unmatched on message_report (provider_id, named_by, name) where message_id is null;
create index message_report_lately_unmatched on message_report (received_at) where message_id is null;

alter table message_contact
  add column dead_at timestamptz,
  add column dead_reason text,
  add constraint message_contact_is_dead_for_a_reason check ((dead_at is null) = (dead_reason is null));
comment on column message_contact.dead_at is
  'Since when the address is known not to exist; runs leave it out until its owner confirms a wish anew.';

alter table message_run add column is_counted boolean not null default true;
comment on column message_run.is_counted is 'False while reports came after its end and the ledger is still to be told.';
create index message_run_to_count on message_run (id) where not is_counted;

create table incoming_message (
  id uuid primary key default gen_random_uuid(),
  provider_id uuid not null references message_provider (id),
  medium text not null check (medium in ('sms', 'email')),
  remote_id text check (length(remote_id) between 1 and 300),
  contact_id uuid not null references message_contact (id),
  sealed_text text,
  wish text not null check (wish in ('lookup', 'question', 'stop', 'help', 'tooMany')),
  is_answered boolean not null,
  question_id uuid references question (id),
  received_at timestamptz not null
);
comment on table incoming_message is
  'What people send to our numbers and mailboxes, and what was understood. The text lies encrypted and is erased after a month; what became an entry of the inbox goes on there.';
create unique index incoming_message_is_taken_once on incoming_message (provider_id, remote_id) where remote_id is not null;
create index incoming_message_by_contact on incoming_message (contact_id, received_at desc);
create index incoming_message_by_day on incoming_message (received_at desc, id desc);
create index incoming_message_to_erase on incoming_message (received_at) where sealed_text is not null;
