import type { Satisfaction } from "./verdict.ts";

export const vi = {
  title: "Việc của bạn đã được giải quyết chưa?",
  solved: "Đã giải quyết",
  unsolved: "Chưa giải quyết",
  unsolvedHint: "Cơ quan sẽ trả lời lại, có hạn mới.",
  satisfaction: "Bạn hài lòng với câu trả lời ở mức nào?",
  grades: {
    5: "Rất hài lòng",
    4: "Hài lòng",
    3: "Bình thường",
    2: "Không hài lòng",
    1: "Rất không hài lòng",
  } satisfies Record<Satisfaction, string>,
  send: "Gửi đánh giá",
  change: "Sửa đánh giá",
  note: (until: string | null) =>
    until === null
      ? "Cán bộ không sửa, không xóa được đánh giá của bạn. Bạn sửa được trong 30 ngày."
      : `Bạn đã đánh giá. Bạn sửa được đến hết ngày ${until}.`,
  kept: "Đã ghi đánh giá của bạn. Cảm ơn bạn.",
  given: (isSolved: boolean, grade: string | null) =>
    [isSolved ? "Đã giải quyết" : "Chưa giải quyết", grade].filter(Boolean).join(" · "),
  yours: "Đánh giá của bạn",
  ofAsker: "Đánh giá của người hỏi",
  ofRound: (round: number) => `Lần trả lời ${round + 1}`,
  errors: {
    solved: "Hãy chọn việc đã được giải quyết hay chưa.",
    satisfaction: "Hãy chọn mức hài lòng với câu trả lời.",
  },
  refusals: {
    "not-answered": "Câu hỏi đang chờ trả lời nên chưa đánh giá được.",
    "too-late": "Đã quá 30 ngày nên đánh giá này không sửa được nữa.",
  },
  /** Without marks, so that one message carries it. */
  sms: (code: string, page: string) => `Y kien ma ${code} da duoc giai quyet chua? Moi ban danh gia tai ${page}`,
  network: (code: string, page: string) =>
    `Việc của bạn (mã ${code}) đã được giải quyết chưa? Mời bạn đánh giá: ${page}`,
  mailSubject: (code: string) => `Việc mã ${code} đã được giải quyết chưa?`,
  mailText: (code: string, link: string) =>
    `Chào bạn,\n\nBảy ngày trước cơ quan đã trả lời câu hỏi mã ${code} của bạn. Việc đã được giải quyết chưa? Mở địa chỉ sau để đánh giá, hoặc để hỏi lại nếu chưa xong:\n\n${link}\n\nThư này gửi một lần, bạn không cần trả lời.\n`,
};
