-- What people write to an account at a network: it becomes a question of the unit, and its answer goes back the same way where that is allowed.
create table post_incoming (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references post_account (id),
  remote_id text not null check (length(remote_id) between 1 and 300),
  kind text not null check (kind in ('message', 'comment')),
  sealed_sender text,
  question_id uuid not null references question (id),
  received_at timestamptz not null,
  reply_state text not null default 'none' check (reply_state in ('none', 'sending', 'sent', 'byHand', 'failed')),
  reply_reason text,
  replied_at timestamptz,
  constraint post_incoming_is_taken_once unique (account_id, remote_id),
  constraint post_incoming_that_failed_says_why check (reply_state <> 'failed' or reply_reason is not null)
);
comment on table post_incoming is
  'A message or comment from a network, taken once. sealed_sender is who wrote it, as the network calls him or her: encrypted, used for the answer only, erased with it.';
create index post_incoming_by_question on post_incoming (question_id);
create index post_incoming_by_account on post_incoming (account_id, received_at desc);

alter table question drop constraint question_source_check;
alter table question add constraint question_source_check check (source in ('page', 'sms', 'email', 'zalo', 'facebook'));
