import {
  approveBulletin,
  correctBulletin,
  createBulletin,
  draftIssue,
  type Period,
  periodOfMonth,
  saveBulletinText,
  submitBulletin,
} from "../src/modules/bulletins/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

interface DemoIssue {
  writer: string;
  unit: string;
  kind: "province" | "commune";
  number: number;
  period: Period;
  cover: string;
  foreword: string;
  at: string;
  /** Left out: it waits for approval. */
  approvedAt?: string;
  correction?: { at: string; approvedAt: string; note: string; cover: string };
}

const APPROVES = "thai.huynh";

const demoIssues: DemoIssue[] = [
  {
    writer: "diem.pham",
    unit: "ca-mau",
    kind: "province",
    number: 8,
    period: periodOfMonth("2026-08"),
    cover: "Giảm phí khi nộp hồ sơ trên mạng từ ngày 15/8",
    foreword:
      "Tháng này có nghị quyết mới giảm, miễn nhiều khoản phí khi nộp trên mạng.\nBà con xem mục Phí, lệ phí để biết khoản nào được giảm, tới khi nào.",
    at: "2026-09-03T09:00",
    approvedAt: "2026-09-04T10:00",
    correction: {
      at: "2026-09-08T08:00",
      approvedAt: "2026-09-08T15:00",
      note: "Bản trước ghi mọi khoản đều được miễn. Đúng là có khoản miễn, có khoản chỉ giảm.",
      cover: "Miễn, giảm phí khi nộp hồ sơ trên mạng từ ngày 15/8",
    },
  },
  {
    writer: "diem.pham",
    unit: "ca-mau",
    kind: "province",
    number: 10,
    period: periodOfMonth("2026-10"),
    cover: "Trễ hẹn phải xin lỗi: bạn có quyền hỏi ngày trả mới",
    foreword:
      "Hồ sơ trễ hẹn thì cơ quan phải xin lỗi bằng văn bản và nói rõ ngày trả mới. Số này giải thích bạn cần làm gì.",
    at: "2026-11-02T09:00",
    approvedAt: "2026-11-03T08:30",
  },
  {
    writer: "tran.ngo",
    unit: "phuong-gia-rai",
    kind: "commune",
    number: 3,
    period: { from: "2026-07-01", to: "2026-09-30" },
    cover: "Bảng mã QR ở các khóm đã in lại, quét được",
    foreword: "Quý này phường in lại bảng mã ở nhà văn hóa các khóm. Bà con quét để xem cần mang giấy gì trước khi đi.",
    at: "2026-10-05T09:00",
    approvedAt: "2026-10-06T14:00",
  },
  {
    writer: "diem.pham",
    unit: "ca-mau",
    kind: "province",
    number: 11,
    period: periodOfMonth("2026-11"),
    cover: "Ngày 24/11 nghỉ: hồ sơ đến hẹn được trả ngày hôm sau",
    foreword: "",
    at: "2026-11-28T15:00",
  },
];

/** Issues of two bulletins as officers make them: from what their period brought, one corrected later, one waiting. Ids of those that are out. */
export async function loadBulletins(
  tx: Tx,
  personOf: (key: string) => Actor,
  unitOf: (key: string) => string,
): Promise<{ id: string; at: Date }[]> {
  const moment = (text: string): Date => new Date(`${text}:00+07:00`);
  const out: { id: string; at: Date }[] = [];
  for (const issue of demoIssues) {
    const { unit, kind, period, number, foreword } = issue;
    const at = moment(issue.at);
    const unitId = unitOf(unit);
    const writer = personOf(issue.writer);
    const text = await draftIssue(tx, { unitId, kind, base: "", lang: "vi", now: at }, period);
    const bulletinId = await createBulletin(tx, writer, {
      ...text,
      cover: issue.cover,
      foreword,
      unitId,
      year: Number(period.to.slice(0, 4)),
      number,
      periodFrom: period.from,
      periodTo: period.to,
      taskId: null,
      at,
    });
    await submitBulletin(tx, writer, { bulletinId, at });
    if (!issue.approvedAt) continue;
    await approveBulletin(tx, personOf(APPROVES), { bulletinId, at: moment(issue.approvedAt) });
    const { correction } = issue;
    if (correction) {
      const opened = moment(correction.at);
      await correctBulletin(tx, writer, { bulletinId, at: opened });
      await saveBulletinText(tx, writer, {
        ...text,
        bulletinId,
        cover: correction.cover,
        foreword,
        taskId: null,
        correctionNote: correction.note,
        basedOn: opened,
        at: opened,
      });
      await submitBulletin(tx, writer, { bulletinId, at: opened });
      await approveBulletin(tx, personOf(APPROVES), { bulletinId, at: moment(correction.approvedAt) });
    }
    out.push({ id: bulletinId, at: moment(correction?.approvedAt ?? issue.approvedAt) });
  }
  return out;
}
