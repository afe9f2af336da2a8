import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { type BuiltPerson, buildPerson, signedIn } from "../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { freezeVersion } from "../content.store.ts";
import { listUrgentNotices } from "../index.ts";
import { endUrgent } from "./jobs/end-urgent.ts";
import { tellUrgent } from "./jobs/tell-urgent.ts";
import { findUrgent } from "./urgent.store.ts";

const site = useTestApp();
const STEP = { id: 0, attempt: 1, progress: async () => {} };
let province: string;
let commune: string;
let elsewhere: string;
let writer: BuiltPerson;
let chief: BuiltPerson;
let editor: Browser;
let approver: Browser;
let above: Browser;
let stranger: Browser;

beforeAll(async () => {
  const { db } = site.app;
  const built = await buildProvince(db, "Tỉnh Cà Mau");
  province = built.province;
  commune = built.tanThanh;
  elsewhere = built.hungMy;
  await transaction(db, (tx) => saveHomeUnit(tx, province));
  writer = await buildPerson(db, { unitId: commune, roles: ["editor", "approver"], name: "Lê Văn Phúc" });
  chief = await buildPerson(db, { unitId: commune, roles: ["approver"], name: "Trần Thị Ngọ" });
  editor = site.browser(await signedIn(site.app, { person: writer }));
  approver = site.browser(await signedIn(site.app, { person: chief }));
  above = site.browser(await signedIn(site.app, { unitId: province, roles: ["leader"], name: "Lãnh đạo tỉnh" }));
  stranger = site.browser(await signedIn(site.app, { unitId: elsewhere, roles: ["approver"], name: "Xã khác" }));
}, 60_000);

let count = 0;
async function draft(kind = "notice"): Promise<string> {
  const answer = await editor.post("/can-bo/tin-bai/moi", {
    unitId: commune,
    kind,
    title: `Nước lên, quầy một cửa tạm đóng lần ${++count}`,
    summary: "Hôm nay quầy một cửa xã tạm đóng vì nước lên.",
    body: "Bà con gọi số trực ban nếu cần giấy tờ gấp.",
    topic: "procedures.oneStop",
    audiences: "residents",
  });
  expect(answer.status, answer.body.slice(0, 2_000)).toBe(303);
  return /tin-bai\/([0-9a-f-]{36})/.exec(String(answer.headers.location))?.[1] ?? "";
}

const FORM = {
  reason: "Nước đang lên, chờ duyệt thì dân đi uổng công.",
  "ends-day": "21",
  "ends-month": "11",
  "ends-year": "2026",
  time: "17:00",
};
const send = (id: string, change: Record<string, string> = {}, by = editor) =>
  by.post(`/can-bo/tin-bai/${id}/phat-khan`, { ...FORM, ...change });
const slugOf = async (id: string): Promise<string> =>
  (await site.app.db.selectFrom("item").select("slug").where("id", "=", id).executeTakeFirstOrThrow()).slug;
const stateOf = async (id: string): Promise<string> =>
  (await site.app.db.selectFrom("item").select("state").where("id", "=", id).executeTakeFirstOrThrow()).state;

describe("a notice that cannot wait", () => {
  test("goes out at once, says so to the reader, and waits for another person", async () => {
    const id = await draft();
    expect(await problemsOf((await editor.get(`/can-bo/tin-bai/${id}/phat-khan`)).body)).toEqual([]);
    expect((await send(id)).status).toBe(303);
    const page = await site.visitor.get(`/tin-tuc/${await slugOf(id)}`);
    expect(page.status).toBe(200);
    expect(page.body).toContain("Thông báo khẩn");
    expect(page.body).toContain("17:00");
    expect(await problemsOf(page.body)).toEqual([]);
    const { db } = site.app;
    const now = site.clock.now();
    expect((await listUrgentNotices(db, [commune, province], now)).map((one) => one.itemId)).toContain(id);
    expect(await listUrgentNotices(db, [elsewhere], now)).toEqual([]);
    expect(await listUrgentNotices(db, [], now)).toEqual([]);
    const version = await db.selectFrom("itemVersion").selectAll().where("itemId", "=", id).executeTakeFirstOrThrow();
    expect(version.approvedBy).toBeNull();
    expect(version.frozen).toBe(true);
    // Who wrote or sent it does not say yes to it, though he holds the role.
    expect((await editor.get(`/can-bo/tin-bai/${id}`)).body).toContain("người khác phải duyệt");
    expect((await editor.post(`/can-bo/tin-bai/${id}/xac-nhan-khan`, {})).status).toBe(409);
    expect((await stranger.post(`/can-bo/tin-bai/${id}/xac-nhan-khan`, {})).status).toBe(404);
    const seen = await approver.get(`/can-bo/tin-bai/${id}`);
    expect(seen.body).toContain("Nước đang lên");
    expect(await problemsOf(seen.body)).toEqual([]);
    expect((await approver.post(`/can-bo/tin-bai/${id}/xac-nhan-khan`, {})).status).toBe(303);
    expect((await findUrgent(db, id))?.decidedByName).toBe("Trần Thị Ngọ");
    expect((await approver.post(`/can-bo/tin-bai/${id}/xac-nhan-khan`, {})).status).toBe(409);
  });

  test("only notices, only with a reason and an end within the rules; nothing is half-saved and everything typed stays", async () => {
    const news = await draft("news");
    expect((await send(news)).status).toBe(409);
    const id = await draft();
    for (const [change, says] of [
      [{ reason: "" }, "Hãy ghi vì sao"],
      [{ reason: "a".repeat(1_001) }, "Hãy ghi vì sao"],
      [{ "ends-day": "31", "ends-month": "02" }, "ngày có thật"],
      [{ "ends-day": "", "ends-month": "", "ends-year": "" }, "ngày có thật"],
      [{ time: "25:00" }, "Giờ viết như"],
      [{ "ends-day": "19" }, "phải sau bây giờ"],
      [{ "ends-year": "2027" }, "trong vòng 14 ngày"],
    ] as const) {
      const answer = await send(id, change);
      expect(answer.status, says).toBe(422);
      expect(answer.body).toContain(says);
      expect(await problemsOf(answer.body)).toEqual([]);
      if (!("reason" in change)) expect(answer.body).toContain("chờ duyệt thì dân đi uổng công");
    }
    expect(await stateOf(id)).toBe("draft");
    expect(await findUrgent(site.app.db, id)).toBeUndefined();
    expect((await site.visitor.get(`/tin-tuc/${await slugOf(id)}`)).status).toBe(404);
  });

  test("refused: it is withdrawn at once with the reason at its address", async () => {
    const id = await draft();
    await send(id);
    const empty = await approver.post(`/can-bo/tin-bai/${id}/tu-choi-khan`, { refuseReason: "" });
    expect(empty.status).toBe(422);
    expect(await problemsOf(empty.body)).toEqual([]);
    const done = await approver.post(`/can-bo/tin-bai/${id}/tu-choi-khan`, {
      refuseReason: "Quầy vẫn mở ở nhà văn hóa.",
    });
    expect(done.status).toBe(303);
    expect(await stateOf(id)).toBe("withdrawn");
    const page = await site.visitor.get(`/tin-tuc/${await slugOf(id)}`);
    expect(page.status).toBe(410);
    expect(page.body).toContain("Quầy vẫn mở ở nhà văn hóa.");
    expect(await listUrgentNotices(site.app.db, [commune], site.clock.now())).not.toContainEqual(
      expect.objectContaining({ itemId: id }),
    );
  });

  test("sent a second time before anybody decided: one decision answers for both", async () => {
    const id = await draft();
    await send(id);
    await editor.post(`/can-bo/tin-bai/${id}/mo-ban-sua`, {});
    expect((await send(id, { reason: "Sửa số điện thoại trực ban." })).status).toBe(303);
    expect((await approver.post(`/can-bo/tin-bai/${id}/xac-nhan-khan`, {})).status).toBe(303);
    const rows = await site.app.db.selectFrom("urgentRelease").select("state").where("itemId", "=", id).execute();
    expect(rows.map((row) => row.state)).toEqual(["confirmed", "confirmed"]);
  });

  test("who may decide is written to at once; when the time has passed everybody above is, again each day, and the list says late", async () => {
    const id = await draft();
    await send(id);
    site.sentMails.length = 0;
    const one = { itemId: id, number: 1 };
    await tellUrgent.run(site.app, { ...one, stage: "sent" }, STEP);
    expect(site.sentMails.map((mail) => mail.to)).toEqual([chief.email]);
    site.sentMails.length = 0;
    await tellUrgent.run(site.app, { ...one, stage: "late" }, STEP);
    expect(site.sentMails).toHaveLength(2);
    expect(site.sentMails.map((mail) => mail.to)).not.toContain(writer.email);
    expect(site.sentMails[0]?.subject).toContain("Quá hạn");
    const queued = await sql<{ runAt: Date }>`
      select run_at from graphile_worker.jobs where key = ${`urgent-late:${id}:1`}`.execute(site.app.db);
    // A day from whichever is later, the replayed hour or the machine's: never at once.
    const from = Math.max(site.clock.now().getTime(), Date.now());
    expect(queued.rows.map((job) => Math.round((job.runAt.getTime() - from) / 3_600_000))).toEqual([24]);
    await site.app.db
      .updateTable("urgentRelease")
      .set({ sentAt: new Date("2026-11-18T02:00:00Z"), dueAt: new Date("2026-11-19T02:00:00Z") })
      .where("itemId", "=", id)
      .execute();
    const list = await above.get("/can-bo/tin-bai/khan?xem=late");
    expect(list.body).toContain("Quá hạn");
    expect(list.body).toContain(id);
    expect(await problemsOf(list.body)).toEqual([]);
    expect((await above.get("/can-bo/tin-bai/khan.csv?xem=late")).body).toContain("Nước đang lên");
    expect((await stranger.get("/can-bo/tin-bai/khan")).body).not.toContain(id);
    const today = await approver.get("/can-bo");
    expect(today.body).toContain(`/can-bo/tin-bai/${id}`);
    const board = await above.get("/can-bo/bang-dieu-hanh");
    expect(board.body).toContain(`/can-bo/tin-bai/${id}`);
    expect(await problemsOf(board.body)).toEqual([]);
    site.sentMails.length = 0;
    await above.post(`/can-bo/tin-bai/${id}/xac-nhan-khan`, {});
    await tellUrgent.run(site.app, { ...one, stage: "late" }, STEP);
    expect(site.sentMails).toEqual([]);
  });

  test("ends by itself at its hour, not before", async () => {
    const id = await draft();
    await send(id);
    await endUrgent.run(site.app, { itemId: id, number: 1 }, STEP);
    expect(await stateOf(id)).toBe("published");
    await site.app.db
      .updateTable("urgentRelease")
      .set({ sentAt: new Date("2026-11-18T02:00:00Z"), endsAt: new Date("2026-11-19T10:00:00Z") })
      .where("itemId", "=", id)
      .execute();
    expect((await site.visitor.get(`/tin-tuc/${await slugOf(id)}`)).body).not.toContain("Thông báo này có hiệu lực");
    await endUrgent.run(site.app, { itemId: id, number: 1 }, STEP);
    await endUrgent.run(site.app, { itemId: id, number: 1 }, STEP);
    expect(await stateOf(id)).toBe("archived");
    const page = await site.visitor.get(`/tin-tuc/${await slugOf(id)}`);
    expect(page.status).toBe(200);
    expect(page.body).toContain("Thông báo khẩn đã hết hiệu lực lúc");
    expect((await site.visitor.get("/tin-tuc")).body).not.toContain(`/tin-tuc/${await slugOf(id)}"`);
  });
});

describe("the database holds it too", () => {
  test("a version that nobody approved goes out only on record as urgent", async () => {
    const id = await draft();
    await expect(transaction(site.app.db, (tx) => freezeVersion(tx, id, 1))).rejects.toThrow(/on record as urgent/);
  });

  test("neither a writer nor who sent it can stand as the one who confirmed it", async () => {
    const id = await draft();
    await send(id);
    const confirm = (by: string) =>
      site.app.db
        .updateTable("urgentRelease")
        .set({ state: "confirmed", decidedBy: by, decidedByName: "x", decidedAt: site.clock.now() })
        .where("itemId", "=", id)
        .execute();
    await expect(confirm(writer.id)).rejects.toThrow(/urgent_release_is_decided_by_another/);
    await expect(
      site.app.db.updateTable("urgentRelease").set({ state: "confirmed" }).where("itemId", "=", id).execute(),
    ).rejects.toThrow(/urgent_release_is_decided_by_another/);
  });
});
