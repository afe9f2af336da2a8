import { beforeAll, expect, test } from "vitest";
import { transaction } from "../../platform/db/index.ts";
import { useTestApp } from "../../testing/app.ts";
import { catalogueOf } from "./catalogue.ts";
import { importRecords } from "./import-procedures.ts";
import { buildProcedure } from "./testing/build-procedure.ts";

const site = useTestApp();
const PAGE = { offset: 0, limit: 10 };

const take = (name: string, day: string) =>
  transaction(site.app.db, (tx) =>
    importRecords(
      tx,
      { id: "system", name: "Hệ thống" },
      {
        records: [buildProcedure({ code: "1.005555", name, field: "Hộ tịch" })],
        source: "test",
        at: new Date(`${day}T02:00:00Z`),
      },
    ),
  );

const found = async (day: string, q: string) =>
  (await (await catalogueOf(site.app).on(day)).search(q, {}, PAGE)).items.map((item) => item.name);

beforeAll(async () => {
  await take("Ghi việc sinh vào sổ làng", "2026-07-01");
  await take("Thủ tục đăng ký khai sinh", "2026-09-01");
  await catalogueOf(site.app).refresh();
});

test("a procedure renamed since is found by the name it bore on the day", async () => {
  expect(await found("2026-08-01", "sổ làng")).toEqual(["Ghi việc sinh vào sổ làng"]);
  expect(await found("2026-08-01", "1.005555")).toEqual(["Ghi việc sinh vào sổ làng"]);
  expect(await found("2026-10-01", "khai sinh")).toEqual(["Thủ tục đăng ký khai sinh"]);
  expect(await found("2026-10-01", "sổ làng")).not.toContain("Ghi việc sinh vào sổ làng");
  expect(await found("2026-06-30", "khai sinh")).toEqual([]);
});

test("today is the catalogue itself, with everything it remembers", async () => {
  const catalogue = catalogueOf(site.app);
  expect(await catalogue.on("2026-11-20")).toBe(catalogue);
});

test("lists and counts of a day are of that day's versions, also after a change", async () => {
  const then = await catalogueOf(site.app).on("2026-08-01");
  expect((await then.list({}, PAGE)).items.map((item) => item.name)).toEqual(["Ghi việc sinh vào sổ làng"]);
  expect((await then.facets({})).fields).toEqual([{ field: "Hộ tịch", count: 1 }]);
  await take("Thủ tục khai sinh điện tử", "2026-11-01");
  await catalogueOf(site.app).refresh();
  expect(await found("2026-10-01", "khai sinh")).toEqual(["Thủ tục đăng ký khai sinh"]);
  expect(await found("2026-11-05", "khai sinh điện tử")).toEqual(["Thủ tục khai sinh điện tử"]);
  // Who still holds the day from before the change reads what it read then.
  expect((await then.list({}, PAGE)).total).toBe(1);
});

test("the first question after a change finds it: nobody is answered from what stood before", async () => {
  const catalogue = catalogueOf(site.app);
  expect((await catalogue.search("nuôi ong", {}, PAGE)).total).toBe(0);
  const told = new Promise((heard) => site.app.notifications?.on("public_changed", heard));
  await transaction(site.app.db, (tx) =>
    importRecords(
      tx,
      { id: "system", name: "Hệ thống" },
      {
        records: [buildProcedure({ code: "1.005556", name: "Đăng ký nuôi ong lấy mật", field: "Chăn nuôi" })],
        source: "test",
        at: site.clock.now(),
      },
    ),
  );
  await told;
  expect((await catalogue.search("nuôi ong", {}, PAGE)).items.map((item) => item.code)).toEqual(["1.005556"]);
});
