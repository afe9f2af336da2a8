import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../../../platform/db/index.ts";
import { problemsOf } from "../../../../../platform/html/page-problems.ts";
import { useTestApp } from "../../../../../testing/app.ts";
import { buildProvince } from "../../../../organisations/testing/build-units.ts";
import { DEMO_PASSWORD } from "../../../demo-logins.ts";
import { getPerson } from "../../../people/person.store.ts";
import { beginSecondFactor, confirmSecondFactor, pendingSecret } from "../../../second-factor/second-factor.ts";
import { totpCode } from "../../../second-factor/totp.ts";
import { buildPerson, signedIn, TEST_PASSWORD } from "../../../testing/build-people.ts";
import { visit } from "../../../testing/stage.ts";

const t = useTestApp();
let units: Awaited<ReturnType<typeof buildProvince>>;
beforeAll(async () => {
  units = await buildProvince(t.app.db);
});

/** The session the answer hands to the browser, and how. */
function cookieOf(answer: { headers: Record<string, unknown> }): { token: string; attributes: string } {
  const [pair = "", ...attributes] = String(answer.headers["set-cookie"]).split("; ");
  return { token: pair.replace("danbiet_session=", ""), attributes: attributes.join("; ") };
}

describe("the sign-in page", () => {
  test("is a sound page, in both languages, and is not kept by browsers", async () => {
    const page = await t.visitor.get("/dang-nhap?ve=/can-bo/ke-hoach");
    expect(page.status).toBe(200);
    expect(page.headers["cache-control"]).toBe("no-store");
    expect(page.body).toContain('name="ve" value="/can-bo/ke-hoach"');
    expect(await problemsOf(page.body)).toEqual([]);
    const english = await t.visitor.get("/dang-nhap", { cookie: "danbiet_lang=en" });
    expect(english.body).toContain("Sign in");
    expect(await problemsOf(english.body)).toEqual([]);
  });

  test("leads back to where somebody wanted to go, with a session out of reach of scripts", async () => {
    const lan = await buildPerson(t.app.db, { unitId: units.tanThanh, roles: ["editor"] });
    const asked = await t.visitor.get("/can-bo/tai-khoan/mat-khau");
    expect(asked.status).toBe(303);
    const signInPath = String(asked.headers.location);
    expect(signInPath).toBe("/dang-nhap?ve=%2Fcan-bo%2Ftai-khoan%2Fmat-khau");
    const answer = await t.visitor.post("/dang-nhap", {
      email: `  ${lan.email} `,
      password: TEST_PASSWORD,
      ve: "/can-bo/tai-khoan/mat-khau",
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe("/can-bo/tai-khoan/mat-khau");
    const { token, attributes } = cookieOf(answer);
    expect(attributes).toBe("Path=/; HttpOnly; SameSite=Lax; Max-Age=604800");
    const page = await t.browser(token).get("/can-bo/tai-khoan/mat-khau");
    expect(page.status).toBe(200);
    expect((await t.browser(token).get("/dang-nhap?ve=/can-bo/tai-khoan")).headers.location).toBe("/can-bo/tai-khoan");
  });

  test.each(["https://evil.example/", "//evil.example/", "/\\evil.example"])("never leads to %s", async (ve) => {
    const lan = await buildPerson(t.app.db, { unitId: units.tanThanh });
    const answer = await t.visitor.post("/dang-nhap", { email: lan.email, password: TEST_PASSWORD, ve });
    expect(answer.headers.location).toBe("/can-bo");
  });

  test("shows what is wrong with the e-mail kept and the password gone", async () => {
    const answer = await t.visitor.post("/dang-nhap", { email: "ai-do@danbiet.example", password: "sai rồi bạn ơi" });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain("Thư điện tử hoặc mật khẩu chưa đúng.");
    expect(answer.body).toContain('value="ai-do@danbiet.example"');
    expect(answer.body).not.toContain("sai rồi bạn ơi");
    expect(await problemsOf(answer.body)).toEqual([]);
    const empty = await t.visitor.post("/dang-nhap", {});
    expect(empty.status).toBe(422);
    expect(empty.body).toContain("Hãy nhập thư điện tử.");
    expect(empty.body).toContain("Hãy nhập mật khẩu.");
  });

  test("asks to wait with 429 after too many failures", async () => {
    const form = { email: "bi-do@danbiet.example", password: "đoán bừa thôi" };
    for (let n = 0; n < 5; n++) await t.visitor.post("/dang-nhap", form);
    const answer = await t.visitor.post("/dang-nhap", form);
    expect(answer.status).toBe(429);
    expect(answer.headers["retry-after"]).toBe("15");
    expect(answer.body).toContain("cần đợi 15 giây");
  });

  test("refuses a form sent from another site", async () => {
    const lan = await buildPerson(t.app.db, { unitId: units.tanThanh });
    const answer = await t.visitor.post(
      "/dang-nhap",
      { email: lan.email, password: TEST_PASSWORD },
      { "sec-fetch-site": "cross-site", origin: "https://evil.example" },
    );
    expect(answer.status).toBe(403);
    expect(answer.headers["set-cookie"]).toBeUndefined();
  });

  test("shows demonstration accounts in the demonstration only", async () => {
    await buildPerson(t.app.db, { unitId: units.tanThanh, roles: ["planner"], name: "Trần Văn Đủ", isDemo: true });
    expect((await t.visitor.get("/dang-nhap?tk=planner")).body).not.toContain(DEMO_PASSWORD);
    const { config } = t.app;
    config.mode = "demo";
    try {
      const page = await t.visitor.get("/dang-nhap");
      expect(page.body).toContain("Dùng tài khoản này");
      expect(page.body).toContain("/dang-nhap?tk=planner");
      expect(await problemsOf(page.body)).toEqual([]);
      const chosen = await t.visitor.get("/dang-nhap?tk=planner&ve=/can-bo/ke-hoach");
      expect(chosen.body).toContain(`value="${DEMO_PASSWORD}"`);
      expect(chosen.body).toContain("Đã điền tài khoản của Trần Văn Đủ");
    } finally {
      config.mode = "test";
    }
  });
});

test("the second step: password, code, in; before the code nothing is open", async () => {
  const lan = await buildPerson(t.app.db, { unitId: units.tanThanh, roles: ["editor"] });
  await beginSecondFactor(t.app, lan.id, { password: TEST_PASSWORD }, visit());
  const secret = pendingSecret(await getPerson(t.app.db, lan.id), t.app.config.secretKey) as string;
  const ground = { now: t.clock.now(), secretKey: t.app.config.secretKey };
  await transaction(t.app.db, (tx) => confirmSecondFactor(tx, lan.id, { code: totpCode(secret, ground.now) }, ground));
  t.clock.set(new Date(ground.now.getTime() + 60_000));

  const first = await t.visitor.post("/dang-nhap", {
    email: lan.email,
    password: TEST_PASSWORD,
    ve: "/can-bo/tai-khoan",
  });
  expect(first.headers.location).toBe("/dang-nhap/ma?ve=%2Fcan-bo%2Ftai-khoan");
  const half = t.browser(cookieOf(first).token);
  expect((await half.get("/can-bo/tai-khoan")).status).toBe(303);
  const page = await half.get("/dang-nhap/ma?ve=%2Fcan-bo%2Ftai-khoan");
  expect(page.body).toContain('autocomplete="one-time-code"');
  expect(await problemsOf(page.body)).toEqual([]);

  const wrong = await half.post("/dang-nhap/ma", { code: "000000", ve: "/can-bo/tai-khoan" });
  expect(wrong.status).toBe(422);
  expect(wrong.body).toContain("Mã chưa đúng");
  const code = totpCode(secret, t.clock.now());
  const answer = await half.post("/dang-nhap/ma", {
    code: `${code.slice(0, 3)} ${code.slice(3)}`,
    ve: "/can-bo/tai-khoan",
  });
  expect(answer.headers.location).toBe("/can-bo/tai-khoan");
  expect((await t.browser(cookieOf(answer).token).get("/can-bo/tai-khoan")).status).toBe(200);

  const over = await t.visitor.post("/dang-nhap/ma", { code });
  expect(over.status).toBe(422);
  expect(over.body).toContain("Đã quá 10 phút");
  expect((await t.visitor.get("/dang-nhap/ma")).headers.location).toBe("/dang-nhap");
});

test("signing out ends the session here and on the server, from either address", async () => {
  for (const path of ["/dang-xuat", "/can-bo/dang-xuat"]) {
    const browser = t.browser(await signedIn(t.app, { unitId: units.tanThanh, roles: ["editor"] }));
    const answer = await browser.post(path, {});
    expect(answer.headers.location).toBe("/dang-nhap?xong=dang-xuat");
    expect(cookieOf(answer)).toMatchObject({ token: "" });
    expect((await browser.get("/can-bo/tai-khoan")).status).toBe(303);
    expect((await browser.post(path, {})).status).toBe(303);
  }
});
