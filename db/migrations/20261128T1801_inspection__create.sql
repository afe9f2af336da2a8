create table inspection_checklist (
  id uuid primary key default gen_random_uuid(),
  series uuid not null,
  version integer not null check (version > 0),
  unit_id uuid references unit (id),
  name text not null,
  created_by_name text not null,
  created_at timestamptz not null,
  constraint inspection_checklist_versions_follow unique (series, version)
);
comment on table inspection_checklist is
  'What an inspection looks at. A version never changes: a correction is the next version of the same series. Without a unit it is shipped and offered to everybody.';
create index inspection_checklist_by_unit on inspection_checklist (unit_id, series);

create table inspection_checklist_line (
  checklist_id uuid not null references inspection_checklist (id),
  position integer not null,
  section text not null,
  text text not null,
  primary key (checklist_id, position)
);
comment on table inspection_checklist_line is 'One line of a checklist, under the heading of its section.';

create table inspection_programme (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  year integer not null check (year between 2000 and 2100),
  title text not null,
  number text,
  group_kind text not null check (group_kind in ('communes', 'departments', 'all')),
  quota_percent integer check (quota_percent between 1 and 100),
  plan_id uuid references plan (id),
  task_id uuid references plan_task (id),
  created_by uuid references person (id),
  created_by_name text not null,
  created_at timestamptz not null,
  constraint inspection_programme_task_has_plan check (task_id is null or plan_id is not null)
);
comment on table inspection_programme is
  'Inspections a unit means to hold in a year. Findings become tasks of plan_id; every concluded inspection proves task_id where the programme names it. quota_percent is the share of the units of group_kind that is to be inspected.';
create index inspection_programme_by_unit on inspection_programme (unit_id, year);

create table inspection (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references inspection_programme (id),
  by_unit_id uuid not null references unit (id),
  unit_id uuid not null references unit (id),
  kind text not null check (kind in ('regular', 'surprise')),
  planned_on date not null,
  leader text not null,
  members text,
  checklist_id uuid not null references inspection_checklist (id),
  state text not null default 'planned' check (state in ('planned', 'held', 'concluded', 'cancelled')),
  held_on date,
  participants text,
  overview text,
  minutes_by uuid references person (id),
  minutes_by_name text,
  minutes_at timestamptz,
  number integer,
  symbol text,
  concluded_on date,
  conclusion text,
  signer text,
  signer_title text,
  concluded_by uuid references person (id),
  concluded_by_name text,
  concluded_at timestamptz,
  cancelled_reason text,
  version integer not null default 1,
  created_by_name text not null,
  created_at timestamptz not null,
  constraint inspection_is_of_another_unit check (unit_id <> by_unit_id),
  constraint inspection_writer_does_not_conclude check (concluded_by is null or concluded_by <> minutes_by),
  constraint inspection_held_has_minutes check
    (state not in ('held', 'concluded') or (held_on is not null and participants is not null and minutes_by_name is not null)),
  constraint inspection_conclusion_is_whole check
    ((state = 'concluded') = (concluded_at is not null) and (concluded_at is null) = (concluded_on is null) and (concluded_at is null) = (conclusion is null)),
  constraint inspection_cancelled_has_reason check ((state = 'cancelled') = (cancelled_reason is not null))
);
comment on table inspection is
  'One inspection of one unit by another: planned → held (minutes written) → concluded by somebody else; or cancelled. A surprise inspection is hidden from the inspected unit before planned_on.';
create index inspection_by_programme on inspection (programme_id, planned_on);
create index inspection_by_inspecting_unit on inspection (by_unit_id, planned_on desc, id);
create index inspection_by_unit on inspection (unit_id, planned_on desc, id);

create table inspection_mark (
  inspection_id uuid not null references inspection (id),
  position integer not null,
  verdict text not null check (verdict in ('good', 'bad', 'notSeen')),
  note text,
  primary key (inspection_id, position),
  constraint inspection_bad_mark_says_what check (verdict <> 'bad' or note is not null)
);
comment on table inspection_mark is 'What was found at one line of the checklist.';

create table inspection_file (
  inspection_id uuid not null references inspection (id),
  position integer not null,
  role text not null check (role in ('minutes', 'photo')),
  file_key text not null check (file_key ~ '^[0-9a-f]{64}$'),
  name text not null,
  content_type text not null,
  bytes integer not null check (bytes > 0),
  primary key (inspection_id, position)
);
comment on table inspection_file is
  'Signed minutes and photographs of an inspection, as kept: file_key is the SHA-256 of the bytes. Pictures were written anew without their metadata.';
create index inspection_file_by_content on inspection_file (file_key);

create table inspection_finding (
  id uuid primary key default gen_random_uuid(),
  inspection_id uuid not null references inspection (id),
  line integer,
  text text not null,
  due_on date not null,
  state text not null default 'noted' check (state in ('noted', 'open', 'answered', 'closed')),
  task_id uuid unique references plan_task (id),
  answer text,
  answered_by uuid references person (id),
  answered_by_name text,
  answered_at timestamptz,
  closed_by uuid references person (id),
  closed_by_name text,
  closed_at timestamptz,
  created_by_name text not null,
  created_at timestamptz not null,
  constraint inspection_finding_given_is_a_task check ((state = 'noted') = (task_id is null)),
  constraint inspection_finding_answer_is_whole check
    ((answer is null) = (answered_at is null) and (answer is null) = (answered_by_name is null)),
  constraint inspection_finding_closed_was_answered check (state not in ('answered', 'closed') or answer is not null),
  constraint inspection_finding_close_is_whole check ((state = 'closed') = (closed_at is not null)),
  constraint inspection_finding_answerer_does_not_close check (closed_by is null or closed_by <> answered_by)
);
comment on table inspection_finding is
  'What the inspected unit has to put right by a day. With the conclusion it becomes a task of the plan; the unit answers, and the inspectors close it after looking again.';
create index inspection_finding_by_inspection on inspection_finding (inspection_id, created_at);

create table inspection_step (
  id bigint generated always as identity primary key,
  inspection_id uuid not null references inspection (id),
  finding_id uuid references inspection_finding (id) on delete set null,
  at timestamptz not null,
  act text not null check (act in ('plan', 'move', 'cancel', 'write', 'note', 'drop', 'conclude', 'answer', 'return', 'close')),
  person_id uuid references person (id),
  person_name text not null,
  note text
);
comment on table inspection_step is 'Who did what with an inspection and its findings.';
create index inspection_step_by_inspection on inspection_step (inspection_id, id);
create index inspection_step_by_finding on inspection_step (finding_id) where finding_id is not null;

insert into inspection_checklist (id, series, version, unit_id, name, created_by_name, created_at) values
  ('5c1d6a40-7b0e-4f52-9a31-1801aa000001', '5c1d6a40-7b0e-4f52-9a31-1801aa000000', 1, null,
   'Kiểm tra cải cách hành chính và tuyên truyền', 'Dân Biết', '2026-11-28T00:00:00Z');
insert into inspection_checklist_line (checklist_id, position, section, text) values
  ('5c1d6a40-7b0e-4f52-9a31-1801aa000001', 0, 'Chỉ đạo, điều hành', 'Kế hoạch năm đã ban hành, có nhiệm vụ, người chủ trì và thời hạn'),
  ('5c1d6a40-7b0e-4f52-9a31-1801aa000001', 1, 'Chỉ đạo, điều hành', 'Người đứng đầu họp, kiểm điểm tiến độ theo định kỳ'),
  ('5c1d6a40-7b0e-4f52-9a31-1801aa000001', 2, 'Chỉ đạo, điều hành', 'Kiến nghị của lần kiểm tra trước đã được khắc phục'),
  ('5c1d6a40-7b0e-4f52-9a31-1801aa000001', 3, 'Niêm yết, công khai', 'Thủ tục niêm yết đủ, đúng bản đang có hiệu lực'),
  ('5c1d6a40-7b0e-4f52-9a31-1801aa000001', 4, 'Niêm yết, công khai', 'Phí, lệ phí và thời hạn niêm yết đúng quy định'),
  ('5c1d6a40-7b0e-4f52-9a31-1801aa000001', 5, 'Niêm yết, công khai', 'Địa chỉ nhận phản ánh, kiến nghị dễ thấy'),
  ('5c1d6a40-7b0e-4f52-9a31-1801aa000001', 6, 'Tiếp nhận, trả kết quả', 'Hồ sơ có giấy tiếp nhận, ghi ngày hẹn trả'),
  ('5c1d6a40-7b0e-4f52-9a31-1801aa000001', 7, 'Tiếp nhận, trả kết quả', 'Hồ sơ quá hạn có thư xin lỗi và hẹn lại ngày trả'),
  ('5c1d6a40-7b0e-4f52-9a31-1801aa000001', 8, 'Tiếp nhận, trả kết quả', 'Không yêu cầu giấy tờ ngoài quy định'),
  ('5c1d6a40-7b0e-4f52-9a31-1801aa000001', 9, 'Tuyên truyền', 'Tin, bài, buổi phát thanh đủ số lượng đã giao'),
  ('5c1d6a40-7b0e-4f52-9a31-1801aa000001', 10, 'Tuyên truyền', 'Nội dung dễ hiểu, có tiếng dân tộc nơi cần'),
  ('5c1d6a40-7b0e-4f52-9a31-1801aa000001', 11, 'Tuyên truyền', 'Số liệu đã khai khớp với minh chứng'),
  ('5c1d6a40-7b0e-4f52-9a31-1801aa000001', 12, 'Kỷ luật, kỷ cương', 'Cán bộ có mặt đúng giờ, đeo thẻ, thái độ đúng mực'),
  ('5c1d6a40-7b0e-4f52-9a31-1801aa000001', 13, 'Kỷ luật, kỷ cương', 'Phản ánh, kiến nghị được trả lời đúng hạn'),
  ('5c1d6a40-7b0e-4f52-9a31-1801aa000001', 14, 'Kỷ luật, kỷ cương', 'Không có phản ánh về gây phiền hà, đòi thêm tiền chưa xử lý');
