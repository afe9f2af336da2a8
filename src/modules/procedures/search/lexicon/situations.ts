import type { Saying } from "./saying.ts";

/**
 * Errands told as a story: who or what, and what happened, in either order and with other words between ("~"). Kept apart
 * from the fixed expressions in everyday/ because here every pair has to be unmistakable by itself.
 */
export const situations: Saying[] = [
  // ------------------------------------------------------------------------------------------------ civil status
  {
    say: [
      "(khai sinh|giấy khai sinh) ~ (sai|nhầm|lộn|thành|ghi nhầm|ghi sai|viết sai|thiếu|sửa|chỉnh|đính chính|thay đổi|bổ sung)",
      "(tên|họ|chữ đệm|chữ lót) (con|cháu|bé|của con|của bé|của cháu)? ~ (trùng|sai|nhầm|xấu|đổi lại|sửa lại|đặt lại|đổi)",
      "(giới tính|dân tộc|quê quán|ngày sinh|năm sinh) ~ (khai sinh|hộ tịch|thành|sai|đổi|sửa)",
    ],
    mean: ["thay đổi cải chính bổ sung thông tin hộ tịch xác định lại dân tộc"],
    keep: 0.2,
  },
  {
    say: [
      "(sinh|đẻ|sanh) (mổ|thường|non|ở nhà|tại nhà|ở bệnh viện|ở quê|bên ngoại) ~ (khai sinh|khai sanh|giấy tờ|giấy)",
      "(cháu|bé|con|em bé) ~ (sinh|sanh|đẻ) ~ (khai sinh|khai sanh)",
    ],
    mean: ["đăng ký khai sinh"],
    keep: 0.3,
  },
  {
    say: [
      "(dượng|cha dượng|bố dượng|mẹ kế|dì ghẻ|chồng mới|vợ mới) ~ (con riêng|con nuôi|nhận con)",
      "con riêng ~ con nuôi",
      "(nhận|làm) … con nuôi",
    ],
    mean: ["đăng ký việc nuôi con nuôi trong nước"],
    keep: 0.3,
  },
  {
    say: [
      "(cháu|trẻ|bé) (mồ côi|bị bỏ rơi) ~ (nuôi|nuôi dưỡng|chăm sóc|trông nom)",
      "(bác|chú|cô|dì|ông bà) … (nuôi|nuôi dưỡng|chăm sóc) … (cháu|mồ côi)",
    ],
    mean: ["nhận chăm sóc thay thế cho trẻ em đối với cá nhân người đại diện gia đình", "đăng ký giám hộ *0.8"],
    keep: 0.3,
  },
  {
    say: [
      "(vợ|chồng|người yêu|bạn gái|bạn trai) ~ (khác tỉnh|khác xã|khác quê|ở xa) ~ (cưới|kết hôn|đăng ký)",
      "kết hôn (lần hai|lần thứ hai|lần 2)",
    ],
    mean: ["đăng ký kết hôn"],
    keep: 0.4,
  },
  {
    say: [
      "(mất|chết|qua đời) … (lâu|mấy năm|nhiều năm|năm ngoái) … (chưa|khai tử|báo tử)",
      "(chết|mất|qua đời|tử vong) ~ (giấy chứng tử|khai tử|báo tử|làm giấy)",
    ],
    mean: ["đăng ký khai tử"],
    keep: 0.3,
  },
  {
    say: [
      "(bản sao|sao|trích lục) ~ (chứng tử|khai tử|kết hôn|khai sinh)",
      "(cần|xin|lấy|thêm) … bản … (khai sinh|khai tử|kết hôn)",
    ],
    mean: ["cấp bản sao trích lục hộ tịch bản sao giấy khai sinh"],
    keep: 0.3,
  },
  // --------------------------------------------------------------------------------------------------- residence
  {
    say: [
      "(sinh viên|công nhân|người thuê|khách thuê|người ở trọ) ~ (đăng ký|khai báo|công an|tạm trú)",
      "(ký túc xá|phòng trọ|nhà trọ|khu trọ|chủ trọ|chủ nhà trọ|xóm trọ) ~ (đăng ký|khai báo|công an|khách thuê|khai)",
      "(đi làm|làm ăn|làm việc|công tác|đi học) ~ (ở trọ|thuê trọ|tạm trú|nơi khác|thành phố|xa nhà) ~ (đăng ký|khai báo)",
    ],
    mean: ["đăng ký tạm trú"],
    keep: 0.25,
  },
  {
    say: [
      "(nhập|cho|đưa|chuyển|thêm) … (vào|chung|về|chung vào) … (hộ khẩu|khẩu|sổ hộ khẩu)",
      "(nhập|vô|chung) … hộ khẩu",
      "(vợ|chồng|con|cháu|mẹ|bố|ba|má|ông|bà|dâu|rể) ~ (nhập hộ khẩu|nhập khẩu|nhập hộ|hộ khẩu nhà)",
    ],
    mean: ["đăng ký thường trú"],
    keep: 0.25,
  },
  {
    say: [
      "(định cư|nước ngoài|lấy chồng|đi tù|chuyển đi|chết|mất) ~ (xóa|cắt|gạch|rút|bỏ) (tên )?(hộ khẩu|khẩu|khỏi hộ khẩu|khỏi sổ|thường trú)",
      "(cắt|xóa|gạch|rút) … (khỏi|trong|ra) … (hộ khẩu|khẩu|sổ)",
    ],
    mean: ["xóa đăng ký thường trú"],
    keep: 0.25,
  },
  {
    say: ["(vợ chồng|con trai|con gái|anh em|con dâu) ~ (tách hộ|tách khẩu|tách sổ|ra riêng|ở riêng)"],
    mean: ["tách hộ"],
    keep: 0.4,
  },
  // ---------------------------------------------------------------------------------------------------- identity
  {
    say: [
      "(bóp|ví|túi|giấy tờ) … (mất|rớt|rơi|móc) ~ (căn cước|chứng minh)",
      "(mất|rớt|rơi|lạc) … (căn cước|chứng minh nhân dân)",
    ],
    mean: ["cấp lại thẻ căn cước"],
    keep: 0.3,
  },
  {
    say: [
      "(căn cước|chứng minh nhân dân|cmnd) ~ (sắp hết hạn|hết hạn|tới hạn|đủ 25|đủ 40|đủ 60|đổi tên|đổi thông tin)",
    ],
    mean: ["cấp đổi thẻ căn cước"],
    keep: 0.3,
  },
  {
    say: [
      "(trẻ|con|bé|cháu) … (5|6|7|8|9|10|11|12|13) tuổi ~ căn cước",
      "căn cước ~ (con nhỏ|trẻ nhỏ|trẻ em|em bé|trẻ dưới)",
    ],
    mean: ["cấp thẻ căn cước cho người dưới 14 tuổi"],
    keep: 0.4,
  },
  // -------------------------------------------------------------------------------------------- contracts, copies
  {
    say: [
      "(hợp đồng|giấy) ~ (chứng thực|công chứng|chứng|ra xã|lên xã|ở xã|tại xã) ~ (mua bán|bán|cho thuê|thuê|tặng|chuyển nhượng|cho)",
      "(bán|mua bán|cho thuê|thuê|tặng cho|chuyển nhượng) ~ (làm hợp đồng|chứng hợp đồng|ký hợp đồng|công chứng hợp đồng|chứng thực hợp đồng)",
      "(chứng|chứng thực|công chứng) … hợp đồng",
    ],
    mean: ["chứng thực giao dịch liên quan đến tài sản là động sản quyền sử dụng đất nhà ở"],
    keep: 0.3,
  },
  {
    say: ["(sửa|bổ sung|hủy|thay đổi) ~ (hợp đồng|giao dịch) ~ (chứng thực|đã chứng)"],
    mean: ["chứng thực việc sửa đổi bổ sung hủy bỏ giao dịch"],
    keep: 0.3,
  },
  {
    say: [
      "(giấy|đơn|bản) (cam kết|cam đoan|ủy quyền|bảo lãnh|tường trình) ~ (ký|chứng|xác nhận|chứng thực|công chứng)",
    ],
    mean: ["chứng thực chữ ký trong các giấy tờ văn bản"],
    keep: 0.3,
  },
  {
    say: [
      "(cha mẹ|bố mẹ|ba má|ông bà) (mất|chết|để lại|qua đời) ~ (chia|phân chia|chia đất|chia nhà|chia nhau|thừa kế)",
    ],
    mean: ["chứng thực văn bản phân chia di sản", "đăng ký biến động thừa kế quyền sử dụng đất *0.8"],
    keep: 0.3,
  },
  // -------------------------------------------------------------------------------------------------------- land
  {
    say: [
      "(đất|nhà|thửa đất) ~ (ra sổ|làm sổ|cấp sổ|lên sổ|xin sổ|có sổ)",
      "(giấy tay|giấy viết tay|giấy tờ tay|không sổ|chưa sổ|chưa có sổ|chưa có giấy|chưa làm sổ|không giấy) ~ (đất|nhà|vườn|sổ)",
      "(khai hoang|ông bà để lại|cha mẹ để lại|ông nội để lại|từ đời ông|ở lâu năm) ~ (sổ|sổ đỏ|bìa|giấy|bằng khoán)",
    ],
    mean: [
      "đăng ký đất đai tài sản gắn liền với đất cấp giấy chứng nhận quyền sử dụng đất quyền sở hữu tài sản gắn liền với đất lần đầu đối với hộ gia đình cá nhân",
    ],
    keep: 0.2,
  },
  {
    say: [
      "(sổ đỏ|sổ hồng|bìa đỏ|sổ đất|sổ nhà|giấy tờ đất|giấy chứng nhận đất) ~ (mất|cháy|thất lạc|trôi|lụt|trộm|rơi)",
    ],
    mean: ["cấp lại giấy chứng nhận do bị mất"],
    keep: 0.2,
  },
  {
    say: ["(sổ đỏ|sổ hồng|bìa đỏ|sổ đất|sổ nhà) ~ (rách|nát|mờ|nhàu|cũ|hỏng|ướt|mối|chuột|mẫu mới|cấp đổi|sổ mới)"],
    mean: ["cấp đổi giấy chứng nhận quyền sử dụng đất quyền sở hữu tài sản gắn liền với đất"],
    keep: 0.2,
  },
  {
    say: [
      "(sổ đỏ|sổ hồng|bìa đỏ|sổ đất) ~ (sai|nhầm|không đúng|lệch|thiếu) (tên|năm sinh|diện tích|số thửa|địa chỉ|thông tin)?",
    ],
    mean: ["đính chính giấy chứng nhận đã cấp"],
    keep: 0.2,
  },
  {
    say: [
      "(sang tên|đứng tên|sang sổ|chuyển tên|làm giấy tờ) ~ (đất|nhà|sổ đỏ|sổ hồng)",
      "(cho|tặng|để lại) … (đất|nhà) … (con|cháu|em) … (sang tên|làm sổ|đứng tên)",
    ],
    mean: [
      "đăng ký biến động quyền sử dụng đất quyền sở hữu tài sản gắn liền với đất trong các trường hợp chuyển nhượng thừa kế tặng cho",
    ],
    keep: 0.3,
  },
  {
    say: [
      "(bán|cho|tặng|chia) … (nửa|một nửa|một phần|bớt) … (đất|thửa|miếng)",
      "(chia|cắt|tách) … (đất|thửa|miếng|mảnh) … (con|phần|lô|nhau)",
    ],
    mean: ["tách thửa hoặc hợp thửa đất"],
    keep: 0.3,
  },
  {
    say: [
      "(đất lúa|đất trồng lúa|đất ruộng|đất vườn|đất nông nghiệp|đất rẫy|đất màu|đất trồng cây) ~ (xây nhà|cất nhà|làm nhà|đất ở|thổ cư|lên ở)",
      "(lên|chuyển) … thổ cư",
    ],
    mean: ["chuyển mục đích sử dụng đất", "đăng ký biến động chuyển mục đích sử dụng đất không phải xin phép *0.95"],
    keep: 0.25,
  },
  {
    say: [
      "(hàng xóm|hai nhà|nhà bên|nhà kế|láng giềng|anh em) ~ (lối đi|ranh|ranh giới|bờ rào|đất|ngõ) ~ (tranh|giành|lấn|kiện|cãi|tranh chấp|chiếm)",
      "(giành|tranh|lấn|lấn chiếm|chiếm) … (lối đi|ngõ|đất|ranh|bờ|hẻm)",
    ],
    mean: [
      "hòa giải tranh chấp đất đai",
      "giải quyết tranh chấp đất đai thuộc thẩm quyền của chủ tịch ủy ban nhân dân cấp xã *0.9",
    ],
    keep: 0.25,
  },
  {
    say: [
      "(nhà|căn nhà) ~ (xây lại|cất lại|xây mới|phá đi xây|đập đi xây|xây thêm phòng|xây nhà trọ) ",
      "(nhà|phòng trọ|nhà trọ|dãy trọ|quán|kho) ~ xin phép (xây|xây dựng)",
      "(xây|cất|dựng|làm) … (nhà|nhà trọ|phòng trọ|dãy trọ|kho|xưởng) … (xin phép|giấy phép|phép)",
    ],
    mean: ["cấp giấy phép xây dựng mới đối với công trình cấp III cấp IV và nhà ở riêng lẻ"],
    keep: 0.2,
  },
  {
    say: [
      "(gác lửng|mái tôn|ban công|mái hiên|thêm tầng|thêm lầu|sửa nhà|cải tạo nhà) ~ (xin phép|giấy phép|phép|sửa)",
    ],
    mean: ["cấp giấy phép xây dựng sửa chữa cải tạo đối với công trình cấp III cấp IV và nhà ở riêng lẻ"],
    keep: 0.3,
  },
  {
    say: ["(mua|thuê|thuê mua|xin) … (căn hộ|chung cư|nhà) … (xã hội|thu nhập thấp|công nhân)"],
    mean: ["đăng ký mua thuê mua thuê nhà ở xã hội"],
    keep: 0.3,
  },
  {
    say: ["(điện) ~ (kéo|mắc|lắp|gắn|đấu|ba pha|3 pha|xưởng|nhà mới)"],
    mean: ["cấp điện mới từ lưới điện"],
    keep: 0.5,
  },
  // ---------------------------------------------------------------------------------------------------- business
  {
    say: [
      "(bán|buôn bán|kinh doanh|mở) … (online|tại nhà|vỉa hè|ngoài chợ|đầu ngõ|trước nhà|lề đường|trên mạng)",
      "(mở|lập|khai trương) … (tiệm|quán|shop|sạp|xưởng|gara|nail|spa|salon|tạp hóa|cửa hàng|phở|bún|cơm|trà sữa|cà phê)",
    ],
    mean: ["đăng ký thành lập hộ kinh doanh"],
    keep: 0.25,
  },
  {
    say: [
      "(hộ kinh doanh|quán|tiệm|cửa hàng|shop|giấy phép kinh doanh|đăng ký kinh doanh) ~ (thêm|bán thêm|đổi|đổi tên|đổi chủ|sang tên|chuyển chủ|bổ sung|chuyển tên|chuyển chỗ|dời|địa chỉ mới|chuyển địa điểm|thay đổi|mặt hàng mới)",
    ],
    mean: ["đăng ký thay đổi nội dung đăng ký hộ kinh doanh"],
    keep: 0.2,
  },
  {
    say: [
      "(hộ kinh doanh|quán|tiệm|cửa hàng|buôn bán|kinh doanh|giấy phép kinh doanh) ~ (nghỉ hẳn|nghỉ luôn|đóng mã số|đóng hẳn|bỏ nghề|không làm nữa|không bán nữa|giải thể|thua lỗ|trả giấy phép|dẹp|ế quá)",
    ],
    mean: ["chấm dứt hoạt động hộ kinh doanh"],
    keep: 0.2,
  },
  {
    say: [
      "(quán|tiệm|cửa hàng|hộ kinh doanh|kinh doanh) ~ (tạm đóng|tạm nghỉ|tạm ngưng|tạm ngừng|tạm dừng|nghỉ mấy tháng|nghỉ vài tháng|đóng cửa tạm)",
      "(tạm dừng|tạm ngưng|tạm nghỉ) (kinh doanh|buôn bán)",
    ],
    mean: ["tạm ngừng kinh doanh tiếp tục kinh doanh trước thời hạn đã thông báo của hộ kinh doanh"],
    keep: 0.2,
  },
  {
    say: ["(công ty|doanh nghiệp) ~ (mở chi nhánh|chi nhánh|văn phòng đại diện|địa điểm kinh doanh)"],
    mean: ["đăng ký hoạt động chi nhánh văn phòng đại diện thông báo lập địa điểm kinh doanh"],
    keep: 0.5,
  },
  {
    say: ["(góp vốn|hùn vốn|chung vốn|hùn hạp) ~ (công ty|doanh nghiệp|mở)"],
    mean: ["đăng ký thành lập công ty tnhh hai thành viên trở lên", "đăng ký thành lập công ty cổ phần *0.9"],
    keep: 0.5,
  },
  {
    say: ["(xe|ô tô) ~ (chạy hợp đồng|chạy du lịch|chở khách|chở hàng|chạy dịch vụ|chạy taxi|chạy grab) "],
    mean: ["cấp giấy phép kinh doanh vận tải bằng xe ô tô"],
    keep: 0.4,
  },
  // ----------------------------------------------------------------------------------- social protection and merit
  {
    say: [
      "(người cao tuổi|người già|cụ|ông|bà|bố|mẹ|ba|má|tía) ~ (lương hưu|trợ cấp hưu trí|tiền hàng tháng|trợ cấp hàng tháng|tiền già|sống một mình|neo đơn)",
      "(70|71|72|73|74|75|76|77|78|79|80|81|82|83|84|85|86|87|88|89|90) tuổi ~ (trợ cấp|tiền|lương hưu|hưởng|chế độ)",
    ],
    mean: [
      "thực hiện điều chỉnh thôi hưởng trợ cấp hưu trí xã hội",
      "thực hiện điều chỉnh thôi hưởng trợ cấp xã hội hàng tháng *0.85",
    ],
    keep: 0.2,
  },
  {
    say: [
      "(khuyết tật|tàn tật|tâm thần|bại não|liệt|mồ côi|đơn thân|hiv) ~ (tiền|trợ cấp|chế độ|phụ cấp|hưởng|chăm sóc|hỗ trợ)",
      "(chăm|nuôi) … (khuyết tật|tàn tật|mồ côi)",
    ],
    mean: ["thực hiện điều chỉnh thôi hưởng trợ cấp xã hội hàng tháng hỗ trợ kinh phí chăm sóc nuôi dưỡng hàng tháng"],
    keep: 0.3,
  },
  {
    say: ["(tai biến|liệt|cụt|mù|điếc|tự kỷ|bại não|dị tật|bẩm sinh|down) ~ (khuyết tật|giám định|xác nhận|giấy)"],
    mean: ["xác định xác định lại mức độ khuyết tật và cấp giấy xác nhận khuyết tật"],
    keep: 0.3,
  },
  {
    say: [
      "(hưởng|lãnh|nhận|đang hưởng) … (trợ cấp|hưu trí xã hội|trợ cấp xã hội) ~ (mất|chết|qua đời|mai táng)",
      "(mai táng|chôn cất|ma chay) ~ (người cao tuổi|trợ cấp xã hội|hộ nghèo|người già|khuyết tật)",
    ],
    mean: [
      "hỗ trợ chi phí mai táng cho đối tượng bảo trợ xã hội",
      "hỗ trợ chi phí mai táng đối với đối tượng hưởng trợ cấp hưu trí xã hội",
    ],
    keep: 0.25,
  },
  {
    say: ["(thương binh|bệnh binh|người có công|mẹ liệt sĩ) ~ (mất|chết|qua đời|từ trần)"],
    mean: ["hưởng trợ cấp khi người có công đang hưởng trợ cấp ưu đãi từ trần"],
    keep: 0.3,
  },
  {
    say: ["(đi bộ đội|chiến trường|kháng chiến|đi lính) ~ (chất độc|da cam|dioxin|rải chất độc)"],
    mean: ["công nhận và giải quyết chế độ ưu đãi người hoạt động kháng chiến bị nhiễm chất độc hóa học"],
    keep: 0.3,
  },
  {
    say: ["(liệt sĩ) ~ (không có con|ai thờ|thờ cúng|hương khói|giỗ)"],
    mean: ["giải quyết chế độ trợ cấp thờ cúng liệt sĩ"],
    keep: 0.3,
  },
  {
    say: ["17 tuổi ~ (quân sự|nghĩa vụ|xã đội|khám)", "(xã|phường|xã đội) gọi … (nghĩa vụ|quân sự)"],
    mean: ["đăng ký nghĩa vụ quân sự lần đầu"],
    keep: 0.4,
  },
  // --------------------------------------------------------------------------------------------- work, insurance
  {
    say: [
      "(lương hưu|bảo hiểm|đóng bảo hiểm) ~ (mất|chết|qua đời) ~ (tiền|tuất|vợ|con|mẹ|hưởng)",
      "(lương hưu|bảo hiểm) … (mất|chết|qua đời)",
      "tiền tuất",
    ],
    mean: ["giải quyết hưởng chế độ tử tuất", "hưởng trợ cấp tuất hằng tháng", "hưởng trợ cấp tuất một lần"],
    keep: 0.25,
  },
  {
    say: ["(nghỉ việc|nghỉ làm|thôi việc|bỏ việc) ~ (lấy bảo hiểm|rút bảo hiểm|một cục|một lần|rút|lấy tiền bảo hiểm)"],
    mean: ["giải quyết hưởng bảo hiểm xã hội một lần", "hưởng bảo hiểm xã hội một lần"],
    keep: 0.3,
  },
  {
    say: ["(công ty|công nhân|nghỉ việc|thôi việc|phá sản|sa thải) ~ thất nghiệp"],
    mean: ["hưởng trợ cấp thất nghiệp"],
    keep: 0.3,
  },
  {
    say: ["vợ (sinh|đẻ|sanh) ~ (chồng được nghỉ|chồng nghỉ|chồng hưởng|chồng được)"],
    mean: ["hưởng chế độ thai sản đối với lao động nam khi vợ sinh con"],
    keep: 0.2,
  },
  {
    say: [
      "(giáo viên|kỹ sư|chuyên gia|công nhân|đầu bếp|lao động) (người|nước)? (ngoài|nước ngoài|mỹ|anh|nhật|hàn|trung quốc|phi|tây|ấn độ) ~ (thuê|tuyển|giấy phép|làm việc)",
    ],
    mean: ["cấp giấy phép lao động đối với người lao động nước ngoài làm việc tại việt nam"],
    keep: 0.4,
  },
  // --------------------------------------------------------------------------------------------------- education
  {
    say: [
      "(học xong|hết|xong) (lớp 5|lớp năm|tiểu học|cấp một|cấp 1)",
      "(vào|lên) (trường )?(cấp 2|cấp hai|trung học cơ sở)",
    ],
    mean: ["tuyển sinh trung học cơ sở"],
    keep: 0.2,
  },
  {
    say: [
      "(học xong|hết|xong) (lớp 9|lớp chín|cấp 2|cấp hai)",
      "(vào|lên) (trường )?(cấp 3|cấp ba|trung học phổ thông)",
    ],
    mean: ["tuyển sinh trung học phổ thông"],
    keep: 0.2,
  },
  {
    say: ["(con|cháu|bé|học sinh) ~ (chuyển trường|qua trường|đổi trường|sang trường|trường mới)"],
    mean: ["chuyển trường và tiếp nhận học sinh"],
    keep: 0.3,
  },
  {
    say: ["(bằng|bằng cấp|bằng tốt nghiệp|bằng cấp ba|bằng cấp hai) ~ (mất|mối|cháy|rách|thất lạc|ướt)"],
    mean: ["cấp bản sao văn bằng chứng chỉ từ sổ gốc", "cấp lại văn bằng chứng chỉ *0.9"],
    keep: 0.25,
  },
  {
    say: ["(nước ngoài) ~ (bằng cấp ba|bằng cấp 3|bằng tốt nghiệp|bằng phổ thông|học cấp ba|học phổ thông)"],
    mean: ["công nhận bằng tốt nghiệp trung học cơ sở bằng tốt nghiệp trung học phổ thông giấy chứng nhận hoàn thành"],
    keep: 0.4,
  },
  // ---------------------------------------------------------------------------------------------------- vehicles
  {
    say: ["(mua|tậu) … (xe|ô tô|xe máy) (mới)? ~ (đăng ký|biển số|bấm biển|giấy tờ)"],
    mean: ["đăng ký cấp biển số xe lần đầu", "đăng ký xe lần đầu *0.97"],
    keep: 0.3,
  },
  {
    say: ["(xe|ô tô|xe máy) ~ (chính chủ|đứng tên|sang tên|mua lại|đổi chủ)"],
    mean: ["cấp chứng nhận đăng ký xe biển số xe trong trường hợp thay đổi chủ xe đăng ký sang tên xe"],
    keep: 0.25,
  },
  {
    say: ["(đăng ký xe|giấy đăng ký xe|cà vẹt|biển số|giấy tờ xe) ~ (mất|rơi|rớt|thất lạc|cháy|hỏng)"],
    mean: ["cấp lại chứng nhận đăng ký xe biển số xe"],
    keep: 0.25,
  },
  {
    say: ["(bằng lái|bằng lái xe|giấy phép lái xe|bằng xe máy) ~ (mất|rơi|rớt|thất lạc|cháy)"],
    mean: ["cấp lại giấy phép lái xe"],
    keep: 0.2,
  },
  {
    say: ["(bằng lái|bằng lái xe|giấy phép lái xe|bằng xe máy) ~ (hết hạn|thẻ nhựa|thẻ pet|đổi|cũ|nâng hạng|gia hạn)"],
    mean: ["đổi giấy phép lái xe"],
    keep: 0.2,
  },
  {
    say: ["(học|thi|lái) (lái )?xe (tải|khách|hạng|con|ô tô|máy|hơi|b|c|a)"],
    mean: ["cấp giấy phép lái xe"],
    keep: 0.3,
  },
  // --------------------------------------------------------------------------------------------------- community
  {
    say: ["(luật sư|kiện|ra tòa|pháp lý) ~ (miễn phí|hộ nghèo|nhà nghèo|khuyết tật|giúp đỡ|trợ giúp)"],
    mean: ["yêu cầu trợ giúp pháp lý"],
    keep: 0.3,
  },
  {
    say: ["(cúng|lễ) (đình|đền|miếu|làng) ~ (đăng ký|tín ngưỡng|xin phép)"],
    mean: ["đăng ký hoạt động tín ngưỡng"],
    keep: 0.4,
  },
  {
    say: ["(hội làng|lễ hội|hội đình) ~ (báo|tổ chức|xin phép|thông báo|đăng ký)"],
    mean: ["thông báo tổ chức lễ hội cấp xã", "đăng ký lễ hội quy mô cấp xã"],
    keep: 0.4,
  },
  {
    say: [
      "(em bé|bé|con|cháu|trẻ) ~ (tháng|ngày|tuần|tuổi) ~ (chưa làm giấy tờ|chưa có giấy tờ|chưa làm giấy|chưa có giấy)",
    ],
    mean: ["đăng ký khai sinh"],
    keep: 0.1,
  },
  {
    say: [
      "(gộp|ghép|nhập|hợp) … (mảnh|lô|thửa|miếng|khoảnh) … (sổ|thửa|nhau)",
      "(hai|2|ba) (mảnh|lô|thửa|miếng) ~ (một sổ|chung sổ|gộp|ghép)",
    ],
    mean: ["tách thửa hoặc hợp thửa đất"],
    keep: 0.2,
  },
  {
    say: [
      "(gộp|nhập|ghép|hai|2) … sổ (bảo hiểm|bảo hiểm xã hội|bhxh)",
      "(sổ|thẻ) (bảo hiểm xã hội|bảo hiểm y tế|bảo hiểm) ~ (mất|rách|sai|nhầm|hỏng|cấp lại|làm lại|gộp|đổi)",
    ],
    mean: ["cấp lại đổi điều chỉnh thông tin trên sổ bảo hiểm xã hội thẻ bảo hiểm y tế"],
    keep: 0.2,
  },
  {
    say: ["(giải thể|đóng cửa|dẹp|khai tử|phá sản) … (công ty|doanh nghiệp) (trách nhiệm hữu hạn|cổ phần|tư nhân)?"],
    mean: ["giải thể doanh nghiệp"],
    keep: 0.1,
  },
  {
    say: ["(bỏ rơi|mồ côi|không nơi nương tựa|không cha mẹ) ~ (trợ cấp|tiền hàng tháng|tiền nuôi|chế độ)"],
    mean: ["thực hiện điều chỉnh thôi hưởng trợ cấp xã hội hàng tháng hỗ trợ kinh phí chăm sóc nuôi dưỡng hàng tháng"],
    keep: 0.15,
  },
  {
    say: [
      "(chuyển|đổi) … (công ty|chỗ làm|nơi làm|cơ quan|trường|nơi ở|chỗ ở|tỉnh|hộ khẩu) ~ nghĩa vụ (quân sự)?",
      "nhập học ~ nghĩa vụ quân sự",
    ],
    mean: [
      "đăng ký nghĩa vụ quân sự chuyển đi khi thay đổi nơi cư trú hoặc nơi làm việc học tập",
      "đăng ký nghĩa vụ quân sự chuyển đến khi thay đổi nơi cư trú hoặc nơi làm việc học tập",
    ],
    keep: 0.2,
  },
  {
    say: [
      "(con|bé|cháu|tôi|em|mẹ) (bị )?(ốm|bệnh|đau) ~ (nghỉ|nghỉ làm|nghỉ chăm) ~ (bảo hiểm|lương|chế độ|tiền)",
      "nghỉ (chăm con ốm|ốm|chăm con bệnh)",
    ],
    mean: ["giải quyết hưởng chế độ ốm đau", "hưởng trợ cấp ốm đau"],
    keep: 0.15,
  },
  {
    say: ["(dữ liệu|thông tin) … (dân cư|căn cước) ~ (sai|sửa|khớp|chỉnh|cập nhật|đổi|nhầm)"],
    mean: [
      "điều chỉnh thông tin trong cơ sở dữ liệu quốc gia về dân cư",
      "điều chỉnh thông tin về cư trú trong cơ sở dữ liệu về cư trú *0.97",
    ],
    keep: 0.2,
  },
];
