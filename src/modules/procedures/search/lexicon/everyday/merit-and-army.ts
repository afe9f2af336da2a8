import type { Saying } from "../saying.ts";

/** War merit, soldiers, police and what the state owes to those who served. */
export const meritAndArmy: Saying[] = [
  {
    say: [
      "(đi lính|đi bộ đội|bộ đội|lính|tham chiến|chiến đấu) … (campuchia|k|lào|biên giới tây nam|biên giới phía bắc|sau 1975|sau năm 75|sau 75|sau 30 4 75|sau 30/4) … (trợ cấp|chế độ|hưởng|tiền)",
    ],
    mean: [
      "giải quyết chế độ trợ cấp một lần đối với quân nhân tham gia chiến tranh bảo vệ tổ quốc làm nhiệm vụ quốc tế ở cam pu chia giúp bạn lào sau ngày 30/4/1975",
      "giải quyết chế độ trợ cấp hàng tháng đối với quân nhân tham gia chiến tranh bảo vệ tổ quốc làm nhiệm vụ quốc tế ở cam pu chia giúp bạn lào sau ngày 30/4/1975 *0.98",
    ],
    keep: 0.6,
  },
  {
    say: [
      "(thương binh|bị thương) … (mảnh đạn|mảnh bom|còn sót|mảnh kim loại|vết thương cũ|tái phát) … (khám|giám định|tỷ lệ)?",
      "(khám|giám định) lại (tỷ lệ|thương tật|phần trăm) (thương tật)?",
    ],
    mean: ["khám giám định lại tỷ lệ tổn thương cơ thể đối với trường hợp còn sót vết thương còn sót mảnh kim khí"],
    keep: 0.5,
  },
  {
    say: [
      "(hài cốt|mộ|mồ) (liệt sĩ|liệt sỹ) … (đưa|chuyển|bốc|di chuyển|quy tập|về quê|về nhà)",
      "(đưa|chuyển|bốc|di chuyển) (hài cốt|mộ) (liệt sĩ|liệt sỹ)",
    ],
    mean: ["di chuyển hài cốt liệt sĩ"],
    keep: 0.5,
  },
  {
    say: ["(thăm|viếng) (mộ|nghĩa trang) (liệt sĩ|liệt sỹ)?"],
    mean: ["thăm viếng mộ liệt sĩ"],
    keep: 0.4,
  },
  {
    say: [
      "(xét nghiệm|thử|lấy mẫu|giám định) (adn|gen) … (liệt sĩ|liệt sỹ|hài cốt)",
      "(liệt sĩ|liệt sỹ) … (chưa có tên|vô danh|tìm danh tính|chưa biết tên)",
    ],
    mean: ["lấy mẫu để giám định adn xác định danh tính hài cốt liệt sĩ còn thiếu thông tin"],
    keep: 0.4,
  },
  {
    say: ["(hi sinh|hy sinh) (ở đâu|chỗ nào|nơi nào)", "nơi (liệt sĩ )?(hi sinh|hy sinh)"],
    mean: ["cấp giấy xác nhận thông tin về nơi liệt sĩ hy sinh"],
    keep: 0.5,
  },
  {
    say: ["(thờ cúng|giỗ|hương khói) (liệt sĩ|liệt sỹ)", "(liệt sĩ|liệt sỹ) … (thờ cúng|giỗ|hương khói)"],
    mean: ["giải quyết chế độ trợ cấp thờ cúng liệt sĩ"],
    keep: 0.4,
  },
  {
    say: ["(vợ|chồng) (liệt sĩ|liệt sỹ) … (lấy|tái giá|đi bước nữa|có chồng khác|lấy chồng khác|lấy vợ khác)"],
    mean: ["giải quyết chế độ ưu đãi đối với vợ hoặc chồng liệt sĩ lấy chồng hoặc vợ khác"],
    keep: 0.4,
  },
  {
    say: ["(chất độc|da cam|dioxin|chất độc da cam|nhiễm chất độc) … con", "con … (chất độc|da cam|dioxin)"],
    mean: ["công nhận và giải quyết chế độ con đẻ của người hoạt động kháng chiến bị nhiễm chất độc hóa học"],
    keep: 0.4,
  },
  {
    say: ["(chất độc da cam|da cam|dioxin|nhiễm chất độc)"],
    mean: ["công nhận và giải quyết chế độ ưu đãi người hoạt động kháng chiến bị nhiễm chất độc hóa học"],
    keep: 0.4,
  },
  {
    say: ["(chân giả|tay giả|xe lăn|máy trợ thính|nạng|răng giả) … (thương binh|người có công|cấp|tiền)?"],
    mean: ["cấp tiền mua phương tiện trợ giúp dụng cụ chỉnh hình phương tiện thiết bị phục hồi chức năng"],
    keep: 0.4,
  },
  {
    say: [
      "(giấy|thẻ|hồ sơ) (thương binh|người có công|gia đình liệt sĩ|bệnh binh) … (mất|hỏng|rách|sai)",
      "(mất|hỏng|rách) (giấy|thẻ) (thương binh|người có công|bệnh binh)",
    ],
    mean: [
      "cấp bổ sung hoặc cấp lại giấy chứng nhận người có công",
      "sửa đổi bổ sung thông tin cá nhân trong hồ sơ người có công *0.9",
    ],
    keep: 0.5,
  },
  {
    say: [
      "(con|vợ|thân nhân) (của )?(thương binh|người có công|liệt sĩ|bệnh binh) … (xác nhận|giấy|cộng điểm|ưu tiên)",
      "(giấy|xác nhận) (con|là con) (thương binh|liệt sĩ|người có công)",
    ],
    mean: ["cấp giấy xác nhận thân nhân của người có công"],
    keep: 0.4,
  },
  {
    say: ["(thương binh|người có công|bệnh binh|bà mẹ việt nam anh hùng) … (mất|qua đời|chết|từ trần)"],
    mean: ["hưởng trợ cấp khi người có công đang hưởng trợ cấp ưu đãi từ trần"],
    keep: 0.4,
  },
  {
    say: [
      "(hưởng|lãnh|nhận) (trợ cấp|chế độ) (thương binh|người có công) … (chuyển|tỉnh khác|nơi khác)",
      "chuyển (hồ sơ|chế độ) (thương binh|người có công)",
    ],
    mean: ["di chuyển hồ sơ khi người hưởng trợ cấp ưu đãi thay đổi nơi thường trú"],
    keep: 0.4,
  },
  {
    say: ["(mẹ việt nam anh hùng|bà mẹ việt nam anh hùng|mẹ anh hùng)"],
    mean: [
      "giải quyết chế độ ưu đãi đối với trường hợp tặng hoặc truy tặng danh hiệu vinh dự nhà nước bà mẹ việt nam anh hùng",
    ],
    keep: 0.6,
  },
  {
    say: [
      "(bị (bắt|tù|giam)|tù đày) … (kháng chiến|cách mạng|thời chiến|côn đảo|phú quốc)",
      "(tù chính trị|tù côn đảo|tù phú quốc)",
    ],
    mean: [
      "công nhận và giải quyết chế độ người hoạt động cách mạng kháng chiến bảo vệ tổ quốc làm nghĩa vụ quốc tế bị địch bắt tù đày",
    ],
    keep: 0.4,
  },
  {
    say: ["(cựu chiến binh) … (mất|chết|mai táng|qua đời|ma chay)", "(mai táng|ma chay) … cựu chiến binh"],
    mean: ["giải quyết chế độ mai táng phí đối với cựu chiến binh"],
    keep: 0.4,
  },
  {
    say: [
      "(thi|vào|học|đăng ký|tuyển sinh) … (trường sĩ quan|học viện quân|trường quân đội|quân đội|sĩ quan|quân sự) (đại học)?",
      "(trường sĩ quan|trường quân đội|học viện quân)",
    ],
    mean: ["tuyển sinh đào tạo trình độ đại học cao đẳng quân sự hệ chính quy"],
    keep: 0.5,
  },
  {
    say: [
      "(thi|vào|học|đăng ký|tuyển sinh) … (trường công an|học viện cảnh sát|học viện an ninh|đại học công an)",
      "(trường công an|học viện cảnh sát|học viện an ninh)",
    ],
    mean: ["tuyển sinh vào các trường công an nhân dân"],
    keep: 0.5,
  },
  {
    say: ["(bằng lái|giấy phép lái xe|gplx) (của )?công an", "công an … đổi (bằng lái|giấy phép lái xe)"],
    mean: ["đổi giấy phép lái xe công an nhân dân"],
    keep: 0.4,
  },
  {
    say: ["(bằng lái|giấy phép lái xe|gplx) (của )?(bộ đội|quân đội|quân sự|lính)"],
    mean: ["đổi giấy phép lái xe quân sự do bộ quốc phòng cấp"],
    keep: 0.4,
  },
  {
    say: [
      "(bắt cướp|bắt trộm|bắt tội phạm|tố giác tội phạm|giữ gìn an ninh) … (khen|thưởng|giấy khen|bằng khen)",
      "(khen|thưởng|bằng khen|giấy khen) … (bắt cướp|bắt trộm|an ninh|công an)",
      "công an … (khen|thưởng|bằng khen|giấy khen)",
    ],
    mean: ["xét khen thưởng trong phong trào toàn dân bảo vệ an ninh tổ quốc"],
    keep: 0.4,
  },
  {
    say: ["(chuyển|dời) nghĩa vụ quân sự", "(đi học|đi làm|chuyển chỗ ở) … nghĩa vụ quân sự"],
    mean: ["đăng ký nghĩa vụ quân sự chuyển đi khi thay đổi nơi cư trú hoặc nơi làm việc học tập"],
    keep: 0.5,
  },
  {
    say: ["(hoãn|tạm hoãn|miễn) (nghĩa vụ quân sự|nghĩa vụ|đi lính|nhập ngũ)"],
    mean: ["tạm hoãn gọi nhập ngũ miễn gọi nhập ngũ", "đăng ký miễn nghĩa vụ quân sự *0.9"],
    keep: 0.6,
  },
  {
    say: ["(thanh niên xung phong|tnxp) … (xác nhận|giấy|phiên hiệu|đơn vị)"],
    mean: ["xác nhận phiên hiệu thanh niên xung phong"],
    keep: 0.6,
  },
];
