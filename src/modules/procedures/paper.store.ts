import { sql } from "kysely";
import type { Db } from "../../platform/db/index.ts";
import { listApproved } from "./plain/rendition.store.ts";
import { plainWords, shortVersion } from "./plain/rendition.ts";
import type { ProcedureEnd } from "./procedure.store.ts";
import type { ProcedureRecord } from "./procedure-record.ts";

/** Where a procedure stands on a day, told to whoever holds a paper about it. */
export interface ProcedureStanding {
  code: string;
  name: string;
  field: string;
  number: number;
  validFrom: string;
  /** Only its name is known here. */
  nameOnly: boolean;
  end: { on: string; kind: ProcedureEnd["kind"] } | null;
}

/** The version that stood last on the day, and whether the procedure had ended by then; unknown codes are left out. */
export async function listStandings(db: Db, codes: readonly string[], on: string): Promise<ProcedureStanding[]> {
  if (codes.length === 0) return [];
  const found = await sql<
    Omit<ProcedureStanding, "end"> & { endedOn: string | null; endKind: ProcedureEnd["kind"] | null }
  >`
    select distinct on (v.code) v.code, v.name, v.field, v.number, v.valid_from, v.name_only,
      case when p.ended_on <= ${on}::date then p.ended_on end as ended_on, p.end_kind
    from procedure_version v join procedure p on p.code = v.code
    where v.code = any(${[...new Set(codes)]}) and v.valid_from <= ${on}::date
    order by v.code, v.valid_from desc, v.number desc`.execute(db);
  return found.rows.map(({ endedOn, endKind, ...one }) => ({
    ...one,
    end: endedOn !== null && endKind !== null ? { on: endedOn, kind: endKind } : null,
  }));
}

export interface RecordInForce {
  number: number;
  validFrom: string;
  record: ProcedureRecord;
}

/** Records in force on a day, by code, with what papers may print of their plain words. */
export async function listRecordsInForce(
  db: Db,
  codes: readonly string[],
  on: string,
): Promise<Map<string, RecordInForce>> {
  if (codes.length === 0) return new Map();
  const found = await sql<RecordInForce & { code: string; id: number }>`
    select id, code, number, valid_from, record from procedure_version
    where code = any(${[...new Set(codes)]}) and valid_from <= ${on}::date and (valid_to is null or valid_to > ${on}::date)`.execute(
    db,
  );
  const editions = await listApproved(db, codes);
  return new Map(
    found.rows.map(({ code, id, number, validFrom, record }) => {
      const plain = shortVersion(plainWords(editions.get(code) ?? [], { id, number, record }), record.name);
      return [code, { number, validFrom, record: { ...record, plain } }];
    }),
  );
}

/** Full day by day: first day from which a version with a higher number than this one stood. */
export async function findDayAfterVersion(db: Db, code: string, number: number): Promise<string | null> {
  const row = await db
    .selectFrom("procedureVersion")
    .select((one) => one.fn.min("validFrom").as("day"))
    .where("code", "=", code)
    .where("number", ">", number)
    .executeTakeFirst();
  return row?.day ?? null;
}
