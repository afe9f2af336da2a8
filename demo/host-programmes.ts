import {
  findTaskByText,
  handInEvidence,
  nameActivity,
  recordHost,
  recordOrientation,
  serveProgramme,
  startSeries,
  weaveTask,
} from "../src/modules/plans/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

/** The province's reform programme of the year, which the plan serves, and the legal dissemination it goes along with. */
export async function loadHostProgrammes(
  tx: Tx,
  planId: string,
  demo: { planner: Actor; provinceId: string; ward: { id: string; editor: Actor }; at: Date },
): Promise<void> {
  const { planner, provinceId: unitId, at } = demo;
  const reform = await recordHost(tx, planner, {
    unitId,
    kind: "reformYear",
    name: "Kế hoạch cải cách hành chính tỉnh Cà Mau năm 2026",
    year: 2026,
    documentId: null,
    agency: "Sở Nội vụ",
    contact: "Phòng Cải cách hành chính, Sở Nội vụ",
    parts: [
      "Cải cách thể chế",
      "Cải cách thủ tục hành chính",
      "Cải cách tổ chức bộ máy",
      "Cải cách chế độ công vụ",
      "Cải cách tài chính công",
      "Xây dựng chính quyền số",
    ],
    at,
  });
  const law = await recordHost(tx, planner, {
    unitId,
    kind: "legalDissemination",
    name: "Kế hoạch phổ biến, giáo dục pháp luật năm 2026",
    year: 2026,
    documentId: null,
    agency: "Sở Tư pháp",
    contact: "Phòng Phổ biến, giáo dục pháp luật, Sở Tư pháp",
    parts: [],
    at,
  });
  await serveProgramme(tx, planner, { planId, programmeId: reform, at });
  const taskId = await findTaskByText(
    tx,
    planId,
    "Chủ trì, phối hợp với các cơ quan liên quan tổ chức 03 lớp tập huấn",
  );
  const column = await findTaskByText(tx, planId, "Đăng trên trang thông tin điện tử của địa phương");
  if (column) {
    const seriesId = await startSeries(tx, demo.ward.editor, {
      taskId: column,
      unitId: demo.ward.id,
      title: "Giao ban tháng về tin, bài của phường",
      eventKind: "conference",
      place: "Phòng họp Ủy ban nhân dân phường Giá Rai",
      norm: "monthly:23",
      startsOn: "2026-10-01",
      endsOn: "2026-12-31",
      at: demo.at,
    });
    await handInEvidence(tx, demo.ward.editor, {
      taskId: column,
      unitId: demo.ward.id,
      kind: "event",
      title: "Giao ban tháng về tin, bài của phường ngày 23/10/2026",
      happenedOn: "2026-10-23",
      eventKind: "conference",
      place: "Phòng họp Ủy ban nhân dân phường Giá Rai",
      attendance: 14,
      outlet: null,
      url: null,
      airMinutes: null,
      pageTitle: null,
      pagePublishedOn: null,
      pageFileKey: null,
      pageSeenAt: null,
      pageFailure: null,
      note: null,
      activityType: "conference",
      hostProgrammeId: law,
      meeting: { seriesId, day: "2026-10-23" },
      files: [],
      at: new Date("2026-10-24T02:00:00Z"),
    });
  }
  await recordOrientation(tx, planner, {
    unitId,
    planId: null,
    givenBy: "Ban Tuyên giáo và Dân vận Tỉnh ủy Cà Mau",
    givenOn: "2026-03-01",
    validUntil: "2026-12-31",
    documentId: null,
    words:
      "Nói rõ việc gì đã dễ hơn cho người dân, việc gì còn chậm và khi nào xong. Không đưa hình, tên người nộp hồ sơ khi họ chưa đồng ý.",
    at,
  });
  if (taskId) {
    await weaveTask(tx, planner, { planId, taskId, programmeId: law, partId: null, at });
    await nameActivity(tx, planner, { planId, taskId, typeKey: "conference", at });
  }
  if (column) await nameActivity(tx, planner, { planId, taskId: column, typeKey: "online", at });
}
