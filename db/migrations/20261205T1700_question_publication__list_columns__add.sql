-- The public list is filtered and ordered by the publication alone; what it takes from the question and its answers follows them.
alter table question_publication
  add column is_on_time boolean,
  add column is_reopened boolean not null default false,
  add column category text;
comment on column question_publication.is_on_time is 'Whether the last answer came by its day; kept by the database for the public list.';
comment on column question_publication.is_reopened is 'Whether it was asked again and waits; kept by the database for the public list.';
comment on column question_publication.category is 'What it was sent under; kept by the database for the public list.';

create function question_publication_refresh(a_question uuid) returns void language sql as $$
  update question_publication p set is_reopened = q.state = 'received', category = q.category,
    is_on_time = (select a.is_on_time from question_answer a where a.question_id = q.id order by a.round desc limit 1)
  from question q where q.id = a_question and p.question_id = a_question
$$;
comment on function question_publication_refresh is 'Takes over from the question what the public list is filtered by.';
create function question_publication_follow() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'question' then perform question_publication_refresh(new.id);
  else perform question_publication_refresh(new.question_id);
  end if;
  return null;
end $$;
comment on function question_publication_follow is 'Keeps the columns of the public list as the question is.';
create trigger question_publication_follows_question after update of state, category on question for each row
  execute function question_publication_follow();
create trigger question_publication_follows_answer after insert on question_answer for each row
  execute function question_publication_follow();
create trigger question_publication_begins after insert on question_publication for each row
  execute function question_publication_follow();
select question_publication_refresh(question_id) from question_publication;

create index question_publication_by_punctuality on question_publication (is_on_time, received_on desc, id) where state = 'published';
create index question_publication_by_field on question_publication (field, received_on desc, id) where state = 'published';
create index question_publication_asked_again on question_publication (received_on desc, id) where state = 'published' and is_reopened;
