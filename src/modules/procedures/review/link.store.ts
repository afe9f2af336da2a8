import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";

export type LinkState = "alive" | "failing" | "dead" | "refused";

export async function findLinkStates(db: Db, addresses: readonly string[]): Promise<Map<string, LinkState>> {
  if (addresses.length === 0) return new Map();
  const rows = await sql<{ address: string; state: LinkState }>`
    select address, state from checked_link where address = any(${[...new Set(addresses)]}::text[])`.execute(db);
  return new Map(rows.rows.map((row) => [row.address, row.state]));
}

/** Addresses of records in force that were not asked since a moment, those never asked first. */
export async function listLinksToCheck(db: Db, on: string, since: Date, limit: number): Promise<string[]> {
  const rows = await sql<{ address: string }>`
    with named as (
      select distinct address from procedure_version v cross join lateral (
        select v.record->>'sourceUrl' as address
        union all
        select p->'form'->>'url' from json_array_elements(v.record->'papers') g, json_array_elements(g->'papers') p
      ) a
      where v.valid_from <= ${on}::date and (v.valid_to is null or v.valid_to > ${on}::date)
        and a.address is not null and length(a.address) <= 2000
    )
    select n.address from named n left join checked_link c on c.address = n.address
    where c.address is null or c.checked_at < ${since}
    order by c.checked_at nulls first, n.address limit ${limit}`.execute(db);
  return rows.rows.map((row) => row.address);
}

/** Three failures in a row, on different runs, make a dead link; one answer makes it alive again. */
export async function saveLinkAnswer(
  db: Db,
  address: string,
  answer: { state: "alive" | "failed" | "refused"; reason: string | null },
  at: Date,
): Promise<void> {
  const failed = answer.state === "failed";
  await sql`
    insert into checked_link as c (address, state, reason, failures, checked_at)
    values (${address}, ${failed ? "failing" : answer.state}, ${answer.reason}, ${failed ? 1 : 0}, ${at})
    on conflict (address) do update set reason = excluded.reason, checked_at = excluded.checked_at,
      failures = case when excluded.state = 'failing' then c.failures + 1 else 0 end,
      state = case when excluded.state <> 'failing' then excluded.state when c.failures + 1 >= 3 then 'dead' else 'failing' end
  `.execute(db);
}
