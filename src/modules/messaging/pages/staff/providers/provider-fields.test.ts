import { expect, test } from "vitest";
import { problemsOf } from "../../../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../../../testing/app.ts";
import { signedIn } from "../../../../accounts/testing/build-people.ts";
import { buildProvince } from "../../../../organisations/testing/build-units.ts";
import { openSecret } from "../../../channels/connect.ts";
import { KINDS_OF } from "../../../keep-provider.ts";
import { MEDIA } from "../../../message.ts";
import { listProviders, PROVIDER_KINDS } from "../../../provider.store.ts";
import { FIELDS_OF, secretFrom, settingErrors, settingsFrom, typedSettings } from "./provider-fields.ts";

const site = useTestApp();
const PROVIDERS = "/can-bo/gui-tin/nha-cung-cap";
const admin = async (): Promise<Browser> => {
  const { province } = await buildProvince(site.app.db);
  return site.browser(await signedIn(site.app, { unitId: province, roles: ["admin"] }));
};

test("settings are shown in fields, what has none stays JSON, and both are read back the same", () => {
  const settings = {
    host: "thu.vidu.vn",
    port: 587,
    secure: false,
    from: "UBND <tin@vidu.vn>",
    dkim: { domain: "vidu.vn", selector: "db" },
    inbox: { host: "thu.vidu.vn", port: 993, user: "tin", folder: "INBOX" },
  };
  const typed = typedSettings("smtp", settings);
  expect(typed).toMatchObject({ "s.host": "thu.vidu.vn", "s.port": "587", "s.dkim.selector": "db" });
  expect(JSON.parse(typed.settings ?? "")).toEqual({ inbox: { folder: "INBOX" } });
  expect(settingsFrom("smtp", typed)).toEqual(settings);
  // Emptied, a group goes as a whole.
  const emptied = settingsFrom("smtp", { ...typed, "s.dkim.domain": "", "s.dkim.selector": "" });
  expect(emptied).not.toHaveProperty("dkim");
  expect(settingsFrom("smtp", { settings: "[1]" })).toBeNull();
  expect(settingsFrom("zns", { "s.appId": "7", "s.fields": "a: {text}\n\nb:{unit}: x" })).toEqual({
    appId: "7",
    fields: { a: "{text}", b: "{unit}: x" },
  });
});

test("a fault stands at its field, or at the first field of what is missing as a whole", () => {
  const words = { field: (path: string) => `! ${path}`, rest: (paths: string) => `rest ${paths}` };
  expect(settingErrors("smtp", ["host", "inbox", "dkim.selector", "later.0"], words)).toEqual({
    "s.host": "! host",
    "s.inbox.host": "! inbox.host",
    "s.dkim.selector": "! dkim.selector",
    settings: "rest later.0",
  });
});

test("a secret of parts keeps those nobody typed anew", () => {
  const known = JSON.stringify({ password: "cu", inboxPassword: "hop" });
  expect(JSON.parse(secretFrom("smtp", { "x.password": "moi" }, known) ?? "")).toEqual({
    password: "moi",
    inboxPassword: "hop",
  });
  expect(secretFrom("smtp", {}, known)).toBeNull();
  expect(secretFrom("smpp", { "x.secret": "mk" }, "")).toBe("mk");
});

test("every kind has its form; a mail server is added and changed without a word of JSON", async () => {
  const browser = await admin();
  for (const medium of MEDIA)
    for (const kind of KINDS_OF[medium]) {
      const page = await browser.get(`${PROVIDERS}/moi?kieu=${medium}%2F${kind}`);
      expect(await problemsOf(page.body)).toEqual([]);
      for (const { path } of FIELDS_OF[kind]) expect(page.body).toContain(`name="s.${path}"`);
    }
  expect(Object.values(KINDS_OF).flat().length).toBeGreaterThanOrEqual(PROVIDER_KINDS.length);
  const facts = {
    medium: "email",
    kind: "smtp",
    name: "Thư của tỉnh",
    rank: "1",
    perSecond: "10",
    atOnce: "5",
    isOn: "1",
    "s.host": "thu.vidu.vn",
    "s.port": "587",
    "s.from": "tin@vidu.vn",
    "x.password": "mat-khau-1",
  };
  const wrong = await browser.post(`${PROVIDERS}/moi`, { ...facts, "s.port": "năm", "s.dkim.domain": "vidu.vn" });
  expect(wrong.status).toBe(422);
  expect(wrong.body).toContain("Ô “Cổng” chưa đúng hoặc còn trống.");
  expect(wrong.body).toContain("Ô “Chữ ký DKIM: tên khóa” chưa đúng hoặc còn trống.");
  expect((await browser.post(`${PROVIDERS}/moi`, facts)).status).toBe(303);
  const [made] = await listProviders(site.app.db, "email");
  expect(made?.settings).toMatchObject({ host: "thu.vidu.vn", port: 587, secure: false });
  const { "x.password": _password, ...others } = facts;
  const changed = await browser.post(`${PROVIDERS}/${made?.id}`, { ...others, "x.inboxPassword": "mat-khau-2" });
  expect(changed.status).toBe(303);
  const [kept] = await listProviders(site.app.db, "email");
  expect(JSON.parse(kept ? openSecret(site.app.config.secretKey, kept) : "")).toMatchObject({
    password: "mat-khau-1",
    inboxPassword: "mat-khau-2",
  });
});
