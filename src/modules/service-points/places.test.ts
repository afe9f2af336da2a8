import { beforeAll, describe, expect, test } from "vitest";
import { workingCalendar } from "../../platform/calendar/index.ts";
import { type Db, transaction } from "../../platform/db/index.ts";
import { useTestDatabase } from "../../platform/testing/database.ts";
import { buildPerson } from "../accounts/testing/build-people.ts";
import { buildProvince, system } from "../organisations/testing/build-units.ts";
import { endServicePoint } from "./end-service-point.ts";
import { exceptDays, takeBackException } from "./except-days.ts";
import { listOffers, listServicesOn } from "./offer.store.ts";
import { levelOfFormer, offersByRule } from "./offer.ts";
import { offeredBy } from "./offered-by.ts";
import { countersFor, hoursOn, nextOpening } from "./point.ts";
import { saveServicePoint } from "./save-service-point.ts";
import { findPoint, listPoints } from "./service-point.store.ts";
import { setOffers } from "./set-offers.ts";
import { setProcedureServices } from "./set-procedure-services.ts";

const day = [{ from: "07:00", to: "11:00" }];
const hours = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [{ from: "08:00", to: "10:00" }], sun: [] };
const NOW = new Date("2026-11-20T02:00:00Z");
const text = {
  name: "Trung tâm Phục vụ hành chính công phường Tân Thành",
  address: "Số 1, đường Lý Bôn",
  directions: null,
  phone: "0290 3 000 001",
  email: null,
  hours,
  note: null,
};
const counter = (number: string, fields: string[]) => ({ number, name: null, fields, phone: null });

describe("hours", () => {
  const calendar = workingCalendar();
  const point = {
    hours,
    exceptions: [{ id: 1, dayFrom: "2026-11-26", dayTo: "2026-11-27", hours: [], note: "Tập huấn" }],
  };

  test.each([
    ["a weekday", "2026-11-23", day],
    ["a Saturday morning", "2026-11-21", hours.sat],
    ["a Sunday", "2026-11-22", []],
    ["a public holiday", "2026-11-24", []],
    ["a day of its own", "2026-11-26", []],
    ["a Saturday worked in exchange, as a Monday", "2026-08-22", day],
  ])("%s", (_name, on, spans) => {
    expect(hoursOn(point, on, calendar).spans).toEqual(spans);
  });

  test("the next opening jumps over holidays and days of its own", () => {
    expect(nextOpening(point, "2026-11-23", calendar)?.day).toBe("2026-11-25");
    expect(nextOpening(point, "2026-11-25", calendar)?.day).toBe("2026-11-28");
    const never = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
    expect(nextOpening({ hours: never, exceptions: [] }, "2026-11-25", calendar)).toBeNull();
  });

  test("a counter that names the field goes before those that serve the rest", () => {
    const counters = [counter("1", ["Hộ tịch"]), counter("2", [])];
    expect(countersFor({ counters }, "Hộ tịch").map((one) => one.number)).toEqual(["1"]);
    expect(countersFor({ counters }, "Đất đai").map((one) => one.number)).toEqual(["2"]);
  });
});

test.each([
  ["commune", ["commune"], true],
  ["commune", ["province"], false],
  ["province", ["province", "commune"], true],
  ["department", ["province"], false],
] as const)("by rule a %s offers what is settled at %o: %s", (kind, levels, offered) => {
  expect(offersByRule(kind, levels)).toBe(offered);
});

test.each([
  [4, "full"],
  [3, "partial"],
  [2, "none"],
  [1, "none"],
])("former level %i is %s today", (former, level) => {
  expect(levelOfFormer(former)).toBe(level);
});

describe("in the database", () => {
  const database = useTestDatabase();
  let db: Db;
  let commune: string;
  let other: string;
  let province: string;
  let approver: Awaited<ReturnType<typeof buildPerson>>;

  beforeAll(async () => {
    db = database.db;
    const built = await buildProvince(db);
    commune = built.tanThanh;
    other = built.hungMy;
    province = built.province;
    approver = await buildPerson(db, { unitId: commune, roles: ["approver"] });
    await db
      .insertInto("procedure")
      .values(["1.000001", "1.000002", "1.000003"].map((code) => ({ code })))
      .execute();
  });
  const run = <T>(work: (tx: Parameters<Parameters<typeof transaction<T>>[1]>[0]) => Promise<T>) =>
    transaction(db, work);
  const save = (part: Partial<Parameters<typeof saveServicePoint>[2]> = {}, actor = approver.actor) =>
    run((tx) =>
      saveServicePoint(tx, actor, {
        pointId: null,
        unitId: commune,
        from: "2026-01-01",
        text,
        counters: [counter("1", [])],
        at: NOW,
        ...part,
      }),
    );

  test("a place is what it was on each day, and ends", async () => {
    const id = await save();
    await save({ pointId: id, from: "2026-12-01", text: { ...text, address: "Trụ sở mới" }, counters: [] });
    expect((await findPoint(db, id, "2026-11-30"))?.address).toBe("Số 1, đường Lý Bôn");
    expect((await findPoint(db, id, "2026-11-30"))?.counters).toHaveLength(1);
    expect((await findPoint(db, id, "2026-12-01"))?.address).toBe("Trụ sở mới");
    expect((await findPoint(db, id, "2026-12-01"))?.counters).toEqual([]);
    await run((tx) => endServicePoint(tx, approver.actor, { pointId: id, on: "2027-01-01", at: NOW }));
    expect(await listPoints(db, [commune], "2026-12-31")).toHaveLength(1);
    expect(await listPoints(db, [commune], "2027-01-01")).toHaveLength(0);
    await expect(save({ pointId: id, from: "2027-02-01" })).rejects.toMatchObject({ code: "already-ended" });
  });

  test("what residents were told in the past is not rewritten, others' places are not touched", async () => {
    const id = await save();
    await expect(save({ pointId: id, from: "2026-11-19" })).rejects.toMatchObject({ code: "day-past" });
    await expect(save({ unitId: other })).rejects.toMatchObject({ code: "not-yours" });
    await expect(save({ pointId: "00000000-0000-4000-8000-000000000000" })).rejects.toMatchObject({
      code: "point-unknown",
    });
  });

  test("days of their own do not overlap and can be taken back", async () => {
    const id = await save();
    const except = (dayFrom: string, dayTo: string) =>
      run((tx) =>
        exceptDays(tx, approver.actor, { pointId: id, dayFrom, dayTo, hours: [], note: "Bão số 15", at: NOW }),
      );
    await except("2026-12-01", "2026-12-03");
    await expect(except("2026-12-03", "2026-12-04")).rejects.toMatchObject({ code: "exceptions-overlap" });
    const [one] = (await findPoint(db, id, "2026-11-20"))?.exceptions ?? [];
    await run((tx) => takeBackException(tx, approver.actor, { pointId: id, exceptionId: one?.id ?? 0, at: NOW }));
    await except("2026-12-03", "2026-12-04");
  });

  test("a commune offers by rule, with exceptions from a day until another, and back to the rule", async () => {
    const unit = { id: commune, kind: "commune" as const };
    const matter = { code: "1.000001", levels: ["commune"] as const };
    const offered = async (on: string) => (await offeredBy(db, unit, on))(matter);
    const set = (act: "offer" | "withdraw" | "byRule", from: string, until: string | null) =>
      run((tx) =>
        setOffers(tx, approver.actor, {
          unitIds: [commune],
          codes: ["1.000001"],
          act,
          from,
          until,
          note: null,
          at: NOW,
        }),
      );
    expect(await offered("2026-11-20")).toBe(true);
    await set("withdraw", "2026-12-01", null);
    // Offered again for a week; then what was said before goes on.
    await set("offer", "2026-12-10", "2026-12-17");
    expect(await Promise.all(["2026-11-30", "2026-12-01", "2026-12-10", "2026-12-17"].map(offered))).toEqual([
      true,
      false,
      true,
      false,
    ]);
    await set("byRule", "2026-12-20", null);
    expect(await offered("2026-12-20")).toBe(true);
    expect(await offered("2026-12-19")).toBe(false);
    await expect(set("offer", "2026-11-19", null)).rejects.toMatchObject({ code: "day-past" });
    expect((await listOffers(db, { unitIds: [commune], limit: 10 })).length).toBeGreaterThanOrEqual(3);
  });

  test("many units and procedures at once; not those of others; not none", async () => {
    const chief = await buildPerson(db, { unitId: province, roles: ["leader"] });
    const input = {
      unitIds: [commune, other],
      codes: ["1.000002", "1.000003"],
      act: "withdraw" as const,
      from: "2026-12-01",
      until: null,
      note: "Chuyển về tỉnh",
      at: NOW,
    };
    await expect(run((tx) => setOffers(tx, approver.actor, input))).rejects.toMatchObject({ code: "not-yours" });
    expect(await run((tx) => setOffers(tx, chief.actor, input))).toBe(4);
    await expect(run((tx) => setOffers(tx, chief.actor, { ...input, codes: [] }))).rejects.toMatchObject({
      code: "nothing-chosen",
    });
  });

  test("a province's word on a procedure goes before the country's", async () => {
    const service = {
      procedureCode: "1.000003",
      outOfArea: "none" as const,
      outOfAreaBasis: null,
      onlineLevel: "partial" as const,
      onlineReason: "presence" as const,
      formerLevel: null,
      portalUrl: null,
      isOnlineAnnounced: false,
      postSend: true,
      postReturn: null,
    };
    const set = (provinceId: string | null, part: object) =>
      run((tx) =>
        setProcedureServices(tx, system, {
          provinceId,
          from: "2026-01-01",
          services: [{ ...service, ...part }],
          at: NOW,
        }),
      );
    await set(null, {});
    await set(province, { outOfArea: "province", outOfAreaBasis: "Quyết định 1180/QĐ-UBND" });
    const on = (provinceId: string | null) => listServicesOn(db, { codes: ["1.000003"], provinceId, on: "2026-11-20" });
    expect((await on(province))[0]?.outOfArea).toBe("province");
    expect((await on(null))[0]?.outOfArea).toBe("none");
    await expect(set(province, { outOfArea: "nation" })).rejects.toThrow(/out_of_area_has_basis/);
    await expect(set(province, { onlineLevel: "none", isOnlineAnnounced: true })).rejects.toThrow();
  });
});
