import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../platform/db/index.ts";
import { useTestDatabase } from "../../platform/testing/database.ts";
import { mergeUnits, renameUnit, saveHomeUnit } from "../organisations/index.ts";
import { AT, buildUnit, system } from "../organisations/testing/build-units.ts";
import { findPlaceInQuestion, placeCandidates } from "./place-in-question.ts";

describe("what may name a place", () => {
  test.each([
    ["khai sinh ở thị trấn Hộ Phòng", ["thị trấn Hộ Phòng", "thị trấn Hộ"]],
    ["dang ky tam tru phuong tan thanh", ["phuong tan thanh", "phuong tan"]],
    ["khai sinh ở Gành Hào", ["Gành Hào", "Gành"]],
    ["trợ cấp xã hội", []],
    ["thủ tục cấp xã", []],
    ["chuyển phương tiện", []],
    ["khai sinh", []],
    ["ở", []],
  ])("%s", (question, phrases) => expect(placeCandidates(question)).toEqual(phrases));

  test("a long question stays bounded", () => {
    expect(placeCandidates("xã ".repeat(5_000)).length).toBeLessThanOrEqual(8);
  });
});

describe("a place in a question", () => {
  const database = useTestDatabase();
  const ON = "2026-11-20";

  beforeAll(async () => {
    const { db } = database;
    const own = await buildUnit(db, { kind: "province", name: "Tỉnh Cà Mau", on: "2020-01-01" });
    const other = await buildUnit(db, { kind: "province", name: "Tỉnh Vĩnh Long", on: "2020-01-01" });
    const hoPhong = await buildUnit(db, { name: "Phường Hộ Phòng", parentId: own, on: "2020-01-01" });
    const lang = await buildUnit(db, { name: "Phường Láng Tròn", parentId: own, on: "2020-01-01" });
    await buildUnit(db, { name: "Xã Tân Thạnh", parentId: own });
    await buildUnit(db, { name: "Xã Tân Thạnh", parentId: other });
    const old = await buildUnit(db, { name: "Xã Viên An", parentId: own, on: "2020-01-01" });
    await transaction(db, async (tx) => {
      await saveHomeUnit(tx, own);
      await mergeUnits(tx, system, {
        unitIds: [hoPhong, lang],
        into: { name: "Phường Giá Rai", parentId: own },
        on: "2025-07-01",
        at: AT,
      });
      await renameUnit(tx, system, { unitId: old, name: "Xã Đất Mũi", on: "2025-07-01", at: AT });
    });
  });

  test.each([
    ["khai sinh ở phường Hộ Phòng", "Phường Hộ Phòng", ["Phường Giá Rai"]],
    ["khai sinh o ho phong", "Phường Hộ Phòng", ["Phường Giá Rai"]],
    ["cấp giấy ở xã Viên An", "Xã Viên An", ["Xã Đất Mũi"]],
    ["khai sinh phường Giá Rai", null, ["Phường Giá Rai"]],
  ])("%s", async (question, former, units) => {
    const place = await findPlaceInQuestion(database.db, question, ON);
    expect(place?.formerName ?? null).toBe(former);
    expect(place?.units.map((unit) => unit.name)).toEqual(units);
  });

  test("the own province's unit is meant where two bear a name", async () => {
    const place = await findPlaceInQuestion(database.db, "kết hôn ở xã Tân Thạnh", ON);
    expect(place?.units).toHaveLength(1);
  });

  test("no place, no answer", async () => {
    expect(await findPlaceInQuestion(database.db, "trợ cấp xã hội ở nhà", ON)).toBeNull();
  });
});
