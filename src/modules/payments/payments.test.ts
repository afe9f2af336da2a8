import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { useTestApp } from "../../testing/app.ts";
import { crc16 } from "./crc16.ts";
import {
  amountInWords,
  BANKS,
  buildVietQr,
  findBank,
  findReferences,
  MOST_AMOUNT,
  MOST_PURPOSE,
  MOST_REFERENCES,
  type Payment,
  paymentReference,
  plainPurpose,
  readVietQr,
  referenceNumber,
  vietQrSvg,
} from "./index.ts";

/** As published for others to check themselves against; all checks recomputed. */
const VALID: [string, string, object][] = [
  [
    "for one payment, with a purpose",
    "00020101021238570010A00000072701270006970415011300110019324180208QRIBFTTA530370454061200005802VN62170813ung ho lu lut6304C15C",
    { initiation: "dynamic", bin: "970415", account: "0011001932418", amount: 120_000, purpose: "ung ho lu lut" },
  ],
  [
    "for use again and again, without an amount",
    "00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN63049E6F",
    { initiation: "static", bin: "970403", account: "0011012345678", amount: null, purpose: null },
  ],
  [
    "with the number of a bill",
    "00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA530370454061800005802VN62340107NPS68690819thanh toan don hang63042E2E",
    { amount: 180_000, billNumber: "NPS6869", purpose: "thanh toan don hang" },
  ],
  [
    "at Agribank, without an amount",
    "00020101021138570010A00000072701270006970405011312345678901230208QRIBFTTA53037045802VN6304EF9A",
    { bin: "970405", account: "1234567890123", target: "account" },
  ],
  [
    "for a fee",
    "00020101021238570010A00000072701270006970405011312345678901230208QRIBFTTA5303704540480005802VN62250821H04 2611220001 LE PHI63041805",
    { amount: 8_000, purpose: "H04 2611220001 LE PHI" },
  ],
  [
    "for use again and again, and yet with an amount",
    "00020101021138570010A00000072701270006970436011300110019324180208QRIBFTTA53037045405500005802VN62250821TTHC H0412611220000016304DEB6",
    { initiation: "static", bin: "970436", amount: 50_000 },
  ],
];
VALID.push([
  "the same for one payment",
  "00020101021238570010A00000072701270006970436011300110019324180208QRIBFTTA53037045405500005802VN62250821TTHC H04126112200000163046931",
  { initiation: "dynamic", bin: "970436", amount: 50_000, purpose: "TTHC H041261122000001" },
]);
const [, FEE = ""] = VALID[4] ?? [];
const WRONG_INSIDE = "00020101021138570010A00000072701270006970403011200110123456780208QRIBFTTA53037045802VN6304F4E5";

/** With the check made right again, so that the structure alone is wrong. */
const checked = (body: string): string => `${body}6304${crc16(`${body}6304`)}`;
const withoutCheck = (text: string): string => text.slice(0, -8);

const faultsOf = (text: string): string[] => {
  const reading = readVietQr(text);
  return "errors" in reading ? reading.errors.map((one) => one.fault) : [];
};

test("the check is that of CRC-16/CCITT-FALSE", () => {
  expect([crc16("123456789"), crc16("")]).toEqual(["29B1", "FFFF"]);
});

describe("a VietQR code", () => {
  test.each(VALID)("is read: %s", (_name, text, fields) => {
    expect(readVietQr(text)).toMatchObject({ qr: { other: [], ...fields } });
  });

  test.each(VALID.filter(([name]) => !/bill|yet/.test(name)))("is built anew as it was: %s", (_name, text) => {
    const reading = readVietQr(text);
    if ("errors" in reading) throw new Error("not read");
    const { bin, account, amount, purpose } = reading.qr;
    expect(buildVietQr({ bin, account, amount, purpose })).toBe(text);
  });

  test("whose inner lengths do not fit fails, though its check matches", () => {
    expect(WRONG_INSIDE.endsWith(crc16(WRONG_INSIDE.slice(0, -4)))).toBe(true);
    const faults = faultsOf(WRONG_INSIDE);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^(length|id)-/);
  });

  test.each<[string, string, string[]]>([
    ["nothing", "", ["empty"]],
    ["longer than any code", "0".repeat(513), ["too-long"]],
    ["another check", FEE.replace(/1805$/, "1806"), ["crc-wrong"]],
    ["a check in small letters", VALID[1]![1].replace("9E6F", "9e6f"), ["crc-missing"]],
    ["another amount", FEE.replace("54048000", "54049000"), ["crc-wrong"]],
    ["cut short", FEE.slice(0, -1), ["length-beyond-end", "crc-missing"]],
    ["something after the check", `${FEE}0000`, ["value-empty", "crc-missing"]],
    ["no check", withoutCheck(FEE), ["crc-missing"]],
    ["another format", checked(withoutCheck(FEE).replace(/^000201/, "000202")), ["format-wrong"]],
    ["another beginning", checked("010212"), ["format-wrong"]],
    ["no account", checked("00020153037045802VN"), ["account-missing"]],
    ["another network", checked(withoutCheck(FEE).replace("A000000727", "A000000728")), ["not-napas"]],
    ["another currency", checked(withoutCheck(FEE).replace("5303704", "5303840")), ["currency-wrong"]],
    ["another country", checked(withoutCheck(FEE).replace("5802VN", "5802US")), ["country-wrong"]],
    ["another service", checked(withoutCheck(FEE).replace("QRIBFTTA", "QRIBFTTX")), ["service-wrong"]],
    ["another use", checked(withoutCheck(FEE).replace("010212", "010213")), ["initiation-wrong"]],
    ["an amount with a point", checked(withoutCheck(FEE).replace("54048000", "54048.00")), ["amount-wrong"]],
    ["an amount of nothing", checked(withoutCheck(FEE).replace("54048000", "54040000")), ["amount-wrong"]],
    ["letters in the bank", checked(withoutCheck(FEE).replace("970405", "97O405")), ["bin-wrong"]],
    ["a part twice", checked(withoutCheck(FEE).replace("5802VN", "5802VN5802VN")), ["id-repeated"]],
    [
      "parts out of order",
      checked(withoutCheck(FEE).replace("530370454048000", "540480005303704")),
      ["id-out-of-order"],
    ],
    ["an empty part", checked(withoutCheck(FEE).replace("5802VN", "57005802VN")), ["value-empty"]],
    ["marks", checked(withoutCheck(FEE).replace("LE PHI", "LỆ PHÍ")), ["not-ascii"]],
    ["a web address", "https://danbiet.example/q/ab12", ["id-not-digits", "crc-missing"]],
  ])("with %s is refused", (_what, text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  test("keeps what it does not know, and says where it is wrong", () => {
    const text = checked(withoutCheck(FEE).replace("5802VN", "550201" + "5802VN"));
    expect(readVietQr(text)).toMatchObject({ qr: { other: [{ id: "55", value: "01" }] } });
    expect(readVietQr(FEE.replace(/1805$/, "0000"))).toEqual({
      errors: [{ fault: "crc-wrong", at: FEE.length - 4, expected: "1805" }],
    });
  });

  const payment: fc.Arbitrary<Payment> = fc.record({
    bin: fc.stringMatching(/^\d{6}$/),
    account: fc.stringMatching(/^[0-9A-Za-z]{1,19}$/),
    amount: fc.option(fc.integer({ min: 1, max: MOST_AMOUNT })),
    purpose: fc.option(fc.stringMatching(/^[0-9A-Za-z ]{1,25}$/)),
  });

  test("built of any payment says that payment", () => {
    fc.assert(
      fc.property(payment, (one) => {
        const reading = readVietQr(buildVietQr(one));
        expect(reading).toMatchObject({
          qr: { ...one, initiation: one.amount === null ? "static" : "dynamic", target: "account" },
        });
      }),
    );
  });

  test("with any one character changed is not read as another payment", () => {
    fc.assert(
      fc.property(payment, fc.nat(), fc.stringMatching(/^[0-9A-Z]$/), (one, place, sign) => {
        const text = buildVietQr(one);
        const at = place % text.length;
        fc.pre(text[at] !== sign);
        expect(faultsOf(text.slice(0, at) + sign + text.slice(at + 1))).not.toEqual([]);
      }),
    );
  });

  test("of any text is read or refused, and never breaks", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^\d{0,200}$/)), (text) => {
        expect(faultsOf(text).length).toBeGreaterThan(0);
      }),
    );
  });

  test.each<Partial<Payment>>([
    { bin: "97040" },
    { account: "" },
    { account: "1".repeat(20) },
    { amount: 0 },
    { amount: 1.5 },
    { amount: MOST_AMOUNT + 1 },
    { purpose: "Lệ phí" },
    { purpose: "x".repeat(MOST_PURPOSE + 1) },
    { purpose: "" },
  ])("is not built of %o", (wrong) => {
    const right: Payment = { bin: "970405", account: "1234567890123", amount: 8_000, purpose: "LE PHI" };
    expect(() => buildVietQr({ ...right, ...wrong })).toThrow(RangeError);
  });
});

test("a code is drawn black on white, with words for who listens", () => {
  const payment = { bin: "970405", account: "1234567890123", amount: 8_000, purpose: "LE PHI" };
  const picture = vietQrSvg(payment, "Mã VietQR nộp 8.000 đồng");
  expect(picture).toMatch(/^<svg.*aria-label="Mã VietQR nộp 8.000 đồng"/);
  expect(vietQrSvg({ ...payment, amount: 9_000 }, "Mã VietQR nộp 8.000 đồng")).not.toBe(picture);
});

describe("the reference of a payment", () => {
  const numbers = fc.integer({ min: 0, max: MOST_REFERENCES - 1 });

  test("is short, plain, and leads back to its number", () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const reference = paymentReference(number);
        expect(reference).toMatch(/^TTHC\d[0-9A-Z]{7}$/);
        expect(referenceNumber(reference)).toBe(number);
        expect(plainPurpose(reference)).toBe(reference);
      }),
    );
    expect([paymentReference(0), paymentReference(1)]).toEqual([
      ...new Set([paymentReference(0), paymentReference(1)]),
    ]);
    expect(() => paymentReference(-1)).toThrow(RangeError);
    expect(() => paymentReference(MOST_REFERENCES)).toThrow(RangeError);
  });

  test("with one sign wrong is none", () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 4, max: 11 }), fc.stringMatching(/^[0-9A-Z]$/), (number, at, sign) => {
        const reference = paymentReference(number);
        const wrong = reference.slice(0, at) + sign + reference.slice(at + 1);
        if (sign !== reference[at]) expect(referenceNumber(wrong)).toBeNull();
      }),
      { numRuns: 2_000 },
    );
  });

  test("with two neighbours changed about is hardly ever one", () => {
    let taken = 0;
    let asked = 0;
    for (let number = 0; number < MOST_REFERENCES; number += Math.floor(MOST_REFERENCES / 2_003)) {
      const reference = paymentReference(number);
      for (let at = 4; at < 11; at += 1) {
        const swapped = reference.slice(0, at) + reference[at + 1] + reference[at] + reference.slice(at + 2);
        if (swapped === reference) continue;
        asked += 1;
        if (referenceNumber(swapped) !== null) taken += 1;
      }
    }
    expect(asked).toBeGreaterThan(10_000);
    expect(taken / asked).toBeLessThan(0.02);
  });

  test("is found whatever the bank made of the text", () => {
    const around = fc.constantFrom(
      "",
      "MBVCB.1234567.",
      "NGUYEN VAN A CK ",
      "FT26330",
      "chuyen tien/",
      "TTHC ",
      "IBFT ",
      "lệ phí ",
    );
    const after = fc.constantFrom("", "NGUYENVANA", " le phi ho so", ".CT tu 0011", "-CKN 993", "TTHC");
    const blanks = fc.array(fc.constantFrom("", " ", "", ".", "-"), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(numbers, around, after, blanks, fc.boolean(), (number, before, behind, gaps, small) => {
        const reference = paymentReference(number);
        const broken = [...reference].map((sign, at) => sign + gaps[at]).join("");
        const statement = `${before}${broken}${behind}`;
        expect(findReferences(small ? statement.toLowerCase() : statement)).toEqual([reference]);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    "NOP TIEN DIEN THANG 11",
    "TTHC CAP BAN SAO TRICH LUC HO TICH",
    "TTHC",
    "",
    `${paymentReference(123_456).slice(0, -1)}`,
    paymentReference(123_456).replace("TTHC", "TTHD"),
  ])("is not seen in “%s”", (statement) => {
    expect(findReferences(statement)).toEqual([]);
  });

  test("two different ones in a text are both told, the same one once", () => {
    const [first, second] = [paymentReference(7), paymentReference(8)];
    expect(findReferences(`${first} va ${second.toLowerCase()} ${first}`)).toEqual([first, second]);
  });
});

test.each([
  [0, "Không đồng"],
  [8_000, "Tám nghìn đồng"],
  [15_000, "Mười lăm nghìn đồng"],
  [21_000, "Hai mươi mốt nghìn đồng"],
  [24_000, "Hai mươi tư nghìn đồng"],
  [14_000, "Mười bốn nghìn đồng"],
  [104_005, "Một trăm linh bốn nghìn không trăm linh năm đồng"],
  [55_555, "Năm mươi lăm nghìn năm trăm năm mươi lăm đồng"],
  [1_000_000, "Một triệu đồng"],
  [1_500_000, "Một triệu năm trăm nghìn đồng"],
  [2_000_000_001, "Hai tỷ không trăm linh một đồng"],
  [101_011_111, "Một trăm linh một triệu không trăm mười một nghìn một trăm mười một đồng"],
])("%i đồng in words are “%s”", (dong, words) => {
  expect(amountInWords(dong)).toBe(words);
});

test.each([
  ["Lệ phí hồ sơ số 12/2026", "Le phi ho so so 12 2026"],
  ["  Đặng   Thị Ơn ", "Dang Thi On"],
  ["Lệ phí".normalize("NFD"), "Le phi"],
  ["H04.26-112", "H04 26 112"],
  ["—", ""],
])("the purpose “%s” is written “%s”", (typed, plain) => {
  expect(plainPurpose(typed)).toBe(plain);
});

test("banks have each a code of their own, and those easily mistaken are right", () => {
  expect(new Set(BANKS.map((bank) => bank.bin)).size).toBe(BANKS.length);
  expect(BANKS.every((bank) => /^9704\d\d$/.test(bank.bin))).toBe(true);
  expect([findBank("970422")?.name, findBank("970407")?.name, findBank("000000")]).toEqual(["MB", "Techcombank", null]);
});

describe("the tool for programs", () => {
  const site = useTestApp();
  const ask = (body: unknown) => site.visitor.send("POST", "/api/v1/tools/vietqr", body);
  const errorsOf = (answer: { json<T>(): T }) =>
    answer.json<{ errors: { pointer: string; code: string; detail: string }[] }>().errors;

  test.each(VALID)("reads a code %s", async (_name, text, fields) => {
    const answer = await ask({ text });
    expect(answer.status).toBe(200);
    expect(answer.json()).toMatchObject({ text, ...fields });
  });

  test.each([
    ["structure", WRONG_INSIDE, /^(length|id)-/, /Cấu trúc sai/],
    ["check", FEE.replace(/1805$/, "1806"), /^crc-wrong$/, /CRC.*1805/],
    ["nothing", "", /^empty$/, /Chưa có/],
  ])("says that the %s of a code is wrong", async (_what, text, code, detail) => {
    const answer = await ask({ text });
    expect(answer.status).toBe(422);
    const [error] = errorsOf(answer);
    expect(error).toMatchObject({
      pointer: "/text",
      code: expect.stringMatching(code),
      detail: expect.stringMatching(detail),
    });
  });

  test("builds a code with its picture, writes the purpose without marks and says so", async () => {
    const answer = await ask({ bin: "970405", account: "1234 567 890 123", amount: 8000, purpose: "Lệ phí hộ tịch" });
    expect(answer.status).toBe(200);
    const body = answer.json<{ text: string; svg: string; purpose: string }>();
    expect(body).toMatchObject({
      bin: "970405",
      bank: { name: "Agribank" },
      account: "1234567890123",
      amount: 8_000,
      initiation: "dynamic",
      purpose: "Le phi ho tich",
      warnings: [{ code: "purpose-changed", text: expect.stringContaining("Le phi ho tich") }],
    });
    expect(body.svg).toMatch(/^<svg/);
    expect((await ask({ text: body.text })).json()).toMatchObject({ amount: 8_000, purpose: "Le phi ho tich" });
  });

  test("builds one without amount and purpose, of a bank not in the list, and tells a reference of ours", async () => {
    const plain = await ask({ bin: "971999", account: "12", amount: null, purpose: null });
    expect(plain.json()).toMatchObject({ initiation: "static", bank: null, warnings: [{ code: "bank-unknown" }] });
    const reference = paymentReference(4_711);
    const fee = await ask({ bin: "970436", account: "0011001932418", amount: 50_000, purpose: reference });
    expect(fee.json()).toMatchObject({ paymentReferences: [reference], purpose: reference, warnings: [] });
  });

  const right = { bin: "970405", account: "1234567890123", amount: 8_000, purpose: "LE PHI" };
  test.each<[object, string, string]>([
    [{ ...right, bin: "97040" }, "/bin", "bin-wrong"],
    [{ ...right, bin: null }, "/bin", "bin-wrong"],
    [{ ...right, account: "" }, "/account", "account-wrong"],
    [{ ...right, account: "số 1" }, "/account", "account-wrong"],
    [{ ...right, target: "card" }, "/account", "card-wrong"],
    [{ ...right, amount: 0 }, "/amount", "amount-out-of-range"],
    [{ ...right, amount: -8_000 }, "/amount", "amount-out-of-range"],
    [{ ...right, amount: 1e14 }, "/amount", "amount-out-of-range"],
    [{ ...right, amount: 8_000.5 }, "/amount", "amount-not-whole"],
    [{ ...right, amount: "8000" }, "/amount", "invalid-type"],
    [{ ...right, purpose: "Lệ phí cấp bản sao trích lục hộ tịch" }, "/purpose", "purpose-too-long"],
    [{ ...right, purpose: "***" }, "/purpose", "purpose-without-letters"],
    [{ ...right, text: FEE }, "/text", "read-or-build"],
    [{}, "/text", "read-or-build"],
  ])("%o is refused at %s", async (body, pointer, code) => {
    const answer = await ask(body);
    expect(answer.status).toBe(422);
    expect(errorsOf(answer)).toMatchObject([{ pointer, code, detail: expect.stringMatching(/\.$/) }]);
  });

  test("everything wrong is told at once", async () => {
    const answer = await ask({ bin: "x", account: "y z!", amount: 1.5, purpose: "?" });
    expect(errorsOf(answer).map((one) => one.pointer)).toEqual(["/bin", "/account", "/amount", "/purpose"]);
  });
});
