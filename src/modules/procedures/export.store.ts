import type { Db } from "../../platform/db/index.ts";
import type { ProcedureEnd, Version } from "./procedure.store.ts";
import type { ProcedureLevel } from "./procedure-record.ts";

/** Every version there ever was, by code and number; the next page begins after the last one given. */
export type VersionToExport = Omit<Version, "id"> & {
  field: string;
  issuer: string | null;
  levels: ProcedureLevel[];
  endedOn: string | null;
  endKind: ProcedureEnd["kind"] | null;
  endDecision: string | null;
  successorCodes: string[];
};

export async function listVersionsToExport(
  db: Db,
  after: { code: string; number: number },
  limit: number,
): Promise<VersionToExport[]> {
  const rows = await db
    .selectFrom("procedureVersion as v")
    .innerJoin("procedure as p", "p.code", "v.code")
    .select([
      "v.code",
      "v.number",
      "v.validFrom",
      "v.validTo",
      "v.source",
      "v.decisionNumber",
      "v.decisionDate",
      "v.decisionIssuer",
      "v.reason",
      "v.name",
      "v.field",
      "v.issuer",
      "v.levels",
      "v.publishedAt",
      "v.writtenByName",
      "v.publishedByName",
      "p.endedOn",
      "p.endKind",
      "p.endDecision",
      "p.successorCodes",
      "v.record",
    ])
    .where((is) =>
      is.or([
        is("v.code", ">", after.code),
        is.and([is("v.code", "=", after.code), is("v.number", ">", after.number)]),
      ]),
    )
    .orderBy("v.code")
    .orderBy("v.number")
    .limit(limit)
    .execute();
  return rows as unknown as VersionToExport[];
}
