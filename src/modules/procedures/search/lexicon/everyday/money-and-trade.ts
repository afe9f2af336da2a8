import type { Saying } from "../saying.ts";

/** Taxes, shops and companies beyond their founding, goods, roads, houses of the state. */
export const moneyAndTrade: Saying[] = [
  {
    say: [
      "(cho thuê) (nhà|trọ|phòng trọ|phòng|mặt bằng|căn hộ|kiot) … (thuế|đóng thuế|khai thuế)",
      "(thuế|đóng thuế|khai thuế) … cho thuê (nhà|trọ|phòng trọ|phòng|mặt bằng|căn hộ)",
    ],
    mean: ["khai thuế đối với cá nhân cho thuê bất động sản trực tiếp khai thuế với cơ quan thuế"],
    keep: 0.3,
  },
  {
    say: [
      "(bán|sang nhượng|chuyển nhượng) (nhà|đất|nhà đất) … thuế",
      "thuế … (bán|sang nhượng|chuyển nhượng) (nhà|đất|nhà đất)",
    ],
    mean: ["khai thuế tncn đối với cá nhân có thu nhập từ chuyển nhượng bất động sản"],
    keep: 0.4,
  },
  {
    say: ["(được cho|được tặng|trúng thưởng|thừa kế|quà tặng) … thuế", "thuế … (quà tặng|thừa kế|trúng thưởng)"],
    mean: ["khai thuế thu nhập cá nhân đối với cá nhân có thu nhập từ nhận thừa kế quà tặng"],
    keep: 0.5,
  },
  {
    say: [
      "(quyết toán|hoàn|lấy lại) (thuế|thuế thu nhập cá nhân|thuế tncn|thuế lương|tiền thuế) … (tự|cá nhân|trực tiếp|một mình|tôi)",
      "tự (quyết toán|hoàn) thuế",
    ],
    mean: [
      "khai quyết toán thuế hoàn thuế đối với cá nhân cư trú có thu nhập từ tiền lương tiền công quyết toán thuế trực tiếp với cơ quan thuế",
    ],
    keep: 0.5,
  },
  {
    say: ["(nợ|thiếu|chưa đóng) thuế … (trả góp|trả dần|nộp dần|từ từ)", "(nộp|trả) (dần|góp|từ từ) (tiền )?thuế"],
    mean: ["nộp dần tiền thuế nợ"],
    keep: 0.4,
  },
  {
    say: ["(xin|được) (hoãn|gia hạn|khất|chậm) (nộp|đóng)? thuế"],
    mean: ["gia hạn nộp thuế"],
    keep: 0.5,
  },
  {
    say: ["(đóng|hủy|chấm dứt|bỏ|khóa) mã số thuế"],
    mean: ["chấm dứt hiệu lực mã số thuế"],
    keep: 0.6,
  },
  {
    say: ["(mở lại|khôi phục) mã số thuế"],
    mean: ["khôi phục mã số thuế"],
    keep: 0.6,
  },
  {
    say: [
      "(đổi|sửa|cập nhật|sai) (thông tin|địa chỉ|số căn cước|căn cước|tên) … mã số thuế",
      "mã số thuế … (đổi|sửa|cập nhật|sai)",
    ],
    mean: ["đăng ký thay đổi thông tin đăng ký thuế"],
    keep: 0.5,
  },
  {
    say: ["(xác nhận|giấy) (đã )?(nộp|đóng) (đủ )?thuế", "(không nợ|hết nợ) thuế"],
    mean: ["xác nhận thực hiện nghĩa vụ thuế"],
    keep: 0.5,
  },
  {
    say: ["(nộp|đóng|trả) (thừa|dư|lộn|nhầm) thuế", "(nộp|đóng) thuế (thừa|dư|lộn|nhầm)"],
    mean: ["hoàn nộp thừa các loại thuế bù trừ", "tra soát điều chỉnh thông tin thu nộp ngân sách nhà nước *0.9"],
    keep: 0.5,
  },
  {
    say: ["(hóa đơn|hóa đơn điện tử) … (sai|nhầm|hủy|sửa)"],
    mean: ["xử lý hóa đơn điện tử đã lập sai"],
    keep: 0.6,
  },
  {
    say: [
      "(xe|ô tô) … (không chạy|để không|nằm bãi|tạm dừng) … (phí đường bộ|phí sử dụng đường)",
      "(phí đường bộ|phí bảo trì đường) … (hoàn|trả lại|miễn|không chạy)",
    ],
    mean: ["xác định xe tạm dừng tham gia giao thông không chịu phí được trả lại"],
    keep: 0.5,
  },
  {
    say: ["(bốc thăm|rút thăm|quay số|trúng thưởng|may mắn|xổ số) … (khách|khuyến mãi|cửa hàng|siêu thị)?"],
    mean: ["đăng ký hoạt động khuyến mại đối với chương trình khuyến mại mang tính may rủi"],
    keep: 0.4,
  },
  {
    say: ["(mở|tổ chức|làm) (hội chợ|triển lãm thương mại|phiên chợ)"],
    mean: ["đăng ký tổ chức hội chợ triển lãm thương mại"],
    keep: 0.5,
  },
  {
    say: ["(ki ốt|kiốt|kiot|sạp|điểm kinh doanh|chỗ bán) (ở|trong) chợ"],
    mean: ["tài sản kết cấu hạ tầng chợ", "bố trí điểm kinh doanh tại chợ *0.9"],
    keep: 0.7,
  },
  {
    say: [
      "(giò|chả|nem|bánh|mứt|nước mắm|tương|mắm|đậu hũ|đậu phụ|bún|rượu|cá khô|khô|lò bánh|lò bún|giết mổ) … (an toàn thực phẩm|vệ sinh|giấy phép|giấy chứng nhận)",
    ],
    mean: [
      "cấp giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm đối với cơ sở sản xuất kinh doanh thực phẩm nông lâm thủy sản",
      "cấp giấy chứng nhận đủ điều kiện an toàn thực phẩm đối với cơ sở sản xuất kinh doanh thực phẩm *0.98",
    ],
    keep: 0.5,
  },
  {
    say: ["(thực phẩm chức năng|thực phẩm bảo vệ sức khỏe) (nhập|mới|sản xuất)?"],
    mean: ["đăng ký bản công bố sản phẩm thực phẩm bảo vệ sức khỏe"],
    keep: 0.5,
  },
  {
    say: ["(bán|buôn|cửa hàng) (hóa chất|axit|hoá chất)", "kinh doanh hóa chất"],
    mean: ["cấp giấy chứng nhận đủ điều kiện kinh doanh hóa chất có điều kiện"],
    keep: 0.6,
  },
  {
    say: ["(khắc|làm|đổi|mất|trả|đăng ký) (con )?dấu", "con dấu … (mất|hỏng|mới|đổi)"],
    mean: ["đăng ký mẫu con dấu", "đăng ký lại mẫu con dấu *0.97"],
    keep: 0.6,
  },
  {
    say: [
      "(vỉa hè|lề đường|lòng đường|hè phố) … (đám cưới|đám tang|để xe|bán hàng|tập kết|che rạp)",
      "(che rạp|dựng rạp|bắc rạp) … (đám|cưới|tang|đường|vỉa hè)?",
    ],
    mean: ["cấp phép sử dụng tạm thời lòng đường vỉa hè vào mục đích khác"],
    keep: 0.3,
  },
  {
    say: ["(đào|cắt|xẻ|phá) (đường|mặt đường|hẻm|ngõ|bê tông) … (ống nước|nước|cáp|cống|điện|mạng)?"],
    mean: [
      "cấp giấy phép thi công công trình trên đường bộ đang khai thác",
      "cấp giấy phép thi công lắp đặt cấp nước cho các hộ dân *0.97",
      "cấp giấy phép thi công lắp đặt công trình *0.95",
    ],
    keep: 0.4,
  },
  {
    say: [
      "(mở|làm|đấu) (lối|đường) (ra|vào|nối|nối ra) (đường|quốc lộ|đường lớn|đường tỉnh)",
      "(cây xăng|công ty|nhà máy) … đấu nối",
    ],
    mean: [
      "chấp thuận thiết kế nút giao đấu nối vào đường bộ đang khai thác",
      "cấp phép thi công nút giao đấu nối vào đường đang khai thác *0.97",
    ],
    keep: 0.5,
  },
  {
    say: ["(xe|chở|chạy) (quá tải|quá khổ|hàng siêu trường|siêu trường siêu trọng|bánh xích)"],
    mean: ["cấp giấy phép lưu hành xe quá tải trọng xe quá khổ giới hạn xe bánh xích"],
    keep: 0.5,
  },
  {
    say: ["(xe|ô tô|chạy xe) … (sang|qua|đi) (lào|campuchia|trung quốc|thái lan)", "(giấy phép )?liên vận"],
    mean: ["cấp cấp lại giấy phép liên vận", "giấy phép liên vận giữa việt nam và lào *0.97"],
    keep: 0.6,
  },
  {
    say: ["(độ xe|hoán cải|cải tạo xe|đổi thùng|lắp thêm thùng|xe ba gác|thùng xe)"],
    mean: ["chứng nhận an toàn kỹ thuật và bảo vệ môi trường đối với xe cơ giới cải tạo"],
    keep: 0.4,
  },
  {
    say: ["(kiểm tra|đo|kiểm định) khí thải (xe máy)?"],
    mean: ["chứng nhận kiểm định khí thải xe mô tô xe gắn máy"],
    keep: 0.5,
  },
  {
    say: ["(bằng lái|giấy phép lái xe|bằng) (quốc tế)", "(bằng lái|lái xe) … (đi|ở) nước ngoài"],
    mean: ["cấp giấy phép lái xe quốc tế"],
    keep: 0.5,
  },
  {
    say: ["(bằng lái|giấy phép lái xe) (của )?(nước ngoài|mỹ|hàn|nhật|úc|đài loan|người nước ngoài)"],
    mean: ["đổi giấy phép lái xe hoặc bằng lái xe của người nước ngoài"],
    keep: 0.5,
  },
  {
    say: ["(gắn|xin|cấp|làm|mất|đổi) (số nhà|biển số nhà|bảng số nhà)"],
    mean: ["cấp mới cấp lại giấy chứng nhận biển số nhà"],
    keep: 0.4,
  },
  {
    say: [
      "(mua|xin mua|hóa giá|mua lại) nhà (của )?nhà nước",
      "nhà (cũ )?(thuộc sở hữu nhà nước|nhà nước cấp|tập thể) … mua",
    ],
    mean: ["bán nhà ở cũ thuộc tài sản công"],
    keep: 0.4,
  },
  {
    say: ["(ban quản trị) (chung cư|tòa nhà)?", "chung cư … ban quản trị"],
    mean: ["công nhận ban quản trị nhà chung cư"],
    keep: 0.6,
  },
  {
    say: [
      "(nhà|xây nhà|cất nhà|làm nhà) (tạm|có thời hạn|trong (khu )?quy hoạch)",
      "(quy hoạch|quy hoạch treo) … (xây|cất|làm|sửa) nhà",
      "(xây|cất|làm) nhà … (quy hoạch|quy hoạch treo)",
    ],
    mean: ["cấp giấy phép xây dựng có thời hạn nhà ở riêng lẻ"],
    keep: 0.4,
  },
  {
    say: [
      "(sửa|nâng tầng|cơi nới|cải tạo|nâng cấp) nhà … (xin phép|giấy phép)",
      "(xin phép|giấy phép) (sửa|nâng tầng|cơi nới|cải tạo) nhà",
    ],
    mean: ["cấp giấy phép xây dựng sửa chữa cải tạo nhà ở riêng lẻ"],
    keep: 0.4,
  },
  {
    say: ["giấy phép (xây dựng|xây nhà) … (hết hạn|gia hạn|sắp hết)", "(gia hạn|hết hạn) giấy phép (xây dựng|xây nhà)"],
    mean: ["gia hạn giấy phép xây dựng"],
    keep: 0.5,
  },
  {
    say: ["(dời|di dời|di chuyển) nhà … (nguyên căn|thần đèn)?"],
    mean: ["cấp giấy phép di dời công trình nhà ở riêng lẻ"],
    keep: 0.5,
  },
  {
    say: ["(xem|hỏi|tra|coi|cung cấp) … quy hoạch", "(đất|thửa đất|nhà) … (có )?(dính|vướng|nằm trong) quy hoạch"],
    mean: ["cung cấp thông tin quy hoạch"],
    keep: 0.6,
  },
  {
    say: ["(công ty|doanh nghiệp) … (đổi|thay|bổ sung|thêm) (ngành|ngành nghề|nghề)"],
    mean: ["thông báo thay đổi ngành nghề kinh doanh của doanh nghiệp"],
    keep: 0.5,
  },
  {
    say: [
      "(công ty|doanh nghiệp) … (mở|lập|thêm) (chi nhánh|văn phòng|địa điểm|cửa hàng|kho)",
      "(mở|lập|thêm) (chi nhánh|văn phòng đại diện|địa điểm kinh doanh)",
    ],
    mean: ["đăng ký hoạt động chi nhánh văn phòng đại diện thông báo lập địa điểm kinh doanh"],
    keep: 0.5,
  },
  {
    say: [
      "(hợp tác xã|htx|tổ hợp tác) … (mất|rách|hỏng) … (giấy|chứng nhận|đăng ký)",
      "(mất|rách|hỏng) … (giấy|chứng nhận) … (hợp tác xã|htx)",
    ],
    mean: ["cấp lại giấy chứng nhận đăng ký hợp tác xã"],
    keep: 0.4,
  },
  {
    say: ["(hợp tác xã|htx) … (mẫu cũ|đổi mẫu|cấp đổi|sang mẫu mới)", "đổi (giấy|giấy chứng nhận) (hợp tác xã|htx)"],
    mean: ["cấp đổi giấy chứng nhận đăng ký hợp tác xã"],
    keep: 0.4,
  },
  {
    say: ["(hợp tác xã|htx) … (giải thể|đóng cửa|không hoạt động)"],
    mean: ["giải thể tự nguyện hợp tác xã"],
    keep: 0.5,
  },
  {
    say: ["(hợp tác xã|htx) … (đổi|thay) (tên|địa chỉ|giám đốc|chủ tịch|vốn)"],
    mean: ["đăng ký thay đổi nội dung đăng ký hợp tác xã"],
    keep: 0.5,
  },
  {
    say: [
      "(giấy phép|giấy) khoan (giếng)? … (công ty|hết hạn|gia hạn)",
      "(công ty|đội|thợ) … khoan giếng",
      "khoan giếng … (công ty|hành nghề|thuê)",
    ],
    mean: ["giấy phép hành nghề khoan nước dưới đất"],
    keep: 0.4,
  },
  {
    say: ["(karaoke) … (giấy phép|mở|xin|nhà)?"],
    mean: ["cấp giấy phép đủ điều kiện kinh doanh dịch vụ karaoke"],
    keep: 0.6,
  },
  {
    say: ["(in|sản xuất|làm) (vàng mã|hàng mã)", "(bán|buôn|kinh doanh) vàng (miếng|trang sức|bạc)?", "tiệm vàng"],
    mean: ["sản xuất vàng trang sức mỹ nghệ", "kinh doanh mua bán vàng miếng *0.95"],
    keep: 0.7,
  },
  {
    say: ["(thu đổi|đổi) (ngoại tệ|đô|đô la|usd)", "(đại lý|điểm|quầy) (thu )?đổi (ngoại tệ|đô)"],
    mean: ["cấp giấy chứng nhận đăng ký đại lý đổi ngoại tệ"],
    keep: 0.5,
  },
  {
    say: ["(mang|đem|cầm) (tiền|tiền mặt|ngoại tệ|đô|vàng) … (ra nước ngoài|qua biên giới|sang lào|sang campuchia)"],
    mean: ["cấp giấy phép mang ngoại tệ tiền mặt ra nước ngoài"],
    keep: 0.5,
  },
];
