import { sql } from "kysely";
import type { Tx } from "../../../platform/db/index.ts";
import { lockMessages } from "../message.store.ts";
import type { Medium } from "../message.ts";
import { toJson } from "../to-json.ts";
import type { Report } from "./report.ts";

/** Keeps what a provider says, once however often it says it. Answers the ids of what is new. */
export async function insertReports(
  tx: Tx,
  provider: { id: string; medium: Medium },
  reports: readonly (Report & { digest: string | null })[],
  now: Date,
): Promise<number[]> {
  const rows = toJson(
    reports.map((one) => ({
      named_by: one.namedBy,
      name: one.name,
      outcome: one.outcome,
      reason: one.reason,
      ends_address: one.endsAddress,
      happened_at: one.happenedAt.toISOString(),
      digest: one.digest,
    })),
  );
  const made = await sql<{ id: number }>`
    insert into message_report (provider_id, named_by, name, outcome, reason, ends_address, happened_at, received_at, contact_id)
    select ${provider.id}, r.named_by, r.name, r.outcome, r.reason, r.ends_address, r.happened_at, ${now}, c.id
    from jsonb_to_recordset(${rows}::jsonb)
      as r (named_by text, name text, outcome text, reason text, ends_address boolean, happened_at timestamptz, digest text)
    left join message_contact c on c.medium = ${provider.medium} and c.digest = r.digest
    on conflict on constraint message_report_counts_once do nothing returning id`.execute(tx);
  return made.rows.map((row) => row.id);
}

/** Reports without a message whose message is known now: of these, of these messages, or of all that came lately. */
export type Unmatched = { reportIds: readonly number[] } | { messageIds: readonly number[] } | { since: Date };

/** Finds the messages of reports. Answers the messages something was found of. */
export async function matchReports(tx: Tx, unmatched: Unmatched): Promise<number[]> {
  // Each way is asked for by an index of its own; over all messages none of the three may be a search.
  const bounds =
    "reportIds" in unmatched
      ? sql`r.id = any(${[...unmatched.reportIds]}::bigint[])`
      : "messageIds" in unmatched
        ? sql`m.id = any(${[...unmatched.messageIds]}::bigint[])`
        : sql`r.received_at >= ${unmatched.since}`;
  const found = await sql<{ messageId: number }>`
    with found as (
      select r.id, m.id as message_id from message_report r
        join message m on m.provider_id = r.provider_id and m.remote_id = r.name
        where r.named_by = 'remote' and r.message_id is null and ${bounds}
      union
      select r.id, m.id from message_report r
        join message_part p on p.provider_id = r.provider_id and p.remote_id = r.name join message m on m.id = p.message_id
        where r.named_by = 'remote' and r.message_id is null and ${bounds}
      union
      select r.id, m.id from message_report r
        join message m on m.key = r.name and m.provider_id = r.provider_id
        where r.named_by = 'key' and r.message_id is null and ${bounds}
    )
    update message_report r set message_id = found.message_id from found where r.id = found.id
    returning r.message_id`.execute(tx);
  return [...new Set(found.rows.map((row) => row.messageId))];
}

/**
 * A report of a name nobody knows, for somebody of whom exactly one message of this provider had its answer lost and none is
 * in hand: it is of that one. Only of reports that had time to be matched by their name.
 */
export async function matchLostAnswers(tx: Tx, receivedBefore: Date, since: Date): Promise<number[]> {
  const found = await sql<{ messageId: number }>`
    update message_report r set message_id = lost.id
    from (select provider_id, contact_id, min(id) as id from message where state in ('sending', 'unknown')
      group by provider_id, contact_id having count(*) = 1 and min(state) = 'unknown') lost
    where r.message_id is null and r.named_by = 'remote' and r.received_at between ${since} and ${receivedBefore}
      and lost.provider_id = r.provider_id and lost.contact_id = r.contact_id
    returning r.message_id`.execute(tx);
  return found.rows.map((row) => row.messageId);
}

/**
 * Moves messages to what their reports say. A part that arrived stays arrived, whatever order the reports come in; the
 * message arrived when all its parts did, and did not when one of them did not. What waits is only ended by its arrival.
 * A run that ended before is marked to be counted again. `unsaid` is the reason where the provider gave none.
 */
export async function saveReported(tx: Tx, messageIds: readonly number[], unsaid: string, now: Date): Promise<void> {
  await lockMessages(tx, messageIds);
  await sql`
    with part as (
      select message_id, name, bool_or(outcome = 'delivered') as arrived, max(happened_at) as at,
        bool_or(outcome = 'refused') as is_refused, max(reason) filter (where outcome <> 'delivered') as reason
      from message_report where message_id = any(${[...messageIds]}::bigint[]) group by message_id, name
    ), ruling as (
      select message_id, count(*) as parts, max(at) as at, max(reason) filter (where not arrived) as reason,
        case when bool_and(arrived) then 'delivered' when bool_or(not arrived and is_refused) then 'refused' else 'unreachable' end as state
      from part group by message_id
    ), moved as (
      update message m set state = r.state, reason = case r.state when 'delivered' then null else coalesce(r.reason, ${unsaid}) end, reported_at = r.at, changed_at = ${now}
      from ruling r
      where m.id = r.message_id and m.state <> r.state
        and case r.state when 'delivered' then m.state <> 'cancelled' and r.parts >= m.parts
          else m.state in ('sending', 'unknown', 'sent', 'unreachable', 'refused') end
      returning m.run_id
    )
    update message_run set is_counted = false
    where is_counted and state = 'done' and id in (select run_id from moved)`.execute(tx);
}

/** Addresses whose provider says that they do not exist. */
export async function saveDeadAddresses(tx: Tx, messageIds: readonly number[], now: Date): Promise<void> {
  await sql`
    update message_contact c set dead_at = ${now}, dead_reason = coalesce(r.reason, r.outcome)
    from message_report r join message m on m.id = r.message_id
    where r.ends_address and r.message_id = any(${[...messageIds]}::bigint[]) and c.id = m.contact_id and c.dead_at is null`.execute(
    tx,
  );
}
