import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../../platform/db/index.ts";
import { problemsOf } from "../../../../platform/html/page-problems.ts";
import { type FakeNetwork, startNetwork } from "../../../../platform/outside/testing/fake-network.ts";
import { type Browser, useTestApp } from "../../../../testing/app.ts";
import { signedIn } from "../../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../../organisations/index.ts";
import { buildProvince } from "../../../organisations/testing/build-units.ts";
import { findAccountOfPlace } from "../account.store.ts";
import type { AccountKind } from "../account.ts";
import { openKeys } from "../connect.ts";
import { challengeOf } from "./permission.ts";

const site = useTestApp();
let admin: Browser;
let other: Browser;
let editor: Browser;
let network: FakeNetwork;
const places = new Map<AccountKind, string>();
/** What the network was told when leave was given; a code is good once, for who holds the verifier. */
const codes = new Map<string, string>();

beforeAll(async () => {
  const { db } = site.app;
  const units = await buildProvince(db);
  await transaction(db, (tx) => saveHomeUnit(tx, units.province));
  admin = site.browser(await signedIn(site.app, { unitId: units.province, roles: ["admin"], name: "Trần Minh Khoa" }));
  other = site.browser(await signedIn(site.app, { unitId: units.province, roles: ["admin"], name: "Lý Thu Hà" }));
  editor = site.browser(await signedIn(site.app, { unitId: units.tanThanh, roles: ["editor"] }));
  for (const kind of ["facebook", "zaloOa", "youtube"] as const) {
    await editor.post("/can-bo/dang-bai/noi-dang/moi", {
      unitId: units.tanThanh,
      kind,
      name: `Nơi ${kind}`,
      language: "vi",
    });
    const rows = await sql<{ id: string }>`select id from post_place where kind = ${kind}`.execute(db);
    places.set(kind, rows.rows[0]?.id ?? "");
  }
  const take = (fields: URLSearchParams): boolean => {
    const code = fields.get("code") ?? "";
    const isRight = codes.get(code) === challengeOf(fields.get("code_verifier") ?? "");
    codes.delete(code);
    return isRight;
  };
  const no = { status: 400, body: { error: "invalid_grant", error_description: "code is wrong" } };
  network = await startNetwork(({ method, path, body, headers }) => {
    const url = new URL(path, "http://x");
    const fields = method === "POST" ? new URLSearchParams(body) : url.searchParams;
    switch (url.pathname) {
      case "/zalo":
        return take(fields) && headers.secret_key === "bi-mat" && fields.get("grant_type") === "authorization_code"
          ? { status: 200, body: { access_token: "za", refresh_token: "zr", expires_in: "90000" } }
          : { status: 200, body: { error: -14003, error_name: "Invalid code" } };
      case "/google":
        return take(fields) && fields.get("redirect_uri")?.endsWith("/can-bo/dang-bai/quyen-ve")
          ? { status: 200, body: { access_token: "ga", refresh_token: "gr" } }
          : no;
      case "/v24.0/oauth/access_token":
        if (fields.get("grant_type") === "fb_exchange_token")
          return { status: 200, body: { access_token: `dai-${fields.get("fb_exchange_token")}` } };
        return take(fields)
          ? { status: 200, body: { access_token: "nguoi" } }
          : { status: 400, body: { error: { message: "code is wrong", code: 100 } } };
      case "/v24.0/me/accounts":
        return fields.get("access_token") === "dai-nguoi"
          ? {
              status: 200,
              body: {
                data: [
                  { id: "khac", access_token: "x" },
                  { id: "1029", access_token: "trang" },
                ],
              },
            }
          : { status: 400, body: { error: { message: "no", code: 190 } } };
      default:
        return { status: 404, body: {} };
    }
  });
});
afterAll(() => network.close());

const FORMS: Record<AccountKind, () => Record<string, string>> = {
  facebook: () => ({
    id: "1029",
    appId: "5566",
    appSecret: "bi-mat",
    settings: JSON.stringify({ graphUrl: network.url }),
  }),
  zaloOa: () => ({
    id: "998877",
    appSecret: "bi-mat",
    oaSecret: "cua-oa",
    settings: JSON.stringify({ tokenUrl: `${network.url}/zalo` }),
  }),
  youtube: () => ({
    id: "12.apps.example",
    clientSecret: "bi-mat",
    settings: JSON.stringify({ tokenUrl: `${network.url}/google` }),
  }),
};
const placeOf = (kind: AccountKind): string => `/can-bo/dang-bai/noi-dang/${places.get(kind)}`;

/** Asks, as a person does: fills in the form and comes to the page with the way to the network. */
async function ask(kind: AccountKind, more: Record<string, string> = {}): Promise<{ way: URL; page: string }> {
  const asked = await admin.post(`${placeOf(kind)}/xin-quyen`, { ...FORMS[kind](), ...more });
  expect(asked.status).toBe(303);
  const page = String(asked.headers.location);
  const shown = await admin.get(page);
  const href = /href="(https:[^"]*(?:permission|dialog\/oauth|o\/oauth2)[^"]*)"/.exec(shown.body)?.[1] ?? "";
  return { way: new URL(href.replaceAll("&amp;", "&")), page };
}

/** The network's page: somebody says yes, and the browser comes back with a code. */
function sayYes(way: URL): string {
  const code = `ma-${codes.size}-${way.searchParams.get("state")?.slice(0, 8)}`;
  codes.set(code, way.searchParams.get("code_challenge") ?? "");
  return `/can-bo/dang-bai/quyen-ve?${new URLSearchParams({ code, state: way.searchParams.get("state") ?? "" })}`;
}
const finish = (who: Browser, back: string) => {
  const { searchParams } = new URL(back, "http://x");
  return who.post("/can-bo/dang-bai/quyen-ve", Object.fromEntries(searchParams));
};

describe("leave asked for at the network's own page", () => {
  test.each([
    ["facebook", "www.facebook.com", { pageToken: "trang", appSecret: "bi-mat" }],
    ["zaloOa", "oauth.zaloapp.com", { accessToken: "za", refreshToken: "zr", appSecret: "bi-mat", oaSecret: "cua-oa" }],
    ["youtube", "accounts.google.com", { accessToken: "ga", refreshToken: "gr", clientSecret: "bi-mat" }],
  ] as const)(
    "%s: a form, the network's page, one press; rehearsing, with keys nobody copied",
    async (kind, host, keys) => {
      const form = await admin.get(`${placeOf(kind)}/xin-quyen`);
      expect(form.body).toContain("/can-bo/dang-bai/quyen-ve");
      expect(await problemsOf(form.body)).toEqual([]);
      const { way, page } = await ask(kind);
      expect(way.host).toBe(host);
      expect(way.searchParams.get("redirect_uri")).toMatch(/\/can-bo\/dang-bai\/quyen-ve$/);
      expect(await problemsOf((await admin.get(page)).body)).toEqual([]);
      const back = sayYes(way);
      const answer = await admin.get(back);
      expect(answer.body).toContain("Hoàn tất kết nối");
      expect(await problemsOf(answer.body)).toEqual([]);
      // Coming back alone connects nothing.
      expect(await findAccountOfPlace(site.app.db, places.get(kind) ?? "")).toBeUndefined();
      const done = await finish(admin, back);
      expect(done.headers.location).toBe(`${placeOf(kind)}/ket-noi?xong=quyen`);
      const account = await findAccountOfPlace(site.app.db, places.get(kind) ?? "");
      expect(account?.isLive).toBe(false);
      expect(account && openKeys(site.app.config.secretKey, account)).toEqual(keys);
      expect((await admin.get(String(done.headers.location))).body).toContain("Đã nối tài khoản");
    },
  );

  test("the answer is taken once, in the browser that asked, for a quarter of an hour", async () => {
    const { way, page } = await ask("zaloOa");
    const back = sayYes(way);
    for (const answer of [await other.get(back), await finish(other, back), await other.get(page)]) {
      expect(answer.status).toBe(422);
      expect(answer.body).toContain("không còn dùng được");
    }
    expect((await finish(admin, back)).status).toBe(303);
    const again = await finish(admin, back);
    expect([again.status, again.body.includes("không còn dùng được")]).toEqual([422, true]);
    const late = sayYes((await ask("zaloOa")).way);
    const now = site.app.clock.now();
    site.clock.set(new Date(now.getTime() + 16 * 60_000));
    expect((await finish(admin, late)).status).toBe(422);
    site.clock.set(now);
    const rows = await sql<{ sealed: string }>`select sealed from post_permission where used_at is not null`.execute(
      site.app.db,
    );
    expect(rows.rows.every((row) => row.sealed === "")).toBe(true);
  });

  test("a network that says no, a wrong state and a code of somebody else change nothing and say what to do", async () => {
    const before = await findAccountOfPlace(site.app.db, places.get("youtube") ?? "");
    const { way } = await ask("youtube");
    const state = way.searchParams.get("state") ?? "";
    const refused = await admin.get(
      `/can-bo/dang-bai/quyen-ve?${new URLSearchParams({ state, error: "access_denied", error_description: "<b>Người dùng</b> không đồng ý" })}`,
    );
    expect([refused.status, refused.body.includes("không đồng ý"), refused.body.includes("<b>Người")]).toEqual([
      422,
      true,
      false,
    ]);
    expect((await admin.get("/can-bo/dang-bai/quyen-ve?state=doan-mo&code=x")).status).toBe(422);
    expect((await admin.get("/can-bo/dang-bai/quyen-ve")).status).toBe(422);
    const foreign = await finish(
      admin,
      `/can-bo/dang-bai/quyen-ve?${new URLSearchParams({ state, code: "cua-nguoi-khac" })}`,
    );
    expect([foreign.status, foreign.body.includes("Google không cấp khóa")]).toEqual([422, true]);
    expect(await findAccountOfPlace(site.app.db, places.get("youtube") ?? "")).toEqual(before);
  });

  test("a page nobody there looks after is told so", async () => {
    const { way } = await ask("facebook", { id: "777" });
    const answer = await finish(admin, sayYes(way));
    expect([answer.status, answer.body.includes("không quản lý trang này")]).toEqual([422, true]);
  });

  test.each([
    ["facebook", { id: "trang của tôi" }, "Mã trang chỉ gồm chữ"],
    ["facebook", { appId: "" }, "Mã ứng dụng chỉ gồm chữ và số"],
    ["zaloOa", { settings: "{" }, "Thông số không đúng: JSON"],
    ["youtube", { settings: '{"permissionUrl":"javascript:alert(1)"}' }, "Thông số không đúng: permissionUrl"],
    ["youtube", { clientSecret: "x".repeat(201) }, "khóa bí mật của ứng dụng"],
  ] as const)("%s with %j is answered at the field, what was typed kept but keys", async (kind, typed, sentence) => {
    const answer = await admin.post(`${placeOf(kind)}/xin-quyen`, { ...FORMS[kind](), ...typed });
    expect([answer.status, answer.body.includes(sentence)], answer.body.slice(0, 300)).toEqual([422, true]);
    expect(answer.body).not.toContain("bi-mat");
  });

  test("keys that are there need not be typed again; without any the first is asked for", async () => {
    expect(
      (await admin.post(`${placeOf("zaloOa")}/xin-quyen`, { ...FORMS.zaloOa(), appSecret: "", oaSecret: "" })).status,
    ).toBe(303);
    await admin.post(`${placeOf("zaloOa")}/ket-noi/ngat`, {});
    const answer = await admin.post(`${placeOf("zaloOa")}/xin-quyen`, { ...FORMS.zaloOa(), appSecret: "" });
    expect([answer.status, answer.body.includes("khóa bí mật của ứng dụng")]).toEqual([422, true]);
  });

  test("only who may connect accounts asks", async () => {
    for (const path of [`${placeOf("youtube")}/xin-quyen`, "/can-bo/dang-bai/quyen-ve?state=x&code=y"]) {
      expect((await editor.get(path)).status).toBe(403);
      expect((await site.visitor.get(path)).status).toBe(303);
    }
    expect((await editor.post(`${placeOf("youtube")}/xin-quyen`, FORMS.youtube())).status).toBe(403);
  });
});
