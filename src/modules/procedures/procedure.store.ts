import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/index.ts";
import type { OfferedFilter } from "./local/offered-filter.ts";
import type { ProcedureLevel, ProcedureRecord } from "./procedure-record.ts";

/**
 * issue: the first text known here; amend, replace: by the deciding document; correct: the text before was wrong;
 * update: the national catalogue says otherwise without naming a new decision.
 */
export type ChangeKind = "issue" | "amend" | "replace" | "correct" | "update";

/** A version without its record, as lists and histories need it. */
export interface VersionHead {
  id: number;
  code: string;
  number: number;
  validFrom: string;
  validTo: string | null;
  source: "import" | "editor";
  /** Which kind of change made it; null for versions from before this was kept. */
  changeKind: ChangeKind | null;
  decisionNumber: string | null;
  decisionDate: string | null;
  decisionIssuer: string | null;
  reason: string | null;
  name: string;
  publishedAt: Date;
  writtenByName: string;
  publishedByName: string;
}

export interface Version extends VersionHead {
  record: ProcedureRecord;
}

/** How a procedure ended: repealed, replaced by others, or moved to another authority. */
export interface ProcedureEnd {
  on: string;
  kind: "repealed" | "replaced" | "moved";
  decision: string | null;
  successors: { code: string; name: string | null }[];
  /** Who settles it from then on, where it moved to another authority. */
  authority: string | null;
  note: string | null;
}

export interface ProcedureOnDay {
  version: Version;
  /** Number of the newest version, so that a page can say whether it shows the newest. */
  latestNumber: number;
  /** First day of the next version, when one is already published for the future. */
  nextFrom: string | null;
  end: ProcedureEnd | null;
  /** The end that is decided but still to come. */
  endToCome: ProcedureEnd | null;
  /** The newest approved edition of plain words, whichever version it rests on; null where there is none. */
  plainEdition: number | null;
}

const HEAD = [
  "id",
  "code",
  "number",
  "validFrom",
  "validTo",
  "source",
  "changeKind",
  "decisionNumber",
  "decisionDate",
  "decisionIssuer",
  "reason",
  "name",
  "publishedAt",
  "writtenByName",
  "publishedByName",
] as const;

type OnDayRow = VersionHead & {
  record: ProcedureRecord | null;
  endedOn: string | null;
  endKind: ProcedureEnd["kind"] | null;
  endDecision: string | null;
  endNote: string | null;
  endAuthority: string | null;
  successorCodes: string[];
  plainEdition: number | null;
};

/**
 * The version that stood last on a day, in one query: in force, or ended by then. undefined where nothing is known for
 * that day. Of two versions of one day the later one counts.
 */
export async function findOnDay(db: Db, code: string, on: string): Promise<ProcedureOnDay | undefined> {
  // All versions of one code are a handful of narrow rows; asking for them at once plans and runs faster than asking
  // three questions about them. The wide record comes with the chosen one only.
  const found = await sql<OnDayRow>`
    select v.id, v.code, v.number, v.valid_from, v.valid_to, v.source, v.change_kind, v.decision_number,
      v.decision_date, v.decision_issuer, v.reason, v.name, v.published_at, v.written_by_name, v.published_by_name,
      p.ended_on, p.end_kind, p.end_decision, p.end_note, p.end_authority, p.successor_codes,
      (select max(r.id) from procedure_rendition r
        where r.code = v.code and r.form = 'plain' and r.lang = 'vi' and r.state = 'approved') as plain_edition,
      case when row_number() over (order by v.valid_from <= ${on}::date desc, v.valid_from desc, v.number desc) = 1
        then v.record end as record
    from procedure_version v join procedure p on p.code = v.code
    where v.code = ${code}
    order by v.valid_from <= ${on}::date desc, v.valid_from desc, v.number desc`.execute(db);
  const row = found.rows[0];
  if (!row?.record || row.validFrom > on) return undefined;
  const { endedOn, endKind, endDecision, endNote, endAuthority, successorCodes, plainEdition, record, ...head } = row;
  const names = endedOn === null ? new Map<string, string>() : await findNames(db, successorCodes);
  const decided: ProcedureEnd | null =
    endedOn !== null && endKind !== null
      ? {
          on: endedOn,
          kind: endKind,
          decision: endDecision,
          authority: endAuthority,
          note: endNote,
          successors: successorCodes.map((successor) => ({ code: successor, name: names.get(successor) ?? null })),
        }
      : null;
  const later = found.rows.filter((one) => one.number > row.number && one.validFrom > on).map((one) => one.validFrom);
  return {
    version: { ...head, record },
    latestNumber: Math.max(...found.rows.map((one) => one.number)),
    nextFrom: later.sort()[0] ?? null,
    plainEdition,
    end: decided !== null && decided.on <= on ? decided : null,
    endToCome: decided !== null && decided.on > on ? decided : null,
  };
}

/** How and when a procedure ends, also when that day is still to come. */
export async function findEnd(db: Db, code: string): Promise<ProcedureEnd | null> {
  const row = await db.selectFrom("procedure").selectAll().where("code", "=", code).executeTakeFirst();
  if (!row || row.endedOn === null || row.endKind === null) return null;
  const names = await findNames(db, row.successorCodes);
  return {
    on: row.endedOn,
    kind: row.endKind as ProcedureEnd["kind"],
    decision: row.endDecision,
    authority: row.endAuthority,
    note: row.endNote,
    successors: row.successorCodes.map((successor) => ({ code: successor, name: names.get(successor) ?? null })),
  };
}

/** First day for which anything is known of a code; undefined where the code is unknown. */
export async function findEarliestDay(db: Db, code: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("procedureVersion")
    .select((eb) => eb.fn.min("validFrom").as("earliest"))
    .where("code", "=", code)
    .executeTakeFirst();
  return row?.earliest ?? undefined;
}

export async function listVersions(db: Db, code: string): Promise<VersionHead[]> {
  return (await db
    .selectFrom("procedureVersion")
    .select(HEAD)
    .where("code", "=", code)
    .orderBy("number", "desc")
    .execute()) as VersionHead[];
}

export interface VersionSpan {
  code: string;
  id: number;
  name: string;
  field: string;
  validFrom: string;
  validTo: string | null;
}

/** Every version of these codes with the days it holds, first one first. */
export async function listVersionSpans(db: Db, codes: readonly string[]): Promise<VersionSpan[]> {
  if (codes.length === 0) return [];
  return db
    .selectFrom("procedureVersion")
    .select(["code", "id", "name", "field", "validFrom", "validTo"])
    .where("code", "in", [...codes])
    .orderBy("code")
    .orderBy("number")
    .execute();
}

export async function findVersionByNumber(db: Db, code: string, number: number): Promise<Version | undefined> {
  const row = await db
    .selectFrom("procedureVersion")
    .select([...HEAD, "record"])
    .where("code", "=", code)
    .where("number", "=", number)
    .executeTakeFirst();
  return row as unknown as Version | undefined;
}

export async function findVersion(db: Db, id: number): Promise<Version | undefined> {
  const row = await db
    .selectFrom("procedureVersion")
    .select([...HEAD, "record"])
    .where("id", "=", id)
    .executeTakeFirst();
  return row as unknown as Version | undefined;
}

export interface ProcedureFilter {
  on: string;
  level?: ProcedureLevel | undefined;
  field?: string | undefined;
  nameOnly?: boolean | undefined;
  offered?: OfferedFilter | undefined;
}

/** Whether a version belongs to a field, as its main one or as a further one. */
export function inField(table: "procedure_version" | "v", field: string) {
  return sql<boolean>`${field} = any(array_prepend(${sql.id(table, "field")}, ${sql.id(table, "more_fields")}))`;
}

function inForce(db: Db, filter: ProcedureFilter) {
  let query = db
    .selectFrom("procedureVersion")
    .where("validFrom", "<=", filter.on)
    .where((eb) => eb.or([eb("validTo", "is", null), eb("validTo", ">", filter.on)]));
  if (filter.level) query = query.where(sql<boolean>`${filter.level} = any(levels)`);
  if (filter.offered) {
    const { level, plus, minus } = filter.offered;
    query = query.where(
      sql<boolean>`(code = any(${[...plus]}::text[]) or (${level} = any(levels) and code <> all(${[...minus]}::text[])))`,
    );
  }
  if (filter.field !== undefined) query = query.where(inField("procedure_version", filter.field));
  if (filter.nameOnly !== undefined) query = query.where("nameOnly", "=", filter.nameOnly);
  return query;
}

/** In force on a day, by code; the next page begins after `after`. */
export async function listInForce(
  db: Db,
  filter: ProcedureFilter,
  page: { after?: string | undefined; limit: number },
): Promise<InForceRow[]> {
  let query = inForce(db, filter).select(["code", "id as versionId", "number", "validFrom", "record"]);
  if (page.after !== undefined) query = query.where("code", ">", page.after);
  return (await query.orderBy("code").limit(page.limit).execute()) as unknown as InForceRow[];
}

/** The first day of which anything is known, where it comes after the day asked for. */
export async function firstDayAfter(db: Db, on: string): Promise<string | null> {
  const row = await db
    .selectFrom("procedureVersion")
    .select((eb) => eb.fn.min("validFrom").as("day"))
    .executeTakeFirst();
  return row?.day && row.day > on ? row.day : null;
}

export async function countInForce(db: Db, filter: ProcedureFilter): Promise<number> {
  const row = await inForce(db, filter)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export interface InForceRow {
  code: string;
  versionId: number;
  number: number;
  validFrom: string;
  record: ProcedureRecord;
}

/** Which version of each code is in force on a day, nothing more. */
export async function listInForceHeads(
  db: Db,
  on: string,
): Promise<{ code: string; versionId: number; plainEdition: number | null }[]> {
  return inForce(db, { on })
    .leftJoin(
      (of) =>
        of
          .selectFrom("procedureRendition")
          .select(["code as plainCode", (is) => is.fn.max("id").as("plainEdition")])
          .where("form", "=", "plain")
          .where("lang", "=", "vi")
          .where("state", "=", "approved")
          .groupBy("code")
          .as("plain"),
      (join) => join.onRef("plain.plainCode", "=", "procedureVersion.code"),
    )
    .select(["procedureVersion.code", "procedureVersion.id as versionId", "plain.plainEdition"])
    .execute();
}

export async function loadInForce(db: Db, versionIds: readonly number[]): Promise<InForceRow[]> {
  if (versionIds.length === 0) return [];
  const rows = await db
    .selectFrom("procedureVersion")
    .select(["code", "id as versionId", "number", "validFrom", "record"])
    .where("id", "in", [...versionIds])
    .execute();
  return rows as unknown as InForceRow[];
}

/** Names as last published, also of ended procedures. */
export async function findNames(db: Db, codes: readonly string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await db
    .selectFrom("procedureVersion")
    .distinctOn("code")
    .select(["code", "name"])
    .where("code", "in", [...codes])
    .orderBy("code")
    .orderBy("number", "desc")
    .execute();
  return new Map(rows.map((row) => [row.code, row.name]));
}

export interface LatestVersion {
  id: number;
  code: string;
  number: number;
  validFrom: string;
  validTo: string | null;
  source: "import" | "editor";
  /** The catalogue file it came from; null for editors' texts and records at hand. */
  importId: number | null;
  name: string;
  nameOnly: boolean;
  endedOn: string | null;
  /** Checksum of what was imported last, whether or not somebody edited since. */
  importedChecksum: string | null;
}

/** The newest version of each code, locked through its procedure so that nobody adds another meanwhile. */
export async function lockLatest(tx: Tx, codes: readonly string[]): Promise<Map<string, LatestVersion>> {
  if (codes.length === 0) return new Map();
  await sql`select code from procedure where code = any(${[...codes]}) order by code for update`.execute(tx);
  const found = await sql<LatestVersion>`
    select distinct on (v.code) v.id, v.code, v.number, v.valid_from, v.valid_to, v.source, v.import_id, v.name, v.name_only, p.ended_on,
      (select source_checksum from procedure_version i
        where i.code = v.code and i.source = 'import' and not i.name_only order by number desc limit 1) as imported_checksum
    from procedure_version v join procedure p on p.code = v.code
    where v.code = any(${[...codes]})
    order by v.code, v.number desc`.execute(tx);
  return new Map(found.rows.map((row) => [row.code, row]));
}

/** Codes whose newest text came from a catalogue file and still holds, by code; the next batch begins after `after`. */
export async function listImportedCodes(db: Db, after: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom("procedureVersion as v")
    .innerJoin("procedure as p", "p.code", "v.code")
    .select("v.code")
    .where("v.validTo", "is", null)
    .where("v.source", "=", "import")
    .where("v.importId", "is not", null)
    .where("v.nameOnly", "=", false)
    .where("p.endedOn", "is", null)
    .where("v.code", ">", after)
    .orderBy("v.code")
    .limit(limit)
    .execute();
  return rows.map((row) => row.code);
}

export async function listRecords(db: Db, versionIds: readonly number[]): Promise<Map<number, ProcedureRecord>> {
  if (versionIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("procedureVersion")
    .select(["id", "record"])
    .where("id", "in", [...versionIds])
    .execute();
  return new Map(rows.map((row) => [row.id, row.record as unknown as ProcedureRecord]));
}

/** The version before each of these, by id; first versions have none. */
export async function listVersionsBefore(db: Db, versionIds: readonly number[]): Promise<Map<number, number>> {
  if (versionIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("procedureVersion as v")
    .innerJoin("procedureVersion as b", (join) =>
      join.onRef("b.code", "=", "v.code").on(sql<boolean>`b.number = v.number - 1`),
    )
    .select(["v.id", "b.id as beforeId"])
    .where("v.id", "in", [...versionIds])
    .execute();
  return new Map(rows.map((row) => [row.id, row.beforeId]));
}

export interface NewVersion {
  record: ProcedureRecord;
  number: number;
  validFrom: string;
  validTo: string | null;
  source: "import" | "editor";
  changeKind: ChangeKind;
  sourceChecksum: string | null;
  importId: number | null;
  decision: { number: string; date: string | null; issuer: string | null } | null;
  reason: string | null;
  writtenBy: { id: string; name: string };
  publishedBy: { id: string; name: string };
  publishedAt: Date;
}

export async function insertProcedures(tx: Tx, codes: readonly string[]): Promise<void> {
  if (codes.length === 0) return;
  await tx
    .insertInto("procedure")
    .values(codes.map((code) => ({ code })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function insertVersions(tx: Tx, versions: readonly NewVersion[]): Promise<number[]> {
  if (versions.length === 0) return [];
  const rows = await tx
    .insertInto("procedureVersion")
    .values(
      versions.map((one) => ({
        code: one.record.code,
        number: one.number,
        validFrom: one.validFrom,
        validTo: one.validTo,
        source: one.source,
        changeKind: one.changeKind,
        sourceChecksum: one.sourceChecksum,
        importId: one.importId,
        decisionNumber: one.decision?.number ?? null,
        decisionDate: one.decision?.date ?? null,
        decisionIssuer: one.decision?.issuer ?? null,
        reason: one.reason,
        name: one.record.name,
        field: one.record.field,
        moreFields: one.record.moreFields ?? [],
        levels: one.record.levels,
        issuer: one.record.issuer,
        nameOnly: one.record.nameOnly ?? false,
        record: JSON.stringify(one.record),
        writtenById: one.writtenBy.id,
        writtenByName: one.writtenBy.name,
        publishedById: one.publishedBy.id,
        publishedByName: one.publishedBy.name,
        publishedAt: one.publishedAt,
      })),
    )
    .returning("id")
    .execute();
  return rows.map((row) => row.id);
}

/** Closes open versions on a day. */
export async function closeVersions(tx: Tx, ids: readonly number[], validTo: string): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable("procedureVersion")
    .set({ validTo })
    .where("id", "in", [...ids])
    .where("validTo", "is", null)
    .execute();
}

export async function saveEnd(
  tx: Tx,
  code: string,
  end: {
    on: string;
    kind: ProcedureEnd["kind"];
    decision: string | null;
    successors: string[];
    authority: string | null;
    note: string | null;
  } | null,
): Promise<void> {
  await tx
    .updateTable("procedure")
    .set({
      endedOn: end?.on ?? null,
      endKind: end?.kind ?? null,
      endDecision: end?.decision ?? null,
      successorCodes: end?.successors ?? [],
      endAuthority: end?.authority ?? null,
      endNote: end?.note ?? null,
    })
    .where("code", "=", code)
    .execute();
}

/** The newest text of each code, for looking at many at once. */
export async function findLatestRecords(db: Db, codes: readonly string[]): Promise<Map<string, ProcedureRecord>> {
  if (codes.length === 0) return new Map();
  const rows = await db
    .selectFrom("procedureVersion")
    .distinctOn("code")
    .select(["code", "record"])
    .where("code", "in", [...codes])
    .orderBy("code")
    .orderBy("number", "desc")
    .execute();
  return new Map(rows.map((row) => [row.code, row.record as unknown as ProcedureRecord]));
}

/** Fields of the procedures in force on the day, as the catalogue names them, with how many procedures each has; by name. */
export async function countFields(db: Db, on: string): Promise<{ field: string; procedures: number }[]> {
  const found = await sql<{ field: string; procedures: number }>`
    select v.field, count(*)::int as procedures from procedure_version v join procedure p on p.code = v.code
    where v.field <> '' and v.valid_from <= ${on}::date and (v.valid_to is null or v.valid_to > ${on}::date)
      and (p.ended_on is null or p.ended_on > ${on}::date)
    group by v.field order by v.field collate "vi-x-icu"`.execute(db);
  return found.rows;
}
