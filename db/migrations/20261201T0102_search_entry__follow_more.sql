-- Apps, columns, events and bulletins are found as what was found before, from the transaction on in which they become public.

create function search_app(an_app uuid) returns void language plpgsql as $$
begin
  delete from search_entry where kind = 'app' and key = an_app::text;
  perform search_keep('app', a.id::text, 'vi', '/ung-dung/' || a.id, null, a.checked_on, a.name,
    concat_ws(E'\n', a.purpose, a.agency, a.uses))
  from public_app a where a.id = an_app and a.withdrawn_reason is null;
end $$;

create function search_column(a_column uuid) returns void language plpgsql as $$
begin
  delete from search_entry where kind = 'column' and key = a_column::text;
  perform search_keep('column', c.id::text, 'vi', '/chuyen-muc/' || c.slug, c.unit_id,
    (c.approved_at at time zone 'Asia/Ho_Chi_Minh')::date, c.name, concat_ws(E'\n', c.about, c.programme, c.outlet))
  from reader_column c where c.id = a_column;
end $$;

-- The words that stand are those of the last approved update; its day is the day of the event.
create function search_event(an_event uuid) returns void language plpgsql as $$
begin
  delete from search_entry where kind = 'event' and key = an_event::text;
  perform search_keep('event', e.id::text, 'vi', '/su-kien/' || e.id, e.unit_id, u.day, u.title,
    concat_ws(E'\n', u.place, u.who, u.how, u.about, u.result))
  from event e
  join lateral (select * from event_update u where u.event_id = e.id and u.state = 'approved' order by u.id desc limit 1) u on true
  where e.id = an_event and e.published_at is not null and e.state <> 'withdrawn';
end $$;

create function search_bulletin(a_bulletin uuid) returns void language plpgsql as $$
begin
  delete from search_entry where kind = 'bulletin' and key = a_bulletin::text;
  perform search_keep('bulletin', b.id::text, 'vi',
    case when exists (select from installation i where i.home_unit_id = b.unit_id) then '' else
      '/' || (select s.slug from unit_slug s where s.unit_id = b.unit_id order by s.given_at desc, s.slug limit 1) end
      || '/ban-tin/so-' || b.number || '-' || b.year,
    b.unit_id, (b.published_at at time zone 'Asia/Ho_Chi_Minh')::date, v.cover,
    concat_ws(E'\n', 'Bản tin số ' || b.number || '/' || b.year, v.foreword,
      (select string_agg(concat_ws(': ', e ->> 'title', e ->> 'text'), E'\n') from jsonb_array_elements(v.entries) e)))
  from bulletin b join bulletin_version v on v.bulletin_id = b.id and v.number = b.published_version
  where b.id = a_bulletin and b.state <> 'withdrawn';
end $$;

create function search_follow_app() returns trigger language plpgsql as $$ begin perform search_app(new.id); return null; end $$;
create function search_follow_column() returns trigger language plpgsql as $$ begin perform search_column(new.id); return null; end $$;
create function search_follow_event() returns trigger language plpgsql as $$ begin perform search_event(new.id); return null; end $$;
create function search_follow_bulletin() returns trigger language plpgsql as $$ begin perform search_bulletin(new.id); return null; end $$;

create constraint trigger search_follows_app after insert or update on public_app deferrable initially deferred for each row
  execute function search_follow_app();
create constraint trigger search_follows_column after insert or update on reader_column deferrable initially deferred for each row
  execute function search_follow_column();
create constraint trigger search_follows_event after insert or update on event deferrable initially deferred for each row
  when (new.published_at is not null) execute function search_follow_event();
create constraint trigger search_follows_bulletin after insert or update on bulletin deferrable initially deferred for each row
  when (new.published_version is not null) execute function search_follow_bulletin();

select search_event(id) from event where published_at is not null;
select search_bulletin(id) from bulletin where published_version is not null;
