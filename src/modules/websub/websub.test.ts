import { createHmac } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { MODULES } from "../../modules.ts";
import { transaction } from "../../platform/db/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../testing/app.ts";
import { signedIn } from "../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../organisations/index.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";
import { feedsOf } from "./feeds.ts";
import { websubHealth } from "./health.ts";
import { deliverFeed } from "./jobs/deliver.ts";
import { lookAtFeeds } from "./jobs/look.ts";
import { verifySubscription } from "./jobs/verify.ts";
import { leaseOf, readAsked } from "./subscription.ts";
import { type Follower, startFollower } from "./testing/follower.ts";

const site = useTestApp();
const JOB = { id: 1, attempt: 1, progress: async () => {} };
const NOON = new Date("2026-11-20T05:00:00Z");
const feeds = feedsOf(() => MODULES.flatMap((module) => module.routes));
const [look, verify, deliver] = [lookAtFeeds(feeds), verifySubscription(feeds), deliverFeed(feeds)];
const TOPIC = "http://danbiet.example/tin-tuc/feed.atom";
let units: Awaited<ReturnType<typeof buildProvince>>;
let editor: Browser;
let approver: Browser;
let admin: Browser;
let follower: Follower;

beforeAll(async () => {
  const { db } = site.app;
  follower = await startFollower();
  units = await buildProvince(db);
  await transaction(db, (tx) => saveHomeUnit(tx, units.province));
  const unitId = units.tanThanh;
  editor = site.browser(await signedIn(site.app, { unitId, roles: ["editor"] }));
  approver = site.browser(await signedIn(site.app, { unitId, roles: ["approver", "editor"] }));
  admin = site.browser(await signedIn(site.app, { unitId: units.province, roles: ["admin"] }));
});
afterAll(() => follower.close());

beforeEach(async () => {
  site.clock.set(NOON);
  follower.asked.length = 0;
  follower.told.length = 0;
  follower.wants(() => true);
  follower.behave(() => "take");
  site.app.config.websubHub = "http://danbiet.example/websub";
  await site.app.db.deleteFrom("websubSubscription").execute();
});

let made = 0;
async function publish(): Promise<string> {
  const title = `Tin số ${++made} cho máy theo dõi`;
  const answer = await editor.post("/can-bo/tin-bai/moi", {
    unitId: units.tanThanh,
    kind: "news",
    title,
    summary: "Đến trước 10 giờ, nhận bản sao trong buổi sáng.",
    body: "Mang bản chính đến quầy số 2.",
    topic: "procedures",
    audiences: "residents",
  });
  const id = /tin-bai\/([0-9a-f-]{36})/.exec(String(answer.headers.location))?.[1] ?? "";
  await editor.post(`/can-bo/tin-bai/${id}/trinh`, {});
  expect((await approver.post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" })).status).toBe(303);
  return title;
}

/** As a program on another host asks: without a browser's headers. */
async function ask(more: Record<string, string>): Promise<{ status: number; body: string }> {
  const fields = { "hub.mode": "subscribe", "hub.topic": TOPIC, "hub.callback": follower.url("/a"), ...more };
  const answer = await site.server.fastify.inject({
    method: "POST",
    url: "/websub",
    headers: { "content-type": "application/x-www-form-urlencoded", host: "danbiet.example" },
    payload: new URLSearchParams(fields).toString(),
  });
  return { status: answer.statusCode, body: answer.body };
}

const rows = () => site.app.db.selectFrom("websubSubscription").selectAll().orderBy("askedAt").execute();
const verifyAll = async () => {
  for (const row of await rows()) await verify.run(site.app, { id: row.id }, JOB);
};
/** A minute of the hub: looks, and does what that queued. */
async function minute(minutes = 1): Promise<void> {
  site.clock.set(new Date(site.clock.now().getTime() + minutes * 60_000));
  const queued = ((await look.run(site.app, {}, JOB)) as { queued?: number }).queued ?? 0;
  if (queued > 0)
    for (const row of await rows()) if (row.state === "active") await deliver.run(site.app, { id: row.id }, JOB);
}

async function followed(more: Record<string, string> = {}): Promise<void> {
  expect((await ask(more)).status).toBe(202);
  await verifyAll();
}

describe("what is asked for", () => {
  const rules = {
    publicUrl: "https://danbiet.camau.gov.vn",
    isFeed: (path: string) => path === "/tin-tuc/feed.atom",
    ownNetwork: [],
  };
  const good = {
    "hub.mode": "subscribe",
    "hub.topic": "https://danbiet.camau.gov.vn/tin-tuc/feed.atom",
    "hub.callback": "https://cong.example.gov.vn/nhan?ma=1",
  };
  test.each([
    ["another act", { "hub.mode": "publish" }, "mode"],
    ["a page that is no feed", { "hub.topic": "https://danbiet.camau.gov.vn/tin-tuc" }, "topic"],
    ["a feed of others", { "hub.topic": "https://khac.example/tin-tuc/feed.atom" }, "topic"],
    ["no address", { "hub.callback": "nhan" }, "callback"],
    ["another protocol", { "hub.callback": "ftp://cong.example.vn/" }, "callback"],
    ["our own site", { "hub.callback": "https://danbiet.camau.gov.vn/websub" }, "callback"],
    ["a name of the own network", { "hub.callback": "http://may-chu/nhan" }, "callback"],
    ["another port", { "hub.callback": "http://cong.example.vn:6379/" }, "callback"],
    ["name and password", { "hub.callback": "https://a:b@cong.example.vn/" }, "callback"],
    ["no number", { "hub.lease_seconds": "mãi mãi" }, "lease"],
    ["a long secret", { "hub.secret": "a".repeat(200) }, "secret"],
  ])("%s is refused", (_name, wrong, fault) => {
    expect(readAsked({ ...good, ...wrong }, rules)).toBe(fault);
  });

  test("what is right is taken, and the time is kept within what is given", () => {
    expect(readAsked({ ...good, "hub.secret": "bí mật" }, rules)).toMatchObject({
      topic: "/tin-tuc/feed.atom",
      callback: "https://cong.example.gov.vn/nhan?ma=1",
      leaseSeconds: 864_000,
      secret: "bí mật",
    });
    expect([leaseOf("1"), leaseOf("99999999999"), leaseOf("86400")]).toEqual([3_600, 2_592_000, 86_400]);
  });
});

describe("a hub for every feed", () => {
  test("feeds name it, and every feed of every module can be followed", async () => {
    const feed = await site.visitor.get("/tin-tuc/feed.atom");
    expect(feed.body).toContain('<link rel="hub" href="http://danbiet.example/websub"/>');
    for (const path of [
      "/thu-tuc/thay-doi.atom",
      "/ban-tin/feed.atom",
      "/tin-tuc/nghe.atom",
      "/gia-rai/tin-tuc/feed.atom",
    ])
      expect(feeds.isFeed(path), path).toBe(true);
    expect(feeds.isFeed("/can-bo/tin-bai.atom")).toBe(false);
    // What is handed over is what anybody reads.
    expect((await feeds.read(site.app, "/tin-tuc/feed.atom"))?.body.toString()).toBe(feed.body);
  });

  test("bad wishes are answered with a sentence, and nothing is kept", async () => {
    const wrong = await ask({ "hub.topic": "http://danbiet.example/tin-tuc" });
    expect(wrong.status).toBe(400);
    expect(wrong.body).toContain("hub.topic phải là địa chỉ một nguồn tin Atom");
    expect((await ask({ "hub.topic": "http://danbiet.example/khong-co-xa-nay/tin-tuc/feed.atom" })).status).toBe(404);
    expect((await ask({ "hub.mode": "" })).status).toBe(400);
    expect(await rows()).toEqual([]);
  });

  test("a program that confirms is told of what is new within a minute, signed, and only once", async () => {
    await followed({ "hub.secret": "khóa chung" });
    expect(follower.asked).toMatchObject([
      {
        "hub.mode": "subscribe",
        "hub.topic": TOPIC,
        "hub.lease_seconds": "864000",
        "hub.challenge": expect.any(String),
      },
    ]);
    const [row] = await rows();
    expect(row?.state).toBe("active");
    expect(row?.sealedSecret).not.toContain("khóa");
    await minute();
    expect(follower.told).toEqual([]);
    const [first, second] = [await publish(), await publish()];
    await minute();
    expect(follower.told).toHaveLength(1);
    const [told] = follower.told;
    expect(told?.type).toContain("application/atom+xml");
    expect(told?.link).toBe(`<http://danbiet.example/websub>; rel="hub", <${TOPIC}>; rel="self"`);
    expect(told?.body.toString()).toContain(first);
    expect(told?.body.toString()).toContain(second);
    const seal = createHmac("sha256", "khóa chung")
      .update(told?.body ?? "")
      .digest("hex");
    expect(told?.signature).toBe(`sha256=${seal}`);
    await minute();
    for (const one of await rows()) await deliver.run(site.app, { id: one.id }, JOB);
    expect(follower.told).toHaveLength(1);
  });

  test("nobody is told in whose name a stranger asked, and nobody loses what a stranger ended", async () => {
    follower.wants(() => false);
    await ask({});
    await verifyAll();
    expect(await rows()).toMatchObject([{ state: "ended", endedReason: "refused" }]);
    follower.wants(() => true);
    await followed();
    follower.wants(({ "hub.mode": mode }) => mode === "subscribe");
    expect((await ask({ "hub.mode": "unsubscribe" })).status).toBe(202);
    await verifyAll();
    await publish();
    await minute();
    expect(follower.told).toHaveLength(1);
    follower.wants(() => true);
    await ask({ "hub.mode": "unsubscribe" });
    await verifyAll();
    expect((await rows()).at(-1)).toMatchObject({ state: "ended", endedReason: "unsubscribed", sealedSecret: null });
    // What is not there can be ended as well: nobody learns who follows.
    expect((await ask({ "hub.mode": "unsubscribe", "hub.callback": follower.url("/la") })).status).toBe(202);
  });

  test("asked for anew it lasts longer with another secret, and does not begin anew", async () => {
    await followed({ "hub.lease_seconds": "3600", "hub.secret": "cũ" });
    site.clock.set(new Date(NOON.getTime() + 30 * 60_000));
    await followed({ "hub.lease_seconds": "7200", "hub.secret": "mới" });
    const [row, ...others] = await rows();
    expect(others).toEqual([]);
    // The clock of tests steps a little with every look at it.
    expect((row?.leaseUntil?.getTime() ?? 0) - NOON.getTime()).toBeCloseTo(150 * 60_000, -3);
    await publish();
    await minute();
    const seal = createHmac("sha256", "mới")
      .update(follower.told[0]?.body ?? "")
      .digest("hex");
    expect(follower.told[0]?.signature).toBe(`sha256=${seal}`);
    await minute(200);
    expect(await rows()).toMatchObject([{ state: "ended", endedReason: "expired" }]);
  });

  test("one that fails is tried again with growing pauses, told what is then, shown to officers, and dropped after some days", async () => {
    await followed();
    follower.behave(() => "broken");
    await publish();
    await minute();
    let [row] = await rows();
    expect(row).toMatchObject({ tries: 1, lastFailure: "Máy ấy trả lời 500." });
    expect((await websubHealth(site.app))[0]).toMatchObject({ health: "slow", waiting: 1 });
    const page = await admin.get("/can-bo/theo-doi-nguon-tin?tinhtrang=failing");
    expect(page.body).toContain("Máy ấy trả lời 500.");
    expect(await problemsOf(page.body)).toEqual([]);
    // Before its pause is over it is left in peace.
    site.clock.set(new Date(site.clock.now().getTime() + 1_000));
    expect(await look.run(site.app, {}, JOB)).toMatchObject({ queued: 0 });
    follower.behave(() => "take");
    const last = await publish();
    await minute(2);
    expect(follower.told).toHaveLength(1);
    expect(follower.told[0]?.body.toString()).toContain(last);
    [row] = await rows();
    expect(row).toMatchObject({ tries: 0, failingSince: null, deliveries: 1 });
    follower.behave(() => "never");
    await publish();
    for (let hour = 0; hour < 80; hour += 6) await minute(6 * 60);
    expect(await rows()).toMatchObject([{ state: "ended", endedReason: "failing" }]);
  });

  test.each([
    ["410 ends it at once", "gone", { state: "ended", endedReason: "gone" }],
    ["a redirect is not followed", "redirect", { state: "active", lastFailure: "Máy ấy trả lời 307." }],
  ] as const)("%s", async (_name, behaviour, expected) => {
    await followed();
    follower.behave(() => behaviour);
    await publish();
    await minute();
    expect(await rows()).toMatchObject([expected]);
  });

  test("who asks for patience is left in peace as long as it asked for", async () => {
    await followed();
    follower.behave(() => "later");
    await publish();
    await minute();
    const [row] = await rows();
    expect((row?.nextTryAt?.getTime() ?? 0) - NOON.getTime()).toBeGreaterThanOrEqual(11 * 60_000);
  });

  test("one host cannot have us ask or tell without end", async () => {
    for (let n = 0; n < 40; n++) expect((await ask({ "hub.callback": follower.url(`/${n}`) })).status).toBe(202);
    const more = await ask({ "hub.callback": follower.url("/nua") });
    expect(more.status).toBe(429);
    expect(more.body).toContain("đăng ký quá nhiều");
    expect(await rows()).toHaveLength(40);
  });

  test("officers see who follows what, find and export it, and end it; others may only look", async () => {
    await followed();
    const path = "/can-bo/theo-doi-nguon-tin";
    const page = await editor.get(path);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("127.0.0.1");
    expect(page.body).not.toContain("Thôi báo");
    expect((await editor.get(`${path}?q=khong-co`)).body).toContain("Không có máy nào khớp");
    expect((await editor.get(`${path}.csv`)).body).toContain("/tin-tuc/feed.atom");
    const [row] = await rows();
    expect((await editor.post(`${path}/${row?.id}/thoi`, {})).status).toBe(403);
    const ended = await admin.post(`${path}/${row?.id}/thoi`, {});
    expect((await admin.get(String(ended.headers.location))).body).toContain("Đã thôi báo.");
    await publish();
    await minute();
    expect(follower.told).toEqual([]);
    expect((await site.visitor.get(path)).status).toBe(303);
  });

  test("where a hub of others is set, feeds name it, it is told once of each change, and we take no wishes", async () => {
    const hub = follower.url("/hub");
    site.app.config.websubHub = hub;
    expect((await site.visitor.get("/tin-tuc/feed.atom")).body).toContain(`<link rel="hub" href="${hub}"/>`);
    expect((await ask({})).status).toBe(404);
    await minute();
    follower.told.length = 0;
    await minute();
    expect(follower.told).toEqual([]);
    await publish();
    await minute();
    const told = follower.told.map((one) => new URLSearchParams(one.body.toString()).get("hub.url") ?? "");
    expect(told).toContain(TOPIC);
    expect(new Set(told).size).toBe(told.length);
    expect((await admin.get("/can-bo/theo-doi-nguon-tin")).body).toContain("do trung tâm khác đảm nhận");
    site.app.config.websubHub = null;
    expect((await site.visitor.get("/tin-tuc/feed.atom")).body).not.toContain('rel="hub"');
  });
});
