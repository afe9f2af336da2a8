import { formatDate, formatMoney, formatNumber } from "../../../platform/i18n/index.ts";
import type { TimeLimit } from "../procedure-record.ts";

const UNIT: Record<TimeLimit["unit"], string> = {
  workingDay: "ngày làm việc",
  day: "ngày",
  hour: "giờ",
  month: "tháng",
};

export const vi = {
  title: "Thủ tục đã được đơn giản hóa",
  procedures: "Thủ tục hành chính",
  lead: "Thủ tục nào nay nhanh hơn, bớt giấy tờ hoặc đỡ tốn tiền hơn so với quy định liền trước. Mới nhất ở trên.",
  tilesLabel: "Tất cả cộng lại",
  faster: "Nhanh hơn",
  fewerPapers: "Bớt giấy tờ",
  cheaper: "Giảm phí, lệ phí",
  unit: "thủ tục",
  fasterNote: (days: number) => `Tổng cộng bớt ${formatNumber(days)} ngày`,
  papersNote: (papers: number) => `Tổng cộng bớt ${formatNumber(papers)} giấy tờ`,
  other: (slower: number, papers: number, dearer: number) =>
    `Cũng trong thời gian ấy: ${slower} thủ tục lâu hơn, ${papers} thủ tục thêm giấy tờ, ${dearer} thủ tục tăng phí.`,
  other0: "Cũng trong thời gian ấy, không thủ tục nào lâu hơn, thêm giấy tờ hoặc tăng phí.",
  how: "Chúng tôi tính thế nào?",
  howText: [
    "Mỗi quy định mới được so với quy định liền trước của cùng thủ tục. Chỉ tính khi cả hai nói rõ thời hạn, danh sách giấy tờ hoặc mức tiền cho cùng một cách nộp; không đoán.",
    "Ngày làm việc và ngày thường cộng chung. Chỉ tính khi có văn bản mới sửa thủ tục; viết lại câu chữ hoặc sửa nội dung đăng sai không được tính.",
  ],
  kindLabel: "Giảm gì",
  yearLabel: "Áp dụng từ năm",
  levelLabel: "Nơi giải quyết",
  fieldLabel: "Lĩnh vực",
  any: "Tất cả",
  from: (day: string) => `Áp dụng từ ${formatDate(day)}`,
  by: (decision: string) => `Theo ${decision}`,
  time: (before: number, after: number, unit: TimeLimit["unit"]) =>
    `Nhanh hơn ${amount(before - after)} ${UNIT[unit]}: trước ${amount(before)}, nay ${after === 0.5 ? "trong ngày" : amount(after)}`,
  papers: (before: number, after: number) => `Bớt ${before - after} giấy tờ: trước ${before}, nay ${after}`,
  fee: (before: number, after: number) =>
    after === 0
      ? `Nay không mất phí, trước ${formatMoney(before)}`
      : `Phí từ ${formatMoney(before)} còn ${formatMoney(after)}`,
  timeUp: (before: number, after: number, unit: TimeLimit["unit"]) =>
    `Nhưng lâu hơn ${amount(after - before)} ${UNIT[unit]}`,
  papersUp: (before: number, after: number) => `Nhưng thêm ${after - before} giấy tờ`,
  feeUp: (before: number, after: number) => `Nhưng phí tăng ${formatMoney(after - before)}`,
  export: "Tải danh sách",
  exportNote: "Mở được bằng Excel",
  emptyTitle: "Chưa có thủ tục nào được đơn giản hóa",
  emptyHelp: "Khi một thủ tục nhanh hơn, bớt giấy tờ hoặc giảm phí, bạn sẽ thấy ở đây. Thử bỏ bớt bộ lọc.",
  columns: {
    code: "Mã thủ tục",
    name: "Tên thủ tục",
    field: "Lĩnh vực",
    validFrom: "Áp dụng từ",
    decision: "Theo văn bản",
    timeUnit: "Đơn vị thời hạn",
    timeBefore: "Thời hạn trước",
    timeAfter: "Thời hạn nay",
    papersBefore: "Số giấy tờ trước",
    papersAfter: "Số giấy tờ nay",
    feeBefore: "Phí trước (đồng)",
    feeAfter: "Phí nay (đồng)",
  },
  fileName: "thu-tuc-don-gian-hoa",
  units: UNIT,
};

function amount(value: number): string {
  return value === 0.5 ? "nửa" : formatNumber(value);
}
