import type { Saying } from "../saying.ts";

/** What savers, borrowers, shareholders, tax payers, accountants and insurers say. */
export const banksAndMarkets: Saying[] = [
  // -------------------------------------------------------------------------------------------------- banks
  { say: ["quỹ tín dụng (xã|phường|làng)?"], mean: ["quỹ tín dụng nhân dân"], keep: 0.6 },
  {
    say: [
      "(ngân hàng) (mở|đặt|lập|thêm) (chi nhánh|phòng giao dịch|điểm giao dịch)",
      "(mở|đặt|lập) (chi nhánh|phòng giao dịch) (của )?ngân hàng",
    ],
    mean: ["thành lập chi nhánh phòng giao dịch của ngân hàng thương mại"],
    keep: 0.5,
  },
  {
    say: ["(ngân hàng|chi nhánh ngân hàng|phòng giao dịch) … (đóng cửa|dẹp|thôi hoạt động|đóng)"],
    mean: ["chấm dứt hoạt động chi nhánh phòng giao dịch của ngân hàng thương mại"],
    keep: 0.4,
  },
  {
    say: ["ngân hàng … (nghỉ giao dịch|tạm nghỉ|nghỉ bán|đóng cửa mấy ngày|tạm đóng)"],
    mean: ["tạm ngừng giao dịch ngân hàng thương mại"],
    keep: 0.4,
  },
  {
    say: ["ngân hàng … (dời|chuyển|đổi) (trụ sở|chỗ|địa điểm|địa chỉ|nơi)"],
    mean: ["thay đổi địa điểm đặt trụ sở của ngân hàng thương mại"],
    keep: 0.5,
  },
  {
    say: [
      "(bầu|bổ nhiệm|thay|chọn) (giám đốc|tổng giám đốc|hội đồng quản trị|chủ tịch) … (ngân hàng|quỹ tín dụng)",
      "(giám đốc|chủ tịch|lãnh đạo) (mới )?(của )?(ngân hàng|quỹ tín dụng)",
    ],
    mean: ["danh sách dự kiến nhân sự bầu bổ nhiệm của tổ chức tín dụng"],
    keep: 0.4,
  },
  {
    say: [
      "(hai|các|2) (ngân hàng|quỹ tín dụng) (gộp|nhập|sáp nhập)",
      "(gộp|sáp nhập|hợp nhất) (hai|các|2)? (ngân hàng|quỹ tín dụng)",
    ],
    mean: ["sáp nhập hợp nhất tổ chức tín dụng"],
    keep: 0.4,
  },
  {
    say: ["(lập|mở|thành lập) ngân hàng", "mở (công ty )?(cho vay|tài chính tiêu dùng)"],
    mean: [
      "cấp giấy phép thành lập và hoạt động ngân hàng thương mại",
      "thành lập và hoạt động tổ chức tín dụng phi ngân hàng *0.9",
    ],
    keep: 0.5,
  },
  {
    say: ["(cho người nghèo|cho phụ nữ|cho hộ nghèo) vay (nhỏ|ít|vốn nhỏ)", "(vay|cho vay) (vi mô|nhỏ lẻ|tiền nhỏ)"],
    mean: ["tổ chức tài chính vi mô chương trình dự án tài chính vi mô"],
    keep: 0.4,
  },
  {
    say: ["(ví điện tử|ví momo|cổng thanh toán|trung gian thanh toán|thu hộ chi hộ)"],
    mean: ["hoạt động cung ứng dịch vụ trung gian thanh toán"],
    keep: 0.5,
  },
  {
    say: ["(sandbox|chạy thử công nghệ|thử nghiệm fintech|fintech|cho vay ngang hàng|p2p)"],
    mean: ["tham gia cơ chế thử nghiệm có kiểm soát trong lĩnh vực ngân hàng", "thử nghiệm có kiểm soát *0.9"],
    keep: 0.4,
  },
  {
    say: ["(khoanh|giãn|hoãn) nợ (ngân hàng|vay)?", "(không trả được|chưa trả được) nợ ngân hàng"],
    mean: ["khoanh nợ"],
    keep: 0.5,
  },
  {
    say: ["(chụp|in|vẽ|sao|photo) (hình|ảnh|hình ảnh)? (đồng )?tiền (việt nam|giấy|thật)?"],
    mean: ["sao chụp hình ảnh tiền việt nam"],
    keep: 0.3,
  },
  {
    say: ["(tiền rách|tiền hỏng|tiền cháy|tiền mốc|đổi tiền rách|tiền mối xông|tiền ướt)"],
    mean: ["đổi tiền không đủ tiêu chuẩn lưu thông"],
    keep: 0.4,
  },
  // --------------------------------------------------------------------------------- foreign money and gold
  {
    say: ["(đổi|thu đổi|mua bán|bàn đổi|quầy đổi) (đô|đô la|usd|ngoại tệ|tiền tây|tiền ngoại|tiền nước ngoài)"],
    mean: ["đại lý đổi ngoại tệ"],
    keep: 0.4,
  },
  {
    say: ["(đổi|mang|mua) (tiền lào|nhân dân tệ|tiền trung quốc|tiền tàu|tiền campuchia|tiền riel|kip)"],
    mean: [
      "đại lý đổi tiền của nước có chung biên giới",
      "mang tiền của nước có chung biên giới vào các tỉnh nội địa *0.95",
    ],
    keep: 0.4,
  },
  {
    say: [
      "(mang|cầm|xách|đem) … (đô|đô la|usd|ngoại tệ|tiền mặt|euro) … (ra nước ngoài|đi nước ngoài|xuất cảnh|du học|chữa bệnh)",
      "(chuyển|gửi) (tiền|đô|ngoại tệ) (ra|đi|sang) (nước ngoài|mỹ|úc)",
    ],
    mean: ["chuyển mang ngoại tệ ra nước ngoài"],
    keep: 0.4,
  },
  {
    say: ["(mang|đem|cầm) vàng … (ra nước ngoài|xuất cảnh|định cư|nước ngoài)"],
    mean: ["mang vàng khi xuất cảnh định cư ở nước ngoài"],
    keep: 0.4,
  },
  {
    say: ["(mua bán|bán|mua|kinh doanh) vàng (miếng|thỏi|sjc)"],
    mean: ["cấp giấy phép kinh doanh mua bán vàng miếng"],
    keep: 0.5,
  },
  {
    say: [
      "(làm|chế tác|sản xuất|đánh) (vàng|nữ trang|đồ vàng|vàng trang sức|vòng vàng)",
      "(tiệm|xưởng) (kim hoàn|nữ trang|làm vàng)",
    ],
    mean: ["giấy chứng nhận đủ điều kiện sản xuất vàng trang sức mỹ nghệ"],
    keep: 0.4,
  },
  {
    say: ["(công ty|doanh nghiệp) ~ (vay|mượn) (tiền|vốn)? (của )?(công ty mẹ|nước ngoài|ngân hàng nước ngoài)"],
    mean: ["đăng ký khoản vay nước ngoài của doanh nghiệp không được chính phủ bảo lãnh"],
    keep: 0.4,
  },
  {
    say: ["(kiều hối|nhận tiền nước ngoài gửi|tiền nước ngoài gửi về)"],
    mean: ["trực tiếp nhận và chi trả ngoại tệ", "đại lý chi trả ngoại tệ *0.95"],
    keep: 0.4,
  },
  {
    say: ["(sòng bài|casino|đánh bạc có thưởng|máy đánh bạc|trò chơi có thưởng)"],
    mean: ["kinh doanh casino trò chơi điện tử có thưởng"],
    keep: 0.5,
  },
  {
    say: ["(cá độ|cá cược|đặt cược) (bóng đá|đua ngựa|đua chó)?"],
    mean: ["đủ điều kiện kinh doanh đặt cược"],
    keep: 0.5,
  },
  // -------------------------------------------------------------------------------------------------- shares
  {
    say: [
      "(bán|phát hành|chào bán) (thêm )?(cổ phiếu|cổ phần) (ra ngoài|ra công chúng|cho dân|cho mọi người|rộng rãi|lên sàn)",
      "(lên sàn|ipo|niêm yết)",
    ],
    mean: ["chào bán cổ phiếu ra công chúng"],
    keep: 0.5,
  },
  {
    say: ["(bán|phát hành) (cổ phiếu|cổ phần) (cho )?(nhân viên|người lao động|cán bộ công ty|esop)", "esop"],
    mean: ["phát hành cổ phiếu theo chương trình lựa chọn cho người lao động trong công ty của công ty đại chúng"],
    keep: 0.4,
  },
  {
    say: ["(chia|trả) cổ tức (bằng )?(cổ phiếu)?", "cổ phiếu thưởng"],
    mean: ["phát hành cổ phiếu để trả cổ tức tăng vốn cổ phần từ nguồn vốn chủ sở hữu"],
    keep: 0.4,
  },
  {
    say: ["(mua lại|mua vào) (cổ phiếu|cổ phần) (của chính mình|quỹ|công ty mình)?", "cổ phiếu quỹ"],
    mean: ["mua lại cổ phiếu", "bán cổ phiếu quỹ của công ty đại chúng *0.95"],
    keep: 0.5,
  },
  { say: ["(thâu tóm|mua gom|thôn tính) (công ty|cổ phiếu|cổ phần)?"], mean: ["chào mua công khai"], keep: 0.4 },
  {
    say: ["(môi giới|nhân viên|làm|hành nghề|bằng|chứng chỉ) chứng khoán"],
    mean: ["cấp chứng chỉ hành nghề chứng khoán"],
    keep: 0.5,
  },
  {
    say: ["(mở|lập|thành lập) (công ty|quỹ) (chứng khoán|đầu tư chứng khoán|quản lý quỹ)"],
    mean: ["cấp giấy phép thành lập và hoạt động kinh doanh chứng khoán công ty chứng khoán công ty quản lý quỹ"],
    keep: 0.5,
  },
  {
    say: ["(tiền ảo|tiền số|crypto|bitcoin|coin|sàn coin|tài sản số)"],
    mean: ["cung cấp dịch vụ tổ chức thị trường giao dịch tài sản mã hóa"],
    keep: 0.4,
  },
  { say: ["(công ty|doanh nghiệp) … (phát hành|bán|vay bằng) trái phiếu"], mean: ["chào bán trái phiếu"], keep: 0.6 },
  // --------------------------------------------------------------------------------------------------- taxes
  {
    say: [
      "(bán hàng|bán) (trên|qua) (shopee|tiktok|lazada|facebook|mạng|sàn|livestream) … thuế",
      "thuế … (shopee|tiktok|lazada|bán hàng online|bán online|sàn thương mại)",
      "(shopee|tiktok|lazada|sàn) (trừ|khấu trừ|thu) … thuế",
    ],
    mean: ["kê khai nộp thuế của hộ cá nhân có hoạt động kinh doanh trên nền tảng thương mại điện tử"],
    keep: 0.4,
  },
  {
    say: [
      "(quyết toán|hoàn|tính lại) thuế (thu nhập|tncn|lương|thu nhập cá nhân|tiền lương)",
      "(lương|tiền lương) … (trừ thuế|bị trừ thuế) … (hoàn|lấy lại|dư|nhiều)",
    ],
    mean: ["quyết toán thuế thu nhập cá nhân tiền lương tiền công"],
    keep: 0.5,
  },
  {
    say: [
      "(bán|sang tên|chuyển nhượng|mua bán) (nhà|đất|nhà đất|lô đất|miếng đất) … (thuế|đóng thuế|khai thuế|thuế thu nhập)",
      "thuế … (bán nhà|bán đất|sang tên nhà|sang tên đất|mua bán nhà đất)",
    ],
    mean: ["khai thuế thu nhập cá nhân chuyển nhượng bất động sản"],
    keep: 0.5,
  },
  {
    say: ["(đổi|báo|thêm|thay) (số )?tài khoản (ngân hàng)? … (thuế|chi cục thuế)"],
    mean: ["thông báo thông tin số tài khoản số hiệu ví điện tử"],
    keep: 0.4,
  },
  {
    say: ["(nợ thuế|tiền thuế còn nợ) … (xóa|xin xóa|không trả được|khoanh)", "(xóa|xin xóa) nợ thuế"],
    mean: ["xóa nợ tiền thuế tiền phạt tiền chậm nộp", "khoanh tiền thuế nợ *0.9"],
    keep: 0.5,
  },
  {
    say: ["(nộp|đóng|trả) (thuế|nợ thuế) (dần|từng đợt|nhiều lần|góp)", "(xin|được) nộp dần (tiền )?thuế"],
    mean: ["nộp dần tiền thuế nợ"],
    keep: 0.5,
  },
  {
    say: [
      "(gia hạn|lùi|dời|hoãn|trễ) … (nộp|khai) (hồ sơ khai )?thuế",
      "(thuế|khai thuế|nộp thuế) … (gia hạn|lùi hạn|xin chậm)",
    ],
    mean: ["gia hạn nộp hồ sơ khai thuế", "gia hạn nộp thuế *0.98"],
    keep: 0.5,
  },
  {
    say: [
      "(cháy|lụt|bão|hỏa hoạn|thiên tai|dịch) … (miễn|giảm) thuế",
      "(miễn|giảm) thuế … (cháy|lụt|bão|hỏa hoạn|thiên tai|tai nạn)",
    ],
    mean: ["miễn giảm thuế do thiên tai hỏa hoạn tai nạn bất ngờ"],
    keep: 0.5,
  },
  {
    say: [
      "(dịch vụ|làm dịch vụ|nghề|đại lý|hành nghề|thi) (kê khai |khai |làm )?thuế … (chứng chỉ|đại lý|thi|hành nghề)?",
      "đại lý thuế",
    ],
    mean: ["dự thi cấp chứng chỉ hành nghề dịch vụ làm thủ tục về thuế", "đại lý thuế *0.97"],
    keep: 0.4,
  },
  {
    say: ["(thuế) … (hai lần|2 lần|trùng) … (nước ngoài|hai nước)", "(đã đóng|đã nộp) thuế ở nước ngoài"],
    mean: ["hiệp định tránh đánh thuế hai lần", "khấu trừ số thuế đã nộp tại nước ngoài *0.97"],
    keep: 0.4,
  },
  {
    say: ["(khai|báo cáo) thuế … (sai|nhầm|thiếu|sót|sửa|khai lại)", "(sửa|khai lại|điều chỉnh) (tờ )?khai thuế"],
    mean: ["khai bổ sung hồ sơ khai thuế"],
    keep: 0.5,
  },
  {
    say: ["(tiền|giá) thuê đất … (giảm|miễn|nhà nước)", "(giảm|miễn|xin giảm|xin miễn) tiền thuê đất"],
    mean: ["giảm tiền thuê đất miễn tiền thuê đất"],
    keep: 0.6,
  },
  {
    say: ["(biên lai|hóa đơn|chứng từ) … (mất|cháy|hỏng|hủy|tiêu hủy)"],
    mean: ["báo cáo mất cháy hỏng hóa đơn biên lai", "tiêu hủy biên lai *0.85"],
    keep: 0.5,
  },
  {
    say: ["(bán|đại lý|làm) (vé số|xổ số|bảo hiểm) … thuế", "thuế … (vé số|xổ số|đại lý bảo hiểm)"],
    mean: ["khai thuế năm đối với cá nhân trực tiếp ký hợp đồng làm đại lý xổ số đại lý bảo hiểm"],
    keep: 0.4,
  },
  {
    say: ["(khai|đóng|nộp) (thuế )?(tài nguyên|cát sỏi|khoáng sản|nước thiên nhiên)"],
    mean: ["khai thuế tài nguyên khai quyết toán thuế tài nguyên"],
    keep: 0.6,
  },
  // --------------------------------------------------------------------------- accounts, prices, insurances
  {
    say: ["(làm|dịch vụ|mở|công ty) kế toán (thuê|dịch vụ)?", "(mở|lập) (công ty|dịch vụ) kế toán"],
    mean: ["giấy chứng nhận đủ điều kiện kinh doanh dịch vụ kế toán"],
    keep: 0.5,
  },
  {
    say: ["(thi|lấy|xin|bằng) (chứng chỉ |bằng )?(kiểm toán viên|kế toán viên|cpa|apc)"],
    mean: ["chứng chỉ kiểm toán viên chứng chỉ kế toán viên"],
    keep: 0.5,
  },
  {
    say: ["(mở|lập|công ty|dịch vụ) kiểm toán"],
    mean: ["giấy chứng nhận đủ điều kiện kinh doanh dịch vụ kiểm toán"],
    keep: 0.5,
  },
  {
    say: ["(nghề|thẻ|thi|mở|công ty) (thẩm định|định) giá"],
    mean: ["thẻ thẩm định viên về giá", "giấy chứng nhận đủ điều kiện kinh doanh dịch vụ thẩm định giá *0.97"],
    keep: 0.5,
  },
  {
    say: ["(bảo hiểm) (lúa|cây trồng|vật nuôi|trâu bò|nông nghiệp|mùa màng|tôm)"],
    mean: ["bảo hiểm nông nghiệp hỗ trợ phí bảo hiểm nông nghiệp"],
    keep: 0.5,
  },
  {
    say: ["(lập|mở|thành lập) (công ty|hãng|doanh nghiệp) bảo hiểm"],
    mean: ["cấp giấy phép thành lập và hoạt động doanh nghiệp bảo hiểm"],
    keep: 0.5,
  },
  { say: ["(công ty|hãng|doanh nghiệp) bảo hiểm (nhân thọ)?"], mean: ["doanh nghiệp bảo hiểm"], keep: 0.7 },
  {
    say: ["(xe|tai nạn) … (gây tai nạn bỏ chạy|bỏ trốn|không tìm được xe|không có bảo hiểm) … (bồi thường|hỗ trợ)"],
    mean: ["chi hỗ trợ nhân đạo từ quỹ bảo hiểm xe cơ giới"],
    keep: 0.4,
  },
  {
    say: ["(thi|lấy) chứng chỉ (bán |đại lý )?bảo hiểm", "(bán|đại lý) bảo hiểm … (thi|chứng chỉ)"],
    mean: ["thi chứng chỉ bảo hiểm chứng chỉ môi giới bảo hiểm chứng chỉ đại lý bảo hiểm"],
    keep: 0.5,
  },
  {
    say: [
      "(đồ|xe|nhà|tài sản) (nhà nước|cơ quan|công) … (thanh lý|bán|hủy|hư)",
      "(thanh lý|bán) (đồ|xe|tài sản) (cũ )?(của )?(cơ quan|nhà nước)",
    ],
    mean: ["quyết định thanh lý tài sản công", "bán tài sản công *0.95"],
    keep: 0.5,
  },
  {
    say: ["(nhặt|đào|lượm|bắt) (được) … (của rơi|vàng|tiền|kho báu|đồ cổ|cổ vật)"],
    mean: [
      "chi thưởng đối với tổ chức cá nhân phát hiện tài sản chôn giấu bị vùi lấp chìm đắm",
      "thông báo phát hiện di vật cổ vật *0.85",
    ],
    keep: 0.3,
  },
  {
    say: ["(không có|không còn) (người|ai) (thừa kế|nhận thừa kế|hưởng)"],
    mean: ["xác lập quyền sở hữu toàn dân đối với tài sản không có người thừa kế"],
    keep: 0.4,
  },
];
