-- Each answer that was given, kept apart from the question: mending its words later moves neither its day nor its deadline. Kept by the
-- database, because several acts answer.
create table question_answer (
  question_id uuid not null references question (id),
  round integer not null check (round >= 0),
  unit_id uuid not null references unit (id),
  answered_at timestamptz not null,
  due_on date not null,
  is_on_time boolean not null generated always as ((answered_at at time zone 'Asia/Ho_Chi_Minh')::date <= due_on) stored,
  primary key (question_id, round)
);
comment on table question_answer is
  'An answer that was given: its first day and the deadline it had. A question that is asked again gets another with the next round.';
comment on column question_answer.round is 'How often the question had been asked again before this answer.';
create index question_answer_by_unit on question_answer (unit_id, answered_at);
create index question_answer_by_day on question_answer (answered_at);

create function question_keep_answer() returns trigger language plpgsql as $$
begin
  if new.answered_at is not null then
    insert into question_answer (question_id, round, unit_id, answered_at, due_on)
    values (new.id, new.reopened, new.unit_id, new.answered_at, new.due_on) on conflict do nothing;
  end if;
  return null;
end $$;
comment on function question_keep_answer is 'Writes down the answer of a question that has just become answered.';
create trigger question_answer_is_kept after insert or update of state on question for each row
  when (new.state = 'answered') execute function question_keep_answer();
insert into question_answer (question_id, round, unit_id, answered_at, due_on)
  select id, reopened, unit_id, answered_at, due_on from question where state = 'answered';

create table answer_verdict (
  question_id uuid not null,
  round integer not null,
  is_solved boolean not null,
  satisfaction smallint check (satisfaction between 1 and 5),
  given_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (question_id, round),
  foreign key (question_id, round) references question_answer (question_id, round),
  constraint answer_verdict_changes_within_thirty_days
    check (changed_at between given_at and given_at + interval '30 days'),
  constraint answer_verdict_solved_says_how_satisfied check (not is_solved or satisfaction is not null)
);
comment on table answer_verdict is
  'What the asker says of an answer, one for each: whether the matter is solved, and how satisfied. Given behind the code only; no officer changes or removes it.';
create function answer_verdict_stays() returns trigger language plpgsql as $$
begin
  raise exception 'what askers say of an answer is never removed' using errcode = 'restrict_violation';
end $$;
comment on function answer_verdict_stays is 'Refuses to remove what askers said.';
create trigger answer_verdict_stays before delete on answer_verdict for each row execute function answer_verdict_stays();

create table verdict_ask (
  question_id uuid not null,
  round integer not null,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'notSent')),
  asked_at timestamptz not null,
  primary key (question_id, round),
  foreign key (question_id, round) references question_answer (question_id, round)
);
comment on table verdict_ask is
  'That an asker was asked, once for each answer, whether the matter is solved. What was begun and has no outcome is not sent again.';
