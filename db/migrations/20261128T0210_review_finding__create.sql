create table legal_document (
  id bigint generated always as identity primary key,
  number text not null,
  issued_on date,
  title text not null default '',
  status text not null,
  status_on date,
  replaced_by text,
  note text,
  changed_by_id text not null,
  changed_by_name text not null,
  changed_at timestamptz not null,
  -- A number alone does not name a document: 76/NQ-CP exists in 2013 and in 2021.
  constraint legal_document_is_named_by_number_and_day unique nulls not distinct (number, issued_on),
  constraint legal_document_status_is_known check (status in ('inForce', 'partly', 'superseded', 'expired'))
);
comment on table legal_document is
  'What editors know about documents that procedures rest on: whether they still hold. Kept by hand; a document nobody wrote down is not judged.';

create table checked_link (
  address text primary key,
  state text not null,
  reason text,
  failures integer not null default 0,
  checked_at timestamptz not null,
  constraint checked_link_state_is_known check (state in ('alive', 'failing', 'dead', 'refused')),
  constraint checked_link_address_is_bounded check (length(address) <= 2000)
);
comment on table checked_link is
  'Addresses that records in force name, and what answered when they were last asked. Dead after three failures in a row; refused are those we never ask (not http, or inside somebody''s network).';
create index checked_link_by_age on checked_link (checked_at);

create table procedure_review (
  code text primary key references procedure (code),
  version_id bigint not null references procedure_version (id),
  reviewed_at timestamptz not null
);
comment on table procedure_review is 'Which version of a procedure was read through last, so that only what changed is read again.';

create table review_finding (
  id bigint generated always as identity primary key,
  code text not null references procedure (code),
  kind text not null,
  at text not null,
  detail text not null default '',
  fingerprint text not null,
  version_id bigint not null references procedure_version (id),
  state text not null default 'open',
  reason text,
  unit_id uuid references unit (id),
  person_id text,
  person_name text,
  found_at timestamptz not null,
  settled_at timestamptz,
  settled_by_id text,
  settled_by_name text,
  constraint review_finding_stands_once unique (code, kind, at, detail),
  constraint review_finding_state_is_known check (state in ('open', 'mended', 'accepted')),
  constraint review_finding_is_accepted_with_reason check (state <> 'accepted' or reason is not null),
  constraint review_finding_settled_says_when check ((state = 'open') = (settled_at is null))
);
comment on table review_finding is
  'Something missing, uncertain or contradictory in the record in force. Open until the record is mended or somebody accepts it with a reason; accepted comes back when the text at its place changes.';
create index review_finding_by_state on review_finding (state, code, id);
create index review_finding_by_kind on review_finding (state, kind, code, id);
create index review_finding_by_unit on review_finding (unit_id, state) where unit_id is not null;
