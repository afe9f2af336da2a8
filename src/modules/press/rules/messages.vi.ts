import type { RuleKind } from "./press-rule.ts";

export const vi = {
  title: "Hạn trả lời báo chí",
  lead: "Mỗi loại việc được trả lời trong bao lâu, theo văn bản nào. Việc đã nhận giữ nguyên hạn cũ.",
  kind: "Loại việc",
  days: "Số ngày",
  counts: "Cách tính",
  working: "Ngày làm việc",
  calendarDays: "Ngày thường",
  daysOf: (days: number, isWorking: boolean) => `${days} ${isWorking ? "ngày làm việc" : "ngày"}`,
  basis: "Căn cứ",
  basisHint: "Số, tên văn bản và điều khoản.",
  checked: "Đã đối chiếu với văn bản",
  states: { checked: "Đã đối chiếu", unchecked: "Chưa đối chiếu" },
  setBy: "Người đặt",
  change: "Đặt hạn khác",
  save: "Lưu hạn",
  saved: "Đã lưu. Việc nhận từ bây giờ theo hạn mới.",
  before: "Đã đặt trước đây",
  kinds: {
    information: "Cung cấp thông tin",
    interview: "Phỏng vấn",
    figures: "Số liệu",
    filming: "Quay phim, chụp ảnh",
    criticism: "Trả lời bài phê bình",
    opinion: "Ý kiến bạn đọc báo chuyển",
  } satisfies Record<RuleKind, string>,
  errors: {
    kind: "Hãy chọn loại việc.",
    days: "Số ngày là số từ 1 đến 120.",
    basis: "Hãy ghi căn cứ, tối đa 300 ký tự.",
  },
};
