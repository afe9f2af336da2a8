import { beforeAll, describe, expect, test } from "vitest";
import { problemsOf } from "../../../../../platform/html/page-problems.ts";
import { useTestApp } from "../../../../../testing/app.ts";
import { buildProvince } from "../../../../organisations/testing/build-units.ts";
import { createToken } from "../../../command-line.ts";
import { totpCode } from "../../../second-factor/totp.ts";
import { type BuiltPerson, buildPerson, signedIn, TEST_PASSWORD } from "../../../testing/build-people.ts";

const t = useTestApp();
let units: Awaited<ReturnType<typeof buildProvince>>;
let lan: BuiltPerson;
beforeAll(async () => {
  units = await buildProvince(t.app.db);
  lan = await buildPerson(t.app.db, { unitId: units.tanThanh, roles: ["editor"], title: "Công chức" });
});

const cookie = (answer: { headers: Record<string, unknown> }): string =>
  /danbiet_session=([\w-]*)/.exec(String(answer.headers["set-cookie"]))?.[1] ?? "";

test("shows who I am, what I may do where, and my devices", async () => {
  const browser = t.browser(await signedIn(t.app, { person: lan }));
  await createToken(t.app, { role: "editor", email: lan.email });
  const page = await browser.get("/can-bo/tai-khoan");
  expect(page.body).toContain(lan.email);
  expect(page.body).toContain("Biên tập tại Phường Tân Thành và các đơn vị trực thuộc");
  expect(page.body).toContain("Thiết bị này");
  expect(page.body).toContain("Chrome, Windows");
  expect(page.body).toContain("Mã truy cập cho chương trình");
  expect(await problemsOf(page.body)).toEqual([]);
});

describe("devices", () => {
  test("are signed out one by one, or all others at once", async () => {
    const du = await buildPerson(t.app.db, { unitId: units.tanThanh });
    const here = t.browser(await signedIn(t.app, { person: du }));
    const others = [await signedIn(t.app, { person: du }), await signedIn(t.app, { person: du })];
    const rows = await t.app.db
      .selectFrom("session")
      .select(["id", "tokenHash"])
      .where("personId", "=", du.id)
      .execute();
    expect(rows).toHaveLength(3);
    const stranger = t.browser(await signedIn(t.app, { person: lan }));
    const path = `/can-bo/tai-khoan/phien/${rows[0]?.id}/ket-thuc`;
    expect((await stranger.post(path, {})).status).toBe(409);
    expect((await here.post("/can-bo/tai-khoan/phien/ket-thuc-het", {})).headers.location).toBe(
      "/can-bo/tai-khoan?xong=phien-khac",
    );
    for (const token of others) expect((await t.browser(token).get("/can-bo/tai-khoan")).status).toBe(303);
    expect((await here.get("/can-bo/tai-khoan?xong=phien-khac")).body).toContain("Đã kết thúc mọi phiên khác.");
    expect((await here.post("/can-bo/tai-khoan/phien/khong-phai-uuid/ket-thuc", {})).status).toBe(404);
  });
});

describe("the password", () => {
  test("is changed with the present one, and this device goes on with a new session", async () => {
    const du = await buildPerson(t.app.db, { unitId: units.tanThanh });
    const token = await signedIn(t.app, { person: du });
    const page = await t.browser(token).get("/can-bo/tai-khoan/mat-khau");
    expect(await problemsOf(page.body)).toEqual([]);
    const next = "tím hoa lục bình trôi";
    const wrong = await t
      .browser(token)
      .post("/can-bo/tai-khoan/mat-khau", { current: "sai", password: next, repeat: next });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain("Mật khẩu đang dùng chưa đúng.");
    const answer = await t
      .browser(token)
      .post("/can-bo/tai-khoan/mat-khau", { current: TEST_PASSWORD, password: next, repeat: next });
    expect(answer.headers.location).toBe("/can-bo/tai-khoan?xong=mat-khau");
    expect((await t.browser(token).get("/can-bo/tai-khoan")).status).toBe(303);
    expect((await t.browser(cookie(answer)).get("/can-bo/tai-khoan")).status).toBe(200);
  });
});

describe("the second factor", () => {
  test("is set up with password, QR and code; the recovery codes are shown once; then it is switched off", async () => {
    const du = await buildPerson(t.app.db, { unitId: units.tanThanh });
    const browser = t.browser(await signedIn(t.app, { person: du }));
    const path = "/can-bo/tai-khoan/hai-buoc";
    expect(await problemsOf((await browser.get(path)).body)).toEqual([]);
    expect((await browser.post(`${path}/bat-dau`, { password: "sai" })).body).toContain("chưa đúng");
    expect((await browser.post(`${path}/bat-dau`, { password: TEST_PASSWORD })).headers.location).toBe(path);

    const setup = await browser.get(path);
    expect(setup.headers["cache-control"]).toBe("no-store");
    expect(await problemsOf(setup.body)).toEqual([]);
    const secret = (/<code[^>]*>([A-Z2-7 ]+)<\/code>/.exec(setup.body)?.[1] ?? "").replaceAll(" ", "");
    expect(secret).toHaveLength(32);
    const wrong = await browser.post(`${path}/xac-nhan`, { code: "000000" });
    expect(wrong.status).toBe(422);
    const on = await browser.post(`${path}/xac-nhan`, { code: totpCode(secret, t.clock.now()) });
    expect(on.status).toBe(200);
    expect(on.body.match(/<code>[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{2}<\/code>/g)).toHaveLength(10);
    expect(await problemsOf(on.body)).toEqual([]);

    const page = await browser.get(path);
    expect(page.body).not.toContain(secret);
    expect(page.body).toContain("Còn 10 mã dự phòng");
    expect(await problemsOf(page.body)).toEqual([]);
    const renewed = await browser.post(`${path}/ma-du-phong`, { "renew-password": TEST_PASSWORD });
    expect(renewed.body).toContain("Bộ mã dự phòng mới");
    const refused = await browser.post(`${path}/tat`, { "off-password": "sai" });
    expect(refused.status).toBe(422);
    expect(await problemsOf(refused.body)).toEqual([]);
    const off = await browser.post(`${path}/tat`, { "off-password": TEST_PASSWORD });
    expect(off.headers.location).toBe("/can-bo/tai-khoan?xong=hai-buoc-tat");
    expect((await browser.post(`${path}/tat`, { "off-password": TEST_PASSWORD })).status).toBe(409);
  });
});

test("a program's token works in the header and is revoked on the page", async () => {
  const bearer = (await createToken(t.app, { role: "editor", email: lan.email })).at(-1) ?? "";
  const headers = { authorization: `Bearer ${bearer}` };
  expect((await t.visitor.get("/can-bo/tai-khoan", headers)).status).toBe(200);
  const browser = t.browser(await signedIn(t.app, { person: lan }));
  const rows = await t.app.db.selectFrom("apiToken").select("id").where("personId", "=", lan.id).execute();
  for (const row of rows) await browser.post(`/can-bo/tai-khoan/ma-truy-cap/${row.id}/thu-hoi`, {});
  expect((await t.visitor.get("/can-bo/tai-khoan", headers)).status).toBe(303);
});
