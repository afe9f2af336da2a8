import type { Db, Tx } from "../../../platform/db/index.ts";
import type { PlanState } from "../plan.ts";

export interface SchemePlan {
  id: string;
  unitId: string;
  state: PlanState;
  number: string | null;
  title: string;
  year: number | null;
}

const COLUMNS = ["id", "unitId", "state", "number", "title", "year"] as const;

export async function findSchemeId(db: Db, planId: string): Promise<string | null> {
  const row = await db.selectFrom("plan").select("schemeId").where("id", "=", planId).executeTakeFirst();
  return row?.schemeId ?? null;
}

/** The plans in force or closed that are parts of a scheme, year by year. */
export async function listSchemePlans(db: Db, schemeId: string): Promise<SchemePlan[]> {
  const rows = await db
    .selectFrom("plan")
    .select(COLUMNS)
    .where("schemeId", "=", schemeId)
    .where("state", "!=", "draft")
    .orderBy("year")
    .orderBy("issuedOn")
    .orderBy("id")
    .execute();
  return rows as SchemePlan[];
}

/** What a plan may be a part of: others of these units in force or closed that are no part of a scheme themselves, newest first. */
export async function listPossibleSchemes(db: Db, unitIds: readonly string[], planId: string): Promise<SchemePlan[]> {
  const rows = await db
    .selectFrom("plan")
    .select(COLUMNS)
    .where("unitId", "in", [...unitIds])
    .where("state", "!=", "draft")
    .where("schemeId", "is", null)
    .where("id", "!=", planId)
    .orderBy("issuedOn", "desc")
    .limit(200)
    .execute();
  return rows as SchemePlan[];
}

export async function saveScheme(tx: Tx, planId: string, schemeId: string | null): Promise<void> {
  await tx.updateTable("plan").set({ schemeId }).where("id", "=", planId).execute();
}
