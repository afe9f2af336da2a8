import type { Db, Tx } from "../../../platform/db/index.ts";

export interface CalendarFeed {
  personId: string;
  createdAt: Date;
  lastReadOn: string | null;
}

export async function findFeed(db: Db, personId: string): Promise<CalendarFeed | undefined> {
  return db
    .selectFrom("calendarFeed")
    .select(["personId", "createdAt", "lastReadOn"])
    .where("personId", "=", personId)
    .executeTakeFirst();
}

export async function findFeedByToken(db: Db, tokenHash: string): Promise<CalendarFeed | undefined> {
  return db
    .selectFrom("calendarFeed")
    .select(["personId", "createdAt", "lastReadOn"])
    .where("tokenHash", "=", tokenHash)
    .executeTakeFirst();
}

export async function saveFeed(tx: Tx, feed: { personId: string; tokenHash: string; createdAt: Date }): Promise<void> {
  await tx
    .insertInto("calendarFeed")
    .values(feed)
    .onConflict((conflict) => conflict.column("personId").doUpdateSet({ ...feed, lastReadOn: null }))
    .execute();
}

export async function removeFeed(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom("calendarFeed").where("personId", "=", personId).execute();
}

/** At most one write a day: calendars read every few minutes. */
export async function saveFeedRead(tx: Tx, personId: string, day: string): Promise<void> {
  await tx.updateTable("calendarFeed").set({ lastReadOn: day }).where("personId", "=", personId).execute();
}
