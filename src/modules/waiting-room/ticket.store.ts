import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/index.ts";
import type { EndReason, Ticket, TicketAct, TicketSource, TicketState } from "./ticket.ts";

const TICKET = [
  "id",
  "code",
  "pointId",
  "day",
  "groupId",
  "firstGroupId",
  "label",
  "number",
  "priorityId",
  "source",
  "state",
  "endReason",
  "takenAt",
  "firstCalledAt",
  "calledAt",
  "startedAt",
  "endedAt",
  "counter",
  "toCounter",
  "absences",
  "backAfterCall",
  "dossierCodes",
] as const;

export const OPEN = ["waiting", "called", "serving"] as const satisfies readonly TicketState[];

/** Holds the day of a hall: giving and calling wait for each other here. */
export async function lockDay(tx: Tx, pointId: string, day: string): Promise<{ calls: number }> {
  await tx
    .insertInto("queueDay")
    .values({ pointId, day })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return tx
    .selectFrom("queueDay")
    .select("calls")
    .where("pointId", "=", pointId)
    .where("day", "=", day)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export async function countCall(tx: Tx, pointId: string, day: string): Promise<void> {
  await tx
    .updateTable("queueDay")
    .set({ calls: sql`calls + 1` })
    .where("pointId", "=", pointId)
    .where("day", "=", day)
    .execute();
}

export async function nextNumber(tx: Tx, groupId: number, day: string): Promise<number> {
  const row = await tx
    .insertInto("queueNumber")
    .values({ groupId, day, last: 1 })
    .onConflict((conflict) => conflict.columns(["groupId", "day"]).doUpdateSet({ last: sql`queue_number.last + 1` }))
    .returning("last")
    .executeTakeFirstOrThrow();
  return row.last;
}

export async function insertTicket(
  tx: Tx,
  row: {
    code: string;
    pointId: string;
    day: string;
    groupId: number;
    label: string;
    number: number;
    priorityId: number | null;
    source: TicketSource;
    device: string | null;
    pressKey: string;
    takenAt: Date;
  },
): Promise<Ticket> {
  return (await tx
    .insertInto("queueTicket")
    .values({ ...row, firstGroupId: row.groupId })
    .returning(TICKET)
    .executeTakeFirstOrThrow()) as Ticket;
}

export async function findTicket(
  db: Db,
  by:
    | { code: string }
    | { pointId: string; day: string; pressKey: string }
    | { pointId: string; day: string; device: string },
): Promise<Ticket | undefined> {
  let query = db.selectFrom("queueTicket").select(TICKET);
  if ("code" in by) query = query.where("code", "=", by.code);
  else {
    query = query.where("pointId", "=", by.pointId).where("day", "=", by.day);
    query =
      "device" in by
        ? query.where("device", "=", by.device).where("state", "in", [...OPEN])
        : query.where("pressKey", "=", by.pressKey);
  }
  return (await query.executeTakeFirst()) as Ticket | undefined;
}

export async function lockTicket(tx: Tx, code: string): Promise<Ticket | undefined> {
  return (await tx.selectFrom("queueTicket").select(TICKET).where("code", "=", code).forUpdate().executeTakeFirst()) as
    | Ticket
    | undefined;
}

export async function saveTicket(tx: Tx, id: number, change: Partial<Omit<Ticket, "id">>): Promise<void> {
  await tx.updateTable("queueTicket").set(change).where("id", "=", id).execute();
}

export async function listTickets(
  db: Db,
  of: { pointId: string; day: string; states: readonly TicketState[] },
): Promise<Ticket[]> {
  return (await db
    .selectFrom("queueTicket")
    .select(TICKET)
    .where("pointId", "=", of.pointId)
    .where("day", "=", of.day)
    .where("state", "in", [...of.states])
    .orderBy("id")
    .execute()) as Ticket[];
}

/** Open tickets of earlier days, wherever a day was never closed. */
export async function listForgottenDays(db: Db, before: string): Promise<{ pointId: string; day: string }[]> {
  return db
    .selectFrom("queueTicket")
    .select(["pointId", "day"])
    .distinct()
    .where("state", "in", [...OPEN])
    .where("day", "<=", before)
    .execute();
}

export async function countSince(
  db: Db,
  pointId: string,
  day: string,
  source: TicketSource,
  since: Date,
): Promise<number> {
  const row = await db
    .selectFrom("queueTicket")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("pointId", "=", pointId)
    .where("day", "=", day)
    .where("source", "=", source)
    .where("takenAt", ">", since)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** When this group's tickets were first called since a moment, in order. */
export async function listCallMoments(
  db: Db,
  pointId: string,
  day: string,
  groupId: number,
  since: Date,
): Promise<Date[]> {
  const rows = await db
    .selectFrom("queueTicket")
    .select("firstCalledAt as at")
    .where("pointId", "=", pointId)
    .where("day", "=", day)
    .where("groupId", "=", groupId)
    .where("firstCalledAt", ">", since)
    .orderBy("firstCalledAt")
    .execute();
  return rows.flatMap((row) => row.at ?? []);
}

export async function listServedSeconds(
  db: Db,
  pointId: string,
  letter: string,
  since: string,
  limit: number,
): Promise<number[]> {
  const rows = await db
    .selectFrom("queueOutcome")
    .select("servedSeconds as seconds")
    .where("pointId", "=", pointId)
    .where("day", ">=", since)
    .where("letter", "=", letter)
    .where("servedSeconds", "is not", null)
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.flatMap((row) => row.seconds ?? []);
}

export async function addEvent(
  tx: Tx,
  event: {
    ticketId: number;
    act: TicketAct | "take";
    counter: string | null;
    by: { id: string; name: string } | null;
    at: Date;
  },
): Promise<void> {
  const { by, ...row } = event;
  await tx
    .insertInto("queueEvent")
    .values({ ...row, byId: by?.id ?? null, byName: by?.name ?? null })
    .execute();
}

export interface Outcome {
  pointId: string;
  day: string;
  hour: number;
  letter: string;
  groupName: string;
  counter: string | null;
  outcome: EndReason;
  waitedSeconds: number | null;
  servedSeconds: number | null;
  source: TicketSource;
  hadPriority: boolean;
}

export async function insertOutcome(tx: Tx, outcome: Outcome): Promise<void> {
  await tx.insertInto("queueOutcome").values(outcome).execute();
}

/** The answer an officer's press got before; undefined where it is new. */
export async function findPress(
  db: Db,
  pointId: string,
  key: string,
): Promise<{ ticketId: number | null } | undefined> {
  return db
    .selectFrom("queuePress")
    .select("ticketId")
    .where("pointId", "=", pointId)
    .where("key", "=", key)
    .executeTakeFirst();
}

export async function insertPress(
  tx: Tx,
  pointId: string,
  key: string,
  ticketId: number | null,
  at: Date,
): Promise<void> {
  await tx.insertInto("queuePress").values({ pointId, key, ticketId, at }).execute();
}

export async function closeDayRow(tx: Tx, pointId: string, day: string, at: Date): Promise<void> {
  await tx
    .updateTable("queueDay")
    .set({ closedAt: at })
    .where("pointId", "=", pointId)
    .where("day", "=", day)
    .execute();
  await tx
    .updateTable("queueTicket")
    .set({ device: null })
    .where("pointId", "=", pointId)
    .where("day", "=", day)
    .where("device", "is not", null)
    .execute();
}

/** Tickets of days before this one, of one hall, at most so many. */
export async function deleteTicketsBefore(tx: Tx, pointId: string, day: string, most: number): Promise<number> {
  const done = await tx
    .deleteFrom("queueTicket")
    .where("id", "in", (eb) =>
      eb.selectFrom("queueTicket").select("id").where("pointId", "=", pointId).where("day", "<", day).limit(most),
    )
    .executeTakeFirst();
  return Number(done.numDeletedRows);
}

export async function deletePressesBefore(tx: Tx, before: Date): Promise<void> {
  await tx.deleteFrom("queuePress").where("at", "<", before).execute();
}

export interface WaitingNow {
  pointId: string;
  waiting: number;
  /** Who waits longest was taken then. */
  oldest: Date | null;
}

/** How many wait in each hall on a day. */
export async function countWaiting(db: Db, pointIds: readonly string[], day: string): Promise<Map<string, WaitingNow>> {
  if (pointIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("queueTicket")
    .select((eb) => ["pointId", eb.fn.countAll<number>().as("waiting"), eb.fn.min("takenAt").as("oldest")])
    .where("pointId", "=", sql<string>`any(${[...pointIds]}::uuid[])`)
    .where("day", "=", day)
    .where("state", "=", "waiting")
    .groupBy("pointId")
    .execute();
  return new Map(rows.map((row) => [row.pointId, { ...row, waiting: Number(row.waiting) }]));
}

export async function ticketsOfPress(db: Db, ticketId: number): Promise<Ticket | undefined> {
  return (await db.selectFrom("queueTicket").select(TICKET).where("id", "=", ticketId).executeTakeFirst()) as
    | Ticket
    | undefined;
}
