import { proposeFromPlan, writePlan } from "../src/modules/plans/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

/** Next year's template, drawn from this year's plan, and a ward that has begun to write its own plan for next year. */
export async function loadWriting(
  tx: Tx,
  planId: string,
  demo: { planner: Actor; ward: { id: string; issuer: string }; at: Date },
): Promise<void> {
  await proposeFromPlan(tx, demo.planner, {
    planId,
    note: "Lấy từ kế hoạch năm 2026: việc đã làm, việc trễ và điều báo cáo nói phải sửa.",
    at: demo.at,
  });
  await writePlan(tx, demo.planner, {
    unitId: demo.ward.id,
    year: 2027,
    title: "Truyền thông cải cách hành chính phường Giá Rai năm 2027",
    pieces: [
      {
        kind: "legalBasis",
        text: "Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030",
      },
      { kind: "purpose", text: "Người dân trong phường biết nộp hồ sơ ở đâu, mang gì, chờ bao lâu." },
      { kind: "requirement", text: "Tin ngắn, dễ hiểu; có lượt phát tiếng Khmer ở khóm có đồng bào Khmer." },
      { kind: "audience", text: "Người dân các khóm; hộ kinh doanh quanh chợ Giá Rai." },
      { kind: "content", text: "Khai sinh, cư trú, chứng thực, đăng ký hộ kinh doanh; nộp hồ sơ trực tuyến." },
      { kind: "form", text: "Truyền thanh, bảng tin có mã QR, nhóm Zalo của khóm." },
      { kind: "recipient", text: "Ủy ban nhân dân tỉnh" },
      { kind: "recipient", text: "Các khóm" },
    ],
    agencies: [
      {
        name: demo.ward.issuer,
        tasks: [
          { text: "Phát trên truyền thanh mỗi tuần hai lượt về cách làm thủ tục.", deadline: "hằng tuần", target: 96 },
          { text: "Thay tờ niêm yết cũ ở chín nhà văn hóa khóm.", deadline: "trước ngày 31/3/2027", target: 9 },
          { text: "Giao ban với các khóm về việc người dân hay hỏi.", deadline: "hằng quý", target: 4 },
        ],
      },
    ],
    templateId: null,
    at: demo.at,
  });
}
