import type { Saying } from "../saying.ts";

/** What importers, exporters, travellers and those who live at a border say. */
export const customsAndBorders: Saying[] = [
  // ---------------------------------------------------------------------------------------------------- customs
  {
    say: [
      "(tờ khai|khai) (hải quan|nhập khẩu|xuất khẩu|hàng nhập|hàng xuất)? ~ (sai|nhầm|thiếu|sửa|sót)",
      "(khai|tờ khai) (nhầm|sai|thiếu|sót) … (hải quan|hàng nhập|hàng xuất|nhập khẩu|xuất khẩu)",
    ],
    mean: ["khai bổ sung hồ sơ hải quan hàng hóa xuất khẩu nhập khẩu"],
    keep: 0.4,
  },
  {
    say: ["(hủy|bỏ|huỷ) tờ khai (hải quan|nhập khẩu|xuất khẩu|hàng nhập|hàng xuất)"],
    mean: ["hủy tờ khai hải quan"],
    keep: 0.6,
  },
  {
    say: [
      "(hàng|lô hàng|máy) (mua|nhập|nhập khẩu|nhập về) ~ (lỗi|hỏng|sai|không đúng|kém) ~ (trả lại|trả về|xuất trả|gửi trả)",
      "(trả lại|xuất trả|gửi trả) (hàng|lô hàng) … (nhập|nước ngoài|người bán|khách nước ngoài)",
    ],
    mean: ["hàng hóa đã nhập khẩu nhưng phải xuất trả lại cho khách hàng nước ngoài"],
    keep: 0.3,
  },
  {
    say: ["(hàng|lô hàng) (đã )?(xuất|xuất khẩu|bán ra nước ngoài|xuất đi) ~ (bị trả về|trả lại|trả về|bị trả lại)"],
    mean: ["tái nhập hàng hóa đã xuất khẩu bị trả lại"],
    keep: 0.3,
  },
  {
    say: ["(xem|kiểm|coi) (trước )?(hàng|lô hàng) trước (khi|lúc) khai", "(xem|coi) hàng trước … (hải quan|khai)"],
    mean: ["xem hàng hóa trước khi khai hải quan"],
    keep: 0.5,
  },
  {
    say: ["(mã hs|áp mã|mã số hàng hóa|mã hàng) … (trước|hải quan|nhập|xuất)?", "mã hs"],
    mean: ["xác định trước mã số hàng hóa xuất khẩu nhập khẩu"],
    keep: 0.4,
  },
  {
    say: ["(giá tính thuế|trị giá|giá hải quan|định giá) … (trước|hàng nhập|nhập khẩu|hải quan)"],
    mean: ["xác định trước trị giá đối với hàng hóa xuất khẩu nhập khẩu", "tham vấn trị giá hải quan *0.9"],
    keep: 0.4,
  },
  {
    say: ["(đồ đạc|đồ dùng|tài sản|đồ gia đình|dọn nhà|chuyển nhà) ~ (về nước|về việt nam|hồi hương|từ nước ngoài)"],
    mean: ["hải quan hàng hóa là tài sản di chuyển", "miễn thuế tài sản di chuyển *0.85"],
    keep: 0.2,
  },
  {
    say: ["(quà|quà biếu|quà tặng|hàng biếu|hàng tặng) ~ (nước ngoài|người thân bên|từ mỹ|từ úc|gửi về|hải quan)"],
    mean: ["hàng hóa biếu tặng cho nhập khẩu miễn thuế quà biếu quà tặng"],
    keep: 0.4,
  },
  {
    say: [
      "(hành lý|va li|vali) ~ (quá mức|vượt mức|vượt định mức|quá định mức|phải khai|nhiều quá)",
      "(mang|xách|cầm) … (quá nhiều|nhiều) (rượu|thuốc lá|hàng xách tay|đồ) … (nhập cảnh|sân bay|hải quan)",
      "hàng xách tay",
    ],
    mean: ["hải quan đối với hành lý của người nhập cảnh vượt quá định mức miễn thuế"],
    keep: 0.3,
  },
  {
    say: ["(hành lý|va li|vali|đồ ký gửi) ~ (thất lạc|lạc|mất|nhầm)"],
    mean: ["hành lý ký gửi của người nhập cảnh xuất cảnh thất lạc nhầm lẫn"],
    keep: 0.3,
  },
  {
    say: [
      "(mang|đem|đưa|nhập|chở) (xe|xe ô tô|ô tô|xe hơi|xe máy|mô tô|xe riêng) … (về nước|về việt nam|từ nước ngoài|vào việt nam)",
      "(xe|ô tô|xe hơi) (biếu|tặng|cá nhân|của việt kiều|hồi hương) … nhập",
    ],
    mean: ["nhập khẩu tạm nhập khẩu xe ô tô xe gắn máy không nhằm mục đích thương mại"],
    keep: 0.3,
  },
  {
    say: ["(xe|ô tô|xe hơi) ~ (ngoại giao|đại sứ quán|lãnh sự quán|sứ quán)"],
    mean: ["xe ô tô xe gắn máy của đối tượng được hưởng quyền ưu đãi miễn trừ"],
    keep: 0.3,
  },
  {
    say: ["(may|nhận|làm|đặt|hàng) gia công … (nước ngoài|khách nước ngoài|xuất khẩu|hải quan)"],
    mean: ["thông báo hợp đồng phụ lục hợp đồng gia công"],
    keep: 0.5,
  },
  {
    say: [
      "(xưởng|nhà xưởng|nhà máy|cơ sở|chỗ) (gia công|sản xuất hàng xuất khẩu|làm hàng xuất khẩu) … (báo|hải quan|khai)",
    ],
    mean: ["thông báo cơ sở gia công sản xuất hàng hóa xuất khẩu nơi lưu giữ nguyên liệu vật tư"],
    keep: 0.4,
  },
  {
    say: ["(vải|nguyên liệu|vật tư|phế liệu) (thừa|dư|còn lại|còn dư) ~ (gia công|hàng xuất khẩu|hải quan)"],
    mean: ["hải quan xử lý nguyên liệu vật tư dư thừa phế thải phế liệu phế phẩm"],
    keep: 0.3,
  },
  {
    say: ["(duty free|cửa hàng miễn thuế|shop miễn thuế|hàng miễn thuế)"],
    mean: ["cửa hàng miễn thuế kinh doanh hàng miễn thuế"],
    keep: 0.6,
  },
  {
    say: [
      "(khách|khách du lịch|người) (tây|nước ngoài|du lịch) … (hoàn thuế|trả lại thuế|lấy lại thuế)",
      "(hoàn thuế|lấy lại thuế) … (khách|du lịch|sân bay|lúc về nước)",
    ],
    mean: ["hoàn thuế giá trị gia tăng cho người nước ngoài kiểm tra hóa đơn kiêm tờ khai hoàn thuế"],
    keep: 0.4,
  },
  {
    say: ["(hàng nhái|hàng giả|hàng fake) ~ (hải quan|cửa khẩu|nhập khẩu|chặn|biên giới)"],
    mean: ["kiểm tra giám sát hàng hóa xuất khẩu nhập khẩu có yêu cầu bảo vệ quyền sở hữu trí tuệ"],
    keep: 0.3,
  },
  {
    say: ["(nộp|đóng) (dư|thừa|nhầm) (tiền )?thuế … (nhập|nhập khẩu|xuất khẩu|hải quan|hàng)"],
    mean: [
      "hoàn thuế hoàn tiền chậm nộp tiền phạt nộp thừa đối với hàng hóa xuất khẩu nhập khẩu",
      "xử lý tiền thuế tiền chậm nộp tiền phạt nộp thừa *0.9",
    ],
    keep: 0.4,
  },
  {
    say: [
      "(làm|nghề|nhân viên|dịch vụ|công ty) (khai thuê|khai báo|khai|làm thủ tục) hải quan",
      "(thi|bằng|chứng chỉ) (khai )?hải quan",
    ],
    mean: [
      "công nhận đại lý làm thủ tục hải quan",
      "cấp mã số nhân viên đại lý làm thủ tục hải quan *0.98",
      "cấp chứng chỉ nghiệp vụ khai hải quan *0.98",
    ],
    keep: 0.5,
  },
  { say: ["(tem|dán tem) (rượu|thuốc lá)"], mean: ["tem điện tử thuốc lá tem điện tử rượu"], keep: 0.6 },
  {
    say: ["(tem rượu|tem thuốc lá|tem) … (mất|cháy|hỏng|rách|hủy)"],
    mean: ["báo cáo mất cháy hỏng tem điện tử thuốc lá tem điện tử rượu"],
    keep: 0.5,
  },
  {
    say: ["(máy|dây chuyền|thiết bị) ~ (tháo rời|tháo ra|chở nhiều chuyến|nhiều chuyến) ~ (nhập|hải quan)?"],
    mean: ["phân loại máy móc thiết bị nguyên chiếc ở dạng tháo rời"],
    keep: 0.4,
  },
  {
    say: [
      "(bưu kiện|gói hàng|bưu phẩm|hàng mua online|hàng đặt mạng|hàng order|chuyển phát nhanh) ~ (nước ngoài|hải quan|từ mỹ|từ trung quốc|quốc tế)",
    ],
    mean: ["hải quan hàng hóa nhập khẩu gửi qua dịch vụ bưu chính dịch vụ chuyển phát nhanh"],
    keep: 0.4,
  },
  {
    say: ["(thuê kho|gửi kho|mở kho|kho) (ngoại quan|bảo thuế|hàng lẻ|cfs)"],
    mean: ["kho ngoại quan kho bảo thuế địa điểm thu gom hàng lẻ"],
    keep: 0.7,
  },
  {
    say: [
      "(đưa|mang|gửi|chở) (hàng|máy|thiết bị|dụng cụ) … (đi|sang|ra) … (hội chợ|triển lãm|biểu diễn) … (rồi|về|mang về)?",
      "(mượn|thuê) (máy|thiết bị) … nước ngoài … trả",
    ],
    mean: ["hàng hóa tạm xuất tái nhập tạm nhập tái xuất", "cấp sổ tạm quản sổ ata *0.85"],
    keep: 0.3,
  },
  {
    say: ["(hàng|chở hàng|xe hàng) (đi qua|quá cảnh|mượn đường) (việt nam|lào|campuchia|nước ta)", "(xin )?quá cảnh"],
    mean: ["quá cảnh hàng hóa"],
    keep: 0.8,
  },
  {
    say: ["(miễn|không phải đóng|khỏi đóng|được tha) thuế … (hàng nhập|máy nhập|nhập khẩu|thiết bị nhập)"],
    mean: ["miễn thuế đối với hàng hóa xuất khẩu nhập khẩu", "thông báo danh mục hàng hóa miễn thuế dự kiến *0.9"],
    keep: 0.5,
  },
  {
    say: [
      "(phạt|tiền phạt|tiền lãi) (nộp|đóng) (thuế )?(chậm|trễ|muộn)",
      "(nộp|đóng) thuế (chậm|trễ|muộn) … (miễn|xin|phạt)",
    ],
    mean: ["miễn tiền chậm nộp", "không tính tiền chậm nộp *0.95"],
    keep: 0.4,
  },
  {
    say: [
      "(xe|xe tải|xe công ty) … (chở hàng|chạy hàng) … (sang|qua) (lào|campuchia|trung quốc) … hải quan",
      "(mang|đưa) xe qua (cửa khẩu|biên giới)",
    ],
    mean: ["hải quan đối với phương tiện vận tải đường bộ xuất cảnh nhập cảnh"],
    keep: 0.4,
  },
  // ------------------------------------------------------------------------------------------ foreign trade
  {
    say: [
      "(giấy|xin|làm|cấp) (c o|co|c/o)",
      "(c/o|co|c o) (form|mẫu)? (a|b|d|e|ak|vk|aj|vj|eur1|cptpp|rcep|uk|ai|x|s)",
    ],
    mean: ["cấp giấy chứng nhận xuất xứ hàng hóa c o"],
    keep: 0.7,
  },
  {
    say: [
      "(hàng|giày|quần áo|cá tra|gạo|gỗ|đồ gỗ|thủy sản|nông sản|hàng hóa) (xuất|bán|đi|xuất khẩu|xuất đi) (sang|qua|đi)? (châu âu|mỹ|nhật|hàn quốc|anh|trung quốc|ấn độ|úc|thổ nhĩ kỳ|châu phi|israel|chile) … (xuất xứ|ưu đãi thuế|giảm thuế|chứng nhận)",
    ],
    mean: ["cấp giấy chứng nhận xuất xứ hàng hóa c o ưu đãi"],
    keep: 0.6,
  },
  {
    say: ["(giấy )?(cfs|bán tự do|lưu hành tự do)"],
    mean: ["cấp giấy chứng nhận lưu hành tự do cfs đối với hàng hóa xuất khẩu"],
    keep: 0.7,
  },
  {
    say: ["(nhập|nhập khẩu|mua) … (hàng|điện thoại|máy) (tân trang|refurbished|làm mới lại)", "hàng tân trang"],
    mean: ["mã số tân trang nhập khẩu hàng hóa tân trang"],
    keep: 0.5,
  },
  {
    say: ["(nhập|nhập khẩu|mua) (đường|muối|trứng|thuốc lá lá) … (hạn ngạch|chỉ tiêu|quota)", "(hạn ngạch|quota)"],
    mean: ["hạn ngạch thuế quan nhập khẩu"],
    keep: 0.6,
  },
  {
    say: ["(bán|mua) hàng … (chợ biên giới|chợ cửa khẩu|qua biên giới)", "chợ (biên giới|cửa khẩu)"],
    mean: [
      "kinh doanh tại khu điểm chợ biên giới",
      "hàng hóa nhập khẩu thương nhân mua gom của cư dân biên giới *0.85",
    ],
    keep: 0.5,
  },
  {
    say: ["kim cương"],
    mean: ["chứng nhận quy trình kimberly đối với kim cương thô", "hải quan xuất khẩu nhập khẩu kim cương thô *0.95"],
    keep: 0.7,
  },
  {
    say: [
      "(may|sản xuất|nhập) (đồ lính|quần áo lính|quân phục|quần áo bộ đội) … (nước ngoài|quân đội nước khác|xuất)?",
    ],
    mean: ["sản xuất gia công quân phục cho các lực lượng vũ trang nước ngoài", "nhập khẩu mẫu quân phục *0.95"],
    keep: 0.4,
  },
  {
    say: [
      "(công ty|hãng|cửa hàng|siêu thị) (nước ngoài|có vốn nước ngoài|fdi) … (bán lẻ|mở cửa hàng|mở siêu thị|phân phối|bán hàng)",
      "(mở|lập) (cửa hàng|siêu thị|chỗ bán lẻ) … (công ty|vốn|chủ) nước ngoài",
    ],
    mean: [
      "cấp giấy phép lập cơ sở bán lẻ tổ chức kinh tế có vốn đầu tư nước ngoài",
      "cấp giấy phép kinh doanh cho tổ chức kinh tế có vốn đầu tư nước ngoài quyền phân phối bán lẻ *0.95",
    ],
    keep: 0.4,
  },
  {
    say: ["(nhượng quyền|franchise) (thương hiệu|thương mại)?"],
    mean: ["đăng ký hoạt động nhượng quyền thương mại"],
    keep: 0.6,
  },
  {
    say: [
      "(hàng nhập|hàng ngoại|thép nhập|hàng trung quốc) … (bán phá giá|phá giá|thuế chống bán phá giá)",
      "(thuế )?chống bán phá giá",
    ],
    mean: ["miễn trừ áp dụng biện pháp phòng vệ thương mại"],
    keep: 0.5,
  },
  {
    say: ["(đi|tham gia|thuê gian hàng|bày hàng) (hội chợ|triển lãm) (ở )?nước ngoài … (hỗ trợ|tiền|đăng ký)?"],
    mean: [
      "hỗ trợ đơn vị tham gia gian hàng tại hội chợ triển lãm tại nước ngoài",
      "đăng ký tổ chức hội chợ triển lãm thương mại ở nước ngoài *0.95",
    ],
    keep: 0.5,
  },
  // ------------------------------------------------------------------------------------------ borders and ships
  {
    say: ["(thủy thủ|thuyền viên|người trên tàu) (nước ngoài|tây|ngoại quốc) … (lên bờ|đi bờ|xuống phố|vào thành phố)"],
    mean: ["cấp giấy phép đi bờ cho thuyền viên nước ngoài"],
    keep: 0.3,
  },
  {
    say: [
      "(lên|xuống) (tàu|tàu nước ngoài|tàu hàng) (đang )?(đậu|neo|ở cảng|cập cảng)? … (làm việc|bán hàng|sửa chữa|thăm|giấy phép|xin phép)",
    ],
    mean: ["cấp giấy phép xuống tàu thuyền nước ngoài neo đậu tại cảng"],
    keep: 0.4,
  },
  {
    say: [
      "(vào|ra|đi vào|thăm) (khu vực |vành đai )?(biên giới|khu biên giới|biên phòng) … (giấy|phép|xin|ở lại)",
      "(giấy|phép) (vào|đi) (khu vực )?biên giới",
    ],
    mean: ["vào khu vực biên giới"],
    keep: 0.6,
  },
  {
    say: ["(du thuyền|thuyền buồm)"],
    mean: ["thủ tục biên phòng tàu thuyền buồm tàu thuyền thể thao du thuyền"],
    keep: 0.6,
  },
  {
    say: ["(thẻ abtc|abtc|thẻ apec|thẻ doanh nhân apec|thẻ đi lại apec)"],
    mean: ["thẻ abtc", "văn bản cho phép sử dụng thẻ abtc *0.95"],
    keep: 0.6,
  },
  {
    say: [
      "(đưa|mang|chở|chuyển) (thi hài|hài cốt|tro cốt|người chết|xác|thi thể|tro) … (về nước|về việt nam|từ nước ngoài|ra nước ngoài|về quê)",
    ],
    mean: ["nhập cảnh thi hài hài cốt tro cốt về việt nam", "kiểm dịch y tế đối với thi thể hài cốt tro cốt *0.95"],
    keep: 0.3,
  },
];
