create table initiative (
  id uuid primary key,
  code text not null,
  kind text not null check (kind in ('initiative', 'simplification')),
  source text not null check (source in ('resident', 'unit')),
  unit_id uuid not null references unit (id),
  year integer not null check (year between 2000 and 2100),
  title text not null,
  problem text not null,
  solution text not null,
  effect text not null default '',
  topic text,
  procedure_code text,
  author_text text not null default '',
  sealed text,
  names_me boolean not null default false,
  state text not null default 'registered' check (state in
    ('registered', 'returned', 'refused', 'accepted', 'reviewing', 'piloting', 'favourable', 'declined', 'proposed', 'withdrawn')),
  reason text,
  search_key text not null,
  sending_digest text not null,
  recognition_id uuid references recognition (id),
  version integer not null default 1,
  created_by uuid references person (id),
  created_by_name text not null,
  created_at timestamptz not null,
  checked_by uuid references person (id),
  checked_by_name text,
  ended_at timestamptz,
  constraint initiative_code_once unique (code),
  constraint initiative_sent_once unique (sending_digest),
  constraint initiative_of_one_recognition unique (recognition_id),
  constraint initiative_author_does_not_check check (checked_by is null or checked_by <> created_by),
  constraint initiative_reason_is_given check (state not in ('returned', 'refused', 'withdrawn') or reason is not null),
  constraint initiative_proposed_has_recognition check (state <> 'proposed' or recognition_id is not null),
  constraint initiative_ended_has_day check (state not in ('refused', 'declined', 'withdrawn') or ended_at is not null),
  constraint initiative_unit_has_no_sealed_author check (source = 'resident' or sealed is null)
);
comment on table initiative is
  'An idea how to do something better, from a resident or a unit, on its way to a recognition: registered → accepted after a formal check → reviewed → piloted → proposed for recognition. What is said in public stands in the recognition.';
comment on column initiative.kind is 'A simplification is a proposal to make one procedure simpler.';
comment on column initiative.author_text is 'Authors of a unit''s own, as written by who registered it.';
comment on column initiative.sealed is 'Name and telephone a resident left, encrypted; erased a year after the end.';
comment on column initiative.names_me is 'The resident agreed on the form to be named where the initiative is published.';
comment on column initiative.reason is 'Why it was returned, refused or withdrawn; its author reads it behind the code.';
comment on column initiative.sending_digest is 'Digest of what was sent, by unit and day: the same sent twice is one.';
comment on column initiative.recognition_id is 'What it became in the register of recognitions.';
comment on column initiative.ended_at is 'When nothing more came of it.';
create index initiative_by_unit on initiative (unit_id, created_at desc, id desc);
create index initiative_by_time on initiative (created_at desc, id desc);
create index initiative_by_state on initiative (state, created_at desc, id desc);
create index initiative_by_procedure on initiative (procedure_code) where procedure_code is not null;
create index initiative_found on initiative using gin (search_key gin_trgm_ops);

create table initiative_step (
  id bigint generated always as identity primary key,
  initiative_id uuid not null references initiative (id),
  at timestamptz not null,
  act text not null,
  person_id uuid references person (id),
  person_name text not null,
  note text,
  is_told boolean not null default false
);
comment on table initiative_step is 'Who did what with an initiative.';
comment on column initiative_step.is_told is 'The author reads the note behind the code.';
create index initiative_step_by_initiative on initiative_step (initiative_id, id);
