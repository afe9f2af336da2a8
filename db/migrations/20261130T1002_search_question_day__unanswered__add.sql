alter table search_question_day add column unanswered integer not null default 0;
alter table search_question_day drop constraint search_question_day_counts_something;
alter table search_question_day add constraint search_question_day_counts_something
  check (searches >= 0 and opened >= 0 and unanswered >= 0 and searches + opened + unanswered > 0);
comment on column search_question_day.unanswered is
  'Searches over everything that found nothing of any kind. The words are kept by the same rule as those of other searches.';
