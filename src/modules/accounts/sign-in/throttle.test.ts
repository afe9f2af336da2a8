import { describe, expect, test } from "vitest";
import { useTestDatabase } from "../../../platform/testing/database.ts";
import { forgive, PER_ACCOUNT, PER_ADDRESS, reserveAttempt, type ThrottleKey, waitAfter } from "./throttle.ts";

const database = useTestDatabase();
const start = new Date("2026-11-22T08:00:00Z");
const later = (seconds: number): Date => new Date(start.getTime() + seconds * 1000);
const keys = (account: string, address: string): ThrottleKey[] => [
  { key: account, rule: PER_ACCOUNT },
  { key: address, rule: PER_ADDRESS },
];

test.each([
  [0, 0],
  [4, 0],
  [5, 15],
  [6, 30],
  [8, 120],
  [11, 900],
  [5_000, 900],
])("after %i failures an account waits %i seconds", (failures, seconds) => {
  expect(waitAfter(failures, PER_ACCOUNT)).toBe(seconds);
});

describe("attempts", () => {
  test("five are free, then the wait grows; while waiting nothing is counted", async () => {
    for (let n = 1; n <= 5; n++) {
      expect(await reserveAttempt(database.db, keys("a1", "x1"), start)).toEqual({ allowed: true, failures: n });
    }
    expect(await reserveAttempt(database.db, keys("a1", "x1"), later(1))).toEqual({ allowed: false, waitSeconds: 14 });
    expect(await reserveAttempt(database.db, keys("a1", "x2"), later(2))).toEqual({ allowed: false, waitSeconds: 13 });
    expect(await reserveAttempt(database.db, keys("a1", "x1"), later(15))).toEqual({ allowed: true, failures: 6 });
    expect(await reserveAttempt(database.db, keys("a1", "x1"), later(16))).toEqual({ allowed: false, waitSeconds: 29 });
  });

  test("two hundred at the same moment are not more than five", async () => {
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, n) => reserveAttempt(database.db, keys("a2", `flood-${n}`), start)),
    );
    expect(answers.filter((one) => one.allowed)).toHaveLength(5);
  });

  test("an address that tries many accounts waits as well; others do not", async () => {
    for (let n = 0; n < 40; n++) await reserveAttempt(database.db, keys(`many-${n}`, "x3"), start);
    expect((await reserveAttempt(database.db, keys("many-41", "x3"), later(1))).allowed).toBe(false);
    expect((await reserveAttempt(database.db, keys("many-41", "x4"), later(1))).allowed).toBe(true);
  });

  test("a success starts the account anew and gives its address one attempt back", async () => {
    for (let n = 0; n < 4; n++) await reserveAttempt(database.db, keys("a5", "x5"), start);
    await forgive(database.db, "a5", "x5");
    expect(await reserveAttempt(database.db, keys("a5", "x5"), later(5))).toEqual({ allowed: true, failures: 4 });
    const account = await database.db.selectFrom("signInThrottle").selectAll().where("key", "=", "a5").execute();
    expect(account[0]?.failures).toBe(1);
  });

  test("an account forgets one failure an hour, an address one a minute", async () => {
    for (let n = 0; n < 5; n++) await reserveAttempt(database.db, keys("a6", "x6"), start);
    await reserveAttempt(database.db, keys("a6", "x6"), later(2 * 3_600));
    const rows = await database.db.selectFrom("signInThrottle").selectAll().where("key", "in", ["a6", "x6"]).execute();
    expect(Object.fromEntries(rows.map((row) => [row.key, row.failures]))).toEqual({ a6: 4, x6: 1 });
  });
});
