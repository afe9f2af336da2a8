-- What of the conclusion of an inspection is made public, as far as the law allows: written by one, approved by another.
create table inspection_publication (
  inspection_id uuid primary key references inspection (id),
  words text not null check (length(words) between 1 and 8000),
  ground text not null check (length(ground) between 1 and 500),
  state text not null check (state in ('submitted', 'returned', 'published', 'withdrawn')),
  edit integer not null default 1,
  written_by uuid not null references person (id),
  written_by_name text not null,
  written_at timestamptz not null,
  decided_by uuid references person (id),
  decided_by_name text,
  decided_at timestamptz,
  note text check (length(note) <= 2000),
  published_at timestamptz,
  constraint inspection_publication_writer_does_not_approve check (state <> 'published' or decided_by <> written_by)
);
comment on table inspection_publication is 'What everybody reads of the conclusion of an inspection.';
comment on column inspection_publication.inspection_id is 'The inspection, concluded.';
comment on column inspection_publication.words is 'The conclusion in words for everybody, nothing secret and nobody''s private life in it.';
comment on column inspection_publication.ground is 'The law by which it is published.';
comment on column inspection_publication.state is 'submitted, returned, published, withdrawn.';
comment on column inspection_publication.edit is 'Grows with each change, so that nobody approves words he or she has not seen.';
comment on column inspection_publication.written_by is 'Who wrote it.';
comment on column inspection_publication.written_by_name is 'That person''s name at the time.';
comment on column inspection_publication.written_at is 'When.';
comment on column inspection_publication.decided_by is 'Who approved, returned or withdrew it.';
comment on column inspection_publication.decided_by_name is 'That person''s name at the time.';
comment on column inspection_publication.decided_at is 'When.';
comment on column inspection_publication.note is 'Why it was returned or withdrawn.';
comment on column inspection_publication.published_at is 'Since when everybody reads it.';
create index inspection_publication_public on inspection_publication (published_at desc, inspection_id desc) where state = 'published';
