import type { Saying } from "../saying.ts";

export const socialProtection: Saying[] = [
  {
    say: [
      "(xin|làm|xét|vào|công nhận|được|lên|giấy|sổ|xác nhận|chứng nhận|diện|hoàn cảnh)? (hộ nghèo|hộ cận nghèo|cận nghèo|nhà nghèo|nghèo khó|sổ nghèo|diện nghèo)",
      "(nhà|gia đình) … (nghèo|khó khăn|thu nhập thấp) … (hộ nghèo|xét nghèo|hỗ trợ)",
    ],
    mean: [
      "công nhận hộ nghèo hộ cận nghèo thường xuyên hằng năm",
      "công nhận hộ nghèo hộ cận nghèo hộ thoát nghèo hộ thoát cận nghèo định kỳ hằng năm *0.97",
    ],
    keep: 0.6,
  },
  {
    say: ["(thoát|ra khỏi|hết|không còn) (diện )?(hộ )?(nghèo|cận nghèo)"],
    mean: ["công nhận hộ thoát nghèo hộ thoát cận nghèo thường xuyên hằng năm"],
    keep: 0.5,
  },
  {
    say: ["(hộ )?(mức sống trung bình|có mức sống trung bình)"],
    mean: ["công nhận hộ làm nông nghiệp lâm nghiệp ngư nghiệp và diêm nghiệp có mức sống trung bình"],
    keep: 0.8,
  },
  { say: ["(thu nhập thấp|lao động thu nhập thấp)"], mean: ["công nhận người lao động có thu nhập thấp"], keep: 0.8 },
  {
    say: [
      "(người già|người cao tuổi|cao tuổi|người lớn tuổi|cụ già|ông cụ|bà cụ|già yếu|tuổi già|trên 75 tuổi|75 tuổi|đủ 75 tuổi) … (trợ cấp|tiền|hỗ trợ|chế độ|lương|hưu|lương hưu|lãnh tiền|hưởng)",
      "(trợ cấp|tiền|hỗ trợ|chế độ|lương|phụ cấp) (hàng tháng|hằng tháng)? (cho|của)? (người già|người cao tuổi|cao tuổi|người lớn tuổi|cụ già|tuổi già)",
      "{elder} … (75|76|77|78|79|80|81|82|83|84|85|86|87|88|89|90|91|92|93|94|95) tuổi",
      "(hơn|trên|ngoài|đã|gần|đủ|được|tròn|lên) (75|76|77|78|79|80|81|82|83|85|90) tuổi",
      "(không có|chưa có|không được|ko có) lương hưu",
      "(hưu trí|lương hưu|tiền|trợ cấp hưu trí) xã hội",
      "lương (người )?già",
      "tiền (người già|dưỡng già|tuổi già|cao tuổi)",
    ],
    mean: [
      "thực hiện điều chỉnh thôi hưởng trợ cấp hưu trí xã hội",
      "thực hiện điều chỉnh thôi hưởng trợ cấp xã hội hàng tháng *0.8",
    ],
    keep: 0.15,
  },
  {
    say: [
      "(trợ cấp|tiền|hỗ trợ|chế độ|phụ cấp|lãnh tiền|hưởng tiền|trợ cấp xã hội) (hàng tháng|hằng tháng|mỗi tháng)? (cho|của)? (người )?(khuyết tật|tàn tật|tật nguyền|tâm thần|bại liệt|mồ côi|đơn thân|mẹ đơn thân|nuôi con một mình|neo đơn|hiv|bệnh hiểm nghèo|cô đơn)",
      "(khuyết tật|tàn tật|tật nguyền|tâm thần|bại liệt|mồ côi|đơn thân|mẹ đơn thân|nuôi con một mình|neo đơn|già neo đơn|hiv) … (trợ cấp|tiền|chế độ|phụ cấp|lãnh|hưởng)",
      "(trợ cấp|bảo trợ|trợ giúp|tiền) xã hội",
      "trợ cấp (hàng|hằng|mỗi) tháng",
      "(mẹ|cha|bố) đơn thân",
      "(nuôi|chăm) (người )?(khuyết tật|tàn tật)",
    ],
    mean: ["thực hiện điều chỉnh thôi hưởng trợ cấp xã hội hàng tháng hỗ trợ kinh phí chăm sóc nuôi dưỡng hàng tháng"],
    keep: 0.4,
  },
  {
    say: [
      "(làm|xin|xét|giám định|xác định|xác nhận|cấp|đánh giá)? (giấy|giấy xác nhận|giấy chứng nhận|mức độ|sổ|hồ sơ|thẻ) (mức độ )?(khuyết tật|tàn tật|thương tật|tật nguyền)",
      "(bị|người) (khuyết tật|tàn tật|tật nguyền|liệt|mù|câm|điếc|câm điếc|cụt tay|cụt chân|tự kỷ|down|bại não|thiểu năng|chậm phát triển|tật)",
      "(xác định|giám định|xét) (mức độ )?(khuyết tật|tàn tật)",
    ],
    mean: ["xác định xác định lại mức độ khuyết tật và cấp giấy xác nhận khuyết tật"],
    keep: 0.4,
  },
  {
    say: ["(mất|hỏng|rách|đổi|cấp lại|làm lại|hết hạn|sai) (giấy )?(xác nhận |chứng nhận )?(khuyết tật|tàn tật)"],
    mean: ["đổi cấp lại giấy xác nhận khuyết tật"],
    keep: 0.3,
  },
  {
    say: [
      "(trại trẻ|nhà dưỡng lão|viện dưỡng lão|trung tâm bảo trợ|nhà tình thương|mái ấm|trung tâm nuôi dưỡng)",
      "(đưa|gửi|vào) … (dưỡng lão|bảo trợ|mái ấm)",
    ],
    mean: ["tiếp nhận đối tượng bảo trợ xã hội có hoàn cảnh đặc biệt khó khăn vào cơ sở trợ giúp xã hội"],
    keep: 0.4,
  },
  {
    say: [
      "(cháy nhà|sập nhà|lũ cuốn|bão|lũ lụt|thiên tai|mất mùa|tai nạn nặng|đói) … (hỗ trợ|trợ cấp|cứu trợ)",
      "(cứu đói|cứu trợ|trợ giúp khẩn cấp|hỗ trợ khẩn cấp)",
    ],
    mean: ["trợ giúp xã hội khẩn cấp", "hỗ trợ khôi phục sản xuất vùng bị thiệt hại do thiên tai *0.9"],
    keep: 0.6,
  },
  {
    say: [
      "(dịch bệnh|dịch tả|lúa chết|heo chết|gà chết|vịt chết|bò chết|tiêu hủy|mất trắng|mất mùa|ngập lúa) … (hỗ trợ|đền bù|bồi thường)",
      "(tiêu hủy|thiệt hại) … (heo|lợn|gà|vịt|trâu|bò|gia súc|gia cầm|dịch|thiên tai)",
    ],
    mean: ["hỗ trợ khắc phục dịch bệnh động vật", "hỗ trợ khôi phục sản xuất vùng bị thiệt hại do thiên tai *0.9"],
    keep: 0.6,
  },
  {
    say: ["(cai nghiện|đi cai|nghiện ma túy|nghiện hút|nghiện)"],
    mean: ["cai nghiện ma túy tự nguyện tại gia đình cộng đồng", "tổ chức cai nghiện ma túy *0.9"],
    keep: 0.8,
  },
  {
    say: ["(trẻ|con|bé|cháu) … (phẫu thuật|mổ) tim", "tim bẩm sinh"],
    mean: ["hỗ trợ phẫu thuật tim cho trẻ em bị bệnh tim bẩm sinh"],
    keep: 0.8,
  },
];

export const merit: Saying[] = [
  {
    say: [
      "(gia đình |con |vợ |thân nhân )?(liệt sĩ|liệt sỹ)",
      "(trợ cấp|chế độ|tiền) (gia đình|thân nhân|con|vợ|mẹ) liệt sĩ",
    ],
    mean: ["giải quyết chế độ trợ cấp ưu đãi đối với thân nhân liệt sĩ"],
    keep: 0.9,
  },
  {
    say: ["(thờ|thờ cúng|giỗ|cúng giỗ|hương khói) (liệt sĩ|liệt sỹ)", "(liệt sĩ|liệt sỹ) … (thờ cúng|thờ|giỗ)"],
    mean: ["giải quyết chế độ trợ cấp thờ cúng liệt sĩ"],
    keep: 0.5,
  },
  {
    say: [
      "(tìm|bốc|quy tập|đưa|di dời|chuyển|dời|di chuyển|cất bốc) (mộ|hài cốt|xương cốt|phần mộ) (liệt sĩ|liệt sỹ)?",
    ],
    mean: ["di chuyển hài cốt liệt sĩ"],
    keep: 0.6,
  },
  { say: ["(thăm|viếng|đi thăm) (mộ|nghĩa trang) (liệt sĩ|liệt sỹ)?"], mean: ["thăm viếng mộ liệt sĩ"], keep: 0.6 },
  {
    say: ["(adn|giám định gen|xác định danh tính) … (liệt sĩ|hài cốt|mộ)", "(liệt sĩ|hài cốt|mộ) … adn"],
    mean: ["lấy mẫu để giám định adn xác định danh tính hài cốt liệt sĩ còn thiếu thông tin"],
    keep: 0.5,
  },
  { say: ["(bằng|tấm bằng) (tổ quốc ghi công|ghi công|liệt sĩ)"], mean: ["cấp bằng tổ quốc ghi công"], keep: 0.9 },
  {
    say: ["(mất|rách|hỏng|cấp lại|làm lại) bằng (tổ quốc ghi công|ghi công)"],
    mean: ["cấp lại bằng tổ quốc ghi công"],
    keep: 0.6,
  },
  {
    say: ["(thương binh|bị thương (khi|lúc|trong) (chiến tranh|đi bộ đội|chiến đấu|kháng chiến)|mảnh đạn|mảnh bom)"],
    mean: ["công nhận thương binh người hưởng chính sách như thương binh"],
    keep: 0.8,
  },
  {
    say: ["(sót|còn) (mảnh|mảnh kim khí|mảnh đạn|vết thương)", "(giám định|khám) lại (thương tật|vết thương|tỷ lệ)"],
    mean: ["khám giám định lại tỷ lệ tổn thương cơ thể đối với trường hợp còn sót vết thương còn sót mảnh kim khí"],
    keep: 0.5,
  },
  {
    say: ["(chất độc (màu )?da cam|da cam|dioxin|nhiễm chất độc|chất độc hóa học)"],
    mean: ["công nhận và giải quyết chế độ ưu đãi người hoạt động kháng chiến bị nhiễm chất độc hóa học"],
    keep: 0.5,
  },
  {
    say: ["con … (da cam|chất độc hóa học|dioxin|nhiễm chất độc)"],
    mean: ["công nhận và giải quyết chế độ con đẻ của người hoạt động kháng chiến bị nhiễm chất độc hóa học"],
    keep: 0.5,
  },
  {
    say: ["(mẹ|bà mẹ) (việt nam )?anh hùng"],
    mean: [
      "xét tặng danh hiệu vinh dự nhà nước bà mẹ việt nam anh hùng",
      "giải quyết chế độ ưu đãi đối với trường hợp tặng hoặc truy tặng danh hiệu bà mẹ việt nam anh hùng *0.95",
    ],
    keep: 0.8,
  },
  {
    say: ["(bị )?(tù|bắt tù|tù đày|địch bắt|bắt giam|tù côn đảo|tù phú quốc)"],
    mean: ["giải quyết chế độ người hoạt động cách mạng kháng chiến bị địch bắt tù đày"],
    keep: 0.6,
  },
  {
    say: ["(huân chương|huy chương) (kháng chiến)?", "(có|được|tặng) (huân|huy) chương (kháng chiến)?"],
    mean: ["giải quyết chế độ người hoạt động kháng chiến giải phóng dân tộc bảo vệ tổ quốc và làm nghĩa vụ quốc tế"],
    keep: 0.7,
  },
  {
    say: ["(thanh niên xung phong|đi thanh niên xung phong)"],
    mean: ["trợ cấp đối với thanh niên xung phong đã hoàn thành nhiệm vụ trong kháng chiến"],
    keep: 0.9,
  },
  { say: ["(dân công|dân công hỏa tuyến)"], mean: ["chế độ đối với dân công hỏa tuyến"], keep: 0.9 },
  {
    say: ["(đi b|đi b c k|chiến trường b)"],
    mean: ["giải quyết chế độ đối với quân nhân cán bộ đi chiến trường b c k"],
    keep: 0.6,
  },
  {
    say: ["(người có công|gia đình chính sách|gia đình có công|có công với cách mạng)"],
    mean: ["người có công với cách mạng"],
    keep: 0.9,
  },
  {
    say: [
      "(thân nhân|giấy xác nhận|xác nhận) … (người có công|gia đình chính sách|con thương binh|con liệt sĩ)",
      "(con|cháu) (thương binh|liệt sĩ|người có công) ~ (xác nhận|giấy chứng nhận|cộng điểm|ưu tiên|giấy xác nhận|học bổng)",
    ],
    mean: ["cấp giấy xác nhận thân nhân của người có công"],
    keep: 0.6,
  },
  {
    say: ["(con|học sinh|sinh viên) (thương binh|liệt sĩ|người có công|chính sách) … (học|đi học|đại học|học phí)"],
    mean: ["giải quyết chế độ hỗ trợ để theo học đến trình độ đại học"],
    keep: 0.5,
  },
  {
    say: ["(người có công|thương binh) … (mất|chết|qua đời|từ trần)"],
    mean: ["hưởng trợ cấp khi người có công đang hưởng trợ cấp ưu đãi từ trần"],
    keep: 0.5,
  },
  {
    say: ["(chuyển|di chuyển) hồ sơ (người có công|thương binh|liệt sĩ)"],
    mean: ["di chuyển hồ sơ khi người hưởng trợ cấp ưu đãi thay đổi nơi thường trú"],
    keep: 0.6,
  },
  {
    say: ["(chân giả|tay giả|xe lăn|dụng cụ chỉnh hình|máy trợ thính)"],
    mean: ["cấp tiền mua phương tiện trợ giúp dụng cụ chỉnh hình phương tiện thiết bị phục hồi chức năng"],
    keep: 0.5,
  },
  {
    say: [
      "(khám|đi|gọi|đăng ký|hoãn|miễn|trốn) (nghĩa vụ|nghĩa vụ quân sự|bộ đội|lính|đi lính)",
      "(đi lính|nhập ngũ|nghĩa vụ)",
    ],
    mean: ["đăng ký nghĩa vụ quân sự lần đầu"],
    keep: 0.6,
  },
  {
    say: ["(đủ|tròn|lên|mới|được) 17 tuổi … (nghĩa vụ|quân sự)", "(17|mười bảy) tuổi … nghĩa vụ"],
    mean: ["đăng ký nghĩa vụ quân sự lần đầu"],
    keep: 0.5,
  },
  {
    say: [
      "nghĩa vụ (quân sự)? … (chuyển|đi học|đi làm|nhập học|chuyển nơi)",
      "(chuyển|đi học|đi làm) … nghĩa vụ quân sự",
    ],
    mean: ["đăng ký nghĩa vụ quân sự chuyển đi khi thay đổi nơi cư trú hoặc nơi làm việc học tập"],
    keep: 0.5,
  },
  {
    say: ["(xuất ngũ|ra quân|phục viên|giải ngũ)"],
    mean: ["đăng ký phục vụ trong ngạch dự bị", "chế độ đối với quân nhân phục viên xuất ngũ *0.9"],
    keep: 0.8,
  },
];
