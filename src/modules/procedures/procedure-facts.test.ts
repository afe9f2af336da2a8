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
