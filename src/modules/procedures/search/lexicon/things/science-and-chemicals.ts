import { inShort } from "../in-short.ts";

/** Research, inventions, standards, radiation, chemicals, explosives, weapons, machines: terms of titles and what people say instead. */
export const scienceAndChemicals = inShort(`
# research and invention
(đề tài|công trình nghiên cứu|dự án nghiên cứu|nghiên cứu khoa học) > nhiệm vụ khoa học và công nghệ
(bỏ|dừng|thôi|ngưng) … (đề tài|dự án nghiên cứu) > chấm dứt hợp đồng thực hiện nhiệm vụ khoa học và công nghệ
(nghiệm thu|báo cáo|làm xong) (đề tài|dự án nghiên cứu) > đánh giá nghiệm thu kết quả thực hiện nhiệm vụ khoa học và công nghệ
(xin tiền|tài trợ|xin kinh phí) … (nghiên cứu|đề tài|khoa học) > tài trợ hỗ trợ kinh phí nhiệm vụ khoa học và công nghệ
(khen|khen thưởng|giải thưởng|giải) … (khoa học|nghiên cứu|công trình) > khen thưởng trong hoạt động khoa học công nghệ giải thưởng khoa học và công nghệ
(viện|trung tâm|tổ chức|công ty) (nghiên cứu|khoa học) … (lập|mở|đăng ký|thành lập) > đăng ký hoạt động tổ chức khoa học và công nghệ
(công ty|doanh nghiệp) (khoa học|công nghệ) (khcn)? > doanh nghiệp khoa học và công nghệ
(công nghệ cao|hi tech|khu công nghệ cao) > công nghệ cao
(mua|bán|chuyển|nhận) công nghệ > chuyển giao công nghệ
(công nghệ cũ|máy lạc hậu|công nghệ lạc hậu) > công nghệ lạc hậu
(thuê) (phòng thí nghiệm|máy khoa học|phòng lab|thiết bị nghiên cứu) > thuê tài sản kết cấu hạ tầng khoa học và công nghệ
(nhà khoa học|chuyên gia|giáo sư) (nước ngoài|ngoại quốc|giỏi|việt kiều) > chuyên gia nhà khoa học
(đi thực tập|thực tập|nghiên cứu) … nước ngoài > thực tập nghiên cứu ngắn hạn ở nước ngoài
(thi|cuộc thi) khởi nghiệp > cuộc thi về khởi nghiệp đổi mới sáng tạo
(khởi nghiệp|startup) > khởi nghiệp sáng tạo
(kỹ sư trưởng|tổng công trình sư|kiến trúc sư trưởng) > tổng công trình sư kiến trúc sư trưởng
(bằng|độc quyền) (sáng chế|phát minh), (phát minh|chế ra|sáng chế ra|chế được) … (máy|đồ|thiết bị)? > đăng ký sáng chế
(mẫu mã|kiểu dáng|hình dáng sản phẩm) > kiểu dáng công nghiệp
(logo|nhãn hiệu|thương hiệu|brand) … (bảo hộ|độc quyền|đăng ký|giữ) > đăng ký nhãn hiệu
(đặc sản|sản phẩm vùng|tên vùng) … (bảo hộ|đăng ký) > chỉ dẫn địa lý
(giống cây|giống lúa|giống hoa|giống mới) … (bảo hộ|độc quyền|bản quyền) > bảo hộ giống cây trồng
(bản quyền|độc quyền) … (hủy|sai|kiện|không đúng) > hủy bỏ hiệu lực văn bằng bảo hộ
(bằng|văn bằng) (sáng chế|nhãn hiệu|bảo hộ|độc quyền) … (mất|rách|hỏng|cấp lại|thêm bản) > cấp lại phó bản văn bằng bảo hộ
(cho thuê|cho phép|bán|nhượng|cấp phép) … (sáng chế|nhãn hiệu|thương hiệu|kiểu dáng) > hợp đồng chuyển quyền sử dụng chuyển nhượng đối tượng sở hữu công nghiệp
(luật sư|đại diện|dịch vụ) … (sáng chế|nhãn hiệu|sở hữu trí tuệ) > đại diện sở hữu công nghiệp
(đăng ký) … (nhãn hiệu|thương hiệu|logo) … (nước ngoài|quốc tế|nhiều nước) > đơn madrid nhãn hiệu quốc tế
(mạch in|mạch tích hợp|mạch điện tử) > thiết kế bố trí mạch tích hợp bán dẫn
# standards, measures
(mã vạch|mã số mã vạch|barcode) > mã số mã vạch
(cân|cân điện tử|đồng hồ|thước|đo lường|cột bơm xăng) … (kiểm định|kiểm|chuẩn|kẹp chì|dán tem) > kiểm định phương tiện đo
(phòng|trung tâm) (thử nghiệm|thí nghiệm|kiểm nghiệm|đo đạc|test) > hoạt động thử nghiệm tổ chức thử nghiệm
(công ty|tổ chức) (chứng nhận|cấp chứng nhận|iso) > hoạt động chứng nhận tổ chức chứng nhận
(hợp quy|dấu cr|chứng nhận hợp quy|dán tem hợp quy) > công bố hợp quy
(hợp chuẩn|tcvn|tiêu chuẩn việt nam) > công bố hợp chuẩn tiêu chuẩn quốc gia
(halal|đồ hồi giáo|thực phẩm hồi giáo) > halal
(hàng nhập|nhập về|nhập khẩu) … kiểm (tra)? chất lượng, kiểm (tra)? chất lượng … (hàng nhập|nhập về|nhập khẩu) > kiểm tra chất lượng hàng hóa nhập khẩu
(giải thưởng) chất lượng > giải thưởng chất lượng quốc gia
(máy nâng|thang máy|cẩu|cần trục|nồi hơi|bình áp lực|xe nâng|máng trượt|cáp treo|thang cuốn) > máy thiết bị có yêu cầu nghiêm ngặt về an toàn lao động
(nhập) (thang máy|máy nâng|cẩu|nồi hơi|bình áp lực|xe nâng) > kiểm tra nhà nước về chất lượng sản phẩm hàng hóa nhóm 2 nhập khẩu
(người|thẻ|chứng chỉ) (kiểm định viên|kiểm định) > chứng chỉ kiểm định viên
# radiation
(phóng xạ|bức xạ|hạt nhân|x quang) … (nhân viên|người phụ trách|thẻ|chứng chỉ|bằng) > chứng chỉ nhân viên bức xạ
(dạy|đào tạo|tập huấn|mở lớp|trung tâm dạy) … (phóng xạ|bức xạ|hạt nhân) > đào tạo an toàn bức xạ dịch vụ hỗ trợ ứng dụng năng lượng nguyên tử
(đo|kiểm|kiểm định|hiệu chuẩn) (liều|liều xạ|máy x quang|máy đo phóng xạ) > kiểm định thiết bị bức xạ đo liều chiếu xạ dịch vụ hỗ trợ ứng dụng năng lượng nguyên tử
(xạ trị|máy gia tốc|trị xạ|chiếu xạ|máy chiếu xạ) > thiết bị xạ trị máy gia tốc thiết bị chiếu xạ
(soi|chụp) (mối hàn|đường ống|kim loại|công nghiệp) … (phóng xạ|x quang|tia)? > thiết bị phát tia x trong chụp ảnh phóng xạ công nghiệp
(soi|máy soi) (hành lý|hàng hóa|container|kiện) > thiết bị phát tia x soi kiểm tra
(điện hạt nhân|lò phản ứng|nhà máy hạt nhân) > nhà máy điện hạt nhân cơ sở hạt nhân
(chở|vận chuyển) (phóng xạ|chất phóng xạ|nguồn xạ) > vận chuyển nguồn phóng xạ
(rác|chất thải|đồ bỏ) (phóng xạ|hạt nhân) > chất thải phóng xạ
(mất|sự cố|rò|đổ) … (phóng xạ|nguồn xạ) > ứng phó sự cố bức xạ và hạt nhân
(quặng|mỏ) … phóng xạ > khoáng sản có tính phóng xạ
# chemicals, explosives, weapons
(hóa chất) … (bán|mua bán|buôn|kinh doanh|cửa hàng) > kinh doanh hóa chất
(hóa chất) … (kho|chứa|trữ|gửi) > tồn trữ hóa chất
(hóa chất) … (nhập|mua từ nước ngoài|khai báo) > khai báo hóa chất nhập khẩu
(hóa chất) (độc|cấm|nguy hiểm|bảng) > hóa chất cần kiểm soát đặc biệt hóa chất bảng
(axit|a xít|xút|cồn công nghiệp|dung môi|chất tẩy) > hóa chất
(tiền chất|chất làm ma túy) > tiền chất công nghiệp
(cháy nổ|rò rỉ|tràn đổ|sự cố) hóa chất > sự cố hóa chất kế hoạch phòng ngừa ứng phó
(chuyên gia|tư vấn) hóa chất > tư vấn chuyên ngành hóa chất
(nổ mìn|bắn mìn|mìn|thuốc nổ|kíp nổ|dây cháy chậm) > vật liệu nổ công nghiệp
(thuê|dịch vụ|công ty) (nổ mìn|bắn mìn|phá đá) > dịch vụ nổ mìn
(chở|vận chuyển|áp tải) (thuốc nổ|mìn|vật liệu nổ) > vận chuyển vật liệu nổ công nghiệp
(thử|sản phẩm mới) thuốc nổ > đăng ký sản phẩm vật liệu nổ công nghiệp
(phân đạm|amoni nitrat|nitrat) > tiền chất thuốc nổ
(súng|dao găm|kiếm|cung nỏ|súng săn|vũ khí thô sơ) > vũ khí
(dùi cui|roi điện|bình xịt hơi cay|súng bắn điện|còng|áo giáp) > công cụ hỗ trợ
(súng|vũ khí|kiếm) … (phim|đóng phim|đạo cụ|triển lãm|trưng bày) > vũ khí công cụ hỗ trợ để triển lãm trưng bày đạo cụ
(súng|vũ khí) … (sửa|sửa chữa) > sửa chữa vũ khí công cụ hỗ trợ
(nộp|giao) (súng|vũ khí|bom|đạn|mìn), (nhặt được|đào được) (bom|đạn|mìn|súng) > tiếp nhận vũ khí vật liệu nổ
(chở|vận chuyển|mang) (súng|vũ khí|đạn|dùi cui|công cụ hỗ trợ) > giấy phép vận chuyển vũ khí công cụ hỗ trợ
(pháo|pháo hoa|pháo bông|bắn pháo|đốt pháo) > pháo hoa
(làm|xưởng|nhà máy) … (vũ khí|súng|đạn|phụ tùng vũ khí|cho quân đội|cho quốc phòng) > tham gia hoạt động công nghiệp quốc phòng cơ sở huy động
(con dấu|dấu|mộc) … (mất|hỏng|mẻ|mòn|đổi|khắc|nộp) > đăng ký mẫu con dấu
(cầm đồ|đòi nợ|nhà nghỉ|khách sạn|karaoke|massage|bảo vệ|mát xa|xông hơi) … (an ninh|công an|anqt) > giấy chứng nhận đủ điều kiện về an ninh trật tự
# fire, climate, environment
(phòng cháy|pccc|chữa cháy) … (bản vẽ|thiết kế|duyệt) > thẩm duyệt thiết kế về phòng cháy và chữa cháy
(phòng cháy|pccc) … (nghiệm thu|xong) > nghiệm thu về phòng cháy và chữa cháy
(bị thương|bị nạn|chết|ốm) … (chữa cháy|cứu hỏa|dập lửa|cứu nạn) > chế độ chính sách đối với người tham gia phòng cháy chữa cháy cứu nạn
(học|lớp|chứng nhận) (phòng cháy|pccc|chữa cháy) > huấn luyện nghiệp vụ phòng cháy và chữa cháy
(cửa|vách|vật liệu|sơn|kính) (chống cháy|ngăn cháy) > lưu thông vật liệu cấu kiện ngăn cháy chống cháy
(bình chữa cháy|đầu báo cháy|thiết bị chữa cháy) > phương tiện phòng cháy và chữa cháy
(đtm|tác động môi trường) > đánh giá tác động môi trường
(xả thải|xả nước thải|xả khói|giấy môi trường|giấy phép xả) > giấy phép môi trường
(rác|chất thải) (nguy hại|độc hại|y tế) > chất thải nguy hại
(nhập) (phế liệu|nhựa vụn|sắt vụn|giấy vụn|thép vụn) > nhập khẩu phế liệu
(cây biến đổi gen|bắp biến đổi gen|ngô biến đổi gen|gmo|giống biến đổi gen|biến đổi gen) > sinh vật biến đổi gen an toàn sinh học
(nguồn gen|gen) … (nghiên cứu|lấy|đưa ra|tiếp cận) > tiếp cận nguồn gen
(ống khói|khói bụi|khí thải) > khí thải
(nhãn|chứng nhận) (xanh|sinh thái|thân thiện môi trường) > nhãn sinh thái việt nam
(trái đất nóng|giảm phát thải|tín chỉ carbon|cacbon|các bon|carbon) > giảm nhẹ phát thải khí nhà kính tín chỉ các-bon
(đập|phá|đốt) … môi trường > môi trường
# buildings
(lán|lán trại|nhà tạm|công trình tạm|kho tạm) … (thi công|công trường|xây|giữ lại|dùng tiếp)? > công trình tạm phục vụ thi công xây dựng công trình chính
(nhà|xưởng|công trình) … (nghiệm thu|xây xong|hoàn công) > kiểm tra công tác nghiệm thu hoàn thành công trình
(đổi|chuyển|biến) (nhà|nhà ở|căn hộ|chung cư) … (văn phòng|cửa hàng|kho|trường|kinh doanh|khách sạn|homestay) > chuyển đổi công năng nhà ở
(nhà thuê|thuê nhà) … nhà nước > cho thuê nhà ở cũ thuộc tài sản công
(người nước ngoài|tây) … (nhà|căn hộ) … (gia hạn|sở hữu) > gia hạn thời hạn sở hữu nhà ở của tổ chức cá nhân nước ngoài
(ký túc xá|ktx) > nhà ở sinh viên
(nhà xã hội|nhà ở xã hội|noxh|nhà giá rẻ|nhà thu nhập thấp) > nhà ở xã hội
(biển số nhà|số nhà|gắn số nhà) > giấy chứng nhận số nhà biển số nhà
(chặt|đốn|cưa|tỉa) cây … (đường|phố|công viên|vỉa hè|xanh) > chặt hạ dịch chuyển cây xanh
(công viên|nghĩa trang|hạ tầng ngầm|cống ngầm) > hạ tầng kỹ thuật
(lên thành phố|lên thị xã|nâng cấp đô thị|loại đô thị) > phân loại đô thị
(đồ án|bản vẽ) quy hoạch > quy hoạch đô thị và nông thôn
`);
