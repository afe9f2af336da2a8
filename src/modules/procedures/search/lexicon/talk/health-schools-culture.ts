/** Health, schools, culture, faith, press, tourism, sport, societies, the state's own affairs (see ../../talk.ts). */
export const talkOfHealthSchoolsAndCulture = `
# health
hành nghề khám bệnh, giấy phép hành nghề … khám bệnh > bác sĩ, y sĩ, điều dưỡng, y tá, chứng chỉ hành nghề y, bằng bác sĩ
lương y, gia truyền > thầy thuốc nam, thuốc bắc, đông y, bài thuốc, bốc thuốc
hoạt động … khám bệnh chữa bệnh, giấy phép hoạt động khám bệnh > mở phòng khám, phòng mạch, phòng răng, nha khoa, thẩm mỹ viện, bệnh viện tư, spa tiêm
khám bệnh chữa bệnh nhân đạo, lưu động > khám từ thiện, khám miễn phí cho dân
khám bệnh … từ xa > khám online, khám qua mạng
khám sức khỏe > giấy khám sức khỏe
hồ sơ bệnh án > xin bệnh án, giấy ra viện, tóm tắt bệnh
sơ cấp cứu chữ thập đỏ > trạm cấp cứu
dược > tiệm thuốc tây, nhà thuốc, quầy thuốc, bán thuốc, thuốc tây
chứng chỉ hành nghề dược > dược sĩ, bằng dược, chứng chỉ dược, đứng tên nhà thuốc, mở nhà thuốc
kinh doanh dược > mở nhà thuốc, mở quầy thuốc, tiệm thuốc tây, gpp
lưu hành thuốc > số đăng ký thuốc
gây nghiện, hướng thần > thuốc ngủ, morphin
thuốc cổ truyền, dược liệu > thuốc bắc, thuốc nam, cây thuốc
thiết bị y tế, trang thiết bị y tế > máy đo huyết áp, máy siêu âm, khẩu trang, que thử, bán máy y tế
mỹ phẩm > kem, son, dầu gội, kem trộn
tiêm chủng > chích ngừa, tiêm vắc xin, phòng tiêm
hiv > sida, xét nghiệm hiv, bị kim đâm
xét nghiệm > phòng lab, phòng xét nghiệm
côn trùng > diệt muỗi, xịt muỗi, diệt mối
kiểm dịch y tế > thi hài, hũ tro cốt, hàng qua cửa khẩu
mang thai hộ, thụ tinh > mang thai hộ, hiếm muộn, ivf
giám định y khoa > giám định sức khỏe, mất sức lao động
dân số > sinh con thứ
# schools
mầm non, mẫu giáo > nhà trẻ, trường mẫu giáo, giữ trẻ, nhóm trẻ, lớp mầm, cô nuôi dạy trẻ
tiểu học > trường cấp 1, cấp một, lớp 1
trung học cơ sở > cấp 2, cấp hai, lớp 6
trung học phổ thông > cấp 3, cấp ba, lớp 10
chuyển trường > chuyển học, đổi trường, theo cha mẹ, chuyển về quê học
học phí > tiền học, đóng học phí, miễn tiền học, giảm tiền học
chi phí học tập > tiền sách vở, học sinh nghèo, mồ côi đi học, con hộ nghèo, khuyết tật đi học
ăn trưa > tiền ăn trưa cho trẻ, bữa trưa
bán trú > tiền ăn ở cho học sinh vùng cao, gạo cho học sinh
nội trú > ở nội trú, học sinh dân tộc
học bổng > tiền thưởng học giỏi, du học
du học, học tập … nước ngoài, đi học nước ngoài > du học, đi học nước ngoài
cử tuyển > dân tộc đi đại học
tốt nghiệp > thi tốt nghiệp, điểm thi, bằng cấp 3
phúc khảo bài thi > chấm lại bài, điểm thấp, khiếu nại điểm
xét tuyển, tuyển sinh > thi vào, nộp hồ sơ vào trường, nguyện vọng
văn bằng chứng chỉ > bằng đại học, bằng cấp 3, bằng tốt nghiệp, mất bằng, bằng sai tên, in sai họ tên
bản sao văn bằng > mất bằng gốc, xin bản sao bằng
công nhận văn bằng > bằng nước ngoài, bằng du học
chỉnh sửa … văn bằng > bằng sai tên, sai ngày sinh, đổi tên trên bằng
trung tâm ngoại ngữ, tin học > trung tâm tiếng anh, lớp anh văn, dạy vi tính
dạy thêm > mở lớp dạy thêm, luyện thi
kỹ năng sống > dạy kỹ năng
giáo dục nghề nghiệp > trường nghề, dạy nghề, học nghề, trung cấp nghề, mở lớp dạy nghề
đăng ký hoạt động giáo dục nghề nghiệp > xin phép dạy nghề, được dạy nghề, mở ngành
trường cao đẳng > cao đẳng nghề
trường đại học > đại học
phổ cập giáo dục > xóa mù chữ
cộng đồng học tập > xã học tập
tư vấn du học > môi giới du học
giáo viên > thầy cô, dạy học, cô giáo
nhà giáo > thầy giáo ưu tú, nhà giáo ưu tú
# culture, sport, tourism
karaoke > quán hát, phòng hát
vũ trường > bar, sàn nhảy
biểu diễn nghệ thuật > ca nhạc, đêm nhạc, show, mời ca sĩ, hát, hội chợ ca nhạc
người đẹp > thi hoa hậu, hoa khôi
lễ hội > hội làng, rước kiệu, lễ đình
di tích > đình chùa, sửa đình, tu bổ chùa, nhà cổ
di sản văn hóa > cổ vật, đồ cổ, phố cổ
nghệ nhân > nghệ nhân ưu tú
thư viện > phòng đọc sách, tủ sách
phim > chiếu phim, quay phim, làm phim, rạp
triển lãm > trưng bày tranh, phòng tranh, trưng bày ảnh, bày tranh
mỹ thuật > tranh, tượng, tượng đài
quảng cáo > bảng quảng cáo, pano, băng rôn, treo băng rôn
gia đình văn hóa > ấp văn hóa, khu phố văn hóa
thể thao > phòng gym, hồ bơi, sân bóng, yoga, võ, bể bơi, cầu lông, tập thể hình
giải thi đấu > giải đấu, thi chạy, đua xe, giải bóng
du lịch > khách du lịch, tour, công ty du lịch
lữ hành > công ty du lịch, bán tour, mở tour
hướng dẫn viên du lịch > thẻ hướng dẫn viên, hdv, tour guide
lưu trú du lịch > khách sạn, homestay, nhà nghỉ, resort, xếp sao, gắn sao
báo chí > nhà báo, tòa soạn, phóng viên, báo tây, thẻ nhà báo
phóng viên nước ngoài, báo chí nước ngoài > nhà báo tây, đoàn làm phim nước ngoài
xuất bản > in sách, ra sách, nhà xuất bản, tài liệu
in > nhà in, tiệm in, xưởng in, in ấn
truyền hình, phát thanh > đài, kênh tivi, truyền hình cáp
họp báo > mở họp báo
# faith
tôn giáo > chùa, nhà thờ, thánh thất, sư thầy, linh mục, mục sư, đạo, phật tử, giáo dân
sinh hoạt tôn giáo > nhóm cầu nguyện, tụ họp cầu nguyện, điểm nhóm
lễ ngoài cơ sở > làm lễ ngoài chùa, lễ ngoài trời
phong phẩm, suy cử > lên chức trong đạo, phong chức sư
tín ngưỡng > miếu, đình, đền, thờ mẫu
quyên góp > xin tiền làm chùa
# societies, honours, archives
hội … thành lập, thành lập hội, đổi tên hội > lập hội, câu lạc bộ, hội đồng hương, hội nghề
quỹ … thành lập, quỹ xã hội, quỹ từ thiện > lập quỹ từ thiện, quỹ học bổng
đại hội > bầu ban chấp hành
khen thưởng, thi đua > bằng khen, giấy khen, danh hiệu, huân chương, mất bằng khen
kỷ niệm chương > huy hiệu
lưu trữ > tìm giấy tờ cũ, hồ sơ cũ, kho lưu trữ, hồ sơ ngày xưa
trí thức trẻ tình nguyện > thanh niên tình nguyện
tổ dân phố, thôn > ấp, khóm, khu phố, trưởng thôn
đơn vị hành chính > sáp nhập xã, đổi tên xã
công tác nước ngoài > đi công tác nước ngoài, đi nước ngoài việc công
hội nghị hội thảo quốc tế > mở hội thảo, mời khách nước ngoài
viện trợ > tiền tài trợ nước ngoài, ngo, dự án phi chính phủ
tổ chức phi chính phủ > ngo
biên giới > vùng biên, đồn biên phòng
biên phòng > đồn biên phòng, cảng, qua cửa khẩu
xuống tàu > lên tàu, lên tàu nước ngoài, lên tàu làm việc
đi bờ > thủy thủ lên bờ
tàu quân sự > tàu chiến
quân nhân > bộ đội, lính, sĩ quan
# deeds, whatever the field
cấp lại > mất, rách, hỏng, cháy, thất lạc, rơi, rớt, làm lại, bị mất
cấp đổi > rách, cũ, đổi mới, sai thông tin
gia hạn > hết hạn, sắp hết hạn, thêm thời gian
chấm dứt hoạt động, giải thể > đóng cửa, nghỉ luôn, dẹp, không làm nữa
thu hồi giấy phép > trả giấy phép, không làm nữa, bị rút
trả lại giấy phép > nộp lại, không làm nữa
tạm ngừng, tạm dừng > nghỉ một thời gian
bổ nhiệm lại > làm lại
thay đổi > đổi
thay đổi nội dung, điều chỉnh > sửa, đổi
chuyển nhượng > bán lại, sang lại, mua lại
phê duyệt > duyệt
hỗ trợ > được cho tiền, xin tiền, được tiền, giúp
miễn giảm > khỏi đóng, bớt
thầy thuốc nhân dân, thầy thuốc ưu tú > bác sĩ được phong
ra nước ngoài … triển lãm, đưa ra nước ngoài > mang tranh đi nước ngoài
phóng viên nước ngoài không thường trú > nhà báo sang quay phim, vài ngày
nhân viên bức xạ > chụp phóng xạ, kỹ thuật viên x quang
thử thuốc > thử thuốc trên người
chương trình công tác > lịch làm việc cả năm
hủy bỏ quyết định tặng > lấy lại bằng khen
giải thi đấu thể thao > tổ chức giải bóng chuyền
`;
