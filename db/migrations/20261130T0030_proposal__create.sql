create table proposal (
  id bigint generated always as identity primary key,
  kind text not null,
  unit_ids uuid[] not null,
  input jsonb not null,
  is_ahead boolean not null default false,
  state text not null default 'proposed',
  written_by_id text not null,
  written_by_name text not null,
  written_at timestamptz not null,
  decided_by_id text,
  decided_by_name text,
  decided_at timestamptz,
  return_note text,
  constraint proposal_state_is_known check (state in ('proposed', 'approved', 'returned', 'withdrawn')),
  constraint proposal_is_decided_by_somebody check ((state = 'proposed') = (decided_by_id is null)),
  constraint proposal_writer_does_not_approve check (state <> 'approved' or written_by_id <> decided_by_id),
  constraint proposal_is_returned_with_a_note check (state <> 'returned' or return_note <> ''),
  constraint proposal_concerns_a_unit check (cardinality(unit_ids) > 0)
);
comment on table proposal is
  'A change of what residents are told about a place (who receives what, ways of handing in, hours, days off) that somebody wrote and somebody else puts before the public.';
comment on column proposal.kind is 'Which act it asks for; the module that owns the act reads input.';
comment on column proposal.is_ahead is 'An urgent notice: told at once, approved afterwards; returned, it is taken back.';
create index proposal_waiting on proposal (id) where state = 'proposed';
create index proposal_by_unit on proposal using gin (unit_ids);
