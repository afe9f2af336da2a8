import type { DocumentLook } from "./reading/plan-draft.ts";
import type { SourceRefusal } from "./source-text.ts";

export const vi = {
  looks: {
    directive: "một chỉ thị",
    report: "một báo cáo",
    law: "một văn bản luật hoặc quy định",
    decision: "một quyết định",
    resolution: "một nghị quyết",
    invitation: "một giấy mời",
    letter: "một công văn",
    notice: "một thông báo",
    telegram: "một công điện",
    submission: "một tờ trình",
    guidance: "một văn bản hướng dẫn",
    minutes: "một biên bản",
    programme: "một chương trình hoặc đề án",
    news: "một bài báo",
    "task-list": "một danh mục công việc, thiếu phần đầu của văn bản",
    unknown: "một văn bản khác",
  } satisfies Record<DocumentLook, string>,
  notAPlan: (look: string, givesDuties: boolean) =>
    givesDuties
      ? `Văn bản này không giống kế hoạch, mà giống ${look}. Văn bản có giao việc cho cơ quan, nên bạn có thể đọc như văn bản giao việc.`
      : `Văn bản này không giống kế hoạch, mà giống ${look}. Chưa lưu gì. Hãy chọn đúng văn bản kế hoạch.`,
  sourceRefusals: {
    empty: "Tệp trống, không có chữ nào để đọc. Hãy chọn tệp khác hoặc dán nội dung vào ô bên dưới.",
    "too-large": "Tệp lớn quá 25 MB. Hãy tách phần phụ lục hoặc dán riêng phần kế hoạch vào ô bên dưới.",
    "wrong-type":
      "Chỉ đọc được Word (.docx), PDF có chữ, và văn bản thuần (.txt, .md). Hãy lưu lại tệp thành một trong các loại đó.",
    scan: "Tệp này là ảnh chụp, không có chữ để đọc. Hãy lấy bản Word hoặc PDF gốc, hoặc dán nội dung vào ô bên dưới.",
    damaged: "Tệp bị hỏng, không mở được. Hãy lưu lại tệp rồi thử lần nữa.",
    suspicious:
      "Tệp nén bất thường, mở ra sẽ lớn quá mức, nên không đọc. Hãy lưu lại thành tệp mới hoặc dán nội dung vào ô bên dưới.",
    locked: "Tệp đang đặt mật khẩu. Hãy bỏ mật khẩu rồi thử lại.",
    "not-utf8": "Tệp chữ này dùng bảng mã cũ. Hãy lưu lại bằng bảng mã Unicode (UTF-8).",
  } satisfies Record<SourceRefusal, string>,
  errors: {
    numberTaken: (number: string, year: number) =>
      `Đơn vị đã có kế hoạch số ${number} trong năm ${year}. Hãy mở kế hoạch đó, hoặc sửa số.`,
  },
  command: {
    reason: "nhập kế hoạch từ dòng lệnh",
    noHome: "Chưa có đơn vị nào để nhận kế hoạch. Hãy nhập danh sách đơn vị trước.",
    noFile: (path: string) => `Không mở được tệp ${path}.`,
    reading: (name: string) => `Đang đọc ${name} …`,
    done: (tasks: string, agencies: string, known: string) =>
      `Đã đọc thành bản nháp: ${tasks} nhiệm vụ của ${agencies} cơ quan, nhận ra ${known} cơ quan. Mở để xem và sửa:`,
    readBefore: "Văn bản này đã được đọc trước đây:",
  },
};
