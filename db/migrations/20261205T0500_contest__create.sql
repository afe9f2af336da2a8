alter table quiz drop constraint quiz_draws_a_few;
alter table quiz add constraint quiz_draws_a_few check (draws between 3 and 30);

create view quiz_result as
  select a.id, q.subject_kind, q.subject_id, a.subject_version, a.taker, a.right_count, a.counted,
    (extract(epoch from a.finished_at - a.began_at) * 1000)::int as took_ms, a.finished_at
  from quiz_attempt a join quiz q on q.id = a.quiz_id where a.finished_at is not null;
comment on view quiz_result is 'What the bank offers to modules that rank: finished attempts, how many were right, how long they took by the server''s clock.';

create table contest (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  title text not null,
  lead text not null,
  rules text not null,
  audience text not null check (audience in ('everybody', 'residents', 'officials')),
  state text not null default 'draft' check (state in ('draft', 'approved', 'withdrawn')),
  seed_sealed text,
  seed_commitment text,
  seed_shown text,
  withdrawn_reason text,
  based_on integer not null default 1,
  created_by uuid references person (id),
  created_by_name text not null,
  created_at timestamptz not null,
  approved_by uuid references person (id),
  approved_by_name text,
  approved_at timestamptz,
  results_by uuid references person (id),
  results_by_name text,
  results_at timestamptz,
  constraint contest_writer_does_not_approve check (approved_by is null or approved_by <> created_by),
  constraint contest_writer_does_not_publish check (results_by is null or results_by <> created_by),
  constraint contest_approved_is_committed check
    (state <> 'approved' or (approved_at is not null and seed_sealed is not null and seed_commitment is not null)),
  constraint contest_results_show_the_seed check ((results_at is null) = (seed_shown is null)),
  constraint contest_withdrawn_has_reason check ((state = 'withdrawn') = (withdrawn_reason is not null))
);
comment on table contest is
  'A contest to get to know the reform, by questions in rounds. Written by one, approved and its results published by somebody else.';
comment on column contest.seed_commitment is 'sha-256 of the seed, public from the approval on: nobody can choose the seed once he knows who would win by it.';
comment on column contest.seed_shown is 'The seed, public with the results, so that the order of those who are equal can be found again.';
create index contest_by_unit on contest (unit_id, created_at desc, id);

create table contest_round (
  contest_id uuid not null references contest (id),
  number integer not null check (number between 1 and 20),
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  primary key (contest_id, number),
  constraint contest_round_in_order check (opens_at < closes_at)
);
comment on table contest_round is 'A stretch of time in which entrants answer; each round is ranked by itself.';

create table contest_prize (
  contest_id uuid not null references contest (id),
  rank text not null check (rank in ('first', 'second', 'third', 'encouragement')),
  count integer not null check (count between 1 and 100),
  amount bigint not null check (amount between 0 and 1000000000),
  primary key (contest_id, rank)
);
comment on table contest_prize is 'Prizes of a round, in each list that is ranked (residents, officials). Amounts in đồng.';

create table contest_prize_ceiling (
  id bigint generated always as identity primary key,
  rank text not null check (rank in ('first', 'second', 'third', 'encouragement')),
  amount bigint not null check (amount > 0),
  source text not null,
  valid_from date not null,
  entered_by_name text not null,
  entered_at timestamptz not null,
  constraint contest_prize_ceiling_once unique (rank, valid_from)
);
comment on table contest_prize_ceiling is
  'The most a prize for one person may be, by law or by the province''s resolution; the newest that holds on the day of approval counts.';
insert into contest_prize_ceiling (rank, amount, source, valid_from, entered_by_name, entered_at) values
  ('first', 9000000, 'Thông tư 56/2023/TT-BTC Điều 3 khoản 13', '2023-10-04', 'Hệ thống', '2023-10-04T00:00:00Z'),
  ('second', 4500000, 'Thông tư 56/2023/TT-BTC Điều 3 khoản 13', '2023-10-04', 'Hệ thống', '2023-10-04T00:00:00Z'),
  ('third', 3000000, 'Thông tư 56/2023/TT-BTC Điều 3 khoản 13', '2023-10-04', 'Hệ thống', '2023-10-04T00:00:00Z'),
  ('encouragement', 1500000, 'Thông tư 56/2023/TT-BTC Điều 3 khoản 13', '2023-10-04', 'Hệ thống', '2023-10-04T00:00:00Z');

create table contest_entrant (
  id uuid primary key,
  contest_id uuid not null references contest (id),
  number integer not null,
  code text not null,
  list text not null check (list in ('residents', 'officials')),
  unit_id uuid not null references unit (id),
  sealed text,
  phone_digest text,
  shown text not null,
  source text not null check (source in ('page', 'paper', 'phone')),
  registered_by_name text,
  created_at timestamptz not null,
  constraint contest_entrant_number_once unique (contest_id, number),
  constraint contest_entrant_code_once unique (code),
  constraint contest_entrant_one_phone unique (contest_id, phone_digest)
);
comment on table contest_entrant is 'Who takes part: once per telephone and contest. Name and telephone are sealed and erased some time after the results.';
comment on column contest_entrant.shown is 'How a winner is named in public: name and telephone partly masked.';
create index contest_entrant_by_unit on contest_entrant (contest_id, unit_id);

create table contest_entry (
  contest_id uuid not null,
  round integer not null,
  entrant_id uuid not null references contest_entrant (id),
  prediction integer not null check (prediction between 0 and 10000000),
  began_at timestamptz not null,
  right_count integer,
  counted integer,
  took_ms integer,
  finished_at timestamptz,
  suspicion text check (suspicion in ('quick')),
  decision text check (decision in ('kept', 'excluded')),
  decided_by_name text,
  decided_at timestamptz,
  reason text,
  primary key (contest_id, round, entrant_id),
  constraint contest_entry_of_a_round foreign key (contest_id, round) references contest_round (contest_id, number),
  constraint contest_entry_decision_has_reason check ((decision is null) = (reason is null))
);
comment on table contest_entry is
  'What an entrant did in a round: prediction of how many take part, and the best attempt. Nothing is deleted; what was found to be dishonest is excluded with a reason.';
create index contest_entry_ranked on contest_entry (contest_id, round, right_count desc, took_ms) where finished_at is not null;
create index contest_entry_suspect on contest_entry (contest_id) where suspicion is not null and decision is null;

create table contest_step (
  id bigint generated always as identity primary key,
  contest_id uuid not null references contest (id),
  at timestamptz not null,
  act text not null,
  person_id uuid references person (id),
  person_name text not null,
  note text
);
comment on table contest_step is 'Who did what with a contest.';
create index contest_step_by_contest on contest_step (contest_id, id);
