import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildPerson } from "../../src/modules/accounts/testing/build-people.ts";
import { approveItem, createItem, submitItem } from "../../src/modules/content/index.ts";
import { buildProvince } from "../../src/modules/organisations/testing/build-units.ts";
import { connectAccount } from "../../src/modules/posts/connections/keep-account.ts";
import { type FakeFacebook, startFacebook } from "../../src/modules/posts/connections/testing/fake-facebook.ts";
import { addPlace } from "../../src/modules/posts/index.ts";
import { type Database, openDatabase, startEmbeddedPostgres, transaction } from "../../src/platform/db/index.ts";
import { type Running, run, temporaryFolder } from "./process.ts";

/** The process that posts is killed while Facebook has taken the post and not answered. */
const SECRET = "0123456789abcdef".repeat(4);
const PAGE = "1029384756";

let folder: string;
let database: Database;
let facebook: FakeFacebook;

beforeAll(async () => {
  folder = temporaryFolder();
  const first = run(["dist/danbiet.js", "verify-log"], { env: environment() });
  expect(await first.ends(), first.said).toBe(0);
  database = openDatabase((await startEmbeddedPostgres(folder)).connection);
  facebook = await startFacebook(PAGE);
});
afterAll(async () => {
  await database?.close();
  await facebook?.close();
});

const environment = (): Record<string, string> => ({
  DANBIET_MODE: "production",
  DANBIET_ROLE: "worker",
  DANBIET_DATA: folder,
  DANBIET_SECRET: SECRET,
  PUBLIC_URL: "https://danbiet.example",
  OUTSIDE_ALLOW: "127.0.0.1",
  LOG_LEVEL: "error",
});

async function stateOf(itemId: string): Promise<string> {
  const rows = await sql<{ state: string }>`select state from post where item_id = ${itemId}`.execute(database.db);
  return rows.rows[0]?.state ?? "";
}

async function until(reached: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await reached())) await sleep(50);
}

test("killed between attempt and outcome, a post is found at the network and not posted again", async () => {
  const { db } = database;
  const { tanThanh: unitId } = await buildProvince(db);
  const editor = await buildPerson(db, { unitId, roles: ["editor"] });
  const approver = await buildPerson(db, { unitId, roles: ["approver", "admin"] });
  const now = new Date();
  const itemId = await transaction(db, async (tx) => {
    const placeId = await addPlace(tx, editor.actor, {
      unitId,
      kind: "facebook",
      name: "Trang phường",
      address: null,
      hamlet: null,
      keeper: null,
      members: null,
      language: "vi",
      boardId: null,
      takesAll: true,
      at: new Date(now.getTime() - 60_000),
    });
    await connectAccount(tx, approver.actor, Buffer.from(SECRET, "hex"), {
      placeId,
      isLive: true,
      settings: { graphUrl: facebook.url, pageId: PAGE },
      secret: { pageToken: "khoa-trang", appSecret: "" },
      at: now,
    });
    const id = await createItem(tx, editor.actor, {
      unitId,
      kind: "news",
      title: "Lịch nhận hồ sơ lưu động ở các ấp trong tuần",
      summary: "Tổ lưu động nhận hồ sơ tại nhà văn hóa ấp.",
      body: "Mang theo căn cước. Ai không đi được thì nhắn trưởng ấp.",
      topic: "procedures",
      audiences: ["residents"],
      procedureCodes: [],
      placeIds: [],
      hamlets: [],
      languages: [],
      legalBasisIds: [],
      taskId: null,
      obligationId: null,
      at: now,
    });
    await submitItem(tx, editor.actor, { itemId: id, note: null, at: now });
    const settings = { publicUrl: "https://danbiet.example", readingSpeed: 150 };
    await approveItem(tx, approver.actor, { itemId: id, publishAt: null, note: null, at: new Date() }, settings);
    return id;
  });

  facebook.misbehave("/feed", "holdsAfterTaking");
  let worker: Running = run(["dist/main.js"], { env: environment() });
  await until(() => facebook.posts.size === 1);
  worker.signal("SIGKILL");
  await worker.ends();
  expect(await stateOf(itemId)).toBe("sending");
  const begun = await sql<{ n: number }>`
    select count(*)::int as n from post_attempt where ended_at is null`.execute(db);
  expect(begun.rows[0]?.n).toBe(1);

  // As if the minute and a half had gone by after which every way has given up.
  await sql`update post set changed_at = changed_at - interval '5 minutes'`.execute(db);
  worker = run(["dist/main.js"], { env: environment() });
  await until(async () => (await stateOf(itemId)) === "proven");
  worker.signal("SIGTERM");
  await worker.ends();
  expect(facebook.posts.size).toBe(1);
  expect(facebook.calls.filter((one) => one.method === "POST" && one.path.includes("/feed"))).toHaveLength(1);
  const rows = await sql<{ outcome: string }>`select outcome from post_attempt`.execute(db);
  expect(rows.rows).toEqual([{ outcome: "unknown" }]);
}, 280_000);
