import fc from "fast-check";
import { sql } from "kysely";
import { describe, expect, test, vi } from "vitest";
import { useTestApp } from "../../testing/app.ts";
import {
  digestNumber,
  digestsOfNumber,
  isCountry,
  listCountries,
  maskNumber,
  meaningOf,
  openNumber,
  readCard,
  readOldNumber,
  readPassport,
  readPersonalNumber,
  sealNumber,
  sealNumberAnew,
} from "./index.ts";
import { mendCodePage } from "./mend-code-page.ts";
import { readCardDate } from "./read-card.ts";

const TODAY = "2026-11-20";
const ANH = "024199000123|121234567|Nguyễn Thị Mẫu|05031999|Nữ|Thôn 1, Thanh Hải, Lục Ngạn, Bắc Giang|12082021";
const CARD = {
  personalNumber: "024199000123",
  oldNumber: "121234567",
  name: "Nguyễn Thị Mẫu",
  birthDate: "1999-03-05",
  sex: "female",
  address: "Thôn 1, Thanh Hải, Lục Ngạn, Bắc Giang",
  issuedOn: "2021-08-12",
  extra: [],
};

/** UTF-8 read as a page of 8 bits. */
const garble = (text: string, page: string) =>
  page === "latin1" ? Buffer.from(text).toString("latin1") : new TextDecoder(page).decode(Buffer.from(text));

describe("the code of a card", () => {
  test.each<[string, string]>([
    ["as it stands", ANH],
    ["with a line end of the scanner", `${ANH}\r\n`],
    ["with a tab of the scanner", `${ANH}\t`],
    ["with marks apart from their letters", ANH.normalize("NFD")],
    ["with signs without width", `\ufeff${ANH.replaceAll("|", "\u200b|\u200e")}\u2060`],
    ["with blanks around the parts", ANH.replaceAll("|", " | ")],
    ["with dots in the number", ANH.replace("024199000123", "024.199.000 123")],
    ["in bytes of latin1", garble(ANH, "latin1")],
    ["in bytes of Windows-1252", garble(ANH, "windows-1252")],
    ["in bytes of Windows-1258", garble(ANH, "windows-1258")],
    ["in bytes, with a line end", `${garble(ANH, "windows-1252")}\n`],
    ["with the sex in capitals", ANH.replace("|Nữ|", "|NỮ|")],
  ])("is read %s", (_how, text) => {
    expect(readCard(text, TODAY)).toMatchObject({ card: CARD, warnings: [] });
  });

  test("without an old number, without a day of issue, and with what newer cards carry beyond", () => {
    expect(readCard("096204001234||Trần Văn Bé|31122004|Nam|Ấp 5, xã Tân Lộc, tỉnh Cà Mau", TODAY)).toMatchObject({
      card: { oldNumber: null, issuedOn: null, sex: "male", extra: [] },
      warnings: [],
    });
    const later = `${ANH}|Nguyễn Văn Cha|Trần Thị Mẹ||012345678901`;
    expect(readCard(later, TODAY)).toMatchObject({
      card: { ...CARD, extra: ["Nguyễn Văn Cha", "Trần Thị Mẹ", "", "012345678901"] },
    });
  });

  test.each([
    ["", "empty"],
    ["  \n", "empty"],
    ["||||||", "empty"],
    ["https://danbiet.example/q/abc", "not-a-card"],
    ["024199000123|121234567|Nguyễn Thị Mẫu|05031999|Nữ", "not-a-card"],
    [ANH.replace("024199000123", "02419900012"), "number-wrong"],
    [ANH.replace("024199000123", "02419900012a"), "number-wrong"],
    [ANH.replace("024199000123", ""), "number-wrong"],
    [ANH.replace("121234567", "12123456"), "old-number-wrong"],
    [ANH.replace("Nguyễn Thị Mẫu", ""), "name-missing"],
    [ANH.replace("05031999", "31021999"), "birth-date-wrong"],
    [ANH.replace("05031999", "hôm qua"), "birth-date-wrong"],
    [ANH.replace("05031999", "05139999"), "birth-date-wrong"],
    [ANH.replace("|Nữ|", "|Khác|"), "sex-wrong"],
    [ANH.replace("|Nữ|", "||"), "sex-wrong"],
    [ANH.replace("12082021", "2021"), "issue-date-wrong"],
    [ANH.replace("12082021", "00000000"), "issue-date-wrong"],
    [`${ANH}${"|x".repeat(40)}`, "too-many-parts"],
    [`${ANH}|${"x".repeat(2_000)}`, "too-long"],
  ])("%s is refused: %s", (text, fault) => {
    expect(readCard(text, TODAY)).toEqual({ fault });
  });

  test.each([
    ["05031999", "1999-03-05"],
    ["29022000", "2000-02-29"],
    ["29021900", null],
    ["1999", "1999"],
    ["00001999", "1999"],
    ["19990000", "1999"],
    ["031999", "1999-03"],
    ["00031999", "1999-03"],
    ["00131999", null],
    ["131999", null],
    ["05/03/1999", "1999-03-05"],
    ["32011999", null],
    ["19", null],
    ["00000000", null],
  ])("the day of birth %s is %s", (text, day) => {
    expect(readCardDate(text)).toBe(day);
  });

  test.each<[string, string, string[]]>([
    ["another sex", ANH.replace("|Nữ|", "|Nam|"), ["sex-contradicts-number"]],
    ["another year", ANH.replace("05031999", "05031998"), ["birth-year-contradicts-number"]],
    [
      "another century",
      ANH.replace("05031999", "05032099"),
      ["birth-year-contradicts-number", "birth-date-to-come", "issued-before-birth"],
    ],
    ["only the year, and another", ANH.replace("05031999", "1989"), ["birth-year-contradicts-number"]],
    ["a day of issue to come", ANH.replace("12082021", "21112026"), ["issue-date-to-come"]],
    ["issued before birth", ANH.replace("12082021", "12081990"), ["issued-before-birth"]],
    ["letters nobody can mend", ANH.replace("Nguyễn", "Nguy\ufffdn"), ["letters-damaged"]],
    ["letters half mended", ANH.replace("Nguyễn", "Nguyá»…n"), ["letters-damaged"]],
    ["a province nobody knows", ANH.replace("024199", "999199"), []],
    ["no day of birth", ANH.replace("05031999", ""), []],
  ])("%s is told, never refused", (_what, text, warnings) => {
    expect(readCard(text, TODAY)).toMatchObject({ warnings });
  });

  test("whatever a scanner sends is read or refused, and never breaks", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...ANH.split("|")))), (parts) => {
        const reading = readCard(parts.join("|"), TODAY);
        expect("fault" in reading || reading.card.personalNumber.length === 12).toBe(true);
      }),
    );
  });

  test("a page of 8 bits is mended only when valid UTF-8 comes out", () => {
    const names = fc.constantFrom(
      "Nguyễn Thị Ánh Tuyết",
      "Đặng Thùy Trâm",
      "ỦY BAN NHÂN DÂN",
      "Phường 1",
      "XÃ HÒA BÌNH",
      "à á â ã",
    );
    fc.assert(
      fc.property(names, fc.constantFrom("latin1", "windows-1252", "windows-1258"), (name, page) => {
        expect(mendCodePage(garble(name, page))).toBe(name);
        expect(mendCodePage(name)).toBe(name);
      }),
    );
    expect(mendCodePage("Café")).toBe("Café");
  });
});

describe("numbers", () => {
  test.each([
    ["024199000123", "1999", "female", "Bắc Giang"],
    ["096204001234", "2004", "male", "Cà Mau"],
    ["001052000001", "1952", "male", "Hà Nội"],
    ["079300000001", "2000", "female", "Thành phố Hồ Chí Minh"],
    ["079405000001", "2105", "male", "Thành phố Hồ Chí Minh"],
    ["079999000001", "2399", "female", "Thành phố Hồ Chí Minh"],
    ["999199000001", "1999", "female", "null"],
  ])("%s is of somebody born in %s, %s, registered in %s", (number, year, sex, place) => {
    const { birthYear, sex: said, birthPlace } = meaningOf(number);
    expect([String(birthYear), said, String(birthPlace.name)]).toEqual([year, sex, place]);
  });

  test.each([
    [" 024 199 000 123 ", "024199000123"],
    ["０２４１９９０００１２３", "024199000123"],
    ["024.199-000123", "024199000123"],
    ["24199000123", null],
    ["0241990001234", null],
    ["024199OOO123", null],
  ])("a personal number typed as “%s” is %s", (typed, number) => {
    expect(readPersonalNumber(typed)).toBe(number);
  });

  test("old numbers have nine digits", () => {
    expect([readOldNumber("121 234 567"), readOldNumber("12123456")]).toEqual(["121234567", null]);
  });

  test.each([
    ["024199000123", "024*****0123"],
    ["121234567", "12****567"],
    ["B1234567", "B1****67"],
    ["1", "*"],
    ["", ""],
  ])("%s is shown as %s", (number, masked) => {
    expect(maskNumber(number)).toBe(masked);
  });

  test("a mask never shows more than three fifths, and keeps the length", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,20}$/), (number) => {
        const masked = maskNumber(number);
        expect(masked).toHaveLength(number.length);
        expect(masked.replaceAll("*", "").length).toBeLessThanOrEqual(Math.floor(number.length * 0.6));
      }),
    );
  });
});

describe("a sealed number", () => {
  const [old, young] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
  const before = { current: old, earlier: [] };
  const after = { current: young, earlier: [old] };

  test("opens in its row, is found by its digest, and outlives a change of keys", () => {
    const sealed = sealNumber(before, "row-1", "024199000123");
    expect(sealed).not.toContain("024199000123");
    expect([openNumber(before, "row-1", sealed), openNumber(before, "row-2", sealed)]).toEqual(["024199000123", null]);
    expect(digestsOfNumber(after, "024199000123")).toContain(digestNumber(before, "024199000123"));
    const anew = sealNumberAnew(after, "row-1", sealed) ?? "";
    expect(openNumber({ current: young, earlier: [] }, "row-1", anew)).toBe("024199000123");
    expect(sealNumberAnew(after, "row-1", anew)).toBeNull();
    expect(sealNumberAnew({ current: young, earlier: [] }, "row-1", sealed)).toBeNull();
  });
});

describe("the tool for programs", () => {
  const site = useTestApp();
  const ask = (body: unknown) => site.visitor.send("POST", "/api/v1/tools/id-qr", body);

  test("answers the parts of a card with what contradicts itself, to be kept by nobody", async () => {
    const answer = await ask({ text: ANH.replace("05031999", "05031989") });
    expect(answer.status).toBe(200);
    expect(answer.headers["cache-control"]).toBe("no-store");
    expect(answer.json()).toMatchObject({
      ...CARD,
      birthDate: "1989-03-05",
      masked: "024*****0123",
      sexText: "Nữ",
      birthPlace: { code: "024", name: "Bắc Giang" },
      isProof: false,
      warnings: [
        { code: "birth-year-contradicts-number", pointer: "/birthDate", text: expect.stringContaining("Năm sinh") },
      ],
    });
  });

  test.each([
    [{ text: "xin chào" }, "not-a-card"],
    [{ text: "" }, "empty"],
    [{ text: "x".repeat(2_001) }, "too-big"],
    [{ text: 12 }, "invalid-type"],
    [{}, "invalid-type"],
  ])("%o is refused at /text, without repeating what was sent", async (body, code) => {
    const answer = await ask(body);
    expect(answer.status).toBe(422);
    expect(answer.headers["content-type"]).toContain("application/problem+json");
    const { errors } = answer.json<{ errors: { pointer: string; code: string; detail: string }[] }>();
    expect(errors).toMatchObject([{ pointer: "/text", code }]);
    expect(errors[0]?.detail).toMatch(/\.$/);
    expect(answer.body).not.toContain("xin chào");
  });

  test.each([
    ["c 123 4567", "VN", "C1234567"],
    ["B12345", "VN", null],
    ["tr1234567", "JP", "TR1234567"],
    ["123456789", "US", "123456789"],
    ["024199000123", "JP", null],
    ["ABCDE", "JP", null],
  ] as const)("passport %s of %s: %s", (typed, country, number) => expect(readPassport(typed, country)).toBe(number));

  test("who issues passports is named in both languages; regions of the world are none", () => {
    const named = (lang: "vi" | "en") => listCountries(lang).map((one) => one.name);
    expect(named("vi")).toEqual(expect.arrayContaining(["Nhật Bản", "Lào", "Campuchia", "Việt Nam"]));
    expect(named("en")).toEqual(expect.arrayContaining(["Japan", "Laos"]));
    expect([isCountry("JP"), isCountry("QO"), isCountry("jp"), isCountry("")]).toEqual([true, false, false, false]);
  });

  test("what was sent stands in no log and no table", async () => {
    const told: unknown[] = [];
    for (const level of ["debug", "info", "warn", "error"] as const)
      vi.spyOn(site.app.log, level).mockImplementation((...said: unknown[]) => void told.push(said));
    await ask({ text: ANH });
    await ask({ text: ANH.replace("|Nữ|", "|?|") });
    vi.restoreAllMocks();
    expect(JSON.stringify(told)).not.toMatch(/024199000123|Nguyễn/);
    const { rows } = await sql`
      select 1 from audit_entry where audit_entry::text like '%024199000123%'
      union all select 1 from job where job::text like '%024199000123%'`.execute(site.app.db);
    expect(rows).toEqual([]);
  });
});
