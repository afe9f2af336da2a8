import type { NoticeChannel, NoticeState, NoticeStep } from "./notice.ts";

export const vi = {
  title: "Đã báo cho người gửi",
  step: "Việc",
  steps: {
    received: "Đã nhận",
    guided: "Chỉ nơi nhận khác",
    refused: "Không tiếp nhận",
    forwarded: "Chuyển cơ quan khác",
    transferred: "Chuyển đơn vị",
    extended: "Gia hạn",
    remarked: "Mặt trận có ý kiến",
    settledOutside: "Cơ quan ngoài báo đã xong",
    answered: "Đã trả lời",
    verdict: "Hỏi đã giải quyết chưa",
  } satisfies Record<NoticeStep, string>,
  channel: "Đường báo",
  channels: { email: "Thư điện tử", sms: "Tin nhắn", zalo: "Zalo", facebook: "Facebook" } satisfies Record<
    NoticeChannel,
    string
  >,
  state: "Tình trạng",
  states: {
    waiting: "Chờ gửi",
    sending: "Đang gửi",
    sent: "Đã gửi",
    notSent: "Không gửi được",
  } satisfies Record<NoticeState, string>,
  when: "Lúc",
};

/** Kept with the notice, so in one language. */
export const noticeReasons = {
  noEmail: "Người gửi không để lại địa chỉ thư điện tử.",
  toldBefore: "Câu trả lời trước đã báo trên mạng; lần sửa này không gửi lại.",
  notNeeded: "Người gửi đã đánh giá, hoặc ý kiến đã mở lại.",
  seenByAll: "Bình luận thì ai cũng thấy, nên không gửi việc này.",
  noWay: "Tài khoản ở mạng không còn nối.",
};

/** What is written to a sender at a network, who alone reads it. */
export const networkVi = {
  received: (code: string, day: string, page: string) =>
    `Cơ quan đã nhận ý kiến của bạn, mã ${code}. Hạn trả lời: ${day}. Xem tại ${page}`,
  guided: (code: string, page: string) => `Ý kiến mã ${code} có nơi nhận riêng. Xem nơi nộp tại ${page}`,
  refused: (code: string, reason: string, page: string) =>
    `Cơ quan không tiếp nhận ý kiến mã ${code}. Lý do: ${reason}\n\nXem tại ${page}`,
  forwarded: (code: string, reason: string, page: string) =>
    `Ý kiến mã ${code} đã được chuyển tới cơ quan khác. Lý do: ${reason}\n\nXem nơi nhận tại ${page}`,
  transferred: (code: string, unit: string, reason: string, page: string) =>
    `Ý kiến mã ${code} đã được chuyển tới ${unit} trả lời. Lý do: ${reason}\n\nXem tại ${page}`,
  settledOutside: (code: string, page: string) =>
    `Cơ quan nhận chuyển báo đã giải quyết ý kiến mã ${code} của bạn. Xem trả lời tại ${page}`,
  remarked: (code: string, page: string) =>
    `Mặt trận có ý kiến về cách trả lời ý kiến mã ${code} của bạn. Xem tại ${page}`,
  extended: (code: string, day: string, reason: string, page: string) =>
    `Cơ quan cần thêm thời gian trả lời ý kiến mã ${code}. Hẹn trả lời: ${day}. Lý do: ${reason}\n\nXem tại ${page}`,
};

/** What is written under a comment, where everybody reads it: no code, no reason. */
export const commentVi = {
  received: "Cơ quan đã nhận câu hỏi của bạn và sẽ trả lời ở đây.",
  transferred: "Câu hỏi của bạn đã được chuyển tới đơn vị có trách nhiệm trả lời.",
  forwarded: "Câu hỏi của bạn đã được chuyển tới cơ quan có trách nhiệm.",
  extended: (day: string) => `Cơ quan cần thêm thời gian, hẹn trả lời bạn ngày ${day}.`,
};
