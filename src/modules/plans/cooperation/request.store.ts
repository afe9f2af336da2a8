import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../../platform/db/index.ts";
import { urlKey } from "../evidence/evidence.ts";
import {
  type CooperationRequest,
  OWED_STATES,
  type RequestFile,
  type RequestKind,
  type RequestPiece,
  type RequestState,
} from "./request.ts";

const COLUMNS = [
  "id",
  "fromUnitId",
  "toUnitId",
  "taskId",
  "kind",
  "title",
  "body",
  "quantity",
  "dueOn",
  "handInTo",
  "state",
  "tokenUntil",
  "createdBy",
  "createdByName",
  "createdAt",
  "changedAt",
] as const;

export async function insertRequest(
  tx: Tx,
  request: Omit<CooperationRequest, "tokenUntil">,
  files: readonly RequestFile[],
): Promise<void> {
  await tx.insertInto("cooperationRequest").values(request).execute();
  if (files.length === 0) return;
  await tx
    .insertInto("cooperationFile")
    .values(files.map((file, position) => ({ ...file, position, requestId: request.id })))
    .execute();
}

export async function findRequest(db: Db, id: string): Promise<CooperationRequest | undefined> {
  const row = await db.selectFrom("cooperationRequest").select(COLUMNS).where("id", "=", id).executeTakeFirst();
  return row as CooperationRequest | undefined;
}

export async function lockRequest(tx: Tx, id: string): Promise<CooperationRequest | undefined> {
  const row = await tx
    .selectFrom("cooperationRequest")
    .select(COLUMNS)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row as CooperationRequest | undefined;
}

/** The request behind a secret address that answers on the day. */
export async function findRequestByToken(
  db: Db,
  tokenHash: string,
  today: string,
): Promise<CooperationRequest | undefined> {
  const row = await db
    .selectFrom("cooperationRequest")
    .select(COLUMNS)
    .where("tokenHash", "=", tokenHash)
    .where("tokenUntil", ">=", today)
    .where("state", "not in", ["closed", "withdrawn"])
    .executeTakeFirst();
  return row as CooperationRequest | undefined;
}

export async function saveState(tx: Tx, id: string, state: RequestState, at: Date): Promise<void> {
  await tx.updateTable("cooperationRequest").set({ state, changedAt: at }).where("id", "=", id).execute();
}

export async function saveAddress(
  tx: Tx,
  id: string,
  address: { tokenHash: string; tokenUntil: string } | { tokenHash: null; tokenUntil: null },
): Promise<void> {
  await tx.updateTable("cooperationRequest").set(address).where("id", "=", id).execute();
}

export async function listRequestFiles(db: Db, requestId: string): Promise<RequestFile[]> {
  return db
    .selectFrom("cooperationFile")
    .select(["fileKey", "name", "contentType", "bytes"])
    .where("requestId", "=", requestId)
    .orderBy("position")
    .execute();
}

export interface RequestEvent {
  act: string;
  unitId: string;
  personName: string;
  note: string | null;
  at: Date;
}

export async function insertEvent(
  tx: Tx,
  event: RequestEvent & { requestId: string; personId: string | null },
): Promise<void> {
  await tx.insertInto("cooperationEvent").values(event).execute();
}

/** Newest first. */
export async function listRequestEvents(db: Db, requestId: string): Promise<RequestEvent[]> {
  return db
    .selectFrom("cooperationEvent")
    .select(["act", "unitId", "personName", "note", "at"])
    .where("requestId", "=", requestId)
    .orderBy("id", "desc")
    .execute();
}

export async function insertPiece(tx: Tx, piece: RequestPiece & { urlKey: string | null }): Promise<void> {
  await tx.insertInto("cooperationPiece").values(piece).execute();
}

export async function listPieces(db: Db, requestId: string): Promise<RequestPiece[]> {
  const rows = await db
    .selectFrom("cooperationPiece")
    .select([
      "id",
      "requestId",
      "kind",
      "state",
      "title",
      "happenedOn",
      "url",
      "isOtherOutlet",
      "airMinutes",
      "programme",
      "genre",
      "pageTitle",
      "pagePublishedOn",
      "pageFileKey",
      "pageSeenAt",
      "pageFailure",
      "fileKey",
      "fileName",
      "fileType",
      "fileBytes",
      "evidenceId",
      "addedBy",
      "addedByName",
      "addedAt",
    ])
    .where("requestId", "=", requestId)
    .orderBy("addedAt")
    .orderBy("id")
    .execute();
  return rows as RequestPiece[];
}

/** Takes out a piece that was not handed in yet. False where there is none. */
export async function removeDraft(tx: Tx, requestId: string, id: string): Promise<boolean> {
  const done = await tx
    .deleteFrom("cooperationPiece")
    .where("requestId", "=", requestId)
    .where("id", "=", id)
    .where("state", "=", "draft")
    .executeTakeFirst();
  return done.numDeletedRows > 0n;
}

export async function movePieces(
  tx: Tx,
  requestId: string,
  from: RequestPiece["state"],
  to: RequestPiece["state"],
): Promise<void> {
  await tx
    .updateTable("cooperationPiece")
    .set({ state: to })
    .where("requestId", "=", requestId)
    .where("state", "=", from)
    .execute();
}

export async function savePieceEvidence(tx: Tx, id: string, evidenceId: string): Promise<void> {
  await tx.updateTable("cooperationPiece").set({ evidenceId }).where("id", "=", id).execute();
}

/** Hosts at which articles of this unit stood that somebody confirmed, "www." and "m." left out. */
export async function listHostsOf(db: Db, unitId: string): Promise<string[]> {
  const found = await sql<{ urlKey: string }>`
    select distinct split_part(p.url_key, '/', 1) as url_key from cooperation_piece p
      join cooperation_request r on r.id = p.request_id
      where r.to_unit_id = ${unitId} and p.state = 'confirmed' and p.url_key is not null and not p.is_other_outlet
    union
    select distinct split_part(e.url_key, '/', 1) from evidence e
      where e.unit_id = ${unitId} and e.kind = 'press' and e.url_key is not null and e.ended_at is null`.execute(db);
  return found.rows.map((row) => row.urlKey);
}

export const hostOf = (url: string): string => urlKey(url).split("/")[0] ?? "";

export interface RequestFilter {
  /** Asked by or of one of these units. */
  unitIds: readonly string[];
  side?: "asking" | "asked" | undefined;
  /** The day from which on what was owed is late. */
  lateOn?: string | undefined;
  states?: readonly RequestState[] | undefined;
  kind?: RequestKind | undefined;
  taskId?: string | undefined;
  q?: string | undefined;
}

/** Newest first; `after` is the last row of the page before. */
export async function listRequests(
  db: Db,
  filter: RequestFilter,
  limit: number,
  after?: { createdAt: Date; id: string },
): Promise<CooperationRequest[]> {
  const among = sql<string>`any(${[...filter.unitIds]}::uuid[])`;
  let query = db.selectFrom("cooperationRequest").select(COLUMNS);
  if (filter.side === "asking") query = query.where("fromUnitId", "=", among);
  else if (filter.side === "asked") query = query.where("toUnitId", "=", among);
  else query = query.where((eb) => eb.or([eb("fromUnitId", "=", among), eb("toUnitId", "=", among)]));
  if (filter.lateOn) query = query.where("dueOn", "<", filter.lateOn).where("state", "in", [...OWED_STATES]);
  if (filter.states) query = query.where("state", "in", [...filter.states]);
  if (filter.kind) query = query.where("kind", "=", filter.kind);
  if (filter.taskId) query = query.where("taskId", "=", filter.taskId);
  for (const word of wordsToFind(filter.q)) {
    const like = containing(word);
    query = query.where(sql<boolean>`unaccent(concat_ws(' ', title, body)) ilike unaccent(${like})`);
  }
  if (after) query = query.where(sql<boolean>`(created_at, id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)`);
  const rows = await query.orderBy("createdAt", "desc").orderBy("id", "desc").limit(limit).execute();
  return rows as CooperationRequest[];
}

/** What is owed or waits to be looked at, for the daily digest: soonest first. */
export async function listOpenRequests(
  db: Db,
  filter: { ids?: readonly string[]; dueUpTo?: string } = {},
): Promise<CooperationRequest[]> {
  let query = db
    .selectFrom("cooperationRequest")
    .select(COLUMNS)
    .where("state", "in", [...OWED_STATES]);
  if (filter.ids) query = query.where("id", "=", sql<string>`any(${[...filter.ids]}::uuid[])`);
  if (filter.dueUpTo) query = query.where("dueOn", "<=", filter.dueUpTo);
  return (await query.orderBy("dueOn").orderBy("id").execute()) as CooperationRequest[];
}

/** For the staff home: what these units owe, and what was handed in to them and waits for their word. */
export async function listRequestsForToday(
  db: Db,
  unitIds: readonly string[],
  limit: number,
): Promise<CooperationRequest[]> {
  if (unitIds.length === 0) return [];
  const among = sql<string>`any(${[...unitIds]}::uuid[])`;
  const rows = await db
    .selectFrom("cooperationRequest")
    .select(COLUMNS)
    .where((eb) =>
      eb.or([
        eb.and([eb("toUnitId", "=", among), eb("state", "in", [...OWED_STATES])]),
        eb.and([eb("fromUnitId", "=", among), eb("state", "in", ["handedIn", "declined"])]),
      ]),
    )
    .orderBy("dueOn")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows as CooperationRequest[];
}
