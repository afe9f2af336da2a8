import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { ProcedureEnd } from "../procedure.store.ts";
import { inField } from "../procedure.store.ts";
import type { ProcedureLevel } from "../procedure-record.ts";

export type ChangeEvent = {
  /** Orders what happened at one moment, and names the event for ever. */
  key: string;
  code: string;
  /** When it was put on record here. */
  at: Date;
  /** From when it counts. */
  effectiveOn: string;
  name: string;
  field: string;
  levels: ProcedureLevel[];
  number: number;
  decision: string | null;
  reason: string | null;
} & (
  | { kind: "new" | "changed"; versionId: number; endKind: null }
  | { kind: "ended"; versionId: null; endKind: ProcedureEnd["kind"] }
);

export interface ChangeFilter {
  kind?: ChangeEvent["kind"] | undefined;
  level?: ProcedureLevel | undefined;
  field?: string | undefined;
}

export interface ChangeCursor {
  at: Date;
  key: string;
}

/** Newest first, what came before `after`. Versions and ends are read by themselves, each through its index, and merged. */
export async function listChangeEvents(
  db: Db,
  filter: ChangeFilter,
  limit: number,
  after?: ChangeCursor,
): Promise<ChangeEvent[]> {
  const [versions, ends] = await Promise.all([
    filter.kind === "ended" ? [] : listVersionEvents(db, filter, limit, after),
    filter.kind === "new" || filter.kind === "changed" ? [] : listEndEvents(db, filter, limit, after),
  ]);
  return [...versions, ...ends]
    .sort((a, b) => b.at.getTime() - a.at.getTime() || (a.key < b.key ? 1 : -1))
    .slice(0, limit);
}

/**
 * What takes effect between two days, the latest first, and how many there are. First versions that came with the first
 * filling of the catalogue are left out: they were no news to anybody.
 */
export async function listEventsTakingEffect(
  db: Db,
  of: { from: string; to: string; level?: ProcedureLevel | undefined; codes?: readonly string[] },
  limit: number,
): Promise<{ events: ChangeEvent[]; total: number }> {
  const level = sql`${of.level ? sql`and ${of.level} = any(v.levels)` : sql``}
    ${of.codes ? sql`and v.code = any(${[...of.codes]})` : sql``}`;
  const rows = await sql<ChangeEvent & { total: number }>`
    select e.*, count(*) over ()::int as total from (
      select 'v' || lpad(v.id::text, 12, '0') as key, v.id as version_id, v.code, v.published_at as at, v.valid_from as effective_on,
        v.name, v.field, v.levels, v.number, v.decision_number as decision, v.reason, null as end_kind,
        case when v.number = 1 then 'new' else 'changed' end as kind
      from procedure_version v
      where v.valid_from between ${of.from}::date and ${of.to}::date ${level}
        and (v.number > 1 or v.published_at > (select min(published_at) + interval '1 day' from procedure_version))
      union all
      select 'e' || p.code, null, p.code, p.ended_on::timestamp at time zone 'Asia/Ho_Chi_Minh', p.ended_on,
        v.name, v.field, v.levels, v.number, p.end_decision, p.end_note, p.end_kind, 'ended'
      from procedure p
      join lateral (select code, name, field, levels, number from procedure_version where code = p.code order by number desc limit 1) v
        on true
      where p.ended_on between ${of.from}::date and ${of.to}::date ${level}
    ) e
    order by e.effective_on desc, e.key desc
    limit ${limit}`.execute(db);
  return { events: rows.rows, total: rows.rows[0]?.total ?? 0 };
}

const filters = (filter: ChangeFilter) => sql`
  ${filter.level ? sql`and ${filter.level} = any(v.levels)` : sql``}
  ${filter.field === undefined ? sql`` : sql`and ${inField("v", filter.field)}`}`;

async function listVersionEvents(
  db: Db,
  filter: ChangeFilter,
  limit: number,
  after: ChangeCursor | undefined,
): Promise<ChangeEvent[]> {
  // Keys of versions begin with "v" and come after those of ends ("e"), so an end's place is before all of its moment.
  const id = after?.key.startsWith("v") ? Number(after.key.slice(1)) : 0;
  const rows = await sql<ChangeEvent>`
    select 'v' || lpad(v.id::text, 12, '0') as key, v.id as version_id, v.code, v.published_at as at, v.valid_from as effective_on,
      v.name, v.field, v.levels, v.number, v.decision_number as decision, v.reason, null as end_kind,
      case when v.number = 1 then 'new' else 'changed' end as kind
    from procedure_version v
    where true ${filters(filter)}
      ${filter.kind === "new" ? sql`and v.number = 1` : filter.kind === "changed" ? sql`and v.number > 1` : sql``}
      ${after ? sql`and (v.published_at, v.id) < (${after.at}, ${id}::bigint)` : sql``}
    order by v.published_at desc, v.id desc
    limit ${limit}`.execute(db);
  return rows.rows;
}

async function listEndEvents(
  db: Db,
  filter: ChangeFilter,
  limit: number,
  after: ChangeCursor | undefined,
): Promise<ChangeEvent[]> {
  const rows = await sql<ChangeEvent>`
    select * from (
      select 'e' || p.code as key, null::bigint as version_id, p.code,
        coalesce(d.decided_at, p.ended_on::timestamp at time zone 'Asia/Ho_Chi_Minh') as at, p.ended_on as effective_on,
        v.name, v.field, v.levels, v.number, p.end_decision as decision, p.end_note as reason, p.end_kind, 'ended' as kind
      from procedure p
      join lateral (
        select name, field, more_fields, levels, number from procedure_version where code = p.code order by number desc limit 1
      ) v on true
      left join lateral (
        select decided_at from procedure_draft
        where code = p.code and act = 'end' and state = 'published' order by id desc limit 1
      ) d on true
      where p.ended_on is not null ${filters(filter)}
    ) e
    ${after ? sql`where e.at < ${after.at} or (e.at = ${after.at} and e.key < ${after.key})` : sql``}
    order by e.at desc, e.key desc
    limit ${limit}`.execute(db);
  return rows.rows;
}

/** The number of the newest version of each of these procedures. */
export async function newestNumbers(db: Db, codes: readonly string[]): Promise<Map<string, number>> {
  if (codes.length === 0) return new Map();
  const found = await sql<{ code: string; number: number }>`
    select code, max(number)::int as number from procedure_version where code = any(${[...codes]}) group by code`.execute(
    db,
  );
  return new Map(found.rows.map((row) => [row.code, row.number]));
}
