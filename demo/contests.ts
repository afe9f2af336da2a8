import { approveContest, contestSubject, draftContest, register } from "../src/modules/contests/index.ts";
import { saveQuizSettings, writeQuestion } from "../src/modules/quizzes/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

const QUESTIONS = [
  {
    text: "Làm thủ tục ở bộ phận một cửa, ai ghi ngày hẹn trả kết quả?",
    right: "Cán bộ tiếp nhận, trên giấy hẹn",
    wrong: ["Người nộp tự ghi", "Không cần ghi"],
    why: "Giấy tiếp nhận hồ sơ và hẹn trả kết quả luôn có ngày hẹn.",
  },
  {
    text: "Hồ sơ trễ hẹn thì cơ quan phải làm gì?",
    right: "Xin lỗi bằng văn bản và hẹn lại ngày trả",
    wrong: ["Không phải làm gì", "Yêu cầu nộp lại từ đầu"],
    why: "Phiếu xin lỗi và hẹn lại ngày trả kết quả nêu rõ lý do.",
  },
  {
    text: "Muốn góp ý về một quy định gây khó khăn, bạn gửi loại ý kiến nào?",
    right: "Phản ánh, kiến nghị",
    wrong: ["Tố cáo", "Đơn xin việc"],
    why: "Phản ánh, kiến nghị là cách nói về quy định chưa phù hợp.",
  },
  {
    text: "Xem hồ sơ của mình đang ở đâu bằng cách nào?",
    right: "Tra mã hồ sơ trên trang hoặc nhắn tin HS và mã",
    wrong: ["Chỉ có cách đến tận nơi", "Hỏi hàng xóm"],
    why: "Mã hồ sơ in trên giấy hẹn dùng được trên trang và qua tin nhắn.",
  },
  {
    text: "Cơ quan đòi thêm giấy tờ ngoài danh mục niêm yết, bạn có quyền gì?",
    right: "Hỏi căn cứ và phản ánh",
    wrong: ["Phải nộp ngay", "Không được hỏi"],
    why: "Giấy tờ phải nộp là giấy tờ đã niêm yết.",
  },
] as const;

/** A contest of the ward: two rounds, one open now, with people of some communes who have registered. */
export async function loadContests(
  tx: Tx,
  of: { writer: Actor; approver: Actor; unitId: string; others: string[]; secretKey: Buffer; at: Date },
): Promise<void> {
  const { writer, approver, unitId, others, secretKey, at } = of;
  const DAY = 86_400_000;
  const moment = (days: number): Date => new Date(Math.floor(at.getTime() / DAY) * DAY + days * DAY + 3_600_000);
  const contestId = await draftContest(tx, writer, {
    unitId,
    title: "Tìm hiểu cải cách hành chính tại phường",
    lead: "Năm câu hỏi ngắn về quyền của bạn khi làm thủ tục. Thi trên điện thoại, mười phút.",
    rules:
      "Ai cũng được thi. Mỗi vòng thi được hai lần, lần tốt nhất được tính.\n\nHỏi ban tổ chức tại bộ phận một cửa của phường.",
    audience: "everybody",
    rounds: [
      { number: 1, opensAt: moment(-2), closesAt: moment(5) },
      { number: 2, opensAt: moment(6), closesAt: moment(12) },
    ],
    prizes: [
      { rank: "first", count: 1, amount: 1_000_000 },
      { rank: "second", count: 2, amount: 500_000 },
      { rank: "encouragement", count: 5, amount: 200_000 },
    ],
    at: moment(-12),
  });
  const subject = contestSubject({ id: contestId });
  for (const one of QUESTIONS)
    await writeQuestion(tx, writer, {
      subject,
      unitId,
      kind: "single",
      text: one.text,
      answers: [one.right, ...one.wrong].map((text, at) => ({ id: `a${at}`, text, isRight: at === 0 })),
      explanation: one.why,
      restsOn: { kind: "words", id: contestId, words: "Thể lệ cuộc thi", path: null, stamp: "1" },
      replaces: null,
      at: moment(-12),
    });
  await saveQuizSettings(tx, writer, {
    subject,
    unitId,
    draws: 5,
    passShare: 100,
    tries: 2,
    minutes: 10,
    isOpen: true,
    isCurrent: () => true,
    at: moment(-11),
  });
  await approveContest(tx, approver, secretKey, { contestId, at: moment(-10) });
  for (let one = 0; one < 14; one++)
    await register(tx, secretKey, {
      contestId,
      name: `Nguyễn Văn Thử ${one + 1}`,
      phone: `09${String(70_000_000 + one * 137)}`,
      list: one % 4 === 0 ? "officials" : "residents",
      unitId: one % 3 === 0 ? (others[one % others.length] ?? unitId) : unitId,
      at: moment(-5 + (one % 3)),
    });
}
