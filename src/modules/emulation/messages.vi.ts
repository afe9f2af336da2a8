import type { EmulationRefusal } from "./emulation.errors.ts";

export const vi = {
  register: "Sổ khen thưởng, điển hình, sáng kiến",
  yearList: "Danh sách đề nghị năm",
  csv: "Tải bảng (CSV)",
  refusals: {
    "no-right-here": "Bạn không có quyền làm việc này ở đơn vị này.",
    "decided-before": "Việc này đã có người quyết định.",
    "not-from-this-state": "Việc này không làm được ở tình trạng hiện nay.",
    "changed-meanwhile": "Người khác vừa sửa. Nội dung bạn ghi còn ở đây; hãy mở lại trang để xem bản mới.",
    "own-movement": "Người soạn không tự phát động, không tự tổng kết.",
    "own-report": "Người báo kết quả không tự chấm.",
    "too-late": "Đã hết hạn đăng ký.",
    "registered-before": "Đơn vị này đã đăng ký.",
    "point-out-of-range": "Có điểm vượt mức tối đa.",
    "nothing-reported": "Đơn vị chưa báo kết quả.",
    unjudged: "Còn đơn vị đã báo kết quả mà chưa được chấm.",
  } satisfies Record<EmulationRefusal, string>,
  notFound: "Không có nội dung này.",
};
