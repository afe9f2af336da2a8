import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { transaction } from "../../../../platform/db/index.ts";
import { problemsOf } from "../../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../../testing/app.ts";
import { signedIn } from "../../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../../organisations/index.ts";
import { buildProvince } from "../../../organisations/testing/build-units.ts";
import { maskAddress, normalAddress } from "../../contact.ts";
import { sendDue } from "../../engine/send-due.ts";
import { prepareRun } from "../../jobs/prepare-run.ts";
import { listProviders } from "../../provider.store.ts";
import { subscribeDevice } from "../../subscriptions/device/subscribe-device.ts";
import { contactToken } from "../../subscriptions/subscription.ts";
import { type PushService, startPushService } from "../../testing/push-service.ts";
import { isKnownService } from "./device-address.ts";
import { encryptForDevice } from "./encrypt.ts";
import { makeVapidKeys, vapidHeaders } from "./vapid.ts";
import { fitsInPush, WebPushSettings } from "./web-push.ts";

const site = useTestApp();
const JOB = { id: 1, attempt: 1, progress: async () => {} };
const NOON = new Date("2026-11-20T05:00:00Z");
let units: Awaited<ReturnType<typeof buildProvince>>;
let editor: Browser;
let approver: Browser;
let admin: Browser;
let service: PushService;
let itemId: string;
let key: string;
let provider: string;

beforeAll(async () => {
  const { db } = site.app;
  service = await startPushService();
  units = await buildProvince(db);
  await transaction(db, (tx) => saveHomeUnit(tx, units.province));
  const unitId = units.tanThanh;
  editor = site.browser(await signedIn(site.app, { unitId, roles: ["editor"], name: "Ngô Bảo Trân" }));
  approver = site.browser(await signedIn(site.app, { unitId, roles: ["approver", "editor"], name: "Tô Hữu Nghĩa" }));
  admin = site.browser(await signedIn(site.app, { unitId: units.province, roles: ["admin"], name: "Trần Minh Khoa" }));
  itemId = await publishItem();
});
afterAll(() => service.close());

beforeEach(async () => {
  await forget();
  site.clock.set(NOON);
  service.behave(() => "take");
  service.taken.length = 0;
  service.held.clear();
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
  await approver.post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" });
  await site.runJobs();
  return id;
}

const SUBSCRIBE = "/dang-ky-nhan-tin";
const wish = (device: string, more: Record<string, string> = {}) =>
  site.visitor.post(SUBSCRIBE, { about: "all", unitId: units.tanThanh, device, ...more });

/** A device that is told everything of the commune. Answers where it manages that. */
async function subscribed(name: string): Promise<string> {
  const { secretKey } = site.app.config;
  const address = normalAddress("push", service.device(name, key)) ?? "";
  const about = { unitId: units.tanThanh, about: "all", aboutKey: "" } as const;
  const contactId = await transaction(site.app.db, (tx) =>
    subscribeDevice(tx, secretKey, { ...about, address, at: site.clock.now() }),
  );
  return `/nhan-tin/${contactToken(secretKey, contactId)}`;
}

async function run(more: Record<string, string> = {}): Promise<string> {
  const made = await editor.post("/can-bo/gui-tin/moi", {
    tin: itemId,
    medium: "push",
    whom: "subscribers",
    purpose: "campaign",
    subject: "Sao y lấy ngay trong buổi",
    text: "Đến trước 10 giờ, nhận bản sao trong buổi sáng.",
    ...more,
  });
  expect(made.status, made.body.slice(0, 3_000)).toBe(303);
  const path = String(made.headers.location).replace(/\?.*/, "");
  await editor.post(`${path}/trinh`, {});
  return path;
}

async function approved(more: Record<string, string> = {}): Promise<string> {
  const path = await run(more);
  expect((await approver.post(`${path}/duyet`, {})).status).toBe(303);
  // The clock stands still, so that jobs that come again later would come at once: the same steps, one by one.
  await prepareRun.run(site.app, { runId: path.split("/").at(-1) ?? "" }, JOB);
  await sendDue(site.app, provider, { forMs: 1_500 });
  return path;
}

const states = async (): Promise<Record<string, number>> => {
  const rows = await site.app.db
    .selectFrom("message")
    .select("state")
    .select((one) => one.fn.countAll<number>().as("count"))
    .where("medium", "=", "push")
    .groupBy("state")
    .execute();
  return Object.fromEntries(rows.map((row) => [row.state, Number(row.count)]));
};

async function forget(): Promise<void> {
  await site.app.db.deleteFrom("job").execute();
  await site.opened.database.pool.query("delete from graphile_worker._private_jobs");
  for (const table of ["messageAttempt", "message", "messageSubscription"] as const)
    await site.app.db.deleteFrom(table).execute();
  await site.app.db.updateTable("messageProvider").set({ rests: 0, restingUntil: null }).execute();
}

describe("the standards", () => {
  test("the worked example of RFC 8291 comes out letter for letter", () => {
    const made = encryptForDevice(
      Buffer.from("When I grow up, I want to be a watermelon"),
      {
        p256dh: "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
        auth: "BTBZMqHH6r4Tts7J_aSIgg",
      },
      {
        privateKey: Buffer.from("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw", "base64url"),
        salt: Buffer.from("DGv6ra1nlYgDCS1FRnbzlw", "base64url"),
      },
    );
    expect(made.toString("base64url")).toBe(
      "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN",
    );
  });

  test("who sends is signed once for a service and anew before it runs out", () => {
    const sender = vapidHeaders(makeVapidKeys(), "mailto:quan-tri@camau.example");
    const at = (hours: number): Date => new Date(NOON.getTime() + hours * 3_600_000);
    const first = sender("https://fcm.googleapis.com/fcm/send/a", at(0));
    expect(sender("https://fcm.googleapis.com/fcm/send/b", at(10))).toBe(first);
    expect(sender("https://fcm.googleapis.com/fcm/send/b", at(11.5))).not.toBe(first);
    expect(sender("https://web.push.apple.com/x", at(0))).not.toBe(first);
  });

  test.each([
    ["https://fcm.googleapis.com/fcm/send/abc", true],
    ["https://updates.push.services.mozilla.com/wpush/v2/abc", true],
    ["https://web.push.apple.com/abc", true],
    ["https://sg2p.notify.windows.com/w/?token=abc", true],
    ["http://fcm.googleapis.com/fcm/send/abc", false],
    ["https://fcm.googleapis.com:8443/fcm/send/abc", false],
    ["https://fcm.googleapis.com.ke-xau.example/abc", false],
    ["https://push.apple.com.example/abc", false],
    ["https://evilpush.apple.com.vn/abc", false],
    ["https://127.0.0.1/abc", false],
    ["https://169.254.169.254/latest/meta-data", false],
    ["http://localhost:5432/", false],
  ])("%s is a push service we hand anything to: %s", (endpoint, expected) => {
    expect(isKnownService(endpoint, WebPushSettings.parse({}).services, [])).toBe(expected);
  });

  test("a device is known by what its browser gives, and nothing else passes for one", () => {
    const { publicKey } = makeVapidKeys();
    const given = service.device("mau", publicKey);
    const address = normalAddress("push", given) ?? "";
    expect(normalAddress("push", address)).toBe(address);
    expect(maskAddress("push", address)).toBe("127.0.0.1");
    const device = JSON.parse(given) as { endpoint: string; keys: { p256dh: string; auth: string } };
    for (const wrong of [
      "",
      "{}",
      "không phải",
      JSON.stringify({ ...device, endpoint: "ftp://a.example/b" }),
      JSON.stringify({ ...device, endpoint: "https://a:b@fcm.googleapis.com/" }),
      JSON.stringify({ ...device, endpoint: `https://fcm.googleapis.com/${"a".repeat(2_000)}` }),
      JSON.stringify({ ...device, keys: { ...device.keys, p256dh: `B${"A".repeat(86)}` } }),
      JSON.stringify({ ...device, keys: { ...device.keys, auth: "ngan" } }),
    ])
      expect(normalAddress("push", wrong), wrong.slice(0, 80)).toBeNull();
  });

  test("a notice has to fit into what services carry", () => {
    expect(fitsInPush("ạ".repeat(100), "ạ".repeat(600))).toBe(true);
    expect(fitsInPush("", "ạ".repeat(900))).toBe(false);
  });
});

describe("notices on devices", () => {
  test("nobody is offered what nobody carries", async () => {
    expect((await site.visitor.get(SUBSCRIBE)).body).not.toContain("data-push");
    expect((await wish(service.device("som", makeVapidKeys().publicKey))).status).toBe(422);
  });

  test("whoever runs it adds a provider and types no key; the product makes it and shows the public part", async () => {
    const path = "/can-bo/gui-tin/nha-cung-cap";
    const fields = {
      name: "Thông báo trên máy",
      medium: "push",
      kind: "webPush",
      rank: "1",
      perSecond: "1000",
      atOnce: "20",
      isOn: "1",
    };
    const wrong = await admin.post(`${path}/moi`, { ...fields, "s.contact": "quan-tri" });
    expect([wrong.status, wrong.body.includes("Ô “Liên hệ khi có sự cố” chưa đúng")]).toEqual([422, true]);
    const settings = {
      settings: JSON.stringify({ services: ["127.0.0.1"] }),
      "s.contact": "mailto:quan-tri@camau.example",
    };
    expect((await admin.post(`${path}/moi`, { ...fields, ...settings })).status).toBe(303);
    const [made] = await listProviders(site.app.db, "push");
    provider = made?.id ?? "";
    expect(made?.sealedSecret).not.toContain("publicKey");
    const page = await admin.get(`${path}/${provider}`);
    expect(await problemsOf(page.body)).toEqual([]);
    key = /<code>([\w-]{87})<\/code>/.exec(page.body)?.[1] ?? "";
    expect(key).toHaveLength(87);
    // Saved again it keeps them.
    await admin.post(`${path}/${provider}`, { ...fields, ...settings });
    expect((await admin.get(`${path}/${provider}`)).body).toContain(key);
    expect((await editor.get(path)).status).toBe(403);
  });

  test("the page offers it in words of its own, complete without script", async () => {
    const page = await site.visitor.get(SUBSCRIBE);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain(`data-push="${key}"`);
    expect(page.body).toContain("Trình duyệt này chưa nhận được thông báo.");
    expect(page.body).toMatch(/data-say="apple" hidden/);
    const worker = await site.visitor.get("/nhan-tin/may-nhan.js");
    expect(worker.status).toBe(200);
    expect(worker.headers["content-type"]).toContain("text/javascript");
    expect(worker.body).toContain("showNotification");
    expect((await site.visitor.get("/nhan-tin/bieu-trung")).status).toBe(302);
    const manifest = (await site.visitor.get("/trang.webmanifest")).json<{ name: string; display: string }>();
    expect(manifest).toMatchObject({ display: "standalone", start_url: "/", lang: "vi" });
    expect((await site.visitor.get("/")).body).toContain('<link rel="manifest" href="/trang.webmanifest"');
  });

  test("one press is enough, the address lies encrypted, and one press ends and erases it", async () => {
    const asked = await wish(service.device("may-1", key));
    expect(asked.status, asked.body.slice(0, 500)).toBe(303);
    const manage = String(asked.headers.location).replace(/\?.*/, "");
    const page = await site.visitor.get(`${manage}?xong=may`);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("Đã bật.");
    expect(page.body).toContain("mọi điều mới");
    const [row] = await site.app.db.selectFrom("messageContact").selectAll().where("medium", "=", "push").execute();
    expect(JSON.stringify(row)).not.toContain("may-1");
    expect(row?.sealed).toBeTruthy();
    // Asking again is the same wish of the same device.
    await wish(service.device("may-1", key));
    expect(await site.app.db.selectFrom("messageSubscription").selectAll().execute()).toHaveLength(1);
    const device = service.device("may-1", key);
    expect((await site.visitor.post("/nhan-tin/may", { device })).headers.location).toBe(manage);
    const off = await site.visitor.post("/nhan-tin/may/tat", { device });
    expect(off.headers.location).toBe("/dang-ky-nhan-tin?xong=tat");
    expect((await site.visitor.get(String(off.headers.location))).body).toContain("Đã tắt.");
    const [erased] = await site.app.db.selectFrom("messageContact").selectAll().where("medium", "=", "push").execute();
    expect(erased).toMatchObject({ sealed: null });
  });

  test.each([
    ["a device of another key", () => service.device("la", makeVapidKeys().publicKey)],
    [
      "an address in the own network",
      () => service.device("la", key).replace(/"endpoint":"[^"]+"/, '"endpoint":"http://10.0.0.5/x"'),
    ],
    ["something else", () => "{}"],
  ])("%s is refused with a sentence, and nothing is kept", async (_name, device) => {
    const before = await site.app.db.selectFrom("messageContact").select("id").execute();
    const asked = await wish(device());
    expect(asked.status).toBe(422);
    expect(asked.body).toContain("Chưa nhận được địa chỉ thông báo của máy này.");
    expect(await problemsOf(asked.body)).toEqual([]);
    expect(await site.app.db.selectFrom("messageContact").select("id").execute()).toEqual(before);
  });

  test("issues of a bulletin go by letter only", async () => {
    expect((await wish(service.device("ban-tin", key), { about: "bulletin" })).body).toContain(
      "Bản tin chỉ gửi bằng thư",
    );
  });

  test("an approved run comes to every device that asked, readable by it alone, and leads to the page", async () => {
    for (const name of ["a", "b", "c"]) await subscribed(name);
    const page = await editor.get(`/can-bo/gui-tin/moi?tin=${itemId}&kenh=push`);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("3 người");
    expect(page.body).toContain("Sao y lấy ngay trong buổi");
    const path = await run();
    expect((await editor.post(`${path}/duyet`, {})).status).toBe(403);
    expect(service.taken).toEqual([]);
    await approver.post(`${path}/duyet`, {});
    await site.runJobs();
    expect(service.taken.map((one) => one.device).sort()).toEqual(["a", "b", "c"]);
    expect(service.faults).toEqual([]);
    const [first] = service.taken;
    expect(first?.notice).toMatchObject({
      title: "Sao y lấy ngay trong buổi",
      body: "Đến trước 10 giờ, nhận bản sao trong buổi sáng.",
      url: expect.stringMatching(/^http:\/\/danbiet\.example\/tin-tuc\/sao-y/),
      end: expect.stringMatching(/\/nhan-tin\/[0-9a-f-]{36}\./),
      tag: first?.topic,
      stays: false,
    });
    expect(first).toMatchObject({ ttl: 72 * 3_600, urgency: "normal" });
    expect(first?.topic).toMatch(/^[\w-]{32}$/);
    expect(first?.bytes).toBeLessThan(1_000);
    const item = await site.visitor.get(new URL(String(first?.notice.url)).pathname);
    expect(item.status).toBe(200);
    const record = await editor.get(path);
    expect(record.body).toContain("3 trên 3 tin");
    expect(await problemsOf(record.body)).toEqual([]);
    const entry = await site.app.db
      .selectFrom("ledgerEntry")
      .select(["state", "reached"])
      .where("channel", "=", "push")
      .executeTakeFirst();
    expect(entry).toMatchObject({ state: "sent", reached: 3 });
    expect((await editor.get(`/can-bo/tin-bai/${itemId}/kenh`)).status).not.toBe(500);
  });

  test("a device that is gone is erased with what it asked for, and the others get theirs", async () => {
    for (const name of ["a", "b", "c"]) await subscribed(name);
    service.behave((device) => (device === "b" ? "gone" : "take"));
    await approved();
    expect(service.taken.map((one) => one.device).sort()).toEqual(["a", "c"]);
    const rows = await site.app.db
      .selectFrom("messageContact as c")
      .innerJoin("messageSubscription as s", "s.contactId", "c.id")
      .select(["c.sealed", "c.deadReason", "s.endedHow"])
      .where("c.deadAt", "is not", null)
      .execute();
    expect(rows).toEqual([{ sealed: null, deadReason: expect.stringContaining("đã thôi nhận"), endedHow: "gone" }]);
    service.taken.length = 0;
    await approved();
    expect(service.taken.map((one) => one.device).sort()).toEqual(["a", "c"]);
    // Turned on again, it is told again.
    service.behave(() => "take");
    await subscribed("b");
    service.taken.length = 0;
    await approved();
    expect(service.taken).toHaveLength(3);
  });

  test("after a lost answer it is sent again under the same name: the device shows one", async () => {
    await subscribed("mat-tra-loi");
    let asked = 0;
    service.behave(() => (asked++ === 0 ? "lostAfterTaking" : asked === 2 ? "brokenAfterTaking" : "take"));
    await approved();
    expect(await states()).toEqual({ unknown: 1 });
    for (let turn = 0; turn < 6; turn++) {
      site.clock.set(new Date(NOON.getTime() + (turn + 1) * 5 * 60_000));
      await sendDue(site.app, provider, { forMs: 1_500 });
    }
    expect(await states()).toEqual({ sent: 1 });
    expect(service.taken).toHaveLength(3);
    expect(new Set(service.taken.map((one) => one.topic)).size).toBe(1);
    expect(service.held.size).toBe(1);
  });

  test("a service that asks to come again is asked again when it said so, one that takes nothing is given up", async () => {
    await subscribed("ban");
    await subscribed("to");
    service.behave((device) => (device === "ban" ? "tooMany" : "tooLarge"));
    await approved();
    const rows = await site.app.db
      .selectFrom("message")
      .select(["state", "dueAt", "reason"])
      .orderBy("state")
      .execute();
    expect(rows[0]).toMatchObject({ state: "refused", reason: expect.stringContaining("quá dài") });
    expect(rows[1]?.state).toBe("waiting");
    expect((rows[1]?.dueAt.getTime() ?? 0) - NOON.getTime()).toBeGreaterThanOrEqual(120_000);
    service.behave(() => "take");
    site.clock.set(new Date(NOON.getTime() + 5 * 60_000));
    await sendDue(site.app, provider, { forMs: 1_500 });
    expect(service.taken.map((one) => one.device)).toEqual(["ban"]);
  });

  test("a stranger's address that refuses our key is tried some times, hinders nobody and is given up", async () => {
    await subscribed("la");
    await subscribed("dung");
    service.behave((device) => (device === "la" ? "badKey" : "take"));
    await approved();
    expect(service.taken.map((one) => one.device)).toEqual(["dung"]);
    for (let hour = 1; hour < 20; hour++) {
      site.clock.set(new Date(NOON.getTime() + hour * 3 * 3_600_000));
      await sendDue(site.app, provider, { forMs: 300 });
    }
    expect(await states()).toMatchObject({ sent: 1, unreachable: 1 });
  });

  test("at night only what is urgent rings, and it says so to the service", async () => {
    await subscribed("dem");
    const night = new Date("2026-11-20T16:00:00Z"); // 23:00
    site.clock.set(night);
    await approved();
    expect(service.taken).toEqual([]);
    await approved({ purpose: "urgent", subject: "Nước lũ đang lên" });
    expect(service.taken).toMatchObject([
      { urgency: "high", ttl: 6 * 3_600, notice: { title: "Nước lũ đang lên", stays: true } },
    ]);
  });

  test("a device whose browser gave it another address is told there, and nobody else can move it", async () => {
    await subscribed("cu");
    const { endpoint } = JSON.parse(service.device("cu", key)) as { endpoint: string };
    const stranger = await site.visitor.post("/nhan-tin/may/doi", {
      from: `${endpoint}-khac`,
      device: service.device("la-2", key),
    });
    expect(stranger.json()).toEqual({ moved: false });
    const moved = await site.visitor.post("/nhan-tin/may/doi", { from: endpoint, device: service.device("moi", key) });
    expect(moved.json()).toEqual({ moved: true });
    await approved();
    expect(service.taken.map((one) => one.device)).toEqual(["moi"]);
  });

  test("texts that do not fit are told at the field", async () => {
    const made = await editor.post("/can-bo/gui-tin/moi", {
      tin: itemId,
      medium: "push",
      whom: "subscribers",
      purpose: "campaign",
      subject: "",
      text: "ạ".repeat(1_500),
    });
    expect(made.status).toBe(422);
    expect(made.body).toContain("Thông báo dài quá.");
    expect(made.body).toContain("Viết dòng tiêu đề");
  });

  test("keys that may be known to others are replaced by one press, and every device asks anew", async () => {
    await subscribed("truoc");
    const path = `/can-bo/gui-tin/nha-cung-cap/${provider}`;
    expect((await editor.post(`${path}/thay-khoa`, {})).status).toBe(403);
    expect((await admin.get(path)).body).toContain("Thay khóa");
    const replaced = await admin.post(`${path}/thay-khoa`, {});
    expect((await admin.get(String(replaced.headers.location))).body).toContain("Đã thay khóa.");
    expect((await wish(service.device("truoc", key))).status).toBe(422);
    const left = await site.app.db
      .selectFrom("messageContact")
      .select("id")
      .where("medium", "=", "push")
      .where("sealed", "is not", null)
      .execute();
    expect(left).toEqual([]);
  });
});
