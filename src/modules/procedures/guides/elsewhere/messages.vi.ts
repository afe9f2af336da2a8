import { formatNumber } from "../../../../platform/i18n/index.ts";
import type { WhereElse } from "./page.tsx";

/** The guide to filing at a place that is not the competent one (phi địa giới). */
export const vi = {
  procedures: "Thủ tục hành chính",
  title: "Nộp ở nơi khác cũng được",
  caption: "Thủ tục không phụ thuộc địa giới hành chính",
  lead: "Nhiều thủ tục nộp được ở trung tâm phục vụ hành chính công gần bạn. Bạn không cần về nơi giải quyết.",
  howTitle: "Làm thế nào",
  how: [
    { title: "Tìm thủ tục của bạn trong danh sách dưới đây." },
    { title: "Mang đủ giấy tờ đến trung tâm phục vụ hành chính công tiện cho bạn." },
    { title: "Nhận giấy tiếp nhận. Xem trên giấy: nơi nhận, nơi giải quyết, ngày hẹn." },
    { title: "Hỏi luôn lúc nộp: kết quả nhận ở đâu, có gửi qua bưu chính không." },
  ],
  knowTitle: "Cần biết trước",
  know: [
    "Thời hạn tính từ lúc cơ quan có thẩm quyền nhận được hồ sơ, không phải lúc bạn nộp.",
    "Phí, lệ phí theo mức của nơi giải quyết. Mức ấy có thể khác nơi bạn nộp.",
    "Thủ tục nộp được trên mạng thì bạn ở đâu cũng nộp được, không cần đến trung tâm.",
  ],
  basis:
    "Căn cứ: Nghị định số 118/2025/NĐ-CP (nhận trong tỉnh); Nghị định số 309/2026/NĐ-CP, Điều 14 (nhận trong cả nước) và Điều 17 (cách tính thời hạn).",
  listTitle: "Thủ tục nào",
  kinds: {
    province: "Trong tỉnh",
    nation: "Trong cả nước",
    none: "Chỉ nơi có thẩm quyền",
  } satisfies Record<WhereElse, string>,
  kindLead: {
    province: "Nộp ở bất kỳ trung tâm phục vụ hành chính công nào trong tỉnh.",
    nation: "Nộp ở bất kỳ trung tâm phục vụ hành chính công nào trong cả nước.",
    none: "Phải nộp đúng nơi có thẩm quyền giải quyết, hoặc nộp trên mạng nếu được.",
  } satisfies Record<WhereElse, string>,
  based: (text: string) => `Theo ${text}`,
  unsaid: (count: number) =>
    `Còn ${formatNumber(count)} thủ tục chưa có ghi nhận. Hãy hỏi trung tâm phục vụ hành chính công trước khi đi.`,
  demo: "Số liệu minh họa, không dùng để đi nộp thật.",
  emptyTitle: "Chưa có thủ tục nào ở đây",
  emptyHelp: "Khi tỉnh công bố, danh sách sẽ hiện ở trang này.",
  page: (page: number, pages: number) => `Trang ${formatNumber(page)} trên ${formatNumber(pages)}`,
};
