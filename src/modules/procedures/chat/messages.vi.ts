/** Sentences of the answer in a chat. It is always Vietnamese, as the question is. */
export const vi = {
  papers: "Cần mang",
  morePapers: (count: number) => `; và ${count} giấy tờ khác`,
  more: (url: string) => `Xem đủ và tải mẫu đơn: ${url}`,
  version: (day: string) => `Theo bản có hiệu lực từ ${day}.`,
  moreShort: (url: string, day: string) => `Xem đủ: ${url} (bản từ ${day})`,
  which: "Bạn hỏi việc nào dưới đây?",
  byCode: "Mở đúng việc bạn cần, hoặc nhắn lại mã của việc đó.",
  byCodeShort: "Nhắn lại mã của việc bạn cần.",
  nothing: "Chưa tìm thấy thủ tục đúng điều bạn hỏi.",
  noSuchCode: (code: string) => `Không có thủ tục nào đang áp dụng mang mã ${code}.`,
};
