import { Buffer } from "node:buffer";
import { execFileSync } from "node:child_process";
import { text as readStream } from "node:stream/consumers";
import { afterAll, describe, expect, test } from "vitest";
import { fromBufferPromise } from "yauzl";
import { roman } from "../../platform/i18n/index.ts";
import { createPrinter } from "../../platform/print/index.ts";
import { documentView, outline } from "./document-view.ts";
import {
  type Authority,
  authorityLines,
  formatDocumentNumber,
  type OfficialDocument,
  placeAndDate,
  toDocx,
  toPdf,
} from "./index.ts";
import { annexLabel, pointLetter } from "./numbering.ts";
import { balanceLines } from "./text-width.ts";

function buildDocument(change: Partial<OfficialDocument> = {}): OfficialDocument {
  return {
    type: "KH",
    superiorAgency: null,
    issuingAgency: "Ủy ban nhân dân\ntỉnh Cà Mau",
    number: 5,
    symbol: "UBND",
    place: "Cà Mau",
    date: "2026-01-09",
    year: 2026,
    subject: "Truyền thông cải cách hành chính năm 2026",
    addressees: [],
    bases: ["Căn cứ Luật Tổ chức chính quyền địa phương", "Theo đề nghị của Giám đốc Sở Nội vụ."],
    body: [
      { kind: "paragraph", text: "Ủy ban nhân dân tỉnh ban hành kế hoạch như sau:" },
      { kind: "section", title: "Mục đích, yêu cầu" },
      { kind: "clause", title: "Mục đích" },
      { kind: "list", items: ["Người dân biết thủ tục mình cần.", "Cán bộ nắm việc phải làm."] },
      { kind: "section", title: "Tổ chức thực hiện" },
      { kind: "paragraph", text: "Các đơn vị báo cáo trước ngày 15 tháng 12." },
    ],
    recipients: ["Bộ Nội vụ (để báo cáo)", "Chủ tịch, các Phó Chủ tịch;"],
    filing: "VT, KSTT",
    authority: { kind: "deputy", collective: "Ủy ban nhân dân", headTitle: "Chủ tịch", title: "Phó Chủ tịch" },
    signer: "Nguyễn Thị Ánh Tuyết",
    annexes: [],
    ...change,
  };
}

const TABLE = {
  kind: "table",
  caption: "Bảng 1. Tin, bài theo kênh",
  columns: [
    { title: "TT", align: "center", width: 1 },
    { title: "Kênh", align: "text", width: 5 },
    { title: "Số lượng", align: "number", width: 2 },
  ],
  rows: [["1", "Truyền thanh cơ sở", "1.248"]],
  total: ["", "Cộng", "1.248"],
} as const;

describe("number, place and date", () => {
  test.each([
    [5, "KH", "UBND", "05/KH-UBND"],
    [15, "KH", "UBND", "15/KH-UBND"],
    [9, "QĐ", "UBND", "09/QĐ-UBND"],
    [1024, "BC", "SVHTTDL", "1024/BC-SVHTTDL"],
    [5, "CV", "SNV-CCHC", "05/SNV-CCHC"],
    [null, "BC", "UBND", `${"\u00A0".repeat(6)}/BC-UBND`],
  ] as const)("%s %s %s is %s", (number, type, symbol, text) => {
    expect(formatDocumentNumber(number, type, symbol)).toBe(text);
  });

  const b = "\u00A0".repeat(5);
  test.each([
    ["2026-01-05", "Cà Mau, ngày 05 tháng 01 năm 2026"],
    ["2026-02-28", "Cà Mau, ngày 28 tháng 02 năm 2026"],
    ["2026-03-09", "Cà Mau, ngày 09 tháng 3 năm 2026"],
    ["2026-10-10", "Cà Mau, ngày 10 tháng 10 năm 2026"],
    [null, `Cà Mau, ngày${b}tháng${b}năm 2026`],
  ])("%s is %s", (date, text) => {
    expect(placeAndDate("Cà Mau", date, 2026)).toBe(text);
  });
});

test.each<[Authority, string[]]>([
  [{ kind: "head", title: "Giám đốc" }, ["GIÁM ĐỐC"]],
  [{ kind: "head", collective: "Ủy ban nhân dân", title: "Chủ tịch" }, ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]],
  [
    { kind: "deputy", collective: "Ủy ban nhân dân", headTitle: "Chủ tịch", title: "Phó Chủ tịch" },
    ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
  ],
  [{ kind: "deputy", headTitle: "Giám đốc", title: "Phó Giám đốc" }, ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]],
  [{ kind: "acting", title: "Giám đốc" }, ["Q. GIÁM ĐỐC"]],
  [{ kind: "byOrder", headTitle: "Chủ tịch", title: "Chánh Văn phòng" }, ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]],
  [
    { kind: "byOrder", headTitle: "Chủ tịch", title: "Chánh Văn phòng", deputyTitle: "Phó Chánh Văn phòng" },
    ["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"],
  ],
  [
    { kind: "authorised", headTitle: "Giám đốc", title: "Trưởng phòng Hành chính" },
    ["TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG HÀNH CHÍNH"],
  ],
])("authority %o", (authority, lines) => {
  expect(authorityLines(authority)).toEqual(lines);
});

describe("counting", () => {
  test.each([
    [1, "I"],
    [4, "IV"],
    [9, "IX"],
    [14, "XIV"],
    [40, "XL"],
    [1999, "MCMXCIX"],
  ])("%s is %s", (number, text) => {
    expect(roman(number)).toBe(text);
  });

  test("points follow the Vietnamese alphabet, đ after d, no f, j, w, z", () => {
    const letters = Array.from({ length: 24 }, (_, i) => pointLetter(i + 1)).join(" ");
    expect(letters).toBe("a b c d đ e g h i k l m n o p q r s t u v x y aa");
  });

  test("annexes are counted only when there are several", () => {
    expect(annexLabel(0, 1, "Phụ lục")).toBe("Phụ lục");
    expect(annexLabel(1, 2, "Phụ lục")).toBe("Phụ lục II");
  });

  test("clauses count anew in each section, points in each clause, and a second paragraph carries no number", () => {
    const labels = outline([
      { kind: "section", title: "Một" },
      { kind: "clause", title: "A" },
      { kind: "point", text: "x" },
      { kind: "point", text: "y\nz" },
      { kind: "clause", text: "B" },
      { kind: "point", text: "x" },
      { kind: "section", title: "Hai" },
      { kind: "clause", text: "C" },
    ]).map((block) => (block.kind === "table" ? "" : block.label));
    expect(labels).toEqual(["I.", "1.", "a)", "b)", "", "2.", "a)", "II.", "1."]);
  });

  test("a decision counts articles, with clauses below", () => {
    const blocks = outline([
      { kind: "article", title: "Phạm vi" },
      { kind: "clause", text: "x" },
      { kind: "article", title: "Hiệu lực" },
      { kind: "clause", text: "y" },
    ]);
    expect(blocks.map((block) => "label" in block && block.label)).toEqual(["Điều 1.", "1.", "Điều 2.", "1."]);
  });
});

describe("lines of the document", () => {
  test("recipients start with „Như trên“ where somebody is addressed, and end with the file", () => {
    expect(documentView(buildDocument()).recipients).toEqual([
      "- Bộ Nội vụ (để báo cáo);",
      "- Chủ tịch, các Phó Chủ tịch;",
      "- Lưu: VT, KSTT.",
    ]);
    expect(documentView(buildDocument({ addressees: ["Sở Nội vụ"] })).recipients[0]).toBe("- Như trên;");
  });

  test("one addressee stands plain, several each on a line", () => {
    expect(documentView(buildDocument({ addressees: ["Sở Nội vụ."] })).addressees).toEqual(["Sở Nội vụ"]);
    expect(documentView(buildDocument({ addressees: ["Sở Nội vụ", "Sở Tài chính"] })).addressees).toEqual([
      "- Sở Nội vụ;",
      "- Sở Tài chính.",
    ]);
  });

  test("bases end with semicolons, the last with a full stop", () => {
    expect(documentView(buildDocument()).bases).toEqual([
      "Căn cứ Luật Tổ chức chính quyền địa phương;",
      "Theo đề nghị của Giám đốc Sở Nội vụ.",
    ]);
  });

  test.each([
    ["Đề nghị thực hiện.", "Đề nghị thực hiện./."],
    ["Đề nghị thực hiện./.", "Đề nghị thực hiện./."],
    ["Đề nghị thực hiện;", "Đề nghị thực hiện./."],
    ["Thực hiện (nếu có)", "Thực hiện (nếu có)./."],
  ])("%s ends as %s", (text, ended) => {
    expect(documentView(buildDocument({ body: [{ kind: "paragraph", text }] })).blocks.at(-1)).toMatchObject({
      text: ended,
    });
  });

  test("a body that ends with a table has the end mark on a line of its own", () => {
    expect(documentView(buildDocument({ body: [TABLE] })).blocks.at(-1)).toMatchObject({
      kind: "paragraph",
      text: "./.",
    });
  });

  test.each([
    ["Ủy ban nhân dân tỉnh Cà Mau", ["ỦY BAN NHÂN DÂN", "TỈNH CÀ MAU"]],
    ["Sở Nội vụ", ["SỞ NỘI VỤ"]],
    ["Sở Văn hóa, Thể thao và Du lịch", ["SỞ VĂN HÓA,", "THỂ THAO VÀ DU LỊCH"]],
    ["Trung tâm Phục vụ\nhành chính công", ["TRUNG TÂM PHỤC VỤ", "HÀNH CHÍNH CÔNG"]],
  ])("agency %s is divided", (issuingAgency, lines) => {
    expect(documentView(buildDocument({ issuingAgency })).issuer).toEqual(lines);
  });

  test("an endless word is left alone", () => {
    expect(balanceLines("x".repeat(80), 100, 13, true)).toEqual(["x".repeat(80)]);
  });

  test("texts come out as NFC", () => {
    const view = documentView(
      buildDocument({ subject: "Hộ tịch".normalize("NFD"), signer: "Nguyễn Thị Ánh Tuyết".normalize("NFD") }),
    );
    expect([view.subject, view.signer]).toEqual(["Hộ tịch", "Nguyễn Thị Ánh Tuyết"]);
  });

  test("annexes name the document they belong to, with free places before issue", () => {
    const annexes = [{ title: "Phân công", body: [] }];
    expect(documentView(buildDocument({ annexes })).annexes[0]!.reference).toBe(
      "(Kèm theo Kế hoạch số 05/KH-UBND ngày 09 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Cà Mau)",
    );
    expect(documentView(buildDocument({ annexes, number: null, date: null })).annexes[0]!.reference).toMatch(
      /số\s+\/KH-UBND ngày\s+tháng\s+năm 2026/,
    );
  });
});

async function partsOf(docx: Uint8Array): Promise<Record<string, string>> {
  const zip = await fromBufferPromise(Buffer.from(docx), { autoClose: false });
  const parts: Record<string, string> = {};
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith(".xml"))
      parts[entry.fileName] = await readStream(await zip.openReadStreamPromise(entry));
  }
  zip.close();
  return parts;
}

/** The text of each paragraph. */
const paragraphs = (xml: string) =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs)].map((p) =>
    [...p[0].matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((t) => t[1]).join(""),
  );
const paragraphOf = (xml: string, text: string) =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map((p) => p[0]).find((p) => p.includes(`>${text}<`))!;

describe("the Word file", () => {
  test("paper, margins, first page without number, numbers of annexes counted anew", async () => {
    const annexes = [
      { title: "Phân công", landscape: true, body: [TABLE] },
      { title: "Danh mục", body: [] },
    ];
    const { "word/document.xml": xml = "" } = await partsOf(await toDocx(buildDocument({ annexes })));
    const sections = xml.match(/<w:sectPr>.*?<\/w:sectPr>/gs)!;
    expect(sections).toHaveLength(3);
    for (const section of sections) {
      expect(section).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567"/);
      expect(section).toContain("<w:titlePg/>");
      expect(section).toContain('<w:pgNumType w:start="1"/>');
    }
    expect(sections[0]).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
    expect(sections[1]).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    expect(paragraphs(xml)).toContain("Phụ lục II");
  });

  test("the number is a centred field in the head, and the first page's head is empty", async () => {
    const parts = await partsOf(await toDocx(buildDocument()));
    const heads = Object.entries(parts).filter(([path]) => path.startsWith("word/header"));
    const [first, others] = [
      heads.filter(([, xml]) => !xml.includes("PAGE")),
      heads.filter(([, xml]) => xml.includes("PAGE")),
    ];
    expect([first.length, others.length]).toEqual([1, 1]);
    expect(others[0]![1]).toContain('<w:jc w:val="center"/>');
    expect(others[0]![1]).toContain('<w:sz w:val="26"/>');
  });

  test("Times New Roman for every script, 14 points, Vietnamese, nothing underlined, nothing embedded", async () => {
    const parts = await partsOf(await toDocx(buildDocument()));
    expect(parts["word/styles.xml"]).toContain(
      '<w:rFonts w:ascii="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="vi-VN"/>',
    );
    expect(parts["word/document.xml"]).not.toContain("<w:u ");
    expect(Object.keys(parts).filter((path) => path.includes("fonts/"))).toEqual([]);
    expect(parts["docProps/core.xml"]).toContain(
      "<dc:title>Kế hoạch Truyền thông cải cách hành chính năm 2026</dc:title>",
    );
  });

  test("sizes and letters of each part are those of the decree", async () => {
    const { "word/document.xml": xml = "" } = await partsOf(
      await toDocx(buildDocument({ superiorAgency: "Chính phủ" })),
    );
    const look = (text: string) => {
      const p = paragraphOf(xml, text);
      return {
        size: Number(/<w:sz w:val="(\d+)"/.exec(p)?.[1] ?? 28) / 2,
        bold: p.includes("<w:b/>"),
        italic: p.includes("<w:i/>"),
        centred: p.includes('<w:jc w:val="center"/>'),
      };
    };
    expect(look("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")).toEqual({ size: 13, bold: true, italic: false, centred: true });
    expect(look("Độc lập - Tự do - Hạnh phúc")).toEqual({ size: 14, bold: true, italic: false, centred: true });
    expect(look("CHÍNH PHỦ")).toEqual({ size: 13, bold: false, italic: false, centred: true });
    expect(look("ỦY BAN NHÂN DÂN")).toEqual({ size: 13, bold: true, italic: false, centred: true });
    expect(look("Số: 05/KH-UBND")).toEqual({ size: 13, bold: false, italic: false, centred: true });
    expect(look("Cà Mau, ngày 09 tháng 01 năm 2026")).toEqual({ size: 14, bold: false, italic: true, centred: true });
    expect(look("KẾ HOẠCH")).toEqual({ size: 14, bold: true, italic: false, centred: true });
    expect(look("I. MỤC ĐÍCH, YÊU CẦU")).toEqual({ size: 14, bold: true, italic: false, centred: false });
    expect(look("Nơi nhận:")).toEqual({ size: 12, bold: true, italic: true, centred: false });
    expect(look("- Lưu: VT, KSTT.")).toEqual({ size: 11, bold: false, italic: false, centred: false });
    expect(look("TM. ỦY BAN NHÂN DÂN")).toEqual({ size: 14, bold: true, italic: false, centred: true });
    expect(look("Nguyễn Thị Ánh Tuyết")).toEqual({ size: 14, bold: true, italic: false, centred: true });
    expect(paragraphOf(xml, "Các đơn vị báo cáo trước ngày 15 tháng 12./.")).toMatch(
      /<w:keepNext\/>.*<w:ind w:firstLine="720"\/><w:jc w:val="both"\/>/s,
    );
  });

  test("head and signature stand in tables without borders that do not break, rules are drawn", async () => {
    const { "word/document.xml": xml = "" } = await partsOf(await toDocx(buildDocument()));
    const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/gs)!;
    expect(tables).toHaveLength(2);
    for (const table of tables) {
      expect(table).not.toMatch(
        /<w:(top|left|bottom|right|insideH|insideV) w:val="single"[^>]*\/>(?=.*<\/w:tblBorders>)/s,
      );
      expect(table).toContain("<w:cantSplit/>");
    }
    expect(tables[0]).toMatch(/<w:gridCol w:w="3742"\/><w:gridCol w:w="561[34]"\/>/);
    const rules = [...xml.matchAll(/<w:pBdr><w:top w:val="single"/g)];
    expect(rules).toHaveLength(3);
    // The rule below the motto is as long as the motto: 171.1 points.
    const motto = /<w:ind w:left="(\d+)" w:right="\1"\/>/.exec(tables[0]!.slice(tables[0]!.indexOf("Hạnh phúc")))!;
    expect((5613 - 2 * Number(motto[1])) / 20).toBeCloseTo(171.1, 0);
  });

  test("tables of data have borders, a head that repeats, and numbers on the right", async () => {
    const { "word/document.xml": xml = "" } = await partsOf(
      await toDocx(buildDocument({ body: [TABLE, { kind: "paragraph", text: "Hết." }] })),
    );
    const table = xml.match(/<w:tbl>.*?<\/w:tbl>/gs)![1]!;
    expect(table).toContain("<w:tblHeader/>");
    expect(paragraphOf(table, "1.248")).toContain('<w:jc w:val="right"/>');
    expect(paragraphOf(table, "Cộng")).toContain("<w:b/>");
  });

  test("a letter has its subject below the number and no name of type", async () => {
    const letter = buildDocument({
      type: "CV",
      symbol: "SNV-CCHC",
      subject: "báo cáo quý I",
      addressees: ["Ủy ban nhân dân các xã, phường"],
    });
    const { "word/document.xml": xml = "" } = await partsOf(await toDocx(letter));
    const texts = paragraphs(xml).filter(Boolean);
    expect(texts[texts.indexOf("Số: 05/SNV-CCHC") + 1]).toBe("V/v báo cáo quý I");
    expect(texts).toContain("Kính gửi: Ủy ban nhân dân các xã, phường");
    expect(texts).not.toContain("CÔNG VĂN");
  });

  test("markup in texts is text", async () => {
    const { "word/document.xml": xml = "" } = await partsOf(await toDocx(buildDocument({ subject: '<w:p>&"\u0001' })));
    expect(xml).toContain("&lt;w:p&gt;&amp;");
    expect(xml).not.toContain("\u0001");
  });
});

const hasPoppler = (() => {
  try {
    execFileSync("pdftotext", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

describe.skipIf(!hasPoppler)("the PDF (skipped: no pdftotext)", () => {
  const printer = createPrinter();
  afterAll(() => printer.close());
  const read = (tool: string, args: string[], pdf: Uint8Array) =>
    execFileSync(tool, [...args, "-", ...(tool === "pdftotext" ? ["-"] : [])], {
      input: Buffer.from(pdf),
      stdio: ["pipe", "pipe", "ignore"],
    }).toString("utf8");

  test("says the same as the Word file, tagged, in Tinos", async () => {
    const document = buildDocument({
      annexes: [{ title: "Phân công", landscape: true, body: [TABLE] }],
      addressees: ["Bộ Nội vụ", "Bộ Tài chính"],
    });
    const pdf = await toPdf(document, printer);
    const flat = (text: string) => text.normalize("NFC").replace(/[\s\u00A0]+/g, " ");
    const text = flat(read("pdftotext", [], pdf));
    const { "word/document.xml": xml = "" } = await partsOf(await toDocx(document));
    for (const paragraph of paragraphs(xml).filter(Boolean)) expect(text).toContain(flat(paragraph).trim());
    expect(read("pdfinfo", [], pdf)).toMatch(/Title:\s+Kế hoạch Truyền thông.*Tagged:\s+yes/s);
    expect(Buffer.from(pdf).toString("latin1")).toContain("pdfuaid");
    expect(read("pdffonts", [], pdf)).not.toMatch(/\+(?!Tinos)\w/);
  });

  test("page numbers start on page 2 and anew in each annex", async () => {
    const long = {
      kind: "list",
      items: Array.from({ length: 80 }, (_, i) => `Việc thứ ${i + 1} của kế hoạch.`),
    } as const;
    const annexes = [
      { title: "Phân công", body: [long] },
      { title: "Từng đơn vị", landscape: true, body: [long] },
      { title: "Tiến độ", landscape: true, body: [long] },
    ];
    const pdf = await toPdf(buildDocument({ body: [long], annexes }), printer);
    const heads = read("pdftotext", ["-layout"], pdf)
      .split("\f")
      .slice(0, -1)
      .map((page) => page.trim().split("\n")[0]!.trim());
    const begins = [0, ...["Phụ lục I", "Phụ lục II", "Phụ lục III"].map((label) => heads.indexOf(label))];
    expect(heads[0]).not.toMatch(/^\d+$/);
    for (const [part, begin] of begins.entries()) {
      const numbers = heads.slice(begin + 1, begins[part + 1]);
      expect(numbers.length).toBeGreaterThan(0);
      expect(numbers).toEqual(numbers.map((_, page) => String(page + 2)));
    }
  });

  test("the signature is never alone on a page", async () => {
    for (let items = 24; items < 40; items += 1) {
      const body = [{ kind: "list", items: Array.from({ length: items }, (_, i) => `Việc thứ ${i + 1}.`) }] as const;
      const pages = read("pdftotext", [], await toPdf(buildDocument({ body }), printer))
        .split("\f")
        .slice(0, -1);
      const last = pages.at(-1)!;
      expect(last).toContain("./.");
      expect(last).toContain("Nguyễn Thị Ánh Tuyết");
      expect(last).toContain("- Lưu: VT, KSTT.");
    }
  });
});
