alter table question
  add column source text not null default 'page' check (source in ('page', 'sms', 'email'));
comment on column question.source is 'How it came: written on a page, sent as a short message, or as a letter.';
