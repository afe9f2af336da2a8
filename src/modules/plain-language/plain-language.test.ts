import { describe, expect, test } from "vitest";
import { factsNotIn, measure, readHints } from "./index.ts";
import { BUREAUCRATIC, LEGAL_WORDS } from "./lexicon.ts";

const kinds = (text: string): string[] => readHints(text).map((hint) => hint.kind);

describe("hints", () => {
  test("a plain sentence gets none", () => {
    expect(readHints("Mang căn cước đến Công an xã. Bạn nhận kết quả sau 7 ngày làm việc.")).toEqual([]);
  });

  test("a sentence of more than 20 words is long, and says how long", () => {
    const text =
      "Bạn mang theo căn cước và giấy tờ nhà đến Công an xã nơi bạn mới chuyển đến để nộp tờ khai và chờ kết quả.";
    expect(readHints(text)).toMatchObject([{ kind: "long", count: 26, start: 0, end: text.length }]);
    expect(kinds("Mang căn cước. ".repeat(10))).toEqual([]);
  });

  test("office phrases come with plainer words; the longest phrase wins", () => {
    expect(readHints("Bạn tiến hành kê khai theo quy định của pháp luật.")).toMatchObject([
      { kind: "bureaucratic", found: "tiến hành", say: "làm" },
      { kind: "bureaucratic", found: "kê khai", say: "điền, ghi" },
      { kind: "bureaucratic", found: "theo quy định của pháp luật" },
    ]);
    expect(kinds("Xuất trình căn cước.")).toEqual(["bureaucratic"]);
    // Only whole words: "ban hành" is not in "ban hành chính".
    expect(kinds("Đối với người già.")).toEqual(["bureaucratic"]);
    expect(kinds("Tương đối với nhau thì khác.")).toEqual(["bureaucratic"]);
  });

  test("abbreviations want spelling out once; forms and documents are names", () => {
    expect(readHints("Nộp tại UBND xã. UBND xã trả lời.")).toMatchObject([
      { kind: "abbreviation", found: "UBND", say: "Ủy ban nhân dân" },
    ]);
    expect(kinds("Nộp tại Ủy ban nhân dân (UBND) xã.")).toEqual([]);
    expect(kinds("Điền tờ khai CT01 rồi quét mã QR trên VNeID, theo Nghị định 154/2024/NĐ-CP.")).toEqual([]);
    expect(readHints("UBND xã trả lời.", ["UBND"])).toEqual([]);
  });

  test("passive chains and legal words", () => {
    expect(kinds("Giấy tờ được nộp và được xem bởi cán bộ.")).toEqual(["passive"]);
    expect(kinds("Bạn được trợ cấp.")).toEqual([]);
    expect(readHints("Xin trích lục khai tử.")).toMatchObject([{ kind: "legalWord", found: "trích lục" }]);
    expect(kinds("Xin trích lục (bản sao lấy từ sổ gốc).")).toEqual([]);
    expect(kinds("Chia tài sản người mất để lại (di sản).")).toEqual([]);
  });

  test("marks in two forms are the same, odd input is harmless", () => {
    expect(kinds("Tiến hành nộp".normalize("NFD"))).toEqual(["bureaucratic"]);
    for (const text of ["", "   ", "😀😀", ".".repeat(5_000), "a".repeat(50_000), "(((", "UBND".repeat(2_000)])
      expect(Array.isArray(readHints(text))).toBe(true);
  });

  test("the lexicon is lower case, NFC and without doubles", () => {
    for (const list of [BUREAUCRATIC, LEGAL_WORDS]) {
      const found = list.map((one) => one.found);
      expect(
        found.filter((one, at) => one !== one.toLowerCase().normalize("NFC") || found.indexOf(one) !== at),
      ).toEqual([]);
    }
  });

  test("measure counts sentences, words and hints", () => {
    expect(measure(["Mang căn cước. Tiến hành nộp."])).toMatchObject({
      sentences: 2,
      words: 3,
      withHint: 1,
      longest: 3,
    });
    expect(measure([])).toMatchObject({ sentences: 0, words: 0 });
  });
});

describe("facts", () => {
  test.each([
    ["Chờ 7 ngày làm việc.", ["07 ngày làm việc"], []],
    ["Chờ 7 ngày.", ["07 ngày làm việc"], ["7 ngày"]],
    ["Chờ 8 ngày làm việc.", ["07 ngày làm việc"], ["8 ngày làm việc"]],
    ["Trả 10.000 đồng.", ["10000 đồng/lần"], []],
    ["Trả 10.000 đồng.", ["100.000 đồng"], ["10.000 đồng"]],
    ["Mang 2 bản vẽ.", ["Bản vẽ (2 bản chính)"], []],
    ["Mang hai bản vẽ.", ["Bản vẽ (2 bản chính)"], []],
    ["Mang ba bản vẽ.", ["Bản vẽ (2 bản chính)"], ["ba bản"]],
    ["Mang 2 bản.", ["nộp hai bản"], []],
    ["Điền mẫu CT01.", ["Mẫu CT01 (Thông tư 53/2025/TT-BCA)"], []],
    ["Điền mẫu số 18.", ["Mẫu số 18 (Nghị định 151/2025/NĐ-CP)"], []],
    ["Điền mẫu số 19.", ["Mẫu số 18 (Nghị định 151/2025/NĐ-CP)"], ["mẫu số 19"]],
    ["Điền CT02.", ["Mẫu CT01"], ["CT02"]],
    ["Cấp trước 01/7/2004.", ["trước ngày 01 tháng 7 năm 2004"], []],
    ["Cấp trước 01/8/2004.", ["trước ngày 01 tháng 7 năm 2004"], ["01/8/2004"]],
    ["Báo trước 23 giờ.", ["Báo trước 23 giờ ngày bắt đầu ở"], []],
    ["Theo Nghị định 154/2024/NĐ-CP.", ["Nghị định 155/2024/NĐ-CP"], ["154/2024/NĐ-CP"]],
    ["Đủ 14 tuổi.", ["từ đủ 14 tuổi"], []],
    ["Chờ 1 đến 3 ngày làm việc.", ["01 ngày làm việc nếu có; 03 ngày làm việc nếu không"], []],
    ["Mỗi năm một lần.", ["hằng năm"], []],
    ["Không có số nào.", [], []],
  ] as const)("%s from %j", (text, sources, missing) => {
    expect(factsNotIn(text, sources)).toEqual(missing);
  });
});
