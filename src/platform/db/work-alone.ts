import { sql } from "kysely";
import type { Db } from "./db.ts";

/**
 * Works while nobody else in any process works on the same thing; "busy", without having worked, where somebody does. `lock` is a number of
 * this kind of work alone. The database lets go the moment the process is gone.
 */
export async function workAlone<T>(
  db: Db,
  { lock, of }: { lock: number; of: string },
  work: () => Promise<T>,
): Promise<T | "busy"> {
  return db.connection().execute(async (held) => {
    const taken = await sql<{ got: boolean }>`
      select pg_try_advisory_lock(${lock}, hashtext(${of})) as got`.execute(held);
    if (!taken.rows[0]?.got) return "busy";
    try {
      return await work();
    } finally {
      await sql`select pg_advisory_unlock(${lock}, hashtext(${of}))`.execute(held);
    }
  });
}
