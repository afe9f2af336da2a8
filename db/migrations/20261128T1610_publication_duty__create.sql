create table publication_duty (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid references unit (id),
  title text not null check (title <> ''),
  matter text not null check (matter <> ''),
  law text not null check (law <> ''),
  article text,
  forms jsonb not null check (jsonb_array_length(forms) > 0),
  due_working_days integer not null check (due_working_days between 0 and 365),
  period text not null check (period in ('each', 'quarterly', 'yearly')),
  valid_from date not null,
  valid_to date,
  is_verified boolean not null,
  replaces_id uuid references publication_duty (id),
  created_by_name text not null,
  created_at timestamptz not null,
  ended_by_name text,
  ended_reason text,
  constraint publication_duty_ends_after_it_begins check (valid_to is null or valid_to >= valid_from),
  constraint publication_duty_is_replaced_once unique (replaces_id)
);
comment on table publication_duty is
  'What the law makes a unit publish: which matter, in which forms for how long, by which working day after the document. Never changed: another rule is another row that replaces it. Without a unit: the whole country. is_verified says whether somebody compared it with the law.';

-- Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15 Điều 11 to 13 (in force since 01/07/2023).
insert into publication_duty (title, matter, law, article, forms, due_working_days, period, valid_from, is_verified, created_by_name, created_at) values
  ('Thủ tục hành chính do xã thực hiện', 'Danh mục và nội dung thủ tục', 'Luật Thực hiện dân chủ ở cơ sở 2022', 'Điều 11 (nội dung 13), Điều 13.2', '[{"form":"board","days":null,"forEver":true},{"form":"portal","days":null,"forEver":false}]', 5, 'each', '2023-07-01', false, 'Dân Biết', '2026-01-01T00:00:00Z'),
  ('Quy tắc ứng xử của cán bộ, công chức', 'Quy tắc ứng xử', 'Luật Thực hiện dân chủ ở cơ sở 2022', 'Điều 11 (nội dung 4), Điều 13.2', '[{"form":"board","days":null,"forEver":true}]', 5, 'each', '2023-07-01', false, 'Dân Biết', '2026-01-01T00:00:00Z'),
  ('Phí, lệ phí và khoản thu khác do xã trực tiếp thu', 'Phí, lệ phí', 'Luật Thực hiện dân chủ ở cơ sở 2022', 'Điều 11 (nội dung 12), Điều 13', '[{"form":"board","days":30,"forEver":false},{"form":"radio","days":3,"forEver":false}]', 5, 'each', '2023-07-01', false, 'Dân Biết', '2026-01-01T00:00:00Z'),
  ('Nội dung phải niêm yết và phát loa', 'Nội dung 7 đến 11 của Điều 11', 'Luật Thực hiện dân chủ ở cơ sở 2022', 'Điều 11, Điều 13.2, 13.3, 13.4', '[{"form":"board","days":30,"forEver":false},{"form":"radio","days":3,"forEver":false},{"form":"hamletHead","days":null,"forEver":false}]', 5, 'each', '2023-07-01', false, 'Dân Biết', '2026-01-01T00:00:00Z'),
  ('Nội dung phải niêm yết', 'Các nội dung khác của Điều 11', 'Luật Thực hiện dân chủ ở cơ sở 2022', 'Điều 11, Điều 13.2', '[{"form":"board","days":30,"forEver":false}]', 5, 'each', '2023-07-01', false, 'Dân Biết', '2026-01-01T00:00:00Z'),
  ('Danh mục nội dung đã công khai trong quý', 'Nội dung, hình thức, thời gian đã công khai', 'Luật Thực hiện dân chủ ở cơ sở 2022', 'Điều 13.2', '[{"form":"board","days":30,"forEver":false}]', 5, 'quarterly', '2023-07-01', false, 'Dân Biết', '2026-01-01T00:00:00Z'),
  ('Thông tin phải công khai khác', 'Thông tin theo Luật Tiếp cận thông tin', 'Luật Tiếp cận thông tin 104/2016/QH13', 'Điều 17 đến 22', '[{"form":"portal","days":null,"forEver":false},{"form":"board","days":30,"forEver":false}]', 5, 'each', '2018-07-01', false, 'Dân Biết', '2026-01-01T00:00:00Z');
-- What is shipped has the same name in every installation.
update publication_duty set id = overlay(overlay(md5('publication_duty ' || title) placing '4' from 13 for 1) placing '8' from 17 for 1)::uuid;

create table publication_obligation (
  id uuid primary key default gen_random_uuid(),
  duty_id uuid not null references publication_duty (id),
  unit_id uuid not null references unit (id),
  title text not null check (title <> ''),
  document text,
  decided_on date not null,
  due_on date not null,
  forms jsonb not null,
  period_key text,
  created_by_name text not null,
  created_at timestamptz not null,
  dropped_at timestamptz,
  dropped_by_name text,
  dropped_reason text,
  constraint publication_obligation_drop_has_reason check ((dropped_at is null) = (dropped_reason is null)),
  constraint publication_period_opens_once unique (duty_id, unit_id, period_key)
);
comment on table publication_obligation is
  'One matter that one unit has to publish, by which day and in which forms for how long, as the duty said when it was opened.';
create index publication_obligation_by_unit on publication_obligation (unit_id, due_on desc, id);

create table publication_proof (
  id uuid primary key default gen_random_uuid(),
  obligation_id uuid not null references publication_obligation (id),
  form text not null check (form in ('board', 'radio', 'portal', 'hamletHead', 'meeting')),
  posting_id uuid references posting (id),
  ledger_entry_id uuid references ledger_entry (id),
  from_day date not null,
  to_day date,
  place text not null check (place <> ''),
  ended_reason text,
  created_by uuid references person (id),
  created_by_name text not null,
  created_at timestamptz not null,
  constraint publication_proof_ends_after_it_begins check (to_day is null or to_day >= from_day),
  constraint publication_proof_has_its_row check ((posting_id is null) <> (ledger_entry_id is null))
);
comment on table publication_proof is
  'What was hung up, read out, put on the site or handed on for an obligation: a paper on one of the boards, or a row of the ledger. A row that is withdrawn there proves nothing any more.';
create index publication_proof_by_obligation on publication_proof (obligation_id);
create unique index publication_posting_proves_an_obligation_once on publication_proof (obligation_id, posting_id) where posting_id is not null;
