import {
  addEvidence,
  appraiseGroup,
  approveSheet,
  beginAssessment,
  draftSheet,
  finishAppraisal,
  leavesOf,
  listCriteria,
  readCriteria,
  returnAssessment,
  scoreGroup,
  sendAssessment,
} from "../src/modules/indices/index.ts";
import { listLedgerEntries } from "../src/modules/publishing/index.ts";
import { vietnamDay } from "../src/platform/clock/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

/** Written for the demonstration after what such sheets ask; no province's own. */
const CRITERIA = `1; Chỉ đạo, điều hành cải cách hành chính; 15
1.1; Kế hoạch cải cách hành chính năm; 4
1.1.1; Ban hành kế hoạch đúng thời hạn; 1,5; tự chấm
1.1.2; Mức độ hoàn thành kế hoạch; 2,5; số việc xong chia số việc trong kế hoạch, nhân 2,5
1.2; Tuyên truyền cải cách hành chính; 4
1.2.1; Ban hành kế hoạch truyền thông và làm đủ các nội dung; 2; tự chấm
1.2.2; Hình thức tuyên truyền đa dạng, tới từng ấp, khóm; 2; tự chấm
1.3; Kiểm tra, xử lý vấn đề phát hiện qua kiểm tra; 3; tự chấm
1.4; Báo cáo đúng hạn, đủ nội dung; 2; số báo cáo đúng hạn chia số báo cáo phải gửi, nhân 2
1.5; Sáng kiến trong cải cách hành chính; 2; tự chấm
2; Thể chế; 10
2.1; Rà soát văn bản quy phạm pháp luật; 4; tự chấm
2.2; Xử lý văn bản sau rà soát; 3; tự chấm
2.3; Theo dõi thi hành pháp luật; 3; tự chấm
3; Thủ tục hành chính; 25
3.1; Niêm yết, công khai thủ tục đúng hạn, đủ nội dung; 6; tự chấm
3.2; Tỷ lệ hồ sơ trả đúng hạn và trước hạn; 8; hồ sơ đúng hạn chia hồ sơ đã trả, nhân 8
3.3; Xin lỗi và hẹn lại khi trả trễ; 3; tự chấm
3.4; Tiếp nhận, trả lời phản ánh, kiến nghị đúng hạn; 4; tự chấm
3.5; Người dân đánh giá tại bộ phận một cửa; 4; tự chấm
4; Tổ chức bộ máy; 10
4.1; Sắp xếp, phân công việc rõ người, rõ trách nhiệm; 6; tự chấm
4.2; Quy chế làm việc sau sắp xếp đơn vị; 4; tự chấm
5; Chế độ công vụ; 12
5.1; Bố trí công chức đúng vị trí việc làm; 5; tự chấm
5.2; Tập huấn, bồi dưỡng; 4; tự chấm
5.3; Chấp hành kỷ luật, quy tắc ứng xử; 3; tự chấm
6; Tài chính công; 8
6.1; Giải ngân vốn được giao; 5; số giải ngân chia số được giao, nhân 5
6.2; Công khai ngân sách đúng hạn; 3; tự chấm
7; Chính quyền số; 12
7.1; Tỷ lệ hồ sơ nộp trực tuyến; 5; hồ sơ trực tuyến chia hồ sơ tiếp nhận, nhân 5
7.2; Số hóa hồ sơ, kết quả; 4; tự chấm
7.3; Thanh toán trực tuyến; 3; tự chấm
8; Tác động đến người dân; 8
8.1; Mức độ hài lòng của người dân; 8; điều tra xã hội học`;

/** The layout of such an evaluation, written for the demonstration: not the official criteria, nor their points. */
const LEGAL_ACCESS = `1; Ban hành văn bản, công khai thông tin; 30
1.1; Văn bản ban hành đúng thẩm quyền, đúng hạn; 15; tự chấm
1.2; Tuyên truyền, công khai thông tin cho người dân; 15; tự chấm
2; Phổ biến pháp luật, trợ giúp pháp lý; 40
2.1; Kế hoạch phổ biến pháp luật và kết quả; 15; tự chấm
2.2; Hình thức phổ biến phù hợp từng nhóm dân cư; 15; tự chấm
2.3; Trợ giúp pháp lý cho người cần; 10; tự chấm
3; Hòa giải ở cơ sở, dân chủ, tiếp công dân; 30
3.1; Hòa giải ở cơ sở; 15; tự chấm
3.2; Tiếp công dân, giải quyết kiến nghị; 15; tự chấm`;
const COMMUNICATION = `1; Tham mưu, chỉ đạo; 30
1.1; Ban hành kế hoạch tuyên truyền đúng hạn; 15; tự chấm
1.2; Việc trong kế hoạch đã làm, có minh chứng; 15; số việc có minh chứng chia số việc được giao, nhân 15
2; Nội dung, hình thức; 50
2.1; Nội dung đúng, dễ hiểu, cập nhật khi thủ tục đổi; 25; tự chấm
2.2; Hình thức, cách làm mới có hiệu quả; 25; tự chấm
3; Báo cáo; 20
3.1; Báo cáo đúng hạn, đủ số liệu; 20; tự chấm`;

type How = "filling" | "sent" | "returned" | "appraised";

/** The sheet of the province's communes, last year's and this year's, with communes in every state of it. */
export async function loadSelfAssessments(
  tx: Tx,
  demo: { personOf(key: string): Actor; unitOf(key: string): string; story(day: string, time: string): Date },
): Promise<void> {
  const { personOf, unitOf, story } = demo;
  const planner = personOf("phuc.le");
  const { criteria } = readCriteria(CRITERIA);

  async function sheetOf(
    year: number,
    of: { written: Date; approved: Date; dueOn: string },
    about: Partial<Omit<Parameters<typeof draftSheet>[2], "at">> = {},
  ): Promise<string> {
    const sheetId = await draftSheet(tx, planner, {
      purpose: "index",
      indexKey: "par-index",
      year,
      unitId: unitOf("ca-mau"),
      forKind: "commune",
      title: `Tự chấm PAR INDEX cấp xã năm ${year}`,
      document: "Quyết định ban hành bộ tiêu chí (minh họa)",
      note: "Bộ tiêu chí ví dụ, không phải bộ tiêu chí chính thức.",
      dueOn: of.dueOn,
      passTotal: null,
      passShare: null,
      criteria,
      ...about,
      at: of.written,
    });
    await approveSheet(tx, personOf("thai.huynh"), { sheetId, basedOn: 1, at: of.approved });
    return sheetId;
  }

  async function assess(
    sheetId: string,
    of: { who: string; unit: string; how: How; groups: number; lost: number; at: Date; appraisedAt: Date },
  ): Promise<void> {
    const { at, appraisedAt } = of;
    const actor = personOf(of.who);
    const unitId = unitOf(of.unit);
    const assessmentId = await beginAssessment(tx, actor, { sheetId, unitId, at });
    const kept = await listCriteria(tx, sheetId);
    const [shown] = await listLedgerEntries(tx, { unitIds: [unitId], proofOnly: true, sentBy: at }, 1);
    for (let group = 1; group <= of.groups; group++) {
      const leaves = leavesOf(kept, String(group)).filter((one) => one.scoring !== "survey");
      const own = (maximum: number, n: number): number => maximum - ((n + group) % 3 === 0 ? of.lost : 0);
      await scoreGroup(tx, actor, {
        assessmentId,
        group: String(group),
        seen: "",
        given: leaves.map((one, n) => ({
          criterionId: one.id,
          score: own(one.maximum, n),
          words: own(one.maximum, n) < one.maximum ? "Còn một việc làm xong sau hạn." : "",
        })),
        at,
      });
      for (const [n, one] of leaves.entries()) {
        // Something is always still missing.
        if ((n + group) % 4 === 0) continue;
        await addEvidence(tx, actor, {
          assessmentId,
          criterionId: one.id,
          ...(shown && one.number.startsWith("1.2")
            ? { kind: "ledger", ref: shown.id, label: shown.title, address: `/can-bo/so-phat-hanh?dong=${shown.id}` }
            : { kind: "link", ref: "", label: "Trang kế hoạch của đơn vị", address: "/ke-hoach" }),
          fileKey: null,
          fileName: null,
          fileType: null,
          at,
        });
      }
    }
    if (of.how === "filling") return;
    await sendAssessment(tx, actor, { assessmentId, at });
    if (of.how === "sent") return;
    for (let group = 1; group <= of.groups; group++)
      await appraiseGroup(tx, planner, {
        assessmentId,
        group: String(group),
        seen: "",
        given: leavesOf(kept, String(group)).map((one, n) => {
          const own = one.maximum - ((n + group) % 3 === 0 ? of.lost : 0);
          const isLess = one.scoring !== "survey" && (n + group) % 5 === 0;
          const score = one.scoring === "survey" ? 690 : own - (isLess ? 50 : 0);
          return { criterionId: one.id, score, words: isLess ? "Minh chứng chưa đủ cho cả năm." : "" };
        }),
        at: appraisedAt,
      });
    if (of.how === "returned")
      await returnAssessment(tx, planner, {
        assessmentId,
        reason: "Gửi kèm danh sách hồ sơ trả trễ và thư xin lỗi của quý III.",
        at: appraisedAt,
      });
    else await finishAppraisal(tx, planner, { assessmentId, at: appraisedAt });
  }

  const day = (text: string): string => vietnamDay(story(text, "09:00"));
  const lastYear = Number(day("2026-02-02").slice(0, 4)) - 1;
  const before = await sheetOf(lastYear, {
    written: story("2026-01-12", "09:00"),
    approved: story("2026-01-13", "09:00"),
    dueOn: day("2026-01-30"),
  });
  const early = { at: story("2026-01-20", "09:00"), appraisedAt: story("2026-02-03", "09:00"), groups: 8 };
  await assess(before, { who: "tran.ngo", unit: "phuong-gia-rai", how: "appraised", lost: 75, ...early });
  await assess(before, { who: "yen.do", unit: "xa-nam-can", how: "appraised", lost: 100, ...early });
  const sheet = await sheetOf(lastYear + 1, {
    written: story("2026-10-05", "09:00"),
    approved: story("2026-10-07", "09:00"),
    dueOn: day("2026-12-10"),
  });
  const late = { at: story("2026-11-10", "09:00"), appraisedAt: story("2026-11-17", "09:00"), groups: 8, lost: 50 };
  await assess(sheet, { who: "tran.ngo", unit: "phuong-gia-rai", how: "filling", ...late, groups: 3 });
  await assess(sheet, { who: "saquen.danh", unit: "xa-hung-hoi", how: "sent", ...late });
  await assess(sheet, { who: "yen.do", unit: "xa-nam-can", how: "returned", ...late });
  const written = { written: story("2026-11-02", "09:00"), approved: story("2026-11-03", "09:00") };
  const example = { indexKey: null, document: "Văn bản ban hành tiêu chí (minh họa)" };
  const access = await sheetOf(
    lastYear + 1,
    { ...written, dueOn: day("2026-12-20") },
    {
      ...example,
      purpose: "legalAccess",
      title: `Đánh giá chuẩn tiếp cận pháp luật năm ${lastYear + 1}`,
      note: "Tiêu chí và điểm đạt là ví dụ, không phải bộ chính thức.",
      passTotal: 8_000,
      passShare: 50,
      criteria: readCriteria(LEGAL_ACCESS).criteria,
    },
  );
  await assess(access, { who: "tran.ngo", unit: "phuong-gia-rai", how: "sent", ...late, groups: 3, lost: 600 });
  const telling = await sheetOf(
    lastYear + 1,
    { ...written, dueOn: day("2026-12-15") },
    {
      ...example,
      purpose: "communication",
      forKind: "department",
      title: `Đánh giá công tác tuyên truyền cải cách hành chính năm ${lastYear + 1}`,
      note: "Tiêu chí ví dụ.",
      criteria: readCriteria(COMMUNICATION).criteria,
    },
  );
  await assess(telling, { who: "phuc.le", unit: "so-vhttdl", how: "sent", ...late, groups: 3, lost: 200 });
}
