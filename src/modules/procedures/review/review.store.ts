import { type RawBuilder, sql } from "kysely";
import { containing, type Db, type Tx } from "../../../platform/db/index.ts";
import { inField } from "../procedure.store.ts";
import type { ProcedureLevel, ProcedureRecord } from "../procedure-record.ts";
import type { FindingKind } from "./finding.ts";

export type FindingState = "open" | "mended" | "accepted";

export interface Finding {
  id: number;
  code: string;
  name: string;
  field: string;
  kind: FindingKind;
  at: string;
  detail: string;
  state: FindingState;
  reason: string | null;
  unitId: string | null;
  personName: string | null;
  foundAt: Date;
  settledAt: Date | null;
  settledByName: string | null;
}

/** One filter feeds list, counts, export and bulk acts. */
export interface FindingFilter {
  state: FindingState;
  kind?: FindingKind | undefined;
  level?: ProcedureLevel | undefined;
  field?: string | undefined;
  /** A code, or words of the name. */
  words?: string | undefined;
  unitIds?: readonly string[] | undefined;
  personId?: string | undefined;
  unassigned?: boolean | undefined;
  ids?: readonly number[] | undefined;
}

function where(filter: FindingFilter): RawBuilder<unknown> {
  const parts = [sql`f.state = ${filter.state}`];
  if (filter.kind) parts.push(sql`f.kind = ${filter.kind}`);
  if (filter.level) parts.push(sql`${filter.level} = any(v.levels)`);
  if (filter.field !== undefined) parts.push(inField("v", filter.field));
  if (filter.words) {
    const pattern = containing(filter.words);
    parts.push(sql`(f.code = ${filter.words} or v.name ilike ${pattern} or f.detail ilike ${pattern})`);
  }
  if (filter.unitIds) parts.push(sql`f.unit_id = any(${[...filter.unitIds]}::uuid[])`);
  if (filter.personId) parts.push(sql`f.person_id = ${filter.personId}`);
  if (filter.unassigned) parts.push(sql`f.unit_id is null and f.person_id is null`);
  if (filter.ids) parts.push(sql`f.id = any(${[...filter.ids]}::bigint[])`);
  return sql.join(parts, sql` and `);
}

const FROM = sql`from review_finding f join procedure_version v on v.id = f.version_id`;
const SELECT = sql`select f.id, f.code, v.name, v.field, f.kind, f.at, f.detail, f.state, f.reason, f.unit_id, f.person_name,
  f.found_at, f.settled_at, f.settled_by_name`;

/** By code; the next page begins after the last row given. */
export async function listFindings(
  db: Db,
  filter: FindingFilter,
  page: { after?: { code: string; id: number } | undefined; limit: number },
): Promise<Finding[]> {
  const after = page.after ? sql`and (f.code, f.id) > (${page.after.code}, ${page.after.id})` : sql``;
  const rows = await sql<Finding>`${SELECT} ${FROM} where ${where(filter)} ${after}
    order by f.code, f.id limit ${page.limit}`.execute(db);
  return rows.rows;
}

export async function countFindings(db: Db, filter: FindingFilter): Promise<{ findings: number; procedures: number }> {
  const rows = await sql<{ findings: number; procedures: number }>`
    select count(*)::int as findings, count(distinct f.code)::int as procedures ${FROM} where ${where(filter)}`.execute(
    db,
  );
  return rows.rows[0] as { findings: number; procedures: number };
}

/** How many of each kind, within the other parts of the filter. */
export async function countByKind(db: Db, filter: FindingFilter): Promise<Map<FindingKind, number>> {
  const rows = await sql<{ kind: FindingKind; count: number }>`
    select f.kind, count(*)::int as count ${FROM} where ${where({ ...filter, kind: undefined })} group by f.kind`.execute(
    db,
  );
  return new Map(rows.rows.map((row) => [row.kind, row.count]));
}

/** How many open ones each unit has; null stands for those nobody was given. */
export async function countByUnit(db: Db): Promise<{ unitId: string | null; open: number; mended: number }[]> {
  const rows = await sql<{ unitId: string | null; open: number; mended: number }>`
    select unit_id, count(*) filter (where state = 'open')::int as open,
      count(*) filter (where state = 'mended')::int as mended
    from review_finding where state <> 'accepted' group by unit_id order by 2 desc`.execute(db);
  return rows.rows;
}

/** How many open ones each procedure has. */
export async function countOpenByCode(db: Db): Promise<Map<string, number>> {
  const rows = await sql<{ code: string; count: number }>`
    select code, count(*)::int as count from review_finding where state = 'open' group by code`.execute(db);
  return new Map(rows.rows.map((row) => [row.code, row.count]));
}

export async function listFindingsOf(db: Db, code: string): Promise<Finding[]> {
  const rows = await sql<Finding>`${SELECT} ${FROM} where f.code = ${code} order by f.state, f.kind, f.id`.execute(db);
  return rows.rows;
}

export async function lockFindings(
  tx: Tx,
  ids: readonly number[],
): Promise<{ id: number; code: string; state: FindingState }[]> {
  const rows = await sql<{ id: number; code: string; state: FindingState }>`
    select id, code, state from review_finding where id = any(${[...ids]}::bigint[]) order by id for update`.execute(
    tx,
  );
  return rows.rows;
}

export async function saveAssignment(
  tx: Tx,
  ids: readonly number[],
  to: { unitId: string | null; person: { id: string; name: string } | null },
): Promise<void> {
  await tx
    .updateTable("reviewFinding")
    .set({ unitId: to.unitId, personId: to.person?.id ?? null, personName: to.person?.name ?? null })
    .where("id", "in", [...ids])
    .execute();
}

export async function saveFindingState(
  tx: Tx,
  ids: readonly number[],
  settled: { state: "open" } | { state: "accepted"; reason: string; by: { id: string; name: string }; at: Date },
): Promise<void> {
  const isOpen = settled.state === "open";
  await tx
    .updateTable("reviewFinding")
    .set({
      state: settled.state,
      reason: isOpen ? null : settled.reason,
      settledAt: isOpen ? null : settled.at,
      settledById: isOpen ? null : settled.by.id,
      settledByName: isOpen ? null : settled.by.name,
    })
    .where("id", "in", [...ids])
    .execute();
}

export interface ToReview {
  code: string;
  versionId: number;
  /** null where no version is in force any more: what was found is settled by that. */
  record: ProcedureRecord | null;
}

/** Codes after `after` whose version in force was not read through yet; all of them where `all` is asked. */
export async function listToReview(
  db: Db,
  on: string,
  page: { after: string; limit: number; all: boolean },
): Promise<ToReview[]> {
  const rows = await sql<ToReview>`
    select p.code, coalesce(v.id, r.version_id) as version_id, v.record
    from procedure p
    left join procedure_version v on v.code = p.code and v.valid_from <= ${on}::date
      and (v.valid_to is null or v.valid_to > ${on}::date)
    left join procedure_review r on r.code = p.code
    where p.code > ${page.after}
      and ((v.id is not null and (${page.all} or r.version_id is distinct from v.id))
        or (v.id is null and exists (select from review_finding f where f.code = p.code and f.state <> 'mended')))
    order by p.code limit ${page.limit}`.execute(db);
  return rows.rows;
}

export interface FindingToKeep {
  code: string;
  versionId: number;
  kind: FindingKind;
  at: string;
  detail: string;
  fingerprint: string;
}

/** Writes what was found of these codes; what was open and is not found any more is mended. */
export async function keepFindings(
  tx: Tx,
  codes: readonly { code: string; versionId: number }[],
  found: readonly FindingToKeep[],
  at: Date,
): Promise<void> {
  if (found.length > 0) {
    await sql`
      insert into review_finding as f (code, kind, at, detail, fingerprint, version_id, found_at)
      select code, kind, at, detail, fingerprint, version_id, ${at}
      from jsonb_to_recordset(${JSON.stringify(found.map(snake))}::jsonb)
        as x(code text, kind text, at text, detail text, fingerprint text, version_id bigint)
      on conflict (code, kind, at, detail) do update set version_id = excluded.version_id,
        fingerprint = excluded.fingerprint,
        state = case when f.state = 'accepted' and f.fingerprint = excluded.fingerprint then 'accepted' else 'open' end,
        reason = case when f.state = 'accepted' and f.fingerprint = excluded.fingerprint then f.reason end,
        settled_at = case when f.state = 'accepted' and f.fingerprint = excluded.fingerprint then f.settled_at end,
        settled_by_id = case when f.state = 'accepted' and f.fingerprint = excluded.fingerprint then f.settled_by_id end,
        settled_by_name = case when f.state = 'accepted' and f.fingerprint = excluded.fingerprint then f.settled_by_name end
    `.execute(tx);
  }
  const kept = JSON.stringify(found.map(({ code, kind, at: place, detail }) => ({ code, kind, at: place, detail })));
  await sql`
    update review_finding f set state = 'mended', settled_at = ${at}, settled_by_id = null, settled_by_name = null
    where f.code = any(${codes.map((one) => one.code)}::text[]) and f.state <> 'mended'
      and not exists (select from jsonb_to_recordset(${kept}::jsonb) as x(code text, kind text, at text, detail text)
        where x.code = f.code and x.kind = f.kind and x.at = f.at and x.detail = f.detail)`.execute(tx);
  await sql`
    insert into procedure_review (code, version_id, reviewed_at)
    select code, version_id, ${at} from jsonb_to_recordset(${JSON.stringify(codes.map(snake))}::jsonb)
      as x(code text, version_id bigint)
    on conflict (code) do update set version_id = excluded.version_id, reviewed_at = excluded.reviewed_at`.execute(tx);
}

const snake = <T extends { versionId: number }>({ versionId, ...rest }: T) => ({ ...rest, version_id: versionId });

/** What somebody accepted of a procedure. */
export async function listSettledOf(
  db: Db,
  code: string,
): Promise<{ kind: FindingKind; reason: string; settledAt: Date; settledByName: string }[]> {
  const rows = await db
    .selectFrom("reviewFinding")
    .select(["kind", "reason", "settledAt", "settledByName"])
    .where("code", "=", code)
    .where("state", "=", "accepted")
    .orderBy("settledAt", "desc")
    .limit(100)
    .execute();
  return rows as { kind: FindingKind; reason: string; settledAt: Date; settledByName: string }[];
}
