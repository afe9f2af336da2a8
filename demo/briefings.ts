import {
  acknowledgeBriefing,
  approveBriefing,
  beginCheck,
  briefingStamp,
  changeBriefing,
  finishCheck,
  listBriefingVersions,
  recordGathering,
  submitBriefing,
  writeBriefing,
} from "../src/modules/briefings/index.ts";
import { listDuties, openObligation } from "../src/modules/publication-duties/index.ts";
import { findQuiz, listAttempts, saveQuizSettings, writeQuestion } from "../src/modules/quizzes/index.ts";
import { shift } from "../src/platform/calendar/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

type Written = Pick<Parameters<typeof writeBriefing>[2], "kind" | "title" | "body">;

const atTheCounter: Written = {
  kind: "directive",
  title: "Tra dữ liệu trước, không yêu cầu dân nộp giấy đã có trong cơ sở dữ liệu",
  body: `## Cần nắm
- Nhận hồ sơ thì tra cơ sở dữ liệu quốc gia về dân cư trước.
- Thông tin đã tra được thì không yêu cầu người dân nộp hoặc xuất trình giấy tờ chứng minh.
- Không tra được thì nói rõ lý do với người dân và ghi vào phiếu hẹn.

## Vì sao
Người dân phản ánh vẫn bị yêu cầu nộp bản sao giấy tờ đã có trong dữ liệu. Mỗi lần như vậy là một lần phải đi lại.`,
};

const corrected = {
  title: atTheCounter.title,
  body: `${atTheCounter.body}

## Khi hệ thống lỗi
Hệ thống không tra được quá 15 phút thì vẫn nhận hồ sơ, hẹn bổ sung qua điện thoại. Không để người dân về không.`,
};

const counterGuide: Written = {
  kind: "guide",
  title: "Cách hẹn ngày trả kết quả cho đúng",
  body: `- Ngày nhận không tính. Đếm từ ngày làm việc kế tiếp.
- Ngày nghỉ, ngày lễ, ngày nghỉ bù không tính.
- Ghi đúng ngày hệ thống tính ra trên phiếu hẹn. Không cộng thêm cho chắc.
- Trễ hẹn thì gọi điện và gửi phiếu xin lỗi trước ngày hẹn.`,
};

const guideQuestions = [
  {
    text: "Dân nộp hồ sơ lúc 9 giờ thứ Hai, thời hạn 3 ngày làm việc. Hẹn trả ngày nào?",
    right: "Thứ Năm",
    wrong: ["Thứ Tư", "Thứ Sáu"],
    sentence: "Ngày nhận không tính. Đếm từ ngày làm việc kế tiếp.",
    explanation: "Thứ Hai là ngày nhận nên không tính. Ba ngày làm việc là thứ Ba, thứ Tư, thứ Năm.",
  },
  {
    text: "Sợ trễ, có nên hẹn thêm một ngày so với ngày hệ thống tính?",
    right: "Không, ghi đúng ngày hệ thống tính ra",
    wrong: ["Có, để chắc chắn", "Tùy lượng hồ sơ hôm ấy"],
    sentence: "Ghi đúng ngày hệ thống tính ra trên phiếu hẹn. Không cộng thêm cho chắc.",
    explanation: "Hẹn thêm ngày là kéo dài thời hạn mà pháp luật đã quy định.",
  },
  {
    text: "Biết chắc sẽ trễ hẹn thì làm gì trước?",
    right: "Gọi điện và gửi phiếu xin lỗi trước ngày hẹn",
    wrong: ["Đợi dân đến rồi giải thích", "Sửa ngày hẹn trên hệ thống"],
    sentence: "Trễ hẹn thì gọi điện và gửi phiếu xin lỗi trước ngày hẹn.",
    explanation: "Người dân cần biết trước để khỏi đi một chuyến vô ích.",
  },
  {
    text: "Ngày làm bù theo quyết định hoán đổi có tính vào thời hạn không?",
    right: "Có, ngày làm bù là ngày làm việc; ngày nghỉ bù thì không tính",
    wrong: ["Không, vì rơi vào thứ Bảy", "Cả hai ngày đều không tính"],
    sentence: "Ngày nghỉ, ngày lễ, ngày nghỉ bù không tính.",
    explanation: "Ngày nghỉ bù không tính; ngày làm bù thay vào đó nên được tính.",
  },
];

const conduct: Written = {
  kind: "conduct",
  title: "Quy tắc ứng xử của cán bộ, công chức phường Giá Rai",
  body: `## Với người dân
- Chào trước, mời ngồi, xưng hô lễ phép.
- Nghe hết lời rồi mới trả lời. Nói bằng lời dễ hiểu, không dùng từ chuyên môn khi chưa giải thích.
- Hướng dẫn một lần, bằng văn bản, đủ mọi giấy tờ còn thiếu.
- Không hách dịch, không gợi ý, không nhận quà hay tiền ngoài phí, lệ phí niêm yết.
- Giúp người già, người khuyết tật, phụ nữ mang thai, người nói tiếng Khmer trước.

## Với công việc
- Đến đúng giờ, đeo thẻ tên, không làm việc riêng trong giờ tiếp dân.
- Đúng thẩm quyền, đúng hạn. Trễ thì xin lỗi và nói lý do.
- Giữ bí mật thông tin của người dân.

## Với đồng nghiệp
- Phối hợp, không đùn đẩy. Người trước bận thì người sau nhận thay.
- Góp ý thẳng thắn, trên công việc, không nói sau lưng.

## Khi làm sai
Nhận lỗi, xin lỗi người dân, sửa ngay. Người đứng đầu chịu trách nhiệm về thái độ phục vụ của đơn vị mình.`,
};

const waiting: Written = {
  kind: "explainer",
  title: "Nộp hồ sơ ở xã nào trong tỉnh cũng được: điều cán bộ cần giải thích",
  body: `- Người dân có thể nộp ở xã, phường nào trong tỉnh với những thủ tục có tên trong danh mục.
- Kết quả vẫn do cơ quan có thẩm quyền trả, đúng hạn như nộp tại nơi ở.
- Dân hỏi thì mở trang thủ tục, mục nơi nộp, rồi đọc cho họ nghe.`,
};

/** What the province and a ward tell their officials: read by some, corrected, with a meeting, a code of conduct, one waiting. */
export async function loadBriefings(
  tx: Tx,
  stage: { personOf: (key: string) => Actor; unitOf: (key: string) => string; today: string },
): Promise<void> {
  const { personOf, unitOf, today } = stage;
  const at = (days: number, time: string): Date => new Date(`${shift(today, days)}T${time}:00+07:00`);
  const stamp = async (briefingId: string): Promise<string> => {
    const [last] = await listBriefingVersions(tx, briefingId);
    return last ? briefingStamp(last) : "";
  };
  const everybodyOf = (unit: string) => ({ unitIds: [unitOf(unit)], withBelow: true, roles: [] });
  const open = { changeNote: null, source: null, endsOn: null };
  const send = async (briefingId: string, by: string, approver: string, day: number): Promise<void> => {
    await submitBriefing(tx, personOf(by), { briefingId, basedOn: await stamp(briefingId), at: at(day, "10:00") });
    await approveBriefing(tx, personOf(approver), {
      briefingId,
      basedOn: await stamp(briefingId),
      at: at(day, "15:00"),
    });
  };
  const read = (briefingId: string, version: number, who: string, day: number): Promise<void> =>
    acknowledgeBriefing(tx, personOf(who), { briefingId, version, at: at(day, "16:30") });

  const counter = await writeBriefing(tx, personOf("phuc.le"), {
    ...open,
    ...atTheCounter,
    ...everybodyOf("ca-mau"),
    unitId: unitOf("ca-mau"),
    obligationId: null,
    dueOn: shift(today, -2),
    at: at(-12, "09:00"),
  });
  await send(counter, "phuc.le", "thai.huynh", -12);
  for (const who of ["tran.ngo", "duyen.truong", "saquen.danh", "hoang.son", "nghia.dang"])
    await read(counter, 1, who, -10);
  await changeBriefing(tx, personOf("phuc.le"), {
    ...open,
    ...corrected,
    ...everybodyOf("ca-mau"),
    briefingId: counter,
    obligationId: null,
    changeNote: "Thêm cách làm khi hệ thống lỗi.",
    basedOn: await stamp(counter),
    dueOn: shift(today, 3),
    at: at(-4, "09:00"),
  });
  await send(counter, "phuc.le", "thai.huynh", -4);
  for (const who of ["saquen.danh", "hoang.son", "sang.ly", "nghia.dang", "phuc.le", "thai.huynh"])
    await read(counter, 2, who, -3);

  const guide = await writeBriefing(tx, personOf("tran.ngo"), {
    ...open,
    ...counterGuide,
    ...everybodyOf("phuong-gia-rai"),
    unitId: unitOf("phuong-gia-rai"),
    obligationId: null,
    dueOn: shift(today, -1),
    at: at(-9, "08:30"),
  });
  await send(guide, "tran.ngo", "nghia.to", -9);
  for (const who of ["duyen.truong", "nghia.to", "tran.ngo"]) await read(guide, 1, who, -6);
  await recordGathering(tx, personOf("tran.ngo"), {
    briefingId: guide,
    version: 1,
    unitId: unitOf("phuong-gia-rai"),
    kind: "meeting",
    heldOn: shift(today, -5),
    who: "Trưởng khóm và cộng tác viên một cửa các khóm",
    people: 18,
    fileKey: null,
    fileName: null,
    fileType: null,
    at: at(-5, "17:00"),
  });

  const on = { subject: { kind: "briefing", id: guide }, unitId: unitOf("phuong-gia-rai"), at: at(-9, "15:30") };
  for (const { text, right, wrong, sentence, explanation } of guideQuestions)
    await writeQuestion(tx, personOf("tran.ngo"), {
      ...on,
      kind: "single",
      text,
      answers: [right, ...wrong].map((one, n) => ({ id: `a${n + 1}`, text: one, isRight: n === 0 })),
      explanation,
      restsOn: { kind: "words", id: guide, words: sentence, path: null, stamp: "1" },
      replaces: null,
    });
  await saveQuizSettings(tx, personOf("tran.ngo"), {
    ...on,
    draws: 3,
    passShare: 66,
    tries: 3,
    minutes: null,
    isOpen: true,
    isCurrent: () => true,
  });
  for (const { who, right } of [
    { who: "duyen.truong", right: 3 },
    { who: "nghia.to", right: 1 },
  ]) {
    await beginCheck(tx, personOf(who), { briefingId: guide, at: at(-6, "17:00") });
    const quiz = await findQuiz(tx, on.subject);
    const [open] = quiz ? await listAttempts(tx, quiz.id, personOf(who).id) : [];
    const given = (open?.drawn ?? []).map((one, n): [string, string[]] => [one.questionId, [n < right ? "a1" : "a2"]]);
    await finishCheck(tx, personOf(who), {
      briefingId: guide,
      attemptId: open?.id ?? "",
      given: Object.fromEntries(given),
      at: at(-6, "17:10"),
    });
  }

  const duty = (await listDuties(tx, { unitIds: [], on: today })).find((one) => one.title.includes("quy tắc ứng xử"));
  const obligationId = duty
    ? await openObligation(tx, personOf("tran.ngo"), {
        dutyId: duty.id,
        unitId: unitOf("phuong-gia-rai"),
        title: "Quy tắc ứng xử của cán bộ, công chức phường",
        document: null,
        decidedOn: shift(today, -20),
        at: at(-20, "09:00"),
      })
    : null;
  const code = await writeBriefing(tx, personOf("tran.ngo"), {
    ...open,
    ...conduct,
    ...everybodyOf("phuong-gia-rai"),
    ratingReasons: [
      { number: 1, point: "Chào trước, mời ngồi, xưng hô lễ phép.", words: "Không chào, không mời ngồi" },
      {
        number: 3,
        point: "Hướng dẫn một lần, bằng văn bản, đủ mọi giấy tờ còn thiếu.",
        words: "Hướng dẫn làm nhiều lần",
      },
      { number: 7, point: "Đúng thẩm quyền, đúng hạn. Trễ thì xin lỗi và nói lý do.", words: "Trễ mà không xin lỗi" },
    ],
    unitId: unitOf("phuong-gia-rai"),
    obligationId,
    dueOn: shift(today, 10),
    at: at(-20, "10:00"),
  });
  await send(code, "tran.ngo", "tam.bui", -19);
  for (const who of ["tam.bui", "nghia.to", "lanh.vo"]) await read(code, 1, who, -15);

  const draft = await writeBriefing(tx, personOf("diem.pham"), {
    ...open,
    ...waiting,
    ...everybodyOf("ca-mau"),
    unitId: unitOf("ca-mau"),
    obligationId: null,
    dueOn: shift(today, 14),
    at: at(-1, "09:00"),
  });
  await submitBriefing(tx, personOf("diem.pham"), {
    briefingId: draft,
    basedOn: await stamp(draft),
    at: at(-1, "09:30"),
  });
}
