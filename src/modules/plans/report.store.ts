import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/index.ts";
import type { PlanReport, ReportText } from "./report.ts";

export async function findReport(
  db: Db,
  planId: string,
  unitId: string,
  upTo: string,
): Promise<PlanReport | undefined> {
  const row = await db
    .selectFrom("planReport")
    .selectAll()
    .where("planId", "=", planId)
    .where("unitId", "=", unitId)
    .where("upTo", "=", upTo)
    .executeTakeFirst();
  return row as PlanReport | undefined;
}

/** The one written last, whatever its day: its layout is the best guess for the next. */
export async function findLatestReport(db: Db, planId: string, unitId: string): Promise<PlanReport | undefined> {
  const row = await db
    .selectFrom("planReport")
    .selectAll()
    .where("planId", "=", planId)
    .where("unitId", "=", unitId)
    .orderBy("upTo", "desc")
    .limit(1)
    .executeTakeFirst();
  return row as PlanReport | undefined;
}

export async function insertReport(
  tx: Tx,
  report: ReportText & Pick<PlanReport, "planId" | "unitId" | "upTo" | "changedByName" | "changedAt">,
): Promise<void> {
  await tx.insertInto("planReport").values(report).execute();
}

export async function lockReport(
  tx: Tx,
  planId: string,
  unitId: string,
  upTo: string,
): Promise<PlanReport | undefined> {
  const row = await tx
    .selectFrom("planReport")
    .selectAll()
    .where("planId", "=", planId)
    .where("unitId", "=", unitId)
    .where("upTo", "=", upTo)
    .forUpdate()
    .executeTakeFirst();
  return row as PlanReport | undefined;
}

export async function saveReportText(
  tx: Tx,
  id: string,
  change: ReportText & Pick<PlanReport, "changedByName" | "changedAt">,
): Promise<void> {
  await tx
    .updateTable("planReport")
    .set({ ...change, version: sql`version + 1` })
    .where("id", "=", id)
    .execute();
}
