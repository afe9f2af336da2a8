import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDeadline, withStage, writeDeadline } from "./edit-form.ts";
import type { Deadline } from "./journey.ts";
import { buildJourney, buildStage } from "./testing/build-journey.ts";

describe("a deadline as people type it", () => {
  test.each([
    [
      "60 ngày | kể từ ngày sinh | Luật Hộ tịch, Điều 15 | sự việc",
      {
        amount: 60,
        unit: "day",
        since: "kể từ ngày sinh",
        basis: "Luật Hộ tịch, Điều 15",
        fromEvent: true,
        checked: false,
      },
    ],
    [
      "7 ngày làm việc | từ khi biết | Nghị định 1/2026 | đã đối chiếu",
      {
        amount: 7,
        unit: "workingDay",
        since: "từ khi biết",
        basis: "Nghị định 1/2026",
        fromEvent: false,
        checked: true,
      },
    ],
    ["12 THÁNG | từ ngày dọn đến | Luật Cư trú", { amount: 12, unit: "month" }],
  ])("%s", (line, deadline) => {
    expect(readDeadline(line)).toMatchObject(deadline);
  });

  test.each([
    "",
    "60",
    "60 ngày",
    "60 ngày | từ khi sinh",
    "0 ngày | a | b",
    "sáu mươi ngày | a | b",
    "60 tuần | a | b",
    "60 ngày | | b",
  ])("%s is none: without its basis a deadline is not kept", (line) => {
    expect(readDeadline(line)).toBeNull();
  });

  test("reads what it writes", () => {
    const words = fc.constantFrom("kể từ ngày sinh", "Luật Hộ tịch số 60/2014/QH13, Điều 15", "từ ngày nhận giấy");
    const any: fc.Arbitrary<Deadline> = fc.record({
      amount: fc.integer({ min: 1, max: 3_650 }),
      unit: fc.constantFrom("day", "workingDay", "month", "year"),
      since: words,
      basis: words,
      fromEvent: fc.boolean(),
      checked: fc.boolean(),
    });
    fc.assert(
      fc.property(any, (deadline) => {
        expect(readDeadline(writeDeadline(deadline))).toEqual(deadline);
      }),
    );
  });
});

describe("a stage in its place", () => {
  const two = buildJourney({ stages: [buildStage(), buildStage({ key: "hai", title: "Hai", after: ["muon-nha"] })] });

  test("is put where it was asked for", () => {
    const made = withStage(two, null, buildStage({ key: "ba" }), 2);
    expect(made.stages.map((stage) => stage.key)).toEqual(["muon-nha", "ba", "hai"]);
    expect(withStage(two, "hai", buildStage({ key: "hai" }), 1).stages.map((stage) => stage.key)).toEqual([
      "hai",
      "muon-nha",
    ]);
  });

  test("with a new key is followed by all that named the old one", () => {
    const made = withStage(two, "muon-nha", buildStage({ key: "nha-moi" }), 1);
    expect(made.stages[1]?.after).toEqual(["nha-moi"]);
    expect(JSON.stringify(made.tree)).toContain('"stage":"nha-moi"');
    expect(JSON.stringify(made.tree)).not.toContain('"stage":"muon-nha"');
  });
});
