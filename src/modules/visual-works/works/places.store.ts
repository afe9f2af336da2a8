import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { Condition } from "./work.ts";
import { filteredWorks, type WorkFilter } from "./works.store.ts";

/** A hamlet of a unit with how many works stand there in each condition; what stands in none has an empty name. */
export interface Place extends Record<Condition, number> {
  unitId: string;
  hamlet: string;
  /** Standing, and nobody has looked at them since. */
  unseen: number;
}

/** Where most is broken first. */
export async function listPlaces(
  db: Db,
  filter: WorkFilter,
  page: { limit: number; offset: number },
): Promise<Place[]> {
  const of = (where: ReturnType<typeof sql>) => sql<number>`(count(*) filter (where ${where}))::int`;
  return filteredWorks(db, filter)
    .select([
      "unitId",
      "hamlet",
      of(sql`condition = 'good'`).as("good"),
      of(sql`condition = 'faded'`).as("faded"),
      of(sql`condition = 'torn'`).as("torn"),
      of(sql`condition = 'gone'`).as("gone"),
      of(sql`condition is null`).as("unseen"),
    ])
    .groupBy(["unitId", "hamlet"])
    .orderBy(
      sql`count(*) filter (where condition in ('torn', 'gone')) desc, count(*) filter (where condition = 'faded') desc`,
    )
    .orderBy("unitId")
    .orderBy(sql`hamlet collate "vi-x-icu"`)
    .limit(page.limit)
    .offset(page.offset)
    .execute();
}

export async function countPlaces(db: Db, filter: WorkFilter): Promise<{ places: number; works: number }> {
  return filteredWorks(db, filter)
    .select([
      sql<number>`(count(distinct (unit_id, hamlet)))::int`.as("places"),
      sql<number>`count(*)::int`.as("works"),
    ])
    .executeTakeFirstOrThrow();
}
