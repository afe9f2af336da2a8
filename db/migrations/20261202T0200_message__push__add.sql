-- Web push: a medium of its own, the address of a device instead of a number.
alter table message_contact
  drop constraint message_contact_medium_check,
  add constraint message_contact_medium_check check (medium in ('sms', 'email', 'push'));
alter table message_provider
  drop constraint message_provider_medium_check,
  add constraint message_provider_medium_check check (medium in ('sms', 'email', 'push')),
  drop constraint message_provider_kind_check,
  add constraint message_provider_kind_check check (kind in ('outbox', 'smsHttp', 'smpp', 'smtp', 'webPush'));
alter table message_run
  drop constraint message_run_medium_check,
  add constraint message_run_medium_check check (medium in ('sms', 'email', 'push')),
  add column path text check (path ~ '^/' and length(path) <= 500);
comment on column message_run.path is
  'Where a press on the notice leads, on our own site; null where the medium has no such place.';
alter table message
  drop constraint message_medium_check,
  add constraint message_medium_check check (medium in ('sms', 'email', 'push'));
alter table message_subscription
  drop constraint message_subscription_ended_how_check,
  add constraint message_subscription_ended_how_check check (ended_how in ('link', 'sms', 'office', 'bounce', 'expired', 'gone'));
comment on column message_subscription.ended_how is
  'gone: the push service says that the device does not want to be told any more.';
