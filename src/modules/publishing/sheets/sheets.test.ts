import { Buffer } from "node:buffer";
import { execFileSync } from "node:child_process";
import { afterAll, describe, expect, test } from "vitest";
import { createPrinter } from "../../../platform/print/index.ts";
import type { ProcedureRecord } from "../../procedures/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { cutBlocks, readOfficialText, shorten, shortenClauses } from "./official-text.ts";
import { procedureFacts } from "./procedure-facts.ts";
import {
  type NewsSheetData,
  newsSheetA4,
  type ProcedureSheetData,
  procedureSheetA4,
  procedureSheetSvg,
} from "./sheets.ts";

type FilingMethod = ProcedureRecord["methods"][number];

const printer = createPrinter();
afterAll(() => printer.close());

function buildMethod(change: Partial<FilingMethod> = {}): FilingMethod {
  return { channel: "inPerson", timeText: "", time: null, feeText: "", fees: null, note: "", ...change };
}

function buildRecord(change: Partial<ProcedureRecord> = {}): ProcedureRecord {
  return {
    code: "2.000635",
    name: "Cấp bản sao Trích lục hộ tịch",
    decision: { number: "1872/QĐ-BTP", date: "2025-07-04", issuer: "Bộ Tư pháp" },
    levels: ["commune"],
    levelsInferred: false,
    kind: null,
    field: "Hộ tịch",
    issuer: "Bộ Tư pháp",
    applicants: ["Công dân Việt Nam"],
    agencies: {
      implementing: "Ủy ban nhân dân cấp xã",
      competent: "",
      delegated: "",
      coordinating: "",
      receptionAddress: "",
    },
    steps:
      "**Nộp hồ sơ**\n- Người yêu cầu nộp hồ sơ tại Bộ phận Một cửa.\n1. Cán bộ kiểm tra hồ sơ.\n2. Cán bộ trả kết quả.",
    methods: [
      buildMethod({
        channel: "online",
        time: { amount: 1, unit: "workingDay", sameDay: true },
        fees: [{ kind: "phí", amount: 4000, per: "bản", note: null }],
      }),
      buildMethod({
        time: { amount: 1, unit: "workingDay", sameDay: true },
        fees: [{ kind: "phí", amount: 8000, per: "bản", note: null }],
      }),
    ],
    papers: [
      {
        title: "* Giấy tờ phải nộp:",
        papers: [{ name: "- Tờ khai theo mẫu", originals: 1, copies: 0, form: { name: "TK-BSTL", url: null } }],
      },
    ],
    conditions: "",
    legalBases: [],
    results: ["Bản sao Trích lục hộ tịch"],
    keywords: "",
    description: "",
    sourceUrl: null,
    lifeEvents: [],
    plain: null,
    ...change,
  };
}

const PLAIN = {
  name: "Xin bản sao giấy khai sinh, kết hôn",
  summary: "Lấy thêm bản sao khi cần nộp cho trường học hay cơ quan.",
  bring: ["Tờ khai (có sẵn tại nơi nộp)", "Căn cước của bạn"],
  steps: ["Đến Bộ phận Một cửa.", "Nhận bản sao trong ngày."],
};

function buildSheet(change: Partial<ProcedureSheetData> = {}): ProcedureSheetData {
  return {
    record: buildRecord(),
    unit: { name: "Ủy ban nhân dân xã Bạch Thông", parent: "Tỉnh Thái Nguyên" },
    petitions: {
      address: "Bộ phận Một cửa, thôn Nà Ít, xã Bạch Thông, tỉnh Thái Nguyên",
      phone: "0209 3 855 001",
      email: "bachthong@thainguyen.example",
      site: "bachthong.thainguyen.example/phan-anh",
    },
    link: { url: "https://bachthong.thainguyen.example/q/k7m2pa4", address: "bachthong.thainguyen.example/q/k7m2pa4" },
    version: { number: 3, from: "2026-07-01", printedOn: "2026-11-22" },
    ...change,
  };
}

const NEWS: NewsSheetData = {
  headline: "Từ ngày 01/12, bản sao trích lục hộ tịch được trả tại nhà",
  date: "2026-11-20",
  text: "Người dân không phải đến xã lần thứ hai.\n**Ai được áp dụng**\n- Người có tên trong sổ hộ tịch của xã.",
  doNow: ["Gọi 0209 3 855 001 nếu cần giúp."],
  unit: buildSheet().unit,
  petitions: buildSheet().petitions,
  procedure: { name: "Cấp bản sao Trích lục hộ tịch", link: buildSheet().link },
  version: { number: 2, printedOn: "2026-11-22" },
  imprint: { permit: "12/GP-SVHTTDL", copies: 1500, printer: "Xưởng in xã" },
};

const hasPoppler = (() => {
  try {
    execFileSync("pdftotext", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();
const run = (tool: string, args: string[], pdf: Uint8Array) =>
  execFileSync(tool, [...args, "-"].concat(tool === "pdftotext" ? ["-"] : []), {
    input: Buffer.from(pdf),
    stdio: ["pipe", "pipe", "ignore"],
    maxBuffer: 64 * 1024 * 1024,
  }).toString("utf8");
const textOf = (pdf: Uint8Array) => run("pdftotext", [], pdf).replace(/\s+/g, " ");
const pagesOf = (pdf: Uint8Array) => Number(/Pages:\s+(\d+)/.exec(run("pdfinfo", [], pdf))![1]);

/** Words that stick out of the margins (points; A4 is 595 by 842). */
function wordsOutside(pdf: Uint8Array): string[] {
  const words = [
    ...run("pdftotext", ["-bbox"], pdf).matchAll(
      /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</g,
    ),
  ];
  return words
    .filter(([, x1, y1, x2, y2]) => Number(x1) < 42 || Number(x2) > 595 - 41 || Number(y1) < 20 || Number(y2) > 842 - 8)
    .map((w) => w[5]!);
}

describe.skipIf(!hasPoppler)("the procedure sheet (skipped: no pdftotext)", () => {
  test("a procedure with a short version stands on one page with everything the board needs", async () => {
    const pdf = await procedureSheetA4(
      printer,
      buildSheet({ record: buildRecord({ plain: PLAIN }), place: "Bộ phận Một cửa, tầng 1" }),
    );
    expect(pagesOf(pdf)).toBe(1);
    expect(wordsOutside(pdf)).toEqual([]);
    const text = textOf(pdf);
    for (const part of [
      "Tỉnh Thái Nguyên",
      "Ủy ban nhân dân xã Bạch Thông",
      "Xin bản sao giấy khai sinh, kết hôn",
      "Tên chính thức: Cấp bản sao Trích lục hộ tịch",
      "Mã thủ tục: 2.000635",
      "Trực tiếp: 8.000 đồng/bản",
      "Trực tuyến: 4.000 đồng/bản",
      "Trong ngày nhận hồ sơ",
      "Bộ phận Một cửa, tầng 1",
      "Công dân Việt Nam",
      "Căn cước của bạn",
      "Nhận bản sao trong ngày.",
      "Nơi nhận phản ánh, kiến nghị",
      "0209 3 855 001",
      "bachthong@thainguyen.example",
      "bachthong.thainguyen.example/q/k7m2pa4",
      "Bản số 3 có hiệu lực từ ngày 01/07/2026 theo Quyết định 1872/QĐ-BTP ngày 04/07/2025 của Bộ Tư pháp, in ngày 22/11/2026.",
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain("Trang 1");
    expect(run("pdfinfo", [], pdf)).toMatch(/Tagged:\s+yes/);
  });

  test("a short version that is out of date gives way to the official text", async () => {
    const text = textOf(
      await procedureSheetA4(printer, buildSheet({ record: buildRecord({ plain: { ...PLAIN, stale: true } }) })),
    );
    expect(text).not.toContain("Xin bản sao giấy khai sinh");
    expect(text).toContain("Giấy tờ phải nộp:");
    expect(text).toContain("1 bản chính. Theo mẫu: TK-BSTL");
    expect(text).toContain("Người yêu cầu nộp hồ sơ tại Bộ phận Một cửa.");
  });

  test("long texts run on to numbered pages, nothing leaves the margins, the address to complain stays on page 1", async () => {
    const papers = Array.from({ length: 40 }, (_, i) => ({
      name: `Giấy tờ thứ ${i + 1}: bản sao có chứng thực giấy chứng nhận của cơ quan có thẩm quyền`,
      originals: 1,
      copies: 2,
      form: null,
    }));
    const record = buildRecord({
      name: "Cấp giấy phép thành lập và hoạt động của doanh nghiệp bảo hiểm, doanh nghiệp tái bảo hiểm, chi nhánh doanh nghiệp bảo hiểm nước ngoài tại Việt Nam và doanh nghiệp môi giới bảo hiểm có vốn đầu tư nước ngoài",
      papers: [{ title: null, papers }],
      steps: Array.from(
        { length: 60 },
        (_, i) => `- Bước ${i + 1}: cơ quan tiếp nhận kiểm tra hồ sơ và trả lời bằng văn bản.`,
      ).join("\n"),
      applicants: ["x".repeat(400)],
    });
    const pdf = await procedureSheetA4(printer, buildSheet({ record }));
    expect(pagesOf(pdf)).toBeGreaterThan(1);
    expect(wordsOutside(pdf)).toEqual([]);
    expect(textOf(pdf)).toContain(`Trang 1/${pagesOf(pdf)}`);
    expect(textOf(pdf)).toContain("Giấy tờ thứ 40");
    expect(run("pdftotext", ["-l", "1"], pdf)).toContain("0209 3 855 001");
  });

  test("words are printed as they are, without pictures and markup", async () => {
    const record = buildRecord({ plain: { ...PLAIN, name: "Tết 🎉 #panic() $x$ <b>", bring: ["\\u{41} ] [ *đậm*"] } });
    const text = textOf(await procedureSheetA4(printer, buildSheet({ record })));
    expect(text).toContain("Tết #panic() $x$ <b>");
    expect(text).toContain("\\u{41} ] [ *đậm*");
  });

  test("sub-headings among the papers get no box of their own", async () => {
    const papers = ["Đối với người nộp trực tiếp:", "Tờ khai + Bản sao căn cước"].map((name) => ({
      name,
      originals: null,
      copies: null,
      form: null,
    }));
    const text = textOf(
      await procedureSheetA4(printer, buildSheet({ record: buildRecord({ papers: [{ title: null, papers }] }) })),
    );
    expect(text).toContain("Đối với người nộp trực tiếp: Tờ khai – Bản sao căn cước");
  });

  test("it can be had in English and as a picture", async () => {
    expect(textOf(await procedureSheetA4(printer, buildSheet({ lang: "en" })))).toContain("What to bring");
    expect(await procedureSheetSvg(printer, buildSheet())).toMatch(/^<svg /);
  });
});

describe.skipIf(!hasPoppler)("the news sheet (skipped: no pdftotext)", () => {
  test("headline, date, unit, text, what to do, procedure, imprint and address to complain", async () => {
    const pdf = await newsSheetA4(printer, NEWS);
    expect(pagesOf(pdf)).toBe(1);
    expect(wordsOutside(pdf)).toEqual([]);
    const text = textOf(pdf);
    for (const part of [
      NEWS.headline,
      "20/11/2026 · Ủy ban nhân dân xã Bạch Thông",
      "Ai được áp dụng",
      "Bạn có thể làm gì ngay",
      "Thủ tục liên quan: Cấp bản sao Trích lục hộ tịch",
      "Giấy phép xuất bản số 12/GP-SVHTTDL. In 1.500 bản. Nơi in: Xưởng in xã.",
      "Bản số 2, in ngày 22/11/2026.",
      "bachthong.thainguyen.example/q/k7m2pa4",
      "0209 3 855 001",
    ]) {
      expect(text).toContain(part);
    }
  });

  test("without a procedure there is no code, and the address to complain stays", async () => {
    const text = textOf(await newsSheetA4(printer, { ...NEWS, procedure: null, doNow: [] }));
    expect(text).not.toContain("Quét mã");
    expect(text).toContain("0209 3 855 001");
  });
});

describe("the five facts", () => {
  const facts = (change: Partial<ProcedureRecord>) => procedureFacts(buildRecord(change), null, vi, "vi");

  test.each<[string, FilingMethod[], string]>([
    ["known to be free", [buildMethod({ fees: [] })], "Không mất phí"],
    ["the portal's blank is no proof", [buildMethod({ feeText: "Miễn phí" })], "Hỏi tại nơi nộp trước khi nộp"],
    [
      "nor is a zero with brackets",
      [buildMethod({ feeText: "Lệ phí: 0 đồng (Không có)." })],
      "Hỏi tại nơi nộp trước khi nộp",
    ],
    ["nothing said", [], "Hỏi tại nơi nộp trước khi nộp"],
    [
      "words only",
      [buildMethod({ feeText: "Theo  nghị quyết của\nHội đồng nhân dân tỉnh" })],
      "Theo nghị quyết của Hội đồng nhân dân tỉnh",
    ],
    [
      "two fees",
      [
        buildMethod({
          fees: [
            { kind: "phí", amount: 8000, per: null, note: null },
            { kind: "lệ phí", amount: 20000, per: "trường hợp", note: null },
          ],
        }),
      ],
      "8.000 đồng; 20.000 đồng/trường hợp",
    ],
    [
      "one line for each way where they differ, counter first",
      [
        buildMethod({ channel: "online", fees: [] }),
        buildMethod({ fees: [{ kind: "phí", amount: 8000, per: null, note: null }] }),
      ],
      "Trực tiếp: 8.000 đồng\nTrực tuyến: Không mất phí",
    ],
  ])("fee: %s", (_, methods, text) => {
    expect(facts({ methods }).fee).toBe(text);
  });

  test("a fee the province sets, and a fee with its condition", () => {
    const method = buildMethod({ feeText: "Theo quy định của HĐND" });
    const doubts = [{ at: "methods.0.fees", code: "feeSetByProvince" as const }];
    expect(facts({ methods: [method], doubts }).fee).toBe(
      "Theo nghị quyết của Hội đồng nhân dân tỉnh, hỏi tại nơi nộp",
    );
    const late = buildMethod({ fees: [{ kind: "lệ phí", amount: 8000, per: null, note: "đăng ký quá hạn" }] });
    expect(facts({ methods: [late] }).fee).toBe("8.000 đồng (đăng ký quá hạn)");
  });

  test.each<[FilingMethod, string]>([
    [buildMethod({ time: { amount: 10, unit: "workingDay" } }), "10 ngày làm việc"],
    [buildMethod({ time: { amount: 2.5, unit: "month" } }), "2,5 tháng"],
    [buildMethod({ time: { amount: 1, unit: "workingDay", sameDay: true } }), "Trong ngày nhận hồ sơ"],
    [buildMethod({ timeText: "Theo giấy hẹn" }), "Theo giấy hẹn"],
    [buildMethod(), "Hỏi tại nơi nộp"],
  ])("time: %o", (method, text) => {
    expect(facts({ methods: [method] }).time).toBe(text);
  });

  test("several entries of one way are told with their cases, or lead to the page; the first is not everybody's", () => {
    const entry = (name: string, amount: number) =>
      buildMethod({ case: name, time: { amount, unit: "workingDay" }, fees: [] });
    const two = facts({ methods: [entry("Cấp mới", 5), entry("Cấp lại", 3)] });
    expect(two.time).toBe("Cấp mới: 5 ngày làm việc; Cấp lại: 3 ngày làm việc");
    expect(two.fee).toBe("Không mất phí");
    const many = Array.from({ length: 6 }, (_, at) => entry(`Trường hợp có tên dài thứ ${at}`, at + 1));
    expect(facts({ methods: many }).time).toContain("Tùy trường hợp");
  });

  test("ways, place and people", () => {
    const all = facts({
      methods: [buildMethod({ channel: "post" }), buildMethod({ channel: "online" }), buildMethod()],
      applicants: [],
    });
    expect(all.how).toBe("Trực tiếp, trực tuyến, qua bưu chính");
    expect(all.place).toBe("Ủy ban nhân dân cấp xã");
    expect(all.who).toBe("Cá nhân, tổ chức có nhu cầu");
    expect(procedureFacts(buildRecord(), "Phòng 2", en, "en").place).toBe("Phòng 2");
  });
});

describe("official texts", () => {
  test("headings, items, numbers and paragraphs", () => {
    expect(
      readOfficialText("**a) Nộp**\n\n2. **b) Giải quyết**\n-  Một\n+ Hai\n3. Ba\n12) Mười hai\nBốn **đậm**"),
    ).toEqual([
      { kind: "heading", text: "a) Nộp" },
      { kind: "heading", text: "b) Giải quyết" },
      { kind: "item", level: 1, text: "Một" },
      { kind: "item", level: 2, text: "Hai" },
      { kind: "numbered", number: 3, text: "Ba" },
      { kind: "numbered", number: 12, text: "Mười hai" },
      { kind: "paragraph", text: "Bốn đậm" },
    ]);
  });

  test("items below items and steps are told as such, whatever marks they came with", () => {
    expect(readOfficialText("+ Bước 1: Nộp\n++ Tại xã\n+++ Buổi sáng\n2. Bước 2. Nhận")).toEqual([
      { kind: "step", label: "Bước 1:", text: "Nộp" },
      { kind: "item", level: 2, text: "Tại xã" },
      { kind: "item", level: 3, text: "Buổi sáng" },
      { kind: "step", label: "Bước 2:", text: "Nhận" },
    ]);
  });

  test("a number that lost its line is no paragraph, and nothing ends with what it announces", () => {
    expect(readOfficialText("Bước 1: Nộp\n2.\nBước 2: Nhận").map((one) => one.kind)).toEqual(["step", "step"]);
    const blocks = readOfficialText(
      "Bước 1: Nộp đơn\nBước 2: Cơ quan tiếp nhận:\n++ Đối với hồ sơ giấy:\nkiểm tra thật kỹ",
    );
    expect(cutBlocks(blocks, 50)).toEqual({ blocks: blocks.slice(0, 1), cut: true });
  });

  test("an amount is never cut in the middle", () => {
    const fee = "Đúng hạn: không mất phí; Quá hạn: 5.000 đồng/trường hợp; Làm lại: 10.000 đồng";
    expect(shortenClauses(fee, 200)).toBe(fee);
    expect(shortenClauses(fee, 50)).toBe("Đúng hạn: không mất phí; …");
    expect(shortenClauses(fee, 70)).toBe("Đúng hạn: không mất phí; Quá hạn: 5.000 đồng/trường hợp; …");
  });

  test("cutting keeps whole blocks and says so", () => {
    const blocks = readOfficialText("aaaa\nbbbb\n**Mục**\ncccc");
    expect(cutBlocks(blocks, 100)).toEqual({ blocks, cut: false });
    expect(cutBlocks(blocks, 12)).toEqual({ blocks: blocks.slice(0, 2), cut: true });
    expect(cutBlocks(readOfficialText("một hai ba bốn"), 8)).toEqual({
      blocks: [{ kind: "paragraph", text: "một hai…" }],
      cut: true,
    });
    expect(shorten("một hai", 20)).toBe("một hai");
  });
});
