import { inShort } from "../in-short.ts";

/** What officers, accountants and agents of firms say in short for the terms of customs, tax, ports, banks, signals and laboratories. */
export const agenciesAndFirms = inShort(`
# customs and trade
(trừ lùi) (co|c o|xuất xứ)? > trừ lùi chứng nhận xuất xứ hàng hóa nhập khẩu
(mở khóa|kích hoạt|mở lại|quên mật khẩu) … (một cửa quốc gia|vnsw|cổng một cửa) > kích hoạt tài khoản người sử dụng cổng thông tin một cửa quốc gia
(tài khoản|đăng ký) … (một cửa quốc gia|vnsw|cổng một cửa) > tài khoản người sử dụng cổng thông tin một cửa quốc gia
(kiểm hóa|kiểm hàng) (tại công trình|tại kho|tại nhà máy|tại chân công trình) > địa điểm kiểm tra là chân công trình nơi sản xuất
(thuê kho|kho ngoài) … (chế xuất|epe) > thuê kho bên ngoài doanh nghiệp chế xuất
(đưa hàng|mang hàng|kéo hàng) về (bảo quản|kho|kho riêng) > đưa hàng về bảo quản
(xe chở tiền|xe bọc thép) > xe thiết kế chở tiền
(ô tô|xe) (sát xi|sắt xi|chassis) > xe ô tô chuyên dùng lắp ráp từ xe ô tô sát xi
(thuế) … (0|không phần trăm|ưu đãi) … linh kiện ô tô > mức thuế suất 0 chương trình ưu đãi thuế ô tô
(xuất|nhập) tại chỗ > hàng hóa xuất khẩu nhập khẩu tại chỗ
(đổi|thay) cửa khẩu (xuất)? > thay đổi cửa khẩu xuất
(chuyển|vận chuyển) … (giữa hai kho|chuyển cửa khẩu|cửa khẩu khác) > chuyển cửa khẩu
(nguyên liệu) … (lọc dầu|làm xăng|xăng dầu) > nhập khẩu nguyên liệu để sản xuất chế biến xăng dầu
(xăng|dầu) … cho tàu (biển|bay)? > xăng dầu cho tàu biển
(dầu|khí|gas) … (đường ống|ống dẫn) > khí nguyên liệu đường ống chuyên dụng
(giá tạm|chưa có giá|giá tạm tính) > khai báo giá tạm tính
(tiền bản quyền|phí bản quyền) … (hải quan|nhập)? > khai báo khoản phí bản quyền
(máy lớn|dây chuyền|tổ hợp máy) … (nhiều chuyến|tháo rời|mã hs|phân loại) > phân loại máy liên hợp tổ hợp máy
(hàng gấp|khẩn cấp|cứu trợ) … hải quan > hàng hóa phục vụ yêu cầu khẩn cấp
(bảo lãnh) (thuế|hàng quá cảnh) > bảo lãnh hàng hóa quá cảnh
(biên lai) (điện tử|tự in|đặt in|giấy) > biên lai đặt in tự in chứng từ điện tử
(hạn ngạch|quota) > hạn ngạch
(hàng cấm|hàng tạm ngừng|hàng bị cấm) > hàng hóa cấm xuất khẩu cấm nhập khẩu tạm ngừng
(may|quân phục|may quân phục) … (lính|quân đội) nước ngoài > sản xuất gia công quân phục cho lực lượng vũ trang nước ngoài
(mật ong|dệt may|gạo thơm) … (xuất|nhật|mêhico|châu âu) > xuất khẩu hạn ngạch chứng thư
# tax
(apa|giá chuyển nhượng|giao dịch liên kết|giá nội bộ) > thỏa thuận trước về phương pháp xác định giá tính thuế
(nhà thầu) (nước ngoài|ngoại) … thuế, thuế nhà thầu > thuế nhà thầu nước ngoài
(quyết toán) (thuế tncn|thuế thu nhập cá nhân|cuối năm) > quyết toán thuế thu nhập cá nhân
(quyết toán) (thuế tndn|thuế công ty|thuế doanh nghiệp) > quyết toán thuế thu nhập doanh nghiệp
(chuyển) (lãi|lợi nhuận) … nước ngoài > chuyển lợi nhuận ra nước ngoài
(khấu hao) > phương pháp trích khấu hao tài sản cố định
(khai|nộp) thuế … (theo tháng|sang quý|theo quý) > kỳ tính thuế tháng sang quý
(hãng bay|hãng tàu|vận tải) … nước ngoài … thuế > khai thuế hãng vận tải hàng không nước ngoài
(thuế) … (đã nộp|đóng rồi) … (ở nước ngoài|bên kia) > khấu trừ số thuế đã nộp tại nước ngoài
(viện trợ|dự án viện trợ) … (hoàn thuế|vat) > hoàn thuế giá trị gia tăng viện trợ không hoàn lại
(sứ quán|ngoại giao) … (hoàn thuế|miễn thuế|vat) > hoàn thuế ưu đãi miễn trừ ngoại giao
# ports and ships
(đổi|chuyển) (nơi|tỉnh|hộ khẩu) … (tàu|ghe|phương tiện|sà lan), (tàu|ghe|sà lan) … (chuyển vùng|đổi nơi đăng ký|đổi chủ) > đăng ký lại phương tiện
(hạng|loại|cấp) cảng (biển)? > đánh giá phân loại cảng biển
(thuyền trưởng|sĩ quan) … (quốc tế|tàu biển) … (bằng|cấp lại|gia hạn) > giấy chứng nhận khả năng chuyên môn sỹ quan
(cán bộ|người|thẻ) kiểm tra tàu (biển)? > thẻ sỹ quan kiểm tra tàu biển
(đóng|bỏ|dẹp) (luồng|bến|cảng|khu neo) > công bố đóng luồng cảng bến
(lập|mở) (luồng|bến|cảng) mới > công bố mở luồng cảng bến
(an ninh) (cảng|tàu) (biển)?, isps > an ninh cảng biển tàu biển kế hoạch an ninh
(lao động hàng hải|mlc) > lao động hàng hải
(đăng kiểm) (tàu|ghe|sà lan|tàu sông) > kiểm định an toàn kỹ thuật phương tiện thủy nội địa
# banks
(ngân hàng|quỹ tín dụng) … (thêm|mở|đóng|dẹp) (chi nhánh|phòng giao dịch) > thành lập chấm dứt hoạt động chi nhánh phòng giao dịch
(quỹ tín dụng) … (thêm xã|bớt xã|mở rộng|thu hẹp|địa bàn) > địa bàn hoạt động của quỹ tín dụng nhân dân
(ngân hàng|quỹ tín dụng) … (đổi tên) > chấp thuận thay đổi tên
(ngân hàng) … (thanh lý|bán hết tài sản) > thanh lý tài sản của tổ chức tín dụng
(ngân hàng) … (con|công ty con) > công ty con của ngân hàng thương mại
(trái phiếu) (đặc biệt|vamc) > trái phiếu đặc biệt công ty quản lý tài sản
(xếp hạng|rủi ro) nội bộ > phương pháp xếp hạng nội bộ
(dự phòng) (rủi ro|nợ xấu) > dự phòng rủi ro
# signals
(trả|trả lại) (đầu số|kho số|mã số|số tổng đài) > hoàn trả mã số viễn thông
(sang|nhượng|bán) (đầu số|số tổng đài|sim số) > chuyển nhượng quyền sử dụng số dịch vụ
(trạm bts|trạm phát sóng|cột sóng|cột phát sóng) > kiểm định thiết bị viễn thông đài vô tuyến điện
(đấu giá|mua) (băng tần|tần số|sóng) > đấu giá thi tuyển quyền sử dụng tần số vô tuyến điện
(băng tần|sóng) > băng tần tần số vô tuyến điện
(chất lượng) (mạng|dịch vụ mạng|sóng|truyền hình) > chất lượng dịch vụ viễn thông
(đổi|sửa) (logo|biểu tượng) … (kênh|đài) > thay đổi biểu tượng kênh
# laboratories and medicine
(cơ quan|phòng|đơn vị) (đánh giá|chứng nhận|giám định) … (chỉ định|nhà nước chọn) > chỉ định tổ chức đánh giá sự phù hợp
(chuẩn|máy chuẩn) (quốc gia|gốc) > chuẩn quốc gia chuẩn đo lường
(thẻ|người) kiểm định (cân|đồng hồ|đo lường) > thẻ kiểm định viên đo lường
(tương đương sinh học|thử thuốc generic) > thử tương đương sinh học
(glp|phòng thí nghiệm thuốc) > thực hành tốt phòng thí nghiệm
(gcp|lâm sàng) > thực hành tốt thử thuốc trên lâm sàng
(dược liệu|cây thuốc) (quý|hiếm) > dược liệu quý hiếm
(đổi|thêm) (tá dược|công thức|liều|hạn dùng) … thuốc > thay đổi bổ sung giấy đăng ký lưu hành thuốc
# faith
(hiến chương|điều lệ) … (đạo|tôn giáo|chùa|giáo hội|hội thánh) > hiến chương của tổ chức tôn giáo
(tu sĩ|sư|linh mục|nhà tu) … (đi học|du học|đào tạo|nước ngoài) > cử chức sắc nhà tu hành tham gia đào tạo tôn giáo ở nước ngoài
(sư|linh mục|mục sư|giảng sư) nước ngoài … (vào|giảng|mời) > mời tổ chức cá nhân nước ngoài vào việt nam thực hiện hoạt động tôn giáo
(người nước ngoài|người tây|người hàn) … (cầu nguyện|thờ|nhóm|lễ) > sinh hoạt tôn giáo tập trung của người nước ngoài
`);
