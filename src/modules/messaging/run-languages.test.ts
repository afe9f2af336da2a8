import { randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../platform/db/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../testing/app.ts";
import { buildPerson, signedIn } from "../accounts/testing/build-people.ts";
import {
  confirmTranslation,
  findItemBySlug,
  findItemForPosting,
  saveReader,
  submitTranslation,
  sumOf,
  writeTranslation,
} from "../content/index.ts";
import { saveHomeUnit } from "../organisations/index.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";
import { payloadOf } from "./channels/web-push/web-push.ts";
import { insertProvider } from "./provider.store.ts";
import { findRun } from "./run.store.ts";
import { tellLanguages } from "./run-languages.ts";
import { confirmSubscription } from "./subscriptions/subscribe.ts";
import { contactToken } from "./subscriptions/subscription.ts";

test("Vietnamese comes first, then what people asked for and what there is; Khmer is counted in 16 bits", () => {
  const lines = tellLanguages(
    new Map([
      ["km", 3],
      ["zh", 1],
    ]),
    { km: { subject: null, text: "ក".repeat(71) }, en: { subject: null, text: "x" } },
    "a".repeat(100),
    (text) => text,
  );
  expect(lines).toEqual([
    { language: "vi", people: 0, isTold: true, segments: 1, characters: 100 },
    { language: "km", people: 3, isTold: true, segments: 2, characters: 71 },
    { language: "zh", people: 1, isTold: false, segments: 1, characters: 100 },
    { language: "en", people: 0, isTold: true, segments: 1, characters: 1 },
  ]);
});

describe("a run in the languages people asked for", () => {
  const site = useTestApp();
  let units: Awaited<ReturnType<typeof buildProvince>>;
  let editor: Browser;
  let approver: Browser;
  let itemId = "";
  const TITLE = "Sáng thứ Bảy vẫn nhận hồ sơ ở quầy";
  const SUMMARY = "Từ tháng 12, bộ phận một cửa mở cửa sáng thứ Bảy.";
  const BODY = "Mang theo căn cước.";
  const KHMER = { [TITLE]: "ព្រឹកថ្ងៃសៅរ៍នៅតែទទួល", [SUMMARY]: "ចាប់ពីខែ១២ បើកព្រឹកថ្ងៃសៅរ៍។", [BODY]: "យកអត្តសញ្ញាណប័ណ្ណ។" };

  beforeAll(async () => {
    const { db } = site.app;
    units = await buildProvince(db);
    const unitId = units.tanThanh;
    await transaction(db, (tx) => saveHomeUnit(tx, units.province));
    editor = site.browser(await signedIn(site.app, { unitId, roles: ["editor"] }));
    approver = site.browser(await signedIn(site.app, { unitId, roles: ["approver", "editor"] }));
    const [first, second] = [
      await buildPerson(db, { unitId, roles: ["translator"] }),
      await buildPerson(db, { unitId, roles: ["translator"] }),
    ];
    await transaction(db, async (tx) => {
      for (const one of [first, second]) await saveReader(tx, { personId: one.id, lang: "km", isNative: true });
      for (const medium of ["sms", "email"] as const)
        await insertProvider(tx, {
          id: randomUUID(),
          medium,
          kind: "outbox",
          name: `Hộp ${medium}`,
          settings: {},
          sealedSecret: null,
          rank: 1,
          perSecond: 1_000,
          atOnce: 20,
          isOn: true,
          changedByName: "Quản trị",
          changedAt: site.clock.now(),
        });
    });
    await sql`
      insert into board (unit_id, name, kind, hamlet, address, size, is_permanent, created_by, created_at)
      select ${unitId}, 'Nhà văn hóa ' || h, 'cultureHouse', h, 'x', 'A4', true, ${first.id}, now() from unnest(array['Khóm 1', 'Khóm 2']) h`.execute(
      db,
    );
    const made = await editor.post("/can-bo/tin-bai/moi", {
      unitId,
      kind: "news",
      title: TITLE,
      summary: SUMMARY,
      body: BODY,
      topic: "procedures",
      audiences: "residents",
    });
    itemId = /tin-bai\/([0-9a-f-]{36})/.exec(String(made.headers.location))?.[1] ?? "";
    await editor.post(`/can-bo/tin-bai/${itemId}/trinh`, {});
    await approver.post(`/can-bo/tin-bai/${itemId}/duyet`, { when: "now" });
    await site.runJobs();
    await transaction(db, async (tx) => {
      const item = await findItemBySlug(tx, (await findItemForPosting(tx, itemId))?.slug ?? "");
      if (!item) throw new Error("no item");
      const here = { item, lang: "km" as const, at: site.clock.now() };
      const pairs = Object.entries(KHMER).map(([source, text]) => ({ sum: sumOf(source), source, text }));
      await writeTranslation(tx, first.actor, here, { pairs, basedOn: 0 });
      await submitTranslation(tx, first.actor, here);
      await confirmTranslation(tx, second.actor, here);
    });
    for (const [phone, language, hamlet] of [
      ["0911000001", "", "Khóm 1"],
      ["0911000002", "km", "khom 1"],
      ["0911000003", "km", ""],
      ["0911000004", "zh", "Khóm 2"],
    ])
      await askAndConfirm({ phone: phone ?? "", language: language ?? "", hamlet: hamlet ?? "" });
  });

  const ask = (more: Record<string, string>) =>
    site.visitor.post("/dang-ky-nhan-tin", {
      about: "all",
      medium: "sms",
      unitId: units.tanThanh,
      phone: "0911999999",
      ...more,
    });
  async function askAndConfirm(more: Record<string, string>): Promise<string> {
    const asked = await ask(more);
    expect(asked.status, asked.body.slice(0, 300)).toBe(303);
    const id = /ma\/([0-9a-f-]{36})/.exec(String(asked.headers.location))?.[1] ?? "";
    await transaction(site.app.db, (tx) => confirmSubscription(tx, id, site.clock.now()));
    return id;
  }
  test("notices on devices are told in them too, and lead to the page in that language", async () => {
    const form = await editor.get(`/can-bo/gui-tin/moi?tin=${itemId}&kenh=push`);
    expect(form.body).toContain("Khmer");
    expect(await problemsOf(form.body)).toEqual([]);
    const made = await editor.post("/can-bo/gui-tin/moi", {
      tin: itemId,
      medium: "push",
      whom: "subscribers",
      purpose: "campaign",
      subject: TITLE,
      text: SUMMARY,
      sendDate: "",
      sendTime: "",
    });
    const id = /gui-tin\/([0-9a-f-]{36})/.exec(String(made.headers.location))?.[1] ?? "";
    const run = await findRun(site.app.db, id);
    expect(run?.texts.km).toEqual({ subject: KHMER[TITLE], text: KHMER[SUMMARY] });
    const told = (language: string | null) =>
      JSON.parse(
        payloadOf({
          key: "k",
          to: "",
          subject: KHMER[TITLE] ?? "",
          text: KHMER[SUMMARY] ?? "",
          html: null,
          language,
          address: `http://danbiet.example${run?.path}/km`,
          unitName: "Phường Tân Thành",
          purpose: "campaign",
          endAddress: "http://danbiet.example/nhan-tin/x",
        }).toString(),
      ) as { lang: string; endLabel: string };
    expect(told("km")).toMatchObject({ lang: "km", endLabel: "Thôi nhận" });
    expect(told("en")).toMatchObject({ lang: "en", endLabel: "Stop these notices" });
    expect(told(null).lang).toBe("vi");
    expect((await site.visitor.get(`${run?.path}/km`)).status).toBe(200);
    await editor.post(`/can-bo/gui-tin/${id}/bo`, {});
  });

  const contacts = async () =>
    (
      await sql<{ language: string | null; hamlet: string | null }>`
        select c.language, c.hamlet from message_contact c join message_subscription s on s.contact_id = c.id
        where s.confirmed_at is not null order by s.asked_at, s.id`.execute(site.app.db)
    ).rows;
  const write = (more: Record<string, string | string[]> = {}) =>
    editor.post("/can-bo/gui-tin/moi", {
      tin: itemId,
      medium: "sms",
      whom: "subscribers",
      purpose: "service",
      text: "Sang thu Bay van nhan ho so.",
      ...more,
    });

  test("language and hamlet are asked for, may be left out, and hold once the address confirmed them", async () => {
    const page = await site.visitor.get("/dang-ky-nhan-tin");
    expect(page.body).toContain("Báo bằng tiếng");
    expect(await problemsOf(page.body)).toEqual([]);
    expect(await contacts()).toEqual([
      { language: null, hamlet: "Khóm 1" },
      { language: "km", hamlet: "Khóm 1" },
      { language: "km", hamlet: null },
      { language: "zh", hamlet: "Khóm 2" },
    ]);
    // Nobody changes what somebody else is told in: the address has to say yes again.
    await ask({ phone: "0911000001", language: "km", hamlet: "" });
    expect((await contacts())[0]).toEqual({ language: null, hamlet: "Khóm 1" });
    await askAndConfirm({ phone: "0911000001", language: "en", hamlet: "" });
    expect((await contacts())[0]).toEqual({ language: "en", hamlet: "Khóm 1" });
    await askAndConfirm({ phone: "0911000001", language: "vi", hamlet: "" });
    expect((await contacts())[0]).toEqual({ language: null, hamlet: "Khóm 1" });
  });

  test.each([
    [{ language: "xx" }, "Chọn một thứ tiếng"],
    [{ hamlet: "Ấp không có" }, "Không thấy ấp, khóm này"],
    [{ hamlet: "ấ".repeat(200) }, "Không thấy ấp, khóm này"],
  ])("%j is answered at the field", async (wrong, sentence) => {
    const answer = await ask(wrong);
    expect([answer.status, answer.body.includes(sentence), answer.body.includes("0911999999")]).toEqual([
      422,
      true,
      true,
    ]);
  });

  test("both are changed at the link of every mail, by nobody else", async () => {
    const { id } = await site.app.db
      .selectFrom("messageContact")
      .select("id")
      .where("language", "=", "zh")
      .executeTakeFirstOrThrow();
    const path = `/nhan-tin/${contactToken(site.app.config.secretKey, id)}`;
    const page = await site.visitor.get(path);
    expect(page.body).toContain("Khóm 2");
    expect(await problemsOf(page.body)).toEqual([]);
    expect((await site.visitor.post(`${path}/chon`, { language: "x" })).status).toBe(422);
    expect((await site.visitor.post(`${path}/chon`, { language: "", hamlet: "" })).status).toBe(303);
    expect((await contacts())[3]).toEqual({ language: null, hamlet: null });
    expect((await site.visitor.post(`${path}x/chon`, { language: "km" })).status).toBe(404);
    await site.visitor.post(`${path}/chon`, { language: "zh", hamlet: "Khóm 2" });
  });

  test("who writes and who approves see people and length by language; each gets the confirmed words, or Vietnamese", async () => {
    const form = await editor.get(`/can-bo/gui-tin/moi?tin=${itemId}`);
    for (const words of ["Gửi bằng tiếng nào", "Tiếng Khmer", "Chưa có bản dịch được soát", "Khóm 1"])
      expect(form.body).toContain(words);
    expect(await problemsOf(form.body)).toEqual([]);
    const path = String((await write()).headers.location).split("?")[0] ?? "";
    const record = await approver.get(path);
    expect(record.body).toContain(KHMER[TITLE]);
    expect(await problemsOf(record.body)).toEqual([]);
    await editor.post(`${path}/trinh`, {});
    expect((await approver.post(`${path}/duyet`, {})).status).toBe(303);
    await site.runJobs();
    const sent = await sql<{ language: string | null; state: string }>`
      select language, state from message where run_id = ${path.split("/").at(-1)} order by id`.execute(site.app.db);
    expect(sent.rows.map((row) => row.language).sort()).toEqual(["km", "km", null, null].sort());
    expect(sent.rows.every((row) => row.state === "sent")).toBe(true);
    const texts = await outbox();
    expect(texts.filter((text) => text.includes(KHMER[TITLE] ?? "?"))).toHaveLength(2);
    expect(texts.filter((text) => text === "Sang thu Bay van nhan ho so.")).toHaveLength(2);
  });

  test("limited to a hamlet, only who said to live there is told", async () => {
    const wrong = await write({ hamlets: ["Ấp lạ"] });
    expect([wrong.status, wrong.body.includes("Chọn ấp, khóm trong danh sách")]).toEqual([422, true]);
    const path = String((await write({ hamlets: ["Khóm 1"] })).headers.location).split("?")[0] ?? "";
    expect((await approver.get(path)).body).toContain("Chỉ ở Khóm 1");
    expect((await editor.get(`${path}/sua`)).body).toMatch(/value="Khóm 1"[^>]*checked|checked[^>]*value="Khóm 1"/);
    await editor.post(`${path}/trinh`, {});
    await approver.post(`${path}/duyet`, {});
    await site.runJobs();
    const sent = await sql<{ n: number }>`
      select count(*)::int as n from message where run_id = ${path.split("/").at(-1)}`.execute(site.app.db);
    expect(sent.rows[0]?.n).toBe(2);
  });

  async function outbox(): Promise<string[]> {
    const folder = join(site.app.config.dataFolder, "outbox", "sms");
    const files = await readdir(folder);
    return Promise.all(
      files.map(async (name) => (JSON.parse(await readFile(join(folder, name), "utf8")) as { text: string }).text),
    );
  }
});
