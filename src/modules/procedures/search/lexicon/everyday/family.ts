import type { Saying } from "../saying.ts";

export const birthAndChildren: Saying[] = [
  {
    say: [
      "(giấy|làm|làm giấy|đi|xin|lấy) khai (sanh|xanh)",
      "khai (sanh|xanh)",
      "giấy sinh",
      "(vợ|vợ em|vợ tôi|vợ mình|em|tôi|chị)? (mới|vừa|vừa mới|sắp) (sinh|đẻ|sanh|lâm bồn)",
      "(mới|vừa|vừa mới) có (em bé|con|cháu|baby|con đầu lòng)",
      "{child} … (mới|vừa|vừa mới) (đẻ|sinh|sanh|chào đời|ra đời|lọt lòng|sinh ra)",
      "(sinh|đẻ|sanh) (được)? (em bé|con|cháu|con trai|con gái|bé gái|bé trai|đôi|sinh đôi)",
      "trẻ (mới sinh|sơ sinh)",
      "làm giấy (tờ)? cho (em bé|trẻ sơ sinh|con mới sinh|bé mới sinh|cháu mới sinh)",
      "(chưa|quên|trễ|muộn|quá hạn) (làm|có|đăng ký)? khai sinh",
    ],
    mean: ["đăng ký khai sinh"],
  },
  {
    say: [
      "(liên thông|cùng lúc|một lần|trọn gói) … khai sinh",
      "khai sinh … (thẻ bảo hiểm|bảo hiểm y tế|nhập khẩu|thường trú|hộ khẩu)",
    ],
    mean: ["liên thông đăng ký khai sinh đăng ký thường trú cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi"],
    keep: 0.7,
  },
  {
    say: ["(thẻ )?bảo hiểm (y tế )?cho (bé|trẻ|con|cháu|em bé|trẻ em)", "thẻ bảo hiểm (cho )?trẻ em"],
    mean: ["khai sinh cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi", "đăng ký đóng cấp thẻ bảo hiểm y tế *0.7"],
  },
  {
    say: [
      "(làm|đăng ký|xin) lại (giấy )?khai sinh",
      "(mất|rách|hỏng|thất lạc|cháy|không còn|nát|lạc mất|làm mất|bị mất) (bản chính|bản gốc)? giấy khai sinh",
      "giấy khai sinh (gốc|bản chính)? (bị)? (mất|rách|hỏng|cháy|nát|thất lạc)",
      "(mất|rách|hỏng|thất lạc|cháy|làm mất|bị mất) khai sinh",
    ],
    mean: ["đăng ký lại khai sinh", "cấp bản sao trích lục hộ tịch bản sao giấy khai sinh *0.95"],
  },
  {
    say: [
      "(xin|cấp|lấy|sao|trích|làm|thêm)? (bản sao|trích lục|sao lục|sao y)? (giấy )?khai sinh bản sao",
      "bản sao (giấy )?khai sinh",
      "trích lục (bản sao)? (giấy )?(khai sinh|khai tử|kết hôn|hộ tịch)",
      "(bản sao|trích lục|sao lục) (giấy )?(kết hôn|đăng ký kết hôn|chứng nhận kết hôn|khai tử|chứng tử|báo tử)",
      "(mất|rách|hỏng|thất lạc|cháy|làm mất|bị mất) (giấy )?(đăng ký kết hôn|chứng nhận kết hôn|hôn thú|kết hôn|chứng tử|khai tử|báo tử)",
    ],
    mean: ["cấp bản sao trích lục hộ tịch bản sao giấy khai sinh"],
  },
  {
    say: [
      "(sửa|đổi|chỉnh|chữa|chỉnh sửa|cải chính|thay đổi|đính chính|bổ sung) (lại)? (họ|tên|họ tên|tên đệm|chữ đệm|chữ lót|tên lót|ngày sinh|năm sinh|ngày tháng năm sinh|tuổi|quê quán|giới tính|dân tộc|nơi sinh|tên cha|tên mẹ|tên bố|tên con|tên cho con|tên cho bé|tên cháu|họ cho con|họ cho cháu|hộ tịch)",
      "(sai|nhầm|viết sai|ghi sai|ghi nhầm|lộn|trật|thiếu) (họ|tên|họ tên|tên đệm|chữ đệm|chữ lót|ngày sinh|năm sinh|ngày tháng|quê quán|giới tính|dân tộc|tên cha|tên mẹ|tên bố|thông tin)",
      "(họ|tên|họ tên|tên đệm|chữ đệm|chữ lót|ngày sinh|năm sinh|ngày tháng năm sinh|quê quán|dân tộc|giới tính) … (bị )?(sai|nhầm|lộn|ghi sai|ghi nhầm|viết sai|viết nhầm|không khớp|không đúng)",
      "khai sinh ~ (ghi sai|ghi nhầm|viết sai|sửa lại|bị sai|bị nhầm)",
      "(sửa|chỉnh|chỉnh sửa|chữa|đính chính|cải chính|đổi) (lại)? (thông tin|nội dung|thông tin trên|thông tin trong)? (giấy )?khai sinh",
      "khai sinh (của em|của con|của tôi)? (bị )?(sai|nhầm|ghi sai|viết sai|lỗi)",
      "(chuyển đổi|xác định lại) (giới tính|dân tộc)",
      "(theo họ|lấy họ|mang họ|sang họ|đổi sang họ) (mẹ|cha|bố)",
    ],
    mean: ["thay đổi cải chính bổ sung thông tin hộ tịch xác định lại dân tộc"],
    keep: 0.25,
  },
  {
    say: [
      "(nhận|công nhận|xác nhận|thừa nhận) (là)? (cha con|mẹ con|con ruột|con ngoài giá thú|con rơi|cha cho con|bố cho con|con đẻ)",
      "(bố|cha|ba) (muốn )?nhận con",
      "nhận (con|cha|mẹ|bố|ba) (ruột)?",
      "(con ngoài giá thú|con riêng|con rơi)",
      "bổ sung tên (cha|bố|ba|mẹ) (vào khai sinh)?",
      "(xét nghiệm|giám định|kết quả) adn … (cha|con|bố|mẹ)",
    ],
    mean: ["đăng ký nhận cha mẹ con"],
    keep: 0.5,
  },
  {
    say: [
      "khai sinh … (nhận|thêm tên|có tên|ghi tên) (cha|bố|ba|con)",
      "(nhận|thêm tên|ghi tên) (cha|bố|ba|con) … khai sinh",
      "(chưa|không) (đăng ký )?(kết hôn|cưới) … (khai sinh|sinh con|có con)",
      "khai sinh … (chưa|không) (đăng ký )?(kết hôn|cưới)",
      "(mẹ đơn thân|làm mẹ đơn thân) … khai sinh",
    ],
    mean: ["đăng ký khai sinh kết hợp đăng ký nhận cha mẹ con", "đăng ký khai sinh *0.9"],
    keep: 0.4,
  },
  {
    say: [
      "(người lớn|lớn tuổi|già rồi|đi học rồi|căn cước|hộ khẩu|giấy tờ) … (chưa có|chưa làm|không có) (giấy )?khai sinh",
      "(từ xưa|từ nhỏ|từ trước|trước giờ|lâu nay|tới giờ|đến giờ) … (chưa có|chưa làm|không có) (giấy )?khai sinh",
    ],
    mean: ["đăng ký khai sinh cho người đã có hồ sơ giấy tờ cá nhân"],
  },
  {
    say: ["(giấy )?chứng sinh", "giấy (báo )?sinh (của)? bệnh viện"],
    mean: ["cấp giấy chứng sinh"],
    keep: 0.8,
  },
  {
    say: [
      "(nhận|xin|nhận về|đem về|xin về) (một|1)? (con|bé|trẻ|cháu|đứa|em bé|đứa trẻ|đứa bé|cháu bé|trẻ em|trẻ mồ côi|em) (bé|trẻ|nhỏ)? (về)? nuôi",
      "(xin|nhận) (làm)? con nuôi",
      "nhận nuôi (một|1)? (con|bé|trẻ|cháu|đứa|em bé|trẻ em|con nuôi)",
      "(nhận|xin) con (về )?nuôi",
      "nuôi con nuôi",
      "(nhận|xin|đem|đưa|muốn) về nuôi",
      "(nhận|xin) (một )?(bé|trẻ|đứa|cháu|con) (về |làm )?(nuôi|con nuôi)",
      "(hiếm muộn|vô sinh) … (xin|nhận) (con|bé|trẻ)",
      "cho con (làm con nuôi|đi làm con nuôi)",
      "làm giấy con nuôi",
      "(bố|cha|mẹ|ba|má) nuôi nhận con",
    ],
    mean: ["đăng ký việc nuôi con nuôi trong nước", "đăng ký nhận chăm sóc thay thế cho trẻ em *0.6"],
    keep: 0.5,
  },
  {
    say: ["(trẻ|bé|cháu) (mồ côi|không nơi nương tựa|lang thang|cơ nhỡ)", "mồ côi (cha|mẹ|cả cha lẫn mẹ)"],
    mean: ["chăm sóc thay thế cho trẻ em", "trợ cấp xã hội hàng tháng *0.9"],
    keep: 0.7,
  },
  {
    say: [
      "(làm|xin|nhận|đăng ký)? (người )?giám hộ (cho cháu|cho con|cho em|cho trẻ|cho người)?",
      "(đỡ đầu|trông nom hợp pháp|người đại diện hợp pháp cho cháu)",
      "ông bà nuôi cháu",
    ],
    mean: ["đăng ký giám hộ"],
    keep: 0.9,
  },
  {
    say: [
      "(khai sinh|khai tử|giám hộ|nhận cha mẹ con|nhận con|kết hôn|hộ tịch) ~ (nước ngoài|người nước ngoài|ngoại quốc|người tây|quốc tịch mỹ|việt kiều)",
    ],
    mean: ["có yếu tố nước ngoài"],
    keep: 0.9,
  },
  {
    say: ["khai sinh ~ (cha|bố|ba|mẹ) (là )?(người )?(nước ngoài|tây|hàn|mỹ|trung quốc|lào|đài loan|nhật)"],
    mean: ["đăng ký khai sinh có yếu tố nước ngoài"],
    keep: 0.6,
  },
  { say: ["(thôi|hủy|bỏ|hết|kết thúc|ngừng) giám hộ"], mean: ["đăng ký chấm dứt giám hộ"], keep: 0.6 },
  { say: ["mang thai hộ", "đẻ (thuê|mướn)"], mean: ["đề nghị mang thai hộ vì mục đích nhân đạo"], keep: 1 },
  {
    say: [
      "(bạo hành|đánh đập|xâm hại|ngược đãi|bóc lột|hành hạ) (trẻ|trẻ em|con|cháu|bé)",
      "{child} … bị … (bạo hành|xâm hại|đánh đập|ngược đãi|đánh|lạm dụng)",
      "(cha dượng|mẹ kế|dì ghẻ) … (đánh|đánh đập|bạo hành)",
    ],
    mean: [
      "hỗ trợ can thiệp đối với trẻ em bị xâm hại hoặc có nguy cơ bị bạo lực bóc lột bỏ rơi",
      "can thiệp khẩn cấp hoặc tạm thời cách ly trẻ em *0.7",
    ],
  },
];

export const marriage: Saying[] = [
  {
    say: [
      "(cưới|đám cưới|làm đám cưới|tổ chức cưới) (nhau|vợ|chồng|xin|hỏi)?",
      "(lấy|cưới) (vợ|chồng|nhau)",
      "(giấy |làm |làm giấy )?(hôn thú|hôn thơ|giá thú|kết hôn|đăng ký kết hôn|cưới hỏi)",
      "(làm|đi|lấy|xin) (giấy )?đăng ký (cưới|vợ chồng)",
      "giấy (đăng ký )?kết hôn",
      "nên duyên vợ chồng",
      "(kết duyên|thành hôn|kết tóc)",
    ],
    mean: ["đăng ký kết hôn"],
    keep: 0.3,
  },
  {
    say: ["(làm|đăng ký) lại (giấy )?(kết hôn|hôn thú|đăng ký kết hôn)"],
    mean: ["đăng ký lại kết hôn", "cấp bản sao trích lục hộ tịch *0.7"],
  },
  {
    say: [
      "(lấy|cưới|kết hôn với|có) (chồng|vợ|người) (tây|ngoại quốc|nước ngoài|hàn|hàn quốc|đài loan|nhật|nhật bản|mỹ|trung quốc|lào|campuchia|thái|úc|pháp|đức|việt kiều|bên lào|bên trung quốc|bên campuchia)",
      "(kết hôn|cưới) (với )?(tây|người tây|người nước ngoài|người hàn|người đài loan|người nhật|người mỹ|người trung quốc|người lào|việt kiều)",
      "chồng (tây|hàn|đài loan|nhật|mỹ|việt kiều|lào)",
    ],
    mean: ["đăng ký kết hôn có yếu tố nước ngoài"],
    keep: 0.4,
  },
  {
    say: [
      "(giấy )?(xác nhận |chứng nhận |chứng minh |xin |làm )?(độc thân|còn độc thân|chưa (đăng ký )?kết hôn|chưa vợ|chưa chồng|chưa có vợ|chưa có chồng|chưa lập gia đình|chưa cưới)",
      "(giấy )?(xác nhận |chứng nhận )?(tình trạng )?hôn nhân",
      "(giấy )?(xác nhận |chứng nhận )?(đã ly hôn|không có vợ|không có chồng)",
    ],
    mean: ["cấp giấy xác nhận tình trạng hôn nhân"],
    keep: 0.3,
  },
  {
    say: [
      "(ghi chú|ghi sổ|công nhận) (việc )?(ly hôn|ly dị|kết hôn) (ở |tại )?(nước ngoài|bên nước ngoài)?",
      "(ly hôn|ly dị|li dị) (ở |tại |bên )?(nước ngoài|mỹ|hàn|hàn quốc|đài loan|nhật|úc|pháp|đức)",
    ],
    mean: [
      "ghi vào sổ hộ tịch việc ly hôn hủy việc kết hôn của công dân việt nam đã được giải quyết tại cơ quan có thẩm quyền của nước ngoài",
    ],
    keep: 0.6,
  },
  { say: ["(ly hôn|ly dị|li dị|bỏ vợ|bỏ chồng|chia tay vợ|chia tay chồng)"], mean: ["ly hôn"], keep: 0.4 },
  {
    say: ["(chồng|cha|bố|ba|vợ|con|gia đình) … (đánh|đánh đập|bạo hành|bạo lực)", "bạo lực gia đình", "bị chồng đánh"],
    mean: ["cấm tiếp xúc theo quyết định của chủ tịch ủy ban nhân dân cấp xã", "phòng chống bạo lực gia đình *0.8"],
    keep: 0.6,
  },
];

export const death: Saying[] = [
  {
    say: [
      "(giấy |làm giấy |làm |xin |khai |đi |đăng ký )?(chứng tử|báo tử|khai tử|báo tang|báo chết)",
      "{kin} (em|tôi|mình|cháu|tui|nội|ngoại|chồng|vợ|ruột|họ)? (mới|vừa|vừa mới|đã|không may)? (mất|qua đời|chết|tạ thế|từ trần|đi rồi|lìa đời|hy sinh|khuất) (rồi|hôm qua|hôm nay|sáng nay|tuần trước|tháng trước|năm ngoái|tại nhà|ở nhà|ở bệnh viện|do bệnh|đột ngột|ở quê)?",
      "(người|người thân|người nhà|gia đình có người) (mới|vừa|vừa mới|đã|vừa)? (mất|qua đời|chết|tạ thế|từ trần|đã mất)",
      "(nhà|gia đình) (em|tôi|mình|cháu|tui)? có (tang|đám tang|người mất|đám ma|đám hiếu)",
      "(chết|mất) (thì|mà|rồi) (phải )?(khai|báo|làm giấy)",
      "(đám tang|đám ma|tang lễ)",
    ],
    mean: ["đăng ký khai tử"],
    keep: 0.15,
  },
  {
    say: [
      "(liên thông|cùng lúc) … (khai tử|mai táng|xóa thường trú)",
      "khai tử … (xóa|cắt) (đăng ký )?(thường trú|hộ khẩu|khẩu)",
    ],
    mean: ["đăng ký khai tử", "xóa đăng ký thường trú"],
    keep: 0.5,
  },
  {
    say: [
      "(cắt|xóa|gạch|rút|bỏ|hủy) (tên)? (trong|khỏi|ra khỏi|tên khỏi|tên trong)? (sổ)? (hộ khẩu|khẩu|thường trú|hktt|nhân khẩu)",
      "xóa (hộ khẩu|khẩu)",
      "cắt (hộ )?khẩu",
      "xóa tên (trong|khỏi) (hộ khẩu|sổ hộ khẩu)",
    ],
    mean: ["xóa đăng ký thường trú"],
    keep: 0.2,
  },
  {
    say: [
      "(tiền|chi phí|trợ cấp|chế độ|phí|hỗ trợ|lo|tiền hỗ trợ|phụ cấp)? (mai táng|chôn cất|ma chay|tang lễ|đám tang|đám ma|an táng) (phí)?",
      "(tiền|hỗ trợ) (tử tuất|phúng điếu|người chết|người mất|đám hiếu)",
      "(chết|mất|qua đời|tạ thế) … (tiền|hỗ trợ|trợ cấp|chế độ) (gì|không|mai táng)?",
    ],
    mean: [
      "hỗ trợ chi phí mai táng cho đối tượng bảo trợ xã hội",
      "hỗ trợ chi phí mai táng đối với đối tượng hưởng trợ cấp hưu trí xã hội",
      "giải quyết chế độ mai táng phí đối với cựu chiến binh *0.75",
      "hưởng trợ cấp mai táng *0.75",
    ],
    keep: 0.5,
  },
  {
    say: [
      "(tiền|chế độ|trợ cấp|hưởng|lương|lãnh tiền) (tử tuất|tuất)",
      "tử tuất",
      "bảo hiểm … (chết|mất|qua đời)",
      "tuất (một lần|1 lần|hằng tháng|hàng tháng)",
    ],
    mean: [
      "giải quyết hưởng chế độ tử tuất",
      "hưởng trợ cấp tuất một lần *0.95",
      "hưởng trợ cấp tuất hằng tháng *0.95",
    ],
    keep: 0.7,
  },
  { say: ["(hỏa táng|thiêu|điện táng)"], mean: ["hỗ trợ chi phí hỏa táng"], keep: 0.8 },
  {
    say: [
      "(chia|phân chia|khai nhận|nhận) (thừa kế|di sản|gia tài|tài sản thừa kế|đất thừa kế)",
      "thừa kế (nhà|đất|tài sản|của cha mẹ|của bố mẹ)",
    ],
    mean: ["chứng thực văn bản phân chia di sản", "đăng ký biến động thừa kế quyền sử dụng đất *0.8"],
    keep: 0.6,
  },
  {
    say: ["(không nhận|từ chối|không lấy|nhường) (phần)? (thừa kế|di sản|tài sản thừa kế)"],
    mean: ["chứng thực văn bản từ chối nhận di sản"],
    keep: 0.5,
  },
  {
    say: ["(làm|lập|viết|để lại|chứng)? (di chúc|tờ trăng trối|giấy chúc thư|chúc thư)"],
    mean: ["chứng thực di chúc"],
    keep: 0.8,
  },
];
