import {
  addPieces,
  confirmPieces,
  findTaskByText,
  handInPieces,
  moveRequest,
  type NewPiece,
  sendRequest,
  writeComment,
} from "../src/modules/plans/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

const STATION = "Báo và Phát thanh, Truyền hình Cà Mau";
const COLUMN = 'Duy trì chuyên mục "Cải cách hành chính" trên báo in, báo điện tử';

const at = (day: string, time = "09:00"): Date => new Date(`${day}T${time}:00+07:00`);

const broadcast = (title: string, happenedOn: string, airMinutes: number): NewPiece => ({
  kind: "air",
  title,
  happenedOn,
  airMinutes,
  genre: "reportage",
  programme: "Cải cách hành chính",
  url: null,
  isOtherOutlet: false,
  pageTitle: null,
  pagePublishedOn: null,
  pageFileKey: null,
  pageSeenAt: null,
  pageFailure: null,
  fileKey: null,
  fileName: null,
  fileType: null,
  fileBytes: null,
});

/** Three requests: one answered and confirmed, one that the station has accepted, one nobody has seen. */
export async function loadCooperation(
  tx: Tx,
  planId: string,
  personOf: (key: string) => Actor,
  unitOf: (key: string) => string,
): Promise<void> {
  const taskId = await findTaskByText(tx, planId, COLUMN);
  if (!taskId) throw new Error(`demonstration asks for an unknown task: ${COLUMN}`);
  const [asker, reporter] = [personOf("phuc.le"), personOf("uyen.quach")];
  const toPress = { fromUnitId: unitOf("so-vhttdl"), toUnitId: unitOf("bao-ptth"), taskId, handInTo: null, files: [] };
  const answered = await sendRequest(tx, asker, {
    ...toPress,
    kind: "broadcast",
    title: "Hai buổi phát về khai sinh trong tháng 10",
    body: "Nói rõ mang giấy gì, nộp ở đâu, bao lâu có kết quả.\nCó thể ghi hình tại Trung tâm Phục vụ hành chính công phường Giá Rai.",
    quantity: 2,
    dueOn: "2026-10-30",
    at: at("2026-10-05"),
  });
  await moveRequest(tx, { actor: reporter }, "accept", { requestId: answered, note: null, at: at("2026-10-06") });
  await addPieces(
    tx,
    { actor: reporter },
    {
      requestId: answered,
      partner: STATION,
      pieces: [
        broadcast("Một cửa giờ này: khai sinh cho bé mới chào đời", "2026-10-21", 12),
        broadcast("Một cửa giờ này: khai sinh trễ hạn thì làm sao", "2026-10-28", 11),
      ],
      at: at("2026-10-29"),
    },
  );
  await handInPieces(
    tx,
    { actor: reporter },
    { requestId: answered, note: "Phát lúc 19 giờ 45.", at: at("2026-10-29") },
  );
  await confirmPieces(tx, { actor: asker }, { requestId: answered, partner: STATION, at: at("2026-10-30", "14:00") });
  const accepted = await sendRequest(tx, asker, {
    ...toPress,
    kind: "article",
    title: "Bốn bài về đăng ký cư trú trước Tết",
    body: "Mỗi bài một câu hỏi người dân hay hỏi. Xin ý kiến Công an tỉnh trước khi đăng.",
    quantity: 4,
    dueOn: "2026-12-18",
    at: at("2026-11-10"),
  });
  await moveRequest(tx, { actor: reporter }, "accept", { requestId: accepted, note: null, at: at("2026-11-11") });
  await sendRequest(tx, personOf("tran.ngo"), {
    fromUnitId: unitOf("phuong-gia-rai"),
    toUnitId: unitOf("so-noi-vu"),
    taskId: null,
    kind: "figures",
    title: "Số liệu hài lòng của người dân phường Giá Rai",
    body: "Kết quả khảo sát quý III để đưa lên bảng tin khóm.",
    quantity: 1,
    dueOn: "2026-12-11",
    handInTo: null,
    files: [],
    at: at("2026-11-12"),
  });
  const subject = { requestId: accepted };
  await writeComment(tx, reporter, {
    subject,
    body: "Bài 1 định hỏi về đăng ký tạm trú cho người ở trọ. @Lê Hoàng Phúc cho biết ai trả lời được?",
    named: null,
    at: at("2026-11-12", "10:20"),
  });
  await writeComment(tx, asker, {
    subject,
    body: "Chị gọi Công an phường An Xuyên, tôi đã báo trước. Bài nên dẫn về trang thủ tục để người đọc xem giấy tờ.",
    named: null,
    at: at("2026-11-12", "14:05"),
  });
}
