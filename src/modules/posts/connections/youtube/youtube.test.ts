import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { transaction } from "../../../../platform/db/index.ts";
import { problemsOf } from "../../../../platform/html/page-problems.ts";
import type { Mischief } from "../../../../platform/outside/testing/fake-network.ts";
import { projectRoot } from "../../../../platform/project-root.ts";
import { type Browser, useTestApp } from "../../../../testing/app.ts";
import { signedIn } from "../../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../../organisations/index.ts";
import { buildProvince } from "../../../organisations/testing/build-units.ts";
import { isProof, listLedgerEntries } from "../../../publishing/index.ts";
import { listPosts, type PostRow } from "../../post.store.ts";
import { findAccountOfPlace } from "../account.store.ts";
import { openKeys } from "../connect.ts";
import { listAttempts, listSentSince } from "../engine/carry.store.ts";
import { carryDue } from "../engine/carry-due.ts";
import { type FakeYoutube, startYoutube } from "../testing/fake-youtube.ts";

const site = useTestApp();
let unitId = "";
let editor: Browser;
let approver: Browser;
let admin: Browser;
let youtube: FakeYoutube;
let place = "";

const GRAIN = 256 * 1024;
const VTT = "WEBVTT\n\n00:00.000 --> 00:02.000\nBấm nút lấy số.\n";
const sample = readFileSync(join(projectRoot(), "src/platform/files/samples/film.mp4"));
/** A film in more than three parts: a box that players pass over makes it large. */
function largeFilm(): Buffer {
  const box = randomBytes(3 * GRAIN + 1_000);
  box.writeUInt32BE(box.length, 0);
  box.write("free", 4, "latin1");
  return Buffer.concat([sample, box]);
}

beforeAll(async () => {
  const units = await buildProvince(site.app.db);
  unitId = units.tanThanh;
  await transaction(site.app.db, (tx) => saveHomeUnit(tx, units.province));
  editor = site.browser(await signedIn(site.app, { unitId, roles: ["editor"], name: "Ngô Bảo Trân" }));
  approver = site.browser(await signedIn(site.app, { unitId, roles: ["approver", "editor"], name: "Tô Hữu Nghĩa" }));
  admin = site.browser(await signedIn(site.app, { unitId: units.province, roles: ["admin"], name: "Trần Minh Khoa" }));
  await editor.post("/can-bo/dang-bai/noi-dang/moi", {
    unitId,
    kind: "youtube",
    name: "Kênh phường Tân Thành",
    language: "vi",
    takesAll: "1",
  });
  const rows = await sql<{ id: string }>`select id from post_place where kind = 'youtube'`.execute(site.app.db);
  place = rows.rows[0]?.id ?? "";
});
let begin: Date;
beforeEach(async () => {
  begin ??= site.app.clock.now();
  site.clock.set(begin);
  await youtube?.close();
  await sql`update post set state = case when state in ('declared', 'proven') then state else 'dropped' end, due_at = null`.execute(
    site.app.db,
  );
  youtube = await startYoutube();
  await connectChannel();
});
afterAll(() => youtube?.close());

const connectChannel = (settings: Record<string, unknown> = {}, more: Record<string, string> = {}) =>
  admin.post(`/can-bo/dang-bai/noi-dang/${place}/ket-noi`, {
    id: "1234.apps.googleusercontent.com",
    refreshToken: "lam-moi-0",
    clientSecret: "bi-mat-google",
    mode: "live",
    settings: JSON.stringify({
      apiUrl: `${youtube.url}/v3`,
      uploadUrl: `${youtube.url}/upload/v3`,
      tokenUrl: `${youtube.url}/token`,
      chunkBytes: GRAIN,
      perDay: 1_000,
      ...settings,
    }),
    ...more,
  });

/** As the page keeps it, which takes no more than some uploads a minute from one person. */
async function keepFilm(itemId: string, film: Buffer, captions: string): Promise<void> {
  const fileKey = await site.app.files.put(film, "video/mp4");
  await sql`
    insert into item_film (item_id, file_key, bytes, seconds, captions, from_version, added_by_name, added_at)
    values (${itemId}, ${fileKey}, ${film.length}, 2, ${captions}, 1, 'Ngô Bảo Trân', ${site.app.clock.now()})`.execute(
    site.app.db,
  );
}

let published = 0;
async function publish(
  options: { film?: Buffer | null; captions?: string } = {},
): Promise<{ id: string; title: string }> {
  const title = `Xem phim số ${++published}: lấy số ở quầy một cửa`;
  const made = await editor.post("/can-bo/tin-bai/moi", {
    unitId,
    kind: "video",
    title,
    summary: "Phim ngắn chỉ cách lấy số.",
    body: "Xem ở nhà trước khi đến.",
    topic: "procedures.oneStop",
    audiences: "residents",
    "fact-transcript": "Chào bà con. Bấm nút lấy số.",
    "fact-shown": "nobody",
    ...(options.film === null ? { "fact-video": "https://phim.example/lay-so" } : {}),
  });
  const id = /tin-bai\/([0-9a-f-]{36})/.exec(String(made.headers.location))?.[1] ?? "";
  if (options.film !== null) await keepFilm(id, options.film ?? largeFilm(), options.captions ?? VTT);
  await editor.post(`/can-bo/tin-bai/${id}/trinh`, {});
  expect((await approver.post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" })).status).toBe(303);
  await site.runJobs();
  return { id, title };
}

async function at(itemId: string, act = "publish"): Promise<PostRow> {
  const found = (await listPosts(site.app.db, { itemId, placeId: place }, 10)).find((post) => post.act === act);
  if (!found) throw new Error("no post");
  return found;
}
async function turns(minutes: number): Promise<void> {
  const account = await findAccountOfPlace(site.app.db, place);
  for (let passed = 0; passed <= minutes; passed++) {
    await carryDue(site.app, account?.id ?? "", { forMs: 5_000 });
    site.clock.set(new Date(site.app.clock.now().getTime() + 60_000));
  }
}
const outcomes = async (post: PostRow) =>
  (await listAttempts(site.app.db, post.id, 20)).map((one) => one.outcome).reverse();
const proofs = async (itemId: string) =>
  (await listLedgerEntries(site.app.db, { recordKind: "item", recordId: itemId }, 50)).filter(
    (row) => isProof(row) && row.channel === "youtube",
  );
const partsOf = async (post: PostRow): Promise<Record<string, string>> => {
  const rows = await sql<{ parts: Record<string, string> }>`select parts from post where id = ${post.id}`.execute(
    site.app.db,
  );
  return rows.rows[0]?.parts ?? {};
};
const theVideo = () => {
  const [video, ...others] = [...youtube.videos.values()];
  if (!video || others.length > 0) throw new Error(`${youtube.videos.size} films`);
  return video;
};

/** As many breaks as an attempt and the first look after it meet. */
const broken = (how: Mischief): Mischief[] => Array<Mischief>(6).fill(how);

describe("a channel at YouTube", () => {
  test("the page warns that films are private; the channel is named by the network; keys are never shown", async () => {
    const page = await admin.get(`/can-bo/dang-bai/noi-dang/${place}/ket-noi`);
    expect(page.body).toContain("chỉ tải phim lên ở chế độ riêng tư");
    expect(page.body).not.toContain("bi-mat-google");
    expect(page.body).not.toContain("/nhan-tin/mang/");
    expect(await problemsOf(page.body)).toEqual([]);
    expect((await admin.post(`/can-bo/dang-bai/noi-dang/${place}/ket-noi/thu`, {})).status).toBe(303);
    expect((await admin.get(`/can-bo/dang-bai/noi-dang/${place}/ket-noi`)).body).toContain("Kênh phường Tân Thành");
    await connectChannel({ channelId: "UCkhac" });
    const other = await admin.post(`/can-bo/dang-bai/noi-dang/${place}/ket-noi/thu`, {});
    expect([other.status, other.body.includes("thuộc về một kênh khác")]).toEqual([422, true]);
    expect((await editor.get(`/can-bo/dang-bai/noi-dang/${place}/ket-noi`)).status).toBe(403);
  });

  test.each([
    [{ chunkBytes: 300_000 }, "chunkBytes"],
    [{ privacy: "everybody" }, "privacy"],
    [{ uploadUrl: "file:///etc/passwd" }, "uploadUrl"],
  ])("settings %j are refused at the field", async (settings, where) => {
    const answer = await connectChannel(settings);
    expect([answer.status, answer.body.includes(`Thông số không đúng: ${where}`)]).toEqual([422, true]);
  });

  test("title and captions are corrected there; another film is not, and says why; what is taken back is taken down", async () => {
    const item = await publish();
    theVideo().privacyStatus = "public";
    const change = async (more: { film?: Buffer }) => {
      await editor.post(`/can-bo/tin-bai/${item.id}/mo-ban-sua`, {});
      if (more.film)
        await editor.upload(`/can-bo/tin-bai/${item.id}/phim`, {}, [
          { field: "film", name: "phim.mp4", bytes: more.film },
          { field: "captions", name: "phu-de.vtt", bytes: VTT },
        ]);
      const form = await editor.get(`/can-bo/tin-bai/${item.id}/sua`);
      await editor.post(`/can-bo/tin-bai/${item.id}/sua`, {
        unitId,
        kind: "video",
        title: item.title,
        summary: "Phim ngắn chỉ cách lấy số.",
        body: "Xem ở nhà trước khi đến.",
        topic: "procedures.oneStop",
        audiences: "residents",
        "fact-transcript": "Chào bà con. Bấm nút lấy số.",
        "fact-shown": "nobody",
        correctionNote: "Quầy số 3, không phải số 2.",
        basedOn: /name="basedOn" value="([^"]*)"/.exec(form.body)?.[1] ?? "",
        after: "save",
      });
      await editor.post(`/can-bo/tin-bai/${item.id}/trinh`, {});
      await approver.post(`/can-bo/tin-bai/${item.id}/duyet`, { when: "now" });
      await site.runJobs();
    };
    await change({});
    expect(theVideo().description).toContain("ĐÍNH CHÍNH: Quầy số 3");
    expect((await at(item.id, "correct")).state).toBe("proven");
    await change({ film: sample });
    const again = (await listPosts(site.app.db, { itemId: item.id, placeId: place }, 10)).find(
      (post) => post.act === "correct" && post.state === "failed",
    );
    expect(again?.reason).toContain("YouTube không thay được phim");
    await approver.post(`/can-bo/tin-bai/${item.id}/thu-hoi`, { reason: "Quầy đã đổi chỗ." });
    await site.runJobs();
    expect(youtube.videos.size).toBe(0);
    expect(await at(item.id, "takeDown")).toMatchObject({ state: "proven", provenHow: "network" });
    expect(await proofs(item.id)).toEqual([]);
  });

  test("a film goes up in parts, with words, area, language and captions; private, it is not proven", async () => {
    const film = largeFilm();
    const item = await publish({ film });
    const video = theVideo();
    expect(video).toMatchObject({ title: item.title, defaultLanguage: "vi", privacyStatus: "private" });
    expect(video.description).toContain("/tin-tuc/");
    expect(video.tags).toContain("Phường Tân Thành");
    expect(video.film.length).toBe(film.length);
    expect(video.film.subarray(-1_000).equals(film.subarray(-1_000))).toBe(true);
    expect(video.captions).toMatchObject([{ name: "Phụ đề", language: "vi", text: VTT.trim() }]);
    const post = await at(item.id);
    expect(post).toMatchObject({ state: "declared", pageFailure: "not-public-yet" });
    expect(await proofs(item.id)).toEqual([]);
    const page = await editor.get(`/can-bo/dang-bai/bai/${post.id}`);
    expect(page.body).toContain("chưa công khai");
    expect(await problemsOf(page.body)).toEqual([]);
    expect((await editor.get("/can-bo/dang-bai?tinhtrang=declared")).body).toContain("chưa công khai");
    // Somebody makes it public and asks to look again.
    video.privacyStatus = "public";
    expect((await editor.post(`/can-bo/dang-bai/bai/${post.id}/mo-lai`, {})).status).toBe(303);
    await site.runJobs();
    expect(await at(item.id)).toMatchObject({
      state: "proven",
      provenHow: "network",
      address: "https://www.youtube.com/watch?v=phim1",
    });
    expect(await proofs(item.id)).toHaveLength(1);
  });

  test("a project that was audited uploads as public, and the film is proven at once", async () => {
    await youtube.close();
    youtube = await startYoutube({ audited: true });
    await connectChannel({ privacy: "public" });
    const item = await publish();
    expect((await at(item.id)).state).toBe("proven");
  });

  test.each([
    ["cut in the middle of a part", ["cutsMidway"]],
    ["fewer bytes taken than were sent", ["takesLess"]],
    ["503 after a part was taken", ["brokenAfterTaking"]],
    ["a lost answer to a part", ["lostAfterTaking"]],
    ["two breaks one after the other", ["cutsMidway", "lostBeforeTaking"]],
    ["an ended key", ["keyEnded"]],
  ] as const)("%s: the same upload goes on, one film in the end, whole", async (_what, how) => {
    youtube.misbehave("phien/", ...how);
    const film = largeFilm();
    const item = await publish({ film });
    expect(await outcomes(await at(item.id))).toEqual(["sent"]);
    expect(theVideo().film.subarray(-5_000).equals(film.subarray(-5_000))).toBe(true);
    expect(theVideo().film.length).toBe(film.length);
    expect(youtube.begun()).toBe(1);
  });

  test("the line is gone for long: the session is kept sealed, and the upload goes on where it was", async () => {
    youtube.misbehave("phien/", "well", "well", ...broken("lostBeforeTaking"));
    const film = largeFilm();
    const item = await publish({ film });
    const post = await at(item.id);
    expect(post.state).toBe("unknown");
    const { session = "" } = await partsOf(post);
    expect(session).not.toBe("");
    expect(session).not.toContain("phien");
    youtube.calls.length = 0;
    await turns(3);
    expect(theVideo().film.length).toBe(film.length);
    const sent = youtube.calls.reduce((sum, call) => sum + (call.path.includes("phien/") ? call.bytes.length : 0), 0);
    expect(sent).toBe(film.length - 2 * GRAIN);
    expect(youtube.begun()).toBe(1);
  });

  test("a process that ended in the middle of an upload: it goes on from the session on the row", async () => {
    youtube.misbehave("phien/", "well", ...broken("lostBeforeTaking"));
    const item = await publish();
    const post = await at(item.id);
    // As a kill leaves it: in hand, an attempt without outcome.
    await sql`update post set state = 'sending', changed_at = ${site.app.clock.now()} where id = ${post.id}`.execute(
      site.app.db,
    );
    await sql`update post_attempt set ended_at = null, outcome = null where post_id = ${post.id}`.execute(site.app.db);
    await turns(1);
    expect((await at(item.id)).state).toBe("sending");
    await turns(4);
    expect(youtube.videos.size).toBe(1);
    expect(youtube.begun()).toBe(1);
    expect((await at(item.id)).state).toBe("declared");
  });

  test("the last answer is lost: the film is found by its session, not uploaded again", async () => {
    youtube.misbehave("phien/", "well", "well", "well", ...broken("lostAfterTaking"));
    const item = await publish();
    expect((await at(item.id)).state).toBe("unknown");
    await turns(4);
    expect(await at(item.id)).toMatchObject({ state: "declared", remoteId: "phim1" });
    expect(youtube.videos.size).toBe(1);
    expect(theVideo().captions).toHaveLength(1);
  });

  test("the network forgot the upload: the channel is looked through before it begins anew", async () => {
    youtube.misbehave("phien/", "well", ...broken("lostBeforeTaking"));
    const item = await publish();
    youtube.forgetUploads();
    youtube.calls.length = 0;
    await turns(4);
    expect(youtube.calls.map((call) => call.path).join(" ")).toMatch(/playlistItems[^ ]* .*uploadType=resumable/);
    expect((await at(item.id)).state).toBe("declared");
    expect([youtube.videos.size, youtube.begun()]).toEqual([1, 2]);
  });

  test("the lost announcement of an upload does no harm: nothing is there until the film is", async () => {
    youtube.misbehave("uploadType=resumable", "lostAfterTaking");
    const item = await publish();
    await turns(2);
    expect(await outcomes(await at(item.id))).toEqual(["retryLater", "sent"]);
    expect(youtube.videos.size).toBe(1);
  });

  test("the number of the day is reached: it waits some hours and goes on", async () => {
    youtube.misbehave("uploadType=resumable", "quotaReached");
    const item = await publish();
    const post = await at(item.id);
    expect(post.state).toBe("due");
    expect(post.reason).toContain("quotaExceeded");
    const due = await sql<{ at: Date }>`select due_at as at from post where id = ${post.id}`.execute(site.app.db);
    expect((due.rows[0]?.at.getTime() ?? 0) - site.app.clock.now().getTime()).toBeGreaterThan(5.9 * 3_600_000);
  });

  test("the own count of the day keeps films back before the network does", async () => {
    const account = await findAccountOfPlace(site.app.db, place);
    const yesterday = new Date(site.app.clock.now().getTime() - 86_400_000);
    const sent = await listSentSince(site.app.db, account?.id ?? "", yesterday);
    await connectChannel({ perDay: sent.length + 1 });
    const first = await publish();
    const second = await publish();
    expect((await at(first.id)).state).toBe("declared");
    expect((await at(second.id)).state).toBe("due");
    expect(youtube.begun()).toBe(1);
  });

  test("a refresh key that is not accepted waits for a person; connected anew, the film goes up", async () => {
    await connectChannel({}, { refreshToken: "sai", clientSecret: "bi-mat-google" });
    const item = await publish();
    expect((await at(item.id)).state).toBe("due");
    expect((await findAccountOfPlace(site.app.db, place))?.isKeyWrong).toBe(true);
    await connectChannel();
    await site.runJobs();
    expect((await at(item.id)).state).toBe("declared");
    const account = await findAccountOfPlace(site.app.db, place);
    expect(account && openKeys(site.app.config.secretKey, account)).toMatchObject({ accessToken: youtube.keys.access });
    expect(account?.sealedSecret).not.toContain(youtube.keys.access);
  });

  test("captions that do not come through are tried again, without the film; then a person is told", async () => {
    youtube.misbehave("/captions?uploadType", "tooMany");
    const item = await publish();
    await turns(3);
    expect(theVideo().captions).toHaveLength(1);
    expect(youtube.begun()).toBe(1);
    expect((await at(item.id)).state).toBe("declared");
    youtube.misbehave("/captions?uploadType", "refuses");
    const other = await publish();
    const post = await at(other.id);
    expect(post).toMatchObject({ state: "declared", remoteId: "phim2" });
    expect(post.reason).toContain("phụ đề chưa lên được");
    expect((await editor.get(`/can-bo/dang-bai/bai/${post.id}`)).body).toContain("phụ đề chưa lên được");
  });

  test("an item without a film of its own says so; a person posts it by hand", async () => {
    const item = await publish({ film: null });
    expect(await at(item.id)).toMatchObject({ state: "failed", reason: expect.stringContaining("chưa có tệp phim") });
    expect(youtube.begun()).toBe(0);
  });
});
