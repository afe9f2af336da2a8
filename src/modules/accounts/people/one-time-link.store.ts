import { randomUUID } from "node:crypto";
import { tokenHash } from "../../../platform/crypto/index.ts";
import type { Db, Tx } from "../../../platform/db/index.ts";
import { LinkRefused } from "../accounts.errors.ts";
import { LINK_LIFE_MS, type LinkKind, linkTokenHash } from "./one-time-link.ts";

export interface OneTimeLink {
  id: string;
  kind: LinkKind;
  personId: string;
  createdAt: Date;
  expiresAt: Date;
  sentAt: Date | null;
  usedAt: Date | null;
}

const COLUMNS = ["id", "kind", "personId", "createdAt", "expiresAt", "sentAt", "usedAt"] as const;

/** A new link; an older one of the same kind that was not used stops working. */
export async function replaceLink(
  tx: Tx,
  secretKey: Buffer,
  link: { kind: LinkKind; personId: string },
  now: Date,
): Promise<string> {
  await deleteOpenLinks(tx, link.personId, link.kind);
  const id = randomUUID();
  await tx
    .insertInto("oneTimeLink")
    .values({
      id,
      ...link,
      tokenHash: linkTokenHash(secretKey, id),
      createdAt: now,
      expiresAt: new Date(now.getTime() + LINK_LIFE_MS[link.kind]),
    })
    .execute();
  return id;
}

export async function deleteOpenLinks(tx: Tx, personId: string, kind?: LinkKind): Promise<void> {
  let query = tx.deleteFrom("oneTimeLink").where("personId", "=", personId).where("usedAt", "is", null);
  if (kind) query = query.where("kind", "=", kind);
  await query.execute();
}

export async function findLink(db: Db, id: string): Promise<OneTimeLink | undefined> {
  return (await db.selectFrom("oneTimeLink").select(COLUMNS).where("id", "=", id).executeTakeFirst()) as
    | OneTimeLink
    | undefined;
}

export async function findOpenInvitation(db: Db, personId: string): Promise<OneTimeLink | undefined> {
  return (await db
    .selectFrom("oneTimeLink")
    .select(COLUMNS)
    .where("personId", "=", personId)
    .where("kind", "=", "invitation")
    .where("usedAt", "is", null)
    .executeTakeFirst()) as OneTimeLink | undefined;
}

/** The link behind a token, if it still opens something. @throws LinkRefused with the reason. */
export async function getUsableLink(db: Db, kind: LinkKind, token: string, now: Date): Promise<OneTimeLink> {
  return usable(await findByToken(db, kind, token), now);
}

/** The same, held until the transaction ends: of two people with one link, one sets the password. */
export async function lockUsableLink(tx: Tx, kind: LinkKind, token: string, now: Date): Promise<OneTimeLink> {
  const row = await tx
    .selectFrom("oneTimeLink")
    .select(COLUMNS)
    .where("tokenHash", "=", tokenHash(token))
    .where("kind", "=", kind)
    .forUpdate()
    .executeTakeFirst();
  return usable(row as OneTimeLink | undefined, now);
}

async function findByToken(db: Db, kind: LinkKind, token: string): Promise<OneTimeLink | undefined> {
  return (await db
    .selectFrom("oneTimeLink")
    .select(COLUMNS)
    .where("tokenHash", "=", tokenHash(token))
    .where("kind", "=", kind)
    .executeTakeFirst()) as OneTimeLink | undefined;
}

function usable(link: OneTimeLink | undefined, now: Date): OneTimeLink {
  if (!link) throw new LinkRefused("unknown");
  if (link.usedAt) throw new LinkRefused("used");
  if (link.expiresAt <= now) throw new LinkRefused("expired");
  return link;
}

export async function markLinkUsed(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.updateTable("oneTimeLink").set({ usedAt: now }).where("id", "=", id).execute();
}

export async function markLinkSent(db: Db, id: string, now: Date): Promise<void> {
  await db.updateTable("oneTimeLink").set({ sentAt: now }).where("id", "=", id).execute();
}

/** Spent and expired links are of no use to anybody after a month; the audit log remembers what happened. */
export async function removeOldLinks(db: Db, now: Date): Promise<void> {
  await db
    .deleteFrom("oneTimeLink")
    .where("expiresAt", "<", new Date(now.getTime() - 30 * 24 * 60 * 60 * 1000))
    .execute();
}
