-- Own words of a form in another language than Vietnamese: written by one who knows it, confirmed by another whose own language it is.
alter table item_rendition
  add column confirmed_by uuid references person (id),
  add column confirmed_by_name text,
  add column confirmed_at timestamptz,
  add constraint item_rendition_confirmed_by_another check (
    num_nonnulls(confirmed_by, confirmed_by_name, confirmed_at) in (0, 3)
    and (confirmed_by is null or (lang <> 'vi' and is_own and confirmed_by <> written_by))),
  add constraint item_rendition_in_others_is_own check (lang = 'vi' or is_own);
comment on column item_rendition.confirmed_by is 'The second native reader of own words in another language; nobody is given them before.';
comment on column item_rendition.made_text is 'What the form said by itself when the editor wrote own words; in another language, the Vietnamese sentences they were written for. To tell when that has changed.';

-- Vietnamese words of a published version never change. Translations come after it, and each is confirmed anew.
create or replace function item_rendition_is_frozen() returns trigger language plpgsql as $$
begin
  if old.lang = 'vi' and exists (select 1 from item_version v where v.item_id = old.item_id and v.number = old.number and v.frozen) then
    raise exception 'the forms of a published version never change' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
