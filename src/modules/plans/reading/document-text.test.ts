import { crc32, deflateRawSync } from "node:zlib";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import {
  AlignmentType,
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalMergeType,
} from "docx";
import { describe, expect, test } from "vitest";
import { DocumentRefused } from "./document-text.errors.ts";
import { readDocumentText, UPLOAD_LIMIT } from "./document-text.ts";
import { readPlan } from "./read-plan.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));

async function refusal(bytes: Uint8Array, name = "ke-hoach.docx"): Promise<{ code: string; details: object }> {
  const problem = await readDocumentText(bytes, name).then(
    () => null,
    (error: unknown) => error,
  );
  if (!(problem instanceof DocumentRefused)) throw new Error(`not refused: ${String(problem)}`);
  return { code: problem.code, details: problem.details };
}

describe("text files", () => {
  test.each<[string, Uint8Array, string | null]>([
    ["UTF-8", utf8("Kế hoạch"), null],
    ["UTF-8 with a mark", utf8("\ufeffKế hoạch"), null],
    ["UTF-8 decomposed", utf8("Kế hoạch".normalize("NFD")), null],
    ["UTF-16, little end first", Uint8Array.from(Buffer.from("\ufeffKế hoạch", "utf16le")), null],
    ["UTF-16, big end first", Uint8Array.from(Buffer.from("\ufeffKế hoạch", "utf16le").swap16()), null],
  ])("%s comes out as NFC", async (_, bytes, convertedFrom) => {
    expect(await readDocumentText(bytes, "a.txt")).toEqual({
      text: "Kế hoạch",
      format: "text",
      convertedFrom,
      misnamed: false,
    });
  });

  test("TCVN3 and VNI are recognised, converted and reported", async () => {
    const tcvn3 =
      "ñy ban nh©n d©n tØnh x©y dùng KÕ ho¹ch thùc hiÖn c«ng t¸c c¶i c¸ch hµnh chÝnh cña tØnh n¨m 2008; c¸c ®¬n vÞ tæ chøc thùc hiÖn".replace(
        "ñ",
        "\u00f1",
      );
    const read = await readDocumentText(latin1(tcvn3), "ke-hoach.txt");
    expect(read).toMatchObject({ convertedFrom: "tcvn3" });
    expect(read.text).toContain(
      "Kế hoạch thực hiện công tác cải cách hành chính của tỉnh năm 2008; các đơn vị tổ chức thực hiện",
    );
    expect(
      (
        await readDocumentText(
          latin1("CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM; c¸c c¬ quan cña tØnh thùc hiÖn kÕ ho¹ch n¨m"),
          "a.txt",
        )
      ).text,
    ).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");

    const vni =
      "Uûy ban nhaân daân tænh xaây döïng Keá hoaïch thöïc hieän coâng taùc caûi caùch haønh chính cuûa tænh naêm 2008; caùc ñôn vò";
    const other = await readDocumentText(latin1(vni), "ke-hoach.txt");
    expect(other.convertedFrom).toBe("vni");
    expect(other.text).toBe(
      "Ủy ban nhân dân tỉnh xây dựng Kế hoạch thực hiện công tác cải cách hành chính của tỉnh năm 2008; các đơn vị".normalize(
        "NFC",
      ),
    );
  });

  test("old letters inside a Unicode file are found as well, and French stays French", async () => {
    expect(
      (
        await readDocumentText(
          utf8("c¸c ®¬n vÞ tæ chøc thùc hiÖn KÕ ho¹ch cña tØnh n¨m 2008, c«ng t¸c hµnh chÝnh"),
          "a.txt",
        )
      ).convertedFrom,
    ).toBe("tcvn3");
    expect(
      (await readDocumentText(utf8("L'année dernière, à la fête de la Rêverie où naît l'été."), "a.txt")).convertedFrom,
    ).toBeNull();
  });
});

describe("what is refused", () => {
  test.each<[string, Uint8Array, string, object]>([
    ["nothing", new Uint8Array(), "empty", {}],
    ["only blanks", utf8(" \n \t 12 \n"), "empty", {}],
    ["a picture", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), "scan-without-text", { looksLike: "image" }],
    ["a program", Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0]), "not-a-document", { looksLike: "binary" }],
    ["a web page", utf8("<!DOCTYPE html><html><body>Kế hoạch</body></html>"), "not-a-document", { looksLike: "html" }],
    ["RTF", utf8("{\\rtf1\\ansi Kế hoạch}"), "legacy-doc", { looksLike: "rtf" }],
    ["a broken PDF", utf8("%PDF-1.7\nnothing behind it"), "broken-file", { reason: "pdf" }],
    ["a broken zip", Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3, 4, 5]), "broken-file", { reason: "zip" }],
    [
      "a broken compound file",
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(7)]),
      "broken-file",
      { reason: "doc" },
    ],
    ["a spreadsheet", zip([["xl/workbook.xml", "<x/>"]]), "not-a-document", { looksLike: "spreadsheet" }],
    ["some archive", zip([["a.txt", "x"]]), "not-a-document", { looksLike: "archive" }],
    [
      "a document type in the XML",
      zip([["word/document.xml", '<!DOCTYPE a [<!ENTITY b "c">]><w:document/>']]),
      "broken-file",
      { reason: "xml" },
    ],
    ["too many bytes", new Uint8Array(UPLOAD_LIMIT + 1), "too-large", { bytes: UPLOAD_LIMIT + 1, limit: UPLOAD_LIMIT }],
    ["too many characters", utf8("ab ".repeat(700_000)), "too-large", { characters: 2_100_000, limit: 2_000_000 }],
  ])("%s", async (_, bytes, code, details) => {
    expect(await refusal(bytes)).toEqual({ code, details });
  });

  test("zip bombs: declared too large, grown beyond what was declared, or with endless entries", async () => {
    const zeros = "0".repeat(60_000_000);
    expect((await refusal(zip([["word/document.xml", zeros]]))).code).toBe("zip-bomb");
    expect((await refusal(zip([["word/document.xml", zeros]], { declare: 1_000 }))).code).toBe("zip-bomb");
    // A picture that is a bomb is never unpacked, but what it declares counts.
    expect(
      (
        await refusal(
          zip([
            ["word/document.xml", "<w:document/>"],
            ["word/media/a.png", zeros],
          ]),
        )
      ).code,
    ).toBe("zip-bomb");
    expect((await refusal(zip(Array.from({ length: 5_200 }, (_, i) => [`a${i}`, ""])))).code).toBe("zip-bomb");
  });

  test("the type is read from the content; a wrong ending is only noted", async () => {
    expect(await readDocumentText(utf8("Kế hoạch năm 2026"), "ke-hoach.docx")).toMatchObject({
      format: "text",
      misnamed: true,
    });
    const docx = zip([
      ["word/document.xml", "<w:document><w:body><w:p><w:r><w:t>Kế hoạch</w:t></w:r></w:p></w:body></w:document>"],
    ]);
    expect(await readDocumentText(docx, "ke-hoach.pdf")).toMatchObject({
      text: "Kế hoạch",
      format: "docx",
      misnamed: true,
    });
  });
});

describe("Word documents", () => {
  test("numbers that Word counts, merged cells and line breaks are in the text", async () => {
    const levels = [
      { level: 0, format: LevelFormat.UPPER_ROMAN, text: "%1.", alignment: AlignmentType.START },
      { level: 1, format: LevelFormat.DECIMAL, text: "%2.", alignment: AlignmentType.START },
      { level: 2, format: LevelFormat.LOWER_LETTER, text: "%3)", alignment: AlignmentType.START },
    ];
    const item = (text: string, level: number) => new Paragraph({ text, numbering: { reference: "plan", level } });
    const cell = (text: string, verticalMerge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType]) =>
      new TableCell({ children: [new Paragraph(text)], verticalMerge });
    const row = (...children: TableCell[]) => new TableRow({ children });
    const bytes = await Packer.toBuffer(
      new Document({
        numbering: { config: [{ reference: "plan", levels }] },
        sections: [
          {
            children: [
              item("MỤC ĐÍCH", 0),
              item("Cho dân biết.", 1),
              item("NỘI DUNG", 0),
              new Table({
                rows: [
                  row(cell("TT"), cell("Nội dung"), cell("Đơn vị chủ trì"), cell("Thời gian")),
                  row(cell("1"), cell("In tờ gấp"), cell("Sở Nội vụ", VerticalMergeType.RESTART), cell("Quý I/2026")),
                  row(cell("2"), cell("Phát tờ gấp"), cell("", VerticalMergeType.CONTINUE), cell("Quý II/2026")),
                ],
              }),
              item("TỔ CHỨC THỰC HIỆN", 0),
              item("Sở Tư pháp", 1),
              item("Rà soát văn bản.", 2),
              item("Góp ý dự thảo.", 2),
              item("Sở Tài chính", 1),
              item("Bố trí kinh phí.", 2),
            ],
          },
        ],
      }),
    );
    const { text } = await readDocumentText(new Uint8Array(bytes), "ke-hoach.docx");
    expect(
      text
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean),
    ).toEqual([
      "I. MỤC ĐÍCH",
      "1. Cho dân biết.",
      "II. NỘI DUNG",
      "TT\tNội dung\tĐơn vị chủ trì\tThời gian",
      "1\tIn tờ gấp\tSở Nội vụ\tQuý I/2026",
      "2\tPhát tờ gấp\tSở Nội vụ\tQuý II/2026",
      "III. TỔ CHỨC THỰC HIỆN",
      "1. Sở Tư pháp",
      "a) Rà soát văn bản.",
      "b) Góp ý dự thảo.",
      "2. Sở Tài chính",
      "a) Bố trí kinh phí.",
    ]);
    const reading = readPlan(text);
    expect(reading.kind === "plan" && reading.draft.agencies.map((one) => [one.name, one.tasks.length])).toEqual([
      ["Sở Nội vụ", 2],
      ["Sở Tư pháp", 2],
      ["Sở Tài chính", 1],
    ]);
  });

  test("deleted words, field codes and fallback copies are not text; entities and hyphens are", async () => {
    const xml = `<?xml version="1.0"?><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>Kế hoạch</w:t></w:r><w:del><w:r><w:delText> cũ</w:delText></w:r></w:del>
<w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:t xml:space="preserve"> A&amp;B &#272;</w:t><w:noBreakHyphen/><w:t>x</w:t></w:r>
<mc:AlternateContent><mc:Choice><w:r><w:t> một</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t> hai</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p></w:body></w:document>`;
    expect((await readDocumentText(zip([["word/document.xml", xml]]), "a.docx")).text).toBe("Kế hoạch A&B Đ-x một");
  });
});

describe("text boxes of Word", () => {
  test("what stands in a box is text, told once, before the paragraph it is anchored in", async () => {
    const box = (text: string) => `<w:txbxContent><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:txbxContent>`;
    const xml = `<w:document><w:body><w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box("Số: 12/KH-UBND")}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>${box("Số: 12/KH-UBND")}</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>KẾ HOẠCH</w:t></w:r></w:p>
<w:p><w:r><w:pict><v:shape><v:textbox>${box("Nơi nhận: Như trên")}</v:textbox></v:shape></w:pict></w:r></w:p></w:body></w:document>`;
    const { text } = await readDocumentText(zip([["word/document.xml", xml]]), "a.docx");
    expect(text.split("\n").filter(Boolean)).toEqual(["Số: 12/KH-UBND", "KẾ HOẠCH", "Nơi nhận: Như trên"]);
  });
});

describe("PDF", () => {
  test("two columns are read one after the other; a head in two parts stays side by side", async () => {
    const source = `#set page(width: 21cm, height: 20cm, margin: 2cm)
#set text(size: 11pt, font: ("Tinos", "Libertinus Serif"))
#grid(columns: (1fr, 1.4fr), [ỦY BAN NHÂN DÂN \\ XÃ TÂN HẢI], [CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM \\ Độc lập - Tự do - Hạnh phúc])
#grid(columns: (1fr, 1.4fr), [Số: 7/KH-UBND], [Tân Hải, ngày 02 tháng 3 năm 2026])
#align(center)[*KẾ HOẠCH* \\ *Tuyên truyền cải cách hành chính năm 2026*]
#columns(2, gutter: 18pt)[
I. MỤC ĐÍCH

Cho người dân biết thủ tục nào làm ở đâu, mang theo giấy tờ gì, bao lâu có kết quả và hỏi ai khi vướng mắc; cho cán bộ biết việc của mình và hạn của việc đó trong năm.

II. TỔ CHỨC THỰC HIỆN

1. Phòng Văn hóa - Xã hội

Tham mưu Ủy ban nhân dân xã triển khai Kế hoạch này và tổng hợp kết quả, báo cáo trước ngày 10/12/2026.
#colbreak()
2. Công an xã

Hướng dẫn người dân cài đặt và sử dụng tài khoản định danh điện tử để nộp hồ sơ trực tuyến tại nhà văn hóa các ấp vào ngày thứ Bảy.

3. Trạm Y tế

Lồng ghép tuyên truyền trong các buổi truyền thông sức khỏe tại ấp, mỗi quý ít nhất một buổi, có người biết tiếng Khmer giúp bà con.
]`;
    const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: ["node_modules/@expo-google-fonts/tinos"] }] });
    const { text } = await readDocumentText(new Uint8Array(compiler.pdf({ mainFileContent: source })), "ke-hoach.pdf");
    const reading = readPlan(text);
    if (reading.kind !== "plan") throw new Error(`read as ${reading.seems}`);
    expect(reading.draft).toMatchObject({ number: { value: "7/KH-UBND" }, date: { value: "2026-03-02" } });
    expect(reading.draft.agencies.map((one) => [one.name, one.tasks.map((task) => task.text.slice(0, 24))])).toEqual([
      ["Phòng Văn hóa - Xã hội", ["Tham mưu Ủy ban nhân dân"]],
      ["Công an xã", ["Hướng dẫn người dân cài "]],
      ["Trạm Y tế", ["Lồng ghép tuyên truyền t"]],
    ]);
  });

  test("lines, ruled tables with wrapped cells and pages come out in order, and the plan is read from it", async () => {
    const source = `#set page(width: 16cm, height: 12cm)
#set text(size: 10pt, font: ("Tinos", "Libertinus Serif"))
#grid(columns: (1fr, 1.4fr), [ỦY BAN NHÂN DÂN \\ TỈNH SƠN HẢI], [CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM \\ Độc lập - Tự do - Hạnh phúc])
#grid(columns: (1fr, 1.4fr), [Số: 21/KH-UBND], [Sơn Hải, ngày 02 tháng 3 năm 2026])
#align(center)[*KẾ HOẠCH* \\ *Phát động thi đua cải cách hành chính năm 2026*]
I. MỤC ĐÍCH

Cho dân biết và dân làm.

II. NHIỆM VỤ
#table(columns: (1cm, 5cm, 3cm, 2.5cm), [TT], [Nội dung], [Chủ trì], [Thời gian],
[1], [Phát động phong trào thi đua trong các cơ quan, đơn vị của tỉnh và các xã, phường], [Sở Nội vụ], [Quý I/2026],
[2], [Chấm điểm, xếp hạng], [Hội đồng Thi đua - Khen thưởng tỉnh], [Trước ngày 15/12/2026])
#pagebreak()
III. TỔ CHỨC THỰC HIỆN

1. Sở Nội vụ chủ trì, phối hợp với các sở, ngành theo dõi việc thực hiện và tổng hợp kết quả báo cáo Ủy ban nhân dân tỉnh.`;
    const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: ["node_modules/@expo-google-fonts/tinos"] }] });
    const bytes = new Uint8Array(compiler.pdf({ mainFileContent: source }));
    const { text, format } = await readDocumentText(bytes, "ke-hoach.pdf");
    expect(format).toBe("pdf");
    expect(text).toContain(
      "1\tPhát động phong trào thi đua trong các cơ quan, đơn vị của tỉnh và các xã, phường\tSở Nội vụ\tQuý I/2026",
    );
    expect(text).toContain("\f");
    const reading = readPlan(text);
    if (reading.kind !== "plan") throw new Error(`read as ${reading.seems}`);
    expect(reading.draft).toMatchObject({
      number: { value: "21/KH-UBND" },
      date: { value: "2026-03-02" },
      issuer: { text: "ỦY BAN NHÂN DÂN TỈNH SƠN HẢI" },
      title: { text: "Phát động thi đua cải cách hành chính năm 2026" },
    });
    expect(
      reading.draft.agencies.map((one) => [one.name, one.tasks.map((task) => task.deadline?.norm ?? null)]),
    ).toEqual([
      ["Sở Nội vụ", ["2026-Q1", null]],
      ["Hội đồng Thi đua - Khen thưởng tỉnh", ["2026-12-15"]],
    ]);
  });
});

/** A zip archive; `declare` lies about the unpacked size. */
function zip(files: [string, string][], options: { declare?: number } = {}): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of files) {
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const size = options.declare ?? content.length;
    const fields = Buffer.alloc(22);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(size, 18);
    const title = Buffer.from(name);
    const lengths = Buffer.alloc(4);
    lengths.writeUInt16LE(title.length, 0);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), fields, lengths, title, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), fields, lengths, rest, title]));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, central, end]));
}
