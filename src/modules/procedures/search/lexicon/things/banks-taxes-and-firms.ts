import { inShort } from "../in-short.ts";

/** Banks, insurers, securities, debts of the state, taxes, firms, energy and goods: terms of titles and what people say instead. */
export const banksTaxesAndFirms = inShort(`
# banks and currency
(nhà băng|nhà bank|bank) > ngân hàng
(công ty cho thuê tài chính|công ty tài chính|công ty cho vay) > tổ chức tín dụng phi ngân hàng
(quỹ tín dụng) … (trụ sở|dọn|dời|chuyển chỗ|địa điểm|chỗ mới) > thay đổi địa điểm đặt trụ sở chính của tổ chức tín dụng là hợp tác xã quỹ tín dụng nhân dân
(ngân hàng|quỹ tín dụng) … (đóng cửa|nghỉ giao dịch|ngừng giao dịch|nghỉ mấy ngày) > tạm ngừng giao dịch
(ngân hàng) … (góp vốn|mua cổ phần|mua công ty|bỏ vốn) > góp vốn mua cổ phần của tổ chức tín dụng
(mua|gom) … cổ phần ngân hàng > mua nhận chuyển nhượng cổ phần trở thành cổ đông lớn của ngân hàng thương mại
(bổ nhiệm|bầu|chọn) … (sếp|giám đốc|lãnh đạo|ban kiểm soát) … (ngân hàng|quỹ tín dụng) > danh sách dự kiến bổ nhiệm nhân sự tổ chức tín dụng
(giấy phép) … (ngân hàng|quỹ tín dụng) … (mất|rách|hỏng) > cấp lại bản sao giấy phép từ bản gốc tổ chức tín dụng
(ngân hàng) … (lên sàn|niêm yết) > niêm yết cổ phiếu tổ chức tín dụng cổ phần
(mua bán|giao dịch) (đô la|đô|usd|ngoại tệ) … ngân hàng (nhà nước)? > thiết lập quan hệ giao dịch ngoại tệ
(vay|mượn) (ngân hàng nhà nước|nhnn) > tái cấp vốn tổ chức tín dụng
(cầm cố|thế chấp) (trái phiếu|tín phiếu|giấy tờ có giá) > cầm cố giấy tờ có giá chiết khấu giấy tờ có giá
(mở|đóng|khóa) tài khoản … (ngân hàng nhà nước|nhnn) > tài khoản thanh toán tại ngân hàng nhà nước
(tài khoản) (ngoại tệ|đô la|usd) … nước ngoài > mở và sử dụng tài khoản ngoại tệ ở nước ngoài
(tài khoản) (ngoại tệ|đô la) > tài khoản ngoại tệ
(bỏ vốn|rót vốn|đầu tư|mua cổ phiếu|mua trái phiếu) … (ra nước ngoài|ở nước ngoài|bên mỹ) … (chứng khoán|gián tiếp|ngân hàng|tự doanh)? > đầu tư gián tiếp ra nước ngoài hạn mức tự doanh
(chuyển tiền) … (ra nước ngoài|đi nước ngoài) > chuyển ngoại tệ ra nước ngoài
(nhập|xuất) (vàng|vàng nguyên liệu|vàng miếng) > xuất khẩu nhập khẩu vàng
(công ty) (xử lý nợ|mua nợ|quản lý nợ xấu|vamc) > công ty quản lý tài sản của các tổ chức tín dụng trái phiếu đặc biệt
(lãi suất|lãi vay|tiền lãi) … (hỗ trợ|bù|ưu đãi|giảm) > hỗ trợ lãi suất cấp bù chênh lệch lãi suất
(cho vay) (quá|vượt) (hạn mức|giới hạn|mức) > cấp tín dụng tối đa vượt giới hạn
(xếp hạng) (tín nhiệm|công ty) > dịch vụ xếp hạng tín nhiệm
(tiền ảo|coin|bitcoin|tài sản số|tài sản mã hóa|crypto) > tài sản mã hóa
(xổ số|vé số) > xổ số
(cá cược|cá độ|đua ngựa|đua chó) > đặt cược đua ngựa đua chó
(casino|sòng bài|máy đánh bạc) > trò chơi điện tử có thưởng dành cho người nước ngoài casino
# insurance
(công ty|hãng) bảo hiểm … (chuyển|bán|nhượng) … hợp đồng > chuyển giao danh mục hợp đồng bảo hiểm
(công ty|hãng) bảo hiểm > doanh nghiệp bảo hiểm
(hội|nhóm|tổ chức) bảo hiểm (vi mô|tương hỗ|nhỏ) > tổ chức tương hỗ cung cấp bảo hiểm vi mô
(bán bảo hiểm|đại lý bảo hiểm|môi giới bảo hiểm|tư vấn bảo hiểm) > đại lý bảo hiểm môi giới bảo hiểm
(bảo hiểm) (ruộng|lúa|vật nuôi|cây trồng|mùa màng) > bảo hiểm nông nghiệp
(gói|sản phẩm) bảo hiểm (mới)? > sản phẩm bảo hiểm
(tai nạn giao thông|bị xe đụng|xe đâm|xe tông) … (quỹ|bồi thường|hỗ trợ|bỏ chạy) > quỹ bảo hiểm xe cơ giới
# securities
(cổ phiếu|cổ phần) … (bán|phát hành|chào bán|rao bán) … (ra công chúng|rộng rãi|cho dân|lần đầu|ipo) > chào bán cổ phiếu ra công chúng
(phát hành|bán) … (cổ phiếu thưởng|thưởng cổ phiếu|cho nhân viên|esop) > phát hành cổ phiếu theo chương trình lựa chọn cho người lao động cổ phiếu để tăng vốn
(trả cổ tức) … cổ phiếu > phát hành cổ phiếu để trả cổ tức
(mua lại|mua quỹ) … cổ phiếu (quỹ|của mình|chính mình) > mua lại cổ phiếu của chính mình
(thâu tóm|gom hết|mua công khai|chào mua) … cổ phiếu, chào mua công khai > chào mua công khai
(đổi|hoán đổi) cổ phiếu > phát hành cổ phiếu để hoán đổi
(công ty) … (lên sàn|đại chúng|hết đại chúng|rời sàn) > công ty đại chúng
(công ty) (chứng khoán) > công ty chứng khoán
(môi giới|chứng chỉ|hành nghề|làm nghề) chứng khoán > chứng chỉ hành nghề chứng khoán
(quỹ mở|quỹ etf|quỹ đầu tư|chứng chỉ quỹ|lập quỹ đầu tư) > quỹ đầu tư chứng khoán thành lập quỹ
(công ty quản lý quỹ|quản lý quỹ) > công ty quản lý quỹ đầu tư chứng khoán
(cho|sang tên|tặng|thừa kế) (cổ phiếu|chứng khoán) … (ngoài sàn)? > chuyển quyền sở hữu chứng khoán ngoài hệ thống giao dịch
(trái phiếu) … (nước ngoài|quốc tế) > chào bán trái phiếu ra thị trường quốc tế
(phái sinh|chứng quyền|hợp đồng tương lai) > chứng khoán phái sinh chứng quyền có bảo đảm
(giao dịch|bù trừ|lưu ký) (chứng khoán) > dịch vụ bù trừ thanh toán giao dịch chứng khoán lưu ký chứng khoán
(sàn|sở|chợ) (hàng hóa|giao dịch hàng hóa|cà phê|nông sản) > sở giao dịch hàng hóa
(vốn ngoại|nước ngoài|nhà đầu tư ngoại) … (49|room|tỷ lệ sở hữu|mua quá) > tổ chức nước ngoài sở hữu trên 49 vốn điều lệ
# accountants, auditors, prices
(kế toán viên|kế toán|dịch vụ kế toán|làm sổ sách) … (chứng chỉ|hành nghề|giấy|công ty|mở) > đăng ký hành nghề dịch vụ kế toán
(kiểm toán viên|kiểm toán) … (chứng chỉ|hành nghề|thẻ|công ty|mở) > đăng ký hành nghề kiểm toán kinh doanh dịch vụ kiểm toán
(thẩm định giá|định giá viên|thẻ thẩm định) > thẩm định giá
(kê khai|đăng ký|công bố|báo) giá (bán)? > kê khai giá
(thương lượng|cãi nhau về|không thống nhất) giá > hiệp thương giá
# tax
(tiền thuế|thuế) … (trốn|phạt|chậm|nợ) … (xóa|miễn|khoanh) > xóa nợ tiền thuế tiền phạt
(nộp|trả|đóng) (thừa|dư|nhầm|lộn) (thuế|tiền thuế) > hoàn thuế nộp thừa bù trừ tiền thuế
(bán|chuyển|cho|tặng) (nhà|đất|nhà đất) … thuế > khai thuế thu nhập cá nhân chuyển nhượng bất động sản
(thừa kế|quà tặng|được cho|trúng thưởng|trúng số|trúng xổ số) … thuế > khai thuế thu nhập cá nhân thừa kế quà tặng trúng thưởng
(lương|tiền lương|tiền công) … thuế > khai thuế thu nhập cá nhân tiền lương tiền công
(cho thuê) (nhà|phòng trọ|mặt bằng|đất) … thuế, thuế … cho thuê (nhà|mặt bằng|phòng trọ) > khai thuế đối với cá nhân cho thuê bất động sản
(bán hàng online|bán online|tiktok|shopee|livestream|youtuber|youtube|streamer) … thuế, thuế … (bán hàng online|shopee|tiktok|youtube) > khai thuế hộ kinh doanh cá nhân kinh doanh trên nền tảng thương mại điện tử
(thuế) (vat|gtgt|giá trị gia tăng) > thuế giá trị gia tăng
(thuế) (rượu|bia|thuốc lá|ô tô|tiêu thụ đặc biệt) > thuế tiêu thụ đặc biệt
(thuế) (môn bài) > lệ phí môn bài
(thuế) (xăng dầu|túi nilon|bảo vệ môi trường) > thuế bảo vệ môi trường
(thuế) (cát|mỏ|tài nguyên|khoáng sản|nước) > thuế tài nguyên
(thuế) (đất|đất phi nông nghiệp|nhà đất hằng năm) > thuế sử dụng đất phi nông nghiệp
(thuế) (trước bạ|xe) > lệ phí trước bạ
(bị đánh|đóng|nộp) thuế hai lần, (tránh|khỏi) … đánh thuế (hai lần|trùng) > hiệp định thuế miễn thuế giảm thuế theo hiệp định
(giấy|xác nhận) … (đã đóng|đã nộp|nộp xong|không nợ|hết nợ) thuế > xác nhận việc thực hiện nghĩa vụ thuế số thuế đã nộp
(mst|mã số thuế) … (mất|quên|cấp|làm|xin) > đăng ký thuế cấp mã số thuế
(mst|mã số thuế) … (bị khóa|mở lại|khôi phục|đóng) > khôi phục mã số thuế chấm dứt hiệu lực mã số thuế
(tem) (rượu|thuốc lá|điện tử) > tem điện tử thuốc lá rượu
(hóa đơn) (lẻ|từng lần|một lần) > hóa đơn điện tử có mã của cơ quan thuế theo từng lần phát sinh
(hóa đơn|máy tính tiền) (điện tử)? > hóa đơn điện tử
(biên lai) > biên lai thu phí lệ phí
(đại lý thuế|dịch vụ thuế|làm thuế thuê) > đại lý thuế dịch vụ làm thủ tục về thuế
(quỹ) (xe|đường bộ|phí đường) … (trả lại|hoàn|xe nằm|xe không chạy) > xe thuộc trường hợp không chịu phí sử dụng đường bộ
(chia) (lãi|lợi nhuận|cổ tức) > cổ tức lợi nhuận được chia
(lãi dầu|nhà thầu dầu khí) > dầu khí khai quyết toán
# debts and money of the state
(kho bạc|kb|kbnn) > kho bạc nhà nước
(rút tiền|chi tiền|chi lương|thanh toán lương|thanh toán) … kho bạc > thanh toán các khoản chi thường xuyên kho bạc nhà nước
(mở|đóng|tất toán|đổi) … tài khoản … kho bạc, kho bạc … (mở|đóng|đổi chữ ký|mẫu dấu) > đăng ký sử dụng tài khoản tất toán tài khoản kho bạc nhà nước
(đối chiếu|số dư) … kho bạc > xác nhận số dư tài khoản kho bạc nhà nước
(vốn) (oda|viện trợ|vay ưu đãi) > vốn ODA vốn vay ưu đãi nước ngoài
(chính phủ|nhà nước) (bảo lãnh) … (vay)? > bảo lãnh chính phủ
(quyết toán|chốt sổ) (công trình|dự án|vốn) > quyết toán dự án hoàn thành vốn đầu tư công
(xe công|nhà công|tài sản công|của công|tài sản nhà nước) … (thanh lý|bán|hủy|mất|hỏng) > xử lý tài sản công
(nhặt được|đào được|tìm thấy|vô chủ) … (vàng|đồ|tài sản|của) > tài sản được xác lập quyền sở hữu toàn dân
(không|chẳng) (có )?người thừa kế > tài sản không có người thừa kế xác lập quyền sở hữu toàn dân
(hàng dự trữ|gạo dự trữ|dự trữ) (quốc gia|nhà nước) > dự trữ quốc gia
# firms
(công ty|doanh nghiệp) … (giấy phép kinh doanh|giấy đăng ký kinh doanh|đkkd|gpkd) … (mất|rách|cháy|hỏng) > cấp lại giấy chứng nhận đăng ký doanh nghiệp
(công ty|doanh nghiệp) … (đổi tên|đổi địa chỉ|đổi trụ sở) > đăng ký đổi tên doanh nghiệp địa chỉ trụ sở chính
(công ty|doanh nghiệp) … (thêm|rút|đổi) (thành viên|người góp vốn|cổ đông) > đăng ký thay đổi thành viên công ty cổ đông
(công ty|doanh nghiệp) … (tăng|giảm|thêm) vốn, (tăng|giảm) vốn … công ty > đăng ký thay đổi vốn điều lệ
(công ty|doanh nghiệp) … (phá sản|sập tiệm|đóng cửa|giải thể) > giải thể doanh nghiệp
(mua lại|bán) (công ty|doanh nghiệp) … (tư nhân)? > bán doanh nghiệp tư nhân thay đổi chủ
(doanh nghiệp|công ty) nhà nước … (đổi|chuyển) … (một thành viên|cổ phần|tnhh) > chuyển đổi công ty nhà nước thành công ty TNHH MTV do nhà nước nắm giữ vốn điều lệ
(đổi|chuyển|lên) … (cổ phần|tnhh|công ty cổ phần|hợp danh) > chuyển đổi công ty trách nhiệm hữu hạn công ty cổ phần
(hộ|hộ kinh doanh|hộ cá thể) … (lên|thành) (công ty|doanh nghiệp) > chuyển đổi từ hộ kinh doanh doanh nghiệp
(rút|bỏ|hủy|thôi) … hồ sơ (đăng ký)? … (công ty|doanh nghiệp|hộ kinh doanh|hợp tác xã) > dừng thực hiện thủ tục đăng ký
(ghi|in|viết) (sai|nhầm) … (giấy đăng ký|đăng ký doanh nghiệp|đăng ký kinh doanh|giấy phép kinh doanh) > hiệu đính thông tin đăng ký
(tổ hợp tác|tổ hợp|nhóm làm ăn chung) > tổ hợp tác
(htx|hợp tác xã|hợp tác) > hợp tác xã
(doanh nghiệp|công ty) (xã hội|vì cộng đồng) > doanh nghiệp xã hội
(cụm|khu) (công nghiệp|cn|kcn|ccn) > khu công nghiệp cụm công nghiệp
(dự án|nhà đầu tư) … (thêm năm|thêm thời hạn|hết hạn|hết thời hạn|sắp hết|kéo dài) > gia hạn thời hạn hoạt động của dự án đầu tư
(dự án) … (giãn|chậm|lùi) tiến độ > giãn tiến độ đầu tư điều chỉnh dự án đầu tư
(bán|sang|nhượng|chuyển) (lại)? (một phần|cả|nguyên)? dự án > chuyển nhượng toàn bộ hoặc một phần dự án
(công ty|ông chủ) nước ngoài … (mua|góp) … (cổ phần|vốn|công ty) > nhà đầu tư nước ngoài góp vốn mua cổ phần mua phần vốn góp
(ppp|hợp tác công tư|bot|bt) > đầu tư theo phương thức đối tác công tư
(đấu thầu|gói thầu|trúng thầu|nhà thầu) … (khiếu nại|kiện|kiến nghị) > đấu thầu kiến nghị lựa chọn nhà thầu
(bán hàng) (đa cấp|mạng lưới|nhiều tầng), đa cấp > bán hàng đa cấp
(tiền ký quỹ|ký quỹ|tiền thế chân) … (lấy lại|rút|lấy|trả lại), (lấy lại|rút|lấy) … (tiền ký quỹ|ký quỹ|tiền thế chân) > rút tiền ký quỹ
(ký quỹ) … (đền|bồi thường|trả cho|xử lý) > xử lý khoản tiền đã ký quỹ trích tiền ký quỹ
(khuyến mãi|khuyến mại|rút thăm|quay số|bốc thăm|tặng quà|xả hàng) > khuyến mại
(hội chợ|triển lãm) (thương mại|hàng)? > hội chợ triển lãm thương mại
(hợp đồng mẫu|mẫu hợp đồng) > hợp đồng theo mẫu điều kiện giao dịch chung
(thâu tóm|mua|sáp nhập) … (đối thủ|tập trung kinh tế) > tập trung kinh tế
(nhượng quyền|franchise|thương hiệu nhượng) > nhượng quyền thương mại
(web bán hàng|website bán hàng|trang bán hàng|app bán hàng|sàn tmđt|sàn thương mại|sàn bán hàng) > thương mại điện tử website ứng dụng nền tảng
(giám định hàng|giám định) (thương mại|hàng hóa)? > dịch vụ giám định thương mại
(tạm dừng|ngừng) … (đại lý|thương nhân) > thương nhân
# energy and goods
(mắc|kéo|gắn|bắt|lắp) (điện|công tơ|đồng hồ điện) > cấp điện mới
(nhà máy|công ty|xưởng) … (kéo điện|đấu nối điện|trạm biến áp|22kv|điện cao thế|điện 3 pha|hạ trạm) > cấp điện mới từ lưới điện trung áp
(đấu nối|kéo) điện > cấp điện mới lưới điện
(công tơ|đồng hồ điện) … (sai|chạy nhanh|hỏng|kiểm tra|cháy|dời) > công tơ kiểm tra thiết bị đo đếm
(hợp đồng|đứng tên) (tiền)? điện > hợp đồng mua bán điện
(giá|tiền) điện > giá điện
(điện mặt trời|pin mặt trời|điện áp mái|solar) > điện mặt trời mái nhà
(điện gió|trụ gió|tua bin gió) > điện gió
(nhà máy điện|bán điện|phát điện) > giấy phép hoạt động phát điện giấy phép hoạt động điện lực
(nước máy|đồng hồ nước|nước sạch) … (gắn|lắp|mắc|đổi tên|sang tên) > dịch vụ sử dụng nước sạch
(bình gas|chai gas|gas mini|vỏ bình) … (sửa|làm|sản xuất|kiểm định) > sản xuất sửa chữa chai LPG
(chiết|nạp|sang) (gas|ga|lpg) > trạm nạp LPG
(gas|khí) (hóa lỏng|tự nhiên|lng|cng) > LNG CNG LPG
(tổng đại lý|đầu mối|phân phối) xăng (dầu)? > thương nhân phân phối xăng dầu đầu mối kinh doanh xăng dầu
(nấu|làm|sản xuất) rượu … (gia đình|thủ công|quê|tại nhà|bán) > sản xuất rượu thủ công
(nhà máy|sản xuất) rượu > sản xuất rượu công nghiệp
(nhập|mua) (thuốc lá|xì gà|lá thuốc) > nhập khẩu thuốc lá nguyên liệu thuốc lá
(hãng|nhãn) thuốc lá (nước ngoài|ngoại) > thuốc lá nhượng quyền sở hữu công nghiệp liên doanh sản xuất
(công nghiệp phụ trợ|làm linh kiện|cnht|phụ trợ) > công nghiệp hỗ trợ giấy xác nhận ưu đãi
(khuyến công|hỗ trợ máy móc cho xưởng) > khuyến công
(doanh nghiệp|công ty) nhỏ … (hỗ trợ|vay|tư vấn|mặt bằng) > hỗ trợ doanh nghiệp nhỏ và vừa
(tìm dầu|khoan dầu|mỏ dầu|mỏ khí|lô dầu) > dầu khí
`);
