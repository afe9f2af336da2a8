import { beforeAll, describe, expect, test } from "vitest";
import { type Tx, transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { buildPerson, signedIn } from "../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { sourceParts, sumOf } from "../translations/source-sentences.ts";
import { missingFor, tellInLanguage } from "./tell-in-language.ts";

const site = useTestApp();
let unitId: string;
let editor: Browser;
let approver: Browser;
let first: Browser;
let second: Browser;
let learner: Browser;

beforeAll(async () => {
  const { db } = site.app;
  const { province } = await buildProvince(db, "Tỉnh Cà Mau");
  await transaction(db, (tx: Tx) => saveHomeUnit(tx, province));
  unitId = province;
  const as = async (role: "editor" | "approver" | "translator" | "admin", name: string) => {
    const person = await buildPerson(db, { unitId, roles: [role], name });
    return { person, browser: site.browser(await signedIn(site.app, { person })) };
  };
  editor = (await as("editor", "Người viết")).browser;
  approver = (await as("approver", "Người duyệt")).browser;
  const admin = (await as("admin", "Quản trị")).browser;
  const readers = await Promise.all(["Sa Rây", "Sà Quên", "Người học"].map((name) => as("translator", name)));
  for (const [at, native] of ["1", "1", ""].entries()) {
    const fields = { person: readers[at]?.person.id ?? "", ngonngu: "km", native };
    expect((await admin.post("/can-bo/dich/nguoi-dich", fields)).status).toBe(303);
  }
  [first, second, learner] = readers.map((one) => one.browser) as [Browser, Browser, Browser];
}, 60_000);

const SUMMARY = "Từ tháng 12, bộ phận một cửa mở cửa sáng thứ Bảy.";
const BODY = "Giờ nhận từ 7 giờ 30.\n\n- Mang theo căn cước";
const KHMER: Record<string, string> = {
  [SUMMARY]: "ចាប់ពីខែ១២ ច្រកតែមួយបើកព្រឹកថ្ងៃសៅរ៍។",
  "Giờ nhận từ 7 giờ 30.": "ទទួលចាប់ពីម៉ោង ៧:៣០។",
  "Mang theo căn cước": "យកអត្តសញ្ញាណប័ណ្ណ",
};
const TITLE = "ព្រឹកថ្ងៃសៅរ៍";

let counter = 0;
async function published(): Promise<{ id: string; title: string }> {
  // Figures would have to stand in the translation too.
  const title = `Sáng thứ Bảy vẫn nhận hồ sơ ${"abcdefgh"[counter++]}`;
  const fields = { unitId, kind: "news", title, summary: SUMMARY, body: BODY, topic: "procedures" };
  const made = await editor.post("/can-bo/tin-bai/moi", { ...fields, audiences: "ethnicCommunities", after: "submit" });
  const id = /tin-bai\/([0-9a-f-]{36})/.exec(String(made.headers.location))?.[1] ?? "";
  expect((await approver.post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" })).status).toBe(303);
  return { id, title };
}

async function translated(id: string, title: string): Promise<void> {
  const all = { ...KHMER, [title]: TITLE };
  const fields = Object.entries(all).flatMap(([source, text]) => [
    [`c-${sumOf(source)}`, text],
    [`v-${sumOf(source)}`, source],
  ]);
  const sent = await first.post(`/can-bo/dich/${id}/km/luu`, {
    ...Object.fromEntries(fields),
    basedOn: "0",
    after: "submit",
  });
  expect(sent.status, sent.body.slice(0, 500)).toBe(303);
  expect((await second.post(`/can-bo/dich/${id}/km/xac-nhan`, {})).status).toBe(303);
}

const pageOf = (id: string) => `/can-bo/tin-bai/${id}/hinh-thuc?ngonngu=km`;
const wordsOf = (id: string, form: string) => `/can-bo/dich/${id}/km/hinh-thuc/${form}`;

interface Bundle {
  renditions: { channel: string; language: string; text: string; sources: { sentence: string; field: string }[] }[];
}
async function renditions(id: string, language: string): Promise<Map<string, Bundle["renditions"][number]>> {
  const answer = await editor.send("POST", "/api/v1/bundles", { item: id });
  const found = answer.json<Bundle>().renditions.filter((one) => one.language === language);
  return new Map(found.map((one) => [one.channel, one]));
}

describe("a form out of confirmed sentences", () => {
  const parts = sourceParts({
    title: "Một",
    summary: "Hai.",
    body: "Ba. Bốn.\n\n- Năm",
    facts: {},
    correctionNote: null,
  });
  const confirmed = (...texts: string[]) => new Map(texts.map((one) => [sumOf(one), { confirmedText: `k:${one}` }]));

  test("is never half a language: it is not made, and the missing sentences are named", () => {
    const some = confirmed("Một", "Hai.", "Ba.");
    expect(missingFor("facebook", parts, some)).toEqual(["Bốn.", "Năm"]);
    expect(tellInLanguage("facebook", parts, some, "a.vn/km", 220)).toBeNull();
    expect(tellInLanguage("sms", parts, some, "a.vn/km", 220)?.text).toBe("k:Một\nk:Hai.\na.vn/km");
    expect(missingFor("sms", parts, confirmed("Một"))).toEqual(["Hai."]);
  });

  test("leaves out whole sentences where they do not fit, and keeps lists and order", () => {
    const all = confirmed("Một", "Hai.", "Ba.", "Bốn.", "Năm");
    expect(tellInLanguage("talk", parts, all, "a.vn/km", 220)?.text).toBe(
      "k:Một\nk:Hai.\nk:Ba. k:Bốn.\n- k:Năm\na.vn/km",
    );
    const long = sourceParts({
      title: "Một",
      summary: `${"Dài ".repeat(60).trim()}. Hai.`,
      body: "Ba.",
      facts: {},
      correctionNote: null,
    });
    const words = confirmed("Một", `${"Dài ".repeat(60).trim()}.`, "Hai.", "Ba.");
    expect(tellInLanguage("sms", long, words, "a.vn/km", 220)?.text).toBe("k:Một\nk:Hai.\na.vn/km");
  });
});

describe("an item in another language", () => {
  test("has its forms once all sentences are confirmed, on the page and for machines", async () => {
    const { id, title } = await published();
    const before = await first.get(pageOf(id));
    expect(before.status).toBe(200);
    expect(await problemsOf(before.body)).toEqual([]);
    expect(before.body).toContain("Chưa dùng được");
    expect((await renditions(id, "km")).size).toBe(0);
    await translated(id, title);
    const after = await first.get(pageOf(id));
    expect(await problemsOf(after.body)).toEqual([]);
    expect(after.body).not.toContain("Chưa dùng được");
    const made = await renditions(id, "km");
    expect([...made.keys()].sort()).toEqual(["facebook", "loudspeaker", "sms", "talk", "zalo"]);
    expect(made.get("sms")?.text).toContain(TITLE);
    expect(made.get("sms")?.sources).toContainEqual({ sentence: KHMER[SUMMARY], field: "item.summary" });
    expect(made.get("loudspeaker")?.text).not.toContain("tin-tuc");
    expect((await renditions(id, "vi")).size).toBeGreaterThan(10);
    expect((await editor.get(`/can-bo/tin-bai/${id}/hinh-thuc`)).body).toContain("?ngonngu=km");
  });

  test("own words are used once another native reader has confirmed what he read, and never for another text", async () => {
    const { id, title } = await published();
    await translated(id, title);
    const own = "សៅរ៍ព្រឹកបើក";
    const at = wordsOf(id, "sms");
    expect((await first.post(at, { text: " ", basedOn: "" })).status).toBe(422);
    expect((await first.post(at, { text: "x".repeat(20_700), basedOn: "" })).status).toBe(422);
    expect((await first.post(wordsOf(id, "email"), { text: own, basedOn: "" })).status).toBe(404);
    expect((await first.post(`/can-bo/dich/${id}/vi/hinh-thuc/sms`, { text: own, basedOn: "" })).status).toBe(404);
    expect((await editor.post(at, { text: own, basedOn: "" })).status).toBe(403);
    expect((await first.post(at, { text: own, basedOn: "" })).status).toBe(303);
    expect((await renditions(id, "km")).get("sms")?.text).not.toBe(own);
    expect((await learner.post(at, { text: "ផ្សេង", basedOn: "" })).status).toBe(409);
    for (const who of [first, learner]) expect((await who.post(`${at}/xac-nhan`, { text: own })).status).toBe(409);
    expect((await second.post(`${at}/xac-nhan`, { text: "ផ្សេង" })).status).toBe(409);
    await expect(
      site.app.db
        .updateTable("itemRendition")
        .set((row) => ({ confirmedBy: row.ref("writtenBy"), confirmedByName: "x", confirmedAt: new Date() }))
        .where("itemId", "=", id)
        .where("lang", "=", "km")
        .execute(),
    ).rejects.toThrow("item_rendition_confirmed_by_another");
    const waiting = await second.get(pageOf(id));
    expect(await problemsOf(waiting.body)).toEqual([]);
    expect(waiting.body).toContain("Đọc đúng, cho dùng");
    expect((await second.post(`${at}/xac-nhan`, { text: own })).status).toBe(303);
    expect((await renditions(id, "km")).get("sms")?.text).toBe(own);

    // The Vietnamese text moves: neither the changed sentence nor the own words are given out.
    await editor.post(`/can-bo/tin-bai/${id}/mo-ban-sua`, {});
    const { db } = site.app;
    const { writtenAt } = await db
      .selectFrom("itemVersion")
      .select("writtenAt")
      .where("itemId", "=", id)
      .where("number", "=", 2)
      .executeTakeFirstOrThrow();
    const saved = await editor.post(`/can-bo/tin-bai/${id}/sua`, {
      kind: "news",
      title,
      summary: SUMMARY,
      body: BODY.replace("7 giờ 30", "8 giờ"),
      topic: "procedures",
      audiences: "ethnicCommunities",
      correctionNote: "Sai giờ",
      basedOn: writtenAt.toISOString(),
      after: "save",
    });
    expect(saved.status, saved.body.slice(0, 500)).toBe(303);
    const moved = await renditions(id, "km");
    expect(moved.has("facebook")).toBe(false);
    expect(moved.get("sms")?.text).not.toBe(own);

    expect((await first.post(`${at}/bo`, {})).status).toBe(303);
    expect((await first.get(pageOf(id))).body).not.toContain(own);
  });
});
