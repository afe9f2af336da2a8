-- The Fatherland Front and its organisations watch how messages are dealt with and say what they find; the office answers them.
alter table role_grant drop constraint role_grant_role_check;
alter table role_grant add constraint role_grant_role_is_known check (role in
  ('admin', 'leader', 'planner', 'editor', 'approver', 'translator', 'officer', 'handler', 'finance', 'press', 'inspector', 'front'));

create table question_front_watch (
  question_id uuid primary key references question (id),
  by_sender boolean not null,
  asked_by uuid references person (id),
  asked_by_name text not null,
  reason text not null default '' check (length(reason) <= 1000),
  at timestamptz not null,
  constraint question_front_watch_officer_is_known check (by_sender = (asked_by is null))
);
comment on table question_front_watch is
  'A message the Fatherland Front of its unit follows: its sender wished it, or an officer handed it on. Never one that is confidential.';
comment on column question_front_watch.question_id is 'The message.';
comment on column question_front_watch.by_sender is 'Its sender ticked so when sending.';
comment on column question_front_watch.asked_by is 'The officer who handed it on.';
comment on column question_front_watch.asked_by_name is 'That officer''s name at the time.';
comment on column question_front_watch.reason is 'Why the officer did.';
comment on column question_front_watch.at is 'Since when.';
create index question_front_watch_by_time on question_front_watch (at desc);

create table question_front_remark (
  id uuid primary key default gen_random_uuid(),
  question_id uuid not null references question_front_watch (question_id),
  body text not null check (length(body) between 1 and 4000),
  person_id uuid not null references person (id),
  person_name text not null,
  at timestamptz not null,
  due_on date not null,
  reply text check (length(reply) between 1 and 4000),
  replied_by uuid references person (id),
  replied_by_name text,
  replied_at timestamptz,
  constraint question_front_remark_reply_is_whole check
    (num_nulls(reply, replied_by, replied_by_name, replied_at) in (0, 4)),
  constraint question_front_remark_writer_does_not_reply check (replied_by <> person_id)
);
comment on table question_front_remark is
  'What the Front says of how a message was dealt with, and what the office replied. Its sender reads both behind the code.';
comment on column question_front_remark.id is 'Identity.';
comment on column question_front_remark.question_id is 'The message.';
comment on column question_front_remark.body is 'The remark.';
comment on column question_front_remark.person_id is 'Who wrote it for the Front.';
comment on column question_front_remark.person_name is 'That person''s name at the time.';
comment on column question_front_remark.at is 'When.';
comment on column question_front_remark.due_on is 'By when the office is to reply.';
comment on column question_front_remark.reply is 'What the office replied; null while it has not.';
comment on column question_front_remark.replied_by is 'Who replied.';
comment on column question_front_remark.replied_by_name is 'That person''s name at the time.';
comment on column question_front_remark.replied_at is 'When.';
create index question_front_remark_by_question on question_front_remark (question_id, at);
create index question_front_remark_waiting on question_front_remark (due_on) where reply is null;

insert into feedback_setting (name, value, changed_by_name, changed_at) values ('front', 5, 'Hệ thống', '2026-01-01T00:00:00Z');
