/** Farming, animals, fish, forests, water, mines, environment, weather (see ../../talk.ts). */
export const talkOfFarmsAndNature = `
chăn nuôi > nuôi heo, nuôi lợn, nuôi gà, nuôi bò, nuôi vịt, trang trại, chuồng trại, trại heo
chăn nuôi trang trại > mở trại heo, trại gà, trại lớn
thức ăn chăn nuôi > cám, cám heo, cám gà, nhà máy cám
giống vật nuôi > heo giống, bò giống, gà giống, con giống, tinh bò
mã số định danh cơ sở chăn nuôi > mã trại, nghỉ nuôi
chất thải chăn nuôi > phân heo, hầm biogas, mùi hôi
thú y > thuốc cho heo gà, bác sĩ thú y, vắc xin, chữa bệnh cho vật nuôi, chó mèo
hành nghề thú y > chữa bệnh cho gia súc, phòng khám chó mèo, tiêm heo, bác sĩ thú y
thuốc thú y > thuốc heo, thuốc gà, tiệm thuốc thú y, bán thuốc thú y
kiểm dịch động vật > chở heo, chở gà, chở bò đi tỉnh, mang chó đi nước ngoài, mang mèo lên máy bay, thịt, trứng, vận chuyển gia súc
kiểm dịch … thủy sản > tôm giống, cá giống, chở tôm
an toàn dịch bệnh > dịch tả heo, cúm gà, lở mồm long móng
giết mổ > lò mổ, mổ heo
dịch bệnh … hỗ trợ, hỗ trợ … dịch bệnh > heo chết dịch, đền tiền heo, tiêu hủy
thiệt hại … thiên tai, thiên tai … thiệt hại > lũ, bão, hạn hán, lúa chết, ngập úng, mất mùa, tiền hỗ trợ bão, cá chết, lúa ngập
bảo hiểm nông nghiệp > mua bảo hiểm cho lúa, cho bò
thủy sản > nuôi tôm, nuôi cá, đánh cá, tôm cá, hải sản, ao tôm, vuông tôm
tàu cá > ghe cá, tàu đánh cá, ghe biển, đi biển, ngư dân, thuyền cá, ghe câu
an toàn kỹ thuật tàu cá > đăng kiểm ghe, đăng kiểm tàu cá
đăng ký tàu cá, đăng ký … tàu cá > giấy ghe, làm giấy ghe, số ghe
xóa đăng ký tàu cá > ghe chìm, bán ghe, phá ghe, ghe hư
cải hoán tàu cá, đóng mới tàu cá > đóng ghe mới, xưởng đóng ghe, sửa ghe
khai thác thủy sản > đánh bắt cá, giấy phép đánh cá
nguồn gốc thủy sản khai thác, nguyên liệu thủy sản khai thác > cá đánh bắt, xuất hải sản, chứng nhận hải sản
nuôi trồng thủy sản lồng bè > cá lồng, nuôi bè, nuôi lồng, tôm công nghiệp
thức ăn thủy sản > cám tôm, thức ăn tôm, thức ăn cá, xưởng thức ăn tôm cá, nhà máy thức ăn tôm
giống thủy sản > trại tôm giống, ương cá, cá bột
cập cảng … thủy sản > hải sản nhập, tàu nước ngoài chở cá
khu vực biển > mặt biển nuôi, thuê mặt biển, xin mặt biển, nuôi hàu, nuôi tôm hùm, biển
nhận chìm > đổ bùn ra biển, đổ chất nạo vét
phân bón > bán phân, đại lý phân bón, phân hữu cơ
thuốc bảo vệ thực vật > thuốc sâu, thuốc trừ sâu, thuốc cỏ, tiệm thuốc sâu, bán thuốc sâu
kiểm dịch thực vật > xuất trái cây, sầu riêng, hoa quả, nông sản, nhập trái cây, mang hạt giống
xử lý vật thể > hun trùng, khử trùng pallet
giống cây trồng > hạt giống, cây giống, lúa giống, ghép cây, vườn ươm
mã số vùng trồng > vùng trồng sầu riêng, mã vườn, xuất khẩu trái cây
chuyển đổi cơ cấu cây trồng > đất lúa trồng cây ăn quả, lúa sang vườn
làng nghề > nghề truyền thống, làng gốm, làng dệt
ocop > đặc sản, sản phẩm ocop
liên kết … nông nghiệp, dự án liên kết, chuỗi giá trị > hợp tác với công ty bao tiêu, bao tiêu nông sản
nông nghiệp … hỗ trợ, hỗ trợ … nông nghiệp > nông dân xin hỗ trợ, hỗ trợ trồng trọt
phát triển sản xuất > hỗ trợ bò giống, sinh kế, hộ nghèo nuôi bò
nông nghiệp ứng dụng công nghệ cao > nhà màng, nhà kính
khuyến nông > mô hình trồng, tập huấn nông dân
nông thôn mới > xã nông thôn mới
an toàn thực phẩm > vsattp, vệ sinh thực phẩm, quán ăn, cơm hộp, thực phẩm sạch, bếp ăn
an toàn thực phẩm … nông lâm thủy sản, kinh doanh thực phẩm nông > làm mắm, làm giò chả, đóng gói rau, sơ chế, vựa trái cây, làm khô cá
an toàn thực phẩm … dịch vụ ăn uống > quán cơm, quán nhậu, nhà hàng, căng tin, nấu tiệc, suất ăn
công bố sản phẩm, bản công bố > thực phẩm chức năng, tự công bố, sữa, nước đóng chai
thực phẩm bảo vệ sức khỏe > thực phẩm chức năng, thuốc bổ
muối > nhập muối, làm muối
# forests
rừng > lâm nghiệp, kiểm lâm, cây rừng, trồng rừng
khai thác gỗ, khai thác … rừng > chặt keo, bán keo, đốn cây rừng, cưa gỗ, lấy mật ong, măng
rừng trồng > trồng keo, bạch đàn, rừng keo
giao rừng > nhận khoán rừng, xin rừng, giữ rừng
chuyển mục đích sử dụng rừng > phá rừng làm dự án, lấy đất rừng
dịch vụ môi trường rừng > tiền giữ rừng
gỗ > xưởng gỗ, đồ gỗ, chở gỗ, xuất gỗ
lâm sản > bảng kê, chở gỗ
động vật rừng, nguy cấp quý hiếm > thú rừng, nuôi nhím, nuôi rắn, nuôi khỉ, cá sấu, gấu, rùa
cites > nuôi cá sấu, gỗ quý, ngà voi, da trăn
bảo tồn đa dạng sinh học > cứu hộ thú, trại cứu hộ
nguồn gen > lấy mẫu gen
du lịch sinh thái > làm du lịch trong rừng, khu nghỉ dưỡng
# water, mines, environment
nước dưới đất > khoan giếng, giếng khoan, nước ngầm, hút nước ngầm, đào giếng
hành nghề khoan nước > thợ khoan giếng, đội khoan
nước mặt > bơm nước sông, lấy nước suối, đào ao, đào hồ
xả nước thải > xả thải, nước thải ra sông
tài nguyên nước > nước sông, nước giếng
thủy lợi > kênh mương, nước tưới, đê bao, trạm bơm, trồng cây cạnh kênh
đê điều > đê, xây gần đê, cắt đê
phòng chống thiên tai > bão lụt, đội xung kích
khí tượng thủy văn > dự báo thời tiết, trạm đo mưa
khoáng sản > mỏ đá, khai thác cát, hút cát, mỏ cát, đất san lấp, mỏ sét, đào đất, mỏ quặng, quặng
đóng cửa mỏ > hết mỏ, mỏ hết, đóng mỏ
thăm dò khoáng sản > khoan thăm dò, tìm mỏ
thu hồi khoáng sản > đào ao lấy đất, đất dư, hạ nền
môi trường > rác thải, ô nhiễm, xả thải, khói bụi
giấy phép môi trường > nhà máy xả thải, xưởng
đánh giá tác động môi trường > đtm
đăng ký môi trường > quán, xưởng nhỏ, cơ sở nhỏ
chất thải nguy hại > rác độc, dầu thải
tín chỉ các bon, phát thải khí nhà kính > carbon, bán tín chỉ, khí thải
nhãn sinh thái > sản phẩm xanh
đo đạc và bản đồ > bản đồ, vẽ bản đồ, đo vẽ
viễn thám > ảnh vệ tinh
nổ mìn … thủy lợi > phá đá gần kênh
quy trình vận hành … hồ chứa, hồ chứa … quy trình vận hành > đóng mở cống, hồ nước của xã
an toàn đập > đập yếu, đập nứt, kiểm tra đập
phạm vi bảo vệ công trình thủy lợi > bên bờ kênh, quán bờ hồ, sát kênh, gần đập, đổ đất sát kênh
dược liệu … rừng > trồng sâm, sâm dưới tán, thảo quả
dược liệu quý > trồng sâm, vùng sâm
chế biến nông sản > xưởng sấy trái cây, nhà máy xay lúa
lựa chọn … khoáng sản > được chọn làm mỏ
loài thủy sản nguy cấp > bắt cá quý, đồi mồi, san hô
động vật trên cạn vận chuyển ra khỏi > chở heo đi tỉnh khác, bán bò tỉnh khác
rừng … thiệt hại, rừng trồng bị thiệt hại > bão làm gãy rừng, cháy rừng
`;
