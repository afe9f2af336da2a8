-- Fifty letters nobody could take stood before all others of a mailbox.
create table untaken_letter (
  provider_id uuid not null references message_provider (id) on delete cascade,
  uid_validity text not null,
  uid bigint not null,
  reason text not null check (reason in ('unreadable', 'notGiven', 'notTaken')),
  tries integer not null default 1 check (tries > 0),
  failed_at timestamptz not null,
  tried_at timestamptz not null,
  primary key (provider_id, uid)
);
comment on table untaken_letter is
  'Unseen letters of a mailbox that could not be taken: the others go before them. Gone when one is taken, or seen or removed by a person.';
comment on column untaken_letter.uid_validity is 'Of the mailbox (RFC 9051, 2.3.1.1): with another value the same uid is another letter.';
comment on column untaken_letter.reason is
  'unreadable: no letter can be made of it; notGiven: the mail server does not hand it over or does not let it be marked; notTaken: it could not be written down here.';

alter table message_provider
  add column unheard_since timestamptz,
  add column unheard_because text,
  add constraint message_provider_unheard_says_why check ((unheard_since is null) = (unheard_because is null));
comment on column message_provider.unheard_since is
  'Since when its mailbox or line cannot be entered to hear what comes back; null while it is heard. Sending may go on all the while.';
