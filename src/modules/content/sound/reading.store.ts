import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";

export interface Reading {
  sum: string;
  fileKey: string | null;
  seconds: number | null;
  voiceName: string | null;
  claimedUntil: Date | null;
  failure: string | null;
  askedOn: string;
}

export async function findReading(db: Db, sum: string): Promise<Reading | undefined> {
  return await db
    .selectFrom("reading")
    .select(["sum", "fileKey", "seconds", "voiceName", "claimedUntil", "failure", "askedOn"])
    .where("sum", "=", sum)
    .executeTakeFirst();
}

/** Whether it is ours to make from now until `until`: of all processes that ask at once, one is told so. */
export async function claimReading(
  tx: Tx,
  sum: string,
  { now, until, today }: { now: Date; until: Date; today: string },
): Promise<boolean> {
  const claimed = await sql<{ sum: string }>`
    insert into reading (sum, claimed_until, asked_on) values (${sum}, ${until}, ${today})
    on conflict (sum) do update set claimed_until = excluded.claimed_until, failure = null
      where reading.file_key is null and (reading.claimed_until is null or reading.claimed_until < ${now})
    returning sum`.execute(tx);
  return claimed.rows.length > 0;
}

export async function saveReading(
  tx: Tx,
  sum: string,
  made: { fileKey: string; bytes: number; seconds: number; voiceName: string; madeAt: Date },
): Promise<void> {
  await tx
    .updateTable("reading")
    .set({ ...made, claimedUntil: null, failure: null })
    .where("sum", "=", sum)
    .execute();
}

/** It could not be made; nobody tries before `until`. */
export async function saveReadingFailure(tx: Tx, sum: string, failure: string, until: Date): Promise<void> {
  await tx.updateTable("reading").set({ failure, claimedUntil: until }).where("sum", "=", sum).execute();
}

/** The file is gone, or nobody asked for it for long; it is made anew when somebody does. */
export async function dropReading(tx: Tx, sum: string): Promise<void> {
  await tx.deleteFrom("reading").where("sum", "=", sum).execute();
}

export async function markAsked(tx: Tx, sum: string, on: string): Promise<void> {
  await tx.updateTable("reading").set({ askedOn: on }).where("sum", "=", sum).where("askedOn", "<", on).execute();
}

/** Those nobody asked for since `before`, and of the rest those beyond `most`, the longest unasked first. */
export async function dropUnasked(tx: Tx, { before, most }: { before: string; most: number }): Promise<string[]> {
  const dropped = await sql<{ fileKey: string | null }>`
    delete from reading where asked_on < ${before}
      or sum in (select sum from reading order by asked_on desc, sum offset ${most})
    returning file_key`.execute(tx);
  return dropped.rows.flatMap((row) => row.fileKey ?? []);
}
