import { inShort } from "../in-short.ts";

/** Roads, rails, sky, post, telephone, radio, networks: terms of titles and what people say instead. */
export const roadsSkyAndRadio = inShort(`
# roads
(đào|cắt|xẻ|khoan|đục) (đường|vỉa hè|hè|mặt đường|lề đường) > thi công công trình trên đường bộ đang khai thác
(trồng|dựng|đặt|lắp) (cột|trụ|biển|bảng|bảng hiệu|pano|quảng cáo) … (lề đường|ven đường|quốc lộ|hành lang|cạnh đường|mép đường) > lắp đặt bảng quảng cáo trong phạm vi đất dành cho đường bộ
(chôn|kéo|đặt|đi) (ống|cáp|dây|đường ống|ống nước) … (đường|quốc lộ|lề đường|vỉa hè) > xây dựng lắp đặt công trình hạ tầng trong phạm vi bảo vệ kết cấu hạ tầng đường bộ
(mở|làm|đấu) (lối|đường|ngõ|đường nhánh|cổng|đường vào) … (ra|vào|nối|thông) (đường lớn|quốc lộ|tỉnh lộ|đường chính|đường cái) > đấu nối vào đường bộ nút giao
(chiếm|dùng|mượn|thuê) (vỉa hè|lòng đường|hè phố|lề đường) > sử dụng tạm thời lòng đường vỉa hè
(xe) (to|lớn|quá khổ|quá tải|nặng|siêu trọng|siêu trường|chở hàng dài) … (chạy|đi|xin|phép|lưu hành)? > giấy phép lưu hành xe quá tải trọng xe quá khổ giới hạn
xe (tải|xe khách) … (giờ cấm|giờ cao điểm|vào phố|nội đô|nội thành|vào trung tâm|vào thành phố) > giấy phép cho phương tiện vận tải vào thành phố hạn chế giờ
(tốc độ|tải trọng|cắm biển|biển báo) … đường > công bố tải trọng khổ giới hạn đường bộ
(đặt|đổi) tên (đường|phố) > đặt tên đổi tên đường phố
(trạm thu phí|bot|thu phí|vé cầu đường) > sử dụng đường bộ phí thu phí
(bảo trì|duy tu|sửa|vá) (đường|cầu) > bảo trì công trình đường bộ
(sạt lở|lũ cuốn|hư hỏng do bão) … (đường|cầu) > khắc phục hậu quả thiên tai đường bộ
(xe khách|xe đò|xe buýt|nhà xe|xe chạy tuyến|tuyến xe) … (tuyến|cố định|chạy|lên tuyến|bỏ tuyến) > khai thác tuyến vận tải hành khách cố định
(phù hiệu|biển hiệu|logo xe|tem xe hợp đồng) > phù hiệu biển hiệu xe kinh doanh vận tải
(xe hợp đồng|xe du lịch|taxi|xe tải|chạy grab|xe công nghệ|chạy dịch vụ) … (giấy phép|kinh doanh|xin phép) > giấy phép kinh doanh vận tải bằng xe ô tô
(xe điện|xe bốn bánh|xe 4 bánh) … (chở khách|du lịch|chạy) > xe bốn bánh có gắn động cơ
(xe) … (đi|chạy|chở|sang|qua) (lào|campuchia|trung quốc|thái) > giấy phép liên vận phương tiện
(bến xe|trạm dừng|trạm nghỉ|bãi đỗ xe|bãi xe) > bến xe trạm dừng nghỉ bãi đỗ xe
(trường|lớp|trung tâm) (dạy|đào tạo|học) lái xe > đào tạo lái xe
(thầy|giáo viên|người) dạy lái (xe)? > giáo viên dạy thực hành lái xe
(xe|ô tô) (tập lái|dạy lái) > giấy phép xe tập lái
(sân|trung tâm|bãi) (thi|sát hạch|thi lái) > trung tâm sát hạch lái xe
(đổi|sang) bằng lái … (nước ngoài|quốc tế|nhật|mỹ|hàn), bằng lái (quốc tế|idp|nước ngoài|tây) > giấy phép lái xe quốc tế giấy phép lái xe của nước ngoài
(bằng lái|bằng lái xe|bằng) … (bộ đội|quân đội|lính) > giấy phép lái xe quân sự
xe tay lái (nghịch|phải|bên phải) > xe ô tô có tay lái bên phải
(chở|vận chuyển) (xăng|gas|hóa chất|axit|đồ dễ cháy|chất dễ cháy|hàng nguy hiểm|chất nguy hiểm|thuốc sâu|pin) > vận chuyển hàng hóa nguy hiểm
(kiểm tra|soát|thẩm tra) an toàn (đường|giao thông) > thẩm tra viên an toàn giao thông đường bộ
# rails
(đường ngang|gác chắn|chắn tàu|băng qua đường sắt|lối đi qua đường ray|lối qua đường ray) > đường ngang đường sắt
(đường ray|xe lửa|tàu hỏa|tàu lửa|metro|tàu điện|toa xe|đầu máy) > đường sắt
(lái|bằng lái) (tàu hỏa|xe lửa|tàu điện|metro|đầu máy) > giấy phép lái tàu đường sắt
(toa|toa xe|đầu máy) … (đăng ký|giấy|biển|mua|mới) > đăng ký phương tiện giao thông đường sắt
(đường sắt|đường ray) (riêng|chuyên dùng|nhà máy) > đường sắt chuyên dùng
# sky
(máy bay|phi cơ) > tàu bay
(sân bay) (mới|nhỏ|riêng|tư|nước|trên mặt nước)? > sân bay
(bay|thả|chơi|quay) (flycam|drone|máy bay không người lái|uav), flycam, drone > tàu bay không người lái phương tiện bay siêu nhẹ phép bay
(thả|bay) (khinh khí cầu|dù lượn|diều lượn|bóng bay lớn|khinh khí) > khinh khí cầu phương tiện bay siêu nhẹ phép bay
(phép|xin) bay > phép bay
(trực thăng|thủy phi cơ|bay ngắm cảnh|máy bay tư nhân) > hàng không chung
(bãi đáp|bãi hạ cánh|chỗ đậu) (trực thăng|máy bay)? > bãi cất hạ cánh
(hãng|mở hãng|lập hãng) (bay|hàng không|máy bay) > giấy phép kinh doanh vận chuyển hàng không
(phi công|tiếp viên|lái máy bay|thợ máy bay|điều phái bay|kiểm soát không lưu) … (bằng|chứng chỉ|giấy phép|thẻ)? > giấy phép nhân viên hàng không năng định
(thợ|người) sửa máy bay > nhân viên bảo dưỡng sửa chữa tàu bay
(xưởng|trung tâm|cơ sở) … (sửa|bảo dưỡng) máy bay > tổ chức bảo dưỡng tàu bay
(buồng lái giả|lái mô phỏng|máy tập bay|sim) > thiết bị huấn luyện bay mô phỏng
(vào|ra) (khu vực hạn chế|khu cách ly|bãi đỗ|sân đỗ) … (sân bay)?, thẻ (sân bay|ra vào sân bay) > thẻ giấy phép kiểm soát an ninh cảng hàng không
(soi chiếu|an ninh sân bay|bảo vệ sân bay) > nhân viên kiểm soát an ninh hàng không
(xe) … (trong sân bay|sân đỗ máy bay) > phương tiện hoạt động tại cảng hàng không biển kiểm soát
(quầy|cửa hàng|phục vụ mặt đất|bốc xếp) … sân bay > dịch vụ hàng không tại cảng hàng không
(thuê|cho thuê|mua) (máy bay) > thuê cho thuê tàu bay
(nhà cao|tòa nhà cao|cột cao|cẩu tháp|ăng ten cao|cột ăng ten|xây cao) … (sân bay|bay|tĩnh không|quân đội|chiều cao) > chấp thuận độ cao công trình chướng ngại vật hàng không
(vùng cấm|cấm bay) > khu vực cấm bay hạn chế bay
(tìm kiếm|cứu nạn|cứu hộ) … (nước ngoài|vào việt nam) > lực lượng phương tiện nước ngoài vào tìm kiếm cứu nạn tại việt nam
# post, telephone, internet
(chuyển phát|giao hàng|ship hàng|gửi thư|ship) … (công ty|giấy phép|mở|lập|kinh doanh) > giấy phép bưu chính
(tem|mẫu tem|tem thư|tem sưu tập) > tem bưu chính
(mạng di động|nhà mạng|bán sim|dịch vụ điện thoại|internet cáp|wifi) … (giấy phép|mở|kinh doanh|lập) > giấy phép kinh doanh dịch vụ viễn thông
(mạng) (riêng|nội bộ|dùng riêng) > mạng viễn thông dùng riêng
(đầu số|số tổng đài|số ngắn|1900|1800|nhắn tin) > số dịch vụ giải đáp thông tin số dịch vụ ứng dụng tin nhắn ngắn
(nhà nghèo|hộ nghèo|vùng xa|miền núi|người nghèo) … (điện thoại|internet|cước|smartphone|mạng|wifi) > hỗ trợ sử dụng dịch vụ viễn thông công ích phổ cập
(tên miền|domain|địa chỉ web) > tên miền
(cáp quang|cáp) … (biển|dưới biển) > cáp viễn thông trên biển
(tin nhắn|cuộc gọi|email|điện thoại) (rác|quảng cáo|lừa đảo) > tin nhắn quảng cáo
(tên|brandname) (định danh|nhắn tin|thương hiệu tin nhắn) > tên định danh
(trung tâm dữ liệu|cloud|đám mây|data center) > dịch vụ trung tâm dữ liệu điện toán đám mây
(bộ đàm|điện đài|máy phát sóng|máy thu phát|walkie talkie|icom|máy icom) > giấy phép sử dụng tần số và thiết bị vô tuyến điện
(đài|máy) (bộ đàm|vô tuyến) (tàu cá|trên tàu|trên ghe|trên xe|máy bay) > đài vô tuyến điện giấy phép sử dụng tần số và thiết bị vô tuyến điện
(chơi|đài) (nghiệp dư|radio nghiệp dư|ham) > đài vô tuyến điện nghiệp dư
(vệ tinh|chảo vệ tinh|starlink) > đài trái đất vệ tinh
(loa|truyền thanh|loa phường|loa xã|phát thanh) … (không dây|fm) > thiết bị phát thanh truyền thanh không dây giấy phép sử dụng tần số
(thuê|cho thuê|mượn) (bộ đàm|máy vô tuyến|điện đài) > cho thuê cho mượn thiết bị vô tuyến điện
(thi|chứng chỉ|bằng) … (vô tuyến|khai thác điện đài) > chứng chỉ vô tuyến điện viên
(mạng xã hội|diễn đàn|forum|app kết bạn) > dịch vụ mạng xã hội
(trang tin|trang tin tức|trang web tin|web tin tức|web tổng hợp) > trang thông tin điện tử tổng hợp
(game|trò chơi) (online|mạng|điện thoại|trên mạng) > trò chơi điện tử trên mạng
(kênh truyền hình|kênh tv|đài truyền hình|chương trình tv) > kênh chương trình truyền hình
(truyền hình cáp|truyền hình trả tiền|xem tv trả tiền|ott|bắt chảo|chảo parabol|tvro) > dịch vụ phát thanh truyền hình trả tiền tín hiệu truyền hình nước ngoài trực tiếp từ vệ tinh
(chữ ký số|token|ký số|chữ ký điện tử|usb ký) > dịch vụ chứng thực chữ ký số chữ ký điện tử
(bảo mật|mã hóa|phần mềm mã hóa|thiết bị mã hóa) > sản phẩm mật mã dân sự
(an ninh mạng|hack|bảo mật mạng|chống hack|kiểm thử bảo mật) > sản phẩm dịch vụ an toàn thông tin mạng
(vneid|định danh|tài khoản định danh) (công ty|tổ chức|doanh nghiệp)? > tài khoản định danh điện tử
(lộ|thu thập|bán|xử lý|chuyển) (dữ liệu|thông tin) (cá nhân|khách hàng|riêng tư) … (nước ngoài)? > bảo vệ dữ liệu cá nhân đánh giá tác động
(sàn dữ liệu|mua bán dữ liệu|bán dữ liệu|trung gian dữ liệu) > sản phẩm dịch vụ trung gian dữ liệu
(thử nghiệm|chạy thử) (có kiểm soát|sandbox), sandbox > thử nghiệm có kiểm soát
(chip|bán dẫn|vi mạch) > vi mạch bán dẫn
(công nghệ|học|dùng|làm|ứng dụng|chuyên gia|kỹ sư|ngành|robot|phần mềm) ai, chatgpt, (máy|phần mềm) (biết nghĩ|tự học) > trí tuệ nhân tạo
`);
