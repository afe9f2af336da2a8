import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { About, Subscription } from "./subscription.ts";

const COLUMNS = [
  "s.id",
  "s.contactId",
  "c.medium",
  "s.unitId",
  "s.about",
  "s.aboutKey",
  "s.askedAt",
  "s.confirmedAt",
  "s.endedAt",
  "s.wantedLanguage",
  "s.wantedHamlet",
  "s.codeTries",
] as const;

const query = (db: Db) =>
  db.selectFrom("messageSubscription as s").innerJoin("messageContact as c", "c.id", "s.contactId").select(COLUMNS);

export async function insertSubscription(
  tx: Tx,
  wish: {
    contactId: string;
    unitId: string;
    about: About;
    aboutKey: string;
    askedAt: Date;
    askedHow: "page";
  } & Partial<Wanted>,
): Promise<string> {
  const row = await tx.insertInto("messageSubscription").values(wish).returning("id").executeTakeFirstOrThrow();
  return row.id;
}

/** The standing wish of this address about this, confirmed or not. */
export async function findStanding(
  db: Db,
  of: { contactId: string; unitId: string; about: About; aboutKey: string },
): Promise<Subscription | undefined> {
  return (await query(db)
    .where("s.contactId", "=", of.contactId)
    .where("s.unitId", "=", of.unitId)
    .where("s.about", "=", of.about)
    .where("s.aboutKey", "=", of.aboutKey)
    .where("s.endedAt", "is", null)
    .executeTakeFirst()) as Subscription | undefined;
}

export async function lockSubscription(tx: Tx, id: string): Promise<Subscription | undefined> {
  return (await query(tx).where("s.id", "=", id).forUpdate("s").executeTakeFirst()) as Subscription | undefined;
}

/** What one address is told, or asked to be, in the order in which it asked. */
export async function listStanding(db: Db, contactId: string): Promise<Subscription[]> {
  return (await query(db)
    .where("s.contactId", "=", contactId)
    .where("s.confirmedAt", "is not", null)
    .where("s.endedAt", "is", null)
    .orderBy("s.askedAt")
    .limit(200)
    .execute()) as Subscription[];
}

export async function countStanding(db: Db, contactId: string): Promise<number> {
  const row = await db
    .selectFrom("messageSubscription")
    .select((one) => one.fn.countAll<number>().as("count"))
    .where("contactId", "=", contactId)
    .where("endedAt", "is", null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export async function countAsked(db: Db, contactId: string, since: Date): Promise<number> {
  const row = await db
    .selectFrom("messageSubscription")
    .select((one) => one.fn.countAll<number>().as("count"))
    .where("contactId", "=", contactId)
    .where("askedAt", ">=", since)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export type Wanted = Pick<Subscription, "wantedLanguage" | "wantedHamlet">;

/** What a standing wish asks for anew; it holds once it is confirmed. */
export async function saveWanted(tx: Tx, id: string, wanted: Wanted): Promise<void> {
  await tx.updateTable("messageSubscription").set(wanted).where("id", "=", id).execute();
}

export async function saveConfirmed(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.updateTable("messageSubscription").set({ confirmedAt: at }).where("id", "=", id).execute();
}

export async function saveCodeTry(tx: Tx, id: string): Promise<void> {
  await sql`update message_subscription set code_tries = code_tries + 1 where id = ${id}`.execute(tx);
}

export async function endSubscriptions(
  tx: Tx,
  of: { contactId: string; ids?: readonly string[] },
  end: { how: "link" | "sms" | "office" | "bounce"; at: Date },
): Promise<number> {
  let change = tx
    .updateTable("messageSubscription")
    .set({ endedAt: end.at, endedHow: end.how })
    .where("contactId", "=", of.contactId)
    .where("endedAt", "is", null);
  if (of.ids) change = change.where("id", "in", [...of.ids]);
  return Number((await change.executeTakeFirst()).numUpdatedRows);
}

/** Wishes nobody confirmed in time are ended, and the addresses that nothing else holds are erased. */
export async function forgetUnconfirmed(tx: Tx, askedBefore: Date, at: Date): Promise<number> {
  const ended = await sql`
    update message_subscription set ended_at = ${at}, ended_how = 'expired'
    where confirmed_at is null and ended_at is null and asked_at < ${askedBefore}`.execute(tx);
  return Number(ended.numAffectedRows ?? 0);
}

/** Addresses that no wish, list or waiting message holds any more, erased; their digest stays for refusals. */
export async function eraseUnheld(tx: Tx, heldUntil: Date, at: Date): Promise<number> {
  const erased = await sql`
    update message_contact c set sealed = null, erased_at = ${at}, language = null, hamlet = null, hamlet_unit_id = null
    where c.sealed is not null and c.created_at < ${heldUntil}
      and not exists (select 1 from message_subscription s where s.contact_id = c.id and (s.ended_at is null or s.confirmed_at is not null and s.ended_at > ${heldUntil}))
      and not exists (select 1 from message_list_member m where m.contact_id = c.id and m.removed_at is null)
      and not exists (select 1 from message one where one.contact_id = c.id
        and (one.state in ('waiting', 'sending', 'unknown') or one.changed_at > ${heldUntil}))
      and not exists (select 1 from incoming_message i where i.contact_id = c.id and i.received_at > ${heldUntil})`.execute(
    tx,
  );
  return Number(erased.numAffectedRows ?? 0);
}

/** From now on no campaign of the unit and of what lies below it; asking again ends the refusal. */
export async function insertRefusal(
  tx: Tx,
  refusal: { contactId: string; unitId: string; at: Date; how: "link" | "sms" | "office" | "bounce" },
): Promise<void> {
  await tx
    .insertInto("messageRefusal")
    .values(refusal)
    .onConflict((on) => on.doNothing())
    .execute();
}

export async function hasRefused(db: Db, contactId: string): Promise<boolean> {
  const row = await db
    .selectFrom("messageRefusal")
    .select("unitId")
    .where("contactId", "=", contactId)
    .where("endedAt", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}

export async function endRefusals(tx: Tx, contactId: string, unitIds: readonly string[], at: Date): Promise<void> {
  await tx
    .updateTable("messageRefusal")
    .set({ endedAt: at })
    .where("contactId", "=", contactId)
    .where("unitId", "in", [...unitIds])
    .where("endedAt", "is", null)
    .execute();
}
