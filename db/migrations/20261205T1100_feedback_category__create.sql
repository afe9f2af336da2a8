-- What a message is about, as data with days of validity; and how it came where an officer wrote it down.
create table feedback_category (
  code text primary key check (code ~ '^[a-z0-9-]{2,40}$'),
  title_vi text not null check (length(title_vi) between 1 and 160),
  title_en text not null check (length(title_en) between 1 and 160),
  decree_class integer check (decree_class between 1 and 8),
  is_confidential boolean not null default false,
  position integer not null check (position between 1 and 999),
  state text not null check (state in ('waiting', 'approved', 'dropped')),
  from_on date not null,
  until_on date,
  replaces text references feedback_category (code),
  written_by uuid references person (id),
  written_by_name text not null,
  written_at timestamptz not null,
  decided_by uuid references person (id),
  decided_by_name text,
  decided_at timestamptz,
  constraint feedback_category_is_approved_by_another check (state <> 'approved' or written_by is null or written_by <> decided_by),
  constraint feedback_category_days_follow check (until_on is null or until_on >= from_on)
);
comment on table feedback_category is
  'What a message to the inbox is about. Its words never change: other words are a row that replaces the one before from its day on, so that what came before keeps its own.';
comment on column feedback_category.code is 'Stands on the messages.';
comment on column feedback_category.title_vi is 'As the form offers it.';
comment on column feedback_category.title_en is 'The same in English.';
comment on column feedback_category.decree_class is 'Class of content of Nghị định 20/2008/NĐ-CP Điều 5, where it is one of these.';
comment on column feedback_category.is_confidential is 'Messages of it are about the conduct of a person and never stand in the open inbox.';
comment on column feedback_category.position is 'Order in which it is offered.';
comment on column feedback_category.state is 'Waiting for a second person, approved, or dropped.';
comment on column feedback_category.from_on is 'First day on which it may be chosen.';
comment on column feedback_category.until_on is 'Last day; null: without end.';
comment on column feedback_category.replaces is 'The one whose words these take over from.';
comment on column feedback_category.written_by is 'Who wrote it; null: came with the product.';
comment on column feedback_category.written_by_name is 'As the person was called then.';
comment on column feedback_category.written_at is 'When.';
comment on column feedback_category.decided_by is 'Who approved or dropped it.';
comment on column feedback_category.decided_by_name is 'As the person was called then.';
comment on column feedback_category.decided_at is 'When.';

insert into feedback_category (code, title_vi, title_en, decree_class, is_confidential, position, state, from_on, written_by_name, written_at) values
  ('nd20-1', 'Cán bộ, cơ quan làm chậm, gây khó hoặc làm không đúng quy định', 'Offices or officials delay, hinder, or do not follow the rules', 1, false, 110, 'approved', '2020-01-01', 'Hệ thống', '2026-01-01T00:00:00Z'),
  ('nd20-2', 'Quy định không hợp với thực tế', 'A rule does not fit reality', 2, false, 120, 'approved', '2020-01-01', 'Hệ thống', '2026-01-01T00:00:00Z'),
  ('nd20-3', 'Các quy định không thống nhất với nhau', 'Rules do not agree with each other', 3, false, 130, 'approved', '2020-01-01', 'Hệ thống', '2026-01-01T00:00:00Z'),
  ('nd20-4', 'Quy định trái luật', 'A rule is against the law', 4, false, 140, 'approved', '2020-01-01', 'Hệ thống', '2026-01-01T00:00:00Z'),
  ('nd20-5', 'Quy định trái điều ước quốc tế', 'A rule is against a treaty', 5, false, 150, 'approved', '2020-01-01', 'Hệ thống', '2026-01-01T00:00:00Z'),
  ('nd20-6', 'Chuyện khác về quy định', 'Something else about rules', 6, false, 160, 'approved', '2020-01-01', 'Hệ thống', '2026-01-01T00:00:00Z'),
  ('nd20-7', 'Đề xuất cách sửa quy định', 'A proposal for mending a rule', 7, false, 170, 'approved', '2020-01-01', 'Hệ thống', '2026-01-01T00:00:00Z'),
  ('nd20-8', 'Sáng kiến ban hành quy định mới', 'An idea for a new rule', 8, false, 180, 'approved', '2020-01-01', 'Hệ thống', '2026-01-01T00:00:00Z'),
  ('thai-do', 'Thái độ, cách ứng xử', 'Attitude and manners', null, true, 10, 'approved', '2020-01-01', 'Hệ thống', '2026-01-01T00:00:00Z'),
  ('sach-nhieu', 'Phiền hà, sách nhiễu, gợi ý chi thêm tiền', 'Harassment, or being asked for extra money', null, true, 20, 'approved', '2020-01-01', 'Hệ thống', '2026-01-01T00:00:00Z'),
  ('cham-tra', 'Chậm trả kết quả', 'The result is late', null, false, 30, 'approved', '2020-01-01', 'Hệ thống', '2026-01-01T00:00:00Z'),
  ('doi-them', 'Đòi giấy tờ ngoài quy định', 'Papers asked for beyond the rules', null, false, 40, 'approved', '2020-01-01', 'Hệ thống', '2026-01-01T00:00:00Z'),
  ('niem-yet', 'Thông tin niêm yết sai hoặc thiếu', 'What is posted is wrong or missing', null, false, 50, 'approved', '2020-01-01', 'Hệ thống', '2026-01-01T00:00:00Z'),
  ('he-thong', 'Lỗi hệ thống, lỗi thanh toán', 'A fault of a system or a payment', null, false, 60, 'approved', '2020-01-01', 'Hệ thống', '2026-01-01T00:00:00Z'),
  ('co-so', 'Chỗ ngồi, thiết bị, nhà cửa', 'Seats, equipment, buildings', null, false, 70, 'approved', '2020-01-01', 'Hệ thống', '2026-01-01T00:00:00Z'),
  ('khen', 'Khen ngợi', 'Praise', null, false, 80, 'approved', '2020-01-01', 'Hệ thống', '2026-01-01T00:00:00Z');

alter table question
  add column category text references feedback_category (code),
  add column place text not null default '' check (length(place) <= 200),
  add column search_key text not null default '',
  add column closed_as text,
  add column closed_reason text,
  add constraint question_closed_as_is_known check (closed_as in ('complaint', 'denunciation', 'refused', 'forwarded')),
  add constraint question_closed_as_is_closed check (closed_as is null or state = 'closed');
comment on column question.category is 'What it is about; null where nobody said.';
comment on column question.place is 'Where it happened, as the sender wrote it: perhaps by a name of before a merger.';
comment on column question.search_key is 'Its words in small letters without marks, for the search of officers.';
comment on column question.closed_as is
  'Why it ended without an answer here: it is a complaint or a denunciation and was shown its door, was not received, or went to a body outside. What is a complaint or a denunciation is never published.';
comment on column question.closed_reason is 'What its sender reads about that.';
alter table question drop constraint if exists question_source_check;
alter table question add constraint question_source_check
  check (source in ('page', 'sms', 'email', 'zalo', 'facebook', 'press', 'counter', 'phone', 'box'));
update question set search_key = lower(unaccent(body || ' ' || code));
create index question_by_search_key on question using gin (search_key gin_trgm_ops);
create index question_by_due on question (due_on, id) where state = 'received';
create index question_by_receipt on question (received_at desc, id);
create index question_by_category on question (category, received_at desc) where category is not null;

create table question_intake (
  question_id uuid primary key references question (id),
  taken_by uuid not null references person (id),
  taken_by_name text not null,
  called_number text,
  called_at timestamptz,
  slip_number text,
  box_opened_on date,
  box_place text,
  constraint question_intake_slip_is_whole check ((slip_number is null) = (box_opened_on is null)),
  constraint question_intake_call_is_whole check ((called_number is null) = (called_at is null))
);
comment on table question_intake is 'Of a message an officer wrote down for somebody: who did, and from where it came.';
comment on column question_intake.question_id is 'The message.';
comment on column question_intake.taken_by is 'The officer.';
comment on column question_intake.taken_by_name is 'As the officer was called then.';
comment on column question_intake.called_number is 'The announced number that was called (Nghị định 20/2008/NĐ-CP Điều 6).';
comment on column question_intake.called_at is 'When the call came.';
comment on column question_intake.slip_number is 'Number written on the slip out of the box.';
comment on column question_intake.box_opened_on is 'Day on which the box was opened.';
comment on column question_intake.box_place is 'Where the box hangs.';
create unique index question_intake_slip_is_typed_once on question_intake (box_place, box_opened_on, slip_number) where slip_number is not null;

create table question_photo (
  id uuid primary key,
  question_id uuid not null references question (id),
  position integer not null check (position between 1 and 4),
  file_key text not null,
  width integer not null,
  height integer not null,
  hidden_cells text[],
  marked_by uuid references person (id),
  marked_by_name text,
  marked_at timestamptz,
  public_key text,
  added_at timestamptz not null,
  constraint question_photo_has_its_place unique (question_id, position),
  constraint question_photo_is_marked_by_somebody check ((hidden_cells is null) = (marked_by_name is null)),
  constraint question_photo_goes_out_marked check (public_key is null or hidden_cells is not null)
);
comment on table question_photo is
  'Photos sent with a message, written anew without what the camera noted. The file lies sealed; the copy for everybody is made once an officer said what is to be hidden.';
comment on column question_photo.id is 'Its address.';
comment on column question_photo.question_id is 'The message.';
comment on column question_photo.position is 'Order in which they were sent.';
comment on column question_photo.file_key is 'The sealed file.';
comment on column question_photo.width is 'In pixels.';
comment on column question_photo.height is 'In pixels.';
comment on column question_photo.hidden_cells is 'Cells of a grid of twelve by twelve that are made unrecognisable, such as B3; empty: nothing had to be hidden; null: nobody looked yet.';
comment on column question_photo.marked_by is 'Who said so.';
comment on column question_photo.marked_by_name is 'As the person was called then.';
comment on column question_photo.marked_at is 'When.';
comment on column question_photo.public_key is 'The copy without what is hidden.';
comment on column question_photo.added_at is 'When it came.';
