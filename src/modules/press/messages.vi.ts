import { formatDate } from "../../platform/i18n/index.ts";

export const vi = {
  page: {
    title: "Dành cho báo chí",
    lead: "Thông tin, số liệu, ảnh, người phát ngôn và lịch sự kiện. Tài liệu nào cũng đã được duyệt.",
    kits: "Tài liệu báo chí",
    emptyTitle: "Chưa có tài liệu nào",
    emptyText: "Tài liệu đã duyệt sẽ hiện ở đây. Cần thông tin ngay, hãy hỏi người phát ngôn hoặc gọi số ở cuối trang.",
    kitMeta: (unit: string, day: Date | null) =>
      [unit, day ? `Ngày ${formatDate(day)}` : ""].filter(Boolean).join(" · "),
    ask: "Hỏi cơ quan",
    askHint: "Phóng viên, tòa soạn xin thông tin, số liệu, phỏng vấn, quay phim.",
    opinions: "Ý kiến bạn đọc và trả lời",
    answers: "Trả lời bài báo phê bình",
    spokespersons: "Người phát ngôn",
    noSpokesperson: "Chưa đơn vị nào cử người phát ngôn. Hãy gọi số điện thoại ở cuối trang.",
    about: "Về việc",
    phone: "Điện thoại",
    email: "Thư điện tử",
    hours: "Giờ nhận liên hệ",
    decision: (number: string, day: string) => `Theo quyết định ${number} ngày ${formatDate(day)}`,
    events: "Sự kiện sắp tới",
    noEvents: "Chưa có sự kiện nào được báo trước.",
    eventNote: (hour: string, day: string, place: string) => `${hour}, ${formatDate(day)}, ${place}`,
    allEvents: "Xem lịch sự kiện",
  },
};
