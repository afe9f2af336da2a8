import type { EmulationRefusal } from "./emulation.errors.ts";

export const vi = {
  register: "Sổ khen thưởng, điển hình, sáng kiến",
  csv: "Tải bảng (CSV)",
  refusals: {
    "no-right-here": "Bạn không có quyền làm việc này ở đơn vị này.",
    "decided-before": "Việc này đã có người quyết định.",
    "not-from-this-state": "Việc này không làm được ở tình trạng hiện nay.",
  } satisfies Record<EmulationRefusal, string>,
  notFound: "Không có nội dung này.",
};
