import { sql } from "kysely";
import type { Db } from "../../platform/db/index.ts";
import type { ProcedureEnd } from "./procedure.store.ts";

/** What last happened to a procedure. */
export interface ProcedureTurn {
  code: string;
  name: string;
  /** The newest version, whether or not its day has come. */
  number: number;
  validFrom: string;
  publishedAt: Date;
  endedOn: string | null;
  endKind: ProcedureEnd["kind"] | null;
}

/** The last turn of each of these procedures; unknown codes are left out. */
export async function listProcedureTurns(db: Db, codes: readonly string[]): Promise<ProcedureTurn[]> {
  if (codes.length === 0) return [];
  const found = await sql<ProcedureTurn>`
    select distinct on (v.code) v.code, v.name, v.number, v.valid_from, v.published_at, p.ended_on, p.end_kind
    from procedure_version v join procedure p on p.code = v.code
    where v.code = any(${[...new Set(codes)]}) order by v.code, v.number desc`.execute(db);
  return found.rows;
}
