import type { Part } from "./part-of.ts";

/** What goes into the draft: texts people read, written in the language of the record. */
export const draftWords = {
  titleAsked: (name: string) => `Hỏi và đáp: ${name}`,
  titleTold: (name: string) => `Giải thích thêm: ${name}`,
  summary: (name: string) => `Trả lời những điều người dân hay hỏi hoặc hay làm thiếu khi làm thủ tục ${name}.`,
  lead: (name: string) => `Khi làm thủ tục “${name}”, nhiều người còn chưa rõ những điều dưới đây.`,
  asked: "Người dân hỏi:",
  searched: "Người dân tìm bằng những từ:",
  toAnswer: "[Viết câu trả lời ở đây]",
  lacking: "Giấy tờ hay thiếu nhất:",
  more: (address: string) => `Xem đầy đủ thủ tục tại ${address}`,
  themeTitle: (text: string) => `Hỏi và đáp: ${text}`.slice(0, 180),
  themeLead: (text: string) =>
    `Nhiều người tìm “${text}” trên trang này mà chưa thấy câu trả lời. Dưới đây là những điều cần biết.`,
  foundLead: (words: string) => `Khi thử trang này cùng người dân, chúng tôi thấy: ${words}`,
  themeSummary: (text: string) => `Những điều cần biết về: ${text}.`,
  headings: {
    papers: "Cần mang giấy tờ gì?",
    form: "Điền tờ khai thế nào?",
    fee: "Phải nộp bao nhiêu tiền?",
    time: "Bao lâu thì xong?",
    place: "Nộp ở đâu?",
    online: "Nộp qua mạng thế nào?",
    who: "Ai được nộp, có được nhờ người khác không?",
    result: "Nhận kết quả thế nào?",
    other: "Những câu hỏi khác",
  } satisfies Record<Part, string>,
  formOf: (paper: string, form: string) => `${paper}: dùng ${form}`,
};
