-- What happens to a message besides being answered: handed to another unit, given more time, joined with one that says the same.
alter table question
  add column extended_at timestamptz,
  add column extended_from date,
  add column joined_to uuid references question (id),
  add column forwarded_to text,
  add column forwarded_address text,
  add constraint question_is_not_joined_to_itself check (joined_to is null or joined_to <> id),
  add constraint question_forwarded_names_the_body check (closed_as is distinct from 'forwarded' or (forwarded_to is not null and forwarded_address is not null)),
  add constraint question_extension_is_whole check ((extended_at is null) = (extended_from is null));
comment on column question.extended_at is 'When its day was put off; that is done once.';
comment on column question.extended_from is 'The day before that.';
comment on column question.joined_to is 'The message that says the same and is answered for both.';
comment on column question.forwarded_to is 'The body outside it went to.';
comment on column question.forwarded_address is 'Where that body is reached.';
create index question_by_joined on question (joined_to) where joined_to is not null;

create table question_step (
  id bigint generated always as identity primary key,
  question_id uuid not null references question (id),
  at timestamptz not null,
  act text not null,
  reason text not null,
  from_unit_id uuid references unit (id),
  to_unit_id uuid references unit (id),
  due_on date,
  is_late boolean not null default false,
  constraint question_step_is_known check (act in ('transfer', 'extend', 'refuse', 'forward'))
);
comment on table question_step is 'What its sender reads of the way of a message: handed on, put off, not received, forwarded, with the reason.';
comment on column question_step.id is 'Number.';
comment on column question_step.question_id is 'The message.';
comment on column question_step.at is 'When.';
comment on column question_step.act is 'What was done.';
comment on column question_step.reason is 'Why, in words for the sender.';
comment on column question_step.from_unit_id is 'The unit that handed it on.';
comment on column question_step.to_unit_id is 'The unit that has it now.';
comment on column question_step.due_on is 'The day until which it is answered after this.';
comment on column question_step.is_late is 'A petition was handed on after the five working days of Nghị định 20/2008/NĐ-CP.';
create index question_step_by_question on question_step (question_id, id);

create table feedback_setting (
  name text primary key,
  value integer not null check (value between 0 and 60),
  changed_by_name text not null,
  changed_at timestamptz not null
);
comment on table feedback_setting is 'Numbers of days by which heads are told of messages that wait.';
comment on column feedback_setting.name is 'Which.';
comment on column feedback_setting.value is 'Working days.';
comment on column feedback_setting.changed_by_name is 'Who set it.';
comment on column feedback_setting.changed_at is 'When.';
insert into feedback_setting (name, value, changed_by_name, changed_at) values
  ('soon', 2, 'Hệ thống', '2026-01-01T00:00:00Z'),
  ('above', 3, 'Hệ thống', '2026-01-01T00:00:00Z');
