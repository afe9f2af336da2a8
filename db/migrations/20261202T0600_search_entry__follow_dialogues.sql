-- What was told in public of dialogues and conferences is found, from the transaction on in which it becomes public. The words of a
-- question are those that were published; its answer only where somebody published it after it was written.
create function search_course(a_course uuid) returns void language plpgsql as $$
begin
  delete from search_entry where kind = 'dialogue' and key = a_course::text;
  perform search_keep('dialogue', c.id::text, 'vi', '/doi-thoai/' || c.id, c.unit_id, c.last_day, c.title,
    concat_ws(E'\n', c.result,
      (select string_agg(concat_ws(E'\n', q.body, case when q.published_at >= q.answered_at then q.answer end), E'\n' order by q.position)
       from course_question q where q.course_id = c.id and q.published_at is not null and q.removed_at is null)))
  from course c where c.id = a_course and c.public_at is not null;
end $$;

create function search_follow_course() returns trigger language plpgsql as $$ begin perform search_course(new.id); return null; end $$;
create function search_follow_course_question() returns trigger language plpgsql as $$ begin perform search_course(new.course_id); return null; end $$;

create constraint trigger search_follows_course after update on course deferrable initially deferred for each row
  when (new.public_at is not null or old.public_at is not null) execute function search_follow_course();
create constraint trigger search_follows_course_question after update on course_question deferrable initially deferred for each row
  when (new.published_at is not null or old.published_at is not null) execute function search_follow_course_question();

select search_course(id) from course where public_at is not null;
