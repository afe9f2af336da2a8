import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  asTyped,
  compareByGivenName,
  compareVietnamese,
  dayInWords,
  formatDate,
  formatDateTime,
  formatMoment,
  formatMoney,
  formatNumber,
  formatPercent,
  nfc,
  parseVietnameseDate,
  slugify,
  unmark,
} from "./index.ts";

/** The same thousand cases in every run; a failure names the case. */
const always = (property: fc.IProperty<never> | fc.IPropertyWithHooks<never>): void =>
  fc.assert(property, { seed: 20261122, numRuns: 1_000 });

const LETTERS = [..."aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂĐÊÔƠƯ 0123456789-,.()"];
const TONES = ["\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
const ODD = [
  "\u00ad",
  "\u2060",
  "\ufeff",
  "\u0000",
  "\u000b",
  "\u200b",
  "\t",
  "\n",
  "\r",
  "\r\n",
  "🌾",
  "ក្",
  "１",
  "ﬁ",
];
/** Vietnamese as phones type it: marks before and after, split, stacked, with what word processors leave between. */
const text = fc.string({
  unit: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...LETTERS) },
    { weight: 3, arbitrary: fc.constantFrom(...TONES) },
    { weight: 1, arbitrary: fc.constantFrom(...ODD) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 1 }) },
  ),
  maxLength: 120,
});

describe("text from outside", () => {
  test("comes out the same when it goes through twice, and in NFC", () => {
    always(
      fc.property(text, (typed) => {
        const kept = nfc(typed);
        expect(nfc(kept)).toBe(kept);
        expect(kept.normalize("NFC")).toBe(kept);
        expect(kept).toBe(kept.trim());
        // biome-ignore lint/suspicious/noControlCharactersInRegex: none of these may be left
        expect(kept).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u2060\ufeff]/);
      }) as never,
    );
  });

  test("is the same whether it was typed whole or in parts", () => {
    always(
      fc.property(text, (typed) => void expect(nfc(typed.normalize("NFD"))).toBe(nfc(typed.normalize("NFC")))) as never,
    );
    expect(nfc("Nguye\u0302\u0303n Thi\u0323 A\u0301nh Tuye\u0302\u0301t")).toBe("Nguyễn Thị Ánh Tuyết");
  });

  test("loses its marks for comparison", () => {
    expect(unmark("Đăng ký KHAI SINH ở Gò Vấp")).toBe("dang ky khai sinh o go vap");
    always(fc.property(text, (typed) => void expect(unmark(unmark(typed))).toBe(unmark(typed))) as never);
  });

  test("printed signs become those of a phone, other scripts stay", () => {
    expect(asTyped("“Hồ sơ” – ‘lệ phí’: 8.000\u00a0đ…")).toBe("\"Ho so\" - 'le phi': 8.000 d...");
    expect(asTyped("ភាសាខ្មែរ")).toBe("ភាសាខ្មែរ");
  });

  test("becomes an address of small letters, digits and single dashes, never too long", () => {
    expect(slugify("Phường Bạc Liêu")).toBe("phuong-bac-lieu");
    expect(slugify("Ủy ban nhân dân xã Đất Mũi (tỉnh Cà Mau)")).toBe("uy-ban-nhan-dan-xa-dat-mui-tinh-ca-mau");
    always(
      fc.property(text, fc.integer({ min: 5, max: 90 }), (typed, longest) => {
        expect(slugify(typed, longest)).toMatch(/^$|^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slugify(typed, longest).length).toBeLessThanOrEqual(longest);
      }) as never,
    );
  });
});

describe("order", () => {
  test("letters with marks follow their own place in the alphabet", () => {
    const words = ["ư", "đ", "e", "ê", "ă", "a", "â", "d", "o", "ơ", "ô", "u", "z"];
    expect(words.sort(compareVietnamese)).toEqual(["a", "ă", "â", "d", "đ", "e", "ê", "o", "ô", "ơ", "u", "ư", "z"]);
  });

  test("people are ordered by given name, then by family name", () => {
    const people = ["Trần Văn Ân", "Nguyễn Thị Ánh", "Lê Hoàng Phúc", "Bùi Thị An", "Lê Thị Ánh"];
    expect(people.sort(compareByGivenName)).toEqual([
      "Bùi Thị An",
      "Lê Thị Ánh",
      "Nguyễn Thị Ánh",
      "Trần Văn Ân",
      "Lê Hoàng Phúc",
    ]);
  });
});

describe("days", () => {
  test("are those of Vietnam, whatever the hour elsewhere", () => {
    expect(formatDate(new Date("2026-02-04T17:00:00Z"))).toBe("05/02/2026");
    expect(formatDate(new Date("2026-02-04T16:59:59Z"))).toBe("04/02/2026");
    expect(formatDate("2026-02-05")).toBe("05/02/2026");
    expect(formatDateTime(new Date("2026-02-05T08:00:00Z"))).toBe("15:00, 05/02/2026");
    expect(formatDateTime(new Date("2026-02-04T17:00:00Z"))).toBe("00:00, 05/02/2026");
    expect(formatMoment(new Date("2026-02-05T08:00:07Z"))).toBe("15:00:07, 05/02/2026");
    expect(formatMoment(new Date("2026-02-04T17:00:00Z"))).toBe("00:00:00, 05/02/2026");
  });

  test.each([
    ["2026-02-05", "ngày 05 tháng 02 năm 2026"],
    ["2026-01-31", "ngày 31 tháng 01 năm 2026"],
    ["2026-03-09", "ngày 09 tháng 3 năm 2026"],
    ["2026-11-22", "ngày 22 tháng 11 năm 2026"],
  ])("%s in a document reads %s", (day, words) => {
    expect(dayInWords(day)).toBe(words);
  });

  test.each([
    ["5/2/2026", "2026-02-05"],
    ["05-02-2026", "2026-02-05"],
    ["05.02.2026", "2026-02-05"],
    [" 2026-02-05 ", "2026-02-05"],
    ["29/02/2028", "2028-02-29"],
    ["29/02/2026", null],
    ["29/02/1900", null],
    ["31/02/2026", null],
    ["31/04/2026", null],
    ["00/01/2026", null],
    ["01/13/2026", null],
    ["2026-2-5", null],
    ["5/2/26", null],
    ["5/2/2026x", null],
    ["01/01/1899", null],
    ["", null],
  ])("%s is %s", (typed, day) => {
    expect(parseVietnameseDate(typed)).toBe(day);
  });

  test("no day that never was is ever accepted, and every real one is", () => {
    always(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 1900, max: 2100 }),
        fc.constantFrom("/", "-", "."),
        (d, m, y, between) => {
          const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
          const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1] ?? 0;
          const iso = `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
          const expected = d >= 1 && d <= days ? iso : null;
          expect(parseVietnameseDate(`${d}${between}${m}${between}${y}`)).toBe(expected);
          expect(parseVietnameseDate(iso)).toBe(expected);
          if (expected) expect(parseVietnameseDate(formatDate(expected))).toBe(expected);
        },
      ) as never,
    );
  });

  test("text is never taken for a day by accident", () => {
    always(
      fc.property(text, (typed) => {
        const day = parseVietnameseDate(typed);
        if (day !== null) expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
      }) as never,
    );
  });
});

describe("numbers", () => {
  test("have points between thousands and a comma before parts", () => {
    expect(formatNumber(1_234_567.5)).toBe("1.234.567,5");
    expect(formatNumber(1_234_567.5, "en")).toBe("1,234,567.5");
    expect(formatMoney(8_000)).toBe("8.000 đồng");
    expect(formatMoney(0)).toBe("0 đồng");
    expect(formatMoney(8_000, "en")).toBe("8,000 VND");
  });

  test("keep their value: digits in, the same digits out", () => {
    always(
      fc.property(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), (n) => {
        expect(formatMoney(n).replace(/\D/g, "")).toBe(String(n));
        expect(formatNumber(n, "en").replace(/\D/g, "")).toBe(String(n));
      }) as never,
    );
  });

  test("as shares have one decimal, and a dash where there is nothing to divide", () => {
    expect(formatPercent(0.125)).toBe("12,5%");
    expect(formatPercent(0.125, "en")).toBe("12.5%");
    expect(formatPercent(1)).toBe("100%");
    expect(formatPercent(0)).toBe("0%");
    expect(formatPercent(null)).toBe("–");
    expect(formatPercent(Number.NaN)).toBe("–");
    expect(formatPercent(0 / 0)).toBe("–");
    expect(formatPercent(1 / 0)).toBe("–");
  });
});
