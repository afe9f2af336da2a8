import { Buffer } from "node:buffer";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ZipFile } from "yazl";
import {
  type Cell,
  cellAddress,
  defuseFormula,
  readCsv,
  readXlsx,
  TableError,
  type TableErrorCode,
  tableMessagesEn,
  tableMessagesVi,
  writeCsv,
  writeXlsx,
} from "./index.ts";
import { formatStoredNumber, numberFormat, serialToIso } from "./number-format.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const csvText = (bytes: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

async function zipOf(parts: Record<string, string | Buffer>): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [path, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), path);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook of one sheet with hand-written XML inside `<sheetData>`. */
function workbookOf(sheetData: string, extra: { strings?: string; styles?: string; workbookPr?: string } = {}) {
  return zipOf({
    "xl/workbook.xml": `<workbook xmlns:r="${RELS}">${extra.workbookPr ?? ""}<sheets><sheet name="Danh mục" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="${RELS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELS}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="rId3" Type="${RELS}/styles" Target="styles.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
    ...(extra.strings ? { "xl/sharedStrings.xml": `<sst>${extra.strings}</sst>` } : {}),
    ...(extra.styles ? { "xl/styles.xml": `<styleSheet>${extra.styles}</styleSheet>` } : {}),
  });
}

async function refusal(work: () => Promise<unknown> | unknown): Promise<TableError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof TableError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("reading a workbook", () => {
  test("rows keep the numbers the clerk sees, also after gaps and where addresses are left out", async () => {
    const { sheets } = await readXlsx(
      await workbookOf(
        `<row r="2"><c r="B2" t="inlineStr"><is><t>Mã</t></is></c><c t="inlineStr"><is><r><t>Tên </t></r><r><t>thủ tục</t></r></is></c></row><row r="4"><c r="A4"><v>1</v></c></row><row><c><v>2</v></c></row>`,
      ),
    );
    expect(sheets).toEqual([
      {
        name: "Danh mục",
        hidden: false,
        rows: [[], ["", "Mã", "Tên thủ tục"], [], ["1"], ["2"]],
        remarks: [],
        remarkCount: 0,
      },
    ]);
  });

  test("shared texts, phonetic hints, escapes and NFD come out as NFC text", async () => {
    const { sheets } = await readXlsx(
      await workbookOf(
        `<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>99</v></c><c t="b"><v>1</v></c></row>`,
        {
          strings: `<si><t>${"Hộ tịch".normalize("NFD")}</t></si><si><t>a_x000D_b</t><rPh><t>no</t></rPh></si><si><t>_x005F_x000D_ &lt;b&gt;</t></si>`,
        },
      ),
    );
    expect(sheets[0]!.rows).toEqual([["Hộ tịch", "a\rb", "_x000D_ <b>", "", "TRUE"]]);
  });

  test("formulas are not computed: the kept value is taken and the cell is remarked", async () => {
    const { sheets } = await readXlsx(
      await workbookOf(
        `<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>HYPERLINK("http://x")</f><v>bấm</v></c><c r="C1"><f>NOW()</f></c><c r="D1" t="e"><v>#N/A</v></c></row>`,
      ),
    );
    expect(sheets[0]!.rows).toEqual([["2", "bấm"]]);
    expect(sheets[0]!.remarks).toEqual([
      { cell: "A1", kind: "formula" },
      { cell: "B1", kind: "formula" },
      { cell: "C1", kind: "formula-without-value" },
      { cell: "D1", kind: "error" },
    ]);
  });

  test("dates, padded codes and fixed decimals keep what their format means", async () => {
    const styles = `<numFmts><numFmt numFmtId="164" formatCode="[$-42A]dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="00000"/><numFmt numFmtId="166" formatCode="0.000000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="22"/></cellXfs>`;
    const cells = [
      [1, "46058"],
      [2, "46058"],
      [3, "2017"],
      [4, "1.00119"],
      [5, "46058.625"],
      [0, "0.30000000000000004"],
      [0, "012345678901"],
    ];
    const { sheets } = await readXlsx(
      await workbookOf(`<row>${cells.map(([s, v]) => `<c s="${s}"><v>${v}</v></c>`).join("")}</row>`, { styles }),
    );
    expect(sheets[0]!.rows[0]).toEqual([
      "2026-02-05",
      "2026-02-05",
      "02017",
      "1.001190",
      "2026-02-05T15:00:00",
      "0.3",
      "012345678901",
    ]);
  });

  test.each([
    [14, undefined, "date"],
    [0, undefined, "plain"],
    [164, "dd/mm/yyyy", "date"],
    [164, 'd" tháng "m', "date"],
    [164, "mm:ss.0", "date"],
    [164, '#,##0 "đồng"', "plain"],
    [164, "[Red]#,##0.00", "plain"],
    [164, "#,##0 [$đ-42A]", "plain"],
    [164, "General", "plain"],
    [164, "[h]:mm", "plain"],
    [164, "@", "plain"],
  ] as const)("format %s %s is %s", (id, code, kind) => {
    expect(numberFormat(id, code).kind).toBe(kind);
  });

  test.each([
    [1, false, "1900-01-01"],
    [59, false, "1900-02-28"],
    [60, false, null],
    [61, false, "1900-03-01"],
    [0.5, false, "12:00:00"],
    [0, true, "1904-01-01"],
    [36584, false, "2000-02-28"],
    [36585, false, "2000-02-29"],
    [46057.999999, false, "2026-02-05"],
    [-1, false, null],
    [2_958_466, false, null],
  ] as const)("day %s (1904: %s) is %s", (serial, date1904, iso) => {
    expect(serialToIso(serial, date1904)).toBe(iso);
  });

  test("a number that is no date stays the number", () => {
    expect(formatStoredNumber("99999999", { kind: "date" }, false)).toBe("99999999");
    expect(formatStoredNumber("1E+21", { kind: "plain" }, false)).toBe("1000000000000000000000");
  });
});

describe("a workbook is refused with code and place", () => {
  const cases: [string, () => Promise<unknown> | unknown, TableErrorCode, object][] = [
    ["empty", () => readXlsx(new Uint8Array()), "empty-file", {}],
    ["too large", () => readXlsx(utf8("PK\u0003\u0004xxxxx"), { fileBytes: 5 }), "file-too-large", { limit: 5 }],
    ["plain text", () => readXlsx(utf8("mã;tên")), "not-xlsx", {}],
    ["old .xls", () => readXlsx(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0])), "old-or-locked-workbook", {}],
    ["a cut file", async () => readXlsx((await workbookOf("<row/>")).slice(0, 300)), "damaged", {}],
    ["some other archive", async () => readXlsx(await zipOf({ "word/document.xml": "<x/>" })), "not-xlsx", {}],
    ["broken XML", async () => readXlsx(await workbookOf("<row><c></row>")), "damaged", {}],
    [
      "declared entities",
      async () =>
        readXlsx(
          await zipOf({
            "xl/workbook.xml": '<!DOCTYPE x [<!ENTITY a "aaaa">]><workbook>&a;</workbook>',
            "xl/_rels/workbook.xml.rels": "<Relationships/>",
          }),
        ),
      "damaged",
      {},
    ],
    [
      "a sheet that unpacks to far more than it weighs",
      async () => readXlsx(await workbookOf(`<!--${"0".repeat(8 * 1024 * 1024)}-->`)),
      "suspicious-archive",
      {},
    ],
    ["too many parts", async () => readXlsx(await workbookOf("<row/>"), { entries: 2 }), "suspicious-archive", {}],
    [
      "too much when unpacked",
      async () => readXlsx(await workbookOf("<row/>"), { unpackedBytes: 100 }),
      "suspicious-archive",
      {},
    ],
    [
      "a long cell",
      async () =>
        readXlsx(await workbookOf(`<row r="3"><c r="C3" t="inlineStr"><is><t>${"đ".repeat(40)}</t></is></c></row>`), {
          cellLength: 30,
        }),
      "cell-too-long",
      { sheet: "Danh mục", cell: "C3", limit: 30 },
    ],
    [
      "a long shared text, at the cell that shows it",
      async () =>
        readXlsx(
          await workbookOf(`<row r="7"><c r="B7" t="s"><v>0</v></c></row>`, {
            strings: `<si><t>${"đ".repeat(40)}</t></si>`,
          }),
          { cellLength: 30 },
        ),
      "cell-too-long",
      { cell: "B7" },
    ],
    [
      "a stray cell far below",
      async () => readXlsx(await workbookOf(`<row r="1048576"><c r="A1048576"><v>1</v></c></row>`)),
      "too-many-rows",
      { row: 1_048_576 },
    ],
    [
      "a stray cell far right",
      async () => readXlsx(await workbookOf(`<row r="1"><c r="XFD1"><v>1</v></c></row>`)),
      "too-many-columns",
      { cell: "XFD1" },
    ],
    [
      "one long text shown again and again",
      async () =>
        readXlsx(
          await workbookOf(`<row>${'<c t="s"><v>0</v></c>'.repeat(50)}</row>`, {
            strings: `<si><t>${"đ".repeat(40)}</t></si>`,
          }),
          { textLength: 1000 },
        ),
      "too-much-text",
      { cell: "Z1" },
    ],
  ];
  test.each(cases)("%s", async (_, work, code, data) => {
    const error = await refusal(work);
    expect(error.code).toBe(code);
    expect(error.data).toMatchObject(data);
    expect(tableMessagesVi[code](error.data)).toMatch(/^\p{Lu}.*\.$/u);
    expect(tableMessagesEn[code](error.data)).not.toMatch(/undefined|NaN/);
  });

  test("a part that is longer than it declares is stopped", async () => {
    const honest = Buffer.from(
      await workbookOf(`<row><c t="inlineStr"><is><t>${"nội dung ".repeat(2000)}</t></is></c></row>`),
    );
    // Declared sizes live in the central directory: find the sheet's record and make it claim 100 bytes.
    const path = honest.lastIndexOf("xl/worksheets/sheet1.xml");
    honest.writeUInt32LE(100, path - 46 + 24);
    expect((await refusal(() => readXlsx(honest))).code).toBe("damaged");
  });

  test("a cell of 50 MB is refused without taking the process down", async () => {
    const bytes = await workbookOf(
      `<row r="1"><c r="A1" t="inlineStr"><is><t>${"Thủ tục hành chính ".repeat(2_000_000)}</t></is></c></row>`,
    );
    expect((await refusal(() => readXlsx(bytes))).code).toBe("suspicious-archive");
    expect((await refusal(() => readXlsx(bytes, { ratio: Number.POSITIVE_INFINITY }))).code).toBe("cell-too-long");
  });

  test("random damage never escapes as anything but a TableError", async () => {
    const good = Buffer.from(
      await writeXlsx([
        {
          name: "A",
          rows: [
            ["mã", "tên"],
            ["1.001193", "Đăng ký khai sinh"],
          ],
        },
      ]),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        async (hits) => {
          const bytes = Buffer.from(good);
          for (const [at, byte] of hits) bytes[at] = byte;
          try {
            await readXlsx(bytes);
          } catch (error) {
            if (!(error instanceof TableError)) throw error;
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom(
    "constructor",
    "__proto__",
    "=1+1",
    "-5",
    "@a",
    "_x000D_",
    "a\r\nb",
    '"',
    ";",
    "Nguyễn Thị Ánh Tuyết",
    " x ",
    "''",
  ),
);
const asRead = (text: string) => text.toWellFormed().normalize("NFC");
const trimRow = (row: string[]) => row.slice(0, row.findLastIndex((cell) => cell !== "") + 1);
const trimRows = (rows: string[][]) => rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1);

describe("writing", () => {
  test("any text survives an .xlsx unchanged and is never a formula", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(anyText, { maxLength: 5 }), { maxLength: 6 }), async (rows) => {
        const { sheets } = await readXlsx(await writeXlsx([{ name: "Bảng", rows }]));
        const wanted = rows.map((row) => trimRow(row.map((cell) => asRead(cell.normalize("NFC")))));
        expect(sheets[0]!.rows).toEqual(trimRows(wanted));
        expect(sheets[0]!.remarkCount).toBe(0);
      }),
      { numRuns: 150 },
    );
  });

  test("numbers stay numbers, sheets get names a workbook accepts", async () => {
    const rows: Cell[][] = [["Phí"], [8000], [-2.5], [Number.NaN], [null]];
    const { sheets } = await readXlsx(
      await writeXlsx([
        { name: "Phí: [lệ phí]/năm?", rows },
        { name: "Phí   lệ phí  năm", rows: [] },
        { name: "x".repeat(40), rows: [] },
        { name: "X".repeat(40), rows: [] },
        { name: "''", rows: [] },
      ]),
    );
    expect(sheets[0]!.rows).toEqual([["Phí"], ["8000"], ["-2.5"]]);
    expect(sheets.map((s) => s.name)).toEqual([
      "Phí   lệ phí  năm",
      "Phí   lệ phí  năm (2)",
      "x".repeat(31),
      `${"X".repeat(27)} (2)`,
      "5",
    ]);
  });

  test("any table survives a .csv, with an apostrophe before what would compute", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.array(
            anyText.filter((t) => !t.includes("\0") && t.isWellFormed()),
            { minLength: 1, maxLength: 5 },
          ),
          { maxLength: 6 },
        ),
        fc.constantFrom(",", ";", "\t", "|"),
        (rows, separator) => {
          fc.pre(rows.length > 0);
          const bytes = writeCsv(rows, { separator });
          const wanted = rows.map((row) =>
            row.length === 1 && row[0] === "" ? [] : row.map((cell) => defuseFormula(cell.normalize("NFC"))),
          );
          expect(readCsv(bytes, { separator }).rows).toEqual(wanted);
        },
      ),
    );
  });

  test("whatever separator a program uses, no cell of a written .csv starts a formula", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anyText, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        (rows) => {
          const bytes = writeCsv(rows, { separator: ";" });
          for (const separator of [",", ";", "\t", "|"] as const) {
            let cells: string[];
            try {
              cells = readCsv(bytes, { separator }).rows.flat();
            } catch {
              continue;
            }
            for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
          }
        },
      ),
    );
  });

  test("a .csv starts with its mark and uses the Vietnamese separator and decimal comma", () => {
    expect(
      csvText(
        writeCsv([
          ["Mã", "Phí"],
          ['=HYPERLINK("http://x")', 1.5],
          [null, -8000],
        ]),
      ),
    ).toBe('\uFEFFMã;Phí\r\n"\'=HYPERLINK(""http://x"")";1,5\r\n;-8000\r\n');
  });

  test("the same table gives the same bytes", async () => {
    const sheet = { name: "A", rows: [["a", 1]] };
    expect(Buffer.compare(Buffer.from(await writeXlsx([sheet])), Buffer.from(await writeXlsx([sheet])))).toBe(0);
  });
});

describe("reading .csv", () => {
  test.each([
    [
      "a,b\n1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "a;b\r\n1;2\r\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "a\tb\r1\t2\r",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      '"x;y, z";b\n"nói ""vâng""";',
      [
        ["x;y, z", "b"],
        ['nói "vâng"', ""],
      ],
    ],
    ["\uFEFFMã\n\n1.001193\n", [["Mã"], [], ["1.001193"]]],
    ['"dòng 1\ndòng 2",b', [["dòng 1\ndòng 2", "b"]]],
    ['mã,tên "mới"\n', [["mã", 'tên "mới"']]],
  ])("%j", (text, rows) => {
    expect(readCsv(utf8(text)).rows).toEqual(rows);
  });

  test("UTF-16 with its mark is understood", () => {
    expect(readCsv(Buffer.from("\uFEFFMã;Tên", "utf16le")).rows).toEqual([["Mã", "Tên"]]);
  });

  test.each([
    ["windows-1258", Uint8Array.from([0x48, 0xf4, 0x20, 0xd0, 0xe2, 0x79]), "not-utf8", {}],
    ["an open quote", utf8('a,b\n1,"2\n3'), "unclosed-quote", { row: 2, cell: "B2" }],
    ["text after a quote", utf8('a\n"b"c'), "text-after-quote", { row: 2, cell: "A2" }],
    ["a long cell", utf8(`a;${"b".repeat(200_000)}`), "cell-too-long", { cell: "B1" }],
  ] as const)("%s is refused", async (_, bytes, code, data) => {
    const error = await refusal(() => readCsv(bytes));
    expect(error.code).toBe(code);
    expect(error.data).toMatchObject(data);
  });
});

test.each([
  [1, 1, "A1"],
  [17, 26, "Z17"],
  [2, 27, "AA2"],
  [1, 16_384, "XFD1"],
])("row %s column %s is %s", (row, column, address) => {
  expect(cellAddress(row, column)).toBe(address);
});

const REAL = "../shared/data/spreadsheets";
describe.skipIf(!existsSync(REAL))("real lists (skipped: no ../shared/data)", () => {
  const files = existsSync(REAL) ? readdirSync(`${REAL}/dvcqg_exports`).filter((name) => name.endsWith(".xlsx")) : [];
  test.each(files)("%s is read", async (name) => {
    const { sheets } = await readXlsx(readFileSync(`${REAL}/dvcqg_exports/${name}`));
    const rows = sheets[0]!.rows;
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.flat().some((cell) => /^\d\.\d{6}/.test(cell))).toBe(true);
  });
  test("an old .xls says so", async () => {
    const error = await refusal(() => readXlsx(readFileSync(`${REAL}/phutho_2022/PTO.xls`)));
    expect(error.code).toBe("old-or-locked-workbook");
  });
  test("a code list of 1.8 MB is read as .csv", () => {
    const { rows } = readCsv(readFileSync(`${REAL}/phutho_2022/ketqua_map_ma_dia_phuong_quoc_gia.csv`));
    expect(rows.length).toBeGreaterThan(1000);
    expect(rows.filter((row) => row.length === rows[0]!.length).length / rows.length).toBeGreaterThan(0.95);
  });
});
