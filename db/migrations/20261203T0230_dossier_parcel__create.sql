-- Dossiers and results that go by public post: what is sent to whom, and the records of handing over.

create table post_hand_over (
  id bigint generated always as identity primary key,
  unit_id uuid not null references unit (id),
  direction text not null check (direction in ('in', 'out')),
  year integer not null,
  number integer not null check (number > 0),
  carrier text not null check (length(carrier) between 1 and 200),
  postman text not null check (length(postman) between 1 and 200),
  officer_name text not null,
  at timestamptz not null,
  constraint post_hand_over_is_numbered unique (unit_id, year, number)
);
comment on table post_hand_over is
  'Biên bản giao nhận between a counter and the post: in (dossiers brought) or out (results taken). Numbered by unit and year; signed by both on paper.';

create table dossier_parcel (
  id bigint generated always as identity primary key,
  dossier_id bigint not null references dossier_code (id),
  code text not null,
  direction text not null check (direction in ('in', 'out')),
  unit_id uuid not null references unit (id),
  address_sealed text,
  carrier text not null default '',
  postage_payer text not null default 'applicant' check (postage_payer in ('applicant', 'agency')),
  cod bigint not null default 0 check (cod >= 0),
  state text not null check (state in ('waiting', 'handed-over', 'on-the-way', 'delivered', 'returned')),
  state_since timestamptz not null,
  tracking text check (length(tracking) between 3 and 40),
  reason text,
  next_step text check (next_step in ('again', 'counter', 'hold')),
  hand_over_id bigint references post_hand_over (id),
  version integer not null default 1,
  constraint dossier_parcel_returned_says_why check (state <> 'returned' or (reason is not null and next_step is not null))
);
comment on table dossier_parcel is
  'What goes by post for a dossier: papers that came in, or the result that goes out. Sent out again, it is a new row.';
comment on column dossier_parcel.address_sealed is 'Name, address and telephone of who receives it, sealed. Removed 30 days after it arrived or came back.';
comment on column dossier_parcel.cod is 'What the postman collects (thu hộ), whole đồng.';
create index dossier_parcel_of_dossier on dossier_parcel (dossier_id);
create index dossier_parcel_by_state on dossier_parcel (unit_id, state, id desc);
