alter table footage_request add column day_to date;
update footage_request set day_to = day;
alter table footage_request alter column day_to set not null;
comment on column footage_request.day_to is 'The last day in the picture: the same, or one after it where the time goes on over midnight.';
alter table footage_request drop constraint footage_request_span_has_length;
alter table footage_request add constraint footage_request_span_has_length
  check ((day_to, time_to) > (day, time_from) and day_to - day < 31);
-- Lists over all units of a province, in the order they are read.
create index footage_request_newest on footage_request (received_on desc, id desc);
create index camera_by_name on camera (name collate "vi-x-icu", id);
