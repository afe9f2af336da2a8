import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planSuccessions } from "./import/plan-successions.ts";
import { vi } from "./messages.vi.ts";
import { readHours, tellHours } from "./opening-hours.ts";
import {
  apportion,
  placements,
  restateFigures,
  type Succession,
  type SuccessionGraph,
  successorIdsOn,
} from "./succession.ts";
import { amendVersions, endVersions, mayStandUnder, UNIT_KINDS, type UnitVersion, versionOn } from "./unit.ts";
import { derivedAliases, nameKey, readName, sameName, splitAreaName } from "./unit-name.ts";
import { assignSlugs, isUsableSlug, RESERVED_SLUGS, type SlugWish, slugCandidates } from "./unit-slug.ts";

const day = (n: number): string => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10);

const version = (validFrom: string, validTo: string | null, facts: Partial<UnitVersion> = {}): UnitVersion => ({
  name: "Xã A",
  shortName: "A",
  type: "Xã",
  parentId: null,
  code: null,
  slug: "a",
  placeName: null,
  address: null,
  phone: null,
  email: null,
  openingHours: null,
  validFrom,
  validTo,
  ...facts,
});

describe("versions", () => {
  const Act = fc.record({
    on: fc.integer({ min: 0, max: 400 }),
    key: fc.constantFrom("name" as const, "phone" as const, "parentId" as const),
    value: fc.constantFrom("x", "y", "z"),
  });

  test("whatever is changed in whatever order, the versions tile the life, and days before a change stay", () => {
    fc.assert(
      fc.property(fc.array(Act, { maxLength: 12 }), (acts) => {
        let versions = [version(day(0), null)];
        for (const act of acts) {
          const next = amendVersions(versions, day(act.on), { [act.key]: act.value });
          for (let n = 0; n <= 410; n += 7) {
            const before = versionOn(versions, day(n));
            const after = versionOn(next, day(n));
            const expected = n < act.on ? before : null;
            if (expected)
              expect({ ...after, validFrom: "", validTo: "" }).toEqual({ ...expected, validFrom: "", validTo: "" });
          }
          expect(versionOn(next, day(act.on))[act.key]).toBe(act.value);
          expect(next[0]?.validFrom).toBe(day(0));
          expect(next.at(-1)?.validTo).toBeNull();
          for (let at = 1; at < next.length; at++) {
            expect(next[at - 1]?.validTo).toBe(next[at]?.validFrom);
            expect(next[at]!.validFrom > next[at - 1]!.validFrom).toBe(true);
          }
          versions = next;
        }
      }),
      { seed: 20250701, numRuns: 200 },
    );
  });

  test("a change holds until the same fact changes again, and goes on through changes of other facts", () => {
    let versions = [version(day(0), null)];
    versions = amendVersions(versions, day(100), { name: "Xã B" });
    versions = amendVersions(versions, day(50), { phone: "1" });
    versions = amendVersions(versions, day(20), { name: "Xã C" });
    expect(versions.map(({ name, phone, validFrom }) => [name, phone, validFrom])).toEqual([
      ["Xã A", null, day(0)],
      ["Xã C", null, day(20)],
      ["Xã C", "1", day(50)],
      ["Xã B", "1", day(100)],
    ]);
    expect(endVersions(versions, day(50)).map((one) => [one.validFrom, one.validTo])).toEqual([
      [day(0), day(20)],
      [day(20), day(50)],
    ]);
  });
});

test("areas stand under areas, bodies under what they belong to", () => {
  expect(mayStandUnder("commune", "province")).toBe(true);
  expect(mayStandUnder("commune", null)).toBe(false);
  expect(mayStandUnder("province", "commune")).toBe(false);
  expect(mayStandUnder("department", "province")).toBe(true);
  for (const kind of UNIT_KINDS) expect(mayStandUnder("central", kind)).toBe(kind === "central");
});

describe("names", () => {
  test.each([
    ["Phường Bạc Liêu", "Phường", "Bạc Liêu"],
    ["Thành phố Hồ Chí Minh", "Thành phố", "Hồ Chí Minh"],
    ["Thị Xã Mộc Châu", "Thị xã", "Mộc Châu"],
    ["Đặc khu Bạch Long Vĩ", "Đặc khu", "Bạch Long Vĩ"],
    ["Phường 1", "Phường", "1"],
    ["Xã Xã Lũng", "Xã", "Xã Lũng"],
    ["Sở Nội vụ", "", "Sở Nội vụ"],
  ])("%s", (name, type, shortName) => expect(splitAreaName(name)).toEqual({ type, shortName }));

  test.each([
    ["Xã Chiêm Hoá", "Xã Chiêm Hóa", true],
    ["Xã Quí Quân", "Xã Quý Quân", true],
    ["Xã Mỹ Thành", "Xã Mĩ Thành", true],
    ["xã  tân thành", "Xã Tân Thành", true],
    ["Xã Đại áng", "Xã Đại Áng", true],
    ["Xã Tân Thành", "Xã Tân Thạnh", false],
    ["Phường Thúy Sơn", "Phường Thúi Sơn", false],
    ["Xã Đắc Lua", "Xã Dắc Lua", false],
  ])("%s and %s", (a, b, same) => {
    expect(sameName(a, b)).toBe(same);
    // What is typed with combining marks is the same name.
    expect(sameName(a.normalize("NFD"), b)).toBe(same);
  });

  test("abbreviations", () => {
    expect(derivedAliases("Sở Văn hóa, Thể thao và Du lịch")).toEqual(["Sở VHTTDL"]);
    expect(derivedAliases("Sở Nông nghiệp và Môi trường")).toEqual(["Sở NNMT"]);
    expect(derivedAliases("Sở Nội vụ")).toEqual([]);
    expect(derivedAliases("Trung tâm Phục vụ hành chính công tỉnh")).toEqual(["Trung tâm PVHCCT"]);
    expect(nameKey("Sở VHTT&DL")).toBe("so vhttdl");
    expect(nameKey("VP UBND tỉnh")).toBe(nameKey("Văn phòng Ủy ban nhân dân tỉnh"));
  });

  test("a written name is taken apart into what is meant and where", () => {
    const read = readName("UBND phường 1, thành phố Bạc Liêu, tỉnh Bạc Liêu");
    expect(read).toMatchObject({ core: "1", type: "Phường", kinds: ["commune"] });
    expect(read?.within.map((one) => one.whole)).toEqual(["thanh pho bac lieu", "tinh bac lieu"]);
    expect(readName("Sở Văn hóa, Thể thao và Du lịch")?.within).toEqual([]);
    expect(readName("UBND tỉnh")).toMatchObject({ core: "", kinds: ["province"] });
    expect(readName("  –  ")).toBeNull();
  });

  test("any text at all gives a key without marks, and reading never fails", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
        expect(nameKey(text)).toMatch(/^[a-z0-9 ]*$/);
        readName(text);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe("addresses", () => {
  const wish = (name: string, above: string[], code: string): SlugWish => ({
    kind: "commune",
    name,
    code,
    above,
    year: "2025",
  });

  test("the name alone where nobody else bears it, with the province where it repeats", () => {
    const wishes = [
      wish("Phường Bạc Liêu", ["Tỉnh Cà Mau"], "31825"),
      wish("Phường Tân Thành", ["Tỉnh Cà Mau"], "32000"),
      wish("Xã Tân Thành", ["Tỉnh Bắc Ninh"], "07000"),
      wish("Xã Tân Thạnh", ["Tỉnh Bắc Ninh"], "07001"),
      wish("Phường Tây Ninh", ["Tỉnh Tây Ninh"], "25459"),
      wish("Xã Thủ Tục", ["Tỉnh Bắc Ninh"], "07002"),
      wish("Phường 1", ["Tỉnh Bắc Ninh"], "07003"),
    ];
    expect(assignSlugs(wishes, (slug) => slug === "tay-ninh")).toEqual([
      "bac-lieu",
      "tan-thanh-ca-mau",
      "xa-tan-thanh-bac-ninh-07000",
      "xa-tan-thanh-bac-ninh-07001",
      "phuong-tay-ninh",
      "thu-tuc-bac-ninh",
      "phuong-1",
    ]);
  });

  test("never reserved, never twice, always an address, whatever the names", () => {
    const Name = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.array(fc.tuple(Name, Name), { minLength: 1, maxLength: 30 }), (names) => {
        const wishes = names.map(([name, above], at) => wish(`Xã ${name}`, [above], String(at)));
        const slugs = assignSlugs(wishes, () => false);
        expect(new Set(slugs).size).toBe(slugs.length);
        for (const slug of slugs) {
          expect(isUsableSlug(slug)).toBe(true);
          expect(RESERVED_SLUGS.has(slug)).toBe(false);
        }
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  test("every reserved word gets a way round", () => {
    for (const word of RESERVED_SLUGS) {
      expect(
        slugCandidates({ kind: "department", name: word, code: null, above: ["Tỉnh Cà Mau"], year: "2026" })[0],
      ).toBe(`${word}-ca-mau`);
    }
  });
});

describe("successions", () => {
  /** A random history: units begin, merge, divide with or without known shares, and give parts away. */
  const History = fc.array(
    fc.record({
      kind: fc.constantFrom("merge" as const, "split" as const, "partial" as const),
      picks: fc.array(fc.nat(1000), { minLength: 3, maxLength: 3 }),
      share: fc.option(fc.integer({ min: 0, max: 1000 }), { nil: null }),
    }),
    { maxLength: 14 },
  );

  function build(history: readonly { kind: "merge" | "split" | "partial"; picks: number[]; share: number | null }[]) {
    const lives = new Map<string, { createdOn: string; endedOn: string | null; lastParentId: string | null }>();
    const after = new Map<string, Succession[]>();
    let made = 0;
    const begin = (on: string): string => {
      const id = `u${made++}`;
      lives.set(id, { createdOn: on, endedOn: null, lastParentId: null });
      return id;
    };
    for (let n = 0; n < 5; n++) begin(day(0));
    const link = (fromUnitId: string, row: Omit<Succession, "fromUnitId" | "note">): void => {
      after.set(fromUnitId, [...(after.get(fromUnitId) ?? []), { ...row, fromUnitId, note: null }]);
    };
    history.forEach((event, at) => {
      const onDate = day(10 * (at + 1));
      const alive = [...lives].filter(([, life]) => life.endedOn === null).map(([id]) => id);
      const [a, b] = [alive[event.picks[0]! % alive.length]!, alive[event.picks[1]! % alive.length]!];
      const share = event.share === null ? null : event.share / 1000;
      if (event.kind === "merge" && a !== b) {
        lives.get(a)!.endedOn = onDate;
        link(a, { toUnitId: b, onDate, kind: "merge", share: 1, isMain: true });
      } else if (event.kind === "split") {
        lives.get(a)!.endedOn = onDate;
        const [x, y] = [begin(onDate), begin(onDate)];
        link(a, { toUnitId: x, onDate, kind: "split", share, isMain: event.picks[2]! % 2 === 0 });
        link(a, {
          toUnitId: y,
          onDate,
          kind: "split",
          share: share === null ? null : 1 - share,
          isMain: event.picks[2]! % 2 === 1,
        });
      } else if (a !== b) link(a, { toUnitId: b, onDate, kind: "partial", share, isMain: false });
    });
    const graph: SuccessionGraph = { lives, after };
    return { graph, ids: [...lives.keys()], last: day(10 * (history.length + 2)) };
  }

  test("from any unit and day, figures reach units that live, and totals are conserved", () => {
    fc.assert(
      fc.property(
        History,
        fc.nat(160),
        fc.array(fc.nat(100_000), { minLength: 30, maxLength: 30 }),
        (history, since, values) => {
          const { graph, ids, last } = build(history);
          const from = day(since);
          const figures = new Map(
            ids
              .filter((id) => graph.lives.get(id)!.createdOn <= from)
              .map((id, at) => [id, values[at % values.length]!] as const),
          );
          const places = new Map([...figures.keys()].map((id) => [id, placements(graph, id, from, last)]));
          for (const [id, parts] of places) {
            expect(parts.reduce((sum, part) => sum + part.share, 0)).toBeCloseTo(1, 9);
            for (const part of parts) {
              const life = graph.lives.get(part.unitId)!;
              // Units that were gone before `since` have nothing counted at them; all others end up alive.
              if ((graph.lives.get(id)!.endedOn ?? "9999") > from) expect(life.endedOn).toBeNull();
            }
          }
          const { values: restated } = restateFigures(figures, places);
          const sum = (all: Iterable<number>): number => [...all].reduce((total, one) => total + one, 0);
          expect(sum(restated.values())).toBe(sum(figures.values()));
        },
      ),
      { seed: 3, numRuns: 400 },
    );
  });

  test("an ended unit always leads to units that live on the day", () => {
    fc.assert(
      fc.property(History, (history) => {
        const { graph, ids, last } = build(history);
        for (const id of ids) {
          const heirs = successorIdsOn(graph, id, last);
          expect(heirs.length).toBeGreaterThan(0);
          for (const heir of heirs) expect(graph.lives.get(heir)?.endedOn).toBeNull();
        }
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  test("whole figures are divided into whole parts with the same sum", () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 9 }),
        (figure, weights) => {
          const total = weights.reduce((sum, one) => sum + one, 0);
          fc.pre(total > 0);
          const parts = apportion(
            figure,
            weights.map((one) => one / total),
          );
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(figure);
          for (const part of parts) expect(Number.isInteger(part) && part >= 0).toBe(true);
        },
      ),
      { seed: 5, numRuns: 300 },
    );
  });
});

describe("what the lines of one former unit say together", () => {
  const line = (newId: string, note: string, keepsCode = false, keepsName = false) => ({
    newId,
    note,
    keepsCode,
    keepsName,
  });
  const told = (lines: ReturnType<typeof line>[]) =>
    planSuccessions(lines).map((one) => [one.toUnitId, one.kind, one.share, one.isMain]);

  test.each([
    ["Nhập toàn bộ", "merge", 1],
    ["Giữ nguyên", "same", 1],
    ["Đổi tên", "rename", 1],
    ["Đổi loại hình", "rename", 1],
    ["Sắp xếp toàn bộ huyện Côn Đảo thành đặc khu Côn Đảo", "rename", 1],
    ["Nhập một phần diện tích", "split", null],
  ])("%s", (note, kind, share) => expect(told([line("a", note)])).toEqual([["a", kind, share, true]]));

  test("people count, land does not", () => {
    expect(
      told([line("a", "Nhâp một phần  diện tích", true), line("b", "Nhập một phần diện tích, toàn bộ dân số")]),
    ).toEqual([
      ["a", "split", 0, false],
      ["b", "split", 1, true],
    ]);
  });

  test("unknown parts stay unknown; the main one keeps the code, else the name, else stands first", () => {
    expect(
      told([line("a", "Nhập một phần"), line("b", "Nhập một phần", true), line("c", "Nhập một phần", false, true)]),
    ).toEqual([
      ["a", "split", null, false],
      ["b", "split", null, true],
      ["c", "split", null, false],
    ]);
    expect(told([line("a", "Nhập một phần"), line("b", "Phần còn lại sau khi tách một phần")])[1]?.[3]).toBe(true);
    expect(told([line("a", "Nhập một phần"), line("b", "Nhập một phần")])[0]?.[3]).toBe(true);
  });
});

describe("hours", () => {
  test.each([
    ["07:00-11:00, 13:00-17:00", 2],
    ["7h30 – 11h30; 13h-17h", 2],
    ["7 giờ - 11 giờ", 1],
    ["", 0],
    ["sáng", null],
    ["11:00-07:00", null],
    ["07:00-12:00, 11:00-13:00", null],
    ["07:00-25:00", null],
  ])("%s", (text, count) => expect(readHours(text)?.length ?? null).toBe(count));

  test("days with the same hours are told together", () => {
    const open = [{ from: "07:00", to: "11:00" }];
    expect(tellHours({ mon: open, tue: open, wed: open, thu: open, fri: open, sat: [], sun: [] }, vi)).toEqual([
      "Thứ Hai – Thứ Sáu: 07:00–11:00",
      "Thứ Bảy – Chủ nhật: nghỉ",
    ]);
  });
});
