-- Long messages come in parts; and a receipt whose name nobody knows may be of the one message whose answer was lost.
create table incoming_part (
  provider_id uuid not null references message_provider (id),
  contact_id uuid not null references message_contact (id),
  reference integer not null check (reference between 0 and 65535),
  number integer not null check (number between 1 and 255),
  total integer not null check (total between 2 and 255),
  sealed_text text not null,
  received_at timestamptz not null,
  primary key (provider_id, contact_id, reference, number)
);
comment on table incoming_part is
  'Parts of a long short message that is not all here yet; gone when it is, or after some minutes, when what is there is taken as it is.';
create index incoming_part_by_time on incoming_part (received_at);

alter table message_provider drop constraint message_provider_kind_check;
alter table message_provider add constraint message_provider_kind_check check (kind in ('outbox', 'smsHttp', 'smpp', 'smtp'));

alter table message_report add column contact_id uuid references message_contact (id);
comment on column message_report.contact_id is 'Whom the message was for, where the provider says so.';
