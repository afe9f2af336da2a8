import { formatNumber } from "../../../platform/i18n/index.ts";
import type { HealthStanding } from "./health.store.ts";

export const vi = {
  title: "Tình trạng máy",
  lead: "Cụm loa, bảng tin nào im lặng, từ lúc nào, phát bài gì lần cuối. Máy không liên lạc quá 30 phút là im lặng.",
  csv: "Tải danh sách này (CSV)",
  filter: "Lọc",
  q: "Tìm theo tên, ấp, người trông coi",
  all: "Tất cả",
  unit: "Đơn vị",
  station: "Điểm phát",
  state: "Tình trạng",
  states: {
    silent: "Im lặng",
    failing: "Có lỗi",
    unpaired: "Chưa ghép máy",
    well: "Đang chạy",
    byHand: "Phát bằng tay, hệ thống khác",
  } satisfies Record<HealthStanding, string>,
  since: "Liên lạc lần cuối",
  last: "Phát lần cuối",
  never: "Chưa phát",
  ready: "Đủ bài đến ngày",
  storage: "Bộ nhớ còn",
  megabytes: (bytes: number) => `${formatNumber(Math.round(bytes / 1_000_000))} MB`,
  waiting: "Báo cáo chờ gửi",
  error: "Lỗi gần nhất",
  version: "Phiên bản",
  caption: "Tình trạng các điểm phát, cần xem trước ở trên",
  emptyTitle: "Chưa có điểm phát nào đang dùng",
  emptyText: "Thêm cụm loa, bảng tin ở danh sách điểm phát rồi ghép máy.",
  emptyFiltered: "Không có điểm phát nào khớp với bộ lọc.",
  part: {
    name: "Máy phát của loa và bảng tin",
    silent: (silent: number, devices: number) =>
      `${silent} trên ${devices} máy phát cùng im lặng. Hãy xem mạng, nguồn điện và máy chủ.`,
  },
};
