import {
  decideConsultation,
  decideSummary,
  keepOpinion,
  listOpinions,
  listSaid,
  placeAnswers,
  submitSummary,
  takeSheet,
  writeConsultation,
} from "../src/modules/consultations/index.ts";
import { vietnamDay } from "../src/platform/clock/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

interface Demo {
  personOf(key: string): Actor;
  unitOf(key: string): string;
  story(day: string, time: string): Date;
}

type Audience = "resident" | "business" | "official" | "organisation";
type Said = { who: Audience; stances: readonly ("keep" | "change" | "drop" | null)[]; words?: [number, string] };

const MARKET: readonly Said[] = [
  { who: "business", stances: ["change", "keep", "keep"], words: [1, "Hàng cá cần vào từ 2 giờ, 4 giờ thì trễ ghe."] },
  { who: "business", stances: ["change", null, "keep"], words: [1, "Mở sớm hơn cho bạn hàng ở xa."] },
  { who: "resident", stances: ["keep", "change", "keep"], words: [2, "Người bán rau vài bó thì thu 2.000 đồng thôi."] },
  { who: "resident", stances: ["keep", "keep", "keep"] },
  { who: "organisation", stances: ["keep", "change", "keep"], words: [2, "Hội phụ nữ đề nghị miễn cho hộ nghèo."] },
  {
    who: "official",
    stances: ["keep", "keep", "change"],
    words: [3, "Xe rác vào trước 5 giờ mới tránh được giờ đông."],
  },
  { who: "resident", stances: [null, null, null], words: [0, "Nhớ làm nhà vệ sinh sạch."] },
];

const OPINIONS = [
  {
    position: 1,
    text: "Cho hàng cá, bạn hàng ở xa vào chợ sớm hơn 4 giờ.",
    outcome: "taken",
    explanation: "Sửa: cổng bến mở từ 2 giờ cho hàng cá, cổng chính mở từ 4 giờ.",
  },
  {
    position: 2,
    text: "Giảm hoặc miễn tiền chỗ cho người bán ít và hộ nghèo.",
    outcome: "partly",
    explanation: "Miễn cho hộ nghèo. Mức 2.000 đồng chưa làm được vì mức thu do Hội đồng nhân dân tỉnh quy định.",
  },
  {
    position: 3,
    text: "Xe rác vào trước 5 giờ.",
    outcome: "taken",
    explanation: "Sửa giờ lấy rác thành 3 giờ đến 4 giờ 30 phút.",
  },
  { position: 0, text: "Làm nhà vệ sinh sạch.", outcome: "beside", explanation: "" },
] as const;

/** One consultation on a procedure that is open, one on a draft with its result, and one that waits for approval. */
export async function loadConsultations(tx: Tx, demo: Demo): Promise<void> {
  const { personOf, unitOf, story } = demo;
  const writer = personOf("tran.ngo");
  const approver = personOf("nghia.to");
  const unitId = unitOf("phuong-gia-rai");
  const day = (text: string): string => vietnamDay(story(text, "12:00"));
  const points = (...of: [string, string][]) => of.map(([heading, body], at) => ({ position: at + 1, heading, body }));
  const approve = (id: string, edit: number, at: Date) =>
    decideConsultation(tx, approver, { id, edit, isApproved: true, note: null, at });

  const market = await writeConsultation(tx, writer, {
    unitId,
    kind: "draft",
    procedureCode: null,
    title: "Dự thảo nội quy chợ Giá Rai",
    lead: "Chợ mới xây xong. Phường cần thống nhất giờ mở cửa, tiền chỗ và giờ lấy rác trước khi ban hành.",
    body: "Điều 1. Chợ mở cửa từ 4 giờ đến 18 giờ hằng ngày.\nĐiều 2. Người bán không cố định trả tiền chỗ 5.000 đồng một ngày.\nĐiều 3. Xe lấy rác vào chợ từ 5 giờ đến 6 giờ.",
    opensOn: day("2026-10-05"),
    closesOn: day("2026-10-30"),
    points: points(
      ["Giờ mở cửa", "Từ 4 giờ đến 18 giờ hằng ngày"],
      ["Tiền chỗ của người bán không cố định", "5.000 đồng một ngày"],
      ["Giờ lấy rác", "Từ 5 giờ đến 6 giờ"],
    ),
    isSubmitted: true,
    at: story("2026-10-02", "09:00"),
  });
  await approve(market, 2, story("2026-10-02", "15:00"));
  for (const [n, said] of MARKET.entries())
    await takeSheet(tx, {
      id: crypto.randomUUID(),
      consultationId: market,
      audience: said.who,
      organisation: said.who === "organisation" ? "Hội Liên hiệp Phụ nữ phường" : "",
      answers: [1, 2, 3, 0].flatMap((position) => {
        const stance = position > 0 ? (said.stances[position - 1] ?? null) : null;
        const words = said.words?.[0] === position ? said.words[1] : "";
        return stance || words ? [{ position, stance, words }] : [];
      }),
      at: story(`2026-10-${String(6 + n * 3).padStart(2, "0")}`, "19:30"),
    });
  const after = story("2026-11-03", "10:00");
  for (const opinion of OPINIONS) await keepOpinion(tx, writer, { id: market, ...opinion, at: after });
  const opinions = new Map((await listOpinions(tx, market)).map((one) => [one.position, one.id]));
  const placed = (await listSaid(tx, { consultationId: market, hasWords: true }, 100)).map((one) => ({
    responseId: one.responseId,
    position: one.position,
    opinionId: opinions.get(one.position) ?? null,
  }));
  await placeAnswers(tx, writer, { id: market, placed, at: after });
  await submitSummary(tx, writer, {
    id: market,
    summary:
      "Phường nhận 7 phiếu của người dân, tiểu thương, hội đoàn thể và cán bộ.\nHai điểm được sửa theo góp ý: giờ mở cổng bến và giờ lấy rác. Hộ nghèo được miễn tiền chỗ.\nNội quy sẽ ban hành trong tháng 12 và dán ở các cổng chợ.",
    at: story("2026-11-04", "09:00"),
  });
  await decideSummary(tx, approver, {
    id: market,
    edit: 4,
    isApproved: true,
    note: null,
    at: story("2026-11-05", "09:00"),
  });

  const birth = await writeConsultation(tx, writer, {
    unitId,
    kind: "procedure",
    procedureCode: "1.001193",
    title: "Góp ý thủ tục đăng ký khai sinh",
    lead: "Nhiều người nói còn phải nộp bản sao giấy tờ cơ quan đã có. Bạn thấy giấy nào bỏ được, bước nào rườm rà?",
    body: "",
    opensOn: day("2026-11-10"),
    closesOn: day("2026-12-10"),
    points: points(
      ["Giấy tờ phải nộp", "Tờ khai; giấy chứng sinh; căn cước của cha, mẹ khi chưa tra được dữ liệu"],
      ["Thời gian giải quyết", "Ngay trong ngày làm việc"],
      ["Cách nộp và nhận kết quả", "Nộp tại quầy, qua mạng hoặc qua bưu điện"],
    ),
    isSubmitted: true,
    at: story("2026-11-06", "09:00"),
  });
  await approve(birth, 2, story("2026-11-06", "16:00"));
  for (const [n, words] of [
    "Đừng bắt photo căn cước, quầy quét chip rồi.",
    "Cho nhận giấy ở trạm y tế luôn.",
  ].entries())
    await takeSheet(tx, {
      id: crypto.randomUUID(),
      consultationId: birth,
      audience: "resident",
      organisation: "",
      answers: [
        { position: n === 0 ? 1 : 3, stance: "change", words },
        { position: 2, stance: "keep", words: "" },
      ],
      at: story(`2026-11-1${n + 2}`, "20:10"),
    });

  await writeConsultation(tx, writer, {
    unitId,
    kind: "draft",
    procedureCode: null,
    title: "Dự thảo quy ước khóm văn hóa",
    lead: "Khóm muốn ghi rõ giờ mở nhạc, chỗ để xe khi có đám tiệc và việc giữ vệ sinh kênh rạch.",
    body: "",
    opensOn: day("2026-12-01"),
    closesOn: day("2026-12-25"),
    points: points(
      ["Giờ mở nhạc khi có đám tiệc", "Không quá 22 giờ"],
      ["Giữ vệ sinh kênh rạch", "Mỗi tháng một lần vớt rác"],
    ),
    isSubmitted: true,
    at: story("2026-11-19", "10:00"),
  });
}
