import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { DossierLimit, DossierState, ReturnWay } from "../dossier.ts";

export interface BookLine {
  id: number;
  bookNumber: number;
  code: string;
  procedureName: string;
  sets: number;
  applicantSealed: string | null;
  competentUnitId: string;
  receivedAt: Date;
  firstDueAt: Date | null;
  timeLimit: DossierLimit | null;
  state: DossierState;
  returnedAt: Date | null;
  returnWay: ReturnWay;
}

export interface BookOf {
  unitId: string;
  year: number;
}

const span = ({ year }: BookOf) => ({ from: `${year}-01-01`, until: `${year}-12-31` });

/** The last number given in the book; 0 where nothing was received. */
export async function lastBookNumber(db: Db, of: BookOf): Promise<number> {
  const row = await db
    .selectFrom("dossierCounter")
    .select("last")
    .where("prefix", "=", bookPrefix(of.unitId))
    .where("onDay", "=", `${of.year}-01-01`)
    .executeTakeFirst();
  return row?.last ?? 0;
}

export const bookPrefix = (unitId: string): string => `book ${unitId}`;

/** Years in which these units received something, latest first. */
export async function listBookYears(db: Db, unitId: string): Promise<number[]> {
  const rows = await db
    .selectFrom("dossierCounter")
    .select("onDay")
    .where("prefix", "=", bookPrefix(unitId))
    .orderBy("onDay", "desc")
    .execute();
  return rows.map((row) => Number(String(row.onDay).slice(0, 4)));
}

/** Lines from a number to a number. Whose they are is as it was at reception. */
export async function listBookLines(db: Db, of: BookOf & { first: number; last: number }): Promise<BookLine[]> {
  const { from, until } = span(of);
  const { rows } = await sql<BookLine>`
    select d.id, d.book_number, d.code, d.procedure_name, d.sets, d.applicant_sealed,
      coalesce(e.details ->> 'competentUnitId', d.competent_unit_id::text) as competent_unit_id,
      d.received_at, d.first_due_at, d.time_limit, d.state, d.returned_at, d.return_way
    from dossier d
    left join dossier_event e on e.dossier_id = d.id and e.position = 1 and e.province_id = d.province_id
      and e.received_on = d.received_on and e.received_on between ${from} and ${until}
    where d.receiving_unit_id = ${of.unitId} and d.received_on between ${from} and ${until}
      and d.book_number between ${of.first} and ${of.last}
    order by d.book_number`.execute(db);
  return rows;
}
