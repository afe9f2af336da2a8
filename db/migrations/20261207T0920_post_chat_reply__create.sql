-- What the program answered to messages over networks, out of the catalogue of procedures.
create table post_chat_reply (
  id uuid primary key,
  account_id uuid not null references post_account (id),
  unit_id uuid not null references unit (id),
  remote_id text not null check (length(remote_id) between 1 and 300),
  sealed_sender text,
  outcome text not null check (outcome in ('answer', 'choices', 'none')),
  procedure_code text check (char_length(procedure_code) <= 40),
  procedure_version int,
  question_id uuid references question (id),
  text text not null check (char_length(text) <= 2000),
  received_at timestamptz not null,
  state text not null check (state in ('waiting', 'sending', 'sent', 'failed')),
  reason text check (char_length(reason) <= 500),
  settled_at timestamptz,
  constraint chat_message_is_answered_once unique (account_id, remote_id),
  constraint chat_answer_names_its_version check (outcome <> 'answer' or (procedure_code is not null and procedure_version is not null)),
  constraint chat_reply_that_failed_says_why check (state <> 'failed' or reason is not null)
);
create index post_chat_reply_of_unit on post_chat_reply (unit_id, received_at desc, id desc);
comment on table post_chat_reply is
  'A message over a network that the program answered: one procedure, some to choose from, or that it became a question. What was asked is not kept.';
comment on column post_chat_reply.account_id is 'The account it was written to.';
comment on column post_chat_reply.unit_id is 'Whose account it is.';
comment on column post_chat_reply.remote_id is 'What the network calls the message.';
comment on column post_chat_reply.sealed_sender is 'Who wrote, encrypted; forgotten after a month.';
comment on column post_chat_reply.outcome is 'One procedure, a choice of at most three, or none.';
comment on column post_chat_reply.procedure_code is 'The procedure that was told.';
comment on column post_chat_reply.procedure_version is 'The version its words were read from.';
comment on column post_chat_reply.question_id is 'The question it became, where nothing fitted.';
comment on column post_chat_reply.text is 'What was said.';
comment on column post_chat_reply.received_at is 'When it was written.';
comment on column post_chat_reply.state is 'How far its sending is.';
comment on column post_chat_reply.reason is 'Why it could not be sent.';
comment on column post_chat_reply.settled_at is 'When its sending ended.';

alter table incoming_message drop constraint incoming_message_wish_check;
alter table incoming_message add constraint incoming_message_wish_check
  check (wish in ('lookup', 'question', 'procedure', 'stop', 'help', 'tooMany')) not valid;
alter table incoming_message validate constraint incoming_message_wish_check;
