import { inShort } from "../in-short.ts";

/** Work, insurance, care, merit, army, police, courts, lawyers, associations, officials: terms of titles and what people say instead. */
export const societyLawAndArmy = inShort(`
# work
(nghỉ làm|mất việc|thôi việc|bị đuổi|cắt hợp đồng) … (tiền|trợ cấp|thất nghiệp) > hưởng trợ cấp thất nghiệp
(báo|khai) … (tìm việc|việc làm) … (hằng tháng|hàng tháng) > thông báo hằng tháng về việc tìm kiếm việc làm
(chuyển|dời) … thất nghiệp > chuyển nơi hưởng trợ cấp thất nghiệp
(vay|mượn) … (việc làm|giải quyết việc làm|tạo việc làm) > vay vốn quỹ quốc gia về việc làm
(thất nghiệp|mất việc) … học nghề > hỗ trợ người lao động tham gia đào tạo nâng cao trình độ kỹ năng nghề
(người tây|người nước ngoài|chuyên gia|kỹ sư nước ngoài) … (miễn|không cần|khỏi) … giấy phép > giấy xác nhận không thuộc diện cấp giấy phép lao động
(làm|vừa chơi vừa làm|du lịch kết hợp làm) … (úc|new zealand|niu di lân|kỳ nghỉ) > lao động kết hợp kỳ nghỉ giấy phép làm việc
(công ty|đưa người) … (xklđ|xuất khẩu lao động|đi làm nước ngoài) … (hợp đồng|danh sách|thực tập) > đăng ký hợp đồng đưa người lao động đi làm việc ở nước ngoài
(làm) (hai|2|nhiều) (công ty|nơi|chỗ) … (tai nạn|bệnh nghề nghiệp) > tai nạn lao động bệnh nghề nghiệp giao kết hợp đồng lao động với nhiều người sử dụng lao động
(hợp đồng lao động|hđlđ) (điện tử|online) > hợp đồng lao động điện tử eContract
(làm thêm|tăng ca) (giờ)? … (300|200|báo|quá) > thông báo về việc tổ chức làm thêm giờ
(công đoàn|tổ chức đại diện) > tổ chức đại diện người lao động
(lao động|công nhân) … (vé xe|tiền xe) > hỗ trợ tiền vé xe cho người lao động
# insurance and pensions
(lương hưu) … (chưa lấy|chưa nhận|còn mấy tháng|chưa lãnh) … (mất|chết|qua đời) > truy lĩnh lương hưu của người hưởng đã chết
(lương hưu) … (chuyển|dời|đổi chỗ|nơi khác|tỉnh khác) > chuyển hưởng lương hưu sang địa bàn khác
(đang lãnh|đang hưởng|hưởng) (trợ cấp|lương hưu) … (mất|chết|qua đời) … (vợ con|con|thân nhân|gia đình)? > chế độ đối với thân nhân người đang hưởng trợ cấp hằng tháng chết tuất
(tiền tuất|tuất|tử tuất) > trợ cấp tuất
(lương hưu|hưu) … (bị ngừng|bị cắt|tạm dừng|lãnh lại) > tiếp tục hưởng lương hưu tạm dừng hưởng
(nghỉ hưu|về hưu) (sớm|non) > nghỉ hưu trước tuổi
(hưu|lương hưu|bảo hiểm) … (định cư|nước ngoài|sang mỹ) > trợ cấp một lần người đang hưởng lương hưu ra nước ngoài để định cư
(dưỡng sức|nghỉ dưỡng) … (sau sinh|sau ốm|bảo hiểm)? > dưỡng sức phục hồi sức khỏe
(sổ|sổ bảo hiểm) … (sai|sửa|gộp|hai sổ|mất|rách) > cấp lại điều chỉnh sổ BHXH
(thẻ|thẻ bảo hiểm|bhyt|bảo hiểm y tế) … (sai|mất|đổi|rách) > cấp lại đổi thẻ BHYT
(đăng ký|khám|viện phí|trả tiền) … (bảo hiểm y tế|bhyt) … (trái tuyến|thanh toán|hoàn)? > thanh toán khám bệnh chữa bệnh bảo hiểm y tế
(công ty) … (khó khăn|tạm dừng|không đóng nổi) … (bảo hiểm|bhxh) > tạm dừng đóng vào quỹ hưu trí và tử tuất
(thời gian|năm) … (đi làm nước ngoài|hợp tác lao động|đi đức|đi liên xô) … (bảo hiểm|tính) > tính thời gian công tác hợp tác lao động bảo hiểm xã hội
# care
(người già|ông bà|cụ) … (không nơi nương tựa|neo đơn|một mình|viện dưỡng lão|nhà dưỡng lão|trung tâm) > tiếp nhận đối tượng vào cơ sở trợ giúp xã hội
(mở|lập) (nhà dưỡng lão|viện dưỡng lão|mái ấm|trại trẻ|nhà tình thương|nhà mở) > thành lập cơ sở trợ giúp xã hội
(tật|tàn tật|khuyết tật|liệt|mù|câm điếc|tâm thần|tự kỷ|bại não|down) … (giấy|xác nhận|tiền|trợ cấp|mức độ) > xác định mức độ khuyết tật trợ cấp xã hội
(công ty|xưởng|cơ sở) … (người tàn tật|người khuyết tật) … (ưu đãi|công nhận|nhiều) > cơ sở sản xuất kinh doanh sử dụng từ 30 tổng số lao động là người khuyết tật
(nhân viên|làm nghề|hành nghề) công tác xã hội > hành nghề công tác xã hội
(chết|mất|đám ma|chôn cất|mai táng) … (hỗ trợ|tiền|trợ cấp) > hỗ trợ chi phí mai táng
(thiêu|hỏa táng|điện táng|đốt xác) > hỗ trợ chi phí hỏa táng
(nạn nhân|bị bán|bị lừa bán|buôn người|mua bán người) > nạn nhân mua bán người hỗ trợ nạn nhân
(bạo hành|đánh đập|chồng đánh|bạo lực gia đình) > phòng chống bạo lực gia đình
(nghiện|ma túy|cai nghiện) … (tự nguyện|ở nhà|trung tâm|đăng ký|xong|về) > cai nghiện ma túy
(trẻ em|bé) … (xâm hại|bị hại|bị đánh|mồ côi|bơ vơ) > trẻ em cần bảo vệ chăm sóc thay thế
(già làng|trưởng bản|người uy tín) > người có uy tín
(nhà dột|nhà nát|sửa nhà|xóa nhà tạm) … (nghèo|hỗ trợ) > hỗ trợ nhà ở hộ nghèo xóa nhà tạm
(đất|nhà|nước) … (dân tộc|vùng cao|miền núi) … (hỗ trợ|nghèo) > hỗ trợ đất ở nhà ở đất sản xuất nước sinh hoạt
(mất tích|bị nạn) … (ngoài biển|trên biển|lũ) > hỗ trợ khẩn cấp
# merit and army
(liệt sĩ|liệt sỹ|hy sinh) … (công nhận|chưa được|xác nhận|bằng) > công nhận liệt sĩ cấp bằng tổ quốc ghi công
(bằng tổ quốc ghi công|bằng liệt sĩ) … (mất|rách|đổi|lại) > cấp đổi cấp lại bằng tổ quốc ghi công
(hài cốt|mộ) … (liệt sĩ|bộ đội) … (đưa về|dời|bốc|chuyển|tìm|thăm)? > di chuyển hài cốt liệt sĩ thăm viếng mộ liệt sĩ
(mẫu|thử) (adn|gen) … liệt sĩ > xác định danh tính hài cốt liệt sĩ
(thương binh|bị thương|vết thương|mảnh đạn) … (giám định|khám lại|tái phát|còn sót) > khám giám định lại tỷ lệ tổn thương cơ thể thương binh
(giám định) … (lần cuối|không đồng ý|phúc quyết) > khám giám định phúc quyết
(chất độc|da cam|dioxin) > nhiễm chất độc hóa học
(thanh niên xung phong|tnxp) > thanh niên xung phong
(dân công|hỏa tuyến|gùi lương tải đạn|tải đạn) > dân công hỏa tuyến
(du kích|dân quân|cơ sở cách mạng) … (chế độ|trợ cấp|một lần|tiền) > chế độ du kích dân quân tham gia kháng chiến trợ cấp một lần
(bộ đội|đi lính|quân nhân|xuất ngũ|phục viên) … (chế độ|một lần|tiền|trợ cấp|đánh mỹ|campuchia|biên giới) > chế độ quân nhân tham gia kháng chiến bảo vệ tổ quốc làm nhiệm vụ quốc tế
(chân giả|xe lăn|tay giả|nạng|máy trợ thính) > cấp phương tiện trợ giúp dụng cụ chỉnh hình phương tiện thiết bị phục hồi chức năng
(người có công|thương binh|bệnh binh|liệt sĩ) … (điều dưỡng|nghỉ dưỡng|nhà dưỡng) > điều dưỡng người có công
(người có công|thương binh|bệnh binh) … (đi tù|bị tù|phạm tội|ra nước ngoài|bị bắt) … (cắt|ngừng|dừng|thôi)? > tạm đình chỉ chấm dứt hưởng chế độ ưu đãi người có công
(người có công|thương binh) … (sai tên|sai năm sinh|sửa hồ sơ|ghi sai) > sửa đổi bổ sung thông tin cá nhân trong hồ sơ người có công
(người có công|thương binh) … (chuyển hồ sơ|chuyển nhà|nơi khác|chuyển đi) > di chuyển hồ sơ người có công
(người có công|thương binh|bệnh binh) … (chết|mất|qua đời|từ trần) > trợ cấp khi người có công từ trần
(con) (liệt sĩ|thương binh|bệnh binh|người có công) … (học|đại học|học phí) > ưu đãi giáo dục con người có công hỗ trợ theo học
(mẹ) (liệt sĩ|anh hùng) > bà mẹ việt nam anh hùng
(tù đày|bị tù|côn đảo|bị bắt) … (cách mạng|kháng chiến|địch|chiến tranh) > người hoạt động cách mạng bị địch bắt tù đày
(bộ đội|lính|quân nhân|chiến sĩ) … (tai nạn|ốm|bệnh|khó khăn|nhà cháy) > trợ cấp khó khăn quân nhân tại ngũ
(con|vợ) (bộ đội|lính|quân nhân|sĩ quan) … (học phí|bảo hiểm|hỗ trợ) > thân nhân hạ sĩ quan binh sĩ tại ngũ
(đi lính|nghĩa vụ|nvqs|khám nghĩa vụ|nhập ngũ) … (hoãn|miễn|tạm hoãn) > tạm hoãn gọi nhập ngũ miễn gọi nhập ngũ
(đi lính|nghĩa vụ quân sự|nvqs|quân dự bị|dự bị) > đăng ký nghĩa vụ quân sự dự bị động viên
(chuyển) … (nghĩa vụ|quân sự) > đăng ký nghĩa vụ quân sự chuyển đi chuyển đến
(dân quân|tự vệ) … (bị thương|ốm|chết|tai nạn|viện phí) > dân quân tự vệ khám bệnh chữa bệnh chế độ
(vào|thi|tuyển) (công an|cảnh sát|trường quân đội|sĩ quan) > tuyển chọn công dân tham gia công an nhân dân tuyển sinh quân sự
(bảo vệ dân phố|tổ an ninh|công an viên|dân phòng) > lực lượng tham gia bảo vệ an ninh trật tự ở cơ sở
(khu quân sự|doanh trại|căn cứ) > khu quân sự công trình quốc phòng
# law
(văn phòng|công ty) luật > tổ chức hành nghề luật sư văn phòng luật sư công ty luật
(luật sư) … (thẻ|chứng chỉ|bằng|hành nghề) > chứng chỉ hành nghề luật sư
(học|đào tạo) … (luật sư|công chứng|thừa phát lại|đấu giá) … (nước ngoài|úc|pháp|mỹ|anh) > công nhận đào tạo nghề ở nước ngoài công nhận tương đương
(tập sự|thực tập) (luật sư|công chứng|đấu giá|thừa phát lại) > tập sự hành nghề
(thi hết tập sự|kiểm tra tập sự|hết tập sự) > kiểm tra kết quả tập sự hành nghề
(luật sư) nước ngoài > luật sư nước ngoài công ty luật nước ngoài
(người đại diện|trưởng văn phòng|đứng đầu|giám đốc) … (luật|công chứng|văn phòng luật) > thay đổi người đại diện theo pháp luật trưởng văn phòng
(luật sư|người) (miễn phí|trợ giúp) … (nghèo|pháp lý|cho không) > trợ giúp pháp lý
(công chứng viên) … (bổ nhiệm|làm|thẻ|thôi) > bổ nhiệm công chứng viên thẻ công chứng viên
(phòng|văn phòng) công chứng … (gộp|nhập) > hợp nhất sáp nhập văn phòng công chứng
(phòng|văn phòng) công chứng … (bán|sang|mua) > chuyển nhượng bán văn phòng công chứng
(thi hành án|đòi nợ theo án|án xử xong) > thi hành án dân sự
(thừa phát lại|lập vi bằng|vi bằng) > thừa phát lại thừa hành viên
(đấu giá viên|công ty đấu giá|bán đấu giá) > đấu giá tài sản
(hòa giải) (thương mại|kinh doanh) > hòa giải thương mại
(trọng tài) (thương mại|kinh doanh) > trọng tài thương mại
(người hòa giải|tổ hòa giải|hòa giải viên) (xóm|thôn|cơ sở|phố)? > hòa giải viên ở cơ sở
(phá sản) … (người quản lý|quản tài) > quản tài viên
(giám định) (chữ ký|adn|tư pháp|pháp y|tâm thần) > giám định tư pháp giám định viên
(làm chứng|nhân chứng|phiên dịch|hội thẩm|bào chữa) … (tiền|chi phí|thanh toán) > thanh toán chi phí cho người làm chứng phiên dịch hội thẩm
(định giá|thẩm định) … (vụ án|tòa|tố tụng) > thanh toán chi phí định giá tài sản tố tụng
(bản án|hồ sơ vụ án) > cấp sao bản án tài liệu trong hồ sơ vụ án
(oan|oan sai|bị bắt oan|cán bộ làm sai) … (bồi thường|đền)? > yêu cầu bồi thường nhà nước
(lý lịch tư pháp|lltp|xóa án tích|tiền án) > phiếu lý lịch tư pháp
(khiếu nại|kiện) … (quân đội|bộ đội|trung đoàn|sư đoàn|quân khu) > giải quyết khiếu nại quân đội
(tố cáo) … (quân đội|bộ đội|sĩ quan) > giải quyết tố cáo quân đội
(khiếu nại|tố cáo|kiện) … công an > giải quyết khiếu nại tố cáo công an nhân dân
(nhập|xin|vào) (quốc tịch|tịch) (việt nam|vn)? > nhập quốc tịch việt nam
(bỏ|thôi) (quốc tịch|tịch) > thôi quốc tịch việt nam
(dịch|dịch thuật|bản dịch|người dịch) … (công chứng|chứng thực|chữ ký|đăng ký) > chứng thực chữ ký người dịch
(sao y|photo công chứng|công chứng bản sao|chứng thực bản sao) > chứng thực bản sao từ bản chính
(tư vấn) (pháp luật|luật) > trung tâm tư vấn pháp luật tư vấn viên pháp luật
(con nuôi) … (nước ngoài|tây|mỹ) > nuôi con nuôi có yếu tố nước ngoài
# associations, faith, officials
(lập|mở|xin lập) (hội|câu lạc bộ|hội đồng hương|hiệp hội) > thành lập hội
(hội) … (đại hội|đổi tên|điều lệ|bầu) > đại hội hội đổi tên hội phê duyệt điều lệ hội
(quỹ) (từ thiện|xã hội|khuyến học|nhân đạo) > quỹ xã hội quỹ từ thiện
(quỹ) … (đình chỉ|mở lại|hoạt động lại|chạy lại|làm lại) > cho phép quỹ hoạt động trở lại sau khi bị đình chỉ có thời hạn
(quỹ|hội) … (gộp|nhập|tách|chia) > hợp nhất sáp nhập chia tách quỹ hội
(ngo|phi chính phủ|tổ chức từ thiện nước ngoài) > tổ chức phi chính phủ nước ngoài
(đoàn) (khách nước ngoài|nước ngoài) … (vào|đến|thăm) > đón tiếp đoàn vào
(cán bộ|công chức|cử người) … (đi nước ngoài|đi công tác nước ngoài|xuất cảnh) > cử đoàn ra xuất nhập cảnh cho cán bộ công chức
(hội thảo|hội nghị) (quốc tế|có người nước ngoài|mời tây) > hội nghị hội thảo quốc tế
(linh mục|cha xứ|sư|nhà sư|thầy chùa|mục sư|sư thầy|sư cô|ni cô|thượng tọa) … (giảng|thuyết giảng|giảng đạo) > giảng đạo ngoài địa bàn phụ trách cơ sở tôn giáo
(linh mục|cha xứ|sư|nhà sư|mục sư|sư thầy|trụ trì|sư cô) … (chuyển|đổi|về) > thuyên chuyển chức sắc chức việc nhà tu hành
(linh mục|nhà sư|mục sư|sư thầy|trụ trì|giám mục) … (phong|bổ nhiệm|bầu|lên chức|nước ngoài) > phong phẩm bổ nhiệm bầu cử suy cử chức sắc
(chùa|nhà thờ|thánh thất|tịnh xá|giáo xứ|hội thánh|họ đạo) … (lập|mở|thành lập|công nhận) > tổ chức tôn giáo trực thuộc thành lập công nhận
(nhóm|điểm nhóm|tụ họp|cầu nguyện|đọc kinh) … (nhà|đạo|tin lành|tập trung) > sinh hoạt tôn giáo tập trung
(lễ|cúng|rước|đại lễ|lễ lớn) … (ngoài|ngoài chùa|ngoài nhà thờ|ngoài trời) > tổ chức cuộc lễ ngoài cơ sở tôn giáo
(trường|lớp|học viện) (đạo|phật học|chủng viện|giáo lý|thần học) > cơ sở đào tạo tôn giáo lớp bồi dưỡng về tôn giáo
(xin tiền|quyên góp|lạc quyên) … (chùa|nhà thờ|đạo) > quyên góp cơ sở tín ngưỡng tổ chức tôn giáo
(đình|miếu|đền|phủ|am|miễu|nhà thờ họ) … (lễ hội|hoạt động|đại diện|đăng ký) > hoạt động tín ngưỡng cơ sở tín ngưỡng
(vào|xin vào|thi vào) (biên chế|nhà nước|công chức|viên chức) > tuyển dụng công chức viên chức xét tuyển thi tuyển
(cán bộ|công chức) (xã|thôn|không chuyên trách) … (nghỉ|thôi|trợ cấp) > người hoạt động không chuyên trách thôi đảm nhiệm
(thôn|xóm|tổ dân phố|bản|ấp) … (lập|nhập|tách|đổi tên) > thành lập sáp nhập đổi tên thôn tổ dân phố
(lưu trữ|hồ sơ cũ|tài liệu cũ) … (đọc|sao|tra|xin|tìm) > sử dụng tài liệu lưu trữ
(chứng chỉ|hành nghề) lưu trữ > chứng chỉ hành nghề lưu trữ
(bằng khen|giấy khen|huân chương|huy chương|kỷ niệm chương) … (mất|hỏng|rách|cấp lại|đổi) > cấp đổi cấp lại hiện vật khen thưởng
(khen|đề nghị khen|bằng khen) … (bộ|ngành|bộ trưởng) > xét tặng bằng khen của bộ
(kỷ niệm chương) > xét tặng kỷ niệm chương
(chiến sĩ thi đua|lao động tiên tiến|tập thể xuất sắc) > danh hiệu chiến sĩ thi đua lao động tiên tiến tập thể lao động xuất sắc
(nghệ nhân|thợ giỏi|bàn tay vàng) … (danh hiệu|công nhận|tiền|trợ cấp) > danh hiệu nghệ nhân thợ giỏi
(cmnd|chứng minh) (9 số|cũ|chín số) … (xác nhận|căn cước|cccd)?, (số|xác nhận) … (cmnd|chứng minh nhân dân|chứng minh) … (cũ|9 số) > xác nhận số chứng minh nhân dân 09 số số định danh cá nhân
(nhà trọ|phòng trọ|nhà thuê|ở nhờ) … (diện tích|mét vuông|m2) … (nhập khẩu|thường trú|hộ khẩu)? > xác nhận về điều kiện diện tích bình quân nhà ở để đăng ký thường trú
`);
