import { approveAnswer, makeOutletAddress, sendInquiry, takeInquiry, writeAnswer } from "../src/modules/press/index.ts";
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
}
