-- Each thing with what is public of it. At the end of the transaction, because a version and its sentences are written one by one.

create function search_item(an_item uuid) returns void language plpgsql as $$
declare said record;
begin
  delete from search_entry where kind = 'news' and key = an_item::text;
  select i.id, i.slug, i.unit_id, i.published_at, v.title, v.summary, v.body into said
  from item i join item_version v on v.item_id = i.id and v.number = i.published_version
  where i.id = an_item and i.state <> 'withdrawn';
  if not found then return; end if;
  perform search_keep('news', said.id::text, 'vi', '/tin-tuc/' || said.slug, said.unit_id,
    (said.published_at at time zone 'Asia/Ho_Chi_Minh')::date, said.title, said.summary || E'\n' || said.body);
  perform search_keep('news', said.id::text, t.lang, '/tin-tuc/' || said.slug || '/' || t.lang, said.unit_id,
    (said.published_at at time zone 'Asia/Ho_Chi_Minh')::date,
    coalesce((select s.confirmed_text from translation_sentence s
      where s.item_id = t.item_id and s.lang = t.lang and s.source = said.title and s.confirmed_text is not null limit 1), said.title),
    coalesce((select string_agg(s.confirmed_text, E'\n') from translation_sentence s
      where s.item_id = t.item_id and s.lang = t.lang and s.confirmed_text is not null and s.source <> said.title), ''))
  from translation t where t.item_id = an_item and t.confirmed_version is not null;
end $$;

create function search_document(a_document bigint) returns void language plpgsql as $$
begin
  delete from search_entry where kind = 'document' and key = a_document::text;
  perform search_keep('document', d.id::text, 'vi', '/van-ban/' || d.id, null, d.issued_on,
    concat_ws(' ', d.type, d.number) || case when d.title = '' then '' else ' – ' || d.title end,
    concat_ws(E'\n', d.issuer, d.note))
  from legal_document d where d.id = a_document and d.published_at is not null;
end $$;

create function search_problem(a_problem uuid) returns void language plpgsql as $$
begin
  delete from search_entry where kind = 'problem' and key = a_problem::text;
  perform search_keep('problem', p.id::text, 'vi', '/van-de/' || p.id, p.unit_id,
    (p.told_at at time zone 'Asia/Ho_Chi_Minh')::date, p.title,
    coalesce((select string_agg(concat_ws(E'\n', u.situation, u.cause, u.doing), E'\n' order by u.id desc)
      from problem_update u where u.problem_id = p.id and u.state = 'approved'), ''))
  from problem p where p.id = a_problem and p.published_at is not null and p.state <> 'withdrawn';
end $$;

-- A person is found by name only while consent is given.
create function search_recognition(a_recognition uuid) returns void language plpgsql as $$
begin
  delete from search_entry where kind = 'recognition' and key = a_recognition::text;
  perform search_keep('recognition', r.id::text, 'vi', '/guong-dien-hinh/' || r.id, r.unit_id, r.decision_on, r.title,
    concat_ws(E'\n', r.story, r.award, r.measure, case when r.consent = 'given' then r.person_name end))
  from recognition r where r.id = a_recognition and r.state = 'published';
end $$;

create function search_plan(a_plan uuid) returns void language plpgsql as $$
begin
  delete from search_entry where kind = 'plan' and key = a_plan::text;
  perform search_keep('plan', p.id::text, 'vi', '/ke-hoach/' || p.id, p.unit_id, p.issued_on,
    concat_ws(' ', p.type_name, p.number, p.title), p.source_text)
  from plan p where p.id = a_plan and p.state in ('issued', 'closed');
end $$;

create function search_report(a_report uuid) returns void language plpgsql as $$
begin
  delete from search_entry where kind = 'report' and key = a_report::text;
  perform search_keep('report', r.id::text, 'vi', '/ke-hoach/' || p.plan_id || '/bao-cao/' || r.id, r.unit_id,
    (max(v.accepted_at) at time zone 'Asia/Ho_Chi_Minh')::date,
    'Báo cáo ' || plan.title || ', từ ' || to_char(p.from_on, 'DD/MM/YYYY') || ' đến ' || to_char(p.to_on, 'DD/MM/YYYY'),
    concat_ws(' ', 'báo cáo', plan.number))
  from unit_report r
  join report_period p on p.id = r.period_id
  join plan on plan.id = p.plan_id and plan.state in ('issued', 'closed')
  join unit_report_version v on v.report_id = r.id and v.accepted_at is not null
  where r.id = a_report and r.role = 'summary' and r.above_id is null
  group by r.id, p.plan_id, p.from_on, p.to_on, plan.title, plan.number;
end $$;

create function search_follow_item() returns trigger language plpgsql as $$ begin perform search_item(new.id); return null; end $$;
create function search_follow_translation() returns trigger language plpgsql as $$ begin perform search_item(new.item_id); return null; end $$;
create function search_follow_document() returns trigger language plpgsql as $$ begin perform search_document(new.id); return null; end $$;
create function search_follow_problem() returns trigger language plpgsql as $$ begin perform search_problem(new.id); return null; end $$;
create function search_follow_recognition() returns trigger language plpgsql as $$ begin perform search_recognition(new.id); return null; end $$;
create function search_follow_plan() returns trigger language plpgsql as $$ begin perform search_plan(new.id); return null; end $$;
create function search_follow_report() returns trigger language plpgsql as $$ begin perform search_report(new.report_id); return null; end $$;

create constraint trigger search_follows_item after update on item deferrable initially deferred for each row
  when (new.published_version is not null and (old.published_version is distinct from new.published_version
    or old.state is distinct from new.state or old.unit_id is distinct from new.unit_id))
  execute function search_follow_item();
create constraint trigger search_follows_new_item after insert on item deferrable initially deferred for each row
  when (new.published_version is not null) execute function search_follow_item();
create constraint trigger search_follows_translation after insert or update on translation deferrable initially deferred for each row
  when (new.confirmed_version is not null) execute function search_follow_translation();
create constraint trigger search_follows_document after insert or update on legal_document deferrable initially deferred for each row
  execute function search_follow_document();
create constraint trigger search_follows_problem after insert or update on problem deferrable initially deferred for each row
  when (new.published_at is not null) execute function search_follow_problem();
create constraint trigger search_follows_recognition after insert or update on recognition deferrable initially deferred for each row
  when (new.published_at is not null) execute function search_follow_recognition();
create constraint trigger search_follows_plan after insert or update on plan deferrable initially deferred for each row
  when (new.state <> 'draft') execute function search_follow_plan();
create constraint trigger search_follows_report after insert or update on unit_report_version deferrable initially deferred for each row
  when (new.accepted_at is not null) execute function search_follow_report();

select search_item(id) from item where published_version is not null;
select search_document(id) from legal_document where published_at is not null;
select search_problem(id) from problem where published_at is not null;
select search_recognition(id) from recognition where state = 'published';
select search_plan(id) from plan where state <> 'draft';
select search_report(id) from (select distinct report_id as id from unit_report_version where accepted_at is not null) as accepted;

