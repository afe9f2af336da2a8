import { type RawBuilder, sql } from "kysely";
import type { Db } from "../../platform/db/index.ts";
import type { UnknownCited } from "../legal-documents/index.ts";

interface Cited {
  number: string;
  issuedOn: string | null;
}

/** Versions in force that cite the number; where both sides print a day, it must be the same. */
function citing(document: Cited, day: string): RawBuilder<unknown> {
  return sql`from procedure_version v
    where v.valid_from <= ${day}::date and (v.valid_to is null or v.valid_to > ${day}::date)
      and exists (select from jsonb_array_elements(v.record::jsonb->'legalBases') b
        where upper(b->>'number') = upper(${document.number})
          and (${document.issuedOn}::text is null or b->>'date' is null or b->>'date' = ${document.issuedOn}::text))`;
}

export async function countCiting(db: Db, document: Cited, day: string): Promise<number> {
  const found = await sql<{ n: number }>`select count(*)::int as n ${citing(document, day)}`.execute(db);
  return found.rows[0]?.n ?? 0;
}

export async function listCiting(
  db: Db,
  document: Cited,
  day: string,
  limit: number,
): Promise<{ code: string; name: string }[]> {
  const found = await sql<{ code: string; name: string }>`
    select v.code, v.name ${citing(document, day)} order by v.name collate "vi-x-icu", v.code limit ${limit}`.execute(
    db,
  );
  return found.rows;
}

/** Documents that records in force cite and the library does not have, most cited first. */
export async function listUnknownCited(db: Db, day: string, limit: number): Promise<UnknownCited[]> {
  const found = await sql<UnknownCited>`
    select b->>'number' as number, b->>'date' as issued_on, null as type, min(b->>'issuer') as issuer,
      '' as title, count(distinct v.code)::int as count
    from procedure_version v cross join lateral jsonb_array_elements(v.record::jsonb->'legalBases') b
    where v.valid_from <= ${day}::date and (v.valid_to is null or v.valid_to > ${day}::date) and b->>'number' is not null
    group by 1, 2 order by count desc, number limit ${limit + 2_000}`.execute(db);
  return found.rows;
}
