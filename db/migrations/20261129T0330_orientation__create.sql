create table orientation (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  plan_id uuid references plan (id),
  given_by text not null,
  given_on date not null,
  valid_until date,
  document_id bigint references legal_document (id),
  words text not null,
  created_by uuid references person (id),
  created_by_name text not null,
  created_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  withdrawn_reason text,
  constraint orientation_says_something check (length(trim(words)) > 0 and length(trim(given_by)) > 0),
  constraint orientation_ends_after_it_is_given check (valid_until is null or valid_until >= given_on),
  constraint orientation_withdrawal_is_whole check
    ((withdrawn_at is null) = (withdrawn_by_name is null) and (withdrawn_at is null) = (withdrawn_reason is null))
);
comment on table orientation is
  'What the Party''s commission for propaganda gave as orientation of content: for a unit and everything below it, or for one plan, from a day and until one. It guides and publishes nothing. Its words never change; a correction is another one.';
create index orientation_by_unit on orientation (unit_id, given_on desc);
create index orientation_by_plan on orientation (plan_id) where plan_id is not null;
