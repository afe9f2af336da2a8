create table money_source (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid references unit (id),
  name text not null check (name <> ''),
  ended_on date,
  created_by_name text not null,
  created_at timestamptz not null
);
comment on table money_source is
  'Where the money of a plan comes from (nguồn kinh phí). Without a unit: for everybody; else for plans of the unit and of those below it. A source that is no longer used ends and stays on its entries.';
create unique index money_source_name_is_one_at_a_unit on money_source (coalesce(unit_id::text, ''), lower(name)) where ended_on is null;

insert into money_source (name, created_by_name, created_at) values
  ('Ngân sách tỉnh', 'Dân Biết', '2026-01-01T00:00:00Z'),
  ('Ngân sách xã', 'Dân Biết', '2026-01-01T00:00:00Z'),
  ('Xã hội hóa, tài trợ', 'Dân Biết', '2026-01-01T00:00:00Z'),
  ('Lồng ghép chương trình khác', 'Dân Biết', '2026-01-01T00:00:00Z');

create table money_norm (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid references unit (id),
  kind text not null check (kind in ('text', 'print', 'broadcast', 'translation', 'contest', 'meeting', 'planning', 'training', 'other')),
  name text not null check (name <> ''),
  per text not null check (per <> ''),
  amount bigint not null check (amount > 0),
  document text not null check (document <> ''),
  article text,
  valid_from date not null,
  valid_to date,
  is_verified boolean not null,
  note text,
  replaces_id uuid references money_norm (id),
  created_by_name text not null,
  created_at timestamptz not null,
  ended_by_name text,
  ended_reason text,
  constraint money_norm_ends_after_it_begins check (valid_to is null or valid_to >= valid_from),
  constraint money_norm_is_replaced_once unique (replaces_id)
);
comment on table money_norm is
  'Ceilings of expenses (định mức, mức chi tối đa): one amount per unit of product, its document, from a day to a day. Never changed in amount: another amount is another row that replaces it, so entries keep the norm they were judged by. Without a unit: the whole country; else the unit and those below it. is_verified says whether somebody compared it with the document.';
create index money_norm_by_place on money_norm (unit_id, kind, name, valid_from);

-- Thông tư 56/2023/TT-BTC; the province decides within these.
insert into money_norm (kind, name, per, amount, document, valid_from, is_verified, note, created_by_name, created_at) values
  ('text', 'Biên soạn tờ gấp', 'tờ gấp hoàn thành', 1500000, 'Thông tư 56/2023/TT-BTC', '2023-10-03', false, 'Gồm viết, biên tập, thẩm định.', 'Dân Biết', '2026-01-01T00:00:00Z'),
  ('text', 'Tình huống giải đáp', 'tình huống', 450000, 'Thông tư 56/2023/TT-BTC', '2023-10-03', false, null, 'Dân Biết', '2026-01-01T00:00:00Z'),
  ('text', 'Câu chuyện', 'câu chuyện', 2250000, 'Thông tư 56/2023/TT-BTC', '2023-10-03', false, null, 'Dân Biết', '2026-01-01T00:00:00Z'),
  ('text', 'Tiểu phẩm', 'tiểu phẩm', 7500000, 'Thông tư 56/2023/TT-BTC', '2023-10-03', false, null, 'Dân Biết', '2026-01-01T00:00:00Z'),
  ('planning', 'Soạn kế hoạch', 'kế hoạch', 3000000, 'Thông tư 56/2023/TT-BTC', '2023-10-03', false, null, 'Dân Biết', '2026-01-01T00:00:00Z'),
  ('planning', 'Đề cương chi tiết', 'đề cương', 1200000, 'Thông tư 56/2023/TT-BTC', '2023-10-03', false, null, 'Dân Biết', '2026-01-01T00:00:00Z'),
  ('meeting', 'Chủ trì cuộc họp', 'người một buổi', 200000, 'Thông tư 56/2023/TT-BTC', '2023-10-03', false, null, 'Dân Biết', '2026-01-01T00:00:00Z'),
  ('meeting', 'Thành viên dự họp', 'người một buổi', 100000, 'Thông tư 56/2023/TT-BTC', '2023-10-03', false, null, 'Dân Biết', '2026-01-01T00:00:00Z'),
  ('contest', 'Giải nhất, tập thể', 'giải', 15000000, 'Thông tư 56/2023/TT-BTC', '2023-10-03', false, null, 'Dân Biết', '2026-01-01T00:00:00Z'),
  ('contest', 'Giải nhất, cá nhân', 'giải', 9000000, 'Thông tư 56/2023/TT-BTC', '2023-10-03', false, null, 'Dân Biết', '2026-01-01T00:00:00Z'),
  ('contest', 'Giải nhì, tập thể', 'giải', 10500000, 'Thông tư 56/2023/TT-BTC', '2023-10-03', false, null, 'Dân Biết', '2026-01-01T00:00:00Z'),
  ('contest', 'Giải nhì, cá nhân', 'giải', 4500000, 'Thông tư 56/2023/TT-BTC', '2023-10-03', false, null, 'Dân Biết', '2026-01-01T00:00:00Z'),
  ('contest', 'Giải ba, tập thể', 'giải', 7500000, 'Thông tư 56/2023/TT-BTC', '2023-10-03', false, null, 'Dân Biết', '2026-01-01T00:00:00Z'),
  ('contest', 'Giải ba, cá nhân', 'giải', 3000000, 'Thông tư 56/2023/TT-BTC', '2023-10-03', false, null, 'Dân Biết', '2026-01-01T00:00:00Z'),
  ('contest', 'Giải khuyến khích, tập thể', 'giải', 4500000, 'Thông tư 56/2023/TT-BTC', '2023-10-03', false, null, 'Dân Biết', '2026-01-01T00:00:00Z'),
  ('contest', 'Giải khuyến khích, cá nhân', 'giải', 1500000, 'Thông tư 56/2023/TT-BTC', '2023-10-03', false, null, 'Dân Biết', '2026-01-01T00:00:00Z'),
  ('contest', 'Giải khác', 'giải', 750000, 'Thông tư 56/2023/TT-BTC', '2023-10-03', false, null, 'Dân Biết', '2026-01-01T00:00:00Z');
update money_norm set article = 'Điều 3 khoản 13' where kind = 'contest';
-- What is shipped has the same name in every installation.
update money_source set id = overlay(overlay(md5('money_source ' || name) placing '4' from 13 for 1) placing '8' from 17 for 1)::uuid;
update money_norm set id = overlay(overlay(md5('money_norm ' || name) placing '4' from 13 for 1) placing '8' from 17 for 1)::uuid;

create table money_entry (
  id uuid primary key default gen_random_uuid(),
  number bigint generated always as identity,
  plan_id uuid not null references plan (id),
  task_id uuid references plan_task (id),
  unit_id uuid not null references unit (id),
  source_id uuid not null references money_source (id),
  stage text not null check (stage in ('estimate', 'allocation', 'commitment', 'spending', 'settlement')),
  amount bigint not null,
  day date not null,
  content text not null check (content <> ''),
  document text,
  norm_id uuid references money_norm (id),
  quantity bigint check (quantity > 0),
  unit_price bigint check (unit_price > 0),
  note text,
  warnings jsonb not null,
  reason text,
  corrects_id uuid references money_entry (id),
  created_by uuid not null references person (id),
  created_by_name text not null,
  created_at timestamptz not null,
  constraint money_entry_is_some_money check (amount <> 0 and abs(amount) <= 10000000000000),
  constraint money_entry_counts_as_written check (quantity is null or unit_price is null or quantity * unit_price = abs(amount)),
  constraint money_entry_goes_down_only_as_correction check (amount > 0 or corrects_id is not null),
  constraint money_entry_against_warning_or_correction_has_reason check
    ((corrects_id is null and jsonb_array_length(warnings) = 0) or coalesce(reason, '') <> ''),
  unique (id, created_by)
);
comment on table money_entry is
  'The money of plans (bút toán): whole đồng, of one plan (of a task, or of the plan as a whole), source and stage. Rows are never changed or deleted; a correction is a row of its own with the reason. warnings is what the person was told before saving, as of then.';
create index money_entry_by_plan on money_entry (plan_id, number);
create index money_entry_by_task on money_entry (task_id, number);

create function money_entry_is_immutable() returns trigger language plpgsql as $$
begin
  raise exception 'money_entry_is_immutable';
end $$;
create trigger money_entry_is_immutable before update or delete on money_entry
  for each statement execute function money_entry_is_immutable();

create table money_decision (
  entry_id uuid primary key,
  entered_by uuid not null,
  is_approved boolean not null,
  reason text,
  decided_by uuid not null references person (id),
  decided_by_name text not null,
  decided_at timestamptz not null,
  foreign key (entry_id, entered_by) references money_entry (id, created_by),
  constraint money_writer_does_not_approve check (decided_by <> entered_by),
  constraint money_refusal_has_reason check (is_approved or coalesce(reason, '') <> '')
);
comment on table money_decision is
  'Whether an estimate was approved, by somebody who did not write it. An estimate without a decision waits and counts in no sum.';

create table money_closing (
  plan_id uuid primary key references plan (id),
  note text,
  closed_by uuid not null references person (id),
  closed_by_name text not null,
  closed_at timestamptz not null
);
comment on table money_closing is
  'The money of a plan is closed for its year (khóa sổ): from then on only late corrections with a reason.';

create table money_closing_line (
  plan_id uuid not null references money_closing (plan_id),
  source_id uuid not null references money_source (id),
  allocated bigint not null,
  spent bigint not null,
  settled bigint not null,
  carried_over bigint not null check (carried_over >= 0),
  primary key (plan_id, source_id),
  constraint money_carried_over_was_left check (carried_over <= greatest(allocated - settled, 0))
);
comment on table money_closing_line is
  'Figures per source as of closing, and how much of what was left goes on into the next year (chuyển nguồn).';
