import type { Words } from "./judge.ts";

/** Reasons as they are kept with a message and shown to officers. */
export const engineWords = {
  triedEnough: (times, reason) => `Đã thử ${times} lần không được. Lần cuối: ${reason}`,
  notArrived: "Nhà cung cấp nói chưa nhận được; gửi lại.",
  cannotTell: "Không rõ đã tới chưa: nhà cung cấp không trả lời được. Cần người xem.",
  noAddress: "Địa chỉ đã được xóa theo yêu cầu của người nhận.",
  unwanted: "Người nhận đã thôi nhận tin, hoặc không còn trong danh sách.",
  unreadable: "Không đọc được nội dung hoặc địa chỉ: khóa của hệ thống không còn đúng.",
  slow: (seconds) => `Mỗi tin giao mất hơn ${seconds} giây.`,
  lostAnswer: "Máy dừng khi đang giao; đang hỏi nhà cung cấp đã nhận chưa.",
  reportedWithoutReason: "Nhà cung cấp báo không tới được, không nói vì sao.",
} satisfies Words & { slow(seconds: number): string } & Record<string, unknown>;
