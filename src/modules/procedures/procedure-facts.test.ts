import { expect, test } from "vitest";
import { vi } from "./messages.vi.ts";
import { factsOf } from "./procedure-facts.ts";
import { buildProcedure } from "./testing/build-procedure.ts";

test("what is not certain is not stated: a bare “Miễn phí” sends people to ask", () => {
  const facts = factsOf(buildProcedure(), vi, "2026-11-29");
  expect(facts.fee).toEqual(["Trực tiếp: 8.000 đồng/bản", "Trực tuyến: Hỏi nơi nhận hồ sơ"]);
  expect(facts.time).toEqual(["Trực tiếp: 3 ngày làm việc", "Trực tuyến: Hỏi nơi nhận hồ sơ"]);
  expect(facts.how).toBe("Trực tiếp, Trực tuyến");
});

test("the case of an amount stays at a glance, the document it comes from stands below", () => {
  const [method] = buildProcedure().methods;
  const feeWith = (note: string | null) =>
    factsOf(
      buildProcedure({
        methods: [{ ...method!, feeText: "20.000 đồng", fees: [{ kind: "lệ phí", amount: 20_000, per: "lần", note }] }],
      }),
      vi,
      "2026-11-29",
    ).fee[0];
  expect(feeWith("Thông tư 75/2022/TT-BTC; có trường hợp được miễn")).toBe("20.000 đồng/lần (có trường hợp được miễn)");
  expect(feeWith("theo Nghị quyết số 12/2025/NQ-HĐND")).toBe("20.000 đồng/lần");
  expect(feeWith("đăng ký không đúng hạn")).toBe("20.000 đồng/lần (đăng ký không đúng hạn)");
});

test("times that the source tells only in a note, by case, are shown as they are written, or lead there", () => {
  const [method] = buildProcedure().methods;
  const time = (note: string) =>
    factsOf(buildProcedure({ methods: [{ ...method!, timeText: "", time: null, note }] }), vi, "2026-11-29").time[0];
  const cases = "03 ngày làm việc; 07 ngày làm việc nếu phải kiểm tra thực tế";
  expect(time(cases)).toBe(cases);
  expect(time(`${cases}. ${"Hồ sơ nộp tại nơi cư trú. ".repeat(30)}`)).toContain("Tùy trường hợp");
  expect(time("Nộp tại bộ phận một cửa")).toBe("Hỏi nơi nhận hồ sơ");
});
