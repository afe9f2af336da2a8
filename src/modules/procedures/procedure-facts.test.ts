import { expect, test } from "vitest";
import { vi } from "./messages.vi.ts";
import { factsOf } from "./procedure-facts.ts";
import { buildProcedure } from "./testing/build-procedure.ts";

test("what is not certain is not stated: a bare “Miễn phí” sends people to ask", () => {
  const facts = factsOf(buildProcedure(), vi);
  expect(facts.fee).toEqual(["Trực tiếp: 8.000 đồng/bản", "Trực tuyến: Hỏi nơi nhận hồ sơ"]);
  expect(facts.time).toEqual(["Trực tiếp: 3 ngày làm việc", "Trực tuyến: Hỏi nơi nhận hồ sơ"]);
  expect(facts.how).toBe("Trực tiếp, Trực tuyến");
});
