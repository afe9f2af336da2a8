import { sql } from "kysely";
import type { AppContext } from "../../../../platform/app-context.ts";

/** Locks of this number are held by who speaks to a network over an account. */
const CARRIER_LOCK = 7203005;

/** Speaks over an account while nobody else does: keys that work once are renewed by one at a time. */
export async function withAccount<T>(app: AppContext, accountId: string, work: () => Promise<T>): Promise<T | "busy"> {
  return app.db.connection().execute(async (held) => {
    const lock = await sql<{ got: boolean }>`
      select pg_try_advisory_lock(${CARRIER_LOCK}, hashtext(${accountId})) as got`.execute(held);
    if (!lock.rows[0]?.got) return "busy";
    try {
      return await work();
    } finally {
      await sql`select pg_advisory_unlock(${CARRIER_LOCK}, hashtext(${accountId}))`.execute(held);
    }
  });
}
