import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/index.ts";
import type { SettledClasses } from "../dossiers/index.ts";
import type { Definition, DefinitionKind, DefinitionOf } from "./definition.ts";
import { type Count, type Counts, type Measure, STOCKS } from "./measures.ts";
import { CLASS_NAMES, type Classes } from "./rate.ts";

/** All versions, the oldest first. */
export async function listDefinitions<K extends DefinitionKind>(db: Db, kind: K): Promise<DefinitionOf<K>[]> {
  const rows = await db
    .selectFrom("qualityDefinition")
    .selectAll()
    .where("kind", "=", kind)
    .orderBy("version")
    .execute();
  return rows as unknown as DefinitionOf<K>[];
}

export interface UnitCount extends Count {
  unitId: string;
  measure: Measure;
}

/** Writes a month anew; what was entered by hand stays. */
export async function replaceMonth(
  tx: Tx,
  of: { month: string; counts: readonly Omit<UnitCount, "isHand">[]; classes: readonly SettledClasses[]; at: Date },
): Promise<void> {
  const month = `${of.month}-01`;
  await sql`select pg_advisory_xact_lock(hashtext('quality_month'))`.execute(tx);
  await tx.deleteFrom("qualityCount").where("month", "=", month).where("isHand", "=", false).execute();
  await tx.deleteFrom("qualityRating").where("month", "=", month).execute();
  for (let at = 0; at < of.counts.length; at += 1_000)
    await tx
      .insertInto("qualityCount")
      .values(of.counts.slice(at, at + 1_000).map((one) => ({ ...one, month, isHand: false })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  for (let at = 0; at < of.classes.length; at += 1_000)
    await tx
      .insertInto("qualityRating")
      .values(of.classes.slice(at, at + 1_000).map((one) => ({ ...one, month })))
      .execute();
  await tx
    .insertInto("qualityMonth")
    .values({ month, countedAt: of.at })
    .onConflict((conflict) => conflict.column("month").doUpdateSet({ countedAt: of.at }))
    .execute();
}

/** Months counted so far with the moment of the last count, the oldest first. */
export async function listMonths(db: Db): Promise<{ month: string; countedAt: Date }[]> {
  const rows = await db.selectFrom("qualityMonth").selectAll().orderBy("month").execute();
  return rows.map((row) => ({ month: row.month.slice(0, 7), countedAt: row.countedAt }));
}

export interface Scope {
  /** "YYYY-MM", both included. */
  from: string;
  until: string;
  unitIds: readonly string[];
}

const inUnits = (ids: readonly string[]) => sql<boolean>`unit_id = any(${[...ids]}::uuid[])`;

function gather<K>(rows: readonly (UnitCount & { key: K })[]): Map<K, Counts> {
  const found = new Map<K, Counts>();
  for (const { key, measure, part, whole, isHand } of rows) {
    const counts = found.get(key) ?? {};
    counts[measure] = { part, whole, isHand };
    found.set(key, counts);
  }
  return found;
}

/** Counts of units over months: flows added up, stocks as they stood in the last month that was counted. */
export async function countsByUnit(db: Db, { from, until, unitIds }: Scope): Promise<Map<string, Counts>> {
  const stocks = [...STOCKS];
  const { rows } = await sql<UnitCount & { key: string }>`
    select unit_id as key, measure, sum(part)::int as part, sum(whole)::int as whole, bool_or(is_hand) as is_hand
    from quality_count
    where month between ${`${from}-01`} and ${`${until}-01`} and ${inUnits(unitIds)} and measure <> all(${stocks}::text[])
    group by unit_id, measure
    union all
    select unit_id, measure, part, whole, is_hand from quality_count
    where month = (select max(month) from quality_month where month between ${`${from}-01`} and ${`${until}-01`})
      and ${inUnits(unitIds)} and measure = any(${stocks}::text[])`.execute(db);
  return gather(rows);
}

/** Counts of all these units together, month by month. */
export async function countsByMonth(db: Db, { from, until, unitIds }: Scope): Promise<Map<string, Counts>> {
  const { rows } = await sql<UnitCount & { key: string }>`
    select to_char(month, 'YYYY-MM') as key, measure, sum(part)::int as part, sum(whole)::int as whole, bool_or(is_hand) as is_hand
    from quality_count
    where month between ${`${from}-01`} and ${`${until}-01`} and ${inUnits(unitIds)}
    group by month, measure`.execute(db);
  return gather(rows);
}

const SUMS = sql.join(
  CLASS_NAMES.map(
    (name) =>
      sql`coalesce(sum(${sql.ref(name)}), 0)::int as ${sql.id(name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))}`,
  ),
);

/** Classes of settled dossiers by unit. */
export async function classesByUnit(db: Db, { from, until, unitIds }: Scope): Promise<Map<string, Classes>> {
  const { rows } = await sql<Classes & { unitId: string }>`
    select unit_id, ${SUMS} from quality_rating
    where month between ${`${from}-01`} and ${`${until}-01`} and ${inUnits(unitIds)} group by unit_id`.execute(db);
  return new Map(rows.map(({ unitId, ...classes }) => [unitId, classes]));
}

export interface PersonClasses extends Classes {
  unitId: string;
  /** Null: dossiers that were given to nobody. */
  personId: string | null;
}

/** The same by unit and who had them. */
export async function classesByPerson(db: Db, { from, until, unitIds }: Scope): Promise<PersonClasses[]> {
  const { rows } = await sql<PersonClasses>`
    select unit_id, person_id, ${SUMS} from quality_rating
    where month between ${`${from}-01`} and ${`${until}-01`} and ${inUnits(unitIds)} group by unit_id, person_id`.execute(
    db,
  );
  return rows;
}

/** One person's own, over all units, month by month. */
export async function classesOfPerson(
  db: Db,
  of: { personId: string; from: string; until: string },
): Promise<Map<string, Classes>> {
  const { rows } = await sql<Classes & { key: string }>`
    select to_char(month, 'YYYY-MM') as key, ${SUMS} from quality_rating
    where person_id = ${of.personId} and month between ${`${of.from}-01`} and ${`${of.until}-01`} group by month`.execute(
    db,
  );
  return new Map(rows.map(({ key, ...classes }) => [key, classes]));
}

export async function findDefinition(db: Db, id: number): Promise<Definition | undefined> {
  const row = await db.selectFrom("qualityDefinition").selectAll().where("id", "=", id).executeTakeFirst();
  return row as unknown as Definition | undefined;
}

export async function endDefinition(tx: Tx, id: number, validUntil: string): Promise<void> {
  await tx.updateTable("qualityDefinition").set({ validUntil }).where("id", "=", id).execute();
}

export async function insertDefinition(
  tx: Tx,
  definition: Omit<Definition, "id" | "validUntil" | "kind" | "content"> & Pick<Definition, "kind" | "content">,
): Promise<void> {
  await tx
    .insertInto("qualityDefinition")
    .values({ ...definition, content: JSON.stringify(definition.content) })
    .execute();
}

export interface Publication {
  isPublic: boolean;
  reason: string;
  writtenByName: string;
  approvedByName: string;
  at: Date;
}

/** Whether the estimate is public; it is not until two people said so. */
export async function findPublication(db: Db): Promise<Partial<Publication> & { isPublic: boolean }> {
  const row = await db.selectFrom("qualityPublication").selectAll().orderBy("id", "desc").limit(1).executeTakeFirst();
  return row ?? { isPublic: false };
}

export async function insertPublication(tx: Tx, row: Publication): Promise<void> {
  await tx.insertInto("qualityPublication").values(row).execute();
}
