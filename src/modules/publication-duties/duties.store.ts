import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/index.ts";
import type { DutyPeriod, Obligation, PublicationDuty, PublicationForm, PublicationProof } from "./obligation.ts";

const DUTY = [
  "id",
  "unitId",
  "title",
  "matter",
  "law",
  "article",
  "forms",
  "dueWorkingDays",
  "period",
  "validFrom",
  "validTo",
  "isVerified",
  "replacesId",
  "createdByName",
  "createdAt",
  "endedByName",
  "endedReason",
] as const;

/** Duties for the whole country, and those of these units. */
export async function listDuties(
  db: Db,
  filter: { unitIds: readonly string[]; on?: string; periods?: readonly DutyPeriod[] },
): Promise<PublicationDuty[]> {
  let query = db
    .selectFrom("publicationDuty")
    .select(DUTY)
    .where((is) =>
      is.or([is("unitId", "is", null), is("unitId", "=", sql<string>`any(${[...filter.unitIds]}::uuid[])`)]),
    )
    .orderBy("law")
    .orderBy("createdAt")
    .orderBy("title");
  const { on } = filter;
  if (on)
    query = query
      .where("validFrom", "<=", on)
      .where((is) => is.or([is("validTo", "is", null), is("validTo", ">=", on)]));
  if (filter.periods) query = query.where("period", "in", [...filter.periods]);
  return (await query.execute()) as unknown as PublicationDuty[];
}

export async function lockDuty(tx: Tx, id: string): Promise<PublicationDuty | undefined> {
  return (await tx
    .selectFrom("publicationDuty")
    .select(DUTY)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst()) as unknown as PublicationDuty | undefined;
}

export async function insertDuty(
  tx: Tx,
  duty: Omit<PublicationDuty, "id" | "endedByName" | "endedReason">,
): Promise<string> {
  const row = await tx
    .insertInto("publicationDuty")
    .values({ ...duty, forms: JSON.stringify(duty.forms) })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function saveDutyEnd(
  tx: Tx,
  id: string,
  end: { validTo: string; endedByName: string; endedReason: string },
): Promise<void> {
  await tx.updateTable("publicationDuty").set(end).where("id", "=", id).execute();
}

const OBLIGATION = [
  "publicationObligation.id",
  "publicationObligation.dutyId",
  "publicationDuty.title as dutyTitle",
  "publicationDuty.law",
  "publicationDuty.article",
  "publicationObligation.unitId",
  "publicationObligation.title",
  "publicationObligation.document",
  "publicationObligation.decidedOn",
  "publicationObligation.dueOn",
  "publicationObligation.forms",
  "publicationObligation.createdByName",
  "publicationObligation.createdAt",
  "publicationObligation.droppedAt",
  "publicationObligation.droppedByName",
  "publicationObligation.droppedReason",
] as const;

export async function insertObligations(
  tx: Tx,
  rows: readonly (Pick<
    Obligation,
    "dutyId" | "unitId" | "title" | "document" | "decidedOn" | "dueOn" | "forms" | "createdByName" | "createdAt"
  > & { periodKey: string | null })[],
): Promise<string[]> {
  const ids: string[] = [];
  for (let from = 0; from < rows.length; from += 500) {
    const made = await tx
      .insertInto("publicationObligation")
      .values(rows.slice(from, from + 500).map((row) => ({ ...row, forms: JSON.stringify(row.forms) })))
      .onConflict((conflict) => conflict.constraint("publication_period_opens_once").doNothing())
      .returning("id")
      .execute();
    ids.push(...made.map((row) => row.id));
  }
  return ids;
}

/** Also those that were dropped. */
export async function listObligations(db: Db, ids: readonly string[]): Promise<Obligation[]> {
  const rows = await db
    .selectFrom("publicationObligation")
    .innerJoin("publicationDuty", "publicationDuty.id", "publicationObligation.dutyId")
    .select(OBLIGATION)
    .where("publicationObligation.id", "=", sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
  return rows as unknown as Obligation[];
}

/** Matters of these units that ask for a form, newest document first: to choose from where something goes out. */
export async function listMattersFor(
  db: Db,
  ask: { unitIds: readonly string[]; form: PublicationForm },
  limit: number,
  /** One that is to be among them, however old. */
  chosen?: string,
): Promise<{ id: string; unitId: string; title: string; decidedOn: string }[]> {
  return db
    .selectFrom("publicationObligation")
    .select(["id", "unitId", "title", "decidedOn"])
    .where("droppedAt", "is", null)
    .where("unitId", "=", sql<string>`any(${[...ask.unitIds]}::uuid[])`)
    .where(sql<boolean>`forms @> ${JSON.stringify([{ form: ask.form }])}::jsonb`)
    .orderBy(sql`id::text = ${chosen ?? ""}`, "desc")
    .orderBy("decidedOn", "desc")
    .orderBy("id")
    .limit(limit)
    .execute();
}

/** How many days in a row a matter has to be on the radio; null where it need not. */
export async function radioDaysFor(db: Db, obligationId: string): Promise<number | null> {
  const [found] = await listObligations(db, [obligationId]);
  const radio = found?.droppedAt === null ? found.forms.find((one) => one.form === "radio") : undefined;
  return radio ? (radio.days ?? 1) : null;
}

/** Whether a matter stands, is of this unit and asks for this form. */
export async function asksFor(db: Db, matter: { id: string; unitId: string; form: PublicationForm }): Promise<boolean> {
  const [found] = await listObligations(db, [matter.id]);
  return (
    found !== undefined &&
    found.droppedAt === null &&
    found.unitId === matter.unitId &&
    found.forms.some((one) => one.form === matter.form)
  );
}

export async function lockObligation(tx: Tx, id: string): Promise<Obligation | undefined> {
  await tx.selectFrom("publicationObligation").select("id").where("id", "=", id).forUpdate().execute();
  return (await listObligations(tx, [id]))[0];
}

export async function saveDrop(
  tx: Tx,
  id: string,
  drop: { droppedAt: Date; droppedByName: string; droppedReason: string },
): Promise<void> {
  await tx.updateTable("publicationObligation").set(drop).where("id", "=", id).execute();
}

export async function insertProof(
  tx: Tx,
  proof: Omit<PublicationProof, "endedReason" | "counts" | "isByHand"> & { createdBy: string | null; createdAt: Date },
): Promise<void> {
  await tx.insertInto("publicationProof").values(proof).execute();
}

/** What was out for these matters, as boards and ledger say today. */
export async function listProofs(db: Db, obligationIds: readonly string[]): Promise<PublicationProof[]> {
  if (obligationIds.length === 0) return [];
  return (await db
    .selectFrom("publicationEvidence")
    .select([
      "id",
      "obligationId",
      "form",
      "postingId",
      "ledgerEntryId",
      "fromDay",
      "toDay",
      "place",
      "endedReason",
      "createdByName",
      "isByHand",
      "counts",
    ])
    .where("obligationId", "=", sql<string>`any(${[...obligationIds]}::uuid[])`)
    .orderBy("fromDay")
    .orderBy("id")
    .execute()) as PublicationProof[];
}

export async function saveProofEnd(
  tx: Tx,
  id: string,
  end: { toDay: string; endedReason: string | null },
): Promise<void> {
  await tx.updateTable("publicationProof").set(end).where("id", "=", id).execute();
}
