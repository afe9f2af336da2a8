import { createReadStream, existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { projectRoot } from "../../../platform/project-root.ts";
import { writeCsv, writeXlsx } from "../../../platform/tables/index.ts";
import { ProcedureRecord } from "../procedure-record.ts";
import { type ProcedureSource, type ReadRow, readProcedureFile } from "./read-procedure-file.ts";
import { ProcedureFileRefused } from "./refusal.ts";

const sourceOf = (content: string | Uint8Array | Iterable<Uint8Array>, name = "danh-muc.jsonl"): ProcedureSource => ({
  name,
  size: typeof content === "string" || content instanceof Uint8Array ? content.length : 0,
  open: () =>
    Readable.from(typeof content === "string" || content instanceof Uint8Array ? [Buffer.from(content)] : content),
});

async function read(content: Parameters<typeof sourceOf>[0]): Promise<ReadRow[]> {
  const rows: ReadRow[] = [];
  for await (const row of readProcedureFile(sourceOf(content))) rows.push(row);
  return rows;
}

const line = (part: Record<string, unknown>): string =>
  JSON.stringify({
    ma_thu_tuc: "1.000001",
    ten_thu_tuc: "Đăng ký giữ trẻ ngoài giờ",
    linh_vuc: "Trẻ em",
    cap: ["xa"],
    ...part,
  });

const brief = (rows: ReadRow[]) =>
  rows.map((row) => [
    row.row,
    row.kind,
    row.kind === "record" ? row.record.code : row.kind === "refused" ? row.refusal.code : row.code,
  ]);

describe("a file of full texts", () => {
  test("every kind of bad row is refused at its place, the good ones go on", async () => {
    const rows = await read(
      Buffer.concat([
        Buffer.from(`\ufeff${line({})}\n\n`),
        Buffer.from("{ nửa dòng\n"),
        Buffer.from(
          `${line({ ma_thu_tuc: "" })}\n${line({ ma_thu_tuc: "1.00119" })}\n${line({ ma_thu_tuc: "abc" })}\n`,
        ),
        Buffer.from(`${line({ ma_thu_tuc: "1.000002", ten_thu_tuc: "  " })}\n`),
        Buffer.from(`${line({ ma_thu_tuc: "1.000003", ten_thu_tuc: "Äáº¥t Ä‘ai" })}\n`),
        Buffer.from([0x7b, 0x22, 0xe1, 0x28, 0x22, 0x7d, 0x0a]),
        Buffer.from(`[1]\n"chữ"\n${line({ ma_thu_tuc: "1.000004", trinh_tu_thuc_hien: { a: 1 } })}\n`),
        Buffer.from(`${line({ ma_thu_tuc: "1.000005", ten_thu_tuc: "A".repeat(10_000) })}\r\n`),
        Buffer.from(line({ ma_thu_tuc: "1,000006" })),
      ]),
    );
    expect(brief(rows)).toEqual([
      [1, "record", "1.000001"],
      [3, "refused", "notJson"],
      [4, "refused", "codeMissing"],
      [5, "refused", "codeLostZero"],
      [6, "refused", "codeInvalid"],
      [7, "refused", "nameMissing"],
      [8, "refused", "brokenLetters"],
      [9, "refused", "notUtf8"],
      [10, "refused", "notRecord"],
      [11, "refused", "notRecord"],
      [12, "refused", "wrongShape"],
      [13, "refused", "nameTooLong"],
      [14, "record", "1.000006"],
    ]);
    expect(rows[3]).toMatchObject({ code: "1.00119", refusal: { data: { suggestion: "1.001190" } } });
  });

  test("the same code twice: the same content is skipped, other content is refused and says where it differs", async () => {
    const rows = await read(
      [line({}), line({ ten_thu_tuc: " Đăng ký  giữ trẻ ngoài giờ" }), line({ linh_vuc: "Giáo dục" })].join("\n"),
    );
    expect(brief(rows)).toEqual([
      [1, "record", "1.000001"],
      [2, "repeated", "1.000001"],
      [3, "refused", "repeatedDifferent"],
    ]);
    expect(rows[2]).toMatchObject({ refusal: { data: { otherRow: 1, fields: ["field"] } } });
  });

  test("a line of 50 MB passes without being kept", async () => {
    const megabyte = Buffer.alloc(1024 * 1024, 0x61);
    function* huge() {
      yield Buffer.from(`${line({})}\n{"ten_thu_tuc":"`);
      for (let index = 0; index < 50; index++) yield megabyte;
      yield Buffer.from(`"}\n${line({ ma_thu_tuc: "1.000002" })}\n`);
    }
    const rows: ReadRow[] = [];
    const source = { name: "lon.jsonl", size: 50 * 1024 * 1024, open: () => Readable.from(huge()) };
    const before = process.memoryUsage().arrayBuffers;
    for await (const row of readProcedureFile(source)) rows.push(row);
    expect(brief(rows)).toEqual([
      [1, "record", "1.000001"],
      [2, "refused", "lineTooLong"],
      [3, "record", "1.000002"],
    ]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * 1024 * 1024);
  });

  test("a text of more than a million characters is refused by the name of its field", async () => {
    const rows = await read(line({ trinh_tu_thuc_hien: "x".repeat(1_000_001) }));
    expect(rows[0]).toMatchObject({
      kind: "refused",
      refusal: { code: "textTooLong", data: { field: "trinh_tu_thuc_hien" } },
    });
  });

  test("200 KB of steps is taken in whole", async () => {
    const steps = "- Nộp hồ sơ tại Bộ phận một cửa.\n".repeat(6500);
    const rows = await read(line({ trinh_tu_thuc_hien: steps }));
    expect(rows[0]?.kind === "record" && rows[0].record.steps.length).toBeGreaterThan(200_000);
  });

  test("decomposed letters become composed; markup and scripts do not survive", async () => {
    const rows = await read(
      line({
        ten_thu_tuc: "Đăng ký tạm trú".normalize("NFD"),
        mo_ta: "<b>Ghi chú</b><script>alert(1)</script>",
        trinh_tu_thuc_hien: "A<br/>B",
      }),
    );
    expect(rows[0]).toMatchObject({ record: { name: "Đăng ký tạm trú", description: "Ghi chú", steps: "A\nB" } });
  });

  test("numbers and nulls where texts were meant are no reason to refuse", async () => {
    const rows = await read(
      line({
        so_quyet_dinh: 4472,
        mo_ta: null,
        ket_qua: "Giấy xác nhận",
        can_cu_phap_ly: ["Luật Hộ tịch 60/2014/QH13"],
      }),
    );
    expect(rows[0]).toMatchObject({
      record: {
        decision: { number: "4472" },
        description: "",
        results: ["Giấy xác nhận"],
        legalBases: [{ number: "60/2014/QH13", issuer: "Quốc hội" }],
      },
    });
  });
});

describe("an official list", () => {
  const title = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập – Tự do – Hạnh phúc"];
  const header = ["Mã số", "Tên", "Cơ quan ban hành", "Cơ quan thực hiện", "Lĩnh vực"];

  test("the header is found by its names below the title; rows give names only", async () => {
    const bytes = await writeXlsx([
      {
        name: "Danh sách",
        rows: [
          title,
          header,
          ["1.000001", " Thủ tục thử ", "Bộ Tài chính", "Ủy ban nhân dân cấp xã\nThuế cơ sở", "Thuế"],
          [],
          ["1.00002", "Thiếu số", "", "", ""],
          ["", "Thiếu mã", "", "", ""],
          ["Mã số", "Tên", "", "", ""],
        ],
      },
    ] as never);
    const rows = await read(bytes);
    expect(brief(rows)).toEqual([
      [3, "record", "1.000001"],
      [5, "refused", "codeLostZero"],
      [6, "refused", "codeMissing"],
    ]);
    expect(rows[0]).toMatchObject({
      sheet: "Danh sách",
      record: {
        name: "Thủ tục thử",
        nameOnly: true,
        levels: ["commune"],
        levelsInferred: true,
        agencies: { implementing: "Ủy ban nhân dân cấp xã; Thuế cơ sở" },
      },
    });
    expect(rows[0]?.kind === "record" && ProcedureRecord.safeParse(rows[0].record).success).toBe(true);
  });

  test("a formula is text, never run", async () => {
    const rows = await read(
      writeCsv([header, ["1.000001", '=HYPERLINK("http://x";"Bấm")', "", "", ""]], { separator: "," }),
    );
    expect(rows[0]?.kind === "record" && rows[0].record.name).toContain("HYPERLINK");
  });

  test("headings over two rows are read together", async () => {
    const rows = await read(
      writeCsv(
        [
          ["STT", "Mã TTHC", "Thông tin"],
          ["", "", "Tên thủ tục"],
          ["1", "1.000001", "Thủ tục thử"],
        ],
        { separator: "," },
      ),
    );
    expect(brief(rows)).toEqual([[3, "record", "1.000001"]]);
  });
});

describe("files of no use are refused as a whole", () => {
  test.each([
    ["", "fileEmpty"],
    ["[{", "fileJsonBroken"],
    ["%PDF-1.7", "fileUnknownKind"],
    ["a,b\n1,2\n", "headerMissing"],
  ])("%j: %s", async (content, code) => {
    await expect(read(content)).rejects.toMatchObject({ code });
    await expect(read(content)).rejects.toBeInstanceOf(ProcedureFileRefused);
  });

  test("records in UTF-16 say so, whichever end comes first", async () => {
    const little = Buffer.from('\ufeff{"ma_thu_tuc":"1.000001","ten_thu_tuc":"Thủ tục thử"}\n', "utf16le");
    for (const bytes of [little, Buffer.from(little).swap16()])
      await expect(read(bytes)).rejects.toMatchObject({ code: "fileUtf16" });
  });

  test("an old Excel file and a zip that is none say so through the reader of sheets", async () => {
    await expect(read(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).rejects.toMatchObject({
      code: "old-or-locked-workbook",
    });
    await expect(read(Buffer.from("PK\u0003\u0004 hỏng"))).rejects.toMatchObject({ name: "TableError" });
  });
});

const real = join(projectRoot(), "..", "shared", "data");
describe.skipIf(!existsSync(real))("real material (skipped where ../shared/data is absent)", () => {
  const fileSource = (path: string): ProcedureSource => ({
    name: path,
    size: statSync(path).size,
    open: () => createReadStream(path),
  });

  test("the full catalogue is taken in and most time limits are read", async () => {
    let records = 0;
    let methods = 0;
    let times = 0;
    for await (const row of readProcedureFile(fileSource(join(real, "procedures", "all.jsonl")))) {
      if (row.kind !== "record") throw new Error(`row ${row.row}: ${JSON.stringify(row)}`);
      records++;
      methods += row.record.methods.length;
      times += row.record.methods.filter((one) => one.time).length;
      if (records % 50 === 0) expect(ProcedureRecord.parse(row.record)).toEqual(row.record);
    }
    expect(records).toBeGreaterThan(2_000);
    expect(times / methods).toBeGreaterThan(0.85);
  }, 60_000);

  test("lists of the portal are taken in; what is refused are codes that are none", async () => {
    const folder = join(real, "spreadsheets", "dvcqg_exports");
    const files = [
      ...readdirSync(folder).map((name) => join(folder, name)),
      join(real, "procedures", "index", "catalogue_2026-07-18.csv"),
    ];
    for (const file of files) {
      let records = 0;
      for await (const row of readProcedureFile(fileSource(file))) {
        if (row.kind === "refused") expect(row.refusal.code, `${file} row ${row.row}`).toBe("codeInvalid");
        records++;
      }
      expect(records, file).toBeGreaterThan(2);
    }
  }, 60_000);
});
