import type { Saying } from "../saying.ts";

export const education: Saying[] = [
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
