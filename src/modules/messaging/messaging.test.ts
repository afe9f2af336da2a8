import { randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../platform/db/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../testing/app.ts";
import { signedIn } from "../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../organisations/index.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";
import { maskAddress, normalAddress } from "./contact.ts";
import { keepPace } from "./engine/pace.ts";
import { quietUntil } from "./engine/quiet-hours.ts";
import { insertProvider } from "./provider.store.ts";
import { confirmCode, contactToken } from "./subscriptions/subscription.ts";

const site = useTestApp();
let units: Awaited<ReturnType<typeof buildProvince>>;
let editor: Browser;
let approver: Browser;
let admin: Browser;
let stranger: Browser;
let itemId: string;

beforeAll(async () => {
  const { db } = site.app;
  units = await buildProvince(db);
  await transaction(db, (tx) => saveHomeUnit(tx, units.province));
  const unitId = units.tanThanh;
  editor = site.browser(await signedIn(site.app, { unitId, roles: ["editor"], name: "Ngô Bảo Trân" }));
  approver = site.browser(await signedIn(site.app, { unitId, roles: ["approver", "editor"], name: "Tô Hữu Nghĩa" }));
  admin = site.browser(await signedIn(site.app, { unitId: units.province, roles: ["admin"], name: "Trần Minh Khoa" }));
  stranger = site.browser(await signedIn(site.app, { unitId: units.hungMy, roles: ["editor", "approver"] }));
  for (const medium of ["sms", "email"] as const)
    await transaction(db, (tx) =>
      insertProvider(tx, {
        id: randomUUID(),
        medium,
        kind: "outbox",
        name: "Hộp lưu",
        settings: {},
        sealedSecret: null,
        rank: 1,
        perSecond: 1_000,
        atOnce: 20,
        isOn: true,
        changedByName: "Quản trị",
        changedAt: site.clock.now(),
      }),
    );
  itemId = await publishItem();
});

async function publishItem(): Promise<string> {
  const made = await editor.post("/can-bo/tin-bai/moi", {
    unitId: units.tanThanh,
    kind: "news",
    title: "Sao y lấy ngay trong buổi",
    summary: "Đến trước 10 giờ, nhận bản sao trong buổi sáng.",
    body: "Mang bản chính đến quầy số 2. Phí tính theo trang.",
    topic: "procedures",
    audiences: "residents",
  });
  const id = /tin-bai\/([0-9a-f-]{36})/.exec(String(made.headers.location))?.[1] ?? "";
  await editor.post(`/can-bo/tin-bai/${id}/trinh`, {});
  const approved = await approver.post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" });
  expect(approved.status, approved.body.slice(0, 2_000)).toBe(303);
  await site.runJobs();
  return id;
}

interface Kept {
  to: string;
  subject: string | null;
  text: string;
  endAddress: string | null;
  at: string;
}

async function kept(medium: "sms" | "email"): Promise<Kept[]> {
  const folder = join(site.app.config.dataFolder, "outbox", medium);
  const names = await readdir(folder).catch(() => []);
  const all = await Promise.all(
    names.map(async (name) => JSON.parse(await readFile(join(folder, name), "utf8")) as Kept),
  );
  return all.sort((a, b) => (a.at < b.at ? -1 : 1));
}

const pathIn = (text: string): string => /https?:\/\/[^/\s]+(\/\S+)/.exec(text)?.[1] ?? "";

async function subscribeByMail(email: string): Promise<void> {
  const asked = await site.visitor.post("/dang-ky-nhan-tin", {
    about: "all",
    medium: "email",
    email,
    unitId: units.tanThanh,
  });
  expect(asked.headers.location).toBe("/nhan-tin/da-gui");
  await site.runJobs();
  const letter = (await kept("email")).findLast((one) => one.to === email);
  const link = pathIn(letter?.text ?? "");
  const page = await site.visitor.get(link);
  expect(await problemsOf(page.body)).toEqual([]);
  expect((await site.visitor.post(link, {})).headers.location).toBe("/nhan-tin/xong");
}

describe("rules", () => {
  test.each([
    ["sms", "0912 345 678", "84912345678"],
    ["sms", "+84 912.345.678", "84912345678"],
    ["sms", "0084912345678", "84912345678"],
    ["sms", "０９１２３４５６７８", "84912345678"],
    ["sms", "01682 345 678", "84382345678"],
    ["sms", "+84 120 234 5678", "84702345678"],
    ["sms", "0182 345 6789", null],
    ["sms", "0212 345 678", null],
    ["sms", "0290 3831 234", null],
    ["sms", "091234567", null],
    ["email", " Ten@ViDu.VN ", "Ten@vidu.vn"],
    ["email", "ten@vidu", null],
    ["email", "hai@dia.chi,ba@dia.chi", null],
    ["email", "a..b@vidu.vn", null],
    ["email", "ten@vidu.vn\r\nBcc: x@y.vn", null],
  ] as const)("an address for %s as typed %j is %j", (medium, typed, normal) => {
    expect(normalAddress(medium, typed)).toBe(normal);
  });

  test("an address is shown so that its owner knows it and nobody can write to it", () => {
    expect(maskAddress("sms", "84912345678")).toBe("091•••••78");
    expect(maskAddress("email", "lan@vidu.vn")).toBe("l•••@vidu.vn");
  });

  test.each([
    ["2026-11-20T14:59:00Z", null],
    ["2026-11-20T15:00:00Z", "2026-11-21T00:00:00.000Z"],
    ["2026-11-20T23:59:00Z", "2026-11-21T00:00:00.000Z"],
    ["2026-11-21T00:00:00Z", null],
  ])("quiet hours from 22:00 to 07:00 at %s end at %s", (now, until) => {
    const hours = { from: "22:00", to: "07:00" };
    expect(quietUntil("sms", hours, new Date(now))?.toISOString() ?? null).toBe(until);
    expect(quietUntil("email", hours, new Date(now))).toBeNull();
  });

  test("in no second begin more than the pace allows", () => {
    let now = 0;
    const pace = keepPace(() => now);
    const begun: number[] = [];
    // Now and then only some of what may begin is there to begin.
    for (let turn = 0; now < 10_000; now += 37, turn++) {
      const count = Math.min(pace.room(10), 1 + (turn % 10));
      pace.took(count);
      begun.push(...Array(count).fill(now));
    }
    for (const at of begun)
      expect(begun.filter((one) => one >= at && one < at + 1_000).length, `from ${at}`).toBeLessThanOrEqual(10);
    expect(begun.length).toBeGreaterThanOrEqual(90);
  });
});

describe("somebody who wants to be told", () => {
  test("confirms by a link, is told, and stops with one press", async () => {
    await subscribeByMail("lan@vidu.vn");
    const contact = await site.app.db
      .selectFrom("messageSubscription")
      .select("contactId")
      .where("confirmedAt", "is not", null)
      .executeTakeFirstOrThrow();
    const manage = `/nhan-tin/${contactToken(site.app.config.secretKey, contact.contactId)}`;
    const page = await site.visitor.get(manage);
    expect(page.body).toContain("l•••@vidu.vn");
    expect(page.body).not.toContain("lan@vidu.vn");
    expect(await problemsOf(page.body)).toEqual([]);
    // As the reader's mail program does it: no page before, no session.
    expect((await site.visitor.get(`${manage}/thoi-het`)).body).toContain("l•••@vidu.vn");
    await site.visitor.post(`${manage}/thoi-het`, { "List-Unsubscribe": "One-Click" });
    expect((await site.visitor.get(manage)).body).toContain("Bạn không còn nhận tin nào.");
    const refused = await site.app.db.selectFrom("messageRefusal").selectAll().execute();
    expect(refused).toHaveLength(1);
    // Asking again ends the refusal.
    await subscribeByMail("lan@vidu.vn");
    const standing = await site.app.db.selectFrom("messageRefusal").select("endedAt").execute();
    expect(standing.every((one) => one.endedAt !== null)).toBe(true);
  });

  test("confirms by the digits of a message; five wrong ones are enough", async () => {
    const ask = (phone: string) =>
      site.visitor.post("/dang-ky-nhan-tin", {
        about: "topic",
        topic: "procedures",
        medium: "sms",
        phone,
        unitId: units.tanThanh,
      });
    const asked = await ask("0912 345 001");
    const path = String(asked.headers.location);
    expect(path).toMatch(/^\/nhan-tin\/ma\//);
    expect(await problemsOf((await site.visitor.get(path)).body)).toEqual([]);
    const code = confirmCode(site.app.config.secretKey, path.split("/").at(-1) ?? "");
    await site.runJobs();
    expect((await kept("sms")).some((one) => one.text.includes(code))).toBe(true);
    const wrong = code === "000000" ? "000001" : "000000";
    const refused = await site.visitor.post(path, { code: wrong });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain("Mã chưa đúng");
    expect((await site.visitor.post(path, { code })).headers.location).toBe("/nhan-tin/xong");
    const second = String((await ask("0912 345 002")).headers.location);
    const right = confirmCode(site.app.config.secretKey, second.split("/").at(-1) ?? "");
    for (let n = 0; n < 5; n++) await site.visitor.post(second, { code: right === "000000" ? "000001" : "000000" });
    expect((await site.visitor.post(second, { code: right })).body).toContain("thử sai quá nhiều");
  });

  test("a stranger's address gets three letters a day at most, and the page tells nothing about it", async () => {
    for (let n = 0; n < 5; n++) {
      site.clock.set(new Date(site.clock.now().getTime() + 90_000));
      const asked = await site.visitor.post("/dang-ky-nhan-tin", {
        about: "all",
        medium: "email",
        email: "nguoi-la@vidu.vn",
        unitId: units.tanThanh,
      });
      expect(asked.headers.location).toBe("/nhan-tin/da-gui");
    }
    await site.runJobs();
    expect((await kept("email")).filter((one) => one.to === "nguoi-la@vidu.vn")).toHaveLength(3);
  });

  test("what was typed stays, with a sentence at its field", async () => {
    const page = await site.visitor.post("/dang-ky-nhan-tin", {
      about: "procedure",
      code: "9.9",
      medium: "email",
      email: "ten@vidu",
      unitId: units.tanThanh,
    });
    expect(page.status).toBe(422);
    expect(page.body).toContain("Viết địa chỉ thư");
    expect(page.body).toContain("Không có thủ tục nào mang mã này");
    expect(page.body).toContain('value="ten@vidu"');
    expect(await problemsOf(page.body)).toEqual([]);
    const forged = await site.visitor.get(`/nhan-tin/${randomUUID()}.AAAAAAAAAAAAAAAAAAAAAA`);
    expect(forged.status).toBe(404);
  });

  test("an address that nothing holds any more is erased after thirty days", async () => {
    const before = await site.app.db
      .selectFrom("messageContact")
      .select("id")
      .where("sealed", "is not", null)
      .execute();
    const start = site.clock.now();
    site.clock.set(new Date(start.getTime() + 40 * 24 * 3_600_000));
    const { sweepContacts } = await import("./jobs/sweep-contacts.ts");
    await sweepContacts.run(site.app, {}, { id: 0, attempt: 1, progress: async () => {} });
    site.clock.set(start);
    const after = await site.app.db.selectFrom("messageContact").select("id").where("sealed", "is not", null).execute();
    // Two confirmed their wish; two never did.
    expect([before.length, after.length]).toEqual([4, 2]);
  });
});

describe("a run", () => {
  const newRun = (more: Record<string, string> = {}) =>
    editor.post("/can-bo/gui-tin/moi", {
      tin: itemId,
      medium: "email",
      whom: "subscribers",
      purpose: "campaign",
      subject: "Sao y lấy ngay",
      text: "Đến trước 10 giờ.\nNhận bản sao trong buổi sáng.",
      sendDate: "",
      sendTime: "",
      ...more,
    });
  const pathOf = (answer: { headers: Record<string, unknown> }): string =>
    String(answer.headers.location).replace(/\?.*/, "");

  test("is written from an item, approved by somebody else, goes to who asked, and stands in the ledger", async () => {
    // Of one kind of provider there is no second way to offer.
    expect((await editor.get(`/can-bo/gui-tin/moi?tin=${itemId}&kenh=sms`)).body).not.toContain("fallsThrough");
    const form = await editor.get(`/can-bo/gui-tin/moi?tin=${itemId}&kenh=email`);
    expect(form.status, form.body.slice(0, 500)).toBe(200);
    expect(form.body).toContain("1 người");
    expect(await problemsOf(form.body)).toEqual([]);
    const path = pathOf(await newRun());
    expect(await problemsOf((await editor.get(path)).body)).toEqual([]);
    expect(await problemsOf((await editor.get(`${path}/sua`)).body)).toEqual([]);
    expect((await stranger.get(path)).status).toBe(404);
    await editor.post(`${path}/trinh`, {});
    expect((await editor.post(`${path}/duyet`, {})).status).toBe(403);
    expect((await stranger.post(`${path}/duyet`, {})).status).toBe(404);
    expect((await approver.post(`${path}/duyet`, {})).headers.location).toBe(`${path}?xong=duyet`);
    await site.runJobs();
    const [letter] = (await kept("email")).filter((one) => one.subject === "Sao y lấy ngay");
    expect(letter?.to).toBe("lan@vidu.vn");
    expect(letter?.endAddress).toContain("/nhan-tin/");
    const page = await editor.get(path);
    expect(page.body).toContain("Đã xong");
    expect(page.body).toContain("1 trên 1 tin");
    expect(await problemsOf(page.body)).toEqual([]);
    const entry = await site.app.db
      .selectFrom("ledgerEntry")
      .select(["channel", "state", "reached"])
      .where("key", "=", `messageRun:${path.split("/").at(-1)}`)
      .executeTakeFirstOrThrow();
    expect(entry).toEqual({ channel: "email", state: "sent", reached: 1 });
    const messages = await editor.get(`${path}/tin?tinhtrang=tatca`);
    expect(messages.body).toContain("l•••@vidu.vn");
    expect(messages.body).not.toContain("lan@vidu.vn");
    expect((await editor.get(`${path}/tin.csv?tinhtrang=tatca`)).body).toContain("l•••@vidu.vn");
  });

  test("paused it waits, resumed it goes on, stopped it ends; what has ended cannot be paused", async () => {
    const path = pathOf(await newRun({ subject: "Lần hai", sendDate: "20/11/2098", sendTime: "16:00" }));
    await editor.post(`${path}/trinh`, {});
    await approver.post(`${path}/duyet`, {});
    const waiting = () =>
      site.app.db
        .selectFrom("message")
        .select(["state", "dueAt"])
        .where("runId", "=", path.split("/").at(-1) ?? "")
        .execute();
    // runJobs also runs what is queued for later only when its hour has come.
    await site.runJobs();
    expect(await waiting()).toMatchObject([{ state: "waiting", dueAt: new Date("2098-11-20T09:00:00Z") }]);
    expect((await editor.post(`${path}/tam-dung`, {})).status).toBe(303);
    expect((await waiting())[0]?.dueAt).toBe(Number.POSITIVE_INFINITY);
    await editor.post(`${path}/gui-tiep`, {});
    await site.runJobs();
    expect(await waiting()).toMatchObject([{ state: "waiting", dueAt: new Date("2098-11-20T09:00:00Z") }]);
    const without = await editor.post(`${path}/dung-han`, { cancelReason: "" });
    expect(without.status).toBe(422);
    expect(without.body).toContain("Viết lý do");
    await editor.post(`${path}/dung-han`, { cancelReason: "Sai giờ làm việc." });
    expect(await waiting()).toMatchObject([{ state: "cancelled" }]);
    expect((await editor.post(`${path}/tam-dung`, {})).status).toBe(409);
    expect((await editor.get(path)).body).toContain("Đã dừng hẳn: Sai giờ làm việc.");
  });

  test("who stops receiving before the hour of a run is not written to any more", async () => {
    await subscribeByMail("doi-y@vidu.vn");
    const path = pathOf(await newRun({ subject: "Hẹn giờ", sendDate: "20/11/2098", sendTime: "16:00" }));
    await editor.post(`${path}/trinh`, {});
    await approver.post(`${path}/duyet`, {});
    await site.runJobs();
    const states = () =>
      site.app.db
        .selectFrom("message")
        .innerJoin("messageContact as c", "c.id", "message.contactId")
        .select(["c.id", "state", "reason"])
        .where("runId", "=", path.split("/").at(-1) ?? "")
        .orderBy("c.createdAt")
        .execute();
    const before = await states();
    expect(before.map((one) => one.state)).toEqual(["waiting", "waiting"]);
    const leaving = before.at(-1)?.id ?? "";
    const manage = `/nhan-tin/${contactToken(site.app.config.secretKey, leaving)}`;
    // Not all at once: the wish this run is for is enough.
    const wish = /name="wish" value="([0-9a-f-]{36})"/.exec((await site.visitor.get(manage)).body)?.[1] ?? "";
    await site.visitor.post(`${manage}/thoi`, { wish });
    expect(await states()).toMatchObject([
      { state: "waiting" },
      { id: leaving, state: "cancelled", reason: expect.stringContaining("thôi nhận tin") },
    ]);
    expect((await editor.get(path)).body).toContain("Không gửi nữa");
    await editor.post(`${path}/dung-han`, { cancelReason: "Thử xong." });
  });

  test("a message nobody can tell about goes with its run: it waits while that is paused and never goes after a stop", async () => {
    const path = pathOf(await newRun({ subject: "Chưa rõ", sendDate: "20/11/2098", sendTime: "16:00" }));
    await editor.post(`${path}/trinh`, {});
    await approver.post(`${path}/duyet`, {});
    await site.runJobs();
    const runId = path.split("/").at(-1) ?? "";
    const { id: providerId } = await site.app.db
      .selectFrom("messageProvider")
      .select("id")
      .where("medium", "=", "email")
      .executeTakeFirstOrThrow();
    const leave = () =>
      site.app.db
        .updateTable("message")
        .set({ state: "unknown", reason: "Không rõ.", providerId })
        .where("runId", "=", runId)
        .execute();
    const again = async () =>
      editor.post(/action="([^"]+\/gui-lai)"/.exec((await editor.get(`${path}/tin`)).body)?.[1] ?? "/khong", {});
    await leave();
    await editor.post(`${path}/tam-dung`, {});
    expect((await again()).status).toBe(303);
    const one = await site.app.db
      .selectFrom("message")
      .select(["id", "state", "dueAt"])
      .where("runId", "=", runId)
      .executeTakeFirstOrThrow();
    expect(one).toMatchObject({ state: "waiting", dueAt: Number.POSITIVE_INFINITY });
    await leave();
    await editor.post(`${path}/dung-han`, { cancelReason: "Sai." });
    expect((await editor.get(`${path}/tin`)).body).not.toContain("gui-lai");
    expect((await editor.post(`${path}/tin/${one.id}/gui-lai`, {})).status).toBe(409);
    expect((await editor.post(`${path}/tin/${one.id}/da-toi`, {})).status).toBe(303);
  });

  test("where the provider sends no marks, what people read is shown and counted", async () => {
    const set = (kind: "smsHttp" | "outbox", settings: Record<string, unknown>) =>
      site.app.db
        .updateTable("messageProvider")
        .set({ kind, settings: JSON.stringify(settings) })
        .where("medium", "=", "sms")
        .execute();
    await set("smsHttp", { sendUrl: "https://tin.vidu.vn/gui", sender: "UBND-CM" });
    const text = "Từ thứ Hai quầy số 2 mở cửa lúc 7 giờ, bà con nhớ mang theo căn cước và giấy chứng sinh của cháu bé.";
    const path = pathOf(await newRun({ medium: "sms", text }));
    const page = await editor.get(path);
    expect(page.body).toContain("Nhà cung cấp gửi không dấu.");
    expect(page.body).toContain("Tu thu Hai quay so 2 mo cua luc 7 gio");
    expect(page.body).toContain(`${text.length} ký tự, mỗi người 1 tin`);
    expect(await problemsOf(page.body)).toEqual([]);
    expect((await editor.get(`${path}/sua`)).body).toContain("mỗi người 1 tin Nhà cung cấp gửi không dấu.");
    await set("outbox", {});
    expect((await editor.get(path)).body).toContain("mỗi người 2 tin");
    await editor.post(`${path}/bo`, {});
  });

  test("hundreds of messages nobody can tell about are decided at once", async () => {
    await subscribeByMail("hai@vidu.vn");
    const path = pathOf(await newRun({ subject: "Lần bốn" }));
    await editor.post(`${path}/trinh`, {});
    await approver.post(`${path}/duyet`, {});
    await site.runJobs();
    const runId = path.split("/").at(-1) ?? "";
    const leave = (looks: number) =>
      site.app.db
        .updateTable("message")
        .set({ state: "unknown", reason: "Không rõ.", looks })
        .where("runId", "=", runId)
        .execute();
    // As long as the provider is asked nobody has to decide.
    await leave(1);
    expect((await editor.get(`${path}/tin`)).body).not.toContain("Quyết định một lần");
    expect((await editor.post(`${path}/tin/tat-ca/da-toi`, {})).status).toBe(409);
    await leave(2);
    const page = await editor.get(`${path}/tin`);
    expect(page.body).toContain("Quyết định một lần cho 2 tin chưa rõ");
    expect(await problemsOf(page.body)).toEqual([]);
    expect((await stranger.post(`${path}/tin/tat-ca/gui-lai`, {})).status).toBe(404);
    expect((await editor.post(`${path}/tin/tat-ca/gui-lai`, {})).status).toBe(303);
    await site.runJobs();
    const states = await site.app.db.selectFrom("message").select("state").where("runId", "=", runId).execute();
    expect(states).toEqual([{ state: "sent" }, { state: "sent" }]);
  });

  test("bad input: an hour that has passed, a text of forty parts, an item nobody reads", async () => {
    const past = await newRun({ sendDate: "01/01/2020", sendTime: "09:00" });
    expect(past.status).toBe(409);
    expect(past.body).toContain("Giờ gửi đã qua");
    expect(past.body).toContain("Nhận bản sao trong buổi sáng.");
    expect(await problemsOf(past.body)).toEqual([]);
    const long = await newRun({ medium: "sms", text: "Hồ sơ ".repeat(500) });
    expect(long.status).toBe(422);
    expect(long.body).toContain("dài quá 4 phần");
    expect((await newRun({ whom: randomUUID() })).body).toContain("Chọn người nhận");
    expect((await newRun({ tin: randomUUID() })).status).toBe(409);
  });

  test("what was archived or replaced is not sent to anybody", async () => {
    const gone = await publishItem();
    expect((await editor.get(`/can-bo/gui-tin/moi?tin=${gone}`)).status).toBe(200);
    await site.app.db
      .updateTable("item")
      .set({ state: "archived", archivedAt: site.clock.now(), archivedReason: "Đã qua." })
      .where("id", "=", gone)
      .execute();
    expect((await editor.get(`/can-bo/gui-tin/moi?tin=${gone}`)).status).toBe(409);
    expect((await newRun({ tin: gone })).status).toBe(409);
  });

  test("a run whose item was archived or has a new version since is not approved", async () => {
    const gone = await publishItem();
    const path = pathOf(await newRun({ tin: gone, subject: "Bài sẽ rút" }));
    await editor.post(`${path}/trinh`, {});
    const set = (change: Record<string, unknown>) =>
      site.app.db
        .updateTable("messageRun")
        .set(change)
        .where("id", "=", path.split("/").at(-1) ?? "")
        .execute();
    await set({ recordVersion: 0 });
    const old = await approver.post(`${path}/duyet`, {});
    expect([old.status, old.body.includes("đã có bản mới")]).toEqual([409, true]);
    await set({ recordVersion: 1 });
    await site.app.db
      .updateTable("item")
      .set({ state: "archived", archivedAt: site.clock.now(), archivedReason: "Đã qua." })
      .where("id", "=", gone)
      .execute();
    const archived = await approver.post(`${path}/duyet`, {});
    expect([archived.status, archived.body.includes("đã rút")]).toEqual([409, true]);
    expect((await approver.post(`${path}/tra-lai`, { returnReason: "Bài đã rút." })).status).toBe(303);
  });

  test("what nobody can tell is decided by a person, once", async () => {
    const path = pathOf(await newRun({ subject: "Lần ba" }));
    await editor.post(`${path}/trinh`, {});
    await approver.post(`${path}/duyet`, {});
    await site.runJobs();
    const runId = path.split("/").at(-1) ?? "";
    await site.app.db
      .updateTable("message")
      .set({ state: "unknown", reason: "Không rõ đã tới chưa." })
      .where("runId", "=", runId)
      .execute();
    const page = await editor.get(`${path}/tin`);
    expect(await problemsOf(page.body)).toEqual([]);
    const decide = /action="([^"]+\/da-toi)"/.exec(page.body)?.[1] ?? "";
    expect((await editor.post(decide, {})).status).toBe(303);
    expect((await editor.post(decide, {})).status).toBe(409);
    expect((await editor.get(`${path}/tin?tinhtrang=sent`)).body).toContain("Ngô Bảo Trân ghi nhận đã tới.");
  });
});

describe("who carries messages", () => {
  test("is written by the administrator; what is wrong is said at its field and the secret is never shown", async () => {
    const facts = {
      name: "Cổng tin nhắn",
      medium: "sms",
      kind: "smsHttp",
      rank: "2",
      perSecond: "50",
      atOnce: "10",
      "s.sendUrl": "https://tin.vidu.vn/gui",
      "s.sender": "UBND-CM",
      settings: JSON.stringify({ extra: { SmsType: "8" } }),
      "x.secret": "khoa-bi-mat",
      isOn: "1",
    };
    expect((await editor.get("/can-bo/gui-tin/nha-cung-cap")).status).toBe(403);
    const wrong = await admin.post("/can-bo/gui-tin/nha-cung-cap/moi", { ...facts, settings: "{ sendUrl", rank: "0" });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain("không phải JSON");
    expect(await problemsOf(wrong.body)).toEqual([]);
    const missing = await admin.post("/can-bo/gui-tin/nha-cung-cap/moi", {
      ...facts,
      "s.sendUrl": "tin.vidu.vn",
      "s.sender": "",
      settings: '{ "codes": 7 }',
    });
    for (const said of [
      "Ô “Địa chỉ gửi tin” chưa đúng hoặc còn trống.",
      "Ô “Tên thương hiệu” chưa đúng hoặc còn trống.",
      "Cấu hình chưa đúng: codes",
    ])
      expect(missing.body).toContain(said);
    expect(missing.body).toContain('value="tin.vidu.vn"');
    const first = await admin.get("/can-bo/gui-tin/nha-cung-cap/moi");
    expect(await problemsOf(first.body)).toEqual([]);
    expect((await admin.get("/can-bo/gui-tin/nha-cung-cap/moi?kieu=email%2Fsmpp")).body).toContain(
      "Hãy chọn một cách gửi.",
    );
    const taken = await admin.post("/can-bo/gui-tin/nha-cung-cap/moi", { ...facts, rank: "1" });
    expect(taken.status).toBe(409);
    expect((await admin.post("/can-bo/gui-tin/nha-cung-cap/moi", facts)).status).toBe(303);
    const list = await admin.get("/can-bo/gui-tin/nha-cung-cap");
    expect(await problemsOf(list.body)).toEqual([]);
    const page = await admin.get(
      /href="(\/can-bo\/gui-tin\/nha-cung-cap\/[0-9a-f-]{36})">Cổng/.exec(list.body)?.[1] ?? "",
    );
    expect(page.body).toContain('value="https://tin.vidu.vn/gui"');
    expect(page.body).toContain("SmsType");
    expect(page.body).not.toContain("khoa-bi-mat");
    const stored = await site.app.db
      .selectFrom("messageProvider")
      .select("sealedSecret")
      .where("rank", "=", 2)
      .execute();
    expect(stored[0]?.sealedSecret).toMatch(/^s1\./);
  });
});
