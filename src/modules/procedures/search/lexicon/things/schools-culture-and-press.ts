import { inShort } from "../in-short.ts";

/** Schools, degrees, culture, heritage, sports, tourism, press, books, films: terms of titles and what people say instead. */
export const schoolsCultureAndPress = inShort(`
# schools
(trường cấp 1|trường tiểu học|trường làng) > trường tiểu học
(trường cấp 2|cấp hai|trường trung học) > trường trung học cơ sở
(trường cấp 3|cấp ba|trường thpt) > trường trung học phổ thông
(nhà trẻ|lớp mẫu giáo|nhóm trẻ|giữ trẻ|trông trẻ|trường mầm non|trường mẫu giáo) … (mở|lập|xin|giấy phép) > thành lập cơ sở giáo dục mầm non
(trường|trung tâm) … (bị đình chỉ|đóng cửa) … (mở lại|dạy lại|lại) > hoạt động giáo dục trở lại
(trường) … (xây xong|dạy|khai giảng|hoạt động|tuyển sinh) > cho phép trường hoạt động giáo dục
(gộp|nhập|tách|chia) … trường > sáp nhập chia tách trường
(dẹp|đóng|giải tán) … (trường|trung tâm|lớp) > giải thể trường
(trường) … chuẩn (quốc gia)? > trường đạt chuẩn quốc gia
(chấm điểm|đánh giá|kiểm định) trường > kiểm định chất lượng giáo dục
(dạy|học) (bằng|chương trình) (tiếng anh|nước ngoài|quốc tế|song ngữ|ib|cambridge) > dạy và học bằng tiếng nước ngoài chương trình giáo dục tích hợp
(trường) (quốc tế|nước ngoài|có vốn nước ngoài) > cơ sở giáo dục có vốn đầu tư nước ngoài
(trung tâm|lớp) (tiếng anh|ngoại ngữ|tin học|anh ngữ|dạy tiếng) > trung tâm ngoại ngữ tin học
(dạy thêm|học thêm|lớp học thêm) > dạy thêm học thêm
(kỹ năng sống|năng khiếu|ngoài giờ|trại hè) > hoạt động giáo dục kỹ năng sống giáo dục ngoài giờ chính khóa
(du học|tư vấn du học|công ty du học) > dịch vụ tư vấn du học
(đi học|học) nước ngoài … (học bổng|nhà nước|ngân sách) > công dân việt nam ra nước ngoài học tập học bổng
(bổ túc|học bù|gdtx|giáo dục thường xuyên) > giáo dục thường xuyên
(trường nghề|dạy nghề|cao đẳng nghề|trung cấp nghề|học nghề) … (mở|lập|đổi tên|tuyển sinh|giấy phép) > cơ sở giáo dục nghề nghiệp trường trung cấp cao đẳng
(trường|mở) (đại học|đh) … (mở|lập|nâng|lên) > thành lập trường đại học
(phân hiệu|cơ sở 2|chi nhánh) … (trường|đại học|cao đẳng) > phân hiệu của trường
(tốt nghiệp|bằng|học xong) (cao học|thạc sĩ|thạc sỹ|ths), cao học > xét tốt nghiệp cấp bằng thạc sĩ
(nghiên cứu sinh|tiến sĩ|tiến sỹ|ncs) > bằng tiến sĩ
(bằng|bằng cấp|bằng tốt nghiệp|học bạ) … (mất|rách|cháy|sai tên|sửa) > cấp lại chỉnh sửa văn bằng chứng chỉ bản sao văn bằng
(bằng|bằng cấp|văn bằng) (nước ngoài|bên mỹ|bên nga|trường nước ngoài) … (công nhận|xài|dùng)? > công nhận văn bằng do cơ sở giáo dục nước ngoài cấp
(bảo lưu|tạm nghỉ|nghỉ học) … (đại học|học|du học)? > tạm dừng học điều chỉnh thời gian học tập bảo lưu
(chuyển) (trường|lớp) > chuyển trường tiếp nhận học sinh
(thi lại|phúc khảo|chấm lại|xem lại điểm) > phúc khảo bài thi
(thi|đăng ký thi) (tốt nghiệp|thpt quốc gia|thpt|vào 10|lớp 10) > đăng ký dự thi tốt nghiệp trung học phổ thông tuyển sinh
(điểm ưu tiên|cộng điểm|tuyển thẳng) > ưu tiên tuyển thẳng xét tuyển
(dân tộc nội trú|nội trú|bán trú) … (vào|xin|tuyển) > tuyển sinh vào trường phổ thông nội trú
(học phí|tiền học) … (giảm|miễn|hỗ trợ|nghèo) > miễn giảm học phí hỗ trợ chi phí học tập
(ăn trưa|tiền ăn) … (mẫu giáo|mầm non|trẻ) > hỗ trợ ăn trưa trẻ em mẫu giáo
(gạo|tiền ăn|tiền ở) … (học sinh|bán trú|vùng cao) > hỗ trợ học sinh bán trú gạo tiền ăn
(con công nhân|con em công nhân) > trẻ em mầm non là con công nhân người lao động khu công nghiệp
(sinh viên|học sinh) … (khuyết tật|tàn tật) … (học bổng|tiền) > học bổng hỗ trợ phương tiện đồ dùng học tập người khuyết tật
(cử tuyển|dự bị đại học) > cử tuyển dự bị đại học
(sư phạm|học sư phạm|giáo viên tương lai) … (tiền|hỗ trợ|sinh hoạt phí) > hỗ trợ tiền đóng học phí chi phí sinh hoạt sinh viên sư phạm
(thầy|cô|giáo viên|nhà giáo) … (nghỉ hưu|thâm niên|chuyển trường|vùng khó) > nhà giáo chế độ chính sách
(nhà giáo) (ưu tú|nhân dân) > danh hiệu nhà giáo nhân dân nhà giáo ưu tú
(xã|khu phố|tỉnh) (học tập|khuyến học) > cộng đồng học tập
(giáo dục quốc phòng|quân sự học đường) > giáo dục quốc phòng và an ninh
(hòa nhập|chuyên biệt|dạy trẻ khuyết tật|tự kỷ) > trung tâm hỗ trợ phát triển giáo dục hòa nhập
(xóa mù|mù chữ) > xóa mù chữ
# heritage, arts
(đồ cổ|cổ vật|bình cổ|tượng cổ|sắc phong|trống đồng) > di vật cổ vật bảo vật quốc gia
(bảo tàng) (tư|tư nhân|gia đình|riêng)? > bảo tàng
(đào|khai quật|khảo cổ) > thăm dò khai quật khảo cổ
(nhà cổ|đình chùa|di tích|lăng|thành cổ) … (sửa|tu bổ|tôn tạo|xây gần|trùng tu) > bảo quản tu bổ phục hồi di tích
(trông coi|giữ|coi) (di tích|đền|đình|chùa) > người trực tiếp trông coi di tích
(hát xoan|ca trù|quan họ|chèo|tuồng|cồng chiêng|đờn ca|hát then|dân ca) … (nghệ nhân|câu lạc bộ|hỗ trợ|dạy)? > di sản văn hóa phi vật thể nghệ nhân
(sách cổ|mộc bản|tài liệu cổ|bia đá) > di sản tư liệu
(tranh|tượng|ảnh|triển lãm tranh|trưng bày) … (triển lãm|trưng bày|mở|nước ngoài|nhập) > triển lãm mỹ thuật nhiếp ảnh
(tượng đài|tranh hoành tráng|dựng tượng|phù điêu) > xây dựng tượng đài tranh hoành tráng
(chép|sao|làm giả|vẽ lại) (tranh|tượng|đồ cổ|cổ vật) > sao chép tác phẩm mỹ thuật làm bản sao di vật cổ vật
(trại) (điêu khắc|sáng tác) > trại sáng tác điêu khắc
(thi|cuộc thi|hội diễn|liên hoan) … (hát|múa|văn nghệ|ca nhạc|đàn) > tổ chức cuộc thi liên hoan biểu diễn nghệ thuật
(thi|cuộc thi) (hoa hậu|người mẫu|người đẹp|sắc đẹp) > cuộc thi người đẹp người mẫu
(biểu diễn|ca nhạc|đêm nhạc|show|hát|liveshow|gánh hát|xiếc) … (tổ chức|xin phép|giấy phép|diễn) > tổ chức biểu diễn nghệ thuật
(băng|đĩa|bài hát|album|mv) … (phát hành|phổ biến|lưu chiểu) > lưu chiểu bản ghi âm ghi hình có nội dung biểu diễn nghệ thuật
(phim|đóng phim|quay phim|làm phim|chiếu phim) … (giấy phép|xin phép|duyệt|phân loại|nước ngoài|chiếu) > giấy phép phân loại phim cung cấp dịch vụ sản xuất phim
(liên hoan phim|tuần phim) > tổ chức liên hoan phim chương trình phim tuần phim
(phim) … (netflix|trên mạng|online|app) > phân loại phim phổ biến trên không gian mạng
(lễ hội|hội làng|rước|festival) > tổ chức lễ hội
(làng|thôn|gia đình|khu phố) (văn hóa) > danh hiệu gia đình văn hóa thôn tổ dân phố văn hóa
(thư viện|tủ sách|phòng đọc) > thư viện
(bản quyền|tác quyền|quyền tác giả) … (bài hát|sách|phần mềm|tranh|truyện|thơ|logo) > đăng ký quyền tác giả
(photo|phô tô|sao chép|in lại) … (sách|tài liệu|giáo trình) … (bản quyền|dạy|học|trường)? > khai thác sử dụng quyền sao chép để giảng dạy nghiên cứu
(dịch) (sách|truyện|tác phẩm) … (nước ngoài|tiếng việt|bản quyền) > quyền dịch các tác phẩm từ tiếng nước ngoài sang tiếng việt
(không tìm thấy|không biết) … (tác giả|chủ bản quyền) > sử dụng tác phẩm không tìm được chủ sở hữu quyền
(đồ chơi|máy game|máy gắp thú|máy trò chơi) … (nhập|mua về) > nhập khẩu đồ chơi trẻ em máy trò chơi điện tử
(mang|gửi|nhập) (sách|tranh|đĩa|phim|văn hóa phẩm) … (nước ngoài|về nước|ra|vào) > xuất khẩu nhập khẩu văn hóa phẩm không nhằm mục đích kinh doanh
(biển|bảng|băng rôn|pa nô|màn hình led|băng) quảng cáo, treo (băng rôn|bảng quảng cáo|phướn) > thông báo sản phẩm quảng cáo trên bảng quảng cáo băng rôn
(đoàn người|diễu hành|chạy roadshow|xe diễu) … quảng cáo > tổ chức đoàn người thực hiện quảng cáo
(viết|sáng tác) (truyện|thơ|tiểu thuyết|văn) … (hỗ trợ|tiền)? > hỗ trợ sáng tác tác phẩm văn học
# sports
(phòng gym|gym|phòng tập|yoga|bể bơi|hồ bơi|sân bóng|sân tennis|bida|bi da|võ|aerobic|cầu lông|golf|billiard|pickleball|bóng đá|trượt patin|fitness) > đủ điều kiện kinh doanh hoạt động thể thao đối với môn
(leo núi|dù lượn|lặn biển|mô tô nước|bắn súng|đấm bốc|boxing|karate|taekwondo|đua xe|múa lân|lân sư|cờ vua|khiêu vũ|bắn cung|bơi) … (mở|dịch vụ|kinh doanh|câu lạc bộ|dạy|lớp) > đủ điều kiện kinh doanh hoạt động thể thao đối với môn
(giải|giải đấu|thi đấu|giải chạy|marathon|giải bóng) … (tổ chức|đăng cai|xin phép) > đăng cai tổ chức giải thi đấu thể thao
(câu lạc bộ|clb) (bóng đá|thể thao) > câu lạc bộ thể thao
(vận động viên|vđv) … (thưởng|chế độ|tai nạn|tiền) > vận động viên huấn luyện viên chế độ
# tourism
(hướng dẫn viên|dẫn tour|hdv|guide) … (thẻ|bằng|chứng chỉ|hết hạn) > thẻ hướng dẫn viên du lịch
(công ty|mở) (du lịch|tour|lữ hành) > giấy phép kinh doanh dịch vụ lữ hành
(khách sạn|homestay|resort|villa|biệt thự|nhà nghỉ) … (sao|hạng|xếp hạng) > công nhận hạng cơ sở lưu trú du lịch
(khu|điểm) du lịch … (công nhận|xin) > công nhận khu du lịch điểm du lịch
(xe|tàu|thuyền|xe điện) chở khách (du lịch)? > phương tiện vận tải khách du lịch biển hiệu
(nhà hàng|cửa hàng|quán|spa) … (đạt chuẩn|khách du lịch|phục vụ khách) > đạt tiêu chuẩn phục vụ khách du lịch
(bản|làng|homestay) … (du lịch cộng đồng|đón khách) … (hỗ trợ|tiền)? > hỗ trợ phát triển du lịch cộng đồng
(nhà vệ sinh|bãi xe|bãi đỗ) … (du lịch|khu du lịch) > hỗ trợ xây dựng nhà vệ sinh bãi đỗ xe khu điểm du lịch
# press, books
(tờ báo|tạp chí|báo mạng|tòa soạn) … (mở|ra|lập|đổi|in thêm|giấy phép) > giấy phép hoạt động báo in tạp chí báo điện tử
(nhà báo|phóng viên) … (thẻ|thẻ nhà báo|hành nghề) > thẻ nhà báo
(phóng viên|nhà báo|báo) nước ngoài > phóng viên nước ngoài báo chí nước ngoài hoạt động tại việt nam
(bản tin|nội san|đặc san|tờ tin) > xuất bản bản tin đặc san
(họp báo) > họp báo
(tổng biên tập|người đứng đầu tòa soạn) > người đứng đầu cơ quan báo chí
(nhập|mua) (báo|tạp chí|sách) (nước ngoài|ngoại|tây) > nhập khẩu báo chí xuất bản phẩm
(in|ra|xuất bản) sách > xuất bản đăng ký xuất bản
(in sách|in ấn|nhà in|xưởng in|tiệm in|in lụa) … (mở|giấy phép|đăng ký|xin) > đăng ký hoạt động in giấy phép hoạt động in
(in) … (tài liệu|tờ rơi|kỷ yếu|lịch|sách nội bộ|không bán) > giấy phép xuất bản tài liệu không kinh doanh
(máy photo|máy phô tô|máy in màu|máy in) … (nhập|đăng ký|bán) > nhập khẩu thiết bị in sử dụng máy photocopy màu
(sách|ebook|sách điện tử|sách nói) > xuất bản phẩm điện tử
(hiệu sách|nhà sách|bán sách|phát hành sách) > hoạt động phát hành xuất bản phẩm
(hội chợ|triển lãm|hội) sách > triển lãm hội chợ xuất bản phẩm
(in|sửa|vẽ) bản đồ > bản đồ xuất bản
(giám đốc|biên tập|biên tập viên) … (nhà xuất bản|nxb) > nhà xuất bản giám đốc tổng biên tập chứng chỉ hành nghề biên tập
`);
