import { decideUpdate, listUpdates, stampOf, tellProblem, updateProblem } from "../src/modules/problems/index.ts";
import type { Topic } from "../src/modules/topics/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

const APPROVES = "thai.huynh";

interface DemoWords {
  at: string;
  approvedAt?: string;
  outcome: "open" | "solved" | "unsolved";
  situation: string;
  cause?: string;
  doing?: string;
  dueOn?: string;
}

const demoProblems: { writer: string; unit: string; topic: Topic; title: string; words: DemoWords[] }[] = [
  {
    writer: "tran.ngo",
    unit: "phuong-gia-rai",
    topic: "procedures",
    title: "Chờ lâu ở quầy đất đai vào sáng thứ Hai",
    words: [
      {
        at: "2026-08-10T09:00",
        approvedAt: "2026-08-11T10:00",
        outcome: "open",
        situation:
          "Sáng thứ Hai, nhiều người chờ hơn một giờ mới tới lượt ở quầy đất đai. Có người phải về, hôm sau quay lại.",
        cause: "Chỉ có một người nhận hồ sơ đất đai. Hồ sơ thường dồn vào đầu tuần.",
        doing: "Phường xin tỉnh thêm một người. Trong lúc chờ, người ở quầy hộ tịch sang giúp từ 7 giờ 30 đến 9 giờ.",
        dueOn: "2026-10-31",
      },
      {
        at: "2026-11-03T08:00",
        approvedAt: "2026-11-03T15:00",
        outcome: "open",
        situation: "Thời gian chờ còn khoảng 40 phút. Người mới chưa được giao về phường.",
        cause: "Chỉ có một người nhận hồ sơ đất đai. Hồ sơ thường dồn vào đầu tuần.",
        doing: "Mở hẹn giờ qua loa khóm cho quầy đất đai. Sở Nội vụ hẹn bổ sung người trong tháng 12.",
        dueOn: "2026-12-20",
      },
    ],
  },
  {
    writer: "saquen.danh",
    unit: "xa-hung-hoi",
    topic: "procedureControl",
    title: "Ấp đông đồng bào Khmer ít người biết thủ tục nộp ở đâu cũng được",
    words: [
      {
        at: "2026-09-14T09:00",
        approvedAt: "2026-09-15T08:00",
        outcome: "open",
        situation: "Bà con ở hai ấp vẫn đi xa về nơi đăng ký cũ để nộp hồ sơ, dù có thể nộp tại xã.",
        cause: "Bản tin trước đây chỉ có tiếng Việt.",
        doing: "Xã dịch bản tin sang tiếng Khmer, phát hai buổi một tuần và nói tại chùa vào ngày rằm.",
        dueOn: "2026-11-15",
      },
    ],
  },
  {
    writer: "tran.ngo",
    unit: "phuong-gia-rai",
    topic: "digital",
    title: "Bảng mã QR ở nhà văn hóa khóm bị mờ, không quét được",
    words: [
      {
        at: "2026-07-20T09:00",
        approvedAt: "2026-07-20T14:00",
        outcome: "open",
        situation: "Ba bảng ngoài trời bị phai sau mùa mưa.",
        doing: "In lại trên giấy ép nhựa, thay trong tháng Tám.",
        dueOn: "2026-08-31",
      },
      {
        at: "2026-08-25T09:00",
        approvedAt: "2026-08-25T16:00",
        outcome: "solved",
        situation: "Đã thay cả ba bảng. Mỗi quý khóm kiểm tra một lần.",
      },
    ],
  },
  {
    writer: "saquen.danh",
    unit: "xa-hung-hoi",
    topic: "apparatus",
    title: "Quầy một cửa nghỉ trưa nên người làm ca không đến được",
    words: [
      {
        at: "2026-11-18T09:00",
        outcome: "open",
        situation: "Công nhân làm ca chỉ rảnh buổi trưa, lúc ấy quầy đóng cửa.",
        doing: "Xã thử mở quầy trưa thứ Tư trong ba tháng.",
        dueOn: "2027-02-28",
      },
    ],
  },
];

/** Weak points two communes tell their people about: one put off, one overdue, one solved, one still waiting for approval. */
export async function loadProblems(
  tx: Tx,
  _planId: string,
  personOf: (key: string) => Actor,
  unitOf: (key: string) => string,
): Promise<void> {
  const moment = (text: string): Date => new Date(`${text}:00+07:00`);
  for (const { writer, unit, words, topic, title } of demoProblems) {
    let problemId = "";
    for (const { at, approvedAt, outcome, situation, cause = null, doing = null, dueOn = null } of words) {
      const text = { outcome, situation, cause, doing, dueOn, topic, title, at: moment(at) };
      if (problemId === "")
        problemId = await tellProblem(tx, personOf(writer), { ...text, unitId: unitOf(unit), source: null });
      else {
        const [last] = await listUpdates(tx, problemId);
        await updateProblem(tx, personOf(writer), { ...text, problemId, basedOn: stampOf(last) });
      }
      if (!approvedAt) continue;
      const [waiting] = await listUpdates(tx, problemId);
      await decideUpdate(tx, personOf(APPROVES), {
        problemId,
        basedOn: stampOf(waiting),
        isApproved: true,
        note: null,
        at: moment(approvedAt),
      });
    }
  }
}
