-- In which language, and in which hamlet, somebody wants to be told; only who says so.
alter table message_contact add column language text check (length(language) between 2 and 20);
alter table message_contact add column hamlet_unit_id uuid references unit (id);
alter table message_contact add column hamlet text check (length(hamlet) between 1 and 100);
alter table message_contact add constraint message_contact_hamlet_is_of_a_unit check ((hamlet is null) = (hamlet_unit_id is null));
comment on column message_contact.language is 'The language this address asked to be told in; null: Vietnamese. Erased with the address.';
comment on column message_contact.hamlet is 'The hamlet this address said it belongs to, as notice boards write it; null: nobody asked. Erased with the address.';
create index message_contact_by_hamlet on message_contact (hamlet_unit_id, hamlet) where hamlet is not null;

alter table message_subscription add column wanted_language text check (length(wanted_language) between 2 and 20);
alter table message_subscription add column wanted_hamlet text check (length(wanted_hamlet) between 1 and 100);
comment on column message_subscription.wanted_language is 'Asked for on the page; holds for the address once it was confirmed, and stands here no more.';
comment on column message_subscription.wanted_hamlet is 'Asked for on the page; holds for the address once it was confirmed, and stands here no more.';

alter table message_run add column texts jsonb not null default '{}';
comment on column message_run.texts is 'The confirmed words in other languages by language: {"km": {"subject": null, "text": "…"}}; who asked for none of them is told in Vietnamese.';
alter table message add column language text check (length(language) between 2 and 20);
comment on column message.language is 'In which of the languages of its run it is told; null: Vietnamese. Chosen when the message is written.';
