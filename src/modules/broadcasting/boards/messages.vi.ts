import { formatDate, formatNumber } from "../../../platform/i18n/index.ts";
import type { NoticeKind, Slide } from "./notice.ts";

export const vi = {
  title: "Bảng tin điện tử",
  lead: "Chọn tin, thủ tục, khẩu hiệu đã duyệt để hiện trên màn hình, từ ngày đến ngày. Thông báo khẩn tự hiện trước; còn trống thì hiện tin mới nhất.",
  screens: "Các màn hình",
  noScreens: "Chưa có bảng tin điện tử nào. Thêm ở danh sách điểm phát.",
  open: (name: string) => `Mở ${name}`,
  caption: "Nội dung đã chọn cho bảng tin",
  csv: "Tải danh sách này (CSV)",
  what: "Nội dung",
  kind: "Loại",
  kinds: { item: "Tin bài", procedure: "Thủ tục", slogan: "Khẩu hiệu", urgent: "Thông báo khẩn" } satisfies Record<
    Slide["kind"],
    string
  >,
  from: "Từ ngày",
  to: "Đến ngày",
  shown: "Đã hiện",
  shownMinutes: "Đã hiện (phút)",
  shownFor: (minutes: number, screens: number) =>
    `${formatNumber(minutes)} phút trên ${formatNumber(screens)} màn hình`,
  shownHint:
    "Số phút do màn hình đã ghép máy báo về trong 90 ngày. Mất mạng thì màn hình giữ lại, có mạng báo sau. Sổ phát hành ghi riêng với phút loa.",
  notYet: "Chưa có báo cáo",
  state: "Tình trạng",
  states: { now: "Đang hiện", later: "Sắp hiện", over: "Đã hết", ended: "Đã gỡ", gone: "Nội dung không còn" },
  empty: "Chưa chọn nội dung nào. Màn hình đang hiện thông báo khẩn và tin mới nhất.",
  end: "Gỡ",
  add: "Chọn nội dung để hiện",
  item: "Tin bài",
  procedure: "Mã thủ tục",
  procedureHint: "Ví dụ 1.001193",
  slogan: "Khẩu hiệu",
  none: "Không chọn",
  kindHint: "Chọn loại, rồi điền đúng ô của loại đó.",
  save: "Hiện trên bảng tin",
  done: { them: "Đã đưa lên bảng tin.", go: "Đã gỡ khỏi bảng tin." },
  period: (from: string, to: string) => `${formatDate(from)} đến ${formatDate(to)}`,
  errors: {
    kind: "Hãy chọn loại.",
    ref: {
      item: "Hãy chọn tin bài.",
      procedure: "Mã thủ tục có dạng 1.001193.",
      slogan: "Hãy chọn khẩu hiệu.",
    } satisfies Record<NoticeKind, string>,
    fromOn: "Ngày bắt đầu phải là ngày có thật, ví dụ 05/12/2026.",
    toOn: "Ngày kết thúc phải là ngày có thật, từ ngày bắt đầu và trong vòng một năm.",
  },
  board: {
    title: (unit: string) => `Bảng tin ${unit}`,
    urgent: "Thông báo khẩn",
    until: (when: string) => `Hiệu lực đến ${when}`,
    read: "Quét mã để đọc tiếp",
    empty: "Bảng tin chưa có nội dung.",
    off: "Bảng tin này đã tắt.",
    updated: "Cập nhật lúc",
    offline: "Mất mạng. Nội dung lúc {moment}",
  },
};
