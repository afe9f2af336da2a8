import { formatDateTime, formatNumber } from "../../../platform/i18n/index.ts";
import type { CommentRefusal } from "./comment.errors.ts";

export const vi = {
  title: "Trao đổi",
  lead: "Cán bộ của các đơn vị liên quan viết cho nhau ở đây. Người dân không xem được.",
  open: (count: number) => (count === 0 ? "Trao đổi" : `Trao đổi (${formatNumber(count)})`),
  emptyTitle: "Chưa ai viết gì",
  emptyText: "Viết câu đầu tiên ở ô bên dưới.",
  readOnly: "Đơn vị của bạn không liên quan nên bạn chỉ đọc được.",
  label: "Viết",
  hint: "Gõ @ rồi họ và tên để báo cho một người. Không ghi thông tin cá nhân của người dân.",
  named: "Báo cho",
  nobody: "Không báo riêng ai",
  send: "Gửi",
  save: "Lưu",
  cancel: "Thôi",
  edit: "Sửa",
  editTitle: "Sửa lời đã viết",
  takeBack: "Rút lại",
  ofMine: (at: Date) => `lời viết lúc ${formatDateTime(at)}`,
  edited: (at: Date) => `đã sửa lúc ${formatDateTime(at)}`,
  gone: (at: Date) => `Đã rút lại lúc ${formatDateTime(at)}.`,
  older: "Xem lời cũ hơn",
  done: { sent: "Đã gửi. Người liên quan được báo trong thư sáng mai.", saved: "Đã lưu.", takenBack: "Đã rút lại." },
  errors: {
    empty: "Hãy viết nội dung.",
    long: "Dài quá 2.000 ký tự. Hãy rút gọn.",
    loneMarks: "Có ký tự hỏng. Hãy gõ lại.",
  },
  refusals: {
    "not-yours": "Bạn chỉ sửa hoặc rút được lời của mình.",
    "too-late": "Đã quá 15 phút nên không sửa được nữa. Bạn có thể rút lại và viết lời mới.",
    "not-concerned": "Đơn vị của bạn không liên quan nên bạn không viết được ở đây.",
    "taken-back": "Lời này đã được rút lại.",
  } satisfies Record<CommentRefusal, string>,
  notFound: "Không có lời này, hoặc bạn không được xem.",
};
