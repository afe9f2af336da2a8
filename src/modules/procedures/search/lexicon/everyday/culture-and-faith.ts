import type { Saying } from "../saying.ts";

/** Religion, associations, festivals, art, sport, tourism, heritage, press. */
export const cultureAndFaith: Saying[] = [
  {
    say: [
      "(nhóm|điểm|chỗ) (đạo|cầu nguyện|nhóm họp|sinh hoạt đạo|tôn giáo|thờ phượng) … (chuyển|đổi|dời) (chỗ|nơi|địa điểm|nhà)",
      "(chuyển|đổi|dời) (chỗ|nơi|địa điểm) (nhóm|cầu nguyện|sinh hoạt đạo|sinh hoạt tôn giáo|nhóm họp)",
    ],
    mean: ["đề nghị thay đổi địa điểm sinh hoạt tôn giáo tập trung trong địa bàn một xã"],
    keep: 0.4,
  },
  {
    say: [
      "(nhóm|điểm) (đạo|cầu nguyện|sinh hoạt đạo|tôn giáo) … (đổi|thay) (trưởng|trưởng nhóm|người đại diện|người đứng đầu)",
      "(đổi|thay) (trưởng nhóm|người đại diện) … (nhóm đạo|điểm nhóm|tôn giáo)",
    ],
    mean: ["đăng ký thay đổi người đại diện của nhóm sinh hoạt tôn giáo tập trung"],
    keep: 0.4,
  },
  {
    say: [
      "(giảng đạo|truyền đạo|thuyết pháp|giảng kinh) … (ngoài|nơi khác|xã khác|chỗ khác)",
      "(mời|sư|cha|mục sư) … giảng (đạo|pháp)",
    ],
    mean: ["đề nghị giảng đạo ngoài địa bàn phụ trách cơ sở tôn giáo"],
    keep: 0.4,
  },
  {
    say: [
      "(phong|bổ nhiệm|bầu) (chức|linh mục|mục sư|trụ trì|trưởng ban hộ tự|chức việc|thượng tọa|đại đức)",
      "(trụ trì|ban hành giáo|ban trị sự|ban hộ tự) … (mới|bầu|bổ nhiệm|đăng ký)",
    ],
    mean: [
      "đăng ký người được bổ nhiệm bầu cử suy cử làm chức việc",
      "thông báo về việc phong phẩm suy cử chức sắc *0.9",
    ],
    keep: 0.4,
  },
  {
    say: ["(sư|cha|mục sư|linh mục|nhà sư) … (chuyển|đi) (chùa|nhà thờ|nơi|xứ|giáo xứ) khác"],
    mean: ["đăng ký thuyên chuyển chức sắc chức việc nhà tu hành"],
    keep: 0.4,
  },
  {
    say: [
      "(quyên góp|lạc công đức|công đức|kêu gọi tiền) … (chùa|nhà thờ|đình|đền|tín ngưỡng|tôn giáo)",
      "(chùa|nhà thờ|đình|đền) … (quyên góp|kêu gọi tiền)",
    ],
    mean: ["thông báo tổ chức quyên góp của cơ sở tín ngưỡng tổ chức tôn giáo"],
    keep: 0.4,
  },
  {
    say: ["(lập|mở|thành lập) (hội|câu lạc bộ|hội nhóm|hội chơi|hội người)", "hội … (thành lập|lập) (mới)?"],
    mean: ["thành lập hội", "công nhận ban vận động thành lập hội *0.9"],
    keep: 0.5,
  },
  {
    say: ["(đại hội|hội nghị) (của )?hội", "hội … (đại hội|bầu ban chấp hành|nhiệm kỳ)"],
    mean: ["báo cáo tổ chức đại hội thành lập đại hội nhiệm kỳ đại hội bất thường của hội"],
    keep: 0.5,
  },
  {
    say: ["hội … (giải thể|giải tán|không hoạt động nữa)", "(giải thể|giải tán) hội"],
    mean: ["hội tự giải thể"],
    keep: 0.5,
  },
  {
    say: [
      "(lập|mở|thành lập) quỹ … (từ thiện|khuyến học|xã hội|nhân đạo)?",
      "quỹ (từ thiện|khuyến học|nhân đạo) … (lập|mở|thành lập)",
    ],
    mean: ["cấp giấy phép thành lập và công nhận điều lệ quỹ"],
    keep: 0.5,
  },
  {
    say: ["quỹ … (giải thể|đóng)", "quỹ … (đổi tên|sửa điều lệ)"],
    mean: ["quỹ tự giải thể", "công nhận điều lệ sửa đổi bổ sung quỹ đổi tên quỹ *0.95"],
    keep: 0.6,
  },
  {
    say: ["(thi|cuộc thi) (hoa hậu|sắc đẹp|người đẹp|người mẫu|hoa khôi|nam vương)", "(hoa hậu|hoa khôi|thi sắc đẹp)"],
    mean: ["tổ chức cuộc thi người đẹp người mẫu"],
    keep: 0.3,
  },
  {
    say: [
      "(đi|dự|ra nước ngoài) … (thi hoa hậu|hoa hậu quốc tế|thi sắc đẹp) … nước ngoài",
      "(hoa hậu|người mẫu) … (ra nước ngoài|quốc tế) (thi|dự thi)?",
    ],
    mean: ["ra nước ngoài dự thi người đẹp người mẫu"],
    keep: 0.3,
  },
  {
    say: [
      "(ca nhạc|hòa nhạc|concert|đêm nhạc|văn nghệ|hát|biểu diễn|liveshow|đêm diễn) … (tổ chức|xin phép|giấy phép|bán vé)",
      "(tổ chức|xin phép|làm) (ca nhạc|hòa nhạc|concert|đêm nhạc|liveshow|đêm diễn|biểu diễn)",
    ],
    mean: ["tổ chức biểu diễn nghệ thuật"],
    keep: 0.4,
  },
  {
    say: ["(vũ trường|bar|quán bar|sàn nhảy)"],
    mean: ["cấp giấy phép đủ điều kiện kinh doanh dịch vụ vũ trường"],
    keep: 0.5,
  },
  {
    say: [
      "(chiếu|phát hành|phổ biến) phim",
      "(làm|quay|đóng) phim … (giấy phép|xin phép|nước ngoài)",
      "(dán nhãn|phân loại) phim",
    ],
    mean: ["cấp giấy phép phân loại phim"],
    keep: 0.6,
  },
  {
    say: ["(triển lãm|trưng bày) (tranh|ảnh|tượng|nghệ thuật|mỹ thuật)", "(mở|tổ chức) triển lãm"],
    mean: ["cấp giấy phép tổ chức triển lãm mỹ thuật", "thông báo tổ chức triển lãm *0.95"],
    keep: 0.6,
  },
  {
    say: ["(dựng|xây|làm|đúc|đặt) (tượng|tượng đài|phù điêu)"],
    mean: ["cấp giấy phép xây dựng tượng đài tranh hoành tráng"],
    keep: 0.5,
  },
  {
    say: [
      "(đồ cổ|cổ vật|đồ xưa|di vật) … (mang|ra nước ngoài|bán|mua|buôn|đăng ký|giám định)?",
      "(buôn|bán|mua bán|kinh doanh) (đồ cổ|cổ vật)",
    ],
    mean: ["di vật cổ vật", "chứng chỉ hành nghề kinh doanh di vật cổ vật *0.95"],
    keep: 0.5,
  },
  {
    say: ["(mở|lập) (bảo tàng|nhà trưng bày)", "bảo tàng (tư nhân|tư|riêng)"],
    mean: ["cấp giấy phép hoạt động bảo tàng ngoài công lập"],
    keep: 0.4,
  },
  {
    say: ["(nghệ nhân) … (danh hiệu|phong|xét|công nhận)", "(danh hiệu|phong|xét) nghệ nhân"],
    mean: ["xét tặng danh hiệu nghệ nhân trong lĩnh vực di sản văn hóa phi vật thể"],
    keep: 0.6,
  },
  {
    say: ["nghệ nhân … (trợ cấp|tiền|lương|hỗ trợ|nghèo)"],
    mean: ["hưởng trợ cấp sinh hoạt hàng tháng đối với nghệ nhân nhân dân nghệ nhân ưu tú"],
    keep: 0.5,
  },
  {
    say: ["(nhà|xây nhà|sửa nhà) … (gần|trong|cạnh|sát) (di tích|khu di tích|đền chùa cổ)"],
    mean: ["lấy ý kiến đối với việc sửa chữa cải tạo xây dựng nhà ở riêng lẻ nằm trong khu vực bảo vệ di tích"],
    keep: 0.4,
  },
  {
    say: [
      "(lặn|lặn biển|bơi|bơi lội|hồ bơi|bể bơi) … (kinh doanh|mở|dạy|cho thuê|cho khách|giấy)",
      "(mở|dạy|kinh doanh|cho thuê) (lặn|lặn biển|bơi|hồ bơi|bể bơi)",
    ],
    mean: ["cấp giấy chứng nhận đủ điều kiện kinh doanh hoạt động thể thao đối với môn bơi lặn"],
    keep: 0.6,
  },
  {
    say: [
      "(tổ chức|đăng cai|làm) (giải) (bóng đá|chạy|chạy bộ|cầu lông|thể thao|bóng chuyền|đua thuyền|marathon|võ)",
      "giải (bóng đá|chạy bộ|cầu lông|marathon|đua)",
    ],
    mean: ["đăng cai tổ chức giải thi đấu thể thao"],
    keep: 0.5,
  },
  {
    say: ["(câu lạc bộ|clb) (thể thao|bóng đá|võ|dưỡng sinh|cầu lông|yoga|bóng chuyền)"],
    mean: ["công nhận câu lạc bộ thể dục thể thao cơ sở"],
    keep: 0.5,
  },
  {
    say: ["(tour|lữ hành|dẫn tour|công ty du lịch) (nội địa|trong nước)"],
    mean: ["cấp giấy phép kinh doanh dịch vụ lữ hành nội địa"],
    keep: 0.5,
  },
  {
    say: ["(đưa|dẫn) khách (ra|đi) nước ngoài", "(tour|lữ hành|công ty du lịch) (quốc tế|nước ngoài)"],
    mean: ["cấp giấy phép kinh doanh dịch vụ lữ hành quốc tế"],
    keep: 0.5,
  },
  {
    say: ["(làm|mở|phát triển) du lịch (cộng đồng|sinh thái|nhà vườn|bản làng)", "homestay … (hỗ trợ|vay|tiền)"],
    mean: [
      "hỗ trợ đầu tư phát triển du lịch cộng đồng",
      "hỗ trợ xây dựng mới hoặc nâng cấp cải tạo loại hình nhà ở có phòng cho khách du lịch thuê *0.9",
    ],
    keep: 0.6,
  },
  {
    say: ["(công nhận|lên) (điểm|khu) du lịch"],
    mean: ["công nhận điểm du lịch", "công nhận khu du lịch cấp tỉnh *0.95"],
    keep: 0.7,
  },
  {
    say: [
      "(bảng|biển) quảng cáo … (xe|đường|ngoài trời|tòa nhà|lớn)",
      "(loa|đoàn người|xe loa|phát tờ rơi) … quảng cáo",
      "quảng cáo … (loa|đoàn người|diễu hành)",
    ],
    mean: [
      "tiếp nhận hồ sơ thông báo sản phẩm quảng cáo trên bảng quảng cáo",
      "thông báo tổ chức đoàn người thực hiện quảng cáo *0.95",
    ],
    keep: 0.6,
  },
  {
    say: ["(bán sách|nhà sách|hiệu sách|phát hành sách|tiệm sách)"],
    mean: ["khai báo hoạt động phát hành xuất bản phẩm"],
    keep: 0.5,
  },
  {
    say: ["(thẻ|làm) (nhà báo|phóng viên)"],
    mean: ["cấp thẻ nhà báo"],
    keep: 0.7,
  },
  {
    say: ["(họp báo|tổ chức họp báo)"],
    mean: ["cho phép họp báo"],
    keep: 0.7,
  },
  {
    say: ["(hội thảo|hội nghị) … (người nước ngoài|quốc tế|khách nước ngoài)"],
    mean: ["cho phép tổ chức hội nghị hội thảo quốc tế"],
    keep: 0.6,
  },
];
