import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { isProof, listLedgerEntries } from "../../publishing/index.ts";
import { findAccountOfPlace } from "../connections/account.store.ts";
import { type FakeFacebook, startFacebook } from "../connections/testing/fake-facebook.ts";
import { type FakeZalo, startZalo } from "../connections/testing/fake-zalo.ts";
import { countIn, sumFigures } from "./figures.ts";
import { fetchFigures } from "./jobs/fetch-figures.ts";

test.each([
  [12, 12],
  ["12", 12],
  ["", null],
  [-1, null],
  [1.5, null],
  ["nhiều", null],
  [undefined, null],
  ["9".repeat(30), null],
])("a network that says %j counts %j", (said, count) => expect(countIn(said)).toBe(count));

test("sums leave out what nobody told", () => {
  const none = { views: null, reactions: null, comments: null, shares: null };
  expect(sumFigures([{ ...none, views: 3 }, none, { ...none, views: 4, shares: 0 }])).toEqual({
    ...none,
    views: 7,
    shares: 0,
  });
});

describe("figures of networks", () => {
  const site = useTestApp();
  let editor: Browser;
  let approver: Browser;
  let stranger: Browser;
  let facebook: FakeFacebook;
  let zalo: FakeZalo;
  let unitId = "";
  const places = { facebook: "", zaloOa: "" };
  let itemId = "";

  beforeAll(async () => {
    const { db } = site.app;
    const units = await buildProvince(db);
    unitId = units.tanThanh;
    await transaction(db, (tx) => saveHomeUnit(tx, units.province));
    editor = site.browser(await signedIn(site.app, { unitId, roles: ["editor"] }));
    approver = site.browser(await signedIn(site.app, { unitId, roles: ["approver", "editor"] }));
    stranger = site.browser(await signedIn(site.app, { unitId: units.hungMy, roles: ["editor"] }));
    const admin = site.browser(await signedIn(site.app, { unitId: units.province, roles: ["admin"] }));
    facebook = await startFacebook("1029");
    zalo = await startZalo();
    for (const kind of ["facebook", "zaloOa"] as const) {
      await editor.post("/can-bo/dang-bai/noi-dang/moi", {
        unitId,
        kind,
        name: `Nơi ${kind}`,
        language: "vi",
        takesAll: "1",
      });
      const rows = await sql<{ id: string }>`select id from post_place where kind = ${kind}`.execute(db);
      places[kind] = rows.rows[0]?.id ?? "";
    }
    await admin.post(`/can-bo/dang-bai/noi-dang/${places.facebook}/ket-noi`, {
      id: "1029",
      pageToken: "khoa",
      mode: "live",
      settings: JSON.stringify({ graphUrl: facebook.url }),
    });
    await admin.post(`/can-bo/dang-bai/noi-dang/${places.zaloOa}/ket-noi`, {
      id: "99",
      accessToken: "a0",
      refreshToken: "r0",
      appSecret: "bi-mat",
      mode: "live",
      settings: JSON.stringify({ apiUrl: `${zalo.url}/v2.0`, tokenUrl: `${zalo.url}/token` }),
    });
    const made = await editor.post("/can-bo/tin-bai/moi", {
      unitId,
      kind: "news",
      title: "Lịch nhận hồ sơ lưu động trong tuần",
      summary: "Tổ lưu động nhận hồ sơ tại nhà văn hóa ấp.",
      body: "Mang theo căn cước.",
      topic: "procedures",
      audiences: "residents",
    });
    itemId = /tin-bai\/([0-9a-f-]{36})/.exec(String(made.headers.location))?.[1] ?? "";
    await editor.post(`/can-bo/tin-bai/${itemId}/trinh`, {});
    await approver.post(`/can-bo/tin-bai/${itemId}/duyet`, { when: "now" });
    await site.runJobs();
  });
  afterAll(async () => {
    await facebook.close();
    await zalo.close();
  });

  const ask = async (kind: keyof typeof places) => {
    const account = await findAccountOfPlace(site.app.db, places[kind]);
    return fetchFigures.run(site.app, { accountId: account?.id ?? "" }, {} as never);
  };
  const rows = async () =>
    (
      await sql<{ day: string; views: number | null; reactions: number | null; shares: number | null }>`
        select f.day::text, f.views, f.reactions, f.shares from post_figure f join post p on p.id = f.post_id
        join post_place l on l.id = p.place_id order by l.kind, f.day`.execute(site.app.db)
    ).rows;

  test("nothing is told before the first night; pages say so", async () => {
    const page = await editor.get(`/can-bo/dang-bai/noi-dang/${places.facebook}/con-so`);
    expect(page.body).toContain("chưa lấy");
    expect(await problemsOf(page.body)).toEqual([]);
    expect((await editor.get(`/can-bo/tin-bai/${itemId}/kenh`)).body).not.toContain("Mạng cho biết");
  });

  test("are kept once a day as counts, shown beside the proof and exported, and prove nothing", async () => {
    const proven = async () =>
      (await listLedgerEntries(site.app.db, { recordKind: "item", recordId: itemId }, 50)).filter(isProof);
    const before = await proven();
    await ask("facebook");
    await ask("zaloOa");
    await ask("facebook");
    expect(await rows()).toMatchObject([
      { views: null, reactions: 88, shares: 7 },
      { views: 1204, reactions: 57, shares: 9 },
    ]);
    const page = await editor.get(`/can-bo/tin-bai/${itemId}/kenh`);
    for (const words of ["Mạng cho biết", "1.204", "không cho biết", "Không phải chứng cứ"])
      expect(page.body).toContain(words);
    expect(await problemsOf(page.body)).toEqual([]);
    expect((await editor.get(`/can-bo/tin-bai/${itemId}/kenh.csv`)).body).toContain("1204");
    const place = await editor.get(`/can-bo/dang-bai/noi-dang/${places.zaloOa}/con-so`);
    expect(place.body).toContain("lượt xem 1.204");
    expect(await problemsOf(place.body)).toEqual([]);
    expect((await editor.get(`/can-bo/dang-bai/noi-dang/${places.zaloOa}/con-so.csv`)).body).toContain("1204;57");
    expect((await editor.get(`/can-bo/dang-bai/noi-dang/${places.zaloOa}/con-so?q=khong-co`)).body).toContain(
      "Không có bài nào khớp",
    );
    expect(await proven()).toEqual(before);
  });

  test("the next day has a row of its own; a network that is silent leaves the days before as they are", async () => {
    const now = site.app.clock.now();
    site.clock.set(new Date(now.getTime() + 24 * 3_600_000));
    await ask("facebook");
    expect(await rows()).toHaveLength(3);
    site.clock.set(new Date(now.getTime() + 48 * 3_600_000));
    facebook.misbehave("reactions", "lostBeforeTaking");
    await ask("facebook");
    expect(await rows()).toHaveLength(3);
    site.clock.set(new Date(now.getTime() + 31 * 24 * 3_600_000));
    facebook.calls.length = 0;
    await ask("facebook");
    expect(facebook.calls).toEqual([]);
    site.clock.set(now);
  });

  test("who has no right at the place does not see them; strangers sign in", async () => {
    for (const path of ["con-so", "con-so.csv"]) {
      expect((await stranger.get(`/can-bo/dang-bai/noi-dang/${places.zaloOa}/${path}`)).status).toBe(404);
      expect((await site.visitor.get(`/can-bo/dang-bai/noi-dang/${places.zaloOa}/${path}`)).status).toBe(303);
    }
    expect((await editor.get("/can-bo/dang-bai/noi-dang/khong-co/con-so")).status).toBe(404);
  });

  test("what somebody deleted at the network is told as that, once, and keeps its proof", async () => {
    const post = await site.app.db
      .selectFrom("post")
      .select(["id", "remoteId"])
      .where("placeId", "=", places.facebook)
      .executeTakeFirstOrThrow();
    const kept = new Map(facebook.posts);
    const now = site.app.clock.now();
    facebook.posts.clear();
    site.clock.set(new Date(now.getTime() + 5 * 24 * 3_600_000));
    await ask("facebook");
    const asked = facebook.calls.length;
    await ask("facebook");
    expect(facebook.calls.length).toBe(asked);
    const { state, pageFailure } = await site.app.db
      .selectFrom("post")
      .select(["state", "pageFailure"])
      .where("id", "=", post.id)
      .executeTakeFirstOrThrow();
    expect({ state, pageFailure }).toEqual({ state: "proven", pageFailure: "not-found" });
    site.clock.set(now);
    expect((await editor.get(`/can-bo/dang-bai/bai/${post.id}`)).body).toContain("bài không còn trên mạng nữa");
    expect((await editor.get(`/can-bo/tin-bai/${itemId}/kenh.csv`)).body).toContain("Trang không có (404)");
    for (const [id, one] of kept) facebook.posts.set(id, one);
    await sql`update post set page_failure = null where id = ${post.id}`.execute(site.app.db);
  });

  test("what somebody changed at the network is told with the day it was seen, keeps its proof, and is forgotten once put right", async () => {
    const post = await site.app.db
      .selectFrom("post")
      .select(["id", "remoteId"])
      .where("placeId", "=", places.facebook)
      .executeTakeFirstOrThrow();
    const there = facebook.posts.get(post.remoteId ?? "");
    if (!there) throw new Error("nothing was posted");
    const now = site.app.clock.now();
    const right = there.message;
    const evening = async (day: number, message: string) => {
      there.message = message;
      site.clock.set(new Date(now.getTime() + day * 24 * 3_600_000));
      await ask("facebook");
      site.clock.set(now);
      return site.app.db
        .selectFrom("post")
        .select(["state", "pageFailure", "pageSeenAt"])
        .where("id", "=", post.id)
        .executeTakeFirstOrThrow();
    };
    // Networks shorten addresses, add blanks and change signs.
    const asShown = `  ${right.replace(/https?:\S+/, "https://fb.me/x1").replaceAll(".", " …\n")} `;
    expect(asShown).not.toBe(right);
    expect(await evening(6, asShown)).toMatchObject({ state: "proven", pageFailure: null });
    const seen = await evening(7, right.replace("nhà văn hóa ấp", "nhà riêng của trưởng ấp"));
    expect(seen).toMatchObject({ state: "proven", pageFailure: "changed-there" });
    // Seen again, it is told since the first evening.
    expect(await evening(8, "Chuyện khác hẳn.")).toEqual(seen);
    const record = (await editor.get(`/can-bo/dang-bai/bai/${post.id}`)).body;
    expect(record).toContain("Bài trên mạng khác với bản đã duyệt, máy thấy lúc");
    const list = await editor.get("/can-bo/dang-bai?tinhtrang=proven");
    expect(list.body).toMatch(/Bài trên mạng khác với bản đã duyệt\.(<[^>]+>)+ Máy thấy lúc/);
    expect(await problemsOf(list.body)).toEqual([]);
    expect((await editor.get(`/can-bo/tin-bai/${itemId}/kenh`)).body).toContain("khác với bản đã duyệt");
    const rows = await listLedgerEntries(site.app.db, { recordKind: "item", recordId: itemId, channel: "facebook" }, 5);
    expect(rows.map(isProof)).toEqual([true]);
    // A person may have confirmed what the account posted: who looks reads it all the same.
    await sql`update post set proven_how = 'person' where id = ${post.id}`.execute(site.app.db);
    expect((await editor.get(`/can-bo/dang-bai/bai/${post.id}`)).body).toContain("khác với bản đã duyệt");
    await sql`update post set proven_how = 'network' where id = ${post.id}`.execute(site.app.db);
    expect(await evening(9, right)).toMatchObject({ state: "proven", pageFailure: null });
  });

  test("what was taken down is not asked about any more", async () => {
    await approver.post(`/can-bo/tin-bai/${itemId}/thu-hoi`, { reason: "Lịch bị hủy." });
    await site.runJobs();
    const now = site.app.clock.now();
    site.clock.set(new Date(now.getTime() + 3 * 24 * 3_600_000));
    zalo.calls.length = 0;
    await ask("zaloOa");
    expect(zalo.calls).toEqual([]);
    site.clock.set(now);
  });
});
