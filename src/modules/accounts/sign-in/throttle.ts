import { sql } from "kysely";
import { type Db, transaction } from "../../../platform/db/index.ts";

/** How many failures are free, how the waiting grows after them, and how fast failures are forgotten. */
export interface ThrottleRule {
  free: number;
  firstWaitSeconds: number;
  longestWaitSeconds: number;
  forgetOneAfterSeconds: number;
}

/** One account: a person mistypes a few times; a program tries thousands. At the longest wait it gets 96 tries a day. */
export const PER_ACCOUNT: ThrottleRule = {
  free: 5,
  firstWaitSeconds: 15,
  longestWaitSeconds: 900,
  forgetOneAfterSeconds: 3_600,
};
/** One network address: a whole office may sit behind it on Monday morning, and mistype all week. */
export const PER_ADDRESS: ThrottleRule = {
  free: 40,
  firstWaitSeconds: 15,
  longestWaitSeconds: 900,
  forgetOneAfterSeconds: 60,
};

/** Rows untouched for so long count nothing any more, under any rule. */
const REMOVE_AFTER_MS = 7 * 24 * 60 * 60 * 1000;

function rememberedFailures(failures: number, lastAt: Date, rule: ThrottleRule, now: Date): number {
  const seconds = Math.max(0, (now.getTime() - lastAt.getTime()) / 1000);
  return Math.max(0, failures - Math.floor(seconds / rule.forgetOneAfterSeconds));
}

/** Seconds to wait after so many failures in a row: nothing at first, then doubling up to the longest. */
export function waitAfter(failures: number, rule: ThrottleRule): number {
  if (failures < rule.free) return 0;
  return Math.min(rule.longestWaitSeconds, rule.firstWaitSeconds * 2 ** Math.min(failures - rule.free, 20));
}

export interface ThrottleKey {
  key: string;
  rule: ThrottleRule;
}

/** Either the attempt may be made and is counted already, or how long to wait. */
export type Reservation = { allowed: true; failures: number } | { allowed: false; waitSeconds: number };

/**
 * Counts an attempt as failed before it is made, so that a hundred attempts at the same moment cannot all slip past the
 * same counter; `forgive` takes it back after a success. A transaction of its own: a refused attempt rolls nothing back.
 */
export function reserveAttempt(db: Db, keys: ThrottleKey[], now: Date): Promise<Reservation> {
  const sorted = [...keys].sort((a, b) => (a.key < b.key ? -1 : 1));
  return transaction(db, async (tx) => {
    const rows: { key: string; failures: number; blockedUntil: Date | null; rule: ThrottleRule }[] = [];
    for (const { key, rule } of sorted) {
      await tx
        .insertInto("signInThrottle")
        .values({ key, failures: 0, lastAt: now })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const row = await tx
        .selectFrom("signInThrottle")
        .select(["failures", "lastAt", "blockedUntil"])
        .where("key", "=", key)
        .forUpdate()
        .executeTakeFirst();
      const failures = row ? rememberedFailures(row.failures, row.lastAt, rule, now) : 0;
      rows.push({ key, rule, failures, blockedUntil: row?.blockedUntil ?? null });
    }
    const waitMs = Math.max(0, ...rows.map((row) => (row.blockedUntil?.getTime() ?? 0) - now.getTime()));
    // While somebody must wait nothing is counted, so that a stranger who keeps trying does not lengthen the wait.
    if (waitMs > 0) return { allowed: false, waitSeconds: Math.ceil(waitMs / 1000) };
    for (const row of rows) {
      const failures = row.failures + 1;
      const wait = waitAfter(failures, row.rule);
      await tx
        .updateTable("signInThrottle")
        .set({ failures, lastAt: now, blockedUntil: wait > 0 ? new Date(now.getTime() + wait * 1000) : null })
        .where("key", "=", row.key)
        .execute();
    }
    return { allowed: true, failures: Math.max(...rows.map((row) => row.failures + 1)) };
  });
}

/** After a success: the account starts anew; its address gets back the one attempt, not those made for other accounts. */
export async function forgive(db: Db, accountKey: string, addressKey: string): Promise<void> {
  await db.deleteFrom("signInThrottle").where("key", "=", accountKey).execute();
  await db
    .updateTable("signInThrottle")
    .set({ failures: sql`greatest(failures - 1, 0)`, blockedUntil: null })
    .where("key", "=", addressKey)
    .execute();
}

export async function removeOldThrottles(db: Db, now: Date): Promise<void> {
  await db
    .deleteFrom("signInThrottle")
    .where("lastAt", "<", new Date(now.getTime() - REMOVE_AFTER_MS))
    .execute();
}
