-- An item goes out in many forms. They are made from its text, or from the change of a procedure it tells of, until somebody
-- approves; then they are kept word for word.
alter table item_version add column source jsonb;
comment on column item_version.source is 'The change of a procedure this text was made from: code, from (a version, or null), to.';

alter table item_version add column writer_ids uuid[];
alter table item_version disable trigger item_version_is_frozen;
update item_version set writer_ids = array[written_by];
alter table item_version enable trigger item_version_is_frozen;
alter table item_version alter column writer_ids set not null;
comment on column item_version.writer_ids is 'Everybody who wrote words of this version, in whatever form. None of them approves it.';
alter table item_version drop constraint item_writer_does_not_approve;
alter table item_version add constraint item_writer_does_not_approve
  check (written_by = any (writer_ids) and (approved_by is null or not approved_by = any (writer_ids)));

create table item_rendition (
  item_id uuid not null,
  number integer not null,
  form text not null check (form in ('news', 'page', 'sheet', 'leaflet', 'poster', 'talk', 'loudspeaker', 'zalo', 'facebook', 'sms', 'smsUnmarked', 'push', 'email')),
  lang text not null check (lang ~ '^[a-z]{2,3}$'),
  text text not null check (length(text) between 1 and 21000),
  sources jsonb not null,
  is_own boolean not null,
  made_text text,
  written_by uuid references person (id),
  written_by_name text,
  written_at timestamptz not null,
  primary key (item_id, number, form, lang),
  foreign key (item_id, number) references item_version (item_id, number),
  constraint item_rendition_own_words_have_a_writer check (is_own = (written_by is not null) and is_own = (made_text is not null))
);
comment on table item_rendition is
  'A form of a version of an item: words an editor wrote for it (is_own), or all forms as they stood when the version was approved.';
comment on column item_rendition.made_text is 'What the form said by itself when the editor wrote own words, to tell when that has changed.';

create function item_rendition_is_frozen() returns trigger language plpgsql as $$
begin
  if exists (select 1 from item_version v where v.item_id = old.item_id and v.number = old.number and v.frozen) then
    raise exception 'the forms of a published version never change' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger item_rendition_is_frozen before update or delete on item_rendition
  for each row execute function item_rendition_is_frozen();
