import { describe, expect, test } from "vitest";
import { type Tx, transaction } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { useTestDatabase } from "../../platform/testing/database.ts";
import { listAuditEntries } from "../audit/index.ts";
import {
  addUnitAlias,
  ancestors,
  changeUnitContact,
  changeUnitType,
  closeUnit,
  createUnit,
  findUnitBySlug,
  getUnit,
  listTree,
  listUnitsUnder,
  matchUnitByName,
  mergeUnits,
  moveUnit,
  type RenameUnit,
  renameUnit,
  resolveSlug,
  restate,
  searchUnits,
  splitUnit,
  subtreeIds,
  successorsOf,
  UnitActRefused,
  type UnitRefusal,
} from "./index.ts";
import { AT, buildProvince, buildUnit, system } from "./testing/build-units.ts";

const database = useTestDatabase();
const run = <T>(work: Parameters<typeof transaction<T>>[1]): Promise<T> => transaction(database.db, work);

async function refusal(work: Promise<unknown>): Promise<UnitRefusal | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof UnitActRefused) return error.code;
    throw error;
  }
}

async function countRows(): Promise<string> {
  const count = async (table: "unit" | "unitVersion" | "unitSlug" | "unitSuccession" | "auditEntry") =>
    (
      await database.db
        .selectFrom(table)
        .select((is) => is.fn.countAll<number>().as("n"))
        .executeTakeFirstOrThrow()
    ).n;
  return JSON.stringify(
    await Promise.all([
      count("unit"),
      count("unitVersion"),
      count("unitSlug"),
      count("unitSuccession"),
      count("auditEntry"),
    ]),
  );
}

describe("a unit through time", () => {
  test("a name, a parent and a telephone hold from their day; earlier days stay as they were", async () => {
    const { province, hungMy } = await buildProvince(database.db, "Tỉnh An Giang");
    const other = await buildUnit(database.db, { kind: "province", name: "Tỉnh Đồng Tháp" });
    const before = await getUnit(database.db, hungMy, "2026-01-01");
    await run((tx) => renameUnit(tx, system, { unitId: hungMy, name: "Phường Hưng Phú", on: "2027-01-01", at: AT }));
    await run((tx) =>
      changeUnitContact(tx, system, { unitId: hungMy, phone: "0296 3 000 111", on: "2026-11-20", at: AT }),
    );
    await run((tx) => moveUnit(tx, system, { unitId: hungMy, parentId: other, on: "2026-12-01", at: AT }));

    expect(await getUnit(database.db, hungMy, "2026-01-01")).toMatchObject({
      name: before.name,
      parentId: province,
      phone: null,
    });
    expect(await getUnit(database.db, hungMy, "2026-11-30")).toMatchObject({
      parentId: province,
      phone: "0296 3 000 111",
    });
    expect(await getUnit(database.db, hungMy, "2027-01-01")).toMatchObject({
      name: "Phường Hưng Phú",
      shortName: "Hưng Phú",
      type: "Phường",
      placeName: "Hưng Phú",
      parentId: other,
      phone: "0296 3 000 111",
    });
    expect(await subtreeIds(database.db, province, "2026-11-30")).toContain(hungMy);
    expect(await subtreeIds(database.db, province, "2026-12-01")).not.toContain(hungMy);
    expect((await ancestors(database.db, hungMy, "2026-12-01")).map((unit) => unit.name)).toEqual(["Tỉnh Đồng Tháp"]);
  });

  test("a renamed unit keeps answering at its former address", async () => {
    const { hungMy } = await buildProvince(database.db, "Tỉnh Vĩnh Long");
    const old = (await getUnit(database.db, hungMy, "2026-01-01")).slug;
    await run((tx) => renameUnit(tx, system, { unitId: hungMy, name: "Xã Cái Nhum", on: "2026-06-01", at: AT }));
    expect(await findUnitBySlug(database.db, old, "2026-05-31")).toMatchObject({ id: hungMy });
    expect(await resolveSlug(database.db, old, "2026-06-01")).toMatchObject({
      state: "renamed",
      unit: { id: hungMy, slug: "cai-nhum" },
    });
    // Nobody else may ever have it.
    expect(
      await refusal(
        run((tx) =>
          createUnit(tx, system, {
            kind: "province",
            name: "Tỉnh Mới",
            parentId: null,
            slug: old,
            on: "2026-07-01",
            at: AT,
          }),
        ),
      ),
    ).toBe("slug-taken");
  });

  test("Đồng Nai becomes a city on 30 April 2026 and keeps its address", async () => {
    const id = await buildUnit(database.db, { kind: "province", name: "Tỉnh Đồng Nai", code: "75" });
    await run((tx) => changeUnitType(tx, system, { unitId: id, type: "Thành phố", on: "2026-04-30", at: AT }));
    expect(await getUnit(database.db, id, "2026-04-29")).toMatchObject({ name: "Tỉnh Đồng Nai", type: "Tỉnh" });
    expect(await getUnit(database.db, id, "2026-04-30")).toMatchObject({
      name: "Thành phố Đồng Nai",
      type: "Thành phố",
      slug: "dong-nai",
      code: "75",
    });
  });

  test("every act stands in the log with its day", async () => {
    const { hungMy } = await buildProvince(database.db, "Tỉnh Lâm Đồng");
    await run((tx) =>
      renameUnit(tx, system, { unitId: hungMy, name: "Xã Đạ Huoai 3", on: "2026-06-01", at: AT, note: "Nghị quyết 1" }),
    );
    const acts = await listAuditEntries(database.db, { subjectKind: "unit", subjectId: hungMy }, 10);
    expect(acts.map((act) => act.act).sort()).toEqual(["unit.create", "unit.rename"]);
    expect(acts.find((act) => act.act === "unit.rename")?.details).toContain("2026-06-01");
  });
});

describe("merging and splitting", () => {
  test("two communes become a new one: what stood under them goes along, addresses lead on, a code may be taken over", async () => {
    const province = await buildUnit(database.db, { kind: "province", name: "Tỉnh Tây Ninh" });
    const a = await buildUnit(database.db, { name: "Xã Tân Lập", parentId: province, code: "25621" });
    const b = await buildUnit(database.db, { name: "Xã Thạnh Bình", parentId: province, code: "25630" });
    const office = await buildUnit(database.db, { kind: "department", name: "Phòng Kinh tế xã Tân Lập", parentId: a });
    const c = await run((tx) =>
      mergeUnits(tx, system, {
        unitIds: [a, b],
        into: { name: "Xã Tân Bình", parentId: province, code: "25621" },
        on: "2027-01-01",
        at: AT,
        note: "Nghị quyết số 1",
      }),
    );
    expect((await listUnitsUnder(database.db, province, "2026-12-31")).map((unit) => unit.id).sort()).toEqual(
      [a, b].sort(),
    );
    expect((await listUnitsUnder(database.db, province, "2027-01-01")).map((unit) => unit.id)).toEqual([c]);
    expect((await ancestors(database.db, office, "2027-01-01")).map((unit) => unit.id)).toEqual([province, c]);
    expect(await resolveSlug(database.db, "thanh-binh", "2026-12-31")).toMatchObject({ state: "current" });
    expect(await resolveSlug(database.db, "thanh-binh", "2027-01-01")).toMatchObject({
      state: "gone",
      unit: { id: b, endedOn: "2027-01-01" },
      successors: [{ id: c }],
    });
    const figures = await restate(
      database.db,
      new Map([
        [a, 100],
        [b, 23],
      ]),
      "2026-06-01",
      "2027-06-01",
    );
    expect([...figures.values]).toEqual([[c, 123]]);
    expect(figures.uncertain.size).toBe(0);
  });

  test("a commune is taken in by its neighbour, which lives on", async () => {
    const province = await buildUnit(database.db, { kind: "province", name: "Tỉnh Gia Lai" });
    const a = await buildUnit(database.db, { name: "Xã Ia Krêl", parentId: province });
    const b = await buildUnit(database.db, { name: "Xã Ia Dơk", parentId: province });
    await run((tx) => mergeUnits(tx, system, { unitIds: [b], into: { unitId: a }, on: "2026-07-01", at: AT }));
    expect((await successorsOf(database.db, b, "2026-08-01")).map((unit) => unit.id)).toEqual([a]);
    expect((await getUnit(database.db, b, "2026-08-01")).endedOn).toBe("2026-07-01");
  });

  test("a divided commune leads to its successors, main one first; unknown shares go to the main one and are flagged", async () => {
    const province = await buildUnit(database.db, { kind: "province", name: "Tỉnh Sơn La" });
    const old = await buildUnit(database.db, { name: "Xã Mường Giôn", parentId: province });
    const [first, second] = await run((tx) =>
      splitUnit(tx, system, {
        unitId: old,
        livesOn: false,
        mainPart: 1,
        parts: [
          { into: { name: "Xã Chiềng Ơn", parentId: province }, share: null },
          { into: { name: "Xã Mường Sại", parentId: province }, share: null },
        ],
        on: "2026-03-01",
        at: AT,
      }),
    );
    const found = await resolveSlug(database.db, "muong-gion", "2026-03-01");
    expect(found?.state === "gone" && found.successors.map((unit) => unit.id)).toEqual([second, first]);
    const figures = await restate(database.db, new Map([[old, 77]]), "2026-01-01", "2026-12-01");
    expect([...figures.values]).toEqual([[second, 77]]);
    expect(figures.uncertain.get(second ?? "")).toBe(77);
  });

  test("known shares divide a figure into whole numbers with the same sum, over several reorganisations", async () => {
    const province = await buildUnit(database.db, { kind: "province", name: "Tỉnh Lạng Sơn" });
    const old = await buildUnit(database.db, { name: "Xã Bắc La", parentId: province });
    const neighbour = await buildUnit(database.db, { name: "Xã Hội Hoan", parentId: province });
    const [north, south] = (await run((tx) =>
      splitUnit(tx, system, {
        unitId: old,
        livesOn: false,
        parts: [
          { into: { name: "Xã Bắc Sơn", parentId: province }, share: 0.333333 },
          { into: { name: "Xã Nam Sơn", parentId: province }, share: 0.666667 },
        ],
        on: "2026-01-01",
        at: AT,
      }),
    )) as [string, string];
    await run((tx) =>
      mergeUnits(tx, system, { unitIds: [south], into: { unitId: neighbour }, on: "2026-05-01", at: AT }),
    );
    await run((tx) =>
      splitUnit(tx, system, {
        unitId: neighbour,
        livesOn: true,
        parts: [{ into: { unitId: north }, share: 0.25 }],
        on: "2026-09-01",
        at: AT,
      }),
    );
    const figures = await restate(database.db, new Map([[old, 100]]), "2025-12-01", "2026-12-01");
    expect([...figures.values.values()].reduce((sum, n) => sum + n, 0)).toBe(100);
    expect(figures.values.get(north)).toBe(50);
    expect(figures.uncertain.size).toBe(0);
    // Asked for the time after the last act, nothing moves any more.
    expect([...(await restate(database.db, new Map([[neighbour, 9]]), "2026-09-01", "2026-12-01")).values]).toEqual([
      [neighbour, 9],
    ]);
  });
});

describe("refused, and no trace left", () => {
  type Ids = Awaited<ReturnType<typeof buildProvince>>;
  /** Prepares what the case needs and answers the act that must be refused. */
  type Case = (ids: Ids) => Act | Promise<Act>;
  type Act = (tx: Tx) => Promise<unknown>;
  const on = "2026-01-01";
  const rename =
    (change: Partial<RenameUnit>, actor = system): Case =>
    (ids) =>
    (tx) =>
      renameUnit(tx, actor, { unitId: ids.hungMy, name: "Xã Khác", on, at: AT, ...change });
  const person = (role: string, unitId: string): Actor => ({
    id: "p1",
    name: "Nguyễn Thị Ánh Tuyết",
    grants: [{ role, unitId }],
    sessionId: null,
  });

  const cases: [string, UnitRefusal, Case][] = [
    ["a name before the unit's own beginning", "before-start", rename({ on: "2025-06-30" })],
    ["an empty name", "name-empty", rename({ name: "  " })],
    ["a name of ten thousand letters", "name-too-long", rename({ name: "ầ".repeat(10_000) })],
    ["a reserved address", "slug-reserved", rename({ slug: "thu-tuc" })],
    ["an address with marks", "slug-shape", rename({ slug: "xã-khác" })],
    [
      "a circle",
      "cycle",
      async (ids) => {
        const office = await buildUnit(database.db, {
          kind: "department",
          name: "Phòng Một",
          parentId: ids.department,
        });
        return (tx) => moveUnit(tx, system, { unitId: ids.department, parentId: office, on, at: AT });
      },
    ],
    [
      "a commune under a department",
      "parent-kind",
      (ids) => (tx) => moveUnit(tx, system, { unitId: ids.hungMy, parentId: ids.department, on, at: AT }),
    ],
    [
      "a department at the top",
      "parent-kind",
      (ids) => (tx) => moveUnit(tx, system, { unitId: ids.department, parentId: null, on, at: AT }),
    ],
    [
      "a parent that does not exist yet",
      "parent-not-alive",
      async (ids) => {
        const later = await buildUnit(database.db, { kind: "province", name: "Tỉnh Tương Lai", on: "2030-01-01" });
        return (tx) => moveUnit(tx, system, { unitId: ids.hungMy, parentId: later, on, at: AT });
      },
    ],
    [
      "the end of a unit with others under it",
      "has-children",
      (ids) => (tx) => closeUnit(tx, system, { unitId: ids.tanThanh, on, at: AT }),
    ],
    [
      "a merger with itself",
      "same-unit-twice",
      (ids) => (tx) => mergeUnits(tx, system, { unitIds: [ids.hungMy], into: { unitId: ids.hungMy }, on, at: AT }),
    ],
    [
      "a merger of one",
      "too-few-units",
      (ids) => (tx) =>
        mergeUnits(tx, system, { unitIds: [ids.hungMy], into: { name: "Xã Mới", parentId: ids.province }, on, at: AT }),
    ],
    [
      "a merger of different levels",
      "different-levels",
      (ids) => (tx) => mergeUnits(tx, system, { unitIds: [ids.department], into: { unitId: ids.hungMy }, on, at: AT }),
    ],
    [
      "a merger into a unit under one that ends, with the code of a stranger",
      "code-taken",
      async (ids) => {
        await buildUnit(database.db, { name: "Xã Có Mã", parentId: ids.province, code: "77777" });
        const into = { name: "Xã Mới", parentId: ids.province, code: "77777" };
        return (tx) => mergeUnits(tx, system, { unitIds: [ids.hungMy, ids.tanThanh], into, on, at: AT });
      },
    ],
    [
      "shares over one",
      "shares",
      (ids) => (tx) =>
        splitUnit(tx, system, {
          unitId: ids.hungMy,
          livesOn: false,
          parts: [
            { into: { name: "Xã Đông", parentId: ids.province }, share: 0.7 },
            { into: { name: "Xã Tây", parentId: ids.province }, share: 0.7 },
          ],
          on,
          at: AT,
        }),
    ],
    [
      "nothing new",
      "nothing-changed",
      (ids) => (tx) => changeUnitContact(tx, system, { unitId: ids.hungMy, phone: "", on, at: AT }),
    ],
    ["an administrator of another commune", "not-yours", (ids) => rename({}, person("admin", ids.tanThanh))(ids)],
    ["the unit's own administrator", "not-yours", (ids) => rename({}, person("admin", ids.hungMy))(ids)],
    [
      "an administrator of where it used to be, dating the change back",
      "not-yours",
      async (ids) => {
        const other = await buildUnit(database.db, { kind: "province", name: "Tỉnh Nơi Mới" });
        await run((tx) => moveUnit(tx, system, { unitId: ids.hungMy, parentId: other, on: "2026-03-01", at: AT }));
        return rename({ on: "2026-02-01" }, person("admin", ids.province))(ids);
      },
    ],
    ["an editor of the unit itself", "not-yours", (ids) => rename({}, person("editor", ids.hungMy))(ids)],
  ];

  test.each(cases)("%s", async (what, code, prepare) => {
    const act = await prepare(await buildProvince(database.db, `Tỉnh ${what}`));
    const before = await countRows();
    expect(await refusal(run(act))).toBe(code);
    expect(await countRows()).toBe(before);
  });

  test("a unit that ended can neither be renamed nor end again", async () => {
    const ids = await buildProvince(database.db, "Tỉnh Phú Thọ");
    await run((tx) =>
      closeUnit(tx, system, { unitId: ids.hungMy, successorId: ids.tanThanh, on: "2026-02-01", at: AT }),
    );
    expect(
      await refusal(
        run((tx) => renameUnit(tx, system, { unitId: ids.hungMy, name: "Xã A", on: "2026-02-01", at: AT })),
      ),
    ).toBe("already-ended");
    expect(await refusal(run((tx) => closeUnit(tx, system, { unitId: ids.hungMy, on: "2027-02-01", at: AT })))).toBe(
      "already-ended",
    );
    // On days of its life its past may still be put right.
    expect(
      await refusal(
        run((tx) => renameUnit(tx, system, { unitId: ids.hungMy, name: "Xã A", on: "2026-01-01", at: AT })),
      ),
    ).toBe(null);
  });

  test("an administrator of the province may act on everything below it", async () => {
    const ids = await buildProvince(database.db, "Tỉnh Hưng Yên");
    const lan = {
      id: "p2",
      name: "Nguyễn Thị Lan",
      grants: [{ role: "admin", unitId: ids.province }],
      sessionId: null,
    };
    await run((tx) => renameUnit(tx, lan, { unitId: ids.centre, name: "Trung tâm Văn hóa", on: "2026-01-01", at: AT }));
    expect(await getUnit(database.db, ids.centre, "2026-01-01")).toMatchObject({ name: "Trung tâm Văn hóa" });
  });

  test("two moves at once cannot close a circle between them", async () => {
    const ids = await buildProvince(database.db, "Tỉnh Quảng Ngãi");
    const a = await buildUnit(database.db, { kind: "department", name: "Sở A", parentId: ids.province });
    const b = await buildUnit(database.db, { kind: "department", name: "Sở B", parentId: ids.province });
    const outcomes = await Promise.allSettled([
      run((tx) => moveUnit(tx, system, { unitId: a, parentId: b, on: "2026-01-01", at: AT })),
      run((tx) => moveUnit(tx, system, { unitId: b, parentId: a, on: "2026-01-01", at: AT })),
    ]);
    expect(outcomes.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("finding units", () => {
  test("the tree lists bodies before areas, in Vietnamese order, with depth and counts", async () => {
    const ids = await buildProvince(database.db, "Tỉnh Thanh Hóa");
    const ward10 = await buildUnit(database.db, { name: "Phường 10", parentId: ids.province });
    const ward2 = await buildUnit(database.db, { name: "Phường 2", parentId: ids.province });
    const tree = await listTree(database.db, "2026-01-01", ids.province);
    expect(tree.map((unit) => [unit.depth, unit.id])).toEqual([
      [0, ids.province],
      [1, ids.department],
      [1, ward2],
      [1, ward10],
      [1, ids.hungMy],
      [1, ids.tanThanh],
      [2, ids.centre],
    ]);
    expect(tree[0]?.childCount).toBe(5);
    expect(await listTree(database.db, "2025-06-30", ids.province)).toEqual([]);
  });

  test("search goes by any name, with or without marks, by alias and code", async () => {
    const province = await buildUnit(database.db, { kind: "province", name: "Tỉnh Đắk Lắk", code: "66" });
    const id = await buildUnit(database.db, { name: "Xã Krông Na", parentId: province, code: "24235" });
    await run((tx) => renameUnit(tx, system, { unitId: id, name: "Xã Buôn Đôn", on: "2026-01-01", at: AT }));
    await run((tx) => addUnitAlias(tx, system, { unitId: id, alias: "Bản Đôn", at: AT }));
    for (const text of ["krông na", "KRONG NA", "xa buon don", "Buôn", "ban don", "24235"]) {
      expect(
        (await searchUnits(database.db, text, "2026-11-20")).map((unit) => unit.id),
        text,
      ).toContain(id);
    }
    expect(await searchUnits(database.db, "%", "2026-11-20")).toEqual([]);
  });

  test("a written name finds the unit it means", async () => {
    const caMau = await buildUnit(database.db, { kind: "province", name: "Tỉnh Kiên Giang", on: "2000-01-01" });
    const culture = await buildUnit(database.db, {
      kind: "department",
      name: "Sở Văn hóa, Thể thao và Du lịch",
      parentId: caMau,
    });
    const office = await buildUnit(database.db, {
      kind: "department",
      name: "Văn phòng Ủy ban nhân dân tỉnh",
      parentId: caMau,
    });
    const thanh = await buildUnit(database.db, { name: "Xã Mỹ Thạnh", parentId: caMau });
    const thành = await buildUnit(database.db, { name: "Xã Mỹ Thành", parentId: caMau });
    const ward = await buildUnit(database.db, { name: "Phường Rạch Sỏi", parentId: caMau });
    const find = async (text: string) =>
      (await matchUnitByName(database.db, text, "2026-11-20", { within: caMau })).map((match) => match.unit.id);
    expect(await find("Sở VHTTDL")).toEqual([culture]);
    expect(await find("sở VHTT&DL")).toEqual([culture]);
    expect(await find("Sở Văn hoá, Thể thao và Du lịch")).toEqual([culture]);
    expect(await find("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH TỈNH KIÊN GIANG")).toEqual([culture]);
    expect(await find("VP UBND tỉnh")).toEqual([office]);
    expect(await find("UBND tỉnh")).toEqual([caMau]);
    expect(await find("UBND xã Mỹ Thạnh")).toEqual([thanh]);
    expect(await find("xã Mĩ Thành")).toEqual([thành]);
    expect((await find("UBND xa My Thanh")).sort()).toEqual([thanh, thành].sort());
    expect(await find("Ủy ban nhân dân phường Rạch Sỏi, tỉnh Kiên Giang")).toEqual([ward]);
    expect(await find("P. Rạch Sỏi")).toEqual([ward]);
    expect(await find("rạch sỏi")).toEqual([ward]);
    expect(await find("xã Rạch Sỏi, tỉnh Cao Bằng")).toEqual([]);
    expect(await find("Sở Công Thương")).toEqual([]);
    expect(await find("")).toEqual([]);
  });
});

/** Names as plans of many provinces print them, and the unit each means; null where none of the tree is meant. */
const PRINTED: [string, string | null][] = [
  ["Sở Nội vụ", "Sở Nội vụ"],
  ["SỞ NỘI VỤ", "Sở Nội vụ"],
  ["Giám đốc Sở Nội vụ", "Sở Nội vụ"],
  ["Sở Nội vụ tỉnh", "Sở Nội vụ"],
  ["Sở Nội vụ tỉnh An Bình", "Sở Nội vụ"],
  ["Sở LĐ-TB&XH", "Sở Nội vụ"],
  ["Sở LĐTBXH", "Sở Nội vụ"],
  ["Sở Lao động - Thương binh và Xã hội", "Sở Nội vụ"],
  ["Sở Lao động, Thương binh và Xã hội", "Sở Nội vụ"],
  ["Sở TT&TT", "Sở Khoa học và Công nghệ"],
  ["Sở TTTT", "Sở Khoa học và Công nghệ"],
  ["Sở Thông tin và Truyền thông", "Sở Khoa học và Công nghệ"],
  ["Sở Thông tin & Truyền thông", "Sở Khoa học và Công nghệ"],
  ["Sở KH&CN", "Sở Khoa học và Công nghệ"],
  ["Sở KHCN", "Sở Khoa học và Công nghệ"],
  ["Sở Khoa học & Công nghệ", "Sở Khoa học và Công nghệ"],
  ["Sở KH&ĐT", "Sở Tài chính"],
  ["Sở KHĐT", "Sở Tài chính"],
  ["Sở Kế hoạch và Đầu tư", "Sở Tài chính"],
  ["Sở GTVT", "Sở Xây dựng"],
  ["Sở Giao thông Vận tải", "Sở Xây dựng"],
  ["Sở TN&MT", "Sở Nông nghiệp và Môi trường"],
  ["Sở NN&PTNT", "Sở Nông nghiệp và Môi trường"],
  ["Sở Nông nghiệp và PTNT", "Sở Nông nghiệp và Môi trường"],
  ["Sở NN&MT", "Sở Nông nghiệp và Môi trường"],
  ["Sở Nông nghiệp và MT", "Sở Nông nghiệp và Môi trường"],
  ["Sở GD&ĐT", "Sở Giáo dục và Đào tạo"],
  ["Sở GDĐT", "Sở Giáo dục và Đào tạo"],
  ["Sở Giáo dục & Đào tạo", "Sở Giáo dục và Đào tạo"],
  ["Sở VH,TT&DL", "Sở Văn hóa, Thể thao và Du lịch"],
  ["Sở VHTT&DL", "Sở Văn hóa, Thể thao và Du lịch"],
  ["Sở Văn hoá, Thể thao và Du lịch", "Sở Văn hóa, Thể thao và Du lịch"],
  ["VP UBND tỉnh", "Văn phòng Ủy ban nhân dân tỉnh"],
  ["Văn phòng UBND tỉnh", "Văn phòng Ủy ban nhân dân tỉnh"],
  ["Chánh Văn phòng UBND tỉnh", "Văn phòng Ủy ban nhân dân tỉnh"],
  ["Văn phòng Uỷ ban nhân dân tỉnh An Bình", "Văn phòng Ủy ban nhân dân tỉnh"],
  ["Công an tỉnh", "Công an tỉnh"],
  ["Công an tỉnh An Bình", "Công an tỉnh"],
  ["BCH Quân sự tỉnh", "Bộ Chỉ huy Quân sự tỉnh"],
  ["Bộ CHQS tỉnh", "Bộ Chỉ huy Quân sự tỉnh"],
  ["Bộ Chỉ huy quân sự tỉnh", "Bộ Chỉ huy Quân sự tỉnh"],
  ["UBMTTQVN tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"],
  ["Ủy ban MTTQ Việt Nam tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"],
  ["UBMTTQ Việt Nam tỉnh An Bình", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"],
  ["Hội LHPN tỉnh", "Hội Liên hiệp Phụ nữ tỉnh"],
  ["Hội Liên hiệp phụ nữ tỉnh", "Hội Liên hiệp Phụ nữ tỉnh"],
  ["Tỉnh đoàn", "Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh"],
  ["Tỉnh Đoàn An Bình", "Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh"],
  ["Đoàn TNCS Hồ Chí Minh tỉnh", "Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh"],
  ["LĐLĐ tỉnh", "Liên đoàn Lao động tỉnh"],
  ["BHXH tỉnh", "Bảo hiểm xã hội tỉnh"],
  ["Trung tâm PVHCC tỉnh", "Trung tâm Phục vụ hành chính công tỉnh"],
  ["Đài PT-TH tỉnh", "Đài Phát thanh - Truyền hình tỉnh"],
  ["Đài Phát thanh và Truyền hình tỉnh", "Đài Phát thanh - Truyền hình tỉnh"],
  ["UBND tỉnh", "Tỉnh An Bình"],
  ["UBND xã Vĩnh Hòa", "Xã Vĩnh Hòa"],
  ["Ủy ban nhân dân xã Hòa Phú", "Xã Vĩnh Hòa"],
  ["UBND phường 2", "Phường Tân An"],
  ["Chủ tịch UBND phường Tân An", "Phường Tân An"],
  ["Sở Khoa học - Công nghệ", "Sở Khoa học và Công nghệ"],
  ["Sở VH-TT-DL", "Sở Văn hóa, Thể thao và Du lịch"],
  ["Sở GD-ĐT", "Sở Giáo dục và Đào tạo"],
  ["Sở TC", "Sở Tài chính"],
  ["Đảng ủy xã Vĩnh Hòa", "Xã Vĩnh Hòa"],
  ["Phòng Cải cách hành chính Sở Nội vụ", null],
  ["UBND tỉnh Cao Bằng", null],
  ["Cục Thuế tỉnh", null],
  ["UBND xã Sơn Đông", null],
  ["Sở Du lịch", null],
  ["Bộ Nội vụ", null],
];

test("names as plans print them find their unit, also by what they were called before", async () => {
  const AN_BINH = "2000-01-01";
  const province = await buildUnit(database.db, { kind: "province", name: "Tỉnh An Bình", on: AN_BINH });
  const build = (name: string, kind: "department" | "commune" = "department") =>
    buildUnit(database.db, { kind, name, parentId: province, on: AN_BINH });
  const heirs: [string, string[]][] = [
    ["Sở Nội vụ", ["Sở Lao động - Thương binh và Xã hội"]],
    ["Sở Khoa học và Công nghệ", ["Sở Thông tin và Truyền thông"]],
    ["Sở Tài chính", ["Sở Kế hoạch và Đầu tư"]],
    ["Sở Xây dựng", ["Sở Giao thông vận tải"]],
  ];
  for (const [name, gone] of heirs) {
    const unitId = await build(name);
    const ended = await Promise.all(gone.map((one) => build(one)));
    await run((tx) => mergeUnits(tx, system, { unitIds: ended, into: { unitId }, on: "2025-03-01", at: AT }));
  }
  const farming = await Promise.all(
    ["Sở Nông nghiệp và Phát triển nông thôn", "Sở Tài nguyên và Môi trường"].map((name) => build(name)),
  );
  await run((tx) =>
    mergeUnits(tx, system, {
      unitIds: farming,
      into: { name: "Sở Nông nghiệp và Môi trường", parentId: province },
      on: "2025-03-01",
      at: AT,
    }),
  );
  for (const name of new Set(PRINTED.flatMap(([, wanted]) => (wanted ? [wanted] : [])))) {
    if (/^(?:Sở (?:Nội|Khoa|Tài|Xây|Nông)|Tỉnh|Xã|Phường)/u.test(name)) continue;
    await build(name);
  }
  const merge = async (names: string[], into: string) => {
    const old = await Promise.all(names.map((name) => build(name, "commune")));
    await run((tx) =>
      mergeUnits(tx, system, { unitIds: old, into: { name: into, parentId: province }, on: "2025-07-01", at: AT }),
    );
  };
  await merge(["Xã Vĩnh Bình", "Xã Hòa Phú"], "Xã Vĩnh Hòa");
  await merge(["Phường 1", "Phường 2"], "Phường Tân An");
  const wrong: string[] = [];
  for (const [printed, wanted] of PRINTED) {
    const found = await matchUnitByName(database.db, printed, "2026-11-20", { within: province });
    const name = found.length === 1 ? found[0]!.unit.name : found.length === 0 ? null : `${found.length} units`;
    if (name !== wanted) wrong.push(`${printed}: ${name}`);
  }
  expect(wrong).toEqual([]);
});
