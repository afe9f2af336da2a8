import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { contactState, maskPerson } from "./contact.ts";
import { eraseOldContacts, listContacts, listNotices } from "./contacts.store.ts";
import { correctAtPress, followedBy } from "./correct-at-press.ts";
import { closeMails } from "./jobs/close-mails.ts";
import { noticeText, recipientsOf } from "./tell-contacts.ts";

test.each([
  [null, "2026-11-20", "kept"],
  [null, "2026-11-19", "expired"],
  [new Date(), "2027-11-20", "ended"],
] as const)("ended %s, kept until %s: %s", (endedAt, expiresOn, state) => {
  expect(contactState({ endedAt, expiresOn }, "2026-11-20")).toBe(state);
});

const later = new Date("2026-12-05T00:00:00Z");
test.each([
  ["out as it was told", {}, null],
  ["out in other words", { version: 2 }, { act: "correct" }],
  ["taken back", { withdrawnReason: "Sai ngày" }, { act: "withdraw" }],
  ["taken back before it was out", { wasOut: false, withdrawnReason: "Sai ngày" }, { act: "withdraw" }],
  ["to go out at another hour", { wasOut: false, embargoUntil: later }, { act: "hold", until: later }],
  ["a correction that waits for its hour", { version: 2, embargoUntil: later }, null],
  ["not approved any more", undefined, { act: "hold", until: null }],
] as const)("what the press had is %s", (_how, standing, followed) => {
  const item = standing && { version: 1, wasOut: true, withdrawnReason: null, embargoUntil: null, ...standing };
  const found = followedBy(item as Parameters<typeof followedBy>[0], 1);
  expect(found && { act: found.act, ...("until" in found ? { until: found.until } : {}) }).toEqual(followed);
});

test("first letters are enough for who knows the person", () => {
  expect(maskPerson({ name: "Trần Thị Thường Trú", phone: "0912345678", email: "tru@bao.example" })).toEqual({
    name: "Trần T** T** T**",
    phone: "09****678",
    email: "t***@bao.example",
  });
});

describe("contacts of the press", () => {
  const site = useTestApp();
  const BASE = "/can-bo/dau-moi-bao-chi";
  let province = "";
  let commune = "";
  let planner: Browser;
  let leader: Browser;
  let officer: Browser;
  let stranger: Browser;

  beforeAll(async () => {
    const units = await buildProvince(site.app.db);
    province = units.province;
    commune = units.tanThanh;
    await transaction(site.app.db, (tx) => saveHomeUnit(tx, province));
    planner = site.browser(await signedIn(site.app, { unitId: province, roles: ["planner"] }));
    leader = site.browser(await signedIn(site.app, { unitId: province, roles: ["leader"] }));
    officer = site.browser(await signedIn(site.app, { unitId: province, roles: ["officer"] }));
    stranger = site.browser(await signedIn(site.app, { unitId: units.tanThanh, roles: ["planner", "leader"] }));
  });

  const day = (name: string, text: string) => {
    const [date = "", month = "", year = ""] = text.split("/");
    return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year };
  };
  const form = (more: Record<string, string> = {}): Record<string, string> => ({
    unitId: province,
    outletName: "Báo Nhân Dân, thường trú tại Cà Mau",
    role: "resident",
    name: "Trần Thị Thường Trú",
    phone: "0912 345 678",
    email: "tru@bao.example",
    wantsKits: "1",
    wantsInvitations: "",
    ...day("consentOn", "02/11/2026"),
    consentHow: "Thư ngày 02/11/2026",
    ...day("expiresOn", "02/11/2027"),
    ...more,
  });
  const all = () => listContacts(site.app.db, { unitIds: [province] }, 10);

  test.each([
    [{ unitId: "" }, "Hãy chọn đơn vị"],
    [{ outletName: "" }, "Hãy ghi cơ quan báo chí"],
    [{ role: "" }, "Hãy chọn là ai"],
    [{ name: "" }, "Hãy ghi họ và tên"],
    [{ phone: "", email: "" }, "Hãy ghi điện thoại hoặc thư điện tử"],
    [{ email: "tru" }, "Thư điện tử phải có dạng"],
    [{ wantsKits: "" }, "Hãy chọn người ấy nhận gì"],
    [day("consentOn", "21/11/2026"), "không sau hôm nay"],
    [{ consentHow: "" }, "Hãy ghi đồng ý thế nào"],
    [day("expiresOn", "03/11/2028"), "nhiều nhất hai năm"],
  ])("%j is told what is wrong, and nobody is kept", async (wrong, sentence) => {
    const bad = await planner.post(`${BASE}/moi`, form(wrong as Record<string, string>));
    expect(bad.status).toBe(422);
    expect(bad.body).toContain(sentence);
    expect(await all()).toEqual([]);
  });

  test("a resident reporter is kept by consent: sealed, masked, shown with a reason on record, erased when the time is over", async () => {
    expect(await problemsOf((await planner.get(`${BASE}/moi`)).body)).toEqual([]);
    const sent = await planner.post(`${BASE}/moi`, form());
    const address = String(sent.headers.location).split("?")[0] ?? "";
    const [contact] = await all();
    expect(contact?.personSealed).not.toContain("Thường");
    const page = await planner.get(address);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("Trần T** T** T**");
    expect(page.body).not.toContain("0912 345 678");
    const list = await planner.get(BASE);
    expect(await problemsOf(list.body)).toEqual([]);
    expect(list.body).toContain("Phóng viên thường trú");
    const csv = (await planner.get(`${BASE}.csv`)).body;
    expect(csv).toContain("Trần T**");
    expect(csv).not.toMatch(/0912|tru@/);
    expect((await planner.post(`${address}/xem`, { reason: "" })).status).toBe(422);
    const seen = await planner.post(`${address}/xem`, { reason: "Gọi mời họp báo" });
    expect(seen.body).toContain("0912 345 678");
    expect(seen.headers["cache-control"]).toBe("no-store");
    const log = await site.app.db
      .selectFrom("auditEntry")
      .select(["act", "details"])
      .where("act", "=", "pressContact.reveal")
      .execute();
    expect(log).toHaveLength(1);
    expect(JSON.stringify(log[0]?.details)).toContain("Gọi mời họp báo");
    const basedOn = /name="basedOn" value="(\d+)"/.exec(page.body)?.[1] ?? "";
    expect((await planner.post(`${address}/sua`, form({ basedOn, wantsInvitations: "1" }))).status).toBe(303);
    expect((await planner.post(`${address}/sua`, form({ basedOn }))).status).toBe(409);
    const { db, clock } = site.app;
    const erase = (today: string) => transaction(db, (tx) => eraseOldContacts(tx, today, clock.now()));
    expect(await erase("2027-11-02")).toBe(0);
    const gone = await planner.post(`${BASE}/moi`, form({ outletName: "Đài Xa", ...day("expiresOn", "30/11/2026") }));
    expect(gone.status).toBe(303);
    expect(await erase("2026-12-01")).toBe(1);
    expect((await planner.get(String(gone.headers.location))).body).toContain("Đã xóa");
  });

  test("who agreed is told: written by one, sent by another, one mail each", async () => {
    const { db, config } = site.app;
    expect(await problemsOf((await planner.get(`${BASE}/bao-tin`)).body)).toEqual([]);
    const notice = {
      unitId: province,
      kind: "invitation",
      subject: "Họp báo ngày 04/12",
      body: "15 giờ, Hội trường tỉnh.",
    };
    for (const [wrong, sentence] of [
      [{ kind: "" }, "Hãy chọn báo về việc gì"],
      [{ subject: "" }, "Hãy ghi tiêu đề"],
      [{ body: "" }, "Hãy ghi nội dung"],
    ] as const)
      expect((await planner.post(`${BASE}/bao-tin`, { ...notice, ...wrong })).body).toContain(sentence);
    expect((await planner.post(`${BASE}/bao-tin`, notice)).status).toBe(303);
    const [written] = await listNotices(db, [province], 10);
    const act = `${BASE}/bao-tin/${written?.id}`;
    expect((await planner.post(`${act}/gui`, {})).status).toBe(403);
    expect((await stranger.post(`${act}/gui`, {})).status).toBe(409);
    const page = await leader.get(`${BASE}/bao-tin`);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("Sẽ đến 1 đầu mối");
    expect((await leader.post(`${act}/gui`, {})).status).toBe(303);
    expect((await leader.post(`${act}/gui`, {})).status).toBe(409);
    const messages = await db.selectFrom("message").select(["key", "medium"]).execute();
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ medium: "email" });
    expect((await listNotices(db, [province], 10))[0]).toMatchObject({ state: "sent", recipients: 1 });
    expect(await recipientsOf(db, config.secretKey, { unitId: province, kind: "kit" }, "2026-11-20")).toHaveLength(1);
  });

  test("a kit is chosen from those of the unit; the mail names it and where it is read when it goes out", async () => {
    const { db, clock } = site.app;
    const kit = async (unitId: string, title: string, more: { embargoUntil?: Date } = {}) =>
      (
        await db
          .insertInto("pressKit")
          .values({
            unitId,
            title,
            summary: "Một dòng.",
            facts: "Một điều đúng.",
            contactName: "Trần Văn Đủ",
            contactWay: "0290 3838 000",
            contactHours: "Giờ hành chính",
            spokesperson: "Huỳnh Quốc Thái",
            state: "approved",
            writtenByName: "Lê Hoàng Phúc",
            submittedByName: "Lê Hoàng Phúc",
            approvedByName: "Huỳnh Quốc Thái",
            approvedAt: clock.now(),
            createdAt: clock.now(),
            ...more,
          })
          .returning("id")
          .executeTakeFirstOrThrow()
      ).id;
    const open = await kit(province, "Kết quả cải cách quý III");
    const waits = await kit(province, "Chỉ số năm nay", { embargoUntil: new Date(clock.now().getTime() + 3_600_000) });
    const foreign = await kit(commune, "Tài liệu của xã");
    const page = await planner.get(`${BASE}/bao-tin`);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("Kết quả cải cách quý III");
    expect(page.body).toContain("Chỉ số năm nay (không đăng trước");
    expect((await stranger.get(`${BASE}/bao-tin`)).body).not.toContain("Kết quả cải cách quý III");
    const notice = { unitId: province, kind: "kit", subject: "Có tài liệu mới", body: "Mời quý báo." };
    for (const [kitId, status] of [
      [foreign, 409],
      ["khong-co", 422],
    ] as const) {
      const bad = await planner.post(`${BASE}/bao-tin`, { ...notice, kitId });
      expect([bad.status, bad.body]).toEqual([status, expect.stringContaining("Tài liệu này không phải của đơn vị")]);
      expect(bad.body).toContain("Mời quý báo.");
    }
    const told = async (kitId: string): Promise<string> => {
      expect((await planner.post(`${BASE}/bao-tin`, { ...notice, kitId })).status).toBe(303);
      const [written] = await listNotices(db, [province], 10);
      expect(written?.kitId).toBe(kitId);
      expect((await leader.post(`${BASE}/bao-tin/${written?.id}/gui`, {})).status).toBe(303);
      return noticeText(db, { kitId, body: "Mời quý báo." }, "https://danbiet.example", clock.now());
    };
    expect(await told(open)).toBe(
      `Mời quý báo.\n\nTài liệu: Kết quả cải cách quý III\nhttps://danbiet.example/bao-chi/${open}`,
    );
    const early = await told(waits);
    expect(early).toContain("địa chỉ riêng của tòa soạn");
    expect(early).not.toContain(waits);
    await planner.post(`${BASE}/bao-tin`, { ...notice, kitId: open });
    await db
      .updateTable("pressKit")
      .set({ state: "withdrawn", withdrawnReason: "Sai số" })
      .where("id", "=", open)
      .execute();
    const [late] = await listNotices(db, [province], 10);
    const shown = await leader.get(`${BASE}/bao-tin`);
    expect(shown.body).toContain("Tài liệu gắn kèm đã rút");
    expect(await problemsOf(shown.body)).toEqual([]);
    expect((await leader.post(`${BASE}/bao-tin/${late?.id}/gui`, {})).status).toBe(409);
  });

  test("who no longer agrees is erased at once and told of nothing", async () => {
    const kept = (await all()).find((one) => one.outletName.startsWith("Báo Nhân Dân"));
    const address = `${BASE}/${kept?.id}`;
    expect((await planner.post(`${address}/thoi`, { endReason: "" })).status).toBe(422);
    expect((await planner.post(`${address}/thoi`, { endReason: "Chuyển công tác" })).status).toBe(303);
    const page = await planner.get(address);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("Chuyển công tác");
    expect((await all()).find((one) => one.id === kept?.id)?.personSealed).toBeNull();
    expect((await planner.post(`${address}/xem`, { reason: "x" })).status).toBe(409);
    expect((await planner.get(BASE)).body).not.toContain("Báo Nhân Dân");
    const csv = await planner.get(`${BASE}.csv?xem=all&donvi=${province}`);
    expect(csv.body).toContain("Của đơn vị");
    expect((await planner.get(`${BASE}.csv?xem=all&donvi=${crypto.randomUUID()}`)).body).not.toContain("Báo Nhân Dân");
    // Nobody is told of a kit that does not go along.
    const none = { unitId: province, kind: "kit", subject: "Có tài liệu", body: "Mời quý báo." };
    const refused = await planner.post(`${BASE}/bao-tin`, none);
    expect(refused).toMatchObject({ status: 422, body: expect.stringContaining("Hãy chọn tài liệu báo chí gửi đi") });
    await planner.post(`${BASE}/bao-tin`, { ...none, kind: "invitation" });
    const [written] = await listNotices(site.app.db, [province], 10);
    expect((await leader.post(`${BASE}/bao-tin/${written?.id}/gui`, {})).status).toBe(409);
    expect((await planner.post(`${BASE}/bao-tin/${written?.id}/bo`, {})).status).toBe(303);
  });

  test("only who keeps the list of the unit sees it", async () => {
    const [contact] = await all();
    expect((await officer.get(BASE)).status).toBe(403);
    expect((await stranger.get(BASE)).body).not.toContain("Báo Nhân Dân");
    expect((await stranger.get(`${BASE}?xem=all`)).body).not.toContain("Báo Nhân Dân");
    for (const act of ["xem", "sua", "thoi"])
      expect((await stranger.post(`${BASE}/${contact?.id}/${act}`, { reason: "x" })).status, act).toBe(404);
    const foreign = await stranger.post(`${BASE}/moi`, form());
    expect(foreign.status).toBe(409);
  });

  test("an item goes to who agreed with its words, whom to ask and its row of the ledger; its correction goes to the same", async () => {
    const { db } = site.app;
    const unitId = province;
    const editor = site.browser(await signedIn(site.app, { unitId, roles: ["editor"] }));
    const approver = site.browser(await signedIn(site.app, { unitId, roles: ["approver", "editor"] }));
    expect((await planner.post(`${BASE}/moi`, form({ outletName: "Báo Cà Mau" }))).status).toBe(303);
    const made = await editor.post("/can-bo/tin-bai/moi", {
      unitId,
      kind: "news",
      title: "Từ 01/12, nộp phí bằng mã QR ở mọi quầy",
      summary: "Không phải đổi tiền lẻ.",
      body: "Quét mã ở quầy, máy báo đã nhận.",
      topic: "procedures",
      audiences: "residents",
    });
    const itemId = /([0-9a-f-]{36})/.exec(String(made.headers.location))?.[1] ?? "";
    const notice = { unitId, kind: "item", itemId, subject: "Nộp phí bằng mã QR", body: "Kính gửi.", contactLine: "" };
    await editor.post(`/can-bo/tin-bai/${itemId}/trinh`, {});
    const early = await planner.post(`${BASE}/bao-tin`, { ...notice, contactLine: "Văn phòng, 0290 3838 000" });
    expect([early.status, early.body.includes("chưa duyệt hoặc không còn đúng")]).toEqual([409, true]);
    expect((await approver.post(`/can-bo/tin-bai/${itemId}/duyet`, { when: "now" })).status).toBe(303);
    await site.runJobs();
    const filled = await planner.get(`${BASE}/bao-tin?tin=${itemId}`);
    expect(filled.body).toContain("Từ 01/12, nộp phí bằng mã QR");
    expect(await problemsOf(filled.body)).toEqual([]);
    const wrong = await planner.post(`${BASE}/bao-tin`, { ...notice, itemId: "" });
    for (const sentence of ["Hãy chọn tin gửi đi", "Hãy ghi người báo chí hỏi thêm"])
      expect(wrong.body).toContain(sentence);
    expect(await problemsOf(wrong.body)).toEqual([]);
    await planner.post(`${BASE}/bao-tin`, { ...notice, contactLine: "Văn phòng, 0290 3838 000" });
    const written = (await listNotices(db, [province], 10)).find((one) => one.kind === "item");
    const sentNow = await leader.post(`${BASE}/bao-tin/${written?.id}/gui`, {});
    expect(sentNow.status, sentNow.body.replace(/<[^>]+>/g, " ").slice(-1_500)).toBe(303);
    const rows = () =>
      db
        .selectFrom("ledgerEntry")
        .select(["state", "recordVersion", "place"])
        .where("channel", "=", "press")
        .where("recordId", "=", itemId)
        .orderBy("recordVersion")
        .execute();
    const first = await rows();
    expect(first.length).toBeGreaterThan(0);
    expect(first[0]).toMatchObject({ state: "waiting", recordVersion: 1 });
    // The mail is on its way: its row is closed once it went out, or did not.
    await db
      .updateTable("message")
      .set({ state: "refused", reason: "Hộp thư đầy" })
      .where("key", "like", `press-notice:${written?.id}:%`)
      .execute();
    await closeMails.run(site.app, {}, undefined as never);
    expect((await rows()).map((row) => row.state)).toEqual(first.map(() => "refused"));
    expect((await planner.get(`${BASE}/bao-tin`)).body).toContain(`${first.length} thư không tới`);

    await sql`
      insert into item_version select (jsonb_populate_record(v, '{"number": 2, "correction_note": "Áp dụng từ 02/12"}')).*
      from item_version v where item_id = ${itemId} and number = 1`.execute(db);
    await db.updateTable("item").set({ publishedVersion: 2, workingVersion: 2 }).where("id", "=", itemId).execute();
    for (const _ of ["told", "told again"]) await correctAtPress(site.app, itemId);
    const corrections = (await rows()).filter((row) => row.recordVersion === 2);
    expect(corrections).toHaveLength(first.length);
    expect(corrections.map((row) => row.place)).toEqual(first.map((row) => row.place));
    // Written before and not sent yet: its words are not those of now, and the page says so.
    await planner.post(`${BASE}/bao-tin`, { ...notice, contactLine: "Văn phòng, 0290 3838 000" });
    await db.updateTable("item").set({ publishedVersion: 1, workingVersion: 1 }).where("id", "=", itemId).execute();
    const gone = await planner.get(`${BASE}/bao-tin`);
    expect([gone.body.includes("Tin đã đổi hoặc không còn đúng"), await problemsOf(gone.body)]).toEqual([true, []]);
    expect((await stranger.get(`${BASE}/bao-tin?tin=${itemId}`)).body).not.toContain("nộp phí bằng mã QR ở mọi quầy");
  });
});
