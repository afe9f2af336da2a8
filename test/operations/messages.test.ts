import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keepContacts } from "../../src/modules/messaging/contact.store.ts";
import { insertProvider } from "../../src/modules/messaging/provider.store.ts";
import { queueMessage } from "../../src/modules/messaging/queue-message.ts";
import { type Behaviour, type SmsGateway, startSmsGateway } from "../../src/modules/messaging/testing/sms-gateway.ts";
import { buildProvince } from "../../src/modules/organisations/testing/build-units.ts";
import { type Database, openDatabase, startEmbeddedPostgres, transaction } from "../../src/platform/db/index.ts";
import { type Running, run, temporaryFolder } from "./process.ts";

/**
 * Messages go out while the process that sends them is killed again and again, over two gateways that fail at random.
 * In the end each is delivered exactly once or refused with a reason, and our book agrees with the gateways'.
 */
const MESSAGES = Number(process.env.MESSAGES ?? 400);
const KILLS = Number(process.env.KILLS ?? 3);
const SECRET = "0123456789abcdef".repeat(4);

let folder: string;
let database: Database;
let gateways: SmsGateway[];

beforeAll(async () => {
  folder = temporaryFolder();
  const first = run(["dist/danbiet.js", "verify-log"], { env: environment() });
  expect(await first.ends(), first.said).toBe(0);
  const server = await startEmbeddedPostgres(folder);
  database = openDatabase(server.connection);
  gateways = [await startSmsGateway(), await startSmsGateway()];
});
afterAll(async () => {
  await database?.close();
  for (const gateway of gateways ?? []) await gateway.close();
});

const environment = (): Record<string, string> => ({
  DANBIET_MODE: "production",
  DANBIET_ROLE: "worker",
  DANBIET_DATA: folder,
  DANBIET_SECRET: SECRET,
  PUBLIC_URL: "https://danbiet.example",
  OUTSIDE_ALLOW: "127.0.0.1",
  // The hour of the test is no reason to wait.
  QUIET_HOURS: "00:00-00:00",
  LOG_LEVEL: "error",
});

/** A sequence that looks random and is the same every time. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

test("killed again and again, it delivers each message once or refuses it with a reason", async () => {
  const secretKey = Buffer.from(SECRET, "hex");
  const { tanThanh: unitId } = await buildProvince(database.db);
  const roll = dice(20_261_129);
  const refused = new Set(
    Array.from({ length: MESSAGES }, (_, n) => n)
      .filter(() => roll() < 0.02)
      .map((n) => `thu:${n}`),
  );
  for (const gateway of gateways)
    gateway.behave(({ key }): Behaviour => {
      if (refused.has(key)) return "refuse";
      const at = roll();
      if (at < 0.03) return "lostAfterTaking";
      if (at < 0.06) return "lostBeforeTaking";
      if (at < 0.08) return "brokenAfterTaking";
      if (at < 0.1) return "tooMany";
      return "take";
    });
  const now = new Date();
  for (const [n, gateway] of gateways.entries())
    await transaction(database.db, (tx) =>
      insertProvider(tx, {
        id: randomUUID(),
        medium: "sms",
        kind: "smsHttp",
        name: `Cổng ${n + 1}`,
        settings: { sendUrl: `${gateway.url}/send`, lookUrl: `${gateway.url}/status`, sender: "UBND-CM" },
        sealedSecret: null,
        rank: n + 1,
        perSecond: 200,
        atOnce: 20,
        isOn: true,
        changedByName: "Quản trị",
        changedAt: now,
      }),
    );
  await transaction(database.db, async (tx) => {
    const addresses = Array.from({ length: MESSAGES }, (_, n) => `849${10_000_000 + n}`);
    await keepContacts(
      tx,
      secretKey,
      addresses.map((address) => ({ medium: "sms", address, at: now })),
    );
    for (const [n, address] of addresses.entries())
      await queueMessage(tx, secretKey, {
        key: `thu:${n}`,
        unitId,
        medium: "sms",
        purpose: "service",
        address,
        text: `Hồ sơ số ${n} đã có kết quả.`,
        at: now,
      });
  });

  const open = async (): Promise<number> =>
    Number(
      (
        await database.db
          .selectFrom("message")
          .select((one) => one.fn.countAll<number>().as("count"))
          .where("state", "in", ["waiting", "sending", "unknown"])
          .executeTakeFirstOrThrow()
      ).count,
    );
  let worker: Running = run(["dist/main.js"], { env: environment() });
  for (let kills = 1; kills <= KILLS; kills++) {
    const until = MESSAGES - Math.floor((MESSAGES * kills) / (KILLS + 1));
    while ((await open()) > until) await sleep(10);
    worker.signal("SIGKILL");
    await worker.ends();
    worker = run(["dist/main.js"], { env: environment() });
  }
  while ((await open()) > 0) await sleep(100);
  worker.signal("SIGTERM");
  await worker.ends();

  const taken = gateways.flatMap((gateway) => gateway.taken.map((one) => one.key));
  const rows = await database.db.selectFrom("message").select(["key", "state", "reason"]).execute();
  expect(rows).toHaveLength(MESSAGES);
  expect(new Set(taken).size, "no message twice").toBe(taken.length);
  expect(
    rows
      .filter((row) => row.state === "sent")
      .map((row) => row.key)
      .sort(),
  ).toEqual([...taken].sort());
  for (const row of rows.filter((one) => one.state !== "sent")) {
    expect(row.state).toBe("refused");
    expect(row.reason).toBe("noi dung chua dang ky");
    expect(refused.has(row.key)).toBe(true);
  }
}, 280_000);
