import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import { lockMessages } from "../message.store.ts";
import type { Medium, MessageState, Outcome, Purpose } from "../message.ts";
import type { ProviderKind } from "../provider.store.ts";
import { toJson } from "../to-json.ts";
import { HAND_OVER_ENDS_MS } from "./pauses.ts";

/** A message in our hands, with what is needed to hand it over. */
export interface Claimed {
  id: number;
  attemptId: number;
  key: string;
  unitId: string;
  runId: string | null;
  purpose: Purpose;
  contactId: string;
  language: string | null;
  sealedAddress: string | null;
  subject: string | null;
  runText: string | null;
  runHtml: string | null;
  runPath: string | null;
  sealedText: string | null;
  tries: number;
  looks: number;
  /** A campaign to somebody who refused since it was written. */
  isUnwanted: boolean;
  /** Its run allows another kind of provider where this one cannot reach the number, there is one, and it has not gone that way yet. */
  mayFall: boolean;
}

/** A provider as it asks for messages. */
interface Taker {
  medium: Medium;
  providerId: string;
  kind: ProviderKind;
  /** One of a lower rank carries: only what that one could not is taken. */
  onlyFallen: boolean;
}

/** What a provider takes: never again what one of its own kind could not carry. */
const takes = ({ kind, onlyFallen }: Pick<Taker, "kind" | "onlyFallen">, m: string) => sql`(
  (${!onlyFallen} and ${sql.ref(`${m}.fell_from`)} is null)
  or exists (select from message_provider p where p.id = ${sql.ref(`${m}.fell_from`)} and p.kind <> ${kind}))`;

/**
 * Takes up to `limit` messages that are due, the urgent ones first, and writes that each is begun. Two that ask at once
 * get different ones. What this kind of provider cannot reach goes by another where the run says so, and always where it is a
 * notice about a person's own matter.
 */
export async function claimMessages(
  tx: Tx,
  input: Taker & { limit: number; urgentOnly: boolean; now: Date },
): Promise<Claimed[]> {
  const { medium, providerId, kind, limit, urgentOnly, now } = input;
  const found = await sql<Claimed>`
    with due as (
      select chosen.id from (values ('urgent', 1), ('service', 2), ('campaign', 3)) as kind (purpose, place)
      cross join lateral (
        select m.id, m.due_at from message m
        where m.state = 'waiting' and m.medium = ${medium} and m.purpose = kind.purpose and m.due_at <= ${now}
          and (not ${urgentOnly} or m.purpose = 'urgent') and ${takes(input, "m")}
        order by m.due_at, m.id limit ${limit} for update skip locked
      ) chosen
      order by kind.place, chosen.due_at, chosen.id limit ${limit}
    ), claimed as (
      update message m set state = 'sending', provider_id = ${providerId}, remote_id = null, reason = null, changed_at = ${now}
      from due where m.id = due.id
      returning m.*
    ), begun as (
      insert into message_attempt (message_id, provider_id, started_at)
      select id, ${providerId}, ${now} from claimed returning id, message_id
    )
    select c.id, begun.id as attempt_id, c.key, c.unit_id, c.run_id, c.purpose, c.contact_id, c.language, k.sealed as sealed_address,
      coalesce(r.texts -> c.language ->> 'subject', r.subject) as subject, coalesce(r.texts -> c.language ->> 'text', r.text) as run_text,
      case when c.language is null then r.html end as run_html, r.path as run_path, c.sealed_text, c.tries, c.looks,
      coalesce(r.falls_through, c.purpose = 'service') and c.fell_from is null and exists (
        select from message_provider p where p.medium = ${medium} and p.is_on and p.kind <> ${kind}) as may_fall,
      c.purpose = 'campaign' and exists (
        select from message_refusal f where f.contact_id = c.contact_id and f.ended_at is null) as is_unwanted
    from claimed c join begun on begun.message_id = c.id
    join message_contact k on k.id = c.contact_id left join message_run r on r.id = c.run_id`.execute(tx);
  return found.rows;
}

/** Hand-overs whose answer never came back, because the process or the line was gone: they are looked up before anything else. */
export async function noteLostAnswers(
  tx: Tx,
  input: { providerId: string; begunBefore: Date; reason: string; now: Date },
): Promise<number> {
  const { providerId, begunBefore, reason, now } = input;
  const lost = await sql`
    with lost as (
      update message set state = 'unknown', reason = ${reason}, looks = 0, due_at = ${now}, changed_at = ${now}
      where provider_id = ${providerId} and state = 'sending' and changed_at < ${begunBefore} returning id
    )
    update message_attempt a set ended_at = ${now}, outcome = 'unknown', reason = ${reason}
    from lost where a.message_id = lost.id and a.ended_at is null`.execute(tx);
  return Number(lost.numAffectedRows ?? 0);
}

/** Messages whose answer was lost and that may be asked about now. */
export async function listToLookUp(
  db: Db,
  input: { providerId: string; limit: number; now: Date },
): Promise<Claimed[]> {
  const found = await sql<Claimed>`
    select m.id, 0 as attempt_id, m.key, m.unit_id, m.run_id, m.purpose, m.contact_id, m.language, k.sealed as sealed_address,
      coalesce(r.texts -> m.language ->> 'subject', r.subject) as subject, coalesce(r.texts -> m.language ->> 'text', r.text) as run_text,
      case when m.language is null then r.html end as run_html, r.path as run_path, m.sealed_text, m.tries, m.looks, false as may_fall, false as is_unwanted
    from message m join message_contact k on k.id = m.contact_id left join message_run r on r.id = m.run_id
    where m.provider_id = ${input.providerId} and m.state = 'unknown' and m.due_at <= ${input.now}
    order by m.due_at, m.id limit ${input.limit}`.execute(db);
  return found.rows;
}

/** What became of one hand-over, and where the message stands now. */
export interface HandedOver {
  id: number;
  /** null where it was only looked up. */
  attemptId: number | null;
  outcome: Outcome["kind"] | "notThere";
  state: MessageState;
  remoteId: string | null;
  moreIds?: readonly string[];
  reason: string | null;
  tries: number;
  looks: number;
  dueAt: Date;
  /** This provider cannot reach the number: one of another kind takes it. */
  fell?: true;
}

/**
 * Writes outcomes, many at once. Only what still is in our hands moves; a waiting message of a paused run waits for the
 * run, and one of a cancelled run is cancelled.
 */
export async function saveOutcomes(tx: Tx, outcomes: readonly HandedOver[], now: Date): Promise<void> {
  if (outcomes.length === 0) return;
  // A run that is paused or stopped at this very moment is waited for, or what goes back to waiting would go out all the same.
  const back = outcomes.filter((one) => one.state === "waiting").map((one) => one.id);
  if (back.length > 0)
    await sql`select 1 from message_run where id in (select run_id from message where id = any(${back}::bigint[])) order by id for share`.execute(
      tx,
    );
  await lockMessages(
    tx,
    outcomes.map((one) => one.id),
  );
  const rows = toJson(
    outcomes.map((one) => ({
      id: one.id,
      attempt_id: one.attemptId,
      outcome: one.outcome,
      state: one.state,
      remote_id: one.remoteId,
      more_ids: one.moreIds ?? [],
      reason: one.reason,
      tries: one.tries,
      looks: one.looks,
      due_at: one.dueAt.toISOString(),
      fell: one.fell ?? false,
    })),
  );
  const shape = sql`as r (id bigint, attempt_id bigint, outcome text, state text, remote_id text, more_ids jsonb, reason text, tries int, looks int, due_at timestamptz, fell boolean)`;
  await sql`
    update message m set
      state = case when r.state = 'waiting' and run.state = 'cancelled' then 'cancelled' else r.state end,
      remote_id = r.remote_id, parts = 1 + jsonb_array_length(r.more_ids), reason = r.reason, tries = r.tries, looks = r.looks,
      due_at = case when r.state = 'waiting' and run.state = 'paused' then 'infinity' else r.due_at end, changed_at = ${now},
      fell_from = case when r.fell then m.provider_id else m.fell_from end, fell_reason = case when r.fell then r.reason else m.fell_reason end
    from jsonb_to_recordset(${rows}::jsonb) ${shape} left join message own on own.id = r.id left join message_run run on run.id = own.run_id
    where m.id = r.id and m.state in ('sending', 'unknown')`.execute(tx);
  await sql`
    update message_attempt a set ended_at = ${now}, outcome = r.outcome, reason = r.reason
    from jsonb_to_recordset(${rows}::jsonb) ${shape} where a.id = r.attempt_id and a.ended_at is null`.execute(tx);
  await sql`
    insert into message_attempt (message_id, provider_id, started_at, ended_at, outcome, reason)
    select r.id, m.provider_id, ${now}, ${now}, r.outcome, r.reason
    from jsonb_to_recordset(${rows}::jsonb) ${shape} join message m on m.id = r.id where r.attempt_id is null`.execute(
    tx,
  );
  await sql`
    insert into message_part (provider_id, remote_id, message_id)
    select m.provider_id, more.id, m.id from jsonb_to_recordset(${rows}::jsonb) ${shape}
    join message m on m.id = r.id cross join jsonb_array_elements_text(r.more_ids) as more (id)
    where more.id <> ''
    on conflict do nothing`.execute(tx);
}

/** When the next waiting message this provider would take is due, by whether it may go at any hour. */
export async function nextWaiting(
  db: Db,
  taker: Omit<Taker, "providerId">,
): Promise<{ urgent: Date | null; other: Date | null }> {
  const found = await sql<{ urgent: Date | null; service: Date | null; campaign: Date | null }>`
    select ${firstDue(taker, "urgent")} as urgent, ${firstDue(taker, "service")} as service, ${firstDue(taker, "campaign")} as campaign`.execute(
    db,
  );
  const row = found.rows[0];
  return { urgent: row?.urgent ?? null, other: earliest(row?.service ?? null, row?.campaign ?? null) };
}

// A paused run waits for infinity, which is no moment to come again at.
const firstDue = (taker: Omit<Taker, "providerId">, purpose: Purpose) => sql`(select m.due_at from message m
  where m.state = 'waiting' and m.medium = ${taker.medium} and m.purpose = ${purpose} and m.due_at < 'infinity' and ${takes(taker, "m")}
  order by m.due_at limit 1)`;

/** When a lost answer of this provider is to be asked about, or will be known to be lost. */
export async function nextLook(db: Db, providerId: string): Promise<Date | null> {
  const found = await sql<{ unknown: Date | null; inHand: Date | null }>`
    select (select min(due_at) from message where provider_id = ${providerId} and state = 'unknown') as unknown,
      (select min(changed_at) from message where provider_id = ${providerId} and state = 'sending') as in_hand`.execute(
    db,
  );
  const { unknown = null, inHand = null } = found.rows[0] ?? {};
  return earliest(unknown, inHand && new Date(inHand.getTime() + HAND_OVER_ENDS_MS));
}

export const earliest = (...moments: (Date | null)[]): Date | null =>
  moments.reduce((first, one) => (first === null || (one !== null && one < first) ? one : first), null);
