import { sql } from "kysely";
import { containing, type Db, wordsToFind } from "../../../platform/db/index.ts";
import type { DeviceHealth } from "../devices/device.ts";
import type { PlayResult } from "../plays/play.ts";
import type { StationKind, StationMedium } from "../stations/station.ts";

/** From worst to best: what somebody has to go and look at comes first. */
export const HEALTH_STANDINGS = ["silent", "failing", "unpaired", "well", "byHand"] as const;
export type HealthStanding = (typeof HEALTH_STANDINGS)[number];

export interface StationHealth {
  id: string;
  unitId: string;
  name: string;
  hamlet: string | null;
  medium: StationMedium;
  kind: StationKind;
  keeper: string | null;
  standing: HealthStanding;
  device: string | null;
  seenAt: Date | null;
  health: Partial<DeviceHealth> | null;
  lastTitle: string | null;
  lastAt: Date | null;
  lastResult: PlayResult | null;
}

export interface HealthFilter {
  unitIds: readonly string[];
  standing?: HealthStanding | undefined;
  q?: string | undefined;
  /** A device not seen since is silent. */
  silentBefore: Date;
}

const rows = ({ unitIds, silentBefore, q }: HealthFilter) => sql`
  select s.id, s.unit_id, s.name, s.hamlet, s.medium, s.kind, s.keeper, d.name as device, d.seen_at, d.health,
    p.title as last_title, p.started_at as last_at, p.result as last_result,
    case when s.kind <> 'player' then 'byHand' when d.id is null then 'unpaired'
      when d.seen_at < ${silentBefore} then 'silent'
      when d.health ->> 'lastError' is not null or p.result = 'failed' then 'failing' else 'well' end as standing
  from station s
  left join lateral (
    select * from station_device d where d.station_id = s.id and d.revoked_at is null order by d.seen_at desc limit 1
  ) d on true
  left join lateral (
    select p.title, p.started_at, p.result from station_play p
    where p.station_id = s.id and p.withdrawn_at is null order by p.started_at desc limit 1
  ) p on true
  where s.off_on is null and s.unit_id = any(${[...unitIds]}::uuid[])
    ${sql.join(
      wordsToFind(q).map(
        (word) => sql`and unaccent(concat_ws(' ', s.name, s.hamlet, s.keeper)) ilike unaccent(${containing(word)})`,
      ),
      sql` `,
    )}`;

/** Where a page of the list ended. */
export interface HealthPlace {
  rank: number;
  name: string;
  id: string;
}

/** Stations in use with the device that was seen last and what was played last; the worst first, then by name. */
export async function listHealth(
  db: Db,
  filter: HealthFilter,
  limit: number,
  after?: HealthPlace,
): Promise<StationHealth[]> {
  const rank = sql`array_position(${[...HEALTH_STANDINGS]}::text[], standing)`;
  const beyond = after
    ? sql`and (${rank}, name collate "vi-x-icu", id) > (${after.rank}::int, ${after.name}::text collate "vi-x-icu", ${after.id}::uuid)`
    : sql``;
  const found = await sql<StationHealth>`
    select * from (${rows(filter)}) h
    where ${filter.standing ? sql`standing = ${filter.standing}` : sql`true`} ${beyond}
    order by ${rank}, name collate "vi-x-icu", id limit ${limit}`.execute(db);
  return found.rows;
}

export async function countHealth(db: Db, filter: HealthFilter): Promise<Record<HealthStanding, number>> {
  const found = await sql<{ standing: HealthStanding; count: number }>`
    select standing, count(*)::int as count from (${rows({ ...filter, standing: undefined })}) h group by standing`.execute(
    db,
  );
  const counts: Record<HealthStanding, number> = { silent: 0, failing: 0, unpaired: 0, well: 0, byHand: 0 };
  for (const { standing, count } of found.rows) counts[standing] = count;
  return counts;
}
