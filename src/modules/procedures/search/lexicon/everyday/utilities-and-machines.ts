import type { Saying } from "../saying.ts";

/** Electricity, telephones, machines, ships and fire. */
export const utilitiesAndMachines: Saying[] = [
  {
    say: [
      "(gắn|lắp|bắt|mắc|kéo|xin|cấp|đăng ký|câu) (điện|điện mới|công tơ|đồng hồ điện|công tơ điện|đường điện)",
      "(điện|công tơ|đồng hồ điện) mới",
    ],
    mean: ["cấp điện mới từ lưới điện hạ áp"],
    keep: 0.3,
  },
  {
    say: [
      "(bị )?(cắt|cúp|ngắt|khóa) (mất )?điện … (mở lại|đóng lại|cấp lại|có lại|nối lại|xin lại|trở lại|đóng tiền)?",
      "(mở|đóng|cấp|nối) (điện lại|lại điện|điện trở lại)",
    ],
    mean: ["cấp điện trở lại"],
    keep: 0.2,
  },
  {
    say: ["(tạm )?(ngừng|cắt|ngưng) (dùng |sử dụng |cấp )?điện"],
    mean: ["ngừng cấp điện", "chấm dứt hợp đồng mua bán điện *0.9"],
    keep: 0.4,
  },
  {
    say: [
      "(sang|đổi|chuyển) tên … (điện|đồng hồ điện|công tơ|hợp đồng điện)",
      "(hợp đồng điện|đồng hồ điện|công tơ|tiền điện) … (sang|đổi|chuyển) tên",
    ],
    mean: ["thay đổi chủ thể hợp đồng mua bán điện"],
    keep: 0.3,
  },
  {
    say: ["(dời|di dời|chuyển|đổi chỗ) (công tơ|đồng hồ điện|cột điện)"],
    mean: ["thay đổi vị trí thiết bị đo đếm"],
    keep: 0.3,
  },
  {
    say: [
      "(lên|đổi|nâng|chuyển|sang) (điện )?(3|ba) pha",
      "(1|một) pha (lên|sang) (3|ba) pha",
      "tăng công suất điện",
      "điện (bị )?yếu",
    ],
    mean: ["thay đổi công suất sử dụng điện thay đổi loại công tơ 01 pha 03 pha"],
    keep: 0.4,
  },
  {
    say: ["(phòng trọ|nhà trọ|người thuê|thuê nhà) … (giá điện|định mức điện|tiền điện)", "định mức điện"],
    mean: ["thay đổi định mức sử dụng điện"],
    keep: 0.4,
  },
  {
    say: [
      "(điện|pin|tấm|năng lượng)? (năng lượng )?mặt trời … (mái|nhà|xưởng|áp mái)?",
      "(lắp|làm) (pin|tấm|điện) (năng lượng )?mặt trời",
    ],
    mean: [
      "thông báo phát triển nguồn điện mặt trời mái nhà tự sản xuất tự tiêu thụ",
      "cấp giấy chứng nhận đăng ký phát triển điện mặt trời mái nhà *0.95",
    ],
    keep: 0.4,
  },
  {
    say: [
      "(brandname|brand name|tên thương hiệu) … (tin nhắn|nhắn tin|sms|cuộc gọi|gọi điện)?",
      "(tin nhắn|nhắn tin|sms) … (thương hiệu|brandname)",
    ],
    mean: ["giấy chứng nhận tên định danh"],
    keep: 0.3,
  },
  {
    say: [
      "(cháy|nổ|pccc|phòng cháy) … (đình chỉ|tạm đình chỉ|đóng cửa) … (lại|trở lại|phục hồi)",
      "(đình chỉ|tạm đình chỉ) … (cháy|nổ|pccc|phòng cháy) … (lại|trở lại|phục hồi)",
    ],
    mean: ["phục hồi hoạt động của cơ sở phương tiện giao thông cơ giới hộ gia đình và cá nhân"],
    keep: 0.3,
  },
  {
    say: ["(giấy|thẩm duyệt|duyệt|nghiệm thu|thiết kế|bản vẽ) (phòng cháy|pccc|chữa cháy|phòng cháy chữa cháy)"],
    mean: [
      "thẩm định thiết kế về phòng cháy và chữa cháy",
      "kiểm tra công tác nghiệm thu về phòng cháy chữa cháy *0.9",
    ],
    keep: 0.7,
  },
  {
    say: ["bến (đò|phà|thuyền|tàu|ghe|khách ngang sông|sông)", "(bến|đò) ngang"],
    mean: ["bến thủy nội địa", "bến khách ngang sông *0.95"],
    keep: 0.4,
  },
  {
    say: ["(ghe xuồng|ghe chở|thuyền chở|xà lan|sà lan|tàu sông|ca nô|cano|vỏ lãi|đò chở|ghe máy)"],
    mean: ["phương tiện thủy nội địa"],
    keep: 0.6,
  },
  {
    say: [
      "(bằng|chứng chỉ|giấy) (lái|chạy) (tàu|ghe|đò|thuyền|ca nô|cano|xà lan)",
      "(thuyền trưởng|máy trưởng|lái tàu sông)",
    ],
    mean: ["cấp giấy chứng nhận khả năng chuyên môn chứng chỉ chuyên môn thuyền viên phương tiện thủy nội địa"],
    keep: 0.4,
  },
  {
    say: [
      "(sống|ở|sinh sống|ăn ở) (trên|dưới) (ghe|thuyền|tàu|bè|sông nước)",
      "(ghe|thuyền|tàu|bè|xe) … (đậu|đỗ|neo) … (ở|hộ khẩu|thường trú|tạm trú)",
    ],
    mean: ["xác nhận nơi thường xuyên đậu đỗ sử dụng phương tiện vào mục đích để ở"],
    keep: 0.3,
  },
  {
    say: ["(máy|chụp|phòng) x (quang|ray)", "(máy |chụp )?(x quang|xquang|x-quang|ct|chụp phim)"],
    mean: ["giấy phép tiến hành công việc bức xạ sử dụng thiết bị x quang chẩn đoán y tế"],
    keep: 0.6,
  },
  {
    say: ["(flycam|drone|máy bay không người lái|phương tiện bay|thả diều lớn)"],
    mean: ["cấp phép bay tàu bay không người lái phương tiện bay siêu nhẹ"],
    keep: 0.6,
  },
  {
    say: ["(bộ đàm|đài phát sóng|máy phát sóng|tần số)"],
    mean: ["cấp giấy phép sử dụng tần số vô tuyến điện"],
    keep: 0.6,
  },
  {
    say: ["(trạm|cột) (bts|phát sóng|thu phát sóng|điện thoại)"],
    mean: ["trạm thu phát sóng thông tin di động"],
    keep: 0.6,
  },
  {
    say: ["(trang tin|trang web tin tức|mạng xã hội|website tin tức|kênh tin)"],
    mean: ["cấp giấy phép thiết lập trang thông tin điện tử tổng hợp", "cấp giấy phép thiết lập mạng xã hội *0.95"],
    keep: 0.6,
  },
  {
    say: ["(mở|lập|kinh doanh)? (nhà in|xưởng in|cơ sở in|tiệm photocopy)"],
    mean: ["cấp giấy phép hoạt động in", "đăng ký hoạt động cơ sở in *0.95"],
    keep: 0.7,
  },
  {
    say: ["(xuất bản|in) (sách|tài liệu|kỷ yếu|tờ rơi)"],
    mean: ["cấp giấy phép xuất bản tài liệu không kinh doanh"],
    keep: 0.7,
  },
  {
    say: ["(đào|cắt|xẻ|chiếm|dùng) (đường|vỉa hè|lề đường|hè phố|lòng đường)", "(vỉa hè|lề đường|lòng đường|hè phố)"],
    mean: [
      "cấp phép sử dụng tạm thời lòng đường hè phố vào mục đích khác",
      "cấp giấy phép thi công trên đường bộ đang khai thác *0.9",
    ],
    keep: 0.5,
  },
  {
    say: ["(chặt|đốn|hạ|cưa|tỉa) (cây|cây xanh) (trước nhà|ngoài đường|đô thị|công viên|bóng mát)?"],
    mean: ["cấp giấy phép chặt hạ dịch chuyển cây xanh"],
    keep: 0.5,
  },
];
