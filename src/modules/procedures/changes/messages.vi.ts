import { formatDate } from "../../../platform/i18n/index.ts";

export const vi = {
  title: "Thay đổi của thủ tục",
  titleOf: (unit: string) => `Thay đổi của thủ tục – ${unit}`,
  procedures: "Thủ tục hành chính",
  lead: "Thủ tục nào mới có, sửa gì, bãi bỏ. Mới nhất ở trên.",
  follow: "Theo dõi bằng tin tự động (Atom)",
  kindLabel: "Loại thay đổi",
  levelLabel: "Nơi giải quyết",
  fieldLabel: "Lĩnh vực",
  any: "Tất cả",
  kind: { new: "Mới có", changed: "Có nội dung mới", ended: "Không còn áp dụng" },
  ended: { repealed: "Bãi bỏ", replaced: "Đã được thay thế", moved: "Chuyển cơ quan giải quyết" },
  from: (day: string) => `Áp dụng từ ${formatDate(day)}`,
  until: (day: string) => `Từ ${formatDate(day)}`,
  by: (decision: string) =>
    /^(quyết định|nghị quyết|thông tư|nghị định|công văn)/i.test(decision)
      ? `Theo ${decision}`
      : `Theo văn bản ${decision}`,
  recorded: (day: string) => `Ghi nhận ${formatDate(day)}`,
  more: (count: number) => `và ${count} điểm khác`,
  compare: "Xem từng điểm đã thay đổi",
  otherwise: "Câu chữ khác, nội dung không đổi.",
  older: "Cũ hơn",
  first: "Về đầu danh sách",
  emptyTitle: "Chưa có thay đổi nào",
  emptyHelp: "Khi có thủ tục mới, sửa hoặc bãi bỏ, bạn sẽ thấy ở đây. Thử bỏ bớt bộ lọc.",
  entryTitle: { new: "Mới", changed: "Sửa", ended: "Hết áp dụng" },
};
