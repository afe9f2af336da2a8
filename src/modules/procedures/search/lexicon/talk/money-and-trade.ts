/** Taxes, customs, firms, trades, banks, markets, energy and industry (see ../../talk.ts). */
export const talkOfMoneyAndTrade = `
# small trade and firms
hộ kinh doanh > quán, tiệm, tạp hóa, buôn bán nhỏ, giấy phép kinh doanh, gpkd, đkkd, cá thể, hộ cá thể, quán ăn, quán cà phê, tiệm tóc, sạp chợ, bán hàng online, mở quán
thành lập hộ kinh doanh > mở tiệm, mở quán, mở cửa hàng, bán hàng, đăng ký kinh doanh
thay đổi nội dung đăng ký hộ kinh doanh > dời quán, đổi tên tiệm, đổi chủ, sang tiệm, thêm ngành
chấm dứt hoạt động hộ kinh doanh > đóng quán, nghỉ bán, dẹp tiệm, trả giấy phép, không bán nữa, nghỉ luôn
tạm ngừng kinh doanh … hộ kinh doanh > nghỉ bán ít tháng, tạm đóng quán
tạm ngừng kinh doanh > tạm nghỉ, ngưng ít lâu, công ty tạm nghỉ, ngưng hoạt động mấy tháng
cấp lại giấy chứng nhận đăng ký hộ kinh doanh > mất giấy phép kinh doanh
thành lập công ty > mở công ty, lập công ty, lập doanh nghiệp, khởi nghiệp, hùn vốn
công ty tnhh một thành viên > một mình làm chủ, một người góp
công ty tnhh hai thành viên > hai người hùn, vài người góp, chung vốn
doanh nghiệp tư nhân > công ty tư nhân, một chủ
hiệu đính thông tin đăng ký doanh nghiệp > giấy in sai, ghi sai so với hồ sơ, phòng đăng ký ghi nhầm, đkkd công ty
cấp lại giấy chứng nhận đăng ký doanh nghiệp > mất đkkd công ty, mất giấy phép công ty, dkkd cty
địa chỉ trụ sở chính … doanh nghiệp > công ty dọn, chuyển văn phòng, đổi địa chỉ công ty, dời trụ sở, đổi tên công ty, thêm ngành nghề
người đại diện theo pháp luật > đổi giám đốc, thay giám đốc, sếp mới
thay đổi thành viên > bán phần vốn, rút vốn, thêm người góp, chuyển nhượng phần góp
vốn điều lệ > tăng vốn, giảm vốn, góp thêm
giải thể doanh nghiệp > đóng cửa công ty, dẹp công ty, xóa công ty
đăng ký hoạt động chi nhánh > mở thêm cửa hàng, mở thêm chi nhánh, cơ sở hai, chi nhánh tỉnh khác, cửa hàng thứ hai, điểm bán, kho hàng
thay đổi nội dung đăng ký hoạt động chi nhánh > cửa hàng thứ hai dời, đổi địa chỉ chi nhánh, dời điểm bán
chuyển đổi doanh nghiệp, chuyển đổi công ty > lên cổ phần, đổi loại hình, đổi tnhh sang cổ phần
giả mạo … đăng ký doanh nghiệp, thu hồi giấy chứng nhận đăng ký doanh nghiệp > bị mạo danh, bị lấy cccd lập công ty, công ty ma, khai gian
dừng thực hiện thủ tục đăng ký > rút hồ sơ, không làm nữa, lỡ nộp
hợp tác xã > htx, xã viên, lập htx
tổ hợp tác > nhóm nông dân, tổ sản xuất
doanh nghiệp nhỏ và vừa > công ty nhỏ, hỗ trợ công ty nhỏ
khởi nghiệp sáng tạo > startup, khởi nghiệp
đầu tư > dự án, nhà đầu tư, bỏ vốn
chủ trương đầu tư > xin dự án, duyệt chủ trương
giấy chứng nhận đăng ký đầu tư > giấy phép đầu tư, fdi, irc, vốn ngoại
đầu tư ra nước ngoài > mở công ty bên lào, bỏ vốn ra nước ngoài, đầu tư sang lào, mở chi nhánh ở mỹ
nhà đầu tư nước ngoài > vốn ngoại, người nước ngoài góp vốn, fdi
đối tác công tư > ppp, bot, bt
đấu thầu > thầu, nhà thầu, mời thầu, gói thầu
đấu thầu qua mạng, mạng đấu thầu > tài khoản thầu
# taxes
thuế > đóng thuế, nộp thuế, kê khai, chi cục thuế, quyết toán
mã số thuế, đăng ký thuế lần đầu > xin mã số thuế, mst, người phụ thuộc, giảm trừ gia cảnh
người phụ thuộc > giảm trừ gia cảnh, nuôi cha mẹ, con nhỏ
thuế … hộ kinh doanh, hộ kinh doanh … thuế > tiệm tạp hóa, quán, thuế khoán, buôn bán nhỏ, tiểu thương
thuế thu nhập cá nhân > tncn, thuế lương, thuế tiền lương, quyết toán cuối năm
hoàn thuế thu nhập cá nhân, hoàn thuế tncn > lấy lại tiền thuế, đóng dư thuế
bất động sản … thuế, thuế … chuyển nhượng bất động sản > bán nhà đóng thuế, bán đất đóng thuế
cho thuê … thuế, bất động sản cho thuê > cho thuê nhà đóng thuế, tiền trọ
lệ phí trước bạ > trước bạ xe, trước bạ nhà đất, thuế trước bạ, mua xe đóng
thuế sử dụng đất phi nông nghiệp > thuế đất, thuế nhà đất hằng năm
thuế sử dụng đất nông nghiệp > thuế ruộng
nộp dần tiền thuế > trả góp thuế, nợ thuế, chưa có tiền đóng
miễn tiền chậm nộp > xin bỏ tiền phạt, lãi phạt, nộp trễ, cháy kho, thiên tai
nộp thừa > đóng dư, nộp dư, lấy lại
gia hạn nộp thuế > khó khăn, nộp trễ
hóa đơn điện tử > xuất hóa đơn, hóa đơn đỏ, hóa đơn sai, máy tính tiền, viết sai hóa đơn
xác nhận … nghĩa vụ thuế, hoàn thành nghĩa vụ nộp thuế > giấy xác nhận hết nợ thuế
đối tượng cư trú > tránh đóng thuế hai lần, người nước ngoài
thương mại điện tử > bán hàng online, shopee, tiktok, facebook, lazada, bán trên mạng, sàn, livestream
thuế tài nguyên > khai thác cát, mỏ
thuế tiêu thụ đặc biệt > bia, rượu, thuốc lá, ô tô
thuế giá trị gia tăng, thuế gtgt > vat
thuế thu nhập doanh nghiệp > tndn, công ty lãi
tem điện tử > tem rượu, tem thuốc lá
đại lý thuế, dịch vụ làm thủ tục về thuế > làm dịch vụ thuế, thi đại lý thuế
xe tạm dừng tham gia giao thông, phí sử dụng đường bộ > xe không chạy, xe nằm bãi, phí đường bộ
tài sản mã hóa > bitcoin, coin, tiền ảo, tiền số, crypto
phí bảo vệ môi trường > phí nước thải, phí khí thải
# customs and foreign trade
hải quan > hàng nhập, hàng xuất, thông quan, tờ khai, hàng về cảng, làm hàng, container, nhập hàng trung quốc
hàng hóa nhập khẩu > nhập hàng về, mua hàng nước ngoài, hàng trung quốc
hàng hóa xuất khẩu > bán ra nước ngoài, xuất hàng đi
gia công > may gia công, hàng gia công, nguyên liệu gia công
hành lý > mang hàng về nước, xách tay, đồ dùng cá nhân
tài sản di chuyển > mang đồ đạc về nước, dọn về việt nam, đồ dùng gia đình từ nước ngoài
chuyển phát nhanh > gửi hàng, bưu phẩm, mua hàng online nước ngoài, gửi quà
kho ngoại quan > gửi kho, kho hải quan
cửa hàng miễn thuế > duty free, hàng miễn thuế sân bay
tạm nhập tái xuất, tạm xuất tái nhập > mang đi sửa, mượn máy, mang đi triển lãm rồi về
sổ ata, hàng hóa tạm quản > mang hàng đi hội chợ
quá cảnh > hàng đi qua, chở qua việt nam, sang lào, sang campuchia
xuất xứ > giấy co, c/o, form d, nguồn gốc hàng, made in vietnam
hủy tờ khai > bỏ tờ khai, khai nhầm
khai bổ sung > sửa tờ khai, khai sai
sở hữu trí tuệ … hải quan, tạm dừng làm thủ tục hải quan > hàng giả, hàng nhái
trị giá > giá tính thuế
tem … nhập khẩu > tem rượu ngoại
ngoại giao … hải quan, ưu đãi miễn trừ > xe ngoại giao, đại sứ quán, xe biển ngoại giao
lưu hành tự do > cfs, giấy bán tự do
quyền nhập khẩu, xuất khẩu nhập khẩu > nhập hàng, xuất hàng
hội chợ triển lãm > mở hội chợ, bày hàng, gian hàng
khuyến mại > giảm giá, bốc thăm trúng thưởng, quay số, tặng quà, khuyến mãi
bán hàng đa cấp > đa cấp
nhượng quyền thương mại > franchise, nhượng quyền
văn phòng đại diện … thương nhân nước ngoài > công ty nước ngoài mở văn phòng
cơ sở bán lẻ > siêu thị, cửa hàng vốn ngoại
hợp đồng theo mẫu > hợp đồng mẫu
cạnh tranh > độc quyền, thông đồng
quyền lợi người tiêu dùng > mua hàng giả, bị lừa
chợ > sạp, tiểu thương, ban quản lý chợ, thuê sạp, quầy
rượu > bán rượu, nấu rượu, rượu quê
thuốc lá > bán thuốc lá, đại lý thuốc lá
xăng dầu > cây xăng, bán xăng, trạm xăng
khí dầu mỏ, lpg, chai lpg > gas, bán gas, bình gas, đại lý gas, cửa hàng gas
vàng > tiệm vàng, kim hoàn, vàng miếng, mua bán vàng, vàng nữ trang
vàng nguyên liệu > nhập vàng, xưởng vàng
ngoại tệ > đô la, usd, đổi tiền, thu đổi, tiền nước ngoài
tiền của nước có chung biên giới > nhân dân tệ, tiền trung quốc, kíp lào, mang tiền qua biên giới
mang … tiền mặt, đồng việt nam bằng tiền mặt > mang tiền ra nước ngoài
hóa chất > axit, kho hóa chất, chất độc
vật liệu nổ, tiền chất thuốc nổ > mìn, thuốc nổ, nổ mìn, phá đá, kíp nổ
pháo > pháo hoa, bắn pháo, pháo nổ
vũ khí > súng, dao, kiếm, súng thể thao
công cụ hỗ trợ > roi điện, bình xịt hơi cay, dùi cui, súng điện, bảo vệ
con dấu > dấu tròn, khắc dấu, mộc, mất dấu, dấu mòn, dấu công ty
an ninh trật tự … ngành nghề, điều kiện về an ninh trật tự > cầm đồ, tiệm cầm đồ, karaoke, nhà nghỉ, khách sạn, massage, bảo vệ, đòi nợ, vũ trường
dịch vụ bảo vệ > công ty bảo vệ, vệ sĩ
# banks, markets
ngân hàng > nhà băng, vay, gửi tiền
quỹ tín dụng nhân dân > quỹ tín dụng xã
tài chính vi mô > cho vay nhỏ
trung gian thanh toán > ví điện tử, ví momo, cổng thanh toán
thông tin tín dụng > cic, nợ xấu
tiền không đủ tiêu chuẩn lưu thông > tiền rách, tiền cháy, tiền mối ăn, đổi tiền rách
hình ảnh tiền việt nam > in hình tờ tiền
khoản vay nước ngoài, vay nước ngoài > vay tiền nước ngoài, mượn công ty mẹ
tự doanh > vốn tự có mua chứng khoán
bảo hiểm tiền gửi > mất tiền gửi
chứng khoán > cổ phiếu, mua bán cổ phiếu, sàn chứng khoán, lên sàn
cổ phiếu > cổ phần, phát hành thêm, cổ đông
lưu ký tại nước ngoài > adr, gdr
trái phiếu > vay dân, phát hành trái phiếu
công ty đại chúng > niêm yết, lên sàn
chào mua công khai > thâu tóm
chứng khoán phái sinh > phái sinh, hợp đồng tương lai
đơn vị có lợi ích công chúng > công ty niêm yết, kiểm toán công ty niêm yết
kế toán viên, kiểm toán viên > thi kế toán, thi cpa, cpa, kế toán trưởng
dịch vụ kế toán > làm kế toán thuê
thẩm định giá, thẩm định viên về giá > định giá
xổ số > vé số, đại lý vé số
casino, trò chơi điện tử có thưởng > đánh bạc, máy đánh bạc
đặt cược > cá độ bóng đá, đua ngựa
kinh doanh bảo hiểm, doanh nghiệp bảo hiểm > công ty bảo hiểm
đại lý bảo hiểm > bán bảo hiểm, thi bảo hiểm, nhân viên bảo hiểm
phúc khảo > chấm lại bài, điểm thấp
oda > viện trợ, vay ưu đãi
kho bạc > tài khoản kho bạc, giao dịch ngân sách
tài sản công > nhà đất công, xe công, thanh lý tài sản
giá dịch vụ, quản lý giá > đăng ký giá, kê khai giá, tăng giá
# energy, industry, inventions
điện mặt trời > pin mặt trời, điện áp mái, tấm pin, bán điện cho evn
hoạt động điện lực > bán điện, phát điện, thủy điện nhỏ, điện gió, nhà máy điện
hoạt động phát điện > làm điện bán, bán điện cho evn, điện mặt trời, điện gió, nhà máy điện
cấp điện mới > mắc điện, kéo điện, gắn công tơ, đồng hồ điện, nhà mới xây
hồ chứa, đập > đập nước, hồ thủy điện, hồ thủy lợi, xả lũ
cụm công nghiệp, khu công nghiệp > khu nhà máy, kcn, thuê đất xưởng
ô tô … nhập khẩu, nhập khẩu ô tô > nhập xe hơi
bảo hành bảo dưỡng ô tô > gara
thực phẩm … công thương > bánh kẹo, nước ngọt, bia, sữa
công nghiệp hỗ trợ > làm linh kiện, phụ tùng
an toàn lao động, kiểm định viên > nồi hơi, thang máy, cần cẩu, xe nâng
huấn luyện an toàn > học an toàn, thẻ an toàn
sở hữu công nghiệp > nhãn hiệu, logo, thương hiệu, sáng chế, bảo hộ thương hiệu, kiểu dáng
văn bằng bảo hộ > bằng nhãn hiệu, bằng sáng chế, bảo hộ logo
nhãn hiệu > logo, thương hiệu, tên quán, bị nhái thương hiệu
sáng chế > phát minh, chế ra máy
chỉ dẫn địa lý > đặc sản
quyền tác giả > bản quyền, bài hát, tác phẩm, sách, phần mềm
chuyển giao công nghệ > mua công nghệ, bán công nghệ
khoa học và công nghệ > đề tài nghiên cứu, nghiên cứu khoa học, nhà khoa học
bức xạ > máy x quang, chụp x quang, phóng xạ, phòng chụp phim
đo lường > cân, đồng hồ, kiểm định cân
mã số mã vạch > mã vạch
công bố hợp quy, công bố hợp chuẩn > dán tem cr, hợp quy
vi mạch bán dẫn > chip, con chip
trí tuệ nhân tạo > chatgpt
dữ liệu cá nhân > lộ thông tin, thông tin khách hàng
an toàn thông tin mạng > hacker, bảo mật
tên định danh > brandname, tin nhắn thương hiệu, sms
tần số > bộ đàm, máy bộ đàm, sóng vô tuyến, đài tàu
vô tuyến điện nội bộ > bộ đàm nội bộ, bộ đàm bảo vệ, nhà hàng dùng bộ đàm
viễn thông > mạng di động, internet, sim, nhà mạng, trạm bts, cáp quang
tên miền > website, domain, trang web
trang thông tin điện tử > website, trang web, báo mạng
mạng xã hội > facebook, diễn đàn
trò chơi điện tử > game, quán net, tiệm nét, game online
bưu chính > giao hàng, ship hàng, shipper, chuyển phát, bưu điện
chữ ký số, chứng thư > token, ký số
mật mã dân sự > mã hóa
công ty trách nhiệm hữu hạn một thành viên thành công ty trách nhiệm hữu hạn hai thành viên > công ty một mình, thêm bạn hùn vốn, thêm người góp
hộ kinh doanh … hiệu đính > giấy ghi sai, sai số điện thoại, in sai
chế xuất … kho, thuê kho > mướn kho ngoài, thiếu chỗ chứa
chuyển cửa khẩu, vận chuyển độc lập > chuyển hàng từ cảng về kho, chở về kho trong đất liền
giá tạm tính > chưa biết giá chính thức
phế liệu … hải quan, dư thừa > vải vụn, hàng thừa, máy mượn bán bỏ
tem điện tử > tem dán chai, tem rượu
lợi nhuận sau thuế > lãi còn lại, công ty nhà nước nộp lãi
đại lý xổ số > bán vé số, bán bảo hiểm
chứng từ điện tử, biên lai > biên lai điện tử, phiếu thu
dự trữ quốc gia > nhà nước mua lúa gạo
vật liệu xây dựng nhập khẩu > nhập gạch, đá ốp lát, kính
đánh giá sự phù hợp > đơn vị chứng nhận hàng hóa, phòng thử nghiệm
chứng chỉ kiểm toán viên nước ngoài, chuyên gia kế toán > acca, cpa úc
quy hoạch phát triển điện lực > thêm nhà máy điện, quy hoạch điện
tiền ký quỹ > lấy lại tiền đặt cọc, tiền cọc
ký quỹ … lao động > đưa thực tập sinh đi nhật, công ty xklđ
kiểm nghiệm thực phẩm > phòng kiểm nghiệm
trọng tài nước ngoài, luật nước ngoài > hãng luật nước ngoài
viễn thông … cố định > nhà mạng, cáp quang, điện thoại bàn
thu nhập … chuyên gia, chuyên gia … nhà khoa học > lương chuyên gia, nhà ở chuyên gia, người giỏi
xếp hạng tín nhiệm > chấm điểm công ty
khoản vay cầm cố, tái cấp vốn > ngân hàng vay ngân hàng nhà nước
hầm lò > mỏ than, lò than, khí mêtan
công nghiệp sinh thái > khu công nghiệp xanh
thương hiệu … hỗ trợ, hỗ trợ … thương hiệu > làm thương hiệu, logo
`;
