/**
 * What printing costs: milliseconds a sheet, memory over 500 different sheets, and how long the event loop is held up
 * meanwhile. Run: `npx node bench/print.ts [sheets]`.
 */
import { monitorEventLoopDelay } from "node:perf_hooks";
import { type OfficialDocument, toDocx, toPdf } from "../src/modules/official-documents/index.ts";
import { type ProcedureSheetData, procedureSheetA4 } from "../src/modules/publishing/sheets/sheets.ts";
import { createPrinter } from "../src/platform/print/index.ts";

const count = Number(process.argv[2] ?? 500);
const megabytes = () => Math.round(process.memoryUsage.rss() / 1024 / 1024);

const sheet = (i: number): ProcedureSheetData => ({
  record: {
    code: "2.000635",
    name: "Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh",
    decision: { number: "1872/QĐ-BTP", date: "2025-07-04", issuer: "Bộ Tư pháp" },
    levels: ["commune"],
    levelsInferred: false,
    kind: null,
    field: "Hộ tịch",
    issuer: null,
    applicants: ["Công dân Việt Nam"],
    agencies: {
      implementing: "Ủy ban nhân dân cấp xã",
      competent: "",
      delegated: "",
      coordinating: "",
      receptionAddress: "",
    },
    steps: "",
    methods: [
      {
        channel: "inPerson",
        timeText: "",
        time: { amount: 1, unit: "workingDay", sameDay: true },
        feeText: "",
        fees: [],
        note: "",
      },
    ],
    papers: [],
    conditions: "",
    legalBases: [],
    results: [],
    keywords: "",
    description: "",
    sourceUrl: null,
    lifeEvents: [],
    plain: {
      name: "Xin bản sao giấy khai sinh, kết hôn",
      summary: "Lấy thêm bản sao khi cần nộp cho trường học hay cơ quan.",
      bring: [
        "Tờ khai (có sẵn tại nơi nộp)",
        "Căn cước hoặc hộ chiếu của bạn",
        "Giấy ủy quyền, nếu xin thay người khác",
      ],
      steps: [
        "Đến Bộ phận Một cửa hoặc gửi qua Cổng Dịch vụ công quốc gia.",
        "Cán bộ tra sổ hộ tịch.",
        "Nhận bản sao trong ngày.",
      ],
    },
  },
  unit: { name: `Ủy ban nhân dân xã thứ ${i}`, parent: "Tỉnh Cà Mau" },
  petitions: {
    address: `Số ${i} đường Trần Phú, tỉnh Cà Mau`,
    phone: "0290 3 800 000",
    email: `xa${i}@camau.example`,
    site: "camau.example/phan-anh",
  },
  link: { url: `https://camau.example/q/k${i}`, address: `camau.example/q/k${i}` },
  version: { number: 1, from: "2026-07-01", printedOn: "2026-11-22" },
});

const report: OfficialDocument = {
  type: "BC",
  superiorAgency: null,
  issuingAgency: "Ủy ban nhân dân\ntỉnh Cà Mau",
  number: 5,
  symbol: "UBND",
  place: "Cà Mau",
  date: "2026-12-10",
  year: 2026,
  subject: "Kết quả truyền thông cải cách hành chính năm 2026",
  addressees: ["Bộ Nội vụ"],
  bases: [],
  body: Array.from({ length: 12 }, (_, i) => [
    { kind: "section" as const, title: `Nội dung thứ ${i + 1}` },
    {
      kind: "paragraph" as const,
      text: "Các cơ quan đã đăng tin, bài, phát thanh và niêm yết theo kế hoạch của tỉnh. ".repeat(10),
    },
    {
      kind: "table" as const,
      columns: [
        { title: "Đơn vị", align: "text" as const, width: 3 },
        { title: "Số lượng", align: "number" as const, width: 1 },
      ],
      rows: Array.from({ length: 10 }, (_, r) => [`Xã thứ ${r + 1}`, String(r * 37)]),
    },
  ]).flat(),
  recipients: ["Các sở, ngành"],
  filing: "VT",
  authority: { kind: "head", collective: "Ủy ban nhân dân", title: "Chủ tịch" },
  signer: "Nguyễn Văn An",
  annexes: [],
};

for (const processes of [1, 2]) {
  const before = megabytes();
  const printer = createPrinter({ processes, queue: count });
  await procedureSheetA4(printer, sheet(-1));
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const memory: number[] = [];
  const start = performance.now();
  let done = 0;
  await Promise.all(
    Array.from({ length: count }, async (_, i) => {
      await procedureSheetA4(printer, sheet(i));
      done += 1;
      if (done % Math.ceil(count / 5) === 0) memory.push(megabytes());
    }),
  );
  const each = (performance.now() - start) / count;
  delay.disable();
  console.log(
    `${processes} process${processes > 1 ? "es" : ""}: ${count} sheets, ${each.toFixed(1)} ms a sheet (${Math.round(1000 / each)} a second), memory ${before} -> ${memory.join(", ")} MB, event loop held up p99 ${(delay.percentile(99) / 1e6).toFixed(1)} ms`,
  );
  const started = performance.now();
  const pages = await toPdf(report, printer);
  console.log(`report as PDF: ${(performance.now() - started).toFixed(0)} ms, ${Math.round(pages.length / 1024)} KB`);
  await printer.close();
}
const started = performance.now();
const docx = await toDocx(report);
console.log(
  `report as Word file: ${(performance.now() - started).toFixed(0)} ms, ${Math.round(docx.length / 1024)} KB`,
);
await new Promise((resolve) => setTimeout(resolve, 500));
console.log(`after closing the printers: ${megabytes()} MB`);
