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

/** What holds of a procedure on a day: its version, and since when; or that it ended, and since when. */
export interface TurnInForce {
  code: string;
  name: string;
  number: number;
  isEnded: boolean;
  /** First day of the version, or first day without the procedure. */
  since: string;
  publishedAt: Date;
}

/** Of each of these procedures as it stands on the day; unknown codes, and those whose first day has not come, are left out. */
export async function listTurnsInForce(db: Db, codes: readonly string[], on: string): Promise<TurnInForce[]> {
  if (codes.length === 0) return [];
  const found = await sql<TurnInForce>`
    select distinct on (v.code) v.code, v.name, v.number, coalesce(p.ended_on <= ${on}::date, false) as is_ended,
      case when p.ended_on <= ${on}::date then p.ended_on else v.valid_from end as since, v.published_at
    from procedure_version v join procedure p on p.code = v.code
    where v.code = any(${[...new Set(codes)]}) and v.valid_from <= ${on}::date order by v.code, v.number desc`.execute(
    db,
  );
  return found.rows;
}
