import { formatNumber } from "../../../platform/i18n/format.ts";

const n = (value: number): string => formatNumber(value);

/** Words of the page on which many proposals of one act are published. */
export const vi = {
  title: "Công bố nhiều đề xuất",
  lead: (count: number, who: string, when: string) => `${n(count)} đề xuất ${who} trình cùng một lần, ${when}.`,
  shown: (count: number, all: number) =>
    `Trang này có ${n(count)} trong ${n(all)} đề xuất. Công bố xong sẽ hiện phần còn lại.`,
  reason: "Lý do",
  groups: "Trình cùng một lần",
  group: (count: number, who: string) => `${n(count)} đề xuất của ${who}`,
  open: "Xem và công bố",
  procedure: "Thủ tục",
  change: "Thay đổi",
  from: "Từ ngày",
  ends: "Chấm dứt thủ tục",
  fresh: "Thủ tục mới",
  more: (count: number) => `và ${n(count)} thay đổi khác`,
  chooseRow: (name: string) => `Công bố ${name}`,
  publish: "Công bố các đề xuất đã chọn",
  own: "Bạn viết những đề xuất này nên người khác phải công bố.",
  none: "Không còn đề xuất nào chờ",
  noneText: "Các đề xuất của lần trình này đã được xử lý.",
  nothing: "Hãy chọn ít nhất một đề xuất.",
  done: (count: number) => `Đã công bố ${n(count)} đề xuất.`,
  left: (count: number) => `${n(count)} đề xuất được để lại:`,
  leftLine: (code: string, why: string) => `${code}: ${why}`,
  waiting: "Chờ công bố",
};
