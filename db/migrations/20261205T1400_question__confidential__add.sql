-- Messages about the conduct of a person: kept from that person by the queries themselves.
alter table question
  add column is_confidential boolean not null default false,
  add column about_unit_id uuid references unit (id),
  add column for_inspectors boolean not null default false,
  add column named_sealed text,
  add column finding text,
  add column finding_note text,
  add column finding_by uuid references person (id),
  add column finding_by_name text,
  add column finding_at timestamptz,
  add constraint question_finding_is_known check (finding in ('verified', 'unfounded')),
  add constraint question_finding_is_whole check (finding is null or (is_confidential and finding_by_name is not null and finding_at is not null)),
  add constraint question_about_a_unit_is_confidential check (about_unit_id is null or is_confidential);
comment on column question.is_confidential is
  'About the conduct of a person: only the head and the inspectors read it, and never who is concerned.';
comment on column question.about_unit_id is 'The unit it is about; another one than unit_id where its own head is complained about.';
comment on column question.for_inspectors is 'No unit above could take it from the head complained about: inspectors alone read it.';
comment on column question.named_sealed is 'Who is complained about, as the sender wrote it, sealed.';
comment on column question.finding is 'What the head found: it is so, or it is not. Only what was verified counts for a unit.';
comment on column question.finding_note is 'What it rests on, for those who may read it.';
comment on column question.finding_by is 'Who found it.';
comment on column question.finding_by_name is 'As the person was called then.';
comment on column question.finding_at is 'When.';
create index question_confidential_by_unit on question (unit_id, due_on) where is_confidential;

create table question_concerned (
  id bigint generated always as identity primary key,
  question_id uuid not null references question (id),
  person_id uuid references person (id),
  name_digest text,
  marked_by_name text not null,
  marked_at timestamptz not null,
  constraint question_concerned_is_somebody check (person_id is not null or name_digest is not null)
);
comment on table question_concerned is
  'Who never sees a confidential message: accounts, and keyed digests of the names that were written, so that an account made or renamed later is shut out as well.';
comment on column question_concerned.id is 'Number.';
comment on column question_concerned.question_id is 'The message.';
comment on column question_concerned.person_id is 'An account.';
comment on column question_concerned.name_digest is 'Keyed digest of a name or of part of what was written, without marks and capitals.';
comment on column question_concerned.marked_by_name is 'Who said so; the sender where it came with the message.';
comment on column question_concerned.marked_at is 'When.';
create index question_concerned_by_question on question_concerned (question_id, person_id, name_digest);
create index question_concerned_by_person on question_concerned (person_id) where person_id is not null;
create index question_concerned_by_name on question_concerned (name_digest) where name_digest is not null;

-- What is confidential is never public, by whatever it was made so.
create or replace function question_may_be_public(q question) returns boolean language sql stable as $$
  select q.kind in ('question', 'comment', 'petition') and q.state in ('answered', 'received', 'closed') and q.answer is not null
    and q.closed_as is null and not q.is_confidential
    and not exists (select from feedback_category c where c.code = q.category and c.is_confidential)
$$;
