import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Medium } from "../message.ts";

export const INCOMING_WISHES = ["help", "question", "lookup", "procedure", "stop", "tooMany"] as const;
export type IncomingWish = (typeof INCOMING_WISHES)[number];

export interface Incoming {
  id: string;
  providerId: string;
  medium: Medium;
  /** The provider's name for it, where it gives one. */
  remoteId: string | null;
  contactId: string;
  /** The unit it is meant for. */
  unitId: string;
  sealedText: string | null;
  wish: IncomingWish;
  isAnswered: boolean;
  questionId: string | null;
  receivedAt: Date;
}

export async function insertIncoming(tx: Tx, incoming: Incoming): Promise<void> {
  await tx.insertInto("incomingMessage").values(incoming).execute();
}

export type IncomingRow = Omit<Incoming, "medium"> & {
  medium: Exclude<Medium, "push">;
  /** null once it was erased. */
  sealedAddress: string | null;
};

export interface IncomingFilter {
  unitIds: readonly string[];
  wish?: IncomingWish;
  medium?: Medium;
  withoutQuestion?: boolean;
}

const rowsOf = (db: Db) =>
  db
    .selectFrom("incomingMessage as i")
    .innerJoin("messageContact as c", "c.id", "i.contactId")
    .select([
      "i.id",
      "i.providerId",
      "i.medium",
      "i.remoteId",
      "i.contactId",
      "i.unitId",
      "i.sealedText",
      "i.wish",
      "i.isAnswered",
      "i.questionId",
      "i.receivedAt",
      "c.sealed as sealedAddress",
    ])
    // What became confidential is read by the head and the inspectors alone, also where it arrived.
    .where(sql<boolean>`not exists (select from confidential_question q where q.id = i.question_id)`);

/** What people sent to these units, the newest first. */
export async function listIncoming(
  db: Db,
  filter: IncomingFilter,
  limit: number,
  after?: Pick<IncomingRow, "id" | "receivedAt">,
): Promise<IncomingRow[]> {
  let query = rowsOf(db).where("i.unitId", "=", sql<string>`any(${[...filter.unitIds]}::uuid[])`);
  if (filter.wish) query = query.where("i.wish", "=", filter.wish);
  if (filter.medium) query = query.where("i.medium", "=", filter.medium);
  if (filter.withoutQuestion) query = query.where("i.questionId", "is", null);
  if (after) query = query.where(sql<boolean>`(i.received_at, i.id) < (${after.receivedAt}, ${after.id}::uuid)`);
  return (await query.orderBy("i.receivedAt", "desc").orderBy("i.id", "desc").limit(limit).execute()) as IncomingRow[];
}

export async function findIncoming(db: Db, id: string): Promise<IncomingRow | undefined> {
  return (await rowsOf(db).where("i.id", "=", id).executeTakeFirst()) as IncomingRow | undefined;
}

export async function lockIncoming(tx: Tx, id: string): Promise<IncomingRow | undefined> {
  await sql`select 1 from incoming_message where id = ${id} for update`.execute(tx);
  return findIncoming(tx, id);
}

export async function saveQuestionOf(tx: Tx, id: string, questionId: string): Promise<void> {
  await tx.updateTable("incomingMessage").set({ questionId }).where("id", "=", id).execute();
}

/** One number at a time: what it sends is counted and told apart from repetitions in the order it came. */
export async function lockContact(tx: Tx, contactId: string): Promise<void> {
  await sql`select 1 from message_contact where id = ${contactId} for update`.execute(tx);
}

export async function isTaken(db: Db, providerId: string, remoteId: string): Promise<boolean> {
  const row = await db
    .selectFrom("incomingMessage")
    .select("id")
    .where("providerId", "=", providerId)
    .where("remoteId", "=", remoteId)
    .executeTakeFirst();
  return row !== undefined;
}

/** What an address sent since, the newest first. */
export async function listLately(
  db: Db,
  contactId: string,
  since: Date,
): Promise<Pick<Incoming, "id" | "sealedText" | "wish" | "receivedAt">[]> {
  return (await db
    .selectFrom("incomingMessage")
    .select(["id", "sealedText", "wish", "receivedAt"])
    .where("contactId", "=", contactId)
    .where("receivedAt", ">=", since)
    .orderBy("receivedAt", "desc")
    .limit(1_000)
    .execute()) as Pick<Incoming, "id" | "sealedText" | "wish" | "receivedAt">[];
}

/** The unit that wrote to an address last: what comes back is meant for it. */
export async function findLastWriter(db: Db, contactId: string, since: Date): Promise<string | undefined> {
  const row = await db
    .selectFrom("message")
    .select("unitId")
    .where("contactId", "=", contactId)
    .where("state", "in", ["sent", "delivered"])
    .where("createdAt", ">=", since)
    .where("key", "not like", "reply:%")
    .orderBy("createdAt", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.unitId;
}

export async function eraseIncomingTexts(tx: Tx, before: Date): Promise<number> {
  const erased = await tx
    .updateTable("incomingMessage")
    .set({ sealedText: null })
    .where("sealedText", "is not", null)
    .where("receivedAt", "<", before)
    .executeTakeFirst();
  return Number(erased.numUpdatedRows);
}

/** Which text a part belongs to. */
export interface PartKey {
  providerId: string;
  contactId: string;
  reference: number;
}

export interface StoredPart extends PartKey {
  number: number;
  total: number;
  sealedText: string;
  receivedAt: Date;
}

export async function insertPart(tx: Tx, part: StoredPart): Promise<void> {
  await tx
    .insertInto("incomingPart")
    .values(part)
    .onConflict((on) => on.doNothing())
    .execute();
}

/** In their order. */
export async function listParts(db: Db, key: PartKey): Promise<StoredPart[]> {
  return db
    .selectFrom("incomingPart")
    .selectAll()
    .where("providerId", "=", key.providerId)
    .where("contactId", "=", key.contactId)
    .where("reference", "=", key.reference)
    .orderBy("number")
    .execute();
}

export async function deleteParts(tx: Tx, key: PartKey): Promise<void> {
  await tx
    .deleteFrom("incomingPart")
    .where("providerId", "=", key.providerId)
    .where("contactId", "=", key.contactId)
    .where("reference", "=", key.reference)
    .execute();
}

/** Texts whose last part came before this moment. */
export async function listLatePartsOf(tx: Tx, before: Date): Promise<(PartKey & { sealedAddress: string | null })[]> {
  const found = await sql<PartKey & { sealedAddress: string | null }>`
    select p.provider_id, p.contact_id, p.reference, c.sealed as sealed_address
    from incoming_part p join message_contact c on c.id = p.contact_id
    group by p.provider_id, p.contact_id, p.reference, c.sealed having max(p.received_at) < ${before} limit 100`.execute(
    tx,
  );
  return found.rows;
}
