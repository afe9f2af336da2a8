import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/index.ts";
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
  for (const row of found.rows.filter((one) => one.isErased)) {
    const { address } = rows.get(`${row.medium} ${row.digest}`) as NewContact;
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

export async function reviveContact(tx: Tx, id: string): Promise<void> {
  await tx.updateTable("messageContact").set({ deadAt: null, deadReason: null }).where("id", "=", id).execute();
}
