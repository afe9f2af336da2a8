import { randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildPerson } from "../../src/modules/accounts/testing/build-people.ts";
import { followLateReports } from "../../src/modules/messaging/coming-back/take-reports.ts";
import { keepContacts } from "../../src/modules/messaging/contact.store.ts";
import { openAddress } from "../../src/modules/messaging/contact.ts";
import { approveRun, submitRun, writeRun } from "../../src/modules/messaging/index.ts";
import { countRunMessages } from "../../src/modules/messaging/message.store.ts";
import type { Medium } from "../../src/modules/messaging/message.ts";
import { insertProvider, type NewProvider } from "../../src/modules/messaging/provider.store.ts";
import { findRun } from "../../src/modules/messaging/run.store.ts";
import {
  type CentreBehaviour,
  type SmsCentre,
  startSmsCentre,
} from "../../src/modules/messaging/testing/sms-centre.ts";
import { type Behaviour, type SmsGateway, startSmsGateway } from "../../src/modules/messaging/testing/sms-gateway.ts";
import { buildProvince } from "../../src/modules/organisations/testing/build-units.ts";
import { listLedgerEntries } from "../../src/modules/publishing/index.ts";
import { type Database, openDatabase, startEmbeddedPostgres, transaction } from "../../src/platform/db/index.ts";
import type { Actor } from "../../src/platform/http/index.ts";
import { type Running, run, temporaryFolder } from "./process.ts";

/**
 * Two runs go out, short messages over a message centre and the gateway that relieves it, letters over a mail server, while
 * the process that sends is killed again and again and everything outside fails at random. In the end each message was
 * delivered exactly once or refused with a reason, or waits for a person where its answer was lost and nobody can tell; and
 * our book, the ledger and those who carried agree.
 */
const MESSAGES = Number(process.env.MESSAGES ?? 400);
const KILLS = Number(process.env.KILLS ?? 3);
const SECRET = "0123456789abcdef".repeat(4);
const secretKey = Buffer.from(SECRET, "hex");
const AT_ONCE = 10;
const PER_SECOND = 200;

let folder: string;
let database: Database;
let gateway: SmsGateway;
let centre: SmsCentre;
let post: { port: number; taken: string[]; close(): Promise<void> };

beforeAll(async () => {
  folder = temporaryFolder();
  const first = run(["dist/danbiet.js", "verify-log"], { env: environment() });
  expect(await first.ends(), first.said).toBe(0);
  const server = await startEmbeddedPostgres(folder);
  database = openDatabase(server.connection);
  gateway = await startSmsGateway();
  centre = await startSmsCentre();
});
afterAll(async () => {
  await database?.close();
  await gateway?.close();
  await centre?.close();
  await post?.close();
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

/** A mail server that is not ours, and refuses or puts off when told to. */
async function startPost(refused: ReadonlySet<string>, roll: () => number): Promise<typeof post> {
  const taken: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo({ address }, _session, done) {
      const failed = (responseCode: number, text: string): void =>
        done(Object.assign(new Error(text), { responseCode }));
      if (refused.has(address)) return failed(550, "5.1.1 no such user");
      if (roll() < 0.02) return failed(451, "4.3.0 come again");
      done();
    },
    onData(stream, session, done) {
      stream.resume();
      stream.on("end", () => {
        taken.push(session.envelope.rcptTo[0]?.address ?? "");
        done();
      });
    },
  });
  server.on("error", () => {});
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", () => listening()));
  return {
    port: (server.server.address() as AddressInfo).port,
    taken,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

async function addProvider(provider: Pick<NewProvider, "medium" | "kind" | "rank" | "settings">): Promise<string> {
  const id = randomUUID();
  await transaction(database.db, (tx) =>
    insertProvider(tx, {
      id,
      name: `Nhà cung cấp ${provider.kind}`,
      sealedSecret: null,
      perSecond: PER_SECOND,
      atOnce: AT_ONCE,
      isOn: true,
      changedByName: "Quản trị",
      changedAt: new Date(),
      ...provider,
    }),
  );
  return id;
}

/** A run to a list, written and approved; its messages are written by the process that sends them. */
async function startRun(
  unitId: string,
  medium: Medium,
  addresses: readonly string[],
  writer: Actor,
  approver: Actor,
): Promise<string> {
  const at = new Date();
  return transaction(database.db, async (tx) => {
    const contacts = await keepContacts(
      tx,
      secretKey,
      addresses.map((address) => ({ medium, address, at })),
    );
    const list = await tx
      .insertInto("messageList")
      .values({
        unitId,
        medium,
        name: `Danh sách ${medium}`,
        ground: "Đã đồng ý tại bộ phận một cửa",
        createdByName: "Lan",
        createdAt: at,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    for (let from = 0; from < contacts.length; from += 5_000)
      await tx
        .insertInto("messageListMember")
        .values(
          contacts
            .slice(from, from + 5_000)
            .map((contactId) => ({ listId: list.id, contactId, addedAt: at, addedByName: "Lan" })),
        )
        .execute();
    const runId = await writeRun(tx, writer, {
      unitId,
      taskId: null,
      recordKind: "item",
      recordId: randomUUID(),
      recordVersion: 1,
      title: "Đối thoại về thủ tục hành chính",
      medium,
      purpose: "service",
      subject: medium === "email" ? "Mời dự đối thoại" : null,
      text: "Kính mời bà con dự buổi đối thoại về thủ tục hành chính tại nhà văn hóa ấp.",
      html: null,
      recipients: { kind: "list", listId: list.id },
      sendAt: null,
      at,
    });
    await submitRun(tx, writer, { runId, at });
    await approveRun(tx, approver, { runId, at });
    return runId;
  });
}

test("killed again and again, it delivers each message once or refuses it with a reason", async () => {
  const { tanThanh: unitId } = await buildProvince(database.db);
  const { actor: writer } = await buildPerson(database.db, { unitId, roles: ["editor"] });
  const { actor: approver } = await buildPerson(database.db, { unitId, roles: ["approver"] });
  const roll = dice(20_261_129);
  const half = MESSAGES / 2;
  const numbers = Array.from({ length: half }, (_, n) => `849${10_000_000 + n}`);
  const mails = Array.from({ length: half }, (_, n) => `nguoi-dan-${n}@danbiet.example`);
  const refused = new Set([...numbers, ...mails].filter(() => roll() < 0.02));
  gateway.behave(({ to }): Behaviour => {
    if (refused.has(to)) return "refuse";
    const at = roll();
    if (at < 0.03) return "lostAfterTaking";
    if (at < 0.06) return "lostBeforeTaking";
    if (at < 0.08) return "brokenAfterTaking";
    return at < 0.1 ? "tooMany" : "take";
  });
  const period = Math.max(50, half / 10);
  let seen = 0;
  let cutByCentre = 0;
  centre.behave(({ to }): CentreBehaviour => {
    // From time to time it does not know us, so that the gateway has to relieve it.
    if (++seen % period > period - 12) return "refuseSender";
    if (refused.has(to)) return "refuse";
    const at = roll();
    if (at < 0.005) {
      cutByCentre++;
      return "lostAfterTaking";
    }
    return at < 0.02 ? "throttle" : "take";
  });
  post = await startPost(refused, roll);
  const smpp = await addProvider({
    medium: "sms",
    kind: "smpp",
    rank: 1,
    settings: { host: "127.0.0.1", port: centre.port, systemId: "danbiet", sender: "UBND-CM" },
  });
  const http = await addProvider({
    medium: "sms",
    kind: "smsHttp",
    rank: 2,
    settings: { sendUrl: `${gateway.url}/send`, lookUrl: `${gateway.url}/status`, sender: "UBND-CM" },
  });
  await addProvider({
    medium: "email",
    kind: "smtp",
    rank: 1,
    settings: { host: "127.0.0.1", port: post.port, from: "UBND xã <tin@danbiet.example>" },
  });
  const runs = [
    await startRun(unitId, "sms", numbers, writer, approver),
    await startRun(unitId, "email", mails, writer, approver),
  ];

  const count = async (more: (state: string, provider: string | null) => boolean): Promise<number> => {
    const rows = await database.db
      .selectFrom("message")
      .select(["state", "providerId"])
      .select((one) => one.fn.countAll<number>().as("count"))
      .groupBy(["state", "providerId"])
      .execute();
    return rows.filter((row) => more(row.state, row.providerId)).reduce((sum, row) => sum + Number(row.count), 0);
  };
  const written = () => count(() => true);
  // What a gateway can be asked about ends by itself; a centre and a mail server cannot be asked.
  const open = () =>
    count((state, by) => state === "waiting" || state === "sending" || (state === "unknown" && by === http));
  let worker: Running = run(["dist/main.js"], { env: environment() });
  for (let kills = 1; kills <= KILLS; kills++) {
    const until = MESSAGES - Math.floor((MESSAGES * kills) / (KILLS + 1));
    while ((await written()) < MESSAGES || (await open()) > until) await sleep(10);
    worker.signal("SIGKILL");
    await worker.ends();
    worker = run(["dist/main.js"], { env: environment() });
  }
  while ((await open()) > 0) await sleep(100);
  // The centre tells of what it took. Where the answer was lost, its receipt says by the number which message it is of.
  const isBound = async (): Promise<boolean> => {
    await centre.sendReceipts();
    return (await count((state, by) => state === "sent" && by === smpp)) === 0;
  };
  while (!(await isBound())) await sleep(200);
  const late = new Date(Date.now() + 61_000);
  await transaction(database.db, (tx) => followLateReports(tx, late));
  // What was in the hands of a killed process, or on a line the centre cut, waits for a person, who asks; here nobody is asked.
  const unknown = await database.db.selectFrom("message").select("id").where("state", "=", "unknown").execute();
  // Each carrier has so many in hand, and outcomes of a fifth of a second that are not written yet (WRITE_EVERY_MS of the engine).
  const lostAtOnce = 2 * AT_ONCE + PER_SECOND / 5;
  expect(unknown.length).toBeLessThanOrEqual(KILLS * 2 * lostAtOnce + cutByCentre * AT_ONCE);
  await database.db
    .updateTable("message")
    .set({ state: "refused", reason: "người xem: chưa tới" })
    .where("state", "=", "unknown")
    .execute();
  while (
    (await Promise.all(runs.map((id) => findRun(database.db, id)))).some(
      (one) => one?.state !== "done" || !one.isCounted,
    )
  )
    await sleep(200);
  worker.signal("SIGTERM");
  await worker.ends();

  const taken = [...gateway.taken.map((one) => one.to), ...centre.taken.map((one) => one.to), ...post.taken];
  const rows = await database.db
    .selectFrom("message as m")
    .innerJoin("messageContact as c", "c.id", "m.contactId")
    .select(["m.state", "m.reason", "c.id", "c.sealed"])
    .execute();
  const book = rows.map((row) => ({ ...row, to: openAddress(secretKey, row.id, row.sealed ?? "") }));
  expect(book).toHaveLength(MESSAGES);
  expect(new Set(taken).size, "nobody twice").toBe(taken.length);
  const arrived = book.filter((row) => row.state === "sent" || row.state === "delivered").map((row) => row.to);
  const asked = book.filter((row) => row.reason === "người xem: chưa tới").map((row) => row.to);
  expect(arrived.filter((to) => !taken.includes(to))).toEqual([]);
  expect(taken.filter((to) => !arrived.includes(to) && !asked.includes(to))).toEqual([]);
  for (const row of book.filter((one) => !arrived.includes(one.to) && !asked.includes(one.to))) {
    expect(row.state).toBe("refused");
    expect(row.reason).toMatch(/noi dung chua dang ky|không có thật|no such user/);
    expect(refused.has(row.to)).toBe(true);
  }
  for (const id of runs) {
    const counts = await countRunMessages(database.db, id);
    const [entry] = await listLedgerEntries(database.db, { key: `messageRun:${id}` }, 1);
    expect(entry).toMatchObject({ state: "sent", reached: counts.sent + counts.delivered });
  }
  expect(centre.taken.length, "the centre carried").toBeGreaterThan(0);
  expect(gateway.taken.length, "the gateway relieved it").toBeGreaterThan(0);
}, 900_000);
