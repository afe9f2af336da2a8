-- Letters that are laid out, and who wants each issue of a bulletin.
alter table message_run add column html text check (length(html) between 1 and 200000);
comment on column message_run.html is
  'The body of a letter as its record lays it out (an issue of a bulletin); null where the text alone is laid out plainly.';

alter table message_subscription
  drop constraint message_subscription_about_check,
  add constraint message_subscription_about_check check (about in ('all', 'topic', 'procedure', 'journey', 'hamlet', 'bulletin')),
  drop constraint message_subscription_says_about_what,
  add constraint message_subscription_says_about_what check ((about in ('all', 'bulletin')) = (about_key = ''));
