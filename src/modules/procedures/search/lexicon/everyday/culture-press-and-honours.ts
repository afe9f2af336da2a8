import type { Saying } from "../saying.ts";

/** What artists, journalists, printers, players, guides, believers and those who are honoured say. */
export const culturePressAndHonours: Saying[] = [
  // ------------------------------------------------------------------------------------------ press, printing
  {
    say: ["(ra|làm|mở|lập|xuất bản) (báo|tờ báo|báo giấy|báo mạng|trang báo|báo điện tử|tạp chí)"],
    mean: ["cấp giấy phép hoạt động báo in báo điện tử tạp chí in tạp chí điện tử"],
    keep: 0.5,
  },
  {
    say: ["(ra|làm|in|xuất bản) (bản tin|nội san|tập san|tờ tin|đặc san|kỷ yếu)"],
    mean: ["cấp giấy phép xuất bản bản tin", "cấp giấy phép xuất bản đặc san *0.95"],
    keep: 0.5,
  },
  { say: ["(thẻ|làm thẻ) (nhà báo|phóng viên|ký giả)"], mean: ["cấp thẻ nhà báo"], keep: 0.6 },
  {
    say: [
      "(phóng viên|nhà báo|ký giả|đoàn làm phim|đài) (nước ngoài|tây|ngoại quốc) … (quay|làm việc|phỏng vấn|tác nghiệp|vào|ở|thường trú)?",
    ],
    mean: [
      "phép hoạt động báo chí tại việt nam cho phóng viên nước ngoài không thường trú",
      "cấp thẻ phóng viên nước ngoài cho phóng viên thường trú *0.95",
    ],
    keep: 0.4,
  },
  { say: ["(họp báo|tổ chức họp báo)"], mean: ["họp báo"], keep: 0.8 },
  {
    say: ["(lập|mở|làm) (trang web|website|trang tin|web tin tức|trang thông tin)"],
    mean: ["cấp giấy phép thiết lập trang thông tin điện tử tổng hợp"],
    keep: 0.5,
  },
  { say: ["(mạng xã hội|diễn đàn|forum) … (lập|mở|giấy phép|riêng)?"], mean: ["mạng xã hội"], keep: 0.7 },
  {
    say: [
      "(ra|làm|phát hành|đưa lên mạng) (game|trò chơi) (online|mạng|điện thoại)?",
      "(game online|trò chơi trên mạng|game mobile)",
    ],
    mean: ["cung cấp dịch vụ trò chơi điện tử g1 g2 g3 g4 trên mạng"],
    keep: 0.5,
  },
  {
    say: [
      "(bắt|thu|xem|lắp) (đài|kênh|tivi|chảo|truyền hình) … (nước ngoài|vệ tinh|parabol)",
      "(chảo parabol|chảo vệ tinh|lắp chảo)",
    ],
    mean: ["đăng ký thu tín hiệu truyền hình nước ngoài trực tiếp từ vệ tinh"],
    keep: 0.4,
  },
  {
    say: ["(truyền hình cáp|cáp tivi|iptv|truyền hình trả tiền|kênh nước ngoài)"],
    mean: ["cung cấp dịch vụ phát thanh truyền hình trả tiền"],
    keep: 0.5,
  },
  {
    say: ["(mở|lập|xưởng|nhà|cơ sở) in (ấn|sách|lịch|bao bì|tờ rơi)?", "(tiệm|cửa hàng) (photo|photocopy|in)"],
    mean: ["cấp giấy phép hoạt động in", "đăng ký hoạt động cơ sở in *0.97"],
    keep: 0.5,
  },
  {
    say: ["(máy in|máy photo|máy photocopy) … (nhập|mua|khai báo|màu|chuyển)"],
    mean: [
      "khai báo nhập khẩu thiết bị in",
      "đăng ký sử dụng máy photocopy màu máy in có chức năng photocopy màu *0.95",
    ],
    keep: 0.4,
  },
  {
    say: [
      "(in|xuất bản|ra) (sách|tài liệu|lịch sử làng|gia phả|hồi ký|thơ|tập thơ) … (phát|tặng|không bán|nội bộ|giấy phép|xin)?",
    ],
    mean: ["cấp giấy phép xuất bản tài liệu không kinh doanh"],
    keep: 0.5,
  },
  {
    say: ["(bán|mở|phát hành|nhập|mua) sách (nước ngoài|ngoại văn|nhập khẩu)", "(nhập|mang) sách … (nước ngoài|về)"],
    mean: ["cấp giấy phép nhập khẩu xuất bản phẩm"],
    keep: 0.5,
  },
  { say: ["(mở|bán|lập|tiệm|cửa hàng|nhà) sách"], mean: ["đăng ký hoạt động phát hành xuất bản phẩm"], keep: 0.5 },
  { say: ["(biên tập viên|chứng chỉ biên tập|nghề biên tập)"], mean: ["cấp chứng chỉ hành nghề biên tập"], keep: 0.5 },
  // ------------------------------------------------------------------------------------------------- culture
  {
    say: ["(bày|trưng bày|triển lãm|mở triển lãm) (tranh|ảnh|tượng|mỹ thuật)?"],
    mean: ["cấp giấy phép tổ chức triển lãm mỹ thuật nhiếp ảnh"],
    keep: 0.6,
  },
  {
    say: ["(xây|dựng|đúc|đặt|làm|tạc) (tượng|tượng đài|bia|đài tưởng niệm|tranh tường|tranh hoành tráng)"],
    mean: ["cấp giấy phép xây dựng tượng đài tranh hoành tráng"],
    keep: 0.5,
  },
  {
    say: ["(chép|sao|vẽ lại) (tranh|tượng) (bác hồ|lãnh tụ|danh nhân)?"],
    mean: ["sao chép tác phẩm mỹ thuật về danh nhân văn hóa anh hùng dân tộc lãnh tụ"],
    keep: 0.4,
  },
  {
    say: [
      "(mang|đem|đưa|bán|gửi|nhập) (đồ cổ|cổ vật|bình cổ|tượng cổ) … (ra nước ngoài|nước ngoài|về nước|về việt nam|xuất)",
      "(đồ cổ|cổ vật)",
    ],
    mean: ["di vật cổ vật bảo vật quốc gia"],
    keep: 0.5,
  },
  { say: ["(giám định|xem|định giá|kiểm tra) (đồ cổ|cổ vật)"], mean: ["giám định di vật cổ vật"], keep: 0.4 },
  {
    say: ["(đào|khai quật|thăm dò) (mộ cổ|khảo cổ|di chỉ|di tích|cổ vật)"],
    mean: ["cấp phép thăm dò khai quật khảo cổ"],
    keep: 0.5,
  },
  {
    say: ["(sửa|trùng tu|tu sửa|tôn tạo) (đình|chùa|miếu|đền|nhà cổ|di tích|lăng|nhà thờ họ)"],
    mean: ["tu bổ phục hồi di tích"],
    keep: 0.5,
  },
  {
    say: [
      "(công nhận|xếp hạng) (đình|chùa|miếu|đền|nhà cổ|di tích|lăng|nhà thờ họ)",
      "(đình|chùa|miếu|đền) … (xếp hạng|thành di tích|di tích)",
    ],
    mean: ["xếp hạng di tích"],
    keep: 0.5,
  },
  {
    say: ["(mở|lập|làm) (bảo tàng|phòng trưng bày|nhà trưng bày) (tư nhân|riêng)?"],
    mean: ["cấp giấy phép hoạt động bảo tàng ngoài công lập"],
    keep: 0.6,
  },
  {
    say: ["(quay|đóng|làm) phim", "đoàn (làm )?phim"],
    mean: ["phim cung cấp dịch vụ quay phim sử dụng bối cảnh tại việt nam"],
    keep: 0.5,
  },
  {
    say: ["(chiếu|phát) (phim|bộ phim) … (rạp|giấy phép|chiếu rạp|cho dân xem)?", "(duyệt|kiểm duyệt) phim"],
    mean: ["cấp giấy phép phân loại phim"],
    keep: 0.5,
  },
  {
    say: [
      "(thi|cuộc thi|tổ chức thi) (hoa hậu|người đẹp|người mẫu|sắc đẹp|nam vương)",
      "(hoa hậu|người đẹp|người mẫu)",
    ],
    mean: ["tổ chức cuộc thi người đẹp người mẫu"],
    keep: 0.5,
  },
  {
    say: ["(ca nhạc|hát|biểu diễn|văn nghệ|diễn|đêm nhạc|liveshow|gánh hát|đoàn hát|lô tô)"],
    mean: ["tổ chức biểu diễn nghệ thuật"],
    keep: 0.6,
  },
  {
    say: [
      "(đăng ký|giữ|bảo vệ) (bài hát|tranh|phần mềm|sách|truyện|bản nhạc|tác phẩm|kịch bản|logo|bài thơ) … (bản quyền|tác giả|bị chép|ăn cắp)?",
      "bản quyền (bài hát|phần mềm|sách|truyện|tranh|tác giả|nhạc)?",
    ],
    mean: ["đăng ký quyền tác giả"],
    keep: 0.5,
  },
  {
    say: ["(đăng ký|giữ|bảo hộ|làm) (thương hiệu|nhãn hiệu|logo|tên hàng|nhãn hàng)"],
    mean: ["đăng ký nhãn hiệu"],
    keep: 0.5,
  },
  {
    say: ["(bằng|đăng ký|giữ) (sáng chế|phát minh|máy tự chế|kiểu dáng|mẫu mã)", "phát minh"],
    mean: ["đăng ký sáng chế", "đăng ký kiểu dáng công nghiệp *0.95"],
    keep: 0.5,
  },
  { say: ["(đặc sản|chỉ dẫn địa lý|nước mắm phú quốc|tên vùng)"], mean: ["đăng ký chỉ dẫn địa lý"], keep: 0.5 },
  {
    say: ["(bán|sang|cho thuê|chuyển) (thương hiệu|nhãn hiệu|sáng chế|kiểu dáng)"],
    mean: ["hợp đồng chuyển nhượng chuyển quyền sử dụng đối tượng sở hữu công nghiệp"],
    keep: 0.4,
  },
  {
    say: ["(nghệ nhân|thợ giỏi|thợ cả) … (danh hiệu|công nhận|xét|phong|thủ công)"],
    mean: ["xét tặng danh hiệu nghệ nhân"],
    keep: 0.6,
  },
  {
    say: ["(nghệ sĩ ưu tú|nghệ sĩ nhân dân|nsưt|nsnd|nsut)"],
    mean: ["xét tặng danh hiệu nghệ sĩ nhân dân nghệ sĩ ưu tú"],
    keep: 0.5,
  },
  {
    say: ["(nhà giáo|thầy giáo|cô giáo) (ưu tú|nhân dân)", "(ngut|ngnd)"],
    mean: ["xét tặng danh hiệu nhà giáo ưu tú nhà giáo nhân dân"],
    keep: 0.5,
  },
  {
    say: ["(thầy thuốc|bác sĩ) (ưu tú|nhân dân)"],
    mean: ["xét tặng danh hiệu thầy thuốc nhân dân thầy thuốc ưu tú"],
    keep: 0.5,
  },
  {
    say: ["(bị rút|tước|thu lại|hủy) (bằng khen|danh hiệu|huân chương|giấy khen)"],
    mean: ["hủy bỏ quyết định tặng danh hiệu thi đua hình thức khen thưởng"],
    keep: 0.4,
  },
  {
    say: [
      "(mất|rách|hỏng|cấp lại|đổi|làm lại) (bằng khen|huân chương|huy chương|giấy khen|kỷ niệm chương|danh hiệu)",
      "(bằng khen|huân chương|huy chương|kỷ niệm chương) … (mất|rách|hỏng|cũ|mối)",
    ],
    mean: ["cấp đổi cấp lại hiện vật khen thưởng"],
    keep: 0.4,
  },
  {
    say: ["(thanh niên xung phong|tnxp) … (huy chương|vẻ vang|khen|trợ cấp)"],
    mean: ["thanh niên xung phong"],
    keep: 0.8,
  },
  // ----------------------------------------------------------------------------------------- sports, tourism
  {
    say: [
      "(mở|lập|làm) (phòng gym|gym|phòng tập|bể bơi|hồ bơi|sân bóng|sân tennis|lớp võ|câu lạc bộ võ|phòng yoga|bida|bi a|sân cầu lông|trường bắn|lò võ|sân pickleball|golf|khiêu vũ)",
      "(phòng gym|bể bơi|hồ bơi|bida|bi a|yoga|lò võ|aerobic|sân pickleball|sân cầu lông)",
    ],
    mean: ["cấp giấy chứng nhận đủ điều kiện kinh doanh hoạt động thể thao"],
    keep: 0.5,
  },
  {
    say: ["(tổ chức|mở) (giải|giải đấu|hội thao|giải bóng|giải chạy|marathon|giải võ|cuộc đua)"],
    mean: ["đăng cai tổ chức giải thi đấu thể thao"],
    keep: 0.5,
  },
  {
    say: ["(mở|lập|làm) (công ty|dịch vụ) (du lịch|tour|lữ hành)", "(bán|làm|tổ chức) tour"],
    mean: ["cấp giấy phép kinh doanh dịch vụ lữ hành"],
    keep: 0.5,
  },
  {
    say: [
      "(nhà dân|nhà sàn|nhà vườn|bản|làng) … (đón khách|làm du lịch|homestay|khách du lịch) … (hỗ trợ|tiền|vay)?",
      "(hỗ trợ|vay) … (làm homestay|homestay|du lịch cộng đồng)",
    ],
    mean: ["hỗ trợ phát triển du lịch cộng đồng"],
    keep: 0.5,
  },
  {
    say: ["(đội|câu lạc bộ|clb) (văn nghệ|cồng chiêng|hát then|hát xoan|quan họ|dân ca) … (hỗ trợ|tiền|kinh phí)?"],
    mean: ["hỗ trợ thành lập duy trì hoạt động của đội văn nghệ câu lạc bộ văn nghệ"],
    keep: 0.5,
  },
  {
    say: ["(thuyền|xe điện|xe|ca nô) … chở khách du lịch", "(biển|tem) (xe|thuyền|tàu) du lịch"],
    mean: ["cấp biển hiệu phương tiện vận tải khách du lịch"],
    keep: 0.4,
  },
  {
    say: ["(nhà hàng|quán|cửa hàng|khu vui chơi|mua sắm|spa) … (đạt chuẩn|đạt tiêu chuẩn|biển) … (khách )?du lịch"],
    mean: ["công nhận cơ sở kinh doanh dịch vụ đạt tiêu chuẩn phục vụ khách du lịch"],
    keep: 0.4,
  },
  { say: ["(công nhận|thành|lên) (khu|điểm) du lịch"], mean: ["công nhận điểm du lịch khu du lịch"], keep: 0.7 },
  // ------------------------------------------------------------------------------------------------ religion
  {
    say: [
      "(mời|đón) (cha|linh mục|sư|mục sư|thầy|giám mục) (tây|nước ngoài|người nước ngoài|ngoại quốc) … (giảng|lễ|về)?",
    ],
    mean: ["mời chức sắc nhà tu hành là người nước ngoài đến giảng đạo"],
    keep: 0.4,
  },
  {
    say: ["(mở|lập|xin mở) (lớp|trường) (giáo lý|phật học|đạo|thần học|tu học|kinh thánh)"],
    mean: ["mở lớp bồi dưỡng về tôn giáo", "thành lập cơ sở đào tạo tôn giáo *0.95"],
    keep: 0.4,
  },
  {
    say: [
      "(chuyển|đổi|thuyên chuyển|dời) (sư|cha|linh mục|trụ trì|mục sư|cha xứ|thầy)",
      "(sư|trụ trì|cha xứ|linh mục|mục sư) … (mới|thay|chuyển|bổ nhiệm|phong)",
    ],
    mean: ["thông báo thuyên chuyển chức sắc chức việc nhà tu hành", "thông báo phong phẩm bổ nhiệm chức sắc *0.95"],
    keep: 0.4,
  },
  {
    say: ["(quyên góp|lạc quyên|xin tiền|góp tiền) … (chùa|nhà thờ|đền|đình|xây chùa)"],
    mean: ["thông báo tổ chức quyên góp của cơ sở tín ngưỡng cơ sở tôn giáo"],
    keep: 0.4,
  },
  {
    say: ["(theo đạo|nhóm đạo|tụ họp cầu nguyện|sinh hoạt đạo|điểm nhóm|nhóm cầu nguyện|nhóm tin lành)"],
    mean: ["đăng ký sinh hoạt tôn giáo tập trung"],
    keep: 0.4,
  },
  {
    say: ["(hội làng|lễ hội|hội đền|mở hội|hội chùa|rước kiệu)"],
    mean: ["tổ chức lễ hội", "lễ hội tín ngưỡng *0.97"],
    keep: 0.6,
  },
  // ----------------------------------------------------------------------------------------- clubs and funds
  {
    say: ["(lập|thành lập|mở) (hội|câu lạc bộ|hội đồng hương|hội cựu|hội nghề|hiệp hội)"],
    mean: ["thành lập hội", "công nhận ban vận động thành lập hội *0.95"],
    keep: 0.5,
  },
  {
    say: [
      "(lập|thành lập|mở) quỹ (từ thiện|học bổng|khuyến học|xã hội|nhân đạo|cứu trợ)?",
      "quỹ (từ thiện|khuyến học|học bổng|nhân đạo)",
    ],
    mean: ["cấp giấy phép thành lập quỹ và công nhận điều lệ quỹ xã hội quỹ từ thiện"],
    keep: 0.5,
  },
  {
    say: ["(đại hội|bầu lại ban) … (hội|hiệp hội|câu lạc bộ)", "hội … (đại hội|nhiệm kỳ)"],
    mean: ["báo cáo tổ chức đại hội hội phê duyệt điều lệ hội"],
    keep: 0.5,
  },
  {
    say: [
      "(từ thiện|cứu trợ|viện trợ|ngo|phi chính phủ) nước ngoài",
      "(nhận|tiếp nhận) (tiền|viện trợ|tài trợ|hàng) … nước ngoài",
    ],
    mean: ["tiếp nhận viện trợ không hoàn lại", "tổ chức phi chính phủ nước ngoài *0.95"],
    keep: 0.5,
  },
  {
    say: ["(tổ chức|mở) (hội thảo|hội nghị) … (nước ngoài|quốc tế|khách nước ngoài|tây)"],
    mean: ["cho phép tổ chức hội nghị hội thảo quốc tế"],
    keep: 0.5,
  },
];
