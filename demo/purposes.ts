import { findTaskByText, listPieces, setPurposeTasks } from "../src/modules/plans/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

/** Beginnings of purposes and of the tasks that serve them; the second purpose is left without, as plans often do. */
const SERVED: readonly (readonly [string, readonly string[]])[] = [
  [
    "Giúp mọi người dân",
    [
      "Biên soạn bản tóm tắt bằng lời dễ hiểu",
      "Cung cấp cho hệ thống truyền thanh cơ sở",
      "Chủ trì biên dịch sang tiếng Khmer",
      "Phát trên truyền thanh cơ sở mỗi tuần",
    ],
  ],
  ["Giúp cán bộ, công chức", ["Chủ trì, phối hợp với các cơ quan liên quan tổ chức 03 lớp tập huấn"]],
  ["Tạo kênh để người dân", ["Mở chuyên mục", "Chủ trì khảo sát mức độ biết"]],
];

export async function loadPurposes(tx: Tx, planId: string, planner: Actor, at: Date): Promise<void> {
  const pieces = (await listPieces(tx, planId)).filter((one) => one.kind === "purpose");
  for (const [begin, tasks] of SERVED) {
    const purpose = pieces.find((one) => one.text.startsWith(begin));
    if (!purpose) throw new Error(`demonstration names an unknown purpose: ${begin}`);
    const taskIds: string[] = [];
    for (const text of tasks) {
      const id = await findTaskByText(tx, planId, text);
      if (!id) throw new Error(`demonstration names an unknown task: ${text}`);
      taskIds.push(id);
    }
    await setPurposeTasks(tx, planner, { planId, pieceId: purpose.id, taskIds, at });
  }
}
