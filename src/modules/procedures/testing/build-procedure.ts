import type { ProcedureRecord } from "../procedure-record.ts";

/** A believable procedure of our own invention; tests state only what matters to them. */
export function buildProcedure(part: Partial<ProcedureRecord> = {}): ProcedureRecord {
  return {
    code: "1.000001",
    name: "Đăng ký sử dụng nhà văn hóa thôn",
    decision: { number: "12/QĐ-UBND", date: "2026-03-05", issuer: "UBND tỉnh Cà Mau" },
    levels: ["commune"],
    levelsInferred: false,
    kind: null,
    field: "Văn hóa cơ sở",
    issuer: "UBND tỉnh Cà Mau",
    applicants: ["Công dân Việt Nam"],
    agencies: {
      implementing: "Ủy ban nhân dân cấp xã",
      competent: "Chủ tịch Ủy ban nhân dân cấp xã",
      delegated: "",
      coordinating: "",
      receptionAddress: "",
    },
    steps: "Bước 1: Người có nhu cầu nộp đơn tại Ủy ban nhân dân cấp xã.\nBước 2: Nhận kết quả theo giấy hẹn.",
    methods: [
      {
        channel: "inPerson",
        timeText: "03 ngày làm việc",
        time: { amount: 3, unit: "workingDay" },
        feeText: "8.000 đồng/bản",
        fees: [{ kind: "khác", amount: 8_000, per: "bản", note: null }],
        note: "",
      },
      { channel: "online", timeText: "", time: null, feeText: "Miễn phí", fees: null, note: "" },
    ],
    papers: [
      {
        title: null,
        papers: [
          { name: "Đơn đề nghị theo mẫu", originals: 1, copies: 0, form: { name: "Mẫu 01.docx", url: null } },
          { name: "Căn cước công dân", originals: null, copies: null, form: null },
        ],
      },
    ],
    conditions: "",
    legalBases: [{ text: "Nghị định số 61/2018/NĐ-CP", number: "61/2018/NĐ-CP", date: null, issuer: "Chính phủ" }],
    results: ["Giấy xác nhận lịch sử dụng"],
    keywords: "",
    description: "",
    sourceUrl: "https://example.vn/thu-tuc/1.000001",
    lifeEvents: [],
    plain: null,
    ...part,
  };
}
