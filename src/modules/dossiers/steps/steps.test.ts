import fc from "fast-check";
import { extractText, getDocumentProxy } from "unpdf";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { workingCalendar } from "../../../platform/calendar/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { fieldsOfForm } from "../../procedures/testing/fields-of-form.ts";
import { listEvents } from "../dossier.store.ts";
import { dueFrom } from "../dossier-clock.ts";
import { buildCounter, type Counter, PROCEDURE } from "../testing/build-counter.ts";
import { shareOut } from "./share-out.ts";
import { stepVerdict } from "./walk.ts";
import { type WayStep, wayFaults } from "./way.ts";

const site = useTestApp();
const PAGE = "/can-bo/ho-so/quy-trinh";
let counter: Counter;
let planner: Browser;

beforeAll(async () => {
  counter = await buildCounter(site);
});
beforeEach(async () => {
  await counter.at("2026-11-20T02:00:00Z");
  planner = counter.admin;
});

type Row = [name: string, share: string, more?: { person?: string; unit?: string; role?: string }];
async function write(rows: Row[], more: Record<string, string> = {}) {
  const { tanThanh } = counter.units;
  const form = fieldsOfForm((await planner.get(`${PAGE}?donvi=${tanThanh}`)).body) as Record<string, string>;
  for (const [at, [name, share, { person = "", unit = "", role = "" } = {}]] of rows.entries())
    Object.assign(form, {
      [`name-${at}`]: name,
      [`share-${at}`]: share,
      [`person-${at}`]: person,
      [`unit-${at}`]: unit,
      [`role-${at}`]: role,
    });
  return planner.post(PAGE, { ...form, unitId: tanThanh, ...more });
}
const WAY: Row[] = [
  ["Tiếp nhận", "10", { role: "Bộ phận một cửa" }],
  ["Thẩm định", "60"],
  ["Trình ký", "30"],
];
const steps = async (code: string) => (await counter.dossierOf(code)).steps;
const readable = async (code: string, who: Browser) => (await who.get(`/can-bo/ho-so/${code}`)).status;

describe("the time shared out", () => {
  const calendar = workingCalendar();

  test("ends on the due date, never goes back, and gives each its part, whatever the limit", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 45 }),
        fc.constantFrom("workingDay" as const, "day" as const, "hour" as const),
        fc.integer({ min: 0, max: 60 * 24 * 60 }),
        (shares, amount, unit, minutes) => {
          const from = new Date(Date.parse("2026-11-02T00:00:00Z") + minutes * 60_000);
          const { dueAt } = dueFrom({ amount, unit, cutoff: null }, from, calendar);
          const dues = shareOut({ from, dueAt, shares }, calendar);
          expect(dues).toHaveLength(shares.length);
          expect(dues.at(-1)?.getTime()).toBe(dueAt.getTime());
          for (const [at, due] of dues.entries()) {
            expect(due.getTime()).toBeGreaterThanOrEqual((dues[at - 1] ?? from).getTime());
            expect(due.getTime()).toBeLessThanOrEqual(dueAt.getTime());
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test("half of four working days ends after two, over a weekend and a holiday", () => {
    const from = new Date("2026-11-19T00:30:00Z");
    const { dueAt } = dueFrom({ amount: 4, unit: "workingDay", cutoff: null }, from, calendar);
    const [half] = shareOut({ from, dueAt, shares: [50, 50] }, calendar);
    // Thursday 19/11 half of what is left lies on Monday 23/11; 24/11 is a holiday.
    expect(half?.toISOString().slice(0, 10)).toBe("2026-11-23");
  });

  test.each<[string, Partial<WayStep>[], string[]]>([
    ["whole", [{ share: 40 }, { share: 60 }], []],
    ["of 99 %", [{ share: 40 }, { share: 59 }], ["sum"]],
    ["with a part of nothing", [{ share: 0 }, { share: 100 }], ["share"]],
    ["with half a percent", [{ share: 0.5 }, { share: 99.5 }], ["share", "share"]],
    ["without a name", [{ name: " ", share: 100 }], ["name"]],
    ["with a name too long", [{ name: "x".repeat(121), share: 100 }], ["name"]],
    ["of no step", [], []],
  ])("a way %s", (_what, parts, faults) => {
    const way = parts.map((part) => ({ name: "Bước", role: "", unitId: null, personId: null, share: 1, ...part }));
    expect(wayFaults(way).map((one) => one.fault)).toEqual(faults);
  });
});

describe("the way of a procedure", () => {
  test("is written for a day to come or today, checked at its place, everything typed kept", async () => {
    const empty = await planner.get(`${PAGE}?donvi=${counter.units.tanThanh}`);
    expect(empty.body).toContain("Chưa có quy trình nào");
    expect(await problemsOf(empty.body)).toEqual([]);
    const wrong = await write(
      [
        ["Tiếp nhận", "10"],
        ["Thẩm định", "50"],
      ],
      { procedureCode: "9.999999" },
    );
    expect(wrong.status).toBe(422);
    for (const said of ["phải đủ 100 %", "Không có thủ tục nào mang mã này", 'value="Thẩm định"', 'value="50"'])
      expect(wrong.body).toContain(said);
    expect(await problemsOf(wrong.body)).toEqual([]);
    const past = await write(WAY, { "validFrom-year": "2025" });
    expect(past.body).toContain("Chọn ngày từ hôm nay trở đi.");
    expect((await write(WAY, { procedureCode: PROCEDURE })).status).toBe(303);
    const page = await planner.get(`${PAGE}?donvi=${counter.units.tanThanh}`);
    expect(page.body).toContain("Thẩm định: 60 %");
    expect(await problemsOf(page.body)).toEqual([]);
    const again = await planner.get(`${PAGE}?donvi=${counter.units.tanThanh}&tu=${/tu=(\d+)/.exec(page.body)?.[1]}`);
    expect(again.body).toContain('value="Trình ký"');
  });

  test("is not for officers of the counter, nor of a unit of others", async () => {
    expect((await counter.officer.get(PAGE)).status).toBe(403);
    expect((await counter.officer.post(PAGE, {})).status).toBe(403);
  });

  test("holds for dossiers received from then on; those before keep theirs", async () => {
    await write(WAY, { procedureCode: PROCEDURE });
    const before = await counter.received();
    await write([["Làm ngay", "100"]], { procedureCode: PROCEDURE, "validFrom-day": "23" });
    expect((await steps(await counter.received())).map((step) => step.name)).toEqual([
      "Tiếp nhận",
      "Thẩm định",
      "Trình ký",
    ]);
    await counter.at("2026-11-23T02:00:00Z");
    expect((await steps(await counter.received())).map((step) => step.name)).toEqual(["Làm ngay"]);
    expect(await steps(before)).toHaveLength(3);
    planner = counter.admin;
    await write([], { procedureCode: PROCEDURE, "validFrom-day": "25" });
    await counter.at("2026-11-25T02:00:00Z");
    expect(await steps(await counter.received())).toEqual([]);
  });
});

describe("a dossier on its way", () => {
  beforeEach(async () => {
    await counter.at("2026-12-01T01:00:00Z");
    planner = counter.admin;
  });
  const withWay = async (rows: Row[]) => {
    await write(rows, { procedureCode: PROCEDURE, "validFrom-day": "01", "validFrom-month": "12" });
    return counter.received();
  };

  test("goes on step by step, each with its own time, to whoever has it; the last ends when it is due", async () => {
    const code = await withWay([
      ["Tiếp nhận", "10"],
      ["Thẩm định", "60", { person: counter.handlerPerson.id }],
      ["Trình ký", "30"],
    ]);
    const dossier = await counter.dossierOf(code);
    expect(dossier.steps.at(-1)?.dueAt).toBe(dossier.dueAt?.toISOString());
    await counter.move(code, "forward", {}, counter.officer);
    const second = await counter.dossierOf(code);
    expect([second.step, second.handlerName]).toEqual([1, "Tô Trọng Nghĩa"]);
    expect(stepVerdict(second.steps[0] as never)).toBe("onTime");
    await counter.at("2026-12-04T08:00:00Z");
    await counter.move(code, "forward", {});
    const third = await counter.dossierOf(code);
    expect([third.step, third.steps[1]?.by]).toEqual([2, "Tô Trọng Nghĩa"]);
    expect(stepVerdict(third.steps[1] as never)).toBe("late");
    const page = await counter.officer.get(`/can-bo/ho-so/${code}`);
    expect(page.body).toContain("Các bước của hồ sơ");
    expect(page.body).toContain("trễ hạn");
    expect(await problemsOf(page.body)).toEqual([]);
    const list = await counter.officer.get(`/can-bo/ho-so?muc=all&q=${code}`);
    expect(list.body).toContain("Bước “Trình ký”, hạn");
    expect(await problemsOf(list.body)).toEqual([]);
    const slip = await counter.officer.get(`/can-bo/ho-so/${code}/giay/06.pdf`);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(slip.bytes)), { mergePages: true });
    const words = text.normalize("NFC").replace(/\s+/g, " ");
    for (const said of ["Thẩm định", "Trình ký", "Trễ"]) expect(words).toContain(said);
  });

  test("goes back to the step before and who had it, and on from there", async () => {
    const code = await withWay(WAY);
    await counter.move(code, "forward", { handler: counter.handlerPerson.id }, counter.officer);
    await counter.move(code, "forward", {});
    const back = await counter.move(code, "sendBack", { words: "Thiếu ý kiến." }, counter.leader);
    expect(back.json()).toMatchObject({ state: "processing" });
    const dossier = await counter.dossierOf(code);
    expect([dossier.step, dossier.handlerName, dossier.steps[1]?.to, dossier.steps[2]?.from]).toEqual([
      1,
      "Tô Trọng Nghĩa",
      null,
      null,
    ]);
    await counter.move(code, "sendBack", { words: "Thiếu giấy." });
    expect((await counter.dossierOf(code)).state).toBe("received");
    expect((await listEvents(site.app.db, dossier)).at(-1)?.toState).toBe("received");
  });

  test("is taken back by who handed it on, while nobody has done anything since", async () => {
    const code = await withWay(WAY);
    await counter.move(code, "forward", {}, counter.officer);
    expect((await counter.officer.get(`/can-bo/ho-so/${code}`)).body).toContain("Rút lại việc vừa giao");
    expect((await counter.handler.get(`/can-bo/ho-so/${code}`)).body).not.toContain("Rút lại việc vừa giao");
    const other = await counter.move(code, "recall", {});
    expect([other.status, other.json<{ code: string }>().code]).toEqual([409, "not-yours-to-recall"]);
    expect((await counter.move(code, "recall", {}, counter.officer)).status).toBe(200);
    expect((await counter.dossierOf(code)).step).toBe(0);
    await counter.move(code, "forward", {}, counter.officer);
    await counter.move(code, "forward", {});
    expect((await counter.move(code, "recall", {}, counter.officer)).status).toBe(409);
  });

  test("what is left is shared out anew when the date moves", async () => {
    const code = await withWay(WAY);
    await counter.move(code, "forward", {}, counter.officer);
    await counter.move(code, "askPapers", { words: "Thiếu giấy." });
    await counter.at("2026-12-10T02:00:00Z");
    await counter.move(code, "bringPapers", { papers: ["Giấy"] }, counter.officer);
    const dossier = await counter.dossierOf(code);
    const [first, second, third] = dossier.steps;
    expect(third?.dueAt).toBe(dossier.dueAt?.toISOString());
    expect(String(second?.dueAt) > "2026-12-10").toBe(true);
    expect(String(first?.dueAt) < "2026-12-02").toBe(true);
  });

  test("a step at another agency lets its people see it and work on it, from the day it is theirs", async () => {
    const { hungMy } = counter.units;
    const code = await withWay([
      ["Tiếp nhận", "20"],
      ["Lấy ý kiến", "50", { unit: hungMy }],
      ["Trình ký", "30"],
    ]);
    expect(await readable(code, counter.neighbour)).toBe(404);
    await counter.move(code, "forward", {}, counter.officer);
    expect(await readable(code, counter.neighbour)).toBe(200);
    const joint = await counter.neighbour.get("/can-bo/ho-so?muc=joint");
    expect(joint.body).toContain(code);
    expect(await problemsOf(joint.body)).toEqual([]);
    expect((await counter.move(code, "settle", {}, counter.neighbour)).status).toBe(409);
    expect((await counter.move(code, "forward", {}, counter.neighbour)).status).toBe(200);
    const dossier = await counter.dossierOf(code);
    expect([dossier.step, dossier.stepUnitId, dossier.steps[1]?.by]).toEqual([2, null, "Thạch Sô Phan"]);
    // What it did it may still read; it may no longer move it.
    expect(await readable(code, counter.neighbour)).toBe(200);
    expect((await counter.move(code, "forward", {}, counter.neighbour)).status).toBe(409);
    expect((await counter.neighbour.get("/can-bo/ho-so?muc=joint")).body).not.toContain(code);
    expect((await counter.move(code, "settle", {})).status).toBe(200);
    expect((await counter.dossierOf(code)).steps[2]?.by).toBe("Tô Trọng Nghĩa");
  });
});
