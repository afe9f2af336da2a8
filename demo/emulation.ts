import {
  decideHonour,
  draftMovement,
  insertProposal,
  judgeEntry,
  launchMovement,
  listEntries,
  listProposals,
  registerUnit,
  reportEntry,
} from "../src/modules/emulation/index.ts";
import { checkRecognition, publishRecognition, recognise } from "../src/modules/recognitions/index.ts";
import { monthAfter, quarterOf } from "../src/modules/service-quality/index.ts";
import { vietnamDay } from "../src/platform/clock/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

/** The year's movement of the province, with three communes: one judged, one that has reported, one that has registered. */
export async function loadEmulation(
  tx: Tx,
  demo: {
    personOf(key: string): Actor;
    unitOf(key: string): string;
    story(day: string, time: string): Date;
  },
): Promise<void> {
  const { personOf, unitOf, story } = demo;
  const leader = personOf("thai.huynh");
  const day = (text: string): string => vietnamDay(story(text, "09:00"));
  const movementId = await draftMovement(tx, personOf("phuc.le"), {
    unitId: unitOf("ca-mau"),
    title: "Cơ quan gọn, hồ sơ sớm, công sở thân thiện",
    lead: "Mỗi đơn vị chọn việc làm được ngay để bộ máy gọn hơn, hồ sơ trả sớm hơn, kỷ luật nghiêm hơn và người dân được đón tiếp tử tế.",
    fromOn: day("2026-03-02"),
    toOn: day("2026-12-15"),
    registerBy: day("2026-12-01"),
    document: "Kế hoạch phát động thi đua năm 2026 (minh họa)",
    criteria: [
      {
        position: 1,
        topic: "apparatus",
        text: "Việc chồng chéo được bỏ, mỗi việc một người chịu trách nhiệm",
        maximum: 20,
        rate: null,
        target: null,
      },
      {
        position: 2,
        topic: "settlement",
        text: "Hồ sơ trả trước hạn và đúng hạn",
        maximum: 35,
        rate: "inTime",
        target: 9_800,
      },
      {
        position: 3,
        topic: "discipline",
        text: "Đúng giờ, không bỏ quầy, không hẹn miệng",
        maximum: 20,
        rate: null,
        target: null,
      },
      {
        position: 4,
        topic: "culture",
        text: "Chào hỏi, hướng dẫn tận nơi, xin lỗi khi trễ",
        maximum: 25,
        rate: null,
        target: null,
      },
    ],
    at: story("2026-02-23", "09:00"),
  });
  await launchMovement(tx, leader, { movementId, at: story("2026-03-02", "08:00") });
  const promises = [
    ["tran.ngo", "phuong-gia-rai", "Mọi giấy hẹn có lời chào và số người trực; không hồ sơ khai sinh nào trả trễ."],
    ["saquen.danh", "xa-hung-hoi", "Quầy có người nói tiếng Khmer cả ngày thứ Ba và thứ Năm."],
    ["yen.do", "xa-nam-can", "Trưa không nghỉ quầy trong tháng cao điểm."],
  ] as const;
  for (const [who, unit, promise] of promises)
    await registerUnit(tx, personOf(who), {
      movementId,
      unitId: unitOf(unit),
      promise,
      at: story("2026-03-16", "10:00"),
    });
  const entries = await listEntries(tx, movementId);
  const idOf = (unit: string): string => entries.find((one) => one.unitId === unitOf(unit))?.id ?? "";
  const points = (...given: number[]): Map<number, number> => new Map(given.map((one, at) => [at + 1, one]));
  await reportEntry(tx, personOf("tran.ngo"), {
    entryId: idOf("phuong-gia-rai"),
    report: "Ghép ba sổ thành một. Khai sinh trả trong ngày. Từ tháng 5 không còn phản ánh về thái độ.",
    points: points(18, 33, 18, 24),
    at: story("2026-11-16", "09:00"),
  });
  await judgeEntry(tx, leader, {
    entryId: idOf("phuong-gia-rai"),
    points: points(16, 32, 18, 23),
    at: story("2026-11-19", "15:00"),
  });
  await reportEntry(tx, personOf("saquen.danh"), {
    entryId: idOf("xa-hung-hoi"),
    report: "Lịch trực tiếng Khmer dán ở cửa và đọc trên loa. Hồ sơ trễ giảm còn hai.",
    points: points(15, 30, 17, 25),
    at: story("2026-11-19", "10:00"),
  });
}

/** The quarter before: figures for the demonstration, one commended and on the public board, one declined, one to be decided. */
export async function loadHonours(
  tx: Tx,
  demo: { personOf(key: string): Actor; unitOf(key: string): string; now: Date },
): Promise<void> {
  const { personOf, unitOf, now } = demo;
  const today = vietnamDay(now);
  const thisQuarter = quarterOf(today.slice(0, 7));
  const first = `${thisQuarter.slice(0, 4)}-${String(Number(thisQuarter.slice(-1)) * 3 - 2).padStart(2, "0")}`;
  const period = quarterOf(monthAfter(first, -1));
  const at = now;
  const line = (rate: "early" | "digitised" | "paidOnline", part: number, whole: number, target: number) => ({
    rate,
    part,
    whole,
    target,
  });
  await insertProposal(tx, {
    period,
    unitId: unitOf("xa-nam-can"),
    lines: [line("early", 412, 412, 10_000), line("digitised", 405, 412, 9_000)],
    at,
  });
  await insertProposal(tx, {
    period,
    unitId: unitOf("xa-hung-hoi"),
    lines: [line("paidOnline", 188, 271, 6_000)],
    at,
  });
  await insertProposal(tx, {
    period,
    unitId: unitOf("phuong-gia-rai"),
    lines: [line("digitised", 1_130, 1_204, 9_000), line("paidOnline", 742, 1_020, 6_000)],
    at,
  });
  const proposals = await listProposals(tx, { period }, 10);
  const idOf = (unit: string): string => proposals.find((one) => one.unitId === unitOf(unit))?.id ?? "";
  const leader = personOf("thai.huynh");
  const checker = personOf("nghia.dang");
  await decideHonour(tx, leader, { proposalId: idOf("xa-nam-can"), decision: "accept", reason: "", at });
  await decideHonour(tx, leader, {
    proposalId: idOf("xa-hung-hoi"),
    decision: "decline",
    reason: "Quý này còn hai phản ánh đúng về thu phí, để quý sau xét.",
    at,
  });
  const recognitionId = (await listProposals(tx, { period, state: "accepted" }, 1))[0]?.recognitionId ?? "";
  await checkRecognition(tx, checker, { recognitionId, note: "Đã đối chiếu với sổ hồ sơ.", at });
  await recognise(tx, checker, {
    recognitionId,
    award: "Giấy khen của Chủ tịch Ủy ban nhân dân tỉnh",
    decisionNumber: "1390/QĐ-UBND",
    decisionOn: today,
    decisionIssuer: "Ủy ban nhân dân tỉnh Cà Mau",
    at,
  });
  await publishRecognition(tx, checker, { recognitionId, note: null, at });
}
