import type { Saying } from "../saying.ts";

export const landAndHousing: Saying[] = [
  {
    say: [
      "(sổ đỏ|sổ hồng|bìa đỏ|bìa hồng|sổ đất|giấy đỏ|giấy đất|giấy tờ đất|giấy tờ nhà đất|bằng khoán|thẻ đỏ|sổ nhà|giấy chứng nhận đất|giấy quyền sử dụng đất|chủ quyền đất|chủ quyền nhà|giấy chủ quyền)",
    ],
    mean: ["giấy chứng nhận quyền sử dụng đất quyền sở hữu tài sản gắn liền với đất"],
    keep: 0.3,
  },
  {
    say: [
      "(làm|cấp|xin|ra|lên|đăng ký) (cấp )?(sổ đỏ|sổ hồng|bìa đỏ|sổ đất|giấy đỏ|giấy đất|sổ nhà|giấy chứng nhận quyền sử dụng đất|giấy chủ quyền|quyền sử dụng đất) (lần đầu|lần một|lần 1|mới|cho đất)?",
      "(đất|nhà|thửa đất|đất ông bà|đất cha mẹ) … (chưa có|chưa được cấp|chưa làm|không có|chưa ra) (sổ|sổ đỏ|sổ hồng|giấy|giấy tờ|bìa đỏ|giấy chứng nhận)",
      "(chưa có|chưa được cấp|chưa làm) (sổ đỏ|sổ hồng|bìa đỏ|giấy tờ đất)",
      "cấp (giấy chứng nhận )?(quyền sử dụng đất )?lần đầu",
      "(đất|nhà) (khai hoang|ông bà để lại|cha ông để lại|không giấy tờ|không có giấy tờ|chưa giấy tờ)",
      "hợp thức hóa (nhà|đất|nhà đất)",
    ],
    mean: [
      "đăng ký đất đai tài sản gắn liền với đất cấp giấy chứng nhận quyền sử dụng đất quyền sở hữu tài sản gắn liền với đất lần đầu đối với hộ gia đình cá nhân",
    ],
    keep: 0.3,
  },
  {
    say: [
      "(mất|rớt|thất lạc|cháy|làm mất|bị mất|bị cháy|xin lại|cấp lại|làm lại) (sổ đỏ|sổ hồng|bìa đỏ|sổ đất|giấy tờ đất|giấy đất|giấy chứng nhận quyền sử dụng đất|sổ nhà)",
      "(sổ đỏ|sổ hồng|bìa đỏ|sổ đất) … (bị )?(mất|thất lạc|cháy)",
    ],
    mean: ["cấp lại giấy chứng nhận do bị mất"],
    keep: 0.3,
  },
  {
    say: [
      "(đổi|cấp đổi|rách|hỏng|ố|nhòe|nát|cũ|đổi sang) (lại )?(sổ đỏ|sổ hồng|bìa đỏ|sổ đất|giấy chứng nhận quyền sử dụng đất|sổ mới|mẫu mới|sổ nhà)",
      "(sổ đỏ|sổ hồng|bìa đỏ|sổ đất) … (bị )?(rách|hỏng|ố|nhòe|nát|cũ|mờ|đổi|đo đạc lại)",
    ],
    mean: ["cấp đổi giấy chứng nhận quyền sử dụng đất quyền sở hữu tài sản gắn liền với đất"],
    keep: 0.3,
  },
  {
    say: [
      "(sai|nhầm|đính chính|sửa|ghi sai|in sai|sửa sai) (thông tin|tên|diện tích|năm sinh)? (trên|trong|ở)? (sổ đỏ|sổ hồng|bìa đỏ|sổ đất|giấy chứng nhận đất|giấy chứng nhận quyền sử dụng đất)",
      "(sổ đỏ|sổ hồng|bìa đỏ|sổ đất) … (bị )?(sai|nhầm|ghi sai|in sai|sai tên|sai diện tích)",
    ],
    mean: ["đính chính giấy chứng nhận đã cấp"],
    keep: 0.3,
  },
  {
    say: [
      "(sang tên|sang sổ|chuyển tên|chuyển nhượng|chuyển quyền|mua bán|mua|bán) (sổ đỏ|sổ hồng|nhà đất|đất|nhà|quyền sử dụng đất|đất đai|thửa đất|miếng đất|mảnh đất|căn nhà)",
      "(tặng|cho tặng|tặng cho) (đất|nhà|sổ đỏ|quyền sử dụng đất|nhà đất) (cho con|cho cháu|cho em|con cái)?",
      "cho (đất|quyền sử dụng đất)",
      "(cho|tặng) (con|cháu|em|con gái|con trai) (đất|nhà|miếng đất|mảnh đất|sổ đỏ)",
      "đứng tên (đất|nhà|sổ đỏ|sổ hồng)",
      "thừa kế (đất|nhà|quyền sử dụng đất|sổ đỏ)",
    ],
    mean: ["đăng ký biến động quyền sử dụng đất quyền sở hữu tài sản gắn liền với đất chuyển nhượng thừa kế tặng cho"],
    keep: 0.4,
  },
  {
    say: [
      "(tách|chia|cắt|xẻ) (đất|sổ|thửa|lô|sổ đỏ|miếng đất|mảnh đất|đất cho con)",
      "(hợp|gộp|nhập|ghép) (hai |2 |các )?(thửa|đất|sổ|lô|sổ đỏ)",
      "tách (sổ|bìa|đất)? cho (con|cháu|hai con)",
      "tách (sổ|bìa) (đỏ|hồng|đất)",
    ],
    mean: ["tách thửa hoặc hợp thửa đất"],
    keep: 0.4,
  },
  {
    say: [
      "(chuyển|đổi) đất (trồng cây|trồng lúa|vườn|ruộng|nông nghiệp|rẫy) … (đất ở|thổ cư)",
      "(chuyển|chuyển đổi|lên|đổi) (mục đích )?(sử dụng )?(thổ cư|đất thổ cư|lên thổ cư|đất ở|sang đất ở|lên đất ở|đất vườn|đất ruộng|đất nông nghiệp|đất lúa|đất trồng lúa|mục đích|mục đích đất|mục đích sử dụng)",
      "(đất vườn|đất ruộng|đất nông nghiệp|đất lúa|đất trồng cây|đất rẫy) (lên|sang|thành|qua) (đất ở|thổ cư|đất thổ cư)",
      "lên thổ cư",
    ],
    mean: [
      "chuyển mục đích sử dụng đất giao đất cho thuê đất",
      "đăng ký biến động chuyển mục đích sử dụng đất không phải xin phép *0.7",
    ],
    keep: 0.4,
  },
  {
    say: [
      "(chuyển|đổi|chuyển đổi) … (đất lúa|đất trồng lúa|cây trồng|trồng cây)",
      "(đất lúa|đất ruộng) … (trồng cây|nuôi tôm|nuôi cá|cây lâu năm|cây ăn trái)",
    ],
    mean: ["chuyển đổi cơ cấu cây trồng vật nuôi trên đất trồng lúa"],
    keep: 0.6,
  },
  {
    say: [
      "(tranh chấp|lấn|lấn chiếm|kiện|cãi nhau|giành|mâu thuẫn) (về )?(ranh|ranh giới|đất|ranh đất|đất đai|lối đi|bờ rào|ngõ đi|đất với hàng xóm|sang đất)",
      "(hàng xóm|nhà bên) … (lấn|lấn chiếm|lấn đất|lấn ranh|xây lấn)",
      "(hòa giải|tranh chấp) (đất|đất đai|ranh giới)",
    ],
    mean: [
      "hòa giải tranh chấp đất đai",
      "giải quyết tranh chấp đất đai thuộc thẩm quyền của chủ tịch ủy ban nhân dân cấp xã *0.9",
    ],
    keep: 0.4,
  },
  {
    say: [
      "(thế chấp|vay ngân hàng|vay vốn|cầm|cầm cố) (bằng )?(sổ đỏ|sổ hồng|nhà đất|đất|nhà|quyền sử dụng đất)",
      "(sổ đỏ|sổ hồng|đất|nhà) … (thế chấp|vay ngân hàng|vay vốn)",
    ],
    mean: ["đăng ký biện pháp bảo đảm bằng quyền sử dụng đất tài sản gắn liền với đất"],
    keep: 0.5,
  },
  {
    say: ["(xóa|giải|gỡ|tất toán|trả xong) (thế chấp|chấp|nợ ngân hàng)", "giải chấp", "xóa (đăng ký )?thế chấp"],
    mean: ["xóa đăng ký biện pháp bảo đảm bằng quyền sử dụng đất tài sản gắn liền với đất"],
    keep: 0.4,
  },
  {
    say: ["(xóa|trả|hết) (ghi )?nợ (tiền )?(sử dụng đất|đất|sổ đỏ)", "ghi nợ tiền (sử dụng )?đất"],
    mean: ["xóa ghi nợ tiền sử dụng đất lệ phí trước bạ trên giấy chứng nhận đã cấp"],
    keep: 0.6,
  },
  {
    say: ["(gia hạn|hết hạn) (sử dụng )?(đất|đất nông nghiệp|đất thuê)"],
    mean: ["gia hạn sử dụng đất", "xác nhận tiếp tục sử dụng đất nông nghiệp *0.95"],
    keep: 0.6,
  },
  {
    say: [
      "(trích lục|xin|xem|tra cứu|cung cấp) (thửa đất|bản đồ địa chính|thông tin đất|thông tin đất đai|bản đồ|thông tin thửa đất|sơ đồ thửa)",
    ],
    mean: ["cung cấp thông tin dữ liệu đất đai"],
    keep: 0.8,
  },
  {
    say: ["(xem|xin|tra|hỏi|cung cấp) (thông tin )?quy hoạch", "(đất|nhà|thửa) … (dính|nằm|trong|vướng|bị) quy hoạch"],
    mean: ["cung cấp thông tin quy hoạch đô thị và nông thôn"],
    keep: 0.7,
  },
  { say: ["(đo|đo đạc) (lại )?(đất|thửa|diện tích)"], mean: ["đo đạc xác định lại diện tích đất"], keep: 0.7 },
  {
    say: ["(thu hồi|lấy|giải tỏa|bồi thường|đền bù) (đất|nhà|giải phóng mặt bằng)", "(đền bù|giải tỏa)"],
    mean: ["bồi thường hỗ trợ tái định cư khi nhà nước thu hồi đất"],
    keep: 0.7,
  },
  {
    say: [
      "(xây|cất|làm|dựng|xây mới|xây cất|xây dựng|xin xây|xin phép xây|khởi công) (một|cái|căn)? (nhà|nhà ở|nhà mới|nhà ở riêng lẻ|căn nhà|nhà cấp 4|nhà cấp bốn|nhà tầng|nhà lầu)",
      "(giấy phép|xin phép|phép|cấp phép) (xây|xây cất|xây nhà|xây dựng nhà|xây dựng nhà ở|xây mới|cất nhà|làm nhà)",
      "giấy phép xây dựng (mới)?",
      "(làm|xây) nhà … (xin phép|giấy phép|phép)",
    ],
    mean: ["cấp giấy phép xây dựng mới đối với công trình cấp III cấp IV và nhà ở riêng lẻ"],
    keep: 0.3,
  },
  {
    say: [
      "(sửa|sửa chữa|cải tạo|nâng tầng|nâng cấp|cơi nới|đôn|lên lầu|lên tầng|thêm tầng|chống thấm|sửa lại) (lại )?(nhà|nhà ở|nhà cửa|mái|tầng|lầu)",
      "(nâng|thêm|xây thêm|cơi) (tầng|lầu)",
    ],
    mean: ["cấp giấy phép xây dựng sửa chữa cải tạo đối với công trình cấp III cấp IV và nhà ở riêng lẻ"],
    keep: 0.4,
  },
  {
    say: [
      "(điều chỉnh|sửa|đổi|thay đổi) (giấy )?phép xây (dựng|nhà)?",
      "(đổi|thay đổi) (thiết kế|bản vẽ) … (giấy phép|xây|nhà)",
    ],
    mean: ["cấp điều chỉnh giấy phép xây dựng đối với công trình cấp III cấp IV và nhà ở riêng lẻ"],
    keep: 0.4,
  },
  {
    say: ["(gia hạn|hết hạn) (giấy )?phép xây (dựng|nhà)?"],
    mean: ["gia hạn giấy phép xây dựng đối với công trình cấp III cấp IV và nhà ở riêng lẻ"],
    keep: 0.4,
  },
  {
    say: ["(mất|cấp lại|làm lại|rách|hỏng) (giấy )?phép xây (dựng|nhà)?"],
    mean: ["cấp lại giấy phép xây dựng đối với công trình cấp III cấp IV và nhà ở riêng lẻ"],
    keep: 0.4,
  },
  {
    say: ["(di dời|dời|kéo|dịch chuyển) (nhà|công trình)"],
    mean: ["cấp giấy phép di dời đối với công trình cấp III cấp IV và nhà ở riêng lẻ"],
    keep: 0.5,
  },
  { say: ["(số nhà|biển số nhà|gắn số nhà|đánh số nhà)"], mean: ["cấp giấy chứng nhận số nhà"], keep: 0.9 },
  {
    say: [
      "(mua|thuê|đăng ký|thuê mua|xin) (nhà )?(ở )?(xã hội|thu nhập thấp|giá rẻ|công nhân)",
      "nhà (ở )?(thu nhập thấp|giá rẻ)",
    ],
    mean: ["đăng ký mua thuê mua thuê nhà ở xã hội"],
    keep: 0.5,
  },
  {
    say: [
      "(xóa|sửa|hỗ trợ) (nhà tạm|nhà dột|nhà dột nát|nhà ở cho hộ nghèo)",
      "hộ nghèo … (xây|sửa) nhà",
      "hỗ trợ (xây|sửa|làm) nhà",
    ],
    mean: ["hỗ trợ nhà ở cho hộ nghèo hộ cận nghèo"],
    keep: 0.6,
  },
  { say: ["(ban quản trị|quản trị) (chung cư|tòa nhà)"], mean: ["công nhận ban quản trị nhà chung cư"], keep: 0.9 },
  {
    say: [
      "(kéo|mắc|lắp|đưa) điện (vào|về|cho) nhà",
      "(kéo|mắc|gắn|lắp|đấu|xin|bắt|câu) (đường )?(điện|công tơ|đồng hồ điện|điện kế|điện 3 pha|điện sinh hoạt)",
      "(công tơ|đồng hồ) điện",
    ],
    mean: ["cấp điện mới từ lưới điện hạ áp"],
    keep: 0.4,
  },
  {
    say: ["(lắp|kéo|gắn|xin|bắt|đấu) (đường )?(nước|đồng hồ nước|nước máy|nước sạch)"],
    mean: ["đấu nối cấp nước sạch"],
    keep: 0.6,
  },
  { say: ["(đào|cắt|xẻ) (đường|vỉa hè|lòng đường|hè)"], mean: ["cấp giấy phép đào đường"], keep: 0.7 },
  { say: ["(chặt|đốn|hạ|cắt|tỉa) (hạ )?(cây|cây xanh)"], mean: ["cấp phép chặt hạ dịch chuyển cây xanh"], keep: 0.6 },
  {
    say: ["(dùng|sử dụng|để|chiếm|thuê|bày|dựng rạp) … (vỉa hè|lòng đường|hè phố|lề đường)", "(dựng|che) rạp"],
    mean: ["cấp phép sử dụng tạm thời lòng đường vỉa hè vào mục đích khác"],
    keep: 0.6,
  },
  {
    say: ["(khoan|đào|làm) giếng", "giếng (khoan|đào)"],
    mean: ["đăng ký khai thác nước dưới đất", "cấp giấy phép thăm dò khai thác nước dưới đất *0.8"],
    keep: 0.5,
  },
];
