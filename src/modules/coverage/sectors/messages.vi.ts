import { formatNumber } from "../../../platform/i18n/index.ts";

export const vi = {
  title: "Đã nói với từng ngành, lĩnh vực",
  lead: "Tin phát hành trong 12 tháng, theo lĩnh vực của danh mục thủ tục. Ngành chưa được nghe đứng đầu.",
  sector: "Ngành, lĩnh vực",
  procedures: "Số thủ tục",
  items: "Số tin",
  last: "Tin gần nhất",
  never: "Chưa có tin",
  write: "Viết tin",
  unit: "Đơn vị nói",
  place: "Viết cho nơi",
  audience: "Viết cho ai",
  all: "Tất cả",
  filter: "Lọc",
  csv: "Tải bảng (CSV)",
  sum: (silent: number, all: number) =>
    `${formatNumber(silent)} trong ${formatNumber(all)} ngành, lĩnh vực chưa có tin nào trong 12 tháng.`,
  emptyTitle: "Chưa có ngành, lĩnh vực nào",
  emptyText: "Ngành, lĩnh vực lấy từ danh mục thủ tục. Hãy nhập danh mục trước.",
};
