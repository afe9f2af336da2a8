import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";

export interface LackOf {
  procedureCode: string;
  unitId: string;
  month: string;
}

/** One more for each of these papers, in the transaction of the act that named them. */
export async function addLacks(tx: Tx, of: LackOf, papers: readonly string[]): Promise<void> {
  if (papers.length === 0) return;
  await tx
    .insertInto("dossierLack")
    .values([...papers].sort().map((paper) => ({ ...of, paper, times: 1 })))
    .onConflict((conflict) =>
      conflict
        .columns(["procedureCode", "month", "unitId", "paper"])
        .doUpdateSet({ times: sql`dossier_lack.times + excluded.times` }),
    )
    .execute();
}

/** The papers of a procedure named most since a month, at these units or at all. */
export async function listLacks(
  db: Db,
  of: { procedureCode: string; from: string; unitIds?: readonly string[] | undefined },
  limit: number,
): Promise<{ paper: string; times: number }[]> {
  let query = db
    .selectFrom("dossierLack")
    .where("procedureCode", "=", of.procedureCode)
    .where("month", ">=", of.from)
    .select(["paper", sql<number>`sum(times)::int`.as("times")]);
  if (of.unitIds) query = query.where("unitId", "=", sql<string>`any(${[...of.unitIds]}::uuid[])`);
  return query.groupBy("paper").orderBy("times", "desc").orderBy("paper").limit(limit).execute();
}
