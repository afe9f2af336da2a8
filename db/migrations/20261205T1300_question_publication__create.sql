alter table question add column shows_name boolean not null default false;
comment on column question.shows_name is 'Whether who asked agreed on the form to be named if question and answer are made public. Otherwise never.';

-- What may be made public at all: everything that is not plainly one of these may not.
create function question_may_be_public(q question) returns boolean language sql stable as $$
  select q.kind in ('question', 'comment', 'petition') and q.state in ('answered', 'received', 'closed') and q.answer is not null
    and q.closed_as is null
    and not exists (select from feedback_category c where c.code = q.category and c.is_confidential)
$$;
comment on function question_may_be_public is
  'Whether question and answer may stand in public. Complaints, denunciations and what is confidential never may, also after they were published.';

create table question_publication (
  id uuid primary key default gen_random_uuid(),
  number bigint generated always as identity,
  code text not null generated always as ('PA' || case when number < 1000000 then lpad(number::text, 6, '0') else number::text end) stored,
  question_id uuid not null references question (id),
  unit_id uuid not null references unit (id),
  kind text not null check (kind in ('question', 'comment', 'petition')),
  received_on date not null,
  field text not null,
  procedure_code text,
  shown_version integer,
  state text not null default 'draft' check (state in ('draft', 'published', 'withdrawn')),
  published_at timestamptz,
  words text not null default '',
  procedure_version text,
  procedure_confirmed_by_name text,
  procedure_confirmed_at timestamptz,
  withdrawn_by uuid references person (id),
  withdrawn_by_name text,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  constraint question_publication_is_one_of_a_question unique (question_id),
  constraint question_publication_code_is_used_once unique (code),
  constraint question_publication_shows_a_version check (state <> 'published' or (shown_version is not null and published_at is not null)),
  constraint question_publication_withdrawn_has_reason check ((state = 'withdrawn') = (withdrawn_reason is not null and withdrawn_at is not null))
);
comment on table question_publication is
  'A question and its answer as the public reads them: draft → published → withdrawn. Its code is none of the asker''s. Field and procedure are those of the version shown.';
comment on column question_publication.words is 'Of the version shown: its words in small letters without marks, for the search.';
comment on column question_publication.procedure_version is 'Stamp of the version of the procedure for which somebody confirmed the answer; shown there only while it is the one in force.';
create index question_publication_newest on question_publication (received_on desc, id) where state = 'published';
create index question_publication_by_unit on question_publication (unit_id, received_on desc, id) where state = 'published';
create index question_publication_by_procedure on question_publication (procedure_code) where state = 'published' and procedure_code is not null;
create index question_publication_by_words on question_publication using gin (words gin_trgm_ops) where state = 'published';

create table question_publication_version (
  publication_id uuid not null references question_publication (id),
  number integer not null check (number >= 1),
  state text not null default 'draft' check (state in ('draft', 'submitted', 'returned', 'approved')),
  field text not null,
  summary text not null check (summary <> ''),
  answer text not null check (answer <> ''),
  procedure_code text,
  asker_name text,
  kept jsonb not null default '[]',
  hidden integer not null default 0,
  edit integer not null default 1,
  writer_ids uuid[] not null,
  written_by_name text not null,
  written_at timestamptz not null,
  submitted_at timestamptz,
  approved_by uuid references person (id),
  approved_by_name text,
  approved_at timestamptz,
  return_note text,
  primary key (publication_id, number),
  constraint question_publication_writer_does_not_approve check (approved_by is null or not (approved_by = any (writer_ids))),
  constraint question_publication_writers_are_known check (array_position(writer_ids, null) is null and cardinality(writer_ids) > 0),
  constraint question_publication_approved_by_somebody check ((state = 'approved') = (approved_at is not null and approved_by_name is not null))
);
comment on table question_publication_version is
  'Words of a publication. One that was approved never changes; a correction is the next version, approved by somebody who wrote none of it.';
comment on column question_publication_version.kept is 'What the machine pointed at and the writer confirmed to stay, as kind and text.';
comment on column question_publication_version.hidden is 'How many such places were hidden.';
alter table question_publication add constraint question_publication_version_exists
  foreign key (id, shown_version) references question_publication_version (publication_id, number);

create function question_publication_guard() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'question_publication' then
    if new.state = 'published' and not (select question_may_be_public(q) from question q where q.id = new.question_id) then
      raise exception 'question_publication_is_of_what_may_be_public' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if tg_op = 'UPDATE' and old.state = 'approved' then
    raise exception 'question_publication_approved_never_changes' using errcode = 'restrict_violation';
  end if;
  if new.asker_name is not null and not (select q.shows_name from question_publication p join question q on q.id = p.question_id where p.id = new.publication_id) then
    raise exception 'question_publication_names_nobody_without_consent' using errcode = 'check_violation';
  end if;
  return new;
end $$;
comment on function question_publication_guard is
  'Refuses to publish what may not be public, to change what was approved, and to name who did not agree.';
create trigger question_publication_guard before insert or update of state, shown_version on question_publication
  for each row execute function question_publication_guard();
create trigger question_publication_version_guard before insert or update on question_publication_version
  for each row execute function question_publication_guard();

create table question_publication_step (
  id bigint generated always as identity primary key,
  publication_id uuid not null references question_publication (id),
  at timestamptz not null,
  act text not null,
  version integer,
  person_id uuid references person (id),
  person_name text not null,
  note text
);
comment on table question_publication_step is 'Who did what with a publication.';
create index question_publication_step_by_publication on question_publication_step (publication_id, id);

-- What the public may read, with what is known of the last answer. Everything public reads this and nothing else.
create view public_record as
select p.id, p.code, p.unit_id, p.kind, p.field, p.received_on, p.procedure_code, p.procedure_version, p.words, p.published_at,
  v.number as version, v.summary, v.answer, case when q.shows_name then v.asker_name end as asker_name,
  v.approved_at as changed_at, a.due_on, (a.answered_at at time zone 'Asia/Ho_Chi_Minh')::date as answered_on, a.is_on_time,
  q.state = 'received' as is_reopened, d.satisfaction
from question_publication p
join question_publication_version v on v.publication_id = p.id and v.number = p.shown_version
join question q on q.id = p.question_id and question_may_be_public(q)
left join lateral (select * from question_answer a where a.question_id = q.id order by a.round desc limit 1) a on true
left join answer_verdict d on d.question_id = q.id and d.round = a.round
where p.state = 'published';
comment on view public_record is 'Questions and answers as the public reads them.';

-- The search over everything, and the pages kept ready, follow.
create function search_public_record(a_publication uuid) returns void language plpgsql as $$
begin
  delete from search_entry where kind = 'publicRecord' and key = a_publication::text;
  perform search_keep('publicRecord', r.id::text, 'vi', '/phan-anh/cong-khai/' || r.code, r.unit_id, r.received_on,
    left(r.summary, 160), r.summary || E'\n' || r.answer)
  from public_record r where r.id = a_publication;
end $$;
comment on function search_public_record is 'Makes a published question found, or forgets it.';
create function search_follow_public_record() returns trigger language plpgsql as $$
declare publication uuid;
begin
  if tg_table_name = 'question_publication' then publication := new.id;
  else
    select p.id into publication from question_publication p where p.question_id = new.id and p.published_at is not null;
    if publication is null then return null; end if;
    perform pg_notify('public_changed', 'feedback');
  end if;
  perform search_public_record(publication);
  return null;
end $$;
comment on function search_follow_public_record is 'Keeps the public search as the publications are.';
create constraint trigger search_follows_public_record after insert or update on question_publication deferrable initially deferred for each row
  when (new.published_at is not null) execute function search_follow_public_record();
create constraint trigger search_follows_published_question after update on question deferrable initially deferred for each row
  execute function search_follow_public_record();
