-- Items are meant for sectors, too: fields of procedures, as the catalogue names them.
alter table item_version
  add column sectors text[] not null default '{}',
  add constraint item_is_for_ten_sectors_at_most check (cardinality(sectors) <= 10);
comment on column item_version.sectors is 'Fields of procedures the text is for, as the catalogue names them; none: for everybody.';
create index item_version_for_sectors on item_version using gin (sectors) where sectors <> '{}';

alter table message_subscription
  drop constraint message_subscription_about_check,
  add constraint message_subscription_about_check
    check (about in ('all', 'topic', 'procedure', 'journey', 'hamlet', 'bulletin', 'sector')) not valid;
alter table message_subscription validate constraint message_subscription_about_check;
