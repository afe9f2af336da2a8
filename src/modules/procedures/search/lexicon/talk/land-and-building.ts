/** Land, houses, building, planning, roads beside one's land (see ../../talk.ts). */
export const talkOfLandAndBuilding = `
giấy chứng nhận quyền sử dụng đất > sổ đỏ, sổ hồng, bìa đỏ, sổ đất, giấy đất, làm sổ, ra sổ
đất đai … lần đầu, quyền sử dụng đất … lần đầu > làm sổ đỏ, chưa có sổ, đất ông bà để lại, đất cha ông, khai hoang, đất không giấy tờ, mua giấy tay, ở lâu năm, xin cấp sổ mới
cấp lại giấy chứng nhận … bị mất > mất sổ đỏ, sổ bị mất, cháy sổ, thất lạc sổ đỏ, làm lại sổ
cấp đổi giấy chứng nhận quyền sử dụng đất > sổ rách, sổ cũ, sổ nát, đổi sổ mới, sổ xanh đổi, ố nhòe, đo lại
đính chính giấy chứng nhận > sổ sai tên, sổ sai diện tích, sai số tờ, sai thửa, sai năm sinh, ghi sai, sửa sổ đỏ
thu hồi giấy chứng nhận … đất đai > sổ cấp sai, cấp trùng, cấp nhầm người, hủy sổ
tách thửa > cắt đất, chia đất, tách sổ, chia cho con, cắt bán, làm hai sổ, chia lô, ra riêng
hợp thửa > gộp sổ, gộp đất, nhập thửa, hai sổ thành một
chuyển nhượng … quyền sử dụng đất, chuyển quyền sử dụng đất > mua đất, bán đất, sang tên, sang sổ, mua bán nhà, sang tên sổ đỏ
thừa kế … quyền sử dụng đất, thừa kế quyền sử dụng đất > cha mẹ mất để lại, chia đất thừa kế, đất thừa kế, ông bà để lại
tặng cho quyền sử dụng đất, tặng cho … sử dụng đất > cho đất, cho con đất, cha mẹ cho, tặng nhà
hiến đất, tặng cho quyền sử dụng đất cho nhà nước > hiến đất làm đường, cho đất mở đường, hiến đất trường học
góp vốn bằng quyền sử dụng đất > góp đất vào công ty
góp quyền sử dụng đất > góp đất, dồn điền đổi thửa
chuyển đổi quyền sử dụng đất > đổi đất, đổi ruộng, dồn điền đổi thửa
đổi tên … người sử dụng đất > đổi tên chủ đất, đổi cmnd trên sổ, thay số cccd, đổi địa chỉ trên sổ, số nhà
vợ chồng … quyền sử dụng đất, quyền sử dụng đất … vợ và chồng > thêm tên vợ, đứng tên hai vợ chồng, ly hôn chia đất
hộ gia đình … thành viên > đất cấp cho hộ, chia trong nhà
tài sản gắn liền với thửa đất, đăng ký tài sản gắn liền > ghi nhà vào sổ, hoàn công, xây xong, thêm nhà vào sổ, chứng nhận nhà, nhà trên đất
người nhận chuyển nhượng … bất động sản, dự án bất động sản > mua chung cư, căn hộ, chủ đầu tư, đợi sổ hồng, nhà dự án, chung cư chưa có sổ, đất nền
chuyển mục đích sử dụng đất > lên thổ cư, đất vườn lên thổ cư, đất ruộng lên đất ở, đất nông nghiệp sang đất ở, xây nhà trên đất ruộng, chuyển đất lúa, thổ cư
chuyển mục đích sử dụng đất không phải xin phép > đổi cây trồng, ruộng sang vườn, ao sang vườn, báo đổi
xác định lại diện tích đất ở > đất vườn ao, tăng đất ở, hạn mức, đất thổ cư nhiều hơn, vườn ao liền nhà
diện tích tăng thêm > đất dư, đất thừa so với sổ, đo lại dư, lấn ra, đất nhiều hơn sổ
ghi nợ tiền sử dụng đất, nợ tiền sử dụng đất > trả hết nợ, xóa nợ, nợ trên sổ, nợ tiền đất
tiếp tục sử dụng đất nông nghiệp > đất ruộng hết hạn, hết hạn 50 năm, hết thời hạn trên sổ, đất trồng cây hết hạn
gia hạn sử dụng đất > đất thuê hết hạn, hết hạn 50 năm, thuê tiếp, dự án hết hạn
giao đất > được cấp đất, xin đất, đất tái định cư, xin đất làm nhà
giao đất ở > xin đất ở, cấp đất làm nhà, cán bộ xin đất
cho thuê đất > thuê đất nhà nước, thuê đất làm xưởng, xin thuê đất, không qua đấu giá
đấu giá quyền sử dụng đất > trúng đấu giá, đất đấu giá
điều chỉnh quyết định giao đất > sửa quyết định, sai ranh, đổi quy hoạch
lấn biển > san lấp biển
đa mục đích > homestay, quán cà phê trên đất vườn, du lịch trên đất nông nghiệp, kết hợp làm du lịch, điện mặt trời trên đất
tranh chấp đất đai > lấn đất, hàng xóm lấn, cãi nhau ranh đất, giành đất, lấn ranh, tranh chấp lối đi, kiện đất
biến động đất đai, đăng ký biến động > thay đổi trên sổ, sang tên
hạn chế quyền sử dụng đất, quyền đối với thửa đất liền kề > lối đi chung, đường đi nhờ
biện pháp bảo đảm bằng quyền sử dụng đất > thế chấp sổ đỏ, cầm sổ, vay ngân hàng, cắm sổ
xóa đăng ký biện pháp bảo đảm > giải chấp, trả xong nợ ngân hàng, xóa thế chấp
biện pháp bảo đảm > thế chấp, vay ngân hàng, cầm cố
thông tin dữ liệu đất đai, thông tin đất đai > xem quy hoạch, tra thửa đất, trích lục bản đồ, hỏi quy hoạch, đất có dính quy hoạch
đo đạc > đo đất, cắm mốc, xác định ranh
bồi thường hỗ trợ tái định cư > giải tỏa, đền bù, thu hồi đất, bị giải tỏa, tiền đền bù
bảng giá đất, giá đất > định giá đất, giá đền bù
thu hồi đất > giải tỏa, lấy đất, trả lại đất
điều tra khảo sát … kiểm đếm > đo đạc giải tỏa, kiểm kê
thỏa thuận nhận quyền sử dụng đất, tổ chức kinh tế nhận chuyển nhượng > công ty mua gom đất dân, mua đất làm nhà máy, gom đất làm dự án
phương án sử dụng đất > nông trường, lâm trường
tiền thuê đất > giảm tiền thuê đất, khó khăn
# building
cấp giấy phép xây dựng > xin phép xây nhà, xây nhà, cất nhà, làm nhà, phép xây, giấy phép làm nhà, nhà trọ, nhà cấp 4, lên tầng, nhà lầu
giấy phép sửa chữa > sửa nhà, nâng tầng, nâng nền, cơi nới, cải tạo nhà, thay mái
giấy phép di dời > dời nhà, con thần đèn, di chuyển nhà
gia hạn giấy phép xây dựng > giấy phép hết hạn chưa xây, chưa xây kịp
điều chỉnh giấy phép xây dựng > xây khác phép, đổi thiết kế, thêm tầng
cấp lại giấy phép xây dựng > mất giấy phép xây
giấy phép xây dựng có thời hạn > nhà tạm, đất quy hoạch xây tạm, nhà xưởng tạm
công trình tạm > nhà tạm, lán trại
công trình trên đất nông nghiệp > chòi canh, nhà kho trên ruộng, nhà lưới
chặt hạ, cây xanh > chặt cây, đốn cây, cây trước nhà, cây đường phố, bứng cây
nghiệm thu > xây xong, hoàn thành, kiểm tra công trình
thẩm định … thiết kế xây dựng > duyệt bản vẽ, hồ sơ thiết kế
báo cáo nghiên cứu khả thi > duyệt dự án, lập dự án
chứng chỉ hành nghề hoạt động xây dựng > kỹ sư xây dựng, giám sát, chủ trì, thợ xây
năng lực hoạt động xây dựng > công ty xây dựng, nhà thầu
nhà thầu nước ngoài > công ty xây dựng nước ngoài
quy hoạch xây dựng, quy hoạch đô thị > bản đồ quy hoạch, chỉ giới, xem quy hoạch, lộ giới
số nhà > xin số nhà, biển số nhà, đánh số nhà, chưa có số nhà
phá dỡ > đập nhà, tháo nhà
kiến trúc > kiến trúc sư, vẽ nhà
nhà ở xã hội > nhà giá rẻ, mua nhà xã hội, nhà thu nhập thấp, công nhân mua nhà, thuê mua nhà
nhà ở cũ > nhà hóa giá, nhà tập thể, nhà nhà nước cho thuê, mua nhà đang thuê của nhà nước
nhà ở công vụ > nhà cho cán bộ, nhà công
chuyển đổi công năng nhà ở > nhà tái định cư bỏ không, đổi thành nhà xã hội
nhà chung cư > chung cư, ban quản trị, bảo trì chung cư, căn hộ, cư dân
sinh viên … nhà ở > ký túc xá, ktx
nhà ở tại việt nam … nước ngoài > người nước ngoài mua nhà, tây mua căn hộ
nhà ở hình thành trong tương lai > bán nhà trên giấy, mở bán căn hộ
môi giới bất động sản > cò đất, môi giới nhà đất, bán nhà đất
sàn giao dịch bất động sản > sàn nhà đất
lực lượng vũ trang … nhà ở, nhà ở … lực lượng vũ trang > nhà cho bộ đội, nhà cho công an
phòng cháy > pccc, chữa cháy, cháy nổ, bình chữa cháy, cứu hỏa, thẩm duyệt
hạ tầng kỹ thuật > công viên, cây xanh, chiếu sáng
thoát nước > cống, đấu nối cống, nước thải
vật liệu xây dựng > xi măng, gạch, cát
hố ga, đào đường > đào đường
lòng đường vỉa hè > vỉa hè, chiếm vỉa hè, dựng rạp, đám cưới ngoài đường, để xe trên vỉa hè, buôn bán vỉa hè
nút giao đấu nối > mở đường ra, nối ra đường, lối ra quốc lộ, cây xăng, đường vào nhà máy, lối đi xưởng, mở lối ra đường
công trình ngầm > ống nước vỡ, đào gấp, sự cố, cáp ngầm, đứt cáp
thi công … đường bộ, công trình thiết yếu > đào đường, chôn ống, kéo cáp, đặt ống nước
biển quảng cáo > bảng hiệu, pano, treo biển
công trình điện > kéo điện
cấp điện > mắc điện, kéo điện, gắn đồng hồ điện, điện ba pha, xin điện, trạm biến áp
cấp nước > gắn nước, nước máy, đồng hồ nước
chuyển hình thức sử dụng đất, chuyển hình thức giao đất > trả hằng năm sang trả một lần, trả một cục, đất thuê thành đất giao
một phần diện tích vào loại đất ở > sổ cũ mới cấp một nửa, phần còn lại chưa có sổ, đất vườn còn lại, nửa kia chưa có
trước ngày 01 tháng 7 năm 2004 > sổ cũ, sổ năm 2000, sổ năm 90
chưa được cấp giấy chứng nhận … tặng cho, tặng cho … chưa được cấp giấy chứng nhận > hiến đất, đất chưa có sổ, hiến đất làm đường
cán bộ công chức … giao đất, giao đất … cán bộ > công chức xin mua đất ở, không qua đấu giá
đã chuyển quyền sử dụng đất trước ngày > mua giấy tay, mua bán giấy tay lâu rồi, chủ cũ đi mất, chủ cũ chết
sử dụng đất không đúng mục đích > xây nhà trên đất ruộng, làm nhà sai mục đích
thu hồi đất vì mục đích … tự nguyện, tự nguyện trả lại đất > không xài đất nữa
chuyển nhượng dự án > bán lại dự án, mua lại dự án
cho thuê lại quyền sử dụng đất > thuê đất trong khu công nghiệp, thuê lại đất kcn
tiền thuê nhà > giảm tiền nhà, nhà nhà nước cho thuê, khó khăn
nước thải > nước bẩn, xưởng nhuộm
đô thị loại > thị xã, lên phố, lên thành phố
tài sản kết cấu hạ tầng công viên > thanh lý cây xanh, công viên hư
công bố lại hoạt động bến, công bố lại hoạt động cảng > mở lại bến, bến đò sửa xong
`;
