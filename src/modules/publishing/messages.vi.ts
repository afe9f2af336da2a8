import { formatDate, formatNumber } from "../../platform/i18n/index.ts";
import type { Channel, DeliveryState } from "./ledger.ts";

export const vi = {
  shortUnknown: (code: string) =>
    `Không có mã “${code}”. Mã in trên giấy gồm 7 chữ cái và chữ số, không có số 0, số 1 và chữ o, i, l. Bạn thử gõ lại hoặc tìm theo tên thủ tục.`,
  paper: {
    list: "Danh mục thủ tục hành chính",
    booklet: "Bộ thủ tục hành chính",
    listCurrent: (count: number) => `Tờ bạn vừa quét còn đúng: cả ${formatNumber(count)} thủ tục chưa thay đổi`,
    listChanged: (changed: number, ended: number, otherFee: number) =>
      [
        changed > 0 ? `${formatNumber(changed)} thủ tục đã thay đổi` : "",
        ended > 0 ? `${formatNumber(ended)} thủ tục đã chấm dứt` : "",
        otherFee > 0 ? `${formatNumber(otherFee)} thủ tục có mức phí khác` : "",
      ]
        .filter(Boolean)
        .join(", ") || "Thủ tục trên tờ vẫn đúng, nơi nộp thì đã đổi",
    unitChanged: "Đơn vị in trên tờ đã đổi tên hoặc sáp nhập. Mọi mã trên tờ vẫn mở được.",
    placeChanged: "Địa chỉ, giờ làm việc hoặc điện thoại in trên tờ đã đổi. Hãy xem ở trang của đơn vị trước khi đi.",
    printedOn: (on: string, count: number) => `In ngày ${formatDate(on)}, gồm ${formatNumber(count)} thủ tục.`,
    endedTitle: "Đã chấm dứt",
    endedOn: {
      repealed: (on: string) => `bãi bỏ từ ngày ${formatDate(on)}`,
      replaced: (on: string) => `được thay thế từ ngày ${formatDate(on)}`,
      moved: (on: string) => `chuyển cơ quan giải quyết từ ngày ${formatDate(on)}`,
    },
    changedTitle: "Đã thay đổi",
    changedOn: (on: string) => `bản mới từ ngày ${formatDate(on)}`,
    otherFeeTitle: "Mức phí đã đổi",
    printedFee: (fee: string) => `trên tờ: ${fee}`,
    openList: "Xem danh mục hiện nay",
  },
  ledgerTitle: "Sổ phát hành",
  ledgerLead: "Mỗi dòng là một lần thông tin đi ra một kênh. Kế hoạch chỉ tính là đã làm khi có dòng ở đây.",
  ledgerCaption: "Các lần phát hành, mới nhất trước",
  title: "Nội dung",
  channel: "Kênh",
  state: "Tình trạng",
  unit: "Đơn vị",
  when: "Thời điểm",
  version: "Bản",
  address: "Địa chỉ",
  openAddress: "Mở xem",
  file: "Tệp",
  openFile: "Mở tệp PDF",
  withdrawn: "Đã thu hồi",
  all: "Tất cả",
  filter: "Lọc",
  exportCsv: "Tải danh sách này (CSV)",
  emptyTitle: "Chưa có gì được phát hành",
  emptyText: "Khi một tin bài hay một tờ niêm yết được phát hành, dòng đầu tiên sẽ hiện ở đây.",
  emptyFiltered: "Không có dòng nào khớp với bộ lọc.",
  channels: {
    portal: "Trang của đơn vị",
    provincePortal: "Trang của tỉnh",
    feed: "Nguồn tin tự động",
    sheet: "Tờ A4 in",
    print: "Ấn phẩm in",
    board: "Bảng tin",
    loudspeaker: "Loa truyền thanh",
    sms: "Tin nhắn SMS",
    zalo: "Zalo",
    facebook: "Facebook",
    press: "Báo chí",
  } satisfies Record<Channel, string>,
  states: {
    waiting: "Đang chờ",
    sending: "Đang gửi",
    sent: "Đã phát hành",
    refused: "Bị từ chối",
    unreachable: "Không gửi tới được",
  } satisfies Record<DeliveryState, string>,
};
