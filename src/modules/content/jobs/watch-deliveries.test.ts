import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { listLedgerEntries } from "../../publishing/index.ts";
import { itemsInLedger } from "../items-in-ledger.ts";
import { watchDeliveries } from "./watch-deliveries.ts";

const site = useTestApp();
let editor: Browser;
let approver: Browser;
let unitId: string;

beforeAll(async () => {
  const units = await buildProvince(site.app.db);
  unitId = units.tanThanh;
  await transaction(site.app.db, (tx) => saveHomeUnit(tx, units.province));
  editor = site.browser(await signedIn(site.app, { unitId, roles: ["editor"] }));
  approver = site.browser(await signedIn(site.app, { unitId, roles: ["approver"] }));
});

async function publish(): Promise<string> {
  const made = await editor.post("/can-bo/tin-bai/moi", {
    unitId,
    kind: "news",
    title: "Quầy một cửa làm cả sáng thứ bảy",
    summary: "Từ tuần này.",
    body: "Mang theo căn cước.",
    topic: "procedures",
    audiences: "residents",
  });
  const id = /tin-bai\/([0-9a-f-]{36})/.exec(String(made.headers.location))?.[1] ?? "";
  await editor.post(`/can-bo/tin-bai/${id}/trinh`, {});
  expect((await approver.post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" })).status).toBe(303);
  return id;
}

test("an item whose job was lost is taken up again; one that has no row in the ledger is told", async () => {
  const { db } = site.app;
  const id = await publish();
  const states = async () =>
    (await listLedgerEntries(db, { recordKind: "item", recordId: id }, 10)).map((row) => row.state);
  const look = () => watchDeliveries.run(site.app, {}, { id: 1, attempt: 1, progress: async () => {} });
  await sql`delete from graphile_worker._private_jobs`.execute(db);
  await sql`delete from job`.execute(db);
  expect(await look()).toEqual({ queued: 0 });
  site.clock.set(new Date(site.app.clock.now().getTime() + 11 * 60_000));
  expect(await states()).toContain("waiting");
  expect(await look()).toEqual({ queued: 1 });
  // It waits already.
  expect(await look()).toEqual({ queued: 0 });
  await site.runJobs();
  expect(new Set(await states())).toEqual(new Set(["sent"]));
  expect(await itemsInLedger(site.app)).toMatchObject([{ health: "good" }]);
  await sql`update ledger_entry set key = 'x' where key = ${`item:${id}:1:portal`}`.execute(db);
  expect(await itemsInLedger(site.app)).toMatchObject([{ health: "broken", waiting: 1 }]);
});
