import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../platform/db/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../testing/app.ts";
import { signedIn } from "../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../organisations/index.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";
import { approve } from "../proposals/testing/approve.ts";
import { listWifi, opensByMonth } from "./wifi/wifi.store.ts";
import { joinText } from "./wifi/wifi.ts";

test.each([
  ["UBND Tan Thanh", "WIFI:T:nopass;S:UBND Tan Thanh;;"],
  ['Mang; "1"', 'WIFI:T:nopass;S:Mang\\; \\"1\\";;'],
])("a telephone joins %s by its code", (network, text) => {
  expect(joinText(network)).toBe(text);
});

describe("a place with free WiFi", () => {
  const site = useTestApp();
  let unitId = "";
  let editor: Browser;
  let approver: Browser;
  let stranger: Browser;

  beforeAll(async () => {
    const units = await buildProvince(site.app.db);
    unitId = units.tanThanh;
    await transaction(site.app.db, (tx) => saveHomeUnit(tx, units.province));
    const at = (role: "editor" | "approver", unit: string) => signedIn(site.app, { unitId: unit, roles: [role] });
    editor = site.browser(await at("editor", unitId));
    approver = site.browser(await at("approver", unitId));
    stranger = site.browser(await at("editor", units.hungMy));
  });

  const form = (more: Record<string, string> = {}): Record<string, string> => ({
    unitId,
    name: "WiFi Bộ phận một cửa",
    place: "Sảnh tầng 1",
    network: "TanThanh-MienPhi",
    pointId: "",
    hours: "7:00–17:00",
    terms: "Không cần mật khẩu.\nKhông ghi lại trang bạn xem.",
    keeper: "",
    ...more,
  });
  const all = () => listWifi(site.app.db, { unitIds: [unitId] }, 10);

  test.each([
    [{ unitId: "" }, "Hãy chọn đơn vị"],
    [{ name: "" }, "Hãy ghi tên điểm"],
    [{ place: "x".repeat(301) }, "Hãy ghi nơi đặt"],
    [{ network: "" }, "Hãy ghi tên mạng"],
    [{ hours: "" }, "Hãy ghi giờ có WiFi"],
    [{ terms: "" }, "Hãy ghi điều khoản"],
    [{ pointId: "x" }, "không phải của đơn vị"],
  ])("%j is told what is wrong, with everything kept", async (wrong, sentence) => {
    const bad = await editor.post("/can-bo/wifi/moi", form(wrong as Record<string, string>));
    expect([bad.status, bad.body.includes(sentence)]).toEqual([422, true]);
    expect(await problemsOf(bad.body)).toEqual([]);
  });

  test("opens a page of its own once two people agreed: small, without script, cookie or sign-in; openings are a sum", async () => {
    expect(await problemsOf((await editor.get("/can-bo/wifi/moi")).body)).toEqual([]);
    expect((await editor.get("/can-bo/wifi")).body).toContain("Chưa có điểm WiFi nào");
    const sent = await editor.post("/can-bo/wifi/moi", form());
    expect(await all()).toEqual([]);
    await approve(sent, approver);
    const [place] = await all();
    if (!place) throw new Error("no place");
    const page = await site.visitor.get(`/wifi/${place.code}`);
    expect(page.status).toBe(200);
    expect(await problemsOf(page.body)).toEqual([]);
    for (const words of ["TanThanh-MienPhi", 'action="/thu-tuc"', 'action="/tra-cuu/ho-so"', 'action="/danh-gia"'])
      expect(page.body).toContain(words);
    expect(page.body).not.toMatch(/<script|<img|font/);
    expect(page.headers["set-cookie"]).toBeUndefined();
    const css = await site.visitor.get(/href="([^"]+\.css)"/.exec(page.body)?.[1] ?? "");
    expect(Buffer.byteLength(page.body) + Buffer.byteLength(css.body)).toBeLessThan(30_000);
    await site.visitor.get(`/wifi/${place.code}`);
    expect((await opensByMonth(site.app.db, place.id, 12)).map((row) => row.opens)).toEqual([2]);
    expect((await site.visitor.get("/wifi/zzzzzz")).status).toBe(404);

    const record = await editor.get(`/can-bo/wifi/${place.id}`);
    expect([record.body.includes("Lượt mở theo tháng"), await problemsOf(record.body)]).toEqual([true, []]);
    expect(await problemsOf((await editor.get(`/can-bo/wifi/${place.id}/bien`)).body)).toEqual([]);
    expect((await stranger.get(`/can-bo/wifi/${place.id}`)).status).toBe(404);
    expect((await stranger.post("/can-bo/wifi/moi", form({ name: "Khác" }))).status).toBe(409);
    expect((await editor.post("/can-bo/wifi/moi", form())).status).toBe(409);
    expect((await editor.get("/can-bo/wifi.csv")).body).toContain(`/wifi/${place.code}`);

    const basedOn = String(place.version);
    await approve(await editor.post(`/can-bo/wifi/${place.id}/sua`, form({ basedOn, hours: "6:30–20:00" })), approver);
    expect((await site.visitor.get(`/wifi/${place.code}`)).body).toContain("6:30–20:00");
    expect((await editor.post(`/can-bo/wifi/${place.id}/sua`, form({ basedOn }))).status).toBe(409);
    expect((await editor.post(`/can-bo/wifi/${place.id}/thoi`, { reason: "" })).status).toBe(422);
    await approve(await editor.post(`/can-bo/wifi/${place.id}/thoi`, { reason: "Chuyển trụ sở" }), approver);
    const gone = await site.visitor.get(`/wifi/${place.code}`);
    expect([gone.status, gone.body.includes("Chuyển trụ sở")]).toEqual([410, true]);
  });
});
