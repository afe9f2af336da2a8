import { formatNumber } from "../../../../platform/i18n/index.ts";
import type { GuideWords } from "../guide-view.tsx";
import type { FromHome } from "./from-home.ts";

/** The guide to doing a procedure without a visit. */
export const vi = {
  procedures: "Thủ tục hành chính",
  title: "Làm thủ tục từ nhà",
  caption: "Nộp, trả tiền, theo dõi và nhận kết quả",
  lead: "Nhiều thủ tục làm xong mà không phải đến cơ quan, khi bạn ở xa, đi lại khó hoặc có dịch bệnh.",
  howTitle: "Làm thế nào",
  how: [
    { title: "Nộp", text: "Trên Cổng Dịch vụ công quốc gia, hoặc gửi giấy tờ qua bưu chính công ích." },
    { title: "Trả tiền", text: "Trên Cổng khi nộp, quét mã QR của khoản thu, hoặc trả cho bưu tá." },
    { title: "Theo dõi", text: "Gõ mã hồ sơ ở trang Tra cứu hồ sơ, hoặc nhắn tin HS và mã hồ sơ." },
    { title: "Nhận kết quả", text: "Bản điện tử, hoặc bưu chính công ích đưa đến nhà." },
  ],
  knowTitle: "Cần biết trước",
  know: [
    "Chọn cách nhận kết quả ngay khi nộp hồ sơ. Muốn đổi cách nhận, hãy báo nơi nhận hồ sơ.",
    "Bưu chính công ích có thu tiền công. Hỏi mức tiền ở bưu cục trước khi gửi.",
    "Không có điện thoại thông minh, bạn vẫn gửi qua bưu chính hoặc nhờ người nhà nộp thay.",
  ],
  basis:
    "Căn cứ: Nghị định số 224/2026/NĐ-CP (dịch vụ công trực tuyến); Quyết định số 45/2016/QĐ-TTg (bưu chính công ích).",
  listTitle: "Thủ tục nào",
  kinds: {
    whole: "Làm hết từ nhà",
    once: "Phải đến một lần",
    never: "Phải đến tận nơi",
  } satisfies Record<FromHome, string>,
  kindLead: {
    whole: "Bạn không phải đến cơ quan lần nào.",
    once: "Một phần làm được từ nhà. Trang của từng thủ tục nói rõ phần nào phải đến.",
    never: "Bạn phải đến nộp và đến nhận. Xem giờ làm việc trước khi đi.",
  } satisfies Record<FromHome, string>,
  online: "Làm được toàn bộ trên mạng",
  unsaid: (count: number) =>
    `Còn ${formatNumber(count)} thủ tục chưa có ghi nhận. Hãy hỏi trung tâm phục vụ hành chính công trước khi đi.`,
  demo: "Số liệu minh họa, không dùng để đi nộp thật.",
  emptyTitle: "Chưa có thủ tục nào ở đây",
  emptyHelp: "Khi tỉnh công bố, danh sách sẽ hiện ở trang này.",
  page: (page: number, pages: number) => `Trang ${formatNumber(page)} trên ${formatNumber(pages)}`,

  /** On the page of a procedure. */
  here: {
    title: "Làm từ nhà được không?",
    verdict: {
      whole: "Được. Bạn không phải đến cơ quan lần nào.",
      once: "Được một phần. Bạn phải đến một lần.",
      never: "Không. Bạn phải đến nộp và đến nhận.",
    } satisfies Record<FromHome, string>,
    unknown: "Chưa rõ hết. Hãy hỏi nơi nhận hồ sơ trước khi đi.",
    file: "Nộp",
    pay: "Trả tiền",
    follow: "Theo dõi",
    receive: "Nhận kết quả",
    payNothing: "Không mất tiền.",
    payOnline: "Trả trên Cổng Dịch vụ công quốc gia khi nộp.",
    payQr: "Quét mã QR của khoản thu ở trang tra cứu hồ sơ, nếu nơi nhận đã mở tài khoản thu.",
    payPost: "Trả cho bưu tá, hoặc quét mã QR của khoản thu ở trang tra cứu hồ sơ.",
    followText: "Tra cứu bằng mã hồ sơ",
    receiveOnline: "Bản điện tử, hoặc qua bưu chính công ích.",
    receivePost: "Qua bưu chính công ích.",
    receiveThere: "Tại nơi nộp.",
    guide: "Cách làm thủ tục từ nhà",
  },
} satisfies GuideWords<FromHome> & Record<string, unknown>;
