/**
 * What is done to the thing. The national catalogue has the same object many times over ("cấp", "cấp lại", "cấp đổi",
 * "gia hạn", "thu hồi" … giấy phép), and residents name the deed in other words than titles do. `title` is read at the
 * head of official names, `said` in questions. A title without any of them grants something for the first time ("new").
 */
export type Action =
  | "new"
  | "reissue"
  | "exchange"
  | "extend"
  | "change"
  | "end"
  | "suspend"
  | "resume"
  | "revoke"
  | "remove"
  | "copy"
  | "lock"
  | "unlock"
  | "move"
  | "merge"
  | "split"
  | "reportLoss"
  | "verify"
  | "appraise"
  | "fund";

/** `called`: how titles put it, for matching word by word. */
export const actions: { action: Action; title: string[]; said: string[]; called?: string[] }[] = [
  {
    action: "new",
    title: [
      "cấp cấp (lại|đổi)",
      "cấp mới",
      "(đăng ký|xác định|cấp|công nhận) (đăng ký|xác định|cấp) (lại|đổi)",
      "lần đầu",
      "thực hiện điều chỉnh",
      "thành lập",
      "đăng ký điều chỉnh",
    ],
    said: ["lần đầu", "(cấp|làm|xin|đăng ký) mới"],
  },
  {
    action: "reissue",
    called: ["cấp lại"],
    title: ["cấp lại", "đăng ký lại", "xác định lại", "bổ nhiệm lại", "làm lại", "cấp trùng"],
    said: [
      "(cấp|làm|đăng ký|xin|lấy|in) lại",
      "(bị|đã|lỡ|em|tôi|làm|đánh)? (mất|thất lạc|cháy|rách|hỏng|hư|nát|bể|gãy|rơi|rớt|ướt) (mất)? (giấy|thẻ|sổ|bằng|bản chính|con dấu|chứng chỉ|hộ chiếu|giấy tờ|rồi|bằng lái)",
      "(giấy|thẻ|sổ|bằng|bản chính|chứng chỉ|giấy phép|biển số) … (bị|lỡ|làm|đã) (mất|thất lạc|cháy|rách|hỏng|hư|nát|bể|gãy|rơi|rớt|ướt)",
      "(bị|lỡ|làm) (mất|thất lạc|rơi|rớt)",
    ],
  },
  {
    action: "exchange",
    called: ["cấp đổi"],
    title: ["cấp đổi", "đổi (giấy|chứng|thẻ|bằng|cấp|biển|tên)", "chuyển đổi"],
    said: ["(cấp )?đổi", "(sắp )?hết hạn", "quá hạn", "(rách|hỏng|hư|nát|gãy|ố|nhòe|mờ)", "sang mẫu mới"],
  },
  {
    action: "extend",
    called: ["gia hạn"],
    title: ["gia hạn", "kéo dài thời hạn"],
    said: [
      "gia hạn",
      "(sắp|đã|gần)? hết (hạn|thời hạn|hiệu lực)",
      "(sắp|gần) (hết|tới hạn|đến hạn|đáo hạn)",
      "(thêm|xin thêm|cho thêm|nới|lùi|dời) (hạn|ngày|thời gian|thời hạn|mấy ngày|một thời gian|mấy năm|mấy tháng)",
      "kéo dài",
      "quá hạn",
      "(ở|lưu|đậu) (thêm|lại thêm)",
    ],
  },
  {
    action: "change",
    called: ["thay đổi", "điều chỉnh", "sửa đổi bổ sung"],
    title: [
      "thay đổi",
      "điều chỉnh",
      "sửa đổi",
      "bổ sung",
      "cải chính",
      "đính chính",
      "chỉnh sửa",
      "hiệu đính",
      "cập nhật",
      "sửa lỗi",
      "đăng ký biến động",
    ],
    said: [
      "(thay )?đổi (tên|địa chỉ|thông tin|nội dung|chủ|ngành|họ|chữ)",
      "thay đổi",
      "điều chỉnh",
      "(sửa|chỉnh|chữa) (lại|đổi|tên|sai)?",
      "bổ sung",
      "đính chính",
      "cải chính",
      "(bị|ghi|in|viết) (sai|nhầm|lộn)",
      "cập nhật",
      "sang tên",
      "đăng ký biến động",
      "đổi (giám đốc|sếp|trưởng|người|trụ sở|chỗ|nơi|địa điểm|logo|nhãn|mẫu|phạm vi|hình thức)",
      "(thêm|ghi thêm|mở thêm|mở rộng) (ngành|nghề|dịch vụ|nội dung|chức năng|phạm vi|lĩnh vực|môn|thông tin|mặt hàng)",
      "thêm … (vào|trong) (giấy phép|giấy|chứng chỉ|đăng ký)",
      "(dọn|dời) (trụ sở|văn phòng|cơ sở|địa điểm|nhà máy|xưởng|sang|qua|đi)",
      "(tăng|giảm|nâng|hạ) (vốn|công suất|quy mô|diện tích)",
    ],
  },
  {
    action: "end",
    called: ["chấm dứt hoạt động", "giải thể", "hủy bỏ", "trả lại"],
    title: [
      "chấm dứt",
      "giải thể",
      "thôi",
      "dừng",
      "hủy bỏ",
      "huỷ bỏ",
      "kết thúc",
      "tự giải thể",
      "rút",
      "miễn nhiệm",
      "trả lại",
    ],
    said: [
      "chấm dứt",
      "giải thể",
      "(thôi|nghỉ) (làm|hẳn|luôn|hưởng)",
      "(đóng cửa|dẹp|bỏ|nghỉ) (hẳn|luôn)",
      "(hủy|hủy bỏ)",
      "kết thúc",
      "(không|chẳng|hết|thôi) … nữa",
      "giải tán",
      "(dẹp|đóng cửa|bỏ nghề|nghỉ luôn|nghỉ hẳn|thôi không làm|thôi hoạt động|ngừng hẳn|rút khỏi)",
      "trả lại",
      "dừng",
      "thôi",
    ],
  },
  {
    action: "suspend",
    called: ["tạm ngừng", "tạm đình chỉ"],
    title: ["tạm ngừng", "tạm dừng", "tạm đình chỉ"],
    said: ["tạm (ngừng|dừng|nghỉ|đóng)", "tạm thời (nghỉ|ngừng|dừng)"],
  },
  {
    action: "resume",
    called: ["hoạt động trở lại", "tiếp tục", "khôi phục"],
    title: ["tiếp tục", "khôi phục", "hoạt động trở lại", "phục hồi", "hưởng lại", "trở lại"],
    said: [
      "tiếp tục",
      "khôi phục",
      "(hoạt động|mở|mở cửa|hưởng|kinh doanh|chạy|dạy) (trở )?lại",
      "trở lại",
      "(bị|hết|sau) (hạn )?(đình chỉ|tạm dừng|tạm ngừng) … (lại|tiếp)",
    ],
  },
  {
    action: "revoke",
    called: ["thu hồi"],
    title: ["thu hồi", "tước", "cưỡng chế"],
    said: [
      "(bị )?thu hồi",
      "tước",
      "(trả|nộp) (lại)? (giấy phép|giấy|thẻ|bằng|biển|biển số|cà vẹt|chứng chỉ)",
      "bị (rút|lấy lại|tịch thu) (giấy phép|giấy|thẻ|bằng|chứng chỉ)?",
    ],
  },
  {
    action: "remove",
    called: ["xóa"],
    title: ["xóa", "xoá"],
    said: ["(xóa|xoá|gỡ)", "(cắt|gạch) (tên|bỏ|khẩu|hộ khẩu)", "giải chấp"],
  },
  {
    action: "copy",
    called: ["bản sao"],
    title: ["bản sao", "trích lục", "sao lục", "sao hồ sơ"],
    said: ["bản sao", "trích lục", "sao (lục|y)"],
  },
  { action: "lock", title: ["khóa", "khoá"], said: ["khóa"] },
  { action: "unlock", title: ["mở khóa", "mở khoá"], said: ["mở (khóa|lại)"] },
  {
    action: "move",
    called: ["chuyển", "di chuyển"],
    title: [
      "chuyển nơi",
      "chuyển trường",
      "di chuyển",
      "chuyển hưởng",
      "chuyển đi",
      "chuyển đến",
      "thuyên chuyển",
      "thay đổi nơi",
      "di dời",
    ],
    said: ["chuyển (nơi|trường|hồ sơ|chỗ|hưởng|đi|đến)", "di (chuyển|dời)"],
  },
  {
    action: "merge",
    called: ["hợp nhất", "sáp nhập"],
    title: ["sáp nhập", "hợp nhất", "hợp thửa"],
    said: [
      "(sáp|hợp) nhập",
      "hợp nhất",
      "(gộp|nhập|ghép|dồn) (chung|vào nhau|vào làm một|làm một|lại|thành một|lại làm một|lại thành một)",
      "(gộp|ghép)",
    ],
  },
  {
    action: "split",
    called: ["chia tách"],
    title: ["chia tách", "tách"],
    said: ["(chia|tách)", "(chia|tách|xé) (ra|đôi|riêng|nhỏ|làm hai|thành hai|ra làm hai|thành nhiều)"],
  },
  {
    action: "reportLoss",
    title: ["trình báo mất", "báo mất"],
    said: ["(trình )?báo mất", "khai báo mất", "(bị|làm|đánh|lỡ) (mất|rơi|rớt)"],
  },
  {
    action: "appraise",
    called: ["thẩm định", "phê duyệt"],
    title: ["thẩm định", "phê duyệt", "thẩm duyệt", "quyết định đầu tư", "quyết định chủ trương"],
    said: ["thẩm (định|duyệt)", "phê duyệt", "chủ trương"],
  },
];

/**
 * Circumstances that make a procedure the special one. Unless the question says so (`said`), the ordinary procedure is
 * meant: who asks to marry does not mean a foreigner, who asks for land is not a company. `weight` multiplies the score
 * of the special one when nothing in the question speaks for it.
 */
export type Qualifier = { title: string[]; said: string[]; weight: number };

const countries =
  "nước ngoài|ngoại quốc|hàn quốc|đài loan|nhật bản|nhật|mỹ|lào|campuchia|trung quốc|thái lan|úc|pháp|đức|nga|anh quốc|canada|châu âu|việt kiều|tây|quốc tế|người tây|hải ngoại|định cư";

const abroadSaid = [
  `(${countries})`,
  "yếu tố nước ngoài",
  "(chồng|vợ) (tây|hàn|đài|nhật|mỹ|lào|ngoại)",
  "visa",
  "thị thực",
  "quốc tịch",
];

export const qualifiers: Qualifier[] = [
  { title: ["có yếu tố nước ngoài", "(ở|tại) nước ngoài", "không quốc tịch"], said: abroadSaid, weight: 0.72 },
  // Half the titles that name foreigners are open to everybody ("công dân Việt Nam, người nước ngoài …").
  { title: ["người nước ngoài", "tổ chức nước ngoài", "liên doanh"], said: abroadSaid, weight: 0.94 },
  {
    title: ["cơ quan đại diện", "lãnh sự", "ngoại giao"],
    said: ["cơ quan đại diện", "đại sứ quán", "lãnh sự", "sứ quán", "ngoại giao", "ở nước ngoài"],
    weight: 0.7,
  },
  {
    title: ["khu vực biên giới", "biên giới"],
    said: ["biên giới", "cửa khẩu", "giáp (lào|campuchia|trung quốc)", "láng giềng"],
    weight: 0.75,
  },
  {
    title: ["lưu động"],
    said: [
      "lưu động",
      "(đến|tới|về) (tận )?(nhà|nơi|bản)",
      "tận nhà",
      "tại nhà",
      "không (đi|tới|đến) được",
      "liệt (giường)?",
      "già yếu",
      "đi lại khó khăn",
      "xa xôi",
      "vùng sâu",
      "ốm nặng",
    ],
    weight: 0.7,
  },
  {
    title: [
      "bộ quốc phòng",
      "quân đội",
      "bqp",
      "quân nhân",
      "sĩ quan",
      "quân khu",
      "quốc phòng",
      "công an nhân dân",
      "lực lượng vũ trang",
      "quân sự",
      "cơ yếu",
      "sư đoàn",
      "trung đoàn",
      "binh đoàn",
    ],
    said: [
      "quân (đội|nhân|sự|khu|y|nhu|ngũ)",
      "bộ đội",
      "sĩ quan",
      "quốc phòng",
      "công an",
      "lực lượng vũ trang",
      "nghĩa vụ",
      "nhập ngũ",
      "xuất ngũ",
      "cơ yếu",
      "sư đoàn",
      "trung đoàn",
      "lính",
      "chiến trường",
    ],
    weight: 0.78,
  },
  {
    title: ["cấp trung ương", "cấp bộ", "ở trung ương", "bộ trưởng", "thủ tướng"],
    said: ["trung ương", "cấp bộ", "bộ trưởng", "(ở|tại|của) bộ", "thủ tướng"],
    weight: 0.85,
  },
  { title: ["cấp huyện"], said: ["(cấp )?huyện", "quận"], weight: 0.85 },
  { title: ["cấp tỉnh", "của tỉnh", "thành phố"], said: ["(cấp )?tỉnh", "thành phố", "sở"], weight: 0.985 },
  {
    title: ["cấp đặc biệt", "cấp i cấp ii", "cấp i và cấp ii"],
    said: ["cấp (đặc biệt|i|1|ii|2|một|hai)", "(cao tầng|chung cư|nhà máy)"],
    weight: 0.75,
  },
  {
    title: ["đối với tổ chức", "tổ chức kinh tế", "doanh nghiệp", "dự án", "nhà đầu tư", "chủ đầu tư", "pháp nhân"],
    said: ["tổ chức", "công ty", "doanh nghiệp", "dự án", "đầu tư", "pháp nhân", "cơ sở", "hợp tác xã"],
    weight: 0.88,
  },
  { title: ["thời chiến", "tạm vắng"], said: ["thời chiến", "(tạm )?vắng", "chiến tranh"], weight: 0.85 },
  {
    title: ["tòa án", "tố tụng", "phạm nhân", "tử hình", "án tù", "hình phạt tù"],
    said: ["tòa (án)?", "tố tụng", "phạm nhân", "tù", "thi hành án", "tử hình"],
    weight: 0.8,
  },
  {
    title: [
      "bộ xây dựng",
      "bộ y tế",
      "bộ tài chính",
      "bộ công thương",
      "bộ nội vụ",
      "bộ giáo dục",
      "ngân hàng nhà nước",
      "bộ khoa học",
    ],
    said: ["bộ", "ngân hàng"],
    weight: 0.85,
  },
  {
    title: ["khu công nghiệp", "khu kinh tế", "công trình công cộng"],
    said: ["khu (công nghiệp|kinh tế|chế xuất)", "công nhân", "công cộng"],
    weight: 0.9,
  },
  { title: ["trụ sở", "chi nhánh", "văn phòng đại diện"], said: ["trụ sở", "chi nhánh", "văn phòng"], weight: 0.93 },
];
