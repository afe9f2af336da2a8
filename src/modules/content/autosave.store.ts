import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/index.ts";

/** What somebody typed and has not saved. */
export interface Autosave {
  key: string;
  itemId: string | null;
  typed: Record<string, string | string[]>;
  keptAt: Date;
}

/** After that nobody comes back for it. */
const DAYS = 14;

export async function keepAutosave(tx: Tx, personId: string, kept: Autosave): Promise<void> {
  await sql`delete from item_autosave where kept_at < ${new Date(kept.keptAt.getTime() - DAYS * 86_400_000)}`.execute(
    tx,
  );
  const row = { itemId: kept.itemId, typed: JSON.stringify(kept.typed), keptAt: kept.keptAt };
  await tx
    .insertInto("itemAutosave")
    .values({ personId, key: kept.key, ...row })
    .onConflict((conflict) => conflict.columns(["personId", "key"]).doUpdateSet(row))
    .execute();
}

export async function dropAutosave(tx: Tx, personId: string, key: string): Promise<void> {
  await tx.deleteFrom("itemAutosave").where("personId", "=", personId).where("key", "=", key).execute();
}

export async function findAutosave(db: Db, personId: string, key: string, now: Date): Promise<Autosave | undefined> {
  return (await ownAutosaves(db, personId, now).where("key", "=", key).executeTakeFirst()) as Autosave | undefined;
}

/** Those that belong to no item yet, newest first. */
export async function listNewAutosaves(db: Db, personId: string, now: Date): Promise<Autosave[]> {
  return (await ownAutosaves(db, personId, now)
    .where("itemId", "is", null)
    .orderBy("keptAt", "desc")
    .limit(5)
    .execute()) as Autosave[];
}

const ownAutosaves = (db: Db, personId: string, now: Date) =>
  db
    .selectFrom("itemAutosave")
    .select(["key", "itemId", "typed", "keptAt"])
    .where("personId", "=", personId)
    .where("keptAt", ">", new Date(now.getTime() - DAYS * 86_400_000));
