import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { findUnit, saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { approve } from "../../proposals/testing/approve.ts";
import { isPhone, timeOfSpokesperson } from "./spokesperson.ts";
import { listSpokespersons, spokespersonsOn } from "./spokespersons.store.ts";

test.each([
  ["2026-11-20", null, null, "now"],
  ["2026-11-21", null, null, "toCome"],
  ["2026-01-01", "2026-11-20", null, "now"],
  ["2026-01-01", "2026-11-19", null, "past"],
  ["2026-01-01", null, "Ghi nhầm", "withdrawn"],
] as const)("who speaks from %s until %s (%s) is %s", (fromOn, toOn, withdrawnReason, time) => {
  expect(timeOfSpokesperson({ fromOn, toOn, withdrawnReason }, "2026-11-20")).toBe(time);
});

test.each([
  ["0291 3 822 001", true],
  ["+84 291 3822001", true],
  ["0291.3822.001", true],
  ["123", false],
  ["không có", false],
  ["0291 3 822 001 hoặc 0291 3 822 002", false],
])("%s is a telephone number: %s", (text, is) => {
  expect(isPhone(text)).toBe(is);
});

describe("who speaks to the press for a unit", () => {
  const site = useTestApp();
  const BASE = "/can-bo/nguoi-phat-ngon";
  let commune = "";
  let planner: Browser;
  let leader: Browser;
  let officer: Browser;
  let stranger: Browser;

  beforeAll(async () => {
    const units = await buildProvince(site.app.db);
    commune = units.hungMy;
    await transaction(site.app.db, (tx) => saveHomeUnit(tx, units.province));
    const at = (role: "planner" | "leader" | "officer", unitId = commune) =>
      signedIn(site.app, { unitId, roles: [role] });
    planner = site.browser(await at("planner"));
    leader = site.browser(await at("leader"));
    officer = site.browser(await at("officer"));
    stranger = site.browser(await at("planner", units.tanThanh));
  });

  const day = (name: string, text: string) => {
    const [date = "", month = "", year = ""] = text.split("/");
    return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year };
  };
  const form = (more: Record<string, string> = {}): Record<string, string> => ({
    unitId: commune,
    personName: "Nguyễn Thành Doanh",
    office: "Phó Chủ tịch Ủy ban nhân dân xã Hưng Mỹ",
    topics: "",
    phone: "0290 3 822 001",
    email: "",
    hours: "7 giờ 30 đến 17 giờ",
    ...day("fromOn", "01/10/2026"),
    ...day("toOn", ""),
    decisionNumber: "45/QĐ-UBND",
    ...day("decisionOn", "28/09/2026"),
    decisionIssuer: "Ủy ban nhân dân xã Hưng Mỹ",
    ...more,
  });
  const rows = () => listSpokespersons(site.app.db, {}, 100);

  test.each([
    [{ personName: "" }, 422, "Hãy ghi họ tên"],
    [{ office: "x".repeat(201) }, 422, "Hãy ghi chức vụ, tối đa 200 ký tự"],
    [{ phone: "gọi tổng đài" }, 422, "Số điện thoại có từ 8 đến 12 chữ số"],
    [{ phone: "" }, 422, "Hãy ghi số điện thoại hoặc thư điện tử của cơ quan"],
    [{ email: "doanh" }, 422, "Thư điện tử phải có dạng"],
    [{ ...day("fromOn", "31/02/2026") }, 422, "Hãy ghi ngày có thật"],
    [{ ...day("toOn", "30/09/2026") }, 409, "Ngày thôi phải từ ngày bắt đầu trở đi"],
    [{ ...day("decisionOn", "02/10/2026") }, 409, "Ngày quyết định không được sau ngày bắt đầu"],
    [{ unitId: "" }, 422, "Hãy chọn đơn vị"],
  ])("%j is told what is wrong at its place, and nothing is saved", async (wrong, status, sentence) => {
    const bad = await planner.post(`${BASE}/moi`, form(wrong as Record<string, string>));
    expect(bad.status).toBe(status);
    expect(bad.body).toContain(sentence);
    expect(bad.body).toContain("45/QĐ-UBND");
    expect(await rows()).toEqual([]);
  });

  test("one names the vice-chair by a decision, another approves; then the unit's page and the page for the press say so", async () => {
    expect(await problemsOf((await planner.get(`${BASE}/moi`)).body)).toEqual([]);
    expect(await problemsOf((await planner.get(BASE)).body)).toEqual([]);
    const sent = await planner.post(`${BASE}/moi`, form());
    expect((await site.visitor.get("/bao-chi")).body).not.toContain("Nguyễn Thành Doanh");
    await approve(sent, leader);
    const open = await site.visitor.get("/bao-chi");
    expect(await problemsOf(open.body)).toEqual([]);
    expect(open.body).toContain("Nguyễn Thành Doanh");
    expect(open.body).toContain('href="tel:02903822001"');
    expect(open.body).toContain("Theo quyết định 45/QĐ-UBND ngày 28/09/2026");
    const home = await site.visitor.get(`/${(await findUnit(site.app.db, commune, "2026-11-20"))?.slug}`);
    expect(home.body).toContain("Nguyễn Thành Doanh, Phó Chủ tịch Ủy ban nhân dân xã Hưng Mỹ");
    expect(await spokespersonsOn(site.app.db, [commune], "2026-09-30")).toEqual([]);
    const csv = await officer.get(`${BASE}.csv`);
    expect(csv.body).toContain("Nguyễn Thành Doanh");
    expect((await planner.post(`${BASE}/moi`, form())).body).toContain("đã được cử từ cùng ngày ấy");
  });

  test("an end is entered by one and approved by another; from the day after nobody is named, the register keeps it", async () => {
    const [one] = await rows();
    const address = `${BASE}/${one?.id}`;
    const page = await planner.get(address);
    expect(await problemsOf(page.body)).toEqual([]);
    const basedOn = /name="basedOn" value="(\d+)"/.exec(page.body)?.[1] ?? "";
    await approve(await planner.post(`${address}/sua`, form({ basedOn, ...day("toOn", "19/11/2026") })), leader);
    expect((await site.visitor.get("/bao-chi")).body).not.toContain("Nguyễn Thành Doanh");
    expect((await planner.get(BASE)).body).not.toContain("Nguyễn Thành Doanh");
    expect((await planner.get(`${BASE}?xem=all`)).body).toContain("Đã thôi");
    // Who had the page open before does not overwrite it unseen.
    expect((await planner.post(`${address}/sua`, form({ basedOn }))).status).toBe(409);
  });

  test("a name is withdrawn with a reason by one and another", async () => {
    const [one] = await rows();
    const address = `${BASE}/${one?.id}`;
    const bad = await planner.post(`${address}/rut`, { reason: "" });
    expect(bad.status).toBe(422);
    expect(bad.body).toContain("Hãy ghi vì sao");
    await approve(await planner.post(`${address}/rut`, { reason: "Ghi nhầm người" }), leader);
    expect((await planner.get(address)).body).toContain("Ghi nhầm người");
    expect((await planner.post(`${address}/rut`, { reason: "Lần nữa" })).status).toBe(409);
  });

  test("only who writes for the unit names somebody, only who approves there puts it before the public", async () => {
    expect((await officer.get(`${BASE}/moi`)).status).toBe(403);
    expect((await officer.post(`${BASE}/moi`, form())).status).toBe(403);
    expect((await site.visitor.get(BASE)).status).toBe(303);
    const foreign = await stranger.post(`${BASE}/moi`, form({ personName: "Người Khác" }));
    expect(foreign.status).toBe(409);
    expect(foreign.body).toContain("Bạn không giữ việc này ở đơn vị đó");
    const own = await planner.post(`${BASE}/moi`, form({ personName: "Lê Văn Tự", ...day("fromOn", "01/11/2026") }));
    const address = String(own.headers.location).split("?")[0] ?? "";
    expect((await planner.post(`${address}/duyet`, { mark: "" })).status).toBe(403);
    expect((await rows()).map((row) => row.personName)).not.toContain("Lê Văn Tự");
  });
});
