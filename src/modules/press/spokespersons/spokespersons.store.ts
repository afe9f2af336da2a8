import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../../platform/db/index.ts";
import type { Spokesperson, SpokespersonFacts } from "./spokesperson.ts";

const COLUMNS = [
  "id",
  "unitId",
  "personName",
  "office",
  "topics",
  "phone",
  "email",
  "hours",
  "fromOn",
  "toOn",
  "decisionNumber",
  "decisionOn",
  "decisionIssuer",
  "version",
  "withdrawnReason",
  "writtenByName",
  "approvedByName",
  "approvedAt",
] as const;

const inList = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

type KeptBy = Pick<Spokesperson, "writtenByName" | "approvedByName" | "approvedAt">;

export async function insertSpokesperson(tx: Tx, one: SpokespersonFacts & KeptBy): Promise<string> {
  const { id } = await tx.insertInto("spokesperson").values(one).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function saveSpokesperson(
  tx: Tx,
  id: string,
  change: Partial<SpokespersonFacts & KeptBy & Pick<Spokesperson, "withdrawnReason">>,
): Promise<void> {
  await tx
    .updateTable("spokesperson")
    .set({ ...change, version: sql<number>`version + 1` })
    .where("id", "=", id)
    .execute();
}

export async function findSpokesperson(db: Db, id: string): Promise<Spokesperson | undefined> {
  return db.selectFrom("spokesperson").select(COLUMNS).where("id", "=", id).executeTakeFirst();
}

export async function lockSpokesperson(tx: Tx, id: string): Promise<Spokesperson | undefined> {
  return tx.selectFrom("spokesperson").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst();
}

export interface SpokespersonFilter {
  unitIds?: readonly string[] | undefined;
  /** Who may speak on the day. */
  on?: string | undefined;
  q?: string | undefined;
}

/** Who was named last first; `after` is the last row of the page before. */
export async function listSpokespersons(
  db: Db,
  filter: SpokespersonFilter,
  limit: number,
  after?: { fromOn: string; id: string },
): Promise<Spokesperson[]> {
  let query = db.selectFrom("spokesperson").select(COLUMNS);
  if (filter.unitIds) query = query.where("unitId", "=", inList(filter.unitIds));
  const day = filter.on;
  if (day)
    query = query
      .where("withdrawnReason", "is", null)
      .where("fromOn", "<=", day)
      .where((where) => where.or([where("toOn", "is", null), where("toOn", ">=", day)]));
  for (const word of wordsToFind(filter.q)) {
    const like = containing(word);
    query = query.where(
      sql<boolean>`unaccent(concat_ws(' ', person_name, office, topics, decision_number)) ilike unaccent(${like})`,
    );
  }
  if (after) query = query.where(sql<boolean>`(from_on, id) < (${after.fromOn}::date, ${after.id}::uuid)`);
  return query.orderBy("fromOn", "desc").orderBy("id", "desc").limit(limit).execute();
}

/** Who speaks for these units on the day, who was named first first. */
export async function spokespersonsOn(db: Db, unitIds: readonly string[], day: string): Promise<Spokesperson[]> {
  if (unitIds.length === 0) return [];
  return (await listSpokespersons(db, { unitIds, on: day }, 500)).reverse();
}
