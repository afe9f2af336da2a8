create table comment (
  id uuid primary key default gen_random_uuid(),
  task_id uuid references plan_task (id),
  request_id uuid references cooperation_request (id),
  body text not null,
  written_by uuid not null references person (id),
  written_by_name text not null,
  written_at timestamptz not null,
  edited_at timestamptz,
  taken_back_at timestamptz,
  constraint comment_is_about_one_thing check (num_nonnulls(task_id, request_id) = 1),
  constraint comment_is_not_endless check (length(body) <= 2000),
  constraint comment_taken_back_keeps_no_words check (taken_back_at is null or body = '')
);
comment on table comment is
  'What officials write to each other about a task or a request. Its writer may change it for fifteen minutes; what is taken back leaves its place, its writer and its time, without the words.';
create index comment_by_task on comment (task_id, written_at, id) where task_id is not null;
create index comment_by_request on comment (request_id, written_at, id) where request_id is not null;

create table comment_notice (
  comment_id uuid not null references comment (id),
  person_id uuid not null references person (id),
  is_mention boolean not null,
  told_on date,
  primary key (comment_id, person_id)
);
comment on table comment_notice is
  'Who is to be told of a comment: those who are named in it and those who wrote before. told_on is the day of the digest that told; null until then.';
create index comment_notice_to_tell on comment_notice (person_id) where told_on is null;

alter table reminder_digest add column comments jsonb not null default '[]';
comment on column reminder_digest.comments is 'Ids of comments the person is told of.';
