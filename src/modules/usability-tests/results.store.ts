import { sql } from "kysely";
import { FEWEST_TO_SHOW } from "../../platform/datasets/index.ts";
import type { Db } from "../../platform/db/index.ts";

/** What was counted of one task. */
export interface TaskFigures {
  taskKey: string;
  success: number;
  partly: number;
  not: number;
  stopped: number;
  /** Of those who managed it. */
  medianSeconds: number | null;
  ease: number | null;
  eased: number;
}

export const WAYS = ["link", "beside"] as const;
export type Way = (typeof WAYS)[number];

/** Task by task; who pressed through too fast to have read is left out. */
export async function listTaskFigures(db: Db, testId: string, way?: Way): Promise<TaskFigures[]> {
  const { rows } = await sql<TaskFigures>`
    select r.task_key,
      count(*) filter (where r.outcome = 'success')::int as success,
      count(*) filter (where r.outcome = 'partly')::int as partly,
      count(*) filter (where r.outcome = 'not')::int as not,
      count(*) filter (where r.outcome = 'stopped')::int as stopped,
      (percentile_cont(0.5) within group (order by r.seconds) filter (where r.outcome = 'success' and r.seconds is not null))::float8
        as median_seconds,
      avg(r.ease)::float8 as ease, count(r.ease)::int as eased
    from usability_result r join usability_session s on s.id = r.session_id
    where r.test_id = ${testId}::uuid and not s.is_held ${way ? sql`and s.way = ${way}` : sql``}
    group by r.task_key`.execute(db);
  return rows;
}

export interface Turnout {
  link: number;
  beside: number;
  done: number;
  stopped: number;
  running: number;
  held: number;
}

export async function countTurnout(db: Db, testId: string): Promise<Turnout> {
  const { rows } = await sql<Turnout>`
    select count(*) filter (where way = 'link' and not is_held)::int as link,
      count(*) filter (where way = 'beside')::int as beside,
      count(*) filter (where state = 'done' and not is_held)::int as done,
      count(*) filter (where state = 'stopped' and not is_held)::int as stopped,
      count(*) filter (where state = 'running')::int as running,
      count(*) filter (where is_held)::int as held
    from usability_session where test_id = ${testId}::uuid`.execute(db);
  return rows[0] as Turnout;
}

/** Where people were when they pressed that this is it, or what they answered, where it was not right; the most frequent first. */
export async function listMisses(
  db: Db,
  testId: string,
  limit: number,
): Promise<{ taskKey: string; what: string; kind: "page" | "answer"; times: number }[]> {
  const { rows } = await sql<{ taskKey: string; what: string; kind: "page" | "answer"; times: number }>`
    select r.task_key, w.what, w.kind, count(*)::int as times
    from usability_result r join usability_session s on s.id = r.session_id
    cross join lateral (values (r.page, 'page'), (r.answer, 'answer')) w(what, kind)
    where r.test_id = ${testId}::uuid and not s.is_held and r.outcome in ('partly', 'not') and w.what is not null
    group by r.task_key, w.what, w.kind order by times desc, r.task_key, w.what limit ${limit}`.execute(db);
  return rows;
}

/** What was told of themselves, groups of fewer than are shown anywhere left out. */
export async function listAbout(
  db: Db,
  testId: string,
): Promise<{ kind: "age" | "internet" | "help"; value: string; people: number }[]> {
  const { rows } = await sql<{ kind: "age" | "internet" | "help"; value: string; people: number }>`
    select w.kind, w.value, count(*)::int as people from usability_session s
    cross join lateral (values ('age', s.age), ('internet', s.internet), ('help', s.help)) w(kind, value)
    where s.test_id = ${testId}::uuid and not s.is_held and w.value is not null
    group by w.kind, w.value having count(*) >= ${FEWEST_TO_SHOW} order by w.kind, w.value`.execute(db);
  return rows;
}

export interface Said {
  taskKey: string | null;
  words: string;
}

/** Free words at the end (no task) and words heard at a task; in no order that tells who said them. */
export async function listSaid(db: Db, testId: string, limit: number, offset = 0): Promise<Said[]> {
  const { rows } = await sql<Said>`
    select task_key, words from (
      select null::text as task_key, words from usability_session
      where test_id = ${testId}::uuid and words is not null and not is_held
      union all select r.task_key, r.heard from usability_result r
      where r.test_id = ${testId}::uuid and r.heard is not null
    ) said order by task_key nulls first, md5(words) limit ${limit} offset ${offset}`.execute(db);
  return rows;
}
