import { formatDate, formatDateTime } from "../../../platform/i18n/index.ts";

export const vi = {
  title: "Đưa việc vào lịch điện thoại",
  lead: "Hạn các việc của đơn vị bạn hiện trong lịch của điện thoại hoặc máy tính, tự cập nhật.",
  none: "Bạn chưa có địa chỉ lịch.",
  has: (at: Date) => `Bạn đã tạo địa chỉ lịch lúc ${formatDateTime(at)}.`,
  readOn: (day: string) => `Lịch đọc địa chỉ này lần cuối ngày ${formatDate(day)}.`,
  neverRead: "Chưa có lịch nào đọc địa chỉ này.",
  make: "Tạo địa chỉ lịch",
  again: "Tạo địa chỉ mới",
  againHelp: "Khi mất máy hoặc lỡ đưa địa chỉ cho người khác, hãy tạo địa chỉ mới. Địa chỉ cũ ngừng dùng ngay.",
  end: "Hủy địa chỉ lịch",
  made: "Đã tạo địa chỉ lịch. Hãy chép ngay, vì địa chỉ chỉ hiện một lần.",
  ended: "Đã hủy. Địa chỉ cũ không còn mở được.",
  address: "Địa chỉ lịch của riêng bạn",
  secret: "Ai có địa chỉ này đều xem được hạn việc. Không gửi cho người khác.",
  stepsTitle: "Cách thêm vào lịch",
  steps: [
    "Lịch Google trên máy tính: chọn “Lịch khác”, “Từ URL”, dán địa chỉ.",
    "iPhone: Cài đặt, Lịch, Tài khoản, Thêm tài khoản, Khác, Thêm lịch đã đăng ký.",
    "Outlook: Thêm lịch, Đăng ký từ web, dán địa chỉ.",
  ],
  calendarName: "Việc theo kế hoạch truyền thông",
  done: "[Đã đạt]",
  late: "[Trễ hạn]",
  due: "[Hạn]",
};
