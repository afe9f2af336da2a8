-- Photos shown with a published question: copies on which everything that points at a person is hidden.
alter table question_publication_version add column photos text[] not null default '{}'
  constraint question_publication_version_photos_are_few check (cardinality(photos) <= 4);
comment on column question_publication_version.photos is
  'Keys of the public copies shown, as they were when it was written; the file of one that was approved is kept.';
