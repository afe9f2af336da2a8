-- The items of Article 11 of Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, one rule each, compared with the codified text (Bộ pháp điển, đề
-- mục 44.13). Site: all (13.1). Board: 30 days in a row, items 4 and 13 for as long as they hold (13.2). Radio: items 7 to 12, three days in a
-- row, where the commune has one (13.3). Heads of hamlets: the same items (13.4).
-- The two rules that lumped items together, and the three that asked too little, give way. Rules in use stay, ended on their first day.
update publication_duty set valid_to = valid_from, ended_by_name = 'Dân Biết', ended_reason = 'Tách thành từng khoản của Điều 11'
where created_by_name = 'Dân Biết' and ended_reason is null and law = 'Luật Thực hiện dân chủ ở cơ sở 2022' and period = 'each';
delete from publication_duty old
where old.created_by_name = 'Dân Biết' and old.ended_reason = 'Tách thành từng khoản của Điều 11'
  and not exists (select 1 from publication_obligation o where o.duty_id = old.id)
  and not exists (select 1 from publication_duty other where other.replaces_id = old.id);

insert into publication_duty (id, title, matter, law, article, forms, due_working_days, period, valid_from, is_verified, created_by_name, created_at)
select overlay(overlay(md5('publication_duty dieu-11 ' || item.number) placing '4' from 13 for 1) placing '8' from 17 for 1)::uuid,
  item.title, item.matter, 'Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15',
  'Điều 11 khoản ' || item.number || ', Điều 13',
  '[{"form":"board","days":30,"forEver":false},{"form":"portal","days":null,"forEver":false}]'::jsonb, 5, 'each', '2023-07-01', true,
  'Dân Biết', timestamptz '2026-01-01T00:00:00Z' + item.number * interval '1 minute'
from (values
  (1, 'Kế hoạch kinh tế - xã hội hằng năm và kết quả', 'Kế hoạch, phương án chuyển dịch cơ cấu kinh tế của xã'),
  (2, 'Dự toán, thực hiện và quyết toán ngân sách', 'Ngân sách, hoạt động tài chính khác của xã'),
  (3, 'Dự án, công trình, đất đai, quy hoạch', 'Tiến độ dự án; thu hồi đất, bồi thường; quỹ đất; quy hoạch'),
  (4, 'Quy chế dân chủ, nhiệm vụ và quy tắc ứng xử', 'Nhiệm vụ, quyền hạn và quy tắc ứng xử của người làm việc ở xã'),
  (5, 'Các quỹ, khoản đầu tư, tài trợ, đóng góp của dân', 'Quản lý và sử dụng quỹ; khoản huy động đóng góp'),
  (6, 'Tài sản công do xã quản lý', 'Mua sắm, giao, thuê, bán, thanh lý; nguồn thu từ tài sản công'),
  (7, 'Chính sách hỗ trợ, trợ cấp, tín dụng, an sinh xã hội', 'Tiêu chí, đối tượng, cách bình xét và kết quả'),
  (8, 'Hỗ trợ do thiên tai, dịch bệnh, sự cố; tiền quyên góp', 'Đối tượng, mức hỗ trợ, thủ tục; sử dụng tiền đóng góp tự nguyện'),
  (9, 'Gọi nhập ngũ, tham gia Công an nhân dân', 'Tiêu chuẩn và các danh sách đủ điều kiện, được gọi, tạm hoãn, miễn'),
  (10, 'Kết quả thanh tra, kỷ luật, lấy phiếu tín nhiệm', 'Xử lý tham nhũng, tiêu cực, vi phạm; phiếu tín nhiệm'),
  (11, 'Lấy ý kiến Nhân dân và kết quả tiếp thu', 'Kế hoạch, nội dung lấy ý kiến; tổng hợp, giải trình, tiếp thu'),
  (12, 'Phí, lệ phí và khoản thu khác do xã trực tiếp thu', 'Đối tượng và mức thu'),
  (13, 'Thủ tục hành chính do xã thực hiện', 'Thủ tục và cách giải quyết công việc cho tổ chức, cá nhân'),
  (14, 'Nội dung khác theo luật và quy chế dân chủ', 'Nội dung mà luật khác hoặc quy chế của xã buộc công khai')
) as item (number, title, matter);

update publication_duty set forms = case
  when article ~ 'khoản (4|13),' then '[{"form":"board","days":null,"forEver":true},{"form":"portal","days":null,"forEver":false}]'::jsonb
  when article ~ 'khoản 14,' then '[{"form":"portal","days":null,"forEver":false}]'::jsonb
  else '[{"form":"board","days":30,"forEver":false},{"form":"portal","days":null,"forEver":false},{"form":"radio","days":3,"forEver":false},{"form":"hamletHead","days":null,"forEver":false}]'::jsonb
end
where law = 'Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15' and created_by_name = 'Dân Biết' and article ~ 'khoản (4|7|8|9|10|11|12|13|14),';
update publication_duty set law = 'Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15', is_verified = true
where created_by_name = 'Dân Biết' and period = 'quarterly' and law = 'Luật Thực hiện dân chủ ở cơ sở 2022';
