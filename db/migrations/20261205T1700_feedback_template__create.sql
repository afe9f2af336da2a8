create table feedback_template (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  title text not null check (length(title) between 1 and 120),
  body text not null check (length(body) between 1 and 8000),
  ground_kind text check (ground_kind in ('procedure', 'document')),
  ground_id text,
  ground_words text,
  ground_stamp text,
  written_by_name text not null,
  written_at timestamptz not null,
  confirmed_by_name text not null,
  confirmed_at timestamptz not null,
  withdrawn_at timestamptz,
  constraint feedback_template_ground_is_whole check
    ((ground_kind is null) = (ground_id is null) and (ground_kind is null) = (ground_words is null) and (ground_kind is null) = (ground_stamp is null))
);
comment on table feedback_template is
  'Words an answer may begin with, with fields that are filled when it is sent. Rests on a version of a procedure or a document: where that is no longer the one in force, it waits for somebody to confirm it.';
comment on column feedback_template.id is 'Its address.';
comment on column feedback_template.unit_id is 'Whose it is; units below use it as well.';
comment on column feedback_template.title is 'By which officers know it.';
comment on column feedback_template.body is 'The words, with fields such as {xung_ho}, {ma}, {don_vi}, {ngay}.';
comment on column feedback_template.ground_kind is 'What it rests on.';
comment on column feedback_template.ground_id is 'Code of the procedure, or number of the document.';
comment on column feedback_template.ground_words is 'Article or part it rests on, in words.';
comment on column feedback_template.ground_stamp is 'The version it was checked against.';
comment on column feedback_template.written_by_name is 'Who wrote it as it is now.';
comment on column feedback_template.written_at is 'When.';
comment on column feedback_template.confirmed_by_name is 'Who said last that it holds.';
comment on column feedback_template.confirmed_at is 'When.';
comment on column feedback_template.withdrawn_at is 'When it was taken off the list.';
create index feedback_template_by_unit on feedback_template (unit_id) where withdrawn_at is null;
