-- What still tells the old version of a procedure after a new one took effect or it ended, and who settled it.
create table old_version_use (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('item', 'paper', 'handout', 'broadcast', 'answer')),
  subject_key text not null check (char_length(subject_key) between 1 and 100),
  unit_id uuid not null references unit (id),
  title text not null check (char_length(title) <= 300),
  href text not null check (char_length(href) <= 300),
  carries text not null default '' check (char_length(carries) <= 1000),
  procedure_code text not null check (char_length(procedure_code) <= 40),
  procedure_name text not null check (char_length(procedure_name) <= 1000),
  is_ended boolean not null,
  since date not null,
  found_at timestamptz not null,
  closed_at timestamptz,
  closed_by_name text check (char_length(closed_by_name) <= 200),
  note text check (char_length(note) <= 1000),
  constraint one_use_of_one_change unique (kind, subject_key, procedure_code, since),
  constraint old_use_closed_by_hand_has_name_and_note check (note is null or (closed_at is not null and closed_by_name is not null))
);
create index old_version_use_of_unit on old_version_use (unit_id, found_at desc, id desc);
create index old_version_use_open on old_version_use (procedure_code) where closed_at is null;
comment on table old_version_use is
  'One thing that still tells the old version of a procedure. Written by a look every hour; closed when its owner names it no more, or by hand.';
comment on column old_version_use.kind is 'Item, paper on a board, copies handed out, place in a loudspeaker programme, published answer.';
comment on column old_version_use.subject_key is 'Its key with the module that owns it.';
comment on column old_version_use.unit_id is 'Who answers for it.';
comment on column old_version_use.title is 'What it is called.';
comment on column old_version_use.href is 'Where it is seen to.';
comment on column old_version_use.carries is 'Channels, languages, boards or places it stands in.';
comment on column old_version_use.procedure_code is 'The procedure.';
comment on column old_version_use.procedure_name is 'Its name.';
comment on column old_version_use.is_ended is 'The procedure ended; else it has a newer version.';
comment on column old_version_use.since is 'The day from which the old version does not hold.';
comment on column old_version_use.found_at is 'When it was found.';
comment on column old_version_use.closed_at is 'When it was settled.';
comment on column old_version_use.closed_by_name is 'By whom, where that is known.';
comment on column old_version_use.note is 'What was done, where somebody closed it by hand.';
