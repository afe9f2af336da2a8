import type { Saying } from "../saying.ts";

/** Fields, forests, animals, boats, water and what is built beside them. */
export const natureAndFarming: Saying[] = [
  {
    say: [
      "(đất|đất ruộng|ruộng|đất lúa|đất rẫy|rẫy|đất trồng cây|đất nông nghiệp|đất vườn) … (hết hạn|hết thời hạn|hết 50 năm|hết năm mươi năm|hết 20 năm|sắp hết hạn) (dùng tiếp|sử dụng tiếp|xin tiếp|làm tiếp|canh tác tiếp)?",
      "(hết hạn|hết thời hạn|hết) … (đất ruộng|ruộng|đất lúa|đất rẫy|đất nông nghiệp)",
    ],
    mean: ["xác nhận tiếp tục sử dụng đất nông nghiệp", "gia hạn sử dụng đất khi hết thời hạn sử dụng đất *0.85"],
    keep: 0.3,
  },
  {
    say: ["(rừng|keo|tràm|thông|cây rừng|rừng trồng) … (bão|gãy|đổ|cháy|sâu bệnh|thiệt hại|chết)"],
    mean: ["kiểm tra hiện trường rừng trồng bị thiệt hại"],
    keep: 0.3,
  },
  {
    say: ["(tàu cá|ghe cá|ghe đánh cá|thuyền đánh cá|tàu đánh cá|ghe lưới|thuyền cá|ghe câu)"],
    mean: ["tàu cá"],
    keep: 0.6,
  },
  {
    say: ["(đóng|đóng mới|mua|cải hoán|sửa) (tàu|ghe|thuyền) (đánh )?cá"],
    mean: ["cấp văn bản chấp thuận đóng mới cải hoán thuê mua tàu cá"],
    keep: 0.5,
  },
  {
    say: [
      "(tàu|ghe|thuyền) … (ra khơi|đi biển|đánh bắt|đánh cá|đi đánh cá) … (giấy phép|xin phép|phép)",
      "(giấy phép|xin phép|phép) … (ra khơi|đánh bắt|đánh cá|đi biển)",
    ],
    mean: ["cấp cấp lại giấy phép khai thác thủy sản"],
    keep: 0.4,
  },
  {
    say: ["(bán|sang|giải bản|xẻ|phá) (tàu|ghe|thuyền) (đánh )?cá", "(tàu|ghe) cá … (bán|chìm|không dùng|xóa|phá)"],
    mean: ["xóa đăng ký tàu cá", "hỗ trợ giải bản đối với tàu cá không có nhu cầu hoạt động *0.8"],
    keep: 0.5,
  },
  {
    say: ["(khoan|đào|đóng) (giếng|cây nước)", "(giếng khoan|nước giếng|nước ngầm|giếng đào|bơm nước ngầm)"],
    mean: [
      "đăng ký khai thác nước dưới đất",
      "cấp giấy phép khai thác nước dưới đất đối với công trình có quy mô dưới 5.000 m3/ngày đêm *0.85",
    ],
    keep: 0.2,
  },
  {
    say: ["(thợ|nghề|đội|làm nghề|hành nghề|công ty|dịch vụ) (khoan|đào) giếng"],
    mean: ["cấp giấy phép hành nghề khoan nước dưới đất"],
    keep: 0.3,
  },
  {
    say: ["(bơm|lấy|hút|dùng) nước (sông|suối|hồ|kênh|biển)"],
    mean: ["đăng ký khai thác nước mặt nước biển", "cấp giấy phép khai thác nước mặt nước biển *0.95"],
    keep: 0.3,
  },
  {
    say: ["đào (ao|hồ|kênh|mương)"],
    mean: ["đăng ký sử dụng mặt nước đào hồ ao sông suối kênh mương rạch"],
    keep: 0.4,
  },
  {
    say: ["(lắp|gắn|bắt|xin|kéo) (đường )?(nước máy|nước sạch|đồng hồ nước)"],
    mean: ["đăng ký lắp đặt sử dụng nước sạch"],
    keep: 0.4,
  },
  {
    say: ["(đổi|sang|chuyển) tên … (hợp đồng nước|đồng hồ nước|nước máy|nước sạch)"],
    mean: ["chuyển đổi tên trong hợp đồng dịch vụ sử dụng nước sạch"],
    keep: 0.4,
  },
  {
    say: ["(nước máy|nước sạch|cấp nước) … (khiếu nại|phản ánh|bẩn|đục|cúp|mất|yếu)"],
    mean: ["giải quyết kiến nghị khiếu nại của khách hàng về lĩnh vực cấp nước"],
    keep: 0.4,
  },
  {
    say: [
      "(nuôi|thả) (cá|tôm|hàu|ngao|nghêu|thủy sản|cá lồng|bè cá|lồng bè) … (biển|vùng biển|ngoài biển|mặt biển)",
      "(biển|vùng biển|mặt biển|mặt nước) … nuôi (cá|tôm|hàu|ngao|nghêu|thủy sản)",
    ],
    mean: [
      "giao khu vực biển cho cá nhân việt nam để nuôi trồng thủy sản",
      "công nhận khu vực biển cho cá nhân việt nam để nuôi trồng thủy sản *0.98",
    ],
    keep: 0.5,
  },
  { say: ["(vùng biển|mặt biển|mặt nước biển|khoảng biển)"], mean: ["khu vực biển"], keep: 0.3 },
  {
    say: [
      "(giấy kiểm dịch|kiểm dịch) (heo|lợn|gà|vịt|bò|trâu|chó|mèo|động vật|gia súc|gia cầm|thịt)",
      "(chở|vận chuyển|đem|mang|bán) (heo|lợn|gà|vịt|bò|trâu|dê|gia súc|gia cầm) … (ra tỉnh|ngoài tỉnh|tỉnh khác|đi tỉnh|qua tỉnh|sang tỉnh)",
    ],
    mean: ["cấp giấy chứng nhận kiểm dịch động vật sản phẩm động vật trên cạn vận chuyển ra khỏi địa bàn cấp tỉnh"],
    keep: 0.4,
  },
  {
    say: ["(mang|đem|dắt) (chó|mèo|thú cưng) … (nước ngoài|máy bay|qua nước|sang nước)"],
    mean: ["cấp giấy chứng nhận kiểm dịch động vật sản phẩm động vật xuất khẩu mang theo người"],
    keep: 0.4,
  },
  {
    say: [
      "(xuất khẩu|xuất|bán sang|bán qua|bán ra nước ngoài) … (thanh long|sầu riêng|vải|nhãn|xoài|chuối|trái cây|hoa quả|rau|gạo|hạt|nông sản) … kiểm dịch",
      "kiểm dịch … (thanh long|sầu riêng|vải|nhãn|xoài|chuối|trái cây|hoa quả|rau|gạo|nông sản|cây)",
      "(thanh long|sầu riêng|vải|nhãn|xoài|chuối|trái cây|hoa quả|rau|gạo|nông sản|cây) … kiểm dịch",
    ],
    mean: ["cấp giấy chứng nhận kiểm dịch thực vật xuất khẩu tái xuất khẩu"],
    keep: 0.5,
  },
  {
    say: ["mã (số )?(vùng trồng|vườn trồng|cơ sở đóng gói|vườn)"],
    mean: ["cấp cấp lại mã số vùng trồng mã số cơ sở đóng gói"],
    keep: 0.6,
  },
  {
    say: [
      "(heo|lợn|gà|vịt|bò|trâu|tôm|cá|vật nuôi|gia súc|gia cầm) … (chết|dịch|bệnh|tiêu hủy) … (hỗ trợ|đền|bồi thường|tiền)",
      "(hỗ trợ|đền|bồi thường) … (heo|lợn|gà|vịt|bò|trâu|tôm|cá|vật nuôi) … (chết|dịch|tiêu hủy)",
      "dịch tả (heo|lợn)",
    ],
    mean: ["hỗ trợ cơ sở sản xuất bị thiệt hại do dịch bệnh động vật"],
    keep: 0.3,
  },
  {
    say: [
      "(ruộng|lúa|hoa màu|vườn|nhà|ao|đầm|cây trồng|nhà cửa) … (bão|lụt|lũ|ngập|hạn hán|thiên tai|sạt lở) … (hỗ trợ|đền|tiền|thiệt hại)?",
    ],
    mean: [
      "hỗ trợ khắc phục thiệt hại do thiên tai",
      "hỗ trợ cơ sở sản xuất bị thiệt hại do thiên tai *0.95",
      "trợ giúp xã hội khẩn cấp về hỗ trợ làm nhà ở sửa chữa nhà ở *0.8",
    ],
    keep: 0.5,
  },
  {
    say: [
      "(thẻ|chứng chỉ|bằng|giấy) (hành nghề )?(của )?(thú y|bác sĩ thú y)",
      "(mở|làm) (phòng khám|tiệm|cửa hàng|tủ) thú y",
      "(bác sĩ|làm|hành nghề) thú y",
    ],
    mean: ["chứng chỉ hành nghề thú y"],
    keep: 0.6,
  },
  {
    say: ["(bán|cửa hàng|đại lý|giấy phép bán|buôn bán|tiệm) thuốc thú y"],
    mean: ["giấy chứng nhận đủ điều kiện buôn bán thuốc thú y"],
    keep: 0.6,
  },
  {
    say: ["(bán|cửa hàng|đại lý|giấy phép bán|buôn bán|tiệm) (thuốc bảo vệ thực vật|thuốc trừ sâu|thuốc sâu|thuốc cỏ)"],
    mean: ["giấy chứng nhận đủ điều kiện buôn bán thuốc bảo vệ thực vật"],
    keep: 0.6,
  },
  {
    say: ["(làm|sản xuất|xưởng|nhà máy|mở xưởng|ủ) (phân|phân bón|phân hữu cơ|phân vi sinh)"],
    mean: ["cấp giấy chứng nhận đủ điều kiện sản xuất phân bón"],
    keep: 0.3,
  },
  {
    say: ["(làm|sản xuất|xưởng|nhà máy) (cám|thức ăn chăn nuôi|cám heo|cám gà)"],
    mean: ["cấp giấy chứng nhận đủ điều kiện sản xuất thức ăn chăn nuôi"],
    keep: 0.4,
  },
  {
    say: [
      "(cây|con|thú|chim|động vật|thực vật|cây cảnh|lan|gỗ) … (quý hiếm|quý|hiếm|cites|hoang dã) … (ra nước ngoài|xuất khẩu|xuất|mang đi nước ngoài|sang nước)",
      "(mang|đem|gửi|bán) … (quý hiếm|cites|hoang dã) … (ra nước ngoài|sang nước|đi nước ngoài)",
      "(ra nước ngoài|xuất khẩu) … cites",
    ],
    mean: ["cấp giấy phép cites xuất khẩu tái xuất khẩu mẫu vật loài động vật thực vật"],
    keep: 0.3,
  },
  {
    say: ["(nhập|mang về|nhập khẩu|đem về) … (cites|quý hiếm|hoang dã)", "cites … (nhập|mang về|nhập khẩu)"],
    mean: ["cấp giấy phép cites nhập khẩu mẫu vật loài động vật thực vật"],
    keep: 0.3,
  },
  {
    say: ["(chuyển|phá|chặt) (đất rừng|rừng) (sang|làm|để|thành|lấy)", "chuyển mục đích rừng"],
    mean: ["chuyển mục đích sử dụng rừng sang mục đích khác"],
    keep: 0.5,
  },
  {
    say: ["(xin|nhận|thuê|giao) (đất rừng|rừng)", "(khoán|nhận khoán) rừng"],
    mean: ["giao rừng cho thuê rừng"],
    keep: 0.6,
  },
  {
    say: ["(giống|giống cây|cây giống) … (mới|bảo hộ|độc quyền|đăng ký)"],
    mean: ["cấp bằng bảo hộ giống cây trồng", "đăng ký bảo hộ giống cây trồng"],
    keep: 0.6,
  },
  {
    say: ["(nhà màng|nhà lưới|nhà kính) (trồng|rau)?"],
    mean: ["hỗ trợ xây dựng nhà màng nhà lưới"],
    keep: 0.6,
  },
  {
    say: ["(ven đê|gần đê|chân đê|mặt đê|bờ đê|bãi sông)"],
    mean: ["cấp phép đối với các hoạt động liên quan đến đê điều", "trong phạm vi bảo vệ đê điều *0.9"],
    keep: 0.7,
  },
  {
    say: ["(kênh|mương|đập|hồ thủy lợi|công trình thủy lợi|bờ kênh) … (xây|trồng|nuôi|làm|đào|dựng|xe chạy)"],
    mean: ["cấp giấy phép cho các hoạt động trong phạm vi bảo vệ công trình thủy lợi"],
    keep: 0.6,
  },
  {
    say: [
      "(đội|lực lượng|người)? (xung kích|phòng chống (bão|lụt|lũ|thiên tai|bão lụt)|chống (bão|lụt|lũ|bão lụt)) … (bị thương|tai nạn|khám|chữa|ốm)",
    ],
    mean: ["hỗ trợ khám chữa bệnh trợ cấp tai nạn cho lực lượng xung kích phòng chống thiên tai cấp xã"],
    keep: 0.3,
  },
  {
    say: ["(khai thác|đào|múc|hút|lấy|bán) (cát|đá|sỏi|đất|đất san lấp|quặng)"],
    mean: ["cấp giấy phép khai thác khoáng sản"],
    keep: 0.5,
  },
  {
    say: ["(rác|chất thải|khí thải|nước thải) … (phí|giấy phép|nộp|khai)"],
    mean: ["khai nộp phí bảo vệ môi trường", "cấp giấy phép môi trường *0.9"],
    keep: 0.8,
  },
];
