import { formatDate, formatNumber } from "../platform/i18n/index.ts";

export const vi = {
  copy: "Bản sao",
  copyOf: (day: string) => `Bản sao ngày ${formatDate(day)}, xem được khi không có mạng.`,
  newest: "Xem bản mới nhất trên mạng",
  reachOffice: "Bản sao này không gửi đi được. Hãy gọi điện, gửi thư hoặc đến:",
  needsNetwork: "Phần này cần có mạng.",
  openOnline: "Mở trang này trên mạng",
  /** Behind links of our own that lead out of the copy. */
  online: "(cần mạng)",
  english: "In English: online only",
  moved: "Trang này đã chuyển sang địa chỉ khác",
  resumed: (count: number) => `Tiếp tục: ${formatNumber(count)} tệp đã xong ở lần trước.`,
  progress: (done: number, waiting: number) =>
    `Đã xong ${formatNumber(done)} tệp · còn ít nhất ${formatNumber(waiting)}`,
  packing: (done: number, all: number) => `Đang đóng gói ${formatNumber(done)}/${formatNumber(all)} tệp`,
  done: (sum: { files: number; megabytes: string; seconds: string; place: string }) =>
    `Đã xuất ${formatNumber(sum.files)} tệp, ${sum.megabytes} MB, trong ${sum.seconds} giây vào ${sum.place}.`,
  changed: (written: number, kept: number, removed: number) =>
    `Ghi mới ${formatNumber(written)}, giữ nguyên ${formatNumber(kept)}, xóa ${formatNumber(removed)} tệp.`,
  check: (file: string) => `Kiểm tra toàn vẹn: sha256sum -c ${file}`,
  broken: (count: number) =>
    `${formatNumber(count)} trang không lấy được. Bản sao giữ bản cũ của trang đó nếu có; nếu không, chỗ ấy chỉ có lời báo. Sửa rồi chạy lại lệnh này:`,
  brokenPage: (one: { address: string; status: number; from: string }) =>
    `  ${one.address}: ${one.status === 404 ? "không có trang này" : `máy chủ báo lỗi ${one.status}`}${one.from ? `, có liên kết ở ${one.from}` : ""}`,
  brokenMore: (count: number) => `  … và ${formatNumber(count)} trang nữa`,
  brokenOff: "Chưa xuất xong. Chạy lại đúng lệnh này, việc sẽ tiếp tục từ chỗ đang dở.",
  databaseAway:
    "Không hỏi được cơ sở dữ liệu nữa. Hãy xem cơ sở dữ liệu có đang chạy không (npm run danbiet -- doctor).",
  noRoom: (path: string) => `Hết chỗ trên đĩa khi ghi vào ${path}. Hãy dọn bớt hoặc chọn ổ khác rồi chạy lại.`,
  notWritable: (path: string) => `Không ghi được vào ${path}. Hãy xem quyền ghi của thư mục này.`,
  unitUnknown: (slug: string) => `Không có đơn vị nào có địa chỉ “${slug}”.`,
  folderInUse: (path: string) =>
    `Thư mục ${path} đang có tệp khác không do lệnh này tạo ra. Hãy chọn thư mục trống để không ghi đè.`,
  notBuilt: "Chưa có bản dựng của trang. Hãy chạy: npm run build",
  withUnknown: (name: string) => `--with chỉ nhận sheets (tờ A4) và data (dữ liệu từng thủ tục); đang là “${name}”.`,
};
