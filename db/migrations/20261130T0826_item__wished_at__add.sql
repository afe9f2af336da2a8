alter table item add column wished_at timestamptz;
comment on column item.wished_at is 'When the writer would like it to go out; who approves sets the time.';
