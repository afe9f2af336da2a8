-- Statements of banks: what came in on an account, matched with what was owed, and what a person did with the rest.

create table statement_mapping (
  unit_id uuid not null references unit (id),
  bin text not null check (bin ~ '^[0-9]{6}$'),
  columns jsonb not null,
  written_by_name text not null,
  written_at timestamptz not null,
  primary key (unit_id, bin)
);
comment on table statement_mapping is
  'Which column of a bank''s statements holds what, as a person of the unit said last: {head, date, amount, debit, content, reference, counter}, columns counted from 0.';

create table statement_draft (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references fee_account (id),
  file_name text not null check (length(file_name) <= 200),
  rows_sealed text not null,
  written_by text not null,
  written_at timestamptz not null
);
comment on table statement_draft is
  'A statement that was uploaded and not yet kept: its cells, sealed, until somebody has looked at the preview. Removed once kept, or after a day.';

create table statement_file (
  id bigint generated always as identity primary key,
  unit_id uuid not null references unit (id),
  bin text not null,
  account_number text not null,
  file_name text not null,
  first_day date,
  last_day date,
  kept integer not null,
  doubles integer not null,
  matched integer not null,
  imported_by_name text not null,
  imported_at timestamptz not null
);
comment on table statement_file is 'A statement that was kept: how many lines were new, how many were there already, how many matched at once.';
create index statement_file_of_unit on statement_file (unit_id, id desc);

create table statement_row (
  id bigint generated always as identity primary key,
  file_id bigint not null references statement_file (id),
  unit_id uuid not null references unit (id),
  bin text not null,
  account_number text not null,
  on_day date not null,
  amount bigint not null check (amount > 0),
  content_sealed text,
  digest text not null,
  allocated bigint not null default 0 check (allocated >= 0),
  set_aside bigint not null default 0 check (set_aside >= 0),
  given_back bigint not null default 0 check (given_back >= 0),
  state text not null check (state in ('open', 'settled')),
  why text,
  version integer not null default 1,
  constraint statement_row_is_kept_once unique (bin, account_number, digest),
  constraint statement_row_gives_no_more_than_came check (allocated + set_aside + given_back <= amount),
  constraint statement_row_is_settled_when_all_is check ((state = 'settled') = (allocated + set_aside + given_back = amount))
);
comment on table statement_row is
  'Money that came in on a fee account. allocated went to demands, set_aside is none of ours, given_back was refunded; what is left waits for a person (why).';
comment on column statement_row.content_sealed is 'Text, reference and counter account as the bank wrote them, sealed. Removed from rows that are none of ours after 90 days.';
comment on column statement_row.digest is 'Of account, day, amount and text without signs, and the how-manieth alike in the file: overlapping files keep a row once.';
create index statement_row_to_settle on statement_row (unit_id, id desc) where state = 'open';
create index statement_row_of_unit on statement_row (unit_id, id desc);

create table statement_row_act (
  row_id bigint not null references statement_row (id),
  position integer not null,
  act text not null,
  at timestamptz not null,
  actor_name text not null,
  amount bigint not null,
  label text,
  words text,
  primary key (row_id, position)
);
comment on table statement_row_act is 'What was done with a row, in order, never changed: matched, assigned, set aside, undone, given back. label is the dossier it went to.';
create trigger statement_row_act_stays before update or delete on statement_row_act
  for each row execute function payment_history_stays();

alter table payment add column statement_row_id bigint references statement_row (id);
comment on column payment.statement_row_id is 'Where a transfer was found.';
create index payment_of_statement_row on payment (statement_row_id) where statement_row_id is not null;
