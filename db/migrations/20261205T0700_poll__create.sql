create table poll (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  question text not null,
  options jsonb not null check (jsonb_array_length(options) between 2 and 10),
  opens_on date not null,
  closes_on date not null,
  state text not null default 'draft' check (state in ('draft', 'approved', 'withdrawn')),
  based_on integer not null default 1,
  created_by uuid references person (id),
  created_by_name text not null,
  created_at timestamptz not null,
  approved_by uuid references person (id),
  approved_by_name text,
  approved_at timestamptz,
  withdrawn_reason text,
  constraint poll_writer_does_not_approve check (approved_by is null or approved_by <> created_by),
  constraint poll_days_in_order check (opens_on <= closes_on),
  constraint poll_approved_has_day check (state <> 'approved' or approved_at is not null),
  constraint poll_withdrawn_has_reason check ((state = 'withdrawn') = (withdrawn_reason is not null))
);
comment on table poll is 'One question on a page with answers to press. Written by one, approved by somebody else; it stands for nobody but those who press.';
comment on column poll.options is 'Answers with their keys, in order; never changed once approved.';
create index poll_by_unit on poll (unit_id, opens_on desc, id);
create index poll_by_days on poll (opens_on desc, id) where state = 'approved';

create table poll_vote (
  poll_id uuid not null references poll (id),
  device_digest text not null,
  option_key text not null,
  voted_on date not null,
  primary key (poll_id, device_digest)
);
comment on table poll_vote is 'One press for a device and poll. The device is known by a mark of its browser, of which only a digest for this poll is kept.';
create index poll_vote_by_option on poll_vote (poll_id, option_key);
