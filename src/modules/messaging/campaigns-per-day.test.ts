import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { transaction } from "../../platform/db/index.ts";
import { useTestApp } from "../../testing/app.ts";
import { buildPerson } from "../accounts/testing/build-people.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";
import { approveRun, pauseRun, resumeRun, submitRun, writeRun } from "./act-on-run.ts";
import { keepContacts } from "./contact.store.ts";
import { prepareRun } from "./jobs/prepare-run.ts";
import type { Medium, Purpose } from "./message.ts";

const site = useTestApp();
const JOB = { id: 1, attempt: 1, progress: async () => {} };
const MORNING = new Date("2026-11-20T01:00:00Z");
let unitId: string;
let writer: Awaited<ReturnType<typeof buildPerson>>["actor"];
let approver: typeof writer;
const lists = new Map<string, string>();

beforeAll(async () => {
  const { db, config } = site.app;
  unitId = (await buildProvince(db)).tanThanh;
  writer = (await buildPerson(db, { unitId, roles: ["editor"] })).actor;
  approver = (await buildPerson(db, { unitId, roles: ["approver"] })).actor;
  for (const [name, medium, address] of [
    ["sms", "sms", "84912345678"],
    ["neighbour", "sms", "84912345679"],
    ["email", "email", "lan@vidu.vn"],
  ] as const)
    await transaction(db, async (tx) => {
      const [contactId] = (await keepContacts(tx, config.secretKey, [{ medium, address, at: MORNING }])) as [string];
      const { id } = await tx
        .insertInto("messageList")
        .values({ unitId, medium, name, ground: "đã đồng ý", createdByName: "Lan", createdAt: MORNING })
        .returning("id")
        .executeTakeFirstOrThrow();
      await tx
        .insertInto("messageListMember")
        .values({ listId: id, contactId, addedAt: MORNING, addedByName: "Lan" })
        .execute();
      lists.set(name, id);
    });
});

/** Writes a run and its message; answers how many hours after `MORNING` the message is due. */
async function runAt(
  hour: number,
  medium: Medium = "sms",
  purpose: Purpose = "campaign",
  list: string = medium,
): Promise<{ id: string; due: number }> {
  const at = new Date(MORNING.getTime() + hour * 3_600_000);
  site.clock.set(at);
  const id = await transaction(site.app.db, async (tx) => {
    const runId = await writeRun(tx, writer, {
      unitId,
      taskId: null,
      recordKind: "item",
      recordId: randomUUID(),
      recordVersion: 1,
      title: "Đối thoại",
      medium,
      purpose,
      subject: medium === "email" ? "Đối thoại" : null,
      text: "Mời bà con dự đối thoại.",
      html: null,
      recipients: { kind: "list", listId: lists.get(list) as string },
      sendAt: null,
      at,
    });
    await submitRun(tx, writer, { runId, at });
    await approveRun(tx, approver, { runId, at });
    return runId;
  });
  await prepareRun.run(site.app, { runId: id }, JOB);
  return { id, due: await dueOf(id) };
}

async function dueOf(runId: string): Promise<number> {
  const row = await site.app.db
    .selectFrom("message")
    .select("dueAt")
    .where("runId", "=", runId)
    .executeTakeFirstOrThrow();
  return Math.round((row.dueAt.getTime() - MORNING.getTime()) / 3_600_000);
}

test("three campaigns a day ring at a number, the fourth waits for its day; service messages and letters do not count", async () => {
  expect([(await runAt(0)).due, (await runAt(1)).due, (await runAt(2)).due]).toEqual([0, 1, 2]);
  expect((await runAt(3, "sms", "service")).due).toBe(3);
  const fourth = await runAt(3);
  expect(fourth.due).toBe(24);
  expect((await runAt(4)).due).toBe(25);
  // What others were sent holds nobody back.
  expect((await runAt(4, "sms", "campaign", "neighbour")).due).toBe(4);
  expect(
    [await runAt(5, "email"), await runAt(5, "email"), await runAt(5, "email"), await runAt(5, "email")].map(
      (one) => one.due,
    ),
  ).toEqual([5, 5, 5, 5]);
  // A pause is no way around it.
  const at = site.clock.now();
  await transaction(site.app.db, (tx) => pauseRun(tx, writer, { runId: fourth.id, at }));
  await transaction(site.app.db, (tx) => resumeRun(tx, writer, { runId: fourth.id, at }));
  await prepareRun.run(site.app, { runId: fourth.id }, JOB);
  expect(await dueOf(fourth.id)).toBeGreaterThanOrEqual(24);
});
