import {
  answerFinding,
  closeFinding,
  concludeInspection,
  createProgramme,
  decideOnPublication,
  listOfferedChecklists,
  noteFinding,
  planInspections,
  writeMinutes,
  writePublication,
} from "../src/modules/plans/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

const INSPECTOR = "cuong.lam";
const CONCLUDES = "thai.huynh";
const HOME = "ca-mau";
const LINES = 15;

interface DemoInspection {
  unit: string;
  kind: "regular" | "surprise";
  on: string;
  held?: {
    participants: string;
    overview: string;
    /** Lines of the checklist that were not good, with what was seen. */
    bad: Record<number, string>;
  };
  findings?: {
    line: number;
    text: string;
    dueOn: string;
    answered?: { by: string; at: string; text: string };
    closed?: string;
  }[];
  concluded?: { on: string; number: number; text: string; told?: string };
}

const demoInspections: DemoInspection[] = [
  {
    unit: "phuong-gia-rai",
    kind: "regular",
    on: "2026-05-12",
    held: {
      participants:
        "Ông Lâm Chí Cường, Thanh tra viên, trưởng đoàn\nÔng Tạ Minh Đức, Trưởng phòng Cải cách hành chính, Sở Nội vụ\nÔng Bùi Thanh Tâm, Chủ tịch Ủy ban nhân dân phường Giá Rai",
      overview: "Bảng niêm yết đặt ở cửa vào, dễ đọc. Quầy tiếp nhận ngăn nắp, có ghế chờ và nước uống.",
      bad: { 4: "Bảng phí ở quầy số 2 còn ghi mức thu của năm trước.", 10: "Chưa có bản tin tiếng Khmer trong quý I." },
    },
    findings: [
      {
        line: 4,
        text: "Thay bảng phí ở quầy số 2 theo nghị quyết đang có hiệu lực",
        dueOn: "2026-06-15",
        answered: { by: "tran.ngo", at: "2026-05-29T09:00", text: "Đã thay bảng ngày 28/5, có ảnh kèm theo." },
        closed: "2026-06-03T10:20",
      },
      {
        line: 10,
        text: "Phát bản tin tiếng Khmer ít nhất hai lần mỗi tháng trên truyền thanh phường",
        dueOn: "2026-09-30",
      },
    ],
    concluded: {
      on: "2026-05-20",
      number: 64,
      text: "Phường thực hiện tốt việc niêm yết và tiếp nhận hồ sơ.\nCòn chậm ở việc tuyên truyền bằng tiếng Khmer.",
      told: "Phường niêm yết thủ tục đầy đủ, tiếp nhận hồ sơ ngăn nắp, có chỗ ngồi chờ.\nBảng phí ở quầy số 2 phải thay. Bản tin tiếng Khmer phải phát ít nhất hai lần mỗi tháng.",
    },
  },
  {
    unit: "xa-hung-hoi",
    kind: "surprise",
    on: "2026-08-18",
    held: {
      participants: "Ông Lâm Chí Cường, Thanh tra viên, trưởng đoàn\nBà Danh Thị Sà Quên, công chức Văn hóa - Xã hội",
      overview: "Đến lúc 7 giờ 10. Quầy đã mở, có hai người dân đang làm thủ tục.",
      bad: { 12: "Một công chức đến sau 7 giờ 30, không báo trước." },
    },
    findings: [
      {
        line: 12,
        text: "Kiểm điểm công chức đi làm muộn; phân công người thay khi vắng",
        dueOn: "2026-12-18",
        answered: {
          by: "saquen.danh",
          at: "2026-09-09T15:00",
          text: "Đã họp kiểm điểm ngày 08/9 và lập lịch trực thay.",
        },
      },
    ],
    concluded: { on: "2026-08-24", number: 118, text: "Kỷ luật giờ giấc cần được chấn chỉnh ngay." },
  },
  {
    unit: "xa-nam-can",
    kind: "regular",
    on: "2026-11-17",
    held: {
      participants: "Ông Lâm Chí Cường, Thanh tra viên, trưởng đoàn\nBà Đỗ Hải Yến, công chức Văn hóa - Xã hội",
      overview: "Hồ sơ sắp xếp đúng thứ tự, tra cứu được ngay.",
      bad: { 7: "Ba hồ sơ quá hạn chưa có thư xin lỗi." },
    },
    findings: [{ line: 7, text: "Gửi thư xin lỗi và hẹn lại ngày trả cho ba hồ sơ quá hạn", dueOn: "2026-12-05" }],
  },
  { unit: "xa-dat-mui", kind: "regular", on: "2026-12-08" },
  { unit: "phuong-hiep-thanh", kind: "surprise", on: "2026-12-11" },
];

/** A year of inspections: two concluded, one waiting for its conclusion, two to come, one of them a surprise. */
export async function loadInspections(
  tx: Tx,
  planId: string,
  personOf: (key: string) => Actor,
  unitOf: (key: string) => string,
): Promise<void> {
  const moment = (text: string): Date => new Date(`${text}:00+07:00`);
  const inspector = personOf(INSPECTOR);
  const begun = moment("2026-03-02T08:00");
  const programmeId = await createProgramme(tx, inspector, {
    unitId: unitOf(HOME),
    year: 2026,
    title: "Kiểm tra cải cách hành chính và tuyên truyền năm 2026",
    number: "21/KH-UBND",
    groupKind: "communes",
    quotaPercent: 30,
    planId,
    taskId: null,
    at: begun,
  });
  const [checklist] = await listOfferedChecklists(tx);
  if (!checklist) throw new Error("demonstration inspects without a checklist");
  for (const one of demoInspections) {
    const [inspectionId = ""] = await planInspections(tx, inspector, {
      programmeId,
      checklistId: checklist.id,
      inspections: [
        { unitId: unitOf(one.unit), kind: one.kind, plannedOn: one.on, leader: inspector.name, members: "Tạ Minh Đức" },
      ],
      at: begun,
    });
    if (one.held) await hold(tx, inspector, inspectionId, one, one.held, moment);
    const findings: string[] = [];
    for (const { line, text, dueOn } of one.findings ?? [])
      findings.push(
        await noteFinding(tx, inspector, { inspectionId, line, text, dueOn, at: moment(`${one.on}T16:20`) }),
      );
    const { concluded } = one;
    if (!concluded) continue;
    await concludeInspection(tx, personOf(CONCLUDES), {
      inspectionId,
      conclusion: concluded.text,
      concludedOn: concluded.on,
      number: concluded.number,
      symbol: "UBND",
      signer: personOf(CONCLUDES).name,
      signerTitle: "Phó Chủ tịch",
      at: moment(`${concluded.on}T10:00`),
    });
    if (concluded.told) {
      const at = moment(`${concluded.on}T14:00`);
      await writePublication(tx, inspector, {
        inspectionId,
        words: concluded.told,
        ground: "Luật Tiếp cận thông tin số 104/2016/QH13",
        at,
      });
      await decideOnPublication(tx, personOf(CONCLUDES), { inspectionId, edit: 1, isApproved: true, note: null, at });
    }
    for (const [at, { answered, closed }] of (one.findings ?? []).entries()) {
      const findingId = findings[at] ?? "";
      if (answered)
        await answerFinding(tx, personOf(answered.by), { findingId, note: answered.text, at: moment(answered.at) });
      if (closed) await closeFinding(tx, inspector, { findingId, note: "Đã xem tận nơi.", at: moment(closed) });
    }
  }
}

function hold(
  tx: Tx,
  inspector: Actor,
  inspectionId: string,
  one: DemoInspection,
  held: NonNullable<DemoInspection["held"]>,
  moment: (text: string) => Date,
): Promise<void> {
  return writeMinutes(tx, inspector, {
    inspectionId,
    basedOn: 1,
    heldOn: one.on,
    participants: held.participants,
    overview: held.overview,
    marks: Array.from({ length: LINES }, (_, position) => {
      const note = held.bad[position] ?? null;
      return { position, verdict: note === null ? ("good" as const) : ("bad" as const), note };
    }),
    files: [],
    at: moment(`${one.on}T16:00`),
  });
}
