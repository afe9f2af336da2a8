import { inShort } from "../in-short.ts";

/** Roads, vehicles, rails, ships, aircraft: things and what people call them. */
export const transport = inShort(`
# vehicles and inspection
(đăng kiểm|khám xe|kiểm định) (ô tô|xe|xe tải|xe hơi|xe con|xe bán tải)? > giấy chứng nhận kiểm định tem kiểm định an toàn kỹ thuật và bảo vệ môi trường xe cơ giới
(khí thải|đo khói|đo khí thải) (xe máy|mô tô|honda) > kiểm định khí thải xe mô tô xe gắn máy
(độ xe|độ lại xe|hoán cải xe|cải tạo xe|lắp thùng|nâng thùng|đóng thùng|thêm ghế xe|bớt ghế xe|đổi kết cấu xe) > chứng nhận an toàn kỹ thuật và bảo vệ môi trường xe cơ giới cải tạo
(máy xúc|máy đào|máy cẩu|xe nâng|xe lu|máy ủi|cần cẩu|xe cẩu|máy gặt|máy kéo|máy cày|xe công trình) > xe máy chuyên dùng
(trạm|trung tâm|chỗ) đăng kiểm … (mở|lập|xin), (mở|lập|xin lập) (trạm|trung tâm) đăng kiểm > đủ điều kiện hoạt động kiểm định xe cơ giới
(thợ|người|nhân viên) đăng kiểm > đăng kiểm viên
(nhập|mang|đem|mua) (ô tô|xe hơi|xe) (cũ|mới|từ nước ngoài|nước ngoài|về) > xe cơ giới nhập khẩu
(nhà máy|hãng|công ty) (lắp ráp|sản xuất) (ô tô|xe|xe máy) > xe cơ giới sản xuất lắp ráp
(phụ tùng|linh kiện) (xe|ô tô|xe máy) > phụ tùng xe cơ giới
(cà vẹt|cavet|giấy tờ xe|giấy xe|đăng ký xe|giấy đăng ký xe) > chứng nhận đăng ký xe
(bán|bỏ|hủy|thanh lý|xe nát|bán phế liệu|rã) … (xe|biển số) … (thu hồi|trả biển|nộp biển|hết dùng), (thu hồi|nộp lại|trả) (biển số|cà vẹt|biển) > thu hồi chứng nhận đăng ký xe biển số xe
(sang tên|mua lại|mua bán) (xe|xe máy|ô tô|mô tô) > đăng ký xe trong trường hợp thay đổi chủ xe
(biển|bảng) (tạm|số tạm) > đăng ký xe tạm thời
(xe tự lái|xe thông minh|xe không người lái) > phương tiện giao thông thông minh
(còi hú|đèn hú|còi ủ|còi ưu tiên|đèn ưu tiên|đèn chớp|đèn nháy|còi đèn) > thiết bị phát tín hiệu của xe ưu tiên
(tay lái|vô lăng) (nghịch|bên phải) > xe ô tô có tay lái bên phải
(khách|người|đoàn) (nước ngoài|tây) … (xe|mô tô|ô tô) … (vào|chạy|du lịch|caravan), caravan > đưa phương tiện vào tham gia giao thông tại việt nam
(biển|phù hiệu|logo) (xe hợp đồng|xe taxi|taxi|grab|xe tải|xe khách|xe dịch vụ|chạy dịch vụ), biển vàng > phù hiệu cho xe ô tô kinh doanh vận tải
(chạy|làm|mở|kinh doanh) (xe)? (grab|taxi|xe khách|xe tải|hợp đồng|xe hợp đồng|dịch vụ|limousine|xe buýt|xe ghép) > giấy phép kinh doanh vận tải bằng xe ô tô
(xe|chạy|tuyến) (khách|đò)? … (cố định|tuyến cố định|nốt|tài|chuyến|bến) > khai thác tuyến vận tải hành khách cố định
(chạy|xe|sang|qua) (khách|tải)? (lào|campuchia|trung quốc|tàu|cam) … (liên vận|giấy phép|xe), liên vận > giấy phép liên vận / giấy phép vận tải đường bộ quốc tế
(bến|bãi) (xe|xe khách|ô tô) > bến xe khách
trạm dừng (nghỉ|chân) > trạm dừng nghỉ
(quá tải|quá khổ|siêu trường|siêu trọng|chở nặng|hàng nặng|hàng dài|xe bánh xích) > giấy phép lưu hành xe quá tải trọng xe quá khổ giới hạn
(chở|vận chuyển) (hàng nguy hiểm|hóa chất|xăng|ga|gas|chất dễ cháy|axit|thuốc trừ sâu) > giấy phép vận chuyển hàng hóa nguy hiểm
(đường|vỉa hè|lòng đường|hè phố|lề đường) … (đám cưới|đám tang|đỗ xe|giữ xe|bán|để|tạm|rạp|mượn|thuê|tổ chức), (dựng|bắc) rạp > sử dụng tạm thời lòng đường vỉa hè
(đào|cắt|xẻ|khoan) (đường|vỉa hè|hè|lòng đường) > giấy phép thi công công trình trên đường bộ đang khai thác
(đấu|mở|làm|nối) (lối|đường|đường nhánh|nút giao) … (ra|vào|quốc lộ|đường lớn|tỉnh lộ|đường chính|cao tốc) > đấu nối vào đường quốc lộ / nút giao đấu nối
(bảng|biển) quảng cáo … (đường|quốc lộ|cao tốc) > biển quảng cáo trong phạm vi hành lang đường bộ
(trường|trung tâm|chỗ|nơi) (dạy|đào tạo) (lái|lái xe) > giấy phép đào tạo lái xe ô tô
(xe|ô tô) (tập lái|tập) > giấy phép xe tập lái
(thầy|giáo viên|người) dạy lái > giấy chứng nhận giáo viên dạy thực hành lái xe
(sân|bãi|trung tâm) (thi|sát hạch) (lái|lái xe|bằng lái|xe|xe máy|mô tô) > trung tâm sát hạch lái xe / sân tập lái để sát hạch lái xe mô tô
bằng (lái)? (xe)? (quốc tế|đi nước ngoài) > giấy phép lái xe quốc tế
bằng lái … (nước ngoài|hàn quốc|nhật|mỹ|đài loan) > đổi giấy phép lái xe của nước ngoài
bằng lái (quân đội|bộ đội|quân sự) > giấy phép lái xe quân sự
(trừ điểm|phục hồi điểm|hết điểm|học lại luật) (bằng lái)? > kiểm tra kiến thức pháp luật về trật tự an toàn giao thông đường bộ
(bảo trì|sửa) (đường|cầu) (bộ|quốc lộ) > bảo trì công trình đường bộ
(phà|bến phà) > bến phà
# rails
(đường tàu|đường ray|đường sắt) … (lối đi|băng qua|qua đường|đường ngang|ngang qua) > đường ngang
(cắt|đi ngang|xây|làm|kéo|cầu|cống) … (đường tàu|đường ray|đường sắt) > xây dựng công trình thiết yếu dùng chung với đường sắt
(lái|tài xế|thi lái|bằng lái) (tàu hỏa|tàu lửa|metro|xe lửa) > giấy phép lái tàu
toa (tàu|xe lửa), đầu (tàu hỏa|tàu lửa) > phương tiện giao thông đường sắt
# water
(thuyền viên|thủy thủ|sĩ quan tàu|đi tàu biển|thợ máy tàu) … (bằng|chứng chỉ|giấy) > giấy chứng nhận khả năng chuyên môn
(hộ chiếu|sổ) (thuyền viên|đi tàu) > sổ thuyền viên
(bằng|chứng chỉ) (lái|điều khiển) (ghe|tàu|thuyền|ca nô|sà lan|vỏ lãi), (lái|chạy) (ghe|ca nô|tàu sông|sà lan|đò) > chứng chỉ chuyên môn giấy chứng nhận khả năng chuyên môn thuyền trưởng
(tàu|thuyền) (biển|viễn dương|hàng) … (đăng ký|treo cờ|quốc tịch) > đăng ký tàu biển
(vào|cập|ghé|tới) cảng … (tàu|thuyền), (tàu|thuyền) … (vào|cập|ghé|tới) cảng > tàu biển nhập cảnh / giấy phép vào cảng bến thủy nội địa
(tàu|thuyền) … (rời|ra khỏi|xuất) (cảng|bến) > tàu biển xuất cảnh / giấy phép rời cảng bến thủy nội địa
(hoa tiêu|dẫn tàu) > hoa tiêu hàng hải
(kháng nghị|tàu gặp bão|tàu gặp nạn|tàu bị nạn) > trình kháng nghị hàng hải / trình báo đường thủy nội địa
(cảng|bến) (biển|cảng nước sâu|cầu cảng) > bến cảng cầu cảng
(cảng|bến) (sông|thủy|đò|nội địa) > cảng bến thủy nội địa
(cảng cạn|icd|cảng khô) > cảng cạn
(nạo|hút|vét) (cát|bùn|luồng) > nạo vét
(đổ|nhận chìm|vứt|thải) (bùn|chất nạo vét|vật liệu) (xuống|ra) biển > nhận chìm ở biển
(tàu|thuyền) (ngầm|lặn) > tàu lặn
(moto nước|mô tô nước|jetski|jet ski|ca nô kéo|thuyền buồm|thuyền kayak|sup|ván chèo|phao kéo|dù kéo) > phương tiện hoạt động vui chơi giải trí dưới nước
# air
(máy bay|phi cơ|trực thăng) > tàu bay
(sân bay|phi trường) > cảng hàng không sân bay
(thẻ|giấy) (ra vào|vào) (sân bay|phi trường) > thẻ kiểm soát an ninh cảng hàng không sân bay
(phi công|lái máy bay) > giấy phép người lái tàu bay
(tiếp viên|phi hành đoàn|tổ bay) > giấy chứng nhận thành viên tổ bay
(thợ|kỹ sư|sửa|bảo dưỡng) máy bay > nhân viên bảo dưỡng tàu bay / tổ chức bảo dưỡng tàu bay
(hãng|công ty|mở hãng) (máy bay|hàng không|bay) > kinh doanh vận chuyển hàng không
(hãng|văn phòng) (bay|hàng không) nước ngoài > văn phòng đại diện văn phòng bán vé của hãng hàng không nước ngoài
(máy bay|chuyến bay) … (bay qua|quá cảnh|đi qua) > phép bay quá cảnh
(thuê|mướn|cho thuê) máy bay > thuê cho thuê tàu bay
(kiểm soát không lưu|không lưu|đài bay) > nhân viên bảo đảm hoạt động bay
(máy bay|tàu bay) … (đứng tên|chủ|thế chấp|ai sở hữu|tra cứu) > cung cấp thông tin đăng ký trong sổ đăng bạ tàu bay / đăng ký quyền sở hữu tàu bay
(nhân viên soi chiếu|an ninh sân bay|soi chiếu) > nhân viên kiểm soát an ninh hàng không
`);
