-- Cash counted at the end of a day, and money given back with a second person's word.

create table cash_close (
  id bigint generated always as identity primary key,
  unit_id uuid not null references unit (id),
  collector_id text not null,
  collector_name text not null,
  payments integer not null check (payments > 0),
  expected bigint not null check (expected >= 0),
  counted bigint not null check (counted >= 0),
  words text not null default '' check (length(words) <= 1000),
  closed_at timestamptz not null,
  constraint cash_close_difference_is_explained check (expected = counted or words <> '')
);
comment on table cash_close is
  'What a collector should have in cash at a counter and what was counted; a difference is explained. Takes all cash not closed before, so none is left out or counted twice.';
create index cash_close_of_unit on cash_close (unit_id, id desc);

alter table payment add column cash_close_id bigint references cash_close (id);
comment on column payment.cash_close_id is 'In which closing this cash was counted; from then on it is refunded, not undone.';
create index payment_cash_to_close on payment (unit_id, collector_id) where way = 'cash' and cash_close_id is null and undone_at is null;

create table payment_refund (
  id bigint generated always as identity primary key,
  demand_id bigint references payment_demand (id),
  statement_row_id bigint references statement_row (id),
  unit_id uuid not null references unit (id),
  amount bigint not null check (amount > 0),
  to_sealed text not null,
  reason text not null check (length(reason) between 1 and 1000),
  written_by_name text not null,
  approved_by_name text not null,
  at timestamptz not null,
  constraint payment_refund_is_of_one check ((demand_id is null) <> (statement_row_id is null))
);
comment on table payment_refund is
  'Money given back: of a demand, or of a transfer that was none. Asked for by one person, approved by another. to_sealed says to whom and how.';
create index payment_refund_of_unit on payment_refund (unit_id, id desc);
