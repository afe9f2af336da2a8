import { formatDate, formatNumber } from "../../../../platform/i18n/index.ts";
import type { ProcedureTextBlock } from "../../../procedures/index.ts";
import type { ProcedureStanding } from "./translate-procedure.ts";

/** Headings of a translated procedure; translators may put them into each language as terms. */
export const HEADINGS: Record<Exclude<ProcedureTextBlock, "name">, string> = {
  legalName: "Tên chính thức",
  summary: "Tóm tắt",
  who: "Ai được nộp",
  bring: "Bạn cần mang gì",
  steps: "Làm thế nào",
  time: "Thời hạn",
  fee: "Phí, lệ phí",
  how: "Cách nộp",
  where: "Nơi nộp",
  conditions: "Điều kiện",
  results: "Bạn nhận được gì",
};

export const CHANNELS = { inPerson: "Nộp trực tiếp", online: "Nộp trực tuyến", post: "Nộp qua bưu chính" } as const;

export const vi = {
  title: "Dịch thủ tục",
  lead: "Chọn thủ tục để người dân đọc bằng ngôn ngữ khác. Thủ tục đổi thì chỉ câu đổi quay lại đây.",
  items: "Tin bài",
  procedures: "Thủ tục",
  procedure: "Thủ tục",
  standings: {
    none: "Chưa dịch",
    outdated: "Cần dịch lại",
    draft: "Đang dịch",
    returned: "Bị trả lại",
    submitted: "Chờ đọc soát",
    confirmed: "Đã có",
    ended: "Đã hết hiệu lực",
  } satisfies Record<ProcedureStanding, string>,
  toDo: "Câu cần dịch",
  search: "Tìm tên hoặc mã thủ tục",
  emptyTitle: "Chưa có thủ tục nào",
  empty: "Chưa chọn thủ tục nào để dịch sang ngôn ngữ này. Ghi mã thủ tục ở phần “Chọn thủ tục để dịch”.",
  emptyReader: "Chưa chọn thủ tục nào để dịch sang ngôn ngữ này. Nhờ người biên tập chọn.",
  emptyFound: "Không có thủ tục nào như đã lọc.",
  choose: "Chọn thủ tục để dịch",
  chooseButton: "Chọn",
  codes: "Mã thủ tục",
  codesHint: "Một hoặc nhiều mã, cách nhau bằng dấu phẩy. Ví dụ: 1.001193, 2.000815",
  codesMissing: "Hãy ghi mã thủ tục, ví dụ 1.001193.",
  codesMany: "Mỗi lần chọn tối đa 50 thủ tục.",
  codesWrong: (codes: string) => `Không có thủ tục đang hiệu lực mang mã: ${codes}.`,
  codesChosen: (codes: string) => `Đã chọn từ trước: ${codes}.`,
  languageWrong: "Hãy chọn ngôn ngữ.",
  tooMany: "Ngôn ngữ này đã có 500 thủ tục. Hãy thôi dịch bớt rồi chọn thêm.",
  chosen: (count: number) => `Đã chọn ${formatNumber(count)} thủ tục. Người dịch thấy ở danh sách này.`,
  dropped: "Đã thôi. Trang dịch không còn; lời dịch vẫn giữ, chọn lại là có.",
  droppedReason: "Thủ tục thôi được dịch sang ngôn ngữ này.",
  drop: "Thôi dịch thủ tục này",
  dropHelp: "Người dân không còn đọc được bản dịch này. Lời dịch vẫn giữ; chọn lại thủ tục là hiện lại.",
  file: "Tải danh sách (CSV)",
  code: "Mã",
  translator: "Người dịch",
  readByName: "Người đọc soát",
  publicPage: "Xem trang công khai",
  chosenBy: (name: string, day: Date) => `${name} chọn, ${formatDate(day)}`,
  endedHere: "Thủ tục này đã hết hiệu lực nên không còn gì để dịch.",
  partName: "Tên thủ tục",

  // Public
  searchKind: "Thủ tục có bản dịch",
  readIn: "Đọc bằng:",
  found: "Thủ tục có bản dịch:",
  back: "Xem trang tiếng Việt",
  backNote: "Tính phí, chọn nơi nộp, tải biểu mẫu",
  version: (number: number) => `Theo bản ${formatNumber(number)} của thủ tục`,
  outdated: (count: number) => `${formatNumber(count)} câu vừa đổi, chưa có bản dịch; các câu ấy hiện bằng tiếng Việt.`,
};
