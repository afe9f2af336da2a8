import {
  type AskQuestion,
  askQuestion,
  extendMessage,
  guideMessage,
  joinMessage,
  keepPhotos,
  listRemarks,
  remark,
  replyToFront,
  transferMessage,
  watchForSender,
  writeTemplate,
} from "../src/modules/feedback/index.ts";
import type { AppContext } from "../src/platform/app-context.ts";
import { shift } from "../src/platform/calendar/index.ts";
import { vietnamDay } from "../src/platform/clock/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import { sharp } from "../src/platform/files/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

/** Messages of the demonstration by every way they come, invented as all of it. Days are days before the story's. */
interface DemoMessage extends Pick<AskQuestion, "kind" | "body" | "category" | "place" | "contact"> {
  unit: string;
  source: "page" | "counter" | "phone" | "box";
  /** Hours before the demonstration is loaded. */
  hoursAgo: number;
  hasPhoto?: true;
  guided?: "complaint" | "denunciation";
  /** Its sender lets the Front follow it; what the Front says of it, and the office replies. */
  front?: { remark: string; reply?: string };
  /** What became of it in the days after. */
  afterwards?: "transfer" | "extend";
  /** Says what the message before it in this list says. */
  joined?: true;
  /** About the conduct of somebody, who is no account of the demonstration. */
  conduct?: { named: string; isHead: boolean };
}

const person = (name: string, phone: string, address: string) => ({ name, phone, email: "", address });

export const demoMessages: DemoMessage[] = [
  {
    unit: "phuong-gia-rai",
    source: "page",
    kind: "petition",
    body: "Đường vào chợ có ổ gà sâu, mưa xuống không thấy, đã có người té.",
    category: "co-so",
    place: "xã Phong Thạnh",
    contact: person("Lâm Thị Út Hiền", "0900000021", "khóm 2, phường Giá Rai"),
    hoursAgo: 30,
    hasPhoto: true,
    front: {
      remark: "Đoạn đường này cử tri đã phản ánh tại kỳ tiếp xúc tháng trước. Đề nghị cho biết bao giờ vá.",
      reply: "Tổ vá đường đã nhận việc, cắm biển báo trong ngày. Tuần này vá xong và báo lại Mặt trận.",
    },
  },
  {
    unit: "phuong-gia-rai",
    source: "phone",
    kind: "petition",
    body: "Tôi nộp hồ sơ đất từ tháng trước, giấy hẹn ngày 10 mà nay chưa có kết quả, gọi không ai nói lý do.",
    category: "cham-tra",
    place: "quầy một cửa",
    contact: person("Trịnh Văn Sáu Lành", "0900000022", "khóm 5, phường Giá Rai"),
    hoursAgo: 20,
    front: { remark: "Bà con đi lại nhiều lần. Đề nghị nói rõ hồ sơ đang ở khâu nào, ngày nào có kết quả." },
  },
  {
    unit: "phuong-gia-rai",
    source: "counter",
    kind: "comment",
    body: "Ghế chờ ít quá, người lớn tuổi phải đứng.",
    category: "co-so",
    place: "",
    contact: null,
    hoursAgo: 50,
  },
  {
    unit: "phuong-gia-rai",
    source: "box",
    kind: "comment",
    body: "Chị ở quầy số 2 chỉ cho tôi điền tờ khai rất kỹ. Cảm ơn.",
    category: "khen",
    place: "",
    contact: null,
    hoursAgo: 74,
  },
  {
    unit: "phuong-gia-rai",
    source: "page",
    kind: "petition",
    body: "Quy định bắt nộp bản sao có chứng thực trong khi đã có giấy tờ điện tử. Đề nghị bỏ.",
    category: "nd20-7",
    place: "",
    contact: person("Huỳnh Ngọc Diễm Thi", "0900000023", "khóm 1, phường Giá Rai"),
    hoursAgo: 100,
  },
  {
    unit: "phuong-an-xuyen",
    source: "page",
    kind: "question",
    body: "Tôi không đồng ý với quyết định xử phạt ngày 2, muốn được xem xét lại.",
    category: null,
    place: "",
    contact: person("Quách Minh Tường", "0900000024", "khóm 3, phường An Xuyên"),
    hoursAgo: 60,
    guided: "complaint",
  },
];

demoMessages.push(
  {
    unit: "phuong-gia-rai",
    source: "page",
    kind: "petition",
    body: "Cầu qua kênh ở ấp 5 gãy một bên lan can, trẻ em đi học nguy hiểm.",
    category: "co-so",
    place: "ấp 5, xã Hưng Hội",
    contact: person("Thạch Thị Sà Rây", "0900000026", "ấp 5, xã Hưng Hội"),
    hoursAgo: 80,
    afterwards: "transfer",
  },
  {
    unit: "phuong-gia-rai",
    source: "page",
    kind: "petition",
    body: "Hai cơ quan yêu cầu giấy xác nhận khác mẫu nhau cho cùng một việc. Mẫu nào đúng?",
    category: "nd20-3",
    place: "",
    contact: person("Kha Vĩnh Tường", "0900000027", "khóm 6, phường Giá Rai"),
    hoursAgo: 60,
    afterwards: "extend",
  },
  {
    unit: "phuong-gia-rai",
    source: "page",
    kind: "question",
    body: "Đèn đường khóm 2 hư ba hôm nay, tối đi không thấy đường. Bao giờ sửa?",
    category: "co-so",
    place: "khóm 2",
    contact: null,
    hoursAgo: 40,
  },
  {
    unit: "phuong-gia-rai",
    source: "counter",
    kind: "question",
    body: "Khóm 2 đèn đường hư, tối không thấy đường đi. Bao giờ sửa?",
    category: "co-so",
    place: "khóm 2",
    contact: null,
    hoursAgo: 36,
    joined: true,
  },
  {
    unit: "phuong-gia-rai",
    source: "page",
    kind: "comment",
    body: "Người nhận hồ sơ nói muốn nhanh thì biết điều một chút. Tôi không đưa, hôm sau bị trả hồ sơ vì thiếu giấy không có trong danh mục.",
    category: "sach-nhieu",
    place: "quầy một cửa",
    contact: person("Ngụy Thị Bé Chín", "0900000025", "khóm 4, phường Giá Rai"),
    hoursAgo: 26,
    conduct: { named: "Mạc Văn Khuyết", isHead: false },
  },
  {
    unit: "phuong-an-xuyen",
    source: "phone",
    kind: "comment",
    body: "Gọi hỏi ba lần đều bị nạt và cúp máy.",
    category: "thai-do",
    place: "",
    contact: null,
    hoursAgo: 12,
    conduct: { named: "", isHead: false },
  },
);

/** A road with a hole, drawn; nobody is in it. */
const ROAD = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="1200" height="800" fill="#bcd3e6"/>
<rect y="420" width="1200" height="380" fill="#77736c"/><ellipse cx="620" cy="610" rx="190" ry="60" fill="#3b3733"/>
<ellipse cx="620" cy="618" rx="140" ry="36" fill="#5d7385"/><rect x="880" y="250" width="210" height="170" fill="#d9a441"/>
<path d="M860 250 985 160l125 90z" fill="#9b1c1f"/></svg>`;

const TEMPLATES = [
  {
    title: "Xin lỗi vì trả kết quả chậm",
    body: "Chào {xung_ho},\n\n{don_vi} xin lỗi vì kết quả của anh/chị bị chậm. Chúng tôi đã kiểm tra hồ sơ và sẽ báo ngày trả mới.\n\nMã ý kiến: {ma}. Ngày {ngay}.",
    ground: null,
  },
  {
    title: "Hướng dẫn giấy tờ đăng ký khai sinh",
    body: "Chào {xung_ho},\n\nĐăng ký khai sinh cần giấy chứng sinh và căn cước của cha hoặc mẹ. Anh/chị không phải nộp bản sao giấy tờ đã có trên hệ thống.",
    ground: { kind: "procedure" as const, id: "1.001193", words: "thành phần hồ sơ", stamp: "1" },
  },
];

export async function loadInbox(
  tx: Tx,
  app: AppContext,
  unitId: (key: string) => string,
  officerOf: (unitId: string, at: Date) => Promise<Actor>,
  frontOf: Actor,
): Promise<void> {
  let before = "";
  for (const [n, one] of demoMessages.entries()) {
    const at = new Date(app.clock.now().getTime() - one.hoursAgo * 3_600_000);
    const unit = unitId(one.unit);
    const officer = await officerOf(unit, at);
    const day = at.toISOString().slice(0, 10);
    const none = { calledNumber: null, calledAt: null, slipNumber: null, boxOpenedOn: null, boxPlace: null };
    const bytes = one.hasPhoto ? await sharp(Buffer.from(ROAD)).jpeg().toBuffer() : null;
    const photos = bytes ? await keepPhotos(app, [{ fieldName: "photos", fileName: "duong.jpg", bytes }]) : [];
    if (typeof photos === "string") throw new Error(`the photo of the demonstration was refused: ${photos}`);
    const { id } = await askQuestion(tx, app.config.secretKey, {
      unitId: unit,
      kind: one.kind,
      body: one.body,
      contact: one.contact,
      pagePath: null,
      source: one.source,
      category: one.category ?? null,
      place: one.place ?? "",
      photos,
      ...(one.conduct ? { conduct: one.conduct } : {}),
      ...(one.source === "page"
        ? {}
        : {
            taken: {
              by: officer,
              ...none,
              ...(one.source === "phone" ? { calledNumber: "02900000100", calledAt: at } : {}),
              ...(one.source === "box"
                ? { slipNumber: String(n + 1).padStart(2, "0"), boxOpenedOn: day, boxPlace: "Cổng trụ sở" }
                : {}),
            },
          }),
      at,
    });
    const after = { questionId: id, at: new Date(at.getTime() + 5 * 3_600_000) };
    if (one.afterwards === "transfer")
      await transferMessage(tx, officer, {
        ...after,
        toUnitId: unitId("xa-hung-hoi"),
        reason: "Cầu này do xã Hưng Hội quản lý. Xã sẽ trả lời bạn.",
      });
    if (one.afterwards === "extend")
      await extendMessage(tx, officer, {
        ...after,
        dueOn: shift(vietnamDay(app.clock.now()), 20),
        reason: "Phải hỏi hai cơ quan để trả lời thống nhất. Mong bạn thông cảm.",
      });
    if (one.joined) await joinMessage(tx, officer, { ...after, withId: before });
    if (one.front) {
      await watchForSender(tx, id, at);
      await remark(tx, frontOf, { questionId: id, body: one.front.remark, at: new Date(at.getTime() + 3 * 3_600_000) });
      const [said] = await listRemarks(tx, id);
      if (one.front.reply && said)
        await replyToFront(tx, officer, { ...after, remarkId: said.id, reply: one.front.reply });
    }
    before = id;
    if (one.guided)
      await guideMessage(tx, officer, {
        questionId: id,
        door: one.guided,
        reason: null,
        at: new Date(at.getTime() + 3_600_000),
      });
  }
  const unit = unitId("phuong-gia-rai");
  const at = new Date(app.clock.now().getTime() - 200 * 3_600_000);
  for (const one of TEMPLATES) await writeTemplate(tx, await officerOf(unit, at), { ...one, unitId: unit, at });
}
