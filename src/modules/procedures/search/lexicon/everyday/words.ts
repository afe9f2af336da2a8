import type { Saying } from "../saying.ts";

/**
 * One word for another, whatever the errand: how a region or a household calls what titles call otherwise. They tell less
 * than the sayings of a field do and stand beside them.
 */
export const words: Saying[] = [
  { say: ["lãnh (lương|tiền|trợ cấp|hưu|chế độ|bảo hiểm)?", "lãnh thay"], mean: ["lĩnh", "hưởng *0.8"], keep: 0.5 },
  {
    say: [
      "(lãnh|lĩnh|nhận|lấy) (giùm|dùm|hộ|thay)",
      "(lãnh|lĩnh|nhận|lấy) (lương hưu|lương|trợ cấp|tiền hưu|tiền bảo hiểm) (giùm|dùm|hộ|thay)",
      "(già yếu|liệt|ốm|bệnh|không đi được|đi không được) … (lãnh|lĩnh|nhận|lấy) (lương hưu|lương|trợ cấp|tiền)",
    ],
    mean: ["ủy quyền lĩnh thay các chế độ bảo hiểm xã hội"],
    keep: 0.2,
  },
  {
    say: ["(ruộng|đất ruộng|đất lúa|rẫy|nương|đất rẫy|đất màu)"],
    mean: ["đất nông nghiệp", "đất trồng lúa *0.9"],
    keep: 0.4,
  },
  { say: ["(thổ cư|đất thổ cư)"], mean: ["đất ở"], keep: 0.2 },
  {
    say: [
      "(người|ông|bà|chồng|vợ|cha|bố|ba|mẹ|con|bạn) (hàn quốc|hàn|đài loan|nhật bản|nhật|mỹ|lào|campuchia|trung quốc|thái lan|thái|úc|pháp|đức|nga|anh|canada|ấn độ|tây|singapore)",
      "(quốc tịch|mang quốc tịch) (hàn quốc|hàn|đài loan|nhật bản|nhật|mỹ|lào|campuchia|trung quốc|thái lan|úc|pháp|đức|nga|anh|canada|nước ngoài)",
      "việt kiều",
    ],
    mean: ["có yếu tố nước ngoài", "người nước ngoài"],
    keep: 0.1,
  },
  { say: ["(đi|ra|lên|nộp) tòa"], mean: ["tòa án"], keep: 0.6 },
  { say: ["(ma chay|chôn cất|đám ma|tang lễ|an táng|lo hậu sự)"], mean: ["mai táng"], keep: 0.2 },
  {
    say: ["(tiền tử|tiền tuất|tử tuất|tiền tử tuất)"],
    mean: ["hưởng chế độ tử tuất", "trợ cấp tuất *0.95"],
    keep: 0.6,
  },
  {
    say: [
      "(bầu|có bầu|mang bầu|có chửa|sanh con|đẻ con|sinh con|ở cữ|nghỉ đẻ|nghỉ sanh|sảy thai|sẩy thai|hư thai|hỏng thai|phá thai)",
    ],
    mean: ["chế độ thai sản"],
    keep: 0.6,
  },
  {
    say: [
      "(bệnh|ốm|ốm đau|nằm viện|nằm bệnh viện|nghỉ bệnh|nghỉ ốm) … (bảo hiểm|bhxh|bảo hiểm xã hội)",
      "(bảo hiểm|bhxh|bảo hiểm xã hội) … (bệnh|ốm|ốm đau|nằm viện|nghỉ bệnh|nghỉ ốm)",
    ],
    mean: ["hưởng chế độ ốm đau", "hưởng trợ cấp ốm đau"],
    keep: 0.5,
  },
  {
    say: [
      "(bảo hiểm xã hội|bhxh) (trả|chi|cho)",
      "(tai nạn|té|ngã|bị thương) … (khi làm|đi làm|lúc làm|công trường|nhà máy|xưởng|công ty)",
    ],
    mean: ["hưởng chế độ tai nạn lao động", "tai nạn lao động bệnh nghề nghiệp"],
    keep: 0.7,
  },
  {
    say: [
      "(tự trả|tự bỏ|bỏ|trả|tự đóng) (tiền )?(tiền túi|viện phí|tiền viện|tiền mặt) … (bảo hiểm|bhyt)",
      "(đòi|xin|thanh toán|lấy) … (viện phí|tiền thuốc|tiền khám) … (bảo hiểm|bhyt)",
      "(bảo hiểm y tế|bhyt|bảo hiểm) … (trả lại|hoàn lại|thanh toán lại) (tiền|viện phí)?",
    ],
    mean: ["thanh toán trực tiếp chi phí khám bệnh chữa bệnh bảo hiểm y tế"],
    keep: 0.3,
  },
  {
    say: ["(viện phí|tiền viện|tiền thuốc|tiền khám bệnh|tiền chữa bệnh)"],
    mean: ["chi phí khám bệnh chữa bệnh"],
    keep: 0.3,
  },
  { say: ["(passport|pát po|sổ thông hành|hộ chiếu)"], mean: ["hộ chiếu phổ thông"], keep: 0.5 },
  { say: ["(cà vẹt|cavet|cà vẹc|giấy xe|đăng ký xe)"], mean: ["chứng nhận đăng ký xe"], keep: 0.5 },
  { say: ["(bốc|bấm|bốc thăm) (số|biển|biển số)"], mean: ["đăng ký cấp biển số xe lần đầu"], keep: 0.3 },
  { say: ["(biển|biển số|số) tạm (thời)?", "tạm thời … (xe|biển)"], mean: ["đăng ký xe tạm thời"], keep: 0.4 },
  {
    say: ["(nghĩa vụ|đi nghĩa vụ|đi lính|nhập ngũ) … công an", "công an … (nghĩa vụ|đi lính)"],
    mean: ["tuyển chọn công dân thực hiện nghĩa vụ tham gia công an nhân dân"],
    keep: 0.2,
  },
  {
    say: ["(vào|thi|tuyển|xin vào|làm) (ngành )?công an"],
    mean: ["tuyển chọn công dân vào công an nhân dân", "tuyển sinh vào các trường công an nhân dân *0.95"],
    keep: 0.5,
  },
  {
    say: [
      "(góp vốn|cổ đông|thành viên|hùn vốn) … (thêm|mới|rút|đổi|bớt|chuyển nhượng)",
      "(thêm|rút|đổi|bớt) … (người góp vốn|góp vốn|thành viên|cổ đông|người hùn)",
    ],
    mean: ["đăng ký thay đổi thành viên công ty trách nhiệm hữu hạn hai thành viên trở lên"],
    keep: 0.4,
  },
  {
    say: [
      "(công ty|doanh nghiệp) … (mất|rách|hỏng|cháy|thất lạc) … (giấy|giấy phép|đăng ký)",
      "(mất|rách|hỏng|cháy|thất lạc) … (giấy phép|giấy|đăng ký) … (công ty|doanh nghiệp)",
    ],
    mean: ["cấp lại giấy chứng nhận đăng ký doanh nghiệp"],
    keep: 0.3,
  },
  {
    say: ["(đổi|thay|chuyển|dời) (tên|trụ sở|địa chỉ|giám đốc|người đứng đầu)"],
    mean: ["thay đổi nội dung"],
    keep: 0.9,
  },
  {
    say: [
      "(nằm|gãy|cháy|hỏng) … hết … (bản gốc|sổ gốc|sổ)",
      "(mất hết|cháy hết|không còn) (cả )?(bản gốc|bản chính|sổ gốc|sổ)",
    ],
    mean: ["đăng ký lại"],
    keep: 0.5,
  },
  {
    say: ["(tiền án|tiền sự|án tích|tư pháp số 1|tư pháp số 2|phiếu số 1|phiếu số 2)"],
    mean: ["phiếu lý lịch tư pháp"],
    keep: 0.3,
  },
  {
    say: [
      "(ở|từng|đã) (ra|vào|đi) (khỏi )?(nước|nước ngoài) … (xác nhận|giấy|lịch sử)",
      "(xác nhận|lịch sử) … (xuất cảnh|nhập cảnh|ra nước ngoài|xuất nhập cảnh)",
    ],
    mean: ["xác nhận cung cấp thông tin liên quan đến xuất nhập cảnh của công dân việt nam"],
    keep: 0.3,
  },
  {
    say: ["(hồ sơ cũ|giấy tờ cũ|tài liệu cũ) … lưu trữ", "(kho|trung tâm|phòng|chi cục) lưu trữ"],
    mean: ["sử dụng tài liệu lưu trữ tại lưu trữ lịch sử"],
    keep: 0.4,
  },
  {
    say: ["(thuê|tiền thuê) nhà (của )?(nhà nước|thuộc sở hữu nhà nước)"],
    mean: ["tiền thuê nhà thuê nhà ở cũ thuộc tài sản công", "thuê nhà *0.9"],
    keep: 0.5,
  },
  {
    say: ["(mua|thuê|xin|đăng ký) nhà (ở )?xã hội", "nhà ở xã hội"],
    mean: ["đăng ký mua thuê mua thuê nhà ở xã hội"],
    keep: 0.5,
  },
  {
    say: ["(lễ|rước|hành lễ|tổ chức lễ) … (nhà thờ|chùa|giáo xứ|nơi khác|ngoài)", "(giáo xứ|hội thánh)"],
    mean: ["cơ sở tôn giáo"],
    keep: 0.7,
  },
  {
    say: ["(đi|làm) (xuất khẩu lao động|xklđ|lao động nước ngoài)"],
    mean: ["người lao động đi làm việc ở nước ngoài"],
    keep: 0.3,
  },
  { say: ["(học nghề|dạy nghề|đào tạo nghề)"], mean: ["đào tạo nâng cao trình độ kỹ năng nghề"], keep: 0.6 },
  {
    say: [
      "(thất nghiệp|mất việc|nghỉ việc|bị sa thải) … (tiền|trợ cấp|hưởng|bảo hiểm|lãnh|nhận)",
      "(bảo hiểm|trợ cấp|tiền) thất nghiệp",
    ],
    mean: ["hưởng trợ cấp thất nghiệp"],
    keep: 0.4,
  },
  { say: ["tổ trưởng (tổ )?hòa giải"], mean: ["công nhận tổ trưởng tổ hòa giải"], keep: 0.7 },
  {
    say: ["tổ bảo vệ (an ninh|trật tự|dân phố|thôn|xóm|khu phố)", "(tổ viên|vào tổ) bảo vệ"],
    mean: ["tuyển chọn tổ viên tổ bảo vệ an ninh trật tự"],
    keep: 0.3,
  },
  {
    say: ["(đo lại|tính lại|xác định lại|thiếu|sai) (diện tích )(đất|đất ở)"],
    mean: ["xác định lại diện tích đất ở"],
    keep: 0.8,
  },
  { say: ["(giấy )?chứng nhận (đăng ký )?đầu tư"], mean: ["giấy chứng nhận đăng ký đầu tư"], keep: 0.5 },
  {
    say: [
      "(không có|chưa có|không còn) (nơi|chỗ|nhà)? … (hộ khẩu|thường trú|tạm trú|nơi ở|chỗ ở)",
      "(lang thang|vô gia cư|sống gầm cầu|không nhà)",
    ],
    mean: ["khai báo thông tin về cư trú đối với người chưa đủ điều kiện đăng ký thường trú đăng ký tạm trú"],
    keep: 0.2,
  },
  {
    say: ["khóa … (căn cước|vneid|định danh|tài khoản)", "(căn cước|vneid|định danh) … khóa"],
    mean: ["khóa căn cước điện tử", "khóa tài khoản định danh điện tử *0.98"],
    keep: 0.5,
  },
  {
    say: ["mở (lại )?khóa … (căn cước|vneid|định danh)"],
    mean: ["mở khóa căn cước điện tử", "mở khóa tài khoản định danh điện tử *0.98"],
    keep: 0.5,
  },
  {
    say: [
      "(đi|từng đi|tham gia) (bộ đội|lính|chiến trường|thanh niên xung phong) … (đánh mỹ|chống mỹ|kháng chiến|campuchia|k) … (một lần|chế độ|trợ cấp|hưởng)",
    ],
    mean: ["chế độ trợ cấp một lần đối với quân nhân tham gia kháng chiến chống mỹ cứu nước"],
    keep: 0.5,
  },
];
