import { describe, expect, test } from "vitest";
import { writeXlsx } from "../../../../platform/tables/index.ts";
import { columnOf } from "./columns.ts";
import { ListUnreadable, readList, readRecords } from "./read-list.ts";
import { punctualityOf, type RowGround, readMoment, readRow, readState } from "./read-row.ts";

test.each<[string, string]>([
  ["29/11/2026 08:30", "2026-11-29T01:30:00.000Z"],
  ["29/11/2026", "2026-11-28T17:00:00.000Z"],
  ["9/1/2026", "2026-01-08T17:00:00.000Z"],
  ["29-11-26", "2026-11-28T17:00:00.000Z"],
  ["08:30 29.11.2026", "2026-11-29T01:30:00.000Z"],
  ["2026-11-29T08:30:00", "2026-11-29T01:30:00.000Z"],
  ["2026-11-29T08:30:00+07:00", "2026-11-29T01:30:00.000Z"],
  ["2026-11-29T01:30:00Z", "2026-11-29T01:30:00.000Z"],
  ["2026-11-29 08:30:15", "2026-11-29T01:30:15.000Z"],
  ["20261129083000", "2026-11-29T01:30:00.000Z"],
  ["20261129", "2026-11-28T17:00:00.000Z"],
  ["ngày 29/11/2026", "2026-11-28T17:00:00.000Z"],
  ["31/02/2026", "date-wrong"],
  ["11/29/2026", "date-wrong"],
  ["29/11/2026 25:00", "date-wrong"],
  ["hôm qua", "date-wrong"],
  ["46355", "date-number"],
  ["46355.354", "date-number"],
  ["2.0261129083E+13", "date-number"],
  ["00/01/1900", "date-1900"],
  ["1900-01-01T00:00:00", "date-1900"],
  ["0", "date-1900"],
])("the moment %j of a list is %s", (typed, expected) => {
  const read = readMoment(typed);
  expect(typeof read === "string" ? read : read.at.toISOString()).toBe(expected);
});

test.each<[string, string | null]>([
  ["4", "processing"],
  ["10", "returned"],
  ["9.0", "settled"],
  ["4 - Đang xử lý", "processing"],
  ["Đang xử lý", "processing"],
  ["ĐÃ TRẢ KẾT QUẢ", "returned"],
  ["Yêu cầu bổ sung giấy tờ".normalize("NFD"), "supplement"],
  ["settled", "settled"],
  ["11", null],
  ["Đang bay", null],
  ["merged", null],
])("the state %j of a list is %s", (typed, state) => {
  expect(readState(typed)).toBe(state);
});

test.each<[string, string | null]>([
  ["MaHoSo", "code"],
  ["Mã hồ sơ (*)", "code"],
  ["Số hồ sơ".normalize("NFD"), "code"],
  ["NGÀY HẸN TRẢ", "due"],
  ["DonViXuLy", "unit"],
  ["Mã TTHC", "procedure"],
  ["STT", null],
  ["", null],
])("the heading %j is read as %s", (heading, column) => {
  expect(columnOf(heading)?.column ?? null).toBe(column);
});

const HEAD = ["Mã hồ sơ", "Mã TTHC", "Ngày tiếp nhận", "Ngày hẹn trả", "Trạng thái"];
const ROW = ["H12.85.3-261101-0001", "1.000001", "02/11/2026", "05/11/2026", "4"];
const book = (rows: string[][]) => writeXlsx([{ name: "Hồ sơ", rows }]);

describe("a list is found in what people send", () => {
  test.each<[string, string[][], number]>([
    ["title, blank line, headings", [["DANH SÁCH HỒ SƠ"], [], HEAD, ROW], 4],
    ["numbers under the headings", [HEAD, ["(1)", "(2)", "(3)", "(4)", "(5)"], ROW], 3],
    [
      "merged headings of two rows",
      [["Mã hồ sơ", "Mã TTHC", "Thời gian", "", "Trạng thái"], ["", "", "Ngày tiếp nhận", "Ngày hẹn trả", ""], ROW],
      3,
    ],
    ["a sum below", [HEAD, ROW, [], ["", "", "", "Tổng cộng: 1", ""]], 2],
    ["decomposed letters", [HEAD.map((one) => one.normalize("NFD")), ROW], 2],
  ])("%s", async (_how, rows, line) => {
    for (const bytes of [await book(rows), Buffer.from(rows.map((row) => row.join(";")).join("\n"))]) {
      const list = await readList(bytes);
      expect(list.lines).toEqual([
        { line, cells: { code: ROW[0], procedure: ROW[1], received: ROW[2], due: ROW[3], state: ROW[4] } },
      ]);
    }
  });

  test("JSON in the national names, alone or in an envelope", async () => {
    const record = {
      MaHoSo: ROW[0],
      MaTTHC: ROW[1],
      NgayTiepNhan: "20261102083000",
      TrangThaiHoSo: 4,
      ChuHoSo: "Lê Thị Mẫu",
      DanhSachLePhi: [],
    };
    for (const value of [[record], { session: "x", data: [record] }, { RESULT: { DanhSach: [record] } }])
      expect((await readList(Buffer.from(JSON.stringify(value)))).lines[0]?.cells).toEqual({
        code: ROW[0],
        procedure: ROW[1],
        received: "20261102083000",
        state: "4",
        name: "Lê Thị Mẫu",
      });
  });

  test.each<[string, Buffer | unknown, string]>([
    ["nothing in it", Buffer.from(""), "empty-file"],
    ["headings only", Buffer.from(HEAD.join(";")), "empty"],
    ["no headings", Buffer.from("a;b\nc;d"), "no-headings"],
    ["no state", Buffer.from(`${HEAD.slice(0, 4).join(";")}\n${ROW.join(";")}`), "columns-missing"],
    ["half a JSON", Buffer.from('[{"MaHoSo":'), "json"],
    ["a JSON of something else", Buffer.from('{"a":1}'), "json-shape"],
    ["an old workbook", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), "old-or-locked-workbook"],
    ["a zip of something else", Buffer.from("PK\u0003\u0004 and nothing more"), "damaged"],
    ["more than 16 MB", Buffer.alloc(17 * 1024 * 1024, 97), "file-too-large"],
  ])("%s is refused as a whole", async (_what, bytes, code) => {
    const error = await readList(bytes as Buffer).catch((one) => one);
    expect(error instanceof ListUnreadable ? error.fault : error.code).toBe(code);
  });

  test("more dossiers than a list may have", () => {
    const many = Array.from({ length: 50_001 }, () => ({ MaHoSo: "x" }));
    expect(() => readRecords(many)).toThrow("too-many");
  });
});

const PLACE = { unitId: "u", provinceId: "p" };
const ground: RowGround = {
  now: new Date("2026-11-29T02:00:00Z"),
  today: "2026-11-29",
  procedureOf: (code) =>
    code === "1.000001" ? { code, versionOn: () => ({ id: 7, name: "Thủ tục thử", field: "Hộ tịch" }) } : undefined,
  unitOf: (text) => (text === "Phường Tân Thành" ? PLACE : "unknown"),
  defaultUnit: PLACE,
};
const cells = {
  code: "H12.85.3-261101-0001",
  procedure: "1.000001",
  received: "02/11/2026",
  due: "05/11/2026",
  state: "4",
};

describe("a row is taken whole or told why not", () => {
  test.each<[string, Record<string, string>, [string, string][]]>([
    ["no code", { code: "" }, [["missing", "code"]]],
    ["a code that is none", { code: "hồ sơ của ông Ba" }, [["code-wrong", "code"]]],
    ["a code turned into a number", { code: "2.61101E+15" }, [["code-scientific", "code"]]],
    ["an unknown procedure", { procedure: "9.999999" }, [["procedure-unknown", "procedure"]]],
    ["an unknown unit", { unit: "Xã Không Có" }, [["unit-unknown", "unit"]]],
    ["a day that is none", { received: "31/02/2026" }, [["date-wrong", "received"]]],
    ["a number of Excel", { due: "46355" }, [["date-number", "due"]]],
    ["an empty cell shown as a date", { due: "00/01/1900" }, [["date-1900", "due"]]],
    ["a day to come", { received: "02/12/2026", due: "05/12/2026" }, [["in-future", "received"]]],
    ["due before received", { due: "01/11/2026" }, [["due-before-received", "due"]]],
    ["a state there is not", { state: "42" }, [["state-unknown", "state"]]],
    ["settled without a day", { state: "9" }, [["missing", "settled"]]],
    [
      "given without a day",
      { state: "10" },
      [
        ["missing", "returned"],
        ["missing", "settled"],
      ],
    ],
    ["settled before received", { state: "9", settled: "01/11/2026" }, [["settled-before-received", "settled"]]],
    [
      "given before settled",
      { state: "10", settled: "04/11/2026", returned: "03/11/2026" },
      [["returned-before-settled", "returned"]],
    ],
    [
      "several things at once",
      { code: "", procedure: "x", state: "" },
      [
        ["missing", "code"],
        ["procedure-unknown", "procedure"],
        ["missing", "state"],
      ],
    ],
  ])("%s", (_what, change, faults) => {
    const all = { ...cells, ...change };
    const read = readRow(Object.fromEntries(Object.entries(all).filter(([, text]) => text !== "")), ground);
    expect(read.facts).toBeNull();
    expect(read.faults.map((one) => [one.fault, one.field])).toEqual(faults);
  });

  test("what is wrong about a person is left out and told, never quoted", () => {
    const read = readRow(
      { ...cells, name: "Lê Thị Mẫu", phone: "912345678", idNumber: "24199000123", email: "không có", kind: "1" },
      ground,
    );
    expect(read.facts?.applicant).toMatchObject({
      name: "Lê Thị Mẫu",
      phone: "0912345678",
      idNumber: "024199000123",
      email: "",
      kind: "citizen",
    });
    expect(read.notes).toEqual([
      { fault: "zero-put-back", field: "phone" },
      { fault: "zero-put-back", field: "idNumber" },
      { fault: "left-empty", field: "email" },
    ]);
    const twisted = readRow({ ...cells, phone: "9.12E+08", idNumber: "2.41990001E+10" }, ground);
    expect(twisted.notes.map((one) => one.field)).toEqual(["phone", "idNumber"]);
    expect(twisted.facts?.applicant).toMatchObject({ phone: "", idNumber: "" });
  });

  test.each([
    ["04/11/2026", "early"],
    ["05/11/2026", "onTime"],
    ["05/11/2026 16:59", "onTime"],
    ["06/11/2026", "late"],
  ])("settled on %s it is %s by the date the list gives", (settled, punctuality) => {
    const { facts } = readRow({ ...cells, state: "9", settled }, ground);
    expect(facts && punctualityOf(facts)).toBe(punctuality);
  });
});
