-- Template messages of a Zalo account go to telephone numbers, like short messages.
alter table message_provider drop constraint message_provider_kind_check;
alter table message_provider add constraint message_provider_kind_check check (kind in ('outbox', 'smsHttp', 'smpp', 'smtp', 'webPush', 'zns'));
