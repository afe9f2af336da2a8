import { type Db, transaction } from "../../../platform/db/index.ts";
import { type BuiltPerson, buildPerson } from "../../accounts/testing/build-people.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { closeDelivery, openDelivery, withdrawDeliveries } from "../../publishing/index.ts";
import { assignRecognisedAgencies } from "../assign-task.ts";
import { createPlanFromText } from "../create-plan.ts";
import { acceptWholePlan } from "../edit-plan.ts";
import { issuePlan } from "../issue-plan.ts";
import type { PlanTask } from "../plan.ts";
import { listTasks } from "../plans.store.ts";

/** A short plan as a province would write it: three agencies, one of them a group, five tasks. */
export function planText(number = "21/KH-UBND", more = ""): string {
  return `ỦY BAN NHÂN DÂN
TỈNH CÀ MAU

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: ${number}

Cà Mau, ngày 05 tháng 10 năm 2026

KẾ HOẠCH
Truyền thông về thủ tục hành chính quý IV năm 2026

Căn cứ Luật Tiếp cận thông tin ngày 06 tháng 4 năm 2016;

Ủy ban nhân dân tỉnh ban hành Kế hoạch truyền thông như sau:

I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích

- Giúp người dân biết giấy tờ cần mang và nơi nộp hồ sơ.

2. Yêu cầu

- Nội dung ngắn gọn, dễ hiểu.

II. ĐỐI TƯỢNG

- Người dân sinh sống trên địa bàn tỉnh.

III. NỘI DUNG

- Thủ tục khai sinh, cư trú, chứng thực.

IV. HÌNH THỨC

- Tin, bài trên trang thông tin điện tử; truyền thanh cơ sở.

V. TỔ CHỨC THỰC HIỆN

1. Sở Văn hóa, Thể thao và Du lịch

- Chủ trì biên soạn bộ tin mẫu về thủ tục khai sinh; hoàn thành trước ngày 31/10/2026.

- Hướng dẫn các xã, phường viết tin dễ hiểu; thực hiện hằng quý.

2. Ủy ban nhân dân các xã, phường

- Đăng ít nhất một tin về thủ tục khai sinh trên trang thông tin điện tử; hoàn thành trước ngày 30/11/2026.

- Phát trên truyền thanh cơ sở về nơi nộp hồ sơ; thực hiện thường xuyên.

3. Hội Người cao tuổi tỉnh

- Vận động hội viên giới thiệu trang thủ tục cho con cháu; hoàn thành trước ngày 15/12/2026.
${more}
Các cơ quan báo cáo kết quả về Sở Văn hóa, Thể thao và Du lịch trước ngày 15/12/2026./.

Nơi nhận:
- Các sở, ban, ngành tỉnh;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lâm Văn Khởi
`;
}

export const AT = new Date("2026-11-20T02:00:00Z");

export interface PlanStage {
  units: Awaited<ReturnType<typeof buildProvince>>;
  planner: BuiltPerson;
  leader: BuiltPerson;
  /** Editor of Phường Tân Thành. */
  editor: BuiltPerson;
}

/** A province with its people who plan, issue and do. */
export async function buildPlanStage(db: Db): Promise<PlanStage> {
  const units = await buildProvince(db);
  return {
    units,
    planner: await buildPerson(db, { unitId: units.province, roles: ["planner"], name: "Lê Thị Kế Hoạch" }),
    leader: await buildPerson(db, { unitId: units.province, roles: ["leader"], name: "Huỳnh Văn Duyệt" }),
    editor: await buildPerson(db, { unitId: units.tanThanh, roles: ["editor"], name: "Sơn Thị Biên Tập" }),
  };
}

export async function buildDraftPlan(db: Db, stage: PlanStage, text = planText()): Promise<string> {
  return transaction(db, (tx) =>
    createPlanFromText(tx, stage.planner.actor, {
      unitId: stage.units.province,
      text,
      sourceName: "ke-hoach.txt",
      at: AT,
    }),
  );
}

/** Read, accepted, assigned to the recognised agencies, in force. */
export async function buildIssuedPlan(db: Db, stage: PlanStage, text = planText()): Promise<string> {
  const planId = await buildDraftPlan(db, stage, text);
  await transaction(db, async (tx) => {
    await acceptWholePlan(tx, stage.planner.actor, { planId, at: AT });
    await assignRecognisedAgencies(tx, stage.planner.actor, { planId, at: AT });
    await issuePlan(tx, stage.leader.actor, { planId, at: AT });
  });
  return planId;
}

export async function taskStarting(db: Db, planId: string, begin: string): Promise<PlanTask> {
  const task = (await listTasks(db, { planIds: [planId] })).find((one) => one.text.startsWith(begin));
  if (!task) throw new Error(`no task begins with "${begin}"`);
  return task;
}

let records = 0;

/** A record that went out over some channels for a task. Returns its id. */
export async function buildEvidence(
  db: Db,
  input: {
    taskId: string;
    unitId: string;
    recordId?: string;
    channels?: readonly ("portal" | "feed" | "sheet")[];
    at?: Date;
  },
): Promise<string> {
  const recordId = input.recordId ?? `thu-${++records}`;
  const at = input.at ?? AT;
  await transaction(db, async (tx) => {
    for (const channel of input.channels ?? (["portal", "feed", "sheet"] as const)) {
      const id = await openDelivery(tx, {
        key: `item:${recordId}:1:${channel}`,
        channel,
        recordKind: "item",
        recordId,
        recordVersion: 1,
        title: "Làm khai sinh cho con cần mang gì",
        unitId: input.unitId,
        taskId: input.taskId,
        createdBy: "system",
        createdAt: at,
      });
      await closeDelivery(tx, id, { state: "sent", address: `http://danbiet.example/tin-tuc/${recordId}`, at });
    }
  });
  return recordId;
}

export async function withdrawEvidence(db: Db, stage: PlanStage, recordId: string, recordKind = "item"): Promise<void> {
  await transaction(db, (tx) =>
    withdrawDeliveries(tx, stage.planner.actor, {
      recordKind,
      recordId,
      unitId: stage.units.tanThanh,
      reason: "Sai mức phí",
      at: AT,
    }),
  );
}
