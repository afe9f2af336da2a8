import { formatDate, formatDateTime, formatNumber } from "../../platform/i18n/format.ts";
import type { CalendarRefusal } from "./calendar.errors.ts";
import type { DayFault } from "./read-days.ts";

const n = (value: number): string => formatNumber(value);

/** Words of the staff pages for the calendar of days off. */
export const vi = {
  title: "Lịch nghỉ và ngày làm bù",
  yearTitle: (year: number) => `Lịch nghỉ năm ${year}`,
  lead: "Mọi hạn trả kết quả được tính theo lịch này. Ở đây chỉ có những ngày khác với tuần làm việc từ thứ Hai đến thứ Sáu.",
  years: "Năm",
  place: "Lịch của",
  country: "Cả nước",
  settled: "Đủ theo thông báo",
  open: "Chưa đủ",
  openText: (year: number) =>
    `Lịch năm ${year} mới có những ngày chắc chắn theo luật. Người dân được báo rằng hạn trong năm này còn có thể đổi. Khi Chính phủ thông báo, hãy ghi ngày nghỉ, ngày làm bù, rồi xác nhận lịch đã đủ.`,
  settledBy: (decision: string, who: string, at: Date) => `${decision}. ${who} xác nhận lúc ${formatDateTime(at)}.`,
  shipped: "Có sẵn trong phần mềm",
  change: "Ghi ngày nghỉ, ngày làm bù",
  settle: (year: number) => `Xác nhận lịch năm ${year} đã đủ`,
  settleDecision: "Theo văn bản nào?",
  settleHint: "Ví dụ: Thông báo 6150/TB-BNV ngày 10/11/2026",
  settleButton: "Gửi duyệt xác nhận",
  head: { day: "Ngày", kind: "Loại", why: "Lý do", decision: "Văn bản", by: "Người ghi", act: "Việc" },
  off: "Nghỉ",
  worked: "Làm bù",
  ownWords: "Riêng tỉnh này",
  takeBack: "Bỏ",
  empty: "Chưa có ngày nào",
  emptyText: "Ghi ngày nghỉ của năm này để hạn trả kết quả được tính đúng.",

  formTitle: "Ghi ngày nghỉ, ngày làm bù",
  lines: "Những ngày nào?",
  linesHint:
    "Mỗi dòng: ngày | nghỉ hoặc làm bù | lý do. Nhiều ngày liền: 05/02/2027 đến 10/02/2027 | nghỉ | Tết Nguyên đán",
  decision: "Theo văn bản nào?",
  decisionHint: "Ví dụ: Công văn 1234/UBND-NC về việc nghỉ do bão số 15",
  preview: "Xem trước",
  previewTitle: "Xem trước lịch nghỉ",
  counts: (changing: number, same: number) =>
    same === 0
      ? `${n(changing)} ngày thay đổi.`
      : `${n(changing)} ngày thay đổi; ${n(same)} ngày đã đúng như thế, giữ nguyên.`,
  shiftsTitle: "Hạn nào đổi",
  shiftsLead: "Tính cho hồ sơ nộp từ hôm nay. Hạn đã ghi trên giấy hẹn không tự đổi.",
  shiftHead: { limit: "Thời hạn", count: "Số ngày nộp bị ảnh hưởng", example: "Ví dụ" },
  limit: (limit: number) => `${n(limit)} ngày làm việc`,
  daysCount: (count: number) => `${n(count)} ngày`,
  example: (filed: string, was: string, becomes: string) =>
    `Nộp ${formatDate(filed)}: ${formatDate(was)} → ${formatDate(becomes)}`,
  noShifts: "Không có hạn nào của hồ sơ nộp từ hôm nay thay đổi.",
  save: "Gửi duyệt",
  back: "Sửa lại",
  proposals: {
    daysTitle: (count: number, first: string) =>
      count === 1 ? `Lịch nghỉ: ngày ${formatDate(first)}` : `Lịch nghỉ: ${n(count)} ngày, từ ${formatDate(first)}`,
    decision: (decision: string) => `Theo ${decision}.`,
    backTitle: (day: string) => `Lịch nghỉ: bỏ thay đổi ngày ${formatDate(day)}`,
    backEffect: (day: string) => `Ngày ${formatDate(day)} trở lại như lịch trước đó.`,
    yearEffect: (year: number) => `Hạn trong năm ${year} không còn ghi là dự kiến.`,
  },
  errors: {
    place: "Hãy chọn lịch của nơi nào.",
    lines: "Hãy ghi ít nhất một ngày.",
    decision: "Hãy ghi văn bản quyết định.",
    decisionLong: "Tên văn bản dài quá 300 chữ. Hãy rút gọn.",
    at: (line: number, sentence: string) => `Dòng ${n(line)}: ${sentence}`,
    more: (count: number) => `Còn ${n(count)} lỗi nữa.`,
  },
  faults: {
    day: (given) => `“${given}” không phải ngày có thật.`,
    kind: (given) => `“${given}” phải là “nghỉ” hoặc “làm bù”.`,
    note: () => "thiếu lý do, hoặc lý do dài quá 200 chữ.",
    twice: (given) => `ngày ${formatDate(given)} đã có ở một dòng trên.`,
    long: (given) => `“${given}” dài hơn một tháng.`,
  } satisfies Record<DayFault["fault"], (given: string) => string>,
  refusals: {
    "not-yours": "Tài khoản của bạn không được đổi lịch này.",
    "nothing-changes": "Không có gì thay đổi: những ngày này đã đúng như thế.",
    "changed-meanwhile": "Trong lúc bạn xem, đã có người đổi lịch. Hãy xem lại bản mới dưới đây.",
    "change-unknown": "Ngày này đã được bỏ.",
    "year-settled": "Lịch năm này đã được xác nhận.",
  } satisfies Record<CalendarRefusal, string>,
};
