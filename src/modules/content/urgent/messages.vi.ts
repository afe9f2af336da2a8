export const vi = {
  title: "Thông báo khẩn",
  lead: "Thông báo đã phát trước khi duyệt. Mỗi thông báo phải được người khác xác nhận trong thời hạn.",
  send: "Phát khẩn, duyệt sau",
  sendLead:
    "Chỉ dùng khi chờ duyệt thì dân thiệt: bão, ngập, mất điện, quầy đóng cửa đột xuất. Tin lên trang công khai ngay.",
  sendAfter: (hours: number) =>
    `Người duyệt nhận được thư báo và phải xác nhận hoặc từ chối trong ${hours} giờ. Người viết và người phát không tự xác nhận được.`,
  reason: "Vì sao không chờ duyệt được",
  reasonHint: "Ghi vào lịch sử của tin. Người duyệt đọc câu này trước.",
  endDate: "Ngày hết khẩn",
  endHint: (days: number) => `Tối đa ${days} ngày kể từ bây giờ. Đến giờ đó tin tự chuyển vào lưu trữ.`,
  endTime: "Giờ",
  sendNow: "Phát ngay",
  reader: (until: string) => `Thông báo này có hiệu lực đến ${until}.`,
  readerTitle: "Thông báo khẩn",
  endedBecause: (when: string) => `Thông báo khẩn đã hết hiệu lực lúc ${when}.`,
  endedBy: "thông báo khẩn hết hạn",
  waiting: (by: string, when: string, due: string) =>
    `${by} đã phát tin này lúc ${when} trước khi có người duyệt. Cần người khác xác nhận trước ${due}.`,
  late: (due: string) => `Đã quá hạn xác nhận ${due}.`,
  confirmed: (by: string, when: string) => `${by} đã xác nhận lúc ${when}.`,
  refused: (by: string, when: string) => `${by} đã từ chối lúc ${when}.`,
  because: (reason: string) => `Lý do phát khẩn: ${reason}`,
  until: (when: string) => `Hết khẩn lúc ${when}.`,
  confirm: "Xác nhận",
  refuse: "Từ chối và thu hồi",
  refuseReason: "Lý do từ chối",
  refuseHint: "Tin bị thu hồi ngay. Người đọc thấy lý do này ở địa chỉ của tin.",
  done: {
    sent: "Đã phát khẩn. Người duyệt đã được báo.",
    confirmed: "Đã xác nhận thông báo khẩn.",
    refused: "Đã từ chối. Tin đã được thu hồi.",
  },
  filters: {
    waiting: "Chờ xác nhận",
    late: "Quá hạn xác nhận",
    running: "Đang khẩn",
    confirmed: "Đã xác nhận",
    refused: "Đã từ chối",
  },
  all: "Tất cả",
  notice: "Thông báo",
  unit: "Đơn vị",
  sentBy: "Người phát",
  sentAt: "Phát lúc",
  due: "Xác nhận trước",
  ends: "Hết khẩn lúc",
  state: "Tình trạng",
  decidedBy: "Người quyết định",
  isLate: "Quá hạn",
  none: "Chưa có thông báo khẩn nào",
  noneText: "Muốn phát khẩn, hãy viết tin loại “Thông báo” rồi chọn “Phát khẩn, duyệt sau” ở trang của tin.",
  noneFits: "Không có thông báo nào khớp.",
  csv: "Tải danh sách (CSV)",
  errors: {
    reason: "Hãy ghi vì sao không chờ duyệt được, tối đa 1.000 ký tự.",
    endDate: "Ngày hết khẩn phải là ngày có thật, ví dụ 05/12/2026.",
    endTime: "Giờ viết như 17:30.",
    endWrong: (days: number) => `Lúc hết khẩn phải sau bây giờ và trong vòng ${days} ngày.`,
  },
  mail: {
    subject: {
      sent: (title: string) => `Cần xác nhận thông báo khẩn: ${title}`,
      late: (title: string) => `Quá hạn xác nhận thông báo khẩn: ${title}`,
    },
    text: (one: {
      name: string;
      title: string;
      unit: string;
      by: string;
      sentAt: string;
      reason: string;
      dueAt: string;
      isLate: boolean;
      link: string;
    }) =>
      `Kính gửi ${one.name},

${one.by} (${one.unit}) đã phát khẩn lúc ${one.sentAt}, trước khi có người duyệt:

“${one.title}”

Lý do: ${one.reason}

${one.isLate ? `Đã quá hạn xác nhận ${one.dueAt}. Thông báo vẫn đang trên trang công khai.` : `Hãy xác nhận hoặc từ chối trước ${one.dueAt}.`}

${one.link}
`,
  },
};
