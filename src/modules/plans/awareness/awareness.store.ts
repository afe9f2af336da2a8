import type { Db, Tx } from "../../../platform/db/index.ts";

export interface Awareness {
  id: string;
  planId: string;
  taskId: string | null;
  about: string;
  beforeSurveyId: string;
  afterSurveyId: string;
  measure: string;
  addedByName: string;
  addedAt: Date;
}

export async function listAwareness(db: Db, planId: string): Promise<Awareness[]> {
  return db
    .selectFrom("planAwareness")
    .selectAll()
    .where("planId", "=", planId)
    .orderBy("addedAt")
    .orderBy("id")
    .execute();
}

/** False where the same two are compared already. */
export async function insertAwareness(tx: Tx, row: Omit<Awareness, "id">): Promise<boolean> {
  const made = await tx
    .insertInto("planAwareness")
    .values(row)
    .onConflict((conflict) => conflict.columns(["planId", "beforeSurveyId", "afterSurveyId", "measure"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return made !== undefined;
}

export async function deleteAwareness(tx: Tx, of: { id: string; planId: string }): Promise<boolean> {
  const gone = await tx
    .deleteFrom("planAwareness")
    .where("id", "=", of.id)
    .where("planId", "=", of.planId)
    .returning("id")
    .executeTakeFirst();
  return gone !== undefined;
}
