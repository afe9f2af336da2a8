import { sql } from "kysely";
import type { Db } from "../../platform/db/index.ts";
import type { ProcedureEnd } from "./procedure.store.ts";
import type { ProcedureRecord } from "./procedure-record.ts";

/** Where a procedure stands on a day, told to whoever holds a paper about it. */
export interface ProcedureStanding {
  code: string;
  name: string;
  field: string;
  number: number;
  validFrom: string;
  end: { on: string; kind: ProcedureEnd["kind"] } | null;
}

export interface RecordInForce {
  number: number;
  validFrom: string;
  record: ProcedureRecord;
}

/** Records in force on a day, by code. */
export async function listRecordsInForce(
  db: Db,
  codes: readonly string[],
  on: string,
): Promise<Map<string, RecordInForce>> {
  if (codes.length === 0) return new Map();
  const found = await sql<RecordInForce & { code: string }>`
    select code, number, valid_from, record from procedure_version
    where code = any(${[...new Set(codes)]}) and valid_from <= ${on}::date and (valid_to is null or valid_to > ${on}::date)`.execute(
    db,
  );
  return new Map(found.rows.map(({ code, ...one }) => [code, one]));
}
