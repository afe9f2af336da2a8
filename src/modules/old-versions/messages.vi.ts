import { formatDate, formatDateTime, formatNumber } from "../../platform/i18n/index.ts";
import type { Medium } from "../messaging/index.ts";
import type { UseKind } from "./old-use.ts";
import type { OldUseRefusal } from "./old-versions.errors.ts";

export const vi = {
  title: "Còn dùng bản cũ",
  lead: "Nơi còn nói theo bản cũ của thủ tục, sau khi thủ tục có bản mới hoặc bị bãi bỏ. Làm xong thì dòng tự đóng.",
  csv: "Tải bảng (CSV)",
  look: "Tìm lại ngay",
  looked: "Đã tìm lại.",
  q: "Tìm theo chữ",
  kind: "Loại",
  state: "Trạng thái",
  states: { open: "Chưa xử lý", closed: "Đã xử lý" },
  unit: "Đơn vị",
  code: "Mã thủ tục",
  all: "Tất cả",
  filter: "Lọc",
  kinds: {
    item: "Tin bài và các hình thức của tin",
    paper: "Tờ niêm yết",
    handout: "Tờ in đã phát",
    broadcast: "Lịch phát thanh",
    run: "Đợt gửi tin còn chờ",
    answer: "Câu trả lời công khai",
  } satisfies Record<UseKind, string>,
  todo: {
    item: "Mở tin: sửa theo bản mới, cất đi hoặc bấm Vẫn đúng.",
    paper: "Gỡ tờ cũ, in và treo tờ mới.",
    handout: "Thu lại hoặc đổi tờ mới ở các nơi đã phát, rồi ghi đã xong.",
    broadcast: "Máy đã tự ngừng phát. Sửa tin thì phát lại; không dùng nữa thì gỡ khỏi lịch.",
    run: "Dừng hoặc bỏ đợt gửi trước giờ gửi. Sửa tin xong thì soạn đợt mới.",
    answer: "Đọc lại câu trả lời cạnh bản mới: xác nhận, viết lại hoặc rút.",
  } satisfies Record<UseKind, string>,
  thing: "Nơi còn dùng",
  procedure: "Thủ tục",
  carries: "Đang có ở",
  todoHead: "Việc cần làm",
  found: "Thấy lúc",
  change: (isEnded: boolean, since: string) =>
    isEnded ? `Thôi áp dụng từ ${formatDate(since)}` : `Có bản mới từ ${formatDate(since)}`,
  changeHead: "Thay đổi",
  closed: (kind: UseKind, name: string | null, at: string) =>
    name ? `${name}, ${at}` : kind === "run" ? `Không còn chờ gửi lời cũ, ${at}` : `Phần mềm thấy đã xong, ${at}`,
  closedHead: "Ai xử lý, lúc nào",
  note: "Ghi chú",
  open: "Mở để xử lý",
  language: (name: string) => `bản dịch ${name}`,
  sending: (medium: Medium, isApproved: boolean, at: Date | null) =>
    [
      { sms: "Tin nhắn điện thoại", email: "Thư điện tử", push: "Thông báo trên máy" }[medium],
      isApproved ? "đã duyệt" : "chưa duyệt",
      at ? `gửi lúc ${formatDateTime(at)}` : null,
    ]
      .filter(Boolean)
      .join(", "),
  onAir: (from: string, to: string) => `Lịch phát từ ${formatDate(from)} đến ${formatDate(to)}`,
  copies: (place: string, copies: number) => `${place}: ${formatNumber(copies)} tờ`,
  inStock: (copies: number) => `Chưa phát, còn ${formatNumber(copies)} tờ`,
  onPage: "Trang hỏi đáp công khai",
  emptyTitle: "Không nơi nào còn dùng bản cũ",
  emptyText: "Khi thủ tục đổi hoặc bị bãi bỏ, mọi nơi còn nói theo bản cũ hiện ở đây trong vòng một giờ.",
  nothingFits: "Không có dòng nào khớp. Hãy bỏ bớt điều kiện lọc.",
  closeTitle: "Ghi đã xử lý",
  closeNote: "Đã làm gì với các tờ đã phát",
  closeHint: "Ví dụ: đã thu 180 tờ ở ba ấp, đổi tờ mới; 20 tờ không thu được.",
  close: "Ghi đã xử lý",
  done: "Đã ghi là xử lý xong.",
  noteMissing: "Hãy ghi đã làm gì, tối đa 1.000 ký tự.",
  refusals: {
    "no-right-here": "Bạn không có quyền làm việc này ở đơn vị này.",
    "closes-itself": "Dòng này tự đóng khi việc được làm ở trang của nó.",
    "closed-already": "Dòng này đã được xử lý. Hãy tải lại trang.",
  } satisfies Record<OldUseRefusal, string>,
};
