create table recognition (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('commendation', 'exemplar', 'initiative')),
  year integer not null check (year between 2000 and 2100),
  unit_id uuid not null references unit (id),
  title text not null,
  story text not null,
  measure text,
  before_value double precision,
  after_value double precision,
  person_name text,
  person_title text,
  consent text not null default 'none' check (consent in ('none', 'given', 'withdrawn')),
  consent_on date,
  consent_how text,
  state text not null default 'proposed'
    check (state in ('proposed', 'returned', 'checked', 'recognised', 'published', 'withdrawn')),
  award text,
  decision_number text,
  decision_on date,
  decision_issuer text,
  document_id bigint references legal_document (id),
  checked_by uuid references person (id),
  checked_by_name text,
  published_by uuid references person (id),
  published_by_name text,
  published_at timestamptz,
  withdrawn_reason text,
  version integer not null default 1,
  created_by uuid references person (id),
  created_by_name text not null,
  created_at timestamptz not null,
  constraint recognition_proposer_does_not_check check (checked_by is null or checked_by <> created_by),
  constraint recognition_proposer_does_not_publish check (published_by is null or published_by <> created_by),
  constraint recognition_figures_are_a_pair check
    ((before_value is null) = (after_value is null) and (measure is null) = (before_value is null)),
  constraint recognition_consent_is_of_a_person check (consent = 'none' or person_name is not null),
  constraint recognition_consent_has_day_and_way check (consent <> 'given' or (consent_on is not null and consent_how is not null)),
  constraint recognition_recognised_has_decision check
    (state not in ('recognised', 'published') or (decision_number is not null and decision_on is not null and decision_issuer is not null)),
  constraint recognition_published_has_day check (state <> 'published' or published_at is not null),
  constraint recognition_withdrawn_has_reason check ((state = 'withdrawn') = (withdrawn_reason is not null))
);
comment on table recognition is
  'What a unit or a person is recognised for: commendation, exemplar, initiative. proposed → checked by somebody else → recognised by a decision → published → withdrawn. A person is named in public only while consent is given.';
create index recognition_by_unit on recognition (unit_id, created_at desc, id);
create index recognition_by_time on recognition (created_at desc, id);
create index recognition_in_public on recognition (decision_on desc, id) where state = 'published';

create table recognition_source (
  id bigint generated always as identity primary key,
  recognition_id uuid not null references recognition (id),
  task_id uuid references plan_task (id),
  inspection_id uuid references inspection (id),
  constraint recognition_source_is_one_thing check ((task_id is null) <> (inspection_id is null)),
  constraint recognition_source_once unique nulls not distinct (recognition_id, task_id, inspection_id)
);
comment on table recognition_source is 'The task or inspection a recognition came from.';
create index recognition_source_by_task on recognition_source (task_id) where task_id is not null;
create index recognition_source_by_inspection on recognition_source (inspection_id) where inspection_id is not null;

create table recognition_step (
  id bigint generated always as identity primary key,
  recognition_id uuid not null references recognition (id),
  at timestamptz not null,
  act text not null check (act in ('propose', 'change', 'check', 'return', 'recognise', 'publish', 'withdraw', 'consent', 'endConsent')),
  person_id uuid references person (id),
  person_name text not null,
  note text
);
comment on table recognition_step is 'Who did what with a recognition.';
create index recognition_step_by_recognition on recognition_step (recognition_id, id);
