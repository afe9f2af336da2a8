import type { Saying } from "../saying.ts";

export const communityAndState: Saying[] = [
  {
    say: ["(lập|thành lập|mở) (hội|câu lạc bộ|quỹ|quỹ từ thiện|hội đồng hương)"],
    mean: ["thành lập hội", "cấp giấy phép thành lập và công nhận điều lệ quỹ *0.95"],
    keep: 0.8,
  },
  {
    say: ["(cúng|lễ|tế|cầu|tín ngưỡng) (đình|đền|miếu|làng|chùa)?", "(đình|đền|miếu) … (hoạt động|lễ|cúng)"],
    mean: ["đăng ký hoạt động tín ngưỡng"],
    keep: 0.7,
  },
  {
    say: [
      "(nhóm|điểm|họp|tụ họp|sinh hoạt) (cầu nguyện|tôn giáo|đạo|nhà thờ|tin lành|công giáo|phật giáo|nhóm đạo|điểm nhóm)",
    ],
    mean: ["đăng ký sinh hoạt tôn giáo tập trung"],
    keep: 0.6,
  },
  {
    say: ["(xây|sửa|trùng tu|cải tạo|sửa chữa) (chùa|nhà thờ|đền|đình|miếu|nhà nguyện|cơ sở tôn giáo)"],
    mean: ["giấy phép xây dựng công trình tín ngưỡng tôn giáo", "tu bổ di tích *0.8"],
    keep: 0.6,
  },
  { say: ["(tổ chức|làm|mở|thông báo) (lễ hội|hội làng|lễ)"], mean: ["thông báo tổ chức lễ hội cấp xã"], keep: 0.7 },
  {
    say: ["(văn nghệ|biểu diễn|ca nhạc|hội chợ|diễn) (nghệ thuật|từ thiện|xã|làng)?"],
    mean: ["thông báo tổ chức biểu diễn nghệ thuật"],
    keep: 0.7,
  },
  {
    say: [
      "(mở|lập|thành lập) (phòng gym|gym|phòng tập|hồ bơi|bể bơi|sân bóng|yoga|võ|câu lạc bộ thể thao)",
      "(gym|yoga|hồ bơi|bể bơi|sân bóng|võ)",
    ],
    mean: ["cấp giấy chứng nhận đủ điều kiện kinh doanh hoạt động thể thao"],
    keep: 0.7,
  },
  {
    say: ["(gia đình|làng|khu|tổ dân phố|thôn) văn hóa"],
    mean: ["xét tặng danh hiệu gia đình văn hóa", "xét tặng danh hiệu thôn tổ dân phố văn hóa *0.9"],
    keep: 0.9,
  },
  {
    say: ["(giấy khen|bằng khen|khen thưởng|khen|chiến sĩ thi đua|lao động tiên tiến|thi đua)"],
    mean: ["tặng giấy khen của chủ tịch ủy ban nhân dân cấp xã", "tặng thưởng bằng khen *0.95"],
    keep: 0.9,
  },
  {
    say: [
      "(khiếu nại|khiếu kiện|kiện|phản đối quyết định|không đồng ý với quyết định) (xã|phường|ủy ban|cán bộ|chủ tịch|quyết định)?",
    ],
    mean: ["giải quyết khiếu nại lần đầu tại cấp xã", "giải quyết khiếu nại lần đầu *0.95"],
    keep: 0.7,
  },
  {
    say: ["(tố cáo|tố giác|tố|báo cáo sai phạm) (cán bộ|xã|chủ tịch|tham nhũng)?"],
    mean: ["giải quyết tố cáo tại cấp xã", "giải quyết tố cáo *0.95"],
    keep: 0.7,
  },
  {
    say: ["(gặp|tiếp|xin gặp) (lãnh đạo|chủ tịch|cán bộ|dân)", "tiếp (công )?dân"],
    mean: ["tiếp công dân tại cấp xã"],
    keep: 0.7,
  },
  { say: ["(phản ánh|kiến nghị|góp ý|than phiền|xử lý đơn|đơn thư)"], mean: ["xử lý đơn tại cấp xã"], keep: 0.8 },
  {
    say: ["(hòa giải) (viên|ở cơ sở|cơ sở|thôn|xóm)", "(người|tổ) hòa giải"],
    mean: ["công nhận hòa giải viên", "công nhận tổ trưởng tổ hòa giải *0.95"],
    keep: 0.7,
  },
  {
    say: [
      "(luật sư|tư vấn luật|trợ giúp pháp luật|trợ giúp pháp lý) (miễn phí|cho người nghèo|nhà nước)?",
      "(thuê|nhờ|xin) luật sư (miễn phí)?",
      "luật sư (miễn phí|nhà nước|cho người nghèo)",
    ],
    mean: ["yêu cầu trợ giúp pháp lý"],
    keep: 0.6,
  },
  {
    say: ["(bồi thường|oan|oan sai|đền) (nhà nước|cán bộ làm sai|cơ quan nhà nước)?", "(bị )?oan sai"],
    mean: ["giải quyết yêu cầu bồi thường tại cơ quan trực tiếp quản lý người thi hành công vụ gây thiệt hại"],
    keep: 0.7,
  },
  {
    say: ["(môi trường|giấy phép môi trường|xả thải|đăng ký môi trường|nước thải)"],
    mean: ["cấp giấy phép môi trường", "đăng ký môi trường *0.9"],
    keep: 0.8,
  },
  {
    say: ["(nuôi|chăn nuôi) (heo|lợn|gà|vịt|bò|trâu|dê|gia súc|gia cầm|trang trại)", "(mở )?trang trại"],
    mean: [
      "đăng ký kê khai hoạt động chăn nuôi",
      "cấp giấy chứng nhận đủ điều kiện chăn nuôi đối với chăn nuôi trang trại *0.95",
    ],
    keep: 0.5,
  },
  {
    say: ["(nuôi) (tôm|cá|lồng bè|hàu|ngao|thủy sản)"],
    mean: ["cấp giấy xác nhận đăng ký nuôi trồng thủy sản lồng bè đối tượng thủy sản nuôi chủ lực"],
    keep: 0.5,
  },
  {
    say: ["(chặt|khai thác|đốn|bán) (gỗ|rừng|keo|cây rừng|rừng trồng|gỗ rừng)"],
    mean: ["khai thác gỗ rừng trồng", "xác nhận nguồn gốc lâm sản *0.9"],
    keep: 0.6,
  },
  {
    say: ["(nuôi|mua|bán) (động vật hoang dã|thú rừng|chim|khỉ|rắn|trăn|cá sấu|nhím)"],
    mean: ["đăng ký mã số cơ sở nuôi trồng động vật rừng"],
    keep: 0.6,
  },
  {
    say: [
      "(bán|mở|đại lý|cửa hàng|kinh doanh) (thuốc trừ sâu|thuốc sâu|thuốc bảo vệ thực vật|phân bón|thuốc thú y)",
      "(thuốc trừ sâu|thuốc sâu)",
    ],
    mean: [
      "cấp giấy chứng nhận đủ điều kiện buôn bán thuốc bảo vệ thực vật",
      "cấp giấy chứng nhận đủ điều kiện buôn bán phân bón *0.9",
      "cấp giấy chứng nhận đủ điều kiện buôn bán thuốc thú y *0.9",
    ],
    keep: 0.8,
  },
  { say: ["(phòng cháy|chữa cháy|pccc|phòng cháy chữa cháy)"], mean: ["phòng cháy chữa cháy"], keep: 1 },
  { say: ["(làng nghề|nghề truyền thống)"], mean: ["công nhận làng nghề nghề truyền thống"], keep: 0.9 },
  {
    say: ["(người có uy tín|già làng|trưởng bản)"],
    mean: ["công nhận người có uy tín trong đồng bào dân tộc thiểu số"],
    keep: 0.7,
  },
  { say: ["(hiến máu|hiến tạng|hiến xác)"], mean: ["hiến mô bộ phận cơ thể người"], keep: 0.8 },
  { say: ["(tiêm|chích) (ngừa|chủng|phòng|vắc xin)"], mean: ["tiêm chủng"], keep: 0.8 },
  { say: ["(bệnh án|hồ sơ bệnh án|tóm tắt bệnh án)"], mean: ["cấp bản tóm tắt hồ sơ bệnh án"], keep: 0.8 },
  { say: ["(súng|dao|kiếm|vũ khí)"], mean: ["vũ khí công cụ hỗ trợ"], keep: 0.8 },
];
