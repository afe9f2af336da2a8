import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { useTestApp } from "../../../testing/app.ts";
import { buildPerson } from "../../accounts/testing/build-people.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import type { Medium, Purpose } from "../message.ts";
import { insertProvider, type NewProvider } from "../provider.store.ts";
import { queueMessage } from "../queue-message.ts";
import { holdMessages, lockRun, saveRun } from "../run.store.ts";
import { insertRefusal } from "../subscriptions/subscription.store.ts";
import { type SmsGateway, startSmsGateway } from "../testing/sms-gateway.ts";
import { saveOutcomes } from "./hand-over.store.ts";
import { sendDue } from "./send-due.ts";

const site = useTestApp();
let unitId: string;
let gateway: SmsGateway;
let second: SmsGateway;
let provider: string;
let relief: string;

const NOON = new Date("2026-11-20T05:00:00Z");

beforeAll(async () => {
  unitId = (await buildProvince(site.app.db)).tanThanh;
  gateway = await startSmsGateway();
  second = await startSmsGateway();
});
afterAll(async () => {
  await gateway.close();
  await second.close();
});

beforeEach(async () => {
  site.clock.set(NOON);
  for (const one of [gateway, second]) {
    one.behave(() => "take");
    one.taken.length = 0;
  }
  await site.app.db.deleteFrom("messageAttempt").execute();
  await site.app.db.deleteFrom("message").execute();
  await site.app.db.deleteFrom("messageProvider").execute();
  provider = await addProvider({ name: "Thứ nhất", rank: 1, settings: settingsOf(gateway) });
  relief = await addProvider({ name: "Thứ hai", rank: 2, settings: settingsOf(second) });
});

const settingsOf = (one: SmsGateway) => ({
  sendUrl: `${one.url}/send`,
  lookUrl: `${one.url}/status`,
  sender: "UBND-CM",
});

async function addProvider(more: Partial<NewProvider>): Promise<string> {
  const id = randomUUID();
  const made: NewProvider = {
    id,
    medium: "sms",
    kind: "smsHttp",
    name: "Cổng tin nhắn",
    settings: {},
    sealedSecret: null,
    rank: 9,
    perSecond: 1_000,
    atOnce: 20,
    isOn: true,
    changedByName: "Quản trị",
    changedAt: NOON,
    ...more,
  };
  await transaction(site.app.db, (tx) => insertProvider(tx, made));
  return id;
}

let made = 0;
function queue(more: { purpose?: Purpose; address?: string; key?: string; text?: string; medium?: Medium } = {}) {
  const n = made++;
  return transaction(site.app.db, (tx) =>
    queueMessage(tx, site.app.config.secretKey, {
      key: `thu:${n}`,
      unitId,
      medium: "sms",
      purpose: "service",
      address: `09${String(10_000_000 + n)}`,
      text: `Hồ sơ số ${n} đã có kết quả.`,
      at: site.clock.now(),
      ...more,
    }),
  );
}

const turn = (id = provider) => sendDue(site.app, id, { forMs: 5_000 });
const later = (seconds: number): void => site.clock.set(new Date(site.clock.now().getTime() + seconds * 1_000));
const rows = () =>
  site.app.db
    .selectFrom("message")
    .select(["key", "state", "reason", "remoteId", "tries", "providerId"])
    .orderBy("id")
    .execute();
const outcomes = async () =>
  (await site.app.db.selectFrom("messageAttempt").select("outcome").orderBy("id").execute()).map((row) => row.outcome);

describe("a turn of sending", () => {
  test("hands over what is due, unmarked, each once, and says when nothing is left", async () => {
    for (let n = 0; n < 60; n++) await queue();
    const end = await turn();
    expect(end).toEqual({ why: "nothing-due", handedOver: 60, nextAt: null });
    expect(new Set(gateway.taken.map((one) => one.key)).size).toBe(60);
    expect(gateway.taken[0]?.text).toMatch(/^Ho so so \d+ da co ket qua\.$/);
    expect(gateway.taken[0]?.to).toMatch(/^849\d{8}$/);
    const stored = await rows();
    expect(stored.every((row) => row.state === "sent" && row.remoteId !== null)).toBe(true);
  });

  test("the urgent go first, whatever came before", async () => {
    await queue({ key: "sau", purpose: "campaign" });
    await queue({ key: "giua", purpose: "service" });
    await queue({ key: "truoc", purpose: "urgent" });
    await site.app.db.updateTable("messageProvider").set({ atOnce: 1 }).where("id", "=", provider).execute();
    await turn();
    expect(gateway.taken.map((one) => one.key)).toEqual(["truoc", "giua", "sau"]);
  });

  test("in the quiet hours only the urgent go; the others wait for the morning", async () => {
    site.clock.set("2026-11-20T16:00:00Z"); // 23:00
    await queue({ purpose: "service" });
    await queue({ purpose: "urgent" });
    const end = await turn();
    expect(end.why).toBe("quiet-hours");
    expect(end.nextAt?.toISOString()).toBe("2026-11-21T00:00:00.000Z"); // 07:00
    expect((await rows()).map((row) => row.state)).toEqual(["waiting", "sent"]);
    site.clock.set("2026-11-21T00:00:01Z");
    expect((await turn()).why).toBe("nothing-due");
    expect((await rows()).map((row) => row.state)).toEqual(["sent", "sent"]);
  });

  test("one process at a time sends over a provider", async () => {
    gateway.behave(() => "take");
    for (let n = 0; n < 30; n++) await queue();
    const ends = await Promise.all([turn(), turn(), turn()]);
    expect(ends.filter((end) => end.why === "busy")).toHaveLength(2);
    expect(gateway.taken).toHaveLength(30);
  });

  test("a refusal ends with its reason; an overload is tried again with growing pauses until it is enough", async () => {
    await queue({ key: "khong" });
    gateway.behave(() => "refuse");
    await turn();
    expect(await rows()).toMatchObject([{ state: "refused", reason: "noi dung chua dang ky" }]);
    await queue({ key: "cho" });
    gateway.behave(() => "overloaded");
    const pauses: number[] = [];
    for (let tries = 1; tries <= 8; tries++) {
      const end = await turn();
      if (end.nextAt) pauses.push(Math.round((end.nextAt.getTime() - site.clock.now().getTime()) / 1_000));
      later(pauses.at(-1) ?? 0);
    }
    expect(pauses).toEqual([10, 30, 120, 600, 1_800, 7_200, 21_600]);
    expect((await rows())[1]).toMatchObject({
      state: "unreachable",
      tries: 8,
      reason: expect.stringContaining("Đã thử 8 lần"),
    });
  });

  test("after a lost answer the provider is asked first: taken is sent, not there is sent again, and never twice", async () => {
    await queue({ key: "da-nhan" });
    await queue({ key: "chua-nhan" });
    gateway.behave((message) => (message.key === "da-nhan" ? "lostAfterTaking" : "lostBeforeTaking"));
    await turn();
    expect((await rows()).map((row) => row.state)).toEqual(["unknown", "unknown"]);
    gateway.behave(() => "take");
    expect((await turn()).handedOver).toBe(0);
    later(6);
    await turn();
    expect(await rows()).toMatchObject([
      { state: "sent", remoteId: expect.stringMatching(/^id-/) },
      { state: "sent", tries: 0 },
    ]);
    expect(gateway.taken.map((one) => one.key).sort()).toEqual(["chua-nhan", "da-nhan"]);
    expect((await outcomes()).sort()).toEqual(["notThere", "sent", "sent", "unknown", "unknown"]);
  });

  test("what nobody can tell waits for a person, and is not sent again by itself", async () => {
    await site.app.db
      .updateTable("messageProvider")
      .set({ settings: JSON.stringify({ ...settingsOf(gateway), lookUrl: undefined }) })
      .where("id", "=", provider)
      .execute();
    await queue();
    gateway.behave(() => "brokenAfterTaking");
    await turn();
    for (let looks = 0; looks < 8; looks++) {
      later(3_600);
      site.clock.set(new Date(Math.max(site.clock.now().getTime(), NOON.getTime())));
      await turn();
    }
    expect(await rows()).toMatchObject([{ state: "unknown", reason: expect.stringContaining("Cần người xem") }]);
    expect(gateway.taken).toHaveLength(1);
  });

  test("a provider whose key is refused rests, the next takes over, and no message loses a try", async () => {
    for (let n = 0; n < 40; n++) await queue();
    gateway.behave(() => "badKey");
    const end = await turn();
    expect(end.why).toBe("resting");
    expect(await turn(relief)).toMatchObject({ why: "nothing-due" });
    expect(second.taken).toHaveLength(40);
    expect((await rows()).every((row) => row.state === "sent" && row.tries === 0 && row.providerId === relief)).toBe(
      true,
    );
    const resting = await site.app.db
      .selectFrom("messageProvider")
      .selectAll()
      .where("id", "=", provider)
      .executeTakeFirstOrThrow();
    expect(resting.lastFailure).toContain("sai khoa");
    // After its rest one message tries whether it is over; as long as it is not, the rests grow.
    await queue();
    later(6);
    expect((await turn()).why).toBe("resting");
    const still = await site.app.db
      .selectFrom("messageProvider")
      .select(["rests", "restingUntil"])
      .where("id", "=", provider)
      .executeTakeFirstOrThrow();
    expect(still.rests).toBe(2);
    later(11);
    gateway.behave(() => "take");
    expect((await turn()).why).toBe("nothing-due");
    expect(gateway.taken).toHaveLength(1);
  });

  test("one that has too much rests as long as it asks, the next takes over, and no message loses a try", async () => {
    for (let n = 0; n < 20; n++) await queue();
    gateway.behave(() => "tooMany");
    expect((await turn()).why).toBe("resting");
    later(1);
    expect(await turn(relief)).toMatchObject({ why: "nothing-due" });
    expect(second.taken).toHaveLength(20);
    expect((await rows()).every((row) => row.state === "sent" && row.tries === 0)).toBe(true);
  });

  test("an address where nobody takes messages is the provider's fault, and refuses no message", async () => {
    for (let n = 0; n < 10; n++) await queue();
    await site.app.db
      .updateTable("messageProvider")
      .set({ settings: JSON.stringify({ ...settingsOf(gateway), sendUrl: `${gateway.url}/nowhere` }) })
      .where("id", "=", provider)
      .execute();
    expect((await turn()).why).toBe("resting");
    expect((await rows()).every((row) => row.state === "waiting" && row.tries === 0)).toBe(true);
    await turn(relief);
    expect(second.taken).toHaveLength(10);
  });

  test("one that is slow hands over to the next; where there is none it goes on, slowly", async () => {
    await gateway.close();
    gateway = await startSmsGateway({ slowMs: 5_200 });
    const settings = JSON.stringify(settingsOf(gateway));
    await site.app.db.updateTable("messageProvider").set({ settings }).where("id", "=", provider).execute();
    for (let n = 0; n < 12; n++) await queue();
    await site.app.db.updateTable("messageProvider").set({ atOnce: 6 }).where("id", "=", provider).execute();
    expect(await turn()).toMatchObject({ why: "resting", handedOver: 6 });
    const first = await site.app.db
      .selectFrom("messageProvider")
      .select("lastFailure")
      .where("id", "=", provider)
      .executeTakeFirst();
    expect(first?.lastFailure).toContain("hơn 5 giây");
    await turn(relief);
    expect(second.taken).toHaveLength(6);
    await site.app.db.updateTable("messageProvider").set({ isOn: false }).where("id", "=", relief).execute();
    later(60);
    for (let n = 0; n < 6; n++) await queue();
    expect((await sendDue(site.app, provider, { forMs: 12_000 })).why).toBe("nothing-due");
    expect((await rows()).every((row) => row.state === "sent")).toBe(true);
    await gateway.close();
    gateway = await startSmsGateway();
  }, 40_000);

  test("what was sealed with another key holds up nothing and is tried again later", async () => {
    await queue({ key: "khoa-khac" });
    await queue({ key: "lanh" });
    const { sealedText } = await site.app.db
      .selectFrom("message")
      .select("sealedText")
      .where("key", "=", "lanh")
      .executeTakeFirstOrThrow();
    await site.app.db.updateTable("message").set({ sealedText }).where("key", "=", "khoa-khac").execute();
    const end = await turn();
    expect(end.nextAt).not.toBeNull();
    expect(await rows()).toMatchObject([
      { state: "waiting", tries: 1, reason: expect.stringContaining("Không đọc được") },
      { state: "sent" },
    ]);
    await site.app.db.updateTable("message").set({ state: "unknown" }).where("key", "=", "khoa-khac").execute();
    later(60);
    await turn();
    expect((await rows())[0]?.state).toBe("unknown");
  });

  test("a database that cuts all lines in the middle loses no outcome: nothing has to be asked for", async () => {
    await gateway.close();
    gateway = await startSmsGateway({ slowMs: 1_000 });
    const settings = JSON.stringify(settingsOf(gateway));
    await site.app.db.updateTable("messageProvider").set({ settings }).where("id", "=", provider).execute();
    for (let n = 0; n < 10; n++) await queue();
    const end = turn().catch(() => "cut");
    await sleep(600);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()`
      .execute(site.app.db)
      .catch(() => {});
    await end;
    expect((await rows()).map((row) => row.state)).toEqual(Array(10).fill("sent"));
    expect(await outcomes()).toEqual(Array(10).fill("sent"));
    expect(gateway.taken).toHaveLength(10);
    await gateway.close();
    gateway = await startSmsGateway();
  });

  test("whatever signs a gateway answers with, what became of the others is written", async () => {
    await queue({ key: "la" });
    await queue({ key: "thuong" });
    gateway.behave((message) => (message.key === "la" ? "refuseOddly" : "take"));
    await turn();
    expect((await rows()).map((row) => row.state)).toEqual(["refused", "sent"]);
  });

  test("a campaign does not go to who refused after it was written; a warning does", async () => {
    await queue({ purpose: "campaign", address: "0912345678" });
    await queue({ purpose: "urgent", address: "0912345678" });
    const contact = await site.app.db.selectFrom("message").select("contactId").executeTakeFirstOrThrow();
    await transaction(site.app.db, (tx) => insertRefusal(tx, { ...contact, unitId, at: NOON, how: "sms" }));
    await turn();
    expect((await rows()).map((row) => row.state)).toEqual(["refused", "sent"]);
    expect(gateway.taken).toHaveLength(1);
    await site.app.db.deleteFrom("messageRefusal").execute();
  });

  test("what comes back at the moment its run is paused or stopped waits for that, and does not go out behind it", async () => {
    const [writer, approver] = await Promise.all([
      buildPerson(site.app.db, { unitId }),
      buildPerson(site.app.db, { unitId }),
    ]);
    for (const [state, stands] of [
      ["paused", { state: "waiting", dueAt: Number.POSITIVE_INFINITY }],
      ["cancelled", { state: "cancelled" }],
    ] as const) {
      await site.app.db.deleteFrom("messageAttempt").execute();
      await site.app.db.deleteFrom("message").execute();
      await queue();
      const run = await site.app.db
        .insertInto("messageRun")
        .values({
          unitId,
          recordKind: "item",
          recordId: randomUUID(),
          recordVersion: 1,
          title: "Đợt gửi",
          medium: "sms",
          purpose: "service",
          text: "Tin",
          recipients: JSON.stringify({ kind: "list", listId: randomUUID() }),
          state: "sending",
          writtenBy: writer.id,
          writtenByName: "Ngô Bảo Trân",
          writtenAt: NOON,
          approvedBy: approver.id,
          approvedByName: "Tô Hữu Nghĩa",
          approvedAt: NOON,
          preparedAt: NOON,
        })
        .returning("id")
        .executeTakeFirstOrThrow();
      const { id } = await site.app.db
        .updateTable("message")
        .set({ runId: run.id, state: "sending", providerId: provider, sealedText: null })
        .returning("id")
        .executeTakeFirstOrThrow();
      let saving: Promise<void> = Promise.resolve();
      await transaction(site.app.db, async (tx) => {
        await lockRun(tx, run.id);
        await saveRun(tx, run.id, { state, ...(state === "cancelled" ? { endedAt: NOON, endedReason: "Sai." } : {}) });
        await holdMessages(tx, run.id);
        const came = {
          id: Number(id),
          attemptId: null,
          outcome: "reconnect",
          state: "waiting",
          remoteId: null,
        } as const;
        saving = transaction(site.app.db, (other) =>
          saveOutcomes(other, [{ ...came, reason: "Không nối được.", tries: 0, looks: 0, dueAt: NOON }], NOON),
        );
        await sleep(200);
      });
      await saving;
      const row = await site.app.db.selectFrom("message").select(["state", "dueAt"]).executeTakeFirstOrThrow();
      expect(row).toMatchObject(stands);
    }
  });

  test("while the first carries, the second leaves it to it", async () => {
    await queue();
    expect(await turn(relief)).toEqual({ why: "relieved", handedOver: 0, nextAt: null });
    expect(second.taken).toHaveLength(0);
  });

  test("what was in the hands of a process that ended is looked up before it is sent again", async () => {
    await queue({ key: "dang-cam" });
    await site.app.db
      .updateTable("message")
      .set({ state: "sending", providerId: provider, changedAt: site.clock.now() })
      .execute();
    const early = await turn();
    // It may still be on its way: nobody touches it.
    expect(early.nextAt).not.toBeNull();
    expect((await rows())[0]?.state).toBe("sending");
    later(30);
    await turn();
    expect((await rows())[0]?.state).toBe("sent");
    expect(gateway.taken).toHaveLength(1);
  });

  test("who has no address any more gets nothing, with the reason", async () => {
    await queue();
    await site.app.db.updateTable("messageContact").set({ sealed: null, erasedAt: NOON }).execute();
    await turn();
    expect(await rows()).toMatchObject([{ state: "refused", reason: expect.stringContaining("đã được xóa") }]);
    expect(gateway.taken).toHaveLength(0);
  });

  test("one matter is told to one person once, and an address that is none is refused", async () => {
    await queue({ key: "mot" });
    await queue({ key: "mot" });
    expect(await rows()).toHaveLength(1);
    await expect(queue({ address: "12345" })).rejects.toMatchObject({ code: "not-an-address" });
  });
});
