import {
  approveItem,
  createItem,
  type FormSettings,
  type ItemKind,
  submitItem,
  type Topic,
  tellDocument,
} from "../src/modules/content/index.ts";
import { listDocumentsByNumber } from "../src/modules/legal-documents/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

interface KindItem {
  kind: ItemKind;
  topic: Topic;
  title: string;
  summary: string;
  body: string;
  facts?: Record<string, string>;
  day: string;
}

/** One of each kind that has a form of its own, told by a ward. */
const ITEMS: KindItem[] = [
  {
    kind: "talk",
    topic: "procedures.oneStop",
    title: "Nói ở cuộc họp khóm: làm giấy tờ cần nhớ ba điều",
    summary: "Năm phút để bà con biết mang gì, đến đâu và hẹn ngày nào.",
    body: `Thưa bà con, làm giấy tờ ở phường nay gọn hơn trước.

- Đem căn cước, phường không đòi bản sao giấy đã có trong dữ liệu.
- Đến Trung tâm Phục vụ hành chính công, lấy số ở cửa.
- Giữ giấy hẹn; trễ hẹn thì phường phải xin lỗi và hẹn lại.

Ai chưa rõ xin hỏi ngay bây giờ. Câu nào chưa trả lời được, tôi ghi lại và trả lời ở kỳ họp sau.`,
    day: "2026-10-15",
  },
  {
    kind: "sloganSet",
    topic: "procedures",
    title: "Ba khẩu hiệu treo ở chợ và cổng trường",
    summary: "Câu ngắn, đi ngang đọc kịp, dùng chung cho các khóm.",
    body: `Treo từ ngày 20/10, mỗi khóm một câu:

- Đúng hẹn là tôn trọng dân
- Thiếu giấy gì, nói một lần cho đủ
- Một cửa, một lần, một nụ cười`,
    day: "2026-10-16",
  },
  {
    kind: "pilot",
    topic: "procedures.oneStop",
    title: "Làm thử: trả bản sao ngay trong buổi",
    summary: "Ba tháng cuối năm, bà con nộp bản chính buổi nào thì nhận bản sao buổi đó.",
    body: `Quầy số 3 chỉ nhận bản sao, không nhận việc khác.

- Nộp trước 10 giờ 30 hoặc trước 15 giờ 30.
- Nhận ngay tại quầy, không phải quay lại.

Bà con thấy chưa tiện chỗ nào thì ghi vào sổ ở quầy. Phường xem sổ mỗi tuần.`,
    facts: {
      trialPlace: "Trung tâm Phục vụ hành chính công phường Giá Rai",
      trialFrom: "01/10/2026",
      trialUntil: "31/12/2026",
      measure: "Thời gian trả bản sao",
      before: "1 ngày",
    },
    day: "2026-10-01",
  },
  {
    kind: "video",
    topic: "digital",
    title: "Xem phim hai phút: lấy số và nộp hồ sơ ở quầy",
    summary: "Phim quay tại Trung tâm Phục vụ hành chính công, có lời để đọc khi mạng yếu.",
    body: "Xem trước ở nhà thì đến quầy đỡ bỡ ngỡ. Khóm chiếu phim này trước cuộc họp tháng 10.",
    facts: {
      video: "https://video.camau.danbiet.example/lay-so-nop-ho-so",
      transcript:
        "Chào bà con. Vào cửa, bấm nút lấy số. Nghe gọi số thì đến quầy, đưa căn cước. Cán bộ đọc lại thông tin, bà con xem trên màn hình rồi mới in. Nhận giấy hẹn là xong.",
      shown: "nobody",
      plain:
        "Phim dài hai phút.\n\nPhim chỉ bạn bốn việc: lấy số, chờ gọi, đưa căn cước, nhận giấy hẹn.\n\nKhông xem được phim thì đọc lời ở dưới.",
    },
    day: "2026-10-19",
  },
];

const DOCUMENT = {
  number: "118/2025/NĐ-CP",
  meaning:
    "Bạn nộp hồ sơ ở Trung tâm Phục vụ hành chính công nào trong tỉnh cũng được. Cán bộ nhận rồi tự chuyển đến nơi giải quyết.",
  day: "2026-10-12",
};

export interface KindsStage {
  province: { unitId: string; editor: Actor; approver: Actor };
  ward: { unitId: string; editor: Actor; approver: Actor };
  settings: FormSettings;
  story(day: string, time: string): Date;
}

/** News out of a document of the library, and one item of each kind of its own. Returns what went out when. */
export async function loadKinds(tx: Tx, stage: KindsStage): Promise<{ id: string; at: Date }[]> {
  const { province, ward, settings, story } = stage;
  const made: { id: string; by: KindsStage["ward"]; day: string }[] = [];
  const [document] = await listDocumentsByNumber(tx, [DOCUMENT.number]);
  if (document) {
    const { unitId, editor } = province;
    const { meaning, day } = DOCUMENT;
    const at = story(day, "08:10");
    const told = { unitId, document: document.id, tells: "issue" as const, meaning, at };
    made.push({ id: await tellDocument(tx, editor, told, settings), by: province, day });
  }
  for (const { day, facts = {}, ...item } of ITEMS) {
    const id = await createItem(tx, ward.editor, {
      ...item,
      facts,
      unitId: ward.unitId,
      audiences: ["residents"],
      procedureCodes: [],
      taskId: null,
      obligationId: null,
      at: story(day, "08:10"),
    });
    made.push({ id, by: ward, day });
  }
  const published: { id: string; at: Date }[] = [];
  for (const { id, by, day } of made) {
    const at = story(day, "10:30");
    await submitItem(tx, by.editor, { itemId: id, note: null, at: story(day, "09:05") });
    await approveItem(tx, by.approver, { itemId: id, publishAt: null, note: null, at }, settings);
    published.push({ id, at: new Date(at.getTime() + 4_000) });
  }
  return published;
}
