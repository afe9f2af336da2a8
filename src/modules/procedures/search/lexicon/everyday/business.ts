import type { Saying } from "../saying.ts";

export const business: Saying[] = [
  {
    say: [
      "(mở|lập|khai trương|đăng ký|làm|thành lập) (một|cái|1)? (quán|tiệm|cửa hàng|cửa hiệu|shop|sạp|tạp hóa|quán ăn|quán cà phê|quán cafe|quán nước|quán phở|quán cơm|tiệm tóc|tiệm nail|tiệm vàng|tiệm sửa xe|tiệm may|tiệm bánh|tiệm tạp hóa|hàng quán|hàng ăn|gara|xưởng nhỏ|hộ kinh doanh|hộ kinh doanh cá thể|kinh doanh cá thể|kinh doanh nhỏ)",
      "(bán|buôn bán|kinh doanh) (hàng|hàng ăn|đồ ăn|tạp hóa|quần áo|nhỏ|nhỏ lẻ|cà phê|trà sữa|bún|phở|cơm|rau|trái cây|hàng online|online|tại nhà)",
      "(giấy phép|giấy|đăng ký|xin phép|phép|cấp phép) (buôn bán|bán hàng|mở quán|mở tiệm|mở cửa hàng|kinh doanh|kinh doanh cá thể|kinh doanh hộ gia đình|kinh doanh nhỏ)",
      "(buôn bán|kinh doanh) (nhỏ|cá thể|hộ gia đình|gia đình)",
      "(hộ cá thể|hộ kinh doanh cá thể|kinh doanh cá thể|hộ kinh doanh gia đình)",
      "(mở|đăng ký|thành lập|lập|làm) (hộ kinh doanh|hkd)",
    ],
    mean: ["đăng ký thành lập hộ kinh doanh"],
    keep: 0.15,
  },
  {
    say: [
      "(đóng|đóng cửa|dẹp|nghỉ|nghỉ hẳn|sang|bỏ|trả|trả lại|giải thể|ngừng hẳn|không bán nữa|không buôn bán nữa|nghỉ luôn|hủy|chấm dứt) (luôn|hẳn)? (quán|tiệm|cửa hàng|hộ kinh doanh|bán|bán hàng|buôn bán|kinh doanh|giấy phép kinh doanh|giấy phép)",
      "(không|thôi|nghỉ) (buôn )?bán nữa",
      "(đóng cửa|nghỉ bán|dẹp tiệm|dẹp quán) (luôn|hẳn|vĩnh viễn)?",
      "(trả|hủy) giấy phép (kinh doanh)?",
    ],
    mean: ["chấm dứt hoạt động hộ kinh doanh"],
    keep: 0.15,
  },
  {
    say: [
      "(tạm|tạm thời) (nghỉ|đóng|ngừng|dừng|đóng cửa) (bán|quán|tiệm|cửa hàng|kinh doanh|buôn bán|một thời gian|mấy tháng|vài tháng)?",
      "(nghỉ|đóng cửa|ngừng) (bán|quán|tiệm|kinh doanh|buôn bán)? … (tháng|một thời gian|ít lâu|tạm thời|mấy tuần|sửa quán|sửa nhà)",
      "(mở cửa|mở quán|mở tiệm|bán hàng|buôn bán|kinh doanh|mở cửa hàng) (lại|trở lại|tiếp) (sau khi tạm ngừng)?",
    ],
    mean: ["tạm ngừng kinh doanh tiếp tục kinh doanh trước thời hạn đã thông báo của hộ kinh doanh"],
    keep: 0.2,
  },
  {
    say: [
      "(đổi|thay|thay đổi|chuyển|sửa|bổ sung|thêm|dời) (tên|địa chỉ|địa điểm|ngành nghề|ngành|ngành hàng|chủ|chủ hộ|mặt hàng|chỗ bán|chỗ) … (quán|tiệm|cửa hàng|hộ kinh doanh|kinh doanh|shop)",
      "(chuyển|dời|dọn|đổi) (quán|tiệm|cửa hàng|shop|chỗ bán) (sang|qua|đến|tới|đi)?",
      "(quán|tiệm|cửa hàng|hộ kinh doanh|shop) … (đổi|thay|chuyển|dời|sửa|thêm) (tên|địa chỉ|địa điểm|ngành nghề|chủ|chỗ|mặt hàng)",
      "(thêm|bổ sung|đổi) (ngành|ngành nghề|mặt hàng) (kinh doanh)?",
      "(sang nhượng|sang lại|nhượng lại) (quán|tiệm|cửa hàng|hộ kinh doanh)",
    ],
    mean: ["đăng ký thay đổi nội dung đăng ký hộ kinh doanh"],
    keep: 0.15,
  },
  {
    say: [
      "(mất|rách|hỏng|cháy|cấp lại|làm lại|thất lạc|xin lại|đổi|cấp đổi) (giấy )?(phép |đăng ký |chứng nhận đăng ký )?(kinh doanh|hộ kinh doanh|giấy phép kinh doanh)",
      "(giấy phép|giấy đăng ký|đăng ký) kinh doanh … (bị )?(mất|rách|hỏng|cháy|ướt|thất lạc)",
    ],
    mean: ["cấp lại giấy chứng nhận đăng ký hộ kinh doanh cấp đổi sang giấy chứng nhận đăng ký hộ kinh doanh"],
    keep: 0.3,
  },
  {
    say: ["(giấy phép|đăng ký) kinh doanh"],
    mean: ["đăng ký thành lập hộ kinh doanh", "giấy chứng nhận đăng ký hộ kinh doanh *0.8"],
    keep: 0.6,
  },
  {
    say: [
      "(mở|lập|thành lập|đăng ký) (một )?(công ty|doanh nghiệp)",
      "(thành lập|mở|lập) (công ty )?(trách nhiệm hữu hạn|tnhh)",
    ],
    mean: [
      "đăng ký thành lập công ty tnhh một thành viên",
      "đăng ký thành lập công ty tnhh hai thành viên trở lên *0.95",
      "đăng ký thành lập doanh nghiệp tư nhân *0.85",
    ],
    keep: 0.7,
  },
  {
    say: [
      "(công ty|doanh nghiệp) ~ (đóng cửa|giải thể|phá sản|dẹp|làm ăn thua lỗ)",
      "(đóng|khai tử) (công ty|doanh nghiệp)",
    ],
    mean: ["giải thể doanh nghiệp"],
    keep: 0.4,
  },
  {
    say: [
      "(công ty|doanh nghiệp) … (đổi|thay đổi|chuyển) (địa chỉ|trụ sở|tên)",
      "(đổi|thay đổi|chuyển) (địa chỉ|trụ sở|tên) (công ty|doanh nghiệp)",
    ],
    mean: ["đăng ký thay đổi địa chỉ trụ sở chính đăng ký đổi tên của doanh nghiệp"],
    keep: 0.4,
  },
  {
    say: ["(đổi|thay|thay đổi) (giám đốc|người đại diện|chủ công ty|đại diện pháp luật)"],
    mean: ["đăng ký thay đổi người đại diện theo pháp luật của công ty"],
    keep: 0.5,
  },
  { say: ["(tăng|giảm|thay đổi) vốn (điều lệ)?"], mean: ["đăng ký thay đổi vốn điều lệ"], keep: 0.6 },
  {
    say: [
      "(tạm )?(nghỉ|ngừng|đóng cửa) (công ty|doanh nghiệp)",
      "(công ty|doanh nghiệp) … (tạm nghỉ|tạm ngừng|tạm dừng)",
    ],
    mean: ["thông báo tạm ngừng kinh doanh của doanh nghiệp"],
    keep: 0.4,
  },
  {
    say: [
      "(lên|chuyển|nâng) (thành|lên)? (công ty|doanh nghiệp) (từ hộ kinh doanh)?",
      "hộ kinh doanh … (lên|thành) (công ty|doanh nghiệp)",
    ],
    mean: ["đăng ký thành lập doanh nghiệp chuyển đổi từ hộ kinh doanh"],
    keep: 0.6,
  },
  {
    say: ["(mở|lập|thành lập) (hợp tác xã|tổ hợp tác)", "(chung vốn|góp vốn) làm ăn"],
    mean: ["đăng ký thành lập hợp tác xã", "đăng ký thành lập tổ hợp tác *0.9"],
    keep: 0.6,
  },
  { say: ["(mã số thuế|đăng ký thuế|mã thuế)"], mean: ["đăng ký thuế lần đầu"], keep: 0.8 },
  { say: ["(hoàn|lấy lại|xin lại) (tiền )?thuế"], mean: ["hoàn thuế", "hoàn nộp thừa tiền thuế *0.8"], keep: 0.8 },
  { say: ["(người )?phụ thuộc", "giảm trừ gia cảnh"], mean: ["đăng ký thuế lần đầu người phụ thuộc"], keep: 0.8 },
  {
    say: ["(thuế|đóng thuế|nộp thuế|khai thuế) (nhà đất|đất|đất ở|phi nông nghiệp)"],
    mean: ["khai miễn giảm thuế sử dụng đất phi nông nghiệp"],
    keep: 0.6,
  },
  {
    say: ["(thuế|phí|lệ phí) trước bạ (xe|nhà|đất|ô tô|xe máy)?", "trước bạ"],
    mean: ["khai lệ phí trước bạ"],
    keep: 1,
  },
  {
    say: ["(cho thuê nhà|cho thuê trọ|cho thuê phòng|cho thuê mặt bằng|thuê nhà) … thuế", "thuế (cho )?thuê nhà"],
    mean: ["khai thuế đối với cá nhân cho thuê bất động sản"],
    keep: 0.5,
  },
  { say: ["hóa đơn (điện tử|đỏ|lẻ)"], mean: ["đăng ký sử dụng hóa đơn điện tử"], keep: 0.9 },
  {
    say: [
      "(vệ sinh|an toàn) (an toàn)? (thực phẩm|vệ sinh thực phẩm)",
      "(giấy |giấy phép )?(vệ sinh|an toàn thực phẩm|vệ sinh thực phẩm)",
    ],
    mean: ["cấp giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm"],
    keep: 0.7,
  },
  {
    say: ["(quán ăn|nhà hàng|bếp ăn|căng tin|suất ăn) … (an toàn|vệ sinh)"],
    mean: ["cấp giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm đối với cơ sở kinh doanh dịch vụ ăn uống"],
    keep: 0.5,
  },
  {
    say: ["(bán|buôn|bán lẻ|kinh doanh) (rượu|bia)", "giấy phép (bán )?rượu"],
    mean: ["cấp giấy phép bán lẻ rượu"],
    keep: 0.6,
  },
  { say: ["(nấu|làm|sản xuất|ngâm) rượu"], mean: ["cấp giấy phép sản xuất rượu thủ công"], keep: 0.6 },
  { say: ["(bán|kinh doanh) (thuốc lá|thuốc hút)"], mean: ["cấp giấy phép bán lẻ sản phẩm thuốc lá"], keep: 0.6 },
  {
    say: ["(bán|kinh doanh|mở cửa hàng|cửa hàng) (xăng|xăng dầu|cây xăng)", "cây xăng"],
    mean: ["cấp giấy chứng nhận cửa hàng đủ điều kiện bán lẻ xăng dầu"],
    keep: 0.5,
  },
  {
    say: ["(bán|kinh doanh|đổi|cửa hàng) (gas|ga|bình gas|khí đốt)"],
    mean: ["cấp giấy chứng nhận đủ điều kiện cửa hàng bán lẻ lpg chai"],
    keep: 0.5,
  },
  {
    say: ["(mở|làm|kinh doanh|quán) (karaoke|hát karaoke|phòng hát)"],
    mean: ["cấp giấy phép đủ điều kiện kinh doanh dịch vụ karaoke"],
    keep: 0.7,
  },
  {
    say: [
      "(mở|quán|tiệm|kinh doanh|làm) (net|nét|internet|game|trò chơi|trò chơi điện tử)",
      "(quán|tiệm) (net|nét|game)",
    ],
    mean: ["cấp giấy chứng nhận đủ điều kiện hoạt động điểm cung cấp dịch vụ trò chơi điện tử công cộng"],
    keep: 0.5,
  },
  {
    say: [
      "(cầm đồ|tiệm cầm đồ|nhà nghỉ|khách sạn|massage|mát xa|xoa bóp|đòi nợ|bảo vệ) … (an ninh|công an|giấy phép|mở|kinh doanh)",
      "(mở|kinh doanh) (cầm đồ|tiệm cầm đồ|nhà nghỉ|khách sạn|massage|dịch vụ bảo vệ)",
      "an ninh trật tự",
    ],
    mean: ["cấp mới giấy chứng nhận đủ điều kiện về an ninh trật tự"],
    keep: 0.6,
  },
  {
    say: ["(homestay|nhà nghỉ|khách sạn) … (sao|hạng|du lịch)", "xếp (hạng|sao) (khách sạn|homestay)"],
    mean: ["công nhận hạng cơ sở lưu trú du lịch"],
    keep: 0.7,
  },
  { say: ["(thẻ )?hướng dẫn viên", "(làm )?tour guide"], mean: ["cấp thẻ hướng dẫn viên du lịch"], keep: 0.9 },
  {
    say: ["(mở|kinh doanh|lập) (công ty )?(du lịch|lữ hành|tour)"],
    mean: ["cấp giấy phép kinh doanh dịch vụ lữ hành"],
    keep: 0.6,
  },
  {
    say: ["(mở|lập|kinh doanh)? (nhà thuốc|quầy thuốc|tiệm thuốc|hiệu thuốc|bán thuốc tây|bán thuốc)"],
    mean: ["cấp giấy chứng nhận đủ điều kiện kinh doanh dược"],
    keep: 0.5,
  },
  {
    say: ["(mở|lập|làm) (phòng khám|phòng mạch|phòng răng|nha khoa|phòng xét nghiệm|spa|thẩm mỹ)"],
    mean: ["cấp mới giấy phép hoạt động khám bệnh chữa bệnh"],
    keep: 0.5,
  },
  {
    say: [
      "(chứng chỉ|giấy phép|bằng) (hành nghề )?(bác sĩ|y sĩ|điều dưỡng|hộ sinh|y|khám chữa bệnh|lương y)",
      "(bác sĩ|điều dưỡng|y sĩ) … hành nghề",
    ],
    mean: ["cấp mới giấy phép hành nghề khám bệnh chữa bệnh"],
    keep: 0.6,
  },
  {
    say: ["(chứng chỉ|bằng) (hành nghề )?(dược|dược sĩ)", "(dược sĩ) … (chứng chỉ|hành nghề)"],
    mean: ["cấp chứng chỉ hành nghề dược"],
    keep: 0.6,
  },
  { say: ["(làm|kinh doanh|bán) (pháo|pháo hoa)"], mean: ["kinh doanh pháo hoa"], keep: 0.8 },
  {
    say: [
      "(quảng cáo|treo|dựng) (bảng|biển|băng rôn|bảng hiệu|bảng quảng cáo|biển hiệu|pano)",
      "(băng rôn|bảng hiệu|biển hiệu)",
    ],
    mean: ["thông báo sản phẩm quảng cáo trên bảng quảng cáo băng rôn"],
    keep: 0.7,
  },
  { say: ["(nhãn hiệu|thương hiệu|logo|độc quyền|bản quyền thương hiệu)"], mean: ["đăng ký nhãn hiệu"], keep: 0.6 },
  {
    say: ["(bản quyền|tác quyền|quyền tác giả) (bài hát|sách|tranh|phần mềm|tác phẩm)?"],
    mean: ["đăng ký quyền tác giả"],
    keep: 0.6,
  },
  {
    say: ["(bán hàng|website|web|trang web|sàn) (bán hàng|thương mại điện tử|online)", "website bán hàng"],
    mean: ["thông báo website thương mại điện tử bán hàng"],
    keep: 0.5,
  },
  { say: ["(mã vạch|mã số mã vạch|barcode)"], mean: ["đăng ký sử dụng mã số mã vạch"], keep: 0.8 },
  {
    say: ["(khuyến mãi|khuyến mại|giảm giá|bốc thăm trúng thưởng)"],
    mean: ["thông báo hoạt động khuyến mại", "đăng ký hoạt động khuyến mại *0.9"],
    keep: 0.6,
  },
  {
    say: ["(văn phòng đại diện|chi nhánh) (công ty )?nước ngoài"],
    mean: ["cấp giấy phép thành lập văn phòng đại diện của thương nhân nước ngoài tại việt nam"],
    keep: 0.6,
  },
  {
    say: ["(giấy )?(chứng nhận )?xuất xứ (hàng hóa)?", "form (a|b|d|e|ak)"],
    mean: ["cấp giấy chứng nhận xuất xứ hàng hóa"],
    keep: 0.6,
  },
  { say: ["ocop"], mean: ["đánh giá phân hạng sản phẩm ocop"], keep: 1 },
];
