import { randomUUID } from "node:crypto";
import {
  addMaterial,
  approveCourse,
  courseStamp,
  holdCourse,
  issueCertificates,
  listCourseSeats,
  listCourseSessions,
  listCourseVersions,
  nominate,
  publishAsked,
  publishResult,
  signUp,
  submitCourse,
  tickAttendance,
  writeAsked,
  writeCourse,
} from "../src/modules/training/index.ts";
import { shift } from "../src/platform/calendar/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

type Asked = Parameters<typeof writeAsked>[3];
type Written = Parameters<typeof writeCourse>[2];

interface Place {
  personOf(key: string): Actor;
  unitOf(key: string): string;
  today: string;
  secretKey: Buffer;
}

const link = { phase: "before", note: null, fileKey: null, fileName: null, fileType: null, bytes: null } as const;

/** A course for counters to come, a dialogue that was held with its questions, one with certificates, a study of one unit that waits for approval. */
export async function loadTraining(tx: Tx, { personOf, unitOf, today, secretKey }: Place): Promise<void> {
  const moment = (inDays: number, hour = "09:00"): Date => new Date(`${shift(today, inDays)}T${hour}:00+07:00`);
  const usual = { basis: null, roles: [], guests: null, capacity: null, signUpUntil: null, changeNote: null };
  const session = (inDays: number, topic: string, more: Partial<Written["sessions"][number]> = {}) => ({
    id: randomUUID(),
    day: shift(today, inDays),
    beginsAt: "08:00",
    endsAt: "11:00",
    place: "Hội trường Ủy ban nhân dân tỉnh, phường Tân Thành",
    online: null,
    topic,
    trainer: null,
    trainerPosition: null,
    ...more,
  });
  const write = async (writer: string, text: Omit<Written, "at">, before: number): Promise<string> => {
    const id = await writeCourse(tx, personOf(writer), { ...text, at: moment(-before) });
    const stamp = async () => courseStamp((await listCourseVersions(tx, id))[0]);
    await submitCourse(tx, personOf(writer), { courseId: id, basedOn: await stamp(), at: moment(-before, "10:00") });
    return id;
  };
  const announce = async (writer: string, text: Omit<Written, "at">, before: number): Promise<string> => {
    const id = await write(writer, text, before);
    const basedOn = courseStamp((await listCourseVersions(tx, id))[0]);
    await approveCourse(tx, personOf("thai.huynh"), { courseId: id, basedOn, at: moment(-before, "15:00") });
    return id;
  };

  const counters = await announce(
    "phuc.le",
    {
      ...usual,
      unitId: unitOf("ca-mau"),
      taskId: null,
      kind: "training",
      title: "Tập huấn tiếp nhận hồ sơ trực tuyến cho cán bộ một cửa xã, phường",
      purpose:
        "Dự xong, cán bộ một cửa tự hướng dẫn được người dân nộp hồ sơ trên điện thoại, tra dữ liệu dân cư trước khi yêu cầu giấy tờ và ghi đúng ngày hẹn.",
      topics: ["procedures", "digital"],
      unitIds: [unitOf("ca-mau")],
      withBelow: true,
      guests: "Phóng viên, biên tập viên báo, đài phụ trách mảng cải cách hành chính",
      capacity: 60,
      signUpUntil: shift(today, 6),
      attendShare: 66,
      asksCheck: false,
      givesCertificate: false,
      sessions: [
        session(8, "Nộp hồ sơ trực tuyến: những lỗi người dân hay gặp", {
          trainer: "Nguyễn Thị Ánh Tuyết",
          trainerPosition: "Phó Giám đốc Sở Văn hóa, Thể thao và Du lịch",
        }),
        session(8, "Tra dữ liệu trước, không đòi giấy đã có", { beginsAt: "13:30", endsAt: "16:30" }),
        session(9, "Thực hành: hẹn ngày trả, báo trễ, xin lỗi"),
      ],
    },
    5,
  );
  await addMaterial(tx, personOf("phuc.le"), {
    ...link,
    courseId: counters,
    kind: "link",
    forGuests: true,
    label: "Đăng ký khai sinh: thủ tục dùng làm ví dụ",
    address: "/thu-tuc/1.001193",
    at: moment(-4),
  });
  await addMaterial(tx, personOf("phuc.le"), {
    ...link,
    courseId: counters,
    kind: "note",
    forGuests: true,
    label: "Ghi chú nền: vì sao không đòi giấy đã có trong dữ liệu",
    note: "- Người dân đã cung cấp một lần thì cơ quan nhà nước tự tra, không đòi lại.\n- Tra không được vì hệ thống lỗi thì vẫn nhận hồ sơ và ghi vào phiếu hẹn.\n- Khi viết tin, nên nói người dân bớt được giấy nào, bớt mấy lần đi lại.",
    address: null,
    at: moment(-4),
  });
  await signUp(tx, personOf("tran.ngo"), { courseId: counters, at: moment(-3) });
  await nominate(tx, personOf("phuc.le"), {
    courseId: counters,
    personIds: [personOf("saquen.danh").id, personOf("nghia.to").id],
    at: moment(-2),
  });

  const dialogue = await announce(
    "phuc.le",
    {
      ...usual,
      unitId: unitOf("ca-mau"),
      taskId: null,
      kind: "dialogue",
      title: "Đối thoại với cán bộ một cửa về hồ sơ trực tuyến",
      purpose: "Nghe cán bộ một cửa nói điều còn vướng khi người dân nộp hồ sơ trực tuyến.",
      topics: ["procedures"],
      unitIds: [unitOf("ca-mau")],
      withBelow: true,
      attendShare: 100,
      asksCheck: false,
      givesCertificate: false,
      sessions: [session(-9, "Hỏi và đáp")],
    },
    20,
  );
  for (const key of ["tran.ngo", "nghia.to", "saquen.danh"])
    await signUp(tx, personOf(key), { courseId: dialogue, at: moment(-14) });
  const [opening] = await listCourseSessions(tx, [dialogue]);
  const seats = (await listCourseSeats(tx, { courseId: dialogue, states: ["going"] }, 10)).map((one) => one.id);
  await tickAttendance(tx, personOf("phuc.le"), {
    courseId: dialogue,
    sessionId: opening?.id ?? "",
    shown: seats,
    present: seats,
    at: moment(-9, "10:00"),
  });
  const ask = (body: string, how: Partial<Asked>) =>
    writeAsked(tx, personOf("phuc.le"), secretKey, {
      courseId: dialogue,
      body,
      asker: null,
      how: "answered",
      answer: null,
      unitId: null,
      dueOn: null,
      at: moment(-9, "11:30"),
      ...how,
    });
  const first = await ask("Người dân nộp trực tuyến rồi vẫn bị gọi mang bản giấy, xử lý thế nào?", {
    answer:
      "Không được yêu cầu nộp lại bản giấy nếu bản điện tử đọc được. Bản chụp mờ thì hướng dẫn chụp lại ngay trên điện thoại.",
  });
  const second = await ask("Máy quét ở bộ phận một cửa xã Hưng Hội hỏng từ tháng trước, bao giờ có máy mới?", {
    how: "owed",
    unitId: unitOf("xa-hung-hoi"),
    dueOn: shift(today, 5),
  });
  await holdCourse(tx, personOf("phuc.le"), {
    courseId: dialogue,
    result:
      "Thống nhất ba việc: không đòi bản giấy khi bản điện tử đọc được; báo trễ trước ngày hẹn; mỗi xã có một người hỗ trợ nộp trực tuyến sáng thứ Bảy.",
    unnamedPeople: 38,
    pictures: [],
    taskId: null,
    at: moment(-8),
  });
  for (const questionId of [first, second])
    await publishAsked(tx, personOf("thai.huynh"), { questionId, isPublic: true, at: moment(-7) });
  await publishResult(tx, personOf("thai.huynh"), { courseId: dialogue, isPublic: true, at: moment(-7) });

  const signing = await announce(
    "tran.ngo",
    {
      ...usual,
      unitId: unitOf("phuong-gia-rai"),
      taskId: null,
      kind: "upskilling",
      title: "Bồi dưỡng dùng chữ ký số cho công chức phường",
      purpose: "Dự xong, mỗi người tự ký số được kết quả giải quyết hồ sơ.",
      topics: ["digital"],
      unitIds: [unitOf("phuong-gia-rai")],
      withBelow: true,
      attendShare: 100,
      asksCheck: false,
      givesCertificate: true,
      sessions: [session(-30, "Ký số trên máy của mình", { place: "Phòng họp tầng 2, phường Giá Rai" })],
    },
    40,
  );
  for (const key of ["tran.ngo", "nghia.to"]) await signUp(tx, personOf(key), { courseId: signing, at: moment(-35) });
  const [practice] = await listCourseSessions(tx, [signing]);
  const present = (await listCourseSeats(tx, { courseId: signing, states: ["going"] }, 10)).map((one) => one.id);
  await tickAttendance(tx, personOf("tran.ngo"), {
    courseId: signing,
    sessionId: practice?.id ?? "",
    shown: present,
    present,
    at: moment(-30, "10:30"),
  });
  await holdCourse(tx, personOf("tran.ngo"), {
    courseId: signing,
    result: "Mọi người tự ký được một kết quả. Ba máy cần cài lại phần mềm ký.",
    unnamedPeople: 0,
    pictures: [],
    taskId: null,
    at: moment(-29),
  });
  await issueCertificates(tx, personOf("thai.huynh"), secretKey, { courseId: signing, at: moment(-28) });

  await write(
    "tran.ngo",
    {
      ...usual,
      unitId: unitOf("phuong-gia-rai"),
      taskId: null,
      kind: "study",
      title: "Sinh hoạt chuyên đề: xin lỗi khi trễ hẹn",
      purpose: "Cả phường thống nhất cách báo trễ, xin lỗi và hẹn lại.",
      topics: ["staff"],
      unitIds: [unitOf("phuong-gia-rai")],
      withBelow: false,
      attendShare: 100,
      asksCheck: false,
      givesCertificate: false,
      sessions: [session(15, "Ba ca trễ hẹn trong tháng", { place: "Phòng họp tầng 2, phường Giá Rai" })],
    },
    1,
  );
}
