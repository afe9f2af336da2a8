import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { transaction } from "../../platform/db/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import type { Health, PartHealth } from "../../platform/http/index.ts";
import { addJob, forgetDoneJobs, oldestDueJob } from "../../platform/jobs/index.ts";
import { type Browser, useTestApp } from "../../testing/app.ts";
import { signedIn } from "../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../organisations/index.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";
import { lookAtParts, tellOfTrouble } from "./jobs/look-at-parts.ts";
import { type Asked, askParts, keepLook } from "./look.ts";
import { ownParts } from "./own-parts.ts";
import { listPartStates, listTroubles } from "./status.store.ts";

const site = useTestApp();
let admin: Browser;
let editor: Browser;

beforeAll(async () => {
  const { db } = site.app;
  const { province } = await buildProvince(db, "Tỉnh Cà Mau");
  await transaction(db, (tx) => saveHomeUnit(tx, province));
  admin = site.browser(await signedIn(site.app, { unitId: province, roles: ["admin"] }));
  editor = site.browser(await signedIn(site.app, { unitId: province, roles: ["editor"] }));
});

beforeEach(async () => {
  const { db } = site.app;
  await db.deleteFrom("partState").execute();
  await db.deleteFrom("partTrouble").execute();
  await db.deleteFrom("job").execute();
});

const part = (health: Health, more: Partial<PartHealth> = {}): PartHealth => ({
  part: "messaging.sms",
  name: { vi: "Tin nhắn SMS", en: "Text messages" },
  health,
  says: health === "good" ? null : { vi: "Nhà mạng không trả lời.", en: "The carrier does not answer." },
  isPublic: true,
  waiting: null,
  oldestAt: null,
  path: null,
  ...more,
});

const at = (minutes: number): Date => new Date(Date.parse("2026-11-20T01:00:00Z") + minutes * 60_000);
const pass = (minutes: number): void => site.clock.set(new Date(site.clock.now().getTime() + minutes * 60_000));
const look = (minutes: number, ...parts: PartHealth[]) =>
  transaction(site.app.db, (tx) => keepLook(tx, parts, at(minutes)));

describe("a trouble", () => {
  test("begins and ends with the looks, is told once after five minutes, and its end too", async () => {
    expect(await look(0, part("good"))).toEqual([]);
    expect(await look(1, part("slow"))).toEqual([]);
    expect(await look(3, part("down"))).toEqual([]);
    const told = await look(6, part("down"));
    expect(told).toMatchObject([{ kind: "began", trouble: { part: "messaging.sms", health: "down", beganAt: at(1) } }]);
    expect(await look(7, part("down"))).toEqual([]);
    expect(await look(9, part("good"))).toMatchObject([{ kind: "ended", trouble: { beganAt: at(1), endedAt: at(9) } }]);
    expect(await listTroubles(site.app.db, {}, 10)).toMatchObject([
      { health: "down", beganAt: at(1), endedAt: at(9), toldAt: at(6) },
    ]);
    expect(await listPartStates(site.app.db)).toMatchObject([{ health: "good", since: at(9), seenAt: at(9) }]);
  });

  test("that was told as slow is told once more when it stands still, with what it says then", async () => {
    const says = (vi: string) => ({ says: { vi, en: vi } });
    await look(0, part("slow", says("Một nhà mạng nghỉ.")));
    expect(await look(5, part("slow", says("Một nhà mạng nghỉ.")))).toMatchObject([{ kind: "began" }]);
    const worse = await look(9, part("down", says("Cả hai nhà mạng nghỉ.")));
    expect(worse).toMatchObject([
      { kind: "began", trouble: { health: "down", says: { vi: "Cả hai nhà mạng nghỉ." } } },
    ]);
    expect(await look(10, part("slow", says("Một nhà mạng nghỉ.")))).toEqual([]);
    expect(await look(11, part("down", says("Cả hai nhà mạng nghỉ.")))).toEqual([]);
    expect(await listTroubles(site.app.db, {}, 10)).toMatchObject([{ says: { vi: "Cả hai nhà mạng nghỉ." } }]);
  });

  test("that passes within five minutes disturbs nobody and is on record all the same", async () => {
    await look(0, part("slow"));
    expect(await look(4, part("good"))).toEqual([]);
    expect(await listTroubles(site.app.db, {}, 10)).toMatchObject([{ endedAt: at(4), toldAt: null }]);
  });

  test("ends when its part is taken off", async () => {
    await look(0, part("down"), part("good", { part: "messaging.email" }));
    await look(1, part("good", { part: "messaging.email" }));
    expect((await listPartStates(site.app.db)).map((one) => one.part)).toEqual(["messaging.email"]);
    expect(await listTroubles(site.app.db, {}, 10)).toMatchObject([{ endedAt: at(1) }]);
  });

  test("of two looks at once is one", async () => {
    await look(0, part("good"));
    await Promise.all([look(1, part("down")), look(1, part("down"))]);
    expect(await listTroubles(site.app.db, {}, 10)).toHaveLength(1);
  });
});

describe("asking", () => {
  test("a module that cannot answer has its parts down, and the others are asked all the same", async () => {
    await look(0, part("good"), part("good", { part: "content.sound" }));
    const known = await listPartStates(site.app.db);
    const asked: Asked[] = [
      { module: "messaging", health: async () => Promise.reject(new Error("no table")) },
      { module: "content", health: async () => [part("good", { part: "content.sound" })] },
    ];
    const parts = await askParts(site.app, asked, known);
    expect(parts.map(({ part, health }) => [part, health]).sort()).toEqual([
      ["content.sound", "good"],
      ["messaging.sms", "down"],
    ]);
  });

  test("what everything stands on says how it is: work that is late, work that failed", async () => {
    const healthOf = async (name: string) => (await ownParts(site.app)).find((one) => one.part === `status.${name}`);
    for (const name of ["database", "files", "room", "work"]) expect((await healthOf(name))?.health, name).toBe("good");
    const failed = { name: "x", state: "failed", failure: "no", finishedAt: new Date() };
    await site.app.db
      .insertInto("job")
      .values({ ...failed, payload: "{}" })
      .execute();
    expect(await healthOf("work")).toMatchObject({ health: "slow", path: "/can-bo/viec-nen?tinhtrang=failed" });
    expect(await oldestDueJob(site.app.db)).toEqual({ count: 0, oldestAt: null });
  });

  test("a job that waits and that the queue knows nothing of is told, and begun anew by the press for all", async () => {
    const turns = async () => (await ownParts(site.app)).find((one) => one.part === "status.turns");
    const { db } = site.app;
    await transaction(db, (tx) => addJob(tx, tellOfTrouble, { email: "a@b.vn", subject: "x", text: "y" }));
    await db
      .updateTable("job")
      .set({ createdAt: new Date(Date.now() - 300_000) })
      .execute();
    expect(await turns()).toMatchObject({ health: "good", waiting: 0 });
    await sql`delete from graphile_worker._private_jobs`.execute(db);
    expect(await turns()).toMatchObject({ health: "broken", waiting: 1 });
    expect((await turns())?.says?.vi).toContain("1 việc đang chờ mà không còn lượt chạy");
    const done = await admin.post("/can-bo/tinh-trang/chay-lai", {});
    expect(done.headers.location).toBe("/can-bo/tinh-trang?xong=1");
    expect(await turns()).toMatchObject({ health: "good" });
    await site.runJobs();
    expect(await db.selectFrom("job").select("state").execute()).toEqual([{ state: "done" }]);
  });

  test("what has to be true and is not is told as that, by mail too", async () => {
    let health: Health = "broken";
    const name = { vi: "Bài nào cũng có dòng trong sổ", en: "Every post has its row" };
    const job = lookAtParts(() => [
      { module: "posts", health: async () => [part(health, { part: "posts.ledger", name })] },
    ]);
    const run = () => job.run(site.app, {}, { id: 1, attempt: 1, progress: async () => {} });
    await run();
    expect((await admin.get("/can-bo/tinh-trang")).body).toContain("Không đúng");
    pass(6);
    await run();
    health = "good";
    await run();
    const mails = await site.app.db
      .selectFrom("job")
      .select("payload")
      .where("name", "=", "status:tell")
      .orderBy("id")
      .execute();
    expect(mails.map((one) => (one.payload as { subject: string }).subject)).toEqual([
      "Bài nào cũng có dòng trong sổ: không đúng",
      "Bài nào cũng có dòng trong sổ: đã đúng lại",
    ]);
  });

  test("administrators of the province get one mail about what lasts", async () => {
    let health: Health = "down";
    const job = lookAtParts(() => [{ module: "messaging", health: async () => [part(health)] }]);
    const run = () => job.run(site.app, {}, { id: 1, attempt: 1, progress: async () => {} });
    const mails = () => site.app.db.selectFrom("job").select("payload").where("name", "=", "status:tell").execute();
    await run();
    pass(6);
    await run();
    await run();
    expect(await mails()).toMatchObject([{ payload: { subject: "Tin nhắn SMS: tạm ngừng" } }]);
    health = "good";
    await run();
    expect((await mails()).map((one) => (one.payload as { subject: string }).subject)).toContain(
      "Tin nhắn SMS: đã chạy lại",
    );
  });
});

describe("pages", () => {
  const now = (...parts: PartHealth[]) => transaction(site.app.db, (tx) => keepLook(tx, parts, site.clock.now()));

  test("people see what they may count on, and nothing of the inside", async () => {
    const empty = await site.visitor.get("/tinh-trang");
    expect(empty.body).toContain("Chưa có số liệu mới");
    expect(await problemsOf(empty.body)).toEqual([]);
    await now(
      part("down"),
      part("good", { part: "status.room", name: { vi: "Chỗ trống trên đĩa", en: "Room" }, isPublic: false }),
    );
    const page = await site.visitor.get("/tinh-trang");
    expect(page.body).toContain("Có phần đang tạm ngừng");
    expect(page.body).toContain("Tin nhắn SMS");
    expect(page.body).not.toContain("Nhà mạng không trả lời");
    expect(page.body).not.toContain("Chỗ trống trên đĩa");
    expect(await problemsOf(page.body)).toEqual([]);
    const answer = JSON.parse((await site.visitor.get("/api/v1/status")).body) as {
      parts: unknown[];
      isStale: boolean;
    };
    expect(answer).toMatchObject({ isStale: false, parts: [{ part: "messaging.sms", health: "down" }] });
  });

  test("say first that nobody looks any more", async () => {
    await now(part("good"));
    pass(4);
    expect((await site.visitor.get("/tinh-trang")).body).toContain("việc chạy nền có thể đang ngừng");
    expect((await editor.get("/can-bo/tinh-trang")).body).toContain("Chưa có số liệu mới");
  });

  test("officers see every part with what it says, filter what was, and take it along", async () => {
    await now(part("down"), part("slow", { part: "messaging.email", name: { vi: "Thư điện tử", en: "Mail" } }));
    const page = await editor.get("/can-bo/tinh-trang?phan=messaging.sms");
    expect(page.body).toContain("Nhà mạng không trả lời.");
    expect(await problemsOf(page.body)).toEqual([]);
    const rows = page.body.slice(page.body.indexOf("<table"), page.body.indexOf("</table>"));
    expect(rows.indexOf("Tin nhắn SMS")).toBeLessThan(rows.indexOf("Thư điện tử"));
    expect(page.body).not.toContain("Chạy lại mọi việc lỗi");
    const csv = (await editor.get("/can-bo/tinh-trang.csv?phan=messaging.sms")).body;
    expect(csv).toContain("Tin nhắn SMS");
    expect(csv).not.toContain("Thư điện tử");
    expect(await problemsOf((await editor.get("/can-bo/tinh-trang?phan=khong-co")).body)).toEqual([]);
    expect((await site.visitor.get("/can-bo/tinh-trang")).status).toBe(303);
  });

  test("an administrator begins anew everything that gave up; others may not", async () => {
    const failed = { name: "status:tell", state: "failed", failure: "no", finishedAt: new Date(), payload: "{}" };
    await site.app.db.insertInto("job").values([failed, failed]).execute();
    expect((await editor.post("/can-bo/tinh-trang/chay-lai", {})).status).toBe(403);
    const done = await admin.post("/can-bo/tinh-trang/chay-lai", {});
    expect(done.headers.location).toBe("/can-bo/tinh-trang?xong=2");
    expect((await admin.get("/can-bo/tinh-trang?xong=2")).body).toContain("Đã cho chạy lại 2 việc.");
    const left = await site.app.db.selectFrom("job").select("id").where("state", "=", "failed").execute();
    expect(left).toEqual([]);
  });
});

test("work done long ago is forgotten; what failed and what was done lately stays", async () => {
  const { db } = site.app;
  const old = new Date("2026-10-01T00:00:00Z");
  const row = (state: string, finishedAt: Date) => ({ name: "x", state, finishedAt, payload: "{}" });
  await db
    .insertInto("job")
    .values([row("done", old), row("failed", old), row("done", new Date())])
    .execute();
  expect(await forgetDoneJobs(db, new Date("2026-11-01T00:00:00Z"))).toBe(1);
  expect(await db.selectFrom("job").select("state").orderBy("id").execute()).toEqual([
    { state: "failed" },
    { state: "done" },
  ]);
});
