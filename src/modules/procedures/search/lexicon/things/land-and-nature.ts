import { inShort } from "../in-short.ts";

/** Land, building, mines, water, forests, farms, fish, animals, firms, travel papers: things and what people call them. */
export const landAndNature = inShort(`
# land, houses, building
(đất ruộng|đất lúa|ruộng|đất vườn) … (kinh doanh|homestay|du lịch|kết hợp|farmstay|nhà màng) > sử dụng đất kết hợp đa mục đích
(lấn biển|lấp biển) > lấn biển
(nhà|căn hộ) (xã hội) … (xây|làm|đầu tư|công ty|doanh nghiệp|chủ đầu tư) > dự án đầu tư xây dựng nhà ở xã hội giao chủ đầu tư
(nhà công vụ|nhà ở công vụ) > nhà ở công vụ
(nhà|căn hộ) (tập thể|cũ|hóa giá) (nhà nước)? > nhà ở cũ thuộc tài sản công
(ban quản trị) (chung cư)? > công nhận ban quản trị nhà chung cư
(công ty) (quản lý|vận hành) chung cư > đơn vị đủ điều kiện quản lý vận hành nhà chung cư
(bán nhà trên giấy|nhà chưa xây|nhà hình thành) > nhà ở hình thành trong tương lai đủ điều kiện được bán
(sàn) (nhà đất|bất động sản|bđs) > sàn giao dịch bất động sản
(cò đất|môi giới đất|môi giới nhà|môi giới bđs|môi giới bất động sản) > chứng chỉ hành nghề môi giới bất động sản
(chung cư|tập thể) (cũ|nát) … (xây lại|cải tạo|đập) > cải tạo xây dựng lại nhà chung cư
(kỹ sư|giám sát|chỉ huy trưởng|thiết kế nhà|kỹ sư xây dựng) … (chứng chỉ|hành nghề|bằng) > chứng chỉ hành nghề hoạt động xây dựng
(kiến trúc sư|kts) > chứng chỉ hành nghề kiến trúc
(nhà thầu) (nước ngoài|ngoại) > giấy phép hoạt động xây dựng cho nhà thầu nước ngoài
(xin|xem|tra|hỏi) (quy hoạch) > cung cấp thông tin quy hoạch
(dời|di dời) (nhà|công trình) > giấy phép di dời công trình
(đốn|chặt|cưa|tỉa) cây, cây (xanh|đường|phố|trước nhà|bóng mát) … (đốn|chặt|cưa|tỉa|đổ|ngã) > giấy phép chặt hạ dịch chuyển cây xanh
(công viên) … (thuê|khai thác|nhượng) > quyền khai thác tài sản kết cấu hạ tầng công viên
(pccc|phòng cháy|chữa cháy|cứu hỏa) … (duyệt|bản vẽ|thiết kế) > thẩm duyệt thiết kế về phòng cháy và chữa cháy
(pccc|phòng cháy|chữa cháy) … (nghiệm thu|xong) > nghiệm thu về phòng cháy và chữa cháy
(bình chữa cháy|máy bơm chữa cháy|thiết bị chữa cháy|xe chữa cháy) > phương tiện phòng cháy chữa cháy
(thang máy|vật liệu xây dựng|gạch|kính|xi măng) … nhập > kiểm tra chất lượng hàng hóa vật liệu xây dựng nhập khẩu
(lên|nâng) (thị xã|thành phố|đô thị) … loại > phân loại đô thị
(vay|mượn|cầm|thế chấp) … (sổ đỏ|sổ hồng|đất|nhà) … ngân hàng, (thế chấp|cầm cố) (sổ đỏ|nhà|đất|sổ) > đăng ký biện pháp bảo đảm bằng quyền sử dụng đất
(xóa|gỡ|giải|trả hết) (thế chấp|chấp|nợ ngân hàng) > xóa đăng ký biện pháp bảo đảm
(thế chấp|cầm) (xe|máy móc|hàng|ô tô) > đăng ký biện pháp bảo đảm bằng động sản
(thế chấp|cầm) (tàu|tàu biển) > đăng ký biện pháp bảo đảm bằng tàu biển
(tiền sử dụng đất|tiền đất) … (nợ|ghi nợ|trả chậm|chưa có tiền) > ghi nợ tiền sử dụng đất
(giấy phép môi trường|gpmt|xả thải|xả nước thải) > giấy phép môi trường
(đtm|đánh giá môi trường|tác động môi trường) > báo cáo đánh giá tác động môi trường
(rác|chất thải) (độc|nguy hại) > chất thải nguy hại
(nhãn xanh|sinh thái|sản phẩm xanh) > chứng nhận nhãn sinh thái việt nam
(khu công nghiệp xanh|nhà máy xanh) > khu công nghiệp sinh thái doanh nghiệp sinh thái
# mines and water
(khai thác|đào|hút|múc) (cát|đá|đất|sỏi|sét|than|quặng|đất san lấp|vàng sa khoáng) > giấy phép khai thác khoáng sản
(mỏ) (đá|cát|than|vàng|quặng|khoáng sản|đất) > khai thác khoáng sản
(tận thu|vét mỏ|mót) > khai thác tận thu khoáng sản
(đóng|lấp|hoàn thổ) mỏ, mỏ … (hết|đóng cửa|xong) > đóng cửa mỏ khoáng sản
(thăm dò|tìm|khoan tìm) (mỏ|khoáng sản|quặng) > thăm dò khoáng sản
(hầm lò|mỏ hầm|khí mê tan|khí mỏ) > mỏ hầm lò
(giếng|khoan giếng|giếng khoan|nước ngầm|khoan nước) > khai thác nước dưới đất
(thợ|đội|công ty) khoan (giếng) > hành nghề khoan nước dưới đất
(lấy|bơm|hút|dùng) nước (sông|suối|hồ|mặt|biển) > khai thác nước mặt nước biển
(đào|lấp) (ao|hồ|kênh|mương) > đào hồ ao sông suối kênh mương
(tiền|thuế|phí) (cấp quyền|khai thác|lấy) (nước|tài nguyên nước) > tiền cấp quyền khai thác tài nguyên nước
(giao|thuê|xin|dùng) (vùng|mặt|khu vực)? (biển|vùng biển|mặt biển) > giao khu vực biển
(trả|thôi dùng|không dùng) … (biển|vùng biển|mặt biển) > trả lại khu vực biển
(dầu khí|giàn khoan|mỏ dầu|mỏ khí) > dầu khí / phát triển mỏ dầu khí
# forests and wildlife
(chặt|khai thác|đốn|cưa|cắt) (gỗ|rừng|cây rừng|keo|tràm|bạch đàn|cây keo) > khai thác gỗ thực vật rừng / phương án khai thác gỗ
(thuê|nhận|giao|khoán) rừng > giao rừng cho thuê rừng
(phá|đổi|chuyển) rừng … (mục đích|khác|làm|dự án) > chuyển mục đích sử dụng rừng sang mục đích khác
(trồng lại|trồng bù|nộp tiền trồng) rừng > nộp tiền trồng rừng thay thế
(rừng|keo|rừng keo|rừng tràm) … (bão|gãy|cháy|thiệt hại|đổ) > kiểm tra hiện trường rừng trồng bị thiệt hại / thanh lý rừng trồng
(tiền|phí|quỹ) (rừng|dịch vụ rừng|bảo vệ rừng|môi trường rừng) > dịch vụ môi trường rừng
(gỗ|lâm sản) … (giấy|nguồn gốc|hợp pháp|chở|bảng kê) > bảng kê lâm sản / xác nhận nguồn gốc gỗ
(nuôi) (nhím|chồn|rắn|cá sấu|hươu|nai|khỉ|chim|gấu|rùa|tê tê|don|dúi|cầy|thú rừng|động vật hoang dã|trăn|kỳ đà|công|trĩ) > cơ sở nuôi động vật mã số CITES
(cites|ngà voi|gỗ quý|da cá sấu|lan rừng) > giấy phép CITES mẫu vật loài động vật thực vật
(du lịch|nghỉ dưỡng|farmstay) … rừng > du lịch sinh thái nghỉ dưỡng giải trí trong rừng
(trồng|nuôi) … (dưới tán rừng|trong rừng) , (sa nhân|thảo quả|ba kích|sâm ngọc linh|cây thuốc|dược liệu|quế) … rừng > nuôi trồng phát triển thu hoạch cây dược liệu trong rừng
(giống|cây giống) (keo|rừng|lâm nghiệp|bạch đàn) > giống cây trồng lâm nghiệp
(nguồn gen|lấy gen|mẫu gen|gen cây|gen) > tiếp cận nguồn gen
(biến đổi gen|gmo|chuyển gen) > sinh vật biến đổi gen
# farms, fish, animals
(thuốc trừ sâu|thuốc sâu|thuốc cỏ|thuốc diệt cỏ|thuốc bvtv|thuốc chuột|thuốc trừ bệnh) > thuốc bảo vệ thực vật
(phân|phân bón|phân đạm|phân hữu cơ|phân lân) > phân bón
(giống lúa|giống cây|hạt giống|cây giống|giống mới) > giống cây trồng
(bằng bảo hộ|bảo hộ|độc quyền) giống > bằng bảo hộ giống cây trồng
(vùng trồng|nhà đóng gói|xuất sầu riêng|xuất trái cây|xuất vải) > mã số vùng trồng mã số cơ sở đóng gói
(trái cây|nông sản|hàng nông sản|rau|hạt) … (xuất|đi nước ngoài|xuất khẩu) … kiểm dịch, kiểm dịch (cây|rau|trái cây|hàng nông sản) > giấy chứng nhận kiểm dịch thực vật xuất khẩu
(trái cây|cây|hạt|hoa) … (nhập|mang về) > giấy phép kiểm dịch thực vật nhập khẩu
(cám|thức ăn gia súc|thức ăn chăn nuôi|cám heo|cám gà) > thức ăn chăn nuôi
(trại|trang trại|nuôi) (heo|lợn|gà|vịt|bò|dê|trâu|chăn nuôi) … (đăng ký|giấy|mã số|kê khai|quy mô) > chăn nuôi cơ sở chăn nuôi trang trại
(thuốc gà|thuốc heo|thuốc cho gia súc|thuốc thú y|thuốc chó mèo|vắc xin gà|thuốc trâu bò) > thuốc thú y
(bác sĩ thú y|thú y|chữa chó mèo|phòng khám thú y|bệnh viện thú cưng|phòng khám chó mèo) > hành nghề thú y
(chở|vận chuyển|bán) (heo|lợn|gà|vịt|bò|trâu|thịt|trứng) … (tỉnh khác|qua tỉnh|ra ngoài tỉnh|ngoài tỉnh|tỉnh) > kiểm dịch động vật sản phẩm động vật trên cạn vận chuyển ra khỏi địa bàn cấp tỉnh
(con chó|con mèo|chó mèo|thú cưng) … (nước ngoài|máy bay|về nước) > kiểm dịch động vật mang theo người
(nhập|mua) (thịt|bò|heo|gà|sữa|trứng|thịt bò|thịt heo) … (nước ngoài|cảng|về|đông lạnh)? > kiểm dịch động vật sản phẩm động vật trên cạn nhập khẩu
(nhập|mua) (cá|tôm|hải sản|thủy sản|mực) > kiểm dịch động vật sản phẩm động vật thủy sản nhập khẩu
(dịch tả|cúm gà|dịch bệnh|heo chết|gà chết|bệnh heo) … (hỗ trợ|đền|tiền|tiêu hủy) > hỗ trợ cơ sở sản xuất bị thiệt hại do dịch bệnh động vật
(an toàn dịch|sạch bệnh|vùng an toàn) > an toàn dịch bệnh động vật
(tinh|phối giống|thụ tinh) (bò|heo|trâu|lợn), phối giống, thụ tinh nhân tạo > hỗ trợ phối giống nhân tạo gia súc
(tàu cá|ghe cá|tàu đánh cá|tàu đánh bắt|ghe đánh cá|thuyền đánh cá) > tàu cá
(đi|đánh|khai thác) (bắt)? (cá|hải sản|tôm) … (giấy phép|biển|xa bờ) > giấy phép khai thác thủy sản
(đóng|mua|cải hoán|thuê|hoán cải|bán) (tàu cá|ghe cá|tàu đánh cá) > chấp thuận đóng mới cải hoán thuê mua tàu cá
(nuôi) (cá lồng|lồng bè|bè cá|tôm|cá tra|hàu|nghêu|cá bè) > đăng ký nuôi trồng thủy sản lồng bè đối tượng thủy sản nuôi chủ lực
(tôm giống|cá giống|giống tôm|giống cá|ương cá) > giống thủy sản
(thức ăn tôm|thức ăn cá|cám cá|thuốc xử lý ao|men xử lý ao) > thức ăn thủy sản sản phẩm xử lý môi trường nuôi trồng thủy sản
(iuu|xuất cá|cá ngừ|nguồn gốc cá|truy xuất hải sản) > nguồn gốc thủy sản khai thác / xác nhận nguyên liệu thủy sản
(nghêu|sò|hàu|nhuyễn thể) > nhuyễn thể hai mảnh vỏ
(cảng|bến) cá > cảng cá
(vietgap|việt gap|globalgap|hữu cơ|organic) > thực hành nông nghiệp tốt
(chuyển|đổi) (lúa|đất lúa|ruộng) … (trồng cây|cây ăn trái|nuôi|màu|tôm|cây khác) > chuyển đổi cơ cấu cây trồng vật nuôi trên đất trồng lúa
(doanh nghiệp|công ty) … (đầu tư|làm) nông nghiệp … (hỗ trợ|vốn) > hỗ trợ vốn cho doanh nghiệp đầu tư vào nông nghiệp nông thôn
(trang trại|nông trại|nông nghiệp) (công nghệ cao|thông minh) > nông nghiệp ứng dụng công nghệ cao
# firms and investment
(công ty|doanh nghiệp) (một|1) (thành viên|chủ|người) > công ty tnhh một thành viên
(công ty|doanh nghiệp) (hai|2|nhiều) (thành viên|người) > công ty tnhh hai thành viên trở lên
(bị|ai đó|người ta|kẻ gian) … (lấy|mượn|giả|dùng) … (giấy tờ|cccd|tên) … (lập|mở) công ty > thu hồi giấy chứng nhận đăng ký doanh nghiệp nội dung kê khai giả mạo
(đầu tư|mở công ty|bỏ vốn) … (nước ngoài|lào|campuchia|mỹ|singapore) > đầu tư ra nước ngoài
(giấy phép|giấy chứng nhận) đầu tư … (nước ngoài|lào|campuchia) > giấy chứng nhận đăng ký đầu tư ra nước ngoài
(nhà đầu tư|người) nước ngoài … (mua|góp) (cổ phần|vốn|phần vốn) > góp vốn mua cổ phần mua phần vốn góp của nhà đầu tư nước ngoài
(dự án) … (hết hạn|thêm thời hạn|kéo dài|gia hạn) > gia hạn thời hạn hoạt động của dự án đầu tư
(dự án) … (ngừng|dừng|bỏ) > ngừng hoạt động dự án chấm dứt hoạt động dự án
(ppp|đối tác công tư|bot|hợp đồng bt) > dự án đầu tư theo phương thức đối tác công tư
(hỗ trợ|tiền) … (doanh nghiệp nhỏ|công ty nhỏ|hộ lên công ty|doanh nghiệp vừa) > hỗ trợ doanh nghiệp nhỏ và vừa
(cụm công nghiệp|ccn) > cụm công nghiệp
(cầm đồ|tiệm cầm đồ|cho vay cầm đồ|massage|mát xa|karaoke|khách sạn|nhà nghỉ|bảo vệ|đòi nợ|in ấn|vũ trường) … (an ninh|công an|trật tự|antt) > giấy chứng nhận đủ điều kiện về an ninh trật tự
# travel papers and identity
(hộ chiếu|passport) (công vụ|ngoại giao) > hộ chiếu ngoại giao hộ chiếu công vụ
(mất|hết hạn|làm|đổi) (hộ chiếu|passport) … (sứ quán|đại sứ quán|bên nước ngoài|ở nước ngoài|bên đức|bên nhật|bên mỹ|bên hàn|lãnh sự) > cấp hộ chiếu phổ thông tại cơ quan đại diện việt nam ở nước ngoài
(visa|thị thực) (điện tử|online|evisa), evisa > thị thực điện tử
(thẻ|doanh nhân) (apec|abtc) > thẻ ABTC
(thẻ tạm trú|trc) > thẻ tạm trú cho người nước ngoài
(thẻ thường trú|thẻ xanh) > thẻ thường trú cho người nước ngoài
(miễn|không cần) (visa|thị thực) … (ở thêm|gia hạn|ở lại) > gia hạn tạm trú cho người đã được cấp giấy miễn thị thực
(đi chợ|qua|sang) (biên giới|lào|campuchia|trung quốc) … (giấy|một ngày|buôn bán) > giấy thông hành biên giới
(tem ab) > tem AB
(thuyền viên|thủy thủ) … (lên bờ|đi bờ|xuống bờ) > giấy phép đi bờ cho thuyền viên
(lên|xuống) tàu (nước ngoài|ngoại) > giấy phép xuống tàu
(khai báo|khách) (tạm trú)? (người nước ngoài|khách tây|tây) … (ở|thuê|trọ|nhà nghỉ) > khai báo tạm trú cho người nước ngoài
(cổng|quẹt|làm thủ tục) tự động … (sân bay|cửa khẩu)? > xuất cảnh nhập cảnh qua cổng kiểm soát tự động
(mã|khóa|mở|quên) … (vneid|định danh) > tài khoản định danh điện tử
(mù|gen|adn|giọng nói|mống mắt) … căn cước > thông tin sinh trắc học vào cơ sở dữ liệu về căn cước
(gốc việt|người gốc việt) > người gốc việt nam
(hợp pháp hóa|tem đỏ|lãnh sự) (giấy|bằng|giấy tờ)? > chứng nhận lãnh sự hợp pháp hóa lãnh sự
(sinh|kết hôn|ly hôn|cưới) … (mỹ|nước ngoài|nhật|đức|hàn|pháp|úc|đài loan|canada) … (ghi|vô sổ|vào sổ|công nhận|ghi chú) > ghi vào sổ hộ tịch
# what else is built
nhà thầu (hàn|hàn quốc|nhật|trung quốc|nước ngoài|đài loan) > giấy phép hoạt động xây dựng cho nhà thầu nước ngoài
(nhà|chung cư|công trình) … (hết hạn sử dụng|hết tuổi thọ|quá tuổi thọ|hết niên hạn) > kéo dài thời hạn sử dụng của công trình hết thời hạn sử dụng theo thiết kế
`);
