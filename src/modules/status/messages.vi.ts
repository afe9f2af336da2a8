import type { Health } from "../../platform/http/index.ts";
import { formatDateTime, formatNumber } from "../../platform/i18n/index.ts";
import type { Trouble } from "./status.store.ts";

const gigabytes = (free: number): string => `${formatNumber(Math.round(free * 10) / 10)} GB`;

export const vi = {
  title: "Tình trạng phục vụ",
  lead: "Phần nào của trang đang chạy tốt, phần nào đang chậm hoặc tạm ngừng. Xem lại mỗi phút.",
  allGood: "Mọi phần đang chạy tốt",
  someSlow: "Có phần đang chậm",
  someDown: "Có phần đang tạm ngừng",
  stale: "Chưa có số liệu mới",
  staleText: (at: Date | null) =>
    at
      ? `Lần xem gần nhất lúc ${formatDateTime(at)}. Trang vẫn đọc được, nhưng việc gửi tin và việc chạy nền có thể đang ngừng.`
      : "Trang vừa khởi động. Hãy mở lại sau một phút.",
  seenAt: (at: Date) => `Xem lúc ${formatDateTime(at)}`,
  pagesName: "Trang công khai",
  part: "Phần",
  state: "Tình trạng",
  since: "Từ lúc",
  waiting: "Đang chờ",
  oldest: "Chờ lâu nhất từ",
  open: "Mở trang xử lý",
  health: { good: "Tốt", slow: "Chậm", down: "Tạm ngừng", broken: "Không đúng", off: "Chưa dùng" } satisfies Record<
    Health,
    string
  >,
  goodText: "Đang chạy tốt.",
  slowText: "Đang chậm hơn thường ngày.",
  downText: "Đang tạm ngừng.",
  historyTitle: "Những lần chậm hoặc ngừng trong 30 ngày",
  historyNone: "30 ngày qua không có lần nào.",
  began: "Bắt đầu",
  ended: "Chạy lại",
  lasted: "Kéo dài",
  goesOn: "đang diễn ra",
  duration: (minutes: number) =>
    minutes < 60
      ? `${formatNumber(Math.max(1, minutes))} phút`
      : `${formatNumber(Math.floor(minutes / 60))} giờ ${formatNumber(minutes % 60)} phút`,

  staffTitle: "Tình trạng các kênh",
  staffLead: "Mỗi phút máy tự hỏi từng phần. Phần chậm hoặc ngừng quá 5 phút thì quản trị viên nhận thư báo.",
  publicLink: "Trang người dân xem",
  csv: "Tải danh sách (CSV)",
  csvHeads: {
    part: "Phần",
    state: "Tình trạng",
    says: "Chi tiết",
    began: "Bắt đầu",
    ended: "Chạy lại",
    told: "Báo quản trị lúc",
  },
  retryAll: "Chạy lại mọi việc lỗi",
  retryAllHint: "Việc đã làm xong không bị làm hai lần.",
  retried: (count: number) =>
    count === 0 ? "Không có việc lỗi nào để chạy lại." : `Đã cho chạy lại ${formatNumber(count)} việc.`,
  told: "Báo quản trị",
  all: "Mọi phần",
  filter: "Lọc",
  historyStaff: "Sổ các lần chậm hoặc ngừng",
  neverTitle: "Chưa lần nào chậm hoặc ngừng",
  neverText: "Khi một phần chậm hoặc ngừng, lần đó được ghi ở đây, kèm lý do và thời gian.",
  historyEmpty: "Chưa có lần nào khớp bộ lọc.",

  parts: {
    database: "Cơ sở dữ liệu",
    work: "Việc chạy nền",
    turns: "Việc chờ nào cũng có lượt chạy",
    files: "Kho tệp",
    room: "Chỗ trống trên đĩa",
  },
  noAnswer: "Không trả lời khi được hỏi.",
  says: {
    databaseSlow: (ms: number) => `Trả lời chậm: ${formatNumber(ms)} phần nghìn giây.`,
    workLate: (count: number, minutes: number) =>
      `${formatNumber(count)} việc đến giờ mà chưa chạy, việc lâu nhất đã chờ ${formatNumber(minutes)} phút.`,
    workFailed: (count: number) => `${formatNumber(count)} việc bị lỗi trong một ngày qua.`,
    turnsLost: (count: number) =>
      `${formatNumber(count)} việc đang chờ mà không còn lượt chạy. Bấm “Chạy lại mọi việc lỗi” để chạy lại.`,
    filesOther: "Đọc lại không đúng tệp vừa ghi.",
    filesDown: (reason: string) => `Không ghi được tệp: ${reason}`,
    roomLittle: (free: number) => `Chỉ còn ${gigabytes(free)}. Hết chỗ thì không lưu được gì nữa.`,
  },

  mail: {
    began: ({ name, health, says, beganAt }: Trouble, address: string) => ({
      subject: `${name.vi}: ${vi.health[health].toLowerCase()}`,
      text: `${
        health === "broken"
          ? `Điều này phải luôn đúng: ${name.vi}. Từ ${formatDateTime(beganAt)} không còn đúng.`
          : `${name.vi} đang ${vi.health[health].toLowerCase()} từ ${formatDateTime(beganAt)}.`
      }\n\n${says?.vi ?? ""}\n\nXem: ${address}`,
    }),
    ended: ({ name, health, beganAt }: Trouble, endedAt: Date, address: string) => ({
      subject: `${name.vi}: ${health === "broken" ? "đã đúng lại" : "đã chạy lại"}`,
      text: `${name.vi}: ${health === "broken" ? "đúng" : "chạy tốt"} trở lại lúc ${formatDateTime(endedAt)}. Lần này bắt đầu lúc ${formatDateTime(beganAt)}.\n\nXem: ${address}`,
    }),
  },
};
