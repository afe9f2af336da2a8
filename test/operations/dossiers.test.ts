import { once } from "node:events";
import { createServer } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { systemActor } from "../../src/modules/accounts/index.ts";
import { buildPerson } from "../../src/modules/accounts/testing/build-people.ts";
import { buildProvince } from "../../src/modules/organisations/testing/build-units.ts";
import { importRecords } from "../../src/modules/procedures/index.ts";
import { buildProcedure } from "../../src/modules/procedures/testing/build-procedure.ts";
import { type Database, openDatabase, startEmbeddedPostgres, transaction } from "../../src/platform/db/index.ts";
import { type Running, run, temporaryFolder, until } from "./process.ts";

/** The counter's process is killed while dossiers come in, three times; programs send again what was not confirmed. */
const SECRET = "0123456789abcdef".repeat(4);
const DOSSIERS = 90;
const KILLS = 3;

let folder: string;
let database: Database;
let unitId: string;
let token: string;
let port: number;

const environment = (): Record<string, string> => ({
  DANBIET_MODE: "production",
  DANBIET_DATA: folder,
  DANBIET_SECRET: SECRET,
  DANBIET_ROLE: "web",
  PUBLIC_URL: "https://danbiet.example",
  PORT: String(port),
  LOG_LEVEL: "error",
});

beforeAll(async () => {
  folder = temporaryFolder();
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  port = (probe.address() as { port: number }).port;
  await new Promise((closed) => probe.close(closed));
  const first = run(["dist/danbiet.js", "verify-log"], { env: environment() });
  expect(await first.ends(), first.said).toBe(0);
  database = openDatabase((await startEmbeddedPostgres(folder)).connection);
  const { db } = database;
  unitId = (await buildProvince(db)).tanThanh;
  const officer = await buildPerson(db, { unitId, roles: ["officer"], now: new Date() });
  await transaction(db, (tx) =>
    importRecords(tx, systemActor("thử"), {
      records: [buildProcedure()],
      source: "test",
      at: new Date("2026-07-01T02:00:00Z"),
    }),
  );
  const made = run(["dist/danbiet.js", "token", "create", "--role", "officer", "--email", officer.email], {
    env: environment(),
  });
  expect(await made.ends(), made.said).toBe(0);
  token = made.said.trim().split("\n").at(-1) ?? "";
});
afterAll(() => database?.close());

async function startSite(): Promise<Running> {
  const site = run(["dist/main.js"], { env: environment() });
  await until(async () => (await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null))?.ok ?? false);
  return site;
}

/** The code that was confirmed, or null where no answer came. */
async function receive(number: number): Promise<string | null> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/dossiers`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
        "idempotency-key": `ho-so-${number}`,
      },
      body: JSON.stringify({
        unit: unitId,
        procedure: "1.000001",
        applicant: { name: `Người Nộp ${number}` },
        papers: ["Đơn"],
      }),
    });
    if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
    return ((await answer.json()) as { code: string }).code;
  } catch (error) {
    if (error instanceof TypeError || (error as NodeJS.ErrnoException).code === "ECONNRESET") return null;
    throw error;
  }
}

test("what was confirmed is there after a kill, once; numbers are never used again", async () => {
  const confirmed = new Map<number, string>();
  let site = await startSite();
  for (let kills = 0; confirmed.size < DOSSIERS; ) {
    const open = Array.from({ length: DOSSIERS }, (_, number) => number).filter((number) => !confirmed.has(number));
    let isKilled = false;
    const batch = open.slice(0, DOSSIERS / (KILLS + 1)).map(async (number, at) => {
      const code = await receive(number);
      if (code !== null) confirmed.set(number, code);
      if (kills < KILLS && at === 4 && !isKilled) {
        isKilled = true;
        site.signal("SIGKILL");
      }
    });
    await Promise.all(batch);
    if (isKilled) {
      kills++;
      await site.ends();
      site = await startSite();
    }
  }
  site.signal("SIGTERM");
  const rows = await database.db.selectFrom("dossier").select(["code", "id"]).execute();
  // Every confirmed dossier once, and none that nobody asked for.
  expect(rows.map((row) => row.code).sort()).toEqual([...confirmed.values()].sort());
  expect(new Set(confirmed.values()).size).toBe(DOSSIERS);
  const codes = await database.db.selectFrom("dossierCode").select("code").execute();
  expect(new Set(codes.map((row) => row.code)).size).toBe(DOSSIERS);
  const events = await database.db.selectFrom("dossierEvent").select("dossierId").execute();
  expect(events).toHaveLength(DOSSIERS);
  const [tally] = await database.db.selectFrom("dossierTally").select("received").execute();
  expect(tally?.received).toBe(DOSSIERS);
  expect(await site.ends()).toBe(0);
  const check = run(["dist/danbiet.js", "verify-log"], { env: environment() });
  expect(await check.ends(), check.said).toBe(0);
});
