import { formatDate, formatDateTime, formatNumber } from "../../platform/i18n/index.ts";

const size = (bytes: number): string =>
  bytes < 1024
    ? `${formatNumber(bytes)} byte`
    : bytes < 1024 * 1024
      ? `${formatNumber(Math.round(bytes / 1024))} KB`
      : `${formatNumber(Math.round((bytes / 1024 / 1024) * 10) / 10)} MB`;

export const vi = {
  title: "Dữ liệu mở",
  catalogTitle: (publisher: string) => `Dữ liệu mở của ${publisher}`,
  catalogDescription: "Danh mục thủ tục, đơn vị, tin, kế hoạch và số câu hỏi dưới dạng tệp, ai cũng được dùng.",
  lead: "Dữ liệu của trang này dưới dạng tệp. Ai cũng được tải về, dùng lại, tính lại số liệu.",
  sets: "Các tập dữ liệu",
  rows: (count: number) => `${formatNumber(count)} dòng`,
  size,
  changed: (at: Date) => `Cập nhật ${formatDateTime(at)}`,
  notMade: "Đang chuẩn bị tệp",
  notMadeHelp: "Tệp được tạo tự động trong ít phút. Hãy quay lại sau.",
  emptyTitle: "Chưa có tập dữ liệu nào",
  more: "Cho lập trình viên và nhà báo",
  api: "Giao diện lập trình (API)",
  apiNote: "Hỏi từng thủ tục, từng kế hoạch bằng chương trình",
  catalogJson: "Danh mục dữ liệu (DCAT, JSON-LD)",
  catalogTurtle: "Danh mục dữ liệu (DCAT, Turtle)",
  changesFeed: "Tin tự động về thay đổi của thủ tục (Atom)",
  facts: {
    publisher: "Đơn vị công bố",
    licence: "Điều kiện sử dụng",
    period: "Thời gian",
    changed: "Nội dung đổi lần cuối",
    checked: "Kiểm tra lần cuối",
    rows: "Số dòng",
    contact: "Liên hệ",
  },
  period: (from: string, to: string) => `Từ ${formatDate(from)} đến ${formatDate(to)}`,
  when: (at: Date) => formatDateTime(at),
  files: "Tải về",
  csv: "Bảng tính CSV",
  csvNote: "UTF-8, phân cách bằng dấu chấm phẩy; mở được bằng Excel, LibreOffice",
  jsonl: "JSON, mỗi dòng một bản ghi",
  packed: (bytes: number) => `Bản nén .gz, ${size(bytes)}`,
  sum: (sum: string) => `SHA-256: ${sum}`,
  dictionary: "Các cột",
  dictionaryHead: { name: "Tên cột", type: "Kiểu", meaning: "Ý nghĩa" },
  dictionaryFile: "Tải bảng giải thích các cột (CSV)",
  types: {
    text: "chữ",
    integer: "số nguyên",
    date: "ngày",
    time: "ngày giờ",
    boolean: "đúng hoặc sai",
    list: "danh sách",
  },
  preview: "Những dòng cuối",
  previewEmpty: "Chưa có dòng nào.",
  asDcat: "Mô tả tập dữ liệu này cho chương trình (DCAT)",
  apiTitle: "Giao diện lập trình (API)",
  apiLead: "Mọi địa chỉ dưới đây trả lời bằng JSON, không cần đăng ký, trừ nơi ghi cần mã truy cập.",
  apiDocument: "Mô tả đầy đủ theo OpenAPI 3.1",
  apiErrors:
    "Lỗi trả lời theo RFC 9457 (application/problem+json). Danh sách dài chia trang bằng “cursor”. Gửi lại ETag trong If-None-Match để chỉ tải khi có thay đổi.",
  apiToken: "cần mã truy cập",
};
