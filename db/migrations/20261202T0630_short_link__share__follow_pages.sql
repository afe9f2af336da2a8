-- Every page people send on has a short address of its own, from the transaction on in which it becomes public, and for ever.
create function share_short(a_path text) returns void language plpgsql as $$
declare
  -- No 0/o, 1/i/l, as in the codes that are printed.
  letters text := '23456789abcdefghjkmnpqrstuvwxyz';
begin
  insert into short_link (short, record_kind, record_id, path, purpose, created_at)
  select string_agg(substr(letters, 1 + floor(random() * length(letters))::int, 1), ''), 'page', a_path, a_path, 'share', now()
  from generate_series(1, 7)
  on conflict do nothing;
end $$;
comment on function share_short is
  'Gives a public page a short address for being sent on, unless it has one. A code that was drawn before is left out: the page is then sent on by its full address.';
create unique index short_link_of_page on short_link (path) where record_kind = 'page' and purpose = 'share';

create function share_follow_entry() returns trigger language plpgsql as $$ begin perform share_short(new.path); return null; end $$;
create function share_follow_procedure() returns trigger language plpgsql as $$ begin perform share_short('/thu-tuc/' || new.code); return null; end $$;
create trigger share_follows_entry after insert on search_entry for each row execute function share_follow_entry();
create trigger share_follows_procedure after insert on procedure for each row execute function share_follow_procedure();

select share_short(path) from (select path from search_entry union select '/thu-tuc/' || code from procedure) as pages;
