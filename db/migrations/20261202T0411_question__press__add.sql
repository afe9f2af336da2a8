alter table question drop constraint if exists question_source_check;
alter table question add constraint question_source_check
  check (source in ('page', 'sms', 'email', 'zalo', 'facebook', 'press'));
alter table question
  add column source_name text,
  add column source_url text;
comment on column question.source_name is 'Of what the press forwarded: the outlet.';
comment on column question.source_url is 'Of what the press forwarded: the address of the article it stood in.';
alter table question add constraint question_of_the_press_names_it check (source <> 'press' or source_name is not null);

create table press_opinion (
  question_id uuid primary key references question (id),
  unit_id uuid not null references unit (id),
  outlet_unit_id uuid references unit (id),
  outlet_name text not null check (outlet_name <> ''),
  title text not null check (title <> ''),
  url text,
  printed_on date not null,
  place text,
  entered_by_name text not null,
  entered_at timestamptz not null,
  published_by uuid references person (id),
  published_by_name text,
  published_at timestamptz,
  constraint press_opinion_is_found_somewhere check (url is not null or place is not null)
);
comment on table press_opinion is
  'An opinion of readers that an outlet printed and forwarded; it is answered as a question of the inbox (question_id). Published: answer and article stand on a public page, put there by somebody who did not answer.';
comment on column press_opinion.place is 'Where it stood in print or on air: issue, page, programme.';
create index press_opinion_by_outlet on press_opinion (outlet_unit_id, entered_at desc) where outlet_unit_id is not null;
create index press_opinion_by_unit on press_opinion (unit_id, entered_at desc);
create index press_opinion_in_public on press_opinion (published_at desc) where published_at is not null;
