-- Money asked for and money that came: whose account, what is owed for a matter of another module, what was paid, receipts.

create table fee_account (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  bin text not null check (bin ~ '^[0-9]{6}$'),
  number text not null check (number ~ '^[0-9A-Za-z]{1,19}$'),
  holder text not null check (length(holder) between 1 and 200),
  receipt_symbol text not null default '' check (length(receipt_symbol) <= 20),
  valid_from date not null,
  valid_until date,
  created_by_name text not null,
  approved_by_name text not null,
  created_at timestamptz not null,
  constraint fee_account_begins_once_a_day unique (unit_id, valid_from),
  constraint fee_account_ends_after_it_begins check (valid_until is null or valid_until >= valid_from)
);
comment on table fee_account is
  'The bank account fees of a unit are paid to, from a day. The one that began last holds; valid_until ends it without another. Entered by one person, approved by another.';
comment on column fee_account.bin is 'Six digits of the bank (NAPAS).';
comment on column fee_account.receipt_symbol is 'Symbol of the receipts of this unit; empty: BL and the year.';

create table payment_demand (
  id bigint generated always as identity primary key,
  claim_kind text not null,
  claim_id text not null,
  label text not null check (length(label) between 1 and 100),
  subject text not null check (length(subject) between 1 and 2000),
  unit_id uuid not null references unit (id),
  counter_unit_id uuid not null references unit (id),
  amount bigint not null check (amount >= 0),
  received bigint not null default 0 check (received >= 0),
  refunded bigint not null default 0,
  state text not null check (state in ('due', 'declared', 'paid', 'refunded', 'dropped')),
  opened_at timestamptz not null,
  state_since timestamptz not null,
  version integer not null default 1,
  constraint payment_demand_gives_back_what_came check (refunded between 0 and received),
  constraint payment_demand_paid_is_paid check (state <> 'paid' or received >= amount),
  constraint payment_demand_refunded_is_refunded check (state <> 'refunded' or refunded = received)
);
comment on table payment_demand is
  'Money owed for something another module keeps (claim). Its number makes the reference on the transfer, so it is never used again. The claim is opaque here: kind, id, and a label people know it by.';
comment on column payment_demand.label is 'What people know the claim by: the code of the dossier.';
comment on column payment_demand.unit_id is 'The agency the money belongs to.';
comment on column payment_demand.counter_unit_id is 'The counter that took the matter in, where money may be handed over too.';
comment on column payment_demand.received is 'Sum of payments that were not undone.';
create index payment_demand_of_claim on payment_demand (claim_kind, claim_id);
create index payment_demand_by_label on payment_demand (label);
create index payment_demand_by_state on payment_demand (unit_id, state, id desc);
create index payment_demand_of_counter on payment_demand (counter_unit_id, state, id desc);

create table payment_demand_change (
  demand_id bigint not null references payment_demand (id),
  position integer not null,
  act text not null,
  at timestamptz not null,
  actor_name text not null,
  amount bigint,
  words text,
  details jsonb not null default '{}',
  primary key (demand_id, position)
);
comment on table payment_demand_change is
  'What was done with a demand, in order, never changed. words holds reasons: why a fee changed, the evidence of a waiver, why a payment was undone.';

create table payment (
  id bigint generated always as identity primary key,
  demand_id bigint not null references payment_demand (id),
  way text not null check (way in ('cash', 'card', 'transfer', 'elsewhere')),
  amount bigint not null check (amount > 0),
  paid_on date not null,
  at timestamptz not null,
  unit_id uuid not null references unit (id),
  collector_id text,
  collector_name text not null,
  note text not null default '' check (length(note) <= 300),
  undone_at timestamptz,
  undone_by_name text,
  undone_reason text,
  constraint payment_undone_has_reason check ((undone_at is null) = (undone_reason is null))
);
comment on table payment is
  'Money that came for a demand: cash and card at a counter, a transfer found in a statement, or paid elsewhere (national portal). Taken by mistake it is undone, never removed.';
comment on column payment.unit_id is 'Where it was taken: the counter, or the unit of the account.';
create index payment_of_demand on payment (demand_id);
create index payment_of_unit_by_day on payment (unit_id, paid_on);

create table fee_receipt_counter (
  unit_id uuid not null references unit (id),
  year integer not null,
  symbol text not null,
  last integer not null check (last > 0),
  primary key (unit_id, year, symbol)
);
comment on table fee_receipt_counter is
  'The last number of receipts of a unit, year and symbol. Raised in the transaction of the receipt, so that there are no gaps.';

create table fee_receipt (
  unit_id uuid not null references unit (id),
  year integer not null,
  symbol text not null,
  number integer not null check (number > 0),
  payment_id bigint not null references payment (id),
  agency text not null,
  payer_sealed text,
  content text not null,
  amount bigint not null check (amount > 0),
  issued_at timestamptz not null,
  collector_name text not null,
  cancelled_at timestamptz,
  cancelled_by_name text,
  cancelled_reason text,
  primary key (unit_id, year, symbol, number),
  constraint fee_receipt_is_one_for_a_payment unique (payment_id),
  constraint fee_receipt_cancelled_has_reason check ((cancelled_at is null) = (cancelled_reason is null))
);
comment on table fee_receipt is
  'Receipts for fees, numbered without gaps by unit, year and symbol. A cancelled one stays in the book with its reason.';
comment on column fee_receipt.payer_sealed is 'Name of the payer, sealed. Null where nobody is named, or once erased.';

create function payment_history_stays() returns trigger language plpgsql as $$
begin
  raise exception 'what was done with money is never changed or removed' using errcode = 'restrict_violation';
end $$;
comment on function payment_history_stays is 'Refuses to change or remove history of money.';
create trigger payment_demand_change_stays before update or delete on payment_demand_change
  for each row execute function payment_history_stays();
create trigger fee_receipt_stays before delete on fee_receipt
  for each row execute function payment_history_stays();
