import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/index.ts";
import type { ToldLanguage } from "../topics/index.ts";
import { addressDigest, sealAddress } from "./contact.ts";
import type { Medium } from "./message.ts";

export interface NewContact {
  medium: Medium;
  /** As `normalAddress` gives it. */
  address: string;
  at: Date;
}

/** The contacts of these addresses, in their order; those not known yet, or erased before, are written. */
export async function keepContacts(tx: Tx, secretKey: Buffer, contacts: readonly NewContact[]): Promise<string[]> {
  if (contacts.length === 0) return [];
  const made = contacts.map((one) => {
    const id = randomUUID();
    return {
      ...one,
      id,
      digest: addressDigest(secretKey, one.medium, one.address),
      sealed: sealAddress(secretKey, id, one.address),
    };
  });
  const rows = new Map(made.map((one) => [`${one.medium} ${one.digest}`, one]));
  const list = [...rows.values()];
  await sql`
    insert into message_contact (id, medium, digest, sealed, created_at)
    select * from unnest(${list.map((one) => one.id)}::uuid[], ${list.map((one) => one.medium)}::text[],
      ${list.map((one) => one.digest)}::text[], ${list.map((one) => one.sealed)}::text[], ${list.map((one) => one.at)}::timestamptz[])
    on conflict (medium, digest) do nothing`.execute(tx);
  const found = await sql<{ id: string; medium: string; digest: string; isErased: boolean }>`
    select c.id, c.medium, c.digest, c.sealed is null as is_erased
    from unnest(${list.map((one) => one.medium)}::text[], ${list.map((one) => one.digest)}::text[]) as asked (medium, digest)
    join message_contact c using (medium, digest)`.execute(tx);
  const ids = new Map(found.rows.map((row) => [`${row.medium} ${row.digest}`, row]));
  for (const row of found.rows) {
    const { id, address } = rows.get(`${row.medium} ${row.digest}`) as (typeof made)[number];
    // A device that asks again may have new keys.
    const isAskedAgain = row.medium === "push" && row.id !== id;
    if (!row.isErased && !isAskedAgain) continue;
    await tx
      .updateTable("messageContact")
      .set({ sealed: sealAddress(secretKey, row.id, address), erasedAt: null })
      .where("id", "=", row.id)
      .execute();
  }
  return made.map((one) => (ids.get(`${one.medium} ${one.digest}`) as { id: string }).id);
}

export interface Contact {
  id: string;
  medium: Medium;
  /** null once it was erased. */
  sealed: string | null;
}

export async function findContact(db: Db, id: string): Promise<Contact | undefined> {
  return (await db
    .selectFrom("messageContact")
    .select(["id", "medium", "sealed"])
    .where("id", "=", id)
    .executeTakeFirst()) as Contact | undefined;
}

/** Addresses that are none any more: erased, with everything asked for there. */
export async function endContacts(
  tx: Tx,
  ended: readonly { contactId: string; reason: string }[],
  at: Date,
): Promise<void> {
  const ids = ended.map((one) => one.contactId);
  await sql`
    update message_contact c set sealed = null, erased_at = coalesce(c.erased_at, ${at}), dead_at = ${at}, dead_reason = gone.reason
    from unnest(${ids}::uuid[], ${ended.map((one) => one.reason)}::text[]) as gone (id, reason) where c.id = gone.id`.execute(
    tx,
  );
  await sql`
    update message_subscription set ended_at = ${at}, ended_how = 'gone'
    where contact_id = any(${ids}::uuid[]) and ended_at is null`.execute(tx);
}

/** Erases the address of a device that is told nothing any more: nobody answers from there, so nothing has to be looked at later. */
export async function eraseIdleDevice(tx: Tx, id: string, at: Date): Promise<void> {
  await sql`
    update message_contact c set sealed = null, erased_at = ${at}
    where c.id = ${id} and c.medium = 'push' and c.sealed is not null
      and not exists (select 1 from message_subscription s where s.contact_id = c.id and s.ended_at is null)`.execute(
    tx,
  );
}

export async function findContactByDigest(db: Db, medium: Medium, digest: string): Promise<Contact | undefined> {
  return (await db
    .selectFrom("messageContact")
    .select(["id", "medium", "sealed"])
    .where("medium", "=", medium)
    .where("digest", "=", digest)
    .executeTakeFirst()) as Contact | undefined;
}

/** Devices that are told something. */
export async function listDeviceIds(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom("messageContact")
    .select("id")
    .where("medium", "=", "push")
    .where("sealed", "is not", null)
    .execute();
  return rows.map((row) => row.id);
}

export async function countDevices(db: Db): Promise<number> {
  const row = await db
    .selectFrom("messageContact")
    .select((one) => one.fn.countAll<number>().as("count"))
    .where("medium", "=", "push")
    .where("sealed", "is not", null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** The same device under another address: its push service gave it a new one. */
export async function moveContact(tx: Tx, id: string, to: { digest: string; sealed: string }): Promise<void> {
  await tx.updateTable("messageContact").set(to).where("id", "=", id).execute();
}

export async function reviveContact(tx: Tx, id: string): Promise<void> {
  await tx.updateTable("messageContact").set({ deadAt: null, deadReason: null }).where("id", "=", id).execute();
}

/** What an address said about itself; nothing of it has to be said. */
export interface Choices {
  /** null: Vietnamese. */
  language: ToldLanguage | null;
  hamletUnitId: string | null;
  hamlet: string | null;
}

export async function findChoices(db: Db, id: string): Promise<Choices> {
  return (await db
    .selectFrom("messageContact")
    .select(["language", "hamletUnitId", "hamlet"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow()) as Choices;
}

export async function saveChoices(tx: Tx, id: string, choices: Partial<Choices>): Promise<void> {
  if (Object.keys(choices).length === 0) return;
  await tx.updateTable("messageContact").set(choices).where("id", "=", id).execute();
}
