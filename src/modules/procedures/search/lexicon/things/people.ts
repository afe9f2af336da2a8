import { inShort } from "../in-short.ts";

/** Work, schools, health, merit, army, justice, faith, culture, press: things and what people call them. */
export const people = inShort(`
# work
(giấy phép|xin phép|làm giấy) (cho)? (người nước ngoài|lao động nước ngoài|chuyên gia|ông tây|người tây) (đi làm|làm việc)?, work permit, gplđ > giấy phép lao động đối với người lao động nước ngoài
(đi|sang) (nhật|hàn|đài loan|đức|úc|ả rập) (làm|lao động|làm việc|thực tập sinh)?, xuất khẩu lao động, xklđ > đưa người lao động việt nam đi làm việc ở nước ngoài
(công ty|doanh nghiệp) (xuất khẩu lao động|xklđ) > giấy phép hoạt động dịch vụ đưa người lao động việt nam đi làm việc ở nước ngoài
(tự|tự xin|cá nhân) … đi (làm|lao động) nước ngoài > đăng ký hợp đồng lao động trực tiếp giao kết
(chết|mất|bị nạn|tai nạn) … (nước ngoài|bên nhật|bên đài loan|bên hàn) … (xuất khẩu lao động|lao động)? > hỗ trợ thân nhân của người lao động bị chết trong thời gian làm việc ở nước ngoài
(tìm|giới thiệu|kiếm) việc (làm)? > tư vấn giới thiệu việc làm
(công ty|trung tâm|dịch vụ) (môi giới|giới thiệu) việc (làm)? > hoạt động dịch vụ việc làm
(cho thuê lao động|cho thuê công nhân|thuê lại lao động|cung ứng công nhân) > hoạt động cho thuê lại lao động
(nội quy|quy chế) (công ty|lao động|doanh nghiệp) > đăng ký nội quy lao động
(thỏa ước|thương lượng tập thể) > thương lượng tập thể
(đình công|đòi lương|tranh chấp lao động|nợ lương|quỵt lương) > tranh chấp lao động / hòa giải tranh chấp lao động
(trẻ|con nít|trẻ em|bé) (dưới 13 tuổi|13 tuổi|đi làm|đóng phim|diễn) > sử dụng người chưa đủ 13 tuổi làm việc
(thang máy|nồi hơi|cần trục|bình áp lực|máy nén) … (kiểm định|khai báo) > kiểm định kỹ thuật an toàn lao động / khai báo máy thiết bị có yêu cầu nghiêm ngặt về an toàn
(học|lớp|huấn luyện|thẻ) an toàn (lao động)? > huấn luyện an toàn vệ sinh lao động
(bệnh nghề nghiệp|bệnh do làm|bụi phổi|điếc nghề nghiệp) > bệnh nghề nghiệp
(tai nạn|té|ngã|bị thương) … (lao động|lúc làm|khi làm|đi làm|công trường) > tai nạn lao động
(tay nghề|thi tay nghề|kỹ năng nghề|chứng chỉ nghề|thợ bậc) > chứng chỉ kỹ năng nghề quốc gia / đánh giá kỹ năng nghề quốc gia
(lãnh|hưởng|nhận|làm) (thất nghiệp|bhtn|tiền thất nghiệp) > hưởng trợ cấp thất nghiệp
(học nghề|đào tạo nghề) … (thất nghiệp|hỗ trợ|miễn phí) > hỗ trợ đào tạo nghề
(thợ hàn|bằng hàn) > giấy chứng nhận thợ hàn
# insurance and pensions
(rút|lãnh|lấy) (bảo hiểm xã hội|bhxh|bảo hiểm|sổ bảo hiểm) (một lần|1 lần|một cục)? > hưởng bảo hiểm xã hội một lần
(đóng|mua|tham gia) (bảo hiểm xã hội|bhxh|bảo hiểm) tự nguyện > đóng bhxh tự nguyện cấp sổ bhxh
(nghỉ đẻ|nghỉ sinh|tiền sinh|thai sản|đi đẻ|sinh con|sẩy thai|khám thai) … (bảo hiểm|chế độ|tiền|lãnh)? > hưởng chế độ thai sản
(nghỉ ốm|ốm|nghỉ bệnh|con ốm|con bệnh) … (bảo hiểm|chế độ|lương|tiền) > hưởng chế độ ốm đau
(dưỡng sức|nghỉ dưỡng) … (sinh|đẻ|ốm|bệnh|tai nạn) > hưởng trợ cấp dưỡng sức phục hồi sức khỏe
(lương hưu|trợ cấp) … (chuyển|đổi) (chỗ|nơi|tỉnh) > thay đổi hình thức nhận nơi nhận lương hưu
(cán bộ xã|cán bộ phường) … (hưu|nghỉ) > hưởng lương hưu trợ cấp hàng tháng đối với cán bộ xã
(chết|mất) … (lương hưu|tiền hưu) … (chưa nhận|chưa lãnh|còn lại) > truy lĩnh lương hưu trợ cấp bảo hiểm xã hội của người hưởng đã chết
(thanh toán|hoàn|trả lại) (viện phí|tiền viện|tiền thuốc|tiền khám) (bảo hiểm|bhyt)? > thanh toán trực tiếp chi phí khám bệnh chữa bệnh
(bệnh viện|phòng khám|trạm xá) … (khám bảo hiểm|nhận bảo hiểm|khám bhyt|ký bảo hiểm|thẻ bảo hiểm) > ký hợp đồng khám bệnh chữa bệnh bảo hiểm y tế
# schools
(mở|lập|xây) (trường|lớp) (mầm non|mẫu giáo|nhà trẻ|giữ trẻ) > thành lập nhà trẻ trường mẫu giáo trường mầm non
(nhóm trẻ|giữ trẻ|trông trẻ|nhóm giữ trẻ|lớp mầm non tư) > cơ sở giáo dục mầm non độc lập
(trường|lớp) cấp (1|một) > trường tiểu học
(trường|lớp) cấp (2|hai) > trường trung học cơ sở
(trường|lớp) cấp (3|ba) > trường trung học phổ thông
(trường|lớp) (dân tộc|nội trú) > trường phổ thông dân tộc nội trú
(trường) bán trú > trường phổ thông dân tộc bán trú
(bắt đầu dạy|cho dạy|được dạy|khai giảng|mở cửa dạy|hoạt động dạy) > hoạt động giáo dục
(trung tâm|lớp) (tiếng anh|ngoại ngữ|anh ngữ|tin học|anh văn) > trung tâm ngoại ngữ tin học
(dạy thêm|lớp học thêm|dạy kèm) > dạy thêm
(trung tâm) (kỹ năng sống|ngoại khóa|kỹ năng) > hoạt động giáo dục kỹ năng sống và hoạt động giáo dục ngoài giờ chính khóa
(trường nghề|dạy nghề|trung tâm dạy nghề|trung cấp|trung cấp nghề) > cơ sở giáo dục nghề nghiệp trường trung cấp trung tâm giáo dục nghề nghiệp
(gdtx|bổ túc|giáo dục thường xuyên) > trung tâm giáo dục thường xuyên
(trẻ tự kỷ|can thiệp sớm|giáo dục hòa nhập|trẻ khuyết tật học|trẻ chậm nói) > trung tâm hỗ trợ phát triển giáo dục hòa nhập
(tư vấn|trung tâm|công ty) du học > kinh doanh dịch vụ tư vấn du học
(du học|đi học nước ngoài) … (học bổng|nhà nước|ngân sách|cử) > cử đi học nước ngoài / tuyển sinh ra nước ngoài học tập bằng học bổng ngân sách nhà nước
(bằng|văn bằng) (nước ngoài|đại học nước ngoài|học nước ngoài) > công nhận văn bằng do cơ sở giáo dục nước ngoài cấp
(sai|sửa|đổi) … (tên|ngày sinh)? … (bằng|bằng tốt nghiệp|văn bằng|chứng chỉ) > chỉnh sửa nội dung văn bằng chứng chỉ
(mất|rách) (bằng|bằng cấp|bằng tốt nghiệp|bằng cấp 3|bằng cấp ba|bằng đại học) > cấp bản sao văn bằng chứng chỉ từ sổ gốc
(chấm lại|phúc khảo|phúc tra) … (thi|điểm|bài)? > phúc khảo bài thi tốt nghiệp trung học phổ thông
(thi|đăng ký thi) tốt nghiệp > đăng ký dự thi tốt nghiệp trung học phổ thông
(ốm|bệnh|tai nạn) … không thi (được)? > đặc cách tốt nghiệp trung học phổ thông
(về nước|nước ngoài về|từ nước ngoài) … (học|đi học) > tiếp nhận học sinh việt nam từ nước ngoài về nước
(nghỉ học|bỏ học) … (học lại|đi học lại) > tiếp nhận học sinh xin học lại
(tiền ăn|ăn trưa) (mẫu giáo|mầm non|ở trường)? > hỗ trợ ăn trưa đối với trẻ em mẫu giáo
(gạo|tiền ăn ở) … (học sinh|bán trú|trường) > học sinh bán trú hỗ trợ kinh phí hỗ trợ gạo
(con công nhân|công nhân khu công nghiệp|con lao động) … (mẫu giáo|mầm non|giữ trẻ) > trợ cấp đối với trẻ em mầm non là con công nhân
(sinh viên|học) sư phạm … (tiền|hỗ trợ|học phí) > hỗ trợ tiền đóng học phí và chi phí sinh hoạt sinh viên đào tạo giáo viên
(trường) … (đạt chuẩn|chuẩn quốc gia) > trường đạt chuẩn quốc gia
(giáo sư|phó giáo sư) > công nhận đạt tiêu chuẩn chức danh giáo sư phó giáo sư
(mở ngành|ngành mới) … (đại học|thạc sĩ|tiến sĩ)? > mở ngành đào tạo trình độ đại học
(thi|xét|vào) (công chức) > thi tuyển công chức / xét tuyển công chức
(thi|xét|vào) (viên chức) > thi tuyển viên chức / xét tuyển viên chức
(xã học tập|cộng đồng học tập) > công nhận cộng đồng học tập
# health
(bằng|giấy phép|chứng chỉ) (bác sĩ|hành nghề y|y sĩ|điều dưỡng|y tá|hộ sinh|nha sĩ) > giấy phép hành nghề khám bệnh chữa bệnh
(mở|lập|xin mở) (phòng khám|phòng mạch|nha khoa|phòng răng|phòng khám răng|thẩm mỹ viện|trạm xá|bệnh viện) > cấp mới giấy phép hoạt động khám bệnh chữa bệnh
(thuốc nam|thuốc bắc|đông y|thầy lang|ông lang|bốc thuốc) > lương y / thuốc cổ truyền
bài thuốc (gia truyền|ông bà|bí truyền) > người có bài thuốc gia truyền
(nhà thuốc|tiệm thuốc|hiệu thuốc|quầy thuốc|bán thuốc tây|thuốc tây) > giấy chứng nhận đủ điều kiện kinh doanh dược
(dược sĩ|bằng dược|chứng chỉ dược) > chứng chỉ hành nghề dược
(thuốc) … (xách tay|mang theo|cầm theo|hành lý) > thuốc thuộc hành lý cá nhân
(thử thuốc|thuốc mới) … (trên người|lâm sàng)? > nghiên cứu thử thuốc trên lâm sàng
(thuốc mới|đăng ký thuốc|số đăng ký thuốc|visa thuốc) > cấp giấy đăng ký lưu hành thuốc
(cây thuốc|thảo dược|sâm|đinh lăng|vị thuốc) > dược liệu
(gacp|trồng đạt chuẩn|trồng chuẩn|chuẩn trồng) > thực hành tốt nuôi trồng thu hái dược liệu GACP
(máy|thiết bị|dụng cụ) (y tế|bệnh viện|đo huyết áp|siêu âm|khẩu trang) > thiết bị y tế / trang thiết bị y tế
(kem|mỹ phẩm|son|kem trộn|dầu gội|sữa tắm|nước hoa) > mỹ phẩm
(quảng cáo) (thuốc|mỹ phẩm|phòng khám|thiết bị y tế) > xác nhận nội dung quảng cáo
(thuốc|bình) (xịt|diệt) (muỗi|gián|kiến|côn trùng|mối), nước (sát khuẩn|rửa tay), diệt muỗi > chế phẩm diệt côn trùng diệt khuẩn
(tiêm|chích|chủng) (ngừa|chủng|vắc xin|vaccine) … (mở|điểm|phòng|cơ sở|trung tâm) > cơ sở đủ điều kiện tiêm chủng
(tiêm|chích|chủng) … (phản ứng|sốc|chết|tai biến|biến chứng) > bồi thường do xảy ra tai biến trong tiêm chủng
(hiv|sida|ết|aids) > HIV
(cai|uống) (methadone|thuốc thay thế) > điều trị nghiện các chất dạng thuốc phiện bằng thuốc thay thế
(cai nghiện|cai ma túy|nghiện|cai xì ke) > cai nghiện ma túy tự nguyện
(ghép|hiến) (thận|tạng|gan|tim|mô) > lấy ghép mô bộ phận cơ thể người
(sữa mẹ) > ngân hàng mô / sữa mẹ
(đẻ thuê|mang thai hộ|đẻ hộ) > mang thai hộ vì mục đích nhân đạo
(giấy chứng sinh) … (mất|sai|làm lại|rách) > cấp lại giấy chứng sinh
(khám từ thiện|khám miễn phí|mổ từ thiện|đoàn bác sĩ từ thiện) > khám bệnh chữa bệnh nhân đạo theo đợt
(khám online|khám qua mạng|khám từ xa) > khám bệnh chữa bệnh từ xa
(giấy khám sức khỏe|khám sức khỏe) … (cơ sở|được khám|công bố) > công bố đủ điều kiện thực hiện khám sức khỏe
(tóm tắt|sao|xin) (bệnh án) > bản tóm tắt hồ sơ bệnh án
(chữ thập đỏ|sơ cứu|trạm cấp cứu) > trạm điểm sơ cấp cứu chữ thập đỏ
(phòng|máy) xét nghiệm > cơ sở xét nghiệm
(giám định pháp y|pháp y) > giám định viên pháp y
(đưa|chở|mang) (thi hài|xác|xác chết|hài cốt|tro|tro cốt|hũ cốt) … (về|nước|ra) > thi hài hài cốt tro cốt
(rượu|thuốc lá|cà phê) … hợp quy > bản công bố hợp quy
# merit, army
(giấy tờ|hồ sơ|sổ) (thương binh) … (mất|rách|làm lại) > cấp lại giấy chứng nhận người có công
(thương binh|vết thương) … (tái phát|nặng thêm|khám lại|giám định lại|mảnh đạn) > khám giám định lại tỷ lệ tổn thương cơ thể thương binh
(chất độc da cam|da cam|dioxin|chất độc hóa học) > người hoạt động kháng chiến bị nhiễm chất độc hóa học
(bị địch bắt|ở tù|tù đày|côn đảo|phú quốc|bị tù) … (kháng chiến|cách mạng|trợ cấp|chế độ)? > bị địch bắt tù đày
(mẹ việt nam anh hùng|bà mẹ anh hùng|mẹ liệt sĩ) > danh hiệu bà mẹ việt nam anh hùng
(vợ liệt sĩ|chồng liệt sĩ) … (tái giá|lấy chồng|đi bước nữa|lấy người khác) > chế độ ưu đãi vợ hoặc chồng liệt sĩ lấy chồng hoặc vợ khác
(bốc mộ|dời mộ|đưa|di chuyển|chuyển) … liệt sĩ > di chuyển hài cốt liệt sĩ
(mộ|thăm|viếng) (mộ)? liệt sĩ > thăm viếng mộ liệt sĩ
(xét nghiệm|thử|giám định) (adn|dna) … (liệt sĩ|hài cốt) > giám định adn xác định danh tính hài cốt liệt sĩ
(con thương binh|con liệt sĩ|con người có công) … (đi học|học|đại học|học phí) > chế độ hỗ trợ để theo học
(chân giả|tay giả|xe lăn|nạng|máy trợ thính) > cấp phương tiện trợ giúp dụng cụ chỉnh hình
(tnxp|thanh niên xung phong) > thanh niên xung phong
(ccb|cựu chiến binh) … (chết|mất|mai táng) > chế độ mai táng phí đối với cựu chiến binh
(đi b|đi b c k|chiến trường b) > quân nhân cán bộ đi chiến trường b c k
(giúp lào|sang lào|chuyên gia lào|chuyên gia campuchia) … (trợ cấp|chế độ) > chuyên gia sang giúp lào căm pu chia
(bộ đội|đi lính|đánh|chiến đấu|chiến trường) … (campuchia|k|biên giới|biên giới phía bắc|polpot|pol pot|khơ me đỏ|79|1979), sau giải phóng > nhập ngũ sau ngày 30/4/1975 trực tiếp tham gia chiến tranh bảo vệ tổ quốc và làm nhiệm vụ quốc tế
(dân công hỏa tuyến|dân công|tải đạn) > dân công hỏa tuyến
(du kích) > du kích
(khám|đi) (nghĩa vụ|nghĩa vụ quân sự|nvqs) … (hoãn|tạm hoãn|miễn) > tạm hoãn gọi nhập ngũ miễn nghĩa vụ quân sự
(con) (bộ đội|lính|đang đi nghĩa vụ|chiến sĩ) … (học phí|tiền học|miễn) > miễn học phí đối với con đẻ con nuôi hợp pháp của hạ sĩ quan binh sĩ tại ngũ
(đang đi nghĩa vụ|đi nghĩa vụ|lính nghĩa vụ|tại ngũ) … (cha|mẹ|bố|nhà|gia đình|vợ) … (ốm|chết|cháy|khó khăn|bệnh|nằm viện|bão) > trợ cấp khó khăn đột xuất đối với thân nhân của hạ sĩ quan binh sĩ tại ngũ
(thi|học|vào) (trường quân đội|trường sĩ quan|học viện quân|trường lính) > tuyển sinh đào tạo quân sự
(quân sự xã|xã đội|chỉ huy quân sự xã|xã đội trưởng) > cán bộ ngành quân sự cơ sở
(dân quân|tự vệ) … (tai nạn|bị thương|chết|ốm) > trợ cấp cho dân quân tự vệ không tham gia bảo hiểm xã hội
(dân quân|tự vệ) … (khen|giấy khen|thành tích|khen thưởng) > khen thưởng thành tích về dân quân tự vệ
(dự bị|quân dự bị|dự bị động viên) > quân nhân dự bị
(cơ yếu|mật mã) (nghề|tuổi nghề) > công nhận tuổi nghề cơ yếu
(thi|vào|tuyển|xin vào) (công an|ngành công an) > tuyển chọn công dân vào công an nhân dân
(đi|nghĩa vụ) nghĩa vụ công an > tuyển chọn công dân thực hiện nghĩa vụ tham gia công an nhân dân
(dân phòng|bảo vệ dân phố|tổ an ninh|tổ bảo vệ an ninh) > lực lượng tham gia bảo vệ an ninh trật tự ở cơ sở
(huân chương|huy chương|bằng khen|giấy khen) … (mất|rách|hỏng|làm lại) > cấp đổi cấp lại hiện vật khen thưởng
(nghệ sĩ) (ưu tú|nhân dân)? > danh hiệu nghệ sĩ nhân dân nghệ sĩ ưu tú
(nghệ nhân) (ưu tú|nhân dân)? > danh hiệu nghệ nhân nhân dân nghệ nhân ưu tú
# justice
(bào chữa miễn phí|luật sư miễn phí|tư vấn luật miễn phí|trợ giúp pháp lý|luật sư cho người nghèo) > yêu cầu trợ giúp pháp lý
(luật sư) … (bằng|chứng chỉ|thẻ|hành nghề) > chứng chỉ hành nghề luật sư
(văn phòng|công ty) luật (sư)? > tổ chức hành nghề luật sư
(công chứng viên|phòng công chứng|văn phòng công chứng) > công chứng viên văn phòng công chứng
(lập vi bằng|thừa phát lại|vi bằng) > thừa phát lại
(giám định tư pháp|giám định viên) > giám định viên tư pháp
(trọng tài|xử trọng tài) > trung tâm trọng tài
(hòa giải viên|tổ hòa giải) > hòa giải viên / tổ trưởng tổ hòa giải
(quản tài|thanh lý phá sản|phá sản) > quản tài viên
(kiện|khởi kiện|nộp đơn kiện|nộp đơn tòa|đơn ly hôn|đơn kiện) > nộp đơn khởi kiện tài liệu chứng cứ
(giấy|thông báo|giấy triệu tập|giấy báo) (của)? tòa … (mạng|email|điện tử|online) > đăng ký nhận các thông báo văn bản tố tụng bằng phương tiện điện tử
(sao|xin|lấy) (bản án|quyết định tòa|hồ sơ vụ án) > sao bản án tài liệu trong hồ sơ vụ án
(thi hành án|đòi nợ theo án|bản án không thi hành|án rồi mà không trả) > yêu cầu thi hành án dân sự
(oan|bắt oan|tù oan|xử oan|xin lỗi công khai) > phục hồi danh dự
(nhà nước|cán bộ) … (bồi thường|đền|gây thiệt hại) > yêu cầu bồi thường tại cơ quan trực tiếp quản lý người thi hành công vụ
(bị đánh|chồng đánh|bạo hành|đánh đập|bạo lực gia đình|cấm lại gần|cấm tiếp xúc|lệnh cấm) > cấm tiếp xúc phòng chống bạo lực gia đình
(bỏ|hủy|gỡ|rút) … (cấm|cấm lại gần|cấm tiếp xúc|lệnh cấm) > hủy bỏ quyết định cấm tiếp xúc
(buôn người|bị bán|nạn nhân mua bán|bị lừa bán) > nạn nhân mua bán người hỗ trợ nạn nhân
(trẻ|cháu|bé|con) … (bị xâm hại|bị đánh|bạo hành|hiếp dâm|xâm hại) > hỗ trợ can thiệp đối với trẻ em bị xâm hại
(nhận nuôi tạm|chăm sóc|nuôi hộ|cưu mang) … (trẻ|cháu|bé|trẻ mồ côi) > nhận chăm sóc thay thế cho trẻ em
(lưu trữ|tài liệu cũ|hồ sơ cũ|hồ sơ lưu) … (xem|đọc|sao|xin|mượn) > sử dụng tài liệu lưu trữ
(hội|câu lạc bộ|hội nhóm|hội đồng hương) … (lập|thành lập|xin lập) > thành lập hội
(quỹ từ thiện|quỹ thiện nguyện|quỹ xã hội) > giấy phép thành lập và công nhận điều lệ quỹ
(tổ chức từ thiện nước ngoài|ngo|tổ chức nước ngoài|phi chính phủ) > tổ chức phi chính phủ nước ngoài
(làm|đăng ký|đổi|mất|khắc|cấp|xin|hủy|trả) (con dấu|mộc|dấu tròn), khắc dấu > mẫu con dấu
# faith
(chùa|nhà thờ|thánh thất|đạo|tổ chức đạo) … (đại hội|bầu) > đại hội của tổ chức tôn giáo
(nhóm|tụ tập|sinh hoạt) (đạo|tin lành|cầu nguyện|cầu kinh) > đăng ký sinh hoạt tôn giáo tập trung
(sư|thầy|linh mục|cha xứ|mục sư|ni|cha đạo) … (chuyển|đổi) (chùa|chỗ|nơi|xứ|đi) > thuyên chuyển chức sắc chức việc nhà tu hành
(sư|thầy|linh mục|cha xứ|mục sư|ni) … (phong|bổ nhiệm|tấn phong|suy cử) > phong phẩm bổ nhiệm chức sắc
(giảng đạo|thuyết pháp|giảng kinh|truyền đạo) > giảng đạo
(sư|mục sư|linh mục) (nước ngoài|tây) > chức sắc nhà tu hành là người nước ngoài
(quyên góp|lạc quyên|quyên tiền) … (chùa|nhà thờ|đạo)? > tổ chức quyên góp
(trường|lớp) (đạo|tu|phật học|chủng viện|giáo lý) > cơ sở đào tạo tôn giáo / lớp bồi dưỡng về tôn giáo
(đình|đền|miếu|cúng đình|lễ đình) > đăng ký hoạt động tín ngưỡng
(hội làng|lễ hội|hội đền|cúng làng) > tổ chức lễ hội
# culture, press
(hát|ca nhạc|show|đêm nhạc|biểu diễn|liveshow|văn nghệ) > tổ chức biểu diễn nghệ thuật
(thi hoa hậu|thi người đẹp|thi người mẫu|hoa hậu) > tổ chức cuộc thi người đẹp người mẫu
(phim|chiếu phim|làm phim|rạp phim) > giấy phép phân loại phim
(quay phim|đoàn phim) … nước ngoài > cung cấp dịch vụ quay phim sử dụng bối cảnh tại việt nam
(triển lãm|trưng bày|bày) (ảnh|hình|ảnh chụp|nhiếp ảnh) > triển lãm tác phẩm nhiếp ảnh
(triển lãm|trưng bày|bày) (tranh|tượng) > triển lãm mỹ thuật
(tượng đài|bức tượng|dựng tượng|tranh tường) > xây dựng tượng đài tranh hoành tráng
(đồ cổ|cổ vật|bình cổ|đồ xưa) > di vật cổ vật
(bảo tàng tư|bảo tàng riêng|bảo tàng tư nhân|mở bảo tàng) > bảo tàng ngoài công lập
(trùng tu|sửa|tu sửa) (chùa|đình|di tích|đền) > bảo quản tu bổ phục hồi di tích
(nhà|xây|sửa) … (gần|trong|cạnh|sát) (di tích|phố cổ|di sản) > xây dựng nhà ở riêng lẻ di tích
(biển|bảng|băng rôn|pano|bảng hiệu) (quảng cáo)? > thông báo sản phẩm quảng cáo trên bảng quảng cáo băng rôn
(tiệm in|xưởng in|nhà in|in ấn|cơ sở in|photocopy) > hoạt động in
(máy in|nhập máy in) > nhập khẩu thiết bị in
(in|ra|xuất bản) sách > đăng ký xuất bản
(tài liệu|kỷ yếu|sách) … (nội bộ|không bán|lịch sử đảng) > xuất bản tài liệu không kinh doanh
(nhập|mua) (sách|báo) (nước ngoài|ngoại)? > nhập khẩu xuất bản phẩm
(thẻ nhà báo|thẻ phóng viên) > thẻ nhà báo
(nhà báo|phóng viên) (tây|nước ngoài|ngoại quốc) > phóng viên nước ngoài
(bản tin|tờ tin) > xuất bản bản tin
(báo giấy|báo mạng|tạp chí|ra báo) > giấy phép hoạt động báo in báo điện tử tạp chí
(trang tin|web tin tức|trang tin tổng hợp|website tin) > trang thông tin điện tử tổng hợp
(mạng xã hội|diễn đàn|forum) > cung cấp dịch vụ mạng xã hội
(game|trò chơi|chơi game) (online|mạng|trên mạng)? > trò chơi điện tử trên mạng
(truyền hình cáp|tivi cáp|truyền hình trả tiền|k cộng) > dịch vụ phát thanh truyền hình trả tiền
(chảo|vệ tinh|xem kênh nước ngoài) > thu tín hiệu truyền hình nước ngoài trực tiếp từ vệ tinh
(truyện|thơ|tiểu thuyết|nhà văn|sáng tác) … (hỗ trợ|tiền) > hỗ trợ sáng tác tác phẩm văn học
# sport and tourism
(gym|thể hình|phòng gym|fitness) > môn thể dục thể hình và fitness
(hồ bơi|bể bơi|dạy bơi) > môn bơi lặn
(sân bóng|đá banh|sân cỏ|bóng đá mini) > môn bóng đá
(võ|dạy võ|lớp võ|võ đường|lò võ|võ thuật) > môn võ cổ truyền vovinam / kinh doanh hoạt động thể thao đối với môn karate taekwondo judo
(lớp|dạy|câu lạc bộ|mở|phòng|sân|tập) (yoga|vovinam|karate|taekwondo|judo|patin|bida|bi a|billiards|cầu lông|tennis|quần vợt|bóng bàn|bóng rổ|bóng chuyền|boxing|bắn súng|bắn cung|đấu kiếm|leo núi|lặn|dù lượn|golf|gôn|lân|múa lân|khiêu vũ|dancesport|cờ|esport|wushu) > giấy chứng nhận đủ điều kiện kinh doanh hoạt động thể thao đối với môn
(dù lượn|diều bay|nhảy dù) > môn dù lượn và diều bay
(giải|thi đấu|giải đấu) (bóng đá|cầu lông|thể thao|võ|chạy|marathon|xe đạp|bóng chuyền) > đăng cai giải thi đấu thể thao
(hướng dẫn viên|hdv|tour guide) > thẻ hướng dẫn viên du lịch
(công ty|mở|làm) (tour|lữ hành|du lịch) > kinh doanh dịch vụ lữ hành
(khách sạn|homestay|resort|nhà nghỉ) … (sao|xếp hạng|xếp sao) > hạng cơ sở lưu trú du lịch
(khu|điểm) (du lịch|sinh thái|tham quan|check in) > công nhận điểm du lịch
(xe|thuyền) (chở khách)? du lịch > biển hiệu phương tiện vận tải khách du lịch
# what else people live through
(trợ cấp|hỗ trợ) (khó khăn|đột xuất) … (lính|bộ đội|nghĩa vụ|tại ngũ) > trợ cấp khó khăn đột xuất đối với thân nhân của hạ sĩ quan binh sĩ tại ngũ
(đăng ký|bảo hộ|bản quyền) (bản ghi âm|ghi âm|ghi hình|chương trình phát sóng|cuộc biểu diễn) > cấp giấy chứng nhận đăng ký quyền liên quan
(dạy|học) … bằng (tiếng anh|tiếng pháp|tiếng nước ngoài) > đề án dạy và học bằng tiếng nước ngoài
(cơ sở|công ty|xưởng|tiệm) … (thuê|nhận|dùng|toàn) người khuyết tật > công nhận cơ sở sản xuất kinh doanh sử dụng từ 30% tổng số lao động trở lên là người khuyết tật
(bảo vật|cổ vật|đồ cổ) … (ra nước ngoài|đi nước ngoài|nước ngoài) > mang di vật cổ vật bảo vật quốc gia ra nước ngoài
(chép|sao|đúc|làm) (lại|bản sao)? (bảo vật|bảo vật quốc gia) > giấy phép làm bản sao bảo vật quốc gia
(du học|đang học nước ngoài) … (đổi|chuyển) (trường|ngành|nước) > chuyển ngành nghề học chuyển trường chuyển nước đến học
(du học|học nước ngoài) … (bảo lưu|tạm dừng|nghỉ tạm|học thêm) > tạm dừng học và điều chỉnh thời gian học tập ở nước ngoài
(con|vợ|cha mẹ|thân nhân) (sĩ quan|bộ đội|quân nhân|công an|lính) … (bhyt|bảo hiểm y tế|thẻ bảo hiểm) > cấp thẻ bảo hiểm y tế
(đóng|nộp) (ít|thấp|thấp hơn|ít hơn|giảm) … (tai nạn lao động|tnlđ) , (tai nạn lao động|tnlđ) … (đóng|nộp) (ít|thấp) > áp dụng mức đóng thấp hơn mức đóng bình thường vào quỹ bảo hiểm tai nạn lao động
`);
