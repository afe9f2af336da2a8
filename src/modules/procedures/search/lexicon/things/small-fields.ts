import { inShort } from "../in-short.ts";

/** Fields with a handful of procedures each, which larger lists pass over: their terms and what people say instead. */
export const smallFields = inShort(`
# schools and study
(bán trú|trường bán trú|nội trú|trường nội trú) … (dân tộc|vùng cao)? > trường phổ thông dân tộc bán trú nội trú
(dạy|học) (tiếng|chữ) (thái|mông|khmer|chăm|ê đê|tày|hoa|dân tộc|dân tộc thiểu số|jrai|ba na) > dạy và học tiếng nói chữ viết của dân tộc thiểu số
(vào|tuyển sinh|xét|nhận hồ sơ) (lớp 6|lớp sáu|cấp 2|cấp hai) > tuyển sinh trung học cơ sở
(vào|tuyển sinh|xét|thi|nhận hồ sơ) (lớp 10|lớp mười|cấp 3|cấp ba) > tuyển sinh trung học phổ thông
(vào|tuyển sinh|đăng ký|xin) (lớp 1|lớp một|tiểu học|cấp 1) > tuyển sinh tiểu học
(đồ chơi|bàn ghế|đồ dùng|thiết bị) … (mầm non|mẫu giáo|nhà trẻ) > hỗ trợ kinh phí mua sắm thiết bị đồ dùng dạy học đồ chơi
(xây phòng|phòng học|xây thêm lớp) … (mầm non|mẫu giáo|nhà trẻ)? > hỗ trợ kinh phí xây dựng phòng học mới
(lương|trả lương) … (cô giữ trẻ|cô nuôi|giáo viên mầm non|cô giáo mầm non) > hỗ trợ trả lương cho giáo viên trực tiếp chăm sóc giáo dục trẻ
(du học sinh|đi học|học bổng) … (về nước|học xong) > tiếp nhận du học sinh học bổng ngân sách nhà nước tốt nghiệp về nước
(du học|học bổng|học nước ngoài) … (kéo dài|học thêm|gia hạn|chưa xong) > gia hạn thời gian học tập ở nước ngoài
(du học|học bổng) … (đổi ngành|đổi trường|đổi nước|chuyển) > chuyển ngành nghề học chuyển trường chuyển nước đến học
(tin học|chứng chỉ tin|chứng chỉ máy tính|bằng tin học) > chứng chỉ ứng dụng công nghệ thông tin
(tư thục|trường tư) … (không lợi nhuận|phi lợi nhuận|từ thiện) > trường tư thục hoạt động không vì lợi nhuận
(giáo sư|phó giáo sư|gs|pgs|phong giáo sư) > chức danh giáo sư phó giáo sư
(người chấm|thẻ|đánh giá viên) … kiểm định … (trường|giáo dục) > thẻ kiểm định viên kiểm định chất lượng giáo dục
(tú tài|bằng cấp 3|bằng phổ thông) … (nước ngoài|bên mỹ|học ở) > công nhận bằng tốt nghiệp trung học phổ thông do nước ngoài cấp
(cử nhân|bằng đại học|bằng thạc sĩ|bằng tiến sĩ) … (nước ngoài|bên|học ở) > công nhận bằng cử nhân bằng thạc sĩ bằng tiến sĩ do cơ sở giáo dục nước ngoài cấp
(ngành bán dẫn|học bán dẫn|học ai) > hỗ trợ đào tạo các ngành phục vụ công nghiệp bán dẫn trí tuệ nhân tạo
# firms and their friends
(doanh nghiệp|công ty) (mới mở|mới lập|mới thành lập) … (hỗ trợ|được gì|tiền) > hỗ trợ doanh nghiệp thành lập mới
(xưởng|nhà máy|cơ sở) … (ô nhiễm|gây ô nhiễm) … (dời|đóng|bỏ|nghỉ|chuyển) > hỗ trợ di dời chấm dứt sản xuất cơ sở gây ô nhiễm môi trường
(tư vấn viên|chuyên gia tư vấn) … (doanh nghiệp|mạng lưới|danh sách) > mạng lưới tư vấn viên
(quỹ) … (khởi nghiệp|startup) … (giải thể|đóng|gia hạn|tăng vốn|chuyển nhượng|lập) > quỹ đầu tư khởi nghiệp sáng tạo
(luật sư|tư vấn luật|tư vấn pháp luật) … (doanh nghiệp nhỏ|công ty nhỏ) > hỗ trợ tư vấn pháp luật cho doanh nghiệp nhỏ và vừa
(xưởng|nhà xưởng) … (thuê|xây|hỗ trợ|mới) > hỗ trợ thuê mặt bằng đầu tư nhà xưởng
(khu công nghiệp|nhà máy|doanh nghiệp) (xanh|sinh thái) > khu công nghiệp sinh thái doanh nghiệp sinh thái
(chợ) … (thu hồi|giao|cho thuê|quản lý|đấu giá|khai thác) > tài sản kết cấu hạ tầng chợ
(mạng đấu thầu|đấu thầu qua mạng|tài khoản đấu thầu) > hệ thống mạng đấu thầu quốc gia
(học|thi|chứng chỉ) đấu thầu > chứng chỉ nghiệp vụ chuyên môn về đấu thầu
(bán hàng tận nhà|bán tận cửa|bán dạo|hội thảo bán hàng) > bán hàng không tại địa điểm giao dịch thường xuyên
(thông đồng|thỏa thuận ép giá|bắt tay|cấu kết) … (giá|cạnh tranh)? > thỏa thuận hạn chế cạnh tranh
(fta|hiệp định thương mại|ưu đãi thuế xuất xứ) > hiệp định thương mại tự do
(nhãn|tem) (năng lượng|tiết kiệm điện|sao năng lượng) > dán nhãn năng lượng
(kiểm toán|kiểm tra) năng lượng > kiểm toán năng lượng
(lâm trường|nông trường) > công ty nông lâm nghiệp sắp xếp đổi mới
(miễn trừ|ngoại lệ) … (phá giá|phòng vệ) > miễn trừ áp dụng biện pháp phòng vệ thương mại
(lắp ráp|sản xuất) (ô tô|xe hơi) > sản xuất lắp ráp ô tô
(trưng cầu|đánh giá) … (công nghệ) > giám định công nghệ thẩm định công nghệ
(lao động dôi dư|dôi dư) > sắp xếp lại công ty hỗ trợ lao động dôi dư
# disputes and courts
(hòa giải viên) … (thương mại|vụ việc) > hòa giải viên thương mại vụ việc
(tiền công|thù lao|bồi dưỡng) … (hòa giải|hòa giải viên) > thanh toán thù lao cho hòa giải viên
(hòa giải viên|người hòa giải) … (bị thương|bị đánh|tai nạn|rủi ro) > hỗ trợ khi hòa giải viên gặp tai nạn hoặc rủi ro
(hòa giải viên|người hòa giải) … (nghỉ|thôi|không làm) > thôi làm hòa giải viên
(luật sư công|trợ giúp pháp lý|luật sư miễn phí) … (đổi|thay) > thay đổi người thực hiện trợ giúp pháp lý
(cộng tác viên) (pháp lý|trợ giúp pháp lý) > thẻ cộng tác viên trợ giúp pháp lý
(gửi đơn|nộp đơn|đơn kiện) … (tòa|tòa án) … (mạng|online)?, khởi kiện > nộp đơn khởi kiện tài liệu chứng cứ tòa án
(nhận giấy|nhận thông báo|giấy triệu tập) … tòa > nhận các thông báo văn bản tố tụng
(thẻ|thi|hành nghề) thẩm định (viên|giá|viên về giá) > thẩm định viên về giá hành nghề thẩm định giá
(trang|web) đấu giá > trang thông tin đấu giá trực tuyến
(phục hồi|xin lỗi|đính chính) … danh dự > phục hồi danh dự
(thi hành án|trả nợ theo án) … (xong|xác nhận) > xác nhận kết quả thi hành án
(bồi thường) … (cán bộ|công chức|nhà nước|công an) > giải quyết yêu cầu bồi thường người thi hành công vụ gây thiệt hại
(xem xét|thẩm định) tại chỗ > chi phí xem xét thẩm định tại chỗ
# care, children, health
(mổ tim|tim bẩm sinh|bệnh tim) … (trẻ|bé|con) > phẫu thuật tim cho trẻ em bị bệnh tim bẩm sinh
(trẻ|bé|cháu) … (bị đánh|bị xâm hại|bị bạo hành|bị bóc lột) > trẻ em bị xâm hại can thiệp khẩn cấp cách ly trẻ em
(nhận nuôi dưỡng|nhận chăm|chăm nom) … (cháu|trẻ mồ côi) … (thôi|trả lại|chấm dứt)? > chăm sóc thay thế cho trẻ em
(cấm|không cho) … (chồng|đến gần|gặp) … (đánh|bạo lực)? > cấm tiếp xúc phòng chống bạo lực gia đình
(bỏ|hủy|thôi) … cấm (tiếp xúc|gặp) > hủy bỏ quyết định cấm tiếp xúc
(mang thai hộ|đẻ hộ|nhờ mang thai|nhờ đẻ) > mang thai hộ vì mục đích nhân đạo
(nghiện|cai) … (tại nhà|cộng đồng|gia đình) > cai nghiện ma túy tự nguyện tại gia đình cộng đồng
(nạn nhân|bị lừa bán) … (học nghề|tiền|khó khăn) > hỗ trợ học nghề trợ cấp khó khăn ban đầu cho nạn nhân
(y tế thôn|cô đỡ|nhân viên y tế) (bản|thôn|buôn)? > nhân viên y tế thôn cô đỡ thôn
(bảo hiểm y tế|bhyt) … (đóng đủ 5 năm|5 năm|cùng chi trả|miễn cùng chi trả) > giấy chứng nhận không cùng chi trả
(bệnh viện|phòng khám) … (ký hợp đồng|khám bảo hiểm|nhận bảo hiểm) > ký hợp đồng khám chữa bệnh BHYT
(lương hưu|chế độ) … (thẻ|tài khoản|atm|chuyển khoản|tiền mặt) > lĩnh chế độ bảo hiểm xã hội bằng tài khoản cá nhân
(thu nhập thấp|lương thấp) … (xác nhận|công nhận) > công nhận người lao động có thu nhập thấp
(hộ|nhà) (trung bình|mức sống trung bình) > hộ làm nông nghiệp có mức sống trung bình
(đi làm|làm việc) (ngoài tỉnh|tỉnh khác|xa) … (hỗ trợ|tiền) > hỗ trợ người lao động đi làm việc ngoài tỉnh
(học trò|truyền nghề|dạy nghề cổ|dạy hát) … dân tộc > hỗ trợ đối với người truyền dạy
# residence, identity, abroad
(ở trên ghe|ở trên thuyền|sống trên tàu|sống trên ghe|nhà bè|nhà ghe) > nơi thường xuyên đậu đỗ sử dụng phương tiện vào mục đích để ở
(khách|người quen|bà con) (ở lại|ngủ lại|ở chơi|ở nhờ|qua đêm) > thông báo lưu trú
(đi xa|vắng nhà|đi làm xa|vắng mặt) … (khai|báo) > khai báo tạm vắng
(hộ chiếu) … (sứ quán|đại sứ quán|bên nước ngoài|nhanh|gấp|rút gọn) > hộ chiếu phổ thông rút gọn tại cơ quan đại diện việt nam ở nước ngoài
(báo tên|đăng ký) … (sứ quán|đại sứ quán|đang ở nước ngoài) > đăng ký công dân việt nam ở nước ngoài
(chứng minh thư) (ngoại giao|sứ quán|lãnh sự) > chứng minh thư cho thành viên cơ quan đại diện ngoại giao
(xem trước|giám sát giấy|xuất trình) … giấy tờ … ngoại giao > chứng nhận xuất trình giấy tờ tài liệu tại bộ ngoại giao
(khen|huân chương) … (người nước ngoài|việt kiều|ông tây) > khen thưởng đối ngoại
(trung tâm|viện) (văn hóa|hàn|pháp|nhật|goethe) (nước ngoài)? … (lập|mở|giấy phép)? > cơ sở văn hóa nước ngoài tại việt nam
(mời|đón|tiếp) … (đoàn|khách|chuyên gia) (nước ngoài|quốc tế|tây) > đón tiếp đoàn vào
(treo|trưng|dán) (tranh|ảnh|cờ) … (sứ quán|ngoài trụ sở) > trưng bày tranh ảnh bên ngoài trụ sở cơ quan đại diện nước ngoài
(cam ranh|vào cảng quân sự) > vào ra cảng quốc tế cam ranh
# army and police
(tuổi nghề|thâm niên) cơ yếu > công nhận tuổi nghề cơ yếu
(dân quân|ban chỉ huy quân sự|tự vệ) … (lập|thành lập|giải thể|cơ quan|công ty) > thành lập giải thể đơn vị dân quân tự vệ ban chỉ huy quân sự
(vào|thi|học) (trường quân đội|trường sĩ quan|học viện quân sự|đại học quân sự) > tuyển sinh đào tạo trình độ đại học cao đẳng quân sự
(vào|thi|học) (trường công an|học viện cảnh sát|học viện an ninh|đại học cảnh sát) > tuyển sinh vào các trường công an nhân dân
(làm|hợp đồng) … công an > tuyển lao động hợp đồng trong công an nhân dân
(nghĩa vụ quân sự|nvqs|quân dự bị) … (vắng|đi xa|tạm vắng) > đăng ký nghĩa vụ quân sự tạm vắng
(xe|xe tăng|ô tô) (quân sự|quân đội|bộ quốc phòng) > xe cơ giới sản xuất lắp ráp xe máy quân sự
(tnxp|thanh niên xung phong) … (đơn vị|phiên hiệu|tên đội) > xác nhận phiên hiệu thanh niên xung phong
(tnxp|thanh niên xung phong) … (lập|thành lập|giải thể|tổ chức) > thành lập giải thể tổ chức thanh niên xung phong
(kiện|khiếu nại|tố cáo) … (trung đoàn|lữ đoàn|đồn|đồn biên phòng|biên phòng) > khiếu nại tố cáo cấp trung đoàn lữ đoàn đồn biên phòng
(kiện|khiếu nại|tố cáo) … (quân đoàn|binh đoàn|binh chủng|hải quân|cảnh sát biển) > khiếu nại tố cáo cấp quân đoàn binh chủng binh đoàn
(kiện|khiếu nại|tố cáo) … (quân khu|quân chủng|bộ tư lệnh) > khiếu nại tố cáo cấp quân khu quân chủng bộ tư lệnh
(kiện|khiếu nại|tố cáo) … (học viện|bệnh viện quân|nhà trường|viện nghiên cứu) > khiếu nại tố cáo cấp học viện nhà trường viện nghiên cứu bệnh viện
(kiện|khiếu nại|tố cáo) … (sư đoàn|bộ chỉ huy|tỉnh đội|huyện đội) > khiếu nại tố cáo cấp sư đoàn bộ chỉ huy quân sự
# power, water, roads, waste
(điện) … (cắt|bị cắt|đóng lại|mở lại|cúp) > cấp điện trở lại ngừng cấp điện
(điện) … (thôi dùng|không dùng|cắt hợp đồng|chấm dứt) > chấm dứt hợp đồng mua bán điện
(điện) … (đổi tên|sang tên|đổi chủ|đổi chủ nhà) > thay đổi chủ thể hợp đồng mua bán điện
(dời|chuyển|đổi chỗ) … (công tơ|đồng hồ điện) > thay đổi vị trí thiết bị đo đếm
(điện) (3 pha|ba pha|1 pha|một pha) > thay đổi công suất sử dụng điện loại công tơ 01 pha 03 pha
(điện) … (phòng trọ|nhà trọ|nhiều hộ|định mức) > thay đổi định mức sử dụng điện
(điện) … (sinh hoạt|kinh doanh|sản xuất) … (đổi|chuyển|sang) > thay đổi mục đích sử dụng điện
(tiền nước|nước máy|nước sinh hoạt) … (kêu|khiếu nại|cao|yếu) > giải quyết kiến nghị khiếu nại khách hàng về cấp nước
(nước thải|khí thải) … (phí|đóng phí) > phí bảo vệ môi trường đối với nước thải khí thải
(rác nguy hại|chất thải) … (nước ngoài|xuất|biên giới) > vận chuyển xuyên biên giới chất thải nguy hại
(hỏi dân|hỏi ý kiến dân|tham vấn) … (môi trường|dự án|đtm) > tham vấn trong đánh giá tác động môi trường
(chất khó phân hủy|pop|stockholm) > chất ô nhiễm hữu cơ khó phân hủy
(lát|sửa|hạ) (vỉa hè|bó vỉa|lề đường) > thi công chỉnh trang gia cố vỉa hè hạ bó vỉa hè
(đường ống|cáp ngầm|cống ngầm) … (vỡ|sự cố|hỏng|đột xuất|gấp) > xử lý các sự cố đột xuất về kỹ thuật của các công trình ngầm
(nhà|công trình|chung cư) … (hết niên hạn|hết tuổi thọ|hết thời hạn sử dụng|quá cũ) > kéo dài thời hạn sử dụng của công trình hết thời hạn sử dụng theo thiết kế
(hầm lò|mỏ than) … (khí|nổ|metan) > xếp loại mỏ hầm lò theo mức độ nguy hiểm do khí mêtan
(lớp|thẻ|học|chứng nhận) an toàn … (mỏ|hầm|khai thác) > huấn luyện kỹ thuật an toàn trong khai thác khoáng sản
(cây xăng|kho xăng|kho dầu) … (tràn dầu|ứng phó) … quân đội > ứng phó sự cố tràn dầu cửa hàng bán lẻ xăng dầu
(mỏ dầu|lô dầu|hợp đồng dầu) … (hết hạn|xong|tiếp) > kế hoạch xử lý tiếp theo đối với mỏ cụm mỏ lô dầu khí
(dầu khí|mỏ dầu) … (điều tra|khảo sát) > đề án điều tra cơ bản về dầu khí
(dầu khí|giàn khoan|giếng dầu) … (an toàn) > tài liệu quản lý an toàn dầu khí
# press, culture, prizes
(quay phim|đóng phim) … (nước ngoài|bối cảnh|hãng phim) > dịch vụ quay phim sử dụng bối cảnh tại việt nam
(thi hoa hậu|thi người mẫu|thi sắc đẹp) … nước ngoài > ra nước ngoài dự thi người đẹp người mẫu
(thợ|nghệ nhân) (gốm|thêu|mộc|đúc đồng|thủ công|chạm|dệt) > danh hiệu nghệ nhân trong lĩnh vực nghề thủ công mỹ nghệ
(thầy thuốc|bác sĩ|y tá|ngành y) … (giải|giải thưởng|danh hiệu|khen) > xét tặng giải thưởng danh hiệu thầy thuốc
(ngành giáo dục|thầy cô) … (kỷ niệm chương) > kỷ niệm chương vì sự nghiệp giáo dục
(tước|rút|hủy|lấy lại) … (danh hiệu|bằng khen|huân chương) > hủy bỏ quyết định tặng danh hiệu thi đua hình thức khen thưởng thu hồi hiện vật
(in|chụp|dùng) … (hình|ảnh) … (tiền|tờ tiền) > sao chụp hình ảnh tiền việt nam
(tài liệu|hồ sơ|gia phả|sắc phong) … (quý|hiếm|đặc biệt|giá trị) > tài liệu lưu trữ có giá trị đặc biệt
# money of the state
(quỹ tích lũy|vay nhà nước trả nợ) > vay bắt buộc từ quỹ tích lũy trả nợ của đối tượng được bảo lãnh
(được bảo lãnh|chính phủ bảo lãnh|nhà nước bảo lãnh) … (bán|nhượng|chuyển) > chuyển nhượng chuyển giao của đối tượng được bảo lãnh
(được bảo lãnh|chính phủ bảo lãnh) … (thế chấp|cầm cố) > thế chấp tài sản hình thành từ nguồn vốn được chính phủ bảo lãnh
(bù|cấp bù|hỗ trợ) lãi (suất)? > cấp bù lãi suất hỗ trợ lãi suất
(ngân hàng) … (mã ngân hàng|mã nhà băng|mã code) > mã ngân hàng
(ngân hàng) … (nối mạng|mạng máy tính|đường truyền) > kết nối với mạng máy tính của ngân hàng nhà nước
(chữ ký số|chứng thư|chữ ký điện tử) … (ngân hàng|nhnn) > chứng thư chữ ký điện tử
(hưu trí) (tự nguyện|bổ sung|công ty lập) > quỹ hưu trí bổ sung bảo hiểm hưu trí tự nguyện
(nhà tạo lập|tạo lập thị trường) > nhà tạo lập thị trường
(tổ chức|hội|đoàn thể) … (cho vay vốn nhỏ|tài chính vi mô|vay vốn nhỏ) > chương trình dự án tài chính vi mô của tổ chức chính trị xã hội
(nộp|đóng) tiền … (ngân sách|kho bạc) > nộp tiền vào ngân sách nhà nước
(hoàn|trả lại) … (kho bạc|nộp nhầm|nộp thừa) > hoàn trả các khoản thu ngân sách nhà nước
(đổi tiền|tiền) (rách|nát|cũ|mốc) > đổi tiền không đủ tiêu chuẩn lưu thông
(trả lại|hoàn lại) tiền thuê (lại đất|đất) > hoàn trả số tiền thuê lại đất
# farm, science
(giải ngân|nhận tiền) … (hỗ trợ|nông nghiệp|đầu tư) > giải ngân khoản vốn hỗ trợ cho doanh nghiệp đầu tư vào nông nghiệp
(tiến bộ|kỹ thuật mới|cách làm mới) … (nông nghiệp|trồng|nuôi)? … công nhận > công nhận tiến bộ kỹ thuật
(vùng) (nông nghiệp|trồng rau|sản xuất) (công nghệ cao) > công nhận vùng nông nghiệp ứng dụng công nghệ cao
(trạm|bản tin|làm dịch vụ|công ty) dự báo (thời tiết|mưa bão) > hoạt động dự báo cảnh báo khí tượng thủy văn
(tiêu chuẩn|quy chuẩn) (việt nam|quốc gia) … (soạn|làm|kế hoạch|đề nghị) > kế hoạch xây dựng tiêu chuẩn quốc gia quy chuẩn kỹ thuật quốc gia
(xe|ô tô) (khách nước ngoài|du lịch nước ngoài) … (tự lái|vào việt nam|caravan) > lữ hành quốc tế tổ chức cho người nước ngoài đưa phương tiện vào việt nam
(học lại luật|thi luật|kiểm tra luật|bị trừ hết điểm|trừ điểm) … (giao thông|bằng lái|gplx)? > kiểm tra kiến thức pháp luật về trật tự an toàn giao thông đường bộ
(cho|gửi|xuất) (ra nước ngoài)? … (dữ liệu) (cá nhân|khách hàng) > hồ sơ đánh giá tác động xử lý chuyển dữ liệu cá nhân
`);
