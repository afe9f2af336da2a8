import { inShort } from "../in-short.ts";

/** Land, mines, water, sea, dikes, forests, crops, animals, fish, villages: terms of titles and what people say instead. */
export const landFarmsAndWaters = inShort(`
# land
(đất thuê|thuê đất) … (hằng năm|hàng năm|từng năm|mỗi năm) … (một lần|1 lần|trả hết|đóng hết|đóng luôn), (trả|đóng) … (một lần|1 lần) … (đất thuê|thuê đất|tiền thuê đất) > chuyển hình thức giao đất cho thuê đất chuyển hình thức sử dụng đất
(đất vườn|đất ruộng|đất lúa|đất nông nghiệp|đất rẫy) … (thổ cư|đất ở|xây nhà|làm nhà|cất nhà) > chuyển mục đích sử dụng đất
(chuyển|lên) (thổ cư|đất ở) > chuyển mục đích sử dụng đất
(tách|cắt|chia) (đất|sổ|thửa|lô) > tách thửa đất
(gộp|nhập|ghép) (đất|sổ|thửa|hai thửa|hai lô|hai miếng) > hợp thửa đất
(sổ|sổ đỏ|sổ hồng|bìa đỏ) … (ghi sai|sai tên|sai diện tích|sai sót|nhầm) > đính chính giấy chứng nhận đã cấp có sai sót
(diện tích) … (tăng|dư|nhiều hơn|thừa|lớn hơn) … (sổ|đất)? > diện tích tăng thêm thửa đất giấy chứng nhận
(đất) (cha mẹ|ông bà|chưa có giấy|không giấy tờ|khai hoang|không có sổ|chưa có sổ) > đăng ký đất đai cấp giấy chứng nhận lần đầu
(mua|sang) đất … (giấy tay|viết tay|lâu rồi|trước đây|không sang tên|người bán mất) > đã chuyển quyền sử dụng đất cấp giấy chứng nhận
(hết hạn|hết thời hạn) … (đất nông nghiệp|đất vườn|đất ruộng|đất trồng) > xác nhận tiếp tục sử dụng đất nông nghiệp
(đất|ruộng) … (bị thu hồi|giải tỏa|đền bù|bị giải tỏa|bồi thường) > bồi thường hỗ trợ tái định cư thu hồi đất
(trả lại đất|trả đất|không dùng đất|bỏ đất) > trả lại đất
(cãi nhau|tranh chấp|lấn|kiện) … (đất|ranh|bờ rào) > giải quyết tranh chấp đất đai
(đổi) (đất|ruộng) … (cho nhau|dồn điền|liền thửa) > dồn điền đổi thửa chuyển đổi quyền sử dụng đất nông nghiệp
(dự án) … (thỏa thuận|tự mua|mua đất|gom đất) > thỏa thuận nhận quyền sử dụng đất để thực hiện dự án
(vợ chồng|cả nhà|hộ) … (đứng tên chung|thêm tên|ghi tên) … (sổ|sổ đỏ)? > ghi đầy đủ tên thành viên có chung quyền sử dụng đất đăng ký biến động
(nợ|thiếu|trả dần) … tiền (sử dụng)? đất > ghi nợ tiền sử dụng đất thanh toán xóa nợ tiền sử dụng đất
(giảm|bớt|miễn) tiền thuê (đất|mặt bằng|mặt nước) > giảm tiền thuê đất miễn tiền thuê đất
(đo đạc|đo đất|cắm mốc|bản đồ địa chính|trích lục) … (đất)? > đo đạc trích đo bản đồ địa chính
(bản đồ|đo vẽ) … (chứng chỉ|hành nghề|giấy phép) > đo đạc và bản đồ
(mua|xin|tra) (dữ liệu|thông tin|bản đồ|hồ sơ) (đất|địa chính|nhà đất) > cung cấp thông tin dữ liệu đất đai
# mines, water, sea
(cát|đá|sỏi|đất san lấp|đất đồi|đá vôi|than|quặng|mỏ|đất sét|cao lanh) … (khai thác|múc|đào|lấy|xúc) > khai thác khoáng sản
(tìm|thăm dò|khoan tìm) (mỏ|quặng|than|cát|đá|khoáng sản) > thăm dò khoáng sản
(đóng|lấp|trả) (mỏ|cửa mỏ|cửa hầm) > đóng cửa mỏ khoáng sản
(mót|tận thu|vét) (cát|quặng|than|đá) > khai thác tận thu khoáng sản
(đất|cát|đá) … (san lấp|đắp nền|công trình đường|thừa|dư khi đào) > thu hồi khoáng sản khoáng sản nhóm IV
(nhường|bán|sang) mỏ > chuyển nhượng quyền khai thác khoáng sản
(hầm lò|dưới hầm|khí metan|hầm than) > khai thác khoáng sản hầm lò
(mẫu|lấy mẫu) (quặng|đá|khoáng sản) > lấy mẫu khoáng sản
(tiền|nộp tiền) (cấp quyền|mỏ) > tiền cấp quyền khai thác khoáng sản
(giếng|khoan giếng|nước giếng|nước ngầm) … (khai thác|dùng|lấy|hút) > khai thác nước dưới đất
(giếng|nước ngầm) … (thăm dò|khoan thăm dò|khoan thử) > thăm dò nước dưới đất
(thợ|đội|công ty|hành nghề) khoan giếng > hành nghề khoan nước dưới đất
(lấp|trám) giếng > trám lấp giếng
(bơm|hút|lấy|dẫn) nước (sông|suối|hồ|biển|mặt) > khai thác nước mặt
(lấn|lấp|kè) (sông|suối|rạch|bờ sông|hồ) > hành lang bảo vệ nguồn nước
(mưa|bão|thời tiết|dự báo thời tiết|trạm đo mưa) … (dự báo|trạm|số liệu|xin) > khí tượng thủy văn
(nuôi|thả) (cá|tôm|hàu|lồng bè|ngao|nghêu|rong) … (biển|trên biển|vùng biển|ven biển) > giao khu vực biển nuôi trồng thủy sản trên biển
(dùng|thuê|xin) (mặt biển|vùng biển|mặt nước biển) > giao khu vực biển
(nghiên cứu|khảo sát) … (biển|dưới biển) > nghiên cứu khoa học trong vùng biển
(lấn|lấp) biển > lấn biển
# dikes, irrigation
(kênh|mương|đập|hồ thủy lợi|trạm bơm|cống) … (qua|gần|trên|xây|trồng|nuôi|chạy|xả) > giấy phép cho các hoạt động trong phạm vi bảo vệ công trình thủy lợi
(xả|đổ) (nước thải|nước) … (kênh|mương|thủy lợi) > xả nước thải vào công trình thủy lợi
(trồng cây|trồng) … (bờ kênh|bờ mương|hồ|đập|kênh) > trồng cây lâu năm trong phạm vi bảo vệ công trình thủy lợi
(đê|bờ đê|kè) … (khoan|đào|xây|cắt|đậu|neo|để hàng|chứa|trồng) > giấy phép hoạt động liên quan đến đê điều
(lũ|lụt|bão|ngập|thiên tai|sạt lở|hạn hán) … (thiệt hại|hỗ trợ|mất nhà|sập|tốc mái) > hỗ trợ khắc phục hậu quả thiên tai
(hồ|đập) … (đóng mở|vận hành|xả|quy trình) > quy trình vận hành hồ chứa
(hồ|đập) … (an toàn|kiểm định|nứt|rò) > kiểm định an toàn đập hồ chứa
(dọn|dời|di dời) … (vùng sạt lở|thiên tai|vùng lũ|ven sông) > bố trí ổn định dân cư
(nước ngoài|tổ chức) … (cứu trợ|viện trợ) > tiếp nhận viện trợ khẩn cấp
# forests
(rừng) … (đổi|chuyển|phá|lấy) … (trang trại|làm nhà|đất khác|mục đích khác|làm đường|dự án|trồng cây khác) > chuyển mục đích sử dụng rừng sang mục đích khác
(chặt|cưa|đốn|khai thác|bán) (gỗ|keo|cây rừng|rừng trồng|bạch đàn|tràm) > khai thác gỗ rừng trồng lâm sản
(keo|bạch đàn|thông|lim|sao|dầu|cây lâm nghiệp|cây rừng) … giống, giống (keo|bạch đàn|thông|cây rừng|cây lâm nghiệp) > giống cây trồng lâm nghiệp
(thuê|nhận|giao) rừng > giao rừng cho thuê rừng
(rừng) … (cháy|chết|bão|thiệt hại|hỏng) > rừng trồng bị thiệt hại thanh lý rừng
(du lịch|homestay|cắm trại|nghỉ dưỡng) … (trong rừng|rừng|vườn quốc gia) > du lịch sinh thái nghỉ dưỡng giải trí trong rừng
(sâm|cây thuốc|dược liệu) … (trong rừng|dưới tán rừng|trồng) > nuôi trồng phát triển dược liệu trong rừng
(rừng) (phòng hộ|đặc dụng|quốc gia) > khu rừng phòng hộ rừng đặc dụng
(quản lý|kế hoạch) … rừng (bền vững)? > phương án quản lý rừng bền vững
(thú rừng|khỉ|rắn|cầy|nhím|chim rừng|động vật hoang dã|hổ|gấu|kỳ đà|trăn|cá sấu) … (nuôi|bán|trại|xin|đăng ký) > mã số cơ sở nuôi động vật rừng nguy cấp quý hiếm
(cites|ngà voi|sừng tê|thú quý) > giấy phép CITES
(gỗ) … (xuất|giấy|nguồn gốc|hợp pháp|nhập) > xác nhận nguồn gốc gỗ giấy phép FLEGT
(thả|trả) … (về rừng|tự nhiên) > thả lại loài động vật nguy cấp
(tiền|hỗ trợ|chi trả) … (giữ rừng|bảo vệ rừng|dịch vụ môi trường rừng) > chi trả dịch vụ môi trường rừng khoán bảo vệ rừng
# crops
(thuốc trừ sâu|thuốc sâu|thuốc cỏ|thuốc diệt cỏ|thuốc rầy|thuốc chuột|thuốc bvtv) > thuốc bảo vệ thực vật
(phân|phân bón|phân hữu cơ|phân vi sinh) … (sản xuất|làm|nhập|đăng ký|lưu hành|khảo nghiệm) > phân bón
(trái cây|hoa quả|rau|gạo|hạt|cây giống|cà phê|nông sản|gỗ|hoa) … kiểm dịch, kiểm dịch … (trái cây|hoa quả|rau|hạt giống|cây giống|nông sản|cây) > kiểm dịch thực vật
(trái cây|rau|hoa quả|nông sản|sầu riêng|thanh long|chuối|vải|xoài) … (xuất|trung quốc|nước ngoài|đi mỹ) > kiểm dịch thực vật xuất khẩu mã số vùng trồng cơ sở đóng gói
(mã|mã số) (vùng trồng|vườn|đóng gói) > mã số vùng trồng
(hun trùng|khử trùng|xông hơi) … (hàng|kho|container|nông sản)? > hành nghề xử lý vật thể thuộc diện kiểm dịch thực vật
(cây|cây trồng) (đắt tiền|giá trị cao|hiệu quả) > cây trồng có giá trị kinh tế cao
(giống) (cây|lúa|rau|hoa|quả) … (nhập|mua về|công nhận|lưu hành|bán|khảo nghiệm) > giống cây trồng công nhận lưu hành
(cây đầu dòng|vườn đầu dòng|lấy mắt ghép|cây mẹ) > cây đầu dòng vườn cây đầu dòng
(trồng) … (đất lúa|ruộng lúa) … (cây khác|nuôi cá|rau|ăn quả) > chuyển đổi cơ cấu cây trồng vật nuôi trên đất trồng lúa
(nhà màng|nhà lưới|nhà kính) > nhà màng nhà lưới
(máy cày|máy cấy|máy gặt|máy sấy|máy nông nghiệp) … (hỗ trợ|mua) > hỗ trợ mua máy cơ giới hóa
(vietgap|rau sạch|hữu cơ|globalgap|organic) > thực hành nông nghiệp tốt VietGAP sản xuất an toàn hữu cơ
(ocop|sản phẩm làng|sản phẩm của xã) > sản phẩm OCOP
(làng nghề|nghề truyền thống|nghề cổ|nghề ông bà) > làng nghề nghề truyền thống
(liên kết|bao tiêu|hợp đồng mua nông sản|chuỗi) > liên kết sản xuất tiêu thụ sản phẩm chuỗi giá trị
(khuyến nông|dạy làm nông) > khuyến nông
(trang trại|trại) … (giấy|chứng nhận|kinh tế) > kinh tế trang trại
(muối|làm muối|diêm dân) > muối
# animals
(trâu|bò|heo|lợn|gà|vịt|dê|gia súc|gia cầm|chó|mèo|chim|ong) … (chở|vận chuyển|đem đi|bán tỉnh khác|ra ngoài tỉnh) > kiểm dịch động vật vận chuyển ra khỏi địa bàn cấp tỉnh
(nhập|mang|đem) (chó|mèo|thú cưng|bò|heo|gà|thịt) … (nước ngoài|về|vào)? > kiểm dịch động vật nhập khẩu
(mang|đem|đưa) (chó|mèo|thú cưng) … (nước ngoài|đi mỹ|sang) > kiểm dịch động vật xuất khẩu
(trại|trang trại|chuồng) (heo|lợn|gà|bò|vịt|nuôi) > chăn nuôi trang trại
(cám|thức ăn) (heo|lợn|gà|bò|vịt|gia súc|chăn nuôi|vật nuôi) > thức ăn chăn nuôi
(cám|thức ăn) (cá|tôm|thủy sản) > thức ăn thủy sản
(phối giống|thụ tinh|tinh bò|tinh heo|nhảy nọc|dẫn tinh) > phối giống nhân tạo gia súc tinh
(giống) (vật nuôi|heo|bò|gà|mới) … (trao đổi|nhập|xuất|công nhận) > giống vật nuôi
(dời|chuyển|bỏ) … (chuồng|trại|chăn nuôi) … (khu dân cư|đi nơi khác|nghề khác)? > hỗ trợ di dời vật nuôi chuyển đổi chăn nuôi
(heo|lợn|gà|bò) … (chết|dịch|bệnh) … (hỗ trợ|đền bù|tiền) > hỗ trợ thiệt hại dịch bệnh động vật
(vùng|cơ sở|trại) (không dịch|sạch bệnh|an toàn dịch) > cơ sở an toàn dịch bệnh động vật
(thuốc) (thú y|cho heo|cho gà|cho bò|thủy sản) … (sản xuất|làm|nhập|lưu hành|đăng ký) > thuốc thú y
(bác sĩ|thầy thuốc|người) thú y > chứng chỉ hành nghề thú y
(phân chuồng|nước thải chăn nuôi|hầm biogas|biogas) > xử lý chất thải chăn nuôi
(yến|nuôi yến|chim yến|nhà yến) > nuôi chim yến
# fish
(tàu cá|ghe cá|ghe đánh cá|thuyền đánh cá|tàu đánh cá) … (đóng|làm|mua|sang tên|cải hoán|xin đóng) > tàu cá đóng mới cải hoán thuê mua
(tàu cá|ghe cá|ghe) … (đăng ký|số|biển) > đăng ký tàu cá
(tàu cá|ghe) … (kiểm tra|đăng kiểm|an toàn) > an toàn kỹ thuật tàu cá đăng kiểm
(đánh cá|đánh bắt|đi biển|câu mực|lưới|kéo lưới) … (giấy phép|phép|xin) > giấy phép khai thác thủy sản
(bỏ|bán|phá|giải bản) tàu cá > giải bản tàu cá chuyển đổi nghề
(máy định vị|vms|giám sát hành trình) … (tàu|ghe)? > thiết bị giám sát hành trình tàu cá
(cá|tôm|mực|hải sản) … (đánh được|nguồn gốc|giấy nguồn gốc|xác nhận) > xác nhận nguyên liệu thủy sản khai thác chứng nhận nguồn gốc
(cảng cá|bến cá) > cảng cá
(nuôi tôm|nuôi cá|ao tôm|lồng cá|cá lồng|đầm tôm) … (đăng ký|giấy|mã) > đăng ký nuôi trồng thủy sản lồng bè đối tượng thủy sản nuôi chủ lực
(cá giống|tôm giống|giống tôm|giống cá|con giống) … (nhập|xuất|sản xuất|bán|trại) > giống thủy sản
(cá cảnh|cá sống|tôm sống) … (nhập) > nhập khẩu thủy sản sống
(rùa|cá quý|cá heo|cá mập|san hô) > loài thủy sản nguy cấp quý hiếm
`);
