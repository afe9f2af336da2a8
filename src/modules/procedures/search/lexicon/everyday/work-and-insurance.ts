import type { Saying } from "../saying.ts";

export const workAndInsurance: Saying[] = [
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
