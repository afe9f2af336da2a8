import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../platform/db/index.ts";
import type { Event, EventKind, EventState, EventText, EventUpdate } from "./event.ts";

const COLUMNS = [
  "e.id",
  "e.unitId",
  "e.state",
  "e.source",
  "e.title",
  "e.kind",
  "e.day",
  "e.beginsAt",
  "e.publishedAt",
  "e.toldAt",
  "e.withdrawnReason",
  "e.createdByName",
  "e.createdAt",
] as const;

const UPDATE = [
  "id",
  "eventId",
  "state",
  "outcome",
  "kind",
  "title",
  "day",
  "beginsAt",
  "endsAt",
  "place",
  "who",
  "how",
  "about",
  "reason",
  "result",
  "attendance",
  "writtenBy",
  "writtenByName",
  "writtenAt",
  "decidedByName",
  "decidedAt",
  "note",
] as const;

const inList = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

export async function insertEvent(
  tx: Tx,
  event: Pick<Event, "unitId" | "source" | "title" | "kind" | "day" | "beginsAt" | "createdByName" | "createdAt">,
): Promise<string> {
  const { id } = await tx.insertInto("event").values(event).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function lockEvent(tx: Tx, id: string): Promise<Event | undefined> {
  const row = await tx.selectFrom("event as e").select(COLUMNS).where("e.id", "=", id).forUpdate().executeTakeFirst();
  return row as Event | undefined;
}

export async function saveEvent(tx: Tx, id: string, change: Partial<Omit<Event, "id" | "createdAt">>): Promise<void> {
  await tx.updateTable("event").set(change).where("id", "=", id).execute();
}

export type NewUpdate = EventText & Pick<EventUpdate, "eventId" | "writtenBy" | "writtenByName" | "writtenAt">;

export async function insertUpdate(tx: Tx, update: NewUpdate): Promise<void> {
  await tx.insertInto("eventUpdate").values(update).execute();
}

/** Writes over what waits; what was decided never changes. */
export async function rewriteWaiting(tx: Tx, update: NewUpdate): Promise<void> {
  const { eventId, ...rest } = update;
  await tx.updateTable("eventUpdate").set(rest).where("eventId", "=", eventId).where("state", "=", "waiting").execute();
}

export async function saveDecision(
  tx: Tx,
  id: number,
  decision: {
    state: "approved" | "returned";
    decidedBy: string;
    decidedByName: string;
    decidedAt: Date;
    note: string | null;
  },
): Promise<void> {
  await tx.updateTable("eventUpdate").set(decision).where("id", "=", id).execute();
}

/** Newest first. */
export async function listUpdates(db: Db, eventId: string): Promise<EventUpdate[]> {
  const rows = await db
    .selectFrom("eventUpdate")
    .select(UPDATE)
    .where("eventId", "=", eventId)
    .orderBy("id", "desc")
    .execute();
  return rows as EventUpdate[];
}

/** The last approved words of each of these events. */
export async function listLastTold(db: Db, eventIds: readonly string[]): Promise<Map<string, EventUpdate>> {
  if (eventIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("eventUpdate")
    .distinctOn("eventId")
    .select(UPDATE)
    .where("eventId", "=", inList(eventIds))
    .where("state", "=", "approved")
    .orderBy("eventId")
    .orderBy("id", "desc")
    .execute();
  return new Map((rows as EventUpdate[]).map((row) => [row.eventId, row]));
}

export interface EventFilter {
  id?: string | undefined;
  ids?: readonly string[] | undefined;
  /** Units a person may look at; without it all. */
  reach?: readonly string[] | undefined;
  unitIds?: readonly string[] | undefined;
  state?: EventState | undefined;
  kind?: EventKind | undefined;
  /** What somebody has to do: approve what waits, correct what was returned, tell how it went after its day. */
  need?: "approve" | "correct" | "tell" | undefined;
  today?: string | undefined;
  isPublic?: boolean | undefined;
  q?: string | undefined;
}

const lastUpdateIs = (state: string) =>
  sql<boolean>`(select u.state from event_update u where u.event_id = e.id order by u.id desc limit 1) = ${state}`;

function filtered(db: Db, filter: EventFilter) {
  let query = db.selectFrom("event as e");
  if (filter.id) query = query.where("e.id", "=", filter.id);
  if (filter.ids) query = query.where("e.id", "=", inList(filter.ids));
  if (filter.reach) query = query.where("e.unitId", "=", inList(filter.reach));
  if (filter.unitIds) query = query.where("e.unitId", "=", inList(filter.unitIds));
  if (filter.state) query = query.where("e.state", "=", filter.state);
  if (filter.kind) query = query.where("e.kind", "=", filter.kind);
  if (filter.isPublic) query = query.where("e.publishedAt", "is not", null).where("e.state", "<>", "withdrawn");
  if (filter.need) query = query.where("e.state", "<>", "withdrawn");
  if (filter.need === "approve") query = query.where(lastUpdateIs("waiting"));
  if (filter.need === "correct") query = query.where(lastUpdateIs("returned"));
  if (filter.need === "tell")
    query = query
      .where("e.state", "in", ["planned", "moved"])
      .where("e.publishedAt", "is not", null)
      .where("e.day", "<", filter.today ?? "");
  for (const word of wordsToFind(filter.q)) {
    const like = containing(word);
    query = query.where(
      sql<boolean>`exists (select from event_update u where u.event_id = e.id
        and unaccent(concat_ws(' ', u.title, u.place, u.who, u.about)) ilike unaccent(${like}))`,
    );
  }
  return query;
}

/** Newest first; `after` is the last row of the page before. */
export async function listEvents(
  db: Db,
  filter: EventFilter,
  limit: number,
  after?: { createdAt: Date; id: string },
): Promise<Event[]> {
  let query = filtered(db, filter).select(COLUMNS);
  if (after)
    query = query.where(sql<boolean>`(e.created_at, e.id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)`);
  const rows = await query.orderBy("e.createdAt", "desc").orderBy("e.id", "desc").limit(limit).execute();
  return rows as Event[];
}

/** These events, whatever became of them: for records that name them. */
export async function listEventsById(db: Db, ids: readonly string[]): Promise<Event[]> {
  return ids.length === 0 ? [] : listEvents(db, { ids }, ids.length);
}

/** What everybody may read of an event: the last approved words, with the unit and when they were told. */
export type PublicEvent = EventUpdate & { unitId: string; eventState: EventState; publishedAt: Date; toldAt: Date };

/** Public events with a day in the stretch, by day and hour. */
export async function listPublicEvents(
  db: Db,
  filter: { unitIds?: readonly string[] | undefined; from: string; to?: string | undefined; standing?: boolean },
  limit: number,
): Promise<PublicEvent[]> {
  let query = filtered(db, { unitIds: filter.unitIds, isPublic: true }).where("e.day", ">=", filter.from);
  if (filter.to) query = query.where("e.day", "<=", filter.to);
  if (filter.standing) query = query.where("e.state", "in", ["planned", "moved"]);
  const rows = (await query
    .select(COLUMNS)
    .orderBy("e.day")
    .orderBy("e.beginsAt")
    .orderBy("e.id")
    .limit(limit)
    .execute()) as Event[];
  const told = await listLastTold(
    db,
    rows.map((row) => row.id),
  );
  return rows.flatMap((row) => {
    const last = told.get(row.id);
    return last && row.publishedAt && row.toldAt
      ? [{ ...last, unitId: row.unitId, eventState: row.state, publishedAt: row.publishedAt, toldAt: row.toldAt }]
      : [];
  });
}

/** The first and the last month ("YYYY-MM") with a public event; undefined where there is none. */
export async function publicMonths(
  db: Db,
  unitIds: readonly string[] | undefined,
): Promise<{ first: string; last: string } | undefined> {
  const row = await filtered(db, { unitIds, isPublic: true })
    .select([
      sql<string | null>`to_char(min(e.day), 'YYYY-MM')`.as("first"),
      sql<string | null>`to_char(max(e.day), 'YYYY-MM')`.as("last"),
    ])
    .executeTakeFirst();
  return row?.first && row.last ? { first: row.first, last: row.last } : undefined;
}

export async function countEvents(db: Db, filter: EventFilter): Promise<Record<EventState, number>> {
  const rows = await filtered(db, filter)
    .select(["e.state", sql<number>`count(*)::int`.as("n")])
    .groupBy("e.state")
    .execute();
  const counts: Record<EventState, number> = { planned: 0, moved: 0, cancelled: 0, held: 0, withdrawn: 0 };
  for (const row of rows) counts[row.state as EventState] = row.n;
  return counts;
}

export async function listEventUnits(db: Db, filter: EventFilter): Promise<string[]> {
  const rows = await filtered(db, filter).select("e.unitId").distinct().execute();
  return rows.map((row) => row.unitId);
}
