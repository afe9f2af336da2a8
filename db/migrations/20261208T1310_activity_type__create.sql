create table activity_type (
  key text primary key check (key ~ '^[a-z][a-zA-Z0-9-]{1,39}$'),
  position integer not null,
  name text not null check (length(name) between 1 and 120),
  about text not null default '' check (length(about) <= 500),
  source text not null check (length(source) between 1 and 300),
  is_checked boolean not null,
  is_offered boolean not null default true,
  version integer not null default 1,
  changed_by_name text not null,
  changed_at timestamptz not null
);
comment on table activity_type is
  'Kinds of activity shared by the communication of the reform and legal dissemination, so that one activity is told in the figures of both and counted once in each.';
comment on column activity_type.source is 'Which law or regulation names it, or who set it.';
comment on column activity_type.is_checked is 'Somebody compared the source with the text of the law.';
comment on column activity_type.is_offered is 'May be chosen from now on; what was named with it keeps it.';
create unique index activity_type_is_named_once on activity_type (lower(name));
insert into activity_type (key, position, name, about, source, is_checked, changed_by_name, changed_at) values
  ('conference', 1, 'Hội nghị, tập huấn tuyên truyền', 'Nói trực tiếp cho cán bộ, người dân, tại hội trường hay trực tuyến.', 'Luật Phổ biến, giáo dục pháp luật 14/2012/QH13, các hình thức phổ biến', false, 'Cài sẵn', '2026-12-08T03:00:00Z'),
  ('hamletMeeting', 2, 'Họp ấp, khóm, sinh hoạt đoàn thể', 'Lồng trong buổi họp của ấp, khóm, hội, câu lạc bộ.', 'Luật Phổ biến, giáo dục pháp luật 14/2012/QH13, các hình thức phổ biến', false, 'Cài sẵn', '2026-12-08T03:00:00Z'),
  ('contest', 3, 'Cuộc thi tìm hiểu', 'Thi viết, thi trên mạng, thi sân khấu hóa.', 'Luật Phổ biến, giáo dục pháp luật 14/2012/QH13, các hình thức phổ biến', false, 'Cài sẵn', '2026-12-08T03:00:00Z'),
  ('mobileLegalAid', 4, 'Trợ giúp pháp lý, hướng dẫn thủ tục lưu động', 'Đến tận nơi ở, chợ, trường học để giải thích và giúp làm.', 'Luật Trợ giúp pháp lý 11/2017/QH14; kế hoạch của tỉnh', false, 'Cài sẵn', '2026-12-08T03:00:00Z'),
  ('loudspeaker', 5, 'Loa truyền thanh', 'Phát trên loa ấp, khóm, xe loa.', 'Luật Phổ biến, giáo dục pháp luật 14/2012/QH13, các hình thức phổ biến', false, 'Cài sẵn', '2026-12-08T03:00:00Z'),
  ('press', 6, 'Báo chí, phát thanh, truyền hình', 'Tin, bài, chuyên trang, chuyên mục.', 'Luật Phổ biến, giáo dục pháp luật 14/2012/QH13, các hình thức phổ biến', false, 'Cài sẵn', '2026-12-08T03:00:00Z'),
  ('online', 7, 'Trang thông tin, mạng xã hội', 'Cổng thông tin, Zalo, Facebook, YouTube.', 'Luật Phổ biến, giáo dục pháp luật 14/2012/QH13, các hình thức phổ biến', false, 'Cài sẵn', '2026-12-08T03:00:00Z'),
  ('printed', 8, 'Tờ gấp, pa nô, áp phích, niêm yết', 'Bản in phát tay hay treo nơi công cộng.', 'Luật Phổ biến, giáo dục pháp luật 14/2012/QH13, các hình thức phổ biến', false, 'Cài sẵn', '2026-12-08T03:00:00Z'),
  ('bookcase', 9, 'Tủ sách pháp luật', 'Sách, tài liệu để người dân đọc, mượn, hay tra trên mạng.', 'Quyết định 14/2019/QĐ-TTg về Tủ sách pháp luật', false, 'Cài sẵn', '2026-12-08T03:00:00Z'),
  ('dialogue', 10, 'Đối thoại, tiếp công dân', 'Người dân hỏi, cơ quan trả lời tại chỗ.', 'Luật Phổ biến, giáo dục pháp luật 14/2012/QH13, các hình thức phổ biến', false, 'Cài sẵn', '2026-12-08T03:00:00Z'),
  ('mediation', 11, 'Qua hòa giải ở cơ sở', 'Giải thích trong lúc hòa giải.', 'Luật Hòa giải ở cơ sở 35/2013/QH13', false, 'Cài sẵn', '2026-12-08T03:00:00Z'),
  ('art', 12, 'Văn hóa, văn nghệ, sân khấu hóa', 'Tiểu phẩm, đờn ca, phiên tòa giả định.', 'Luật Phổ biến, giáo dục pháp luật 14/2012/QH13, các hình thức phổ biến', false, 'Cài sẵn', '2026-12-08T03:00:00Z');

create table plan_task_activity (
  task_id uuid primary key references plan_task (id),
  type_key text not null references activity_type (key),
  named_by_name text not null,
  named_at timestamptz not null
);
comment on table plan_task_activity is 'The kind of activity a task asks for; evidence of it is of that kind unless it names another.';

alter table evidence add column activity_type text references activity_type (key);
comment on column evidence.activity_type is 'The kind of activity it was; where it says none, that of its task holds.';
create index evidence_by_activity_type on evidence (activity_type) where activity_type is not null;
