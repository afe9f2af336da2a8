import type { AnyTopic } from "./topics.ts";

export const vi = {
  institutions: "Cải cách thể chế",
  "institutions.localLaw": "Văn bản quy phạm pháp luật của địa phương",
  "institutions.enforcement": "Thi hành pháp luật",
  "institutions.competitiveness": "Năng lực cạnh tranh, thu hút đầu tư",
  procedures: "Cải cách thủ tục hành chính",
  "procedures.oneStop": "Một cửa, một cửa liên thông",
  "procedures.simplification": "Đơn giản hóa thủ tục",
  procedureControl: "Kiểm soát thủ tục hành chính",
  apparatus: "Tổ chức bộ máy",
  "apparatus.lean": "Tinh gọn bộ máy, giảm đầu mối trung gian",
  staff: "Chế độ công vụ",
  "staff.training": "Đào tạo, bồi dưỡng cán bộ",
  finance: "Tài chính công",
  "finance.budget": "Quản lý ngân sách, tiết kiệm, chống lãng phí",
  "finance.democracy": "Quy chế dân chủ",
  "finance.disclosure": "Công khai tài chính",
  "finance.inspection": "Thanh tra, kiểm tra tài chính",
  digital: "Chính quyền số",
  "digital.infrastructure": "Hạ tầng, nền tảng, cơ sở dữ liệu dùng chung",
  "digital.sharing": "An toàn và chia sẻ dữ liệu",
} satisfies Record<AnyTopic, string>;
