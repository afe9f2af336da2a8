import { formatNumber } from "../../../platform/i18n/index.ts";
import type { FormLimit, FormReturn, FormStep } from "./form.ts";

const UNITS: Record<FormLimit["unit"], string> = {
  workingDay: "ngày làm việc",
  day: "ngày",
  hour: "giờ làm việc",
  month: "tháng",
};
const padded = (value: number): string => String(value).padStart(2, "0");

/**
 * Words of the counter's forms. There is no English catalogue: the forms are laid down in Vietnamese, whatever the reader's
 * language. Names and numbers of the forms are data (`editions.ts`); what each must hold follows Thông tư 03/2025/TT-VPCP, the
 * sentences are ours.
 */
export const words = {
  sample: "MẪU",
  number: "Số:",
  formOf: (number: string, source: string) => `Mẫu số ${number}, ${source}`,
  page: "Trang",
  code: "Mã hồ sơ",
  qrAlt: (url: string) => `Mã QR mở trang tra cứu hồ sơ: ${url}`,
  qrLabel: "Quét để tra cứu",
  lookup: "Tra cứu hồ sơ tại",
  receivedBy: "Nơi tiếp nhận",
  competent: "Cơ quan giải quyết",
  ofWhom: "Tiếp nhận hồ sơ của",
  dossierOf: "Hồ sơ của",
  idNumber: "Số định danh",
  passport: "Số hộ chiếu",
  address: "Địa chỉ",
  phone: "Số điện thoại",
  email: "Thư điện tử",
  authorised: "Người nộp thay",
  procedure: "Nội dung yêu cầu giải quyết",
  procedureWithCode: (name: string, code: string) => `${name} (mã thủ tục ${code})`,
  papers: "Thành phần hồ sơ nộp gồm",
  paperColumns: ["TT", "Tên giấy tờ", "Bản chính", "Bản sao", "Bản điện tử"],
  noPapers: "không có giấy tờ kèm theo",
  sets: "Số lượng hồ sơ",
  setsOf: (count: number) => `${padded(count)} bộ`,
  limit: "Thời gian giải quyết hồ sơ theo quy định",
  sameDay: "trong ngày",
  limitOf: (amount: number, unit: FormLimit["unit"]) => `${padded(amount)} ${UNITS[unit]}`,
  received: "Thời gian nhận hồ sơ",
  competentReceived: "Cơ quan giải quyết nhận được hồ sơ",
  due: "Thời gian trả kết quả",
  dueLater:
    "thời hạn bắt đầu khi cơ quan giải quyết nhận được hồ sơ; ngày trả kết quả được báo cho người nộp ngay sau đó",
  why: "Cách tính",
  returning: "Nhận kết quả",
  returnWay: {
    counter: (where: string | null) => `tại ${where ?? ""}`,
    post: (where: string | null) => `qua bưu chính công ích, đến ${where ?? ""}`,
    electronic: (where: string | null) => (where ? `bản điện tử, qua ${where}` : "bản điện tử"),
  } satisfies Record<FormReturn["way"], (where: string | null) => string>,
  returnShort: { counter: "Tại quầy", post: "Bưu chính", electronic: "Điện tử" } satisfies Record<
    FormReturn["way"],
    string
  >,
  fee: "Phí, lệ phí",
  noFee: "không thu",
  feeColumns: ["Khoản thu", "Số tiền (đồng)"],
  feeTotal: "Cộng",
  feePaid: { "not-yet": "chưa nộp", paid: "đã nộp" },
  feeState: (total: string, inWords: string, state: string) => `${total} (${inWords}), ${state}`,
  book: "Vào Sổ theo dõi hồ sơ",
  bookPlace: (volume: string, number: number) => `quyển số ${volume}, số thứ tự ${padded(number)}`,
  contact: "Cần hỏi, xin liên hệ",
  phoneOf: (phone: string) => `điện thoại ${phone}`,
  hour: (hours: string, minutes: string, day: string) => `${hours} giờ ${minutes} phút, ${day}`,
  signNote: "(Ký, ghi rõ họ tên)",
  submitter: "NGƯỜI NỘP HỒ SƠ",
  receiver: "NGƯỜI TIẾP NHẬN HỒ SƠ",
  guide: "NGƯỜI HƯỚNG DẪN",
  supplementLead: "Để hồ sơ được giải quyết, đề nghị Ông/Bà bổ sung, hoàn thiện một lần những nội dung sau:",
  reason: (text: string) => `Lý do: ${text}`,
  basis: (text: string) => `Căn cứ: ${text}`,
  supplementBy: "Đề nghị nộp đủ trước hết ngày",
  supplementClock: "Thời hạn giải quyết được tính lại từ khi hồ sơ đầy đủ, đúng quy định.",
  refusalLead: (agency: string) => `${agency} chưa thể tiếp nhận, giải quyết hồ sơ này, vì:`,
  guidance: "Đề nghị Ông/Bà",
  to: "Kính gửi:",
  apologyLead: (agency: string, at: string, procedure: string) =>
    `${capital(at)}, ${agency} đã tiếp nhận hồ sơ của Ông/Bà về việc: ${procedure}.`,
  apologyDue: "Thời gian trả kết quả ghi trên giấy tiếp nhận",
  apologyReason: "Hồ sơ chưa giải quyết xong đúng hẹn, vì:",
  apology: (agency: string) =>
    `${agency} xin lỗi Ông/Bà về sự chậm trễ, về thời gian và công sức Ông/Bà phải mất thêm, và đề nghị được gia hạn thời gian giải quyết.`,
  newDue: "Thời gian trả kết quả mới",
  thanks: "Rất mong Ông/Bà thông cảm.",
  stopLead: (agency: string, at: string, procedure: string, from: string) =>
    `${capital(at)}, ${agency} đã tiếp nhận hồ sơ của Ông/Bà về việc: ${procedure}. Nay ${agency} thông báo dừng giải quyết hồ sơ này kể từ ${from}, vì:`,
  givenBack: "Giấy tờ, khoản tiền trả lại",
  recipients: "Nơi nhận:",
  asAbove: "- Như trên;",
  file: (filing: string) => `- Lưu: ${filing}.`,
  controlPapers: "Thành phần hồ sơ",
  controlColumns: ["TT", "Bên giao, bên nhận", "Giao nhận lúc", "Hạn xong", "Kết quả", "Ghi chú", "Ký nhận"],
  hands: (from: string, to: string) => `Giao: ${from}\nNhận: ${to}`,
  punctuality: { early: "Sớm", onTime: "Đúng hạn", late: "Trễ" } satisfies Record<
    NonNullable<FormStep["punctuality"]>,
    string
  >,
  noSteps: "Chưa có lần giao nhận nào.",
  controlNote: "Mỗi lần giao, nhận ghi một dòng; kết quả là của bên giao so với hạn của bên ấy.",
  bookYear: (year: number) => `Năm ${year}`,
  bookVolume: (volume: string) => `Quyển số ${volume}`,
  bookSpan: (first: number, last: number) => `Từ số ${padded(first)} đến số ${padded(last)}`,
  bookEmpty: "Chưa có hồ sơ nào.",
  bookColumns: [
    "STT",
    "Mã hồ sơ",
    "Tên thủ tục hành chính",
    "Số bộ",
    "Tên cá nhân, tổ chức",
    "Địa chỉ, số điện thoại",
    "Cơ quan chủ trì giải quyết",
  ],
  bookReturn: "Nhận và trả kết quả",
  bookReturnColumns: ["Nhận hồ sơ", "Hẹn trả", "Trả kết quả", "Phương thức, ký nhận"],
  bookNote: "Ghi chú",
  bookTotal: (count: number) => `Quyển này có ${formatNumber(count)} hồ sơ.`,
  bookLocked: (day: string) => `Sổ được khóa ${day}, sau đó không ghi thêm.`,
  bookKeeper: "NGƯỜI GHI SỔ",
};

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}
