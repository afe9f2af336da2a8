import type { Db, Tx } from "../../../platform/db/index.ts";

export const AMENDMENT_KINDS = ["change", "drop", "add"] as const;
export type AmendmentKind = (typeof AMENDMENT_KINDS)[number];

export interface NewAmendment {
  planId: string;
  kind: AmendmentKind;
  taskId: string | null;
  /** Of the task as the proposer saw it: an amendment of something else is none. */
  taskVersion: number | null;
  agencyId: string | null;
  text: string | null;
  deadlineText: string | null;
  targetCount: number | null;
  reason: string;
  /** Number of the document that orders it. */
  document: string | null;
  proposedBy: string;
  proposedByName: string;
  proposedAt: Date;
}

export interface Amendment extends NewAmendment {
  id: string;
  state: "proposed" | "applied" | "returned";
  decidedByName: string | null;
  decidedAt: Date | null;
  note: string | null;
}

export async function insertAmendment(tx: Tx, amendment: NewAmendment): Promise<string> {
  const row = await tx.insertInto("planAmendment").values(amendment).returning("id").executeTakeFirstOrThrow();
  return row.id;
}

export async function listAmendments(db: Db, planId: string, limit: number): Promise<Amendment[]> {
  const rows = await db
    .selectFrom("planAmendment")
    .selectAll()
    .where("planId", "=", planId)
    .orderBy("proposedAt", "desc")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows as Amendment[];
}

export async function lockAmendment(tx: Tx, planId: string, id: string): Promise<Amendment | undefined> {
  const row = await tx
    .selectFrom("planAmendment")
    .selectAll()
    .where("planId", "=", planId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row as Amendment | undefined;
}

export async function saveDecision(
  tx: Tx,
  id: string,
  decision: {
    state: "applied" | "returned";
    decidedBy: string;
    decidedByName: string;
    decidedAt: Date;
    note: string | null;
  },
): Promise<void> {
  await tx.updateTable("planAmendment").set(decision).where("id", "=", id).execute();
}
