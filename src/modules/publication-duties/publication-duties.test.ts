import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { transaction } from "../../platform/db/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../testing/app.ts";
import { signedIn } from "../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../organisations/index.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";
import { openPeriodicDuties } from "./jobs/open-periodic.ts";

const site = useTestApp();
let officer: Browser;
let province: Browser;
let stranger: Browser;
let admin: Browser;
let units: Awaited<ReturnType<typeof buildProvince>>;
const BASE = "/can-bo/cong-khai";

beforeAll(async () => {
  units = await buildProvince(site.app.db);
  await transaction(site.app.db, (tx) => saveHomeUnit(tx, units.province));
  officer = site.browser(await signedIn(site.app, { unitId: units.tanThanh, roles: ["officer"] }));
  province = site.browser(await signedIn(site.app, { unitId: units.province, roles: ["leader"] }));
  stranger = site.browser(await signedIn(site.app, { unitId: units.hungMy, roles: ["officer"] }));
  admin = site.browser(await signedIn(site.app, { unitId: units.province, roles: ["admin"] }));
});

const dutyId = async (title: string): Promise<string> =>
  (await sql<{ id: string }>`select id from publication_duty where title like ${`${title}%`}`.execute(site.app.db))
    .rows[0]?.id ?? "";
const day = (name: string, iso: string): Record<string, string> => {
  const [year = "", month = "", d = ""] = iso.split("-");
  return { [`${name}-day`]: d, [`${name}-month`]: month, [`${name}-year`]: year };
};

test("a matter is counted down by form; taken off early it is not done, withdrawn it proves nothing", async () => {
  const form = {
    dutyId: await dutyId("Phí, lệ phí"),
    unitId: units.tanThanh,
    title: "Mức thu tiền vệ sinh",
    document: "15/TB-UBND",
    ...day("ngay", "2026-09-03"),
  };
  expect(await problemsOf((await officer.get(`${BASE}/moi`)).body)).toEqual([]);
  const wrong = await officer.post(`${BASE}/moi`, { ...form, ...day("ngay", "2026-02-31"), title: "" });
  expect(wrong.status).toBe(422);
  expect(wrong.body).toContain("15/TB-UBND");
  expect((await stranger.post(`${BASE}/moi`, form)).status).toBe(422);
  const opened = await officer.post(`${BASE}/moi`, form);
  expect(opened.status).toBe(303);
  const address = String(opened.headers.location).replace(/\?.*/, "");
  expect((await officer.get(address)).body).toContain("Đã quá hạn mà chưa công khai.");
  const record = (more: Record<string, string>) =>
    officer.post(`${address}/ghi-nhan`, { place: "Bảng tin trụ sở", ...more });
  expect((await record({ form: "board", ...day("tu", "2026-09-01") })).body).toContain("trước ngày của văn bản");
  expect((await record({ form: "meeting", ...day("tu", "2026-09-04") })).body).toContain("Hãy chọn hình thức");
  expect((await record({ form: "board", ...day("tu", "2026-09-04"), ...day("den", "2026-09-23") })).status).toBe(303);
  const early = await officer.get(address);
  expect(early.body).toContain("Đã gỡ sau 20 ngày, cần 30 ngày liên tục");
  expect(await problemsOf(early.body)).toEqual([]);
  await record({ form: "radio", place: "Bản tin 5 giờ", ...day("tu", "2026-09-05"), ...day("den", "2026-09-07") });
  expect((await officer.get(address)).body).toContain("Đủ 3 ngày liên tục.");
  const radio = /value="([0-9a-f-]{36})">Truyền thanh/.exec((await officer.get(address)).body)?.[1] ?? "";
  expect((await officer.post(`${address}/rut`, { proof: radio, reason: "" })).status).toBe(422);
  expect((await officer.post(`${address}/rut`, { proof: radio, reason: "Ghi nhầm xã" })).status).toBe(303);
  expect((await officer.get(address)).body).toContain("Đã rút, không tính");
  expect((await stranger.get(address)).status).toBe(404);

  const list = await province.get(`${BASE}?tinhtrang=qua-han&q=muc thu`);
  expect(list.body).toContain("Mức thu tiền vệ sinh");
  expect(await problemsOf(list.body)).toEqual([]);
  expect((await province.get(`${BASE}/don-vi`)).body).toContain("tinhtrang=qua-han");
  expect((await stranger.get(BASE)).body).not.toContain("Mức thu tiền vệ sinh");
  const quarter = await officer.get(`${BASE}/quy?quy=2026-3`);
  expect(quarter.body).toContain("Bảng tin trụ sở");
  expect(quarter.body).not.toContain("Bản tin 5 giờ");
  expect(await problemsOf(quarter.body)).toEqual([]);
  expect((await officer.get(`${BASE}/quy.csv?quy=2026-3`)).body).toContain("04/09/2026");
  expect((await officer.get(`${BASE}.csv`)).body).toContain("Gỡ sớm");
  expect((await officer.post(`${address}/bo`, { dropReason: "" })).status).toBe(422);
  expect((await officer.post(`${address}/bo`, { dropReason: "Nhập trùng" })).status).toBe(303);
  expect((await officer.get(`${BASE}?q=muc thu`)).body).not.toContain("15/TB-UBND");
});

test("the list of the quarter opens by the clock, once for each commune", async () => {
  const opened = await openPeriodicDuties(site.app.db, site.app.clock.now());
  expect(opened).toBeGreaterThan(1);
  expect(await openPeriodicDuties(site.app.db, site.app.clock.now())).toBe(0);
  expect((await officer.get(BASE)).body).toContain("Danh mục nội dung đã công khai trong quý (3/2026)");
});

test("rules are data that an administrator replaces, with history", async () => {
  const duty = {
    title: "Nội dung phải niêm yết",
    matter: "Các nội dung khác",
    law: "Luật sửa đổi 2026",
    dueDays: "3",
    period: "each",
    board: "45",
    radio: "mãi",
    unitId: units.province,
    replacesId: await dutyId("Nội dung phải niêm yết"),
    ...day("ngay", "2026-12-01"),
  };
  const path = `${BASE}/quy-dinh`;
  expect((await officer.post(path, duty)).status).toBe(403);
  const wrong = await admin.post(path, { ...duty, board: "nhiều" });
  expect(wrong.status).toBe(422);
  expect(wrong.body).toContain("Luật sửa đổi 2026");
  expect((await admin.post(path, duty)).status).toBe(303);
  const list = await admin.get(path);
  expect(list.body).toContain("ít nhất 45 ngày liên tục");
  expect(list.body).toContain("30/11/2026");
  expect(await problemsOf(list.body)).toEqual([]);
});
