import { decideBlock, writeBlock } from "../src/modules/content/index.ts";
import { listDocumentsByNumber } from "../src/modules/legal-documents/index.ts";
import type { Topic } from "../src/modules/topics/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

/** Texts the province tells in many items; their codes follow the titles and stand in `content.ts`. */
const BLOCKS: { title: string; topic: Topic; bases: [number: string, issuedOn: string][]; body: string }[] = [
  {
    title: "Cải cách hành chính để làm gì",
    topic: "procedures",
    bases: [["76/NQ-CP", "2021-07-15"]],
    body: `Cải cách hành chính là đổi cách làm việc của cơ quan nhà nước để người dân đỡ mất công và yên tâm hơn. Chương trình đến năm 2030 có sáu việc:

- Quy định rõ ràng, dễ làm theo.
- Thủ tục gọn, ít giấy tờ.
- Bộ máy tinh gọn.
- Cán bộ làm đúng việc, đúng hẹn.
- Tiền của Nhà nước chi công khai.
- Làm được nhiều việc trên mạng.`,
  },
  {
    title: "Kiểm soát thủ tục hành chính là gì",
    topic: "procedureControl",
    bases: [["63/2010/NĐ-CP", "2010-06-08"]],
    body: `Kiểm soát thủ tục hành chính là xem xét, đánh giá và theo dõi từng thủ tục. Thủ tục phải cần thiết, làm được và công khai.

Cơ quan chỉ được đòi giấy tờ đã ghi trong thủ tục được công bố. Nơi nào đòi thêm, bạn có quyền hỏi vì sao và gửi phản ánh.`,
  },
  {
    title: "Chủ trương của Đảng về chuyển đổi số",
    topic: "digital",
    bases: [],
    body: `Bộ Chính trị ban hành Nghị quyết 57-NQ/TW ngày 22/12/2024 về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia. Làm trên mạng là để bạn đỡ đi lại, không phải để máy thay người phục vụ.`,
  },
];

/** An editor of the province writes them, an approver says yes. */
export async function loadBlocks(
  tx: Tx,
  people: { editor: Actor; approver: Actor },
  unitId: string,
  at: { written: Date; approved: Date; reviewOn: string },
): Promise<void> {
  for (const { title, topic, bases, body } of BLOCKS) {
    const known = await listDocumentsByNumber(
      tx,
      bases.map(([number]) => number),
    );
    const legalBasisIds = known
      .filter((one) => bases.some(([number, on]) => one.number === number && one.issuedOn === on))
      .map((one) => one.id);
    const id = await writeBlock(tx, people.editor, {
      unitId,
      title,
      body,
      topic,
      legalBasisIds,
      reviewOn: at.reviewOn,
      at: at.written,
    });
    await decideBlock(tx, people.approver, { id, basedOn: 1, isApproved: true, note: null, at: at.approved });
  }
}
