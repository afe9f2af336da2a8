import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { useTestApp } from "../../../testing/app.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { sendDue } from "../engine/send-due.ts";
import { watchMessages } from "../jobs/send-messages.ts";
import { insertProvider } from "../provider.store.ts";
import { queueMessage } from "../queue-message.ts";
import { checkMessages } from "./check-messages.ts";
import { messagingHealth } from "./health.ts";
import { providerStates } from "./provider-states.ts";

const site = useTestApp();
const NOON = new Date("2026-11-20T05:00:00Z");
const JOB = { id: 1, attempt: 1, progress: async () => {} };
let unitId: string;
let first: string;

beforeAll(async () => {
  unitId = (await buildProvince(site.app.db)).tanThanh;
});

beforeEach(async () => {
  site.clock.set(NOON);
  for (const table of ["messageAttempt", "message", "messageProvider"] as const)
    await site.app.db.deleteFrom(table).execute();
  first = await addProvider(1);
  await addProvider(2);
});

async function addProvider(rank: number): Promise<string> {
  const id = randomUUID();
  await transaction(site.app.db, (tx) =>
    insertProvider(tx, {
      id,
      medium: "sms",
      kind: "outbox",
      name: `Cổng ${rank}`,
      settings: {},
      sealedSecret: null,
      rank,
      perSecond: 100,
      atOnce: 5,
      isOn: true,
      changedByName: "Quản trị",
      changedAt: NOON,
    }),
  );
  return id;
}

const queue = () =>
  transaction(site.app.db, (tx) =>
    queueMessage(tx, site.app.config.secretKey, {
      key: randomUUID(),
      unitId,
      medium: "sms",
      purpose: "service",
      address: "0912345678",
      text: "Hồ sơ đã có kết quả.",
      at: NOON,
    }),
  );
const later = (minutes: number): Date => new Date(NOON.getTime() + minutes * 60_000);

describe("how providers are", () => {
  test("the first that is well carries, one that rests says since when and why", async () => {
    await queue();
    expect(await providerStates(site.app.db, NOON)).toMatchObject([
      { state: "healthy", isCarrying: true, waiting: 1, oldestDueAt: NOON, rest: null },
      { state: "healthy", isCarrying: false, waiting: 1 },
    ]);
    await site.app.db
      .updateTable("messageProvider")
      .set({ restingUntil: later(5), lastFailure: "Không nối được.", lastFailureAt: NOON, rests: 1 })
      .where("id", "=", first)
      .execute();
    expect(await providerStates(site.app.db, later(1))).toMatchObject([
      { state: "resting", isCarrying: false, rest: { since: NOON, until: later(5), reason: "Không nối được." } },
      { state: "healthy", isCarrying: true },
    ]);
    await site.app.db.updateTable("messageProvider").set({ isOn: false }).execute();
    expect((await providerStates(site.app.db, NOON)).map((one) => one.state)).toEqual(["off", "off"]);
  });
});

describe("what must hold of messages", () => {
  const findings = async (minutes: number) => (await checkMessages(site.app.db, later(minutes))).map((one) => one.says);

  test("nothing is said where all is in order, before and after they went out", async () => {
    await queue();
    expect(await findings(1)).toEqual([]);
    await sendDue(site.app, first, { forMs: 2_000 });
    expect(await findings(20)).toEqual([]);
  });

  test("a message whose turn was lost is found after five minutes, and set going by the watch", async () => {
    await queue();
    await site.app.db.deleteFrom("job").execute();
    await site.opened.database.pool.query("delete from graphile_worker._private_jobs");
    expect(await findings(1)).toEqual([]);
    expect(await findings(6)).toEqual([expect.stringContaining("1 tin chờ quá 5 phút")]);
    site.clock.set(later(6));
    await watchMessages.run(site.app, {}, JOB);
    expect(await findings(6)).toEqual([]);
  });

  test("one that went out without a hand-over, or lies in nobody's hands, is told", async () => {
    await queue();
    await site.app.db.updateTable("message").set({ state: "sent", providerId: first, changedAt: NOON }).execute();
    expect(await findings(1)).toEqual([expect.stringContaining("không có lần giao nào")]);
    await site.app.db.updateTable("message").set({ state: "sending" }).execute();
    expect(await findings(11)).toEqual([expect.stringContaining("tiến trình đã dừng quá 10 phút")]);
  });

  test("while nobody can carry, the operator is told how many wait and why", async () => {
    await queue();
    await site.app.db
      .updateTable("messageProvider")
      .set({ restingUntil: later(5), lastFailure: "sai khóa", lastFailureAt: NOON })
      .execute();
    const [said] = await findings(1);
    expect(said).toContain("1 tin nhắn đang chờ, không nhà cung cấp nào chuyển được. Cổng 1: sai khóa");
    await site.app.db.updateTable("messageProvider").set({ isOn: false, restingUntil: null }).execute();
    expect((await findings(1))[0]).toContain("Tất cả đang tắt");
  });
});

describe("the health of a medium", () => {
  const sms = async () => (await messagingHealth(site.app)).find((one) => one.part === "messaging.sms");
  const after = (minutes: number): void => site.clock.set(new Date(NOON.getTime() + minutes * 60_000));

  test("is good while what is due leaves, slow where nothing leaves, off where nobody carries", async () => {
    expect(await sms()).toMatchObject({ health: "good", says: null });
    await queue();
    after(6);
    expect(await sms()).toMatchObject({ health: "slow", waiting: 1, says: { vi: "1 tin đến giờ mà chưa gửi đi." } });
    await sendDue(site.app, first, { forMs: 2_000 });
    await queue();
    expect((await sms())?.health).toBe("good");
    await site.app.db.deleteFrom("messageAttempt").execute();
    await site.app.db.deleteFrom("message").execute();
    await site.app.db.updateTable("messageProvider").set({ isOn: false }).execute();
    expect((await sms())?.health).toBe("off");
  });

  test("is down where all who carry rest, with their reasons", async () => {
    const rest = { restingUntil: new Date(NOON.getTime() + 60_000), lastFailure: "hết tiền", lastFailureAt: NOON };
    await site.app.db.updateTable("messageProvider").set(rest).execute();
    expect(await sms()).toMatchObject({ health: "down" });
    expect((await sms())?.says?.vi).toContain("Cổng 1 (hết tiền); Cổng 2 (hết tiền)");
  });

  test("is not worse for the quiet hours", async () => {
    await queue();
    site.clock.set("2026-11-20T16:00:00Z");
    expect((await sms())?.health).toBe("good");
    site.clock.set("2026-11-21T00:03:00Z");
    expect((await sms())?.health).toBe("good");
    site.clock.set("2026-11-21T00:06:00Z");
    expect((await sms())?.health).toBe("slow");
  });
});
