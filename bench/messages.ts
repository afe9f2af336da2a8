/**
 * How a run to 100,000 people goes out over a gateway that takes a thousand a second, and whether single messages at 50 a
 * second still go out at once meanwhile. The gateway stands in this process; the numbers are those of two cores for both.
 */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { z } from "zod";
import { keepContacts } from "../src/modules/messaging/contact.store.ts";
import { insertProvider } from "../src/modules/messaging/provider.store.ts";
import { queueMessage } from "../src/modules/messaging/queue-message.ts";
import { insertRun, saveRun } from "../src/modules/messaging/run.store.ts";
import { startSmsGateway } from "../src/modules/messaging/testing/sms-gateway.ts";
import { type Db, openDatabase, transaction } from "../src/platform/db/index.ts";
import { addJob } from "../src/platform/jobs/index.ts";
import { connectionOf } from "./planner.ts";

/** That of src/modules/messaging/jobs/prepare-run.ts, which this program cannot load: pages stand behind it. */
const PREPARE_RUN = { name: "messaging:prepare-run", payload: z.object({ runId: z.uuid() }) };

const PEOPLE = Number(process.env.BENCH_PEOPLE ?? 100_000);
const AT_ONCE = 5_000;
const PER_SECOND = 1_000;
const SINGLE_PER_SECOND = 50;
const SINGLE_SECONDS = 30;

export interface MessagesMeasured {
  /** Until every message of the run was written, in seconds. */
  written: number;
  /** Handed over a second, from the first to the last. */
  rate: number;
  /** Of single messages queued while the run went on: milliseconds until 50, 95 and all of 100 had gone out. */
  single: { half: number; most: number; all: number };
  /** What the product's own process held at most, in MB. */
  memory: number;
}

/** `rss` tells what the product's process holds now, in MB. */
export async function measureMessages(data: string, rss: () => number): Promise<MessagesMeasured> {
  const secretKey = Buffer.from(readFileSync(join(data, "demo-secret.hex"), "utf8").trim(), "hex");
  const { db, close } = openDatabase(connectionOf(data));
  const gateway = await startSmsGateway();
  try {
    const now = new Date();
    const { runId, unitId } = await writeRun(db, secretKey, gateway.url, now);
    const started = performance.now();
    await transaction(db, (tx) => addJob(tx, PREPARE_RUN, { runId }));
    let memory = 0;
    let written = 0;
    let first = 0;
    let singles = 0;
    let singleFrom = 0;
    for (;;) {
      memory = Math.max(memory, rss());
      const { prepared, done } = await progressOf(db, runId);
      if (written === 0 && prepared >= PEOPLE) written = (performance.now() - started) / 1_000;
      if (first === 0 && done > 0) first = performance.now();
      // Single messages begin once the run is under way.
      if (first > 0 && singleFrom === 0) singleFrom = performance.now();
      if (singleFrom > 0 && singles < SINGLE_PER_SECOND * SINGLE_SECONDS) {
        const due = Math.min(
          SINGLE_PER_SECOND * SINGLE_SECONDS,
          Math.floor(((performance.now() - singleFrom) / 1_000) * SINGLE_PER_SECOND),
        );
        for (; singles < due; singles++) await queueSingle(db, secretKey, unitId, singles);
      }
      if (done >= PEOPLE) break;
      await sleep(100);
    }
    const rate = PEOPLE / ((performance.now() - first) / 1_000);
    return { written, rate, single: await delaysOf(db), memory };
  } finally {
    await gateway.close();
    await close();
  }
}

async function writeRun(
  db: Db,
  secretKey: Buffer,
  gateway: string,
  now: Date,
): Promise<{ runId: string; unitId: string }> {
  await db.updateTable("messageProvider").set({ isOn: false }).where("medium", "=", "sms").execute();
  await transaction(db, (tx) =>
    insertProvider(tx, {
      id: randomUUID(),
      medium: "sms",
      kind: "smsHttp",
      name: "Cổng đo",
      settings: { sendUrl: `${gateway}/send`, lookUrl: `${gateway}/status`, sender: "UBND-CM" },
      sealedSecret: null,
      rank: 90,
      perSecond: PER_SECOND,
      atOnce: 100,
      isOn: true,
      changedByName: "đo",
      changedAt: now,
    }),
  );
  const people = await db
    .selectFrom("person")
    .select(["id", "unitId"])
    .where("unitId", "is not", null)
    .limit(2)
    .execute();
  const [writer, approver] = people;
  if (!writer?.unitId || !approver) throw new Error("the demonstration has nobody who sends");
  const { unitId } = writer;
  const list = await db
    .insertInto("messageList")
    .values({ unitId, medium: "sms", name: `Đo ${PEOPLE} người`, ground: "đo", createdByName: "đo", createdAt: now })
    .returning("id")
    .executeTakeFirstOrThrow();
  for (let from = 0; from < PEOPLE; from += AT_ONCE)
    await transaction(db, async (tx) => {
      const numbers = Array.from({ length: Math.min(AT_ONCE, PEOPLE - from) }, (_, n) => `847${10_000_000 + from + n}`);
      const contacts = await keepContacts(
        tx,
        secretKey,
        numbers.map((address) => ({ medium: "sms", address, at: now })),
      );
      await sql`insert into message_list_member (list_id, contact_id, added_at, added_by_name)
        select ${list.id}, id, ${now}, 'đo' from unnest(${contacts}::uuid[]) as one (id)`.execute(tx);
    });
  const runId = await transaction(db, async (tx) => {
    const id = await insertRun(tx, {
      unitId,
      taskId: null,
      recordKind: "item",
      recordId: randomUUID(),
      recordVersion: 1,
      title: "Đo đợt gửi lớn",
      medium: "sms",
      purpose: "campaign",
      subject: null,
      text: "Kinh moi ba con du buoi doi thoai ve thu tuc hanh chinh tai nha van hoa ap.",
      html: null,
      recipients: { kind: "list", listId: list.id },
      sendAt: null,
      writtenBy: writer.id,
      writtenByName: "đo",
      writtenAt: now,
    });
    await saveRun(tx, id, { state: "preparing", approvedBy: approver.id, approvedByName: "đo", approvedAt: now });
    return id;
  });
  return { runId, unitId };
}

async function progressOf(db: Db, runId: string): Promise<{ prepared: number; done: number }> {
  const found = await sql<{ prepared: number; done: number }>`
    select prepared, (select count(*)::int from message m where m.run_id = r.id and m.state in ('sent', 'delivered', 'refused', 'unreachable')) as done
    from message_run r where r.id = ${runId}`.execute(db);
  return found.rows[0] ?? { prepared: 0, done: 0 };
}

const queueSingle = (db: Db, secretKey: Buffer, unitId: string, n: number): Promise<void> =>
  transaction(db, (tx) =>
    queueMessage(tx, secretKey, {
      key: `do:${n}`,
      unitId,
      medium: "sms",
      purpose: "service",
      address: `03${10_000_000 + n}`,
      text: `Hồ sơ số ${n} đã có kết quả.`,
      at: new Date(),
    }),
  );

/** From when a message was queued until it was on record as handed over. */
async function delaysOf(db: Db): Promise<MessagesMeasured["single"]> {
  const found = await sql<{ ms: number }>`
    select (extract(epoch from changed_at - created_at) * 1000)::int as ms from message where key like 'do:%' and state = 'sent' order by 1`.execute(
    db,
  );
  const ms = found.rows.map((row) => row.ms);
  if (ms.length < SINGLE_PER_SECOND * SINGLE_SECONDS) throw new Error(`only ${ms.length} single messages went out`);
  const at = (part: number): number => ms[Math.min(ms.length - 1, Math.floor(ms.length * part))] as number;
  return { half: at(0.5), most: at(0.95), all: at(1) };
}
