import { asTyped } from "../../../platform/i18n/index.ts";
import type { ChatAnswer } from "../../procedures/index.ts";

/** Three parts of a short message without marks. */
const MOST_LETTERS = 459;

/** The answer gives way, not what is to be done where it does not fit. */
function withHint(text: string, hint: string): string {
  const most = MOST_LETTERS - hint.length - 1;
  return `${text.length <= most ? text : `${text.slice(0, most - 3)}...`}\n${hint}`;
}

/** What is answered to who writes to us. */
export interface ReplyWords {
  /** null where the medium has none. */
  subject: string | null;
  help(phone: string): string;
  lookupNotPossible(code: string, phone: string): string;
  questionTaken(code: string, day: string, address: string): string;
  stopped(address: string): string;
  /** What the catalogue answers about a procedure. */
  procedure(answer: Exclude<ChatAnswer, { kind: "none" }>): string;
  tooMany(most: number, phone: string): string;
}

/** Without marks, so that each is one part. */
export const smsWords: ReplyWords = {
  subject: null,
  help: (phone) =>
    `Soan HS va ma ho so de hoi ho so; GY va noi dung de gop y; TU CHOI de thoi nhan tin.${phone && ` Gap can bo: ${phone}`}`,
  lookupNotPossible: (code, phone) =>
    `Chua tra cuu duoc ma ${code} qua tin nhan. ${phone ? `Xin goi ${phone} hoac` : "Xin"} den noi da nop ho so.`,
  questionTaken: (code, day, address) =>
    `Da nhan y kien. Ma tra cuu ${code}, tra loi cham nhat ngay ${day}. Xem tai ${address}`,
  procedure: (answer) => withHint(asTyped(answer.shortText), "Khong dung dieu ban hoi: soan GY va cau hoi."),
  stopped: (address) => `Da ghi nhan, ban khong con nhan tin tuyen truyen. Muon nhan lai: ${address}`,
  tooMany: (most, phone) =>
    `Hom nay so nay da gui ${most} tin hoi. Xin nhan lai ngay mai${phone && ` hoac goi ${phone}`}.`,
};

export const letterWords = {
  subject: "Đã nhận thư của bạn",
  help: (phone) => `Bạn hãy viết điều muốn hỏi vào thư.${phone && ` Cần gặp cán bộ: ${phone}.`}`,
  lookupNotPossible: (code, phone) =>
    `Chưa tra cứu được mã ${code} qua thư. ${phone ? `Xin gọi ${phone} hoặc` : "Xin"} đến nơi đã nộp hồ sơ.`,
  questionTaken: (code, day, address) =>
    `Cơ quan đã nhận thư của bạn.\n\nMã tra cứu: ${code}\nTrả lời chậm nhất ngày ${day}.\n\nXem câu trả lời tại ${address}\n\nThư này gửi tự động. Muốn hỏi thêm, hãy viết một thư mới.`,
  procedure: (answer) => `${answer.text}\n\nChưa đúng điều bạn hỏi? Viết thư mới, bắt đầu bằng “Góp ý” và câu hỏi.`,
  stopped: (address) => `Bạn sẽ không còn nhận thư tuyên truyền. Muốn nhận lại, mở ${address}`,
  tooMany: (most, phone) =>
    `Hôm nay địa chỉ này đã gửi ${most} thư hỏi. Xin viết lại ngày mai${phone && ` hoặc gọi ${phone}`}.`,
  /** Added to what is put into the inbox. */
  files: (count: number) => `(Thư có ${count} tệp kèm, xem trong hộp thư của cơ quan.)`,
} satisfies ReplyWords & { files(count: number): string };
