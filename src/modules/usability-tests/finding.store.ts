import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/index.ts";
import type { Severity } from "./usability-test.ts";

export interface Finding {
  id: string;
  testId: string;
  taskKey: string | null;
  words: string;
  severity: Severity;
  procedureCode: string | null;
  misunderstandingId: string | null;
  writtenByName: string;
  writtenAt: Date;
  changedWhat: string | null;
  closedByName: string | null;
  closedAt: Date | null;
}

const COLUMNS = [
  "id",
  "testId",
  "taskKey",
  "words",
  "severity",
  "procedureCode",
  "misunderstandingId",
  "writtenByName",
  "writtenAt",
  "changedWhat",
  "closedByName",
  "closedAt",
] as const;

export async function insertFinding(
  tx: Tx,
  finding: Pick<Finding, "testId" | "taskKey" | "words" | "severity" | "procedureCode" | "writtenByName" | "writtenAt">,
): Promise<string> {
  const { id } = await tx.insertInto("usabilityFinding").values(finding).returning("id").executeTakeFirstOrThrow();
  return id;
}

/** The gravest first. */
export async function listFindings(db: Db, testId: string, limit: number): Promise<Finding[]> {
  const rows = await db
    .selectFrom("usabilityFinding")
    .select(COLUMNS)
    .where("testId", "=", testId)
    .orderBy("severity", "desc")
    .orderBy("writtenAt")
    .limit(limit)
    .execute();
  return rows as Finding[];
}

export async function lockFinding(tx: Tx, id: string): Promise<Finding | undefined> {
  const row = await tx
    .selectFrom("usabilityFinding")
    .select(COLUMNS)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row as Finding | undefined;
}

export async function saveFinding(
  tx: Tx,
  id: string,
  change: Partial<Pick<Finding, "misunderstandingId" | "changedWhat" | "closedByName" | "closedAt">>,
): Promise<void> {
  await tx.updateTable("usabilityFinding").set(change).where("id", "=", id).execute();
}

/** Raised and not closed yet, with what they became. */
export async function listRaised(db: Db, limit: number): Promise<{ id: string; misunderstandingId: string }[]> {
  const rows = await db
    .selectFrom("usabilityFinding")
    .select(["id", sql<string>`misunderstanding_id`.as("misunderstandingId")])
    .where("misunderstandingId", "is not", null)
    .where("closedAt", "is", null)
    .orderBy("writtenAt")
    .limit(limit)
    .execute();
  return rows;
}
