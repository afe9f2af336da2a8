import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import pg from "pg";
import { afterEach, expect, test } from "vitest";
import { useTestDatabase } from "../testing/database.ts";
import { notifyPublicChange, transaction } from "./index.ts";
import { type Notifications, openNotifications } from "./notifications.ts";

const database = useTestDatabase();
let opened: Notifications | null = null;
afterEach(() => opened?.close());

async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 8_000; !(await isTrue()); await sleep(15)) {
    if (Date.now() > end) throw new Error("waited in vain");
  }
}

const listening = async (): Promise<number> =>
  (
    await sql<{ n: number }>`select count(*)::int as n from pg_stat_activity
      where datname = current_database() and query like 'listen%'`.execute(database.db)
  ).rows[0]?.n ?? 0;

test("tells what was committed, and nothing that was taken back", async () => {
  const heard: string[] = [];
  opened = await openNotifications(database.connection);
  opened.on("public_changed", (what) => heard.push(what));
  await until(async () => (await listening()) === 1);
  await transaction(database.db, async (tx) => {
    await notifyPublicChange(tx, "taken back");
    throw new Error("no");
  }).catch(() => {});
  await transaction(database.db, (tx) => notifyPublicChange(tx, "procedures"));
  await until(() => heard.length > 0);
  expect(heard).toEqual(["procedures"]);
});

test("who changed something through this database finds it told when the change is kept", async () => {
  const heard: string[] = [];
  opened = await openNotifications(database.connection, database.db);
  opened.on("public_changed", (what) => heard.push(what));
  await transaction(database.db, async (tx) => {
    await notifyPublicChange(tx, "procedures");
    expect(heard).toEqual([]);
  });
  expect(heard).toEqual(["procedures"]);
});

test("after the connection broke it listens again, once, and says that something may have been missed", async () => {
  const heard: string[] = [];
  opened = await openNotifications(database.connection);
  opened.on("public_changed", (what) => heard.push(what));
  await until(async () => (await listening()) === 1);
  const admin = new pg.Client({ ...database.connection, database: "postgres" });
  await admin.connect();
  const name = pg.escapeIdentifier(String(database.connection.database));
  const cutOff = `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${database.connection.database}' and query like 'listen%'`;
  // Refused for a while, as by a server that starts: every failed try must lead to one next try, not to two.
  await admin.query(`alter database ${name} with allow_connections false`);
  await admin.query(cutOff);
  await sleep(3_300);
  await admin.query(`alter database ${name} with allow_connections true`);
  await until(() => heard.includes(""));
  await sleep(300);
  expect(heard).toEqual([""]);
  await transaction(database.db, (tx) => notifyPublicChange(tx, "news"));
  await until(() => heard.includes("news"));
  expect(heard).toEqual(["", "news"]);
  const sessions = await admin.query(
    "select count(*)::int as n from pg_stat_activity where datname = $1 and query like 'listen%'",
    [database.connection.database],
  );
  expect(sessions.rows[0].n).toBe(1);
  await admin.end();
}, 20_000);
