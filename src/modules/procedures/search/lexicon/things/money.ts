import { inShort } from "../in-short.ts";

/** Banks, insurance, securities, state money, tax, customs, trade: things and what people call them. */
export const money = inShort(`
# banks
(quỹ tín dụng|qtd) (xã|nhân dân|phường)? > quỹ tín dụng nhân dân
(tài chính vi mô|tín dụng vi mô|cho vay người nghèo) > tổ chức tài chính vi mô
(phòng giao dịch|chi nhánh) (ngân hàng|nhà băng) > chi nhánh phòng giao dịch của ngân hàng thương mại
(công ty tài chính|cho vay tiêu dùng|công ty cho thuê tài chính) > tổ chức tín dụng phi ngân hàng
(tiền rách|tiền cũ|tiền nát|tiền mối ăn|tiền cháy|tiền mốc|tiền rách nát|tiền hư) > đổi tiền không đủ tiêu chuẩn lưu thông / giám định tiền không đủ tiêu chuẩn lưu thông
(tiền giả|nghi giả|bạc giả) > giám định tiền giả tiền nghi giả
(in|chụp|vẽ) (hình|ảnh) tờ tiền > sao chụp hình ảnh tiền việt nam
(mang|đem|cầm|xách) (tiền|đô|ngoại tệ|đô la|nhân dân tệ|kip|riel|tệ) … (biên giới|qua|sang|lào|campuchia|trung quốc) > mang tiền của nước có chung biên giới
(mang|đem|cầm) vàng … (định cư|nước ngoài|xuất cảnh) > mang vàng khi xuất cảnh định cư ở nước ngoài
(đổi tiền|đổi ngoại tệ|thu đổi ngoại tệ|đổi đô|đổi đô la|bàn đổi tiền|tiệm đổi đô) > đại lý đổi ngoại tệ / đại lý đổi tiền
(nhận|chi trả|chuyển) (kiều hối|tiền nước ngoài gửi|tiền gửi từ nước ngoài|western union) > nhận và chi trả ngoại tệ / đại lý chi trả ngoại tệ
vàng (sjc|miếng|thỏi|lượng) > vàng miếng
(tiệm vàng|nữ trang|làm vàng|trang sức vàng|xưởng vàng|kim hoàn) > sản xuất vàng trang sức mỹ nghệ
(vay|mượn) (tiền|vốn)? (nước ngoài|công ty mẹ|ngoại) > đăng ký khoản vay nước ngoài của doanh nghiệp
(cho vay|cho mượn) … nước ngoài > khoản cho vay ra nước ngoài
(ví điện tử|cổng thanh toán|momo|zalopay|trung gian thanh toán|thanh toán qr) > hoạt động cung ứng dịch vụ trung gian thanh toán
(cho vay ngang hàng|p2p|chấm điểm tín dụng|fintech) > tham gia cơ chế thử nghiệm
(cic|lịch sử nợ|nợ xấu|thông tin tín dụng) > thông tin tín dụng
(xin|được) (khoanh|giãn) nợ > khoanh nợ
(séc|tờ séc) > mẫu séc trắng
(mã bin|bin thẻ|đầu thẻ) > mã tổ chức phát hành thẻ
(ngân hàng nước ngoài|ngân hàng ngoại) > chi nhánh ngân hàng nước ngoài
(tổng giám đốc|ban lãnh đạo|nhân sự|hội đồng quản trị) ngân hàng > danh sách dự kiến nhân sự của ngân hàng thương mại
(đổi|dời|chuyển) (loại hình|mô hình|hình thức) … (ngân hàng|công ty tài chính), (ngân hàng|công ty tài chính) … (cổ phần|tnhh) … (đổi|chuyển) > chuyển đổi hình thức pháp lý tổ chức tín dụng
# insurance
(bán|đại lý|tư vấn) bảo hiểm > chứng chỉ đại lý bảo hiểm
(công ty|hãng) bảo hiểm > doanh nghiệp bảo hiểm
(bảo hiểm|mua bảo hiểm) (lúa|trâu|bò|cây trồng|vật nuôi|nông nghiệp|tôm) > hỗ trợ phí bảo hiểm nông nghiệp
(công ty bảo hiểm|hãng bảo hiểm) (phá sản|sập|đóng cửa) > chi trả từ quỹ bảo vệ người được bảo hiểm / giải thể doanh nghiệp bảo hiểm
(gói|sản phẩm|giá|phí) bảo hiểm (mới|nhân thọ|xe)? > sản phẩm bảo hiểm phương pháp cơ sở tính phí bảo hiểm
bảo hiểm (tàu cá|đánh cá|đi biển) > bảo hiểm khai thác hải sản
# securities, crypto, lottery, games
(chứng khoán|chơi chứng khoán|môi giới chứng khoán) … (chứng chỉ|bằng|hành nghề) > chứng chỉ hành nghề chứng khoán
(bán|phát hành) (cổ phiếu|cổ phần) (lần đầu|ra công chúng|lên sàn|ipo)?, (ipo|lên sàn|niêm yết) > đăng ký chào bán cổ phiếu ra công chúng
(thưởng|bán|chia) cổ phiếu cho (nhân viên|người lao động), esop > phát hành cổ phiếu theo chương trình lựa chọn cho người lao động
(chia|trả) cổ tức … cổ phiếu > phát hành cổ phiếu để trả cổ tức
(bán|phát hành) trái phiếu > chào bán trái phiếu
(mua lại|thu mua) cổ phiếu > mua lại cổ phiếu
(room|tỷ lệ|tỉ lệ) (ngoại|nước ngoài) > tỷ lệ sở hữu nước ngoài tối đa
(quỹ mở|quỹ đóng|quỹ đầu tư|etf|chứng chỉ quỹ) > quỹ đầu tư chứng khoán / quỹ mở quỹ đóng
(thâu tóm|chào mua|gom cổ phiếu) > chào mua công khai
(sàn|tài sản|tiền) (tiền ảo|tiền số|mã hóa|tiền mã hóa|crypto|bitcoin|coin) > thị trường giao dịch tài sản mã hóa
(phái sinh|hợp đồng tương lai) > chứng khoán phái sinh
(vé số|xổ số|đại lý vé số) > kinh doanh xổ số
(sòng bạc|casino|đánh bạc) > kinh doanh casino
(cá độ|cá cược|đặt cược) (bóng đá|đua ngựa|đua chó)? > kinh doanh đặt cược
máy (đánh bạc|giật xèng|slot|trò chơi có thưởng) > trò chơi điện tử có thưởng
(sàn hàng hóa|giao dịch hàng hóa|cà phê kỳ hạn) > sở giao dịch hàng hóa
# state money, debts
(kho bạc|kbnn) > kho bạc nhà nước
(mở|đóng|đổi) (tài khoản) (kho bạc)? … kho bạc > đăng ký sử dụng tài khoản và mẫu dấu mẫu chữ ký kho bạc nhà nước
(nộp nhầm|nộp thừa|nộp dư|đóng dư|đóng nhầm) (ngân sách|kho bạc|tiền phạt) > hoàn trả các khoản thu ngân sách nhà nước
vốn (oda|vay oda|tài trợ|vay nước ngoài) > vốn oda vốn vay ưu đãi nước ngoài
(nhà|đất|tài sản) (công|nhà nước) (bỏ không|dôi dư|xử lý|thanh lý|bán) > xử lý tài sản công
(nhà|đất|tài sản) … không (có)? (ai|người) thừa kế > xác lập quyền sở hữu toàn dân đối với tài sản không có người thừa kế
(đào được|nhặt được|tìm được|vô chủ|chôn giấu|kho báu|bỏ quên) … (vàng|cổ|tài sản|của|đồ)? > xác lập quyền sở hữu toàn dân / tiếp nhận di vật cổ vật
(giá đất|định giá|thẩm định giá|thẩm định viên|định giá nhà) … (chứng chỉ|thẻ|công ty|nghề) > thẩm định giá / thẻ thẩm định viên về giá
(tăng giá|kê khai giá|niêm yết giá|khai giá) > kê khai giá
(đấu thầu|dự thầu|nhà thầu) … (tài khoản|mạng|chứng chỉ|tham gia) > hệ thống mạng đấu thầu quốc gia / chứng chỉ nghiệp vụ chuyên môn về đấu thầu
(đấu giá viên|nghề đấu giá|công ty đấu giá) > hành nghề đấu giá / doanh nghiệp đấu giá tài sản
(kiểm toán|kiểm toán viên) > dịch vụ kiểm toán / hành nghề kiểm toán
(kế toán|kế toán viên|làm sổ sách) (thuê|dịch vụ|hành nghề) > kinh doanh dịch vụ kế toán / hành nghề dịch vụ kế toán
# tax
(mã số|mst) (thuế)? … (người phụ thuộc|giảm trừ|con|cha mẹ), giảm trừ gia cảnh > đăng ký thuế người nộp thuế là cá nhân người phụ thuộc
(mã số thuế|mst) … (mất|rách|cấp lại|in lại) > cấp lại giấy chứng nhận đăng ký thuế thông báo mã số thuế
(khóa|đóng|bỏ|hủy) (mã số thuế|mst) > chấm dứt hiệu lực mã số thuế
(mở lại|khôi phục) (mã số thuế|mst) > khôi phục mã số thuế
(thuế|khai thuế) (cho thuê nhà|nhà trọ|phòng trọ|cho thuê mặt bằng) > khai thuế đối với cá nhân cho thuê bất động sản
(thuế) (bán nhà|bán đất|mua bán nhà|sang nhượng nhà|chuyển nhượng đất) > khai thuế cá nhân có thu nhập từ chuyển nhượng bất động sản
(hoàn thuế|lấy lại thuế|đòi lại thuế|trả lại thuế|quyết toán thuế) (lương|thu nhập|cá nhân|tncn) > khai quyết toán thuế hoàn thuế đối với cá nhân cư trú có thu nhập từ tiền lương tiền công
(thuế|nộp thuế) (shopee|lazada|tiktok|bán hàng online|bán online|sàn|facebook) > thuế hộ kinh doanh cá nhân kinh doanh trên nền tảng thương mại điện tử
(thuế đất|thuế nhà đất|thuế đất hàng năm) > thuế sử dụng đất phi nông nghiệp
(thuế tài nguyên|thuế cát|thuế khoáng sản|thuế nước) > khai thuế tài nguyên
(trả góp|trả dần|đóng dần|nộp dần|chia nhỏ) (tiền)? (thuế|nợ thuế) > nộp dần tiền thuế nợ
(xóa|miễn|tha) (nợ|tiền|phạt|lãi) (thuế|chậm nộp|nộp chậm) > xóa nợ tiền thuế / miễn tiền chậm nộp
(giãn|gia hạn|hoãn) (nộp)? thuế > gia hạn nộp thuế
(hóa đơn|hoá đơn) (đỏ|điện tử|vat|bán hàng)? (sai|viết sai|ghi sai|lỗi|nhầm) > xử lý hóa đơn điện tử đã lập sai
(hóa đơn|hoá đơn) (lẻ|từng lần|một lần) > cấp hóa đơn điện tử có mã của cơ quan thuế theo từng lần phát sinh
(hóa đơn|hoá đơn) (đỏ|điện tử|vat) > đăng ký sử dụng hóa đơn điện tử
(thuế nhà thầu|nhà thầu ngoại|nhà thầu nước ngoài) > khai thuế đối với nhà thầu nước ngoài
(đóng thuế hai lần|đánh thuế hai lần|thuế hai nước|đã nộp thuế bên|đã đóng thuế bên) > hiệp định tránh đánh thuế hai lần / khấu trừ số thuế đã nộp tại nước ngoài
(giấy|xác nhận) (nộp đủ thuế|không nợ thuế|hết nợ thuế|hoàn thành thuế|nghĩa vụ thuế) > xác nhận nghĩa vụ thuế
(nộp nhầm|ghi sai|nộp sai) (mục|tài khoản|thuế|tiểu mục) > tra soát điều chỉnh thông tin thu nộp ngân sách nhà nước
(tem|dán tem) (rượu|thuốc lá) > tem điện tử thuốc lá tem điện tử rượu
(đại lý thuế|làm thuế thuê|dịch vụ thuế) > đại lý thuế / dịch vụ làm thủ tục về thuế
(xe|ô tô) … (nằm|đắp chiếu|không chạy|ngừng chạy) … (phí đường|phí|hoàn phí) > xe tạm dừng tham gia giao thông / xe thuộc trường hợp không chịu phí
(thuế tối thiểu|tối thiểu toàn cầu) > thuế thu nhập doanh nghiệp bổ sung
(giá chuyển nhượng|giao dịch liên kết|giá nội bộ|apa) > thỏa thuận trước về phương pháp xác định giá tính thuế
(phí|tiền) (nước thải|xả thải|rác thải|khí thải) > phí bảo vệ môi trường
(trước bạ|thuế trước bạ) (nhà|đất|xe|tàu|ghe)? > khai lệ phí trước bạ
# customs
(khai|thông quan|làm thủ tục) (hàng|hàng hóa) (xuất|nhập|hải quan) > thủ tục hải quan đối với hàng hóa
(sửa|bổ sung|khai lại) tờ khai (hải quan|hàng|nhập|xuất)? > khai bổ sung hồ sơ hải quan
(hủy|bỏ) tờ khai > hủy tờ khai hải quan
(nhân viên|thẻ|chứng chỉ|nghề) (khai hải quan|khai báo hải quan) > chứng chỉ nghiệp vụ khai hải quan
(hàng|quà|đồ|kiện|bưu kiện) (gửi|từ) (nước ngoài|bên tây|mỹ|về) > gói kiện hàng hóa nhập khẩu
(chuyển nhà|hồi hương|dọn) … (đồ|đồ đạc|tài sản) … (về|nước ngoài) > hàng hóa là tài sản di chuyển
(kho ngoại quan|kho bảo thuế|cfs) > kho ngoại quan kho bảo thuế
(duty free|hàng miễn thuế|cửa hàng miễn thuế) > cửa hàng miễn thuế / bán hàng miễn thuế
(tạm nhập|mượn) (máy|hàng|đồ) … (triển lãm|hội chợ|trả lại|tái xuất) > tạm nhập tái xuất
(ata|sổ ata) > sổ ata
(mã hs|mã hàng|áp mã) > xác định trước mã số hàng hóa
(trị giá|giá tính thuế) (hàng)? (nhập|hải quan) > xác định trước trị giá / tham vấn trị giá
(hoàn|trả lại) thuế (nhập|xuất|hàng nhập|nhập khẩu) > hoàn thuế đối với hàng hóa xuất khẩu nhập khẩu
(khách tây|người nước ngoài|du khách) … hoàn thuế > hoàn thuế giá trị gia tăng
(trả lại|xuất trả) (hàng) > hàng hóa đã nhập khẩu nhưng phải xuất trả
(hàng về cảng|hàng nhập|container) … (kéo về|mang về|đưa về) (kho) > đưa hàng về bảo quản
(hàng giả|hàng nhái) … (cảng|cửa khẩu|hải quan|nhập) > tạm dừng làm thủ tục hải quan hàng hóa có yêu cầu bảo hộ quyền sở hữu trí tuệ
(doanh nghiệp ưu tiên|luồng xanh|làn xanh) > doanh nghiệp ưu tiên trong lĩnh vực hải quan
(phế liệu|vải vụn|nguyên liệu thừa|hàng thừa) (gia công)? > xử lý nguyên liệu vật tư dư thừa phế liệu phế phẩm
# trade
(c o|giấy xuất xứ|xuất xứ hàng) (form|mẫu)?, (form|mẫu) (d|e|ak|aj|vk|vj|ai|aanz|eur1|eur 1|b|s|x|vc|cptpp|rcep|vn cu) > giấy chứng nhận xuất xứ hàng hóa ưu đãi mẫu
(hội chợ|phiên chợ) (thương mại|hàng việt|xuân)? > tổ chức hội chợ triển lãm thương mại
(khuyến mãi|khuyến mại|giảm giá|quay số|bốc thăm|trúng thưởng|rút thăm|tặng quà) > chương trình khuyến mại / khuyến mại mang tính may rủi
(đa cấp|bán hàng đa cấp|mạng lưới) > bán hàng đa cấp
(nhượng quyền|franchise) > nhượng quyền thương mại
(bán phá giá|chống bán phá giá|thuế chống|chống trợ cấp|thuế tự vệ) > biện pháp phòng vệ thương mại
(mua lại|thâu tóm|sáp nhập|mua|nhập) (công ty|doanh nghiệp) … (cạnh tranh|độc quyền|đối thủ), (độc quyền|thâu tóm thị trường|ủy ban cạnh tranh) > thông báo tập trung kinh tế
(liên kết giá|bắt tay giá|thỏa thuận giá|ép giá) > thỏa thuận hạn chế cạnh tranh
(hợp đồng mẫu|điều khoản mẫu|hợp đồng in sẵn) > hợp đồng theo mẫu điều kiện giao dịch chung
(bán tận nhà|bán hàng dạo|bán lưu động|bán hàng tận nơi) (công ty)? > bán hàng không tại địa điểm giao dịch thường xuyên
(sàn|web|website|app|trang) (bán hàng|thương mại điện tử|tmđt|mua bán) > nền tảng thương mại điện tử
(rượu|nấu rượu|bán rượu) > kinh doanh rượu / sản xuất rượu
(thuốc lá|bán thuốc lá) > kinh doanh sản phẩm thuốc lá / bán lẻ sản phẩm thuốc lá
(xuất khẩu|bán) gạo > kinh doanh xuất khẩu gạo
(cửa hàng|siêu thị) (vốn)? (nước ngoài|ngoại) > lập cơ sở bán lẻ
(văn phòng|văn phòng đại diện) (công ty|thương nhân|hãng)? (nước ngoài|ngoại) > văn phòng đại diện của thương nhân nước ngoài tại việt nam
(công ty|hãng) giám định (hàng|hàng hóa|thương mại)? … (dấu|con dấu) > dấu nghiệp vụ giám định thương mại
(chợ) (xã|tạm|mới|dân sinh|đầu mối)? … (xây|giao|quản lý|thầu) > tài sản kết cấu hạ tầng chợ
(nhập|mua) (ô tô|xe hơi) … (bán|kinh doanh) > giấy phép kinh doanh nhập khẩu ô tô
(hàng tân trang|hàng refurbished|tân trang) > hàng hóa tân trang
(hạn ngạch|quota) > hạn ngạch thuế quan
(công nghiệp hỗ trợ|phụ trợ) > sản phẩm công nghiệp hỗ trợ
(fta|hiệp định thương mại tự do) > hệ sinh thái tận dụng các hiệp định thương mại tự do FTA
# electricity
(nối|kéo|mắc|gắn|lắp) (điện|đồng hồ điện|công tơ|điện mới|đồng hồ) > cấp điện mới từ lưới điện hạ áp
điện (cao thế|trung thế|22kv|trung áp) > cấp điện mới từ lưới điện trung áp
(dời|chuyển|di dời) (đồng hồ điện|công tơ|cột điện) > thay đổi vị trí thiết bị đo đếm
(cắt|ngưng) điện … (mở lại|đóng lại|có lại) > cấp điện trở lại
(thêm|tăng) (định mức) (điện)? > thay đổi định mức sử dụng điện
(tăng|nâng|đổi) (công suất|aptomat|tải) (điện)? > thay đổi công suất sử dụng điện
(đổi|sang) tên (đồng hồ điện|hợp đồng điện|công tơ|điện) > thay đổi chủ thể hợp đồng mua bán điện
(điện mặt trời|pin mặt trời|điện mái nhà|solar) > điện mặt trời mái nhà
(bán điện|phát điện|điện gió|nhà máy điện) > giấy phép hoạt động điện lực phát điện
# what else firms do
(cổ phiếu) (thưởng|cho) (nhân viên|người lao động) > phát hành cổ phiếu theo chương trình lựa chọn cho người lao động
(rút|thôi|bỏ|không làm) (khỏi)? công ty đại chúng > hủy tư cách công ty đại chúng
`);
