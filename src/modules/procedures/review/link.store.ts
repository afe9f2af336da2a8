import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";

export type LinkState = "alive" | "failing" | "dead" | "refused";

export async function findLinkStates(db: Db, addresses: readonly string[]): Promise<Map<string, LinkState>> {
  if (addresses.length === 0) return new Map();
  const rows = await sql<{ address: string; state: LinkState }>`
    select address, state from checked_link where address = any(${[...new Set(addresses)]}::text[])`.execute(db);
  return new Map(rows.rows.map((row) => [row.address, row.state]));
}

export interface LinkTrouble {
  reason: string | null;
  /** First of the failures in a row. */
  since: Date | null;
  checkedAt: Date;
}

/** Why addresses do not open, and since when; by the address as findings name it, which is cut at 500 characters. */
export async function findLinkTroubles(db: Db, addresses: readonly string[]): Promise<Map<string, LinkTrouble>> {
  if (addresses.length === 0) return new Map();
  const rows = await sql<LinkTrouble & { address: string }>`
    select left(address, 500) as address, reason, failing_since as since, checked_at from checked_link
    where left(address, 500) = any(${[...new Set(addresses)]}::text[]) and state <> 'alive'`.execute(db);
  return new Map(rows.rows.map(({ address, ...trouble }) => [address, trouble]));
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
    insert into checked_link as c (address, state, reason, failures, checked_at, failing_since)
    values (${address}, ${failed ? "failing" : answer.state}, ${answer.reason}, ${failed ? 1 : 0}, ${at},
      ${answer.state === "alive" ? null : at})
    on conflict (address) do update set reason = excluded.reason, checked_at = excluded.checked_at,
      failing_since = case when excluded.state = 'alive' then null else coalesce(c.failing_since, excluded.checked_at) end,
      failures = case when excluded.state = 'failing' then c.failures + 1 else 0 end,
      state = case when excluded.state <> 'failing' then excluded.state when c.failures + 1 >= 3 then 'dead' else 'failing' end
  `.execute(db);
}
