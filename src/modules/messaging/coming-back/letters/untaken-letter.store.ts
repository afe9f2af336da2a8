import { sql } from "kysely";
import type { Db, Tx } from "../../../../platform/db/index.ts";
import type { UntakenLetter, WhyUntaken } from "./untaken-letter.ts";

/** Those that still lie unseen in this mailbox; what was seen to meanwhile is forgotten. */
export async function keepUntaken(
  tx: Tx,
  providerId: string,
  mailbox: { uidValidity: string; unseen: readonly number[] },
): Promise<UntakenLetter[]> {
  await sql`
    delete from untaken_letter
    where provider_id = ${providerId}
      and not (uid_validity = ${mailbox.uidValidity} and uid = any(${[...mailbox.unseen]}::bigint[]))`.execute(tx);
  const rows = await tx
    .selectFrom("untakenLetter")
    .select(["uid", "tries", "triedAt"])
    .where("providerId", "=", providerId)
    .execute();
  return rows.map((row) => ({ ...row, uid: Number(row.uid) }));
}

export async function noteUntaken(
  tx: Tx,
  letter: { providerId: string; uidValidity: string; uid: number; reason: WhyUntaken; at: Date },
): Promise<void> {
  const { at, ...facts } = letter;
  await tx
    .insertInto("untakenLetter")
    .values({ ...facts, failedAt: at, triedAt: at })
    .onConflict((on) =>
      on
        .columns(["providerId", "uid"])
        .doUpdateSet({ reason: facts.reason, triedAt: at, tries: sql`untaken_letter.tries + 1` }),
    )
    .execute();
}

export async function dropUntaken(tx: Tx, providerId: string, uid: number): Promise<void> {
  await tx.deleteFrom("untakenLetter").where("providerId", "=", providerId).where("uid", "=", uid).execute();
}

export interface UntakenCount {
  provider: string;
  reason: WhyUntaken;
  count: number;
  oldestAt: Date;
}

export async function countUntaken(db: Db): Promise<UntakenCount[]> {
  const found = await sql<UntakenCount>`
    select p.name as provider, l.reason, count(*)::int as count, min(l.failed_at) as "oldestAt"
    from untaken_letter l join message_provider p on p.id = l.provider_id
    where p.is_on group by p.name, l.reason order by p.name, l.reason`.execute(db);
  return found.rows;
}
