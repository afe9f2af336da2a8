import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { workingCalendar } from "../../platform/calendar/index.ts";
import type { ProcedureRecord } from "../procedures/index.ts";
import { buildProcedure } from "../procedures/testing/build-procedure.ts";
import { costOf } from "./cost.ts";
import { countJourney } from "./count-journey.ts";
import { lastDayOf } from "./deadline.ts";
import { bringOnce, papersOf } from "./papers.ts";
import type { Standing } from "./standing.ts";
import { buildJourney, buildStage } from "./testing/build-journey.ts";

const calendar = workingCalendar();
/** A Friday; the week after holds the holiday of 24/11. */
const BEGIN = "2026-11-20";

function standing(code: string, part: Partial<ProcedureRecord> = {}): [string, Standing] {
  const record = buildProcedure({ code, ...part });
  return [
    code,
    {
      code,
      state: "inForce",
      current: { code, version: 1, validFrom: "2026-01-01", record },
      name: record.name,
      ends: [],
      successors: [],
    },
  ];
}

type Method = ProcedureRecord["methods"][number];
const way = (part: Partial<Method>): Method => ({
  channel: "inPerson",
  timeText: "",
  time: null,
  feeText: "",
  fees: null,
  note: "",
  ...part,
});
const days = (amount: number): Method["time"] => ({ amount, unit: "workingDay" });
const fee = (amount: number, note: string | null = null) => ({ kind: "lệ phí" as const, amount, per: null, note });
const paper = (name: string, originals: number | null, copies: number | null) => ({
  name,
  originals,
  copies,
  form: null,
});

const count = (
  stages: ReturnType<typeof buildStage>[],
  records: [string, Standing][],
  picks: Parameters<typeof countJourney>[2] = null,
) => countJourney(buildJourney({ stages, tree: null }), new Map(records), picks, BEGIN, calendar);

describe("money", () => {
  test.each([
    ["one amount", [way({ fees: [fee(8_000)] })], { known: { from: 8_000, to: 8_000 }, isOpen: false, onlyFor: null }],
    ["free by law", [way({ fees: [] })], { known: { from: 0, to: 0 }, isOpen: false, onlyFor: null }],
    ["nothing certain", [way({ fees: null })], { known: null, isOpen: false, onlyFor: null }],
    [
      "cheaper on line",
      [way({ fees: [fee(20_000)] }), way({ channel: "online", fees: [fee(10_000)] })],
      { known: { from: 10_000, to: 20_000 }, isOpen: false, onlyFor: null },
    ],
    [
      "phí and lệ phí add up",
      [way({ fees: [fee(20_000), { ...fee(5_000), kind: "phí" as const }] })],
      { known: { from: 25_000, to: 25_000 }, isOpen: false, onlyFor: null },
    ],
    [
      "cases are ends of a range",
      [way({ fees: [fee(50_000, "cá nhân"), fee(100_000, "hộ gia đình")] })],
      { known: { from: 50_000, to: 100_000 }, isOpen: false, onlyFor: null },
    ],
    [
      "an amount for one case says so and stays open",
      [way({ fees: [fee(0, "đúng hạn")] })],
      { known: { from: 0, to: 0 }, isOpen: true, onlyFor: "đúng hạn" },
    ],
    [
      "one way without an amount stays open",
      [way({ fees: [fee(9_000)] }), way({ channel: "post" })],
      { known: { from: 9_000, to: 9_000 }, isOpen: true, onlyFor: null },
    ],
  ])("%s", (_name, methods, cost) => {
    expect(costOf(buildProcedure({ methods }), "2026-11-29")).toEqual(cost);
  });

  test("certain steps are the least, all steps the most; unknown ones are named, not counted as nothing", () => {
    const figures = count(
      [
        buildStage({ codes: ["1.000001"] }),
        buildStage({ key: "them", codes: ["1.000002"], condition: "cần thêm" }),
        buildStage({ key: "la", codes: ["1.000003"] }),
      ],
      [
        standing("1.000001", { methods: [way({ fees: [fee(10_000)] })] }),
        standing("1.000002", { methods: [way({ fees: [fee(7_000)] })] }),
        standing("1.000003", { methods: [way({ fees: null })] }),
      ],
    );
    expect(figures.cost).toMatchObject({ from: 10_000, to: 17_000 });
    expect(figures.cost.unknown.map((row) => row.code)).toEqual(["1.000003"]);
  });
});

describe("days", () => {
  const records = [
    standing("1.000001", { methods: [way({ time: days(3) }), way({ channel: "online", time: days(2) })] }),
    standing("1.000002", { methods: [way({ time: days(5) })] }),
    standing("1.000003", { methods: [way({ time: days(1) })] }),
  ];

  test("beside each other the longest counts; after each other they add up", () => {
    const beside = count(
      [buildStage({ codes: ["1.000001"] }), buildStage({ key: "hai", codes: ["1.000002"] })],
      records,
    );
    expect(beside.time.allWorkingDays).toBe(5);
    expect(beside.stages[0]?.beside).toEqual(["hai"]);
    const after = count(
      [buildStage({ codes: ["1.000001"] }), buildStage({ key: "hai", codes: ["1.000002"], after: ["muon-nha"] })],
      records,
    );
    expect(after.time.allWorkingDays).toBe(8);
    // From Friday 20/11 over the holiday of 24/11: 3 working days end on 26/11, 5 more on 03/12.
    expect(after.rows.map((row) => row.endsOn)).toEqual(["2026-11-26", "2026-12-03"]);
    expect(after.time.path).toEqual(["muon-nha", "hai"]);
    expect(after.stages[1]?.beside).toEqual([]);
  });

  test("the slower way of filing counts, because a promise must hold", () => {
    expect(count([buildStage({ codes: ["1.000001"] })], records).time.allWorkingDays).toBe(3);
  });

  test("steps for some make the longest time, not the shortest", () => {
    const figures = count(
      [
        buildStage({ codes: ["1.000003"] }),
        buildStage({ key: "hai", codes: ["1.000002"], after: ["muon-nha"], condition: "cần thêm" }),
      ],
      records,
    );
    expect(figures.time).toMatchObject({ workingDays: 1, allWorkingDays: 6 });
  });

  test("what has no time is named; where nothing has, no time is claimed", () => {
    const figures = count([buildStage({ codes: ["1.000004"] })], [standing("1.000004", { methods: [way({})] })]);
    expect(figures.time).toMatchObject({ workingDays: null, allWorkingDays: null, endsOn: null });
    expect(figures.time.unknown.map((row) => row.code)).toEqual(["1.000004"]);
  });

  test("whatever waits for whatever, nothing ends before it begins or before what it waits for", () => {
    const graph = fc.array(fc.record({ limit: fc.integer({ min: 1, max: 20 }), waits: fc.nat() }), {
      minLength: 1,
      maxLength: 10,
    });
    fc.assert(
      fc.property(graph, (parts) => {
        const stages = parts.map((part, n) =>
          buildStage({
            key: `s${n}`,
            codes: [`1.${String(n).padStart(6, "0")}`],
            after: Array.from({ length: n }, (_, before) => before)
              .filter((before) => (part.waits >> before) % 2 === 1)
              .map((before) => `s${before}`),
          }),
        );
        const figures = count(
          stages,
          parts.map((part, n) =>
            standing(`1.${String(n).padStart(6, "0")}`, { methods: [way({ time: days(part.limit) })] }),
          ),
        );
        const ends = new Map(figures.stages.map((one) => [one.stage.key, one.endsOn as string]));
        for (const one of figures.stages) {
          expect((one.endsOn as string) > (one.startsOn as string)).toBe(true);
          for (const before of one.stage.after)
            expect((ends.get(before) as string) <= (one.startsOn as string)).toBe(true);
        }
        expect(figures.time.endsOn).toBe([...ends.values()].sort().at(-1));
        expect(figures.time.path.at(-1)).toBeDefined();
      }),
    );
  });
});

describe("papers", () => {
  const birth = paper("Giấy khai sinh (bản chính)", 1, 1);
  const form = paper("Tờ khai mẫu 01", 1, 0);
  const card = paper("Thẻ căn cước", null, null);
  const group = (papers: ReturnType<typeof paper>[], title: string | null = null) => [{ title, papers }];

  test("the same paper for two procedures is one line; what is handed in adds up, what is shown does not", () => {
    const figures = count(
      [buildStage({ codes: ["1.000001", "1.000002"] })],
      [
        standing("1.000001", { papers: group([birth, card, form]) }),
        standing("1.000002", { papers: group([paper("giấy khai sinh", 0, 2), card]) }),
      ],
    );
    expect(figures.papers.map((one) => [one.name, one.originals, one.copies, one.isShown])).toEqual([
      ["Giấy khai sinh (bản chính)", 1, 3, false],
      ["Thẻ căn cước", 0, 0, true],
      ["Tờ khai mẫu 01", 1, 0, false],
    ]);
    expect(figures.papers[0]?.uses.map((use) => use.code)).toEqual(["1.000001", "1.000002"]);
  });

  test("in one visit one set serves all", () => {
    const figures = count(
      [buildStage({ codes: ["1.000001", "1.000002"], oneVisit: { code: null, note: "Nộp chung." } })],
      [
        standing("1.000001", { papers: group([birth]) }),
        standing("1.000002", { papers: group([paper("Giấy khai sinh", 0, 2)]) }),
      ],
    );
    expect(figures.papers.map((one) => [one.originals, one.copies])).toEqual([[1, 2]]);
  });

  test("names told to mean one paper are one", () => {
    const uses = [
      ...papersOf(
        buildProcedure({ code: "1.000001", papers: group([paper("Giấy tờ tùy thân của người nộp", null, null)]) }),
        "a",
      ),
      ...papersOf(buildProcedure({ code: "1.000002", papers: group([card]) }), "b"),
    ];
    const same = [{ name: "Căn cước của bạn", phrases: ["thẻ căn cước", "giấy tờ tùy thân"] }];
    expect(bringOnce(uses, same, () => false).map((one) => one.name)).toEqual(["Căn cước của bạn"]);
    expect(bringOnce(uses, [], () => false)).toHaveLength(2);
  });

  test("papers of a case, and of a step for some, stand apart; remarks are no papers", () => {
    const figures = count(
      [buildStage({ codes: ["1.000001"] }), buildStage({ key: "hai", codes: ["1.000002"], condition: "ở trọ" })],
      [
        standing("1.000001", {
          papers: [
            { title: null, papers: [form, paper("Đối với người đi thay:", null, null)] },
            { title: "Trường hợp ủy quyền", papers: [paper("Giấy ủy quyền", 1, 0)] },
            { title: "Lưu ý", papers: [paper("Xuất trình bản chính", null, null)] },
          ],
        }),
        standing("1.000002", { papers: group([birth, form]) }),
      ],
    );
    expect(figures.papers.map((one) => one.name)).toEqual(["Tờ khai mẫu 01"]);
    expect(figures.papersForSome.map((one) => [one.name, one.uses[0]?.onlyFor])).toEqual([
      ["Giấy ủy quyền", "Trường hợp ủy quyền"],
      ["Giấy khai sinh (bản chính)", "ở trọ"],
    ]);
  });

  test("a paper keeps its tick while its name stays", () => {
    const id = (name: string) =>
      bringOnce(papersOf(buildProcedure({ papers: group([paper(name, 1, 0)]) }), "a"), [], () => false)[0]?.id;
    expect(id("Tờ khai  mẫu 01")).toBe(id("tờ khai mẫu 01"));
    expect(id("Tờ khai mẫu 02")).not.toBe(id("Tờ khai mẫu 01"));
    expect(id("x")).toMatch(/^[0-9a-f]{6}$/);
  });
});

describe("one visit and choices", () => {
  const records = [
    standing("2.000001", { name: "Liên thông", methods: [way({ time: days(10), fees: [fee(1)] })] }),
    standing("1.000001", { methods: [way({ time: days(3), fees: [fee(10)] })] }),
    standing("1.000002", { methods: [way({ time: days(4), fees: [fee(20)] })] }),
  ];
  const joint = [buildStage({ codes: ["1.000001", "1.000002"], oneVisit: { code: "2.000001", note: "Nộp một lần." } })];

  test("a joint procedure counts in place of the single ones, which stay named", () => {
    const figures = count(joint, records);
    expect(figures.rows.map((row) => row.code)).toEqual(["2.000001"]);
    expect(figures.stages[0]?.contained.map((one) => one.code)).toEqual(["1.000001", "1.000002"]);
    expect(figures.cost).toMatchObject({ from: 1, to: 1 });
  });

  test("answers that chose single procedures count those, and what they chose is certain", () => {
    const figures = count(joint, records, {
      picks: [{ stage: "muon-nha", codes: ["1.000001"], reason: "Chỉ cần việc này." }],
    });
    expect(figures.rows.map((row) => [row.code, row.isCertain])).toEqual([["1.000001", true]]);
    expect(figures.cost).toMatchObject({ from: 10, to: 10 });
  });

  test("a stage chosen whole still leaves its conditions open; a procedure chosen by name has none left", () => {
    const stage = buildStage({ codes: ["1.000001"] });
    stage.procedures.push({ code: "1.000002", condition: "ở trọ" });
    const isCertain = (codes: string[] | null) =>
      count([stage], records, { picks: [{ stage: "muon-nha", codes, reason: "Vì vậy." }] }).rows.map((row) => [
        row.isCertain,
        row.condition,
      ]);
    expect(isCertain(null)).toEqual([
      [true, null],
      [false, "ở trọ"],
    ]);
    expect(isCertain(["1.000002"])).toEqual([[true, null]]);
  });

  test("a procedure nobody knows costs nothing known and is named", () => {
    const figures = count([buildStage({ codes: ["1.999999"] })], []);
    expect(figures.rows[0]?.standing.state).toBe("unknown");
    expect(figures.cost.unknown).toHaveLength(1);
    expect(figures.papers).toEqual([]);
  });
});

describe("legal deadlines", () => {
  test.each([
    ["60 days from a birth", { amount: 60, unit: "day" }, "2026-11-05", "2027-01-04"],
    ["the last day is a Sunday: the Monday after", { amount: 15, unit: "day" }, "2026-11-07", "2026-11-23"],
    ["working days go over the holiday", { amount: 3, unit: "workingDay" }, "2026-11-20", "2026-11-26"],
    ["a month from the 31st ends with the month", { amount: 1, unit: "month" }, "2027-08-31", "2027-09-30"],
    ["a year from 29 February", { amount: 1, unit: "year" }, "2028-02-29", "2029-02-28"],
  ] as const)("%s", (_name, deadline, from, last) => {
    expect(lastDayOf(deadline, from, calendar)).toBe(last);
  });
});
