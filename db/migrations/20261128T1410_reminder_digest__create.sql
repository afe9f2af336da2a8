create table reminder_digest (
  person_id uuid not null references person (id),
  day date not null,
  tasks jsonb not null,
  created_at timestamptz not null,
  primary key (person_id, day)
);
comment on table reminder_digest is
  'One mail a person and day about plan tasks that are due or late. The row is written in the transaction that queues the mail, so that a job run twice sends nothing twice. Rows are removed after a year.';
create index reminder_digest_by_day on reminder_digest (day);
