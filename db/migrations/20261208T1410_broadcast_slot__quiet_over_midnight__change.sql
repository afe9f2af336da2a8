alter table broadcast_slot drop constraint broadcast_slot_ends_after_it_begins;
alter table broadcast_slot add constraint broadcast_slot_ends_after_it_begins
  check (ends_at > begins_at or (kind = 'quiet' and ends_at <> begins_at));
comment on column broadcast_slot.ends_at is 'HH:MM in Vietnamese time. Of a quiet time that is not after its beginning: an hour of the next day.';
