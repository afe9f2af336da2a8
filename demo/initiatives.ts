import {
  concludeReview,
  declareConflict,
  giveMarks,
  judgeInitiative,
  listCriteria,
  openReview,
  registerInitiative,
  sendInitiative,
} from "../src/modules/initiatives/index.ts";
import { vietnamDay } from "../src/platform/clock/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

interface Demo {
  secretKey: Buffer;
  personOf(key: string): Actor;
  unitOf(key: string): string;
  story(day: string, time: string): Date;
}

/** Ideas of residents and of units in every state. */
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
  await loadCouncils(tx, demo, simpler.id);
}

/** One on its way through a council that still waits for marks, one its council was for. */
async function loadCouncils(tx: Tx, demo: Demo, waitingId: string): Promise<void> {
  const { secretKey, personOf, unitOf, story } = demo;
  const leader = personOf("thai.huynh");
  const council = ["phuc.le", "nghia.dang", "duyen.truong"].map((key) => personOf(key));
  const criteria = await listCriteria(tx);
  const mark = async (initiativeId: string, who: Actor, given: readonly number[], remark: string, at: Date) =>
    giveMarks(tx, who, {
      initiativeId,
      marks: new Map(criteria.map((one, n) => [one.id, given[n] ?? 0])),
      remark,
      at,
    });

  await openReview(tx, leader, {
    initiativeId: waitingId,
    memberIds: [...council.map((one) => one.id), personOf("tran.ngo").id],
    dueOn: vietnamDay(story("2026-12-10", "17:00")),
    at: story("2026-11-23", "08:30"),
  });
  const [first, second, third] = council as [Actor, Actor, Actor];
  await mark(waitingId, first, [22, 35, 28], "Bớt giấy thật, làm được ngay.", story("2026-11-24", "09:00"));
  await declareConflict(tx, third, {
    initiativeId: waitingId,
    reason: "Tôi là người nhận hồ sơ được nêu trong đề nghị.",
    at: story("2026-11-24", "10:20"),
  });

  const praised = await registerInitiative(tx, personOf("tran.ngo"), secretKey, {
    kind: "initiative",
    title: "Trả kết quả tại nhà văn hóa khóm vào tối thứ Năm",
    problem: "Người đi làm ca ngày không đến quầy trong giờ hành chính được, kết quả nằm lại quầy cả tuần.",
    solution: "Tối thứ Năm, một công chức mang kết quả đến nhà văn hóa khóm. Người nhận quét mã trên giấy hẹn và ký.",
    effect: "Không phải nghỉ làm để lấy giấy.",
    topic: null,
    procedureCode: null,
    authorText: "Ngô Thị Bảo Trân, công chức một cửa",
    unitId: unitOf("phuong-gia-rai"),
    year: 2026,
    at: story("2026-10-05", "09:00"),
  });
  await judgeInitiative(tx, leader, {
    initiativeId: praised,
    act: "accept",
    note: "Đủ nội dung.",
    at: story("2026-10-07", "09:00"),
  });
  await openReview(tx, leader, {
    initiativeId: praised,
    memberIds: council.map((one) => one.id),
    dueOn: vietnamDay(story("2026-10-20", "17:00")),
    at: story("2026-10-08", "08:00"),
  });
  await mark(praised, first, [21, 34, 27], "Người dân khen.", story("2026-10-12", "09:00"));
  await mark(praised, second, [18, 36, 25], "Cần lịch trực rõ ràng.", story("2026-10-13", "15:00"));
  await mark(praised, third, [24, 38, 28], "", story("2026-10-14", "10:00"));
  await concludeReview(tx, leader, {
    initiativeId: praised,
    outcome: "recognise",
    minutesNumber: "03/BB-HĐSK",
    minutesOn: vietnamDay(story("2026-10-21", "09:00")),
    conclusion: "Cách làm mới ở phường, có kết quả, khóm nào cũng làm được. Đề nghị công nhận cấp tỉnh.",
    at: story("2026-10-21", "11:00"),
  });
}
