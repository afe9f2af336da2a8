import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../../platform/db/index.ts";
import type { ContactFacts, ContactRole, PressContact, PressNotice } from "./contact.ts";

const COLUMNS = [
  "id",
  "unitId",
  "outletName",
  "role",
  "personSealed",
  "wantsKits",
  "wantsInvitations",
  "consentOn",
  "consentHow",
  "expiresOn",
  "version",
  "writtenByName",
  "writtenAt",
  "endedReason",
  "endedAt",
] as const;

const inList = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

export async function insertContact(
  tx: Tx,
  contact: ContactFacts & { id: string; unitId: string; personSealed: string; writtenByName: string; writtenAt: Date },
): Promise<void> {
  await tx.insertInto("pressContact").values(contact).execute();
}

export async function findContact(db: Db, id: string): Promise<PressContact | undefined> {
  const row = await db.selectFrom("pressContact").select(COLUMNS).where("id", "=", id).executeTakeFirst();
  return row as PressContact | undefined;
}

export async function lockContact(tx: Tx, id: string): Promise<PressContact | undefined> {
  const row = await tx.selectFrom("pressContact").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst();
  return row as PressContact | undefined;
}

export async function saveContact(
  tx: Tx,
  id: string,
  change: Partial<Omit<PressContact, "id" | "version">> & { erasedAt?: Date },
): Promise<void> {
  await tx
    .updateTable("pressContact")
    .set({ ...change, version: sql<number>`version + 1` })
    .where("id", "=", id)
    .execute();
}

export interface ContactFilter {
  unitIds: readonly string[];
  role?: ContactRole | undefined;
  /** Kept on this day: neither ended nor expired. */
  keptOn?: string | undefined;
  q?: string | undefined;
}

/** By outlet; `after` is the last row of the page before. */
export async function listContacts(
  db: Db,
  filter: ContactFilter,
  limit: number,
  after?: { outletName: string; id: string },
): Promise<PressContact[]> {
  let query = db.selectFrom("pressContact").select(COLUMNS).where("unitId", "=", inList(filter.unitIds));
  if (filter.role) query = query.where("role", "=", filter.role);
  if (filter.keptOn) query = query.where("endedAt", "is", null).where("expiresOn", ">=", filter.keptOn);
  for (const word of wordsToFind(filter.q)) {
    const like = containing(word);
    query = query.where(sql<boolean>`unaccent(outlet_name) ilike unaccent(${like})`);
  }
  if (after)
    query = query.where(
      sql<boolean>`(outlet_name collate "vi-x-icu", id) > (${after.outletName} collate "vi-x-icu", ${after.id}::uuid)`,
    );
  const rows = await query.orderBy(sql`outlet_name collate "vi-x-icu"`).orderBy("id").limit(limit).execute();
  return rows as PressContact[];
}

/** What is over is erased: the row stays and says that somebody was there, nothing of who. */
export async function eraseOldContacts(tx: Tx, today: string, at: Date): Promise<number> {
  const done = await tx
    .updateTable("pressContact")
    .set({ personSealed: null, erasedAt: at })
    .where("personSealed", "is not", null)
    .where((where) => where.or([where("expiresOn", "<", today), where("endedAt", "is not", null)]))
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

const NOTICE = [
  "id",
  "unitId",
  "kind",
  "kitId",
  "itemId",
  "itemVersion",
  "contactLine",
  "subject",
  "body",
  "state",
  "writtenBy",
  "writtenByName",
  "writtenAt",
  "decidedByName",
  "decidedAt",
  "recipients",
] as const;

export async function insertNotice(
  tx: Tx,
  notice: Pick<
    PressNotice,
    | "unitId"
    | "kind"
    | "kitId"
    | "itemId"
    | "itemVersion"
    | "contactLine"
    | "subject"
    | "body"
    | "state"
    | "writtenBy"
    | "writtenByName"
    | "writtenAt"
  >,
): Promise<string> {
  const { id } = await tx.insertInto("pressNotice").values(notice).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function lockNotice(tx: Tx, id: string): Promise<PressNotice | undefined> {
  const row = await tx.selectFrom("pressNotice").select(NOTICE).where("id", "=", id).forUpdate().executeTakeFirst();
  return row as PressNotice | undefined;
}

export async function saveNotice(
  tx: Tx,
  id: string,
  change: Pick<PressNotice, "state" | "decidedByName" | "decidedAt" | "recipients"> & { decidedBy: string | null },
): Promise<void> {
  await tx.updateTable("pressNotice").set(change).where("id", "=", id).execute();
}

/** Newest first. */
export async function listNotices(db: Db, unitIds: readonly string[], limit: number): Promise<PressNotice[]> {
  const rows = await db
    .selectFrom("pressNotice")
    .select(NOTICE)
    .where("unitId", "=", inList(unitIds))
    .orderBy("writtenAt", "desc")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows as PressNotice[];
}

export interface NoticeMail {
  noticeId: string;
  contactId: string;
  itemVersion: number | null;
  act: "send" | "correct" | "withdraw";
  messageKey: string;
  ledgerEntryId: string | null;
  createdAt: Date;
}

/** False where that mail was written before. @idempotent */
export async function insertMail(tx: Tx, mail: NoticeMail): Promise<boolean> {
  const row = await tx
    .insertInto("pressNoticeMail")
    .values(mail)
    .onConflict((on) => on.column("messageKey").doNothing())
    .returning("messageKey")
    .executeTakeFirst();
  return row !== undefined;
}

/** Mails whose end is not on record yet, the oldest first. */
export async function listOpenMails(db: Db, limit: number): Promise<NoticeMail[]> {
  return (await db
    .selectFrom("pressNoticeMail")
    .select(["noticeId", "contactId", "itemVersion", "act", "messageKey", "ledgerEntryId", "createdAt"])
    .where("closedAt", "is", null)
    .orderBy("createdAt")
    .limit(limit)
    .execute()) as NoticeMail[];
}

export async function closeMail(
  tx: Tx,
  messageKey: string,
  end: { outcome: "sent" | "refused" | "unreachable"; at: Date },
): Promise<void> {
  await tx
    .updateTable("pressNoticeMail")
    .set({ outcome: end.outcome, closedAt: end.at })
    .where("messageKey", "=", messageKey)
    .execute();
}

/** How many mails of each notice went out, did not, and how many corrections followed. */
export async function countMails(
  db: Db,
  noticeIds: readonly string[],
): Promise<Map<string, { sent: number; failed: number; corrections: number }>> {
  if (noticeIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("pressNoticeMail")
    .select("noticeId")
    .select([
      sql<number>`(count(*) filter (where act = 'send' and outcome = 'sent'))::int`.as("sent"),
      sql<number>`(count(*) filter (where act = 'send' and outcome <> 'sent'))::int`.as("failed"),
      sql<number>`(count(*) filter (where act <> 'send'))::int`.as("corrections"),
    ])
    .where("noticeId", "=", inList(noticeIds))
    .groupBy("noticeId")
    .execute();
  return new Map(rows.map((row) => [row.noticeId, row]));
}

/** Notices of an item that went to the press, locked. */
export async function lockNoticesOfItem(tx: Tx, itemId: string): Promise<PressNotice[]> {
  return (await tx
    .selectFrom("pressNotice")
    .select(NOTICE)
    .where("itemId", "=", itemId)
    .where("state", "=", "sent")
    .orderBy("writtenAt")
    .forUpdate()
    .execute()) as PressNotice[];
}

/** Contacts a notice went to that are still kept on this day. */
export async function listContactsOfNotice(db: Db, noticeId: string, today: string): Promise<PressContact[]> {
  return (await db
    .selectFrom("pressContact")
    .select(COLUMNS)
    .where("endedAt", "is", null)
    .where("expiresOn", ">=", today)
    .where("id", "in", (mail) =>
      mail.selectFrom("pressNoticeMail").select("contactId").where("noticeId", "=", noticeId).where("act", "=", "send"),
    )
    .execute()) as PressContact[];
}
