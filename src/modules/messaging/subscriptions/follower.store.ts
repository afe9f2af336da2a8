import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { Medium } from "../message.ts";

/** Codes of procedures somebody asked to be told of. */
export async function listProceduresFollowed(db: Db): Promise<string[]> {
  const found = await sql<{ code: string }>`
    select distinct about_key as code from message_subscription
    where about = 'procedure' and confirmed_at is not null and ended_at is null order by 1`.execute(db);
  return found.rows.map((row) => row.code);
}

export interface Follower {
  contactId: string;
  medium: Medium;
  /** Whom he asked. */
  unitId: string;
  /** Units of which he wants nothing any more. */
  refusedUnitIds: string[];
}

/**
 * Addresses that asked for a procedure, each once, by id: none that is gone, nobody
 * who was written to about this procedure by a run since the day given.
 */
export async function listFollowers(
  db: Db,
  code: string,
  { after, since }: { after: string | null; since: Date },
  limit: number,
): Promise<Follower[]> {
  const found = await sql<Follower>`
    select distinct on (c.id) c.id as contact_id, c.medium, s.unit_id,
      array(select f.unit_id from message_refusal f where f.contact_id = c.id and f.ended_at is null) as refused_unit_ids
    from message_subscription s join message_contact c on c.id = s.contact_id
    where s.about = 'procedure' and s.about_key = ${code} and s.confirmed_at is not null and s.ended_at is null
      and c.sealed is not null and c.dead_at is null ${after ? sql`and c.id > ${after}` : sql``}
      and not exists (select 1 from message m join message_run r on r.id = m.run_id
        where m.contact_id = c.id and m.created_at > ${since} and m.state <> 'cancelled'
          and r.recipients->'about' @> ${JSON.stringify([{ kind: "procedure", key: code }])}::jsonb)
    order by c.id, s.confirmed_at limit ${limit}`.execute(db);
  return found.rows;
}
