import { sql } from "kysely";
import type { Db, Tx } from "../../../../platform/db/index.ts";
import type { DossierState, SyncState } from "../../dossier.ts";
import type { Dialect } from "./dialect.ts";

export interface Destination {
  id: string;
  unitId: string;
  unitIds: string[];
  name: string;
  adapter: "national";
  address: string;
  username: string;
  sealedSecret: string | null;
  dstCode: string;
  procedures: string[] | null;
  states: Record<DossierState, string>;
  dialect: Dialect;
  /** Code over there by the name of the field here. */
  fieldCodes: Record<string, string>;
  isOn: boolean;
  askedBy: string | null;
  askedByName: string | null;
  askedAt: Date | null;
  switchedBy: string | null;
  switchedByName: string | null;
  switchedAt: Date | null;
  pausedAt: Date | null;
  pausedByName: string | null;
  rests: number;
  restingUntil: Date | null;
  lastFailure: string | null;
  lastFailureAt: Date | null;
  lastSuccessAt: Date | null;
  changedByName: string;
  changedAt: Date;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function listDestinations(db: Db): Promise<Destination[]> {
  return (await db.selectFrom("syncDestination").selectAll().orderBy("name").execute()) as unknown as Destination[];
}

export async function findDestination(db: Db, id: string): Promise<Destination | undefined> {
  if (!UUID.test(id)) return undefined;
  return (await db.selectFrom("syncDestination").selectAll().where("id", "=", id).executeTakeFirst()) as unknown as
    | Destination
    | undefined;
}

export async function lockDestination(tx: Tx, id: string): Promise<Destination | undefined> {
  if (!UUID.test(id)) return undefined;
  return (await tx
    .selectFrom("syncDestination")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst()) as unknown as Destination | undefined;
}

export type NewDestination = Pick<
  Destination,
  | "id"
  | "unitId"
  | "unitIds"
  | "name"
  | "adapter"
  | "address"
  | "username"
  | "sealedSecret"
  | "dstCode"
  | "procedures"
  | "states"
  | "dialect"
  | "fieldCodes"
  | "changedByName"
  | "changedAt"
>;

export async function insertDestination(tx: Tx, row: NewDestination): Promise<void> {
  await tx
    .insertInto("syncDestination")
    .values({
      ...row,
      states: JSON.stringify(row.states),
      dialect: JSON.stringify(row.dialect),
      fieldCodes: JSON.stringify(row.fieldCodes),
    })
    .execute();
}

export async function saveDestination(tx: Tx, id: string, change: Partial<Omit<Destination, "id">>): Promise<void> {
  const { states, dialect, fieldCodes, ...rest } = change;
  await tx
    .updateTable("syncDestination")
    .set({
      ...rest,
      ...(states ? { states: JSON.stringify(states) } : {}),
      ...(dialect ? { dialect: JSON.stringify(dialect) } : {}),
      ...(fieldCodes ? { fieldCodes: JSON.stringify(fieldCodes) } : {}),
    })
    .where("id", "=", id)
    .execute();
}

export type OutboxState = "waiting" | "sending" | "sent" | "refused" | "unknown" | "superseded";

export interface OutboxRow {
  id: number;
  destinationId: string;
  dossierId: number;
  version: number;
  state: OutboxState;
  queuedAt: Date;
  dueAt: Date;
  begunAt: Date | null;
  endedAt: Date | null;
  tries: number;
  looks: number;
  reason: string | null;
}

/** A hand-over cut off: whether it was taken is not known. Only one process sends, so what is in hand is nobody's. */
export async function noteCutOff(tx: Tx, destinationId: string, reason: string, now: Date): Promise<number> {
  const done = await tx
    .updateTable("syncOutbox")
    .set({ state: "unknown", reason, dueAt: now })
    .where("destinationId", "=", destinationId)
    .where("state", "=", "sending")
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

/** Takes what is due into the hand; nothing of a dossier of which something is in the hand or unknown. */
export async function claimDue(tx: Tx, destinationId: string, limit: number, now: Date): Promise<OutboxRow[]> {
  const { rows } = await sql<OutboxRow>`
    update sync_outbox set state = 'sending', begun_at = ${now} where id in (
      select o.id from sync_outbox o where o.destination_id = ${destinationId} and o.state = 'waiting' and o.due_at <= ${now}
        and not exists (select 1 from sync_outbox i where i.destination_id = o.destination_id
          and i.dossier_id = o.dossier_id and i.state in ('sending', 'unknown'))
        and not exists (select 1 from sync_outbox i where i.destination_id = o.destination_id
          and i.dossier_id = o.dossier_id and i.state = 'waiting' and i.version < o.version)
      order by o.due_at, o.id limit ${limit} for update skip locked)
    returning *`.execute(tx);
  return rows;
}

export async function listToLookUp(db: Db, destinationId: string, limit: number, now: Date): Promise<OutboxRow[]> {
  return (await db
    .selectFrom("syncOutbox")
    .selectAll()
    .where("destinationId", "=", destinationId)
    .where("state", "=", "unknown")
    .where("dueAt", "<=", now)
    .orderBy("dueAt")
    .limit(limit)
    .execute()) as OutboxRow[];
}

/** When something is due next; null where nothing waits. */
export async function nextDue(db: Db, destinationId: string): Promise<Date | null> {
  const row = await db
    .selectFrom("syncOutbox")
    .select((one) => one.fn.min("dueAt").as("dueAt"))
    .where("destinationId", "=", destinationId)
    .where("state", "in", ["waiting", "unknown"])
    .executeTakeFirst();
  return row?.dueAt ?? null;
}

/**
 * What became of a row, and with it of its dossier. A later version that waits supersedes one that would wait beside it.
 */
export async function saveOutcome(
  tx: Tx,
  row: OutboxRow,
  outcome: Pick<OutboxRow, "state" | "dueAt" | "tries" | "looks" | "reason" | "endedAt">,
): Promise<void> {
  const isBehind = sql<boolean>`exists (select 1 from sync_outbox n where n.destination_id = ${row.destinationId}
    and n.dossier_id = ${row.dossierId} and n.version > ${row.version} and n.state = 'waiting')`;
  const waits = outcome.state === "waiting" || outcome.state === "refused";
  await tx
    .updateTable("syncOutbox")
    .set({
      ...outcome,
      ...(waits ? { state: sql<string>`case when ${isBehind} then 'superseded' else ${outcome.state} end` } : {}),
    })
    .where("id", "=", row.id)
    .execute();
  await refreshSyncState(tx, [row.dossierId]);
}

/** Synchronisation of dossiers as their newest rows say it: the worst of all destinations. */
export async function refreshSyncState(tx: Tx, dossierIds: readonly number[]): Promise<void> {
  if (dossierIds.length === 0) return;
  await sql`
    update dossier d set sync_state = s.state from (
      select c.id, c.province_id, c.received_on, coalesce((
        select case when bool_or(n.state = 'refused') then 'refused' when bool_or(n.state = 'unknown') then 'unknown'
            when bool_or(n.state in ('waiting', 'sending')) then 'waiting' else 'sent' end
        from (select distinct on (destination_id) state from sync_outbox
          where dossier_id = c.id and state <> 'superseded' order by destination_id, version desc) n
        having count(*) > 0), 'off') as state
      from dossier_code c where c.id = any(${[...dossierIds]}::bigint[])) s
    where d.id = s.id and d.province_id = s.province_id and d.received_on = s.received_on and d.sync_state <> s.state`.execute(
    tx,
  );
}

export async function findTold(
  db: Db,
  destinationId: string,
  dossierId: number,
): Promise<{ position: number; version: number }> {
  const row = await db
    .selectFrom("syncTold")
    .select(["position", "version"])
    .where("destinationId", "=", destinationId)
    .where("dossierId", "=", dossierId)
    .executeTakeFirst();
  return row ?? { position: 0, version: 0 };
}

export async function saveTold(
  tx: Tx,
  row: { destinationId: string; dossierId: number; position: number; version: number; toldAt: Date },
): Promise<void> {
  await tx
    .insertInto("syncTold")
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(["destinationId", "dossierId"])
        .doUpdateSet({ position: row.position, version: row.version, toldAt: row.toldAt }),
    )
    .execute();
}

/**
 * Queues what a destination that is on has never been told in its newest version: dossiers of before it was on, of units that
 * came to it since, and whatever else was left out. In parts; answers how many.
 */
export async function queueLeftOut(tx: Tx, of: Destination, limit: number, now: Date): Promise<number> {
  const { rows } = await sql<{ dossierId: number }>`
    insert into sync_outbox (destination_id, dossier_id, version, queued_at, due_at)
    select ${of.id}, d.id, d.version, ${now}, ${now} from dossier d
    where d.competent_unit_id = any(${of.unitIds}::uuid[]) and d.owner = 'here' and d.erased_at is null
      and d.sync_state = 'off'
      ${of.procedures === null ? sql`` : sql`and d.procedure_code = any(${of.procedures}::text[])`}
      and not exists (select 1 from sync_outbox o where o.destination_id = ${of.id} and o.dossier_id = d.id)
    limit ${limit} on conflict do nothing returning dossier_id`.execute(tx);
  await refreshSyncState(
    tx,
    rows.map((row) => row.dossierId),
  );
  return rows.length;
}

/** What is no longer to be told, of a destination that was switched off. */
export async function dropWaiting(tx: Tx, destinationId: string): Promise<number> {
  const { rows } = await sql<{ dossierId: number }>`
    delete from sync_outbox where destination_id = ${destinationId} and state in ('waiting', 'refused') returning dossier_id`.execute(
    tx,
  );
  const ids = [...new Set(rows.map((row) => row.dossierId))];
  for (let from = 0; from < ids.length; from += 1_000) await refreshSyncState(tx, ids.slice(from, from + 1_000));
  return rows.length;
}

/** Rows of these, refused or unknown, are due again: refused ones are sent, unknown ones looked up first. */
export async function sendAgain(
  tx: Tx,
  of: { ids?: readonly number[] | undefined; dossierId?: number | undefined },
  now: Date,
): Promise<number> {
  let query = tx
    .updateTable("syncOutbox")
    .set({
      state: sql<string>`case state when 'refused' then 'waiting' else state end`,
      dueAt: now,
      tries: 0,
      looks: 0,
    })
    .where("state", "in", ["refused", "unknown", "waiting"]);
  if (of.ids) query = query.where("id", "=", sql<number>`any(${[...of.ids]}::bigint[])`);
  if (of.dossierId !== undefined) query = query.where("dossierId", "=", of.dossierId);
  const rows = await query.returning("dossierId").execute();
  await refreshSyncState(tx, [...new Set(rows.map((row) => row.dossierId))]);
  return rows.length;
}

/** The newest row of a dossier at each destination. */
export async function listOfDossier(db: Db, dossierId: number): Promise<(OutboxRow & { name: string })[]> {
  const { rows } = await sql<OutboxRow & { name: string }>`
    select distinct on (o.destination_id) o.*, s.name from sync_outbox o join sync_destination s on s.id = o.destination_id
    where o.dossier_id = ${dossierId} and o.state <> 'superseded' order by o.destination_id, o.version desc`.execute(
    db,
  );
  return rows;
}

export const WORK_STATES = ["refused", "unknown", "waiting"] as const;
export type WorkState = (typeof WORK_STATES)[number];

export interface StuckRow extends OutboxRow {
  code: string;
  procedureName: string;
  competentUnitId: string;
  destination: string;
  syncState: SyncState;
}

export interface WorkFilter {
  reach: readonly string[];
  state: WorkState;
  unitId?: string | undefined;
  destinationId?: string | undefined;
  ids?: readonly number[] | undefined;
  /** Waiting at least since. */
  before?: Date | undefined;
}

const works = (filter: WorkFilter) => sql`
  from sync_outbox o join dossier_code c on c.id = o.dossier_id
  join dossier d on d.id = c.id and d.province_id = c.province_id and d.received_on = c.received_on
  join sync_destination s on s.id = o.destination_id
  where o.state = ${filter.state} and d.competent_unit_id = any(${[...filter.reach]}::uuid[])
    ${filter.unitId ? sql`and d.competent_unit_id = ${filter.unitId}` : sql``}
    ${filter.destinationId ? sql`and o.destination_id = ${filter.destinationId}` : sql``}
    ${filter.ids ? sql`and o.id = any(${[...filter.ids]}::bigint[])` : sql``}
    ${filter.before ? sql`and o.queued_at <= ${filter.before}` : sql``}`;

/** What is refused, unknown or waiting, newest first. */
export async function listWork(db: Db, filter: WorkFilter, limit: number, below?: number): Promise<StuckRow[]> {
  const { rows } = await sql<StuckRow>`
    select o.*, d.code, d.procedure_name, d.competent_unit_id, d.sync_state, s.name as destination ${works(filter)}
    ${below ? sql`and o.id < ${below}` : sql``} order by o.id desc limit ${limit}`.execute(db);
  return rows;
}

/** Counted no further than `most`. */
export async function countWork(db: Db, filter: WorkFilter, most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (select o.id ${works(filter)} limit ${most}) t`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Of these units: what needs a person to come to another system. */
export async function syncForToday(db: Db, unitIds: readonly string[]): Promise<number> {
  if (unitIds.length === 0) return 0;
  const counts = await Promise.all(
    (["refused", "unknown"] as const).map((state) => countWork(db, { reach: unitIds, state }, 1_000)),
  );
  return counts.reduce((sum, one) => sum + one, 0);
}

export interface Standing {
  destinationId: string;
  waiting: number;
  refused: number;
  unknown: number;
  oldestAt: Date | null;
}

/** What waits at each destination, whoever's it is. */
export async function listStandings(db: Db): Promise<Map<string, Standing>> {
  const { rows } = await sql<Standing>`
    select destination_id, count(*) filter (where state in ('waiting', 'sending'))::int as waiting,
      count(*) filter (where state = 'refused')::int as refused, count(*) filter (where state = 'unknown')::int as unknown,
      min(queued_at) as oldest_at
    from sync_outbox where state in ('waiting', 'sending', 'refused', 'unknown') group by destination_id`.execute(db);
  return new Map(rows.map((row) => [row.destinationId, row]));
}

/** What was told long ago says nothing any more; the newest of each dossier stays. */
export async function forgetTold(tx: Tx, before: Date): Promise<number> {
  const done = await sql`
    delete from sync_outbox where id in (
      select o.id from sync_outbox o where o.state in ('sent', 'superseded') and o.ended_at < ${before}
        and exists (select 1 from sync_outbox n where n.destination_id = o.destination_id and n.dossier_id = o.dossier_id
          and n.version > o.version)
      limit 50000)`.execute(tx);
  return Number(done.numAffectedRows ?? 0);
}
