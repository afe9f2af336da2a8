import { type RawBuilder, sql } from "kysely";
import { containing, type Db } from "../../platform/db/index.ts";
import { STANDINGS, type Standing } from "./obligation.ts";

export interface StandingFilter {
  /** null: everywhere. */
  unitIds: readonly string[] | null;
  /** Words of the title, marks as typed or none at all. */
  words?: string | undefined;
  today: string;
}

/**
 * How every matter asked for stands, counted where the rows are: a province has tens of thousands. The same rule as
 * `formsStanding` and `worstOf`; a test holds both against each other. `rank` is the place in STANDINGS.
 */
function standings({ unitIds, words, today }: StandingFilter): RawBuilder<unknown> {
  const like = words ? containing(words) : null;
  return sql`asked as (
      select id, unit_id, due_on, forms from publication_obligation
      where dropped_at is null
        and (${unitIds === null} or unit_id = any(${unitIds === null ? [] : [...unitIds]}::uuid[]))
        and (${like}::text is null or title ilike ${like} or unaccent(title) ilike unaccent(${like}))
    ), spans as (
      select obligation_id, form, from_day, least(coalesce(to_day, ${today}), ${today}::date) as to_day,
        coalesce(to_day > ${today}::date - case form when 'radio' then 2 else 0 end, true) as is_open
      from publication_evidence where counts and from_day <= ${today} and obligation_id in (select id from asked)
    ), starts as (
      select *, coalesce(from_day > 1 + max(to_day) over (partition by obligation_id, form order by from_day, to_day
        rows between unbounded preceding and 1 preceding), true) as begins
      from spans
    ), runs as (
      select *, count(*) filter (where begins) over (partition by obligation_id, form order by from_day, to_day) as run
      from starts
    ), lasted as (
      select obligation_id, form, max(to_day) - min(from_day) + 1 as days, bool_or(is_open) as is_open
      from runs group by obligation_id, form, run
    ), best as (
      select obligation_id, form, max(days) as days, bool_or(is_open) as is_open from lasted group by obligation_id, form
    ), standing as (
      select asked.id, asked.unit_id, asked.due_on, min(case
        when best.form is null then case when asked.due_on < ${today} then 0 else 2 end
        when required."forEver" then case when best.is_open then 4 else 1 end
        when required.days is null or best.days >= required.days then 4
        when best.is_open then 3
        else 1 end) as rank
      from asked
        cross join lateral jsonb_to_recordset(asked.forms) as required (form text, days int, "forEver" boolean)
        left join best on best.obligation_id = asked.id and best.form = required.form
      group by asked.id, asked.unit_id, asked.due_on
    )`;
}

export type UnitStanding = { unitId: string; counts: Record<Standing, number> };

/** Where a page of the list ended. */
export interface ListPlace {
  rank: number;
  dueOn: string;
  id: string;
}

export interface ListPage {
  /** Only of this unit; the counts are of all. */
  unitId?: string | undefined;
  standings?: readonly Standing[];
  limit: number;
  after?: ListPlace | undefined;
}

/**
 * How many matters of each unit stand how (units without any are left out), and one page of them: what somebody has to
 * see to first stands first; within that, what was due first. One statement, because judging is what takes the time.
 */
export async function judgeMatters(
  db: Db,
  filter: StandingFilter,
  page: ListPage,
): Promise<{ units: UnitStanding[]; places: ListPlace[] }> {
  const ranks = (page.standings ?? STANDINGS).map((one) => STANDINGS.indexOf(one));
  const { unitId = null, after } = page;
  const beyond = after ? sql`and (rank, due_on, id) > (${after.rank}, ${after.dueOn}::date, ${after.id}::uuid)` : sql``;
  const { rows } = await sql<{ unitId: string; rank: number; count: number; dueOn: string | null; id: string | null }>`
    with ${standings(filter)}
    select unit_id, rank, count(*)::int as count, null::date as due_on, null::uuid as id
    from standing group by unit_id, rank
    union all (
      select unit_id, rank, 0, due_on, id from standing
      where rank = any(${ranks}::int[]) and (${unitId}::uuid is null or unit_id = ${unitId}) ${beyond}
      order by rank, due_on, id limit ${page.limit}
    )
    order by rank, due_on nulls first, id`.execute(db);
  const counted = Map.groupBy(
    rows.filter((row) => row.id === null),
    (row) => row.unitId,
  );
  return {
    units: [...counted].map(([id, own]) => ({
      unitId: id,
      counts: Object.fromEntries(
        STANDINGS.map((standing, rank) => [standing, own.find((row) => row.rank === rank)?.count ?? 0]),
      ) as Record<Standing, number>,
    })),
    places: rows.flatMap(({ rank, dueOn, id }) => (id === null || dueOn === null ? [] : [{ rank, dueOn, id }])),
  };
}

/** One thing a unit made public, and where and when; a paper on a board may belong to no matter of the law. */
export interface Shown {
  id: string;
  obligationId: string | null;
  title: string;
  document: string | null;
  law: string | null;
  article: string | null;
  form: string;
  place: string;
  fromDay: string;
  toDay: string | null;
}

/** What was out at any time between two days, oldest first; `after` is the last row of the page before. */
export async function listShown(
  db: Db,
  asked: { unitId: string; from: string; to: string; today: string },
  limit: number,
  after?: { fromDay: string; id: string },
): Promise<Shown[]> {
  const beyond = after ? sql`and (from_day, id) > (${after.fromDay}::date, ${after.id}::uuid)` : sql``;
  const found = await sql<Shown>`
    select id, obligation_id, title, document, law, article, form, place, from_day, to_day from publication_shown
    where unit_id = ${asked.unitId} and from_day <= ${asked.to} and coalesce(to_day, ${asked.today}) >= ${asked.from} ${beyond}
    order by from_day, id limit ${limit}`.execute(db);
  return found.rows;
}
