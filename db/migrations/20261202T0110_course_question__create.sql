create table course_question (
  id uuid primary key default gen_random_uuid(),
  course_id uuid not null references course (id),
  position integer not null,
  body text not null check (body <> ''),
  asker_sealed text,
  state text not null,
  owed_by uuid references unit (id),
  due_on date,
  answer text,
  answered_by uuid references person (id),
  answered_by_name text,
  answered_at timestamptz,
  inbox_id uuid references question (id),
  inbox_code text,
  published_at timestamptz,
  published_by uuid references person (id),
  published_by_name text,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  removed_at timestamptz,
  removed_by_name text,
  constraint course_question_state_is_known check (state in ('answered', 'owed', 'handed')),
  constraint course_question_owed_is_by_somebody check (state <> 'owed' or (owed_by is not null and due_on is not null)),
  constraint course_question_answered_is_named check
    ((state = 'answered') = (coalesce(answer, '') <> '') and (answer is null) = (answered_at is null)),
  constraint course_question_handed_is_in_the_inbox check ((state = 'handed') = (inbox_id is not null)),
  constraint course_question_published_is_named check ((published_at is null) = (published_by_name is null)),
  constraint course_question_answer_is_published_by_another check
    (published_by is null or answered_by is null or published_at < answered_at or published_by <> answered_by)
);
comment on table course_question is
  'What was asked at a course, conference or dialogue, each followed up: answered there, owed by a unit until a day, or handed into the inbox of questions (inbox_id). asker_sealed is who asked, sealed: personal data, removed with the seats. The public page shows a question once somebody published it, and the answer once somebody who did not write it did so after it was written.';
create index course_question_by_course on course_question (course_id, position);
create index course_question_owed on course_question (owed_by, due_on, id) where state = 'owed' and removed_at is null;

alter table course add column held_by uuid references person (id);
alter table course add column public_at timestamptz;
alter table course add column public_by uuid references person (id);
alter table course add column public_by_name text;
alter table course add constraint course_public_is_named check ((public_at is null) = (public_by_name is null));
alter table course add constraint course_public_was_held check (public_at is null or state = 'held');
alter table course add constraint course_result_is_published_by_another check (public_by is null or held_by is null or public_by <> held_by);
create index course_in_public on course (last_day desc, id) where public_at is not null;
