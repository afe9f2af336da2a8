import { type Db, transaction } from "../../../platform/db/index.ts";
import { keepSavings, listUncounted } from "./saving.store.ts";
import { countSaving } from "./saving.ts";

const BATCH = 20;

/**
 * Compares every new version with the one before it, in batches that are each kept by themselves. Gives how many.
 *
 * @idempotent
 */
export async function countSavings(db: Db): Promise<number> {
  for (let done = 0; ; ) {
    const pairs = await listUncounted(db, BATCH);
    if (pairs.length === 0) return done;
    const savings = new Map(pairs.map((one) => [one.versionId, countSaving(one.before, one.after)]));
    await transaction(db, (tx) => keepSavings(tx, savings));
    done += pairs.length;
  }
}
