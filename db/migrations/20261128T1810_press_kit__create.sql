create table press_kit (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  plan_id uuid references plan (id),
  title text not null,
  summary text not null,
  facts text not null,
  contact_name text not null,
  contact_way text not null,
  contact_hours text not null,
  spokesperson text not null,
  documents text not null default '',
  figures jsonb,
  state text not null default 'draft' check (state in ('draft', 'submitted', 'approved', 'replaced', 'withdrawn')),
  replaces_id uuid references press_kit (id),
  replaced_reason text,
  submitted_by uuid references person (id),
  submitted_by_name text,
  approved_by uuid references person (id),
  approved_by_name text,
  approved_at timestamptz,
  withdrawn_reason text,
  version integer not null default 1,
  written_by uuid references person (id),
  written_by_name text not null,
  created_at timestamptz not null,
  constraint press_kit_writer_does_not_approve check
    (approved_by is null or (approved_by is distinct from written_by and approved_by is distinct from submitted_by)),
  constraint press_kit_approved_has_day check (state in ('draft', 'submitted') or approved_at is not null),
  constraint press_kit_correction_says_why check ((replaces_id is null) = (replaced_reason is null)),
  constraint press_kit_withdrawn_has_reason check ((state = 'withdrawn') = (withdrawn_reason is not null))
);
comment on table press_kit is
  'What a unit hands the press about a plan or a campaign: draft → submitted → approved by somebody else → replaced by a corrected one, or withdrawn. figures are the plan''s as of the day of approval. What was approved never changes.';
create index press_kit_by_unit on press_kit (unit_id, created_at desc, id);
create index press_kit_in_public on press_kit (approved_at desc, id) where state = 'approved';
create unique index press_kit_replaced_once on press_kit (replaces_id) where replaces_id is not null and state <> 'draft' and state <> 'submitted';

create table press_kit_file (
  kit_id uuid not null references press_kit (id),
  position integer not null,
  role text not null check (role in ('paper', 'photo')),
  file_key text not null check (file_key ~ '^[0-9a-f]{64}$'),
  name text not null,
  content_type text not null,
  bytes integer not null check (bytes > 0),
  primary key (kit_id, position)
);
comment on table press_kit_file is
  'Pictures (photo) and papers of a press kit, as kept: file_key is the SHA-256 of the bytes. Pictures were written anew without their metadata.';
create index press_kit_file_by_content on press_kit_file (file_key);
