-- A number one provider refuses because it carries to others only is told by the next kind of provider, where its run allows it.
alter table message_run add column falls_through boolean not null default false;
comment on column message_run.falls_through is
  'What a provider refuses because it cannot reach the number at all goes once more, by a provider of another kind of the same medium.';
alter table message
  add column fell_from uuid references message_provider (id),
  add column fell_reason text,
  add constraint message_that_fell_says_why check ((fell_from is null) = (fell_reason is null));
comment on column message.fell_from is 'The provider that could not reach the number; the message goes by one of another kind, once.';
