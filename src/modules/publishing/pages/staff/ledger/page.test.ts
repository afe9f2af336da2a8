import { beforeAll, expect, test } from "vitest";
import { transaction } from "../../../../../platform/db/index.ts";
import { problemsOf } from "../../../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../../../testing/app.ts";
import { signedIn } from "../../../../accounts/testing/build-people.ts";
import { buildProvince } from "../../../../organisations/testing/build-units.ts";
import { insertLedgerEntry } from "../../../ledger.store.ts";

const site = useTestApp();
const LEDGER = "/can-bo/so-phat-hanh";
let province: Browser;
let commune: Browser;
let units: Awaited<ReturnType<typeof buildProvince>>;
const ids: string[] = [];

beforeAll(async () => {
  const { db } = site.app;
  units = await buildProvince(db);
  province = site.browser(await signedIn(site.app, { unitId: units.province, roles: ["inspector"] }));
  commune = site.browser(await signedIn(site.app, { unitId: units.hungMy, roles: ["editor"] }));
  const rows = [
    { title: "Đăng ký khai sinh: thay đổi lệ phí", unitId: units.tanThanh, day: "2026-10-05", record: "a" },
    { title: "Lịch trực tuần này", unitId: units.tanThanh, day: "2026-11-12", record: "b" },
    { title: "Lệ phí hộ tịch được miễn", unitId: units.hungMy, day: "2026-11-15", record: "c" },
  ];
  for (const { title, unitId, day, record } of rows)
    ids.push(
      await transaction(db, (tx) =>
        insertLedgerEntry(tx, {
          key: `test:${record}`,
          channel: "portal",
          recordKind: "item",
          recordId: record,
          recordVersion: 1,
          title,
          unitId,
          taskId: null,
          createdBy: "p",
          createdAt: new Date(`${day}T09:00:00+07:00`),
          state: "sent",
          sentAt: new Date(`${day}T09:00:00+07:00`),
        }),
      ),
    );
});

const titles = (body: string): string[] =>
  ["Đăng ký khai sinh", "Lịch trực tuần này", "Lệ phí hộ tịch"].filter((one) => body.includes(one));

test.each([
  ["q=le+phi", ["Đăng ký khai sinh", "Lệ phí hộ tịch"]],
  ["q=le+phi+khai+sinh", ["Đăng ký khai sinh"]],
  ["tu=1/11/2026&den=12/11/2026", ["Lịch trực tuần này"]],
  ["den=2026-10-31", ["Đăng ký khai sinh"]],
  ["loai=item&ma=c", ["Lệ phí hộ tịch"]],
  ["q=khong+co", []],
])("%s finds what was asked for, on the page as in the file", async (asked, found) => {
  const page = await province.get(`${LEDGER}?${asked}`);
  expect(await problemsOf(page.body)).toEqual([]);
  expect(titles(page.body)).toEqual(found);
  expect(titles((await province.get(`${LEDGER}.csv?${asked}`)).body)).toEqual(found);
});

test("one row has its address; a unit sees its own, and who oversees it chooses among the units below", async () => {
  expect(titles((await province.get(`${LEDGER}?dong=${ids[1]}`)).body)).toEqual(["Lịch trực tuần này"]);
  expect(titles((await commune.get(`${LEDGER}?dong=${ids[1]}`)).body)).toEqual([]);
  expect(titles((await commune.get(LEDGER)).body)).toEqual(["Lệ phí hộ tịch"]);
  const chosen = await province.get(`${LEDGER}?donvi=${units.tanThanh}`);
  expect(titles(chosen.body)).toEqual(["Đăng ký khai sinh", "Lịch trực tuần này"]);
  expect(chosen.body).toContain(`value="${units.tanThanh}" selected`);
});

test("a day that is none is told at its field, with what was typed", async () => {
  const page = await province.get(`${LEDGER}?tu=31/02/2026`);
  expect(page.body).toContain("Không có ngày này");
  expect(page.body).toContain('value="31/02/2026"');
  expect(titles(page.body)).toHaveLength(3);
});
