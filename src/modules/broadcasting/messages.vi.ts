import type { BroadcastingRefusal } from "./broadcasting.errors.ts";

export const vi = {
  title: "Truyền thanh, bảng tin",
  tabs: { stations: "Điểm phát" },
  notFound: "Không tìm thấy, hoặc thuộc đơn vị khác.",
  refusals: {
    "no-right-here": "Bạn không có quyền làm việc này ở đơn vị này.",
    "name-taken": "Đơn vị đã có điểm phát tên này.",
    "vendor-code-taken": "Mã này đã dùng cho điểm phát khác.",
    "changed-meanwhile": "Người khác vừa sửa. Mở lại trang để xem bản mới rồi sửa tiếp.",
    "station-off": "Điểm phát này đã tắt.",
  } satisfies Record<BroadcastingRefusal, string>,
};
