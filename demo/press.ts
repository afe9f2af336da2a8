import { answerQuestion } from "../src/modules/feedback/index.ts";
import { approveKit, submitKit, writeKit } from "../src/modules/plans/index.ts";
import {
  approveAnswer,
  confirmPiece,
  decideFollowUp,
  forwardOpinion,
  keepContact,
  logPiece,
  makeOutletAddress,
  publishOpinion,
  sendInquiry,
  takeInquiry,
  writeAnswer,
  writeFollowUp,
} from "../src/modules/press/index.ts";
import type { AppContext } from "../src/platform/app-context.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

interface Cast {
  personOf: (key: string) => Actor & { id: string | null };
  unitOf: (key: string) => string;
  story: (day: string, time: string) => Date;
}

/** The press asks: one answered in the name of the spokesperson, one being answered, one that nobody has taken yet. */
export async function loadPress(tx: Tx, app: AppContext, { personOf, unitOf, story }: Cast): Promise<void> {
  const outletUnitId = unitOf("bao-ptth");
  const outletName = "Báo và Phát thanh, Truyền hình Cà Mau";
  const ward = unitOf("phuong-gia-rai");
  const writer = personOf("tran.ngo");
  const approver = personOf("nghia.to");
  await makeOutletAddress(tx, personOf("diem.pham"), { unitId: outletUnitId, at: story("2026-11-05", "08:00") });
  const answered = await sendInquiry(tx, app.config.secretKey, {
    unitId: ward,
    outletUnitId,
    outletName,
    kind: "figures",
    title: "Số hồ sơ nộp qua mạng ba tháng gần đây",
    body: "Xin số hồ sơ nộp qua mạng của phường từ tháng 8 đến tháng 10, chia theo lĩnh vực.",
    wantedOn: null,
    source: "address",
    reporter: { name: "", phone: "", email: "", card: "" },
    at: story("2026-11-06", "09:10"),
  });
  const taken = { inquiryId: answered.id, personId: writer.id as string, outletUnitId: null };
  await takeInquiry(tx, writer, { ...taken, at: story("2026-11-06", "10:00") });
  await writeAnswer(tx, writer, {
    inquiryId: answered.id,
    basedOn: 2,
    isRefusal: false,
    answer:
      "Từ ngày 01/8 đến ngày 31/10/2026, phường nhận 1.284 hồ sơ, trong đó 861 hồ sơ nộp qua mạng.\nHộ tịch 402, chứng thực 233, cư trú 226 hồ sơ. Nguồn: hệ thống một cửa của phường, tính đến ngày 09/11/2026.",
    refusalBasis: null,
    kitIds: [],
    files: [],
    at: story("2026-11-09", "15:20"),
  });
  await approveAnswer(tx, approver, {
    inquiryId: answered.id,
    basedOn: 3,
    spokenBy: "Trần Quốc Bảo, Phó Chủ tịch Ủy ban nhân dân phường Giá Rai",
    at: story("2026-11-10", "08:30"),
  });
  const filming = await sendInquiry(tx, app.config.secretKey, {
    unitId: ward,
    outletUnitId,
    outletName,
    kind: "filming",
    title: "Quay phóng sự bộ phận một cửa buổi sáng thứ Hai",
    body: "Xin quay từ 7 giờ 30 đến 9 giờ, phỏng vấn hai người dân nếu họ đồng ý.",
    wantedOn: null,
    source: "address",
    reporter: { name: "", phone: "", email: "", card: "" },
    at: story("2026-11-19", "14:00"),
  });
  await takeInquiry(tx, writer, {
    inquiryId: filming.id,
    personId: writer.id as string,
    outletUnitId: null,
    at: story("2026-11-19", "15:00"),
  });
  await sendInquiry(tx, app.config.secretKey, {
    unitId: ward,
    outletUnitId: null,
    outletName: "Báo Người Lao Động, thường trú tại Cà Mau",
    kind: "interview",
    title: "Phỏng vấn về việc trả kết quả khai sinh tại nhà",
    body: "Xin gặp người phụ trách để hỏi cách làm, khó khăn, số lượt từ đầu năm.",
    wantedOn: null,
    source: "form",
    reporter: {
      name: "Nguyễn Thị Bông",
      phone: "0912 000 345",
      email: "bong.nguyen@bao.example",
      card: "IBT 00123",
    },
    at: story("2026-11-20", "07:40"),
  });
  await loadOpinion(tx, app, { outletUnitId, outletName, ward, writer, approver, story });
  await loadPieces(tx, { outletUnitId, outletName, ward, writer, approver, story });
  await loadEmbargo(tx, { personOf, unitOf, story });
  await keepContact(tx, app.config.secretKey, writer, {
    unitId: ward,
    facts: {
      outletName: "Báo Nhân Dân, thường trú tại Cà Mau",
      role: "resident",
      wantsKits: true,
      wantsInvitations: true,
      consentOn: "2026-11-02",
      consentHow: "Thư điện tử ngày 02/11/2026, lưu ở văn phòng",
      expiresOn: "2028-10-31",
    },
    person: { name: "Lâm Thị Ngọc Hân", phone: "0912 000 678", email: "han.lam@bao.example" },
    change: null,
    at: story("2026-11-02", "14:00"),
  });
}

interface WardCast {
  outletUnitId: string;
  outletName: string;
  ward: string;
  writer: Actor;
  approver: Actor;
  story: Cast["story"];
}

/** Readers complained in the paper; the ward answered, and somebody else put the answer before everybody. */
async function loadOpinion(tx: Tx, app: AppContext, cast: WardCast): Promise<void> {
  const { outletUnitId, outletName, ward, writer, approver, story } = cast;
  const { questionId } = await forwardOpinion(tx, app.config.secretKey, null, {
    unitId: ward,
    outletUnitId,
    outletName,
    title: "Ý kiến bạn đọc: Sáng thứ Hai phải chờ lâu mới đến lượt",
    body: "Nhiều bạn đọc ở phường cho biết sáng thứ Hai phải chờ hơn một giờ mới được gọi số ở bộ phận một cửa.",
    url: "https://bao.camau.danbiet.example/ban-doc/cho-lau-sang-thu-hai",
    place: null,
    printedOn: "2026-11-11",
    at: story("2026-11-12", "08:20"),
  });
  await answerQuestion(tx, writer, {
    questionId,
    answer:
      "Sáng thứ Hai đông gấp đôi ngày khác. Từ ngày 23/11, phường mở thêm hai quầy vào sáng thứ Hai và cho đặt giờ qua mạng.",
    internalNote: null,
    at: story("2026-11-16", "10:00"),
  });
  await publishOpinion(tx, approver, { questionId, at: story("2026-11-17", "08:40") });
}

/** A criticism that was answered, a praise, an issue of a magazine. */
async function loadPieces(tx: Tx, cast: Omit<WardCast, "questionId">): Promise<void> {
  const { outletUnitId, outletName, ward, writer, approver, story } = cast;
  const plain = {
    unitId: ward,
    outletUnitId,
    outletName,
    programme: null,
    airMinutes: null,
    issueNumber: null,
    pages: null,
    namesPerson: false,
    inquiryId: null,
  };
  const criticism = await logPiece(tx, writer, {
    ...plain,
    genre: "reflection",
    tone: "criticism",
    title: "Bảng niêm yết cũ vẫn treo ở nhà văn hóa khóm",
    summary: "Phóng viên thấy bảng niêm yết ở một nhà văn hóa khóm còn ghi mức phí trước tháng 7.",
    url: "https://bao.camau.danbiet.example/bang-niem-yet-cu",
    happenedOn: "2026-11-04",
    at: story("2026-11-05", "08:00"),
  });
  const confirm = { namesPerson: false, taskId: null };
  await confirmPiece(tx, approver, {
    ...confirm,
    pieceId: criticism,
    tone: "criticism",
    at: story("2026-11-05", "09:30"),
  });
  await writeFollowUp(tx, writer, {
    pieceId: criticism,
    basedOn: 1,
    outcome: "accepted",
    finding: "Đúng. Một trong mười hai bảng chưa được thay sau khi đổi mức phí.",
    answer: "Phường đã thay bảng ngày 06/11 và giao công chức văn hóa xem cả mười hai bảng vào ngày 01 hằng tháng.",
    correction: null,
    correctionBasis: null,
    namesPerson: false,
    at: story("2026-11-09", "14:00"),
  });
  await decideFollowUp(tx, approver, { pieceId: criticism, basedOn: 2, at: story("2026-11-10", "08:10") });
  const praise = await logPiece(tx, writer, {
    ...plain,
    genre: "reportage",
    tone: "praise",
    title: "Cán bộ mang giấy khai sinh đến tận nhà sàn",
    summary: "Phóng sự về tổ trả kết quả tại nhà cho bà mẹ mới sinh.",
    url: null,
    programme: "Cải cách hành chính",
    airMinutes: 8,
    happenedOn: "2026-11-13",
    at: story("2026-11-14", "09:00"),
  });
  await confirmPiece(tx, approver, { ...confirm, pieceId: praise, tone: "praise", at: story("2026-11-14", "10:00") });
  await logPiece(tx, writer, {
    ...plain,
    outletUnitId: null,
    outletName: "Tạp chí Văn hóa Văn nghệ Bạc Liêu",
    genre: "literary",
    tone: "neutral",
    title: "Ký: Người giữ con dấu của phường",
    summary: "Bài ký về một công chức hộ tịch.",
    url: null,
    issueNumber: "45/2026",
    pages: "12–15",
    happenedOn: "2026-11-15",
    at: story("2026-11-19", "10:20"),
  });
}

/** A kit that outlets may read already, and everybody from its hour on. */
async function loadEmbargo(tx: Tx, { personOf, unitOf, story }: Cast): Promise<void> {
  const planner = personOf("phuc.le");
  const kitId = await writeKit(tx, planner, {
    unitId: unitOf("ca-mau"),
    planId: null,
    text: {
      title: "Công bố kết quả khảo sát hài lòng quý IV",
      summary: "Tỉnh công bố kết quả khảo sát người dân về bộ phận một cửa tại buổi họp báo.",
      facts: "- 3.214 phiếu ở mười hai xã, phường (tính đến 18/11/2026)\n- 91,4% người trả lời hài lòng",
      spokesperson: "Ông Huỳnh Quốc Thái, Phó Chủ tịch Ủy ban nhân dân tỉnh",
      contactName: "Ông Lê Hoàng Phúc, Trưởng phòng Thông tin cơ sở",
      contactWay: "0290 3 000 014",
      contactHours: "7 giờ 30 đến 17 giờ, thứ Hai đến thứ Sáu",
      documents: "",
    },
    embargoUntil: story("2026-12-04", "15:00"),
    files: [],
    at: story("2026-11-19", "09:00"),
  });
  await submitKit(tx, planner, { kitId, at: story("2026-11-19", "09:30") });
  await approveKit(tx, personOf("thai.huynh"), { kitId, at: story("2026-11-19", "14:10") });
}
