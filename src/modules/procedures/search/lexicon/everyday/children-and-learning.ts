import type { Saying } from "../saying.ts";

/** Schools, grants, foreign study, children in care, vaccination and health of the household. */
export const childrenAndLearning: Saying[] = [
  {
    say: ["(thi|tuyển|xét|dự tuyển) (vào )?(công chức)", "(làm|vào) công chức"],
    mean: ["thi tuyển công chức", "xét tuyển công chức *0.98"],
    keep: 0.6,
  },
  {
    say: ["(thi|tuyển|xét|dự tuyển) (vào )?(viên chức|giáo viên|biên chế)"],
    mean: ["thi tuyển viên chức", "xét tuyển viên chức *0.98"],
    keep: 0.6,
  },
  {
    say: [
      "(trẻ|con|bé) … (nhận nuôi tạm|nuôi tạm|chăm sóc thay thế|nuôi giùm|chăm sóc giùm) … (trả lại|thôi|không nuôi nữa|chấm dứt)",
      "(trả lại|thôi nuôi|không nuôi nữa) … (trẻ|bé|cháu) … (nhận nuôi|chăm sóc|nuôi)?",
    ],
    mean: ["chấm dứt việc chăm sóc thay thế cho trẻ em"],
    keep: 0.4,
  },
  {
    say: [
      "(nhận|xin) (nuôi|chăm) (tạm|giùm|hộ|thay thế) (trẻ|cháu|bé)?",
      "(nhận|đăng ký) chăm sóc (trẻ|cháu|bé) (mồ côi|bị bỏ rơi|bơ vơ)",
    ],
    mean: ["đăng ký nhận chăm sóc thay thế cho trẻ em"],
    keep: 0.4,
  },
  {
    say: ["(trẻ|bé|cháu|con) … (bị đánh|bạo hành|xâm hại|bạo lực)", "(bạo hành|xâm hại) (trẻ|trẻ em)"],
    mean: [
      "phê duyệt kế hoạch hỗ trợ can thiệp đối với trẻ em bị xâm hại",
      "áp dụng các biện pháp can thiệp khẩn cấp tạm thời cách ly trẻ em *0.95",
    ],
    keep: 0.5,
  },
  {
    say: [
      "(chồng|vợ) (đánh|bạo hành|hành hung) (vợ|chồng|con)?",
      "(bạo lực|bạo hành) gia đình",
      "cấm (chồng|vợ)? (tới gần|tiếp xúc|lại gần)",
    ],
    mean: ["cấm tiếp xúc theo quyết định của chủ tịch ủy ban nhân dân cấp xã"],
    keep: 0.5,
  },
  {
    say: ["(tim bẩm sinh|mổ tim|bệnh tim) … (trẻ|con|bé|hỗ trợ)?"],
    mean: ["hỗ trợ phẫu thuật tim cho trẻ em bị bệnh tim bẩm sinh"],
    keep: 0.4,
  },
  {
    say: ["(bị hiểm nghèo|bệnh nặng|ung thư|bệnh hiểm nghèo) … (hỗ trợ|trợ cấp|giúp|tiền)"],
    mean: ["trợ giúp xã hội khẩn cấp cho người bị bệnh hiểm nghèo thuộc hộ nghèo"],
    keep: 0.4,
  },
  {
    say: ["(hỏa táng|thiêu|điện táng|hoả táng) … (hỗ trợ|tiền|chi phí)?"],
    mean: ["hỗ trợ chi phí hỏa táng"],
    keep: 0.4,
  },
  {
    say: [
      "(gửi|đưa|cho) (ông|bà|cha|mẹ|người già|người điên|trẻ mồ côi|người khuyết tật) (vào|vô) (viện dưỡng lão|trại|trung tâm|nhà dưỡng lão|mái ấm|cơ sở)",
      "(viện dưỡng lão|trung tâm bảo trợ|mái ấm)",
    ],
    mean: ["tiếp nhận đối tượng bảo trợ xã hội có hoàn cảnh đặc biệt khó khăn vào cơ sở trợ giúp xã hội"],
    keep: 0.4,
  },
  {
    say: [
      "(trường tư|trường tư thục|dân lập|tư thục) … (hỗ trợ|tiền học|học phí)",
      "(hỗ trợ|tiền học|học phí) … (trường tư|tư thục|dân lập)",
    ],
    mean: [
      "đề nghị hỗ trợ chi phí học tập trong cơ sở giáo dục mầm non dân lập tư thục trường tiểu học tư thục trường trung học cơ sở tư thục",
      "đề nghị hỗ trợ chi phí học tập trong trường trung học phổ thông tư thục *0.97",
    ],
    keep: 0.4,
  },
  {
    say: [
      "(con|cháu|học sinh|bé) … (từ nước ngoài|ở nước ngoài|bên nước ngoài|bên mỹ|bên úc|bên đức|bên nga|bên nhật|bên hàn) … (về nước|về) … (học|vào|trường)",
      "(du học|học nước ngoài) … về … (vào|học) (trường|lớp)",
    ],
    mean: ["tiếp nhận học sinh việt nam từ nước ngoài về nước"],
    keep: 0.3,
  },
  {
    say: ["(người nước ngoài|con người nước ngoài|học sinh nước ngoài) … (học|nhập học|vào trường)"],
    mean: ["tiếp nhận học sinh người nước ngoài"],
    keep: 0.4,
  },
  {
    say: ["(ăn trưa|gạo|bán trú) … (học sinh|trẻ|con|nhà xa|vùng cao)", "(học sinh|con|trẻ) … (bán trú|nhà xa trường)"],
    mean: ["xét duyệt học sinh bán trú hỗ trợ kinh phí hỗ trợ gạo"],
    keep: 0.5,
  },
  {
    say: ["(học bổng|đi học) … (nước ngoài|du học) … (nhà nước|ngân sách)?", "học bổng du học"],
    mean: ["tuyển sinh công dân việt nam ra nước ngoài học tập bằng học bổng ngân sách nhà nước"],
    keep: 0.5,
  },
  {
    say: ["(mở|lập|công ty|trung tâm|dịch vụ) (tư vấn )?du học"],
    mean: ["cấp giấy chứng nhận đăng ký kinh doanh dịch vụ tư vấn du học"],
    keep: 0.6,
  },
  {
    say: ["(mở|lập|xây|thành lập) (trường) (tiểu học|cấp 1|cấp một)"],
    mean: ["thành lập hoặc cho phép thành lập trường tiểu học"],
    keep: 0.5,
  },
  {
    say: ["(mở|lập|xây|thành lập) (trường) (cấp 2|cấp hai|trung học cơ sở)"],
    mean: ["thành lập hoặc cho phép thành lập trường trung học cơ sở"],
    keep: 0.5,
  },
  {
    say: ["(mở|lập|thành lập) (trung tâm|lớp|trường) (dạy nghề|kỹ năng sống|năng khiếu)"],
    mean: ["thành lập trung tâm giáo dục nghề nghiệp", "hoạt động giáo dục kỹ năng sống *0.95"],
    keep: 0.6,
  },
  {
    say: ["(tiêm|chích|tiêm phòng|tiêm chủng) … (biến chứng|tai biến|bồi thường|chết|sốc)"],
    mean: ["xác định trường hợp được bồi thường do xảy ra tai biến trong tiêm chủng"],
    keep: 0.4,
  },
  {
    say: ["(mở|phòng|điểm|cơ sở) (tiêm chủng|tiêm ngừa|chích ngừa)"],
    mean: ["công bố cơ sở đủ điều kiện tiêm chủng"],
    keep: 0.5,
  },
  {
    say: [
      "(bảo hiểm xã hội tự nguyện|bhxh tự nguyện) … (sinh con|sinh|đẻ|sanh|thai sản)",
      "(sinh con|đẻ|sanh|thai sản) … (bảo hiểm xã hội tự nguyện|bhxh tự nguyện|tự nguyện)",
    ],
    mean: ["hưởng trợ cấp thai sản đối với người tham gia bảo hiểm xã hội tự nguyện"],
    keep: 0.3,
  },
  {
    say: [
      "(chồng|nam|đàn ông) … (nghỉ|hưởng|tiền) … (vợ sinh|vợ đẻ|vợ sanh)",
      "(vợ sinh|vợ đẻ|vợ sanh) … (chồng|nam) … (nghỉ|hưởng|tiền|thai sản)",
    ],
    mean: ["hưởng chế độ thai sản đối với lao động nam khi vợ sinh con"],
    keep: 0.3,
  },
  {
    say: [
      "(rút|lấy|lãnh|nhận) … (bảo hiểm xã hội|bhxh|bảo hiểm) (một lần|1 lần)",
      "(bảo hiểm xã hội|bhxh) (một lần|1 lần)",
    ],
    mean: ["hưởng bảo hiểm xã hội một lần"],
    keep: 0.5,
  },
  {
    say: ["(lương hưu) … (chuyển|đổi|dời) (tỉnh|nơi|chỗ|địa bàn)", "chuyển (nơi|chỗ) (lãnh|nhận|lĩnh) lương hưu"],
    mean: [
      "thay đổi hình thức nhận nơi nhận lương hưu trợ cấp bảo hiểm xã hội hằng tháng",
      "chuyển hưởng sang địa bàn khác đối với người đang hưởng lương hưu",
    ],
    keep: 0.4,
  },
  {
    say: [
      "(cưới|kết hôn|lấy chồng|lấy vợ|đăng ký kết hôn) (ở|bên|tại) (nước ngoài|mỹ|hàn|hàn quốc|đài loan|nhật|úc|đức|pháp|nga|lào|campuchia|trung quốc) … (ghi|sổ|về|việt nam)",
    ],
    mean: [
      "ghi vào sổ hộ tịch việc kết hôn của công dân việt nam đã được giải quyết tại cơ quan có thẩm quyền của nước ngoài",
    ],
    keep: 0.3,
  },
  {
    say: [
      "(ly hôn|ly dị|bỏ nhau) (ở|bên|tại) (nước ngoài|mỹ|hàn|hàn quốc|đài loan|nhật|úc|đức|pháp|nga) … (ghi|sổ|về|việt nam|công nhận)?",
    ],
    mean: [
      "ghi vào sổ hộ tịch việc ly hôn hủy việc kết hôn của công dân việt nam đã được giải quyết tại cơ quan có thẩm quyền của nước ngoài",
    ],
    keep: 0.3,
  },
  {
    say: [
      "(người lớn|lớn tuổi|già) … (chưa có|không có|chưa làm) (giấy )?khai sinh",
      "(chưa|không) có (giấy )?khai sinh … (căn cước|hộ khẩu|giấy tờ)",
    ],
    mean: ["đăng ký khai sinh cho người đã có hồ sơ giấy tờ cá nhân"],
    keep: 0.3,
  },
  {
    say: ["(làm|lập|viết|chứng) (tờ |bản )?di chúc", "di chúc"],
    mean: ["chứng thực di chúc"],
    keep: 0.6,
  },
  {
    say: ["(hủy|bỏ|sửa) (hợp đồng|giấy) (tặng|cho|mua bán|chuyển nhượng|thuê)"],
    mean: ["chứng thực việc sửa đổi bổ sung hủy bỏ giao dịch"],
    keep: 0.4,
  },
  {
    say: ["(giấy thông hành|sổ thông hành|qua biên giới) … (lào)", "(sang|qua) lào … (giấy|thông hành)"],
    mean: ["cấp giấy thông hành biên giới việt nam lào"],
    keep: 0.5,
  },
  {
    say: ["(giấy thông hành|sổ thông hành|qua biên giới) … (trung quốc)", "(sang|qua) trung quốc … (giấy|thông hành)"],
    mean: ["cấp giấy thông hành xuất nhập cảnh vùng biên giới việt nam trung quốc"],
    keep: 0.5,
  },
  {
    say: ["(giấy thông hành|sổ thông hành|qua biên giới) … (campuchia)", "(sang|qua) campuchia … (giấy|thông hành)"],
    mean: ["cấp giấy thông hành biên giới việt nam campuchia"],
    keep: 0.5,
  },
];
