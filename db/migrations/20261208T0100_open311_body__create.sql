-- Bodies outside the installation that take messages by Open311 GeoReport v2, and what became of what was sent to them.
create table open311_body (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(name) between 1 and 200),
  contact text not null check (length(contact) between 1 and 300),
  endpoint text not null check (length(endpoint) between 8 and 300),
  jurisdiction_id text not null default '' check (length(jurisdiction_id) <= 100),
  service_code text not null check (length(service_code) between 1 and 100),
  api_key_sealed text,
  state text not null default 'waiting' check (state in ('waiting', 'approved', 'ended')),
  written_by uuid not null references person (id),
  written_by_name text not null,
  written_at timestamptz not null,
  approved_by uuid references person (id),
  approved_by_name text,
  approved_at timestamptz,
  constraint open311_body_writer_does_not_approve check (state <> 'approved' or approved_by <> written_by)
);
comment on table open311_body is 'A body outside to which messages may be sent; one names it, another approves before anything goes there.';
comment on column open311_body.id is 'Identity.';
comment on column open311_body.name is 'What people know it by.';
comment on column open311_body.contact is 'Where people reach it.';
comment on column open311_body.endpoint is 'Address of its GeoReport v2 service, without "/requests.json".';
comment on column open311_body.jurisdiction_id is 'What it asks for as jurisdiction; empty where it does not.';
comment on column open311_body.service_code is 'Under which of its services messages go.';
comment on column open311_body.api_key_sealed is 'The key it gave, sealed; null where it needs none.';
comment on column open311_body.state is 'waiting, approved, ended.';
comment on column open311_body.written_by is 'Who named it.';
comment on column open311_body.written_by_name is 'That person''s name at the time.';
comment on column open311_body.written_at is 'When.';
comment on column open311_body.approved_by is 'Who approved it.';
comment on column open311_body.approved_by_name is 'That person''s name at the time.';
comment on column open311_body.approved_at is 'When.';

create table question_outside (
  question_id uuid primary key references question (id),
  body_id uuid not null references open311_body (id),
  words text not null check (length(words) between 1 and 4000),
  place text not null default '',
  state text not null check (state in ('waiting', 'sending', 'sent', 'unknown', 'refused', 'settled')),
  tries integer not null default 0,
  due_at timestamptz,
  begun_at timestamptz,
  reason text,
  request_id text,
  token text,
  notice text,
  sent_at timestamptz,
  asked_at timestamptz,
  answer text,
  settled_at timestamptz,
  constraint question_outside_sent_has_a_name check (state not in ('sent', 'settled') or num_nonnulls(request_id, token) > 0)
);
comment on table question_outside is 'A message sent on to a body outside: what it was told, whether it took it, and what it says.';
comment on column question_outside.question_id is 'The message.';
comment on column question_outside.body_id is 'The body.';
comment on column question_outside.words is 'What the body reads: as an officer left it, without private details.';
comment on column question_outside.place is 'Where it happened.';
comment on column question_outside.state is 'waiting, sending, sent, unknown (a person decides), refused, settled.';
comment on column question_outside.tries is 'How often it was tried.';
comment on column question_outside.due_at is 'When it is tried next.';
comment on column question_outside.begun_at is 'When the last try began.';
comment on column question_outside.reason is 'Why it is not there, or not known to be.';
comment on column question_outside.request_id is 'Its number there.';
comment on column question_outside.token is 'What stands for the number until there is one.';
comment on column question_outside.notice is 'What the body said on taking it.';
comment on column question_outside.sent_at is 'When it was taken.';
comment on column question_outside.asked_at is 'When the body was asked last how far it is.';
comment on column question_outside.answer is 'What the body says of it.';
comment on column question_outside.settled_at is 'When the body said that it is done.';
create index question_outside_due on question_outside (due_at) where state in ('waiting', 'sending');
create index question_outside_asked on question_outside (asked_at) where state = 'sent';
create index question_outside_stuck on question_outside (state) where state in ('unknown', 'refused');

alter table question_notice drop constraint question_notice_step_check;
alter table question_notice add constraint question_notice_step_is_known check (step in
  ('received', 'guided', 'refused', 'forwarded', 'transferred', 'extended', 'remarked', 'settledOutside', 'answered', 'verdict'));
