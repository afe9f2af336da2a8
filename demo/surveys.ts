import {
  answerOpen,
  approvePoll,
  approveQuestionnaire,
  approveSurvey,
  draftSurvey,
  enterSheet,
  FIVE_FACTORS,
  proposeQuestionnaire,
  publishResults,
  writePoll,
  writeQuestionnaire,
} from "../src/modules/surveys/index.ts";
import { shift } from "../src/platform/calendar/index.ts";
import { vietnamDay } from "../src/platform/clock/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

const moment = (day: string): Date => new Date(`${day}T02:00:00Z`);

/** Sheets of the two quarters: how many, and how often a question was answered with 5, 4, 3, 2 out of ten. */
const QUARTERS = [
  {
    title: "Mức hài lòng về phục vụ hành chính tại phường, quý II năm 2026",
    from: "2026-04-01",
    until: "2026-06-30",
    opens: "2026-07-06",
    published: "2026-07-30",
    sheets: 26,
    marks: [3, 4, 2, 1],
  },
  {
    title: "Mức hài lòng về phục vụ hành chính tại phường, quý III năm 2026",
    from: "2026-07-01",
    until: "2026-09-30",
    opens: "2026-10-05",
    published: "2026-11-02",
    sheets: 32,
    marks: [4, 4, 1, 1],
  },
] as const;

/** The same for everybody who loads the demonstration: answers depend on the sheet and the question alone. */
function answersOf(sheet: number, marks: readonly number[]): Record<string, number | string | string[]> {
  const answers: Record<string, number | string | string[]> = {};
  for (const [at, item] of FIVE_FACTORS.items.entries()) {
    const turn = (sheet * 7 + at * 3 + ((sheet * at) % 4)) % 10;
    if (item.kind === "satisfaction") {
      let upTo = 0;
      const mark = marks.findIndex((share) => {
        upTo += share;
        return turn < upTo;
      });
      answers[item.key] = 5 - Math.max(0, mark);
    } else if (item.kind === "one")
      answers[item.key] = item.options[turn % Math.min(3, item.options.length)]?.key ?? "1";
    else if (item.kind === "many")
      answers[item.key] = [item.options[turn % 4]?.key ?? "1", item.options[4 + (turn % 4)]?.key ?? "5"];
  }
  return answers;
}

/** Two quarters asked on paper in the quarters of the ward, and one survey that is open now. */
export async function loadSurveys(
  tx: Tx,
  of: { writer: Actor; approver: Actor; typist: Actor; unitId: string; at: Date },
): Promise<string[]> {
  const { writer, approver, typist, unitId, at } = of;
  const begun = moment("2026-06-15");
  const questionnaireId = await writeQuestionnaire(tx, writer, {
    unitId,
    name: "Phiếu năm yếu tố",
    content: FIVE_FACTORS,
    at: begun,
  });
  await proposeQuestionnaire(tx, writer, { id: questionnaireId, at: begun });
  await approveQuestionnaire(tx, approver, { id: questionnaireId, at: moment("2026-06-18") });
  const common = {
    unitId,
    purpose: "Để phường biết chỗ nào người dân chưa hài lòng và sửa từ đó.",
    questionnaireId,
    leastPerStratum: 10,
    officialRef: null,
  };
  const quarters: string[] = [];
  for (const quarter of QUARTERS) {
    const opened = moment(quarter.opens);
    const surveyId = await draftSurvey(tx, writer, {
      ...common,
      title: quarter.title,
      populationKind: "list",
      periodFrom: quarter.from,
      periodUntil: quarter.until,
      opensOn: quarter.opens,
      closesOn: shift(quarter.opens, 14),
      marginPercent: 15,
      takesOpen: false,
      groups: [
        { name: "Khóm 1", population: 640 },
        { name: "Khóm 2", population: 410 },
        { name: "Khóm 3", population: 380 },
      ],
      at: moment(shift(quarter.opens, -6)),
    });
    await approveSurvey(tx, approver, { surveyId, at: moment(shift(quarter.opens, -5)) });
    for (let sheet = 1; sheet <= quarter.sheets; sheet++)
      for (const who of [writer, typist])
        await enterSheet(tx, who, {
          surveyId,
          sheet,
          stratum: sheet % 4 === 0 ? 3 : sheet % 4 === 1 ? 2 : 1,
          answers: answersOf(sheet, quarter.marks),
          content: FIVE_FACTORS,
          at: opened,
        });
    await publishResults(tx, approver, { surveyId, at: moment(quarter.published) });
    quarters.push(surveyId);
  }
  const today = vietnamDay(at);
  const monthBefore = shift(`${today.slice(0, 7)}-01`, -1);
  const surveyId = await draftSurvey(tx, writer, {
    ...common,
    title: "Ý kiến về bộ phận một cửa của phường",
    populationKind: "open",
    periodFrom: `${monthBefore.slice(0, 7)}-01`,
    periodUntil: monthBefore,
    opensOn: shift(today, -3),
    closesOn: shift(today, 20),
    marginPercent: 5,
    takesOpen: true,
    groups: [],
    at,
  });
  await approveSurvey(tx, approver, { surveyId, at });
  for (let one = 1; one <= 12; one++)
    await answerOpen(tx, {
      surveyId,
      id: `00000000-0000-4000-8000-${String(one).padStart(12, "0")}`,
      answers: answersOf(one + 40, [5, 3, 1, 1]),
      at,
    });
  const pollId = await writePoll(tx, writer, {
    unitId,
    question: "Bạn muốn phường mở bộ phận một cửa thêm lúc nào?",
    options: ["Sáng thứ Bảy", "Buổi trưa", "Đến 18 giờ", "Giờ hiện nay là đủ"].map((text, place) => ({
      key: String(place + 1),
      text,
    })),
    opensOn: shift(today, -2),
    closesOn: shift(today, 28),
    at,
  });
  await approvePoll(tx, approver, { pollId, at });
  return quarters;
}
