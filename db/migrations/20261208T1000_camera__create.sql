create table camera (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  point_id uuid not null references service_point (id),
  name text not null check (length(name) between 1 and 160),
  hangs text not null check (length(hangs) between 1 and 300),
  sees text not null check (length(sees) between 1 and 500),
  purpose text not null check (length(purpose) between 1 and 500),
  has_sound boolean not null,
  since_on date not null,
  kept_days integer not null check (kept_days between 1 and 365),
  keeper text not null check (length(keeper) between 1 and 160),
  ask_at text not null check (length(ask_at) between 1 and 300),
  notice_seen_on date,
  notice_photo_key text,
  notice_seen_by_name text,
  ended_on date,
  ended_reason text check (length(ended_reason) between 1 and 500),
  footage_erased_on date,
  footage_erased_by_name text,
  version integer not null default 1,
  written_by_name text not null,
  approved_by_name text not null,
  approved_at timestamptz not null,
  constraint camera_ended_says_why check ((ended_on is null) = (ended_reason is null)),
  constraint camera_ends_after_it_began check (ended_on >= since_on),
  constraint camera_notice_was_seen_by_somebody check ((notice_seen_on is null) = (notice_seen_by_name is null)),
  constraint camera_footage_erased_once_ended check (footage_erased_on is null or footage_erased_on >= ended_on)
);
comment on table camera is
  'Cameras at places of reception, as people are told of them. No footage is held by the product. Each change was proposed by one and approved by another (table proposal).';
comment on column camera.point_id is 'The place of reception it hangs at.';
comment on column camera.hangs is 'Where at the place it hangs.';
comment on column camera.sees is 'What is in its picture, in plain words.';
comment on column camera.kept_days is 'After how many days the recorder erases its footage, as the notice says.';
comment on column camera.keeper is 'Who at the unit keeps the footage.';
comment on column camera.ask_at is 'Where people ask for footage.';
comment on column camera.notice_seen_on is 'The last day somebody saw the notice at the door.';
comment on column camera.notice_photo_key is 'The picture of the notice taken that day; only for staff.';
comment on column camera.footage_erased_on is 'The day somebody made sure that an ended camera left no footage.';
create index camera_by_unit on camera (unit_id);
create unique index camera_is_named_once on camera (point_id, lower(name)) where ended_on is null;

create table footage_rule (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('answer', 'copy', 'person', 'notice')),
  days integer not null check (days between 1 and 3650),
  basis text not null check (length(basis) between 1 and 300),
  is_checked boolean not null,
  set_by_name text not null,
  set_at timestamptz not null
);
comment on table footage_rule is
  'Days that concern cameras and footage: to answer a request, to erase the copy taken for it, to forget who asked, to look at the notice again. The newest of a kind holds.';
comment on column footage_rule.is_checked is 'Somebody compared it with the text of the law.';
create index footage_rule_newest on footage_rule (kind, id desc);
insert into footage_rule (kind, days, basis, is_checked, set_by_name, set_at) values
  ('answer', 10, 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15 và Nghị định 356/2025/NĐ-CP: quyền xem, cung cấp dữ liệu', false, 'Cài sẵn', '2026-12-08T03:00:00Z'),
  ('copy', 30, 'Chưa có văn bản quy định; cơ quan tự đặt, không giữ lâu hơn mục đích', false, 'Cài sẵn', '2026-12-08T03:00:00Z'),
  ('person', 365, 'Chưa có văn bản quy định; cơ quan tự đặt, không giữ lâu hơn mục đích', false, 'Cài sẵn', '2026-12-08T03:00:00Z'),
  ('notice', 180, 'Cơ quan tự đặt', false, 'Cài sẵn', '2026-12-08T03:00:00Z');

create table footage_request (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  camera_id uuid not null references camera (id),
  year integer not null,
  number integer not null check (number > 0),
  ground text not null check (ground in ('own', 'agency', 'complaint', 'law')),
  paper text not null check (length(paper) between 1 and 300),
  wish text not null check (length(wish) between 1 and 1000),
  day date not null,
  time_from text not null check (time_from ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  time_to text not null check (time_to ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  asker_sealed text,
  state text not null check (state in ('waiting', 'granted', 'refused', 'handed', 'dropped')),
  received_on date not null,
  due_on date not null,
  rule_basis text not null,
  entered_by uuid,
  entered_by_name text not null,
  entered_at timestamptz not null,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  decision text check (length(decision) between 1 and 1000),
  handed_on date,
  handed_what text check (length(handed_what) between 1 and 300),
  handed_by_name text,
  settled_on date,
  copy_erased_on date,
  copy_erased_by_name text,
  forget_on date,
  erased_at timestamptz,
  version integer not null default 1,
  constraint footage_request_span_has_length check (time_to > time_from),
  constraint footage_request_decided_by_somebody_else check (decided_by is null or entered_by is null or decided_by <> entered_by),
  constraint footage_request_handed_on_a_day check ((state = 'handed') = (handed_on is not null)),
  constraint footage_request_numbered_once unique (unit_id, year, number)
);
comment on table footage_request is
  'Requests for footage of a camera: who asks (sealed), by which paper, for which time, what was decided by somebody else, what was handed over. The footage itself is never here.';
comment on column footage_request.asker_sealed is 'Name, telephone, office and who took the footage over; sealed to the row, erased when its time is over.';
comment on column footage_request.ground is 'own: the person is in the picture; agency: an agency that may ask by law; complaint: to settle a complaint; law: another legal ground.';
comment on column footage_request.paper is 'The paper by which it is asked: number, day, office.';
comment on column footage_request.rule_basis is 'By which law or regulation the last day was reckoned.';
comment on column footage_request.settled_on is 'The day it was refused, handed over or dropped.';
comment on column footage_request.copy_erased_on is 'The day somebody made sure that the copy taken for it is gone.';
comment on column footage_request.forget_on is 'From the day after, nothing says who asked.';
create index footage_request_by_unit on footage_request (unit_id, received_on desc, id);
create index footage_request_by_camera on footage_request (camera_id);
create index footage_request_open on footage_request (unit_id, due_on) where state in ('waiting', 'granted');
create index footage_request_to_forget on footage_request (forget_on) where asker_sealed is not null;
