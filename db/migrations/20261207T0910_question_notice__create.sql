create table question_notice (
  id uuid primary key default gen_random_uuid(),
  question_id uuid not null references question (id),
  step text not null check (
    step in ('received', 'guided', 'refused', 'forwarded', 'transferred', 'extended', 'remarked', 'answered', 'verdict')
  ),
  channel text not null check (channel in ('email', 'sms', 'zalo', 'facebook')),
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'notSent')),
  reason text,
  at timestamptz not null,
  changed_at timestamptz not null,
  constraint question_notice_once unique (question_id, step, at),
  constraint question_notice_not_sent_has_reason check ((state = 'notSent') = (reason is not null))
);
comment on table question_notice is
  'What the sender of a question is told of each step, by the way the question came; what could not be sent says why.';
comment on column question_notice.state is 'sent: handed to the channel. Short messages then have their own state in message.';
comment on column question_notice.reason is 'A sentence for officers.';
comment on column question_notice.at is 'When the step was taken.';
