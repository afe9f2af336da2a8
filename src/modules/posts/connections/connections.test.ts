import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { isProof, listLedgerEntries } from "../../publishing/index.ts";
import { brokenLimits } from "../broadcasts/broadcast.ts";
import { listPosts, type PostRow } from "../post.store.ts";
import { findAccountOfPlace } from "./account.store.ts";
import { openKeys } from "./connect.ts";
import { listAttempts, listSentSince } from "./engine/carry.store.ts";
import { carryDue } from "./engine/carry-due.ts";
import { judgeOutcome } from "./engine/judge.ts";
import { withAccount } from "./engine/with-account.ts";
import { postsHealth } from "./health.ts";
import { type FakeFacebook, startFacebook } from "./testing/fake-facebook.ts";
import { type FakeZalo, startZalo } from "./testing/fake-zalo.ts";

const site = useTestApp();
let units: Awaited<ReturnType<typeof buildProvince>>;
let editor: Browser;
let approver: Browser;
let admin: Browser;
let facebook: FakeFacebook;
let zalo: FakeZalo;
let pagePlace = "";
let oaPlace = "";

const PAGE = "1029384756";

beforeAll(async () => {
  const { db } = site.app;
  units = await buildProvince(db);
  await transaction(db, (tx) => saveHomeUnit(tx, units.province));
  await signIn();
  pagePlace = await addPlace("facebook", "Trang phường Tân Thành");
  oaPlace = await addPlace("zaloOa", "OA phường Tân Thành");
});
beforeEach(async () => {
  await facebook?.close();
  await zalo?.close();
  // Each test has networks of its own: what another left on its way does not go there.
  await sql`update post set state = case when state in ('declared', 'proven') then state else 'dropped' end, due_at = null`.execute(
    site.app.db,
  );
  await sql`update follower_broadcast set due_at = null, state = 'withdrawn' where state <> 'proven'`.execute(
    site.app.db,
  );
  facebook = await startFacebook(PAGE);
  zalo = await startZalo();
  // Days may have passed: whoever was signed in is not any more.
  await signIn();
  await connectPage("live");
  await connectOa("live");
});
afterAll(async () => {
  await facebook?.close();
  await zalo?.close();
});

async function signIn(): Promise<void> {
  const unitId = units.tanThanh;
  editor = site.browser(await signedIn(site.app, { unitId, roles: ["editor"], name: "Ngô Bảo Trân" }));
  approver = site.browser(await signedIn(site.app, { unitId, roles: ["approver", "editor"], name: "Tô Hữu Nghĩa" }));
  admin = site.browser(await signedIn(site.app, { unitId: units.province, roles: ["admin"], name: "Trần Minh Khoa" }));
}

async function addPlace(kind: string, name: string): Promise<string> {
  await editor.post("/can-bo/dang-bai/noi-dang/moi", {
    unitId: units.tanThanh,
    kind,
    name,
    language: "vi",
    takesAll: "1",
  });
  const rows = await sql<{ id: string }>`select id from post_place where name = ${name}`.execute(site.app.db);
  return rows.rows[0]?.id ?? "";
}

const connectPage = (mode: string, more: Record<string, string> = {}) =>
  admin.post(`/can-bo/dang-bai/noi-dang/${pagePlace}/ket-noi`, {
    id: PAGE,
    pageToken: "khoa-trang-rat-dai",
    appSecret: "bi-mat-ung-dung",
    mode,
    settings: JSON.stringify({ graphUrl: facebook.url, perDay: 1_000 }),
    ...more,
  });
const connectOa = (mode: string, more: Record<string, unknown> = {}) =>
  admin.post(`/can-bo/dang-bai/noi-dang/${oaPlace}/ket-noi`, {
    id: "998877",
    accessToken: "a0",
    refreshToken: "r0",
    appSecret: "bi-mat",
    oaSecret: "bi-mat-oa",
    mode,
    settings: JSON.stringify({
      apiUrl: `${zalo.url}/v2.0`,
      tokenUrl: `${zalo.url}/token`,
      broadcastUrl: `${zalo.url}/v2.0/oa/message`,
      broadcastLookUrl: `${zalo.url}/v2.0/oa/broadcasts`,
      broadcastsPerMonth: 1_000,
      perDay: 1_000,
      ...more,
    }),
  });

let published = 0;
/** Another title each time: a network is looked up by it. */
async function publish(): Promise<{ id: string; title: string }> {
  const title = `Lịch nhận hồ sơ lưu động ở ấp số ${++published} trong tuần`;
  const made = await editor.post("/can-bo/tin-bai/moi", {
    unitId: units.tanThanh,
    kind: "news",
    title,
    summary: "Tổ lưu động nhận hồ sơ tại nhà văn hóa ấp.",
    body: "Mang theo căn cước. Ai không đi được thì nhắn trưởng ấp.",
    topic: "procedures",
    audiences: "residents",
  });
  const id = /tin-bai\/([0-9a-f-]{36})/.exec(String(made.headers.location))?.[1] ?? "";
  await editor.post(`/can-bo/tin-bai/${id}/trinh`, {});
  expect((await approver.post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" })).status).toBe(303);
  await site.runJobs();
  return { id, title };
}

async function at(itemId: string, placeId: string, act = "publish"): Promise<PostRow> {
  const found = (await listPosts(site.app.db, { itemId, placeId }, 10)).find((post) => post.act === act);
  if (!found) throw new Error("no post");
  return found;
}

/** As the clock goes on, the account takes its turns. */
async function turnsUntil(placeId: string, minutes: number): Promise<void> {
  const account = await findAccountOfPlace(site.app.db, placeId);
  for (let passed = 0; passed <= minutes; passed += 1) {
    await carryDue(site.app, account?.id ?? "", { forMs: 5_000 });
    site.clock.set(new Date(site.app.clock.now().getTime() + 60_000));
  }
}
const outcomes = async (post: PostRow) =>
  (await listAttempts(site.app.db, post.id, 20)).map((one) => one.outcome).reverse();
const proofs = async (itemId: string) =>
  (await listLedgerEntries(site.app.db, { recordKind: "item", recordId: itemId }, 50)).filter(
    (row) => isProof(row) && (row.channel === "facebook" || row.channel === "zalo"),
  );

describe("rules", () => {
  test.each([
    [{ kind: "sent", remoteId: "x" }, 0, { state: "declared", remoteId: "x", note: null }],
    [{ kind: "refused", reason: "không" }, 0, { state: "failed", reason: "không" }],
    [{ kind: "unknown", reason: "đứt" }, 0, { state: "unknown", reason: "đứt" }],
    [{ kind: "retryLater", reason: "đông" }, 0, { state: "due", afterMs: 10_000, countsAsTry: true, reason: "đông" }],
    [
      { kind: "retryLater", reason: "đông", afterMs: 120_000 },
      0,
      { state: "due", afterMs: 120_000, countsAsTry: true, reason: "đông" },
    ],
    [{ kind: "retryLater", reason: "đông" }, 7, { state: "failed", reason: "đông" }],
    [
      { kind: "reconnect", reason: "khóa", isKeyWrong: true },
      7,
      { state: "due", afterMs: 0, countsAsTry: false, reason: "khóa" },
    ],
  ] as const)("%j after %d tries: %j", (outcome, tries, verdict) => {
    expect(judgeOutcome(outcome, tries)).toEqual(verdict);
  });
});

describe("an account that is connected", () => {
  test("rehearses until it is live: nothing leaves, people post by hand; keys are never shown again", async () => {
    await connectPage("rehearsal");
    facebook.calls.length = 0;
    const item = await publish();
    expect(facebook.posts.size).toBe(0);
    expect((await at(item.id, pagePlace)).state).toBe("due");
    const checked = await admin.post(`/can-bo/dang-bai/noi-dang/${pagePlace}/ket-noi/thu`, {});
    expect(checked.status).toBe(303);
    const page = await admin.get(`/can-bo/dang-bai/noi-dang/${pagePlace}/ket-noi`);
    expect(page.body).toContain("Phường Tân Thành");
    expect(page.body).toContain("Diễn tập");
    expect(page.body).not.toContain("khoa-trang-rat-dai");
    expect(await problemsOf(page.body)).toEqual([]);
    expect(facebook.calls.every((one) => one.method === "GET")).toBe(true);
    const stored = await findAccountOfPlace(site.app.db, pagePlace);
    expect(stored?.sealedSecret).not.toContain("khoa-trang");
    expect((await editor.get(`/can-bo/dang-bai/noi-dang/${pagePlace}/ket-noi`)).status).toBe(403);
    // Live, it posts what comes; what was left is for people, unless somebody says that the account is to take it over.
    expect(page.body).toMatch(/\d+ bài đang chờ ở nơi này/);
    await connectPage("live", { pageToken: "", appSecret: "" });
    await site.runJobs();
    expect(await at(item.id, pagePlace)).toMatchObject({ state: "due", accountId: null });
    await connectPage("rehearsal", { pageToken: "", appSecret: "" });
    await connectPage("live", { pageToken: "", appSecret: "", backlog: "account" });
    await site.runJobs();
    expect((await at(item.id, pagePlace)).state).toBe("proven");
  });

  test("is not tried while it posts: a key that works once would be renewed twice", async () => {
    const account = await findAccountOfPlace(site.app.db, oaPlace);
    const tried = await withAccount(site.app, account?.id ?? "", () =>
      admin.post(`/can-bo/dang-bai/noi-dang/${oaPlace}/ket-noi/thu`, {}),
    );
    expect(tried).toMatchObject({ status: 409, body: expect.stringContaining("Tài khoản đang đăng bài") });
    expect((await admin.post(`/can-bo/dang-bai/noi-dang/${oaPlace}/ket-noi/thu`, {})).status).toBe(303);
  });

  test("wrong settings and missing keys are answered at the field, everything but keys kept", async () => {
    for (const [typed, sentence] of [
      [{ id: "trang của tôi" }, "Mã trang chỉ gồm chữ"],
      [{ settings: "{" }, "Thông số không đúng: JSON"],
      [{ settings: '{"perDay":0}' }, "Thông số không đúng: perDay"],
      [{ settings: '{"graphUrl":"file:///etc/passwd"}' }, "Thông số không đúng: graphUrl"],
      [{ pageToken: "" }, "dán lại tất cả các khóa"],
      [{ mode: "x" }, "Hãy chọn chế độ"],
    ] as const) {
      const answer = await connectPage("live", typed as Record<string, string>);
      expect([answer.status, answer.body.includes(sentence)], sentence).toEqual([422, true]);
      expect(answer.body).not.toContain("bi-mat-ung-dung");
    }
  });

  test("posts with its picture at publication, fetches it back, keeps address and time: proven by the network", async () => {
    const item = await publish();
    for (const place of [pagePlace, oaPlace])
      expect(await at(item.id, place)).toMatchObject({ state: "proven", provenHow: "network" });
    const [post] = [...facebook.posts.values()];
    expect(post?.message).toContain(item.title);
    expect(facebook.photos.has(post?.photo ?? "")).toBe(true);
    const [article] = [...zalo.articles.values()];
    expect(article?.title).toBe(item.title);
    expect((await proofs(item.id)).map((row) => row.address).sort()).toEqual([
      expect.stringContaining("https://www.facebook.com/"),
      expect.stringContaining("https://zalo.example/bai"),
    ]);
    expect((await editor.get(`/can-bo/dang-bai/bai/${(await at(item.id, pagePlace)).id}`)).body).toContain("Lần đăng");
  });

  test.each([
    ["lostAfterTaking", "/feed", ["unknown"]],
    ["brokenAfterTaking", "/feed", ["unknown"]],
    ["lostBeforeTaking", "/feed", ["unknown", "sent"]],
    ["tooMany", "/feed", ["retryLater", "sent"]],
    ["lostAfterTaking", "/photos", ["retryLater", "sent"]],
  ] as const)(
    "Facebook %s at %s: one post in the end, looked up before anything is sent again",
    async (how, part, tried) => {
      facebook.misbehave(part, how);
      const item = await publish();
      await turnsUntil(pagePlace, 4);
      const post = await at(item.id, pagePlace);
      expect(post.state).toBe("proven");
      expect(await outcomes(post)).toEqual(tried);
      expect(facebook.posts.size).toBe(1);
      expect(await proofs(item.id)).toHaveLength(2);
    },
  );

  test("what the network shows only a while after the line broke is not posted a second time", async () => {
    facebook.misbehave("/feed", "lostAfterTaking");
    facebook.showLate(1);
    const item = await publish();
    await turnsUntil(pagePlace, 4);
    expect(await at(item.id, pagePlace)).toMatchObject({ state: "proven", provenHow: "network" });
    expect(facebook.posts.size).toBe(1);
  });

  test("a lost answer is not settled by an older article of the same title", async () => {
    const first = await publish();
    published--;
    zalo.misbehave("article/create", "lostBeforeTaking");
    const second = await publish();
    expect(second.title).toBe(first.title);
    await turnsUntil(oaPlace, 4);
    expect((await at(second.id, oaPlace)).state).toBe("proven");
    expect(zalo.articles.size).toBe(2);
    expect((await at(second.id, oaPlace)).remoteId).not.toBe((await at(first.id, oaPlace)).remoteId);
  });

  test("a post that only its page sees is not proven until it is public; nor is one without an address", async () => {
    facebook.hide();
    const item = await publish();
    expect(await at(item.id, pagePlace)).toMatchObject({ state: "declared", pageFailure: "not-public-yet" });
    await editor.post(`/can-bo/dang-bai/bai/${(await at(item.id, pagePlace)).id}/chua-lam`, {});
    expect(await at(item.id, pagePlace)).toMatchObject({ state: "due", accountId: null, remoteId: null, dueAt: null });
    await connectOa("live", { addressField: "khong_co" });
    const other = await publish();
    expect(await at(other.id, oaPlace)).toMatchObject({ state: "declared", pageFailure: "no-address", address: null });
    expect((await editor.get(`/can-bo/dang-bai/bai/${(await at(other.id, oaPlace)).id}`)).body).toContain(
      "không cho biết địa chỉ công khai",
    );
  });

  test("what somebody already took down at the network is taken down, not refused", async () => {
    const item = await publish();
    facebook.posts.clear();
    await approver.post(`/can-bo/tin-bai/${item.id}/thu-hoi`, { reason: "Lịch bị hủy." });
    await site.runJobs();
    expect(await at(item.id, pagePlace, "takeDown")).toMatchObject({ state: "proven", provenHow: "network" });
  });

  test("what was unclear when the account was disconnected goes to a person, who can do it by hand", async () => {
    facebook.misbehave("/feed", "lostBeforeTaking");
    facebook.misbehave("fields=", ...Array.from({ length: 5 }, () => "lostBeforeTaking" as const));
    const item = await publish();
    expect((await at(item.id, pagePlace)).state).toBe("unknown");
    expect((await admin.post(`/can-bo/dang-bai/noi-dang/${pagePlace}/ket-noi/ngat`, {})).status).toBe(303);
    const post = await at(item.id, pagePlace);
    expect(post.state).toBe("failed");
    expect(post.reason).toContain("Hãy mở trang xem");
    expect((await editor.post(`/can-bo/dang-bai/bai/${post.id}/bang-tay`, {})).status).toBe(303);
    expect((await at(item.id, pagePlace)).state).toBe("due");
  });

  test("a picture that went over while the post did not is not uploaded again", async () => {
    facebook.misbehave("/feed", "tooMany");
    await publish();
    await turnsUntil(pagePlace, 3);
    expect(facebook.posts.size).toBe(1);
    expect(facebook.photos.size).toBe(1);
  });

  test("429 waits as long as it was told", async () => {
    facebook.misbehave("/feed", "tooMany");
    const item = await publish();
    const begun = site.app.clock.now().getTime();
    expect(await at(item.id, pagePlace)).toMatchObject({ state: "due" });
    const due = await sql<{
      at: Date;
    }>`select due_at as at from post where id = ${(await at(item.id, pagePlace)).id}`.execute(site.app.db);
    expect((due.rows[0]?.at.getTime() ?? 0) - begun).toBeGreaterThan(100_000);
  });

  test("what is refused says why, and is tried again or done by hand by a person", async () => {
    facebook.misbehave("/feed", "refuses");
    const item = await publish();
    const post = await at(item.id, pagePlace);
    expect(post).toMatchObject({ state: "failed" });
    expect(post.reason).toContain("Duplicate status message");
    const base = `/can-bo/dang-bai/bai/${post.id}`;
    const page = await editor.get(base);
    expect(page.body).toContain("Duplicate status message");
    expect(await problemsOf(page.body)).toEqual([]);
    expect((await editor.get("/can-bo/dang-bai?tinhtrang=failed")).body).toContain(item.title);
    expect((await editor.post(`${base}/dang-lai`, {})).status).toBe(303);
    await site.runJobs();
    expect((await at(item.id, pagePlace)).state).toBe("proven");
    expect(facebook.posts.size).toBe(1);
  });

  test("an ended key of Facebook waits for a person; the posts wait with it and go out once it is connected anew", async () => {
    facebook.misbehave("/photos", "keyEnded");
    const item = await publish();
    expect((await at(item.id, pagePlace)).state).toBe("due");
    expect((await findAccountOfPlace(site.app.db, pagePlace))?.isKeyWrong).toBe(true);
    expect((await admin.get(`/can-bo/dang-bai/noi-dang/${pagePlace}/ket-noi`)).body).toContain(
      "Khóa không dùng được nữa",
    );
    await connectPage("live");
    await site.runJobs();
    expect((await at(item.id, pagePlace)).state).toBe("proven");
  });

  test("an ended key of Zalo is renewed once, and the new single-use refresh key is kept", async () => {
    zalo.misbehave("article/create", "keyEnded");
    const item = await publish();
    expect((await at(item.id, oaPlace)).state).toBe("proven");
    expect(zalo.renewed()).toBe(1);
    const account = await findAccountOfPlace(site.app.db, oaPlace);
    expect(account && openKeys(site.app.config.secretKey, account)).toMatchObject({
      accessToken: "a1",
      refreshToken: "r1",
    });
    zalo.misbehave("article/create", "keyEnded");
    const next = await publish();
    expect((await at(next.id, oaPlace)).state).toBe("proven");
    expect(zalo.renewed()).toBe(2);
  });

  test("Zalo has too much to do when the key is renewed: the account rests, and nobody has to connect it anew", async () => {
    zalo.misbehave("article/create", "keyEnded");
    zalo.misbehave("/token", "tooMany");
    const item = await publish();
    expect((await at(item.id, oaPlace)).state).toBe("due");
    expect(await findAccountOfPlace(site.app.db, oaPlace)).toMatchObject({ isKeyWrong: false });
    await turnsUntil(oaPlace, 3);
    expect((await at(item.id, oaPlace)).state).toBe("proven");
    expect(zalo.articles.size).toBe(1);
  });

  test("Zalo is slow to make an article, or the answer is lost: one article in the end", async () => {
    zalo.makeSlowly(2);
    const slow = await publish();
    await turnsUntil(oaPlace, 6);
    expect((await at(slow.id, oaPlace)).state).toBe("proven");
    expect(zalo.articles.size).toBe(1);
    zalo.misbehave("article/create", "lostAfterTaking");
    const lost = await publish();
    await turnsUntil(oaPlace, 4);
    expect((await at(lost.id, oaPlace)).state).toBe("proven");
    expect(zalo.articles.size).toBe(2);
  });

  test("a process that ended between attempt and outcome: what it did is found, not done twice", async () => {
    facebook.misbehave("/feed", "tooMany");
    const item = await publish();
    const post = await at(item.id, pagePlace);
    const account = await findAccountOfPlace(site.app.db, pagePlace);
    // As a kill leaves it: begun, at the network, and nothing written.
    await sql`update post set state = 'sending', changed_at = ${site.app.clock.now()} where id = ${post.id}`.execute(
      site.app.db,
    );
    await sql`insert into post_attempt (post_id, account_id, started_at) values (${post.id}, ${account?.id ?? ""}, ${site.app.clock.now()})`.execute(
      site.app.db,
    );
    const text =
      (
        await sql<{
          text: string;
        }>`select text from item_rendition where item_id = ${item.id} and form = 'facebook'`.execute(site.app.db)
      ).rows[0]?.text ?? "";
    facebook.posts.set(`${PAGE}_777`, { message: text, photo: null });
    await turnsUntil(pagePlace, 1);
    expect((await at(item.id, pagePlace)).state).toBe("sending");
    await turnsUntil(pagePlace, 3);
    expect(await at(item.id, pagePlace)).toMatchObject({
      state: "proven",
      address: `https://www.facebook.com/${PAGE}/posts/777`,
    });
    expect(facebook.posts.size).toBe(1);
  });

  test("what was corrected is corrected there, what was taken back is taken down there", async () => {
    const item = await publish();
    await editor.post(`/can-bo/tin-bai/${item.id}/mo-ban-sua`, {});
    const form = await editor.get(`/can-bo/tin-bai/${item.id}/sua`);
    await editor.post(`/can-bo/tin-bai/${item.id}/sua`, {
      unitId: units.tanThanh,
      kind: "news",
      title: item.title,
      summary: "Tổ lưu động nhận hồ sơ tại trụ sở ấp.",
      body: "Mang theo căn cước và giấy hẹn.",
      topic: "procedures",
      audiences: "residents",
      correctionNote: "Nơi nhận là trụ sở ấp.",
      basedOn: /name="basedOn" value="([^"]*)"/.exec(form.body)?.[1] ?? "",
      after: "save",
    });
    await editor.post(`/can-bo/tin-bai/${item.id}/trinh`, {});
    await approver.post(`/can-bo/tin-bai/${item.id}/duyet`, { when: "now" });
    await site.runJobs();
    expect([...facebook.posts.values()].map((one) => one.message)).toEqual([
      expect.stringContaining("ĐÍNH CHÍNH: Nơi nhận là trụ sở ấp."),
    ]);
    expect((await at(item.id, pagePlace, "correct")).state).toBe("proven");
    await approver.post(`/can-bo/tin-bai/${item.id}/thu-hoi`, { reason: "Lịch bị hủy." });
    await site.runJobs();
    expect(facebook.posts.size).toBe(0);
    expect(zalo.articles.size).toBe(0);
    expect(await at(item.id, pagePlace, "takeDown")).toMatchObject({ state: "proven", provenHow: "network" });
    expect(await proofs(item.id)).toEqual([]);
  });

  test("no more than the day's number goes out; the rest waits for the next day", async () => {
    const account = await findAccountOfPlace(site.app.db, pagePlace);
    const now = site.app.clock.now();
    const sent = await listSentSince(site.app.db, account?.id ?? "", new Date(now.getTime() - 86_400_000));
    await connectPage("live", { settings: JSON.stringify({ graphUrl: facebook.url, perDay: sent.length + 1 }) });
    const first = await publish();
    const second = await publish();
    expect((await at(first.id, pagePlace)).state).toBe("proven");
    expect((await at(second.id, pagePlace)).state).toBe("due");
    site.clock.set(new Date(now.getTime() + 25 * 3_600_000));
    await turnsUntil(pagePlace, 1);
    site.clock.set(now);
    expect((await at(second.id, pagePlace)).state).toBe("proven");
  });

  test("disconnected, its keys are gone and people post by hand again", async () => {
    facebook.misbehave("/photos", "keyEnded");
    const item = await publish();
    await admin.post(`/can-bo/dang-bai/noi-dang/${pagePlace}/ket-noi/ngat`, {});
    const rows = await sql<{
      n: number;
    }>`select count(*)::int as n from post_account where place_id = ${pagePlace} and sealed_secret <> '' and closed_at is not null`.execute(
      site.app.db,
    );
    expect(rows.rows[0]?.n).toBe(0);
    expect(await findAccountOfPlace(site.app.db, pagePlace)).toBeUndefined();
    const sheet = await editor.get(`/can-bo/dang-bai/tin/${item.id}/facebook`);
    expect(sheet.body).toContain("Trang phường Tân Thành");
  });
});

describe("how a network is", () => {
  const facebookPart = async () => (await postsHealth(site.app)).find((one) => one.part === "posts.facebook");
  const set = (change: Record<string, unknown>) =>
    site.app.db
      .updateTable("postAccount")
      .set(change)
      .where("kind", "=", "facebook")
      .where("closedAt", "is", null)
      .execute();

  test("is well, down where no account is let in or answers, and off where nobody posts by itself", async () => {
    expect(await facebookPart()).toMatchObject({ health: "good", says: null, isPublic: false });
    await set({ restingUntil: new Date(site.app.clock.now().getTime() + 600_000) });
    expect(await facebookPart()).toMatchObject({ health: "down", says: { vi: expect.stringContaining("tạm nghỉ") } });
    await set({ restingUntil: null, isKeyWrong: true });
    expect((await facebookPart())?.says?.vi).toBe("1 tài khoản có khóa không dùng được nữa: hãy dán khóa mới.");
    await connectPage("rehearsal");
    expect(await facebookPart()).toMatchObject({ health: "off", says: null });
  });
});

describe("articles to the followers of an Official Account", () => {
  const FOLLOWERS = "/can-bo/dang-bai/nguoi-quan-tam";
  const LIMITS = {
    broadcastArticles: 2,
    broadcastsPerMonth: 4,
    titleMost: 10,
    leadMost: 20,
    pictureMostKb: 1,
  };
  const article = { title: "Lịch mới", lead: "Từ thứ hai", pictureBytes: 900, isThere: true };

  test.each([
    [[article], 3, []],
    [[article], 4, ["month-full"]],
    [[article, article, article], 0, ["too-many-articles"]],
    [[{ ...article, title: "Lịch nhận hồ sơ" }], 0, ["title-long"]],
    [[{ ...article, lead: "Từ thứ hai tuần sau ở mọi ấp" }], 0, ["lead-long"]],
    [[{ ...article, pictureBytes: 1_025 }], 0, ["picture-heavy"]],
    [[{ ...article, isThere: false }], 0, ["not-there"]],
  ])("what a platform would refuse is told before: %#", (articles, sent, codes) => {
    expect(brokenLimits(articles, sent, LIMITS).map((one) => one.code)).toEqual(codes);
  });

  /** Two articles that stand at the account. */
  async function posted(): Promise<string[]> {
    // A morning a week on: outside the quiet hours, and never more than the month's number, whatever went before.
    const nextWeek = new Date(site.app.clock.now().getTime() + 8 * 24 * 3_600_000);
    site.clock.set(nextWeek.toISOString().replace(/T.*/, "T02:00:00.000Z"));
    await signIn();
    const items = [await publish(), await publish()];
    await turnsUntil(oaPlace, 3);
    return Promise.all(items.map(async (item) => (await at(item.id, oaPlace)).id));
  }
  const given = (postIds: string[]) => {
    const [year = "", month = "", day = ""] = site.app.clock.now().toISOString().slice(0, 10).split("-");
    return {
      placeId: oaPlace,
      title: "Bản tin tháng này",
      postIds,
      ages: ["3", "4"],
      gender: "",
      platform: "",
      "sendAt-day": day,
      "sendAt-month": month,
      "sendAt-year": year,
      time: "09:00",
    };
  };
  async function written(postIds: string[]): Promise<string> {
    const made = await editor.post(`${FOLLOWERS}/moi`, given(postIds));
    expect(made.status).toBe(303);
    return String(made.headers.location).replace(/\?.*/, "");
  }
  const stateOf = async (base: string) => {
    const { rows } = await sql<{ state: string; reached: number | null; reason: string | null }>`
      select state, reached, reason from follower_broadcast where id = ${base.split("/").pop()}`.execute(site.app.db);
    return rows[0];
  };
  const rowsOf = async (base: string) =>
    (
      await sql<{ reached: number | null }>`
        select reached from ledger_entry where key like ${`followers:${base.split("/").pop()}:%`} order by reached`.execute(
        site.app.db,
      )
    ).rows;

  test("are written by one, approved by another, go out once and are proven when the network gives them back", async () => {
    const postIds = await posted();
    const form = await editor.get(`${FOLLOWERS}/moi`);
    expect(await problemsOf(form.body)).toEqual([]);
    const wrong = await editor.post(`${FOLLOWERS}/moi`, { ...given([]), title: "", time: "25:00" });
    expect(wrong.status).toBe(422);
    for (const sentence of ["Hãy đặt tên lần gửi", "Hãy chọn ít nhất một bài", "Giờ viết như 07:30"])
      expect(wrong.body).toContain(sentence);
    expect(await problemsOf(wrong.body)).toEqual([]);
    const base = await written(postIds);
    expect(await problemsOf((await editor.get(base)).body)).toEqual([]);
    expect((await editor.post(`${base}/duyet`, { decision: "approve" })).status).toBe(403);
    expect((await approver.post(`${base}/tra-lai`, { reason: "" })).status).toBe(422);
    expect((await approver.get("/can-bo")).body).toContain("1 lần gửi người quan tâm Zalo chờ bạn duyệt");
    expect((await approver.post(`${base}/duyet`, { decision: "approve" })).status).toBe(303);
    await turnsUntil(oaPlace, 2);
    expect(zalo.broadcasts).toHaveLength(1);
    expect(zalo.broadcasts[0]).toMatchObject({ target: { ages: "3,4", gender: "0" } });
    // The network looks at it first: it went out, and proves nothing yet.
    expect(await stateOf(base)).toMatchObject({ state: "sent" });
    expect(await rowsOf(base)).toEqual([]);
    for (const one of zalo.broadcasts) one.status = "done";
    await turnsUntil(oaPlace, 60);
    expect(await stateOf(base)).toMatchObject({ state: "proven", reached: 812 });
    // One message to the same people: their number stands once.
    expect(await rowsOf(base)).toEqual([{ reached: 812 }, { reached: null }]);
    const list = await editor.get(FOLLOWERS);
    expect(list.body).toContain("Bản tin tháng này");
    expect(await problemsOf(list.body)).toEqual([]);
    expect((await editor.get(`${FOLLOWERS}.csv`)).body).toContain("Đã chứng minh");
  });

  test("the month's number is held at approval, and a returned one is mended", async () => {
    const postIds = await posted();
    const [base, second] = [await written(postIds), await written(postIds)];
    expect((await approver.post(`${base}/duyet`, {})).status).toBe(303);
    await connectOa("live", { broadcastsPerMonth: 1 });
    const full = await approver.post(`${second}/duyet`, {});
    expect(full.status).toBe(422);
    expect(full.body).toContain("đã đủ 1 lần gửi");
    expect((await approver.post(`${second}/tra-lai`, { reason: "Để tháng sau" })).status).toBe(303);
    const id = second.split("/").pop() ?? "";
    expect((await editor.get(`${FOLLOWERS}/moi?sua=${id}`)).body).toContain("Bản tin tháng này");
    const again = await editor.post(`${FOLLOWERS}/moi`, { ...given(postIds), id });
    expect(again.status).toBe(422);
    expect((await editor.post(`${second}/bo`, {})).status).toBe(303);
    expect(await stateOf(second)).toMatchObject({ state: "withdrawn" });
    // What stands at no place of this account goes along with nothing.
    const foreign = await editor.post(`${FOLLOWERS}/moi`, given([...postIds, randomUUID()]));
    expect([foreign.status, foreign.body.includes("ít nhất một bài đã đăng ở tài khoản này")]).toEqual([409, true]);
    // What the network refused does not take one of a full month when it is tried again.
    await sql`
      update follower_broadcast set state = 'failed', decided_at = ${site.app.clock.now()} where id = ${id}`.execute(
      site.app.db,
    );
    const byHand = await editor.post(`${second}/bang-tay`, {});
    expect([byHand.status, byHand.body.includes("đã đủ 1 lần gửi")]).toEqual([422, true]);
    expect(await problemsOf(byHand.body)).toEqual([]);
    await connectOa("live");
  });

  test("in the quiet hours nothing goes out, also what is tried again", async () => {
    const base = await written(await posted());
    expect((await approver.post(`${base}/duyet`, {})).status).toBe(303);
    const sent = zalo.broadcasts.length;
    const day = site.app.clock.now().toISOString().slice(0, 10);
    site.clock.set(`${day}T16:30:00.000Z`);
    await turnsUntil(oaPlace, 2);
    expect([zalo.broadcasts.length, await stateOf(base)]).toEqual([
      sent,
      expect.objectContaining({ state: "approved" }),
    ]);
    site.clock.set(new Date(new Date(`${day}T02:00:00.000Z`).getTime() + 24 * 3_600_000).toISOString());
    await turnsUntil(oaPlace, 1);
    expect(zalo.broadcasts).toHaveLength(sent + 1);
  });

  test.each([
    ["lostAfterTaking", "proven", null],
    ["lostBeforeTaking", "proven", null],
    ["tooMany", "proven", null],
    ["keyEnded", "proven", null],
    ["takesLess", "sent", "không gửi đủ bài"],
  ] as const)("%s: it goes out once in the end, and what is missing is told", async (how, state, reason) => {
    const base = await written(await posted());
    zalo.misbehave("oa/message", how);
    await approver.post(`${base}/duyet`, {});
    await turnsUntil(oaPlace, 4);
    for (const one of zalo.broadcasts) one.status = "done";
    await turnsUntil(oaPlace, 60);
    expect(zalo.broadcasts).toHaveLength(1);
    const end = await stateOf(base);
    expect(end).toMatchObject({ state });
    if (reason) expect(end?.reason).toContain(reason);
  });

  test("what the network lists only a while after the line broke does not go to the followers twice", async () => {
    const base = await written(await posted());
    zalo.misbehave("oa/message", "lostAfterTaking");
    zalo.listLate(1);
    await approver.post(`${base}/duyet`, {});
    await turnsUntil(oaPlace, 4);
    for (const one of zalo.broadcasts) one.status = "done";
    await turnsUntil(oaPlace, 60);
    expect(zalo.broadcasts).toHaveLength(1);
    expect(await stateOf(base)).toMatchObject({ state: "proven" });
  });

  test("where nobody can tell, a person looks, puts it on record, and somebody else confirms", async () => {
    const base = await written(await posted());
    await connectOa("live", { broadcastLookUrl: "" });
    zalo.misbehave("oa/message", "lostAfterTaking");
    await approver.post(`${base}/duyet`, {});
    await turnsUntil(oaPlace, 10);
    expect(await stateOf(base)).toMatchObject({ state: "unknown" });
    const [year = "", month = "", day = ""] = site.app.clock.now().toISOString().slice(0, 10).split("-");
    const told = { "done-day": day, "done-month": month, "done-year": year, time: "09:10", reached: "1.250" };
    expect((await editor.post(`${base}/khai`, { ...told, reached: "nhiều" })).status).toBe(422);
    expect((await editor.post(`${base}/khai`, { ...told, address: "https://oa.zalo.me/x" })).status).toBe(303);
    expect((await editor.post(`${base}/xac-nhan`, {})).status).toBe(409);
    expect((await approver.post(`${base}/xac-nhan`, {})).status).toBe(303);
    expect(await stateOf(base)).toMatchObject({ state: "proven", reached: 1250 });
    expect(zalo.broadcasts).toHaveLength(1);
  });
});
