create table honour_rule (
  id bigint generated always as identity primary key,
  rate text not null,
  target integer not null check (target between 0 and 10000),
  fewest integer not null check (fewest between 1 and 1000000),
  source text not null,
  valid_from date not null,
  entered_by_name text not null,
  entered_at timestamptz not null,
  constraint honour_rule_once unique (rate, valid_from)
);
comment on table honour_rule is
  'The share from which a unit is put forward for praise, from a day on; the newest that holds on the last day of the period counts. A target of 0 ends a rule.';
comment on column honour_rule.rate is 'What is counted, as service-quality names it.';
comment on column honour_rule.target is 'In hundredths of a percent: 10000 is 100 %.';
comment on column honour_rule.fewest is 'So many dossiers, or payments, a unit must have had: one of one is no achievement.';
insert into honour_rule (rate, target, fewest, source, valid_from, entered_by_name, entered_at) values
  ('early', 10000, 10, 'Mức gợi ý, chưa kiểm chứng với quy định của tỉnh', '2026-01-01', 'Hệ thống', '2026-01-01T00:00:00Z'),
  ('digitised', 9000, 10, 'Mức gợi ý, chưa kiểm chứng với quy định của tỉnh', '2026-01-01', 'Hệ thống', '2026-01-01T00:00:00Z'),
  ('paidOnline', 6000, 10, 'Mức gợi ý, chưa kiểm chứng với quy định của tỉnh', '2026-01-01', 'Hệ thống', '2026-01-01T00:00:00Z');

create table honour_proposal (
  id uuid primary key default gen_random_uuid(),
  period text not null check (period ~ '^20\d\d-Q[1-4]$'),
  unit_id uuid not null references unit (id),
  state text not null default 'proposed' check (state in ('proposed', 'accepted', 'declined')),
  proposed_at timestamptz not null,
  decided_by uuid references person (id),
  decided_by_name text,
  decided_at timestamptz,
  reason text,
  recognition_id uuid references recognition (id),
  constraint honour_proposal_once unique (period, unit_id),
  constraint honour_proposal_decided_by_somebody check ((state = 'proposed') = (decided_at is null)),
  constraint honour_proposal_declined_has_reason check (state <> 'declined' or reason is not null),
  constraint honour_proposal_accepted_is_in_the_register check ((state = 'accepted') = (recognition_id is not null))
);
comment on table honour_proposal is
  'A unit that reached a target in a quarter, put forward by the product from verified figures. A person decides; what was accepted goes its way in the register of recognitions.';
create index honour_proposal_open on honour_proposal (proposed_at) where state = 'proposed';

create table honour_line (
  proposal_id uuid not null references honour_proposal (id),
  rate text not null,
  part integer not null,
  whole integer not null check (whole > 0),
  target integer not null,
  primary key (proposal_id, rate),
  constraint honour_line_reached check (part::bigint * 10000 >= whole::bigint * target)
);
comment on table honour_line is 'The figure by which a unit was put forward, as it stood then.';
