import {
  adoptInitiative,
  approveUse,
  concludeReview,
  declareConflict,
  giveMarks,
  judgeInitiative,
  listCriteria,
  openReview,
  proposeForRecognition,
  registerInitiative,
  reportUse,
  sendInitiative,
  startPilot,
} from "../src/modules/initiatives/index.ts";
import { listRecognitions } from "../src/modules/recognitions/index.ts";
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
    at: story("2026-11-19", "19:20"),
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
  await loadUses(tx, demo);
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
    at: story("2026-11-18", "08:30"),
  });
  const [first, second, third] = council as [Actor, Actor, Actor];
  await mark(waitingId, first, [22, 35, 28], "Bớt giấy thật, làm được ngay.", story("2026-11-19", "09:00"));
  await declareConflict(tx, third, {
    initiativeId: waitingId,
    reason: "Tôi là người nhận hồ sơ được nêu trong đề nghị.",
    at: story("2026-11-19", "10:20"),
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
  await proposeForRecognition(tx, personOf("tran.ngo"), secretKey, {
    initiativeId: praised,
    at: story("2026-10-23", "09:00"),
  });
}

/** One tried with figures, one whose figures are late, and where the one on appointments is used. */
async function loadUses(tx: Tx, demo: Demo): Promise<void> {
  const { secretKey, personOf, unitOf, story } = demo;
  const leader = personOf("thai.huynh");
  const clerk = personOf("tran.ngo");
  const ward = unitOf("phuong-gia-rai");
  const day = (text: string): string => vietnamDay(story(text, "09:00"));
  const accepted = async (title: string, problem: string, solution: string, on: string): Promise<string> => {
    const id = await registerInitiative(tx, clerk, secretKey, {
      kind: "initiative",
      title,
      problem,
      solution,
      effect: "",
      topic: null,
      procedureCode: null,
      authorText: "Ngô Thị Bảo Trân, công chức một cửa",
      unitId: ward,
      year: 2026,
      at: story(on, "08:00"),
    });
    await judgeInitiative(tx, leader, { initiativeId: id, act: "accept", note: "", at: story(on, "15:00") });
    return id;
  };
  const tried = await accepted(
    "Bàn tự điền có tờ mẫu chữ lớn",
    "Người lớn tuổi viết sai tờ khai, phải viết lại hai, ba lần.",
    "Đặt một bàn có tờ mẫu chữ lớn, kính lão và bút. Đoàn viên giúp buổi sáng.",
    "2026-08-10",
  );
  const pilot = await startPilot(tx, clerk, {
    initiativeId: tried,
    unitId: ward,
    fromOn: day("2026-08-17"),
    toOn: day("2026-10-16"),
    inCharge: "Ngô Thị Bảo Trân",
    contact: "Bộ phận Một cửa phường Giá Rai",
    adaptation: "",
    at: story("2026-08-14", "10:00"),
  });
  await reportUse(tx, clerk, {
    useId: pilot,
    summary: "Ba phần tư tờ khai đúng ngay lần đầu. Bàn đông nhất vào sáng thứ Hai và thứ Sáu.",
    figures: [
      {
        measure: "Tờ khai phải viết lại",
        unitOfMeasure: "tờ mỗi tuần",
        beforeValue: 86,
        afterValue: 21,
        source: "Sổ tay của quầy 2",
        measuredBy: "Ngô Thị Bảo Trân",
        measuredOn: day("2026-10-16"),
      },
      {
        measure: "Thời gian ở quầy mỗi người",
        unitOfMeasure: "phút",
        beforeValue: 14,
        afterValue: 9.5,
        source: "Máy lấy số",
        measuredBy: "Trương Mỹ Duyên",
        measuredOn: day("2026-10-16"),
      },
    ],
    at: story("2026-10-19", "09:00"),
  });
  await approveUse(tx, leader, { useId: pilot, at: story("2026-10-20", "14:00") });

  const late = await accepted(
    "Nhắn tin báo còn bao nhiêu số trước mình",
    "Người dân lấy số xong phải ngồi chờ, không dám về.",
    "Khi còn ba số, máy nhắn một tin.",
    "2026-09-07",
  );
  await startPilot(tx, clerk, {
    initiativeId: late,
    unitId: ward,
    fromOn: day("2026-09-14"),
    toOn: day("2026-11-13"),
    inCharge: "Trương Mỹ Duyên",
    contact: "",
    adaptation: "",
    at: story("2026-09-11", "09:30"),
  });

  const [appointments] = await listRecognitions(tx, { kind: "initiative", state: "published", q: "loa khóm" }, 1);
  if (!appointments) throw new Error("demonstration adopts an unknown initiative");
  const adopted = await adoptInitiative(tx, personOf("saquen.danh"), {
    recognitionId: appointments.id,
    unitId: unitOf("xa-hung-hoi"),
    fromOn: day("2026-09-01"),
    toOn: null,
    inCharge: "Danh Thị Sà Quên",
    contact: "Bộ phận Một cửa xã Hưng Hội",
    adaptation: "Đọc khung giờ bằng cả tiếng Việt và tiếng Khmer.",
    at: story("2026-08-27", "09:00"),
  });
  await reportUse(tx, personOf("saquen.danh"), {
    useId: adopted,
    summary: "Bà con hai ấp Khmer hẹn giờ nhiều nhất. Buổi sáng quầy không còn đông.",
    figures: [
      {
        measure: "Số phút chờ trung bình",
        unitOfMeasure: "phút",
        beforeValue: 41,
        afterValue: 16,
        source: "Máy lấy số, tháng 8 và tháng 10",
        measuredBy: "Danh Thị Sà Quên",
        measuredOn: day("2026-11-02"),
      },
    ],
    at: story("2026-11-18", "10:00"),
  });
  await approveUse(tx, leader, { useId: adopted, at: story("2026-11-19", "16:00") });
  await adoptInitiative(tx, personOf("yen.do"), {
    recognitionId: appointments.id,
    unitId: unitOf("xa-nam-can"),
    fromOn: day("2026-11-16"),
    toOn: null,
    inCharge: "Đỗ Thị Hải Yến",
    contact: "Bộ phận Một cửa xã Năm Căn",
    adaptation: "Giữ chỗ qua tổ trưởng vì ấp xa chưa có loa.",
    at: story("2026-11-16", "08:30"),
  });
}
