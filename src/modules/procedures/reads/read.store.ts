import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";

export interface ReadCount {
  code: string;
  reads: number;
}

/** Adds to the day's counts; codes nobody knows are left out. */
export async function saveReads(tx: Tx, counts: readonly ReadCount[], day: string): Promise<void> {
  await sql`
    insert into procedure_read_day (day, code, reads)
    select ${day}::date, given.code, given.reads
    from jsonb_to_recordset(${JSON.stringify(counts)}::jsonb) as given(code text, reads int)
    join procedure p on p.code = given.code
    order by given.code
    on conflict (day, code) do update set reads = procedure_read_day.reads + excluded.reads`.execute(tx);
}

/** How often each was read from a day on and before another. */
export async function listReads(db: Db, from: string, before: string): Promise<ReadCount[]> {
  const found = await sql<ReadCount>`
    select code, sum(reads)::int as reads from procedure_read_day
    where day >= ${from}::date and day < ${before}::date
    group by code order by 2 desc, code`.execute(db);
  return found.rows;
}

/** Days before `monthFrom`, the first of a month, become one sum a month; what is older than `keepFrom` goes. */
export async function foldReads(tx: Tx, on: { monthFrom: string; keepFrom: string }): Promise<void> {
  await sql`delete from procedure_read_day where day < ${on.keepFrom}::date`.execute(tx);
  await sql`
    with gone as (
      delete from procedure_read_day
      where day < ${on.monthFrom}::date and day <> date_trunc('month', day)::date
      returning day, code, reads
    )
    insert into procedure_read_day (day, code, reads)
    select date_trunc('month', day)::date, code, sum(reads)::int from gone group by 1, 2
    on conflict (day, code) do update set reads = procedure_read_day.reads + excluded.reads`.execute(tx);
}
