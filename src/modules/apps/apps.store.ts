import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../platform/db/index.ts";
import type { AppFacts, PublicApp } from "./app.ts";

const inList = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

export type KeptBy = Pick<PublicApp, "writtenByName" | "approvedByName" | "approvedAt">;

export async function insertApp(tx: Tx, app: AppFacts & KeptBy): Promise<string> {
  const { id } = await tx.insertInto("publicApp").values(app).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function saveApp(tx: Tx, id: string, change: Partial<AppFacts & KeptBy> & { withdrawnReason?: string }) {
  await tx
    .updateTable("publicApp")
    .set({ ...change, version: sql<number>`version + 1` })
    .where("id", "=", id)
    .execute();
}

export async function findApp(db: Db, id: string): Promise<PublicApp | undefined> {
  return (await db.selectFrom("publicApp").selectAll().where("id", "=", id).executeTakeFirst()) as
    | PublicApp
    | undefined;
}

export async function lockApp(tx: Tx, id: string): Promise<PublicApp | undefined> {
  const row = await tx.selectFrom("publicApp").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row as PublicApp | undefined;
}

export interface AppFilter {
  unitIds?: readonly string[] | undefined;
  q?: string | undefined;
  /** Looked at before this day. */
  checkedBefore?: string | undefined;
}

/** By name; what was withdrawn is left out. `after` is the last row of the page before. */
export async function listApps(
  db: Db,
  filter: AppFilter,
  limit: number,
  after?: { name: string; id: string },
): Promise<PublicApp[]> {
  let query = db.selectFrom("publicApp").selectAll().where("withdrawnReason", "is", null);
  if (filter.unitIds) query = query.where("unitId", "=", inList(filter.unitIds));
  if (filter.checkedBefore) query = query.where("checkedOn", "<", filter.checkedBefore);
  for (const word of wordsToFind(filter.q)) {
    const like = containing(word);
    query = query.where(sql<boolean>`unaccent(concat_ws(' ', name, agency, purpose, uses)) ilike unaccent(${like})`);
  }
  if (after)
    query = query.where(
      sql<boolean>`(name collate "vi-x-icu", id) > (${after.name} collate "vi-x-icu", ${after.id}::uuid)`,
    );
  const rows = await query.orderBy(sql`name collate "vi-x-icu"`).orderBy("id").limit(limit).execute();
  return rows as PublicApp[];
}

/** Those that serve a procedure by its code and, where it is filed online, those for everything filed online. */
export async function listAppsFor(db: Db, code: string, isOnline: boolean): Promise<Pick<PublicApp, "id" | "name">[]> {
  return db
    .selectFrom("publicApp")
    .select(["id", "name"])
    .where("withdrawnReason", "is", null)
    .where(sql<boolean>`((${isOnline} and is_for_online) or ${code} = any(procedure_codes))`)
    .orderBy(sql`name collate "vi-x-icu"`)
    .limit(6)
    .execute();
}
