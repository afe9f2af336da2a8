create table slogan (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  kind text not null check (kind in ('slogan', 'message')),
  text text not null check (length(text) between 1 and 600),
  topic text not null,
  audiences text[] not null check (cardinality(audiences) > 0),
  until date,
  state text not null default 'waiting' check (state in ('waiting', 'returned', 'approved', 'withdrawn')),
  version integer not null default 1,
  written_by uuid references person (id),
  written_by_name text not null,
  written_at timestamptz not null,
  decided_by uuid references person (id),
  decided_by_name text,
  decided_at timestamptz,
  note text,
  constraint slogan_writer_does_not_approve check (decided_by is null or decided_by <> written_by),
  constraint slogan_approved_was_decided check (state <> 'approved' or decided_at is not null),
  constraint slogan_returned_has_reason check (state not in ('returned', 'withdrawn') or coalesce(note, '') <> '')
);
comment on table slogan is
  'Slogans and key messages (khẩu hiệu, thông điệp) of a unit. Approved ones are public and never change; until is the last day they are to be used.';
create index slogan_by_unit on slogan (unit_id, written_at desc, id);
create index slogan_in_public on slogan (topic, decided_at desc) where state = 'approved';

create table artwork (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  year integer not null check (year between 2000 and 2200),
  number integer not null check (number > 0),
  kind text not null check (kind in ('banner', 'panel', 'poster', 'standee', 'leaflet', 'painting', 'other')),
  title text not null check (length(title) between 1 and 200),
  topic text not null,
  width integer not null check (width between 50 and 50000),
  height integer not null check (height between 50 and 50000),
  spec jsonb,
  file_key text,
  file_type text,
  file_name text,
  slogan_id uuid references slogan (id),
  task_id uuid references plan_task (id),
  short text references short_link (short),
  is_open boolean not null default false,
  state text not null default 'draft' check (state in ('draft', 'waiting', 'returned', 'approved', 'withdrawn')),
  version integer not null default 1,
  written_by uuid references person (id),
  written_by_name text not null,
  written_at timestamptz not null,
  decided_by uuid references person (id),
  decided_by_name text,
  decided_at timestamptz,
  note text,
  unique (unit_id, year, number),
  constraint artwork_is_made_or_a_file check ((spec is null) <> (file_key is null)),
  constraint artwork_writer_does_not_approve check (decided_by is null or decided_by <> written_by),
  constraint artwork_approved_was_decided check (state <> 'approved' or decided_at is not null),
  constraint artwork_returned_has_reason check (state not in ('returned', 'withdrawn') or coalesce(note, '') <> '')
);
comment on table artwork is
  'Designs (mẫu in): made by us out of spec, or brought as a file; numbered in each unit and year. Width and height in millimetres. Submitted and approved ones do not change. is_open: everybody may download it once approved.';
create index artwork_by_unit on artwork (unit_id, year desc, number desc);
create index artwork_by_task on artwork (task_id) where task_id is not null;

create table visual_work (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  kind text not null check (kind in ('banner', 'panel', 'poster', 'standee', 'painting', 'screen', 'other')),
  title text not null check (length(title) between 1 and 200),
  topic text not null,
  task_id uuid references plan_task (id),
  artwork_id uuid references artwork (id),
  width integer not null check (width between 50 and 50000),
  height integer not null check (height between 50 and 50000),
  quantity integer not null default 1 check (quantity between 1 and 10000),
  place text not null check (length(place) between 1 and 300),
  hamlet text not null default '' check (length(hamlet) <= 120),
  latitude numeric(8, 5) check (latitude between -90 and 90),
  longitude numeric(8, 5) check (longitude between -180 and 180),
  owner text not null default '' check (length(owner) <= 200),
  contractor text not null default '' check (length(contractor) <= 200),
  permit text not null default '' check (length(permit) <= 200),
  cost bigint check (cost between 0 and 1000000000000),
  until date,
  state text not null default 'proposed' check (state in ('proposed', 'submitted', 'returned', 'approved', 'made', 'standing', 'down', 'withdrawn')),
  version integer not null default 1,
  up_on date,
  down_on date,
  condition text check (condition in ('good', 'faded', 'torn', 'gone')),
  checked_on date,
  next_check_on date,
  created_by uuid references person (id),
  created_by_name text not null,
  created_at timestamptz not null,
  submitted_by uuid references person (id),
  submitted_by_name text,
  decided_by uuid references person (id),
  decided_by_name text,
  decided_at timestamptz,
  note text,
  constraint visual_work_submitter_does_not_approve check (decided_by is null or decided_by <> submitted_by),
  constraint visual_work_place_is_whole check ((latitude is null) = (longitude is null)),
  constraint visual_work_design_before_decision check (state not in ('submitted', 'approved', 'made') or artwork_id is not null),
  constraint visual_work_standing_is_up check (state not in ('standing', 'down') or up_on is not null),
  constraint visual_work_down_after_up check ((state = 'down') = (down_on is not null) and (down_on is null or down_on >= up_on)),
  constraint visual_work_withdrawn_has_reason check (state <> 'withdrawn' or coalesce(note, '') <> '')
);
comment on table visual_work is
  'Inventory of panels, posters, banners and others that stand somewhere (công trình trực quan): proposed, decided with its design by somebody else, made, standing, taken down. Size in millimetres, cost in đồng.';
create index visual_work_by_unit on visual_work (unit_id, created_at desc, id);
create index visual_work_by_task on visual_work (task_id) where task_id is not null;
create index visual_work_by_artwork on visual_work (artwork_id) where artwork_id is not null;

create table visual_work_event (
  id bigint generated always as identity primary key,
  work_id uuid not null references visual_work (id),
  act text not null check (act in ('propose', 'change', 'submit', 'approve', 'return', 'made', 'up', 'check', 'down', 'withdraw')),
  on_day date not null,
  condition text check (condition in ('good', 'faded', 'torn', 'gone')),
  note text not null default '' check (length(note) <= 2000),
  picture_code text,
  by_id uuid references person (id),
  by_name text not null,
  at timestamptz not null,
  constraint visual_work_check_says_condition check ((act = 'check') = (condition is not null))
);
comment on table visual_work_event is 'What happened to a work: each act with its day, and each check with the condition found and perhaps a picture of the library.';
create index visual_work_event_by_work on visual_work_event (work_id, id);

create table print_order (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  year integer not null check (year between 2000 and 2200),
  artwork_id uuid references artwork (id),
  title text not null check (length(title) between 1 and 200),
  kind text not null check (kind in ('leaflet', 'poster', 'booklet', 'book', 'other')),
  topic text not null,
  task_id uuid references plan_task (id),
  paper text not null check (length(paper) between 1 and 80),
  copies integer not null check (copies between 1 and 100000000),
  printer text not null check (length(printer) between 1 and 200),
  printer_address text not null default '' check (length(printer_address) <= 200),
  needs_permit boolean not null,
  permit_number text,
  permit_issuer text,
  permit_on date,
  no_permit_reason text,
  cost bigint check (cost between 0 and 1000000000000),
  state text not null default 'ordered' check (state in ('ordered', 'printed', 'withdrawn')),
  version integer not null default 1,
  ordered_on date not null,
  printed_on date,
  created_by uuid references person (id),
  created_by_name text not null,
  created_at timestamptz not null,
  note text,
  constraint print_order_permit_is_whole check (num_nonnulls(permit_number, permit_issuer, permit_on) in (0, 3)),
  constraint print_order_has_its_permit check (state <> 'printed' or not needs_permit or permit_number is not null),
  constraint print_order_without_permit_says_why check (needs_permit or coalesce(no_permit_reason, '') <> ''),
  constraint print_order_printed_has_day check (state <> 'printed' or printed_on is not null),
  constraint print_order_withdrawn_has_reason check (state <> 'withdrawn' or coalesce(note, '') <> '')
);
comment on table print_order is
  'What a unit has printed to hand out: copies, printing house, permit for documents not for sale (Luật Xuất bản 19/2012/QH13 Điều 25). Printed ones are rows of the ledger.';
create index print_order_by_unit on print_order (unit_id, year desc, created_at desc, id);
create index print_order_by_task on print_order (task_id) where task_id is not null;
create index print_order_by_artwork on print_order (artwork_id) where artwork_id is not null;

create table print_handout (
  id bigint generated always as identity primary key,
  order_id uuid not null references print_order (id),
  place text not null check (length(place) between 1 and 160),
  to_unit_id uuid references unit (id),
  copies integer not null check (copies > 0),
  handed_on date not null,
  handed_by text not null check (length(handed_by) between 1 and 120),
  written_by_name text not null,
  written_at timestamptz not null,
  received_by text,
  received_on date,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  constraint print_handout_receipt_is_whole check ((received_by is null) = (received_on is null)),
  constraint print_handout_received_after check (received_on is null or received_on >= handed_on),
  constraint print_handout_withdrawal_has_reason check ((withdrawn_at is null) = (withdrawn_reason is null))
);
comment on table print_handout is 'Who was given how many copies of a print order; those that stand never add up to more than was printed (kept by a trigger).';
create index print_handout_by_order on print_handout (order_id, id);

create function print_handouts_within_copies() returns trigger language plpgsql as $$
begin
  -- Two people may write at once: the order is locked, so that both sums are seen.
  perform 1 from print_order where id = new.order_id for update;
  if (select coalesce(sum(copies), 0) from print_handout where order_id = new.order_id and withdrawn_at is null)
    > (select copies from print_order where id = new.order_id) then
    raise exception 'print_handouts_within_copies' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger print_handouts_within_copies after insert or update on print_handout
  for each row execute function print_handouts_within_copies();
