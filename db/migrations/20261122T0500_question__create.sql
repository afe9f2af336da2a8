create table question (
  id uuid primary key default gen_random_uuid(),
  code text not null check (code ~ '^[23456789ABCDEFGHJKMNPQRSTUVWXYZ]{8}$'),
  kind text not null check (kind in ('question', 'comment', 'petition')),
  state text not null default 'received' check (state in ('received', 'answered', 'closed')),
  unit_id uuid not null references unit (id),
  page_path text,
  body text not null,
  contact_sealed text,
  contact_erased_at timestamptz,
  received_at timestamptz not null,
  due_on date not null,
  answer text,
  answered_at timestamptz,
  answered_by uuid references person (id),
  answered_by_name text,
  seen_by_asker_at timestamptz,
  reopened integer not null default 0,
  constraint question_code_is_used_once unique (code),
  constraint question_answer_is_whole check ((state = 'answered') <= (answer is not null and answered_at is not null and answered_by_name is not null))
);
comment on table question is
  'What people ask and say. Who asked is known only through the sealed contact, if they left one; it is erased a year after the answer. The code is handed to the asker and opens state and answer.';
create index question_by_unit_and_state on question (unit_id, state, due_on);
create index question_by_page on question (page_path, received_at desc) where page_path is not null;

create table question_event (
  id bigint generated always as identity primary key,
  question_id uuid not null references question (id),
  at timestamptz not null,
  person_id uuid references person (id),
  person_name text not null,
  act text not null,
  internal_note text
);
comment on table question_event is 'Who did what with a question; internal notes are never shown to the asker.';
create index question_event_by_question on question_event (question_id, id);

create table page_rating (
  id uuid primary key,
  path text not null,
  unit_id uuid not null references unit (id),
  is_useful boolean not null,
  reason text check (reason in ('unclear', 'missing', 'wrong', 'hardToFind', 'other')),
  lang text not null,
  rated_on date not null,
  rated_at timestamptz not null
);
comment on table page_rating is
  'One press on "was this page useful?". Nothing about who pressed; the id is made by the page, so that a press sent twice counts once.';
create index page_rating_by_path on page_rating (path, rated_on);
create index page_rating_by_unit on page_rating (unit_id, rated_on);
