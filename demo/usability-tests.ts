import {
  answerTask,
  approveTest,
  beginTask,
  beginTest,
  endTask,
  finishTest,
  keepTask,
  publishResults,
  raiseFinding,
  recordBeside,
  repeatTest,
  stopTest,
  submitTest,
  summariseTest,
  type Task,
  writeFinding,
  writeTest,
} from "../src/modules/usability-tests/index.ts";
import { vietnamDay } from "../src/platform/clock/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

interface Demo {
  personOf(key: string): Actor;
  unitOf(key: string): string;
  story(day: string, time: string): Date;
}

const MARRIAGE = "1.000894";
const BIRTH = "1.001193";
const TASKS: Task[] = [
  {
    key: "giay-to-khai-sinh",
    text: "Nhà bạn vừa có em bé. Hãy tìm trang nói cần mang gì khi làm giấy khai sinh.",
    addresses: [`/thu-tuc/${BIRTH}`],
    question: null,
  },
  {
    key: "le-phi-ket-hon",
    text: "Bạn muốn đăng ký kết hôn ở phường. Hãy tìm xem lệ phí bao nhiêu.",
    addresses: [`/thu-tuc/${MARRIAGE}`],
    question: {
      text: "Lệ phí đăng ký kết hôn ở phường là bao nhiêu?",
      right: "Không mất phí",
      wrong: ["30.000 đồng", "50.000 đồng", "100.000 đồng"],
      fact: { kind: "fee", code: MARRIAGE },
    },
  },
  {
    key: "tra-ho-so",
    text: "Bạn đã nộp hồ sơ tuần trước. Hãy tìm chỗ xem hồ sơ đang ở đâu.",
    addresses: ["/tra-cuu"],
    question: null,
  },
];

const PLACES = [`/phuong-gia-rai/thu-tuc/${BIRTH}`, `/thu-tuc/${MARRIAGE}`, "/tra-cuu"];
const ELSEWHERE = ["/phuong-gia-rai/tin-tuc", "/phuong-gia-rai/thu-tuc", "/phan-anh"];
const AGES = ["under-25", "25-44", "45-59", "60-up"] as const;
const WORDS = [
  "Chữ lệ phí nhỏ, kéo xuống mới thấy.",
  "Tôi gõ “cưới” thì ra, gõ “lệ phí” thì không.",
  "Trang rõ, dễ đọc.",
  "Không biết tra cứu phải có mã gì.",
];

/** Of ten people so many manage each task. */
type Ease = readonly [number, number, number];

/** One who takes part by the link; the same for everybody who loads the demonstration. */
async function takePart(tx: Tx, of: { testId: string; number: number; ease: Ease; at: Date }): Promise<void> {
  const { testId, number, ease } = of;
  const digest = `${"0".repeat(40)}${String(number).padStart(3, "0")}`;
  let at = of.at;
  const later = (seconds: number): Date => {
    at = new Date(at.getTime() + seconds * 1_000);
    return at;
  };
  await beginTest(tx, { testId, digest, at });
  for (const [position, task] of TASKS.entries()) {
    const press = { testId, digest, position };
    const turn = (number * 7 + position * 3) % 10;
    const isGood = turn < (ease[position] ?? 5);
    await beginTask(tx, { ...press, at: later(12) });
    if (number % 9 === 4 && position === 1) return stopTest(tx, { testId, digest });
    const looked = 25 + ((number * 13 + position * 17) % 60) + (isGood ? 0 : 70);
    const isLost = !isGood && turn === 9;
    const page = (isGood ? PLACES[position] : ELSEWHERE[(number + position) % 3]) ?? null;
    await endTask(tx, { ...press, page: isLost ? null : page, isGivenUp: isLost, at: later(looked) });
    await answerTask(tx, {
      ...press,
      answer:
        isLost || !task.question ? null : isGood ? task.question.right : (task.question.wrong[number % 3] ?? null),
      ease: isGood ? 5 + (number % 3) : 2 + (number % 2),
      at: later(9),
    });
  }
  await finishTest(tx, {
    testId,
    digest,
    position: TASKS.length,
    about: {
      age: AGES[number % 4] ?? null,
      internet: number % 3 === 0 ? "rarely" : "daily",
      help: number % 4 === 3 ? "helped" : "alone",
    },
    words: number % 3 === 1 ? (WORDS[((number / 3) % 4) | 0] ?? null) : null,
    at: later(20),
  });
}

/** A run that is over, with sheets of an officer beside, its findings and results; and the same tasks again, open now. */
export async function loadUsabilityTests(tx: Tx, demo: Demo): Promise<void> {
  const { personOf, unitOf, story } = demo;
  const [writer, approver, officer] = [personOf("tran.ngo"), personOf("nghia.to"), personOf("duyen.truong")];
  const day = (text: string): string => vietnamDay(story(text, "12:00"));
  const at = story("2026-10-08", "09:00");
  const testId = await writeTest(tx, writer, {
    unitId: unitOf("phuong-gia-rai"),
    title: "Tìm thủ tục và lệ phí trên trang của phường",
    scope: "portal",
    procedureCode: null,
    itemId: null,
    startsAt: "/phuong-gia-rai",
    opensOn: day("2026-10-12"),
    closesOn: day("2026-10-25"),
    mostParticipants: 40,
    at,
  });
  for (const task of TASKS) await keepTask(tx, writer, { testId, task, at });
  await submitTest(tx, writer, { testId, at });
  await approveTest(tx, approver, { testId, at: story("2026-10-09", "10:00") });
  for (let number = 1; number <= 18; number++)
    await takePart(tx, { testId, number, ease: [8, 4, 6], at: story(`2026-10-${12 + (number % 10)}`, "19:30") });
  for (let number = 1; number <= 5; number++)
    await recordBeside(tx, officer, {
      id: `00000000-0000-4000-8000-0000000007${String(number).padStart(2, "0")}`,
      testId,
      about: { age: AGES[3], internet: "rarely", help: "helped" },
      words: null,
      tasks: TASKS.map((task, place) => ({
        key: task.key,
        outcome: place === 1 ? (number > 3 ? "partly" : "not") : number === 5 ? "partly" : "success",
        seconds: 80 + number * 15 + place * 20,
        ease: place === 1 ? 2 : 5,
        heard: place === 1 && number < 3 ? "Tiền ghi chỗ nào hả con?" : null,
      })),
      at: story("2026-10-20", "15:00"),
    });
  const found = story("2026-10-23", "08:30");
  const findingId = await writeFinding(tx, writer, {
    testId,
    taskKey: "le-phi-ket-hon",
    words: "Lệ phí đăng ký kết hôn nằm dưới nhiều mục, người lớn tuổi không kéo tới.",
    severity: 3,
    procedureCode: MARRIAGE,
    at: found,
  });
  await raiseFinding(tx, writer, { testId, findingId, at: found });
  await writeFinding(tx, writer, {
    testId,
    taskKey: "tra-ho-so",
    words: "Nhiều người không biết mã hồ sơ in ở đâu trên giấy hẹn.",
    severity: 2,
    procedureCode: null,
    at: found,
  });
  await summariseTest(tx, writer, {
    testId,
    summary:
      "Tìm giấy tờ khai sinh thì dễ. Tìm lệ phí kết hôn thì khó, nhất là với người từ 60 tuổi.\n\nPhường sẽ viết bài giải thích về lệ phí và thử lại đúng các việc này trong tháng 11.",
    at: story("2026-10-27", "09:00"),
  });
  await publishResults(tx, approver, { testId, at: story("2026-10-28", "09:00") });

  const again = story("2026-11-12", "09:00");
  const nextId = await repeatTest(tx, writer, {
    testId,
    opensOn: day("2026-11-13"),
    closesOn: day("2026-11-30"),
    at: again,
  });
  await submitTest(tx, writer, { testId: nextId, at: again });
  await approveTest(tx, approver, { testId: nextId, at: story("2026-11-12", "15:00") });
  for (let number = 1; number <= 11; number++)
    await takePart(tx, {
      testId: nextId,
      number: number + 100,
      ease: [9, 7, 7],
      at: story(`2026-11-${14 + (number % 5)}`, "20:00"),
    });
}
