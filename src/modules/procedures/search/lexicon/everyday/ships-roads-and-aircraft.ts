import type { Saying } from "../saying.ts";

/** What boatmen, drivers, carriers, pilots and those who build beside a road say. */
export const shipsRoadsAndAircraft: Saying[] = [
  // ------------------------------------------------------------------------------------------------- waters
  {
    say: [
      "(sà lan|xà lan|ghe chở|ghe|xuồng|đò dọc|thuyền|tàu sông|tàu chở hàng|ghe chở hàng|tàu du lịch|ca nô|thuyền máy|vỏ lãi)",
    ],
    mean: ["phương tiện thủy nội địa"],
    keep: 0.5,
  },
  {
    say: [
      "(mở|lập|làm|xin mở) (bến đò|bến thuyền|bến ghe|bến sông|bến khách|bến thủy|bến phà|bến bãi)",
      "(bến đò|bến phà|đò ngang|bến khách ngang sông)",
    ],
    mean: ["hoạt động bến khách ngang sông bến thủy nội địa"],
    keep: 0.5,
  },
  {
    say: ["(đóng|đóng cửa|dẹp|bỏ|thôi) (bến|bến đò|cảng sông|bến thuyền|bến thủy)"],
    mean: ["công bố đóng cảng bến thủy nội địa"],
    keep: 0.5,
  },
  {
    say: ["(đổi tên|tên mới) (bến|cảng) (sông|đò|thủy|thuyền)?"],
    mean: ["đổi tên cảng bến thủy nội địa khu neo đậu"],
    keep: 0.5,
  },
  {
    say: ["(nạo vét|hút bùn|vét bùn|vét luồng|vét sông|nạo vét sông)"],
    mean: ["nạo vét đường thủy nội địa luồng hàng hải"],
    keep: 0.6,
  },
  {
    say: ["(phao|biển báo|đèn báo|báo hiệu) … (trên sông|dưới sông|sông|luồng|đường thủy)"],
    mean: ["thiết lập báo hiệu đường thủy nội địa"],
    keep: 0.5,
  },
  { say: ["(đèn biển|hải đăng|phao biển|báo hiệu ngoài biển)"], mean: ["thiết lập báo hiệu hàng hải"], keep: 0.5 },
  {
    say: [
      "(mô tô nước|moto nước|cano kéo dù|dù kéo|phao chuối|chèo sup|sup|thuyền kayak|kayak|vui chơi dưới nước|trò chơi dưới nước|chơi dưới nước)",
    ],
    mean: ["hoạt động vui chơi giải trí dưới nước", "đăng ký phương tiện hoạt động vui chơi giải trí dưới nước *0.97"],
    keep: 0.4,
  },
  {
    say: [
      "(tàu|thuyền|ghe|sà lan) … (chìm|đắm) … (vớt|trục vớt|kéo lên|xử lý)",
      "(vớt|trục vớt) (tàu|thuyền|ghe|đồ|sà lan)",
    ],
    mean: ["phê duyệt phương án trục vớt tài sản chìm đắm"],
    keep: 0.4,
  },
  {
    say: [
      "(bằng|chứng chỉ|thi|học) (lái tàu|lái tàu sông|thuyền trưởng|máy trưởng|lái phương tiện thủy|lái ca nô|lái đò|lái ghe)",
      "(thuyền trưởng|máy trưởng|lái ca nô|lái đò) … (bằng|chứng chỉ|thi)",
    ],
    mean: ["cấp chứng chỉ khả năng chuyên môn chứng chỉ chuyên môn thuyền trưởng máy trưởng"],
    keep: 0.4,
  },
  {
    say: ["(đi tàu|đi biển|tàu viễn dương|thủy thủ|thuyền viên|sĩ quan tàu) … (bằng|chứng chỉ|giấy|chuyên môn)"],
    mean: ["cấp giấy chứng nhận khả năng chuyên môn thuyền viên thủy thủ"],
    keep: 0.5,
  },
  { say: ["(sổ|hộ chiếu|quyển sổ) (đi tàu|đi biển|thuyền viên|thủy thủ)"], mean: ["cấp sổ thuyền viên"], keep: 0.4 },
  { say: ["(dẫn tàu|lái dắt tàu|hoa tiêu)"], mean: ["hoa tiêu hàng hải"], keep: 0.6 },
  {
    say: [
      "(tàu|sà lan|ghe|thuyền) … (xin|giấy|phép|cho|được) (vào|ra|rời|cập) (cảng|bến)",
      "(ra|vào|rời|cập) (cảng|bến) (sông|thủy|hàng)",
    ],
    mean: [
      "giấy phép vào cảng bến thủy nội địa rời cảng bến thủy nội địa đối với phương tiện",
      "tàu biển rời cảng vào cảng *0.85",
    ],
    keep: 0.5,
  },
  {
    say: ["(tàu|thuyền) … chạy thử", "chạy thử (tàu|thuyền)"],
    mean: ["tàu biển đang đóng hoặc sửa chữa hoán cải chạy thử"],
    keep: 0.5,
  },
  {
    say: ["(chở khách|tàu khách|tàu cao tốc|tuyến tàu) … (ra đảo|đảo|từ bờ)"],
    mean: ["vận tải hành khách cố định trên tuyến vận tải thủy từ bờ ra đảo"],
    keep: 0.5,
  },
  { say: ["(tàu lặn|tàu ngầm du lịch)"], mean: ["hoạt động tàu lặn"], keep: 0.6 },
  { say: ["(cảng cạn|cảng khô|icd)"], mean: ["cảng cạn"], keep: 0.6 },
  {
    say: [
      "(tàu bị bão|hàng hóa hư|tai nạn trên biển|đâm va|va tàu) … (trình báo|kháng nghị|báo cảng|kháng cáo)",
      "(trình báo|báo) … (tai nạn|sự cố) … (trên sông|trên biển|của tàu|tàu)",
    ],
    mean: ["trình kháng nghị hàng hải", "xác nhận việc trình báo đường thủy nội địa *0.95"],
    keep: 0.4,
  },
  { say: ["(đỗ|đậu|neo) (tàu|thuyền|ghe)", "chỗ (neo|đậu) (tàu|thuyền|ghe)"], mean: ["khu neo đậu"], keep: 0.6 },
  {
    say: ["(tàu|thuyền) (bán|mua|cầm|thế chấp|vay ngân hàng) … (đăng ký|ngân hàng)"],
    mean: ["đăng ký tàu biển", "đăng ký thế chấp tàu biển *0.95"],
    keep: 0.5,
  },
  {
    say: ["(phá|phá dỡ|tháo dỡ|xẻ) (tàu|tàu biển|tàu cũ)"],
    mean: ["phá dỡ tàu biển", "xóa đăng ký tàu biển *0.9"],
    keep: 0.6,
  },
  // -------------------------------------------------------------------------------------------------- roads
  {
    say: [
      "(xe tải|xe|xe bồn|xe bê tông|xe rác) … (vào phố|vào nội thành|vào trung tâm|đường cấm|giờ cấm|giờ cao điểm|phố cấm|cấm tải)",
      "(xin|giấy|phép) … (đi|chạy|vào) (giờ cấm|đường cấm|phố cấm)",
      "(đỗ|đậu|dừng) xe … (chỗ cấm|đường cấm|nơi cấm)",
    ],
    mean: [
      "phương tiện vận tải vào đường cấm dừng đỗ xe tại khu vực cấm",
      "phương tiện vận tải ra vào thành phố giờ cao điểm *0.9",
    ],
    keep: 0.3,
  },
  {
    say: [
      "(mở|làm|xin) (lối|đường|ngõ|cổng|cửa) (ra|vào|đấu|nối) … (quốc lộ|đường lớn|đường chính|tỉnh lộ|đường tỉnh|đường nhựa|đường xã)",
      "(cây xăng|nhà máy|xưởng|công ty) … (nối|đấu nối|thông) … (đường|quốc lộ)",
      "(nối|đấu nối) (đường|ngõ|lối)",
    ],
    mean: ["nút giao đấu nối với đường đang khai thác"],
    keep: 0.4,
  },
  {
    say: ["(bảng|biển|pano) (quảng cáo|hiệu) … (lề đường|bên đường|ven đường|quốc lộ|dọc đường|cạnh đường)"],
    mean: ["lắp đặt biển quảng cáo trong phạm vi đất dành cho đường bộ"],
    keep: 0.4,
  },
  {
    say: [
      "(đào|xẻ|cắt|khoan|bới) (đường|lòng đường|mặt đường|hè|vỉa hè|lề đường|hè phố)",
      "(sửa|lát|hạ|làm lại) (vỉa hè|bó vỉa|hè)",
    ],
    mean: [
      "cấp phép thi công xây dựng công trình trên đường bộ đang khai thác",
      "thi công chỉnh trang gia cố vỉa hè hạ bó vỉa hè *0.95",
    ],
    keep: 0.4,
  },
  {
    say: [
      "(dùng|sử dụng|mượn|thuê|xin) (tạm )?(vỉa hè|lòng đường|hè phố|lề đường) … (đám cưới|đám tang|để xe|giữ xe|bán hàng|trông xe|vật liệu|cưới)?",
    ],
    mean: ["sử dụng tạm thời lòng đường vỉa hè"],
    keep: 0.5,
  },
  {
    say: [
      "(xe|chở|hàng) … (quá tải|quá khổ|siêu trường|siêu trọng|quá dài|quá nặng|quá cao)",
      "(chở|vận chuyển) (máy|hàng|dầm) (to|nặng|dài|khổng lồ)",
    ],
    mean: ["cấp giấy phép lưu hành xe quá khổ giới hạn quá tải trọng xe bánh xích siêu trường siêu trọng"],
    keep: 0.4,
  },
  {
    say: [
      "(xe|chạy xe|xe khách|xe tải|ô tô) … (sang|qua|đi) (lào|campuchia|cam|trung quốc|thái lan|thái) … (giấy|phép|liên vận|xin)?",
      "(giấy|phép) liên vận",
    ],
    mean: ["cấp giấy phép liên vận cho phương tiện vận tải đường bộ quốc tế"],
    keep: 0.5,
  },
  {
    say: [
      "(chạy|kinh doanh|làm|lái) (taxi|xe khách|xe hợp đồng|xe du lịch|xe tải|xe dịch vụ|xe công nghệ|grab|xe buýt) … (phù hiệu|tem|phép|giấy phép)",
      "(phù hiệu|tem hợp đồng|dán phù hiệu)",
    ],
    mean: ["cấp phù hiệu cho xe ô tô kinh doanh vận tải"],
    keep: 0.5,
  },
  {
    say: [
      "(mở|lập|chạy|kinh doanh|làm) (hãng|công ty|hợp tác xã|nhà xe|đội)? (xe|taxi|xe khách|xe tải|xe hợp đồng|vận tải|nhà xe)",
    ],
    mean: ["cấp giấy phép kinh doanh vận tải bằng xe ô tô"],
    keep: 0.5,
  },
  {
    say: ["(xin|mở|đăng ký|chạy|thêm) (tuyến|chuyến) (xe|xe khách|cố định)", "(nhà xe|xe khách) … (tuyến|chuyến|bến)"],
    mean: ["đăng ký khai thác tuyến vận tải hành khách cố định"],
    keep: 0.5,
  },
  {
    say: ["(mở|lập|đưa|xây) (bến xe|trạm dừng nghỉ|bãi xe khách)"],
    mean: ["công bố đưa bến xe khách vào khai thác", "công bố đưa trạm dừng nghỉ vào khai thác *0.95"],
    keep: 0.5,
  },
  {
    say: [
      "(mở|lập|làm) (trường|trung tâm|chỗ|lớp) (dạy|học|đào tạo) lái (xe)?",
      "(trường|trung tâm) (dạy|đào tạo) lái xe",
    ],
    mean: ["cấp giấy phép đào tạo lái xe cho cơ sở đào tạo lái xe"],
    keep: 0.5,
  },
  {
    say: ["(thầy|giáo viên|người) dạy lái (xe)?"],
    mean: ["cấp giấy chứng nhận giáo viên dạy thực hành lái xe"],
    keep: 0.4,
  },
  { say: ["(xe tập lái|xe dạy lái|xe học lái)"], mean: ["cấp giấy phép xe tập lái"], keep: 0.5 },
  {
    say: ["(sân thi|sân sát hạch|trung tâm thi|bãi thi) (lái xe|bằng lái)?"],
    mean: ["trung tâm sát hạch lái xe"],
    keep: 0.5,
  },
  {
    say: ["(chở|vận chuyển) (hàng )?(nguy hiểm|gas|xăng|axit|hóa chất|dễ cháy|xăng dầu)"],
    mean: ["cấp giấy phép vận chuyển hàng hóa nguy hiểm"],
    keep: 0.5,
  },
  {
    say: ["(lái|chạy) (máy xúc|máy ủi|xe nâng|xe cẩu|máy cày|xe lu|máy đào|cần cẩu) … (bằng|chứng chỉ|luật|học)?"],
    mean: ["bồi dưỡng kiến thức pháp luật về giao thông đường bộ cho người điều khiển xe máy chuyên dùng"],
    keep: 0.4,
  },
  {
    say: ["(máy xúc|máy ủi|xe nâng|xe cẩu|máy cày|xe lu|máy đào|máy gặt|xe công trình)"],
    mean: ["xe máy chuyên dùng"],
    keep: 0.5,
  },
  {
    say: [
      "(xe|ô tô) (tay lái nghịch|tay lái bên phải|lái bên phải|vô lăng bên phải)",
      "(khách|người) (nước ngoài|tây) … (lái xe|mang xe|chạy xe) … (du lịch|vào)",
    ],
    mean: ["đưa xe ô tô có tay lái bên phải phương tiện của người nước ngoài vào tham gia giao thông tại việt nam"],
    keep: 0.4,
  },
  {
    say: ["(còi|đèn|còi hú|đèn chớp) (ưu tiên|hú)", "(xe cứu thương|xe cấp cứu|xe chữa cháy) … (còi|đèn|ưu tiên)"],
    mean: ["sử dụng thiết bị phát tín hiệu của xe ưu tiên"],
    keep: 0.4,
  },
  {
    say: [
      "(xe|ô tô) … (nghỉ chạy|không chạy|nằm bãi|đắp chiếu|tạm dừng|ngưng chạy) … (phí đường bộ|phí|khỏi đóng|không đóng|trừ phí)?",
    ],
    mean: ["xác định xe tạm dừng tham gia giao thông liên tục từ 30 ngày trở lên"],
    keep: 0.4,
  },
  {
    say: ["(độ xe|độ máy|hoán cải xe|thay máy xe|lắp thùng|thêm ghế|cải tạo xe|đổi xe chở khách)"],
    mean: ["chứng nhận cải tạo xe cơ giới xe máy chuyên dùng"],
    keep: 0.5,
  },
  // ------------------------------------------------------------------------------------------- rails and air
  {
    say: ["(bằng|thi|học) lái (tàu hỏa|xe lửa|đầu máy|tàu điện|metro)"],
    mean: ["cấp giấy phép lái tàu đường sắt"],
    keep: 0.4,
  },
  {
    say: [
      "(đường ngang|lối đi|lối mở|qua) … (đường ray|đường tàu|xe lửa|đường sắt)",
      "(đường tàu|đường ray|xe lửa|tàu hỏa)",
    ],
    mean: ["đường ngang đường sắt"],
    keep: 0.5,
  },
  {
    say: ["(phi công|lái máy bay|thợ máy bay|sửa máy bay|tiếp viên)"],
    mean: ["năng định giấy phép người lái tàu bay nhân viên hàng không"],
    keep: 0.5,
  },
  { say: ["(máy bay|trực thăng)"], mean: ["tàu bay"], keep: 0.5 },
  { say: ["(thuê|cho thuê|mượn) (máy bay|trực thăng)"], mean: ["thuê cho thuê tàu bay"], keep: 0.4 },
  {
    say: ["(mua|bán|đăng ký|sang tên) (máy bay|trực thăng)"],
    mean: ["đăng ký quốc tịch tàu bay đăng ký quyền sở hữu tàu bay"],
    keep: 0.4,
  },
  {
    say: ["(thẻ|giấy) (ra vào|vào) (sân bay|khu cách ly|cảng hàng không)", "(làm việc|đi làm) (ở|trong) sân bay … thẻ"],
    mean: ["cấp thẻ kiểm soát an ninh cảng hàng không sân bay"],
    keep: 0.4,
  },
  {
    say: [
      "(chuyến bay|bay) (thuê|charter|riêng|chuyên cơ|không thường lệ)",
      "(hãng|xin|phép) bay (đến|qua|vào) việt nam",
    ],
    mean: [
      "cấp phép bay đi đến cho các chuyến bay hàng không dân dụng tại việt nam",
      "chuyến bay chuyên cơ chuyên khoang *0.9",
    ],
    keep: 0.5,
  },
  {
    say: ["(phòng vé|văn phòng|đại diện) … hãng (bay|hàng không|máy bay) (nước ngoài)?"],
    mean: ["thành lập văn phòng đại diện văn phòng bán vé của hãng hàng không nước ngoài"],
    keep: 0.4,
  },
  {
    say: ["(mở|lập|thành lập) hãng (bay|hàng không|máy bay)"],
    mean: ["cấp giấy phép kinh doanh vận chuyển hàng không"],
    keep: 0.4,
  },
  {
    say: ["(bãi đáp|chỗ đáp|sân đáp|bãi đỗ) (trực thăng|máy bay)", "sân bay (riêng|nhỏ|trực thăng)"],
    mean: ["mở bãi cất hạ cánh", "mở sân bay chuyên dùng *0.95"],
    keep: 0.4,
  },
  {
    say: [
      "(drone|flycam|máy bay không người lái|máy bay phun thuốc|uav) … (bằng|chứng chỉ|lái|điều khiển|giấy phép lái)",
    ],
    mean: ["cấp giấy phép điều khiển tàu bay không người lái và phương tiện bay khác"],
    keep: 0.4,
  },
  {
    say: [
      "(drone|flycam|máy bay không người lái|uav) … (mua|đăng ký|nhập|nhập khẩu)",
      "(đăng ký|nhập khẩu) (drone|flycam|uav)",
    ],
    mean: ["đăng ký tàu bay không người lái phương tiện bay khác", "nhập khẩu tàu bay không người lái *0.95"],
    keep: 0.4,
  },
];
