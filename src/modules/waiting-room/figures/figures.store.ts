import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";

export const FIGURES_BY = ["day", "hour", "group", "counter"] as const;
export type FiguresBy = (typeof FIGURES_BY)[number];

export interface WaitFigures {
  key: string;
  /** Tickets that are over, whatever came of them. */
  ended: number;
  served: number;
  absent: number;
  withdrawn: number;
  hours: number;
  /** Seconds until the first call; null where nobody was called. */
  median: number | null;
  ninetieth: number | null;
  longest: number | null;
  /** How many were called later than promised. */
  late: number;
}

const KEYS = {
  day: sql<string>`day::text`,
  hour: sql<string>`lpad(hour::text, 2, '0')`,
  group: sql<string>`letter || '. ' || group_name`,
  counter: sql<string>`coalesce(counter, '')`,
  all: sql<string>`''`,
};

/** What people waited at a place from a day to a day, both included; by what is asked for, or as one row. */
export async function waitFigures(
  db: Db,
  of: { pointId: string; from: string; until: string; promiseMinutes: number; by: FiguresBy | "all" },
): Promise<WaitFigures[]> {
  const key = KEYS[of.by];
  const { rows } = await sql<WaitFigures>`
    select ${key} as key, count(*)::int as ended,
      count(*) filter (where outcome = 'served')::int as served,
      count(*) filter (where outcome = 'absent')::int as absent,
      count(*) filter (where outcome = 'withdrawn')::int as withdrawn,
      count(*) filter (where outcome = 'hours')::int as hours,
      percentile_cont(0.5) within group (order by waited_seconds) as median,
      percentile_cont(0.9) within group (order by waited_seconds) as ninetieth,
      max(waited_seconds) as longest,
      count(*) filter (where waited_seconds > ${of.promiseMinutes * 60})::int as late
    from queue_outcome
    where point_id = ${of.pointId} and day between ${of.from}::date and ${of.until}::date
    group by 1 order by 1`.execute(db);
  return rows;
}
