import type { BookForm, CounterForm, FormDossier, FormHead, FormKind, FormSignature } from "../form.ts";

/** Everything as long as it gets: an agency over three lines, a name of 80 letters, twenty papers. */
export const LONG_HEAD: FormHead = {
  superior: "Ủy ban nhân dân phường Giá Rai",
  agency: "Trung tâm Phục vụ hành chính công phường Giá Rai, điểm tiếp nhận khu vực Hộ Phòng - Tân Phong",
  number: 7,
  symbol: "TTPVHCC-GR",
  place: "Phường Giá Rai",
  date: "2026-02-05",
  year: 2026,
};

export const LONG_NAME = "Công ty trách nhiệm hữu hạn một thành viên Chế biến thủy sản xuất khẩu Hộ Phòng";

export const LONG_URL =
  "https://motcua-phuonggiarai.camau.gov.vn/tra-cuu/ho-so/1x9k2m.Zk3fQ8rTn0PwLs?tu=giay-tiep-nhan&kenh=qr-giay-a5";

export const LONG_DOSSIER: FormDossier = {
  code: "000.00.01.H12-260205-0012",
  procedureName:
    "Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất trong các trường hợp chuyển nhượng, thừa kế, tặng cho, góp vốn bằng quyền sử dụng đất",
  procedureCode: "1.012790",
  lookupUrl: LONG_URL,
  applicant: {
    name: LONG_NAME,
    idNumber: "20*****4567",
    idCountry: "Cộng hòa Dân chủ Congo",
    address:
      "Số 123/45/6 đường Quốc lộ 1A, khóm 5, phường Giá Rai, tỉnh Cà Mau (trước đây là khóm 5, phường Hộ Phòng, thị xã Giá Rai, tỉnh Bạc Liêu)",
    phone: "0912 345 678; 0291 384 5678",
    email: "phong.hanhchinh.tonghop.chebienthuysan@hophong-seafood-export.com.vn",
    authorised: "Huỳnh Ngọc Phương Quỳnh Như, giấy ủy quyền số 15/2026/GUQ",
  },
};

export const LONG_PAPERS = Array.from({ length: 20 }, (_, at) => ({
  name: `Văn bản thỏa thuận phân chia quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất của hộ gia đình, bản thứ ${at + 1}`,
  originals: at % 3 === 0 ? 1 : 0,
  copies: at % 3 === 0 ? 0 : 2,
  electronic: at % 5 === 0 ? 1 : 0,
  note: at % 4 === 0 ? "đối chiếu với bản chính rồi trả lại" : null,
}));

const DEMANDS = Array.from({ length: 12 }, (_, at) => ({
  text: `Bổ sung trang ${at + 1} của hợp đồng chuyển nhượng có chứng thực, ghi đủ số thửa, tờ bản đồ và diện tích đúng với giấy chứng nhận đã cấp.`,
  reason: "Trang này thiếu chữ ký của một bên; diện tích ghi 1.250 m² trong khi giấy chứng nhận ghi 1.205 m².",
  basis: at % 2 === 0 ? "Luật Đất đai 31/2024/QH15 Điều 133; Nghị định 101/2024/NĐ-CP Điều 29 khoản 1" : null,
}));

const CONTACT = {
  who: "Bộ phận một cửa, bà Nguyễn Thị Ánh Tuyết",
  phone: "0291 384 9999",
  address: "số 1 đường Trần Hưng Đạo, phường Giá Rai, tỉnh Cà Mau",
};

const SIGNATURE: FormSignature = {
  authority: { kind: "deputy", collective: "Ủy ban nhân dân", headTitle: "Chủ tịch", title: "Phó Chủ tịch" },
  signer: "Nguyễn Huỳnh Thị Kim Phượng",
  recipients: [
    "Bộ phận một cửa",
    "Phòng Kinh tế, Hạ tầng và Đô thị",
    "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường",
  ],
  filing: "VT, MC",
};

const at = (text: string): Date => new Date(`${text}:00+07:00`);

export function longBook(count: number): BookForm {
  return {
    kind: "book",
    head: LONG_HEAD,
    year: 2026,
    volume: "02",
    rows: Array.from({ length: count }, (_, index) => ({
      number: 1_201 + index,
      code: `000.00.01.H12-260205-${String(index + 1).padStart(4, "0")}`,
      procedureName: index % 7 === 0 ? LONG_DOSSIER.procedureName : "Cấp bản sao trích lục hộ tịch",
      sets: 1,
      applicant: index % 9 === 0 ? LONG_NAME : `Trần Thị Ánh Nguyệt ${index + 1}`,
      contact: "Khóm 5, phường Giá Rai, tỉnh Cà Mau; 0912 345 678",
      competentAgency: "Ủy ban nhân dân phường Giá Rai",
      receivedAt: at("2026-02-05T08:30"),
      due: { on: "2026-02-26", hour: index % 5 === 0 ? "16:30" : null },
      returnedOn: index % 3 === 0 ? "2026-02-25" : null,
      returnWay: (["counter", "post", "electronic"] as const)[index % 3] ?? "counter",
      note: index % 11 === 0 ? "Gia hạn một lần, có văn bản xin lỗi" : null,
    })),
    lockedOn: "2026-12-31",
    keeper: "Lê Thị Cẩm Tiên",
    signature: SIGNATURE,
  };
}

export function longForm(kind: FormKind): CounterForm {
  const common = { head: LONG_HEAD, dossier: LONG_DOSSIER, contact: CONTACT };
  const officer = "Nguyễn Thị Ánh Tuyết";
  switch (kind) {
    case "receipt":
      return {
        kind,
        ...common,
        receivedAt: {
          place: "Trung tâm Phục vụ hành chính công phường Láng Tròn, tỉnh Cà Mau",
          at: at("2026-02-05T15:20"),
        },
        competent: { agency: "Văn phòng đăng ký đất đai tỉnh Cà Mau, chi nhánh Giá Rai", at: at("2026-02-06T08:05") },
        papers: LONG_PAPERS,
        sets: 2,
        limit: { amount: 8, unit: "workingDay" },
        due: { on: "2026-02-26", hour: null },
        explanation:
          "Nhận sau 15 giờ nên tính như nhận ngày 06/02/2026. Tám ngày làm việc, không tính thứ Bảy, Chủ nhật và những ngày nghỉ Tết từ 16/02 đến 20/02/2026.",
        returning: {
          way: "post",
          where:
            "Số 123/45/6 đường Quốc lộ 1A, khóm 5, phường Giá Rai, tỉnh Cà Mau, người nhận Huỳnh Ngọc Phương Quỳnh Như",
        },
        fee: {
          lines: [
            { label: "Phí thẩm định hồ sơ đăng ký biến động, tổ chức, khu vực đô thị", amount: 1_250_000 },
            { label: "Lệ phí cấp giấy chứng nhận quyền sử dụng đất", amount: 104_000 },
          ],
          paid: "not-yet",
        },
        book: { volume: "02", number: 1_212 },
        officer,
      };
    case "supplement":
      return { kind, ...common, demands: DEMANDS, by: "2026-03-09", officer };
    case "refusal":
      return {
        kind,
        ...common,
        reasons: DEMANDS.slice(0, 9),
        guidance:
          "nộp hồ sơ tại Văn phòng đăng ký đất đai tỉnh Cà Mau, chi nhánh Giá Rai, hoặc trên Cổng Dịch vụ công quốc gia.",
        officer,
      };
    case "apology":
      return {
        kind,
        ...common,
        receivedAt: at("2026-02-05T15:20"),
        due: { on: "2026-02-26", hour: null },
        newDue: { on: "2026-03-05", hour: "16:30" },
        reasons: [
          "Phải lấy ý kiến của Chi cục Thuế khu vực về nghĩa vụ tài chính của thửa đất, đến nay chưa có trả lời.",
          "Bản đồ địa chính của khóm 5 đang được đo vẽ lại, phải đối chiếu tại thực địa cùng chủ sử dụng đất liền kề.",
          "Cán bộ thụ lý nghỉ ốm, hồ sơ được giao lại ngày 24 tháng 02 năm 2026.",
        ],
        signature: SIGNATURE,
      };
    case "stop":
      return {
        kind,
        ...common,
        receivedAt: at("2026-02-05T15:20"),
        from: "2026-03-02",
        reasons: DEMANDS.slice(0, 4),
        givenBack: "toàn bộ giấy tờ đã nộp (20 loại) và 1.354.000 đồng, chuyển vào tài khoản đã nộp tiền.",
        guidance: "nộp lại hồ sơ khi tranh chấp đã được giải quyết bằng bản án, quyết định có hiệu lực.",
        signature: SIGNATURE,
      };
    case "control":
      return {
        kind,
        head: LONG_HEAD,
        dossier: LONG_DOSSIER,
        receivedAt: at("2026-02-05T15:20"),
        due: { on: "2026-02-26", hour: null },
        papers: LONG_PAPERS.slice(0, 6),
        steps: Array.from({ length: 14 }, (_, index) => ({
          from: index === 0 ? "Bộ phận một cửa" : `Phòng Kinh tế, Hạ tầng và Đô thị, tổ ${index}`,
          to: `Phòng Kinh tế, Hạ tầng và Đô thị, tổ ${index + 1}, ông Trần Quốc Khánh`,
          work: "Thẩm định, trích đo, lấy ý kiến của hộ liền kề",
          handedAt: at(`2026-02-${String(6 + index).padStart(2, "0")}T08:30`),
          due: { on: "2026-02-25", hour: index % 2 ? "16:30" : null },
          punctuality: (["early", "onTime", "late", null] as const)[index % 4] ?? null,
          note: index % 4 === 2 ? "Chờ ý kiến của cơ quan thuế" : null,
        })),
      };
    case "book":
      return longBook(60);
  }
}
