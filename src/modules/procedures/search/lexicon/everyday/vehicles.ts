import type { Saying } from "../saying.ts";

export const vehicles: Saying[] = [
  {
    say: [
      "(bằng lái|bằng lái xe|bằng xe|bằng xe máy|bằng ô tô|bằng a1|bằng a2|bằng b1|bằng b2|bằng c|giấy lái xe|bằng lái xe máy|bằng lái ô tô)",
      "(thi|học|lấy|làm|sát hạch) (bằng lái|bằng lái xe|bằng xe|lái xe|giấy phép lái xe) (a1|a2|b1|b2|b|c|xe máy|ô tô|hạng a1|hạng b)?",
      "(thi|học|lấy|làm) bằng (hạng )?(a|a1|a2|b|b1|b2|c|c1|d|d1|d2|e)",
    ],
    mean: ["cấp giấy phép lái xe"],
    keep: 0.2,
  },
  {
    say: [
      "(mất|rớt|rơi|thất lạc|làm lại|cấp lại|bị mất|làm mất|xin lại) (bằng lái|bằng lái xe|bằng xe|giấy phép lái xe|bằng xe máy|bằng ô tô)",
      "(bằng lái|bằng lái xe|giấy phép lái xe|bằng xe) … (bị )?(mất|rớt|thất lạc|trộm)",
    ],
    mean: ["cấp lại giấy phép lái xe"],
    keep: 0.2,
  },
  {
    say: [
      "(đổi|hết hạn|gia hạn|quá hạn|cấp đổi|sắp hết hạn|hỏng|rách|gãy|sang thẻ nhựa) (sang )?(bằng lái|bằng lái xe|bằng xe|giấy phép lái xe|bằng|bằng giấy|bằng pet|thẻ pet)",
      "(bằng lái|bằng lái xe|giấy phép lái xe|bằng xe) … (hết hạn|đổi|quá hạn|gãy|hỏng|cũ|sang thẻ|nâng hạng)",
    ],
    mean: ["đổi giấy phép lái xe"],
    keep: 0.2,
  },
  {
    say: ["(bằng lái|bằng|giấy phép lái xe) (xe )?(quốc tế|đi nước ngoài)"],
    mean: ["cấp giấy phép lái xe quốc tế"],
    keep: 0.4,
  },
  {
    say: [
      "(bằng lái|bằng|giấy phép lái xe) (của )?(người )?nước ngoài",
      "(đổi|chuyển) bằng lái (nước ngoài|hàn|mỹ|nhật|pháp|đức)",
    ],
    mean: ["đổi giấy phép lái xe hoặc bằng lái xe của người nước ngoài"],
    keep: 0.4,
  },
  {
    say: [
      "(đăng ký|làm giấy tờ|làm biển|bấm biển|bấm số|lấy biển|lên biển|ra biển|gắn biển|làm giấy) (cho)? (xe|xe mới|xe máy|ô tô|xe mới mua|biển số|xe hơi|xe điện|xe máy điện)",
      "(mới |vừa )?mua (chiếc |cái )?xe (mới|máy|máy mới|ô tô|ô tô mới)",
      "(biển số|bấm biển|bấm số|biển số xe)",
      "(xe mới|xe mới mua)",
    ],
    mean: ["đăng ký cấp biển số xe lần đầu", "đăng ký xe lần đầu *0.97"],
    keep: 0.4,
  },
  {
    say: [
      "(sang tên|đổi chủ|chuyển chủ|sang xe|chuyển tên|đổi tên|chuyển nhượng|rút hồ sơ) (đổi chủ|cho|chính chủ)? (xe|xe máy|ô tô|xe cũ|cà vẹt|xe hơi)",
      "(mua|bán|mua lại|cho|tặng) xe (máy )?(cũ|lại|qua tay)",
      "xe (chính chủ|không chính chủ|mua lại|cũ)",
      "sang tên (đổi chủ|chính chủ)?",
    ],
    mean: ["cấp chứng nhận đăng ký xe biển số xe trong trường hợp thay đổi chủ xe đăng ký sang tên xe"],
    keep: 0.3,
  },
  {
    say: [
      "(mất|rách|hỏng|rớt|cấp lại|làm lại|thất lạc) (giấy tờ xe|giấy tờ|cà vẹt|cavet|giấy đăng ký xe|đăng ký xe|giấy xe|biển số|biển số xe|biển xe|biển)",
      "(cà vẹt|cavet|biển số|giấy tờ xe|giấy đăng ký xe) … (bị )?(mất|rách|rớt|thất lạc)",
    ],
    mean: ["cấp lại chứng nhận đăng ký xe biển số xe"],
    keep: 0.3,
  },
  {
    say: [
      "(đổi|mờ|hỏng|gãy|cải tạo|đổi màu|đổi màu sơn) (biển số|biển|cà vẹt|giấy đăng ký xe|đăng ký xe|màu xe|sơn xe|màu sơn)",
    ],
    mean: ["đổi chứng nhận đăng ký xe biển số xe"],
    keep: 0.4,
  },
  { say: ["(cà vẹt|cavet|giấy tờ xe|giấy xe)"], mean: ["chứng nhận đăng ký xe"], keep: 0.4 },
  {
    say: ["(bán|thanh lý|hủy|thu hồi|nộp lại) (xe|biển số|cà vẹt|đăng ký xe) (cũ)? (cho người khác)?"],
    mean: ["thu hồi chứng nhận đăng ký xe biển số xe"],
    keep: 0.4,
  },
  { say: ["(đăng ký|biển|giấy) (xe )?tạm (thời|lưu hành)?", "biển tạm"], mean: ["đăng ký xe tạm thời"], keep: 0.5 },
  {
    say: ["(đăng kiểm|kiểm định|khám xe|đi đăng kiểm|hết hạn đăng kiểm) (xe|ô tô|xe tải|xe hơi)?", "khám xe"],
    mean: ["cấp giấy chứng nhận kiểm định tem kiểm định an toàn kỹ thuật và bảo vệ môi trường xe cơ giới"],
    keep: 0.6,
  },
  {
    say: ["(phù hiệu|biển hiệu) (xe|xe tải|xe khách|taxi)?"],
    mean: ["cấp phù hiệu cho xe ô tô kinh doanh vận tải"],
    keep: 0.8,
  },
  {
    say: [
      "(chạy|kinh doanh|làm|đăng ký) (xe |dịch vụ )?(taxi|grab|xe tải|xe khách|xe hợp đồng|chở hàng|chở khách|vận tải|vận chuyển hàng hóa|vận chuyển)",
      "(kinh doanh|giấy phép) (vận tải|vận chuyển)",
    ],
    mean: ["cấp giấy phép kinh doanh vận tải bằng xe ô tô"],
    keep: 0.5,
  },
  {
    say: ["(xe|chở) (quá khổ|quá tải|siêu trường|siêu trọng)"],
    mean: ["cấp giấy phép lưu hành xe quá tải trọng xe quá khổ giới hạn"],
    keep: 0.7,
  },
  { say: ["(vào|đi) (đường|phố) cấm"], mean: ["cấp giấy phép vào đường cấm"], keep: 0.7 },
  {
    say: [
      "(đăng ký|làm giấy|giấy tờ) (ghe|thuyền|đò|xuồng|xuồng máy|tàu|vỏ lãi|tàu sông|sà lan)",
      "(ghe|thuyền|đò|xuồng|vỏ lãi|sà lan) … (đăng ký|giấy tờ)",
    ],
    mean: ["đăng ký phương tiện thủy nội địa"],
    keep: 0.4,
  },
  {
    say: ["(tàu|thuyền|ghe) (đánh cá|cá)", "(đăng ký|đóng) … (tàu|thuyền|ghe) (cá|đánh cá)"],
    mean: ["cấp giấy chứng nhận đăng ký tàu cá"],
    keep: 0.5,
  },
  {
    say: [
      "(đi biển|đánh bắt|đánh cá|khai thác) (thủy sản|hải sản|cá)?",
      "(tàu cá|tàu|ghe|thuyền) … (đánh bắt|đi biển|khai thác|ra khơi)",
    ],
    mean: ["cấp giấy phép khai thác thủy sản"],
    keep: 0.6,
  },
  { say: ["(bến đò|bến phà|bến khách|bến thủy)"], mean: ["công bố hoạt động bến khách ngang sông"], keep: 0.7 },
  {
    say: ["(máy bay không người lái|drone|flycam|bay flycam)"],
    mean: ["cấp phép bay đối với tàu bay không người lái phương tiện bay siêu nhẹ"],
    keep: 0.5,
  },
];
