-- A correction appears in the same form as the error (Luật Tiếp cận thông tin 104/2016/QH13 Điều 22). What no program can see out is put
-- on record by hand.
create table item_correction_step (
  item_id uuid not null,
  number integer not null,
  channel text not null check (channel ~ '^[a-zA-Z]{2,30}$'),
  language text not null check (length(language) <= 25),
  place text not null check (length(place) <= 300),
  done_on date not null,
  note text not null check (length(note) between 1 and 1000),
  recorded_by uuid not null references person (id),
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  primary key (item_id, number, channel, language, place),
  foreign key (item_id, number) references item_version (item_id, number)
);
comment on table item_correction_step is
  'That a correction went out in a form that told the error: number is the correcting version, channel, language and place are those of the ledger rows of the versions before.';
