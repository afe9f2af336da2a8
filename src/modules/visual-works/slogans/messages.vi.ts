import { formatDate, formatNumber } from "../../../platform/i18n/index.ts";
import type { SloganKind, SloganState } from "./slogan.ts";

export const vi = {
  lead: "Câu ngắn dùng chung cho băng rôn, áp phích, bài nói. Người khác duyệt rồi mới dùng.",
  add: "Thêm câu",
  newTitle: "Thêm khẩu hiệu, thông điệp",
  editTitle: "Sửa câu này",
  caption: "Khẩu hiệu, thông điệp, mới nhất trước",
  kind: "Loại",
  kinds: { slogan: "Khẩu hiệu", message: "Thông điệp chính" } satisfies Record<SloganKind, string>,
  kindHints: {
    slogan: "Hô gọn một hơi, treo lên đọc được ngay.",
    message: "Một hai câu nói rõ người dân được lợi gì.",
  } satisfies Record<SloganKind, string>,
  states: {
    waiting: "Chờ duyệt",
    returned: "Bị trả lại",
    approved: "Đã duyệt",
    withdrawn: "Đã thu hồi",
  } satisfies Record<SloganState, string>,
  over: "Hết hạn dùng",
  text: "Nội dung",
  textHint: (most: number) => `Khẩu hiệu nên không quá ${formatNumber(most)} tiếng.`,
  until: "Dùng đến ngày",
  untilHint: "Để trống nếu không có hạn.",
  noEnd: "Không hạn",
  words: (n: number) => `${formatNumber(n)} tiếng`,
  tooManyWords: (n: number, most: number) =>
    `Câu này có ${formatNumber(n)} tiếng. Khẩu hiệu nên không quá ${formatNumber(most)} tiếng, đi qua mới đọc kịp.`,
  save: "Gửi duyệt",
  make: "Làm băng rôn, áp phích",
  by: (name: string, day: Date) => `${name} viết, ${formatDate(day)}`,
  decidedBy: (name: string, day: Date) => `${name}, ${formatDate(day)}`,
  decided: "Người duyệt",
  written: "Người viết",
  reason: "Lý do",
  used: "Đã dùng trên",
  emptyTitle: "Chưa có khẩu hiệu nào",
  emptyText: "Thêm những câu đơn vị hay dùng để ai làm băng rôn, áp phích cũng lấy cùng một câu đã duyệt.",
  done: {
    gui: "Đã gửi duyệt.",
    duyet: "Đã duyệt. Câu này dùng được rồi.",
    "tra-lai": "Đã trả lại để sửa.",
    rut: "Đã thu hồi.",
  },
  public: {
    title: "Khẩu hiệu, thông điệp về cải cách hành chính",
    lead: "Những câu đã duyệt. Ai cũng có thể dùng lại, xin ghi nguồn.",
    emptyTitle: "Chưa có câu nào",
    emptyText: "Câu đã duyệt sẽ hiện ở đây.",
    until: (day: string) => `dùng đến ${formatDate(day)}`,
  },
  errors: {
    kind: "Hãy chọn loại.",
    text: "Hãy viết câu này, tối đa 400 ký tự.",
    tooLong: (n: number) => `Câu này có ${formatNumber(n)} tiếng; nhiều nhất 60. Hãy viết gọn lại.`,
  },
};
