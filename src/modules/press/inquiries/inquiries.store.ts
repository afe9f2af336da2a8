import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../../platform/db/index.ts";
import { type Inquiry, type InquiryFile, type InquiryKind, type InquiryState, OPEN_STATES } from "./inquiry.ts";

const COLUMNS = [
  "id",
  "unitId",
  "outletUnitId",
  "outletName",
  "contactSealed",
  "kind",
  "title",
  "body",
  "wantedOn",
  "source",
  "state",
  "receivedAt",
  "dueOn",
  "ruleBasis",
  "assigneeId",
  "assigneeName",
  "isRefusal",
  "answer",
  "refusalBasis",
  "writtenBy",
  "writtenByName",
  "approvedByName",
  "spokenBy",
  "settledAt",
  "version",
] as const;

const inList = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

export async function insertInquiry(
  tx: Tx,
  inquiry: Pick<
    Inquiry,
    | "id"
    | "unitId"
    | "outletUnitId"
    | "outletName"
    | "contactSealed"
    | "kind"
    | "title"
    | "body"
    | "wantedOn"
    | "source"
    | "state"
    | "receivedAt"
    | "dueOn"
    | "ruleBasis"
  > & { tokenHash: string | null },
): Promise<void> {
  await tx.insertInto("pressInquiry").values(inquiry).execute();
}

export async function findInquiry(db: Db, id: string): Promise<Inquiry | undefined> {
  const row = await db.selectFrom("pressInquiry").select(COLUMNS).where("id", "=", id).executeTakeFirst();
  return row as Inquiry | undefined;
}

export async function findInquiryByToken(db: Db, tokenHash: string): Promise<Inquiry | undefined> {
  const row = await db.selectFrom("pressInquiry").select(COLUMNS).where("tokenHash", "=", tokenHash).executeTakeFirst();
  return row as Inquiry | undefined;
}

export async function lockInquiry(tx: Tx, id: string): Promise<Inquiry | undefined> {
  const row = await tx.selectFrom("pressInquiry").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst();
  return row as Inquiry | undefined;
}

export async function saveInquiry(
  tx: Tx,
  id: string,
  change: Partial<Omit<Inquiry, "id" | "version">> & { approvedBy?: string | null },
): Promise<void> {
  await tx
    .updateTable("pressInquiry")
    .set({ ...change, version: sql<number>`version + 1` })
    .where("id", "=", id)
    .execute();
}

export async function replaceInquiryFiles(tx: Tx, inquiryId: string, files: readonly InquiryFile[]): Promise<void> {
  await tx.deleteFrom("pressInquiryFile").where("inquiryId", "=", inquiryId).execute();
  if (files.length > 0)
    await tx
      .insertInto("pressInquiryFile")
      .values(files.map((file, position) => ({ ...file, position, inquiryId })))
      .execute();
}

export async function listInquiryFiles(db: Db, inquiryId: string): Promise<InquiryFile[]> {
  return db
    .selectFrom("pressInquiryFile")
    .select(["fileKey", "name", "contentType", "bytes"])
    .where("inquiryId", "=", inquiryId)
    .orderBy("position")
    .execute();
}

export async function replaceInquiryKits(tx: Tx, inquiryId: string, kitIds: readonly string[]): Promise<void> {
  await tx.deleteFrom("pressInquiryKit").where("inquiryId", "=", inquiryId).execute();
  if (kitIds.length > 0)
    await tx
      .insertInto("pressInquiryKit")
      .values(kitIds.map((kitId) => ({ inquiryId, kitId })))
      .execute();
}

export async function listInquiryKitIds(db: Db, inquiryId: string): Promise<string[]> {
  const rows = await db.selectFrom("pressInquiryKit").select("kitId").where("inquiryId", "=", inquiryId).execute();
  return rows.map((row) => row.kitId);
}

export interface InquiryEvent {
  act: string;
  personName: string;
  note: string | null;
  at: Date;
}

export async function insertInquiryEvent(
  tx: Tx,
  event: InquiryEvent & { inquiryId: string; personId: string | null },
): Promise<void> {
  await tx.insertInto("pressInquiryEvent").values(event).execute();
}

/** Newest first. */
export async function listInquiryEvents(db: Db, inquiryId: string): Promise<InquiryEvent[]> {
  return db
    .selectFrom("pressInquiryEvent")
    .select(["act", "personName", "note", "at"])
    .where("inquiryId", "=", inquiryId)
    .orderBy("id", "desc")
    .execute();
}

/** What came by the public form to a unit since a moment. */
export async function countByForm(tx: Tx, unitId: string, since: Date): Promise<number> {
  const { n } = await tx
    .selectFrom("pressInquiry")
    .select(sql<number>`count(*)::int`.as("n"))
    .where("unitId", "=", unitId)
    .where("source", "=", "form")
    .where("receivedAt", ">=", since)
    .executeTakeFirstOrThrow();
  return n;
}

export interface InquiryFilter {
  unitIds?: readonly string[] | undefined;
  outletUnitId?: string | undefined;
  states?: readonly InquiryState[] | undefined;
  kind?: InquiryKind | undefined;
  /** Open and due before this day. */
  lateOn?: string | undefined;
  q?: string | undefined;
}

/** Newest first; `after` is the last row of the page before. */
export async function listInquiries(
  db: Db,
  filter: InquiryFilter,
  limit: number,
  after?: { receivedAt: Date; id: string },
): Promise<Inquiry[]> {
  let query = db.selectFrom("pressInquiry").select(COLUMNS);
  if (filter.unitIds) query = query.where("unitId", "=", inList(filter.unitIds));
  if (filter.outletUnitId) query = query.where("outletUnitId", "=", filter.outletUnitId);
  if (filter.states) query = query.where("state", "in", [...filter.states]);
  if (filter.kind) query = query.where("kind", "=", filter.kind);
  if (filter.lateOn) query = query.where("state", "in", [...OPEN_STATES]).where("dueOn", "<", filter.lateOn);
  for (const word of wordsToFind(filter.q)) {
    const like = containing(word);
    query = query.where(
      sql<boolean>`unaccent(concat_ws(' ', title, body, outlet_name, assignee_name)) ilike unaccent(${like})`,
    );
  }
  if (after)
    query = query.where(sql<boolean>`(received_at, id) < (${after.receivedAt}::timestamptz, ${after.id}::uuid)`);
  const rows = await query.orderBy("receivedAt", "desc").orderBy("id", "desc").limit(limit).execute();
  return rows as Inquiry[];
}

/** What is open in these units, soonest due first. */
export async function listOpenInquiries(
  db: Db,
  filter: { unitIds?: readonly string[]; states?: readonly InquiryState[]; dueBefore?: string },
  limit: number,
): Promise<Inquiry[]> {
  let query = db
    .selectFrom("pressInquiry")
    .select(COLUMNS)
    .where("state", "in", [...(filter.states ?? OPEN_STATES)]);
  if (filter.unitIds) query = query.where("unitId", "=", inList(filter.unitIds));
  if (filter.dueBefore) query = query.where("dueOn", "<", filter.dueBefore);
  return (await query.orderBy("dueOn").orderBy("id").limit(limit).execute()) as Inquiry[];
}

/** Contacts of what was settled before the day are gone for good; question and answer stay. */
export async function eraseReportersBefore(tx: Tx, before: Date, at: Date): Promise<number> {
  const done = await tx
    .updateTable("pressInquiry")
    .set({ contactSealed: null, contactErasedAt: at })
    .where("contactSealed", "is not", null)
    .where("state", "in", ["answered", "refused", "withdrawn"])
    .where(sql<Date>`coalesce(settled_at, received_at)`, "<", before)
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}
