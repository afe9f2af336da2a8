alter table survey_answer drop constraint survey_answer_source_check;
alter table survey_answer add constraint survey_answer_source_check check (source in ('invitation', 'paper', 'open', 'tablet'));
alter table survey_answer drop constraint survey_answer_of_the_sample_has_stratum;
alter table survey_answer add constraint survey_answer_of_the_sample_has_stratum check
  (case source when 'open' then stratum is null when 'tablet' then true else stratum is not null end);

create table survey_device (
  id uuid primary key default gen_random_uuid(),
  survey_id uuid not null references survey (id),
  name text not null,
  code_digest text,
  code_expires_at timestamptz,
  token_digest text,
  paired_at timestamptz,
  seen_at timestamptz,
  waiting integer,
  version text,
  taken integer not null default 0,
  off_at timestamptz,
  made_by_name text not null,
  made_at timestamptz not null,
  constraint survey_device_code_once unique (code_digest),
  constraint survey_device_token_once unique (token_digest)
);
comment on table survey_device is
  'A tablet that goes to people with one survey: it works for days without a network and hands in what it was told, each answer once.';
comment on column survey_device.waiting is 'How many answers it still held when it was last seen.';
comment on column survey_device.taken is 'How many answers came from it.';
create index survey_device_by_survey on survey_device (survey_id, made_at);
