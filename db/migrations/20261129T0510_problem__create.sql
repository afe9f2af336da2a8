create table problem (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  topic text not null,
  title text not null check (title <> ''),
  source text,
  state text not null default 'open' check (state in ('open', 'solved', 'unsolved', 'withdrawn')),
  first_due_on date,
  due_on date,
  published_at timestamptz,
  told_at timestamptz,
  withdrawn_reason text,
  created_by_name text not null,
  created_at timestamptz not null,
  constraint problem_withdrawn_has_reason check ((state = 'withdrawn') = (withdrawn_reason is not null)),
  constraint problem_published_was_told check ((published_at is null) = (told_at is null))
);
comment on table problem is
  'A weak point a unit tells the people about (vấn đề đang giải quyết), with what is done about it. source is the address of the difficulty, finding or report it came from. State, promised days and told_at are those of the last approved update; first_due_on is the first day ever promised.';
create index problem_by_unit on problem (unit_id, created_at desc, id);
create index problem_by_time on problem (created_at desc, id);
create index problem_in_public on problem (state, due_on, id) where published_at is not null;

create table problem_update (
  id bigint generated always as identity primary key,
  problem_id uuid not null references problem (id),
  state text not null default 'waiting' check (state in ('waiting', 'returned', 'approved')),
  outcome text not null check (outcome in ('open', 'solved', 'unsolved')),
  situation text not null check (situation <> ''),
  cause text,
  doing text,
  due_on date,
  written_by uuid not null references person (id),
  written_by_name text not null,
  written_at timestamptz not null,
  decided_by uuid references person (id),
  decided_by_name text,
  decided_at timestamptz,
  note text,
  constraint problem_writer_does_not_approve check (decided_by is null or decided_by <> written_by),
  constraint problem_update_decided_is_named check ((state = 'waiting') = (decided_at is null)),
  constraint problem_update_returned_has_reason check (state <> 'returned' or coalesce(note, '') <> ''),
  constraint problem_open_says_what_is_done check (outcome <> 'open' or coalesce(doing, '') <> '')
);
comment on table problem_update is
  'What was said about a problem, each time approved by somebody who did not write it. Approved ones are public and stay; one waits at most.';
create unique index problem_update_one_waits on problem_update (problem_id) where state = 'waiting';
create index problem_update_by_problem on problem_update (problem_id, id);
