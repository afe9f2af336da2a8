import {
  addMarker,
  addOutsideJuror,
  approveContest,
  confirmTeamSheet,
  draftContest,
  drawOrder,
  handInTeamSheet,
  letScoresOut,
  listTeamSheets,
  listTeams,
  publishContest,
  register,
  setVideo,
  typeTeamSheet,
} from "../src/modules/contests/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

const TEAMS = ["Bông Lúa", "Sông Cầu", "Cánh Đồng Muối", "Hương Tràm"] as const;

/** Two contests on stage of the ward: one whose teams perform these days, one that is over. */
export async function loadStageContests(
  tx: Tx,
  of: {
    writer: Actor;
    approver: Actor;
    juror: Actor;
    typist: Actor;
    confirmer: Actor;
    unitId: string;
    others: readonly string[];
    secretKey: Buffer;
    at: Date;
  },
): Promise<void> {
  const { writer, approver, juror, typist, confirmer, unitId, others, secretKey, at } = of;
  const DAY = 86_400_000;
  const moment = (days: number): Date => new Date(Math.floor(at.getTime() / DAY) * DAY + days * DAY + 3_600_000);
  const make = async (title: string, from: number, held: number, scored: number): Promise<string> => {
    const contestId = await draftContest(tx, writer, {
      unitId,
      title,
      lead: "Mỗi đội chào hỏi, trả lời và diễn một tiểu phẩm về thủ tục hành chính.",
      rules: "Đội có từ 3 đến 10 người.\n\nHỏi ban tổ chức tại bộ phận một cửa của phường.",
      audience: "residents",
      rounds: [{ number: 1, opensAt: moment(from), closesAt: moment(held - 2) }],
      prizes: [
        { rank: "first", count: 1, amount: 3_000_000 },
        { rank: "second", count: 1, amount: 2_000_000 },
      ],
      stage: {
        rules: { place: "Nhà văn hóa phường Giá Rai", startsAt: moment(held), minutesEach: 20, dropRule: "extremes" },
        parts: [
          { number: 1, name: "Chào hỏi" },
          { number: 2, name: "Kiến thức" },
          { number: 3, name: "Tiểu phẩm" },
        ],
        criteria: [
          { part: 1, number: 1, name: "Nội dung, phong cách", most: 10 },
          { part: 2, number: 1, name: "Trả lời đúng", most: 10 },
          { part: 3, number: 1, name: "Kịch bản", most: 10 },
          { part: 3, number: 2, name: "Diễn xuất", most: 10 },
        ],
      },
      at: moment(from - 5),
    });
    await approveContest(tx, approver, secretKey, { contestId, at: moment(from - 3) });
    for (const [n, name] of TEAMS.entries())
      await register(tx, secretKey, {
        contestId,
        name: `Phạm Thị Thử ${n + 1}`,
        phone: `09${String(72_000_000 + n * 317)}`,
        list: "residents",
        unitId: n % 2 === 0 ? unitId : (others[n % others.length] ?? unitId),
        team: { name, members: [1, 2, 3, 4].map((member) => `Thành viên ${n + 1}.${member}`) },
        ...(n === 3 ? { by: { actor: typist, source: "paper" as const } } : {}),
        at: moment(from + 1),
      });
    await addMarker(tx, writer, { contestId, personId: juror.id ?? "", at: moment(from + 2) });
    await addOutsideJuror(tx, writer, { contestId, name: "Nghệ sĩ Thử Bạch Liễu", at: moment(from + 2) });
    await drawOrder(tx, writer, secretKey, { contestId, at: moment(held - 1) });
    // An hour and a half after the first team came on.
    const day = new Date(moment(held).getTime() + 5_400_000);
    const teams = (await listTeams(tx, contestId)).slice(0, scored);
    const sheets = await listTeamSheets(tx, contestId);
    for (const [n, team] of teams.entries()) {
      for (const sheet of sheets.filter((one) => one.teamId === team.entrantId)) {
        const input = { sheetId: sheet.id, marks: [9 - (n % 3) / 2, 8 + (n % 2), 8.5, 9 - n / 4], at: day };
        if (sheet.personId) await handInTeamSheet(tx, juror, input);
        else {
          await typeTeamSheet(tx, typist, input);
          await confirmTeamSheet(tx, confirmer, input);
        }
      }
      await letScoresOut(tx, approver, { contestId, teamId: team.entrantId, at: day });
    }
    return contestId;
  };
  const over = await make("Hội thi Dân hỏi, phường trả lời", -50, -20, TEAMS.length);
  await publishContest(tx, approver, secretKey, { contestId: over, at: moment(-19) });
  const [winner] = await listTeams(tx, over);
  if (winner)
    await setVideo(tx, writer, {
      contestId: over,
      teamId: winner.entrantId,
      url: "https://vidu.example/hoi-thi",
      at: moment(-18),
    });
  await make("Hội thi sân khấu hoá cải cách hành chính", -15, -1, 2);
}
