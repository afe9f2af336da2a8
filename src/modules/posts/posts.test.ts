import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { sql } from "kysely";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { transaction } from "../../platform/db/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../testing/app.ts";
import { signedIn } from "../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../organisations/index.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";
import { isProof, listLedgerEntries } from "../publishing/index.ts";
import { isAddressAt, pageHolds } from "./page-proves.ts";
import { listPosts, type PostRow } from "./post.store.ts";
import { nextPostState, POST_STATES, type PostMove } from "./post.ts";
import { postsInLedger } from "./posts-in-ledger.ts";

const site = useTestApp();
let units: Awaited<ReturnType<typeof buildProvince>>;
let editor: Browser;
let approver: Browser;
let stranger: Browser;
let network: Server;
let networkAddress = "";
/** What the network answers at each path. */
const pages = new Map<string, string>();

beforeAll(async () => {
  const { db } = site.app;
  units = await buildProvince(db);
  await transaction(db, (tx) => saveHomeUnit(tx, units.province));
  const unitId = units.tanThanh;
  editor = site.browser(await signedIn(site.app, { unitId, roles: ["editor"], name: "Ngô Bảo Trân" }));
  approver = site.browser(await signedIn(site.app, { unitId, roles: ["approver", "editor"], name: "Tô Hữu Nghĩa" }));
  stranger = site.browser(await signedIn(site.app, { unitId: units.hungMy, roles: ["editor", "approver"] }));
  network = createServer((rq, reply) => {
    const page = pages.get(rq.url ?? "");
    reply.writeHead(page === undefined ? 404 : 200, { "content-type": "text/html; charset=utf-8" }).end(page ?? "");
  });
  await new Promise<void>((done) => network.listen(0, "127.0.0.1", done));
  networkAddress = `http://127.0.0.1:${(network.address() as AddressInfo).port}`;
  await addPlace("Bà con ấp 1", {
    hamlet: "Ấp 1",
    keeper: "Trưởng ấp Lâm",
    members: "1.200",
    address: `${networkAddress}/nhom/ap1`,
  });
  await addPlace("Bà con ấp 2");
  await addPlace("Nhóm chỉ nhận tin chọn", { takesAll: "" });
  await addPlace("Phường Tân Thành", { kind: "facebook", address: `${networkAddress}/trang` });
  await addPlace("Kênh phim", { kind: "youtube" });
});
afterAll(() => {
  network.closeAllConnections();
  network.close();
});
beforeEach(() => pages.clear());

const TITLE = "Sao y lấy ngay trong buổi sáng";

async function addPlace(name: string, more: Record<string, string> = {}): Promise<void> {
  const made = await editor.post("/can-bo/dang-bai/noi-dang/moi", {
    unitId: units.tanThanh,
    kind: "zaloGroup",
    name,
    language: "vi",
    takesAll: "1",
    ...more,
  });
  expect(made.status, made.body.slice(0, 500)).toBe(303);
}

async function publish(title = TITLE): Promise<string> {
  const made = await editor.post("/can-bo/tin-bai/moi", {
    unitId: units.tanThanh,
    kind: "news",
    title,
    summary: "Đến trước 10 giờ, nhận bản sao trong buổi sáng.",
    body: "Mang bản chính đến quầy số 2. Phí tính theo trang.",
    topic: "procedures",
    audiences: "residents",
  });
  const id = /tin-bai\/([0-9a-f-]{36})/.exec(String(made.headers.location))?.[1] ?? "";
  await approve(id);
  return id;
}

async function approve(id: string): Promise<void> {
  await editor.post(`/can-bo/tin-bai/${id}/trinh`, {});
  expect((await approver.post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" })).status).toBe(303);
  await site.runJobs();
}

async function correct(id: string, note: string): Promise<void> {
  await editor.post(`/can-bo/tin-bai/${id}/mo-ban-sua`, {});
  const form = await editor.get(`/can-bo/tin-bai/${id}/sua`);
  const saved = await editor.post(`/can-bo/tin-bai/${id}/sua`, {
    unitId: units.tanThanh,
    kind: "news",
    title: TITLE,
    summary: "Đến trước 11 giờ, nhận bản sao trong buổi sáng.",
    body: "Mang bản chính đến quầy số 3. Phí tính theo trang.",
    topic: "procedures",
    audiences: "residents",
    correctionNote: note,
    basedOn: /name="basedOn" value="([^"]*)"/.exec(form.body)?.[1] ?? "",
    after: "save",
  });
  expect(saved.status, saved.body.slice(0, 3_000)).toBe(303);
  await approve(id);
}

const postsOf = (itemId: string): Promise<PostRow[]> => listPosts(site.app.db, { itemId }, 100);
async function postAt(itemId: string, place: string, act = "publish"): Promise<PostRow> {
  const found = (await postsOf(itemId)).find((post) => post.place === place && post.act === act);
  if (!found) throw new Error(`no post at ${place}`);
  return found;
}
const now = { "done-day": "20", "done-month": "11", "done-year": "2026", time: "09:05" };
const later = (): void => site.clock.set("2026-11-20T03:00:00Z");

describe("rules", () => {
  const MOVES: PostMove[] = ["declare", "undo", "prove", "takeBack", "skip", "resume", "drop", "retry", "byHand"];
  test("what was done is never skipped or dropped, and only what was declared is proven", () => {
    const allowed = POST_STATES.flatMap((state) =>
      MOVES.flatMap((move) => (nextPostState(state, move) ? `${state} ${move}` : [])),
    );
    expect(allowed).toEqual([
      "due declare",
      "due skip",
      "due drop",
      "due byHand",
      "unknown declare",
      "failed declare",
      "failed skip",
      "failed drop",
      "failed retry",
      "failed byHand",
      "declared declare",
      "declared undo",
      "declared prove",
      "proven takeBack",
      "skipped resume",
      "skipped drop",
    ]);
  });

  test.each([
    ["the same words among others", `x ${TITLE}. y`, TITLE, "", true],
    ["other capitals, quotes and line ends", `“SAO Y\nLẤY NGAY” trong buổi sáng!`, TITLE, "", true],
    ["another text", "Trang chủ", TITLE, "", false],
    ["a page to sign in at", "Đăng nhập Facebook", TITLE, "", false],
    ["part of a longer word", "aThông báo", "Thông báo", "Thông báo", false],
    [
      "a short title alone",
      "Thông báo. Tin khác",
      "Thông báo",
      "Thông báo\nNghỉ lễ từ ngày 1 đến ngày 2 tháng 9",
      false,
    ],
    [
      "a short title with its text",
      "Thông báo: nghỉ lễ từ ngày 1 đến ngày 2 tháng 9",
      "Thông báo",
      "Thông báo\nNghỉ lễ từ ngày 1 đến ngày 2 tháng 9",
      true,
    ],
    ["nothing", "", TITLE, "", false],
  ])("a page with %s", (_name, page, title, text, holds) => {
    expect(pageHolds(page, title, text)).toBe(holds);
  });
});

describe("a commune without any connection posts by hand", () => {
  test("each place that takes everything is on the list; the sheet has words, files and the places to tick", async () => {
    const item = await publish();
    expect((await postsOf(item)).map((post) => post.place).sort()).toEqual([
      "Bà con ấp 1",
      "Bà con ấp 2",
      "Phường Tân Thành",
    ]);
    const list = await editor.get("/can-bo/dang-bai");
    expect(list.body).toContain(`/can-bo/dang-bai/tin/${item}/nhom-zalo`);
    expect(await problemsOf(list.body)).toEqual([]);
    const sheet = await editor.get(`/can-bo/dang-bai/tin/${item}/nhom-zalo`);
    expect(await problemsOf(sheet.body)).toEqual([]);
    expect(sheet.body).toContain("Mang bản chính đến quầy số 2");
    expect(sheet.body).toContain("anh.png");
    expect(sheet.body).toContain("khoảng 1.200 người");

    const nothing = await editor.post(`/can-bo/dang-bai/tin/${item}/nhom-zalo`, {});
    expect(nothing.status).toBe(422);
    expect(nothing.body).toContain("Hãy đánh dấu ít nhất một nơi.");
    const facebook = await postAt(item, "Phường Tân Thành");
    expect((await editor.post(`/can-bo/dang-bai/tin/${item}/nhom-zalo`, { post: facebook.id })).status).toBe(422);

    const groups = (await postsOf(item)).filter((post) => post.kind === "zaloGroup").map((post) => post.id);
    expect((await editor.post(`/can-bo/dang-bai/tin/${item}/nhom-zalo`, { post: groups })).status).toBe(303);
    expect((await postsOf(item)).map((post) => `${post.place} ${post.state}`).sort()).toEqual([
      "Bà con ấp 1 declared",
      "Bà con ấp 2 declared",
      "Phường Tân Thành due",
    ]);
    // Who looks after several units chooses one of them, and takes along exactly that.
    const admin = site.browser(await signedIn(site.app, { unitId: units.province, roles: ["admin", "approver"] }));
    expect((await admin.get("/can-bo/dang-bai")).body).toContain('name="donvi"');
    expect((await admin.get(`/can-bo/dang-bai?donvi=${units.hungMy}`)).body).not.toContain("Bà con ấp 1");
    expect((await admin.get(`/can-bo/dang-bai/noi-dang?donvi=${units.tanThanh}`)).body).toContain("Bà con ấp 1");
    expect((await admin.get(`/can-bo/dang-bai/noi-dang.csv?donvi=${units.hungMy}`)).body).not.toContain("Bà con ấp 1");
    const csv = await editor.get("/can-bo/dang-bai.csv?tinhtrang=declared");
    expect(csv.body).toContain("Bà con ấp 2");
    expect(csv.body).not.toContain("Phường Tân Thành\t");
  });

  test("a link whose page holds the words proves it, with a copy, and the ledger has its row", async () => {
    const item = await publish("Cấp lại bản sao khai sinh trong ngày làm việc");
    const post = await postAt(item, "Phường Tân Thành");
    pages.set(
      "/p/1",
      `<meta property="og:description" content="Cấp lại bản sao khai sinh trong ngày làm việc… Xem thêm">`,
    );
    await editor.upload(
      `/can-bo/dang-bai/bai/${post.id}/khai`,
      { ...now, time: "9:30", address: `${networkAddress}/p/1`, cost: "150.000" },
      [],
    );
    expect((await postAt(item, "Phường Tân Thành")).state).toBe("due");
    later();
    const sent = await editor.upload(
      `/can-bo/dang-bai/bai/${post.id}/khai`,
      { ...now, time: "9:30", address: `${networkAddress}/p/1`, cost: "150.000" },
      [],
    );
    expect(sent.status, sent.body.slice(0, 2_000)).toBe(303);
    expect(await ledgerOf(item, "facebook")).toEqual([]);
    await site.runJobs();
    const proven = await postAt(item, "Phường Tân Thành");
    expect(proven).toMatchObject({ state: "proven", provenHow: "page", cost: 150_000 });
    expect((await site.app.files.get(proven.pageKey ?? "")).toString()).toContain("Cấp lại bản sao");
    const [row] = await ledgerOf(item, "facebook");
    expect(row).toMatchObject({ address: `${networkAddress}/p/1`, recordVersion: 1, place: "Phường Tân Thành" });
    expect(row?.sentAt?.toISOString()).toBe("2026-11-20T02:30:00.000Z");
    const page = await editor.get(`/can-bo/dang-bai/bai/${post.id}`);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("Đã giữ một bản của trang");
    // Whoever takes the row away by hand is found out.
    expect((await postsInLedger(site.app)).health).toBe("good");
    const { db } = site.app;
    await sql`update post set ledger_entry_id = null where id = ${post.id}`.execute(db);
    await sql`update ledger_entry set key = 'x' where key = ${`post:${post.id}`}`.execute(db);
    expect(await postsInLedger(site.app)).toMatchObject({
      health: "broken",
      waiting: 1,
      says: { vi: "1 lần đã ra mà không có dòng nào trong sổ phát hành." },
    });
    await sql`update ledger_entry set key = ${`post:${post.id}`} where key = 'x'`.execute(db);
    expect((await postsInLedger(site.app)).health).toBe("good");
  });

  test("a wrong proof is taken back with a reason: the row of the ledger stays and counts no more, the right one gets a further row", async () => {
    later();
    const item = await publish("Lịch tiêm chủng mở rộng ở trạm y tế phường");
    const post = await postAt(item, "Phường Tân Thành");
    const record = `/can-bo/dang-bai/bai/${post.id}`;
    const words = `<meta property="og:description" content="Lịch tiêm chủng mở rộng ở trạm y tế phường">`;
    const declare = async (path: string) => {
      pages.set(path, words);
      await editor.upload(`${record}/khai`, { ...now, time: "9:30", address: `${networkAddress}${path}` }, []);
      await site.runJobs();
    };
    await declare("/p/cua-noi-khac");
    expect((await postAt(item, "Phường Tân Thành")).state).toBe("proven");
    expect((await editor.get(record)).body).toContain("Chứng cứ sai");
    const bare = await editor.post(`${record}/rut-chung-cu`, { reason: " " });
    expect([bare.status, bare.body]).toEqual([422, expect.stringContaining("Hãy ghi lý do")]);
    const reason = "Liên kết là bài của phường khác.";
    const taken = await editor.post(`${record}/rut-chung-cu`, { reason });
    expect(taken.headers.location).toBe(`${record}?xong=rut`);
    expect(await postAt(item, "Phường Tân Thành")).toMatchObject({ state: "due", address: null, provenHow: null });
    expect(await ledgerOf(item, "facebook")).toEqual([
      expect.objectContaining({ state: "sent", withdrawnReason: reason, withdrawnAt: expect.any(Date) }),
    ]);
    const page = await editor.get(`${record}?xong=rut`);
    expect(page.body).toContain(reason);
    expect(await problemsOf(page.body)).toEqual([]);
    expect((await editor.post(`${record}/rut-chung-cu`, { reason })).status).toBe(409);
    const noted = await site.app.db.selectFrom("auditEntry").select(["act"]).where("subjectId", "=", post.id).execute();
    expect(noted.map((one) => one.act)).toContain("post.takeBack");
    await declare("/p/dung");
    const rows = await ledgerOf(item, "facebook");
    expect(rows.map((row) => [row.address, isProof(row)]).sort()).toEqual([
      [`${networkAddress}/p/cua-noi-khac`, false],
      [`${networkAddress}/p/dung`, true],
    ]);
    expect((await postsInLedger(site.app)).health).toBe("good");
    // What the network itself gave back is not taken back.
    await sql`update post set proven_how = 'network' where id = ${post.id}`.execute(site.app.db);
    expect((await editor.get(record)).body).not.toContain("Rút chứng cứ");
    expect((await editor.post(`${record}/rut-chung-cu`, { reason })).body).toContain("Mạng đã xác nhận");
  });

  test("the item's own page, or one of another network, proves nothing whatever it says", async () => {
    later();
    const item = await publish("Trả kết quả tại nhà cho người cao tuổi của phường");
    const post = await postAt(item, "Phường Tân Thành");
    const base = `/can-bo/dang-bai/bai/${post.id}`;
    site.clock.set("2026-11-20T04:00:00Z");
    const own = await editor.upload(
      `${base}/khai`,
      { ...now, time: "10:30", address: `${site.app.config.http.publicUrl}/tin-tuc/x` },
      [],
    );
    expect(own.status).toBe(422);
    expect(own.body).toContain("Đây là trang của chính cơ quan");
    pages.set("/bao", "<h1>Trả kết quả tại nhà cho người cao tuổi của phường</h1>");
    const group = await postAt(item, "Bà con ấp 2");
    const other = { ...now, time: "10:30", address: `${networkAddress}/bao` };
    await editor.upload(`/can-bo/dang-bai/bai/${group.id}/khai`, other, []);
    await site.runJobs();
    expect(await postAt(item, "Bà con ấp 2")).toMatchObject({ state: "declared", pageFailure: "other-place" });
    expect(await ledgerOf(item, "zalo")).toEqual([]);
  });

  test.each([
    ["facebook", "https://m.facebook.com/permalink.php?id=1", true],
    ["facebook", "https://facebook.com.evil.example/x", false],
    ["facebook", "https://camau.gov.vn/tin", false],
    ["zaloGroup", "https://zalo.me/g/abc", true],
    ["youtube", "https://youtu.be/abc", true],
    ["press", "https://baocamau.vn/x", true],
  ] as const)("%s: %s may be a post there: %s", (kind, address, may) => {
    expect(isAddressAt({ kind, address: null }, address)).toBe(may);
  });

  test("two people at once: what one noted is not wiped out by the other's older form, nor by a tick", async () => {
    later();
    const item = await publish("Hai người cùng ghi một việc đã đăng ở ấp");
    const post = await postAt(item, "Bà con ấp 2");
    const base = `/can-bo/dang-bai/bai/${post.id}`;
    site.clock.set("2026-11-20T04:30:00Z");
    const seen = /name="seen" value="([^"]*)"/.exec((await approver.get(base)).body)?.[1] ?? "?";
    const first = { ...now, time: "11:00", address: "https://zalo.me/g/bai-1", seen };
    expect((await editor.upload(`${base}/khai`, first, [])).status).toBe(303);
    const second = await approver.upload(`${base}/khai`, { ...now, time: "11:10", seen, cost: "5000" }, []);
    expect(second.status).toBe(422);
    expect(second.body).toContain("Người khác vừa ghi việc này");
    expect(second.body).toContain("https://zalo.me/g/bai-1");
    expect(second.body).toContain('value="5000"');
    await approver.post(`/can-bo/dang-bai/tin/${item}/nhom-zalo`, { post: post.id });
    expect(await postAt(item, "Bà con ấp 2")).toMatchObject({ state: "declared", address: "https://zalo.me/g/bai-1" });
    // Having seen it, one may still replace it.
    const again = /name="seen" value="([^"]+)"/.exec(second.body)?.[1] ?? "?";
    const third = await approver.upload(`${base}/khai`, { ...now, time: "11:10", seen: again, cost: "5000" }, []);
    expect(third.status).toBe(303);
    expect(await postAt(item, "Bà con ấp 2")).toMatchObject({ address: null, cost: 5_000 });
  });

  test("a page that says something else proves nothing; a picture is confirmed by a second person only", async () => {
    later();
    const item = await publish("Lịch tiếp công dân tháng mười hai của phường");
    const post = await postAt(item, "Bà con ấp 1");
    pages.set("/p/2", "<h1>Đăng nhập</h1>");
    site.clock.set("2026-11-20T04:00:00Z");
    const photo = await sharp({ create: { width: 30, height: 30, channels: 3, background: "#fff" } })
      .png()
      .toBuffer();
    const base = `/can-bo/dang-bai/bai/${post.id}`;
    await editor.upload(`${base}/khai`, { ...now, time: "10:30", address: `${networkAddress}/p/2` }, [
      { field: "photo", name: "anh.png", bytes: photo, type: "image/png" },
    ]);
    await site.runJobs();
    const looked = await postAt(item, "Bà con ấp 1");
    expect(looked).toMatchObject({ state: "declared", pageFailure: "other-text" });
    const page = await editor.get(base);
    expect(page.body).toContain("Mở được trang nhưng không thấy lời của bài");
    expect(page.body).toContain("Người khác phải xem rồi xác nhận");
    expect(await problemsOf(page.body)).toEqual([]);
    expect((await editor.get(`${base}/anh`)).headers["content-type"]).toBe("image/jpeg");
    expect((await editor.post(`${base}/xac-nhan`, {})).status).toBe(409);
    expect((await stranger.get(base)).status).toBe(404);
    expect((await stranger.post(`${base}/xac-nhan`, {})).status).toBe(404);
    expect(await ledgerOf(item, "zalo")).toEqual([]);
    expect((await approver.post(`${base}/xac-nhan`, {})).status).toBe(303);
    expect(await postAt(item, "Bà con ấp 1")).toMatchObject({ state: "proven", provenHow: "person" });
    expect(await ledgerOf(item, "zalo")).toHaveLength(1);
    expect((await approver.post(`${base}/xac-nhan`, {})).status).toBe(409);
  });

  test("what is typed wrongly comes back with its sentence, everything kept, nothing saved", async () => {
    const item = await publish("Hội nghị đối thoại với nhân dân quý bốn");
    const post = await postAt(item, "Bà con ấp 2");
    const base = `/can-bo/dang-bai/bai/${post.id}`;
    const photo = await sharp({ create: { width: 9, height: 9, channels: 3, background: "#333" } })
      .png()
      .toBuffer();
    for (const [typed, sentence] of [
      [{ ...now, "done-day": "31" }, "Ngày phải là ngày có thật"],
      [{ ...now, time: "25:00" }, "Giờ viết như 07:30"],
      [{ ...now, time: "23:59" }, "Thời điểm phải từ ngày tin phát hành tới bây giờ"],
      [{ ...now, "done-day": "19" }, "Thời điểm phải từ ngày tin phát hành tới bây giờ"],
      [{ ...now, address: "javascript:alert(1)" }, "Dán cả liên kết"],
      [{ ...now, address: "http://x:y@zalo.me/" }, "Dán cả liên kết"],
      [{ ...now, cost: "-5" }, "Ghi số tiền bằng đồng"],
    ] as const) {
      const answer = await editor.upload(`${base}/khai`, typed, [
        { field: "photo", name: "a.png", bytes: photo, type: "image/png" },
      ]);
      expect([answer.status, answer.body.includes(sentence)], sentence).toEqual([422, true]);
      expect(answer.body).toMatch(/name="photoKept" value="[^"]+"/);
    }
    const wrong = await editor.upload(`${base}/khai`, now, [{ field: "photo", name: "a.png", bytes: "%PDF-1.7" }]);
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain("không phải ảnh");
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 0x18]), Buffer.from("ftypheic\0\0\0\0mif1heic")]);
    const phone = await editor.upload(`${base}/khai`, now, [{ field: "photo", name: "IMG_1.HEIC", bytes: heic }]);
    expect(phone.body).toContain("Ảnh HEIC của điện thoại");
    expect(await problemsOf(wrong.body)).toEqual([]);
    expect((await postAt(item, "Bà con ấp 2")).state).toBe("due");
    const noReason = await editor.post(`${base}/bo-qua`, { reason: "  " });
    expect(noReason.status).toBe(422);
    expect((await editor.post(`${base}/bo-qua`, { reason: "Nhóm đang khóa" })).status).toBe(303);
    expect((await editor.post(`${base}/bo-qua`, { reason: "Lần nữa" })).status).toBe(409);
    expect((await editor.post(`${base}/lam-lai`, {})).status).toBe(303);
    expect((await postAt(item, "Bà con ấp 2")).state).toBe("due");
    expect((await editor.get("/can-bo/dang-bai/bai/khong-phai-ma")).status).toBe(404);
  });

  test("a place of one kind has one name; a closed one loses what waited there and takes nothing more", async () => {
    const twice = await editor.post("/can-bo/dang-bai/noi-dang/moi", {
      unitId: units.tanThanh,
      kind: "zaloGroup",
      name: "bà con ấp 1",
      language: "vi",
      members: "không rõ",
    });
    expect(twice.status).toBe(422);
    expect(twice.body).toContain("Ghi một số từ 1 trở lên");
    const again = await editor.post("/can-bo/dang-bai/noi-dang/moi", {
      unitId: units.tanThanh,
      kind: "zaloGroup",
      name: "bà con ấp 1",
      language: "vi",
    });
    expect(again.status).toBe(422);
    expect(again.body).toContain("đã có nơi đăng cùng loại mang tên này");
    expect(await problemsOf(again.body)).toEqual([]);
    const elsewhere = await editor.post("/can-bo/dang-bai/noi-dang/moi", {
      unitId: units.hungMy,
      kind: "zaloGroup",
      name: "Của xã khác",
      language: "vi",
    });
    expect(elsewhere.status).toBe(409);
    await addPlace("Nhóm sắp đóng");
    const item = await publish("Tuần lễ dịch vụ công trực tuyến ở phường");
    const post = await postAt(item, "Nhóm sắp đóng");
    const place = `/can-bo/dang-bai/noi-dang/${post.placeId}`;
    expect(await problemsOf((await editor.get(place)).body)).toEqual([]);
    expect((await stranger.get(place)).status).toBe(404);
    await editor.post(`${place}/ngung`, {});
    expect((await postAt(item, "Nhóm sắp đóng")).state).toBe("dropped");
    const next = await publish("Tuần lễ dịch vụ công trực tuyến, ngày thứ hai");
    expect((await postsOf(next)).map((one) => one.place)).not.toContain("Nhóm sắp đóng");
  });
});

describe("what went on with the item goes on at its places", () => {
  test("a correction is owed wherever the error was posted, in the same form; what was not posted follows the new version", async () => {
    const item = await publish();
    const first = await postAt(item, "Bà con ấp 1");
    await editor.post(`/can-bo/dang-bai/tin/${item}/nhom-zalo`, { post: first.id });
    await correct(item, "Giờ nhận là trước 11 giờ.");
    const posts = await postsOf(item);
    expect(
      posts
        .filter((post) => post.state !== "dropped")
        .map((post) => `${post.place} ${post.act} ${post.itemVersion} ${post.state}`)
        .sort(),
    ).toEqual([
      "Bà con ấp 1 correct 2 due",
      "Bà con ấp 1 publish 1 declared",
      "Bà con ấp 2 publish 2 due",
      "Phường Tân Thành publish 2 due",
    ]);
    const sheet = await editor.get(`/can-bo/dang-bai/tin/${item}/nhom-zalo`);
    expect(sheet.body).toContain("ĐÍNH CHÍNH: Giờ nhận là trước 11 giờ.");
    expect(sheet.body).toContain("Đăng đính chính");
  });

  test("what was taken back is to be taken down where it was posted, which its missing page proves", async () => {
    const item = await publish("Thu phí gửi xe ở trụ sở phường Tân Thành");
    const post = await postAt(item, "Phường Tân Thành");
    const title = "Thu phí gửi xe ở trụ sở phường Tân Thành";
    pages.set("/p/9", `<p>${title}</p>`);
    const time = new Intl.DateTimeFormat("en-GB", {
      timeZone: "Asia/Ho_Chi_Minh",
      hour: "2-digit",
      minute: "2-digit",
    }).format(site.app.clock.now());
    const done = { ...now, time, address: `${networkAddress}/p/9` };
    site.clock.set(new Date(site.app.clock.now().getTime() + 60_000));
    expect((await editor.upload(`/can-bo/dang-bai/bai/${post.id}/khai`, done, [])).status).toBe(303);
    await site.runJobs();
    expect((await postAt(item, "Phường Tân Thành")).state).toBe("proven");
    await approver.post(`/can-bo/tin-bai/${item}/thu-hoi`, { reason: "Không có khoản phí này." });
    await site.runJobs();
    const gone = await postAt(item, "Phường Tân Thành", "takeDown");
    expect(gone.state).toBe("due");
    expect((await postAt(item, "Bà con ấp 1")).state).toBe("dropped");
    const base = `/can-bo/dang-bai/bai/${gone.id}`;
    const form = await editor.get(base);
    expect(await problemsOf(form.body)).toEqual([]);
    expect(form.body).toContain(`value="${networkAddress}/p/9"`);
    // Any page that is not there says nothing about this post.
    await editor.upload(`${base}/khai`, { ...done, address: `${networkAddress}/khong-co` }, []);
    await site.runJobs();
    expect(await postAt(item, "Phường Tân Thành", "takeDown")).toMatchObject({ pageFailure: "other-address" });
    await editor.upload(`${base}/khai`, done, []);
    await site.runJobs();
    expect(await postAt(item, "Phường Tân Thành", "takeDown")).toMatchObject({
      state: "declared",
      pageFailure: "still-there",
    });
    pages.delete("/p/9");
    await editor.post(`${base}/mo-lai`, {});
    await site.runJobs();
    expect(await postAt(item, "Phường Tân Thành", "takeDown")).toMatchObject({ state: "proven", provenHow: "page" });
    expect((await ledgerOf(item, "facebook")).filter(isProof)).toEqual([]);
  });
});

const ledgerOf = async (recordId: string, channel: "zalo" | "facebook") =>
  listLedgerEntries(site.app.db, { recordKind: "item", recordId, channel }, 50);
