import { sql } from "kysely";
import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { sumTally, TALLY_COUNTS, type Tally } from "../tally.store.ts";

/** What a month brought to a competent unit: the counts of its days, and what only the dossiers themselves tell. */
export interface MonthCounts extends Tally {
  unitId: string;
  /** Open and past their date at the end of the stretch. */
  overdue: number;
  /** Received and handed on to the national portal; `toSync` is 0 where the unit hands none on. */
  synced: number;
  toSync: number;
  /** Received with a paper taken from an earlier dossier. */
  reused: number;
  /** Handed in online and settled; of these late. */
  settledOnline: number;
  settledOnlineLate: number;
}

type Extra = Omit<MonthCounts, keyof Tally>;

const NOTHING: Omit<Extra, "unitId"> = {
  overdue: 0,
  synced: 0,
  toSync: 0,
  reused: 0,
  settledOnline: 0,
  settledOnlineLate: 0,
};

/** Counts of a stretch of days from one moment to before another; `before` may be now. The same rows give the same counts. */
export async function countMonth(db: Db, of: { from: Date; before: Date }): Promise<MonthCounts[]> {
  const days = { from: vietnamDay(of.from), until: vietnamDay(new Date(of.before.getTime() - 1)) };
  const tallies = await sumTally(db, { ...days, by: "unit" });
  const { rows } = await sql<Extra>`
    with overdue as (
      select competent_unit_id as unit_id, count(*) as count from dossier
      where due_at < ${of.before} and (
        (state in ('registered', 'received', 'processing', 'withdrawal') and paused_at is null and received_at < ${of.before})
        or settled_at >= ${of.before}
      )
      group by 1
    ), received as (
      select competent_unit_id as unit_id, count(*) filter (where sync_state = 'sent') as synced,
        case when bool_or(sync_state <> 'off') then count(*) else 0 end as to_sync,
        count(*) filter (where exists (
          select from dossier_scan s where s.dossier_id = d.id and s.reused_from is not null
        )) as reused
      from dossier d where received_on between ${days.from} and ${days.until} and state <> 'merged'
      group by 1
    ), online as (
      select competent_unit_id as unit_id, count(*) as settled, count(*) filter (where punctuality = 'late') as late
      from dossier where settled_at >= ${of.from} and settled_at < ${of.before} and channel = 'online'
      group by 1
    )
    select unit_id, coalesce(o.count, 0)::int as overdue, coalesce(r.synced, 0)::int as synced,
      coalesce(r.to_sync, 0)::int as to_sync, coalesce(r.reused, 0)::int as reused,
      coalesce(online.settled, 0)::int as settled_online, coalesce(online.late, 0)::int as settled_online_late
    from overdue o full join received r using (unit_id) full join online using (unit_id)`.execute(db);
  const extras = new Map(rows.map((row) => [row.unitId, row]));
  const known = new Map(tallies.map(({ key, ...tally }) => [key, tally]));
  const none = Object.fromEntries(TALLY_COUNTS.map((name) => [name, 0])) as Tally;
  return [...new Set([...known.keys(), ...extras.keys()])].sort().map((unitId) => ({
    ...none,
    ...NOTHING,
    ...known.get(unitId),
    ...extras.get(unitId),
    unitId,
  }));
}
