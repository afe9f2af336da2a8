alter table page_rating add column part text check (part in ('papers', 'form', 'fee', 'time', 'place', 'online', 'who', 'result'));
comment on column page_rating.part is 'Of the page of a procedure that was of no use: the step at which somebody was stuck, where one was named.';

create table journey_step_day (
  day date not null,
  slug text not null,
  node text not null,
  seen integer not null check (seen >= 0),
  went_on integer not null check (went_on >= 0),
  primary key (day, slug, node)
);
comment on table journey_step_day is
  'How often a guided question was shown on a day and how often somebody went on from it. Counts of pages asked for, nothing of who asked; kept some five hundred days.';

alter table misunderstanding_month drop constraint misunderstanding_month_signal_check;
alter table misunderstanding_month add constraint misunderstanding_month_signal_check
  check (signal in ('question', 'page', 'step', 'journey', 'search', 'rating', 'supplement', 'refusal')) not valid;
alter table misunderstanding_month validate constraint misunderstanding_month_signal_check;
alter table misunderstanding_rule drop constraint misunderstanding_rule_signal_check;
alter table misunderstanding_rule add constraint misunderstanding_rule_signal_check
  check (signal in ('question', 'page', 'step', 'journey', 'search', 'rating', 'supplement', 'refusal', 'theme')) not valid;
alter table misunderstanding_rule validate constraint misunderstanding_rule_signal_check;
alter table misunderstanding drop constraint misunderstanding_main_signal_check;
alter table misunderstanding add constraint misunderstanding_main_signal_check
  check (main_signal in ('question', 'page', 'step', 'journey', 'search', 'rating', 'supplement', 'refusal', 'theme')) not valid;
alter table misunderstanding validate constraint misunderstanding_main_signal_check;
comment on column misunderstanding_month.signal is
  'question: asked about its page, of its views; page: presses "not useful", of all presses; step: such presses that name a step, of all presses; journey: left at a guided question that leads to it, of times the question was shown; search: searches that led to it and were not opened, of all; rating: unclear guidance or several trips named at the counter, of all ratings; supplement: papers asked for again, of dossiers received; refusal: dossiers not received or stopped, of dossiers received.';
insert into misunderstanding_rule (signal, fewest_times, fewest_of, factor_percent, changed_by_name, changed_at) values
  ('step', 5, 15, 150, 'Mặc định', '2026-12-07T00:00:00Z'),
  ('journey', 10, 40, 150, 'Mặc định', '2026-12-07T00:00:00Z');
