import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";

export interface StepCount {
  slug: string;
  node: string;
  seen: number;
  wentOn: number;
}

const KEPT_DAYS = 500;

/** Adds to the day's counts; what is older than anybody compares goes. */
export async function saveSteps(tx: Tx, counts: readonly StepCount[], day: string): Promise<void> {
  await sql`delete from journey_step_day where day < ${day}::date - ${KEPT_DAYS}::int`.execute(tx);
  await sql`
    insert into journey_step_day (day, slug, node, seen, went_on)
    select ${day}::date, given.slug, given.node, given.seen, given.went_on
    from jsonb_to_recordset(${JSON.stringify(
      counts.map(({ slug, node, seen, wentOn }) => ({ slug, node, seen, went_on: wentOn })),
    )}::jsonb) as given(slug text, node text, seen int, went_on int)
    order by given.slug, given.node
    on conflict (day, slug, node) do update
      set seen = journey_step_day.seen + excluded.seen, went_on = journey_step_day.went_on + excluded.went_on`.execute(
    tx,
  );
}

export async function listSteps(db: Db, of: { from: string; before: string }): Promise<StepCount[]> {
  const { rows } = await sql<StepCount>`
    select slug, node, sum(seen)::int as seen, sum(went_on)::int as went_on from journey_step_day
    where day >= ${of.from}::date and day < ${of.before}::date group by slug, node`.execute(db);
  return rows;
}
