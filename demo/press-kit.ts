import { approveKit, submitKit, writeKit } from "../src/modules/plans/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

/** What the press got for the last quarter of the plan: written by the planner, approved by the leader. */
export async function loadPressKit(
  tx: Tx,
  planId: string,
  personOf: (key: string) => Actor,
  unitOf: (key: string) => string,
): Promise<void> {
  const moment = (text: string): Date => new Date(`${text}:00+07:00`);
  const planner = personOf("phuc.le");
  const kitId = await writeKit(tx, planner, {
    unitId: unitOf("ca-mau"),
    planId,
    text: {
      title: "Ba tháng cuối năm: thủ tục được giải thích tận ấp, khóm",
      summary:
        "Từ tháng 10 đến tháng 12, mười hai xã, phường giải thích thủ tục khai sinh, cư trú, chứng thực ở từng ấp, khóm.\nBản tin phát bằng tiếng Việt; nơi có đông đồng bào Khmer phát thêm bằng tiếng Khmer.",
      facts:
        "- Mười hai xã, phường tham gia (tính đến 02/11/2026)\n- Mỗi tuần ít nhất hai bản tin trên truyền thanh cơ sở\n- Sáu mươi sáu thủ tục đã được viết lại bằng lời dễ hiểu",
      spokesperson: "Ông Huỳnh Quốc Thái, Phó Chủ tịch Ủy ban nhân dân tỉnh",
      contactName: "Ông Lê Hoàng Phúc, Trưởng phòng Thông tin cơ sở",
      contactWay: "0290 3 000 014",
      contactHours: "7 giờ 30 đến 17 giờ, thứ Hai đến thứ Sáu",
      documents: "18/KH-UBND ngày 27/02/2026 về truyền thông cải cách hành chính năm 2026",
    },
    files: [],
    at: moment("2026-11-02T09:00"),
  });
  await submitKit(tx, planner, { kitId, at: moment("2026-11-02T10:30") });
  await approveKit(tx, personOf("thai.huynh"), { kitId, at: moment("2026-11-03T08:10") });
}
