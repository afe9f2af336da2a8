import { describe, expect, test } from "vitest";
import { casesOf, computeFee, type FeeRate, type FeeRelief, type FeeSheet } from "./compute-fee.ts";

const basis = { title: "Nghị quyết minh họa", validFrom: "2026-01-01", validTo: null, isDemo: true };
const rate = (part: Partial<FeeRate>): FeeRate => ({
  caseName: null,
  kind: "lệ phí",
  label: null,
  amount: 8_000,
  per: null,
  channels: null,
  basis,
  ...part,
});
const relief = (part: Partial<FeeRelief>): FeeRelief => ({
  id: "1",
  who: "Người thuộc hộ nghèo",
  percent: 100,
  kinds: null,
  channels: null,
  note: null,
  basis,
  ...part,
});
const sheet = (rates: FeeRate[], reliefs: FeeRelief[] = []): FeeSheet => ({ rates, reliefs });

test("only what holds on the day of filing counts, to the day", () => {
  const old = rate({ amount: 8_000, basis: { ...basis, validTo: "2026-12-01" } });
  const fresh = rate({ amount: 10_000, basis: { ...basis, validFrom: "2026-12-01" } });
  const waived = relief({ id: "w", basis: { ...basis, validTo: "2027-01-01" } });
  const due = (on: string) => computeFee(sheet([old, fresh], [waived]), { on, reliefId: "w" });
  const plainly = (on: string) => computeFee(sheet([old, fresh], [waived]), { on });
  expect([plainly("2026-11-30").total, plainly("2026-12-01").total]).toEqual([8_000, 10_000]);
  expect([due("2026-12-31").total, due("2027-01-01").total]).toEqual([0, 10_000]);
  expect(plainly("2025-12-31").state).toBe("ask");
});

describe("what there is to pay", () => {
  test.each([
    ["once, whatever the copies", sheet([rate({})]), { quantity: 3 }, 8_000],
    ["for each copy", sheet([rate({ per: "bản" })]), { quantity: 3 }, 24_000],
    ["once for a case, however many are asked", sheet([rate({ per: "trường hợp" })]), { quantity: 3 }, 8_000],
    ["one copy where nothing is said", sheet([rate({ per: "bản" })]), {}, 8_000],
    ["no fewer than one", sheet([rate({ per: "bản" })]), { quantity: -4 }, 8_000],
    ["no more than a thousand", sheet([rate({ per: "bản" })]), { quantity: 9e15 }, 8_000_000],
    ["both amounts of one case", sheet([rate({ kind: "phí", amount: 30_000 }), rate({})]), {}, 38_000],
    ["nothing where the law asks for nothing", sheet([rate({ amount: 0 })]), {}, 0],
    ["less by half", sheet([rate({})], [relief({ percent: 50 })]), { reliefId: "1" }, 4_000],
    ["rounded down", sheet([rate({ amount: 8_333 })], [relief({ percent: 50 })]), { reliefId: "1" }, 4_166],
    ["nothing after a waiver", sheet([rate({})], [relief({})]), { reliefId: "1" }, 0],
    ["unknown reliefs take nothing off", sheet([rate({})], [relief({})]), { reliefId: "x" }, 8_000],
    [
      "a waiver of fees leaves charges",
      sheet([rate({ kind: "phí", amount: 30_000 }), rate({})], [relief({ kinds: ["lệ phí"] })]),
      { reliefId: "1" },
      30_000,
    ],
  ])("%s", (_name, of, question, total) => {
    expect(computeFee(of, question).total).toBe(total);
  });

  test("nobody guesses: without rates people are sent to ask", () => {
    expect(computeFee(sheet([]), {})).toEqual({ state: "ask", total: null, lines: [] });
    const online = sheet([rate({ channels: ["online"] })]);
    expect(computeFee(online, { channel: "inPerson" }).state).toBe("ask");
    expect(computeFee(online, { channel: "online" }).total).toBe(8_000);
  });

  test("several cases have to be chosen from; amounts without a case come on top", () => {
    const cases = sheet([
      rate({ caseName: "Đăng ký quá hạn", amount: 5_000 }),
      rate({ caseName: "Đăng ký lại", amount: 10_000 }),
      rate({ kind: "khác", label: "Tờ khai", amount: 1_000 }),
    ]);
    expect(casesOf(cases)).toEqual(["Đăng ký quá hạn", "Đăng ký lại"]);
    expect(computeFee(cases, {})).toMatchObject({ state: "choose", cases: ["Đăng ký quá hạn", "Đăng ký lại"] });
    expect(computeFee(cases, { caseName: "nonsense" }).state).toBe("choose");
    expect(computeFee(cases, { caseName: "other" }).state).toBe("ask");
    expect(computeFee(cases, { caseName: "Đăng ký lại" }).total).toBe(11_000);
  });

  test("each line carries its basis and what the relief took off", () => {
    const answer = computeFee(sheet([rate({ per: "bản" })], [relief({})]), { quantity: 2, reliefId: "1" });
    expect(answer.lines[0]).toMatchObject({ quantity: 2, sum: 16_000, due: 0, relief: { off: 16_000 } });
    expect(answer.lines[0]?.rate.basis.title).toBe("Nghị quyết minh họa");
  });
});
