/**
 * How residents say it, and how the law titles it. Written from knowledge of everyday speech in the North, the Centre and
 * the South over all fields of the national catalogue; not taken from anybody's list of questions.
 *
 * `say`: patterns (see phrases.ts). `mean`: official wordings; several are alternatives, a number after * says how much
 * less likely that one is. `keep`: how much the words said still count beside the meaning (default: KEEP_SAID in
 * ranking.ts); 1 where the words said are official words too.
 */
export type Saying = { say: string[]; mean: string[]; keep?: number };

const birthAndChildren: Saying[] = [
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

const marriage: Saying[] = [
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

const death: Saying[] = [
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

const certification: Saying[] = [
  {
    say: [
      "(sao y|sao i|sao y bản chính|sao y công chứng|y sao|sao chứng thực|bản sao chứng thực|bản sao công chứng|bản sao y)",
      "(công chứng|chứng thực|chứng|đóng dấu|thị thực) (giúp|giùm|dùm)? (bản sao|bản phô tô|bản photo|giấy tờ|giấy|các giấy tờ|bằng|bằng cấp|bằng tốt nghiệp|bằng đại học|học bạ|căn cước|căn cước công dân|chứng minh nhân dân|chứng minh thư|hộ khẩu|khai sinh|giấy khai sinh|sổ đỏ|hồ sơ|hồ sơ xin việc|bảng điểm|chứng chỉ)",
      "(sao y|công chứng|chứng thực|photo|phô tô) … (căn cước|căn cước công dân|chứng minh nhân dân|bằng lái|bằng lái xe|giấy phép lái xe|bằng tốt nghiệp|bằng cấp|bằng cấp ba|bằng cấp 3|bằng đại học|sổ đỏ|sổ hộ khẩu|giấy khai sinh|học bạ|bảng điểm|hộ chiếu|giấy tờ)",
      "(photo|phô tô|foto|pho to) (công chứng|chứng thực|có dấu|đóng dấu)",
      "(giấy tờ|bằng|học bạ|căn cước|hồ sơ) (photo|phô tô)? (công chứng|chứng thực)",
      "công chứng",
      "chứng thực bản sao",
    ],
    mean: ["chứng thực bản sao từ bản chính giấy tờ văn bản do cơ quan tổ chức có thẩm quyền của việt nam"],
    keep: 0.3,
  },
  {
    say: [
      "(công chứng|chứng thực|chứng|xác nhận|xác thực) (cái )?chữ (ký|kí)",
      "(xác nhận|chứng|chứng thực|công chứng|đóng dấu|xin dấu) (sơ yếu )?lý lịch (xin việc|tự thuật|học sinh|sinh viên|cá nhân)?",
      "(sơ yếu lý lịch|lý lịch xin việc|lý lịch tự thuật|giấy ủy quyền|giấy cam kết|giấy cam đoan|điểm chỉ)",
      "(công chứng|chứng thực|làm|xác nhận) (giấy )?ủy quyền",
    ],
    mean: ["chứng thực chữ ký trong các giấy tờ văn bản"],
    keep: 0.4,
  },
  {
    say: ["(công chứng|chứng thực|chứng) (bản )?(dịch|dịch thuật)", "dịch (thuật )?(công chứng|giấy tờ)", "người dịch"],
    mean: ["chứng thực chữ ký người dịch"],
    keep: 0.6,
  },
  {
    say: [
      "(công chứng|chứng thực|làm|ký|chứng) (hợp đồng|giấy)? (mua bán|chuyển nhượng|tặng cho|cho tặng|thuê|cho thuê|thế chấp|góp vốn|cầm cố|mua bán xe|mua bán nhà|mua bán đất|bán xe|bán đất|bán nhà|tặng cho đất|cho đất|cho tặng đất)",
      "(công chứng|chứng thực) (hợp đồng|giao dịch)",
      "giấy (mua bán|bán|cho tặng|tặng cho) (xe|nhà|đất|xe máy|ô tô)",
      "hợp đồng (mua bán|tặng cho|cho thuê) (xe|nhà|đất|xe máy|ô tô)",
    ],
    mean: ["chứng thực giao dịch liên quan đến tài sản là động sản quyền sử dụng đất nhà ở"],
    keep: 0.4,
  },
  { say: ["(sao|bản sao|trích|cấp bản sao|trích lục) (từ )?sổ gốc"], mean: ["cấp bản sao từ sổ gốc"], keep: 0.9 },
  {
    say: [
      "hợp pháp hóa (lãnh sự)?",
      "(chứng nhận|đóng dấu|tem) lãnh sự",
      "giấy tờ (dùng|để dùng|sử dụng) (ở )?nước ngoài",
    ],
    mean: ["chứng nhận lãnh sự hợp pháp hóa lãnh sự"],
    keep: 0.7,
  },
];

const residence: Saying[] = [
  {
    say: [
      "(nhập|vô|vào|chuyển|lên|đăng ký|làm|nhập tên vào|chuyển vào) (sổ )?(hộ khẩu|khẩu|hktt|hộ tịch khẩu)",
      "(nhập|cho) (vợ|chồng|con|cháu|bé|mẹ|bố|ba|má|ông|bà) (vào|vô|nhập) (sổ )?(hộ khẩu|khẩu|hộ)",
      "nhập (khẩu|hộ khẩu) (cho)? (con|vợ|chồng|bé|cháu|mới sinh)?",
      "(chuyển|đổi|dời) (hộ khẩu|khẩu|thường trú|nơi thường trú|nơi ở|chỗ ở|nhà|nơi cư trú) (về|đến|sang|tới|đi|qua|từ)?",
      "(chuyển|dọn|dời) (nhà|đến|về|vào) (ở|ở hẳn|sinh sống|nhà mới|chỗ mới|chỗ khác|nơi khác|xã khác|tỉnh khác)?",
      "(làm|xin|đăng ký|mở) (sổ )?hộ khẩu (mới)?",
      "(ở hẳn|ở luôn|định cư|sinh sống lâu dài|ở lâu dài)",
      "(mới )?mua nhà … (hộ khẩu|thường trú|khẩu)",
    ],
    mean: ["đăng ký thường trú"],
    keep: 0.3,
  },
  {
    say: [
      "(ở trọ|thuê trọ|phòng trọ|nhà trọ|thuê nhà|ở thuê|xóm trọ|ở tạm|ở nhờ|sinh viên thuê trọ|công nhân ở trọ)",
      "(đăng ký|khai|báo|làm|xin) (giấy )?(tạm trú|ở tạm|tạm chú|kt3)",
      "(sổ|giấy) tạm trú",
      "(đi làm|đi học|lên|ra|vào) (xa|thành phố|hà nội|sài gòn|bình dương|đồng nai) … (ở|trọ|tạm trú)",
      "(người )?(mới )?(chuyển|dọn) đến (ở)? (tạm|trọ|thuê|làm việc|học)",
    ],
    mean: ["đăng ký tạm trú"],
    keep: 0.3,
  },
  {
    say: [
      "(gia hạn|hết hạn|sắp hết hạn|quá hạn|thêm hạn|kéo dài) … tạm trú",
      "tạm trú … (gia hạn|hết hạn|sắp hết hạn|thêm hạn|kéo dài)",
    ],
    mean: ["gia hạn tạm trú"],
    keep: 0.4,
  },
  {
    say: ["(hủy|xóa|cắt|bỏ|không ở|thôi) (đăng ký )?tạm trú", "(trả phòng|chuyển đi|không ở nữa) … tạm trú"],
    mean: ["xóa đăng ký tạm trú"],
    keep: 0.4,
  },
  {
    say: [
      "(báo|khai|khai báo|đăng ký|giấy) (tạm )?vắng",
      "(đi|vắng) (xa|vắng) (nhà|lâu|dài ngày|nhiều ngày|mấy tháng)",
      "vắng mặt (ở|tại) (địa phương|nơi cư trú)",
    ],
    mean: ["khai báo tạm vắng"],
    keep: 0.4,
  },
  {
    say: [
      "(có|đón|cho) (khách|người quen|bạn bè|họ hàng|bà con|người thân|người)? (đến|tới|ở lại|ngủ lại|qua đêm|chơi|nghỉ lại|ở chơi) (qua đêm|ngủ|chơi|mấy ngày|vài ngày|ngắn ngày|ở lại)?",
      "(ngủ lại|qua đêm|ở lại qua đêm|nghỉ qua đêm)",
      "(khai báo|báo|đăng ký|thông báo) (lưu trú|khách|khách lưu trú|khách ở)",
      "(khách sạn|nhà nghỉ|homestay) … (khai báo|báo) (khách|công an)",
    ],
    mean: ["thông báo lưu trú"],
    keep: 0.4,
  },
  {
    say: [
      "(tách|ra) (sổ )?(hộ khẩu|khẩu|sổ|hộ riêng|riêng hộ)",
      "tách (hộ|sổ)",
      "(ra|ở) riêng … (hộ khẩu|khẩu|hộ|sổ)",
      "(vợ chồng|con) … ra riêng",
    ],
    mean: ["tách hộ"],
    keep: 0.4,
  },
  {
    say: [
      "(đổi|thay|thay đổi|chuyển|đứng tên) (tên )?chủ hộ",
      "chủ hộ ~ (đổi|thay|chuyển|sang)",
      "(sửa|chỉnh|điều chỉnh|đổi|cập nhật|sai) (lại )?(thông tin|nội dung)? (trong|trên)? (sổ hộ khẩu|hộ khẩu|cư trú|dữ liệu cư trú|dữ liệu dân cư|dân cư)",
    ],
    mean: ["điều chỉnh thông tin về cư trú trong cơ sở dữ liệu về cư trú"],
    keep: 0.4,
  },
  {
    say: [
      "(giấy )?(xác nhận|chứng nhận|xin) (nơi )?(cư trú|nơi ở|nơi cư trú|nơi thường trú|nhân khẩu|hộ khẩu|chỗ ở|đang ở|đang sống|thông tin cư trú|có hộ khẩu|đang cư trú|đang thường trú|tạm trú)",
      "(giấy )?xác nhận (đang)? (ở|sống|sinh sống|cư trú) (tại|ở) (địa phương|xã|phường)",
      "thay (cho )?(sổ )?hộ khẩu",
    ],
    mean: ["xác nhận thông tin về cư trú"],
    keep: 0.4,
  },
  {
    say: [
      "(chưa đủ|không đủ) điều kiện … (thường trú|tạm trú|cư trú|hộ khẩu)",
      "(không có|chưa có) (nơi ở|nhà|chỗ ở|hộ khẩu|giấy tờ tùy thân|nơi thường trú)",
    ],
    mean: ["khai báo thông tin về cư trú đối với người chưa đủ điều kiện đăng ký thường trú đăng ký tạm trú"],
    keep: 0.6,
  },
  {
    say: [
      "(diện tích|điều kiện) (nhà|nhà ở|chỗ ở|bình quân)? … (hộ khẩu|thường trú)",
      "(thường trú|hộ khẩu) … (nhà thuê|nhà mượn|ở nhờ|ở thuê|thuê nhà|nhà trọ|đang thuê)",
      "(thuê|mượn|ở nhờ) … (thường trú|hộ khẩu)",
    ],
    mean: [
      "đăng ký thường trú",
      "xác nhận về điều kiện diện tích bình quân nhà ở để đăng ký thường trú vào chỗ ở do thuê mượn ở nhờ *0.95",
    ],
    keep: 0.5,
  },
  {
    say: ["(ở|sống) (trên|dưới) (ghe|thuyền|tàu|xe|bè)", "(ghe|thuyền|tàu|xe) (để )?ở"],
    mean: ["xác nhận nơi thường xuyên đậu đỗ sử dụng phương tiện vào mục đích để ở"],
    keep: 0.7,
  },
];

const identity: Saying[] = [
  {
    say: [
      "(căn cước công dân|chứng minh nhân dân|chứng minh thư|thẻ căn cước công dân|thẻ căn cước|chứng minh|căn cước gắn chip|thẻ chip)",
    ],
    mean: ["cấp thẻ căn cước"],
    keep: 0.5,
  },
  {
    say: [
      "(mất|rớt|rơi|thất lạc|bị mất|làm mất|hư|hỏng|gãy|bể|làm lại|xin lại|cấp lại|mất cắp|bị trộm|bị móc túi) (thẻ )?(căn cước|căn cước công dân|chứng minh|chứng minh nhân dân|chứng minh thư)",
      "(thẻ )?(căn cước|căn cước công dân|chứng minh nhân dân) … (bị )?(mất|rớt|rơi|hư|hỏng|thất lạc|gãy)",
      "làm lại (thẻ )?căn cước",
    ],
    mean: ["cấp lại thẻ căn cước"],
    keep: 0.3,
  },
  {
    say: [
      "(đổi|hết hạn|quá hạn|đến hạn|gia hạn) (thẻ |sang )?(thẻ )?(căn cước|căn cước công dân|chứng minh nhân dân|chứng minh thư)",
      "(căn cước|căn cước công dân|chứng minh nhân dân) … (hết hạn|hết hiệu lực|đến tuổi đổi|sai thông tin)",
    ],
    mean: ["cấp đổi thẻ căn cước"],
    keep: 0.3,
  },
  {
    say: [
      "(căn cước|căn cước công dân) cho (trẻ|trẻ em|con|bé|cháu|con nhỏ|em bé|trẻ nhỏ)",
      "(bé|con|trẻ|cháu) … (làm|có) (thẻ )?căn cước",
    ],
    mean: ["cấp thẻ căn cước cho người dưới 14 tuổi"],
    keep: 0.5,
  },
  {
    say: [
      "(làm|cấp|xin) (thẻ )?(căn cước|căn cước công dân|chứng minh nhân dân) (lần đầu|mới|gắn chip)?",
      "(đủ|tròn|lên|được|mới) (14|16|18) tuổi … (căn cước|chứng minh)",
    ],
    mean: ["cấp thẻ căn cước cho người từ đủ 14 tuổi trở lên"],
    keep: 0.5,
  },
  {
    say: [
      "(vneid|định danh mức 2|định danh mức hai|định danh điện tử|định danh|tài khoản định danh|mã định danh)",
      "(đăng ký|kích hoạt|làm|cài|mở) (tài khoản )?(vneid|định danh)",
    ],
    mean: ["cấp tài khoản định danh điện tử mức độ 02"],
    keep: 0.5,
  },
  {
    say: ["(khóa|bị khóa|tạm khóa|vô hiệu) (tài khoản )?(vneid|định danh|căn cước điện tử)"],
    mean: ["khóa tài khoản định danh điện tử thực hiện tại cấp xã", "khóa căn cước điện tử *0.9"],
    keep: 0.6,
  },
  {
    say: ["(mở khóa|mở lại|mở) (tài khoản )?(vneid|định danh|căn cước điện tử)"],
    mean: ["mở khóa tài khoản định danh điện tử thực hiện tại cấp xã", "mở khóa căn cước điện tử *0.9"],
    keep: 0.6,
  },
  {
    say: [
      "(hộ chiếu|sổ thông hành|giấy thông hành đi nước ngoài|passport)",
      "(đi|sang|qua) (du lịch )?(nước ngoài|mỹ|nhật|hàn|thái|singapore|châu âu) … (giấy tờ|hộ chiếu|giấy)",
    ],
    mean: ["cấp hộ chiếu phổ thông ở trong nước"],
    keep: 0.6,
  },
  {
    say: [
      "(mất|rơi|rớt|thất lạc|làm mất|bị mất|trình báo mất|báo mất) (quyển |cuốn )?(hộ chiếu|passport)",
      "(hộ chiếu|passport) … (bị )?(mất|rơi|thất lạc)",
    ],
    mean: ["trình báo mất hộ chiếu phổ thông", "cấp hộ chiếu phổ thông ở trong nước *0.7"],
    keep: 0.5,
  },
  {
    say: ["(tìm thấy|thấy lại|tìm lại được) … hộ chiếu", "hộ chiếu … (tìm thấy|thấy lại|dùng lại)"],
    mean: ["khôi phục giá trị sử dụng hộ chiếu phổ thông"],
    keep: 0.4,
  },
  {
    say: ["(visa|thị thực|thị thực điện tử|evisa)", "(gia hạn|xin|làm) visa"],
    mean: ["cấp thị thực cho người nước ngoài tại việt nam", "cấp thị thực điện tử *0.9"],
    keep: 0.7,
  },
  {
    say: [
      "(khai báo|đăng ký|báo) (tạm trú )?cho (người nước ngoài|khách tây|khách nước ngoài|ông tây|tây)",
      "(người nước ngoài|khách nước ngoài|khách tây|tây) … (ở|thuê|tạm trú|lưu trú)",
    ],
    mean: ["khai báo tạm trú cho người nước ngoài tại việt nam"],
    keep: 0.6,
  },
  {
    say: ["(thẻ xanh|thẻ thường trú|ở lại việt nam) … (người nước ngoài|tây)", "thẻ tạm trú"],
    mean: ["cấp thẻ tạm trú cho người nước ngoài tại việt nam"],
    keep: 0.8,
  },
  {
    say: [
      "(giấy )?thông hành (sang|qua|đi) (lào|campuchia|căm pu chia|trung quốc)",
      "(qua|sang) (biên giới|cửa khẩu) (lào|trung quốc|campuchia)",
    ],
    mean: ["cấp giấy thông hành biên giới"],
    keep: 0.8,
  },
  {
    say: ["(vào|nhập|xin|lấy) (quốc tịch|quốc tịch việt|quốc tịch việt nam)"],
    mean: ["nhập quốc tịch việt nam ở trong nước"],
    keep: 0.6,
  },
  { say: ["(bỏ|thôi|từ bỏ|rút) quốc tịch"], mean: ["thôi quốc tịch việt nam ở trong nước"], keep: 0.6 },
  {
    say: ["(việt kiều|người gốc việt|gốc việt)"],
    mean: ["cấp giấy xác nhận là người gốc việt nam", "người việt nam định cư ở nước ngoài *0.8"],
    keep: 0.7,
  },
  {
    say: [
      "(lý lịch tư pháp|phiếu lý lịch tư pháp|giấy lý lịch tư pháp|lí lịch tư pháp)",
      "(giấy )?(xác nhận|chứng nhận) (không có|chưa có)? (tiền án|tiền sự|án tích|tiền án tiền sự|hạnh kiểm)",
      "(không|chưa) có tiền (án|sự)",
      "(giấy )?hạnh kiểm",
    ],
    mean: ["cấp phiếu lý lịch tư pháp cho công dân việt nam người nước ngoài đang cư trú tại việt nam"],
    keep: 0.5,
  },
  {
    say: ["(khắc|làm|đăng ký|đổi|mất) (con )?dấu (tròn|công ty|mộc)?", "con mộc"],
    mean: ["đăng ký mẫu con dấu"],
    keep: 0.7,
  },
];

const landAndHousing: Saying[] = [
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

const business: Saying[] = [
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
      "(mở|bán|kinh doanh|hoạt động) (cửa )?(lại|trở lại|tiếp) (sau khi tạm ngừng)?",
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

const socialProtection: Saying[] = [
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

const merit: Saying[] = [
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

const workAndInsurance: Saying[] = [
  {
    say: [
      "(rút|lấy|lãnh|nhận|hưởng|xin) (tiền )?(bảo hiểm|bảo hiểm xã hội|bhxh) (một lần|1 lần|một cục|một cục luôn)?",
      "bảo hiểm (xã hội )?(một|1) (lần|cục)",
    ],
    mean: ["giải quyết hưởng bảo hiểm xã hội một lần", "hưởng bảo hiểm xã hội một lần"],
    keep: 0.4,
  },
  {
    say: [
      "(hưởng|làm|xin|lãnh|nhận|đăng ký)? (trợ cấp|tiền|bảo hiểm|chế độ) thất nghiệp",
      "(mất|nghỉ|thôi|bị cho nghỉ|bị sa thải|nghỉ hẳn) việc (làm)?",
      "(bị )?(sa thải|đuổi việc|cho thôi việc)",
      "thất nghiệp",
    ],
    mean: ["hưởng trợ cấp thất nghiệp"],
    keep: 0.4,
  },
  {
    say: [
      "(khai báo|báo cáo|thông báo|trình diện) (việc làm|tìm việc|thất nghiệp) (hàng tháng|hằng tháng)?",
      "(hàng|hằng) tháng … (tìm việc|khai báo việc làm)",
    ],
    mean: ["thông báo hằng tháng về việc tìm kiếm việc làm"],
    keep: 0.4,
  },
  { say: ["(tìm|kiếm|giới thiệu|xin) việc (làm)?"], mean: ["hỗ trợ tư vấn giới thiệu việc làm"], keep: 0.5 },
  {
    say: ["(học nghề|đào tạo nghề|học việc)"],
    mean: ["hỗ trợ đào tạo nghề", "hỗ trợ người lao động tham gia đào tạo nâng cao trình độ kỹ năng nghề *0.95"],
    keep: 0.8,
  },
  {
    say: [
      "thai sản",
      "(tiền|chế độ|bảo hiểm|trợ cấp|lãnh tiền|hưởng) (thai sản|đẻ|sinh con|sinh đẻ|sanh|bầu)",
      "(nghỉ|được) (sinh|đẻ|thai sản) … (tiền|bảo hiểm|tháng)",
      "(sinh|đẻ|sanh) (con|em bé)? ~ (bảo hiểm xã hội|tiền bảo hiểm|tiền thai sản|công ty)",
      "(có bầu|mang bầu|mang thai|bầu bì) … (chế độ|bảo hiểm|tiền)",
    ],
    mean: ["giải quyết hưởng chế độ thai sản", "hưởng chế độ thai sản đối với lao động nữ sinh con *0.97"],
    keep: 0.4,
  },
  {
    say: [
      "(chồng|bố|ba|cha) … (nghỉ|chế độ|hưởng) … vợ (sinh|đẻ|sanh)",
      "vợ (sinh|đẻ) … chồng (được )?(nghỉ|hưởng|tiền)",
    ],
    mean: ["hưởng chế độ thai sản đối với lao động nam khi vợ sinh con"],
    keep: 0.5,
  },
  {
    say: [
      "(ốm|bệnh|bịnh|nằm viện|nghỉ ốm|nghỉ bệnh|đau ốm) … (bảo hiểm xã hội|chế độ|tiền|hưởng)",
      "(nghỉ|chế độ|trợ cấp|tiền) (ốm|bệnh|ốm đau|đau ốm)",
    ],
    mean: ["giải quyết hưởng chế độ ốm đau", "hưởng trợ cấp ốm đau"],
    keep: 0.4,
  },
  {
    say: ["(dưỡng sức|nghỉ dưỡng sức|phục hồi sức khỏe)"],
    mean: ["hưởng trợ cấp dưỡng sức phục hồi sức khỏe"],
    keep: 0.8,
  },
  {
    say: [
      "(tai nạn|bị thương|té|ngã|bị nạn) (khi|lúc|trong)? (lao động|làm việc|đi làm|ở công ty|công trường|trong xưởng)",
      "tai nạn (lao động|đi làm)",
    ],
    mean: ["giải quyết hưởng chế độ tai nạn lao động bệnh nghề nghiệp"],
    keep: 0.5,
  },
  {
    say: [
      "(nghỉ|về|xin|làm|lãnh|nhận|hưởng|giải quyết|hồ sơ) (lương )?hưu",
      "(lương hưu|chế độ hưu|hưu trí|về hưu|nghỉ hưu)",
      "đủ tuổi (về )?hưu",
    ],
    mean: [
      "hưởng lương hưu đối với người tham gia bảo hiểm xã hội bắt buộc",
      "hưởng lương hưu đối với người tham gia bảo hiểm xã hội tự nguyện *0.97",
    ],
    keep: 0.6,
  },
  {
    say: [
      "(chuyển|đổi) (nơi |chỗ )?(lãnh|nhận|lĩnh|hưởng) (lương hưu|trợ cấp|bảo hiểm xã hội)",
      "(lương hưu|trợ cấp) … (qua|vào|sang) (tài khoản|thẻ|atm|ngân hàng)",
      "(lương hưu|lãnh lương) … (nơi khác|tỉnh khác|chỗ khác)",
    ],
    mean: [
      "thay đổi hình thức nhận nơi nhận lương hưu trợ cấp bảo hiểm xã hội hằng tháng",
      "người hưởng lĩnh chế độ bảo hiểm xã hội bằng tiền mặt chuyển sang lĩnh bằng tài khoản cá nhân *0.97",
    ],
    keep: 0.4,
  },
  {
    say: [
      "(lãnh|lĩnh|nhận) (thay|giùm|hộ) (lương hưu|trợ cấp|bảo hiểm|tiền)",
      "ủy quyền (lãnh|lĩnh|nhận) (lương hưu|trợ cấp|bảo hiểm)",
    ],
    mean: ["ủy quyền lĩnh thay các chế độ bảo hiểm xã hội trợ cấp thất nghiệp"],
    keep: 0.4,
  },
  {
    say: [
      "(mất|rách|hỏng|cấp lại|làm lại|thất lạc|sai|đổi|gộp) (quyển |tờ |thông tin )?(sổ|thẻ|tờ)? (bảo hiểm|bảo hiểm xã hội|bhxh|bảo hiểm y tế|bhyt|sổ bảo hiểm|thẻ bảo hiểm|sổ bảo hiểm xã hội|thẻ bảo hiểm y tế)",
      "(sổ|thẻ) (bảo hiểm|bảo hiểm xã hội|bảo hiểm y tế) … (bị )?(mất|rách|hỏng|sai|nhầm|đổi)",
    ],
    mean: ["cấp lại đổi điều chỉnh thông tin trên sổ bảo hiểm xã hội thẻ bảo hiểm y tế"],
    keep: 0.3,
  },
  {
    say: [
      "(mua|đóng|tham gia|làm|đăng ký) (thẻ )?(bảo hiểm y tế|bhyt|bảo hiểm hộ gia đình|thẻ bảo hiểm|bảo hiểm tự nguyện y tế)",
      "bảo hiểm (y tế )?hộ gia đình",
    ],
    mean: ["đăng ký đóng cấp thẻ bảo hiểm y tế đối với người chỉ tham gia bảo hiểm y tế", "cấp thẻ bảo hiểm y tế *0.9"],
    keep: 0.5,
  },
  {
    say: [
      "(mua|đóng|tham gia|đăng ký) (bảo hiểm xã hội|bhxh) tự nguyện",
      "bảo hiểm xã hội tự nguyện",
      "bảo hiểm tự nguyện",
      "(nông dân|lao động tự do|buôn bán nhỏ|nội trợ|tự) ~ (đóng|mua|tham gia) bảo hiểm (xã hội)?",
    ],
    mean: ["đăng ký đăng ký lại điều chỉnh đóng bảo hiểm xã hội tự nguyện cấp sổ bảo hiểm xã hội"],
    keep: 0.6,
  },
  {
    say: [
      "(công ty|doanh nghiệp|chủ) … (đóng|báo tăng|báo giảm|đăng ký) (bảo hiểm|bảo hiểm xã hội)",
      "(đóng|đăng ký) bảo hiểm (xã hội )?(cho )?(nhân viên|công nhân|người lao động)",
    ],
    mean: [
      "đăng ký điều chỉnh đóng bảo hiểm xã hội bảo hiểm y tế bảo hiểm thất nghiệp cấp sổ bảo hiểm xã hội thẻ bảo hiểm y tế",
    ],
    keep: 0.5,
  },
  {
    say: [
      "(thanh toán|hoàn|lấy lại|đòi) (lại )?(tiền )?(viện phí|khám bệnh|chữa bệnh|tiền viện|tiền khám|bảo hiểm y tế)",
      "(khám|chữa|đẻ|mổ) … (không mang thẻ|trái tuyến|tự trả|quên thẻ)",
    ],
    mean: ["thanh toán trực tiếp chi phí khám bệnh chữa bệnh bảo hiểm y tế"],
    keep: 0.5,
  },
  {
    say: [
      "(người nước ngoài|lao động nước ngoài|chuyên gia|kỹ sư nước ngoài|thợ nước ngoài|ông tây|người tây|người trung quốc|người hàn|kỹ sư nhật|kỹ sư hàn|giáo viên nước ngoài) ~ (làm việc|giấy phép|đi làm|làm ở|thuê|tuyển)",
      "(giấy phép lao động|work permit|giấy phép làm việc)",
    ],
    mean: ["cấp giấy phép lao động đối với người lao động nước ngoài làm việc tại việt nam"],
    keep: 0.6,
  },
  {
    say: [
      "(đi )?(xuất khẩu lao động|lao động nước ngoài|làm việc ở nước ngoài|làm việc nước ngoài)",
      "(đi làm|lao động) (ở|bên|tại) (hàn|hàn quốc|nhật|nhật bản|đài loan|nước ngoài)",
    ],
    mean: [
      "hỗ trợ người lao động đi làm việc ở nước ngoài theo hợp đồng",
      "đăng ký hợp đồng lao động trực tiếp giao kết *0.8",
    ],
    keep: 0.5,
  },
  {
    say: ["(vay|mượn) (vốn|tiền) (ưu đãi|nhà nước|chính sách|làm ăn|tạo việc làm)?", "vay (ngân hàng )?chính sách"],
    mean: ["vay vốn hỗ trợ tạo việc làm"],
    keep: 0.7,
  },
  { say: ["(nội quy|quy chế) (lao động|công ty)"], mean: ["đăng ký nội quy lao động của doanh nghiệp"], keep: 0.7 },
  {
    say: ["(tranh chấp|nợ lương|quỵt lương|không trả lương|kiện công ty)"],
    mean: ["hòa giải tranh chấp lao động", "giải quyết tranh chấp lao động *0.9"],
    keep: 0.6,
  },
];

const education: Saying[] = [
  {
    say: [
      "(vào|xin vào|nhập học|đi học|đăng ký|học|tuyển sinh|xin học) (cho con |cho cháu |cho bé )?(lớp )?(1|một|tiểu học|cấp 1|cấp một|lớp một|lớp 1)",
      "lớp (1|một)",
    ],
    mean: ["tuyển sinh tiểu học", "tuyển sinh vào lớp 1"],
    keep: 0.5,
  },
  {
    say: [
      "(vào|lên|xin vào|đăng ký|học|tuyển sinh) (lớp )?(6|sáu|cấp 2|cấp hai|lớp 6|lớp sáu|trung học cơ sở)",
      "lớp (6|sáu)",
    ],
    mean: ["tuyển sinh trung học cơ sở"],
    keep: 0.4,
  },
  {
    say: [
      "(vào|lên|thi|xin vào|đăng ký|tuyển sinh) (lớp )?(10|mười|cấp 3|cấp ba|lớp 10|lớp mười|trung học phổ thông)",
      "lớp (10|mười)",
    ],
    mean: ["tuyển sinh trung học phổ thông"],
    keep: 0.4,
  },
  {
    say: [
      "(đổi|qua|sang|chuyển) (học )?trường (mới|khác)",
      "(chuyển|đổi|xin) trường (cho con|cho cháu|học|cấp 1|cấp 2|cấp 3)?",
      "chuyển (trường|lớp|chỗ học) (cho)? (con|cháu|học sinh|bé)?",
      "{child} … chuyển trường",
    ],
    mean: ["chuyển trường và tiếp nhận học sinh", "chuyển trường đối với học sinh"],
    keep: 0.7,
  },
  {
    say: ["(học lại|đi học lại|xin học lại|nghỉ học … học lại|bỏ học … học lại)"],
    mean: ["tiếp nhận học sinh xin học lại"],
    keep: 0.6,
  },
  {
    say: ["(miễn|giảm|miễn giảm|hỗ trợ|xin miễn|bớt) (tiền )?(học phí|tiền học|tiền trường)"],
    mean: ["đề nghị miễn giảm học phí hỗ trợ chi phí học tập"],
    keep: 0.7,
  },
  {
    say: [
      "(hỗ trợ|tiền|trợ cấp) (học tập|ăn trưa|ăn học|đi học|mẫu giáo|bán trú|nội trú)",
      "(tiền|hỗ trợ) ăn (trưa )?(cho )?(trẻ|bé|học sinh|mẫu giáo|mầm non)",
    ],
    mean: [
      "hỗ trợ chi phí học tập",
      "hỗ trợ ăn trưa đối với trẻ em mẫu giáo *0.9",
      "xét duyệt học sinh bán trú hỗ trợ kinh phí hỗ trợ gạo *0.85",
    ],
    keep: 0.6,
  },
  {
    say: ["(nội trú|dân tộc nội trú|trường nội trú)"],
    mean: ["xét tuyển sinh vào trường phổ thông dân tộc nội trú"],
    keep: 0.6,
  },
  {
    say: ["(con công nhân|công nhân khu công nghiệp) … (mầm non|trẻ|con|gửi trẻ)"],
    mean: ["trợ cấp đối với trẻ em mầm non là con công nhân người lao động làm việc tại khu công nghiệp"],
    keep: 0.5,
  },
  {
    say: [
      "(mở|lập|thành lập) (nhóm trẻ|lớp mẫu giáo|trường mầm non|nhà trẻ|lớp mầm non|chỗ giữ trẻ|cơ sở mầm non|trường mẫu giáo) (tư thục|tư nhân|tại nhà|gia đình)?",
      "(giữ|trông) trẻ (tại nhà|tư|gia đình)?",
    ],
    mean: [
      "thành lập hoặc cho phép thành lập cơ sở giáo dục mầm non độc lập",
      "thành lập hoặc cho phép thành lập nhà trẻ trường mẫu giáo trường mầm non *0.97",
    ],
    keep: 0.5,
  },
  {
    say: ["(mở|lập|đăng ký|thành lập) (lớp|trung tâm|chỗ)? (dạy thêm|học thêm|luyện thi|dạy kèm|gia sư)", "dạy thêm"],
    mean: ["đăng ký hoạt động dạy thêm học thêm"],
    keep: 0.7,
  },
  {
    say: ["(mở|lập|thành lập) (trung tâm )?(ngoại ngữ|tiếng anh|anh ngữ|tin học)"],
    mean: ["thành lập trung tâm ngoại ngữ tin học"],
    keep: 0.6,
  },
  {
    say: [
      "(mất|rách|hỏng|cấp lại|làm lại|bị mất|thất lạc|cháy) (bằng|tấm bằng|văn bằng|bằng tốt nghiệp|bằng cấp|chứng chỉ|bằng cấp 3|bằng cấp 2|bằng đại học|bằng trung học)",
      "(bằng|bằng tốt nghiệp|bằng cấp 3|bằng đại học) … (bị )?(mất|rách|hỏng|cháy)",
      "bản sao (bằng|bằng tốt nghiệp|văn bằng|bằng cấp)",
    ],
    mean: ["cấp bản sao văn bằng chứng chỉ từ sổ gốc", "cấp lại văn bằng chứng chỉ *0.9"],
    keep: 0.3,
  },
  {
    say: [
      "(sai|sửa|đổi|chỉnh|nhầm|chỉnh sửa|cải chính) (tên|ngày sinh|thông tin|năm sinh|họ tên)? (trên|trong|ở) (bằng|văn bằng|bằng tốt nghiệp|học bạ|chứng chỉ)",
      "(bằng|văn bằng|bằng tốt nghiệp|chứng chỉ) … (sai|nhầm|ghi sai)",
    ],
    mean: ["chỉnh sửa nội dung văn bằng chứng chỉ"],
    keep: 0.3,
  },
  {
    say: [
      "(công nhận|xác nhận|dịch) bằng (nước ngoài|du học|đại học nước ngoài|của nước ngoài)",
      "(bằng|bằng cấp|bằng đại học|thạc sĩ) (ở|của|bên|do)? (nước ngoài|mỹ|úc|anh|pháp|nga|trung quốc) (cấp)?",
      "du học … công nhận",
      "nước ngoài … công nhận bằng",
    ],
    mean: [
      "công nhận bằng cử nhân bằng thạc sĩ bằng tiến sĩ và văn bằng trình độ tương đương do cơ sở giáo dục nước ngoài cấp",
    ],
    keep: 0.5,
  },
  {
    say: [
      "(thi|dự thi|đăng ký thi) (tốt nghiệp|trung học phổ thông quốc gia|thpt quốc gia|cấp 3)",
      "thi tốt nghiệp (phổ thông|trung học phổ thông|cấp 3|lớp 12)",
    ],
    mean: ["đăng ký dự thi tốt nghiệp trung học phổ thông"],
    keep: 0.5,
  },
  {
    say: ["(chấm lại|phúc khảo|xem lại) (bài|điểm|bài thi)?"],
    mean: ["phúc khảo bài thi tốt nghiệp trung học phổ thông"],
    keep: 0.7,
  },
  {
    say: ["(chứng chỉ|thi) (tin học|ứng dụng công nghệ thông tin|cntt)"],
    mean: ["đăng ký dự thi cấp chứng chỉ ứng dụng công nghệ thông tin"],
    keep: 0.7,
  },
  { say: ["(xóa mù|mù chữ|phổ cập)"], mean: ["công nhận xã đạt chuẩn phổ cập giáo dục xóa mù chữ"], keep: 0.8 },
];

const vehicles: Saying[] = [
  {
    say: [
      "(bằng lái|bằng lái xe|bằng xe|bằng xe máy|bằng ô tô|bằng a1|bằng a2|bằng b1|bằng b2|bằng c|giấy lái xe|bằng lái xe máy|bằng lái ô tô)",
      "(thi|học|lấy|làm|sát hạch) (bằng lái|bằng lái xe|bằng xe|lái xe|giấy phép lái xe) (a1|a2|b1|b2|b|c|xe máy|ô tô|hạng a1|hạng b)?",
      "(thi|học|lấy|làm) bằng (hạng )?(a|a1|a2|b|b1|b2|c|c1|d|d1|d2|e)",
    ],
    mean: ["cấp giấy phép lái xe"],
    keep: 0.2,
  },
  {
    say: [
      "(mất|rớt|rơi|thất lạc|làm lại|cấp lại|bị mất|làm mất|xin lại) (bằng lái|bằng lái xe|bằng xe|giấy phép lái xe|bằng xe máy|bằng ô tô)",
      "(bằng lái|bằng lái xe|giấy phép lái xe|bằng xe) … (bị )?(mất|rớt|thất lạc|trộm)",
    ],
    mean: ["cấp lại giấy phép lái xe"],
    keep: 0.2,
  },
  {
    say: [
      "(đổi|hết hạn|gia hạn|quá hạn|cấp đổi|sắp hết hạn|hỏng|rách|gãy|sang thẻ nhựa) (sang )?(bằng lái|bằng lái xe|bằng xe|giấy phép lái xe|bằng|bằng giấy|bằng pet|thẻ pet)",
      "(bằng lái|bằng lái xe|giấy phép lái xe|bằng xe) … (hết hạn|đổi|quá hạn|gãy|hỏng|cũ|sang thẻ|nâng hạng)",
    ],
    mean: ["đổi giấy phép lái xe"],
    keep: 0.2,
  },
  {
    say: ["(bằng lái|bằng|giấy phép lái xe) (xe )?(quốc tế|đi nước ngoài)"],
    mean: ["cấp giấy phép lái xe quốc tế"],
    keep: 0.4,
  },
  {
    say: [
      "(bằng lái|bằng|giấy phép lái xe) (của )?(người )?nước ngoài",
      "(đổi|chuyển) bằng lái (nước ngoài|hàn|mỹ|nhật|pháp|đức)",
    ],
    mean: ["đổi giấy phép lái xe hoặc bằng lái xe của người nước ngoài"],
    keep: 0.4,
  },
  {
    say: [
      "(đăng ký|làm giấy tờ|làm biển|bấm biển|bấm số|lấy biển|lên biển|ra biển|gắn biển|làm giấy) (cho)? (xe|xe mới|xe máy|ô tô|xe mới mua|biển số|xe hơi|xe điện|xe máy điện)",
      "(mới |vừa )?mua (chiếc |cái )?xe (mới|máy|máy mới|ô tô|ô tô mới)",
      "(biển số|bấm biển|bấm số|biển số xe)",
      "(xe mới|xe mới mua)",
    ],
    mean: ["đăng ký cấp biển số xe lần đầu", "đăng ký xe lần đầu *0.97"],
    keep: 0.4,
  },
  {
    say: [
      "(sang tên|đổi chủ|chuyển chủ|sang xe|chuyển tên|đổi tên|chuyển nhượng|rút hồ sơ) (đổi chủ|cho|chính chủ)? (xe|xe máy|ô tô|xe cũ|cà vẹt|xe hơi)",
      "(mua|bán|mua lại|cho|tặng) xe (máy )?(cũ|lại|qua tay)",
      "xe (chính chủ|không chính chủ|mua lại|cũ)",
      "sang tên (đổi chủ|chính chủ)?",
    ],
    mean: ["cấp chứng nhận đăng ký xe biển số xe trong trường hợp thay đổi chủ xe đăng ký sang tên xe"],
    keep: 0.3,
  },
  {
    say: [
      "(mất|rách|hỏng|rớt|cấp lại|làm lại|thất lạc) (giấy tờ xe|giấy tờ|cà vẹt|cavet|giấy đăng ký xe|đăng ký xe|giấy xe|biển số|biển số xe|biển xe|biển)",
      "(cà vẹt|cavet|biển số|giấy tờ xe|giấy đăng ký xe) … (bị )?(mất|rách|rớt|thất lạc)",
    ],
    mean: ["cấp lại chứng nhận đăng ký xe biển số xe"],
    keep: 0.3,
  },
  {
    say: [
      "(đổi|mờ|hỏng|gãy|cải tạo|đổi màu|đổi màu sơn) (biển số|biển|cà vẹt|giấy đăng ký xe|đăng ký xe|màu xe|sơn xe|màu sơn)",
    ],
    mean: ["đổi chứng nhận đăng ký xe biển số xe"],
    keep: 0.4,
  },
  { say: ["(cà vẹt|cavet|giấy tờ xe|giấy xe)"], mean: ["chứng nhận đăng ký xe"], keep: 0.4 },
  {
    say: ["(bán|thanh lý|hủy|thu hồi|nộp lại) (xe|biển số|cà vẹt|đăng ký xe) (cũ)? (cho người khác)?"],
    mean: ["thu hồi chứng nhận đăng ký xe biển số xe"],
    keep: 0.4,
  },
  { say: ["(đăng ký|biển|giấy) (xe )?tạm (thời|lưu hành)?", "biển tạm"], mean: ["đăng ký xe tạm thời"], keep: 0.5 },
  {
    say: ["(đăng kiểm|kiểm định|khám xe|đi đăng kiểm|hết hạn đăng kiểm) (xe|ô tô|xe tải|xe hơi)?", "khám xe"],
    mean: ["cấp giấy chứng nhận kiểm định tem kiểm định an toàn kỹ thuật và bảo vệ môi trường xe cơ giới"],
    keep: 0.6,
  },
  {
    say: ["(phù hiệu|biển hiệu) (xe|xe tải|xe khách|taxi)?"],
    mean: ["cấp phù hiệu cho xe ô tô kinh doanh vận tải"],
    keep: 0.8,
  },
  {
    say: [
      "(chạy|kinh doanh|làm|đăng ký) (xe |dịch vụ )?(taxi|grab|xe tải|xe khách|xe hợp đồng|chở hàng|chở khách|vận tải|vận chuyển hàng hóa|vận chuyển)",
      "(kinh doanh|giấy phép) (vận tải|vận chuyển)",
    ],
    mean: ["cấp giấy phép kinh doanh vận tải bằng xe ô tô"],
    keep: 0.5,
  },
  {
    say: ["(xe|chở) (quá khổ|quá tải|siêu trường|siêu trọng)"],
    mean: ["cấp giấy phép lưu hành xe quá tải trọng xe quá khổ giới hạn"],
    keep: 0.7,
  },
  { say: ["(vào|đi) (đường|phố) cấm"], mean: ["cấp giấy phép vào đường cấm"], keep: 0.7 },
  {
    say: [
      "(đăng ký|làm giấy|giấy tờ) (ghe|thuyền|đò|xuồng|xuồng máy|tàu|vỏ lãi|tàu sông|sà lan)",
      "(ghe|thuyền|đò|xuồng|vỏ lãi|sà lan) … (đăng ký|giấy tờ)",
    ],
    mean: ["đăng ký phương tiện thủy nội địa"],
    keep: 0.4,
  },
  {
    say: ["(tàu|thuyền|ghe) (đánh cá|cá)", "(đăng ký|đóng) … (tàu|thuyền|ghe) (cá|đánh cá)"],
    mean: ["cấp giấy chứng nhận đăng ký tàu cá"],
    keep: 0.5,
  },
  {
    say: [
      "(đi biển|đánh bắt|đánh cá|khai thác) (thủy sản|hải sản|cá)?",
      "(tàu cá|tàu|ghe|thuyền) … (đánh bắt|đi biển|khai thác|ra khơi)",
    ],
    mean: ["cấp giấy phép khai thác thủy sản"],
    keep: 0.6,
  },
  { say: ["(bến đò|bến phà|bến khách|bến thủy)"], mean: ["công bố hoạt động bến khách ngang sông"], keep: 0.7 },
  {
    say: ["(máy bay không người lái|drone|flycam|bay flycam)"],
    mean: ["cấp phép bay đối với tàu bay không người lái phương tiện bay siêu nhẹ"],
    keep: 0.5,
  },
];

const communityAndState: Saying[] = [
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

export const sayings: Saying[] = [
  ...birthAndChildren,
  ...marriage,
  ...death,
  ...certification,
  ...residence,
  ...identity,
  ...landAndHousing,
  ...business,
  ...socialProtection,
  ...merit,
  ...workAndInsurance,
  ...education,
  ...vehicles,
  ...communityAndState,
];
