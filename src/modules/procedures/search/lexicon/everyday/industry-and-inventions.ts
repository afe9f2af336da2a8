import type { Saying } from "../saying.ts";

/** What inventors, factories, shops, carriers of signals and those who handle dangerous things say. */
export const industryAndInventions: Saying[] = [
  // ------------------------------------------------------------------------------------------------ inventing
  {
    say: ["(khởi nghiệp|startup|start up|ý tưởng kinh doanh|dự án khởi nghiệp) … (hỗ trợ|vốn|tiền|xin)?"],
    mean: [
      "hỗ trợ dự án khởi nghiệp sáng tạo",
      "công nhận cá nhân nhóm cá nhân doanh nghiệp khởi nghiệp sáng tạo *0.97",
    ],
    keep: 0.5,
  },
  {
    say: ["(nhà đầu tư thiên thần|đầu tư thiên thần)", "(bỏ tiền|rót vốn|đầu tư) … (startup|khởi nghiệp)"],
    mean: ["công nhận nhà đầu tư cá nhân khởi nghiệp sáng tạo", "quỹ đầu tư khởi nghiệp sáng tạo *0.95"],
    keep: 0.4,
  },
  { say: ["(quỹ|lập quỹ) … (khởi nghiệp|startup)"], mean: ["thành lập quỹ đầu tư khởi nghiệp sáng tạo"], keep: 0.5 },
  {
    say: ["(vườn ươm|ươm tạo|coworking)"],
    mean: ["cơ sở ươm tạo công nghệ cao ươm tạo doanh nghiệp", "công nhận trung tâm hỗ trợ khởi nghiệp sáng tạo *0.97"],
    keep: 0.5,
  },
  {
    say: ["(sáng kiến|cải tiến kỹ thuật|cải tiến máy|giải pháp hữu ích)"],
    mean: ["công nhận sáng kiến hỗ trợ hoạt động sáng kiến giải pháp cải tiến kỹ thuật"],
    keep: 0.6,
  },
  {
    say: [
      "(làm|xin|đăng ký|nhận|đề xuất|thuyết minh) (đề tài|đề tài nghiên cứu|nghiên cứu khoa học)",
      "tiền (làm )?(đề tài|nghiên cứu)",
    ],
    mean: [
      "tuyển chọn giao trực tiếp nhiệm vụ khoa học và công nghệ",
      "xét tài trợ đặt hàng nhiệm vụ khoa học công nghệ *0.97",
    ],
    keep: 0.4,
  },
  {
    say: ["(đề tài|nghiên cứu) … (làm xong|nghiệm thu|kết thúc|xong)"],
    mean: [
      "đánh giá nghiệm thu và công nhận kết quả thực hiện nhiệm vụ khoa học và công nghệ",
      "đăng ký kết quả thực hiện nhiệm vụ khoa học và công nghệ *0.97",
    ],
    keep: 0.4,
  },
  {
    say: ["(đề tài|nghiên cứu) … (bỏ|dừng|thôi|không làm nữa|chấm dứt|đổi|kéo dài|gia hạn)"],
    mean: ["điều chỉnh chấm dứt hợp đồng thực hiện nhiệm vụ khoa học và công nghệ"],
    keep: 0.4,
  },
  {
    say: ["(đăng|viết|công bố) (bài|bài báo) (khoa học|quốc tế|isi|scopus)", "bài báo (quốc tế|khoa học)"],
    mean: ["hỗ trợ công bố công trình khoa học và công nghệ trong nước và quốc tế"],
    keep: 0.4,
  },
  {
    say: ["(đi|dự|báo cáo) (hội thảo|hội nghị) (khoa học )?(ở nước ngoài|quốc tế|nước ngoài)"],
    mean: ["hỗ trợ tham dự và báo cáo kết quả nghiên cứu tại hội nghị hội thảo khoa học quốc tế"],
    keep: 0.5,
  },
  {
    say: ["(mời|đón) (giáo sư|nhà khoa học|chuyên gia) (nước ngoài|tây|giỏi)"],
    mean: ["hỗ trợ mời nhà khoa học xuất sắc nước ngoài đến việt nam trao đổi học thuật ngắn hạn"],
    keep: 0.5,
  },
  {
    say: ["(lập|mở|thành lập) (viện|viện nghiên cứu|trung tâm nghiên cứu)", "viện nghiên cứu"],
    mean: ["đăng ký hoạt động tổ chức khoa học và công nghệ"],
    keep: 0.5,
  },
  {
    say: ["(mua|bán|nhập|chuyển) (công nghệ|bí quyết|kỹ thuật) (nước ngoài|từ nước ngoài|cho nước ngoài)?"],
    mean: ["đăng ký chuyển giao công nghệ", "hỗ trợ nhận chuyển giao công nghệ *0.95"],
    keep: 0.5,
  },
  {
    say: [
      "(nhập|nhập khẩu|mua) (máy|máy móc|dây chuyền|thiết bị|xe) (cũ|đã dùng|qua sử dụng|đã qua sử dụng|second hand|hàng bãi)",
      "(máy|dây chuyền|thiết bị) (cũ|đã qua sử dụng|bãi) … (nhập|nhật|về)",
    ],
    mean: ["nhập khẩu máy móc thiết bị dây chuyền công nghệ đã qua sử dụng"],
    keep: 0.4,
  },
  {
    say: [
      "(chạy thử|thử nghiệm|thí điểm|dùng thử) … (xe không người lái|công nghệ mới|ai|sản phẩm mới|giải pháp mới|robot)",
    ],
    mean: ["thử nghiệm có kiểm soát giải pháp công nghệ mới"],
    keep: 0.4,
  },
  {
    say: ["(công ty|doanh nghiệp|dự án) (công nghệ cao|công nghệ lớn)"],
    mean: ["công nhận doanh nghiệp công nghệ cao"],
    keep: 0.7,
  },
  { say: ["(chip|bán dẫn|vi mạch)"], mean: ["vi mạch bán dẫn"], keep: 0.7 },
  { say: ["trí tuệ nhân tạo … (công ty|doanh nghiệp|hỗ trợ)"], mean: ["trí tuệ nhân tạo"], keep: 0.7 },
  // ------------------------------------------------------------------------------------- signals and networks
  { say: ["(tên miền|domain) … (đăng ký|mua|đổi|gia hạn|tranh chấp)?"], mean: ["tên miền"], keep: 0.7 },
  {
    say: ["(bán|mở đại lý|cho đăng ký) tên miền"],
    mean: ["nhà đăng ký tên miền cung cấp dịch vụ đăng ký duy trì tên miền"],
    keep: 0.5,
  },
  {
    say: [
      "(số tổng đài|tổng đài|đầu số|số nhắn tin|1900|1800|brandname|tin nhắn thương hiệu) … (xin|đăng ký|cấp|thuê|trả|đổi)?",
    ],
    mean: ["phân bổ mã số viễn thông số dịch vụ giải đáp thông tin số dịch vụ tin nhắn ngắn", "cấp tên định danh *0.9"],
    keep: 0.4,
  },
  {
    say: ["(sim|số) (đẹp|số đẹp|điện thoại đẹp) … (đấu giá|mua|trả)?", "đấu giá (sim|số điện thoại)"],
    mean: ["phân bổ số thuê bao di động h2h theo phương thức đấu giá"],
    keep: 0.4,
  },
  {
    say: [
      "(bán|cung cấp|kinh doanh|mở) (mạng|internet|wifi|sim|mạng di động|cước điện thoại|dịch vụ internet|dịch vụ mạng|viễn thông)",
    ],
    mean: ["cấp giấy phép kinh doanh dịch vụ viễn thông"],
    keep: 0.5,
  },
  {
    say: ["(kéo|đi|lắp|chôn) (dây|cáp) (mạng|điện thoại|internet|quang|viễn thông)"],
    mean: ["thi công hạ tầng kỹ thuật viễn thông"],
    keep: 0.4,
  },
  {
    say: ["(cáp|cáp quang) (biển|ngầm dưới biển|ngoài biển)"],
    mean: ["cấp phép lắp đặt cáp viễn thông trên biển"],
    keep: 0.4,
  },
  {
    say: ["(bộ đàm|đàm thoại|máy đàm|walkie talkie|radio liên lạc)"],
    mean: ["cấp giấy phép sử dụng tần số và thiết bị vô tuyến điện"],
    keep: 0.4,
  },
  {
    say: [
      "(máy|đài|bộ) (thu phát|icom|liên lạc|radar|vô tuyến) … (tàu|tàu cá|ghe|thuyền)",
      "(tàu|tàu cá|ghe|thuyền) … (icom|bộ đàm|máy bộ đàm|đài liên lạc|radar|máy liên lạc)",
    ],
    mean: ["cấp giấy phép sử dụng tần số và thiết bị vô tuyến điện đối với đài tàu"],
    keep: 0.4,
  },
  {
    say: ["(nghiệp dư|ham|chơi) (vô tuyến|radio|ham radio)", "ham radio"],
    mean: ["giấy phép sử dụng tần số và thiết bị vô tuyến điện đối với đài vô tuyến điện nghiệp dư"],
    keep: 0.4,
  },
  {
    say: ["(đài truyền thanh|loa phường|loa xã|truyền thanh) (không dây|fm)?"],
    mean: ["cấp giấy phép sử dụng tần số và thiết bị vô tuyến điện đài truyền thanh không dây"],
    keep: 0.4,
  },
  { say: ["(chữ ký số|token|chữ ký điện tử|usb ký)"], mean: ["chữ ký số chứng thư chữ ký điện tử"], keep: 0.6 },
  {
    say: [
      "(công ty|app|ứng dụng|web) … (lộ|thu thập|chuyển|gửi) … (dữ liệu|thông tin) (khách|cá nhân|người dùng)",
      "(dữ liệu|thông tin) (khách hàng|cá nhân|người dùng) … (nước ngoài|đánh giá|hồ sơ|báo)",
    ],
    mean: ["hồ sơ đánh giá tác động xử lý dữ liệu cá nhân chuyển dữ liệu cá nhân xuyên biên giới"],
    keep: 0.5,
  },
  {
    say: [
      "(an ninh mạng|an toàn mạng|bảo mật|chống hack|tường lửa) … (bán|kinh doanh|dịch vụ|nhập|giấy phép)",
      "(bán|kinh doanh|nhập) … (thiết bị bảo mật|tường lửa|mã hóa)",
    ],
    mean: [
      "cấp giấy phép kinh doanh sản phẩm dịch vụ an toàn thông tin mạng",
      "giấy phép kinh doanh sản phẩm dịch vụ mật mã dân sự *0.97",
    ],
    keep: 0.4,
  },
  {
    say: [
      "(mở|lập|làm) (sàn|web|app|trang) (bán hàng|thương mại điện tử|mua bán)",
      "(bán hàng|web bán hàng|app bán hàng) … (bộ công thương|thông báo|đăng ký)",
    ],
    mean: ["thông báo nền tảng thương mại điện tử", "đăng ký nền tảng thương mại điện tử trung gian *0.97"],
    keep: 0.4,
  },
  {
    say: [
      "(gửi|giao|phát|ship|chuyển) (thư|hàng|bưu phẩm) … (mở công ty|giấy phép|kinh doanh|mở dịch vụ)",
      "(mở|lập) (công ty|dịch vụ) (giao hàng|ship|chuyển phát|bưu chính)",
    ],
    mean: ["cấp giấy phép bưu chính", "xác nhận thông báo hoạt động bưu chính *0.97"],
    keep: 0.4,
  },
  // ---------------------------------------------------------------------------------- measures and quality
  {
    say: [
      "(cân|đồng hồ nước|đồng hồ điện|công tơ|cột xăng|taximet|thước) … (kiểm định|kiểm tra|sai|gian)",
      "(kiểm định|kiểm tra) (cân|đồng hồ|công tơ|cột bơm|máy đo)",
    ],
    mean: ["kiểm định phương tiện đo chuẩn đo lường", "phê duyệt mẫu phương tiện đo *0.9"],
    keep: 0.4,
  },
  {
    say: ["(hàng|gói|túi) (đóng gói|đóng gói sẵn) … (khối lượng|cân|ghi|dấu)", "(dấu v|dấu định lượng)"],
    mean: ["bản công bố sử dụng dấu định lượng"],
    keep: 0.4,
  },
  {
    say: ["(hợp quy|hợp chuẩn|dán tem cr|tem cr|công bố tiêu chuẩn|dấu cr|chứng nhận chất lượng)"],
    mean: ["đăng ký bản công bố hợp quy", "công bố hợp chuẩn *0.97"],
    keep: 0.5,
  },
  {
    say: ["(hàng|lô hàng|mũ|đồ chơi|thép|dây điện|đồ điện) (nhập|nhập khẩu|nhập về) … (kiểm tra|kiểm) (chất lượng)?"],
    mean: ["kiểm tra chất lượng hàng hóa nhập khẩu"],
    keep: 0.5,
  },
  {
    say: ["(phòng|trung tâm|công ty) (thử nghiệm|kiểm định|giám định|chứng nhận|đo đạc mẫu)"],
    mean: ["cấp giấy chứng nhận đăng ký hoạt động thử nghiệm giám định kiểm định chứng nhận"],
    keep: 0.5,
  },
  {
    say: ["(iso|áp dụng iso|hệ thống chất lượng) … (hỗ trợ|tiền|kinh phí)"],
    mean: ["hỗ trợ tổ chức áp dụng tiêu chuẩn công cụ mô hình phương pháp quản lý tiên tiến"],
    keep: 0.4,
  },
  { say: ["(giải thưởng chất lượng|giải chất lượng)"], mean: ["giải thưởng chất lượng"], keep: 0.8 },
  // --------------------------------------------------------------------------------------- dangerous things
  {
    say: ["(nổ mìn|bắn mìn|mìn|thuốc nổ|kíp nổ)"],
    mean: ["vật liệu nổ công nghiệp", "dịch vụ nổ mìn *0.9"],
    keep: 0.6,
  },
  {
    say: ["(dùng|sử dụng|xin|mua) (mìn|thuốc nổ|kíp nổ) … (phá đá|khai thác đá|làm đường)?"],
    mean: ["cấp giấy phép sử dụng vật liệu nổ công nghiệp"],
    keep: 0.4,
  },
  {
    say: ["(học|lớp|huấn luyện|thẻ) … (mìn|thuốc nổ|nổ mìn)"],
    mean: ["huấn luyện kỹ thuật an toàn vật liệu nổ công nghiệp"],
    keep: 0.4,
  },
  {
    say: ["(bán|kinh doanh|mở cửa hàng|đại lý) pháo (hoa|bông)?", "(bắn|đốt) pháo (hoa|bông)"],
    mean: ["kinh doanh pháo hoa", "sử dụng pháo hoa *0.9"],
    keep: 0.5,
  },
  { say: ["(súng săn|súng hơi|khẩu súng|mã tấu|dao găm)"], mean: ["vũ khí"], keep: 0.7 },
  {
    say: ["(thanh kiếm|kiếm cổ|thanh gươm|cây giáo|kiếm nhật) … (gia bảo|trưng bày|cổ|treo tường|bày|sưu tầm)"],
    mean: ["khai báo vũ khí thô sơ là hiện vật trưng bày triển lãm làm đồ gia bảo"],
    keep: 0.3,
  },
  {
    say: [
      "(súng|dùi cui|roi điện|bình xịt|còng) … (bảo vệ|cơ quan|công ty|kho bạc|kiểm lâm)",
      "(dùi cui|roi điện|bình xịt hơi cay|còng số 8)",
    ],
    mean: ["công cụ hỗ trợ"],
    keep: 0.5,
  },
  {
    say: ["(bán|kinh doanh|làm|sản xuất|nhập|mua) (hóa chất|axit|xút|clo|dung môi|hoá chất)"],
    mean: ["hóa chất giấy chứng nhận đủ điều kiện sản xuất kinh doanh hóa chất"],
    keep: 0.5,
  },
  {
    say: ["(tràn|rò rỉ|đổ) hóa chất", "(sự cố|phòng) hóa chất"],
    mean: ["kế hoạch phòng ngừa ứng phó sự cố hóa chất", "biện pháp phòng ngừa ứng phó sự cố hóa chất *0.98"],
    keep: 0.5,
  },
  { say: ["(tràn|rò|loang) dầu"], mean: ["kế hoạch ứng phó sự cố tràn dầu"], keep: 0.5 },
  {
    say: [
      "(nồi hơi|thang máy|cần cẩu|cẩu|bình áp|bình khí nén|xe nâng) … (kiểm định|khai báo|báo|đăng ký)",
      "(kiểm định viên|thẻ kiểm định)",
    ],
    mean: [
      "khai báo máy thiết bị vật tư có yêu cầu nghiêm ngặt về an toàn lao động",
      "chứng chỉ kiểm định viên kiểm định kỹ thuật an toàn lao động *0.95",
    ],
    keep: 0.4,
  },
  {
    say: ["(trạm|cây|nạp|chiết) (gas|ga|khí|cng|lng|lpg)", "(chiết nạp|sang chiết) (gas|ga)"],
    mean: [
      "giấy chứng nhận đủ điều kiện trạm nạp lpg vào chai",
      "đủ điều kiện trạm nạp lpg cng lng vào phương tiện vận tải *0.97",
    ],
    keep: 0.5,
  },
  {
    say: ["(đại lý|tổng đại lý|nhà phân phối|đầu mối) xăng (dầu)?"],
    mean: ["giấy xác nhận đủ điều kiện làm đại lý tổng đại lý thương nhân phân phối kinh doanh xăng dầu"],
    keep: 0.5,
  },
  {
    say: ["(bán xăng lẻ|cột xăng mini|bán xăng chai|trụ xăng nhỏ)"],
    mean: ["kinh doanh xăng dầu bằng thiết bị bán xăng dầu quy mô nhỏ"],
    keep: 0.4,
  },
  {
    say: ["(trồng|bán|mua|sấy) (thuốc lá|cây thuốc lá|thuốc lá sợi|thuốc lào)", "(lá thuốc|nguyên liệu thuốc lá)"],
    mean: ["nguyên liệu thuốc lá"],
    keep: 0.6,
  },
  // --------------------------------------------------------------------------------------- trade and power
  {
    say: ["(lắp|bán|đấu|làm) (điện mặt trời|điện áp mái|pin mặt trời|tấm pin|solar)"],
    mean: ["điện mặt trời mái nhà tự sản xuất tự tiêu thụ"],
    keep: 0.5,
  },
  {
    say: [
      "(bán|mua bán|phân phối|phát|sản xuất) điện (cho dân|lẻ|buôn)?",
      "(nhà máy|thủy điện) … (phát điện|bán điện|giấy phép)",
    ],
    mean: ["cấp giấy phép hoạt động điện lực"],
    keep: 0.5,
  },
  {
    say: [
      "(bốc thăm|quay số|khuyến mãi|giảm giá|trúng thưởng|tặng quà) … (bán hàng|khách|cửa hàng|thông báo|đăng ký|chương trình)?",
    ],
    mean: ["thông báo hoạt động khuyến mại", "đăng ký hoạt động khuyến mại theo chương trình mang tính may rủi *0.95"],
    keep: 0.5,
  },
  {
    say: ["(đa cấp|bán hàng nhiều tầng) … (tiền cọc|ký quỹ|rút)", "(rút|lấy) (tiền )?(cọc|ký quỹ) … đa cấp"],
    mean: ["rút tiền ký quỹ bán hàng đa cấp"],
    keep: 0.4,
  },
  {
    say: ["(hợp đồng mẫu|hợp đồng in sẵn|điều khoản chung) … (điện|nước|chung cư|bảo hiểm|đăng ký)?"],
    mean: ["đăng ký hợp đồng theo mẫu điều kiện giao dịch chung"],
    keep: 0.4,
  },
  {
    say: ["(bán hàng|bán) (tận nhà|tận cửa|dạo|hội thảo)"],
    mean: ["bán hàng không tại địa điểm giao dịch thường xuyên"],
    keep: 0.4,
  },
  {
    say: ["(hai công ty|công ty|doanh nghiệp) … (mua lại|gộp|thâu tóm|mua nhau) … (độc quyền|cạnh tranh|báo)"],
    mean: ["thông báo tập trung kinh tế"],
    keep: 0.4,
  },
  {
    say: [
      "(thuê|xin|vào) (đất|lô|nhà xưởng|mặt bằng|chỗ) … (khu công nghiệp|cụm công nghiệp|kcn)",
      "(hỗ trợ|tiền) … (thuê|làm) (mặt bằng|nhà xưởng)",
    ],
    mean: ["hỗ trợ mặt bằng sản xuất khu công nghiệp cụm công nghiệp"],
    keep: 0.5,
  },
  { say: ["(lập|mở) (cụm|khu) công nghiệp"], mean: ["thành lập mở rộng cụm công nghiệp"], keep: 0.6 },
  {
    say: ["(tiết kiệm điện|nhãn năng lượng|dán nhãn điện|tem năng lượng)"],
    mean: ["đăng ký dán nhãn năng lượng"],
    keep: 0.4,
  },
  {
    say: ["(bằng|thi|thẻ) (trọng tài|hòa giải) (viên|thương mại)?"],
    mean: ["trung tâm trọng tài hòa giải thương mại", "đăng ký hòa giải viên thương mại vụ việc *0.95"],
    keep: 0.6,
  },
];
