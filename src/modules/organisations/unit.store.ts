import { sql } from "kysely";
import { changeKept, containing, type Db, type Tx } from "../../platform/db/index.ts";
import type { Succession, SuccessionGraph, SuccessionKind } from "./succession.ts";
import { UnitNotFound } from "./unit.errors.ts";
import {
  BEGINNING_UNKNOWN,
  isArea,
  type OpeningHours,
  type Unit,
  type UnitKind,
  type UnitLife,
  type UnitVersion,
  versionOn,
} from "./unit.ts";
import { nameKey } from "./unit-name.ts";
import { treeInMemory, UnitTree } from "./unit-tree.ts";

const VERSION_COLUMNS = [
  "v.name",
  "v.shortName",
  "v.type",
  "v.parentId",
  "v.code",
  "v.slug",
  "v.placeName",
  "v.address",
  "v.phone",
  "v.email",
  "v.openingHours",
  "v.validFrom",
  "v.validTo",
] as const;
const UNIT_COLUMNS = ["u.id", "u.kind", "u.createdOn", "u.endedOn", ...VERSION_COLUMNS] as const;

type Row = Omit<Unit, "kind" | "openingHours"> & { kind: string; openingHours: unknown };

const toUnit = (row: Row): Unit => ({
  ...row,
  kind: row.kind as UnitKind,
  openingHours: row.openingHours as OpeningHours | null,
});

const versions = (db: Db) =>
  db.selectFrom("unitVersion as v").innerJoin("unit as u", "u.id", "v.unitId").select(UNIT_COLUMNS);

const versionsOn = (db: Db, on: string) =>
  versions(db)
    .where("v.validFrom", "<=", on)
    .where((is) => is.or([is("v.validTo", "is", null), is("v.validTo", ">", on)]));

/** More versions of units than this stay in the database: a state with all its communes, former ones too, has 15,000. */
const MOST_IN_MEMORY = 60_000;

async function readTree(db: Db): Promise<UnitTree | null> {
  const rows = await versions(db)
    .orderBy("v.unitId")
    .orderBy("v.validFrom")
    .limit(MOST_IN_MEMORY + 1)
    .execute();
  if (rows.length > MOST_IN_MEMORY) return null;
  const slugs = await listAllSlugs(db);
  const home = await db.selectFrom("installation").select("homeUnitId").executeTakeFirst();
  const successions = await db.selectFrom("unitSuccession").selectAll().execute();
  return new UnitTree({
    lives: toLives(rows),
    slugs: new Map(slugs.map((row) => [row.slug, row.unitId])),
    homeUnitId: home?.homeUnitId ?? null,
    successions: successions.map(toSuccession),
  });
}
const inMemory = (db: Db): Promise<UnitTree | null> => treeInMemory(db, () => readTree(db));

/** One act on the tree at a time: two moves at once could otherwise make a circle that neither of them sees. */
export async function lockTree(tx: Tx): Promise<void> {
  changeKept(tx, "units");
  await sql`select pg_advisory_xact_lock(hashtext('organisations.tree'))`.execute(tx);
}

export async function findLife(db: Db, id: string): Promise<UnitLife | undefined> {
  return (await listLives(db, [id]))[0];
}

export async function getLife(db: Db, id: string): Promise<UnitLife> {
  const life = await findLife(db, id);
  if (!life) throw new UnitNotFound(id);
  return life;
}

/** In the order of their ids. */
export async function listLives(db: Db, ids: readonly string[]): Promise<UnitLife[]> {
  if (ids.length === 0) return [];
  const tree = await inMemory(db);
  if (tree) {
    const known = [...new Set(ids.map(lowerCase))].sort();
    return known.flatMap((id) => tree.lives.get(id) ?? []);
  }
  // One array parameter: a list of ten thousand ids would be ten thousand parameters.
  const rows = await versions(db)
    .where(sql<boolean>`v.unit_id = any(${ids.filter(isUuid)}::uuid[])`)
    .orderBy("v.unitId")
    .orderBy("v.validFrom")
    .execute();
  return toLives(rows);
}

function toLives(rows: readonly Row[]): UnitLife[] {
  const lives = new Map<string, UnitLife>();
  for (const row of rows) {
    const { id, kind, createdOn, endedOn, ...version } = toUnit(row);
    const life = lives.get(id) ?? { id, kind, createdOn, endedOn, versions: [] };
    life.versions.push(version);
    lives.set(id, life);
  }
  return [...lives.values()];
}

/** Ids come from addresses people type; what is no uuid is no unit. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

/** As the database writes them. */
const lowerCase = (id: string): string => id.toLowerCase();

export function asUnit(life: UnitLife, on: string): Unit {
  const { versions: all, ...unit } = life;
  return { ...unit, ...versionOn(all, on) };
}

export async function listUnitsOn(db: Db, on: string): Promise<Unit[]> {
  return (await versionsOn(db, on).execute()).map(toUnit);
}

export async function listUnitsByIds(db: Db, ids: readonly string[], on: string): Promise<Unit[]> {
  const lives = await listLives(db, ids);
  return lives.map((life) => asUnit(life, on));
}

export async function listChildren(db: Db, parentId: string | null, on: string): Promise<Unit[]> {
  const query = versionsOn(db, on);
  const rows = await (parentId === null
    ? query.where("v.parentId", "is", null)
    : query.where("v.parentId", "=", parentId)
  ).execute();
  return rows.map(toUnit);
}

/** Per unit, how many units stand directly under it on the day. */
export async function countChildren(db: Db, parentIds: readonly string[], on: string): Promise<Map<string, number>> {
  if (parentIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("unitVersion as v")
    .select((is) => ["v.parentId", is.fn.countAll<number>().as("count")])
    .where("v.parentId", "in", [...parentIds])
    .where("v.validFrom", "<=", on)
    .where((is) => is.or([is("v.validTo", "is", null), is("v.validTo", ">", on)]))
    .groupBy("v.parentId")
    .execute();
  return new Map(rows.map((row) => [row.parentId ?? "", row.count]));
}

export async function countByKind(db: Db, on: string): Promise<Map<UnitKind, number>> {
  const rows = await db
    .selectFrom("unit")
    .select((is) => ["kind", is.fn.countAll<number>().as("count")])
    .where("createdOn", "<=", on)
    .where((is) => is.or([is("endedOn", "is", null), is("endedOn", ">", on)]))
    .groupBy("kind")
    .execute();
  return new Map(rows.map((row) => [row.kind as UnitKind, row.count]));
}

/** Units of a kind on a day, by the unit above and then by name, both in Vietnamese order. */
export async function listIdsOfKind(db: Db, kind: UnitKind, on: string): Promise<string[]> {
  const rows = await sql<{ id: string }>`
    select v.unit_id as id from unit u
      join unit_version v on v.unit_id = u.id
       and v.valid_from <= ${on}::date and (v.valid_to is null or v.valid_to > ${on}::date)
      left join unit_version p on p.unit_id = v.parent_id
       and p.valid_from <= ${on}::date and (p.valid_to is null or p.valid_to > ${on}::date)
     where u.kind = ${kind}
     order by p.short_name collate "vi-x-icu" nulls first, v.short_name collate "vi-x-icu", v.unit_id`.execute(db);
  return rows.rows.map((row) => row.id);
}

/** Whether any unit alive on the day began at a time nobody looked up. */
export async function hasUnknownBeginnings(db: Db, on: string): Promise<boolean> {
  const row = await db
    .selectFrom("unit")
    .select("id")
    .where("createdOn", "=", BEGINNING_UNKNOWN)
    .where("kind", "!=", "central")
    .where((is) => is.or([is("endedOn", "is", null), is("endedOn", ">", on)]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function listSubtreeIds(db: Db, rootIds: readonly string[], on: string): Promise<string[]> {
  const roots = rootIds.filter(isUuid);
  if (roots.length === 0) return [];
  const tree = await inMemory(db);
  if (tree) return tree.subtreeIds(roots.map(lowerCase), on);
  const rows = await sql<{ id: string }>`
    with recursive below (id) as (
      select unnest(${roots}::uuid[])
      union
      select v.unit_id from below join unit_version v on v.parent_id = below.id
       where v.valid_from <= ${on}::date and (v.valid_to is null or v.valid_to > ${on}::date)
    )
    select id from below`.execute(db);
  return rows.rows.map((row) => row.id);
}

/** From the top down, without the unit itself. */
export async function listAncestorIds(db: Db, id: string, on: string): Promise<string[]> {
  if (!isUuid(id)) return [];
  const tree = await inMemory(db);
  if (tree) return tree.ancestorIds(lowerCase(id), on);
  const rows = await sql<{ id: string }>`
    with recursive above (id, depth) as (
      select v.parent_id, 1 from unit_version v where v.unit_id = ${id}
         and v.valid_from <= ${on}::date and (v.valid_to is null or v.valid_to > ${on}::date)
      union all
      select v.parent_id, above.depth + 1 from above join unit_version v on v.unit_id = above.id
       where v.valid_from <= ${on}::date and (v.valid_to is null or v.valid_to > ${on}::date) and above.depth < 50
    )
    select id from above where id is not null order by depth desc`.execute(db);
  return rows.rows.map((row) => row.id);
}

/** The units above each of these, from the top down, without the unit itself. */
export async function listAncestorIdsOf(db: Db, ids: readonly string[], on: string): Promise<Map<string, string[]>> {
  const tree = await inMemory(db);
  if (tree) {
    const above = ids.map((id) => [lowerCase(id), tree.ancestorIds(lowerCase(id), on)] as const);
    return new Map(above.filter(([, all]) => all.length > 0));
  }
  const rows = await sql<{ id: string; above: string[] }>`
    with recursive above (id, parent_id, depth) as (
      select v.unit_id, v.parent_id, 1 from unit_version v where v.unit_id = any(${[...ids]}::uuid[])
         and v.valid_from <= ${on}::date and (v.valid_to is null or v.valid_to > ${on}::date)
      union all
      select above.id, v.parent_id, above.depth + 1 from above join unit_version v on v.unit_id = above.parent_id
       where v.valid_from <= ${on}::date and (v.valid_to is null or v.valid_to > ${on}::date) and above.depth < 50
    )
    select id, array_agg(parent_id order by depth desc) as above from above
    where parent_id is not null group by id`.execute(db);
  return new Map(rows.rows.map((row) => [row.id, row.above]));
}

/** Whether `id` stands above `parentId` on any day of the span, so that putting it below would close a circle. */
export async function standsAbove(
  db: Db,
  id: string,
  parentId: string,
  from: string,
  to: string | null,
): Promise<boolean> {
  const rows = await sql<{ found: boolean }>`
    with recursive above (id, span) as (
      select ${parentId}::uuid, daterange(${from}::date, ${to}::date)
      union
      select v.parent_id, above.span * daterange(v.valid_from, v.valid_to)
        from above join unit_version v on v.unit_id = above.id
       where v.parent_id is not null and not isempty(above.span * daterange(v.valid_from, v.valid_to))
    )
    select exists (select from above where id = ${id}::uuid) as found`.execute(db);
  return rows.rows[0]?.found ?? false;
}

/** Units that stand under one of these on any day from `on`, with their whole lives. */
export async function listLivesUnderFrom(db: Db, parentIds: readonly string[], on: string): Promise<UnitLife[]> {
  const rows = await db
    .selectFrom("unitVersion")
    .select("unitId")
    .distinct()
    .where("parentId", "in", [...parentIds])
    .where((is) => is.or([is("validTo", "is", null), is("validTo", ">", on)]))
    .execute();
  return listLives(
    db,
    rows.map((row) => row.unitId),
  );
}

export async function insertUnit(
  tx: Tx,
  unit: { id: string; kind: UnitKind; createdOn: string; endedOn: string | null },
  all: readonly UnitVersion[],
): Promise<void> {
  await insertUnits(tx, [{ ...unit, versions: [...all] }]);
}

/** Many at once, for lists; slugs are given along the way. */
export async function insertUnits(tx: Tx, lives: readonly UnitLife[]): Promise<void> {
  if (lives.length === 0) return;
  changeKept(tx, "units");
  await tx
    .insertInto("unit")
    .values(lives.map(({ id, kind, createdOn, endedOn }) => ({ id, kind, createdOn, endedOn })))
    .execute();
  await giveSlugs(
    tx,
    lives.flatMap((life) => life.versions.map((version) => ({ slug: version.slug, unitId: life.id }))),
  );
  await insertVersions(tx, lives);
  await insertCodes(tx, lives);
}

async function insertVersions(tx: Tx, lives: readonly Pick<UnitLife, "id" | "versions">[]): Promise<void> {
  const rows = lives.flatMap((life) => life.versions.map((version) => ({ unitId: life.id, ...toRow(version) })));
  if (rows.length > 0) await tx.insertInto("unitVersion").values(rows).execute();
}

function toRow(version: UnitVersion) {
  return {
    ...version,
    openingHours: version.openingHours === null ? null : JSON.stringify(version.openingHours),
    searchKey: nameKey(version.name),
    shortKey: nameKey(version.shortName),
  };
}

async function giveSlugs(tx: Tx, slugs: readonly { slug: string; unitId: string }[]): Promise<void> {
  const unique = [...new Map(slugs.map((one) => [one.slug, one])).values()];
  if (unique.length === 0) return;
  // Going back to an address of one's own is allowed; anybody else's runs into the foreign key of unit_version.
  await tx
    .insertInto("unitSlug")
    .values(unique)
    .onConflict((on) => on.column("slug").doNothing())
    .execute();
}

async function insertCodes(tx: Tx, lives: readonly UnitLife[]): Promise<void> {
  const rows = lives.flatMap((life) =>
    codeSpans(life.versions).map((span) => ({
      level: codeLevel(life.kind),
      code: span.code,
      unitId: life.id,
      usedFrom: span.from,
      usedTo: span.to,
    })),
  );
  if (rows.length > 0) await tx.insertInto("unitCode").values(rows).execute();
}

/** Codes of areas are unique per level (2, 3 and 5 digits); all other bodies share one list. */
export function codeLevel(kind: UnitKind): string {
  return isArea(kind) ? kind : "body";
}

function codeSpans(all: readonly UnitVersion[]): { code: string; from: string; to: string | null }[] {
  const spans: { code: string; from: string; to: string | null }[] = [];
  for (const version of all) {
    const last = spans.at(-1);
    if (version.code === null) continue;
    if (last && last.code === version.code && last.to === version.validFrom) last.to = version.validTo;
    else spans.push({ code: version.code, from: version.validFrom, to: version.validTo });
  }
  return spans;
}

/** Writes the life anew: its end, versions, addresses and codes. Versions of the past are the same rows again. */
export async function saveLives(tx: Tx, lives: readonly UnitLife[]): Promise<void> {
  if (lives.length === 0) return;
  changeKept(tx, "units");
  const ids = lives.map((life) => life.id);
  for (const life of lives) {
    await tx.updateTable("unit").set({ endedOn: life.endedOn }).where("id", "=", life.id).execute();
  }
  await tx.deleteFrom("unitVersion").where("unitId", "in", ids).execute();
  await tx.deleteFrom("unitCode").where("unitId", "in", ids).execute();
  await giveSlugs(
    tx,
    lives.flatMap((life) => life.versions.map((version) => ({ slug: version.slug, unitId: life.id }))),
  );
  await insertVersions(tx, lives);
  await insertCodes(tx, lives);
}

export async function listSlugOwners(db: Db, slugs: readonly string[]): Promise<Map<string, string>> {
  if (slugs.length === 0) return new Map();
  const tree = await inMemory(db);
  if (tree)
    return new Map(
      slugs.flatMap((slug) => {
        const owner = tree.slugs.get(slug);
        return owner === undefined ? [] : [[slug, owner] as const];
      }),
    );
  const rows = await db
    .selectFrom("unitSlug")
    .select(["slug", "unitId"])
    .where("slug", "in", [...slugs])
    .execute();
  return new Map(rows.map((row) => [row.slug, row.unitId]));
}

export async function listAllSlugs(db: Db): Promise<{ slug: string; unitId: string }[]> {
  return db.selectFrom("unitSlug").select(["slug", "unitId"]).execute();
}

export async function listSlugsOf(db: Db, unitId: string): Promise<string[]> {
  const rows = await db.selectFrom("unitSlug").select("slug").where("unitId", "=", unitId).orderBy("givenAt").execute();
  return rows.map((row) => row.slug);
}

export interface CodeUse {
  level: string;
  code: string;
  unitId: string;
  usedFrom: string;
  usedTo: string | null;
}

export async function listCodeUses(db: Db, level: string, code: string): Promise<CodeUse[]> {
  return db.selectFrom("unitCode").selectAll().where("level", "=", level).where("code", "=", code).execute();
}

export async function listCodeUsesOfLevel(db: Db, level: string): Promise<CodeUse[]> {
  return db.selectFrom("unitCode").selectAll().where("level", "=", level).execute();
}

export async function listLivesOfKind(db: Db, kind: UnitKind): Promise<UnitLife[]> {
  const rows = await db.selectFrom("unit").select("id").where("kind", "=", kind).execute();
  return listLives(
    db,
    rows.map((row) => row.id),
  );
}

/** Units that ended by the day and whose work these took over, over any number of steps. */
export async function listFormerIds(db: Db, ids: readonly string[], on: string): Promise<string[]> {
  const found = await sql<{ id: string }>`
    with recursive former (id) as (
      select s.from_unit_id from unit_succession s where s.to_unit_id = any(${[...ids]}::uuid[])
      union
      select s.from_unit_id from unit_succession s join former f on s.to_unit_id = f.id
    )
    select f.id from former f join unit u on u.id = f.id where u.ended_on <= ${on}::date`.execute(db);
  return found.rows.map((row) => row.id);
}

/** Pairs "from to" known on a day, units with any successor, and those with a main one on that day. */
export async function listMainSuccessions(
  db: Db,
  on: string,
): Promise<{ all: Set<string>; from: Set<string>; main: Set<string> }> {
  const rows = await db.selectFrom("unitSuccession").select(["fromUnitId", "toUnitId", "onDate", "isMain"]).execute();
  const ofDay = rows.filter((row) => row.onDate === on);
  return {
    all: new Set(ofDay.map((row) => `${row.fromUnitId} ${row.toUnitId}`)),
    from: new Set(rows.map((row) => row.fromUnitId)),
    main: new Set(ofDay.filter((row) => row.isMain).map((row) => row.fromUnitId)),
  };
}

export async function listSuccessionsOf(db: Db, unitId: string): Promise<Succession[]> {
  const rows = await db
    .selectFrom("unitSuccession")
    .selectAll()
    .where((is) => is.or([is("fromUnitId", "=", unitId), is("toUnitId", "=", unitId)]))
    .orderBy("onDate")
    .orderBy("isMain", "desc")
    .execute();
  return rows.map(toSuccession);
}

type SuccessionRow = Omit<Succession, "kind" | "share"> & { kind: string; share: string | number | null };

const toSuccession = (row: SuccessionRow): Succession => ({
  ...row,
  kind: row.kind as SuccessionKind,
  share: row.share === null ? null : Number(row.share),
});

export async function insertSuccessions(tx: Tx, rows: readonly Succession[]): Promise<void> {
  if (rows.length === 0) return;
  changeKept(tx, "units");
  await tx
    .insertInto("unitSuccession")
    .values([...rows])
    .onConflict((on) => on.columns(["fromUnitId", "toUnitId", "onDate"]).doNothing())
    .execute();
}

/** Takes away what was noted of who came after the unit on that day, to be noted anew in the same transaction. */
export async function clearSuccessions(tx: Tx, fromUnitId: string, onDate: string): Promise<void> {
  changeKept(tx, "units");
  await tx.deleteFrom("unitSuccession").where("fromUnitId", "=", fromUnitId).where("onDate", "=", onDate).execute();
}

/** Whether the unit takes part in a succession on the day or later: one cannot come after a unit that ends before it does. */
export async function hasSuccessionsFrom(db: Db, unitId: string, on: string): Promise<boolean> {
  const row = await db
    .selectFrom("unitSuccession")
    .select("onDate")
    .where((is) => is.or([is("fromUnitId", "=", unitId), is("toUnitId", "=", unitId)]))
    .where("onDate", ">=", on)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** What can be reached from these units by successions, and the units above them on their last day. */
export async function loadGraph(db: Db, unitIds: readonly string[] | "all"): Promise<SuccessionGraph> {
  const tree = await inMemory(db);
  if (tree) return tree.graph;
  const reach =
    unitIds === "all"
      ? sql`select id from unit`
      : sql`
        with recursive reached (id) as (
          select unnest(${unitIds.filter(isUuid)}::uuid[])
          union
          select next.id from reached, lateral (
            select s.to_unit_id as id from unit_succession s where s.from_unit_id = reached.id
            union all
            (select v.parent_id from unit_version v join unit u on u.id = v.unit_id
              where v.unit_id = reached.id and u.ended_on is not null and v.parent_id is not null
              order by v.valid_from desc limit 1)
          ) next
        )
        select id from reached`;
  const lives = await sql<{
    id: string;
    createdOn: string;
    endedOn: string | null;
    lastParentId: string | null;
  }>`
    select u.id, u.created_on, u.ended_on, last.parent_id as last_parent_id from unit u
      left join lateral (select v.parent_id from unit_version v where v.unit_id = u.id
        order by v.valid_from desc limit 1) last on true
     where u.id in (${reach})`.execute(db);
  const successions = await sql<SuccessionRow>`
    select * from unit_succession where from_unit_id in (${reach})`.execute(db);
  return {
    lives: new Map(lives.rows.map((row) => [row.id, row])),
    after: Map.groupBy(successions.rows.map(toSuccession), (one) => one.fromUnitId),
  };
}

export interface AliasRow {
  unitId: string;
  alias: string;
  aliasKey: string;
  origin: "derived" | "given" | "import";
}

export async function insertAliases(tx: Tx, rows: readonly AliasRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto("unitAlias")
    .values([...rows])
    .onConflict((on) => on.columns(["unitId", "aliasKey"]).doNothing())
    .execute();
}

export async function deleteAlias(tx: Tx, unitId: string, aliasKey: string): Promise<void> {
  await tx.deleteFrom("unitAlias").where("unitId", "=", unitId).where("aliasKey", "=", aliasKey).execute();
}

export async function listAliases(db: Db, unitId: string): Promise<AliasRow[]> {
  const rows = await db.selectFrom("unitAlias").selectAll().where("unitId", "=", unitId).orderBy("alias").execute();
  return rows as AliasRow[];
}

export interface NameHit {
  unitId: string;
  name: string;
  shortName: string;
  type: string;
  kind: UnitKind;
  createdOn: string;
  endedOn: string | null;
  validFrom: string;
  validTo: string | null;
  parentId: string | null;
  by: "name" | "alias";
}

/** Versions and aliases that carry one of the keys as their whole or short name. */
export async function listNameHits(
  db: Db,
  wholeKeys: readonly string[],
  coreKeys: readonly string[],
): Promise<NameHit[]> {
  const rows = await sql<NameHit & { kind: string }>`
    select v.unit_id, v.name, v.short_name, v.type, u.kind, u.created_on, u.ended_on, v.valid_from, v.valid_to,
           v.parent_id, hit.by
      from (
        select id, 'name' as by from unit_version
         where search_key = any(${wholeKeys}::text[]) or short_key = any(${[...wholeKeys, ...coreKeys]}::text[])
        union
        select v.id, 'alias' from unit_alias a join unit_version v on v.unit_id = a.unit_id
         where a.alias_key = any(${[...wholeKeys, ...coreKeys]}::text[])
      ) hit join unit_version v on v.id = hit.id join unit u on u.id = v.unit_id`.execute(db);
  return rows.rows;
}

/** Ids of units any of whose names, short forms or codes contains the key, most alike first. */
export async function listIdsByText(db: Db, key: string, limit: number): Promise<string[]> {
  const like = containing(key);
  const rows = await sql<{ id: string }>`
    select unit_id as id from (
      select unit_id, search_key as key from unit_version where search_key like ${like} or code = ${key}
      union all
      select unit_id, alias_key from unit_alias where alias_key like ${like}
    ) found group by unit_id
    order by min(case when key = ${key} then 0 when key like ${`% ${key}`} then 1 else 2 end), min(length(key)), unit_id
    limit ${limit}`.execute(db);
  return rows.rows.map((row) => row.id);
}

/** Units alive on a day, by id; `cursor` is the last one of the page before. */
export async function listUnitsPage(
  db: Db,
  on: string,
  filter: { parent?: string | undefined; kind?: UnitKind | undefined; cursor?: string | undefined },
  limit: number,
): Promise<Unit[]> {
  let query = versionsOn(db, on).orderBy("u.id").limit(limit);
  if (filter.parent) query = query.where("v.parentId", "=", filter.parent);
  if (filter.kind) query = query.where("u.kind", "=", filter.kind);
  if (filter.cursor) query = query.where("u.id", ">", filter.cursor);
  return (await query.execute()).map(toUnit);
}

export async function findHomeUnitId(db: Db): Promise<string | null> {
  const tree = await inMemory(db);
  if (tree) return tree.homeUnitId;
  return (await db.selectFrom("installation").select("homeUnitId").executeTakeFirst())?.homeUnitId ?? null;
}

export async function saveHomeUnitId(tx: Tx, homeUnitId: string): Promise<void> {
  changeKept(tx, "units");
  await tx
    .insertInto("installation")
    .values({ homeUnitId })
    .onConflict((conflict) => conflict.column("isSingle").doUpdateSet({ homeUnitId }))
    .execute();
}
