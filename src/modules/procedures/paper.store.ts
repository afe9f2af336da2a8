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
  end: { on: string; kind: ProcedureEnd["kind"] } | null;
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
