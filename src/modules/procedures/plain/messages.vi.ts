import { formatNumber } from "../../../platform/i18n/format.ts";
import type { RenditionRefusal } from "./rendition.errors.ts";
import type { Part, RenditionAct, RenditionState } from "./rendition.ts";

export const vi = {
  seeOfficial: "Xem nguyên văn",
  officialInstead: "Nguyên văn quy định mới. Lời dễ hiểu đang được viết lại.",
  officialNew: "Mới có trong quy định, ghi nguyên văn.",
  staleNotice:
    "Quy định vừa thay đổi. Chỗ nào lời dễ hiểu chưa kịp viết lại thì trang này ghi nguyên văn quy định mới và có đánh dấu.",
  plain: "Lời dễ hiểu",
  parts: {
    name: "Tên gọi dễ hiểu",
    summary: "Việc này để làm gì",
    who: "Ai làm được",
    bring: "Cần mang gì",
    steps: "Làm thế nào",
    cost: "Hết bao nhiêu",
    time: "Bao lâu xong",
    where: "Làm ở đâu",
  } satisfies Record<Part, string>,
  states: {
    draft: "Đang viết",
    submitted: "Chờ duyệt",
    returned: "Bị trả lại",
    approved: "Đã duyệt",
    withdrawn: "Đã gỡ xuống",
    discarded: "Đã bỏ",
  } satisfies Record<RenditionState, string>,
  acts: {
    write: "lưu nháp",
    submit: "trình duyệt",
    approve: "duyệt, đưa ra công khai",
    return: "trả lại",
    recall: "lấy về viết tiếp",
    withdraw: "gỡ xuống",
    discard: "bỏ bản nháp",
  } satisfies Record<RenditionAct, string>,
  refusals: {
    "not-now": () => "Bản này không còn ở bước làm được việc đó. Hãy tải lại trang.",
    "own-words": () => "Bạn đã viết trong bản này nên người khác phải duyệt.",
    "somebody-writes": (d) => `${d.name || "Một người khác"} vừa bắt đầu viết. Chữ bạn gõ vẫn ở đây để chép lại.`,
    "changed-meanwhile": (d) =>
      `${d.name || "Một người khác"} vừa lưu bản này trong lúc bạn viết. Chữ bạn gõ vẫn ở đây; lưu lần nữa sẽ ghi đè.`,
    "version-moved": () =>
      "Thủ tục vừa có bản mới nên đoạn luật bên trái đã đổi. Hãy xem lại các câu được đánh dấu rồi lưu lại.",
    "nothing-written": () => "Chưa có câu nào. Hãy viết ít nhất tên gọi dễ hiểu.",
    "name-missing": () => "Còn thiếu tên gọi dễ hiểu.",
    "source-missing": (d) => `Còn ${formatNumber(d.count ?? 0)} câu chưa chọn đoạn luật. Câu nào cũng phải có nguồn.`,
    "still-stale": (d) =>
      `Còn ${formatNumber(d.count ?? 0)} câu có đoạn luật đã đổi. Hãy viết lại, hoặc xác nhận câu vẫn đúng.`,
    "facts-unread": () => "Hãy xác nhận bạn đã so các con số được cảnh báo với nguyên văn.",
    "nothing-changed": () => "Lời dễ hiểu giống bản đang công khai, không có gì để lưu.",
  } as Record<RenditionRefusal, (data: { name?: string; count?: number }) => string>,
};
