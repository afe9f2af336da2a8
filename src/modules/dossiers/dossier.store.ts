import { sql } from "kysely";
import { type KeyRing, keyId } from "../../platform/crypto/index.ts";
import { changeKept, type Db, readAnew, readKept, type Tx } from "../../platform/db/index.ts";
import { type Dossier, type DossierState, type MoveName, OPEN_STATES, type Punctuality } from "./dossier.ts";

const COLUMNS = [
  "d.id",
  "d.provinceId",
  "d.receivedOn",
  "d.code",
  "d.codeOrigin",
  "d.receivingUnitId",
  "d.competentUnitId",
  "d.bookNumber",
  "d.procedureCode",
  "d.procedureVersionId",
  "d.procedureName",
  "d.field",
  "d.caseName",
  "d.channel",
  "d.applicantKind",
  "d.applicantSealed",
  "d.papers",
  "d.sets",
  "d.note",
  "d.state",
  "d.stateSince",
  "d.reason",
  "d.timeLimit",
  "d.receivedAt",
  "d.clockFrom",
  "d.firstDueAt",
  "d.dueAt",
  "d.promisedAt",
  "d.pausedAt",
  "d.pauses",
  "d.supplements",
  "d.extensions",
  "d.handlerId",
  "d.handlerName",
  "d.steps",
  "d.step",
  "d.stepUnitId",
  "d.settledAt",
  "d.punctuality",
  "d.result",
  "d.returnedAt",
  "d.returnWay",
  "d.returnUnitId",
  "d.feeState",
  "d.fee",
  "d.feeTotal",
  "d.deliveryState",
  "d.syncState",
  "d.mergedInto",
  "d.receivedBy",
  "d.receivedByName",
  "d.version",
  "d.erasedAt",
  "d.owner",
] as const;

const ids = (list: readonly string[]) => sql<string>`any(${[...list]}::uuid[])`;

/** Where a dossier lies in the large tables. */
export interface DossierPlace {
  id: number;
  provinceId: string;
  receivedOn: string;
}

/** Makes the parts of the large tables for a province and the month of a day; in a transaction of its own. */
export async function makeRoom(db: Db, provinceId: string, day: string): Promise<void> {
  await sql`select dossier_make_room(${provinceId}::uuid, ${day}::date)`.execute(db);
}

/** Provinces that have received a dossier. */
export async function listProvinces(db: Db): Promise<string[]> {
  // Read off the parts of the table: counting through ten million codes would take a second for a handful of names.
  const { rows } = await sql<{ provinceId: string }>`
    select substring(pg_get_expr(c.relpartbound, c.oid) from '[0-9a-f]{8}-[0-9a-f-]{27}') as province_id
    from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'public.dossier'::regclass`.execute(db);
  return rows.map((row) => row.provinceId);
}

/** The next serial number of each series on its day, in order. Holds their rows until the transaction ends. */
export async function nextSerials(tx: Tx, series: readonly { prefix: string; day: string }[]): Promise<number[]> {
  const { rows } = await sql<{ prefix: string; last: number }>`
    insert into dossier_counter (prefix, on_day, last)
    select prefix, day, 1 from unnest(${series.map((one) => one.prefix)}::text[], ${series.map((one) => one.day)}::date[]) as one (prefix, day)
    on conflict (prefix, on_day) do update set last = dossier_counter.last + 1 returning prefix, last`.execute(tx);
  const last = new Map(rows.map((row) => [row.prefix, row.last]));
  return series.map((one) => last.get(one.prefix) as number);
}

/** Takes a code for ever; undefined where it was given before. */
export async function takeCode(
  tx: Tx,
  of: { code: string; provinceId: string; receivedOn: string },
): Promise<number | undefined> {
  const row = await tx
    .insertInto("dossierCode")
    .values(of)
    .onConflict((conflict) => conflict.column("code").doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

export function findIdentifier(db: Db, unitId: string): Promise<string | undefined> {
  const read = async (): Promise<string | undefined> => {
    const query = db.selectFrom("dossierAgency").select("identifier").where("unitId", "=", unitId);
    return (await query.executeTakeFirst())?.identifier;
  };
  // That there is none is asked anew each time, so that a first one changes nothing anybody holds.
  return readKept(db, "counters", `identifier ${unitId}`, read, (identifier) => identifier !== undefined);
}

/**
 * For a unit nobody entered an identifier for; an identifier entered meanwhile stays. On the morning all units of a province
 * receive their first dossier they do not wait for each other here.
 */
export async function keepOwnIdentifier(
  tx: Tx,
  row: { unitId: string; identifier: string; writtenAt: Date },
): Promise<void> {
  readAnew(tx, "counters");
  await tx
    .insertInto("dossierAgency")
    .values({ ...row, scheme: "own", writtenByName: "" })
    .onConflict((conflict) => conflict.column("unitId").doNothing())
    .execute();
}

export async function findIdentifierHolder(db: Db, identifier: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("dossierAgency")
    .select("unitId")
    .where("identifier", "=", identifier)
    .executeTakeFirst();
  return row?.unitId;
}

/** Identifiers of these units; a unit without one is not in it. */
export async function listIdentifiers(
  db: Db,
  unitIds: readonly string[],
): Promise<Map<string, { identifier: string; scheme: string }>> {
  const rows = await db
    .selectFrom("dossierAgency")
    .select(["unitId", "identifier", "scheme"])
    .where("unitId", "=", ids(unitIds))
    .execute();
  return new Map(rows.map(({ unitId, ...rest }) => [unitId, rest]));
}

export async function saveIdentifier(
  tx: Tx,
  row: { unitId: string; identifier: string; scheme: "2020" | "2016" | "own"; writtenByName: string; writtenAt: Date },
): Promise<boolean> {
  changeKept(tx, "counters");
  const saved = await tx
    .insertInto("dossierAgency")
    .values(row)
    .onConflict((conflict) =>
      conflict.column("unitId").doUpdateSet({
        identifier: row.identifier,
        scheme: row.scheme,
        writtenByName: row.writtenByName,
        writtenAt: row.writtenAt,
      }),
    )
    .returning("unitId")
    .executeTakeFirst();
  return saved !== undefined;
}

export type NewDossier = Omit<
  Dossier,
  "settledAt" | "punctuality" | "result" | "returnedAt" | "mergedInto" | "erasedAt" | "owner"
> & {
  idDigest: string | null;
  phoneDigest: string | null;
  nameDigests: string[];
};

const json = (value: unknown): string => JSON.stringify(value);

export async function insertDossier(tx: Tx, dossier: NewDossier): Promise<void> {
  await tx
    .insertInto("dossier")
    .values({
      ...dossier,
      papers: json(dossier.papers),
      pauses: json(dossier.pauses),
      steps: json(dossier.steps),
      timeLimit: dossier.timeLimit === null ? null : json(dossier.timeLimit),
      fee: dossier.fee === null ? null : json(dossier.fee),
    })
    .execute();
}

const placed = (db: Db, place: DossierPlace) =>
  db
    .selectFrom("dossier as d")
    .select(COLUMNS)
    .where("d.id", "=", place.id)
    .where("d.provinceId", "=", place.provinceId)
    .where("d.receivedOn", "=", place.receivedOn);

export async function findPlace(db: Db, of: { code: string } | { id: number }): Promise<DossierPlace | undefined> {
  let query = db.selectFrom("dossierCode").select(["id", "provinceId", "receivedOn"]);
  query = "code" in of ? query.where("code", "=", of.code) : query.where("id", "=", of.id);
  return query.executeTakeFirst();
}

/** Codes of dossiers by their number. */
export async function findCodes(db: Db, dossierIds: readonly number[]): Promise<Map<number, string>> {
  if (dossierIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("dossierCode")
    .select(["id", "code"])
    .where("id", "in", [...dossierIds])
    .execute();
  return new Map(rows.map((row) => [row.id, row.code]));
}

export async function findDossier(db: Db, of: { code: string } | { id: number }): Promise<Dossier | undefined> {
  const place = await findPlace(db, of);
  return place && ((await placed(db, place).executeTakeFirst()) as unknown as Dossier | undefined);
}

export async function lockDossier(tx: Tx, of: { code: string } | { id: number }): Promise<Dossier | undefined> {
  const place = await findPlace(tx, of);
  return place && ((await placed(tx, place).forUpdate().executeTakeFirst()) as unknown as Dossier | undefined);
}

/** Dossiers of these codes, held until the transaction ends. */
export async function lockDossiers(tx: Tx, codes: readonly string[]): Promise<Dossier[]> {
  return listOfCodes(tx, codes, true);
}

/** Dossiers of these codes. */
export async function listOfCodes(db: Db, codes: readonly string[], locks = false): Promise<Dossier[]> {
  if (codes.length === 0) return [];
  let query = db
    .selectFrom("dossierCode as c")
    .innerJoin("dossier as d", (join) =>
      join
        .onRef("d.id", "=", "c.id")
        .onRef("d.provinceId", "=", "c.provinceId")
        .onRef("d.receivedOn", "=", "c.receivedOn"),
    )
    .select(COLUMNS)
    .where("c.code", "=", sql<string>`any(${[...codes]}::text[])`);
  if (locks) query = query.orderBy("d.id").forUpdate("d");
  return (await query.execute()) as unknown as Dossier[];
}

/** Dossiers whose applicant an earlier key sealed. */
export async function listSealedEarlier(
  db: Db,
  keys: KeyRing,
  limit: number,
): Promise<(DossierPlace & { applicantSealed: string })[]> {
  const rows = await db
    .selectFrom("dossier")
    .select(["id", "provinceId", "receivedOn", "applicantSealed"])
    .where("applicantSealed", "is not", null)
    .where(sql<boolean>`split_part(applicant_sealed, '.', 2) <> ${keyId(keys.current)}`)
    .limit(limit)
    .execute();
  return rows as (DossierPlace & { applicantSealed: string })[];
}

export type DossierChange = Partial<Omit<Dossier, keyof DossierPlace | "code">> & {
  idDigest?: string | null;
  phoneDigest?: string | null;
  nameDigests?: string[];
};

const JSON_COLUMNS = ["papers", "pauses", "steps", "timeLimit", "fee", "result"] as const;

export async function saveDossier(tx: Tx, place: DossierPlace, change: DossierChange): Promise<void> {
  const row: Record<string, unknown> = { ...change };
  for (const column of JSON_COLUMNS)
    if (row[column] !== undefined && row[column] !== null) row[column] = json(row[column]);
  await tx
    .updateTable("dossier")
    .set(row as never)
    .where("id", "=", place.id)
    .where("provinceId", "=", place.provinceId)
    .where("receivedOn", "=", place.receivedOn)
    .execute();
}

export interface DossierEvent {
  position: number;
  act: string;
  at: Date;
  actorId: string | null;
  actorName: string;
  unitId: string;
  fromState: DossierState | null;
  toState: DossierState;
  words: string | null;
  details: Record<string, unknown>;
}

/** Acts no other system is told of. */
export const UNTOLD_ACTS: readonly string[] = [
  "scan",
  "unscan",
  "reuse",
  "erase",
  "postHandedOver",
  "postOnTheWay",
  "postDelivered",
  "postReturned",
  "import",
  "importChange",
  "importUndo",
];

/**
 * Writes what was done, and in the same statement queues its dossier for every system that is told of it: no act without its
 * message, no message without its act, and nothing more to ask where none is on. What waited before is superseded.
 */
export async function insertEvent(tx: Tx, place: DossierPlace, event: DossierEvent): Promise<void> {
  const { id, provinceId, receivedOn } = place;
  const written = tx.insertInto("dossierEvent").values({
    dossierId: id,
    provinceId,
    receivedOn,
    ...event,
    details: json(event.details),
  });
  if (UNTOLD_ACTS.includes(event.act)) {
    await written.execute();
    return;
  }
  await written
    .returning(sql`sync_queue(dossier_id, province_id, received_on, position, at)`.as("queued"))
    .executeTakeFirst();
}

/** What happened, first thing first. */
export async function listEvents(db: Db, place: DossierPlace): Promise<DossierEvent[]> {
  const rows = await db
    .selectFrom("dossierEvent")
    .select(["position", "act", "at", "actorId", "actorName", "unitId", "fromState", "toState", "words", "details"])
    .where("dossierId", "=", place.id)
    .where("provinceId", "=", place.provinceId)
    .where("receivedOn", "=", place.receivedOn)
    .orderBy("position")
    .execute();
  return rows as DossierEvent[];
}

export interface KnownRequest {
  bodyDigest: string;
  dossierId: number;
}

/** Whoever comes with the same key waits here until the first is through. */
export async function lockRequest(tx: Tx, actorId: string, key: string): Promise<KnownRequest | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`dossier ${actorId} ${key}`}, 0))`.execute(tx);
  return tx
    .selectFrom("dossierRequest")
    .select(["bodyDigest", "dossierId"])
    .where("actorId", "=", actorId)
    .where("key", "=", key)
    .executeTakeFirst();
}

export async function insertRequest(
  tx: Tx,
  row: { actorId: string; key: string; bodyDigest: string; dossierId: number; at: Date },
): Promise<void> {
  await tx.insertInto("dossierRequest").values(row).execute();
}

export async function forgetRequests(tx: Tx, before: Date): Promise<number> {
  const done = await tx.deleteFrom("dossierRequest").where("at", "<", before).executeTakeFirst();
  await tx.deleteFrom("dossierTry").where("at", "<", before).execute();
  return Number(done.numDeletedRows);
}

export async function countTries(db: Db, dossierId: number, since: Date): Promise<number> {
  const row = await db
    .selectFrom("dossierTry")
    .select((one) => one.fn.countAll<number>().as("count"))
    .where("dossierId", "=", dossierId)
    .where("at", ">=", since)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export async function insertTry(db: Db, dossierId: number, at: Date): Promise<void> {
  await db.insertInto("dossierTry").values({ dossierId, at }).execute();
}

export interface Reading {
  at: Date;
  readerId: string;
  readerName: string;
  unitId: string | null;
  what: "record" | "number" | "search" | "print" | "applicant" | "export" | "scan" | "result";
}

export async function insertReading(db: Db, place: DossierPlace, reading: Reading): Promise<void> {
  await db
    .insertInto("dossierReading")
    .values({ dossierId: place.id, provinceId: place.provinceId, receivedOn: place.receivedOn, ...reading })
    .execute();
}

/** The last look of this kind by this reader, so that a page reloaded is one look. */
export async function findLastReading(
  db: Db,
  place: DossierPlace,
  of: { readerId: string; what: Reading["what"]; since: Date },
): Promise<Date | undefined> {
  const row = await db
    .selectFrom("dossierReading")
    .select("at")
    .where("dossierId", "=", place.id)
    .where("provinceId", "=", place.provinceId)
    .where("receivedOn", "=", place.receivedOn)
    .where("readerId", "=", of.readerId)
    .where("what", "=", of.what)
    .where("at", ">=", of.since)
    .limit(1)
    .executeTakeFirst();
  return row?.at;
}

/** Newest first. */
export async function listReadings(db: Db, place: DossierPlace, limit: number): Promise<Reading[]> {
  const rows = await db
    .selectFrom("dossierReading")
    .select(["at", "readerId", "readerName", "unitId", "what"])
    .where("dossierId", "=", place.id)
    .where("provinceId", "=", place.provinceId)
    .where("receivedOn", "=", place.receivedOn)
    .orderBy("at", "desc")
    .limit(limit)
    .execute();
  return rows as Reading[];
}

/** What a counter received most often among its last thousand, most often first. */
export async function listOftenReceived(
  db: Db,
  unitId: string,
  limit: number,
): Promise<{ procedureCode: string; procedureName: string }[]> {
  const { rows } = await sql<{ procedureCode: string; procedureName: string }>`
    select procedure_code, max(procedure_name) as procedure_name from (
      select procedure_code, procedure_name from dossier where receiving_unit_id = ${unitId}
      order by received_at desc, id desc limit 1000) lately
    group by procedure_code order by count(*) desc, procedure_code limit ${limit}`.execute(db);
  return rows;
}

/** Lists of work, by what has to be done. */
export const LISTS = ["all", "new", "today", "late", "soon", "waiting", "sentBack", "joint", "toReturn"] as const;
export type WorkList = (typeof LISTS)[number];

export const DATA_KEPT = ["scan", "result", "reused", "synced"] as const;

const DATA_HOLDS: Record<(typeof DATA_KEPT)[number], ReturnType<typeof sql<boolean>>> = {
  scan: sql<boolean>`exists (select from dossier_scan s where s.dossier_id = d.id)`,
  result: sql<boolean>`exists (select from dossier_result r where r.dossier_id = d.id and r.withdrawn_at is null)`,
  reused: sql<boolean>`exists (select from dossier_scan s where s.dossier_id = d.id and s.reused_from is not null)`,
  synced: sql<boolean>`d.sync_state = 'sent'`,
};

export interface DossierFilter {
  /** Units whose dossiers may be seen: as competent or as receiving unit. */
  reach: readonly string[];
  list: WorkList;
  unitIds?: readonly string[] | undefined;
  procedureCode?: string | undefined;
  state?: DossierState | undefined;
  channel?: string | undefined;
  handlerId?: string | undefined;
  /** Who had it when it was settled, or settled it where nobody had it. */
  settledBy?: string | undefined;
  code?: string | undefined;
  /** Any of these: one for each key of the ring. */
  idDigests?: readonly string[] | undefined;
  phoneDigests?: readonly string[] | undefined;
  /** All of one of these. */
  nameDigestSets?: readonly (readonly string[])[] | undefined;
  /** Days of reception, both included. */
  from?: string | undefined;
  until?: string | undefined;
  /** Days on which there was a result, both included. */
  settledFrom?: string | undefined;
  settledUntil?: string | undefined;
  /** "inTime" is early or on time. */
  punctuality?: Punctuality | "inTime" | undefined;
  /** Papers as scans; the result as a file; a paper of an earlier dossier; handed on to the national portal. */
  data?: (typeof DATA_KEPT)[number] | undefined;
  field?: string | undefined;
  /** What happened to it on these days, both included: papers were asked for again; it was not received or was stopped. */
  acted?: { as: ActedAs; from: string; until: string } | undefined;
  now: Date;
  /** First and last moment of today in Vietnam. */
  dayEnd: Date;
  dayBegin: Date;
}

export const ACTED = {
  supplemented: ["askPapers"],
  refused: ["refuse", "stop"],
} as const satisfies Record<string, readonly MoveName[]>;
export type ActedAs = keyof typeof ACTED;

const states = (list: readonly DossierState[]) => sql<string>`any(${[...list]}::text[])`;

function filtered(db: Db, filter: DossierFilter) {
  let query = db.selectFrom("dossier as d");
  const { list } = filter;
  // What another system works on is followed, not worked on: all of it, and what is late there.
  if (list !== "all" && list !== "late") query = query.where("d.owner", "=", "here");
  // Each list stands on one partial index; the unit that acts is the competent one, or the one that returns.
  if (list === "all")
    query = query.where((one) =>
      one.or([one("d.competentUnitId", "=", ids(filter.reach)), one("d.receivingUnitId", "=", ids(filter.reach))]),
    );
  else if (list === "toReturn")
    query = query.where("d.returnUnitId", "=", ids(filter.reach)).where("d.state", "=", "settled");
  else if (list === "joint")
    query = query.where("d.stepUnitId", "=", ids(filter.reach)).where("d.state", "=", states(OPEN_STATES));
  else query = query.where("d.competentUnitId", "=", ids(filter.reach)).where("d.state", "=", states(OPEN_STATES));
  if (list === "new") query = query.where("d.state", "in", ["registered", "received"]).where("d.handlerId", "is", null);
  if (list === "today")
    query = query
      .where("d.pausedAt", "is", null)
      .where("d.dueAt", ">=", filter.dayBegin)
      .where("d.dueAt", "<=", filter.dayEnd);
  if (list === "late") query = query.where("d.pausedAt", "is", null).where("d.dueAt", "<", filter.now);
  if (list === "soon") query = query.where("d.pausedAt", "is", null).where("d.dueAt", ">", filter.dayEnd);
  if (list === "waiting") query = query.where("d.state", "in", ["supplement", "payment", "withdrawal"]);
  if (list === "sentBack") query = query.where("d.state", "=", "received").where("d.reason", "is not", null);
  if (filter.unitIds) query = query.where("d.competentUnitId", "=", ids(filter.unitIds));
  if (filter.procedureCode) query = query.where("d.procedureCode", "=", filter.procedureCode);
  if (filter.state) query = query.where("d.state", "=", filter.state);
  if (filter.channel) query = query.where("d.channel", "=", filter.channel);
  if (filter.handlerId) query = query.where("d.handlerId", "=", filter.handlerId);
  if (filter.settledBy)
    query = query.where("d.settledAt", "is not", null).where(
      sql<boolean>`(d.handler_id = ${filter.settledBy} or (d.handler_id is null and exists (
        select from dossier_event e where e.dossier_id = d.id and e.province_id = d.province_id
          and e.received_on = d.received_on and e.act = 'settle' and e.actor_id = ${filter.settledBy}::text)))`,
    );
  if (filter.code) query = query.where("d.code", "=", filter.code);
  if (filter.idDigests) query = query.where("d.idDigest", "in", [...filter.idDigests]);
  if (filter.phoneDigests) query = query.where("d.phoneDigest", "in", [...filter.phoneDigests]);
  if (filter.nameDigestSets) {
    const sets = filter.nameDigestSets.map((set) => sql<boolean>`d.name_digests @> ${[...set]}::text[]`);
    query = query.where((one) => one.or(sets));
  }
  if (filter.punctuality === "inTime") query = query.where("d.punctuality", "in", ["early", "onTime"]);
  else if (filter.punctuality) query = query.where("d.punctuality", "=", filter.punctuality);
  if (filter.data) query = query.where(DATA_HOLDS[filter.data]);
  if (filter.field) query = query.where("d.field", "=", filter.field);
  if (filter.settledFrom)
    query = query.where(
      "d.settledAt",
      ">=",
      sql<Date>`${filter.settledFrom}::date::timestamp at time zone 'Asia/Ho_Chi_Minh'`,
    );
  if (filter.settledUntil)
    query = query.where(
      "d.settledAt",
      "<",
      sql<Date>`(${filter.settledUntil}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'`,
    );
  if (filter.acted) {
    const { as, from, until } = filter.acted;
    query = query.where(
      sql<boolean>`(${as === "supplemented" ? sql`d.supplements > 0` : sql`d.state in ('refused', 'stopped')`} and exists (
        select from dossier_event e where e.dossier_id = d.id and e.province_id = d.province_id and e.received_on = d.received_on
          and e.act = any(${[...ACTED[as]]}::text[]) and e.at >= ${from}::date::timestamp at time zone 'Asia/Ho_Chi_Minh'
          and e.at < (${until}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'))`,
    );
  }
  // Days of reception come from the figures, and a double that was merged is none of those counted.
  if (filter.from || filter.until) query = query.where("d.state", "<>", "merged");
  if (filter.from) query = query.where("d.receivedOn", ">=", filter.from);
  if (filter.until) query = query.where("d.receivedOn", "<=", filter.until);
  return query;
}

/** Where the list goes on: the sorting moment and the number of the last row. */
export interface ListCursor {
  at: string;
  id: number;
}

/** Lists of work by their date, what is nearest first; what is to be returned by how long it lies; everything newest first. */
export async function listDossiers(
  db: Db,
  filter: DossierFilter,
  page: { limit: number; after?: ListCursor | undefined },
): Promise<Dossier[]> {
  const [column, direction] =
    filter.list === "all"
      ? (["d.receivedAt", "desc"] as const)
      : filter.list === "toReturn"
        ? (["d.settledAt", "asc"] as const)
        : (["d.dueAt", "asc"] as const);
  let query = filtered(db, filter).select(COLUMNS);
  if (page.after) {
    const { at, id } = page.after;
    const name = sql.ref(column);
    query = query.where(
      direction === "desc"
        ? sql<boolean>`(${name}, d.id) < (${at}::timestamptz, ${id})`
        : at === ""
          ? sql<boolean>`${name} is null and d.id > ${id}`
          : sql<boolean>`((${name}, d.id) > (${at}::timestamptz, ${id}) or ${name} is null)`,
    );
  }
  const rows = await query.orderBy(column, direction).orderBy("d.id", direction).limit(page.limit).execute();
  return rows as unknown as Dossier[];
}

/** How many there are, counted no further than `most`. */
export async function countDossiers(db: Db, filter: DossierFilter, most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (${filtered(db, filter).select("d.id").limit(most)}) t`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Codes of what one person received at a unit within a stretch of time, oldest first. */
export async function listReceivedBy(
  db: Db,
  of: { personId: string; unitId: string; from: Date; until: Date },
): Promise<string[]> {
  const rows = await db
    .selectFrom("dossier")
    .select("code")
    .where("receivingUnitId", "=", of.unitId)
    .where("receivedAt", ">=", of.from)
    .where("receivedAt", "<=", of.until)
    .where("receivedBy", "=", of.personId)
    .orderBy("receivedAt")
    .limit(20)
    .execute();
  return rows.map((row) => row.code);
}
