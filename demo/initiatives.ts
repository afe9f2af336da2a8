import { judgeInitiative, registerInitiative, sendInitiative } from "../src/modules/initiatives/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

interface Demo {
  secretKey: Buffer;
  personOf(key: string): Actor;
  unitOf(key: string): string;
  story(day: string, time: string): Date;
}

/** Ideas of residents and of units in every state before a council looks at them. */
export async function loadInitiatives(tx: Tx, demo: Demo): Promise<void> {
  const { secretKey, personOf, unitOf, story } = demo;
  const ward = unitOf("phuong-gia-rai");
  const checker = personOf("thai.huynh");
  const blank = { topic: null, procedureCode: null, authorText: "" };

  await sendInitiative(tx, secretKey, {
    ...blank,
    kind: "initiative",
    title: "Nhắn tin báo trước khi giấy phép sắp hết hạn",
    problem: "Bà con có ghe, có quán hay quên ngày hết hạn giấy phép. Đến lúc đi làm lại thì đã trễ.",
    solution: "Trước ba mươi ngày, phường nhắn một tin: giấy gì, hết hạn ngày nào, cần mang gì để làm lại.",
    effect: "Không ai bị phạt vì quên. Quầy cũng đỡ đông vào cuối năm.",
    unitId: ward,
    author: { name: "Nguyễn Thị Mỹ Duyên", phone: "0912000045" },
    namesMe: true,
    at: story("2026-11-26", "19:20"),
  });
  const simpler = await sendInitiative(tx, secretKey, {
    ...blank,
    kind: "simplification",
    title: "Đừng bắt nộp bản photo giấy tờ cơ quan đã có",
    problem: "Làm khai sinh cho con, tôi phải photo căn cước của hai vợ chồng dù quầy đã quét chip.",
    solution: "Quét chip rồi thì thôi bản photo. Thiếu gì thì cán bộ tự tra.",
    effect: "Bớt một lần ra tiệm photo.",
    procedureCode: "1.001193",
    unitId: ward,
    author: null,
    namesMe: false,
    at: story("2026-11-12", "08:40"),
  });
  await judgeInitiative(tx, checker, {
    initiativeId: simpler.id,
    act: "accept",
    note: "Cảm ơn anh chị. Hội đồng sẽ xem cùng các đề nghị về giấy tờ đã có.",
    at: story("2026-11-17", "09:10"),
  });
  const vague = await sendInitiative(tx, secretKey, {
    ...blank,
    kind: "initiative",
    title: "Làm cho nhanh hơn",
    problem: "Chờ lâu.",
    solution: "Làm nhanh lên.",
    effect: "",
    unitId: ward,
    author: { name: "", phone: "0912000046" },
    namesMe: false,
    at: story("2026-11-18", "14:05"),
  });
  await judgeInitiative(tx, checker, {
    initiativeId: vague.id,
    act: "return",
    note: "Anh chị cho biết chờ ở quầy nào, việc gì, và đề nghị đổi bước nào.",
    at: story("2026-11-19", "10:00"),
  });
  const spent = await registerInitiative(tx, personOf("tran.ngo"), secretKey, {
    ...blank,
    kind: "initiative",
    title: "Mua thêm ghế cho phòng chờ",
    problem: "Sáng thứ Hai không đủ chỗ ngồi.",
    solution: "Mua thêm mười ghế.",
    effect: "Đủ chỗ ngồi.",
    authorText: "Ngô Thị Bảo Trân, công chức một cửa",
    unitId: ward,
    year: 2026,
    at: story("2026-10-20", "15:00"),
  });
  await judgeInitiative(tx, checker, {
    initiativeId: spent,
    act: "refuse",
    note: "Mua sắm làm theo dự toán, không phải cách làm mới.",
    at: story("2026-10-22", "08:15"),
  });
}
