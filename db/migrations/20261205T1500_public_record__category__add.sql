-- The category a question was sent with, for programs that know services by it.
create or replace view public_record as
select p.id, p.code, p.unit_id, p.kind, p.field, p.received_on, p.procedure_code, p.procedure_version, p.words, p.published_at,
  v.number as version, v.summary, v.answer, case when q.shows_name then v.asker_name end as asker_name,
  v.approved_at as changed_at, a.due_on, (a.answered_at at time zone 'Asia/Ho_Chi_Minh')::date as answered_on, a.is_on_time,
  q.state = 'received' as is_reopened, d.satisfaction, q.category
from question_publication p
join question_publication_version v on v.publication_id = p.id and v.number = p.shown_version
join question q on q.id = p.question_id and question_may_be_public(q)
left join lateral (select * from question_answer a where a.question_id = q.id order by a.round desc limit 1) a on true
left join answer_verdict d on d.question_id = q.id and d.round = a.round
where p.state = 'published';
