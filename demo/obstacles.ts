import {
  answerObstacle,
  confirmObstacle,
  findTaskByText,
  type ObstacleKind,
  reportObstacle,
} from "../src/modules/plans/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

const LOUDSPEAKER = "Phát trên truyền thanh cơ sở mỗi tuần ít nhất 02 lượt";
const ANSWER_DAYS = 5;

interface DemoObstacle {
  person: string;
  unit: string;
  kind: ObstacleKind;
  text: string;
  ask: string;
  since: string;
  /** Moments of the story, Vietnamese time. */
  reported: string;
  answered?: { at: string; text: string };
  confirmed?: string;
}

const demoObstacles: DemoObstacle[] = [
  {
    person: "saquen.danh",
    unit: "xa-hung-hoi",
    kind: "staff",
    text: "Bản tiếng Khmer chỉ có một người dịch. Tuần có từ ba tin trở lên thì không kịp giờ phát.",
    ask: "Sở cử thêm một cộng tác viên dịch tiếng Khmer hai buổi mỗi tuần, hoặc cho dùng chung bản dịch với xã Vĩnh Lợi.",
    since: "2026-09-07",
    reported: "2026-09-14T09:20",
    answered: {
      at: "2026-09-17T15:10",
      text: "Từ tuần sau, bản dịch của xã nào xong trước được gửi chung cho các xã. Sở cử một cộng tác viên vào sáng thứ Hai và thứ Năm.",
    },
    confirmed: "2026-10-02T10:00",
  },
  {
    person: "tran.ngo",
    unit: "phuong-gia-rai",
    kind: "equipment",
    text: "Cụm loa ở Khóm 3 và Khóm 5 mất tiếng sau trận giông đầu tháng 11. Khoảng 620 hộ không nghe được bản tin.",
    ask: "Bố trí 12 triệu đồng thay hai bộ thu truyền thanh, hoặc cho mượn loa lưu động của Trung tâm Văn hóa.",
    since: "2026-11-04",
    reported: "2026-11-19T08:40",
    answered: {
      at: "2026-11-23T14:30",
      text: "Đồng ý cho mượn hai loa lưu động đến hết tháng 12, nhận tại Trung tâm Văn hóa tỉnh. Kinh phí thay bộ thu đưa vào dự toán quý I.",
    },
  },
  {
    person: "yen.do",
    unit: "xa-nam-can",
    kind: "money",
    text: "Chưa rõ được chi bao nhiêu cho người đọc bản tin ngoài giờ, nên xã chưa ký được với cộng tác viên.",
    ask: "Hướng dẫn mức chi và nguồn chi cho người đọc bản tin của truyền thanh cơ sở.",
    since: "2026-11-02",
    reported: "2026-11-26T10:05",
  },
];

/** What stood in the way of some units; the planner of the province answered two of them, one is settled. */
export async function loadObstacles(
  tx: Tx,
  planId: string,
  personOf: (key: string) => Actor,
  unitOf: (key: string) => string,
): Promise<void> {
  const taskId = await findTaskByText(tx, planId, LOUDSPEAKER);
  if (!taskId) throw new Error("demonstration reports an obstacle of an unknown task");
  const moment = (text: string): Date => new Date(`${text}:00+07:00`);
  for (const { person, unit, kind, text, ask, since, reported, answered, confirmed } of demoObstacles) {
    const obstacleId = await reportObstacle(tx, personOf(person), {
      unitId: unitOf(unit),
      taskId,
      kind,
      text,
      ask,
      sinceOn: since,
      files: [],
      answerDays: ANSWER_DAYS,
      at: moment(reported),
    });
    const step = { obstacleId, answerDays: ANSWER_DAYS };
    if (answered)
      await answerObstacle(tx, personOf("phuc.le"), { ...step, note: answered.text, at: moment(answered.at) });
    if (confirmed) await confirmObstacle(tx, personOf(person), { ...step, note: "", at: moment(confirmed) });
  }
}
