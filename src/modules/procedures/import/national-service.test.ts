import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { ProcedureRecord } from "../procedure-record.ts";
import { readNationalRecord } from "./national-record.ts";
import { readProcedureFile } from "./read-procedure-file.ts";

const answer = {
  MATTHC: "1.000101",
  TENTTHC: "Đăng ký sử dụng nhà văn hóa thôn",
  LOAITTHC: "TTHC được luật giao quy định chi tiết",
  MACOQUANCONGBO: "G09",
  IDQUYETDINHCONGBO: "12/QĐ-UBND",
  TRANGTHAI: 1,
  CAPTHUCHIEN: [{ CAPTHUCHIEN: "Cấp Xã" }],
  LINHVUCTHUCHIEN: [{ MALINHVUC: "G09-VH", TENLINHVUC: "Văn hóa cơ sở" }],
  TRINHTUTHUCHIEN: [
    { TRUONGHOP: "Đăng ký lần đầu", TRINHTU: [{ TENTRINHTU: "Nộp đơn." }, { TENTRINHTU: "Nhận giấy hẹn." }] },
    { TRUONGHOP: "Đăng ký lại", TRINHTU: { TENTRINHTU: "Gọi điện báo lại." } },
  ],
  CACHTHUCTHUCHIEN: [
    {
      KENH: 1,
      THOIGIAN: [
        {
          THOIGIANGIAIQUYET: 3,
          DONVITINH: "Ngày làm việc",
          MOTA: "Đăng ký lần đầu",
          PHILEPHI: [
            { MAPHILEPHI: "P1", SOTIEN: 8000, DONVI: "VNĐ", MOTA: "Lệ phí đăng ký" },
            { MAPHILEPHI: "P2", SOTIEN: "20000", DONVI: "VNĐ", MOTA: "Phí thẩm định" },
          ],
        },
        { THOIGIANGIAIQUYET: "01", DONVITINH: "Ngày", MOTA: "Đăng ký lại", PHILEPHI: null },
      ],
    },
    { KENH: "2", THOIGIAN: { THOIGIANGIAIQUYET: "2", DONVITINH: "Ngày làm việc", MOTA: "" } },
  ],
  THANHPHANHOSO: [
    {
      TRUONGHOP: "Đăng ký lần đầu",
      GIAYTO: [
        {
          MAGIAYTO: "G1",
          TENGIAYTO: "Đơn đề nghị",
          SOBANCHINH: "1",
          SOBANSAO: 0,
          TENMAUDON: "Mẫu 01.docx",
          URL: "https://example.vn/mau-01.docx",
        },
      ],
    },
  ],
  DOITUONGTHUCHIEN: ["Công dân Việt Nam"],
  MOTADOITUONGTHUCHIEN: "Người cư trú tại thôn",
  COQUANTHUCHIEN: [{ MADONVI: "H12.1", TENDONVI: "Ủy ban nhân dân cấp xã" }],
  COQUANPHOIHOP: [{ MADONVI: "H12.2", TENDONVI: "Công an cấp xã" }],
  KETQUATHUCHIEN: [{ MAKETQUA: "KQ1", TENKETQUA: "Giấy xác nhận" }],
  CANCUPHAPLY: [{ SOVANBAN: "61/2018/NĐ-CP", TENVANBAN: "Nghị định về một cửa" }],
  YEUCAU: "Không",
  TTHCLIENQUAN: [{ MATTHC: "1.000102", TENTTHC: "Trả nhà văn hóa" }],
  TTHCLIENTHONG: ["1.000103"],
};

test("an answer of the sharing service keeps cases, several times and fees, codes and related procedures", () => {
  const record = ProcedureRecord.parse(readNationalRecord(answer));
  expect(record.levels).toEqual(["commune"]);
  expect(record.methods.map((one) => [one.channel, one.case, one.time])).toEqual([
    ["inPerson", "Đăng ký lần đầu", { amount: 3, unit: "workingDay" }],
    ["inPerson", "Đăng ký lại", { amount: 1, unit: "day" }],
    ["online", undefined, { amount: 2, unit: "workingDay" }],
  ]);
  expect(record.methods[0]?.fees).toEqual([
    { kind: "lệ phí", amount: 8_000, per: null, note: "Lệ phí đăng ký", code: "P1" },
    { kind: "phí", amount: 20_000, per: null, note: "Phí thẩm định", code: "P2" },
  ]);
  expect(record.stepCases).toEqual([
    { title: "Đăng ký lần đầu", steps: ["Nộp đơn.", "Nhận giấy hẹn."] },
    { title: "Đăng ký lại", steps: ["Gọi điện báo lại."] },
  ]);
  expect(record.steps).toBe(
    "**Đăng ký lần đầu**\nBước 1: Nộp đơn.\nBước 2: Nhận giấy hẹn.\n\n**Đăng ký lại**\nGọi điện báo lại.",
  );
  expect(record.papers).toEqual([
    {
      title: "Đăng ký lần đầu",
      papers: [
        {
          name: "Đơn đề nghị",
          originals: 1,
          copies: 0,
          form: { name: "Mẫu 01.docx", url: "https://example.vn/mau-01.docx" },
          code: "G1",
        },
      ],
    },
  ]);
  expect(record.related).toEqual([
    { kind: "related", code: "1.000102", name: "Trả nhà văn hóa" },
    { kind: "interconnected", code: "1.000103", name: "" },
  ]);
  expect(record.applicantsNote).toBe("Người cư trú tại thôn");
  expect(record.agencyUnits?.map((one) => [one.role, one.code])).toEqual([
    ["implementing", "H12.1"],
    ["coordinating", "H12.2"],
  ]);
  expect(record.codes).toEqual({
    field: "G09-VH",
    issuer: "G09",
    results: [{ code: "KQ1", name: "Giấy xác nhận" }],
  });
  expect(record.conditions).toBe("");
});

test("keys in other spellings are understood, unknown ones ignored", () => {
  const record = readNationalRecord({
    MaTTHC: "2.000635",
    TenTTHC: "Cấp bản sao",
    Cach_Thuc_Thuc_Hien: { Kenh: 3, ThoiGian: [{ ThoiGianGiaiQuyet: "1", DonViTinh: "Giờ" }] },
    LaLung: { a: 1 },
  });
  expect(record.code).toBe("2.000635");
  expect(record.methods[0]).toMatchObject({ channel: "post", time: { amount: 1, unit: "hour" } });
});

async function rowsOf(content: string) {
  const bytes = Buffer.from(content);
  const rows = [];
  for await (const row of readProcedureFile({ name: "t", size: bytes.length, open: () => Readable.from([bytes]) }))
    rows.push([
      row.row,
      row.kind,
      row.kind === "record" ? row.record.code : row.kind === "refused" ? row.refusal.code : "",
    ]);
  return rows;
}

test("an answer is read as one document, as lines and as a list; what is not public is refused by its row", async () => {
  const other = { ...answer, MATTHC: "1.000102", TRANGTHAI: "0" };
  const expected = [
    [1, "record", "1.000101"],
    [2, "refused", "notPublic"],
  ];
  expect(await rowsOf(JSON.stringify({ RESULT: [answer, other] }, null, 2))).toEqual(expected);
  expect(await rowsOf(JSON.stringify([answer, other]))).toEqual(expected);
  expect(await rowsOf(`${JSON.stringify({ RESULT: [answer] })}\n${JSON.stringify(other)}`)).toEqual(expected);
  // The first line broken is still a file of lines.
  expect(await rowsOf(`{"ma_thu_tuc": "1.0\n${JSON.stringify(answer)}`)).toEqual([
    [1, "refused", "notJson"],
    [2, "record", "1.000101"],
  ]);
});

test("every field of the answer is kept, the first one as the main one, each once", () => {
  const record = readNationalRecord({
    ...answer,
    LINHVUCTHUCHIEN: [
      { MALINHVUC: "G09-VH", TENLINHVUC: "Văn hóa cơ sở" },
      { MALINHVUC: "G09-DL", TENLINHVUC: "Du lịch" },
      { MALINHVUC: "G09-VH2", TENLINHVUC: "Văn hóa cơ sở" },
      { MALINHVUC: "G09-TT", TENLINHVUC: " " },
    ],
  });
  expect(record.field).toBe("Văn hóa cơ sở");
  expect(record.moreFields).toEqual(["Du lịch"]);
  expect(record.codes).toMatchObject({ field: "G09-VH", moreFields: ["G09-DL", "G09-VH2", "G09-TT"] });
  expect(readNationalRecord(answer).moreFields).toBeUndefined();
});
