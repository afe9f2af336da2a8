import type { Db } from "../../platform/db/index.ts";

export interface CodeChange {
  code: string;
  versions: number;
  changedAt: Date;
  endedOn: string | null;
}

/** All codes there ever were, with when their newest version came; ended ones too, because their pages keep answering. */
export async function listCodeChanges(db: Db, after: string, limit: number): Promise<CodeChange[]> {
  const rows = await db
    .selectFrom("procedureVersion as v")
    .innerJoin("procedure as p", "p.code", "v.code")
    .select((is) => [
      "v.code",
      "p.endedOn",
      is.fn.countAll<number>().as("versions"),
      is.fn.max("v.publishedAt").as("changedAt"),
    ])
    .where("v.code", ">", after)
    .groupBy(["v.code", "p.endedOn"])
    .orderBy("v.code")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, versions: Number(row.versions), changedAt: row.changedAt as Date }));
}
