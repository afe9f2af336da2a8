create table press_piece (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  outlet_unit_id uuid references unit (id),
  outlet_name text not null check (outlet_name <> ''),
  genre text not null check (genre in
    ('news', 'reflection', 'reportage', 'interview', 'commentary', 'column', 'page', 'digest', 'literary', 'photo', 'other')),
  tone text not null check (tone in ('neutral', 'praise', 'criticism')),
  title text not null check (title <> ''),
  summary text,
  url text,
  url_key text,
  happened_on date not null,
  programme text,
  air_minutes integer check (air_minutes between 1 and 1440),
  issue_number text,
  pages text,
  names_person boolean not null default false,
  inquiry_id uuid references press_inquiry (id),
  task_id uuid references plan_task (id),
  source text not null check (source in ('outlet', 'officer')),
  state text not null check (state in ('reported', 'confirmed', 'rejected')),
  added_by uuid references person (id),
  added_by_name text not null,
  added_at timestamptz not null,
  decided_by uuid references person (id),
  decided_by_name text,
  decided_at timestamptz,
  decided_note text,
  evidence_id uuid references evidence (id),
  recognition_id uuid references recognition (id),
  constraint press_piece_is_found_somewhere check (url is not null or programme is not null or issue_number is not null),
  constraint press_piece_decided_by_another check (decided_by is null or decided_by is distinct from added_by)
);
comment on table press_piece is
  'What the press published about a unit of ours: reported by the outlet or entered by an officer, confirmed by somebody else. A confirmed piece is a row of the ledger, and evidence where a task of the plan was named.';
comment on column press_piece.issue_number is 'Of a periodical: "45/2026".';
comment on column press_piece.tone is 'Praise may become a commendation; criticism opens a follow-up (press_follow_up).';
comment on column press_piece.names_person is 'It accuses somebody by name: an answer is read by who knows the law before it is approved.';
create index press_piece_by_unit on press_piece (unit_id, happened_on desc, id);
create index press_piece_by_outlet on press_piece (outlet_unit_id, happened_on desc) where outlet_unit_id is not null;
create unique index press_piece_is_logged_once on press_piece (unit_id, url_key) where url_key is not null and state <> 'rejected';

create table press_follow_up (
  piece_id uuid primary key references press_piece (id),
  unit_id uuid not null references unit (id),
  state text not null check (state in ('open', 'written', 'decided')),
  due_on date not null,
  rule_basis text not null,
  outcome text check (outcome in ('accepted', 'partly', 'rejected')),
  finding text,
  answer text,
  correction text,
  correction_basis text,
  needs_legal boolean not null default false,
  legal_by uuid references person (id),
  legal_by_name text,
  legal_note text,
  legal_at timestamptz,
  written_by uuid references person (id),
  written_by_name text,
  decided_by uuid references person (id),
  decided_by_name text,
  decided_at timestamptz,
  return_note text,
  problem_id uuid references problem (id),
  version integer not null default 1,
  constraint press_follow_up_writer_does_not_decide check (decided_by is null or decided_by <> written_by),
  constraint press_follow_up_writer_is_not_the_lawyer check (legal_by is null or legal_by <> written_by),
  constraint press_follow_up_decided_is_whole check
    (state <> 'decided' or (outcome is not null and finding is not null and answer is not null and decided_by_name is not null)),
  constraint press_follow_up_law_was_asked check (state <> 'decided' or not needs_legal or legal_at is not null),
  constraint press_follow_up_correction_names_its_law check (correction is null or correction_basis is not null)
);
comment on table press_follow_up is
  'What a unit does about a critical piece: what it found, what it takes over or rejects and why, its answer to the outlet by the legal day, a correction asked for where the press was wrong. Decided by two it is public; what was taken over is solved as a problem (problem_id).';
create index press_follow_up_open on press_follow_up (due_on) where state <> 'decided';

alter table cooperation_piece
  add column genre text check (genre in ('article', 'page', 'column', 'reportage', 'digest'));
comment on column cooperation_piece.genre is 'What the piece of the press is, as its outlet says.';
